import ArgumentParser
import IndicatorCore

/// How an indicator's value is taken and what it is held against.
struct IndicatorOptions: ParsableArguments {
  @Option(
    name: .long,
    help: Help.option(
      "Multiply values by this: 100 for per cent, 1000 for per thousand.",
      vi: "Nhân giá trị với số này: 100 là phần trăm, 1000 là phần nghìn.", value: "number"))
  var per: Int64?

  @Option(
    name: .long,
    help: Help.option("Which way is better.", vi: "Cao hay thấp là tốt hơn.", value: "direction"))
  var better: Direction?

  @Option(
    name: .long,
    help: Help.option(
      "A target for every row, such as '>=95', in place of the package's.",
      vi: "Chỉ tiêu cho mọi dòng, ví dụ '>=95', thay cho chỉ tiêu của bộ dữ liệu.", value: "target")
  )
  var target: String?

  @Flag(
    name: .long,
    help: Help.option(
      "Compute changes across a boundary break.",
      vi: "Tính thay đổi qua cả mốc sáp nhập, chia tách."))
  var acrossBreaks = false

  @Option(
    name: .long,
    help: Help.option(
      "What a change is counted from: previous, first, year-before, or a period.",
      vi:
        "Thay đổi so với kỳ nào: previous (kỳ trước), first (kỳ đầu), year-before (cùng kỳ năm trước), hoặc một kỳ.",
      value: "base"))
  var changeFrom = "previous"

  @Option(
    name: .long,
    help: Help.option(
      "How many days two dates may lie apart that are set against one another.",
      vi: "Hai thời điểm được so với nhau cách nhau nhiều nhất bao nhiêu ngày.", value: "days"))
  var pairWithin = Lookup.usualReach

  func validate() throws {
    _ = try changeBase()
    try Fault.check(per, of: "--per", most: RoundedNumber.largestMultiplier)
    if !(0...Self.mostDays).contains(pairWithin) {
      throw ValidationError(
        Help.chosen(
          "--pair-within takes 0 to \(Self.mostDays) days.",
          vi: "--pair-within nhận 0 đến \(Self.mostDays) ngày."))
    }
  }

  /// A century.
  private static let mostDays = 36_525

  func indicator(_ word: String, in set: DataSet) throws(Fault) -> ChosenIndicator {
    try set.indicator(word, per: per, better: better)
  }

  /// The comparison of a data set's figures under these options.
  func comparison(_ set: DataSet, whole: UnitIndex? = nil) throws(Fault) -> Comparison {
    Comparison(
      set.cube, history: set.history, breakRule: acrossBreaks ? .cross : .respect,
      target: try typedTarget(), targets: set.targets,
      changeFrom: try changeBase(), pairWithin: pairWithin, whole: whole)
  }

  private func changeBase() throws(Fault) -> ChangeBase {
    if let base = ChangeBase(changeFrom) { return base }
    throw Fault.choice(
      changeFrom, of: "--change-from", expected: ["previous", "first", "year-before", "2021"])
  }

  private func typedTarget() throws(Fault) -> Target? {
    guard let target else { return nil }
    guard let parsed = Target(String(target.map { $0 == "," ? "." : $0 })) else {
      throw Fault.choice(target, of: "--target", expected: [">=95", ">10.26", "<5"])
    }
    return parsed
  }
}
