// Which rows of numbers are headings.

extension OutlineSearch {
  /// Whether a row of numbers is a heading: years, or the running numbers of columns, above figures of another
  /// kind.
  func isHeading(_ row: Int) -> Bool {
    var numbers: [(column: Int, face: CellFace)] = []
    var words = 0
    for column in 0..<grid.columnCount {
      let face = grid[row, column]
      if face.kind == .number { numbers.append((column, face)) }
      if face.kind == .text { words += 1 }
      if face.kind == .sign { return false }
    }
    if grid.hints.numberingRows.contains(row), hasHeadings(above: row) { return true }
    guard let first = numbers.first else { return false }
    if isNumbering(row) { return true }
    let isNamed = isNamed(row)
    let years = numbers.count { $0.face.isYear }
    if grid.hints.headingRows.contains(row), !hasHeadings(above: row), !isBelowYears(row),
      numbers.allSatisfy({ $0.face.isWhole }),
      numbers.count > 1 || first.face.isYear
    {
      return true
    }
    if !isNamed, years == numbers.count, numbers.count > 1, areConsecutive(numbers.map(\.face)),
      !areConsecutiveBelow(row)
    {
      return true
    }
    if !isNamed, numbers.allSatisfy({ $0.face.isYear || (years > 1 && isMarkedYear($0.face)) }),
      areNear(numbers.map(\.face.mantissa))
    {
      return numbers.count > 1 || words > 0 || first.column > 0
        ? numbers.count { isMostlyYears(below: row, column: $0.column) } * 2 < numbers.count : false
    }
    if isUnits(numbers.map(\.face))
      && numbers.allSatisfy({ !isLike(below: row, column: $0.column) })
    {
      return true
    }
    if numbers.count > 1, areCodes(numbers.map(\.face)),
      numbers.allSatisfy({ column, _ in
        next(below: row, column: column).map { !grid[$0, column].isCode } ?? true
      })
    {
      return true
    }
    return !isNamed && numbers.count > 1 && isRunning(numbers.map(\.face))
      && !isRunningBelow(row, column: numbers[0].column)
  }

  /// `Xã A | 1 | 2 | 3`, `Xã A | 1950 | 2010` below headings of the same columns: figures of a name that look like
  /// running numbers or years.
  private func isNamed(_ row: Int) -> Bool {
    guard !grid.hints.headingRows.contains(row) || isBelowYears(row),
      let word = (0..<grid.columnCount).first(where: { grid[row, $0].kind == .text }),
      grid[row, word].length > 1
    else { return false }
    let numbers = (0..<grid.columnCount).filter { grid[row, $0].kind == .number }
    guard let first = numbers.first, word < first else { return false }
    // The heading over the name, which more than a title stands in the row of.
    let heading = (0..<row).first { above in
      grid[above, word].kind == .text && !isSame(above, other: row)
        && (0..<grid.columnCount).contains { $0 != word && !grid.isBlank(above, column: $0) }
    }
    guard let heading else { return false }
    return numbers.allSatisfy { column in
      (heading..<row).contains { !grid.isBlank($0, column: column) }
    }
  }

  /// `A | B | 1 | 2` below words: letters over columns of labels, running numbers over those of figures.
  func isNumbering(_ row: Int) -> Bool {
    let faces = (0..<grid.columnCount).map { grid[row, $0] }.filter { $0.kind != .blank }
    let letters = faces.prefix { $0.kind == .text && $0.length == 1 }
    let numbers = faces.dropFirst(letters.count)
    guard !letters.isEmpty, let first = numbers.first, first.isWhole, first.mantissa == 1,
      numbers.allSatisfy(\.isWhole),
      zip(numbers, numbers.dropFirst()).allSatisfy({ $1.mantissa == $0.mantissa &+ 1 })
    else { return false }
    // A row of a unit that is called by a letter stands above others that are.
    let next = (row + 1..<grid.rowCount).first { kinds[$0] != .blank }
    return hasHeadings(above: row)
      && next.map { next in
        !(0..<grid.columnCount).contains {
          grid[next, $0].kind == .text && grid[next, $0].length == 1
        }
      } ?? false
  }

  /// Years of one table are near each other, or all of fives; one alone is of our time.
  func areNear(_ years: [Int64]) -> Bool {
    guard years.count > 1 else { return years.allSatisfy { (1900...2060).contains($0) } }
    guard years.allSatisfy({ (1750...2060).contains($0) || $0 > 2199 }) else { return false }
    return zip(years, years.dropFirst()).allSatisfy { one, next in
      (one &- next).magnitude <= 60 || one > 2199 || next > 2199 || (one % 5 == 0 && next % 5 == 0)
    }
  }

  /// A row of dashes with a word before them, above the first numbers: a line that someone drew.
  func isRule(_ row: Int) -> Bool {
    let faces = (0..<grid.columnCount).map { grid[row, $0] }.filter { $0.kind != .blank }
    guard faces.allSatisfy({ $0.kind != .number }),
      let next = kinds[(row + 1)...].firstIndex(of: .figures)
    else { return false }
    return faces.count { $0.kind == .sign } > 1 && isHeading(next)
  }

  /// Whether years stand over other numbers in a row above: those are figures, whatever word stands before them.
  func isBelowYears(_ row: Int) -> Bool {
    let own = (0..<grid.columnCount).map { grid[row, $0] }.filter { $0.kind == .number }
    return !own.allSatisfy(\.isYear)
      && (0..<row).contains { above in
        let faces = (1..<grid.columnCount).map { grid[above, $0] }.filter { $0.kind != .blank }
        return faces.count > 1 && faces.allSatisfy(\.isYear)
      }
  }

  /// Whether a row above has words over figures.
  func hasHeadings(above row: Int) -> Bool {
    (0..<row).contains { above in (1..<grid.columnCount).contains { grid[above, $0].kind == .text }
    }
  }

  /// Years that follow one another, up or down, or come again in runs.
  func areConsecutive(_ faces: [CellFace]) -> Bool {
    let steps = zip(faces, faces.dropFirst()).map { $1.mantissa &- $0.mantissa }
    return steps.allSatisfy {
      $0.magnitude == 1 || $0 == (0 &- steps[0]) &* Int64(max(1, faces.count / 2 - 1))
    }
      && steps[0].magnitude == 1
  }

  func areConsecutiveBelow(_ row: Int) -> Bool {
    guard let next = kinds[(row + 1)...].firstIndex(of: .figures) else { return false }
    let faces = (1..<grid.columnCount).map { grid[next, $0] }.filter { $0.kind == .number }
    return faces.count > 1 && faces.allSatisfy(\.isYear) && areConsecutive(faces)
  }

  /// `20071` beside years: 2007 with the mark of a footnote.
  func isMarkedYear(_ face: CellFace) -> Bool {
    face.isWhole && (15000...21999).contains(face.mantissa)
  }

  /// Codes with zeros in front, all different, over figures.
  func areCodes(_ faces: [CellFace]) -> Bool {
    faces.allSatisfy { $0.isCode && $0.isWhole } && Set(faces.map(\.mantissa)).count == faces.count
  }

  /// `(1,000)` over every column: what the figures are counted in.
  func isUnits(_ faces: [CellFace]) -> Bool {
    faces.allSatisfy { $0.mantissa == faces[0].mantissa && $0.mantissa < 0 && $0.isWhole }
      && [-1000, -1_000_000, -100].contains(faces[0].mantissa)
  }

  func isLike(below row: Int, column: Int) -> Bool {
    guard let next = next(below: row, column: column) else { return false }
    return grid[next, column].mantissa < 0
  }

  func isRunning(_ faces: [CellFace]) -> Bool {
    guard faces.allSatisfy(\.isWhole), faces[0].mantissa.magnitude <= 3, faces.count > 2 else {
      return false
    }
    return zip(faces, faces.dropFirst()).allSatisfy {
      ($1.mantissa.magnitude) == ($0.mantissa.magnitude) &+ 1
    }
  }

  func isRunningBelow(_ row: Int, column: Int) -> Bool {
    guard let next = next(below: row, column: column) else { return false }
    return isHeadingNumbers(next)
  }

  func isHeadingNumbers(_ row: Int) -> Bool {
    let faces = (0..<grid.columnCount).map { grid[row, $0] }.filter { $0.kind == .number }
    return faces.count > 1 && isRunning(faces)
  }

  func next(below row: Int, column: Int) -> Int? {
    (row + 1..<min(grid.rowCount, row + 12)).first { grid[$0, column].kind == .number }
  }

  func isMostlyYears(below row: Int, column: Int) -> Bool {
    var years = 0
    var others = 0
    for next in (row + 1)..<min(grid.rowCount, row + 40) where !isSame(row, other: next) {
      let face = grid[next, column]
      guard face.kind == .number else { continue }
      if (1750...2060).contains(face.mantissa), face.isYear { years += 1 } else { others += 1 }
    }
    return years > others
  }
}
