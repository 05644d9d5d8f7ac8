import ArgumentParser
import IndicatorCore
import IndicatorIntake
import IndicatorRender

/// What values are held against, group by group: a unit of the data, or the one unit of another file.
struct StandardQuestion {
  /// The unit or the file, as typed.
  let standard: String
  /// The classification whose categories are the groups.
  let classification: String

  /// What was asked for, for JSON.
  var plan: [JSON.Member] {
    [
      JSON.Member("standard", value: .string(standard)),
      JSON.Member("by_category", value: .string(classification)),
    ]
  }

  /// The values of a table held against the standard.
  func values(
    _ table: IndicatorTable, job: IndicatorArguments.Job, at confidence: Confidence
  ) throws -> [StandardisedValue] {
    let place = Place.typed("--by-category")
    guard let categories = job.comparison.leaves(of: classification) else {
      throw Fault(
        .field(
          .badChoice(
            classification, column: "--by-category", expected: job.comparison.classifications)),
        at: place)
    }
    let standard = try Standard(standard, job: job)
    var groups = [[StandardisedValue.Group]](repeating: [], count: table.rows.count)
    for category in categories {
      guard let formula = try job.comparison.formula(job.chosen.formula, of: category) else {
        throw Fault(.estimate(.noDecomposition(.noBase)), at: place)
      }
      let own = try Self.results(table, job: job, of: formula)
      let other = try standard.results(category)
      for (index, row) in table.rows.enumerated() {
        groups[index].append(
          .init(own: own[Key(row)], standard: other.result(at: row.period)))
      }
    }
    return groups.map { StandardisedValue($0, at: confidence) }
  }

  private struct Key: Hashable {
    let unit: String
    let period: Period?

    init(_ row: IndicatorRow) { (unit, period) = (row.unit.id, row.period) }
  }

  /// The results of a formula where the table has rows.
  private static func results(
    _ table: IndicatorTable, job: IndicatorArguments.Job, of formula: BoundFormula
  ) throws(Fault) -> [Key: IndicatorResult] {
    let periods = Set(table.rows.compactMap(\.period)).sorted()
    let rows = RowSelection(
      units: job.rows.units, periods: periods.map { .exactly($0) }, rollUp: job.rows.rollUp)
    var results: [Key: IndicatorResult] = [:]
    for row in try job.comparison.table(
      table.indicator, of: formula, selection: rows, detail: .values
    ).rows {
      results[Key(row)] = row.result
    }
    return results
  }
}

/// The unit that others are held against, with the data in which it stands.
private struct Standard {
  private let comparison: Comparison
  private let chosen: ChosenIndicator
  private let rows: RowSelection

  /// A standard's results of one category by period.
  struct Results {
    let byPeriod: [Period: IndicatorResult]

    /// The result at a period; the only one there is, whatever its period.
    func result(at period: Period?) -> IndicatorResult? {
      period.flatMap { byPeriod[$0] } ?? (byPeriod.count == 1 ? byPeriod.values.first : nil)
    }
  }

  init(_ word: String, job: IndicatorArguments.Job) throws {
    guard SourceBytes.kind(of: word) == .file else {
      let selection = try SelectionOptions.parse(["--units", word])
      let unit = try selection.rows(in: job.comparison.codebook)
      (comparison, chosen) = (job.comparison, job.chosen)
      rows = RowSelection(units: unit.units, periods: [], rollUp: job.rows.rollUp)
      return
    }
    let set = try DataSet.read(
      try DataOptions.parse(["--data", word]), for: [job.chosen.indicator.formula])
    comparison = Comparison(set.cube)
    chosen = try set.indicator(job.chosen.indicator.formula, per: nil, better: nil)
    rows = RowSelection()
  }

  func results(_ category: Category) throws(Fault) -> Results {
    guard let formula = try comparison.formula(chosen.formula, of: category) else {
      return Results(byPeriod: [:])
    }
    let table = try comparison.table(
      chosen.indicator, of: formula, selection: rows, detail: .values)
    let units = Set(table.rows.map(\.unit.id))
    guard units.count <= 1 else {
      throw Fault(.estimate(.oneUnitNeeded(units.count)), at: .typed("--standard"))
    }
    var results: [Period: IndicatorResult] = [:]
    for row in table.rows { if let period = row.period { results[period] = row.result } }
    return Results(byPeriod: results)
  }
}
