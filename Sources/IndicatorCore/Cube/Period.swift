/// A span of days plus its spelling.
///
/// | spelling | kind | span |
/// |---|---|---|
/// | `2021` | year | both ends known |
/// | `2021-S1`, `2021-Q1` (also `2021Q1`), `2021-07`, `2026-03-01` | half, quarter, month, day | both ends known |
/// | `2021-W05` | week of ISO 8601 | Monday to Sunday |
/// | `2020/21`, `1999/00` | year that spans two | not known unless someone says on which day such years begin |
/// | `FY2021` | fiscal year named by one number | not known unless someone says when FY2021 begins |
/// | `2022/2025`, `2021/2024-05-30` | interval | from the first day of a to the last day of b |
/// | `2022/..` | open | no last day: until a "now" without a date |
/// | `../..` | unstated | neither |
///
/// Other programs' codes are read as well (`2020-A1`, `2020-M01`, `2021M01`, `2020-D001`, `20210101`; `2020-T1` is
/// four months, `2020-01/2020-04`), and never written.
///
/// A year whose days are not known stands where half of it lies in each of the years that it may touch:
/// `2020/21` from July 2020, `FY2021` in 2021. That gives it its place among the others; what follows from
/// days it does not say (``areDaysKnown``).
///
/// Two periods are equal when their spellings are, in canonical form; ``hasSameSpan(as:)`` compares the
/// days.
public struct Period: Hashable, Sendable {
  /// What the spelling says the period is.
  public enum Kind: String, Hashable, Sendable {
    case year, half, quarter, month, week, day, interval, open, unstated
    /// A year that spans two calendar years.
    case splitYear = "split_year"
    /// A year named by one number that need not be a calendar year.
    case fiscalYear = "fiscal_year"
  }

  /// What is said of a period, in one place for all rows of a result that are about it.
  private final class Facts: Sendable {
    let kind: Kind
    let spelling: String
    let first: Day?
    let last: Day?
    let areDaysKnown: Bool
    let measure: Measure

    init(
      kind: Kind, spelling: String, first: Day?, last: Day?, areDaysKnown: Bool, measure: Measure
    ) {
      self.kind = kind
      self.spelling = spelling
      self.first = first
      self.last = last
      self.areDaysKnown = areDaysKnown
      self.measure = measure
    }
  }

  private let facts: Facts

  init(
    kind: Kind, spelling: String, first: Day?, last: Day?, areDaysKnown: Bool = true,
    measure: Measure
  ) {
    facts = Facts(
      kind: kind, spelling: spelling, first: first, last: last, areDaysKnown: areDaysKnown,
      measure: measure)
  }

  /// What the spelling says the period is.
  public var kind: Kind { facts.kind }
  /// The canonical spelling: `2021Q1` is `2021-Q1`.
  public var spelling: String { facts.spelling }
  /// The first day, nil if it is not stated; where ``areDaysKnown`` is false, the day from which the period
  /// is taken to run.
  public var first: Day? { facts.first }
  /// The last day, included, nil if it is open or not stated; where ``areDaysKnown`` is false, the day up to
  /// which the period is taken to run.
  public var last: Day? { facts.last }
  /// Whether ``first`` and ``last`` are more than a place in time: false for a split or a fiscal year of
  /// which nobody has said when it begins.
  public var areDaysKnown: Bool { facts.areDaysKnown }
  /// Position among the periods of the same kind, or the length in months or days: what
  /// ``isComparable(to:)`` and gaps are judged by.
  var measure: Measure { facts.measure }

  /// How the period is counted along the calendar.
  enum Measure: Hashable, Sendable {
    /// The n-th year, half, quarter, month, week or day.
    case index(Int)
    /// An interval from the first of a month to the last of a month.
    case months(Int)
    /// Any other interval.
    case days(Int)
    /// Open or not stated.
    case unknown
  }

  /// Compares two values.
  public static func == (left: Period, right: Period) -> Bool {
    left.facts === right.facts || left.spelling == right.spelling
  }

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
