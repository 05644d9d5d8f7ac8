internal import IndicatorCore

/// What a number of a text is.
package enum NumberKind: String, CaseIterable, Hashable, Sendable {
  /// How many of something.
  case count
  /// A per cent or per mille.
  case share
  /// Percentage points.
  case points
  /// A measurement: hectares, tonnes.
  case measure
  case money
  /// A day, month and year, or a part of them, or a time of day.
  case date
  /// A year, month or quarter, or how many of them.
  case period
  /// The number of a document: `21-NQ/TW`.
  case document
  /// The number of an article, section, page or table.
  case article
  /// A place in an order, the number of a list among them.
  case ordinal
  case telephone
  /// The number of a house or road.
  case address
  case age
  /// A number within a name.
  case name

  /// Whether such a number can be computed with.
  var isOperand: Bool {
    switch self {
    case .count, .share, .points, .measure, .money: true
    case .date, .period, .document, .article, .ordinal, .telephone, .address, .age, .name: false
    }
  }

  /// Whether it counts or measures.
  var isAmount: Bool {
    switch self {
    case .count, .measure, .money: true
    case .share, .points, .date, .period, .document, .article, .ordinal, .telephone, .address, .age,
      .name:
      false
    }
  }
}

extension NumberGroup {
  /// The group of a number that stands in no statement.
  init(_ kind: NumberKind) {
    switch kind {
    case .date, .period: self = .dates
    case .document, .article: self = .documents
    case .ordinal: self = .ordinals
    case .measure, .money: self = .measures
    case .count, .share, .points, .telephone, .address, .age, .name: self = .others
    }
  }
}
