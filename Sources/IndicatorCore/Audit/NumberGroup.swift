/// What an account of the numbers of a document says of them.
package enum NumberGroup: String, CaseIterable, Hashable, Sendable {
  /// They stand in a statement that was extracted.
  case judged
  /// Days, months, years, and how many of them.
  case dates
  /// Numbers of documents, articles and pages.
  case documents
  case ordinals
  /// Measurements and money in no statement.
  case measures
  /// Counts and shares in no statement, ages, numbers of telephones and houses.
  case others
}

/// How many numbers of a document are of one group.
package struct NumberCount: Equatable, Sendable {
  /// The group.
  package let group: NumberGroup
  /// How many, from 0.
  package let count: Int

  /// A group and how many it has.
  package init(_ group: NumberGroup, count: Int) { (self.group, self.count) = (group, count) }
}
