/// What a sheet says of a unit besides its figures.
public struct SheetUnit: Hashable, Sendable {
  /// The name, as in the rows.
  public package(set) var name: String
  /// The code beside it; empty if there is none.
  public let code: String
  /// The heading over its name.
  public let heading: String
  /// The name of the unit it stands under; empty if there is none.
  public package(set) var parent: String

  /// A unit.
  public init(name: String, code: String = "", heading: String = "", parent: String = "") {
    self.name = name
    self.code = code
    self.heading = heading
    self.parent = parent
  }
}
