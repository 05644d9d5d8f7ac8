/// One other base that fits all shares of a unit and period that fail over the base they have.
package struct CommonBase: Equatable, Sendable {
  /// The claims, in their order.
  package let claims: [String]
  /// The base that they have.
  package let base: Int64
  /// The base that they fit.
  package let meant: Int64

  /// A base that claims fit.
  package init(claims: [String], base: Int64, meant: Int64) {
    self.claims = claims
    self.base = base
    self.meant = meant
  }
}

/// Looks among claims that fail for a base that explains several of them at once, which is simpler than a slip in
/// each.
struct CommonBases {
  private struct Key: Hashable {
    let unit: String
    let period: String
    let base: Int64
  }

  /// A numerator over the base, and the bases over which it gives its figure.
  private struct Share {
    let claim: Int
    let numerator: Int64
    let bases: WholeBases?
  }

  private(set) var all: [CommonBase] = []
  /// The base that is meant by the position of a claim.
  private(set) var meant: [Int: (numerator: Int64, base: Int64)] = [:]

  /// - Parameter verdicts: those of the claims.
  init(_ claims: [Claim], verdicts: [Verdict]) {
    guard verdicts.count(where: { $0 == .inconsistent }) > 1 else { return }
    var groups: [Key: [Share]] = [:]
    var order: [Key] = []
    for (index, claim) in claims.enumerated() {
      guard let (key, share) = Self.share(claim, at: index) else { continue }
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(share)
    }
    for key in order {
      add(key, shares: groups[key] ?? [], claims: claims) { verdicts[$0] == .inconsistent }
    }
  }

  private static func share(_ claim: Claim, at index: Int) -> (Key, Share)? {
    guard case .quotient(let top?, let base?) = claim.evidence, top.denominator == 1, top > .zero,
      base.denominator == 1, base > .zero, claim.qualifier == .exactly, let printed = claim.printed
    else { return nil }
    let bases = Granularity(printed, per: claim.per, top: claim.top)
      .bases(of: top.numerator, in: claim.window(of: printed).range)
    return (
      Key(unit: claim.unit, period: claim.period, base: base.numerator),
      Share(claim: index, numerator: top.numerator, bases: bases)
    )
  }

  /// A base that all shares of a group fit, those that hold over the base they have with them.
  private mutating func add(
    _ key: Key, shares: [Share], claims: [Claim], fails: (Int) -> Bool
  ) {
    let failing = shares.filter { fails($0.claim) }
    guard failing.count > 1, shares.allSatisfy({ $0.bases != nil }) else { return }
    let least = shares.compactMap(\.bases?.least).max() ?? 0
    let most = shares.compactMap { $0.bases?.most }.min()
    guard let base = Int64(exactly: least), most == least, base != key.base else { return }
    all.append(
      CommonBase(claims: failing.map { claims[$0.claim].id }, base: key.base, meant: base))
    for share in failing { meant[share.claim] = (share.numerator, base) }
  }

  /// What is said of a claim that a common base explains; nil if none does.
  func diagnosis(of claim: Int) -> Diagnosis? {
    meant[claim].map { numerator, base in
      Diagnosis(
        .commonBase, detail: "\(numerator) / \(base)", value: try? Ratio(numerator, over: base))
    }
  }
}
