/// How a printed figure relates to the true one.
public enum Qualifier: String, CaseIterable, Hashable, Sendable {
  case exactly = "="
  case above = ">"
  case atLeast = ">="
  case below = "<"
  case atMost = "<="
  case about = "~"
}

/// The status of an observation: SDMX's code list CL_OBS_STATUS, as far as it is used.
public enum ObservationStatus: String, CaseIterable, Hashable, Sendable {
  case normal = "A"
  case seriesBreak = "B"
  case definitionDiffers = "D"
  case estimated = "E"
  case notCollected = "L"
  case cannotExist = "M"
  case missing = "O"
  case provisional = "P"
  case suppressed = "Q"
  case lowReliability = "U"

  /// Why a cell with this status has no value; nil if the status belongs to a value.
  public var reason: Reason? {
    switch self {
    case .notCollected: .notCollected
    case .cannotExist: .notApplicable
    case .missing: .notReported
    case .suppressed: .suppressed
    case .normal, .seriesBreak, .definitionDiffers, .estimated, .provisional, .lowReliability: nil
    }
  }

  /// What a reader of the value must know; nil for a normal one.
  var caveat: Caveat? {
    switch self {
    case .seriesBreak: .boundaryChanged
    case .definitionDiffers: .definitionChanged
    case .estimated: .estimated
    case .provisional: .provisional
    case .lowReliability: .lowReliability
    case .normal, .notCollected, .cannotExist, .missing, .suppressed: nil
    }
  }
}

/// What stands beside a figure: how exact it is, and where it was printed.
public struct Remark: Hashable, Sendable {
  /// How the printed figure relates to the true one.
  public let qualifier: Qualifier
  /// The status of the observation.
  public let status: ObservationStatus
  /// `<source>#L<line>`, several joined by `;`; empty if not stated.
  public let source: String
  /// A note in the data's own words; empty if there is none.
  public let note: String
  /// What else must be said, of figures that were put together from others.
  package let further: Caveats
  /// Whether the note says of what the figure was put together.
  package let isMade: Bool

  /// A remark; nothing is said unless given.
  public init(
    qualifier: Qualifier = .exactly, status: ObservationStatus = .normal, source: String = "",
    note: String = ""
  ) {
    self.init(qualifier: qualifier, status: status, source: source, note: note, further: [])
  }

  /// A remark of a figure that was put together from others.
  package init(
    qualifier: Qualifier, status: ObservationStatus, source: String, note: String,
    further: Caveats, isMade: Bool = false
  ) {
    self.isMade = isMade
    self.further = further
    self.qualifier = qualifier
    self.status = status
    self.source = source
    self.note = note
  }

  /// Nothing to say.
  public static let none = Remark()

  /// What a reader of the value must know.
  var caveats: Caveats {
    var caveats = further
    caveats.insert(.qualified, when: qualifier != .exactly)
    if let caveat = status.caveat { caveats.insert(caveat) }
    return caveats
  }
}
