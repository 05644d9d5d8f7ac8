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
    discussion: (
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
      vi: "Chỉ tiêu, hoặc chỉ_tiêu[bảng_phân_loại: *] nếu có nhiều bảng.", value: "measure"))
  var measures: [String]

  @OptionGroup(title: Help.chosen("Data", vi: "Dữ liệu")) var data: DataOptions
  @OptionGroup(title: Help.chosen("Selection", vi: "Lựa chọn")) var selection: SelectionOptions
  @OptionGroup(title: Help.chosen("Selection", vi: "Lựa chọn")) var boundaries: BoundaryOptions
  @OptionGroup(title: Help.chosen("Numbers", vi: "Con số")) var numbers: NumberOptions
  @OptionGroup(title: Help.chosen("Output", vi: "Kết quả")) var output: OutputOptions
  @OptionGroup(title: Help.chosen("Statistics", vi: "Thống kê"))
  var statistics: DistributionStatisticsOptions
  @OptionGroup var chartOptions: ChartOptions

  @Flag(
    name: .long,
    help: Help.option(
      "Round the shares of each unit and period so that they add up to 100 (largest remainder).",
      vi: "Làm tròn tỷ trọng của từng đơn vị, từng kỳ sao cho cộng lại đủ 100 (phần dư lớn nhất)."))
  var sharesAddUp = false

  func run() throws {
    try chartOptions.check(Self.charts, output: output)
    try output.check(.tableAndChart)
    try statistics.check(output)
    let set = try DataSet.read(data, for: measures).brought(
      to: try boundaries.chosen(), fractions: .refused, threads: data.threadCount)
    let rows = try selection.rows(in: set.cube.codebook, brought: set.boundaries)
    var result = Output(table: ResultTable(columns: statistics.columns))
    result.plan = Plan.members(
      .distribution, set: set, selection: selection, boundaries: boundaries, of: measures)
    if sharesAddUp { result.plan.append(JSON.Member("shares_add_up", value: .bool(true))) }
    result.notes = set.notes + (try selection.notes(in: set.cube.codebook))
    result.inputs = set.inputs(data)
    result.addRoundingNote(numbers, options: output)
    for measure in measures {
      let formula = try set.formula(measure)
      guard let compiled = try compiled(formula, set: set, rows: rows) else {
        try addUndivided(formula, set: set, rows: rows, into: &result)
        continue
      }
      let boundaryNotes = set.boundaryNotes(
        rows, measures: [set.cube.codebook.measure(compiled.measure.id)].compactMap { $0 })
      if let stream = stream(compiled) {
        (result.stream, result.notesBehindRows) = (stream, boundaryNotes)
      } else {
        try add(try table(compiled), into: &result)
        result.notes += boundaryNotes
      }
    }
    UntilExit.hold(result)
    try result.write(output)
  }

  /// The distribution of a measure; nil of one without categories, where its concentration over units is asked for.
  private func compiled(
    _ measure: String, set: DataSet, rows: RowSelection
  ) throws(Fault) -> CompiledDistribution? {
    do {
      return try Comparison(set.cube, history: set.history)
        .compiledDistribution(of: measure, selection: rows)
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
    _ measure: String, set: DataSet, rows: RowSelection, into result: inout Output
  ) throws {
    let threads = data.threadCount
    let distribution = try Comparison(set.cube, history: set.history).undivided(
      measure, selection: rows
    ) {
      Workers.ordered($0, threads: threads, make: $1)
    }
    try statistics.add(distribution, as: numbers.format, output: output, into: &result)
    result.addNotes(distribution.omitted)
    result.notes += set.boundaryNotes(
      rows, measures: [set.cube.codebook.measure(distribution.measure.id)].compactMap { $0 })
  }

  /// The rows as they are computed, where nothing has to look at all of them.
  private func stream(_ compiled: CompiledDistribution) -> RowStream? {
    guard let format = output.dataFormat, measures.count == 1, !replacesRows, !sharesAddUp else {
      return nil
    }
    return DistributionLines(compiled, format: format).map {
      RowStream($0, threads: data.threadCount)
    }
  }

  /// Whether other rows stand in place of the distribution's.
  private var replacesRows: Bool { statistics.test || statistics.concentration }

  private func table(_ compiled: CompiledDistribution) throws(Fault) -> Distribution {
    let threads = data.threadCount
    return try compiled.table { Workers.ordered($0, threads: threads, make: $1) }
  }

  private func add(_ exact: Distribution, into result: inout Output) throws {
    let form = PrintedForm(digits: numbers.digits, rounding: numbers.rounding, per: 100)
    let distribution = sharesAddUp ? exact.addingUp(form) : exact
    let isWritten =
      !replacesRows
      && result.addLines(output, threads: data.threadCount) {
        SharedLines(distribution, format: $0)
      }
    if !isWritten { result.add(distribution, as: numbers.format, options: output) }
    result.addChart(
      chartOptions.kind(Self.charts, output: output), options: output,
      under: ChartHeadline.distribution(distribution, as: numbers.format)
    ) {
      .distribution(distribution, as: $0, format: numbers.format, notes: &$1)
    }
    result.addSheets(output) { notes in
      let sheet = SpreadsheetSheet.distribution(distribution, as: numbers.format, notes: &notes)
      let chart = chartOptions.chart?.kind.map { _ in
        SpreadsheetSheet.chart(of: distribution, as: numbers.format)
          .headed(by: ChartHeadline.distribution(distribution, as: numbers.format))
      }
      return [sheet] + [chart].compactMap { $0 }
    }
    try statistics.add(exact, as: numbers.format, output: output, into: &result)
    result.addNotes(distribution.omitted)
  }
}

extension Output {
  /// Adds one distribution as text with its notes, or the notes of its rows alone.
  fileprivate mutating func add(
    _ distribution: Distribution, as format: NumberFormat, options: OutputOptions
  ) {
    guard options.isForPeople else {
      return rowNotes.see(distribution.rows.lazy.map { RowSaid($0) })
    }
    let people = PeopleTable(distribution, as: format).text(&rowNotes)
    addText(title: distribution.title(in: format.language), people: people, options: options)
  }
}
