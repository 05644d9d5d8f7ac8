/// Spans of days, ready to be asked of many others which of them one lies in or touches.
///
/// - Complexity: O(log spans) for each question.
struct SpanIndex {
  /// The first days, rising.
  private var starts: [Int] = []
  /// For each start the last day that a span reaches that begins there or before.
  private var reaches: [Int] = []

  /// Spans whose first and last days are both included.
  init(_ spans: [(first: Int, last: Int)]) {
    for span in spans.sorted(by: { $0.first < $1.first }) {
      starts.append(span.first)
      reaches.append(max(span.last, reaches.last ?? .min))
    }
  }

  /// Whether one of the spans begins no later than `first` and ends no earlier than `last`.
  func holds(_ first: Int, last: Int) -> Bool {
    reach(notAfter: first).map { $0 >= last } ?? false
  }

  /// Whether one of the spans shares a day with another.
  func touches(_ first: Int, last: Int) -> Bool {
    reach(notAfter: last).map { $0 >= first } ?? false
  }

  /// How far those reach that begin on a day or before.
  private func reach(notAfter day: Int) -> Int? {
    var (low, high) = (0, starts.count)
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= day { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? nil : reaches[low - 1]
  }
}
