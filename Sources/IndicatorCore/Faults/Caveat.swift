/// What a reader must know beside a value. A closed list in the order in which it is printed; the raw
/// value is the code in outputs.
public enum Caveat: String, CaseIterable, Hashable, Sendable, Codable {
  case partYear = "part_year"
  case pooledYears = "pooled_years"
  case openInterval = "open_interval"
  case datesDiffer = "dates_differ"
  case dateImprecise = "date_imprecise"
  case periodsDiffer = "periods_differ"
  case mergedUnit = "merged_unit"
  case boundaryChanged = "boundary_changed"
  case definitionChanged = "definition_changed"
  case levelsDiffer = "levels_differ"
  case unratedExcluded = "unrated_excluded"
  case totalDiffers = "total_differs"
  case closedByTotal = "closed_by_total"
  case absentAsZero = "absent_as_zero"
  case qualified
  case smallBase = "small_base"
  case rolledUp = "rolled_up"
  case childrenChanged = "children_changed"
  case gap
  case estimated
  case provisional
  case lowReliability = "low_reliability"
  case betterUndefined = "better_undefined"
  case reconstructed
  case apportioned
  case partMissing = "part_missing"
  case sharesAdjusted = "shares_adjusted"
}

/// A set of caveats, always read in the printed order.
public struct Caveats: Hashable, Sendable, ExpressibleByArrayLiteral {
  private var bits: UInt32 = 0

  /// The set of the given caveats.
  public init(arrayLiteral caveats: Caveat...) {
    for caveat in caveats { insert(caveat) }
  }

  /// Whether there is nothing to say.
  public var isEmpty: Bool { bits == 0 }

  /// Whether the caveat is in the set.
  public func contains(_ caveat: Caveat) -> Bool { bits & Self.bit(caveat) != 0 }

  /// Adds one caveat.
  public mutating func insert(_ caveat: Caveat) { bits |= Self.bit(caveat) }

  /// Adds one caveat if `condition` holds.
  package mutating func insert(_ caveat: Caveat, when condition: Bool) {
    if condition { insert(caveat) }
  }

  /// Adds all caveats of another set.
  package mutating func formUnion(_ other: Caveats) { bits |= other.bits }

  /// The set without a caveat.
  func subtracting(_ caveat: Caveat) -> Caveats {
    var rest = self
    rest.bits &= ~Self.bit(caveat)
    return rest
  }

  /// The caveats in the printed order.
  public var sorted: [Caveat] {
    var rest = bits
    var caveats: [Caveat] = []
    while rest != 0 {
      caveats.append(Self.all[rest.trailingZeroBitCount])
      rest &= rest - 1
    }
    return caveats
  }

  private static let all = Caveat.allCases

  private static func bit(_ caveat: Caveat) -> UInt32 {
    all.firstIndex(of: caveat).map { 1 << UInt32($0) } ?? 0
  }
}

extension Caveats: Codable {
  /// Reads the words of the outputs, in any order.
  ///
  /// - Throws: `DecodingError` for a word that is no caveat, or one that stands there twice.
  public init(from decoder: any Decoder) throws {
    var words = try decoder.unkeyedContainer()
    while !words.isAtEnd {
      let caveat = try words.decode(Caveat.self)
      guard !contains(caveat) else {
        throw DecodingError.dataCorruptedError(
          in: words, debugDescription: "expected each caveat once, found \(caveat.rawValue) again")
      }
      insert(caveat)
    }
  }

  /// Writes the words of the outputs in the printed order.
  public func encode(to encoder: any Encoder) throws {
    var words = encoder.unkeyedContainer()
    for caveat in sorted { try words.encode(caveat) }
  }
}
