import ArgumentParser
import IndicatorCore
import IndicatorRender

/// What is said of all units together beside the rows of a comparison.
struct WholeOptions: ParsableArguments {
  @Flag(
    name: .long,
    help: Help.option(
      "Add each unit's part of the change of the whole; the parts add up exactly.",
      vi:
        "Thêm phần đóng góp của từng đơn vị vào thay đổi chung; cộng lại đúng bằng thay đổi chung.")
  )
  var contribution = false

  @Flag(
    name: .long,
    help: Help.option(
      "Add rows for all units of each period: pooled, mean, median, quartiles, range.",
      vi:
        "Thêm các dòng chung của mỗi kỳ: gộp chung, bình quân, trung vị, tứ phân vị, khoảng biến thiên."
    ))
  var summary = false

  @Flag(
    name: .long,
    help: Help.option(
      "Round shares of the whole so that they add up to 100 (largest remainder).",
      vi: "Làm tròn tỷ trọng sao cho cộng lại đủ 100 (phần dư lớn nhất)."))
  var sharesAddUp = false

  /// Refuses what one row for each unit has no room for.
  func check(_ layout: Layout) throws(Fault) {
    guard layout == .wide else { return }
    for (isAsked, option) in [(contribution, "--contribution"), (summary, "--summary")]
    where isAsked {
      throw Fault(.command(.missingOption(option, needs: "--layout tidy")), at: .typed(option))
    }
  }

  /// What was asked for, as a plan says it.
  var plan: [JSON.Member] {
    var members: [JSON.Member] = []
    if contribution { members.append(JSON.Member("contribution", value: .bool(true))) }
    if summary { members.append(JSON.Member("summary", value: .bool(true))) }
    if sharesAddUp { members.append(JSON.Member("shares_add_up", value: .bool(true))) }
    return members
  }
}

/// A comparison with what was asked for beside it.
struct ComparedRows {
  /// The rows, and behind them the summaries.
  let table: IndicatorTable
  let columns: [AddedColumns]
  /// The rows that a chart of bars or dots draws: those of all units stand behind the units', a range among none.
  let drawn: IndicatorTable
  /// The units' parts of the change of the whole; nil if they were not asked for, or there are none.
  private(set) var contributions: Contributions?

  /// - Throws: a ``Fault`` if a sum does not fit.
  init(
    _ table: IndicatorTable, job: IndicatorArguments.Job, options: WholeOptions,
    as format: NumberFormat, into result: inout Output
  ) throws(Fault) {
    let summaries =
      options.summary ? try job.comparison.summaries(table, of: job.chosen.formula) : []
    let rows = summaries.map { summary in
      summary.row(
        named: summary.kind.name(count: summary.count, all: summary.all, in: format.language))
    }
    self.table = IndicatorTable(
      indicator: table.indicator, rows: table.rows + rows, omitted: table.omitted)
    // Those of one kind stand together, period after period, as those of a unit do.
    let named = zip(summaries, rows).filter { $0.0.kind != .range }.map(\.1)
    let levels = named.map(\.unit.id).uniqued.flatMap { id in named.filter { $0.unit.id == id } }
    drawn = IndicatorTable(
      indicator: table.indicator, rows: table.rows + levels, omitted: table.omitted)
    var columns: [AddedColumns] = []
    if let parts = job.parts {
      columns.append(Self.counted(self.table, parts: parts, in: format.language))
    }
    if options.contribution {
      let found = try Self.contributions(
        self.table, table: table, job: job, as: format, into: &result)
      contributions = found
      let none = Contributions(
        values: self.table.rows.map { _ in nil }, wholes: [], per: job.chosen.indicator.per)
      columns.append(.contributions(found ?? none, as: format))
    }
    if options.summary {
      columns.append(
        .summaries(
          table.rows.map { _ in nil } + summaries.map { Optional($0) }, in: format.language))
    }
    self.columns = columns
  }

  private static func counted(
    _ table: IndicatorTable, parts: RowParts, in language: Language
  ) -> AddedColumns {
    var parts = parts
    return .parts(
      table.rows.map { row in row.period.flatMap { parts.count(row.unit, at: $0) } }, in: language)
  }

  private static func contributions(
    _ all: IndicatorTable, table: IndicatorTable, job: IndicatorArguments.Job,
    as format: NumberFormat, into result: inout Output
  ) throws(Fault) -> Contributions? {
    let formula = job.chosen.formula
    let whole = try job.comparison.wholeTable(of: table, formula: formula, rollUp: job.rows.rollUp)
    guard let found = try job.comparison.contributions(all, of: whole, formula: formula) else {
      result.addNote("contribution", sentence: NoteSentence.noContributions)
      return nil
    }
    for whole in found.wholes {
      result.addNote(
        "contribution", sentence: NoteSentence.contributions(whole, as: format, per: found.per))
    }
    return found
  }
}

extension NumberOptions {
  /// How values of an indicator are printed.
  func form(_ indicator: Indicator) -> PrintedForm {
    PrintedForm(digits: digits, rounding: rounding, per: indicator.per)
  }
}

/// What units are ranked by.
enum RankBasis: String, ArgumentChoice {
  /// The exact values.
  case exact
  /// The values as they are printed.
  case printed
}
