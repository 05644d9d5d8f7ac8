/// A total or a share that a sheet prints, as a claim that an audit recomputes.
public struct SheetClaim: Hashable, Sendable {
  /// Where it stands.
  public let place: Place
  /// The cell's name, such as `D4`.
  public let cell: String
  /// The name of its row.
  public let label: String
  /// What stands over its column.
  public let heading: String
  /// `10 + 20 = 30`, `17/30 = 56.7%`: plain digits with a point.
  public let text: String

  /// A claim.
  public init(place: Place, cell: String, label: String, heading: String, text: String) {
    self.place = place
    self.cell = cell
    self.label = label
    self.heading = heading
    self.text = text
  }
}
