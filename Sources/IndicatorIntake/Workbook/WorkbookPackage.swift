internal import IndicatorCore

/// One line of a part's relations: which other part it needs, and what for.
struct PartRelation: Hashable {
  /// The name by which the part refers to the relation.
  let identifier: String
  /// The last word of the relation's type: `worksheet`, `sharedStrings`.
  let kind: String
  /// The other part's name in the archive.
  let target: String
}

/// A workbook's parts and how they hang together.
struct WorkbookPackage {
  private let archive: ZipArchive
  private let budget: WorkbookBudget
  /// The name of the part that lists the sheets.
  private let workbook: String
  private let relations: [String: PartRelation]
  private let sharedTextPart: String?
  private let stylesPart: String?

  /// Finds the part that lists the sheets.
  init(_ archive: ZipArchive, _ limits: WorkbookLimits) throws(Fault) {
    self.archive = archive
    budget = WorkbookBudget(limits, name: archive.name)
    let whole = Place(source: archive.name, line: 0, column: 0)
    if try Self.isOpenDocument(archive, budget) {
      throw Fault(.notAWorkbook(.openDocument), at: whole)
    }
    guard archive.entry("_rels/.rels") != nil else {
      throw Fault(.notAWorkbook(.archive), at: whole)
    }
    let roots = try Self.relations(of: "", archive, budget)
    guard let root = roots.first(where: { $0.kind == "officeDocument" }) else {
      throw Fault(.notAWorkbook(.archive), at: whole)
    }
    workbook = root.target
    if workbook.hasSuffix(".bin") { throw Fault(.notAWorkbook(.binaryExcel), at: whole) }
    if workbook.hasPrefix("word/") { throw Fault(.notAWorkbook(.word), at: whole) }
    if workbook.hasPrefix("ppt/") { throw Fault(.notAWorkbook(.otherDocument), at: whole) }
    let relations = try Self.relations(of: workbook, archive, budget)
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
        source: archive.name, name: entry.name, isHidden: entry.isHidden, rows: [])
      var reader = SheetReader(try Self.reader(entry.part, archive, budget), sheet, around)
      sheets.append(try reader.read())
    }
    return Workbook(sheets: sheets, skipped: list.skipped)
  }

  // MARK: Parts

  private static func reader(
    _ part: String, _ archive: ZipArchive, _ budget: WorkbookBudget
  ) throws(Fault) -> XMLReader {
    guard let entry = archive.entry(part) else {
      throw Fault(.missingPart(part), at: Place(source: archive.name, line: 0, column: 0))
    }
    return XMLReader(try PartReader(archive, entry, budget), of: archive.name)
  }

  /// A spreadsheet of OpenDocument says what it is in a file of its own.
  private static func isOpenDocument(
    _ archive: ZipArchive, _ budget: WorkbookBudget
  ) throws(Fault) -> Bool {
    guard let entry = archive.entry("mimetype"), entry.size < 100 else { return false }
    var part = try PartReader(archive, entry, budget)
    var bytes: [UInt8] = []
    while try part.read(into: &bytes) {}
    return bytes.starts(with: "application/vnd.oasis.opendocument".utf8)
  }

  private static func relations(
    of part: String, _ archive: ZipArchive, _ budget: WorkbookBudget
  ) throws(Fault) -> [PartRelation] {
    let (folder, file) = PartName.split(part)
    var reader = try reader(folder + "_rels/" + file + ".rels", archive, budget)
    var relations: [PartRelation] = []
    var seen: Set<String> = []
    try reader.enter("Relationships")
    let depth = reader.depth
    while let name = try reader.child(at: depth) {
      guard name == "Relationship", reader.attribute("TargetMode") != "External" else { continue }
      let identifier = try reader.requiredAttribute("Id", of: name)
      let kind = try reader.requiredAttribute("Type", of: name)
      let target = try reader.requiredAttribute("Target", of: name)
      guard seen.insert(identifier).inserted else {
        throw reader.fault(.badAttribute(identifier, name: "Id"))
      }
      relations.append(
        PartRelation(
          identifier: identifier, kind: PartName.split(kind).file,
          target: PartName.resolve(target, from: folder)))
      try budget.take(text: identifier.utf8.count + kind.utf8.count + target.utf8.count)
      // A few parts beside the sheets.
      if relations.count > 2 * budget.limits.sheets + 100 {
        throw budget.fault(.sheets(budget.limits.sheets))
      }
    }
    try reader.finish()
    return relations
  }

  private func sharedText() throws(Fault) -> SharedText {
    guard let sharedTextPart else { return .none }
    var reader = try Self.reader(sharedTextPart, archive, budget)
    return try SharedText(&reader, budget)
  }

  private func styles() throws(Fault) -> CellStyles {
    guard let stylesPart else { return .none }
    var reader = try Self.reader(stylesPart, archive, budget)
    return try CellStyles(&reader, budget)
  }

  // MARK: The list of sheets

  private struct SheetList {
    var dates = DateSystem.from1900
    var entries: [(name: String, isHidden: Bool, part: String)] = []
    var skipped: [SkippedSheet] = []
    var count: Int { entries.count + skipped.count }
  }

  private func sheetList() throws(Fault) -> SheetList {
    var reader = try Self.reader(workbook, archive, budget)
    var list = SheetList()
    try reader.enter("workbook")
    let depth = reader.depth
    while let name = try reader.child(at: depth) {
      if name == "workbookPr", reader.isTrue("date1904") { list.dates = .from1904 }
      if name == "sheets" { try readSheets(&reader, &list) }
    }
    try reader.finish()
    return list
  }

  private func readSheets(_ reader: inout XMLReader, _ list: inout SheetList) throws(Fault) {
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
      if let kind = Self.skippedKind(identifier, relation) {
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
    _ identifier: String, _ relation: PartRelation?
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
