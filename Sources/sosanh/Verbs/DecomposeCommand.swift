import ArgumentParser
import IndicatorCore
import IndicatorRender

struct DecomposeCommand: ParsableCommand {
  static let help = VerbHelp(
    (
      "Split the change of a rate: within units, and by their weights.",
      "Phân rã mức thay đổi của tỷ lệ: do từng đơn vị và do tỷ trọng."
    ),
    discussion: (
      """
      The units of one level are the groups. What changed between two periods is split into what their rates \
      changed and what their shares of all bases changed; both add up exactly to the change of the whole. A \
      unit with base 0 at one period takes its rate of the other. With --group-by the groups are those of a column of \
      units.csv. With --by-category the groups are the categories of \
      a classification, and two units at one period can be split as well, the one typed first as the first.
      """,
      """
      Các đơn vị một cấp là các nhóm. Mức thay đổi giữa hai kỳ được chia thành phần do tỷ lệ của từng nhóm và \
      phần do tỷ trọng của nhóm trong tổng số; cộng lại đúng bằng mức thay đổi chung. Đơn vị có tổng số bằng 0 \
      ở một kỳ thì lấy tỷ lệ của kỳ kia. Với --group-by, các nhóm lấy theo một cột của units.csv. Với --by-category, các nhóm là các mức của một bảng phân loại, và có thể so hai \
      đơn vị ở một kỳ (đơn vị ghi trước là số đầu).
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
      vi: "Trừ tỷ lệ chung trung bình khỏi tỷ lệ nhân với tỷ trọng."))
  var centred = false

  @Option(
    name: .long,
    help: Help.option(
      "Split over the categories of a classification in place of units.",
      vi: "Phân rã theo các mức của một bảng phân loại thay cho đơn vị.", value: "categories"))
  var byCategory: String?

  @OptionGroup var chartOptions: ChartOptions

  fileprivate static let charts = ChartOptions.Known(drawn: [.bar, .dot], sheets: [.bar])

  func run() throws {
    try chartOptions.check(Self.charts, output: arguments.output)
    try arguments.output.check(.tableAndChart)
    if arguments.indicators.count > 1 {
      throw Fault(
        .command(.unexpectedArgument(arguments.indicators[1], help: "sosanh decompose --help")),
        at: .typed(Verb.decompose.rawValue))
    }
    let question = try arguments.question(.decompose)
    let periods = question.rows.periods
    if let byCategory { return try split(question, over: byCategory) }
    guard periods.count == 2 else {
      throw Fault(.estimate(.twoPeriodsNeeded(periods.count)), at: .typed("--periods"))
    }
    var result = question.output(DecompositionColumn.names)
    let job = try question.job(arguments.indicators.first ?? "")
    result.add(
      try Self.change(job, periods: periods, form: form), job: job, arguments: arguments,
      form: form,
      compared: arguments.selection.periods.joined(separator: ","), charts: chartOptions)
    try result.write(arguments.output)
  }

  private var form: RateDecomposition.Form { centred ? .centred : .uncentred }

  /// The change between two periods of one unit, or two units at one period, over categories.
  private func split(
    _ question: IndicatorArguments.Question, over classification: String
  ) throws {
    var result = question.output(DecompositionColumn.names)
    result.plan.append(JSON.Member("by_category", value: .string(classification)))
    let job = try question.job(arguments.indicators.first ?? "")
    let place = Place.typed("--by-category")
    guard let categories = job.comparison.leaves(of: classification) else {
      throw Fault(
        .field(
          .badChoice(
            classification, column: "--by-category", expected: job.comparison.classifications)),
        at: place)
    }
    let sides = try CategorySides(job)
    var rows: [(category: Category, first: IndicatorResult?, last: IndicatorResult?)] = []
    for category in categories {
      guard let formula = try job.comparison.formula(job.chosen.formula, of: category) else {
        throw Fault(.estimate(.noDecomposition(.noBase)), at: place)
      }
      rows.append((category, try sides.first(job, of: formula), try sides.last(job, of: formula)))
    }
    do {
      let change = try DecomposedChange(of: job.chosen.indicator, categories: rows, form: form)
      result.add(
        change, job: job, arguments: arguments, form: form, compared: sides.title,
        charts: chartOptions)
    } catch {
      throw Fault(.estimate(.noDecomposition(error)), at: .typed("formula"))
    }
    try result.write(arguments.output)
  }

  /// The change of the units asked for from the first of two periods to the second.
  ///
  /// - Throws: a ``Fault`` if there is nothing to split.
  static func change(
    _ job: IndicatorArguments.Job, periods: [PeriodSelection], form: RateDecomposition.Form
  ) throws(Fault) -> DecomposedChange {
    func table(_ period: PeriodSelection) throws(Fault) -> IndicatorTable {
      try job.table(
        RowSelection(units: job.rows.units, periods: [period], rollUp: job.rows.rollUp),
        detail: .values)
    }
    let (first, last) = (try table(periods[0]), try table(periods[1]))
    do {
      return try DecomposedChange(from: first, to: last, form: form)
    } catch {
      throw Fault(.estimate(.noDecomposition(error)), at: .typed("formula"))
    }
  }
}

/// The two sides of a change over categories: one unit at two periods, or two units at one.
private struct CategorySides {
  private let rows: (first: RowSelection, last: RowSelection)
  /// What is compared, for a title.
  let title: String

  init(_ job: IndicatorArguments.Job) throws(Fault) {
    let (rows, periods) = (job.rows, job.rows.periods)
    let table = try job.table()
    var units: [OrganisationUnit] = []
    for row in table.rows where row.period != nil && !units.contains(row.unit) {
      units.append(row.unit)
    }
    func side(_ unit: UnitIndex?, _ periods: [PeriodSelection]) -> RowSelection {
      RowSelection(
        units: unit.map { [$0] } ?? rows.units, periods: periods, rollUp: rows.rollUp)
    }
    let names = units.map(\.name).joined(separator: ", ")
    if units.count == 1, periods.count == 2 {
      self.rows = (side(nil, [periods[0]]), side(nil, [periods[1]]))
      let spelled = table.rows.compactMap(\.period).sorted().map(\.spelling)
      title = "\(names), \(spelled.joined(separator: ","))"
    } else if let chosen = rows.units, chosen.count == 2, periods.count == 1 {
      self.rows = (side(chosen[0], periods), side(chosen[1], periods))
      title = names
    } else if units.count == 1 {
      throw Fault(.estimate(.twoPeriodsNeeded(periods.count)), at: .typed("--periods"))
    } else {
      throw Fault(.estimate(.unitsToSplit(units.count)), at: .typed("--units"))
    }
  }

  func first(
    _ job: IndicatorArguments.Job, of formula: BoundFormula
  ) throws(Fault) -> IndicatorResult? { try result(job, of: formula, rows: rows.first) }

  func last(
    _ job: IndicatorArguments.Job, of formula: BoundFormula
  ) throws(Fault) -> IndicatorResult? { try result(job, of: formula, rows: rows.last) }

  private func result(
    _ job: IndicatorArguments.Job, of formula: BoundFormula, rows: RowSelection
  ) throws(Fault) -> IndicatorResult? {
    try job.comparison.table(job.chosen.indicator, of: formula, selection: rows, detail: .values)
      .rows.first?.result
  }
}

extension Output {
  /// Adds a decomposed change, and how it was made.
  fileprivate mutating func add(
    _ change: DecomposedChange, job: IndicatorArguments.Job, arguments: IndicatorArguments,
    form: RateDecomposition.Form, compared: String, charts: ChartOptions
  ) {
    table = .decomposition(change)
    let format = arguments.numbers.format
    addText(
      title: job.chosen.indicator.title(in: format.language) + ", \(compared)",
      people: PeopleTable(change, compared: compared, as: format).text(&rowNotes),
      options: arguments.output)
    let chart = charts.kind(DecomposeCommand.charts, output: arguments.output)
    addChart(
      chart, options: arguments.output, under: ChartHeadline.decomposition(change, as: format)
    ) { kind, _ in
      .decomposition(change, compared: compared, as: kind, format: format)
    }
    addSheets(arguments.output) { _ in
      let title = "\(job.chosen.indicator.shortTitle(in: format.language)), \(compared)"
      let drawn = charts.chart?.kind.map {
        ChartDescription.decomposition(change, compared: compared, as: $0, format: format)
          .sheetOfChanges(.groups)
          .headed(by: ChartHeadline.decomposition(change, as: format))
      }
      return [.decomposition(change, title: title, as: format)] + [drawn].compactMap { $0 }
    }
    addNote("decomposition", sentence: DecompositionSentence.form(form))
    if change.mixesLevels { addNote("mixed_levels", sentence: DecompositionSentence.mixesLevels) }
    guard !change.leftOut.isEmpty else { return }
    addNote(
      "left_out",
      sentence: DecompositionSentence.leftOut(change.leftOut.map { $0.name(in: format.language) })
    )
  }
}
