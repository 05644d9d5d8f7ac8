internal import IndicatorCore

extension SheetClaims {
  /// What grew, by how many per cent or by how much, from one column or row to another.
  mutating func addPairs() {
    for pair in structure.columnPairs {
      for row in structure.dataRows { addPair(pair, along: .column, at: row) }
    }
    for pair in structure.rowPairs {
      for column in structure.outline.dataColumns { addPair(pair, along: .row, at: column) }
    }
  }

  private mutating func addPair(_ pair: LinePair, along line: SheetClaim.Line, at place: Int) {
    let places = [pair.result, pair.second, pair.first].map {
      Self.place($0, at: place, along: line)
    }
    guard structure.grid[places[0].row, places[0].column].kind == .number,
      let earlier = number(places[1]), let later = number(places[2]), earlier != "0"
    else { return }
    let text: String
    switch pair.relation {
    case .relativeChange: text = "\(earlier) -> \(later) = \(printed(places[0]))%"
    case .difference where GrowthWords.growth.isIn(words(of: pair.result, along: line)[...]):
      text = "\(earlier) -> \(later) = \(printed(places[0]))"
    case .quotient, .percentage, .difference: return
    }
    add(places[0], text: text, of: [places[1], places[2]], along: line)
  }

  /// The cell of a line at a place along it.
  private static func place(_ line: Int, at place: Int, along: SheetClaim.Line) -> GridPlace {
    along == .column ? GridPlace(row: place, column: line) : GridPlace(row: line, column: place)
  }

  /// What a line is called.
  private func words(of line: Int, along: SheetClaim.Line) -> [String] {
    TableClaim.words(
      along == .column
        ? meaning.heading(line) : structure.labels(of: line).map(cells.text).joined(separator: " "))
  }

  // MARK: For each of another

  /// Lines that a word calls averages, each figure one line's over another's at its place.
  mutating func addAverages() {
    for column in structure.outline.dataColumns {
      addAverage(
        column, lines: structure.outline.dataColumns, places: structure.dataRows, along: .column)
    }
    for row in structure.dataRows {
      addAverage(row, lines: structure.dataRows, places: structure.outline.dataColumns, along: .row)
    }
  }

  /// How many lines beside one are looked at.
  private static let reach = 12

  private mutating func addAverage(
    _ line: Int, lines: [Int], places: [Int], along: SheetClaim.Line
  ) {
    let words = words(of: line, along: along)
    guard GrowthWords.average.isIn(words[...]), !GrowthWords.perCent.isIn(words[...]),
      !words.contains("%"), let own = lines.firstIndex(of: line)
    else { return }
    let near = lines[max(0, own - Self.reach)..<min(lines.count, own + Self.reach)]
    let others = near.filter { other in
      other != line && !GrowthWords.average.isIn(self.words(of: other, along: along)[...])
    }
    var best: [(steps: [AverageStep], hits: Int)] = []
    for top in others {
      for base in others where base != top {
        let steps = places.compactMap { average(line, of: top, over: base, at: $0, along: along) }
        let hits = steps.count { $0.holds }
        guard hits > 1, (steps.count - hits) * 2 <= hits, hits >= best.first?.hits ?? 0 else {
          continue
        }
        if hits > best.first?.hits ?? 0 { best = [] }
        best.append((steps, hits))
      }
    }
    // Where several pairs fit alike, nothing says which are meant.
    guard best.count == 1 else { return }
    for step in best[0].steps {
      add(step.places[0], text: step.text, of: Array(step.places.dropFirst()), along: along)
    }
  }

  private func average(
    _ line: Int, of top: Int, over base: Int, at place: Int, along: SheetClaim.Line
  ) -> AverageStep? {
    let cells = [line, top, base].map { Self.place($0, at: place, along: along) }
    let faces = cells.map { structure.grid[$0.row, $0.column] }
    guard faces.allSatisfy({ $0.kind == .number && !$0.isPercentage }),
      let all = number(cells[1]), let each = number(cells[2])
    else { return nil }
    return AverageStep(faces, places: cells, text: "average: \(all)/\(each) = \(printed(cells[0]))")
  }

  // MARK: From one period to the next

  /// Lines that a word calls growth, each figure from the period before it.
  mutating func addGrowth() {
    let computed = Set(structure.columnPairs.map(\.result))
    for column in structure.outline.dataColumns where !computed.contains(column) {
      addGrowth(
        column, lines: structure.outline.dataColumns, places: structure.dataRows, along: .column)
    }
    let computedRows = Set(structure.rowPairs.map(\.result))
    for row in structure.dataRows where !computedRows.contains(row) {
      addGrowth(row, lines: structure.dataRows, places: structure.outline.dataColumns, along: .row)
    }
  }

  private mutating func addGrowth(
    _ line: Int, lines: [Int], places: [Int], along: SheetClaim.Line
  ) {
    let words = words(of: line, along: along)
    guard GrowthWords.growth.isIn(words[...]), !GrowthWords.notBefore.isIn(words[...]) else {
      return
    }
    let isShare = words.contains("%") || GrowthWords.perCent.isIn(words[...])
    var best: (growth: [GrowthStep], hits: Int)?
    for other in lines
    where other != line && !GrowthWords.growth.isIn(self.words(of: other, along: along)[...]) {
      for order in [places, places.reversed()] {
        let steps = steps(of: line, from: other, places: order, along: along, isShare: isShare)
        let hits = steps.count { $0.holds && $0.tells }
        let misses = steps.count { !$0.holds }
        guard hits > 1, misses * 2 <= hits, hits > best?.hits ?? 0 else { continue }
        best = (steps, hits)
      }
    }
    for step in best?.growth ?? [] {
      add(step.places[2], text: step.text, of: Array(step.places.prefix(2)), along: along)
    }
  }

  /// Every figure of a line with those of another at its place and the place before.
  private func steps(
    of line: Int, from other: Int, places: [Int], along: SheetClaim.Line, isShare: Bool
  ) -> [GrowthStep] {
    zip(places, places.dropFirst()).compactMap { before, now in
      let cells = [
        Self.place(other, at: before, along: along), Self.place(other, at: now, along: along),
        Self.place(line, at: now, along: along),
      ]
      let faces = cells.map { structure.grid[$0.row, $0.column] }
      guard faces.allSatisfy({ $0.kind == .number }), let from = number(cells[0]),
        let to = number(cells[1])
      else { return nil }
      let isPerCent = isShare || faces[2].isPercentage
      return GrowthStep(
        faces, places: cells,
        text: "\(from) -> \(to) = \(printed(cells[2]))\(isPerCent ? "%" : "")",
        isPerCent: isPerCent)
    }
  }
}

/// One printed growth from a period to the next.
private struct GrowthStep {
  /// Of the earlier figure, the later one and the growth.
  let places: [GridPlace]
  let text: String
  /// Whether it is right to one unit of its last digit.
  let holds: Bool
  /// Whether that says anything: nothing follows from what did not change.
  let tells: Bool

  /// Nil if the figures are too large to be held against one another, or nothing grew from nothing.
  init?(_ faces: [CellFace], places: [GridPlace], text: String, isPerCent: Bool) {
    let decimals = faces.map { Int(max(0, $0.decimals)) }.max() ?? 0
    guard decimals <= 9, faces.allSatisfy({ $0.mantissa.magnitude < 1_000_000_000_000 }) else {
      return nil
    }
    let units = faces.map {
      Int128($0.mantissa) * Int128(ExactDecimal.power(decimals - Int(max(0, $0.decimals))))
    }
    let unit = Int128(ExactDecimal.power(decimals - Int(max(0, faces[2].decimals))))
    guard units[0] > 0 else { return nil }
    let difference = units[1] - units[0]
    let error =
      isPerCent
      ? difference * 100 * Int128(ExactDecimal.power(decimals)) - units[2] * units[0]
      : difference - units[2]
    let slack = isPerCent ? unit * units[0] : unit
    holds = isPerCent ? error.magnitude < slack.magnitude : error == 0
    tells = difference != 0
    (self.places, self.text) = (places, text)
  }
}

/// One printed average.
private struct AverageStep {
  /// Of the average, of what there is and of what it is for each of.
  let places: [GridPlace]
  let text: String
  /// Whether it is right to one unit of its last digit.
  let holds: Bool

  /// Nil if the figures are too large to be held against one another, or there is nothing to divide by.
  init?(_ faces: [CellFace], places: [GridPlace], text: String) {
    let decimals = faces.map { Int(max(0, $0.decimals)) }
    let limit: UInt64 = 1_000_000_000_000
    guard decimals.allSatisfy({ $0 <= 6 }), faces.allSatisfy({ $0.mantissa.magnitude < limit }),
      faces[2].mantissa > 0, faces[1].mantissa > 0
    else { return nil }
    // average x base = all, in units of the average's and the base's last digits
    let stated = Int128(faces[0].mantissa) * Int128(faces[2].mantissa)
    let power = decimals[0] + decimals[2] - decimals[1]
    let all = Int128(faces[1].mantissa) * Int128(ExactDecimal.power(max(0, power)))
    let whole = stated * Int128(ExactDecimal.power(max(0, -power)))
    let slack = Int128(faces[2].mantissa) * Int128(ExactDecimal.power(max(0, -power)))
    holds = (all - whole).magnitude < slack.magnitude
    (self.places, self.text) = (places, text)
  }
}

/// Words over columns and before rows that say how figures follow from others.
private enum GrowthWords {
  static let growth = PhraseSet(
    "tăng|giảm|tăng trưởng|tốc độ tăng|tốc độ phát triển|so với năm trước|so với kỳ trước|"
      + "so với cùng kỳ|biến động|chênh lệch|growth|change|changes|increase|rise|grew|increased|"
      + "year on year|yoy|y / y")
  /// Growth that is from another period than the one before.
  static let notBefore = PhraseSet(
    "năm gốc|kỳ gốc|năm đầu|đầu kỳ|kế hoạch|chỉ tiêu|lũy kế|luỹ kế|bình quân|trung bình|base year|"
      + "plan|target|cumulative|average|since 2")
  static let perCent = PhraseSet("phần trăm|per cent|percent|percentage|tỷ lệ|tỉ lệ|rate")
  static let average = PhraseSet(
    "bình quân|trung bình|average|mean|per|mỗi|averages|/")
}
