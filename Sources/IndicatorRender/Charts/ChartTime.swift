internal import IndicatorCore

extension ChartSeries {
  /// Whether a mark can be drawn over time.
  var hasTime: Bool { marks.contains { $0.value != nil && $0.time != nil } }
}

/// A series with something to draw.
struct DrawnSeries {
  /// Which sign its points have, from 0.
  let point: Int
  /// Its place among all series.
  let index: Int
  let series: ChartSeries
}

/// From the first to the last middle of a period.
struct TimeSpan {
  let first: Int
  let last: Int

  /// The step nearest to a time, halfway if there is only one.
  func position(of time: Int, in steps: Int) -> Int {
    guard last > first else { return steps / 2 }
    return ((time - first) * steps * 2 + (last - first)) / (2 * (last - first))
  }
}

extension ChartDescription {
  /// The series that have something to draw, numbered: each has a sign of its own.
  var drawn: [DrawnSeries] {
    series.indices.filter { series[$0].marks.contains { $0.value != nil } }.enumerated().map {
      DrawnSeries(point: $0.offset, index: $0.element, series: series[$0.element])
    }
  }

  /// The periods that can be drawn, with the names of those whose middles coincide in one.
  var times: [(time: Int, label: String)] {
    var labels: [Int: String] = [:]
    for mark in series.flatMap(\.marks) where mark.value != nil {
      guard let time = mark.time, labels[time] == nil else { continue }
      labels[time] = mark.label
    }
    return labels.sorted { $0.key < $1.key }.map { (time: $0.key, label: $0.value) }
  }

  /// The time they span.
  var timeSpan: TimeSpan {
    var span: TimeSpan?
    for mark in series.lazy.flatMap(\.marks) where mark.value != nil {
      guard let time = mark.time else { continue }
      span = TimeSpan(first: min(time, span?.first ?? time), last: max(time, span?.last ?? time))
    }
    return span ?? TimeSpan(first: 0, last: 0)
  }

  /// Where lines end: their last values that can be drawn over time.
  var ends: [(point: Int, series: ChartSeries, time: Int, value: Ratio)] {
    drawn.compactMap { drawn in
      guard let mark = drawn.series.marks.last(where: { $0.value != nil && $0.time != nil }),
        let value = mark.value, let time = mark.time
      else { return nil }
      return (drawn.point, drawn.series, time, value)
    }
  }
}
