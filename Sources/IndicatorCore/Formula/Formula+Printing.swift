extension Formula: CustomStringConvertible {
  /// The formula with as few brackets as it needs; parsing it gives the formula back.
  package var description: String {
    switch self {
    case .number(let number): return number.description
    case .figure(let name, let selection):
      return name.description + (selection.map { "[\($0)]" } ?? "")
    case .negative(let inner): return "-" + inner.bracketed(unless: inner.isFactor)
    case .call(let function, let inner, let argument, _):
      return "\(function.rawValue)(\(inner)\(argument))"
    case .binary(let sign, let left, let right, _):
      let keepsLeft = sign.isAdditive || !left.isSum
      let keepsRight = sign.isAdditive ? !right.isSum : !right.isBinary
      return left.bracketed(unless: keepsLeft) + " \(sign.rawValue) "
        + right.bracketed(unless: keepsRight)
    }
  }

  private func bracketed(unless isPlain: Bool) -> String {
    isPlain ? description : "(\(description))"
  }

  private var isBinary: Bool {
    if case .binary = self { true } else { false }
  }

  private var isSum: Bool {
    if case .binary(let sign, _, _, _) = self { sign.isAdditive } else { false }
  }

  /// Whether a minus sign may stand before it without brackets.
  private var isFactor: Bool {
    switch self {
    case .negative: false
    case .number(let number): !number.isNegative
    case .figure, .call, .binary: !isBinary
    }
  }
}

extension FormulaName: CustomStringConvertible {
  /// The name, in braces if it is not of the shape `[a-z][a-z0-9_]*`.
  package var description: String { Self.isPlain(text) ? text : "{\(text)}" }

  /// Whether a name needs no braces.
  static func isPlain(_ text: String) -> Bool {
    guard let first = text.utf8.first, (0x61...0x7A).contains(first) else { return false }
    return text.utf8.allSatisfy { byte in
      (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x5F
    }
  }
}

extension SelectionText: CustomStringConvertible {
  /// The canonical spelling.
  package var description: String {
    let prefix = classification.map { "\($0): " } ?? ""
    switch choice {
    case .base: return prefix + "*"
    case .range(let from, let to):
      return prefix + (from?.description ?? "") + ".." + (to?.description ?? "")
    case .list(let items):
      let words = items.map { $0.map(\.description).joined(separator: "+") }
      return prefix + words.joined(separator: ", ")
    }
  }
}

extension String {
  /// Whether the text is an identifier: `[a-z][a-z0-9_]*`, a name that needs no braces in formulas.
  package var isIdentifier: Bool { FormulaName.isPlain(self) }
}
