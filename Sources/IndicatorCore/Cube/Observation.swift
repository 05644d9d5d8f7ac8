/// One row of figures as it was read, still in names.
public struct Observation: Hashable, Sendable {
  /// A category as written, and the classification whose column or codebook entry it stands in.
  public struct CategoryName: Hashable, Sendable {
    /// The identifier.
    public let id: String
    /// The classification.
    public let classification: String

    /// A category name of the given parts.
    public init(_ id: String, of classification: String) {
      self.id = id
      self.classification = classification
    }
  }

  /// The unit's identifier or name.
  public let unit: String
  /// The period.
  public let period: Period
  /// The measure's identifier or name.
  public let measure: String
  /// At most one category of each classification; empty for the figure for all.
  public let categories: [CategoryName]
  /// The value, or the reason why there is none.
  public let cell: Cell
  /// How exact it is and where it was printed.
  public let remark: Remark
  /// The physical line on which the row begins.
  public let line: Int

  /// An observation of the given parts.
  public init(
    unit: String, period: Period, measure: String, categories: [CategoryName] = [], cell: Cell,
    remark: Remark = .none, line: Int = 0
  ) {
    self.unit = unit
    self.period = period
    self.measure = measure
    self.categories = categories
    self.cell = cell
    self.remark = remark
    self.line = line
  }
}
