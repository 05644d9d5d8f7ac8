/// What an audit says of a claim. A closed list; the raw value is the code in outputs.
package enum Verdict: String, CaseIterable, Hashable, Sendable {
  /// Rounding half away from zero gives the figure.
  case consistent
  /// Only another rounding rule gives the figure.
  case consistentOtherRounding = "consistent_other_rounding"
  /// The figure is qualified (over, nearly, about) and the qualifier is true.
  case consistentQualified = "consistent_qualified"
  /// No rule gives the figure.
  case inconsistent
  /// The base or a part is not printed.
  case undetermined
  /// There is no numerator, and the base is so large that every figure of that many digits can occur.
  case noPower = "no_power"
  /// The base is 0.
  case undefined
  /// The text is no figure.
  case malformed

  /// Whether the figure was recomputed and is right as far as it can be told.
  package var holds: Bool {
    [.consistent, .consistentOtherRounding, .consistentQualified].contains(self)
  }

  /// Whether the figure is wrong, or none.
  package var fails: Bool { [.inconsistent, .malformed].contains(self) }
}

/// A possibility that explains a claim: one simple slip, or how it was computed. Never a verdict.
package struct Diagnosis: Equatable, Sendable {
  /// The kinds, in the order in which they are told; the raw value is the code in outputs.
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    /// Printed as the whole, but not all.
    case notAll = "not_all"
    /// Printed as nothing, but not none.
    case notNone = "not_none"
    /// The exact difference gives the figure.
    case exactDifference = "exact_difference"
    /// The difference of the printed values gives it.
    case printedDifference = "difference_of_printed"
    /// The parts were rounded before they were printed.
    case roundedParts = "rounded_parts"
    /// A cell that should hold a figure holds none; its column and text are told.
    case illegible
    /// A cell that holds more digits than are kept; its column and text are told.
    case tooLong = "too_long"
    /// An exact result on the way does not fit.
    case tooLarge = "too_large"
    /// A part above the whole.
    case aboveWhole = "above_whole"
    /// A part below zero.
    case belowZero = "below_zero"
    /// At least or at most so much only after rounding.
    case onlyRounded = "only_rounded"
    /// Far from the figure that it is said to be over, under or nearly.
    case far
    /// No whole numerator is printed so; the nearest is told.
    case noNumerator = "no_numerator"
    /// No whole base is printed so; the nearest is told.
    case noBase = "no_base"
    /// One other base fits all shares of a unit and period that fail.
    case commonBase = "common_base"
    /// How many slips that are equally simple would explain the figure; they follow.
    case oneOf = "one_of"
    case digitsSwapped = "digits_swapped"
    case digitChanged = "digit_changed"
    case digitLeftOut = "digit_left_out"
    /// One digit too many.
    case digitAdded = "digit_added"
    case numeratorOffByOne = "numerator_off_by_one"
    case complement
    case exchanged
    case factorTen = "factor_ten"
    case factorHundred = "factor_hundred"
    case fractionAsPercent = "fraction_as_percent"
    /// Printed in per cent or per mille, but the sign is not.
    case withoutSign = "without_sign"
    case percentForPoints = "percent_for_points"
    case pointsForPercent = "points_for_percent"
    case signReversed = "sign_reversed"
    /// The base of another year, unit or row, or another total of the report.
    case otherBase = "other_base"
    case lastTotal = "last_total"
    case shareOfSubset = "share_of_subset"
    /// Numerators of which the figure could be the share.
    case possibleNumerator = "possible_numerator"
    /// Bases of which the figure could be a share.
    case possibleBase = "possible_base"
    /// Changing one or two figures makes all sums hold that they are in.
    case repair
  }

  /// The kind.
  package let kind: Kind
  /// The computation behind it: `164 / 174`, `45 > 54`; empty if there is none.
  package let detail: String
  /// What it would give, before it is multiplied by the claim's `per`; nil if it is no computation.
  package let value: Ratio?

  /// A possibility.
  package init(_ kind: Kind, detail: String = "", value: Ratio? = nil) {
    self.kind = kind
    self.detail = detail
    self.value = value
  }
}

/// What a wrong figure would change.
package enum Severity: String, CaseIterable, Hashable, Sendable {
  case rank, target, sign
  /// None of these, as far as the data tell.
  case none
}
