extension ClaimJudge {
  /// A share or attainment without its base: is there any base that would print so?
  ///
  /// No base is guessed to answer this. All whole bases from the numerator up are decided at once by integer
  /// inequality, so that a figure that none of them gives is wrong whatever the base was. If there are some,
  /// they are told as a suggestion.
  func withoutBase(_ numerator: Ratio, printed: PrintedNumber) -> ClaimJudgement {
    guard canBeQuotient(of: numerator, printed: printed) else {
      return impossible(numerator, printed: printed)
    }
    guard claim.kind == .share, numerator.denominator == 1 else {
      return ClaimJudgement(verdict: .undetermined)
    }
    let search = Granularity(printed, per: claim.per)
    guard claim.qualifier == .exactly else {
      let ranges = ranges(of: printed)
      let isPossible = ranges.contains { search.bases(of: numerator.numerator, in: $0) != nil }
      return isPossible
        ? ClaimJudgement(verdict: .undetermined) : impossible(numerator, printed: printed)
    }
    return suggestion(numerator.numerator, search: search)
      ?? impossible(numerator, printed: printed)
  }

  /// A share whose numerator is not known either, or an attainment: whether any can be printed so.
  func withoutBoth(_ printed: PrintedNumber) -> ClaimJudgement {
    canBeQuotient(of: nil, printed: printed)
      ? ClaimJudgement(verdict: .undetermined) : impossible(nil, printed: printed)
  }

  /// Whether some quotient of the numerator over a positive base, whole or not, is printed so: none of nothing,
  /// and for a share none above the whole.
  func canBeQuotient(of numerator: Ratio?, printed: PrintedNumber) -> Bool {
    let whole = 2 * Int128(claim.per) * Int128(printed.power)
    let sign = numerator?.numerator.signum()
    return ranges(of: printed).contains { range in
      switch (claim.kind, sign) {
      case (_, 0): return range.meets(PrintedRange(exactly: 0))
      case (.share, nil):
        return range.meets(PrintedRange(0, whole, includesLow: true, includesHigh: true))
      case (.share, 1):
        return range.meets(PrintedRange(0, whole, includesLow: false, includesHigh: true))
      case (.share, _): return false
      case (_, 1): return range.high > 0
      case (_, -1): return range.low < 0
      default: return true
      }
    }
  }

  /// The values that the figure can stand for, in half units of its last digit: one range for each rule, or
  /// for a qualified figure what its qualifier allows.
  private func ranges(of printed: PrintedNumber) -> [PrintedRange] {
    let edge = 2 * Int128(printed.signedUnits)
    let rounded = printed.range(.halfAway)
    let nearness = Int128(printed.nearness)
    switch claim.qualifier {
    case .exactly: return RoundingRule.allCases.map(printed.range)
    case .above:
      return [
        PrintedRange(edge, edge > 0 ? 2 * edge : .max, includesLow: false, includesHigh: edge <= 0)
      ]
    case .atLeast:
      return [PrintedRange(edge, .max, includesLow: true, includesHigh: true), rounded]
    case .below where claim.reach == .near:
      return [
        PrintedRange(edge - max(2, nearness), edge, includesLow: nearness >= 2, includesHigh: false)
      ]
    case .below: return [PrintedRange(.min, edge, includesLow: true, includesHigh: false)]
    case .atMost: return [PrintedRange(.min, edge, includesLow: true, includesHigh: true), rounded]
    case .about:
      return RoundingRule.allCases.map(printed.range)
        + [PrintedRange(edge - nearness, edge + nearness, includesLow: true, includesHigh: true)]
    }
  }

  /// The rules whose candidates are counted, those of the first that has some. One of them has, if any rule
  /// has: every rule gives the next figure below the value or above it.
  static var counted: [RoundingRule] { [.halfAway, .truncate, .ceiling] }

  /// The bases that would give the figure by the rules that people mostly follow, and all rules that give it
  /// of one of them; nil if there are none.
  private func suggestion(_ numerator: Int64, search: Granularity) -> ClaimJudgement? {
    func bases(_ rule: RoundingRule) -> WholeBases? {
      search.bases(of: numerator, in: search.printed.range(rule))
    }
    guard let told = Self.counted.lazy.compactMap(bases).first else { return nil }
    var found = ClaimJudgement(verdict: .undetermined)
    guard numerator > 0 else { return found }
    found.candidates = told.count
    found.rules = RoundingRule.allCases.filter { bases($0).map(told.overlaps) ?? false }
    found.diagnoses = [Diagnosis(.possibleBase, detail: told.description)]
    return found
  }

  /// What no base gives is wrong; the nearest one is told.
  private func impossible(_ numerator: Ratio?, printed: PrintedNumber) -> ClaimJudgement {
    let isOut = claim.kind == .share && !canBeQuotient(of: nil, printed: printed)
    let diagnoses =
      isOut ? outOfReach(printed) : numerator.map { nearest($0, printed: printed) } ?? []
    return ClaimJudgement(verdict: .inconsistent, candidates: 0, diagnoses: diagnoses)
  }

  /// Why a figure that no share can be printed as is none.
  func outOfReach(_ printed: PrintedNumber) -> [Diagnosis] {
    [Diagnosis(printed.units == 0 || printed.isNegative ? .belowZero : .aboveWhole)]
  }

  /// The whole base of which a numerator comes nearest to the figure.
  private func nearest(_ numerator: Ratio, printed: PrintedNumber) -> [Diagnosis] {
    if numerator.isZero { return [Diagnosis(.noBase, detail: "0 / n", value: .zero)] }
    guard numerator.denominator == 1,
      let base = Granularity(printed, per: claim.per).nearestBase(of: numerator.numerator),
      let value = try? Ratio(numerator.numerator, over: base)
    else { return [] }
    return [Diagnosis(.noBase, detail: "\(numerator.numerator) / \(base)", value: value)]
  }
}
