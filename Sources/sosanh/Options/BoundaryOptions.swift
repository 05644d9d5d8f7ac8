import ArgumentParser
import IndicatorCore
import IndicatorIntake
import IndicatorRender

/// For the units of which day figures are shown.
struct BoundaryOptions: ParsableArguments {
  @Option(
    name: .long,
    help: Help.option(
      "The units that figures are shown for: as reported, current, or as of a date such as 2025-06-30; mergers "
        + "are added up.",
      vi:
        "Số liệu theo đơn vị nào: reported (như báo cáo), current (hiện nay), hoặc theo một ngày như 2025-06-30; "
        + "đơn vị sáp nhập thì cộng gộp.",
      value: "boundaries"))
  var boundaries = "reported"

  func validate() throws { _ = try chosen() }

  /// What was typed.
  ///
  /// - Throws: a ``Fault`` at `--boundaries`.
  func chosen() throws(Fault) -> Boundaries {
    if let chosen = Boundaries(boundaries) { return chosen }
    throw Fault.choice(
      boundaries, of: "--boundaries", expected: ["reported", "current", "2025-06-30"])
  }
}

/// What became of the units of a data set that was brought to other boundaries.
struct BroughtBoundaries {
  /// The units as they were reported.
  let book: Codebook
  let reconstruction: Reconstruction
  let boundaries: Boundaries

  /// What is wrong with a text that means a unit which does not stand on the day; nil for any other text.
  func fact(of text: String) -> FaultFact? {
    var search = UnitSearch(book)
    guard let found = try? search.find(text), !found.isLoose,
      reconstruction.positions[of: found.position] == nil
    else { return nil }
    return .boundary(
      .unitGone(
        text, heir: reconstruction.heirs[of: found.position], boundaries: boundaries.text))
  }

  /// What must be said of some rows.
  func notes(_ rows: RowSelection, measures: Set<MeasureIndex>) -> [Note] {
    let units = rows.units.map(Set.init)
    var notes: [Note] = []
    for (note, periods) in reconstruction.notes
    where measures.contains(note.measure) && units?.contains(note.unit) ?? true {
      let asked = periods.filter { period in
        rows.periods.isEmpty || rows.periods.contains { $0.match(period) == .selected }
      }
      guard !asked.isEmpty else { continue }
      let name = reconstruction.cube.codebook.units[note.unit].name
      let words = NoteSentence.boundary(note, unit: name, periods: asked)[LanguageChoice.current]
      let said = Note(code: note.code, text: words)
      notes.append(said)
    }
    return notes.uniqued
  }
}

extension BoundaryNote {
  /// The code of the caveat or reason that the note explains.
  fileprivate var code: String {
    switch kind {
    case .pooled: Caveat.reconstructed.rawValue
    case .incomplete: Reason.incomplete.rawValue
    case .undivided, .ownBefore: Caveat.boundaryChanged.rawValue
    }
  }
}

extension DataSet {
  /// The figures for the units of a day.
  ///
  /// - Throws: a ``Fault`` if a sum does not fit.
  func brought(
    to boundaries: Boundaries, fractions: FractionRule = .exact,
    detail: RowDetail = .figures, threads: Int = 1
  ) throws(Fault) -> DataSet {
    let found = try Reconstruction(
      cube, history: history, boundaries: boundaries, fractions: fractions, detail: detail
    ) {
      Workers.ordered($0, threads: threads, make: $1)
    }
    guard let made = found else { return self }
    let old = cube.codebook
    let standing = targets.filter { $0.unit.map { made.positions[of: $0] != nil } ?? true }
    var set = DataSet(
      paths: paths, cube: made.cube, indicators: indicators, history: made.history,
      targets: standing.map { $0.moved(from: old, to: made.cube.codebook) }, rules: rules,
      notes: notes)
    set.boundaries = BroughtBoundaries(
      book: old, reconstruction: made, boundaries: boundaries)
    return set
  }

  /// What must be said of rows of figures that were brought to other boundaries.
  func boundaryNotes(_ rows: RowSelection, measures: [MeasureIndex]) -> [Note] {
    boundaries?.notes(rows, measures: Set(measures)) ?? []
  }

  /// Rows in terms of the units as they were reported.
  func reportedRows(_ rows: RowSelection) -> RowSelection {
    guard let old = boundaries?.book, let units = rows.units else { return rows }
    return RowSelection(
      units: units.compactMap { old.unit(cube.codebook.units[$0].id) }, periods: rows.periods,
      rollUp: rows.rollUp)
  }
}
