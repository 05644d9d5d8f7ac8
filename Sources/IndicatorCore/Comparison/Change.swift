/// How an indicator moved since the latest earlier period that it can be compared with.
public struct Change: Equatable, Sendable {
  /// The period compared with.
  public let from: Period
  /// The value at that period.
  public let earlier: Ratio
  /// The later value minus the earlier, before it is multiplied by `per`: for shares, percentage points
  /// when per 100.
  public let difference: WideDifference
  /// The difference divided by the size of the earlier value, so that it has the sign of the change; nil if
  /// that is zero.
  public let relative: WideDifference?
  /// Whether a period with a value was expected in between.
  public let skipped: Bool
  /// The wholes that the earlier value was held against and in which units are missing.
  package var wholes: [IncompleteWhole] = []
}

extension Change {
  /// The change from `earlier` to `value`.
  ///
  /// - Throws: ``ArithmeticOverflow`` if the relative change is beyond printing.
  init(
    _ value: Ratio, since earlier: Ratio, at from: Period, skipped: Bool
  ) throws(ArithmeticOverflow) {
    self.from = from
    self.earlier = earlier
    difference = value.difference(from: earlier)
    relative = try WideDifference.relative(value, to: earlier)
    self.skipped = skipped
  }
}
