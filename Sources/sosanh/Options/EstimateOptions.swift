import ArgumentParser
import IndicatorCore
import IndicatorIntake
import IndicatorRender

/// How intervals are made.
struct EstimateOptions: ParsableArguments {
  @Option(
    name: .long,
    help: Help.option(
      "How the interval is made: wilson if not given, newcombe for two groups.",
      vi: "Cách tính khoảng; không ghi thì wilson, hai nhóm thì newcombe.", value: "method"))
  var method: EstimateMethodChoice?

  @Option(
    name: .long,
    help: Help.option(
      "Levels of confidence below 1, joined by commas.",
      vi: "Độ tin cậy nhỏ hơn 1, cách nhau bằng dấu phẩy.",
      value: "levels"))
  var confidence = "0.95"

  @Option(
    name: .long,
    help: Help.option(
      "How many people each base was drawn from.", vi: "Mỗi tổng số được chọn từ bao nhiêu người.",
      value: "number"))
  var sampledFrom: Int64?

  @Flag(
    name: .long,
    help: Help.option(
      "Compare two fractions: the first against the second.",
      vi: "So sánh hai phân số: phân số đầu với phân số sau."))
  var against = false

  @Option(
    name: .long,
    help: Help.option(
      "What values, bounds and differences are multiplied by: 1 in data, 100 in text.",
      vi: "Giá trị, khoảng và chênh lệch nhân với bao nhiêu: dữ liệu 1, bảng chữ 100.",
      value: "number")
  )
  var per: Int64?

  func validate() throws {
    try Fault.check(per, of: "--per", most: RoundedNumber.largestMultiplier)
    try Fault.check(sampledFrom, of: "--sampled-from")
  }

  /// The levels, in the order in which they are typed.
  func levels() throws -> [Confidence] {
    let levels = try TypedList(confidence, option: "--confidence").items.map { item in
      guard let level = ExactDecimal(plain: item.text).flatMap({ Confidence($0) }) else {
        throw item.fault(.value(.badConfidence(item.text)))
      }
      return level
    }
    guard !levels.isEmpty else {
      throw Fault(.value(.badConfidence(confidence)), at: .typed("--confidence"))
    }
    return levels
  }

  /// The method of single values.
  func singleMethod() throws(Fault) -> EstimateMethod {
    let known = EstimateMethodChoice.allCases.filter { choice in
      guard let single = choice.single else { return false }
      return sampledFrom == nil || single.hasSampleForm
    }
    let chosen = method ?? .wilson
    guard known.contains(chosen), let single = chosen.single else {
      throw refused(chosen, known: known)
    }
    return single
  }

  /// The method of differences.
  func pairMethod() throws(Fault) -> DifferenceMethod {
    let chosen = method ?? .newcombe
    guard let pair = chosen.pair else {
      throw refused(chosen, known: EstimateMethodChoice.allCases.filter { $0.pair != nil })
    }
    return pair
  }

  private func refused(_ choice: EstimateMethodChoice, known: [EstimateMethodChoice]) -> Fault {
    Fault.choice(choice.rawValue, of: "--method", expected: known.map(\.rawValue))
  }
}

/// All methods by their words.
enum EstimateMethodChoice: String, ArgumentChoice {
  case wilson
  case wilsonCorrected = "wilson-cc"
  case clopperPearson = "clopper-pearson"
  case jeffreys
  case agrestiCoull = "agresti-coull"
  case wald, poisson, byar, newcombe
  case newcombeCorrected = "newcombe-cc"

  /// What it is for single values.
  var single: EstimateMethod? {
    ProportionMethod(rawValue: rawValue).map(EstimateMethod.proportion)
      ?? CountMethod(rawValue: rawValue).map(EstimateMethod.rate)
  }

  /// What it is for differences.
  var pair: DifferenceMethod? { DifferenceMethod(rawValue: rawValue) }
}

extension EstimateMethod {
  /// Whether it has a form for samples of a population of known size.
  var hasSampleForm: Bool {
    switch self {
    case .proportion(.wilson), .proportion(.wilsonCorrected), .proportion(.clopperPearson): true
    case .proportion(.jeffreys), .proportion(.agrestiCoull), .proportion(.wald), .rate: false
    }
  }
}

/// Where fractions stand that are not typed.
struct EstimateRowOptions: ParsableArguments {
  @Option(
    name: .long,
    help: Help.option(
      "A CSV file whose rows are estimated, or - for standard input.",
      vi: "Tệp CSV có các dòng cần ước lượng, hoặc - là đầu vào chuẩn.", value: "file"))
  var data: String?

  @Option(
    name: .long,
    help: Help.option("The column of the counts.", vi: "Cột số lượng.", value: "header"))
  var numerator: String?

  @Option(
    name: .long, help: Help.option("The column of the bases.", vi: "Cột tổng số.", value: "header"))
  var denominator: String?

  @Option(
    name: .customLong("numerator2"),
    help: Help.option(
      "The column of the counts of the second group.", vi: "Cột số lượng của nhóm sau.",
      value: "header"))
  var secondNumerator: String?

  @Option(
    name: .customLong("denominator2"),
    help: Help.option(
      "The column of the bases of the second group.", vi: "Cột tổng số của nhóm sau.",
      value: "header"))
  var secondDenominator: String?

  @Option(
    name: .long,
    help: Help.option(
      "How numbers in a CSV file are written.", vi: "Cách viết số trong tệp CSV.", value: "grammar")
  )
  var inputNumbers: NumberInput = .auto

  /// The figures of what is to be estimated: two of each row, four for two groups.
  struct Given {
    let rows: [[EstimateFigure]]
    let isPaired: Bool
    let inputs: [String]
    /// What each row is called; empty where rows have numbers alone.
    var names: [String] = []
    /// What values are multiplied by for people, where the data say so.
    var per: Int64?
    /// How the data were found.
    var notes: [Note] = []
  }

  /// Reads what was typed, or the rows of a file.
  func read(_ fractions: [String], isAgainst: Bool) throws -> Given {
    guard let data else { return try typed(fractions, isAgainst: isAgainst) }
    if fractions.contains(where: EstimateIndicators.isFraction) {
      throw Fault(.claimUse(.typedBeside("--data")), at: .typed("--data"))
    }
    if !fractions.isEmpty {
      let option =
        namedOptions.first { $0.header != nil }?.option ?? (isAgainst ? "--against" : nil)
      if let option {
        throw Fault(.command(.optionsExclude(option, fractions[0])), at: .typed(option))
      }
      return try EstimateIndicators(data, numbers: inputNumbers).given(fractions)
    }
    try Fault.refuse("--against", if: isAgainst, without: "fraction")
    let columns = try namedColumns()
    let rows = try EstimateRows(try SourceBytes.read(data), columns: columns, numbers: inputNumbers)
      .rows
    return Given(rows: rows, isPaired: columns.count == 4, inputs: [data])
  }

  private func typed(_ fractions: [String], isAgainst: Bool) throws -> Given {
    if let column = namedOptions.first(where: { $0.header != nil }) {
      throw Fault(
        .command(.missingOption(column.option, needs: "--data")), at: .typed(column.option))
    }
    guard !fractions.isEmpty else {
      throw Fault(
        .command(.missingArgument("fraction", help: "sosanh help estimate")),
        at: .typed("estimate"))
    }
    let rows = try EstimateRows(typed: fractions, numbers: inputNumbers).rows
    guard isAgainst else { return Given(rows: rows, isPaired: false, inputs: []) }
    guard rows.count == 2 else {
      throw Fault(.estimate(.fractionCount(rows.count, expected: 2)), at: .typed("--against"))
    }
    return Given(rows: [rows[0] + rows[1]], isPaired: true, inputs: [])
  }

  private var namedOptions: [(header: String?, option: String)] {
    [
      (numerator, "--numerator"), (denominator, "--denominator"),
      (secondNumerator, "--numerator2"), (secondDenominator, "--denominator2"),
    ]
  }

  /// The two columns of one value, or the four of two groups.
  private func namedColumns() throws(Fault) -> [NamedColumn] {
    let needed = secondNumerator == nil && secondDenominator == nil ? 2 : 4
    var columns: [NamedColumn] = []
    for named in namedOptions.prefix(needed) {
      guard let header = named.header else {
        throw Fault(.command(.missingOption("--data", needs: named.option)), at: .typed("--data"))
      }
      columns.append(NamedColumn(header, of: named.option))
    }
    return columns
  }
}
