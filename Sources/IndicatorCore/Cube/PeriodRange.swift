/// The days and the numbers that a range of periods spans.
struct PeriodRange {
  let from: Period?
  let to: Period?

  /// From the latest day on which it may begin to the earliest on which it may end.
  var days: (first: Int, last: Int) {
    (
      from.map { $0.surest?.first ?? $0.widest.last } ?? .min,
      to.map { $0.surest?.last ?? $0.widest.first } ?? .max
    )
  }

  /// From the earliest day on which it may begin to the latest on which it may end.
  var reach: (first: Int, last: Int) {
    (from?.widest.first ?? .min, to?.widest.last ?? .max)
  }

  /// The numbers of the years, if the ends are split or fiscal years of one kind; nil otherwise.
  var indices: (kind: Period.Kind, first: Int, last: Int)? {
    let ends = [from, to].compactMap { $0 }
    guard let kind = ends.first?.kind, kind == .splitYear || kind == .fiscalYear,
      ends.allSatisfy({ $0.kind == kind })
    else { return nil }
    return (kind, from?.calendarIndex ?? .min, to?.calendarIndex ?? .max)
  }
}
