import IndicatorCore
import Testing

@testable import IndicatorRender

private let save = "open it in a spreadsheet program and save it again as .xlsx"
private let document = "open it in an office program and save it again as .docx"
private let packed = "open it in an office program and save it again as .xlsx or .docx"
private let again = "open the file in an office program and save it again"
private let origin = "do not use a file whose origin you do not know; \(packed)"
private let resend = "have the file sent again"
private let convert = "\(save), or install LibreOffice, which then converts it"
private let copy = "copy the cells that count into a new workbook, or save the sheet as CSV"
private let split = "split the sheet, or save it as CSV"

extension FaultMessage {
  /// Workbooks; the other kinds of flaw are each said once below.
  static let workbooks = kinds + archives + sizes + markup + cells

  private static let kinds =
    [
      (.workbook, "an Excel workbook (.xlsx)", save),
      (.oldExcel, "an old Excel file (.xls)", convert),
      (
        .encrypted, "a file locked with a password",
        "open it with its password and save it as .xlsx without one"
      ),
      (.binaryExcel, "a binary Excel file (.xlsb)", convert),
      (.openDocument, "an OpenDocument file (.ods)", convert),
      (.word, "a Word document", "copy its table into a sheet and save that as .xlsx"),
      (.pdf, "a PDF file", "copy its table into a sheet and save that as .xlsx"),
      (.picture, "a picture", "copy its table into a sheet and save that as .xlsx"),
      (.gzip, "a file compressed by gzip", "unpack it and name the workbooks in it"),
      (.packed, "a compressed file", "unpack it and name the workbooks in it"),
      (
        .otherDocument, "a text document or slides",
        "copy its table into a sheet and save that as .xlsx"
      ),
      (
        .archive, "a zip archive that is no workbook", "unpack it and name the workbooks in it"
      ),
      (.unknown, "a file that is no workbook", "check which file was sent"),
    ].map { (kind: ForeignFile, found: String, advice: String) in
      FaultMessage(
        .workbook(.notAWorkbook(kind)), "not_a_workbook",
        "found \(found), expected a workbook saved as .xlsx, \(advice)")
    } + documents + [
      FaultMessage(
        .workbook(.notConverted(.oldExcel)), "not_converted",
        "found an old Excel file (.xls) that LibreOffice did not convert, expected a workbook saved "
          + "as .xlsx, \(save)"),
      FaultMessage(
        .workbook(.noTextOfPDF(isProgramMissing: true)), "no_text_of_pdf",
        "found a PDF and no pdftotext, expected a document with text, install it (`apt install "
          + "poppler-utils`, `brew install poppler`), or save the document as .docx"),
      FaultMessage(
        .workbook(.noTextOfPDF(isProgramMissing: false)), "no_text_of_pdf",
        "found a PDF that pdftotext does not read, expected a document with text, save the document as "
          + ".docx, or recognise its pages first if they are pictures"),
      FaultMessage(
        .format(.noReferenceDocument(.pdf)), "no_reference_document",
        "found a PDF file, expected a document of Word whose styles are taken, saved as .docx, save the "
          + "template as .docx"),
      FaultMessage(
        .format(.noPicture(failed: nil)), "no_picture",
        "found neither rsvg-convert nor Chromium, expected a program that draws PNG, install it (`apt "
          + "install librsvg2-bin`, `brew install librsvg`), or write .svg"),
      FaultMessage(
        .format(.noPicture(failed: "chromium")), "no_picture",
        "found that `chromium` made no picture, expected a program that draws PNG, install it (`apt "
          + "install librsvg2-bin`, `brew install librsvg`), or write .svg"),
      FaultMessage(
        .workbook(.missingPart("xl/styles.xml")), "missing_part",
        "found a file without its part `xl/styles.xml`, expected all parts that it refers to, \(packed)"
      ),
    ]

  private static let documents =
    ([
      (
        .workbook, "an Excel workbook (.xlsx)",
        "`sosanh import` reads its tables, with their totals and shares as claims"
      ),
      (.oldExcel, "an old office file (.doc, .xls, .ppt)", document),
      (
        .encrypted, "a file locked with a password",
        "open it with its password and save it as .docx without one"
      ),
      (
        .binaryExcel, "a binary Excel file (.xlsb)",
        "`sosanh import` reads its tables, with their totals and shares as claims"
      ),
      (.openDocument, "an OpenDocument file (.ods)", document),
      (.word, "a Word document", document), (.pdf, "a PDF file", document),
      (.otherDocument, "a text document or slides", document),
      (.picture, "a picture", "recognise its text first"),
      (.gzip, "a file compressed by gzip", "unpack it and name the documents in it"),
      (.packed, "a compressed file", "unpack it and name the documents in it"),
      (.archive, "a zip archive that is no workbook", "unpack it and name the documents in it"),
      (.unknown, "a file that is no document", "check which file was sent"),
    ] as [(ForeignFile, String, String)]).map { kind, found, advice in
      FaultMessage(
        .workbook(.notADocument(kind)), "not_a_document",
        "found \(found), expected .docx, .pdf, .html, .md or text, \(advice)")
    }

  private static let archives =
    ([
      (.truncated, "a file whose end is missing", resend),
      (.badDirectory, "a damaged list of parts", resend),
      (.badPacking("a"), "a damaged part `a`", resend),
      (.wrongChecksum("a"), "a part `a` that was changed", resend),
      (.wrongSize("a"), "a part `a` of another size than is stated", origin),
      (.unsafeName("../a"), "a part named `../a`, which leads out of the file", origin),
      (.repeatedName("a"), "two parts named `a`", origin),
      (.overlapping("a", "b"), "the parts `a` and `b` over each other", origin),
      (.outside("a"), "no part `a` where it should be", origin),
      (.otherName("a"), "a part `a` with two names", origin),
      (.severalVolumes, "one volume of a split archive", "join the volumes first"),
      (.encrypted("a"), "a part `a` locked with a password", packed),
      (.unknownMethod(14, "a"), "a part `a` packed by method 14", packed),
      (.zip64, "an archive in zip64 form", packed),
    ] as [(ArchiveFlaw, String, String)]).map { flaw, found, advice in
      FaultMessage(
        .workbook(.damagedArchive(flaw)), "damaged_archive",
        "found \(found), expected a sound .xlsx or .docx file, \(advice)")
    }

  private static let sizes =
    ([
      (.bytes(512 << 20), "a file too large when unpacked", "512 MiB", copy),
      (
        .growth(200, part: "a"), "a part `a` that grows beyond measure when unpacked",
        "200 times its packed size", copy
      ),
      (.cells(2_000_000), "too many cells", "2000000 cells", split),
      (.text(64 << 20), "too much text", "64 MiB", split),
      (.merged(9), "too many merged blocks", "9 blocks", split),
      (.sheets(9), "too many sheets", "9 sheets", split),
      (.styles(9), "too many cell styles", "9 styles", split),
    ] as [(WorkbookLimit, String, String, String)]).map { limit, found, most, advice in
      FaultMessage(
        .workbook(.workbookTooLarge(limit)), "workbook_too_large",
        "found \(found), expected at most \(most), \(advice)")
    }

  private static let markup =
    ([
      (
        .documentType, "a document type (<!DOCTYPE)",
        "XML without one, because it may unpack without end"
      ),
      (.encoding(""), "bytes that are not UTF-8", "UTF-8"),
      (.encoding("UTF-16"), "XML in `UTF-16`", "UTF-8"),
      (.tooDeep(limit: 100), "elements too deep in each other", "at most 100 levels"),
      (.tooLong(limit: 1 << 20), "one text or tag that does not end", "at most 1 MiB"),
      (.unexpectedEnd, "the end of a part too early", "well-formed XML"),
      (.unexpected("<!"), "`<!`", "well-formed XML"),
      (.wrongEndTag("b", open: "a"), "</b> where <a> is open", "well-formed XML"),
      (.unknownEntity("&x;"), "the entity `&x;`", "well-formed XML"),
      (.repeatedAttribute("r"), "the attribute `r` twice", "well-formed XML"),
      (.wrongRoot("html", expected: "worksheet"), "<html>", "<worksheet>"),
      (.missingAttribute("name", element: "sheet"), "<sheet> without `name`", "that attribute"),
      (
        .badAttribute("x", name: "r:id"), "r:id=`x`", "a value that the workbook knows, used once"
      ),
    ] as [(MarkupFlaw, String, String)]).map { flaw, found, expected in
      FaultMessage(
        .workbook(.badMarkup(flaw)), "bad_markup", "found \(found), expected \(expected), \(again)")
    }

  private static let cells =
    ([
      (.badName("1A"), "a cell named `1A`", "a name such as C7"),
      (
        .beyondTheSheet("XFE1"), "`XFE1` beyond the sheet's edge",
        "at most 1048576 rows and 16384 columns"
      ),
      (.outOfOrder("A1"), "`A1` out of order", "rows and cells in order, each once"),
      (.repeated("A1"), "`A1` twice", "rows and cells in order, each once"),
      (.badNumber("x"), "`x` in a cell of numbers", "a number of at most 308 digits"),
      (.badTruth("2"), "`2` in a cell of true or false", "0 or 1"),
      (
        .unknownKind("x"), "a cell of the kind `x`", "a kind such as `n` or `s`"
      ),
      (
        .noSharedText("9"), "a cell with text number `9`",
        "a number in the list of shared texts"
      ),
      (.noStyle("9"), "a cell of style number `9`", "a number in the list of styles"),
      (.badMerge("x"), "merged cells `x`", "a block such as B2:D3"),
      (
        .overlappingMerge("A1:B2", "B2:C3"), "merged cells `A1:B2` and `B2:C3` over each other",
        "blocks that do not overlap"
      ),
    ] as [(CellFlaw, String, String)]).map { flaw, found, expected in
      FaultMessage(
        .workbook(.badCell(flaw)), "bad_cell", "found \(found), expected \(expected), \(again)")
    }
}

@Suite("Sentences on workbooks") struct FaultSentenceWorkbookTests {
  @Test("every kind of file that is refused has its sentence")
  func kinds() {
    for kind in ForeignFile.allCases {
      #expect(
        FaultMessage.workbooks.contains { $0.fact == .workbook(.notAWorkbook(kind)) }, "\(kind)")
      #expect(
        FaultMessage.workbooks.contains { $0.fact == .workbook(.notADocument(kind)) }, "\(kind)")
    }
  }

  @Test("stand behind the part or the cell, and on one line whatever the part is named")
  func places() {
    let cell = Place(source: "a.xlsx!Đảng viên", line: 5, column: 2)
    #expect(
      Fault(.workbook(.badCell(.badTruth("2"))), at: cell).message(in: .vietnamese)
        == "a.xlsx!Đảng viên:5:2: có `2` trong ô kiểu đúng/sai, cần 0 hoặc 1, hãy mở tệp bằng "
        + "Excel, Word hoặc LibreOffice rồi lưu lại")
    let part = Fault(.workbook(.missingPart("a\nb"))).message(in: .english)
    #expect(part.allSatisfy { !$0.isNewline })
  }
}
