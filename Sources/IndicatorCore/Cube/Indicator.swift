/// Which way is better.
public enum Direction: String, CaseIterable, Hashable, Sendable {
  case higher, lower
  /// Neither: a ranking then puts the higher value first and says `better_undefined`.
  case none
}

/// A named formula.
public struct Indicator: Hashable, Sendable {
  /// The identifier, or the formula itself for one typed on the spot.
  public let id: String
  /// The name, composed; the identifier if there is none.
  public let name: String
  /// The English name, empty if there is none.
  public let nameEnglish: String
  /// The formula's text.
  public let formula: String
  /// What the quotient is multiplied by: 100 for per cent, 1,000 for per thousand; 1 to 10^9.
  public let per: Int64
  /// Which way is better.
  public let better: Direction

  /// An indicator; without a name it goes by its identifier.
  public init(
    id: String, name: String = "", nameEnglish: String = "", formula: String, per: Int64 = 1,
    better: Direction = .none
  ) {
    self.id = id
    self.name = name.isEmpty ? id : name
    self.nameEnglish = nameEnglish
    self.formula = formula
    self.per = per
    self.better = better
  }
}
