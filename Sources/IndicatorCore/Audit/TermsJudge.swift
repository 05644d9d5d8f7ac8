/// Holds a sum of printed terms against its printed total.
///
/// Counts must add up exactly. Terms that were rounded before they were printed stand each for a range of
/// values, and so does their total: the sum holds under a rule if some values in these ranges add up, within
/// half a unit of the last digit for each term when rounding to the nearest.
struct TermsJudge {
  let claim: Claim
  let terms: [ClaimTerm]
  let printed: PrintedNumber
  /// Whether a term was rounded before it was printed.
  let hasRounded: Bool
  /// The digits at which all figures are whole.
  private let decimals: Int

  init(_ claim: Claim, terms: [ClaimTerm], printed: PrintedNumber) {
    self.claim = claim
    self.terms = terms
    self.printed = printed
    hasRounded = terms.contains { $0.exactness == .rounded }
    decimals = terms.map(\.number.decimals).reduce(printed.decimals, max)
  }

  func judgement() throws(ArithmeticOverflow) -> ClaimJudgement {
    let total = try total()
    if claim.kind == .hundred, isQualified { return try bounded(total) }
    guard claim.qualifier == .exactly else { return try asValue(total).judgement() }
    var found = try asValue(total).judgement()
    found.diagnoses = found.verdict == .consistent ? directly : []
    guard found.verdict != .consistent, hasRounded else { return found }
    let rules = RoundingRule.allCases.filter { rule in
      let sum = terms.reduce(PrintedRange(exactly: 0)) { $0.adding(range(of: $1, by: rule)) }
      return holds(sum, by: rule)
    }
    found.rules = rules
    found.verdict = Verdict(rules)
    return rules.isEmpty ? found : found.adding([Diagnosis(.roundedParts)])
  }

  /// Whether parts of a whole are over or under what is printed, or need not be all of them.
  private var isQualified: Bool {
    claim.qualifier != .exactly || terms.contains { $0.qualifier != .exactly }
  }

  /// Parts that are over or under a figure make the whole if some values of theirs do; at most the whole, if some
  /// are no more.
  private func bounded(_ total: Ratio) throws(ArithmeticOverflow) -> ClaimJudgement {
    var isTrue = false
    for rule in [RoundingRule.halfAway, .truncate] {
      var sum = PrintedRange(exactly: 0)
      for term in terms { sum = sum.adding(range(term, by: rule)) }
      let whole = range(printed, exactness: .exact, by: rule)
      switch claim.qualifier {
      case .exactly, .about: isTrue = isTrue || sum.meets(whole)
      case .atMost, .below:
        isTrue =
          isTrue || sum.meets(PrintedRange(0, whole.high, includesLow: true, includesHigh: true))
      case .atLeast, .above: isTrue = isTrue || sum.high >= whole.low
      }
    }
    return ClaimJudgement(verdict: isTrue ? .consistentQualified : .inconsistent, value: total)
  }

  /// The values that a part of a whole stands for.
  private func range(_ term: ClaimTerm, by rule: RoundingRule) -> PrintedRange {
    let edge = range(term.number, exactness: .exact, by: rule)
    switch term.qualifier {
    case .exactly, .about: return range(term.number, exactness: .rounded, by: rule).withoutNegatives
    case .above:
      return PrintedRange(
        edge.low, max(2 * edge.low, edge.low + 1), includesLow: false, includesHigh: false)
    case .atLeast:
      return PrintedRange(
        edge.low, max(2 * edge.low, edge.low + 1), includesLow: true, includesHigh: true)
    case .below: return PrintedRange(0, max(edge.high, 1), includesLow: true, includesHigh: false)
    case .atMost: return PrintedRange(0, max(edge.high, 0), includesLow: true, includesHigh: true)
    }
  }

  /// What is said of a figure that the printed terms give as they are.
  private var directly: [Diagnosis] {
    claim.kind == .change ? [Diagnosis(.printedDifference)] : []
  }

  /// The claim with a sum in place of its terms.
  func asValue(_ total: Ratio) -> ClaimJudge {
    var plain = claim
    plain.evidence = .value(total)
    return ClaimJudge(plain)
  }

  /// The exact sum of the terms as printed.
  func total() throws(ArithmeticOverflow) -> Ratio {
    var sum = Ratio.zero
    for term in terms { sum = try sum.adding(signed(term)) }
    return sum
  }

  /// A term's value with its sign; that of a printed figure, which is never the least number there is.
  func signed(_ term: ClaimTerm) -> Ratio {
    let ratio = term.number.ratio
    return term.isSubtracted ? (try? ratio.negated()) ?? ratio : ratio
  }

  /// The values that a term adds to the sum.
  func range(of term: ClaimTerm, by rule: RoundingRule) -> PrintedRange {
    var range = self.range(term.number, exactness: term.exactness, by: rule)
    // What is a share of a whole cannot be below 0, however it was rounded.
    if claim.kind == .hundred { range = range.withoutNegatives }
    return term.isSubtracted ? range.negated : range
  }

  /// Whether the printed total lies among some sums.
  func holds(_ sums: PrintedRange, by rule: RoundingRule) -> Bool {
    sums.meets(range(printed, exactness: claim.kind == .hundred ? .exact : .rounded, by: rule))
  }

  /// The values that a figure stands for, in half units of the finest digit. Below 2^63 x 2 x 10^9 < 2^95
  /// each, so that billions of them can be added.
  private func range(
    _ number: PrintedNumber, exactness: ClaimTerm.Exactness, by rule: RoundingRule
  ) -> PrintedRange {
    let factor = Int128(ExactDecimal.power(decimals - number.decimals))
    switch exactness {
    case .exact: return PrintedRange(exactly: 2 * Int128(number.signedUnits) * factor)
    case .rounded: return rule.range(printedAs: number.signedUnits).scaled(by: factor)
    }
  }
}
