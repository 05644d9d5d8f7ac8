/// Over what the figures of a measure may be added up.
public enum Additivity: String, CaseIterable, Hashable, Sendable {
  /// Counted over a period: adds up over units and periods (admissions).
  case flow
  /// Counted at an instant: adds up over units (members).
  case stock
  /// Never added up (a printed share).
  case none
}

/// One quantity that units report.
public struct Measure: Hashable, Sendable {
  /// The identifier.
  public let id: String
  /// The name, composed; the identifier if there is none.
  public let name: String
  /// The English name, empty if there is none.
  public let nameEnglish: String
  /// What is counted or measured: `persons`, `organisations`, `instances`, `km2`, `percent`…
  public let unitOfMeasure: String
  /// The noun of one ("đảng viên"), empty if there is none.
  public let one: String
  /// The English noun of one ("member"), empty if there is none.
  public let oneEnglish: String
  /// Over what it may be added up.
  public let additivity: Additivity
  /// Other spellings under which sheets and commands name it.
  public let aliases: [String]

  /// A measure; without a name it goes by its identifier.
  public init(
    id: String, name: String = "", nameEnglish: String = "", unitOfMeasure: String = "count",
    one: String = "", oneEnglish: String = "", additivity: Additivity = .flow,
    aliases: [String] = []
  ) {
    self.id = id
    self.name = name.isEmpty ? id : name
    self.nameEnglish = nameEnglish
    self.unitOfMeasure = unitOfMeasure
    self.one = one
    self.oneEnglish = oneEnglish
    self.additivity = additivity
    self.aliases = aliases
  }

  /// A measure that rows name and no codebook describes: a flow, unless its figures or its name say that it
  /// is a rate or a mean.
  package init(discovered name: String, isPercent: Bool) {
    let isRate = isPercent || Self.saysRate(name)
    let isMean = !isRate && MeanName.says(name)
    self.init(
      id: name, unitOfMeasure: isRate ? "percent" : isMean ? "number" : "count",
      additivity: isRate || isMean ? .none : .flow)
  }

  /// Whether a name says that figures are rates: `Households (%)`, `Tỷ lệ hộ nghèo`.
  private static func saysRate(_ name: String) -> Bool {
    if name.contains(where: { $0 == "%" || $0 == "‰" }) { return true }
    let words = name.foldedForSearch.split { !$0.isLetter }
    return rateNames.contains { words.starts(with: $0) }
  }

  private static let rateNames: [[Substring]] = [
    ["ty", "le"], ["ti", "le"], ["ty", "suat"], ["ti", "suat"], ["percentage"],
  ]

  /// Whether the figures of several units may be added up: never those of a rate, whatever else is said.
  package var isSummable: Bool { additivity != .none && !isRate }

  /// Whether the measure is a rate: per cent or per mille.
  package var isRate: Bool { Self.rateUnits.contains(unitOfMeasure.lowercased()) }

  private static let rateUnits: Set<String> = [
    "percent", "per cent", "%", "permille", "per mille", "‰",
  ]

  /// Whether the measure counts things, so that a small base is a caution.
  public var isCount: Bool {
    ["persons", "organisations", "instances", "days", "count"].contains(unitOfMeasure)
  }
}
