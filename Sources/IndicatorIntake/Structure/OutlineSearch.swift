/// Finds the outline by the types of the cells alone.
struct OutlineSearch {
  let grid: Grid
  private var kinds: [RowKind]
  private var outline = Outline()
  /// Rows among the figures that repeat a heading.
  private var repeats: Set<Int> = []

  private enum RowKind { case blank, words, figures }

  init(_ grid: Grid) {
    self.grid = grid
    let numeric = Self.numericColumns(grid)
    kinds = (0..<grid.rowCount).map { row in
      let kind = Self.kind(of: row, grid)
      return kind == .words && Self.hasFigure(row, numeric, grid) ? .figures : kind
    }
  }

  /// Columns whose cells are nearly all numbers: one of them is enough for a row of many names to be one of figures.
  private static func numericColumns(_ grid: Grid) -> [Int] {
    (1..<max(1, grid.columnCount)).filter { column in
      var numbers = 0
      var words = 0
      for row in 0..<grid.rowCount {
        switch grid[row, column].kind {
        case .number, .sign: numbers += 1
        case .text: words += 1
        case .blank: continue
        }
      }
      return numbers >= 2 && words * 4 <= numbers + 3
    }
  }

  private static func hasFigure(_ row: Int, _ numeric: [Int], _ grid: Grid) -> Bool {
    numeric.contains { grid[row, $0].isNumeric }
      && (0..<grid.columnCount).contains { grid[row, $0].kind == .text }
  }

  /// A row of figures is one that is mostly numbers behind its first cell.
  private static func kind(of row: Int, _ grid: Grid) -> RowKind {
    var numbers = 0
    var signs = 0
    var words = 0
    var letters = 0
    var first: CellKind?
    for column in 0..<grid.columnCount {
      let kind = grid[row, column].kind
      guard kind != .blank else { continue }
      guard first != nil else {
        first = kind
        if kind == .number, column > 0 { numbers += 1 }
        continue
      }
      switch kind {
      case .number: numbers += 1
      case .sign: signs += 1
      default: if grid[row, column].length <= 1 { letters += 1 } else { words += 1 }
      }
    }
    guard let first else { return .blank }
    if first == .sign, numbers == 0, words == 0 { return .blank }
    if numbers > 0 { signs += letters } else { words += letters }
    guard numbers > 0 || signs > 1 || (signs == 1 && words == 0) else { return .words }
    return numbers + signs >= words ? .figures : .words
  }

  mutating func search() -> Outline? {
    guard let last = lastFigures, var first = kinds.firstIndex(of: .figures) else { return nil }
    while first < last, isHeading(first) || isRule(first) {
      kinds[first] = .words
      guard let next = kinds[(first + 1)...].firstIndex(of: .figures) else { return nil }
      first = next
    }
    if first == last, isHeading(first) { return nil }
    findRepeats(first...last)
    first = firstNumbered(first)
    findColumns(first...last)
    split(first...last)
    addBlankColumns()
    findTitles(before: first)
    findNotes(after: last)
    return outline
  }

  /// The first row of those that are numbered down to the first figures: `1`, whatever stands in the place of its
  /// figure.
  private mutating func firstNumbered(_ first: Int) -> Int {
    guard let column = (0..<grid.columnCount).first(where: { !grid.isBlank(first, $0) }) else {
      return first
    }
    var row = first
    while row > 0, grid[row, column].isWhole, grid[row - 1, column].isWhole,
      grid[row, column].mantissa > 1,
      grid[row - 1, column].mantissa == grid[row, column].mantissa - 1
    {
      row -= 1
      kinds[row] = .figures
    }
    return row
  }

  /// The last row of figures that is not a number among notes.
  private var lastFigures: Int? { kinds.lastIndex(of: .figures) }

  // MARK: Headings that come again

  /// Rows of figures or words that say again, cell by cell, what a row above the first figures says: the headings
  /// of another page.
  private mutating func findRepeats(_ rows: ClosedRange<Int>) {
    let above = (0..<rows.lowerBound).filter { row in
      kinds[row] != .blank && (1..<max(1, grid.columnCount)).contains { !grid.isBlank(row, $0) }
    }
    for row in rows where above.contains(where: { isSame($0, row) }) {
      repeats.insert(row)
      kinds[row] = .words
    }
  }

  private func isSame(_ row: Int, _ other: Int) -> Bool {
    (0..<grid.columnCount).allSatisfy { column in
      let (one, two) = (grid[row, column], grid[other, column])
      return one.kind == two.kind && one.mantissa == two.mantissa && one.length == two.length
    }
  }

  // MARK: Headings of numbers

  /// Whether a row of numbers is a heading: years, or the running numbers of columns, above figures of another
  /// kind.
  private func isHeading(_ row: Int) -> Bool {
    var numbers: [(column: Int, face: CellFace)] = []
    var words = 0
    for column in 0..<grid.columnCount {
      let face = grid[row, column]
      if face.kind == .number { numbers.append((column, face)) }
      if face.kind == .text { words += 1 }
      if face.kind == .sign { return false }
    }
    guard let first = numbers.first else { return false }
    let years = numbers.count { $0.face.isYear }
    if grid.hints.headingRows.contains(row), !hasHeadings(above: row),
      numbers.allSatisfy({ $0.face.isWhole }),
      numbers.count > 1
    {
      return true
    }
    if years == numbers.count, numbers.count > 1, areConsecutive(numbers.map(\.face)),
      !areConsecutiveBelow(row)
    {
      return true
    }
    if numbers.allSatisfy({ $0.face.isYear || (years > 1 && isMarkedYear($0.face)) }),
      areNear(numbers.map(\.face.mantissa))
    {
      return numbers.count > 1 || words > 0 || first.column > 0
        ? numbers.count { isMostlyYears(below: row, $0.column) } * 2 < numbers.count : false
    }
    if isUnits(numbers.map(\.face)) && numbers.allSatisfy({ !isLike(below: row, $0.column) }) {
      return true
    }
    if numbers.count > 1, areCodes(numbers.map(\.face)),
      numbers.allSatisfy({ column, _ in
        next(below: row, column).map { !grid[$0, column].isCode } ?? true
      })
    {
      return true
    }
    return numbers.count > 1 && isRunning(numbers.map(\.face))
      && !isRunningBelow(row, numbers[0].column)
  }

  /// Years of one table are near each other, or all of fives; one alone is of our time.
  private func areNear(_ years: [Int64]) -> Bool {
    guard years.count > 1 else { return years.allSatisfy { (1900...2060).contains($0) } }
    guard years.allSatisfy({ (1750...2060).contains($0) || $0 > 2199 }) else { return false }
    return zip(years, years.dropFirst()).allSatisfy { one, next in
      abs(one - next) <= 60 || one > 2199 || next > 2199 || (one % 5 == 0 && next % 5 == 0)
    }
  }

  /// A row of dashes with a word before them, above the first numbers: a line that someone drew.
  private func isRule(_ row: Int) -> Bool {
    let faces = (0..<grid.columnCount).map { grid[row, $0] }.filter { $0.kind != .blank }
    guard faces.allSatisfy({ $0.kind != .number }),
      let next = kinds[(row + 1)...].firstIndex(of: .figures)
    else { return false }
    return faces.count { $0.kind == .sign } > 1 && isHeading(next)
  }

  /// Whether a row above has words over figures.
  private func hasHeadings(above row: Int) -> Bool {
    (0..<row).contains { above in (1..<grid.columnCount).contains { grid[above, $0].kind == .text }
    }
  }

  /// Years that follow one another, up or down, or come again in runs.
  private func areConsecutive(_ faces: [CellFace]) -> Bool {
    let steps = zip(faces, faces.dropFirst()).map { $1.mantissa - $0.mantissa }
    return steps.allSatisfy { abs($0) == 1 || $0 == -steps[0] * Int64(max(1, faces.count / 2 - 1)) }
      && abs(steps[0]) == 1
  }

  private func areConsecutiveBelow(_ row: Int) -> Bool {
    guard let next = kinds[(row + 1)...].firstIndex(of: .figures) else { return false }
    let faces = (1..<grid.columnCount).map { grid[next, $0] }.filter { $0.kind == .number }
    return faces.count > 1 && faces.allSatisfy(\.isYear) && areConsecutive(faces)
  }

  /// `20071` beside years: 2007 with the mark of a footnote.
  private func isMarkedYear(_ face: CellFace) -> Bool {
    face.isWhole && (15000...21999).contains(face.mantissa)
  }

  /// Codes with zeros in front, all different, over figures.
  private func areCodes(_ faces: [CellFace]) -> Bool {
    faces.allSatisfy { $0.isCode && $0.isWhole } && Set(faces.map(\.mantissa)).count == faces.count
  }

  /// `(1,000)` over every column: what the figures are counted in.
  private func isUnits(_ faces: [CellFace]) -> Bool {
    faces.allSatisfy { $0.mantissa == faces[0].mantissa && $0.mantissa < 0 && $0.isWhole }
      && [-1000, -1_000_000, -100].contains(faces[0].mantissa)
  }

  private func isLike(below row: Int, _ column: Int) -> Bool {
    guard let next = next(below: row, column) else { return false }
    return grid[next, column].mantissa < 0
  }

  private func isRunning(_ faces: [CellFace]) -> Bool {
    guard faces.allSatisfy(\.isWhole), faces[0].mantissa.magnitude <= 3, faces.count > 2 else {
      return false
    }
    return zip(faces, faces.dropFirst()).allSatisfy {
      ($1.mantissa.magnitude) == ($0.mantissa.magnitude) + 1
    }
  }

  private func isRunningBelow(_ row: Int, _ column: Int) -> Bool {
    guard let next = next(below: row, column) else { return false }
    return isHeadingNumbers(next)
  }

  private func isHeadingNumbers(_ row: Int) -> Bool {
    let faces = (0..<grid.columnCount).map { grid[row, $0] }.filter { $0.kind == .number }
    return faces.count > 1 && isRunning(faces)
  }

  private func next(below row: Int, _ column: Int) -> Int? {
    (row + 1..<min(grid.rowCount, row + 12)).first { grid[$0, column].kind == .number }
  }

  private func isMostlyYears(below row: Int, _ column: Int) -> Bool {
    var years = 0
    var others = 0
    for next in (row + 1)..<min(grid.rowCount, row + 40) where !isSame(row, next) {
      let face = grid[next, column]
      guard face.kind == .number else { continue }
      if (1750...2060).contains(face.mantissa), face.isYear { years += 1 } else { others += 1 }
    }
    return years > others
  }

  // MARK: Columns

  private struct Column {
    var numbers = 0
    var signs = 0
    var words = 0
    var blanks = 0
    var years = 0
    var codes = 0
    var wholes = 0
    var isRising = true
    var isStep = true
    var isRunning = true
    var isDistinct = true
    /// The longest text in bytes.
    var longest = 0
    var filled: Int { numbers + signs + words }
    /// Numbers among many words that hold digits too: `3361`, `3361-3363`, `325188A141`.
    var isCodes: Bool { wholes == numbers && words * 8 > numbers && isDistinct && numbers > 2 }
  }

  private func survey(_ column: Int, _ rows: [Int]) -> Column {
    var result = Column()
    var seen: Set<Int64> = []
    var before: Int64?
    var step: Int64?
    for row in rows {
      let face = grid[row, column]
      switch face.kind {
      case .blank: result.blanks += 1
      case .text where face.flaw == .error || face.flaw == .formula: result.signs += 1
      case .text:
        result.words += 1
        result.longest = max(result.longest, Int(face.length))
      case .sign: result.signs += 1
      case .number:
        result.numbers += 1
        if face.isYear { result.years += 1 }
        if face.isCode { result.codes += 1 }
        if face.isWhole { result.wholes += 1 }
        if !seen.insert(face.mantissa).inserted { result.isDistinct = false }
        if let before {
          if face.mantissa <= before { result.isRising = false }
          if let step, step != face.mantissa - before { result.isStep = false }
          if face.mantissa != before + 1, face.mantissa != 1 { result.isRunning = false }
          step = face.mantissa - before
        } else if face.mantissa > 1 {
          result.isRunning = false
        }
        before = face.mantissa
      }
    }
    return result
  }

  private mutating func findColumns(_ rows: ClosedRange<Int>) {
    let body = rows.filter { kinds[$0] == .figures }
    // Numbers run on over names without figures.
    let named = rows.filter { kinds[$0] != .blank && !repeats.contains($0) }
    var hasWords = false
    var isLeading = true
    for column in 0..<grid.columnCount {
      let column_ = survey(column, body)
      guard column_.filled > 0 else { continue }
      let isWords = column_.words > column_.numbers + column_.signs || column_.isCodes
      if isLeading {
        if isWords {
          outline.labelColumns.append(column)
          hasWords = true
          continue
        }
        if isNumbering(column_, column, body) || isNumbering(survey(column, named), column, body) {
          outline.numberColumns.append(column)
          continue
        }
        if isKey(column_, hasWords: hasWords, column, body) {
          outline.labelColumns.append(column)
          continue
        }
        isLeading = false
      }
      if column_.years == column_.numbers, column_.numbers > 0, column_.words + column_.signs == 0,
        grid.hints.periodColumns.contains(column)
      {
        outline.labelColumns.append(column)
        continue
      }
      if isWords { outline.wordColumns.append(column) } else { outline.dataColumns.append(column) }
    }
  }

  /// Running numbers stand before names.
  private func isNumbering(_ one: Column, _ column: Int, _ rows: [Int]) -> Bool {
    guard one.isRunning, one.wholes == one.numbers, one.numbers > 1, outline.labelColumns.isEmpty,
      outline.numberColumns.isEmpty
    else { return false }
    return (column + 1..<min(column + 3, grid.columnCount)).contains {
      let beside = survey($0, rows)
      return beside.words > beside.numbers + beside.signs
    }
  }

  /// Numbers that tell rows apart: years, codes, ages, in front of everything else.
  private func isKey(_ one: Column, hasWords: Bool, _ column: Int, _ rows: [Int]) -> Bool {
    guard one.signs * 4 <= one.numbers, one.wholes == one.numbers else { return false }
    let isYears = one.years == one.numbers
    let isCodes = one.codes * 2 > one.numbers
    if !hasWords {
      let hasOthers = (column + 1..<grid.columnCount).contains { survey($0, rows).numbers > 0 }
      guard hasOthers else { return false }
      if isCodes || (isYears && outline.labelColumns.isEmpty) { return true }
      return one.isDistinct && one.numbers > 1 && outline.labelColumns.isEmpty
    }
    if isCodes && one.isDistinct { return true }
    return isYears
      && (grid.hints.periodColumns.contains(column) || !labelsTellRowsApart(rows)
        || repeats(column, rows))
  }

  private func labelsTellRowsApart(_ rows: [Int]) -> Bool {
    var seen: Set<[Int64]> = []
    var names = outline.labelColumns.map { _ in Int64(0) }
    return rows.allSatisfy { row in
      // A name stands once for several rows.
      for (index, column) in outline.labelColumns.enumerated() where !grid.isBlank(row, column) {
        names[index] = grid[row, column].mantissa
      }
      return seen.insert(names).inserted
    }
  }

  private func repeats(_ column: Int, _ rows: [Int]) -> Bool {
    let years = rows.map { grid[$0, column].mantissa }
    return Set(years).count * 2 <= years.count
      && years.allSatisfy { (1900...2060).contains($0) }
  }

  /// Columns without any figure that have a heading as those beside them have.
  private mutating func addBlankColumns() {
    let known = Set(
      outline.labelColumns + outline.numberColumns + outline.dataColumns + outline.wordColumns)
    guard let headings = outline.bands.first?.headings, !headings.isEmpty else { return }
    let first = (outline.labelColumns.max() ?? outline.dataColumns.min() ?? 0) + 1
    let headed = outline.dataColumns.count { column in
      headings.contains { !grid.isBlank($0, column) }
    }
    guard headed * 2 > outline.dataColumns.count else { return }
    for column in first..<max(first, grid.columnCount)
    where !known.contains(column) && headings.contains(where: { !grid.isBlank($0, column) }) {
      outline.dataColumns.append(column)
    }
    outline.dataColumns.sort()
  }

  // MARK: Bands

  /// Cuts the figures where new headings stand among them.
  private mutating func split(_ rows: ClosedRange<Int>) {
    var headings: [Int] = headingRows(before: rows.lowerBound)
    var start = rows.lowerBound
    var row = rows.lowerBound
    var isRepeat = false
    while row <= rows.upperBound {
      if repeats.contains(row) || (kinds[row] == .words && isHeadingAmongFigures(row)) {
        var end = row
        while end < rows.upperBound, kinds[end] != .figures || isHeading(end) {
          if kinds[end] == .figures { kinds[end] = .words }
          end += 1
        }
        let last = (start..<row).last { kinds[$0] == .figures } ?? row - 1
        let titles = (last + 1..<max(last + 1, row)).filter {
          kinds[$0] == .words && isTitle($0, start..<row)
        }
        outline.between += titles
        outline.bands.append(
          RowBand(headings: headings, body: start..<(titles.first ?? row), isRepeat: isRepeat))
        isRepeat = repeats.contains(row)
        headings = (row..<end).filter {
          repeats.contains($0) || (kinds[$0] == .words && isHeadingAmongFigures($0))
        }
        start = row
        row = end
      } else if kinds[row] == .figures, row > rows.lowerBound, isYearRow(row) {
        kinds[row] = .words
        continue
      }
      row += 1
    }
    outline.bands.append(
      RowBand(headings: headings, body: start..<rows.upperBound + 1, isRepeat: isRepeat))
  }

  private func isYearRow(_ row: Int) -> Bool {
    let faces = (0..<grid.columnCount).map { grid[row, $0] }.filter { $0.kind == .number }
    let values = faces.map(\.mantissa)
    let isSorted =
      zip(values, values.dropFirst()).allSatisfy(<) || zip(values, values.dropFirst()).allSatisfy(>)
    return faces.count > (grid.hints.headingRows.contains(row) ? 0 : 1) && isSorted
      && isHeading(row)
      && faces.allSatisfy { $0.isYear && (1800...2060).contains($0.mantissa) }
  }

  private func isHeadingAmongFigures(_ row: Int) -> Bool {
    let named = outline.dataColumns.count { column in
      let face = grid[row, column]
      return (face.kind == .text && face.length > 2) || face.isYear
    }
    let figures = outline.dataColumns.count {
      grid[row, $0].kind == .number && !grid[row, $0].isYear
    }
    return (named >= 2 || (named > 0 && grid.hints.headingRows.contains(row))) && figures == 0
  }

  /// The rows above the first figures that have something over a column of figures.
  private func headingRows(before first: Int) -> [Int] {
    var result: [Int] = []
    for row in (0..<first).reversed() {
      guard kinds[row] != .blank else { continue }
      if isHeadingRow(row) { result.append(row) }
    }
    return result.reversed()
  }

  private func isHeadingRow(_ row: Int) -> Bool {
    let first = (outline.labelColumns.max() ?? -1) + 1
    let last = max(outline.dataColumns.max() ?? 0, outline.wordColumns.max() ?? 0)
    return (min(first, last)...last).contains { !grid.isBlank(row, $0) }
  }

  // MARK: Titles and notes

  /// Words between two tables, unless they are a name like those above it: one of a unit without figures.
  private func isTitle(_ row: Int, _ body: Range<Int>) -> Bool {
    guard let name = outline.labelColumns.last, !grid.isBlank(row, name) else { return true }
    let isAlone = (0..<grid.columnCount).count { !grid.isBlank(row, $0) } == 1
    let longest = body.filter { kinds[$0] == .figures }.map { grid[$0, name].length }.max() ?? 0
    return !isAlone || grid[row, name].length > longest
  }

  private mutating func findTitles(before first: Int) {
    let headings = Set(outline.bands.first?.headings ?? [])
    let top = headings.min() ?? first
    for row in 0..<first where kinds[row] != .blank && !headings.contains(row) {
      if row > top, isGroup(row, headings) {
        outline.bands[0].body =
          min(row, outline.bands[0].body.lowerBound)..<outline.bands[0].body.upperBound
      } else if row > top {
        outline.bands[0].headings.append(row)
      } else {
        outline.titles.append(row)
      }
    }
    outline.bands[0].headings.sort()
  }

  /// A word alone below the headings, in a column of labels that has a heading: it stands over the first rows.
  private func isGroup(_ row: Int, _ headings: Set<Int>) -> Bool {
    guard let name = outline.labelColumns.first, !grid.isBlank(row, name) else { return false }
    return (headings.contains { $0 < row && !grid.isBlank($0, name) } || hasGroups)
      && (row + 1..<grid.rowCount).first { kinds[$0] != .blank }.map { kinds[$0] == .figures }
        ?? false
  }

  /// Whether a name stands alone over figures further down too.
  private var hasGroups: Bool {
    guard let first = kinds.firstIndex(of: .figures), let last = lastFigures else { return false }
    return (first...last).contains { row in
      kinds[row] == .words && !repeats.contains(row) && kinds[row + 1] == .figures
        && (0..<grid.columnCount).allSatisfy {
          outline.labelColumns.first == $0 || grid.isBlank(row, $0)
        }
    }
  }

  /// What stands below the last figures are notes, but for rows that go on as the rows of figures do: a name of
  /// their length directly below, or words in the columns of figures.
  private mutating func findNotes(after last: Int) {
    var row = last + 1
    let longest = longestLabel(upTo: last)
    while row < grid.rowCount {
      let isGap = kinds[row] == .blank && row + 1 < grid.rowCount && goesOn(row + 1, longest)
      guard goesOn(row, longest) || isGap else { break }
      row += 1
    }
    if row > last + 1, let band = outline.bands.indices.last {
      outline.bands[band].body = outline.bands[band].body.lowerBound..<row
    }
    outline.notes = (row..<max(row, grid.rowCount)).filter { kinds[$0] != .blank }
  }

  private func longestLabel(upTo last: Int) -> UInt8 {
    guard let name = outline.labelColumns.last, let first = outline.bands.first?.body.lowerBound
    else { return 0 }
    return (first...last).map { grid[$0, name].length }.max() ?? 0
  }

  private func goesOn(_ row: Int, _ longest: UInt8) -> Bool {
    guard let name = outline.labelColumns.last, grid[row, name].kind != .blank else { return false }
    let words = (outline.dataColumns + outline.wordColumns).count { !grid.isBlank(row, $0) }
    if words >= 2 { return true }
    let isBroken = outline.dataColumns.contains {
      (grid[row, $0].hasDigits && grid[row, $0].length <= 16) || grid[row, $0].flaw != .none
    }
    if isBroken, grid[row, name].length <= longest { return true }
    guard words == 0, grid[row, name].length <= longest else { return false }
    // Notes begin in the first column; what begins further in goes on as the rows above it.
    return outline.numberColumns.contains { grid[row, $0].isWhole }
      || outline.labelColumns.count > 1
  }
}
