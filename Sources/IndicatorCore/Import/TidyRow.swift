/// One figure of a sheet as a row of a tidy table, still in names.
public struct TidyRow: Equatable, Sendable {
  /// What names the row: unit, period, measure and category.
  public struct Key: Hashable, Sendable {
    /// The unit's identifier, or its name as the sheet has it.
    public let unit: String
    /// The period's spelling.
    public let period: String
    /// The measure's identifier, or its name.
    public let measure: String
    /// Several joined by `+`; empty for the figure for all.
    public let category: String

    /// A key.
    public init(unit: String, period: String, measure: String, category: String) {
      self.unit = unit
      self.period = period
      self.measure = measure
      self.category = category
    }

    /// The categories one by one.
    package var parts: [String] { category.split(separator: "+").map(String.init) }

    /// The same key of another unit, measure or categories.
    package func with(
      unit: String? = nil, measure: String? = nil, parts: [String]? = nil
    ) -> Key {
      Key(
        unit: unit ?? self.unit, period: period, measure: measure ?? self.measure,
        category: parts?.joined(separator: "+") ?? category)
    }

    /// `hai_yen 2023 members[female]`.
    public var text: String {
      "\(unit) \(period) \(measure)" + (category.isEmpty ? "" : "[\(category)]")
    }
  }

  /// What names the row.
  public let key: Key
  /// The figure; nil if there is none, which ``remark`` explains.
  public var value: ExactDecimal?
  /// How exact it is, why it is missing, and where it was printed.
  public let remark: Remark
  /// Where it stands.
  public let place: Place

  /// A row.
  public init(key: Key, value: ExactDecimal?, remark: Remark, place: Place) {
    self.key = key
    self.value = value
    self.remark = remark
    self.place = place
  }

  /// The same figure under another key.
  package func with(_ key: Key) -> TidyRow {
    TidyRow(key: key, value: value, remark: remark, place: place)
  }
}
