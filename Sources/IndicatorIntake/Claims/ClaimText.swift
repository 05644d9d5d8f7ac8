internal import IndicatorCore

/// A claim as typed, before its figures are numbers.
///
///     claim    = [kind :] ([(side | ?) ->] side [gives figure] | figure gives side) [.]
///     side     = [-] term {(+|-) term}
///     term     = factor {x factor} [/ factor {x factor}]
///     factor   = [name :] [about] (figure | ?)
///     gives    = one of = ~ > >= < <=, words such as "đạt" and "over" in its place or behind it, or brackets
///                around the figure
struct ClaimText: Hashable {
  /// A figure, nil for one that is not known, and where it stands.
  struct Figure: Hashable {
    /// What the grammar of numbers reads: digits and a sign behind them.
    var text: String?
    /// As typed, with the words behind it: `28,3 tỷ`.
    var typed: String
    let column: Int
    /// The power of ten that a word behind it says.
    var exponent = 0
    /// What it is measured in, as the last word behind it says.
    var unit: String?
    var name: String?
    /// What the words before it say of it, such as "over".
    var relation: Relation?
    /// Whether it is only about so much.
    var isAbout: Bool { relation != nil }
  }

  /// One term.
  struct Term: Hashable {
    var isSubtracted: Bool
    var factors: [Figure]
    var base: Figure?

    var isComputed: Bool { base != nil || factors.count > 1 }
    var figures: [Figure] { factors + [base].compactMap { $0 } }
  }

  /// What the claim says it is.
  var kind: ClaimKind?
  /// The terms; those of the later side for a change.
  var terms: [Term]
  /// The terms of the earlier side, empty if there is none.
  var earlier: [Term] = []
  var relation = Relation.exactly
  /// Nil for shares that should add up to the whole.
  var printed: Figure?
  /// Whether a minus sign stands before the printed figure, or a word that says so.
  var isNegative = false
  /// What a quotient is multiplied by, where `x 100` stands behind it.
  var per: Int64?
  /// What gives the printed figure, as typed.
  var formula = ""

  /// The figures that give the printed one.
  var operands: [Figure] { (earlier + terms).flatMap(\.figures) }

  /// All figures, in the order in which they stand.
  var figures: [Figure] { operands + [printed].compactMap { $0 } }

  /// Whether some figure of the computation is only about so much.
  var isAbout: Bool { operands.contains(where: \.isAbout) }

  /// Whether counts are divided or multiplied.
  var isComputed: Bool { (earlier + terms).contains(where: \.isComputed) }
}

extension ClaimText {
  /// Reads a quotient of which something rose or fell as what it rose or fell by: `120/100, tăng 20%`.
  ///
  /// - Parameter isFall: whether it fell; nil if no word says either.
  mutating func readAsChange(_ isFall: Bool?) {
    guard let isFall, earlier.isEmpty, terms.count == 1, terms[0].factors.count == 1,
      let base = terms[0].base, printed?.text?.contains("%") == true
    else { return }
    earlier = [Term(isSubtracted: false, factors: [base])]
    terms[0].base = nil
    isNegative = isNegative || isFall
  }

  /// The claim with the power of ten behind its last figure given to those before it that have none of their own:
  /// `1.350/1.200 tỷ`. Nil where they say something else.
  var sharingPower: ClaimText? {
    guard let last = operands.last, last.exponent != 0,
      operands.dropLast().allSatisfy({ $0.exponent == 0 && $0.unit == nil && $0.text != nil }),
      operands.count > 1, (earlier + terms).allSatisfy({ $0.factors.count == 1 })
    else { return nil }
    var found = self
    for index in earlier.indices { found.earlier[index].setPower(last.exponent) }
    for index in terms.indices { found.terms[index].setPower(last.exponent) }
    return found
  }
}

extension ClaimText.Term {
  fileprivate mutating func setPower(_ exponent: Int) {
    for index in factors.indices { factors[index].exponent = exponent }
    base?.exponent = exponent
  }
}
