internal import IndicatorCore

/// A workbook's parts and how they hang together.
struct WorkbookPackage {
  private let office: OfficePackage
  private var budget: WorkbookBudget { office.budget }
  private let relations: [String: PartRelation]
  private let sharedTextPart: String?
  private let stylesPart: String?

  /// Finds the part that lists the sheets.
  init(_ archive: ZipArchive, within limits: WorkbookLimits) throws(Fault) {
    office = try OfficePackage(archive, within: limits)
    let workbook = office.mainPart
    if workbook.hasSuffix(".bin") { throw office.foreign(.binaryExcel) }
    if workbook.hasPrefix("word/") { throw office.foreign(.word) }
    if workbook.hasPrefix("ppt/") { throw office.foreign(.otherDocument) }
    let relations = try office.relations(of: workbook)
    sharedTextPart = relations.first { $0.kind == "sharedStrings" }?.target
    stylesPart = relations.first { $0.kind == "styles" }?.target
    self.relations = Dictionary(uniqueKeysWithValues: relations.map { ($0.identifier, $0) })
  }

  /// The sheets in their order, and those without cells.
  func read() throws(Fault) -> Workbook {
    let list = try sheetList()
    let around = SheetSurroundings(
      text: try sharedText(), styles: try styles(), dates: list.dates, budget: budget)
    var sheets: [Sheet] = []
    for entry in list.entries {
      let sheet = Sheet(
        source: office.archive.name, name: entry.name, isHidden: entry.isHidden, rows: [])
      var reader = SheetReader(try office.reader(entry.part), sheet: sheet, around: around)
      sheets.append(try reader.read())
    }
    return Workbook(sheets: sheets, skipped: list.skipped)
  }

  // MARK: Parts

  private func sharedText() throws(Fault) -> SharedText {
    guard let sharedTextPart else { return .none }
    var reader = try office.reader(sharedTextPart)
    return try SharedText(&reader, budget: budget)
  }

  private func styles() throws(Fault) -> CellStyles {
    guard let stylesPart else { return .none }
    var reader = try office.reader(stylesPart)
    return try CellStyles(&reader, budget: budget)
  }

  // MARK: The list of sheets

  private struct SheetList {
    var dates = DateSystem.from1900
    var entries: [(name: String, isHidden: Bool, part: String)] = []
    var skipped: [SkippedSheet] = []
    var count: Int { entries.count + skipped.count }
  }

  private func sheetList() throws(Fault) -> SheetList {
    var reader = try office.reader(office.mainPart)
    var list = SheetList()
    try reader.enter("workbook")
    let depth = reader.depth
    while let name = try reader.child(at: depth) {
      if name == "workbookPr", reader.isTrue("date1904") { list.dates = .from1904 }
      if name == "sheets" { try readSheets(&reader, list: &list) }
    }
    try reader.finish()
    return list
  }

  private func readSheets(_ reader: inout XMLReader, list: inout SheetList) throws(Fault) {
    let depth = reader.depth
    var parts: Set<String> = []
    while let element = try reader.child(at: depth) {
      guard element == "sheet" else { continue }
      let name = try reader.requiredAttribute("name", of: element)
      // Excel stops at 31 characters.
      guard name.utf8.count <= 1000 else { throw reader.fault(.badAttribute(name, name: "name")) }
      try budget.take(text: name.utf8.count)
      guard let identifier = reader.prefixedAttribute("id") else {
        throw reader.fault(.missingAttribute("r:id", element: element))
      }
      if list.count == budget.limits.sheets { throw budget.fault(.sheets(budget.limits.sheets)) }
      let relation = relations[identifier]
      if let kind = Self.skippedKind(identifier, relation: relation) {
        list.skipped.append(SkippedSheet(name: name, kind: kind))
        continue
      }
      guard let relation, parts.insert(relation.target).inserted else {
        throw reader.fault(.badAttribute(identifier, name: "r:id"))
      }
      let isHidden = ["hidden", "veryHidden"].contains(reader.attribute("state"))
      list.entries.append((name, isHidden, relation.target))
    }
  }
}

extension WorkbookPackage {
  /// What a sheet is that has no cells; nil for one with cells, and for one that should be there.
  private static func skippedKind(
    _ identifier: String, relation: PartRelation?
  ) -> SkippedSheet.Kind? {
    if identifier.isEmpty { return .missing }
    return switch relation?.kind {
    case nil, "worksheet": nil
    case "chartsheet": .chart
    case "dialogsheet": .dialog
    default: .macro
    }
  }
}

/// Names of parts in a package.
enum PartName {
  /// The folder with its slash, and the file.
  static func split(_ name: String) -> (folder: String, file: String) {
    guard let slash = name.lastIndex(of: "/") else { return ("", name) }
    return (String(name[...slash]), String(name[name.index(after: slash)...]))
  }

  /// The name of a target that is stated relative to a folder, or from the top with a slash.
  static func resolve(_ target: String, from folder: String) -> String {
    var steps: [Substring] = []
    for step in ((target.hasPrefix("/") ? "" : folder) + target).split(separator: "/") {
      switch step {
      case ".": break
      case "..": _ = steps.popLast()
      default: steps.append(step)
      }
    }
    return steps.joined(separator: "/")
  }
}
