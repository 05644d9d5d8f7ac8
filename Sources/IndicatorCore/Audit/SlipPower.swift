/// How many slips of one digit a check would have caught.
package struct SlipPower: Equatable, Sendable {
  /// The slips that would have made the claim inconsistent.
  package private(set) var caught = 0
  /// All slips that were tried.
  package private(set) var tried = 0

  /// No slips yet.
  package init() {}

  /// Adds the slips of another claim.
  package mutating func add(_ other: SlipPower) {
    caught += other.caught
    tried += other.tried
  }

  /// Every digit of the figure and of its printed inputs replaced by each other digit.
  ///
  /// - Parameter claim: one that holds.
  init(of claim: Claim) {
    guard let printed = claim.printed, claim.qualifier == .exactly else { return }
    for slip in printed.slips {
      var changed = claim
      changed.printed = slip
      count(changed)
    }
    if case .terms(let terms) = claim.evidence, terms.contains(where: { $0.qualifier != .exactly })
    {
      return
    }
    if case .terms(let terms) = claim.evidence,
      let sums = TermsSums(TermsJudge(claim, terms: terms, printed: printed))
    {
      count(sums, terms: terms)
      return
    }
    for evidence in claim.evidence.slips {
      var changed = claim
      changed.evidence = evidence
      count(changed)
    }
  }

  private mutating func count(_ sums: TermsSums, terms: [ClaimTerm]) {
    for (index, term) in terms.enumerated() {
      for slip in term.number.slips {
        tried += 1
        if !sums.isAccepted(replacing: index, by: slip) { caught += 1 }
      }
    }
  }

  private mutating func count(_ claim: Claim) {
    tried += 1
    if !claim.isAccepted { caught += 1 }
  }
}

extension Claim {
  /// Whether the claim would not be found wrong. Quotients are most of all claims and go a short way.
  var isAccepted: Bool {
    if let printed, qualifier == .exactly,
      case .quotient(let numerator?, let denominator?) = evidence, !denominator.isZero,
      let value = try? numerator.divided(by: denominator)
    {
      let isShare = kind != .share || (.zero...Ratio(1)).contains(value)
      return isShare && printed.isPrinted(of: value, times: per)
    }
    return (try? ClaimJudge(self).judgement())?.verdict != .inconsistent
  }
}

extension ClaimEvidence {
  /// The evidence with one digit of one printed input changed.
  var slips: [ClaimEvidence] {
    switch self {
    case .quotient(let numerator, let denominator):
      return (numerator?.asPrinted?.slips ?? []).map {
        .quotient(numerator: $0.ratio, denominator: denominator)
      }
        + (denominator?.asPrinted?.slips ?? []).map {
          .quotient(numerator: numerator, denominator: $0.ratio)
        }
    case .terms(let terms):
      return terms.indices.flatMap { index in
        terms[index].number.slips.map { slip in
          var others = terms
          others[index] = terms[index].with(slip)
          return .terms(others)
        }
      }
    case .value(let value): return (value.asPrinted?.slips ?? []).map { .value($0.ratio) }
    case .growth(let from, let to):
      return (from.asPrinted?.slips ?? []).filter { $0.units > 0 }
        .map { .growth(from: $0.ratio, to: to) }
        + (to.asPrinted?.slips ?? []).map { .growth(from: from, to: $0.ratio) }
    case .difference, .missing, .tooLarge: return []
    }
  }
}
