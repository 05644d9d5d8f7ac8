/// By which rule a name that a person wrote was read. A closed list, in the order in which they are tried,
/// so that everything beyond the letter can be said: nothing is guessed silently.
package enum NameRule: String, CaseIterable, Hashable, Sendable {
  /// The same letters, whatever the case, the blanks, the hyphens, quotes and full stops, the Ð of other
  /// keyboards (U+00D0), and the vowel on which the tone stands (Hoà, Hòa).
  case letters
  /// The word for the kind of unit in another spelling: `X.`, `Xã`; `TP`, `Thành phố`; `ĐU`, `Đảng bộ`.
  case kindWord = "kind_word"
  /// The word for the kind of unit on one side only: `An Khánh`, `Xã An Khánh`, `Đảng bộ xã An Khánh`.
  case kindLeftOut = "kind_left_out"
  /// Words without any diacritics: `Hai Yến`, `Hải Yến`. A word with some must have the same.
  case withoutDiacritics = "without_diacritics"
  /// Words without any diacritics, and the word for the kind of unit on one side only.
  case withoutDiacriticsAndKind = "without_diacritics_and_kind"
  /// The first letters of the words, as capitals: `HTXSNV`, `Hoàn thành xuất sắc nhiệm vụ`.
  case initials
}

/// What a name that a person wrote means.
package enum NameMatch: Equatable, Sendable {
  /// An identifier, code or name, letter by letter (canonically equal).
  case exact(Int)
  /// Something else by a rule.
  case near(Int, rule: NameRule)
  /// Several by the first rule that finds any, in order.
  case ambiguous([Int])
  /// Nothing; the names that are spelled most alike, at most three, the nearest first.
  case none(nearest: [String])

  /// The position that was meant, if it is one.
  package var position: Int? {
    switch self {
    case .exact(let position), .near(let position, _): position
    case .ambiguous, .none: nil
    }
  }
}
