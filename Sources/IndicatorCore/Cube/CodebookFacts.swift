/// What is wrong with how units, categories and classifications hang together.
public enum CodebookFact: Sendable {
  case parentCycle(NameKind, String)
  case parentElsewhere(category: String, parent: String)
  case orderOnAggregate(String)
  case repeatedOrder(category: String, other: String)
  case joinedSameClassification(String, classification: String)
}

/// A name that means nothing, or several things.
public enum NameFact: Sendable {
  case unknownName(NameKind, String, suggestion: String?)
  case unknownNear(NameKind, String, nearest: [String])
  case ambiguousName(NameKind, String, matches: [String])
}

/// The kinds of name a person can write.
public enum NameKind: String, Hashable, Sendable {
  case unit, measure, category, classification, indicator, source, period, function, verb, dataset
}
