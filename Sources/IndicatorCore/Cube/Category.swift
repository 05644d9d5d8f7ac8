/// One class of a classification, or an aggregate above several.
public struct Category: Hashable, Sendable {
  /// The identifier, unique in its package.
  public let id: String
  /// The classification it belongs to, such as `rating` or `sex`.
  public let classification: String
  /// The identifier of the aggregate above, empty at the top.
  public let parent: String
  /// The rank of a leaf, rising with better or larger; nil if unordered, always nil for aggregates.
  public let order: Int?
  /// Whether the category counts in the base of shares; `not_rated` does not.
  public let inBase: Bool
  /// The name, composed; the identifier if there is none.
  public let name: String
  /// The English name, empty if there is none.
  public let nameEnglish: String
  /// Other spellings under which sheets and commands name it.
  public let aliases: [String]

  /// A category; without a name it goes by its identifier.
  public init(
    id: String, classification: String, parent: String = "", order: Int? = nil, inBase: Bool = true,
    name: String = "", nameEnglish: String = "", aliases: [String] = []
  ) {
    self.id = id
    self.classification = classification
    self.parent = parent
    self.order = order
    self.inBase = inBase
    self.name = name.isEmpty ? id : name
    self.nameEnglish = nameEnglish
    self.aliases = aliases
  }
}
