extension ChartDescription {
  /// A chart of many bars in pieces that fit on a sheet of paper, all on one axis; the notes are below the last.
  ///
  /// - Parameter rows: how many bars a piece has at most; the bars of one unit stay together if they can.
  func pieces(of rows: Int) -> [ChartDescription] {
    guard [.bar, .dot, .bullet, .stack].contains(kind), rowCount > rows else { return [self] }
    var lists: [[ChartSeries]] = [[]]
    var used = 0
    for part in series.flatMap({ cut($0, to: rows) }) {
      let size = height(of: part)
      if used > 0, used + size > rows {
        lists.append([])
        used = 0
      }
      lists[lists.count - 1].append(part)
      used += size
    }
    return lists.enumerated().map { number, list in
      ChartDescription(
        kind: kind, title: number == 0 ? title : "\(title) (\(number + 1)/\(lists.count))",
        axis: axis, series: list, parts: parts, notes: number == lists.count - 1 ? notes : [],
        language: language, scale: scale)
    }
  }

  private var rowCount: Int { series.reduce(0) { $0 + height(of: $1) } }

  /// The rows of bars, their targets and the name above them.
  private func height(of series: ChartSeries) -> Int {
    kind == .stack
      ? 1
      : series.marks.reduce(series.name.isEmpty ? 0 : 1) { $0 + ($1.target == nil ? 1 : 2) }
  }

  private func cut(_ series: ChartSeries, to rows: Int) -> [ChartSeries] {
    guard kind != .stack, height(of: series) > rows else { return [series] }
    return stride(from: 0, to: series.marks.count, by: max(1, rows / 2)).map { start in
      let end = min(series.marks.count, start + max(1, rows / 2))
      return ChartSeries(name: series.name, marks: Array(series.marks[start..<end]))
    }
  }
}
