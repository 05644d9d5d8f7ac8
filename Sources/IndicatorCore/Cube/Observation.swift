/// One row of figures as it was read, still in names.
public struct Observation: Hashable, Sendable {
  /// A category as written, and the classification whose column or codebook entry it stands in.
  public struct CategoryName: Hashable, Sendable {
    public let id: String
    public let classification: String

    public init(_ id: String, of classification: String) {
      self.id = id
      self.classification = classification
    }
  }

  public let unit: String
  public let period: Period
  public let measure: String
  /// At most one category of each classification; empty for the figure for all.
  public let categories: [CategoryName]
  public let cell: Cell
  public let remark: Remark
  /// The physical line on which the row begins.
  public let line: Int

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
