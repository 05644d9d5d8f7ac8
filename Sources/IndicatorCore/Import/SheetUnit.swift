/// What a sheet says of a unit besides its figures.
package struct SheetUnit: Hashable, Sendable {
  /// The name, as in the rows.
  package var name: String
  /// The code beside it; empty if there is none.
  package let code: String
  /// The heading over its name.
  package let heading: String
  /// The name of the unit it stands under; empty if there is none.
  package var parent: String

  /// A unit.
  package init(name: String, code: String = "", heading: String = "", parent: String = "") {
    self.name = name
    self.code = code
    self.heading = heading
    self.parent = parent
  }
}
