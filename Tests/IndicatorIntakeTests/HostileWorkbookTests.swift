import IndicatorCore
import TestSupport
import Testing

@testable import IndicatorIntake

/// A fault of the whole file.
private func whole(_ fact: FaultFact) -> Fault {
  Fault(fact, at: Place(source: "a.xlsx", line: 0, column: 0))
}

private func archive(_ flaw: ArchiveFlaw) -> Fault { whole(.workbook(.damagedArchive(flaw))) }

private let good = WorkbookText(cell: "<c><v>1</v></c>")

/// The usual archive with a change to its sheet.
private func changed(_ change: (inout ArchiveText.Part) -> Void) -> ArchiveText {
  var archive = good.archive
  for index in archive.parts.indices where archive.parts[index].name == WorkbookText.sheetPart {
    change(&archive.parts[index])
  }
  return archive
}

/// The least limit on text with which a workbook is read.
private func leastText(for text: WorkbookText) -> Int {
  var (low, high) = (0, 1 << 12)
  while low < high {
    var limits = WorkbookLimits()
    limits.text = (low + high) / 2
    if text.archive.fault(limits) == nil {
      high = limits.text
    } else {
      low = limits.text + 1
    }
  }
  return low
}

@Suite("Hostile workbooks") struct HostileWorkbookTests {
  @Test("the workbook that the others are changed from is sound")
  func sound() {
    #expect(good.fault() == nil)
    #expect(changed { _ in }.fault() == nil)
    var commented = good.archive
    commented.comment = "PK\u{5}\u{6} is what a comment may hold"
    #expect(commented.fault() == nil)
  }

  // MARK: The archive

  @Test(
    "no part may be named for a place outside the file",
    arguments: [
      "../evil", "xl/../../evil", "/etc/passwd", "C:/evil", "..\\evil", "xl\\..\\..\\evil",
      "\\evil", "xl//evil", "./a", "",
      "a/..", "a\u{0}b",
    ])
  func unsafeName(name: String) {
    var archive = good.archive
    archive.parts.append(ArchiveText.Part(name, "x"))
    #expect(
      archive.fault() == HostileWorkbookTests.fault(.unsafeName(name.replacing("\\", with: "/"))))
  }

  private static func fault(_ flaw: ArchiveFlaw) -> Fault { archive(flaw) }

  @Test("dots inside a name and folders of their own are harmless")
  func safeName() {
    var archive = good.archive
    archive.parts += ["xl/", "a..b", "xl/.hidden"].map { ArchiveText.Part($0, "") }
    #expect(archive.fault() == nil)
  }

  @Test("no two parts may have one name, capital or not")
  func repeatedName() {
    var doubled = good.archive
    doubled.parts.append(ArchiveText.Part("XL/workbook.xml", "x"))
    #expect(doubled.fault() == archive(.repeatedName("XL/workbook.xml")))
  }

  @Test("parts may not share bytes")
  func overlapping() {
    var archive = good.archive
    archive.parts[1].header = 0
    #expect(archive.fault()?.fact == .workbook(.damagedArchive(.otherName("_rels/.rels"))))
    // One part lies in another, under its own name.
    let inner = ArchiveText([ArchiveText.Part("inner", "x", deflated: false)]).bytes
    var outer = good.archive
    outer.parts.insert(ArchiveText.Part("outer", "", deflated: false), at: 0)
    outer.parts[0].packed = inner
    outer.parts[0].size = inner.count
    outer.parts.insert(ArchiveText.Part("inner", "x", deflated: false), at: 1)
    outer.parts[1].header = 30 + "outer".utf8.count
    #expect(outer.fault() == HostileWorkbookTests.fault(.overlapping("outer", "inner")))
  }

  @Test("the list must say where parts lie")
  func outside() {
    for header in [1, 1 << 20, 0xFFFF_FFFE] {
      #expect(
        changed { $0.header = header }.fault() == archive(.outside(WorkbookText.sheetPart)))
    }
    #expect(
      changed { $0.ownName = "xl/worksheets/sheet2.xml" }.fault()
        == archive(.otherName(WorkbookText.sheetPart)))
  }

  @Test("sizes and checksums must be what the list says")
  func lies() {
    let part = WorkbookText.sheetPart
    #expect(changed { $0.size += 1 }.fault() == archive(.wrongSize(part)))
    #expect(changed { $0.size -= 1 }.fault() == archive(.wrongSize(part)))
    #expect(changed { $0.size = 0 }.fault() == archive(.wrongSize(part)))
    #expect(changed { $0.checksum ^= 1 }.fault() == archive(.wrongChecksum(part)))
    #expect(changed { $0.packed[0] = 0xFF }.fault() == archive(.badPacking(part)))
    #expect(changed { $0.packed.removeLast() }.fault() == archive(.badPacking(part)))
    #expect(changed { $0.packed.append(0) }.fault() == archive(.badPacking(part)))
    #expect(changed { $0.packed = [] }.fault() == archive(.badPacking(part)))
  }

  @Test("what is packed in another way, locked or of zip64 is refused")
  func unusual() {
    let part = WorkbookText.sheetPart
    #expect(changed { $0.method = 14 }.fault() == archive(.unknownMethod(14, part)))
    #expect(changed { $0.flags = 1 }.fault() == archive(.encrypted(part)))
    #expect(changed { $0.size = 0xFFFF_FFFF }.fault() == archive(.zip64))
  }

  @Test("parts that are not read may be packed in any way")
  func unread() {
    var archive = good.archive
    archive.parts.append(ArchiveText.Part("docProps/thumbnail.jpeg", "x"))
    archive.parts[archive.parts.count - 1].method = 99
    #expect(archive.fault() == nil)
  }

  @Test("a file cut anywhere is refused")
  func truncated() {
    let bytes = good.archive.bytes
    for length in 4..<bytes.count {
      let fault = Array(bytes[..<length]).workbookFault()
      #expect(fault == archive(.truncated), "\(length) of \(bytes.count) bytes")
    }
    for length in 0..<4 {
      #expect(Array(bytes[..<length]).workbookFault() == whole(.workbook(.notAWorkbook(.unknown))))
    }
  }

  // MARK: Other files

  @Test("archives that hold something else are refused by their kind")
  func foreign() {
    let other = { (parts: [(String, String)]) in
      ArchiveText(parts.map { ArchiveText.Part($0.0, $0.1) }).fault()
    }
    let root = { WorkbookText.relations([("officeDocument", $0)]) }
    let cases: [([(String, String)], ForeignFile)] = [
      ([], .archive), ([("a.xlsx", "x")], .archive),
      ([("mimetype", "application/vnd.oasis.opendocument.spreadsheet")], .openDocument),
      ([("_rels/.rels", "<Relationships/>")], .archive),
      ([("_rels/.rels", root("xl/workbook.bin"))], .binaryExcel),
      ([("_rels/.rels", root("word/document.xml"))], .word),
      ([("_rels/.rels", root("/ppt/presentation.xml"))], .otherDocument),
    ]
    for (parts, kind) in cases {
      #expect(other(parts) == whole(.workbook(.notAWorkbook(kind))), "\(parts)")
    }
  }

  @Test("a container of Office is an old file, or an encrypted one by the name of its content")
  func container() {
    var bytes: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    bytes += [UInt8](repeating: 0, count: 1024)
    #expect(bytes.workbookFault() == whole(.workbook(.notAWorkbook(.oldExcel))))
    for (index, unit) in "EncryptedPackage".utf16.enumerated() {
      bytes[640 + 2 * index] = UInt8(unit)
    }
    #expect(bytes.workbookFault() == whole(.workbook(.notAWorkbook(.encrypted))))
  }

  @Test(
    "a part that is needed must be there",
    arguments: [
      "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/sharedStrings.xml", "xl/styles.xml",
      WorkbookText.sheetPart,
    ])
  func missing(part: String) {
    #expect(WorkbookText(part, nil).fault() == whole(.workbook(.missingPart(part))))
  }

  @Test("the list of sheets must name parts that there are, each once")
  func sheetList() {
    let fault = { (text: String) in WorkbookText("xl/workbook.xml", text).fault() }
    let place = Place(source: "a.xlsx!xl/workbook.xml", line: 2, column: 0)
    let long = String(repeating: "a", count: 1001)
    let sheet = "\n<sheet name=\"a\" r:id=\"rId1\"/>"
    let cases: [(String, MarkupFlaw)] = [
      ("\n<sheet r:id=\"rId1\"/>", .missingAttribute("name", element: "sheet")),
      ("\n<sheet name=\"\(long)\" r:id=\"rId1\"/>", .badAttribute(long, name: "name")),
      ("\n<sheet name=\"a\"/>", .missingAttribute("r:id", element: "sheet")),
      ("\n<sheet name=\"a\" r:id=\"x\"/>", .badAttribute("x", name: "r:id")),
      (sheet + sheet.dropFirst(), .badAttribute("rId1", name: "r:id")),
    ]
    for (list, flaw) in cases {
      let text = "<workbook><sheets>\(list)</sheets></workbook>"
      #expect(fault(text) == Fault(.workbook(.badMarkup(flaw)), at: place), "\(list)")
    }
    let twice =
      "<Relationships><Relationship Id=\"a\" Type=\"b\" Target=\"c\"/>"
      + "<Relationship Id=\"a\" Type=\"b\" Target=\"c\"/></Relationships>"
    #expect(
      WorkbookText("xl/_rels/workbook.xml.rels", twice).fault()?.fact
        == .workbook(.badMarkup(.badAttribute("a", name: "Id"))))
  }

  // MARK: Markup

  @Test("a document type is refused before its entities grow")
  func billionLaughs() {
    var entities = "<!ENTITY a0 \"ha\">"
    for level in 1..<10 {
      let inner = String(repeating: "&a\(level - 1);", count: 10)
      entities += "<!ENTITY a\(level) \"\(inner)\">"
    }
    let text =
      "<?xml version=\"1.0\"?>\n<!DOCTYPE sst [\(entities)]>\n<sst><si><t>&a9;</t></si></sst>"
    #expect(
      WorkbookText("xl/sharedStrings.xml", text).fault()
        == Fault(
          .workbook(.badMarkup(.documentType)),
          at: Place(source: "a.xlsx!xl/sharedStrings.xml", line: 2, column: 0)))
  }

  @Test("elements in elements without end, and text without end, are refused")
  func endless() {
    let depth = good.archive(
      sheet: ArchiveText.Part(WorkbookText.sheetPart, repeating: Array("<a>".utf8), count: 1000))
    #expect(depth.fault()?.fact == .workbook(.badMarkup(.wrongRoot("a", expected: "worksheet"))))
    let row = "<worksheet><sheetData><row><c>"
    let letters = String(repeating: "x", count: 100)
    let tooLong = MarkupFlaw.tooLong(limit: 1 << 20)
    let cases: [(String, String, MarkupFlaw)] = [
      ("<worksheet>", "<a>", .tooDeep(limit: 100)), ("<worksheet>", " x", tooLong),
      ("<worksheet>", "<a b='", tooLong), ("<worksheet a='", ">", tooLong),
      ("<worksheet><![CDATA[", "]]", tooLong), ("<worksheet a", "a", tooLong),
      (row + "<v>", "\(letters)<!---->", tooLong), (row + "<is>", "<t>\(letters)</t>", tooLong),
      (row + "<is><r>", "<t>\(letters)</t>", tooLong),
    ]
    var limits = WorkbookLimits()
    limits.growth = 1 << 20
    for (start, piece, flaw) in cases {
      let text = String(repeating: piece, count: 1 << 10)
      let sheet = ArchiveText.Part(
        WorkbookText.sheetPart, start: start, repeating: Array(text.utf8),
        count: (4 << 20) / text.utf8.count + 1)
      let fact = good.archive(sheet: sheet).fault(limits)?.fact
      #expect(fact == .workbook(.badMarkup(flaw)), "\(start)\(piece)")
    }
  }

  // MARK: Size

  @Test("a part that grows beyond measure is refused before it is inflated")
  func bomb() {
    let blanks = [UInt8](repeating: 0x20, count: 1 << 20)
    let sheet = ArchiveText.Part(
      WorkbookText.sheetPart, start: "<worksheet>", repeating: blanks, count: 600,
      end: "</worksheet>")
    #expect(
      good.archive(sheet: sheet).fault() == whole(.workbook(.workbookTooLarge(.bytes(512 << 20)))))
    let smaller = ArchiveText.Part(
      WorkbookText.sheetPart, start: "<worksheet>", repeating: blanks, count: 100,
      end: "</worksheet>")
    #expect(
      good.archive(sheet: smaller).fault()
        == whole(.workbook(.workbookTooLarge(.growth(200, part: WorkbookText.sheetPart)))))
    // Its size is a lie, so that it passes the first look.
    var lying = smaller
    lying.size = 1 << 20
    #expect(good.archive(sheet: lying).fault() == archive(.wrongSize(WorkbookText.sheetPart)))
  }

  @Test("all parts that are read together are bounded")
  func manyParts() {
    var limits = WorkbookLimits()
    limits.bytes = 1 << 20
    let blanks = [UInt8](repeating: 0x20, count: 1 << 16)
    let part = { (name: String, root: String) in
      ArchiveText.Part(
        name, start: "<\(root)>", repeating: blanks, count: 10, end: "</\(root)>")
    }
    var archive = good.archive(sheet: part(WorkbookText.sheetPart, "worksheet"))
    #expect(archive.fault(limits) == nil)
    archive.parts.removeAll { $0.name == "xl/styles.xml" }
    archive.parts.append(part("xl/styles.xml", "styleSheet"))
    #expect(archive.fault(limits) == whole(.workbook(.workbookTooLarge(.bytes(1 << 20)))))
  }

  @Test("2^20 blank rows are no rows")
  func blankRows() throws {
    let sheet = ArchiveText.Part(
      WorkbookText.sheetPart, start: "<worksheet><sheetData>",
      repeating: Array(String(repeating: "<row/>", count: 1 << 10).utf8), count: 1 << 10,
      end: "</sheetData></worksheet>")
    let bytes = good.archive(sheet: sheet).bytes
    #expect(try Workbook.read(SourceBytes(name: "a", bytes: bytes)).sheets[0].rows.isEmpty)
  }

  @Test("2^20 rows of three numbers are more than is read")
  func tooManyCells() {
    let row = "<row><c><v>1</v></c><c><v>2</v></c><c><v>3</v></c></row>"
    let sheet = ArchiveText.Part(
      WorkbookText.sheetPart, start: "<worksheet><sheetData>",
      repeating: Array(String(repeating: row, count: 1 << 10).utf8), count: 1 << 10,
      end: "</sheetData></worksheet>")
    #expect(sheet.size > 3 * (1 << 20))
    var limits = WorkbookLimits()
    limits.growth = 2000
    #expect(limits.cells == 2_000_000)
    limits.cells = 30_000
    #expect(
      good.archive(sheet: sheet).fault(limits)
        == whole(.workbook(.workbookTooLarge(.cells(30_000)))))
  }

  @Test("every other limit is kept")
  func limits() {
    let fault = { (change: (inout WorkbookLimits) -> Void, text: WorkbookText) in
      var limits = WorkbookLimits()
      change(&limits)
      return text.archive.fault(limits)?.fact
    }
    let merge = "<mergeCells><mergeCell ref=\"A1:B1\"/><mergeCell ref=\"A2:B2\"/></mergeCells>"
    let texts = ["", String(repeating: "x", count: 100)].map {
      WorkbookText(rows: "<row><c t=\"inlineStr\"><is><t>\($0)</t></is></c></row>", behind: merge)
    }
    // The text that is needed with nothing in the cell, and with a hundred letters.
    let needed = texts.map { leastText(for: $0) }
    #expect(needed[0] > 0)
    #expect(needed[1] == needed[0] + 100)
    #expect(fault({ $0.text = 99 }, texts[1]) == .workbook(.workbookTooLarge(.text(99))))
    let text = texts[1]
    #expect(fault({ $0.merged = 1 }, text) == .workbook(.workbookTooLarge(.merged(1))))
    #expect(fault({ $0.merged = 2 }, text) == nil)
    #expect(fault({ $0.sheets = 0 }, text) == .workbook(.workbookTooLarge(.sheets(0))))
    #expect(fault({ $0.styles = 3 }, text) == .workbook(.workbookTooLarge(.styles(3))))
    #expect(fault({ $0.styles = 4 }, text) == nil)
    #expect(fault({ $0.cells = 1 }, text) == .workbook(.workbookTooLarge(.cells(1))))
    #expect(fault({ $0.cells = 2 }, text) == nil)
  }

  @Test("a long number is kept as text is, within the same bound")
  func longNumbers() throws {
    let text = WorkbookText(cell: "<c><v>1E300</v></c>")
    #expect(try text.cell()?.content == .number("1" + String(repeating: "0", count: 300)))
    let needed = ["1E300", "1"].map { leastText(for: WorkbookText(cell: "<c><v>\($0)</v></c>")) }
    #expect(needed[0] == needed[1] + 301)
  }
}
