internal import IndicatorCore

/// What stands above and below a table and around it: titles, names of sheet and file.
struct TableTitles {
  let texts: [String]
  private let said: SheetTitle
  /// What the sheet says around a part of it; nil if the whole sheet is one table.
  private let around: SheetTitle?
  /// Whether a codebook has the names of units.
  private let isCoded: Bool
  private let sheet: String
  private let file: String
  /// Titles of the sheet around a part of it.
  private let context: [String]
  /// What figures are counted in, where a line above the table says it.
  let measuredIn: String

  init(_ cells: CellTable, structure: SheetStructure, names: SheetNames) {
    let top = structure.outline.bands.first.map { $0.headings.first ?? $0.body.lowerBound } ?? 0
    self.init(cells, rows: structure.outline.titles, above: top, names: names)
  }

  /// - Parameters:
  ///   - rows: the rows of the grid that are titles.
  ///   - top: the first row of the table.
  init(_ cells: CellTable, rows: [Int], above top: Int, names: SheetNames) {
    let places = rows.flatMap { row in
      (0..<cells.grid.columnCount).filter { !cells.grid.isBlank(row, column: $0) }.map { (row, $0) }
    }
    texts = places.map { cells.text($0.0, column: $0.1) }
    let above = (0..<min(top, cells.grid.rowCount)).flatMap { row in
      (0..<cells.grid.columnCount).filter { !cells.grid.isBlank(row, column: $0) }.map {
        cells.text(row, column: $0)
      }
    }
    let part = cells.sheet.part
    sheet = cells.sheet.name
    context = part.titles
    isCoded = names.codebook != nil
    let isWhole = part.number.isEmpty
    said = SheetTitle(
      above, sheet: isWhole ? sheet : "", path: isWhole ? cells.sheet.source : "", names: names)
    around =
      isWhole ? nil : SheetTitle(part.titles, sheet: sheet, path: cells.sheet.source, names: names)
    file = SheetTitle.stem(cells.sheet.source)
    measuredIn =
      (texts + Self.below(cells, rows: rows, top: top)).lazy.compactMap(MeasuredIn.said).first
      ?? texts.first(where: Scale.isAll)
      ?? (texts.contains(where: MeasuredIn.saysPercent) ? "%" : "")
  }

  /// The lines of one cell below a table's first row, where `Đơn vị: nghìn người` may stand as well.
  private static func below(_ cells: CellTable, rows: [Int], top: Int) -> [String] {
    (top..<max(top, cells.grid.rowCount)).compactMap { row in
      let filled = (0..<cells.grid.columnCount).filter { !cells.grid.isBlank(row, column: $0) }
      return filled.count == 1 ? cells.text(row, column: filled[0]) : nil
    }
  }

  /// The one period that the titles, or else the names of sheet and file, say; where a sheet is called by a part of
  /// the year, that part of it.
  var period: (value: String?, text: String, choices: [String]) {
    let said = wholePeriod
    guard let year = said.value.flatMap({ Period($0) }), year.kind == .year else { return said }
    let part = WrittenPeriod.readings(of: sheet).first { $0.part != nil }?.period(in: year)
    return part.map { ($0.spelling, sheet, []) } ?? said
  }

  private var wholePeriod: (value: String?, text: String, choices: [String]) {
    let found = texts.filter { !SheetTitle.isOfLetter($0) }.flatMap { text in
      Self.periods(in: SheetTitle.withoutPrices(SheetTitle.ownWords(text))).map { (text, $0) }
    }
    let years = found.filter {
      Period($0.1).map { [.splitYear, .fiscalYear].contains($0.kind) } ?? false
    }
    if Set(years.map(\.1)).count == 1 { return (years[0].1, years[0].0, []) }
    return parts(.period)
  }

  private static func periods(in text: String) -> [String] {
    WrittenPeriod.found(in: text).compactMap { found in
      // `Năm học 2022 - 2023` says itself which year it is.
      if let named = found.readings.first(where: { $0.yearWord != nil })?.period {
        return named.spelling
      }
      let words = String(text.dropFirst(found.range.lowerBound).prefix(found.range.count))
      guard case .decided(let read, _) = PeriodDecision([words], heading: text).outcome else {
        return found.readings.first?.period?.spelling
      }
      return (read.first ?? nil)?.period?.spelling ?? found.readings.first?.period?.spelling
    }
  }

  /// The unit that the name of the sheet, else of the file, says, else the one that a title calls a commune, a
  /// district and the like; of one of several tables on a sheet its title comes first.
  var unit: (value: String?, text: String, source: Assumption.Source) {
    let titled = isCoded ? nil : Self.lowest(texts) ?? Self.lowest(context)
    if let titled, around != nil { return (titled.unit, titled.text, .title) }
    let found = parts(.unit)
    // A name of one letter or of numbers is none.
    if let titled, found.value.map({ $0.count(where: \.isLetter) < 2 }) ?? true {
      return (titled.unit, titled.text, .title)
    }
    return (
      found.value, found.text,
      !sheet.isEmpty && SheetText.clean(sheet) == found.text ? .sheet : .file
    )
  }

  /// The units that titles name, if they are several.
  var unitChoices: [String] { parts(.unit).choices }

  /// The unit that a table of units is about: what a title, or else the name of sheet or file, calls a commune, a
  /// district and the like.
  var unitOfTable: String? {
    (Self.lowest(texts) ?? Self.lowest(context))?.unit
      ?? [sheet, file].lazy.compactMap(UnitKind.unit).first
  }

  /// Of the units that lines call by their kind the one furthest down: a letterhead begins with the office above.
  private static func lowest(_ lines: [String]) -> (unit: String, text: String)? {
    var lowest: (unit: String, text: String, rank: Int)?
    for line in lines where !SheetTitle.isOfLetter(line) {
      guard let unit = UnitKind.unit(in: line), let rank = UnitKind(unit)?.rank else { continue }
      if rank >= lowest?.rank ?? 0 { lowest = (unit, line, rank) }
    }
    return lowest.map { ($0.unit, $0.text) }
  }

  var measure: (value: String?, text: String, choices: [String]) { parts(.measure) }

  /// What the table's own title says that its figures are; empty if nothing does.
  var ownMeasure: String {
    let said = said.said(.measure)
    return said.note == .measureFromTitle ? said.value ?? "" : ""
  }

  private func parts(_ kind: NameKind) -> (value: String?, text: String, choices: [String]) {
    var said = said.said(kind)
    if case .toFill = said.note, let around { said = around.said(kind) }
    if case .ambiguous(let several) = said.note { return (nil, "", several) }
    return (said.value, said.text, [])
  }

  /// The longest line above the table where what was taken is a short one such as `See notes`.
  var measureText: String? {
    guard let said = measure.value else { return nil }
    let longest = texts.max { $0.count < $1.count } ?? said
    return said.count <= 12 && longest.count > 3 * said.count ? longest : said
  }

  /// The last line above the table, else the name of sheet or file.
  func fallback(_ sheet: Sheet) -> (String, Assumption.Source) {
    let lines = texts.filter {
      $0.contains(where: \.isLetter) && !"([".contains($0.first ?? " ")
        && MeasuredIn.said($0) == nil && !Scale.isAll(of: $0) && !SheetTitle.isCorner($0)
    }
    if let line = lines.max(by: {
      $0.count < $1.count
    }) {
      return (line, .title)
    }
    return (SheetTitle.stem(sheet.source), .file)
  }
}
