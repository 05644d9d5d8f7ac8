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

  /// A measure; without a name it goes by its identifier.
  public init(
    id: String, name: String = "", nameEnglish: String = "", unitOfMeasure: String = "count",
    one: String = "", oneEnglish: String = "", additivity: Additivity = .flow
  ) {
    self.id = id
    self.name = name.isEmpty ? id : name
    self.nameEnglish = nameEnglish
    self.unitOfMeasure = unitOfMeasure
    self.one = one
    self.oneEnglish = oneEnglish
    self.additivity = additivity
  }

  /// Whether the measure counts things, so that a small base is a caution.
  public var isCount: Bool {
    ["persons", "organisations", "instances", "days", "count"].contains(unitOfMeasure)
  }
}
