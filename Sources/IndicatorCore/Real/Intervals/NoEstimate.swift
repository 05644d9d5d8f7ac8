/// Why a statistic has no value. A closed list; the raw value is the code in outputs.
public enum NoEstimate: String, Error, CaseIterable, Equatable, Sendable {
  /// The base is 0, or what is asked for would divide by 0.
  case undefined
  /// The value is no count over a base, and no count.
  case noBase = "no_base"
  /// The count is larger than its base, so it is no proportion of it.
  case exceedsBase = "exceeds_base"
  /// A count or a base is below 0.
  case negative
  /// There were fewer people to choose from than were chosen.
  case beyondPopulation = "beyond_population"
  /// The method has no form for a sample from a population of known size.
  case needsUnlimitedPopulation = "needs_unlimited_population"
  /// The sum over all tables with these margins would be too long: see `FisherTest.largestMargin`.
  case marginsTooLarge = "margins_too_large"
  /// There are too few points, groups or categories for the statistic.
  case tooFew = "too_few"
  /// There are more units than are compared with each other: see `RankSets.largestTable`.
  case tooMany = "too_many"
  /// No figure was given.
  case notReported = "not_reported"
  /// What was given is no figure.
  case malformed
  /// A count, or the base of a proportion, is no whole number.
  case notWhole = "not_whole"
  /// A number does not fit 64 bits.
  case tooLarge = "too_large"
}
