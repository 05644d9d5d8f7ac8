internal import IndicatorCore

/// What a sign or a letter says that stands in place of a figure or behind one.
///
/// | raw value | in place of a figure | behind one |
/// |---|---|---|
/// | `zero` | 0 | |
/// | `not_available` | status `L` | no figure, status `L` |
/// | `missing` | status `O` | no figure, status `O` |
/// | `not_applicable` | status `M` | no figure, status `M` |
/// | `suppressed` | status `Q` | no figure, status `Q`; what is printed becomes the note |
/// | `provisional`, `estimated`, `series_break`, `low_reliability`, `definition_differs` | status `O` | status `P`, `E`, `B`, `U`, `D` |
/// | `revised` | status `O` | status `A` and a note |
/// | `footnote` | status `O` | nothing |
public enum SignMeaning: String, CaseIterable, Hashable, Sendable {
  case zero
  case notAvailable = "not_available"
  case missing
  case notApplicable = "not_applicable"
  case suppressed
  case provisional, estimated
  case seriesBreak = "series_break"
  case lowReliability = "low_reliability"
  case definitionDiffers = "definition_differs"
  case revised, footnote

  /// The status that it gives a cell without a figure; nil for zero.
  var statusWithout: ObservationStatus? {
    switch self {
    case .zero: nil
    case .notAvailable: .notCollected
    case .notApplicable: .cannotExist
    case .suppressed: .suppressed
    case .missing, .provisional, .estimated, .seriesBreak, .lowReliability, .definitionDiffers,
      .revised,
      .footnote:
      .missing
    }
  }

  /// The status that it gives the figure before it; nil if none.
  var statusBehind: ObservationStatus? {
    switch self {
    case .provisional: .provisional
    case .estimated: .estimated
    case .seriesBreak: .seriesBreak
    case .lowReliability: .lowReliability
    case .definitionDiffers: .definitionDiffers
    case .zero, .revised, .footnote: nil
    case .notAvailable, .missing, .notApplicable, .suppressed: statusWithout
    }
  }
}

/// What the signs of a sheet mean: what a person said, else what its legend says, else what is usual.
struct SignBook {
  /// What a text in a column of figures is.
  enum Reading: Equatable {
    case sign(SignMeaning)
    case unknown
    /// A number that is written wrongly.
    case broken
  }

  private let asked: [String: SignMeaning]
  private let legend: [String: SignLegend.Entry]

  /// - Parameter notes: the texts around a table.
  init(asked: [String: SignMeaning], notes: [String]) {
    self.asked = Dictionary(
      asked.map { (SignLegend.sign($0.key), $0.value) }, uniquingKeysWith: { first, _ in first })
    legend = SignLegend.entries(in: notes)
  }

  /// What stands in place of a figure.
  subscript(text: String) -> Reading {
    let sign = SignLegend.sign(text)
    if let known = explained(sign) ?? explained(sign.lowercased()) ?? explained(sign.uppercased()) {
      return .sign(known)
    }
    if let usual = Self.usual(sign.lowercased()) { return .sign(usual) }
    return Self.isBroken(sign) ? .broken : .unknown
  }

  /// What stands behind a figure; nil if no one says.
  func behind(_ mark: String) -> SignMeaning? {
    explained(mark) ?? Self.usualBehind[mark.lowercased()]
  }

  /// The legend's own words for a sign.
  func words(_ mark: String) -> String? { legend[mark]?.words }

  private func explained(_ sign: String) -> SignMeaning? { asked[sign] ?? legend[sign]?.meaning }

  private static func usual(_ sign: String) -> SignMeaning? {
    switch sign {
    case "-", "–", "—", "\u{2212}": .zero
    case "...", "…", "..", "....", ":": .notAvailable
    case "x", "×", ".": .notApplicable
    case "na", "n/a", "n.a.", "n.a", "null", "#n/a", "nan", "nd", "n.d.": .missing
    case "c", "d", "s", "q", "*", "**", ": c", ":c": .suppressed
    case "z": .notApplicable
    default: nil
    }
  }

  private static let usualBehind: [String: SignMeaning] = [
    "p": .provisional, "e": .estimated, "b": .seriesBreak, "u": .lowReliability,
    "d": .definitionDiffers, "c": .suppressed, "r": .revised,
  ]

  /// Holds digits, and is no range such as `31-33` and no mark of a footnote.
  private static func isBroken(_ text: String) -> Bool {
    let isRange = text.allSatisfy { $0.isNumber || "-–, ".contains($0) }
    return text.contains(where: \.isNumber) && !isRange && !text.hasPrefix("\\")
  }
}
