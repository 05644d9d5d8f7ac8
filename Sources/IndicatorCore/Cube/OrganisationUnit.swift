/// One organisation whose figures are compared.
public struct OrganisationUnit: Hashable, Sendable {
  /// The identifier; any text, leading zeros kept.
  public let id: String
  /// The name, composed; the identifier if there is none.
  public let name: String
  /// The English name, empty if there is none.
  public let nameEnglish: String
  /// The official code, empty if there is none.
  public let code: String
  /// The tier, such as `commune`; empty if not stated. Only units of one level are ranked together.
  public let level: String
  /// The identifier of the unit above, empty if there is none.
  public let parent: String
  /// Other spellings under which sheets and commands name it.
  public let aliases: [String]

  /// A unit; without a name it goes by its identifier.
  public init(
    id: String, name: String = "", nameEnglish: String = "", code: String = "", level: String = "",
    parent: String = "", aliases: [String] = []
  ) {
    self.id = id
    self.name = name.isEmpty ? id : name
    self.nameEnglish = nameEnglish
    self.code = code
    self.level = level
    self.parent = parent
    self.aliases = aliases
  }
}
