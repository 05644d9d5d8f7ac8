import ArgumentParser
import IndicatorCore
import IndicatorIntake

/// What the figures of an audit are, where no package says so.
struct ClaimArguments: ParsableArguments {
  @Option(
    name: .long,
    help: Help.option(
      "The column of a CSV file that holds the numerators.", vi: "Cột tử số của tệp CSV.",
      value: "header"))
  var numerator: String?

  @Option(
    name: .long,
    help: Help.option(
      "The column of a CSV file that holds the denominators.", vi: "Cột mẫu số của tệp CSV.",
      value: "header"))
  var denominator: String?

  @Option(
    name: .long,
    help: Help.option(
      "The column of a CSV file that holds the figures as printed.",
      vi: "Cột số ghi trong báo cáo của tệp CSV.",
      value: "header"))
  var printed: String?

  @Option(
    name: .long,
    help: Help.option(
      "What typed figures are, where their form leaves it open; rows of a file: share or attainment.",
      vi: "Số gõ vào là loại gì, khi hình thức chưa nói rõ; dòng của tệp: share hoặc attainment.",
      value: "kind"))
  var kind: ClaimKind?

  @Option(
    name: .long,
    help: Help.option(
      "What a value without a sign behind it is multiplied by: 100 for rows of a file and typed shares "
        + "above 1, else 1.",
      vi:
        "Giá trị nhân với bao nhiêu khi số không kèm dấu: 100 với dòng của tệp và tỷ lệ gõ vào lớn hơn "
        + "1, còn lại là 1.", value: "number"))
  var per: Int64?

  func validate() throws {
    try Fault.check(per, of: "--per", most: RoundedNumber.largestMultiplier)
  }

  /// The columns named; nil if none is.
  ///
  /// - Throws: a ``Fault`` if the figures are not among them.
  func columns() throws(Fault) -> ClaimColumns? {
    guard let printed else {
      guard
        let option = numerator.map({ _ in "--numerator" })
          ?? denominator.map({ _ in "--denominator" })
      else { return nil }
      throw Fault(.command(.missingOption(option, needs: "--printed")), at: .typed(option))
    }
    return ClaimColumns(numerator: numerator, denominator: denominator, printed: printed)
  }

  /// Whether an argument names a table of claims, whose figures have a point as the tool writes them.
  static func isTable(_ argument: String) -> Bool {
    argument.hasPrefix("@") && argument.lowercased().hasSuffix(".csv")
  }

  /// The claims typed, and those of files named as `@FILE`, or `-` for standard input, where they stand.
  ///
  /// - Throws: a ``Fault`` if a file cannot be read or has no claims.
  static func claims(_ arguments: [String]) throws(Fault) -> [TypedClaim] {
    var claims: [TypedClaim] = []
    for argument in arguments {
      if argument == "-" || argument.hasPrefix("@") {
        let path = argument == "-" ? argument : String(argument.dropFirst())
        let source = try SourceBytes.read(path)
        let column = isTable(argument) ? try TypedClaim.column(of: source) : nil
        if let column { claims += column } else { claims += try TypedClaim.lines(of: source) }
      } else {
        claims.append(TypedClaim(argument, number: claims.count + 1))
      }
    }
    return claims
  }
}
