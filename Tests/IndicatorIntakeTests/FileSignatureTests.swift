import IndicatorCore
import Testing

@testable import IndicatorIntake

@Suite("Kinds of files by their bytes") struct FileSignatureTests {
  private static let zip: [UInt8] = [0x50, 0x4B, 3, 4]
  private static let ole: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

  private static func wide(_ text: String) -> [UInt8] {
    [UInt8](repeating: 0, count: 120) + text.utf8.flatMap { [$0, 0] }
  }

  @Test(
    "what is no text is told, whatever the file is called",
    arguments: [
      (zip + Array("....xl/workbook.xml".utf8), .workbook),
      (zip + Array("....xl/worksheets/sheet1.xml".utf8), .workbook),
      (zip + Array("....xl/workbook.bin".utf8), .binaryExcel),
      (zip + Array("....word/document.xml".utf8), .word),
      (zip + Array("....ppt/slides/slide1.xml".utf8), .otherDocument),
      (zip + Array("mimetypeapplication/vnd.oasis.opendocument.spreadsheet".utf8), .openDocument),
      (zip + Array("mimetypeapplication/vnd.oasis.opendocument.text".utf8), .otherDocument),
      (zip + Array("....figures.csv".utf8), .archive), (ole, .oldExcel),
      (ole + wide("WordDocument"), .word), (ole + wide("EncryptedPackage"), .encrypted),
      (Array("%PDF-1.4\n".utf8), .pdf), (Array("\r\n%PDF-1.4\n".utf8), .pdf),
      ([0x1F, 0x8B, 8], .gzip), (Array("BZh91".utf8), .packed),
      ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0], .packed), ([0x28, 0xB5, 0x2F, 0xFD], .packed),
      ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .packed), (Array("Rar!\u{1A}".utf8), .packed),
      ([0x89, 0x50, 0x4E, 0x47], .picture), ([0xFF, 0xD8, 0xFF, 0xE0], .picture),
      (Array("{\\rtf1".utf8), .otherDocument), (Array("unit,period\n".utf8), nil),
      (Array("%,PDF\n".utf8), nil), (Array("PK,unit\n".utf8), nil), (Array("BZ,unit\n".utf8), nil),
      ([], nil), (Array("Đơn vị".utf8), nil),
    ] as [([UInt8], ForeignFile?)])
  func kinds(bytes: [UInt8], kind: ForeignFile?) {
    #expect(FileSignature.notText(bytes) == kind)
  }

  @Test("is refused as a table, by every reader of bare files", arguments: [1, 64, 4000])
  func refused(size: Int) {
    let bytes =
      Self.zip + [UInt8](repeating: 1, count: size) + Array("xl/workbook.xml\nPK".utf8)
    let fault = Fault(
      .file(.foreignFile(.workbook, path: "x.csv")), at: Place(source: "x.csv", line: 0, column: 0))
    #expect(Reading.plainly(bytes, BareFileOptions()) == .refused(fault))
    var file = ScanCase(bytes: bytes)
    file.pages = [1, 100, 4096]
    #expect(file.differences == [])
  }
}
