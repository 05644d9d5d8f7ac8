internal import IndicatorCore

/// What a scan is to do with the fields of a row.
struct ScanPlan {
  let delimiter: Delimiter
  /// How many fields a row has.
  let fieldCount: Int
  let unit: Int
  let period: Int
  /// The header of the periods.
  let periodHeader: String
  let measure: Int
  let value: Int
  let categories: [(position: Int, classification: String)]
  let categoryCount: Int
  /// The position of the first category column.
  let firstCategory: Int
  /// Qualifier, status, source and note, as far as there are such columns.
  let remarks: [Int]
  /// Whether there are such columns.
  let hasRemarks: Bool
  let layout: BareFile.Layout
  /// The position of each column by its header and its role.
  let columns: [String: Int]
  let options: BareFileOptions
  /// Whether one worker takes in all rows in their order, so that the first fault it meets is the first.
  var isSerial = true
  /// Whether rows that are not asked for say which units there are: a codebook says it better.
  var namesSilentUnits: Bool { options.codebook == nil && options.measures != nil }
  /// How many cells a dense table may have because the input is large.
  var cellsAllowed = 0
  /// How long lines and fields may be.
  let limits: ReadLimits

  init(
    _ head: TableReader, _ layout: BareFile.Layout, _ options: BareFileOptions, _ limits: ReadLimits
  ) {
    self.limits = limits
    delimiter = head.delimiter
    fieldCount = head.header.count
    periodHeader = layout.periodHeader
    unit = layout.positions["unit"] ?? 0
    period = layout.positions["period"] ?? 0
    measure = layout.positions["measure"] ?? 0
    value = layout.positions["value"] ?? 0
    categories = layout.categories
    categoryCount = layout.categories.count
    firstCategory = layout.categories.first?.position ?? 0
    remarks = ["qualifier", "status", "source", "note"].compactMap { layout.positions[$0] }
    hasRemarks = !remarks.isEmpty
    self.layout = layout
    columns = head.columns.merging(layout.positions) { _, role in role }
    self.options = options
  }
}
