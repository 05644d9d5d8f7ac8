/// From when to when a unit stood.
public struct UnitValidity: Hashable, Sendable {
  /// The first day; nil if it is not stated.
  public let from: Day?
  /// The last day; nil if it is not stated or has not come.
  public let to: Day?

  /// A unit that stood from one day to another, both included.
  public init(from: Day?, to: Day?) {
    self.from = from
    self.to = to
  }

  /// Nothing is stated.
  public static let always = UnitValidity(from: nil, to: nil)

  /// Whether the unit stood on a day.
  func holds(_ day: Day) -> Bool { from ?? day <= day && day <= to ?? day }
}

/// One organisation whose figures are compared.
///
/// Every row of a result names one, so that what is said of it stands in one place and not in each row.
public struct OrganisationUnit: Sendable {
  private final class Texts: Sendable {
    let id: String
    let name: String
    let details: Details

    init(id: String, name: String, details: Details) {
      self.id = id
      self.name = name
      self.details = details
    }
  }

  /// What the units of a bare file do not have: there may be many, and they share one that is empty.
  private final class Details: Sendable {
    let fields: Fields

    init(_ fields: Fields) { self.fields = fields }

    static let none = Details(Fields())
  }

  private struct Fields: Hashable {
    var nameEnglish = ""
    var code = ""
    var level = ""
    var parent = ""
    var aliases: [String] = []
    var validity = UnitValidity.always
    var groups: [String: String] = [:]
  }

  private let texts: Texts
  private var fields: Fields { texts.details.fields }

  /// A unit; without a name it goes by its identifier.
  public init(
    id: String, name: String = "", nameEnglish: String = "", code: String = "", level: String = "",
    parent: String = "", aliases: [String] = [], validity: UnitValidity = .always,
    groups: [String: String] = [:]
  ) {
    let fields = Fields(
      nameEnglish: nameEnglish, code: code, level: level, parent: parent, aliases: aliases,
      validity: validity, groups: groups)
    texts = Texts(
      id: id, name: name.isEmpty ? id : name,
      details: fields == Fields() ? Details.none : Details(fields))
  }

  /// The identifier; any text, leading zeros kept.
  public var id: String { texts.id }
  /// The name, composed; the identifier if there is none.
  public var name: String { texts.name }
  /// The English name, empty if there is none.
  public var nameEnglish: String { texts.details.fields.nameEnglish }
  /// The official code, empty if there is none.
  public var code: String { texts.details.fields.code }
  /// The tier, such as `commune`; empty if not stated. Only units of one level are ranked together.
  public var level: String { texts.details.fields.level }
  /// The identifier of the unit above, empty if there is none.
  public var parent: String { texts.details.fields.parent }
  /// Other spellings under which sheets and commands name it.
  public var aliases: [String] { texts.details.fields.aliases }
  /// From when to when it stood, as far as it is stated.
  public var validity: UnitValidity { texts.details.fields.validity }

  /// The group that it belongs to in each further column of the units' table: `region`, `kind`.
  public var groups: [String: String] { texts.details.fields.groups }

  /// The unit below another.
  package func below(_ parent: String) -> OrganisationUnit {
    OrganisationUnit(
      id: id, name: name, nameEnglish: nameEnglish, code: code, level: level, parent: parent,
      aliases: aliases, validity: validity, groups: groups)
  }
}

extension OrganisationUnit: Hashable {
  /// Compares two values.
  public static func == (left: OrganisationUnit, right: OrganisationUnit) -> Bool {
    left.texts === right.texts
      || left.id == right.id && left.name == right.name
        && (left.texts.details === right.texts.details || left.fields == right.fields)
  }

  /// Feeds what is different in most units.
  public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
