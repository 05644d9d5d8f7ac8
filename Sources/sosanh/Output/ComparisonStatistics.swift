import IndicatorCore
import IndicatorRender

/// What is inferred from a comparison, and said of it.
struct ComparisonStatistics {
  /// How intervals of values are made; nil for none.
  let interval: EstimateMethod?
  /// How the p-values of tested changes hold together; nil for no tests.
  let adjustment: Adjustment?
  let confidence: Confidence
  /// How many each base was drawn from; nil if it speaks of a process.
  let sampledFrom: Int64?
  /// What funnel is wanted; nil for none.
  let funnel: FunnelQuestion?
  /// What values are held against group by group; nil for nothing.
  let standard: StandardQuestion?

  /// The option that asked for the first of them.
  var option: String {
    if interval != nil { return "--interval" }
    if adjustment != nil { return "--test" }
    return funnel != nil ? "--funnel" : "--standard"
  }

  /// What was asked for, for JSON.
  var plan: [JSON.Member] {
    [
      JSON.Member("interval", value: interval.map { .string($0.word) } ?? .null),
      JSON.Member("adjust", value: adjustment.map { .string($0.rawValue) } ?? .null),
      JSON.Member("confidence", value: .number(confidence.level.description)),
      JSON.Member("sampled_from", value: sampledFrom.map { .number(String($0)) } ?? .null),
    ] + (funnel?.plan ?? []) + (standard?.plan ?? [])
  }

  /// The columns of a table, with what is said of them.
  func columns(
    _ table: IndicatorTable, job: IndicatorArguments.Job, as format: NumberFormat,
    into result: inout Output
  ) throws -> [AddedColumns] {
    let bare = job.bareValue
    var added: [AddedColumns] = []
    if let interval {
      let intervals = table.rows.map {
        ValueInterval(
          $0.result, bare: bare, method: interval, at: confidence, sampledFrom: sampledFrom)
      }
      added.append(.intervals(intervals, of: table, method: interval, at: confidence, as: format))
      if interval == .proportion(.wald) { result.addNote("wald", sentence: EstimateSentence.wald) }
    }
    if let adjustment {
      let family = try family(table, job: job, adjustment: adjustment)
      added.append(.changes(family, of: table, at: confidence, as: format))
      addNotes(family, indicator: table.indicator, into: &result)
    }
    if let funnel {
      let funnels = FunnelTable(
        table, values: funnel.values, bare: bare, levels: funnel.levels, limits: funnel.limits)
      added.append(.funnel(funnels, of: table, levels: funnel.levels, as: format))
      result.addNotes(funnels, limits: funnel.limits, per: table.indicator.per, as: format)
    }
    if let standard {
      let values = try standard.values(table, job: job, at: confidence)
      added.append(.standards(values, of: table, at: confidence, as: format))
      result.addNote(
        "standard",
        sentence: InferenceSentence.standards(
          standard.standard, classification: standard.classification))
    }
    addNotes(table, added: added, into: &result)
    return added
  }

  // MARK: Changes

  /// Counts are proportions of their bases unless the interval, or the lack of a base, says otherwise.
  private func model(_ bare: BareValue) -> ChangeModel {
    switch interval {
    case .rate(let method): .rates(method)
    case .proportion(.wilsonCorrected): .proportions(.newcombeCorrected)
    case .proportion: .proportions(.newcombe)
    case nil: bare == .count ? .rates(.poisson) : .proportions(.newcombe)
    }
  }

  private func family(
    _ table: IndicatorTable, job: IndicatorArguments.Job, adjustment: Adjustment
  ) throws(Fault) -> ChangeFamily {
    let earlier = try EarlierResults(table, job: job)
    let model = model(job.bareValue)
    let changes = table.rows.map { row -> TestedChange? in
      guard row.change != nil else { return nil }
      return TestedChange(
        row.result, against: earlier.result(for: row), bare: job.bareValue, model: model,
        at: confidence,
        sampledFrom: sampledFrom)
    }
    return ChangeFamily(changes, adjustment: adjustment)
  }

  // MARK: Notes

  private func addNotes(_ family: ChangeFamily, indicator: Indicator, into result: inout Output) {
    guard family.changes.contains(where: { $0 != nil }) else {
      return result.addNote("nothing_tested", sentence: InferenceSentence.nothingTested)
    }
    guard sampledFrom == nil else {
      return result.addNote(
        "samples_without_tests", sentence: InferenceSentence.samplesWithoutTests)
    }
    guard family.count > 0 else { return }
    result.addNote(
      "family",
      sentence: InferenceSentence.family(family.adjustment, count: family.count, of: indicator))
  }

  private func addNotes(
    _ table: IndicatorTable, added: [AddedColumns], into result: inout Output
  ) {
    let unjudged = Set(added.flatMap { $0.obstacles.flatMap(\.rows) })
    let judged = table.rows.indices.first { row in
      table.rows[row].result.value != nil && !unjudged.contains(row)
    }
    if let sampledFrom {
      result.addNote("sampled_from", sentence: EstimateSentence.sampled(from: sampledFrom))
    } else if let judged {
      result.addFullCount(table.rows[judged].result, asRate: isRate)
    }
    result.addObstacles(added, rows: table.rows)
  }

  /// Whether intervals have no form for samples.
  private var isRate: Bool {
    if case .rate = interval { true } else { interval == nil && adjustment == nil }
  }
}

extension IndicatorArguments.Job {
  /// What values without a base are.
  var bareValue: BareValue { comparison.bareValue(chosen.formula) }
}

extension Output {
  /// Says once that a full count is no sample.
  mutating func addFullCount(_ example: IndicatorResult, asRate: Bool) {
    guard !notes.contains(where: { $0.code == "full_count" }) else { return }
    addNote(
      "full_count",
      sentence: asRate
        ? InferenceSentence.allCounted(example) : InferenceSentence.fullCount(example))
  }

  /// Says which rows could not be judged, and why.
  mutating func addObstacles(_ added: [AddedColumns], rows: [IndicatorRow]) {
    for (obstacle, found) in added.flatMap(\.obstacles) {
      let names = found.map { index in
        [rows[index].unit.name, rows[index].period?.spelling].compactMap { $0 }
          .joined(separator: " ")
      }
      addNote(obstacle.rawValue, sentence: InferenceSentence.notJudged(obstacle, names: names))
    }
  }
}

/// The results that a table's changes are from.
private struct EarlierResults {
  private struct Place: Hashable {
    let unit: String
    let period: Period
  }

  private var results: [Place: IndicatorResult] = [:]

  init(_ table: IndicatorTable, job: IndicatorArguments.Job) throws(Fault) {
    let periods = Set(table.rows.compactMap { $0.change?.from }).sorted()
    guard !periods.isEmpty else { return }
    let earlier = try job.table(
      RowSelection(
        units: job.rows.units, periods: periods.map { .exactly($0) }, rollUp: job.rows.rollUp),
      detail: .values)
    for row in earlier.rows {
      if let period = row.period { results[Place(unit: row.unit.id, period: period)] = row.result }
    }
  }

  /// The result that a row's change is from; nil if the value found is not the change's.
  func result(for row: IndicatorRow) -> IndicatorResult? {
    guard let change = row.change,
      let found = results[Place(unit: row.unit.id, period: change.from)],
      found.value == change.earlier
    else { return nil }
    return found
  }
}
