import IndicatorCore
import IndicatorRender

extension Output {
  /// Adds rows that are written as lines, for the formats that hold them.
  ///
  /// - Returns: whether it is one of them.
  mutating func addLines(
    _ options: OutputOptions, threads: Int, lines: (DataFormat) -> some DataBlocks
  ) -> Bool {
    guard let format = options.dataFormat else { return false }
    let rows = RowStream(lines(format), threads: threads)
    if stream?.append(rows) == nil { stream = rows }
    return true
  }

  /// Adds a titled table for people, a blank line before it if it is not the first.
  mutating func addText(title: String, people: TextTable, options: OutputOptions) {
    guard let readable = options.readable else { return }
    if !text.isEmpty { text += "\n" }
    text += readable.title(title)
    add(people, as: readable)
  }

  /// Adds lines and a table below them.
  mutating func addParagraph(_ lines: [String], people: TextTable, options: OutputOptions) {
    guard let readable = options.readable else { return }
    text += "\n" + readable.paragraph(lines)
    add(people, as: readable)
  }

  private mutating func add(_ people: TextTable, as readable: ReadableText) {
    if !people.columns.isEmpty { text += "\n" + readable.table(people) }
  }

  /// Replaces the rows by a wide table.
  mutating func addWide(
    _ title: String, options: OutputOptions, numbers: NumberOptions,
    make: (WideTable.Reader, inout NoteNumbers) -> WideTable
  ) {
    let wide = make(
      options.isForPeople ? .people(digits: numbers.digits) : .data, &rowNotes)
    table = wide.table
    guard options.isForPeople else { return }
    addText(title: title, people: wide.text(numbers.format), options: options)
  }

  /// Says what one person is worth.
  mutating func addWorths(_ worths: [String], options: OutputOptions) {
    guard let readable = options.readable, !worths.isEmpty else { return }
    text += "\n" + readable.list(worths)
  }

  /// Says that a spreadsheet rounds in its own way, where another was asked for.
  mutating func addRoundingNote(_ numbers: NumberOptions, options: OutputOptions) {
    guard options.isSpreadsheet, numbers.rounding != .halfAway else { return }
    addNote("rounding", sentence: NoteSentence.spreadsheetRounding(numbers.rounding))
  }

  mutating func addNote(_ code: String, sentence: Words) {
    let note = Note(code: code, text: sentence[LanguageChoice.current])
    if !notes.contains(note) { notes.append(note) }
  }

  /// Says which periods have no row.
  ///
  /// - Parameter listsAll: whether the rows say themselves what was not reported.
  mutating func addNotes(_ omitted: OmittedPeriods, listsAll: Bool = false) {
    let missing = omitted.notReported.map { "\($0.unit.name) \($0.period)" }
    if !missing.isEmpty, !listsAll {
      addNote("not_reported", sentence: NoteSentence.notReported(missing))
    }
    let outside = omitted.outsideRange.sorted().map(\.spelling)
    if !outside.isEmpty { addNote("left_out", sentence: NoteSentence.leftOut(outside)) }
    let near = omitted.inside.sorted()
    let inside = near.filter { !$0.isYearOfItsOwn }.map(\.spelling)
    if !inside.isEmpty { addNote("inside_period", sentence: NoteSentence.inside(inside)) }
    let sameYear = near.filter(\.isYearOfItsOwn).map(\.spelling)
    if !sameYear.isEmpty { addNote("same_year", sentence: NoteSentence.sameYear(sameYear)) }
    let instants = omitted.passedOver.map { "\($0.unit.name) \($0.period)" }
    if !instants.isEmpty { addNote("passed_over", sentence: NoteSentence.passedOver(instants)) }
  }

  /// Says which level is ranked and how many ranks are not shown.
  mutating func addNotes(_ ranking: RankingTable) {
    if let level = ranking.rankedLevel {
      addNote("ranked_level", sentence: NoteSentence.rankedLevel(level))
    }
    guard ranking.cutOff > 0 else { return }
    let shown = ranking.rows.filter { $0.rank != nil }.count
    addNote(
      "cut_off",
      sentence: NoteSentence.cutOff(
        shown: shown, of: shown + ranking.cutOff, keptTies: ranking.keptTies))
  }

  /// Says of which units below the added-up values are, n of m, where some are missing.
  mutating func addRollUps(
    _ rows: some Sequence<IndicatorRow>, job: IndicatorArguments.Job
  ) {
    var partial: [(name: String, count: Int, all: Int)] = []
    let several = rows.filter(\.isOfSeveralUnits)
    for row in several {
      guard let rollUp = row.result.rollUp, rollUp.members.count < rollUp.outOf else { continue }
      let name = [row.unit.name, row.period?.spelling].compactMap { $0 }.joined(separator: " ")
      partial.append((name, rollUp.members.count, rollUp.outOf))
    }
    if !partial.isEmpty { addNote("rolled_up", sentence: NoteSentence.pooled(partial)) }
    addWholes(several)
    if let grouping = job.grouping { addStocks(rows, of: job.chosen.formula, grouping: grouping) }
  }

  /// Says which stocks of longer periods are not of their end, or of their beginning.
  private mutating func addStocks(
    _ rows: some Sequence<IndicatorRow>, of formula: BoundFormula, grouping: GroupedPeriods
  ) {
    var found: [(name: String, instant: String)] = []
    for row in rows {
      guard let period = row.period, row.result.value != nil,
        let unit = grouping.cube.codebook.unit(row.unit.id)
      else { continue }
      for measure in formula.measures {
        let instant = grouping.otherInstant(measure: measure, unit: unit, period: period)
        if let instant { found.append(("\(row.unit.name) \(period)", instant.spelling)) }
      }
    }
    if !found.isEmpty { addNote("other_instants", sentence: NoteSentence.otherInstants(found)) }
  }

  /// Says which units are missing in the wholes that values, and those they are compared with, are held against.
  private mutating func addWholes(_ rows: some Sequence<IndicatorRow>) {
    for row in rows {
      for whole in (row.change?.wholes ?? []) + row.result.wholes {
        addNote(
          "part_missing",
          sentence: NoteSentence.wholeOf(whole.period, count: whole.count, missing: whole.missing))
      }
    }
  }
}

extension Period {
  /// Whether it is a year that need not be one of the calendar.
  fileprivate var isYearOfItsOwn: Bool { kind == .splitYear || kind == .fiscalYear }
}
