import IndicatorCore

@testable import IndicatorIntake

/// A small workbook made for a test: the parts that every workbook has, each of which can be replaced.
struct WorkbookText {
  static let sheetPart = "xl/worksheets/sheet1.xml"
  private static let types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"

  /// The parts by name, in order.
  var parts: [(name: String, text: String)]

  /// A workbook of one sheet with some rows, and what stands behind them.
  init(rows: String, behind: String = "") {
    parts = [
      ("[Content_Types].xml", "<Types/>"),
      ("_rels/.rels", Self.relations([("officeDocument", "xl/workbook.xml")])),
      ("xl/workbook.xml", Self.workbook(["Đảng viên"])),
      (
        "xl/_rels/workbook.xml.rels",
        Self.relations([
          ("worksheet", "worksheets/sheet1.xml"), ("sharedStrings", "sharedStrings.xml"),
          ("styles", "styles.xml"),
        ])
      ),
      ("xl/sharedStrings.xml", "<sst><si><t>không</t></si><si><t>một</t></si></sst>"),
      (
        "xl/styles.xml",
        """
        <styleSheet><numFmts><numFmt numFmtId="164" formatCode="0.0%"/></numFmts>
        <cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="14"/><xf numFmtId="46"/></cellXfs>
        </styleSheet>
        """
      ),
      (Self.sheetPart, "<worksheet><sheetData>\(rows)</sheetData>\(behind)</worksheet>"),
    ]
  }

  /// A workbook with one row of one cell.
  init(cell: String) { self.init(rows: "<row>\(cell)</row>") }

  /// The usual workbook with a part replaced, or taken out.
  init(_ part: String, _ text: String?) {
    self.init(cell: "<c><v>1</v></c>")
    parts = parts.compactMap { name, old in
      name != part ? (name, old) : text.map { (name, $0) }
    }
    if let text, !parts.contains(where: { $0.name == part }) { parts.append((part, text)) }
  }

  /// The part that lists the sheets.
  static func workbook(_ sheets: [String], properties: String = "") -> String {
    var list = ""
    for (index, name) in sheets.enumerated() {
      list += "<sheet name=\"\(name)\" sheetId=\"\(index + 1)\" r:id=\"rId\(index + 1)\"/>"
    }
    return "<workbook xmlns:r=\"r\">\(properties)<sheets>\(list)</sheets></workbook>"
  }

  /// A part of relations, numbered from `rId1`.
  static func relations(_ targets: [(kind: String, target: String)]) -> String {
    var list = ""
    for (index, (kind, target)) in targets.enumerated() {
      list += "<Relationship Id=\"rId\(index + 1)\" Type=\"\(types)\(kind)\" Target=\"\(target)\"/>"
    }
    return "<Relationships>\(list)</Relationships>"
  }

  /// The archive, to make something wrong in it.
  var archive: ArchiveText { ArchiveText(parts.map { ArchiveText.Part($0.name, $0.text) }) }

  /// The archive with another part in the sheet's place.
  func archive(sheet: ArchiveText.Part) -> ArchiveText {
    var archive = archive
    archive.parts = archive.parts.map { $0.name == Self.sheetPart ? sheet : $0 }
    return archive
  }

  /// The first sheet.
  func sheet() throws -> Sheet {
    try Workbook.read(SourceBytes(name: "a.xlsx", bytes: archive.bytes)).sheets[0]
  }

  /// The content of the only cell, nil if it is blank.
  func cell() throws -> SheetCell? { try sheet().rows.first?.cells.values.first }

  /// The fault that ends the reading.
  func fault() -> Fault? { archive.fault() }
}

extension ArchiveText {
  /// The fault that ends the reading as a workbook, nil if nothing does.
  func fault(_ limits: WorkbookLimits = WorkbookLimits()) -> Fault? { bytes.workbookFault(limits) }
}

extension [UInt8] {
  /// The fault that ends the reading as a workbook, nil if nothing does.
  func workbookFault(_ limits: WorkbookLimits = WorkbookLimits()) -> Fault? {
    do {
      _ = try Workbook.read(SourceBytes(name: "a.xlsx", bytes: self), within: limits)
      return nil
    } catch {
      return error
    }
  }
}
