// Headings among the figures.

extension OutlineSearch {
  /// Cuts the figures where new headings stand among them.
  mutating func split(_ rows: ClosedRange<Int>) {
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
          kinds[$0] == .words && isTitle($0, isRepeat: repeats.contains(row))
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

  func isYearRow(_ row: Int) -> Bool {
    if areYearsCounts { return false }
    let faces = (0..<grid.columnCount).map { grid[row, $0] }.filter { $0.kind == .number }
    let values = faces.map(\.mantissa)
    let isSorted =
      zip(values, values.dropFirst()).allSatisfy(<) || zip(values, values.dropFirst()).allSatisfy(>)
    return faces.count > (grid.hints.headingRows.contains(row) ? 0 : 1) && isSorted
      && isHeading(row)
      && faces.allSatisfy { $0.isYear && (1800...2060).contains($0.mantissa) }
  }

  func isHeadingAmongFigures(_ row: Int) -> Bool {
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
  func headingRows(before first: Int) -> [Int] {
    var result: [Int] = []
    var others = 0
    var gaps = 0
    for row in (0..<first).reversed() {
      if kinds[row] == .blank {
        gaps += 1
      } else if isHeadingRow(row) {
        // Above a title of several lines, set apart, stands a letterhead.
        if others > 1, gaps > 0, !result.isEmpty { break }
        result.append(row)
        (others, gaps) = (0, 0)
      } else {
        others += 1
      }
    }
    return result.reversed()
  }

  func isHeadingRow(_ row: Int) -> Bool {
    if grid.hints.letterRows.contains(row) || isBlock(row) && hasBlocks(below: row) { return false }
    let first = (outline.labelColumns.max() ?? -1) + 1
    let last = max(outline.dataColumns.max() ?? 0, outline.wordColumns.max() ?? 0)
    let filled = (min(first, last)...last).count { !grid.isBlank(row, column: $0) }
    // `ĐVT: người` alone says it of all columns.
    return filled > 1 || (filled == 1 && !grid.hints.unitRows.contains(row))
  }
}
