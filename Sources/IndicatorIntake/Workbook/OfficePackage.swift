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

/// A file of an office program: an archive of parts, one of which is the main one.
struct OfficePackage {
  let archive: ZipArchive
  let budget: WorkbookBudget
  /// The name of the main part: the list of sheets, the text of a document.
  let mainPart: String

  /// Finds the main part.
  ///
  /// - Throws: a ``Fault`` if it is no such file.
  init(_ archive: ZipArchive, within limits: WorkbookLimits) throws(Fault) {
    // What finds the main part needs nothing of it.
    let parts = OfficePackage(
      archive, budget: WorkbookBudget(limits, name: archive.name), mainPart: "")
    if try parts.isOpenDocument() { throw parts.foreign(.openDocument) }
    guard archive.entry("_rels/.rels") != nil else { throw parts.foreign(.archive) }
    guard let root = try parts.relations(of: "").first(where: { $0.kind == "officeDocument" })
    else {
      throw parts.foreign(.archive)
    }
    self.init(archive, budget: parts.budget, mainPart: root.target)
  }

  private init(_ archive: ZipArchive, budget: WorkbookBudget, mainPart: String) {
    self.archive = archive
    self.budget = budget
    self.mainPart = mainPart
  }

  /// The fault of a file of another kind.
  func foreign(_ kind: ForeignFile) -> Fault {
    Fault(.workbook(.notAWorkbook(kind)), at: .whole(archive.name))
  }

  /// A reader at the beginning of a part.
  func reader(_ part: String) throws(Fault) -> XMLReader {
    guard let entry = archive.entry(part) else {
      throw Fault(.workbook(.missingPart(part)), at: .whole(archive.name))
    }
    return XMLReader(try PartReader(archive, entry: entry, budget: budget), of: archive.name)
  }

  /// A spreadsheet of OpenDocument says what it is in a file of its own.
  private func isOpenDocument() throws(Fault) -> Bool {
    guard let entry = archive.entry("mimetype"), entry.size < 100 else { return false }
    var part = try PartReader(archive, entry: entry, budget: budget)
    var bytes: [UInt8] = []
    while try part.read(into: &bytes) {}
    return bytes.starts(with: "application/vnd.oasis.opendocument".utf8)
  }

  /// What a part needs.
  func relations(of part: String) throws(Fault) -> [PartRelation] {
    let (folder, file) = PartName.split(part)
    var reader = try reader(folder + "_rels/" + file + ".rels")
    var relations: [PartRelation] = []
    var seen: Set<String> = []
    try reader.enter("Relationships")
    let depth = reader.depth
    while let name = try reader.child(at: depth) {
      guard name == "Relationship", reader.attribute("TargetMode") != "External" else { continue }
      let relation = try relation(&reader, from: folder)
      guard seen.insert(relation.identifier).inserted else {
        throw reader.fault(.badAttribute(relation.identifier, name: "Id"))
      }
      relations.append(relation)
      // A few parts beside the sheets.
      if relations.count > 2 * budget.limits.sheets + 100 {
        throw budget.fault(.sheets(budget.limits.sheets))
      }
    }
    try reader.finish()
    return relations
  }

  private func relation(
    _ reader: inout XMLReader, from folder: String
  ) throws(Fault) -> PartRelation {
    let name = "Relationship"
    let identifier = try reader.requiredAttribute("Id", of: name)
    let kind = try reader.requiredAttribute("Type", of: name)
    let target = try reader.requiredAttribute("Target", of: name)
    try budget.take(text: identifier.utf8.count + kind.utf8.count + target.utf8.count)
    return PartRelation(
      identifier: identifier, kind: PartName.split(kind).file,
      target: PartName.resolve(target, from: folder))
  }
}
