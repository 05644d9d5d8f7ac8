public import IndicatorCore

// What things are called in text for people: the English name where there is one.

extension Measure {
  var displayName: String { nameEnglish.isEmpty ? name : nameEnglish }
}

extension Category {
  var displayName: String { nameEnglish.isEmpty ? name : nameEnglish }
}

extension Indicator {
  var displayName: String { nameEnglish.isEmpty ? name : nameEnglish }

  /// The name and the formula, or the formula alone if it was typed on the spot.
  public var title: String {
    displayName == formula ? formula : "\(displayName.asTitle): \(formula)"
  }
}

extension Distribution {
  /// The measure's name and the classification.
  public var title: String { "\(measure.displayName.asTitle), by \(classification)" }
}

extension String {
  /// The text with its first letter as a capital, unless it is an identifier.
  var asTitle: String { isIdentifier ? self : prefix(1).uppercased() + dropFirst() }
}

extension NoteSentence {
  /// What became of the rows of a cube.
  public static func account(_ account: Account) -> String {
    var rest: [String] = []
    if account.withoutValue > 0 { rest.append("\(account.withoutValue) without a value") }
    if account.notSelected > 0 { rest.append("\(account.notSelected) not selected") }
    if account.summedDuplicates > 0 { rest.append("\(account.summedDuplicates) added to others") }
    return Self.account(read: account.read, used: account.used, rest: rest)
  }
}
