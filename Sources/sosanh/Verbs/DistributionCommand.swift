import ArgumentParser
import IndicatorCore
import IndicatorIntake
import IndicatorRender

struct DistributionCommand: ParsableCommand {
  static let help = VerbHelp(
    (
      "Show the shares of a measure's categories, best first and cumulated.",
      "Cơ cấu theo các mức của một chỉ tiêu, mức tốt nhất trước, có cộng dồn."
    ),
    (
      "The base is everything that counts: what has not been rated is listed, but left out of it.",
      "Tổng số gồm những gì được tính: số chưa đánh giá vẫn liệt kê nhưng không nằm trong tổng số."
    ),
    examples: [
      "distribution official_ratings", "distribution cell_ratings --periods 2023",
      "distribution 'members[sex: *]' --units hai_yen",
      "distribution days --level state --periods 2023 --concentration",
    ])

  private static let charts = ChartOptions.Known(
    drawn: [.stack, .bar, .dot], sheets: [.bar, .stack])

  static var configuration: CommandConfiguration { help.configuration(.distribution) }

  @Argument(
    help: Help.option(
      "Measures, or measure[classification: *] where a measure has several classifications.",
      "Chỉ tiêu, hoặc chỉ_tiêu[bảng_phân_loại: *] nếu có nhiều bảng.", value: "measure"))
  var measures: [String]

  @OptionGroup(title: Help.chosen("Data", "Dữ liệu")) var data: DataOptions
  @OptionGroup(title: Help.chosen("Selection", "Lựa chọn")) var selection: SelectionOptions
  @OptionGroup(title: Help.chosen("Selection", "Lựa chọn")) var boundaries: BoundaryOptions
  @OptionGroup(title: Help.chosen("Numbers", "Con số")) var numbers: NumberOptions
  @OptionGroup(title: Help.chosen("Output", "Kết quả")) var output: OutputOptions
  @OptionGroup(title: Help.chosen("Statistics", "Thống kê"))
  var statistics: DistributionStatisticsOptions
  @OptionGroup var chartOptions: ChartOptions

  @Flag(
    name: .long,
    help: Help.option(
      "Round the shares of each unit and period so that they add up to 100 (largest remainder).",
      "Làm tròn tỷ trọng của từng đơn vị, từng kỳ sao cho cộng lại đủ 100 (phần dư lớn nhất)."))
  var sharesAddUp = false

  func run() throws {
    try chartOptions.check(Self.charts, output)
    try output.check(.tableAndChart)
    try statistics.check(output)
    let set = try DataSet.read(data, for: measures).brought(
      to: try boundaries.chosen(), .refused, threads: data.threadCount)
    let rows = try selection.rows(in: set.cube.codebook, set.boundaries)
    var result = Output(table: ResultTable(columns: statistics.columns))
    result.plan = Plan.members(.distribution, set, selection, boundaries, of: measures)
    if sharesAddUp { result.plan.append(JSON.Member("shares_add_up", .bool(true))) }
    result.notes = set.notes + (try selection.notes(in: set.cube.codebook))
    result.inputs = set.inputs(data)
    result.addRoundingNote(numbers, output)
    for measure in measures {
      let formula = try set.formula(measure)
      guard let compiled = try compiled(formula, set, rows) else {
        try addUndivided(formula, set, rows, &result)
        continue
      }
      let boundaryNotes = set.boundaryNotes(
        rows, measures: [set.cube.codebook.measure(compiled.measure.id)].compactMap { $0 })
      if let stream = stream(compiled) {
        (result.stream, result.notesBehindRows) = (stream, boundaryNotes)
      } else {
        try add(try table(compiled), &result)
        result.notes += boundaryNotes
      }
    }
    UntilExit.hold(result)
    try result.write(output)
  }

  /// The distribution of a measure; nil of one without categories, where its concentration over units is asked for.
  private func compiled(
    _ measure: String, _ set: DataSet, _ rows: RowSelection
  ) throws(Fault) -> CompiledDistribution? {
    do {
      return try Comparison(set.cube, history: set.history)
        .compiledDistribution(of: measure, rows)
    } catch {
      guard case .selection(.noCategories) = error.fact, !measure.contains("[") else { throw error }
      guard statistics.concentration, chartOptions.chart?.kind == nil else {
        throw Fault(.meaning(.notADistribution(measure)), at: error.place)
      }
      return nil
    }
  }

  /// The concentration of a measure without categories over units.
  private func addUndivided(
    _ measure: String, _ set: DataSet, _ rows: RowSelection, _ result: inout Output
  ) throws {
    let threads = data.threadCount
    let distribution = try Comparison(set.cube, history: set.history).undivided(measure, rows) {
      Workers.ordered($0, threads: threads, $1)
    }
    try statistics.add(distribution, numbers.format, output, &result)
    result.addNotes(distribution.omitted)
    result.notes += set.boundaryNotes(
      rows, measures: [set.cube.codebook.measure(distribution.measure.id)].compactMap { $0 })
  }

  /// The rows as they are computed, where nothing has to look at all of them.
  private func stream(_ compiled: CompiledDistribution) -> RowStream? {
    guard let format = output.dataFormat, measures.count == 1, !replacesRows, !sharesAddUp else {
      return nil
    }
    return DistributionLines(compiled, format).map { RowStream($0, threads: data.threadCount) }
  }

  /// Whether other rows stand in place of the distribution's.
  private var replacesRows: Bool { statistics.test || statistics.concentration }

  private func table(_ compiled: CompiledDistribution) throws(Fault) -> Distribution {
    let threads = data.threadCount
    return try compiled.table { Workers.ordered($0, threads: threads, $1) }
  }

  private func add(_ exact: Distribution, _ result: inout Output) throws {
    let form = PrintedForm(digits: numbers.digits, rounding: numbers.rounding, per: 100)
    let distribution = sharesAddUp ? exact.addingUp(form) : exact
    let isWritten =
      !replacesRows
      && result.addLines(output, threads: data.threadCount) { SharedLines(distribution, $0) }
    if !isWritten { result.add(distribution, numbers.format, output) }
    result.addChart(
      chartOptions.kind(Self.charts, output), output,
      under: ChartHeadline.distribution(distribution, numbers.format)
    ) {
      .distribution(distribution, $0, numbers.format, &$1)
    }
    result.addSheets(output) { notes in
      let sheet = SpreadsheetSheet.distribution(distribution, numbers.format, &notes)
      let chart = chartOptions.chart?.kind.map { _ in
        SpreadsheetSheet.chart(of: distribution, numbers.format)
          .headed(by: ChartHeadline.distribution(distribution, numbers.format))
      }
      return [sheet] + [chart].compactMap { $0 }
    }
    try statistics.add(exact, numbers.format, output, &result)
    result.addNotes(distribution.omitted)
  }
}

extension Output {
  /// Adds one distribution as text with its notes, or the notes of its rows alone.
  fileprivate mutating func add(
    _ distribution: Distribution, _ format: NumberFormat, _ options: OutputOptions
  ) {
    guard options.isForPeople else {
      return rowNotes.see(distribution.rows.lazy.map { RowSaid($0) })
    }
    let people = PeopleTable(distribution, format).text(&rowNotes)
    addText(title: distribution.title(in: format.language), people, options)
  }
}
