/// A span of days plus its spelling.
///
/// | spelling | kind | span |
/// |---|---|---|
/// | `2021` | year | both ends known |
/// | `2021-S1`, `2021-Q1` (also `2021Q1`), `2021-07`, `2026-03-01` | half, quarter, month, day | both ends known |
/// | `2022/2025`, `2021/2024-05-30` | interval | from the first day of a to the last day of b |
/// | `2022/..` | open | no last day: until a "now" without a date |
/// | `../..` | unstated | neither |
///
/// Two periods are equal when their spellings are, in canonical form; ``hasSameSpan(as:)`` compares the
/// days.
public struct Period: Hashable, Sendable {
  /// What the spelling says the period is.
  public enum Kind: String, Hashable, Sendable {
    case year, half, quarter, month, day, interval, open, unstated
  }

  /// What the spelling says the period is.
  public let kind: Kind
  /// The canonical spelling: `2021Q1` is `2021-Q1`.
  public let spelling: String
  /// The first day, nil if it is not stated.
  public let first: Day?
  /// The last day, included, nil if it is open or not stated.
  public let last: Day?
  /// Position among the periods of the same calendar kind, or the length in months or days: what
  /// ``isComparable(to:)`` and gaps are judged by.
  let measure: Measure

  /// How the period is counted along the calendar.
  enum Measure: Hashable, Sendable {
    /// The n-th year, half, quarter, month or day.
    case index(Int)
    /// An interval from the first of a month to the last of a month.
    case months(Int)
    /// Any other interval.
    case days(Int)
    /// Open or not stated.
    case unknown
  }

  /// Compares two values.
  public static func == (left: Period, right: Period) -> Bool { left.spelling == right.spelling }

  /// Feeds what equality looks at.
  public func hash(into hasher: inout Hasher) { hasher.combine(spelling) }
}

extension Period: Codable {
  /// Reads the value back from its spelling.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let period = Period(text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "expected a period such as 2021 or 2022/2025")
    }
    self = period
  }

  /// Writes the value as its spelling.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(spelling)
  }
}

extension Period: CustomStringConvertible {
  /// The canonical spelling.
  public var description: String { spelling }
}
