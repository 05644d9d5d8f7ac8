/// What a printed figure says it is.
public enum ClaimKind: String, CaseIterable, Hashable, Sendable {
  /// A part of a whole; never above it.
  case share
  /// A result against a plan; may be above it.
  case attainment
  /// Parts against a stated total.
  case sum
  /// Opening and flows against a closing stock, or flows against a net change.
  case balance
  /// Shares that should add up to 100.
  case hundred
  /// The difference of two periods, in points or per cent.
  case change
  /// One quantity printed twice.
  case restatement
  /// A relative change.
  case growth
  /// How much of one thing there is for each of another; never per cent.
  case average
}

/// One printed term of a sum, and whether it was rounded before it was printed.
package struct ClaimTerm: Equatable, Sendable {
  /// Whether a term is the number itself.
  package enum Exactness: Hashable, Sendable {
    /// A count.
    case exact
    /// A measurement or share of as many digits as are printed.
    case rounded
  }

  /// The term as printed.
  package let number: PrintedNumber
  /// Whether the term is taken away.
  package let isSubtracted: Bool
  /// Whether it was rounded.
  package let exactness: Exactness
  /// How it is qualified; the parts of a whole can be over or under a figure.
  package let qualifier: Qualifier

  /// A term.
  package init(
    _ number: PrintedNumber, isSubtracted: Bool = false, exactness: Exactness = .exact,
    qualifier: Qualifier = .exactly
  ) {
    self.number = number
    self.isSubtracted = isSubtracted
    self.exactness = exactness
    self.qualifier = qualifier
  }

  /// The same term with other digits.
  func with(_ number: PrintedNumber) -> ClaimTerm {
    ClaimTerm(number, isSubtracted: isSubtracted, exactness: exactness, qualifier: qualifier)
  }
}

/// How far the value may be from a figure that is qualified.
package enum ClaimReach: String, CaseIterable, Hashable, Sendable {
  /// As far as the qualifier allows: under 95 % is any value below.
  case any
  /// Not much: nearly 95 % is a little below.
  case near
}

/// What a claim can be held against.
package enum ClaimEvidence: Equatable, Sendable {
  /// A quotient; a side that is not known is nil.
  case quotient(numerator: Ratio?, denominator: Ratio?)
  /// A sum of printed terms.
  case terms([ClaimTerm])
  /// The difference of two exact values.
  case difference(from: Ratio, to: Ratio)
  /// The change of a value relative to the earlier one, which is not zero.
  case growth(from: Ratio, to: Ratio)
  /// An exact value.
  case value(Ratio)
  /// An exact value that does not fit.
  case tooLarge
  /// Nothing, for a reason.
  case missing(Reason)
}

/// What stands around a claim: what it could have been mistaken for, and what hangs on it.
package struct ClaimContext: Equatable, Sendable {
  /// A number of another period, unit or part, and whose it is.
  package struct Other: Equatable, Sendable {
    /// What it is of: `2022`, `hai_yen`, `members[female]`.
    package let name: String
    /// The number.
    package let value: Ratio

    /// A number and whose it is.
    package init(_ name: String, value: Ratio) {
      self.name = name
      self.value = value
    }
  }

  /// The bases of other years and units.
  package var bases: [Other] = []
  /// The bases of parts of the whole.
  package var subsets: [Other] = []
  /// The value of the same formula at earlier periods.
  package var earlier: [Other] = []
  /// The values that the claim's is ranked among, its own with them, in rising order; empty if it is not
  /// ranked.
  package var peers: [Ratio] = []
  /// The words around the claim in the document that it stands in; empty if it stands in none.
  package var snippet = ""
  /// The claim with a base that stands elsewhere in the document: `930/1932 = 48.14%`. Only told, never a verdict.
  package var suggestion = ""
  /// Whether it would hold with that base.
  package var doesSuggestionHold = true
  /// The targets that the value is held against, in the printed unit.
  package var targets: [Target] = []

  /// Nothing around.
  package init() {}
}

/// A figure as printed, and what it is held against.
package struct Claim: Equatable, Sendable {
  /// The identifier, or the number of the row.
  package var id: String
  /// What the figure says it is.
  package var kind: ClaimKind
  /// Whether the kind is only told from the form: what is above the whole can then be a result against a plan.
  package var isKindAssumed = false
  /// The unit's identifier; empty if there is none.
  package var unit = ""
  /// The period's spelling; empty if there is none.
  package var period = ""
  /// The formula that should give the figure; empty if there is none.
  package var formula = ""
  /// The formula with its numbers: `165 / 174`.
  package var inputs = ""
  /// The figure as text.
  package var text: String
  /// The figure; nil if the text is none.
  package var printed: PrintedNumber?
  /// The column and text of a cell that is no figure, `members = x`; empty if all are.
  package var illegible = ""
  /// Whether that cell is a figure with more digits than are kept.
  package var isTooLong = false
  /// What the value is multiplied by: 100 for per cent.
  package var per: Int64 = 1
  /// How the figure is qualified: over, nearly, about.
  package var qualifier = Qualifier.exactly
  /// How far the value may be from a qualified figure.
  package var reach = ClaimReach.any
  /// What it is held against.
  package var evidence: ClaimEvidence
  /// What must be said of the inputs.
  package var caveats: Caveats = []
  /// Where it is printed: `<source>#L<line>`.
  package var source = ""
  /// What stands around it.
  package var context = ClaimContext()
  /// The earlier and the later side of a change with their numbers; empty if it has none.
  package var earlierInputs = ""
  /// The later side.
  package var laterInputs = ""
  /// The sum it states, for repairs; nil if it states none.
  package var edit: Edit?
  /// Its figures that have names.
  package var named: [EditCell] = []

  /// A claim; what is not given is empty.
  package init(
    id: String, kind: ClaimKind, text: String, printed: PrintedNumber?, evidence: ClaimEvidence
  ) {
    self.id = id
    self.kind = kind
    self.text = text
    self.printed = printed
    self.evidence = evidence
  }
}

extension Claim {
  /// The claim as an attainment, if it was taken for a share for no other reason than its form, is above the
  /// whole, and fits as an attainment; else the claim as it is.
  var settled: Claim {
    guard isKindAssumed, kind == .share, isAboveWhole else { return self }
    var other = self
    other.kind = .attainment
    other.context.targets = [Target(.atLeast, value: ExactDecimal(per))]
    guard let found = try? ClaimJudge(other).judgement().verdict, found.holds || found == .noPower
    else { return self }
    return other
  }

  /// Whether the numerator, or if it is not known the figure, is above the whole.
  var isAboveWhole: Bool {
    guard case .quotient(let top, let base?) = evidence, base > .zero, let printed else {
      return false
    }
    return top.map { $0 > base }
      ?? (Int128(printed.signedUnits) > Int128(per) * Int128(printed.power))
  }

  /// How large a numerator can be.
  var top: Granularity.Top { kind == .share ? .whole : .open }

  /// The qualifier as a sign: `<` for under, `<~` for nearly.
  package var relation: String { qualifier.rawValue + (isNearly ? "~" : "") }

  /// Whether the figure is said to be nearly reached.
  var isNearly: Bool { qualifier == .below && reach == .near }

  /// Shares that should add up to the whole; a share that is none makes the claim malformed.
  ///
  /// - Parameters:
  ///   - shares: the shares as printed, in per cent or per mille; in per cent if there are both.
  ///   - qualifiers: how each of them is qualified; none are if they are left out.
  package init(
    hundred shares: [PrintedNumber?], qualifiers: [Qualifier] = [], id: String, text: String
  ) {
    let isMixed = Set(shares.compactMap { $0?.scale.per }).count > 1
    let known = shares.compactMap { isMixed ? $0?.inPerCent : $0 }
    let scale = known.first?.scale ?? .plain
    let isSound = !known.isEmpty && known.count == shares.count
    let decimals = known.map(\.decimals).max() ?? 0
    let whole = PrintedNumber(
      units: (scale.per ?? 100) * ExactDecimal.power(decimals), decimals: decimals, scale: scale)
    self.init(
      id: id, kind: .hundred, text: text, printed: isSound ? whole : nil,
      evidence: .terms(
        known.enumerated().map { index, share in
          let qualifier = index < qualifiers.count && isSound ? qualifiers[index] : .exactly
          return ClaimTerm(share, exactness: .rounded, qualifier: qualifier)
        }))
    inputs = known.map(\.description).joined(separator: " + ")
  }
}
