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
  let remarks: [(role: RemarkRoll.Role, position: Int)]
  /// Whether there are such columns.
  let hasRemarks: Bool
  let layout: BareFile.Layout
  /// The position of each column by its header and its role.
  let columns: [String: Int]
  let options: BareFileOptions
  let rules: Rules
  /// Whether the file is the observations of a package.
  let isOfPackage: Bool
  /// Whether one worker takes in all rows in their order, so that the first fault it meets is the first.
  var isSerial = true
  /// Whether rows that are not asked for say which units there are: a codebook says it better.
  var namesSilentUnits: Bool { options.codebook == nil && options.measures != nil }
  /// How many cells a dense table may have because the input is large.
  var cellsAllowed = 0
  /// How long lines and fields may be.
  let limits: ReadLimits

  init(
    _ head: TableReader, layout: BareFile.Layout, options: BareFileOptions,
    within limits: ReadLimits, rules: Rules = .bareFile
  ) {
    self.rules = rules
    isOfPackage = rules.isPackage
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
    remarks = RemarkRoll.Role.allCases.compactMap { role in
      layout.positions[role.rawValue].map { (role, $0) }
    }
    hasRemarks = !remarks.isEmpty
    self.layout = layout
    columns = head.columns.merging(layout.positions) { _, role in role }
    self.options = options
  }
}

extension ScanPlan {
  /// What a file must keep to.
  enum Rules {
    case bareFile
    /// The figures of a package: names as the codebook has them, codes letter by letter, plain digits, no value
    /// where the status says that there is none and only there. The documents that may be cited; nil for any.
    case package(sources: Set<String>?)

    var isPackage: Bool {
      switch self {
      case .bareFile: false
      case .package: true
      }
    }

    /// The status that a field names.
    func status(_ text: String) -> ObservationStatus? {
      switch self {
      case .bareFile: ObservationStatus(flag: text)
      case .package: ObservationStatus(rawValue: text)
      }
    }

    /// Whether the documents that a field cites are known.
    func knows(_ source: String) -> Bool {
      guard case .package(let sources?) = self else { return true }
      return ObservationFields.documents(citedIn: source).allSatisfy { sources.contains($0) }
    }

    /// The unit that a field names.
    func unit(_ text: String, in book: Codebook) -> UnitIndex? {
      switch self {
      case .bareFile: try? book.exactUnit(text)
      case .package: book.unit(text)
      }
    }

    /// The period that a field names.
    func period(_ text: String) -> Period? {
      switch self {
      case .bareFile: BarePeriods.read(text)
      case .package: Period(text)
      }
    }
  }
}
