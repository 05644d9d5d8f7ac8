internal import IndicatorCore

/// Something that a text says of its own numbers.
struct Statement {
  /// What gives the printed number; the numbers go by their place among all of the document.
  enum Form: Hashable {
    case quotient(top: Int, base: Int?)
    case sum([Int])
    /// What comes is added to the first, what goes is taken away.
    case balance([Int], subtracted: Set<Int>)
    /// Shares of one whole.
    case shares([Int])
    /// What it was before is nil where it stands elsewhere.
    case change(from: Int?, to: Int, isFall: Bool)
    case restatement(Int)
  }

  /// Whether the text itself says what is computed of what.
  enum Certainty: Hashable {
    case stated
    /// It is only likely: a number that does not fit accuses no one.
    case suggested
  }

  let kind: ClaimKind
  let form: Form
  /// Nil for shares of one whole.
  let printed: Int?
  var certainty = Certainty.stated
  /// The sign of how the printed number is qualified.
  var relation = ""
  /// A base that stands elsewhere: one that would fit, or of which the words say that it is it.
  var suggested: Int?

  /// All numbers of the statement.
  var numbers: [Int] { operands + [printed].compactMap { $0 } }

  var operands: [Int] {
    switch form {
    case .quotient(let top, let base): [top] + [base].compactMap { $0 }
    case .sum(let parts), .balance(let parts, _), .shares(let parts): parts
    case .change(let from, let to, _): [from, to].compactMap { $0 }
    case .restatement(let other): [other]
    }
  }

  /// The statement as a claim has it, figures with a point.
  func text(_ numbers: [ProseNumber], base: Int? = nil) -> String {
    func plain(_ index: Int) -> String { numbers[index].plain }
    let result = printed.map { " \(relation.isEmpty ? "=" : relation) \(plain($0))" } ?? ""
    switch form {
    case .quotient(let top, let own):
      let named = kind == .share ? "" : "\(kind.rawValue): "
      return named + plain(top) + "/" + ((own ?? base).map(plain) ?? "?") + result
    case .sum(let parts): return parts.map(plain).joined(separator: " + ") + result
    case .balance(let parts, let subtracted):
      let terms = parts.enumerated().map { index, part in
        (index == 0 ? "" : subtracted.contains(part) ? " - " : " + ") + plain(part)
      }
      return "balance: " + terms.joined() + result
    case .shares(let parts): return parts.map(plain).joined(separator: " + ") + " = 100%"
    case .change(let from, let to, let isFall):
      let change = printed.map(plain) ?? ""
      let sign = relation.isEmpty ? "=" : relation
      return
        "\((from ?? base).map(plain) ?? "?") -> \(plain(to)) \(sign) \(isFall ? "-" : "")\(change)"
    case .restatement(let other): return "restatement: " + plain(other) + result
    }
  }
}
