import ArgumentParser
import IndicatorCore
import IndicatorRender

struct DecomposeCommand: ParsableCommand {
  static let help = VerbHelp(
    (
      "Split the change of a rate: within units, and by their weights.",
      "Phân rã mức thay đổi của tỷ lệ: do từng đơn vị và do tỷ trọng."
    ),
    (
      """
      The units of one level are the groups. What changed between two periods is split into what their rates \
      changed and what their shares of all bases changed; both add up exactly to the change of the whole. A \
      unit with base 0 at one period takes its rate of the other.
      """,
      """
      Các đơn vị một cấp là các nhóm. Mức thay đổi giữa hai kỳ được chia thành phần do tỷ lệ của từng nhóm và \
      phần do tỷ trọng của nhóm trong tổng số; cộng lại đúng bằng mức thay đổi chung. Đơn vị có tổng số bằng 0 \
      ở một kỳ thì lấy tỷ lệ của kỳ kia.
      """
    ),
    examples: [
      "decompose good_days --level state --periods 2019,2024 --format csv"
    ])

  static var configuration: CommandConfiguration { help.configuration(.decompose) }

  @OptionGroup var arguments: IndicatorArguments

  @Flag(
    name: .long,
    help: Help.option(
      "Take the mean total rate off the rates that shares are multiplied with.",
      "Trừ tỷ lệ chung trung bình khỏi tỷ lệ nhân với tỷ trọng."))
  var centred = false

  func run() throws {
    try arguments.output.check(.table)
    if arguments.indicators.count > 1 {
      throw Fault(
        .unexpectedArgument(arguments.indicators[1], help: "sosanh decompose --help"),
        at: .typed(Verb.decompose.rawValue, column: 1))
    }
    let question = try arguments.question(.decompose)
    let periods = question.rows.periods
    guard periods.count == 2 else {
      throw Fault(.twoPeriodsNeeded(periods.count), at: .typed("--periods", column: 1))
    }
    var result = question.output(ResultTable.decompositionColumns)
    let job = try question.job(arguments.indicators.first ?? "")
    result.add(
      try Self.change(job, periods, centred ? .centred : .uncentred), job, arguments,
      centred ? .centred : .uncentred)
    try result.write(arguments.output)
  }

  private static func change(
    _ job: IndicatorArguments.Job, _ periods: [PeriodSelection], _ form: RateDecomposition.Form
  ) throws(Fault) -> DecomposedChange {
    func table(_ period: PeriodSelection) throws(Fault) -> IndicatorTable {
      try job.table(
        RowSelection(units: job.rows.units, periods: [period], rollUp: job.rows.rollUp), .values)
    }
    let (first, last) = (try table(periods[0]), try table(periods[1]))
    do {
      return try DecomposedChange(from: first, to: last, form)
    } catch {
      throw Fault(.noDecomposition(error), at: .typed("formula", column: 1))
    }
  }
}

extension Output {
  /// Adds a decomposed change, and how it was made.
  fileprivate mutating func add(
    _ change: DecomposedChange, _ job: IndicatorArguments.Job, _ arguments: IndicatorArguments,
    _ form: RateDecomposition.Form
  ) {
    table = .decomposition(change)
    let format = arguments.numbers.format
    let periods = arguments.selection.periods.joined(separator: ",")
    addText(
      title: job.chosen.indicator.title(in: format.language) + ", \(periods)",
      .decomposition(change, format), arguments.output)
    let data = table
    addSheets(arguments.output) { _ in [.data(data, named: Verb.decompose.rawValue)] }
    addNote("decomposition", DecompositionSentence.form(form))
    if change.mixesLevels { addNote("mixed_levels", DecompositionSentence.mixesLevels) }
    guard !change.leftOut.isEmpty else { return }
    addNote("left_out", DecompositionSentence.leftOut(change.leftOut.map(\.name)))
  }
}
