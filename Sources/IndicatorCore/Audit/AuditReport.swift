/// A claim and what the audit says of it.
package struct AuditedClaim: Equatable, Sendable {
  /// The claim.
  package let claim: Claim
  /// The verdict.
  package let verdict: Verdict
  /// The rounding rules that give the figure, in their order.
  package let rules: [RoundingRule]
  /// The exact value before it is multiplied by the claim's `per`; nil if it cannot be computed.
  package let value: Ratio?
  /// How many numerators, or bases, give the figure; nil where both are known.
  package let candidates: Int64?
  /// What may explain the figure.
  package let diagnoses: [Diagnosis]
  /// Figures whose change makes the sums hold.
  package let repairs: [Repair]
  /// What hangs on a wrong figure; empty if it is not wrong.
  package let severities: [Severity]
  /// Slips that would have been caught; none were tried if the claim does not hold.
  package let power: SlipPower

  /// The figure less the value in the printed unit; nil without both.
  package var difference: WideDifference? {
    guard let value, let printed = claim.printed,
      let exact = try? value.multiplied(by: Ratio(claim.per))
    else { return nil }
    return printed.ratio.difference(from: exact)
  }
}

/// Printed figures held against what they are computed from.
package struct AuditReport: Sendable {
  /// The claims in the order given.
  package let claims: [AuditedClaim]
  /// Bases that explain several claims at once.
  package let commonBases: [CommonBase]

  /// Audits claims, each for itself, and proposes repairs of the sums that they share.
  ///
  /// - Parameters:
  ///   - claims: the claims.
  ///   - edits: other sums that hold, or should, among the same figures.
  ///
  /// A claim of which an exact result does not fit cannot be told, and does not end the audit.
  package init(_ claims: [Claim], beside edits: [Edit] = []) {
    let judged = claims.map { Self.judged($0.settled) }
    let stated = judged.filter { $0.1.verdict.holds || $0.1.verdict == .inconsistent }
      .compactMap(\.0.edit)
    let system = EditSystem(stated + edits)
    let repairs = system.repairs(of: judged)
    let search = SlipSearches(judged)
    self.claims = judged.enumerated().map { position, item in
      let repairs = repairs[position] ?? []
      return AuditedClaim(
        item.0, judgement: item.1,
        slips: search.diagnoses(of: position, claim: item.0, repairs: repairs), repairs: repairs)
    }
    commonBases = search.common.all
  }

  private static func judged(_ claim: Claim) -> (Claim, ClaimJudgement) {
    do { return (claim, try ClaimJudge(claim).judgement()) } catch { return (claim, .tooLarge) }
  }

  // MARK: Of the report as a whole

  /// The names under which figures with different values are printed, each with its values in the order in
  /// which they stand.
  package var conflicts: [(name: String, values: [ExactDecimal])] {
    var names: [String] = []
    var values: [String: [ExactDecimal]] = [:]
    var seen: [String: Set<ExactDecimal>] = [:]
    for cell in claims.flatMap(\.claim.named) {
      if values[cell.name] == nil { names.append(cell.name) }
      if seen[cell.name, default: []].insert(cell.value).inserted {
        values[cell.name, default: []].append(cell.value)
      }
    }
    return names.map { ($0, values[$0] ?? []) }.filter { $0.values.count > 1 }
  }

  /// How many claims without a kind are above the whole and fit as attainments.
  package var readAsAttainments: Int {
    claims.count { $0.claim.isKindAssumed && $0.claim.kind == .attainment }
  }

  /// How many claims have each verdict, in the order of the verdicts; those that none has are left out.
  package var counts: [(verdict: Verdict, count: Int)] {
    Verdict.allCases.map { verdict in (verdict, claims.count { $0.verdict == verdict }) }
      .filter { $0.count > 0 }
  }

  /// Claims that were held against something.
  package var checked: Int {
    claims.count { $0.verdict.holds || $0.verdict == .inconsistent }
  }

  /// Claims that can tell rounding rules apart: some rules give the figure and some do not. A base that is only
  /// suggested tells nothing.
  private var telling: [AuditedClaim] {
    claims.filter {
      $0.verdict.holds && !$0.rules.isEmpty && $0.rules.count < RoundingRule.allCases.count
    }
  }

  /// For each rule, how many of the claims that can tell the difference it explains.
  package var explained: [(rule: RoundingRule, count: Int)] {
    let telling = telling
    return RoundingRule.allCases.map { rule in
      (rule, telling.count { $0.rules.contains(rule) })
    }
  }

  /// How many claims can tell rounding rules apart.
  package var tellingCount: Int { telling.count }

  /// The power of the check over all claims that hold.
  package var power: SlipPower {
    claims.reduce(into: SlipPower()) { $0.add($1.power) }
  }
}

extension EditSystem {
  /// The repairs of the claims that state a sum which does not hold, by their position.
  fileprivate func repairs(of judged: [(Claim, ClaimJudgement)]) -> [Int: [Repair]] {
    let sums = judged.indices.filter { position in
      let (claim, judgement) = judged[position]
      return claim.edit != nil && (judgement.verdict.holds || judgement.verdict == .inconsistent)
    }
    let failing = sums.indices.filter { judged[sums[$0]].1.verdict == .inconsistent }
    return Dictionary(zip(failing.map { sums[$0] }, repairs(of: failing))) { first, _ in first }
  }
}

/// What explains the claims of a report that do not hold.
private struct SlipSearches {
  let common: CommonBases
  private let totals: ReportTotals

  init(_ judged: [(Claim, ClaimJudgement)]) {
    let claims = judged.map(\.0)
    let isAnyWrong = judged.contains { $0.1.verdict == .inconsistent }
    common = CommonBases(claims, verdicts: judged.map(\.1.verdict))
    totals = isAnyWrong ? ReportTotals(claims) : ReportTotals()
  }

  /// A base that explains several claims is simpler than a slip in each.
  func diagnoses(of index: Int, claim: Claim, repairs: [Repair]) -> () -> [Diagnosis] {
    {
      common.diagnosis(of: index).map { [$0] }
        ?? SlipSearch.diagnoses(claim, totals: totals, repairs: repairs)
    }
  }
}

extension ClaimJudgement {
  /// An exact result on the way does not fit.
  fileprivate static var tooLarge: ClaimJudgement {
    ClaimJudgement(verdict: .undetermined, diagnoses: [Diagnosis(.tooLarge)])
  }
}

extension AuditedClaim {
  fileprivate init(
    _ claim: Claim, judgement: ClaimJudgement, slips: () -> [Diagnosis], repairs: [Repair]
  ) {
    let fails = judgement.verdict == .inconsistent
    self.init(
      claim: claim, verdict: judgement.verdict, rules: judgement.rules, value: judgement.value,
      candidates: judgement.candidates,
      diagnoses: judgement.diagnoses + (fails ? slips() : []),
      repairs: repairs, severities: fails ? Severity.all(of: claim, value: judgement.value) : [],
      power: judgement.verdict.holds ? SlipPower(of: claim) : SlipPower())
  }
}

extension Severity {
  /// What a wrong figure changes: its place among its peers, whether a target is met, whether it
  /// is above zero or below.
  fileprivate static func all(of claim: Claim, value: Ratio?) -> [Severity] {
    guard let value, let printed = claim.printed,
      let exact = try? value.multiplied(by: Ratio(claim.per)),
      let stated = try? printed.ratio.divided(by: Ratio(claim.per))
    else { return [.none] }
    var found: [Severity] = []
    let others = claim.context.peers.countAbove(stated) - (value > stated ? 1 : 0)
    if !claim.context.peers.isEmpty, others != claim.context.peers.countAbove(value) {
      found.append(.rank)
    }
    let isTargetMoved = claim.context.targets.contains { target in
      guard let edge = try? target.value.ratio() else { return false }
      return target.comparison.isMet(exact, target: edge)
        != target.comparison.isMet(printed.ratio, target: edge)
    }
    if isTargetMoved { found.append(.target) }
    if exact.numerator.signum() * printed.ratio.numerator.signum() < 0 { found.append(.sign) }
    return found.isEmpty ? [.none] : found
  }
}

extension [Ratio] {
  /// How many of the ratios, which are in rising order, are above one.
  fileprivate func countAbove(_ value: Ratio) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] > value { high = middle } else { low = middle + 1 }
    }
    return count - low
  }
}
