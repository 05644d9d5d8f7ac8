import IndicatorCore
import IndicatorRender

extension Output {
  /// Says which units of an indicator may be one, spelled in two ways, where a figure of one is missing: it may
  /// stand under the other name.
  mutating func addUnitsAlike(_ job: IndicatorArguments.Job, in cube: Cube) throws(Fault) {
    let pairs = cube.unitsAlike(reporting: job.chosen.formula.measures, among: job.rows.units)
    guard !pairs.isEmpty else { return }
    let rows = RowSelection(
      units: pairs.flatMap { [$0.first, $0.other] }, periods: job.rows.periods,
      rollUp: job.rows.rollUp)
    let table = try job.table(rows, detail: .values)
    let lacking = Set(
      table.rows.filter { $0.result.reason == .notReported }.map(\.unit.id))
    let units = cube.codebook.units
    let named = pairs.map { (first: units[$0.first], other: units[$0.other]) }
      .filter { lacking.contains($0.first.id) || lacking.contains($0.other.id) }
    guard !named.isEmpty else { return }
    addNote(
      "units_alike",
      sentence: NoteSentence.unitsAlike(named.map { (first: $0.first.name, other: $0.other.name) }))
  }
}
