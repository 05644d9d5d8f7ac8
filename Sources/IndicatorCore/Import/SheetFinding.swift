/// A figure of a sheet that does not follow from the cells that it is said to follow from.
public struct SheetFinding: Hashable, Sendable {
  /// What the figure is said to be.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// The sum of other cells of its row.
    case sum
    /// The quotient of two other cells, in per cent.
    case share
  }

  /// Where it stands.
  public let place: Place
  /// The cell's name, such as `D4`.
  public let cell: String
  /// The name of its row.
  public let label: String
  /// What stands over its column.
  public let heading: String
  /// What is printed.
  public let printed: String
  /// What it should be, with as many decimals as are printed.
  public let computed: String
  /// The cells it follows from.
  public let from: [String]
  /// What it is said to be.
  public let kind: Kind

  /// A finding.
  public init(
    place: Place, cell: String, label: String, heading: String, printed: String, computed: String,
    from: [String], kind: Kind
  ) {
    self.place = place
    self.cell = cell
    self.label = label
    self.heading = heading
    self.printed = printed
    self.computed = computed
    self.from = from
    self.kind = kind
  }
}
