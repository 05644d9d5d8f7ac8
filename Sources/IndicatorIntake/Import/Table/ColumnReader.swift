internal import IndicatorCore

/// Reads the headings of all columns of figures together.
struct ColumnReader {
  let meaning: TableMeaning
  let cells: CellTable
  let structure: SheetStructure
  var columns: [Int: ColumnWords] = [:]
  var assumptions = AssumptionLog()
  var faults: [Fault] = []
  /// Headings that are spelled otherwise than the names they were read as.
  var readAs: [NameRead] = []

  let band: Int

  init(_ meaning: TableMeaning, band: Int) {
    self.meaning = meaning
    self.band = band
    cells = meaning.cells
    structure = meaning.structure
  }

  /// Whether every column has exactly one word left, and they differ.
  var areNames: Bool {
    let words = columns.values.map(\.words)
    let keys = columns.values.map { $0.words + [$0.period.map { "\($0.span)" } ?? ""] }
    return words.count > 1 && words.allSatisfy { $0.count == 1 } && Set(words).count > 1
      && Set(keys).count == keys.count
  }

  var figures: [Int] { structure.outline.dataColumns }

  mutating func read() {
    var levels: [Int: [(GridPlace, String)]] = [:]
    for column in figures {
      levels[column] = structure.headings(over: column, band: band).map { ($0, cells.text($0)) }
      columns[column] = ColumnWords()
    }
    dropNumbering(&levels)
    dropNumbersBehind(&levels)
    leaveOutRatios(levels)
    leaveOutChanges(levels)
    leaveOutPercentages(levels)
    // Of columns that all follow from others nothing would be left.
    if figures.allSatisfy({ columns[$0]?.isLeftOut ?? false || isComputed($0) }) {
      for column in figures where !isComputed(column) { columns[column]?.isLeftOut = false }
    }
    takePeriods(&levels)
    dropTotals(&levels)
    takeRunningSums(&levels)
    takeYearShifts(&levels)
    takeUnits(&levels)
    for column in figures {
      for (_, text) in levels[column] ?? [] { add(text, to: column) }
    }
    takeTitleScale()
    dropCommonWords()
    dropCommonUnit()
    nameParts()
    for column in figures {
      settle(column)
      if isRemark(column) { columns[column]?.isLeftOut = true }
    }
    inheritMeasures()
  }

  /// `TH 2024/TH 2023`: a figure of neither year.
  private mutating func leaveOutRatios(_ levels: [Int: [(GridPlace, String)]]) {
    guard meaning.given.columns.isEmpty else { return }
    for column in figures
    where levels[column]?.contains(where: { HeadingWords.areRatiosOfYears($0.1) }) ?? false {
      columns[column]?.isLeftOut = true
    }
  }

  /// `Tăng/giảm` behind figures of two years.
  private mutating func leaveOutChanges(_ levels: [Int: [(GridPlace, String)]]) {
    guard meaning.given.columns.isEmpty else { return }
    let changes = figures.filter { levels[$0]?.contains { HeadingWords.areChanges($0.1) } ?? false }
    for column in changes where figures.filter({ $0 < column && !changes.contains($0) }).count > 1 {
      columns[column]?.isLeftOut = true
    }
  }

  /// `Tỷ lệ (%)` over headings that stand over counts as well.
  private mutating func leaveOutPercentages(_ levels: [Int: [(GridPlace, String)]]) {
    guard meaning.given.columns.isEmpty else { return }
    let percent = figures.filter { column in
      levels[column]?.dropLast().contains { HeadingWords.areBlocksOfPercentages($0.1) } ?? false
    }
    let counted = Set(
      figures.filter { !percent.contains($0) }.compactMap { levels[$0]?.last?.1 }.map(SheetText.key)
    )
    for column in percent {
      guard let word = levels[column]?.last?.1, counted.contains(SheetText.key(word)) else {
        continue
      }
      columns[column]?.isLeftOut = true
    }
  }

  /// A row of headings that only numbers the columns: `(3) | (4) | (5)`, or `A | B | 1 | 2`.
  private mutating func dropNumbering(_ levels: inout [Int: [(GridPlace, String)]]) {
    for row in structure.outline.bands[band].headings {
      if structure.grid.hints.numberingRows.contains(row) {
        for column in figures { levels[column]?.removeAll { $0.0.row == row } }
        continue
      }
      let places = figures.compactMap { column in levels[column]?.last { $0.0.row == row }?.0 }
      if !heading(above: places, levels: levels).isEmpty { continue }
      let faces = figures.map { structure.grid[row, $0] }.filter { $0.kind != .blank }
      guard faces.allSatisfy({ $0.isWhole && $0.mantissa.magnitude < 100 }),
        zip(faces, faces.dropFirst()).allSatisfy({
          $1.mantissa.magnitude == $0.mantissa.magnitude &+ 1
        }),
        faces.count > 1
          || structure.outline.labelColumns.contains(where: {
            structure.grid[row, $0].length == 1 || structure.grid[row, $0].kind == .number
          }),
        levels.values.contains(where: { $0.contains { $0.0.row != row } })
      else { continue }
      for column in figures { levels[column]?.removeAll { $0.0.row == row } }
    }
  }

  /// `Số hộ (2) | Hộ nghèo (3) | Tỷ lệ (4)=(3)/(2)`: the numbers of columns behind their headings.
  private func dropNumbersBehind(_ levels: inout [Int: [(GridPlace, String)]]) {
    let last = figures.compactMap { column in levels[column]?.last.map { (column, $0.1) } }
    let split = last.map { ($0.0, ColumnNumber.behind($0.1)) }
    let numbers = split.compactMap { $0.1?.number }
    guard numbers.count > 1, numbers.count == last.count,
      zip(numbers, numbers.dropFirst()).allSatisfy({ $1 == $0 + 1 })
    else { return }
    for (column, found) in split {
      guard let found, let level = levels[column]?.indices.last else { continue }
      levels[column]?[level].1 = found.text
    }
  }

  private mutating func add(_ text: String, to column: Int) {
    let scale = Scale(in: text)
    if let scale {
      columns[column]?.scale = scale.power
      assumptions.add(.scaled(scale.text, by: scale.power), at: place(column))
    }
    let rest = scale?.rest ?? text
    guard !rest.isEmpty, columns[column]?.words.last != rest else { return }
    columns[column]?.words.append(rest)
  }

  /// Words below the first that stand over all columns of counts alike say nothing of one of them: `SL`, `no.`.
  private mutating func dropCommonWords() {
    let counts = figures.filter { !isComputed($0) }
    let all = counts.compactMap { columns[$0]?.words }
    guard all.count > 1, let first = all.first else { return }
    for word in first.dropFirst()
    where all.allSatisfy({ $0.dropFirst().contains(word) && $0.count > 1 }) {
      for column in counts { columns[column]?.words.removeAll { $0 == word } }
    }
  }

  /// `(tonnes)` over all columns and nothing else says in what figures are counted, and not what.
  private mutating func dropCommonUnit() {
    let counts = figures.filter { !isComputed($0) }
    guard meaning.names.codebook == nil, meaning.given.columns.isEmpty, counts.count > 1,
      let unit = columns[counts[0]]?.words.first, unit.hasPrefix("("), unit.hasSuffix(")"),
      counts.allSatisfy({ columns[$0]?.words == [unit] }), meaning.titles.measureText != nil
    else { return }
    for column in counts {
      columns[column]?.words = []
      columns[column]?.measuredIn = unit
    }
  }

  /// A row of headings that only says what figures are counted in: `người`, `km2`.
  private mutating func takeUnits(_ levels: inout [Int: [(GridPlace, String)]]) {
    guard let lowest = levels.values.compactMap({ $0.last?.0.row }).max() else { return }
    let last = figures.compactMap { column in levels[column]?.last.map { (column, $0) } }
      .filter { $0.1.0.row == lowest && (levels[$0.0]?.count ?? 0) > 1 }
    let known = last.count { MeasuredIn.isKnown($0.1.1) }
    let areInBrackets = last.allSatisfy { $0.1.1.hasPrefix("(") && $0.1.1.hasSuffix(")") }
    guard known > 0, known * 2 >= last.count || areInBrackets,
      !tellsApart(last.map(\.0), levels: levels)
    else { return }
    for (column, level) in last {
      levels[column]?.removeLast()
      let scale = Scale(in: level.1)
      columns[column]?.scale = scale?.power ?? 0
      columns[column]?.measuredIn = level.1
      if let scale { assumptions.add(.scaled(scale.text, by: scale.power), at: place(column)) }
    }
    spreadUnits(last.map(\.0), row: lowest)
  }

  /// Whether the lowest headings tell columns apart that have all others alike: `Giáo viên | Học sinh` are names.
  private func tellsApart(_ said: [Int], levels: [Int: [(GridPlace, String)]]) -> Bool {
    let texts = said.map { column in
      (levels[column] ?? []).map(\.1)
        + [columns[column]?.period.map { "\($0.span)" } ?? ""]
    }
    let others = texts.map { $0.dropLast(2) + [$0.last ?? ""] }
    return Set(others).count < Set(texts).count
  }

  /// What figures are counted in is written once over the columns to its right.
  private mutating func spreadUnits(_ said: [Int], row: Int) {
    var before: ColumnWords?
    for column in figures {
      if said.contains(column) {
        before = columns[column]
      } else if let before, structure.grid.isBlank(row, column: column) {
        columns[column]?.scale = before.scale
        columns[column]?.measuredIn = before.measuredIn
      }
    }
  }

  /// What a line above the table says holds for columns that say nothing themselves.
  private mutating func takeTitleScale() {
    let lines =
      [meaning.titles.measuredIn]
      + meaning.titles.texts.filter {
        $0.contains("(") || $0.hasPrefix("[") || Scale(in: $0) != nil
      }
    // `Exports, million USD`; the comma of `100,000` parts nothing.
    let ends = meaning.titles.texts.compactMap { $0.split(separator: ", ").dropFirst().last }
    let scales =
      lines.lazy.compactMap { Scale(inTitle: $0) }
      + ends.compactMap { Scale(in: SheetText.clean(String($0))) }
    // `EUR million` in the corner.
    let corner = structure.outline.labelColumns.first.map { meaning.lastHeading($0) } ?? ""
    guard let scale = scales.first ?? Scale(in: corner) else { return }
    var isUsed = false
    for column in figures {
      guard let one = columns[column], one.scale == 0, one.measuredIn.isEmpty,
        !one.words.contains(where: { $0.contains("(") || HeadingWords.arePercentages($0) }),
        !holdsRates(column, besides: scale),
        !(scale.isOfMoney && one.words.contains(where: HeadingWords.areNumbersOf))
      else { continue }
      columns[column]?.scale = scale.power
      columns[column]?.isScaledByTitle = true
      isUsed = true
    }
    if isUsed { assumptions.add(.scaled(scale.text, by: scale.power), at: meaning.place) }
  }

  /// Whether a column is headed as one of rates, ranks or averages, which no scale of a title is meant for; said once.
  private mutating func holdsRates(_ column: Int, besides scale: Scale) -> Bool {
    guard let word = columns[column]?.words.last(where: RateWords.areIn) else { return false }
    assumptions.add(.notScaled(word, scale: scale.text), at: place(column))
    return true
  }

  static func commonPrefix(_ lists: [[String]]) -> Int {
    guard let first = lists.first else { return 0 }
    var length = 0
    while length < first.count,
      lists.allSatisfy({ $0.count > length && $0[length] == first[length] })
    {
      length += 1
    }
    return length
  }

  mutating func name(_ column: Int) {
    guard var one = columns[column] else { return }
    let words = one.words.filter { !HeadingWords.areCounting($0) || one.words.count == 1 }
    let kept = words.count > 1 ? words.filter { !HeadingWords.areDividing($0) } : words
    one.measure = kept.first
    let rest = kept.dropFirst().filter { !TotalWords.areIn($0) }
    one.category = rest.isEmpty ? nil : rest.joined(separator: " ")
    columns[column] = one
  }

  /// Columns that would be of the same are told apart by all that stands over them, else by their letters.
  mutating func tellApart() {
    guard meaning.names.codebook == nil else { return }
    for pass in 0..<2 {
      var groups: [String: [Int]] = [:]
      for column in figures where !isComputed(column) {
        groups[key(column), default: []].append(column)
      }
      let alike = groups.values.filter { $0.count > 1 }.flatMap { $0 }.sorted()
      guard let first = alike.first else { return }
      for column in alike {
        let letters = CellPosition.letters(cells.columnNumbers[column])
        let all = columns[column]?.words.dropFirst().joined(separator: " ") ?? ""
        let name =
          pass == 0
          ? all
          : [columns[column]?.category, "(\(letters))"].compactMap(\.self).joined(separator: " ")
        columns[column]?.category = name.isEmpty ? nil : name
      }
      if pass == 1 {
        assumptions.add(
          .columnsTold(count: alike.count, first: columns[first]?.category ?? ""), at: place(first))
      }
    }
  }

  /// Where the lowest heading over a column stands.
  func place(_ column: Int) -> Place {
    structure.headings(over: column, band: band).last.map { cells.place($0.row, column: $0.column) }
      ?? meaning.place
  }

  func isComputed(_ column: Int) -> Bool { structure.computedColumns.contains(column) }

  private func key(_ column: Int) -> String {
    let one = columns[column] ?? ColumnWords()
    return [one.period.map { "\($0.span)" } ?? "", one.measure ?? "", one.category ?? ""]
      .joined(separator: "\u{0}")
  }

}
