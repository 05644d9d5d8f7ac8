// What the columns hold.

extension OutlineSearch {
  struct Column {
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
    var isCodes: Bool {
      wholes == numbers && words * 8 > numbers && words > 1 && isDistinct && numbers > 2
    }
  }

  func survey(_ column: Int, rows: [Int]) -> Column {
    var result = Column()
    var seen: Set<Int64> = []
    var before: Int64?
    var step: Int64?
    var dates = 0
    for row in rows {
      let face = grid[row, column]
      switch face.kind {
      case .blank: result.blanks += 1
      case .text where face.flaw == .error || face.flaw == .formula: result.signs += 1
      case .text where face.flaw == .date: dates += 1
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
          if let step, step != face.mantissa &- before { result.isStep = false }
          if face.mantissa != before &+ 1, face.mantissa != 1 { result.isRunning = false }
          step = face.mantissa &- before
        } else if face.mantissa > 1 {
          result.isRunning = false
        }
        before = face.mantissa
      }
    }
    // A date among figures is a figure gone wrong; a column of dates is one of names.
    if dates > result.numbers { result.words += dates } else { result.signs += dates }
    return result
  }

  mutating func findColumns(_ rows: ClosedRange<Int>) {
    let body = rows.filter { kinds[$0] == .figures }
    // Numbers run on over names without figures.
    let named = rows.filter { kinds[$0] != .blank && !repeats.contains($0) }
    var hasWords = false
    var isLeading = true
    for column in 0..<grid.columnCount {
      let column_ = survey(column, rows: body)
      if isLeading, outline.labelColumns.isEmpty, outline.numberColumns.isEmpty,
        holdsNumbersAndBullets(column, rows: named)
      {
        outline.numberColumns.append(column)
        continue
      }
      guard column_.filled > 0 else { continue }
      let isWords =
        column_.words > column_.numbers + column_.signs || column_.isCodes
        || grid.hints.personColumns.contains(column)
      if isLeading {
        if isWords, !isNumbering(column_, column: column, rows: body) {
          outline.labelColumns.append(column)
          hasWords = true
          continue
        }
        if isNumbering(column_, column: column, rows: body)
          || isNumbering(survey(column, rows: named), column: column, rows: body)
          || isOutline(column, rows: body)
        {
          outline.numberColumns.append(column)
          continue
        }
        if isKey(column_, hasWords: hasWords, column: column, rows: body) {
          outline.labelColumns.append(column)
          continue
        }
        isLeading = false
      }
      if column_.numbers > 0, column_.words + column_.signs == 0,
        grid.hints.periodColumns.contains(column),
        column_.years == column_.numbers || areMonths(column, rows: body)
      {
        outline.labelColumns.append(column)
        continue
      }
      if isOutline(column, rows: body) { continue }
      if isWords { outline.wordColumns.append(column) } else { outline.dataColumns.append(column) }
    }
    takeNamesBehind(body)
  }

  /// Names behind the figures, where none stand before them.
  private mutating func takeNamesBehind(_ rows: [Int]) {
    guard outline.labelColumns.isEmpty, outline.wordColumns.count == 1,
      areNames(outline.wordColumns[0], rows: rows)
    else { return }
    outline.labelColumns = outline.wordColumns
    outline.wordColumns = []
  }

  private func areNames(_ column: Int, rows: [Int]) -> Bool {
    rows.allSatisfy { grid[$0, column].kind == .text && grid[$0, column].length > 1 }
      && Set(rows.map { grid[$0, column].mantissa }).count == rows.count
  }

  /// Whether the last column alone holds words, another in every row.
  private func areNamesBehind(_ rows: [Int]) -> Bool {
    let last = (0..<grid.columnCount).last { column in
      rows.contains { !grid.isBlank($0, column: column) }
    }
    guard rows.count > 1, let last, areNames(last, rows: rows) else { return false }
    return !(0..<last).contains { column in rows.contains { grid[$0, column].kind == .text } }
  }

  /// Whether a column under a word for a period holds the numbers of months or quarters.
  private func areMonths(_ column: Int, rows: [Int]) -> Bool {
    grid.hints.partColumns.contains(column)
      && rows.allSatisfy {
        let face = grid[$0, column]
        return face.kind == .blank || face.isWhole && (1...12).contains(face.mantissa)
      }
  }

  /// Running numbers stand before names.
  func isNumbering(_ one: Column, column: Int, rows: [Int]) -> Bool {
    let isCalled =
      grid.hints.numberColumns.contains(column)
      && (one.words * 2 < one.numbers || one.longest <= 8 && one.numbers > 0)
    guard isCalled || (one.isRunning && one.wholes == one.numbers),
      one.numbers > 1 || (rows.count == 1 && one.numbers == 1), outline.labelColumns.isEmpty,
      outline.numberColumns.isEmpty
    else { return false }
    return (column + 1..<min(column + 3, grid.columnCount)).contains {
      let beside = survey($0, rows: rows)
      return beside.words > beside.numbers + beside.signs
    }
  }

  /// `1`, `1.1`, `1.2`, `2` before names, or under a word for codes: each one more than one before it, or its part.
  func isOutline(_ column: Int, rows: [Int]) -> Bool {
    let faces = rows.map { grid[$0, column] }.filter { $0.kind == .number }
    guard faces.count > 2, faces.contains(where: { $0.decimals > 0 }),
      faces.allSatisfy({ $0.decimals <= 2 && $0.mantissa >= 0 && !$0.isPercentage }),
      rows.allSatisfy({ grid[$0, column].kind == .number || grid[$0, column].isMiswritten }),
      grid.hints.codeColumns.contains(column) || isBeforeNames(column, rows: rows)
    else { return false }
    let heads = faces.map { $0.mantissa(at: 0) }
    let isStep = zip(heads, heads.dropFirst()).allSatisfy { $1 == $0 || $1 == $0 &+ 1 }
    return isStep && Set(faces.map { [$0.mantissa, Int64($0.decimals)] }).count == faces.count
  }

  private func isBeforeNames(_ column: Int, rows: [Int]) -> Bool {
    column + 1 < grid.columnCount
      && rows.allSatisfy { grid[$0, column + 1].kind == .text && grid[$0, column + 1].length > 1 }
  }

  /// Numbers that tell rows apart: years, codes, ages, in front of everything else.
  func isKey(_ one: Column, hasWords: Bool, column: Int, rows: [Int]) -> Bool {
    guard one.signs * 4 <= one.numbers, one.wholes == one.numbers else { return false }
    if grid.hints.budgetColumns.contains(column), hasNamesOrCodes(behind: column, rows: rows) {
      return true
    }
    let isYears = one.years == one.numbers
    let isCodes = one.codes * 2 > one.numbers
    if !hasWords {
      let hasOthers = (column + 1..<grid.columnCount).contains {
        survey($0, rows: rows).numbers > 0
      }
      guard hasOthers else { return false }
      if isCodes || (isYears && outline.labelColumns.isEmpty) { return true }
      return one.isDistinct && one.numbers > 1 && outline.labelColumns.isEmpty
        && !areNamesBehind(rows) && !isHeadedAsTotal(column, rows: rows) && !isSideOfPyramid(column)
    }
    if isCodes && one.isDistinct { return true }
    if grid.hints.remarkColumns.contains(column) { return true }
    if one.codes > 0, one.isDistinct, grid.hints.formCodeColumns.contains(column) { return true }
    return isYears
      && (grid.hints.periodColumns.contains(column) || !labelsTellRowsApart(rows)
        || repeats(column, rows: rows))
  }

  /// Whether names, or other codes before names, stand right behind a column.
  private func hasNamesOrCodes(behind column: Int, rows: [Int]) -> Bool {
    let next = (column + 1..<grid.columnCount).first { !grid.hints.budgetColumns.contains($0) }
    return next.map { next in
      rows.count { grid[$0, next].kind == .text } * 2 > rows.count
        || outline.labelColumns.contains { label in
          rows.contains { grid[$0, label].kind == .text }
        }
    } ?? false
  }

  /// `Male | Age group | Female`: figures on both sides of the names.
  private func isSideOfPyramid(_ column: Int) -> Bool {
    grid.hints.sexColumns.contains(column) && grid.hints.sexColumns.count > 1
  }

  /// Whether a column under a word for running numbers holds numbers and dashes alone, before names.
  private func holdsNumbersAndBullets(_ column: Int, rows: [Int]) -> Bool {
    let faces = rows.map { grid[$0, column] }.filter { $0.kind != .blank }
    return grid.hints.numberColumns.contains(column) && column + 1 < grid.columnCount
      && faces.contains { $0.kind == .number } && faces.contains { $0.isWhole }
      && faces.allSatisfy { $0.kind == .sign || $0.kind == .number }
      && rows.allSatisfy { grid[$0, column].kind == .blank || grid[$0, column + 1].kind == .text }
  }

  private func isHeadedAsTotal(_ column: Int, rows: [Int]) -> Bool {
    (0..<(rows.first ?? 0)).contains {
      grid.hints.totalCells.contains(GridPlace(row: $0, column: column))
    }
  }

  func labelsTellRowsApart(_ rows: [Int]) -> Bool {
    var seen: Set<[Int64]> = []
    var names = outline.labelColumns.map { _ in Int64(0) }
    return rows.allSatisfy { row in
      // A name stands once for several rows.
      for (index, column) in outline.labelColumns.enumerated()
      where !grid.isBlank(row, column: column) {
        names[index] = grid[row, column].mantissa
      }
      return seen.insert(names).inserted
    }
  }

  func repeats(_ column: Int, rows: [Int]) -> Bool {
    let years = rows.map { grid[$0, column].mantissa }
    return Set(years).count * 2 <= years.count
      && years.allSatisfy { (1900...2060).contains($0) }
  }

  /// Columns without any figure that have a heading as those beside them have.
  mutating func addBlankColumns() {
    let known = Set(
      outline.labelColumns + outline.numberColumns + outline.dataColumns + outline.wordColumns)
    guard let headings = outline.bands.first?.headings, !headings.isEmpty else { return }
    let first = (outline.labelColumns.max() ?? outline.dataColumns.min() ?? 0) + 1
    let headed = outline.dataColumns.count { column in
      headings.contains { !grid.isBlank($0, column: column) }
    }
    guard headed * 2 > outline.dataColumns.count else { return }
    for column in first..<max(first, grid.columnCount)
    where !known.contains(column) && headings.contains(where: { !grid.isBlank($0, column: column) })
    {
      outline.dataColumns.append(column)
    }
    outline.dataColumns.sort()
  }
}
