/// What holding a claim against its evidence gives.
struct ClaimJudgement: Equatable {
  var verdict: Verdict
  /// The rules that give the figure.
  var rules: [RoundingRule] = []
  /// The exact value, before it is multiplied by the claim's `per`.
  var value: Ratio?
  /// How many numerators, or bases, give the figure.
  var candidates: Int64?
  var diagnoses: [Diagnosis] = []
}

/// Holds a claim against its evidence, by integer arithmetic only.
struct ClaimJudge {
  let claim: Claim

  init(_ claim: Claim) {
    self.claim = claim
  }

  /// - Throws: ``ArithmeticOverflow`` if an exact result does not fit.
  func judgement() throws(ArithmeticOverflow) -> ClaimJudgement {
    guard let printed = claim.printed else {
      if claim.isTooLong {
        return ClaimJudgement(
          verdict: .undetermined, diagnoses: [Diagnosis(.tooLong, detail: claim.illegible)])
      }
      let isMalformed = !claim.text.isEmpty || !claim.illegible.isEmpty
      return ClaimJudgement(
        verdict: isMalformed ? .malformed : .undetermined,
        diagnoses: claim.illegible.isEmpty ? [] : [Diagnosis(.illegible, detail: claim.illegible)])
    }
    let found = try softened(printed)
    return found.verdict == .inconsistent && isOnInferredGround
      ? ClaimJudgement(
        verdict: .undetermined, value: found.value, candidates: found.candidates,
        diagnoses: found.diagnoses) : found
  }

  /// Whether an input is not printed with the claim: a base of another date, or a figure that is itself
  /// only about so much. Nobody is accused on such a ground.
  var isOnInferredGround: Bool {
    claim.caveats.contains(.datesDiffer) || claim.caveats.contains(.qualified)
  }

  /// What holds of a figure as it stands holds of about as much, and what cannot be told of it cannot be told
  /// of that.
  private func softened(_ printed: PrintedNumber) throws(ArithmeticOverflow) -> ClaimJudgement {
    guard claim.qualifier == .about else { return try judgement(of: printed) }
    var plain = claim
    plain.qualifier = .exactly
    var found = try ClaimJudge(plain).judgement(of: printed)
    guard found.verdict != .inconsistent else { return try judgement(of: printed) }
    guard found.verdict.holds else { return found }
    (found.verdict, found.rules, found.candidates) = (.consistentQualified, [], nil)
    found.diagnoses.removeAll { [.notAll, .notNone].contains($0.kind) }
    return found
  }

  private func judgement(of printed: PrintedNumber) throws(ArithmeticOverflow) -> ClaimJudgement {
    switch claim.evidence {
    case .missing(let reason):
      let isUndefined = reason == .undefined || reason == .notRated
      return ClaimJudgement(verdict: isUndefined ? .undefined : .undetermined)
    case .tooLarge: throw ArithmeticOverflow()
    case .value(let value): return try fitted(value, printed: printed)
    case .quotient(let numerator, let denominator):
      return try quotient(numerator, denominator: denominator, printed: printed)
    case .terms(let terms): return try TermsJudge(claim, terms: terms, printed: printed).judgement()
    case .difference(let from, let to): return try difference(from, to: to, printed: printed)
    case .growth(let from, let to):
      return try fitted(try to.subtracting(from).divided(by: from), printed: printed)
    }
  }

  /// An exact value against the figure.
  private func fitted(
    _ value: Ratio, printed: PrintedNumber
  ) throws(ArithmeticOverflow) -> ClaimJudgement {
    guard claim.qualifier == .exactly else { return try qualified(value, printed: printed) }
    let rules = printed.rules(printing: value, times: claim.per)
    return ClaimJudgement(verdict: Verdict(rules), rules: rules, value: value)
  }

  // MARK: Quotients

  private func quotient(
    _ numerator: Ratio?, denominator: Ratio?, printed: PrintedNumber
  ) throws(ArithmeticOverflow) -> ClaimJudgement {
    if let denominator, denominator.isZero { return ClaimJudgement(verdict: .undefined) }
    switch (numerator, denominator) {
    case (let top?, let base?):
      let value = try top.divided(by: base)
      guard claim.kind != .share || (.zero...Ratio(1)).contains(value) else {
        return ClaimJudgement(
          verdict: .inconsistent, value: value,
          diagnoses: [Diagnosis(value > Ratio(1) ? .aboveWhole : .belowZero)])
      }
      return try fitted(value, printed: printed).adding(completeness(value, printed: printed))
    case (nil, let base?): return granularity(base, printed: printed)
    case (let top?, nil): return withoutBase(top, printed: printed)
    case (nil, nil): return withoutBoth(printed)
    }
  }

  /// Whether a figure says all or nothing where there is only nearly all, or hardly any.
  private func completeness(_ value: Ratio, printed: PrintedNumber) -> [Diagnosis] {
    guard claim.kind == .share else { return [] }
    guard claim.qualifier == .exactly else {
      return canBeQuotient(of: nil, printed: printed) ? [] : outOfReach(printed)
    }
    let isWhole = Int128(printed.units) == Int128(claim.per) * Int128(printed.power)
    if isWhole, value < Ratio(1) { return [Diagnosis(.notAll)] }
    return printed.units == 0 && value > .zero ? [Diagnosis(.notNone)] : []
  }

  /// A share or attainment without its numerator: is there a whole one that prints so?
  private func granularity(_ base: Ratio, printed: PrintedNumber) -> ClaimJudgement {
    let search = Granularity(printed, per: claim.per, top: claim.top)
    guard base.denominator == 1, base > .zero, search.canTell(base: base.numerator) else {
      return ClaimJudgement(verdict: .undetermined)
    }
    guard claim.qualifier == .exactly else {
      return canBeQuotient(of: nil, printed: printed)
        ? ClaimJudgement(verdict: .noPower) : withoutBoth(printed)
    }
    let rules = search.rules(base: base.numerator)
    let counted = Self.counted.first(where: rules.contains)
    let range = counted.flatMap { search.numerators(base: base.numerator, by: $0) }
    let count = range.map { $0.upperBound - $0.lowerBound + 1 } ?? 0
    let isPowerless = search.saysNothing(base: base.numerator) && !rules.isEmpty
    return ClaimJudgement(
      verdict: isPowerless ? .noPower : Verdict(rules), rules: isPowerless ? [] : rules,
      candidates: count,
      diagnoses: rules.isEmpty ? nearest(search, base: base.numerator) : [])
  }

  /// The whole numerator whose share comes nearest to the figure.
  private func nearest(_ search: Granularity, base: Int64) -> [Diagnosis] {
    guard let numerator = search.nearestNumerator(base: base),
      let value = try? Ratio(numerator, over: base)
    else { return outOfReach(search.printed) }
    return [Diagnosis(.noNumerator, detail: "\(numerator) / \(base)", value: value)]
  }

  // MARK: Differences

  /// A change against the exact difference, then against that of the two values as they would be printed.
  private func difference(
    _ from: Ratio, to: Ratio, printed: PrintedNumber
  ) throws(ArithmeticOverflow) -> ClaimJudgement {
    var found = try fitted(try to.subtracting(from), printed: printed)
    if found.verdict == .consistent || found.verdict == .consistentQualified {
      return found.adding([Diagnosis(.exactDifference)])
    }
    let rules = RoundingRule.allCases.filter { rule in
      let last = to.rounded(toDigits: printed.decimals, by: rule, times: claim.per)
      let first = from.rounded(toDigits: printed.decimals, by: rule, times: claim.per)
      return last.signedUnits - first.signedUnits == Int128(printed.signedUnits)
    }
    guard claim.qualifier == .exactly, !rules.isEmpty,
      found.verdict == .inconsistent || rules.contains(.halfAway)
    else {
      return found.verdict.holds ? found.adding([Diagnosis(.exactDifference)]) : found
    }
    found.verdict = Verdict(rules)
    found.rules = rules
    return found.adding([Diagnosis(.printedDifference)])
  }
}

extension ClaimJudgement {
  func adding(_ more: [Diagnosis]) -> ClaimJudgement {
    var all = self
    all.diagnoses += more
    return all
  }
}

extension Verdict {
  /// The verdict on a figure that these rules give.
  init(_ rules: [RoundingRule]) {
    self =
      rules.contains(.halfAway)
      ? .consistent : rules.isEmpty ? .inconsistent : .consistentOtherRounding
  }
}

extension RoundedNumber {
  /// The units with their sign. Units of at most nine digits after the point are below 2^125.
  fileprivate var signedUnits: Int128 { isNegative ? -Int128(units) : Int128(units) }
}
