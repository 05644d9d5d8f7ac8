import IndicatorCore
import Testing

@testable import IndicatorIntake

@Suite("Documents as text") struct DocumentTextTests {
  @Test("A sentence over several lines is one, and its figure stands on its own line")
  func wrapped() throws {
    let found = try DocumentClaims.of(
      "Trong quý vừa qua toàn xã đã vận động được 45/60 hội viên\n(75,0%) tham gia các buổi họp.\n")
    #expect(found.texts == ["45/60 = 75.0%"])
    #expect(found.entries[0].place == ProsePlace(page: 0, line: 2))
  }

  @Test("Pages of a PDF are counted, and their lines from the top")
  func pages() throws {
    let found = try DocumentClaims.of(
      "Trang đầu.\n\u{0C}Mở đầu\nCó 45/60 hội viên (75,0%).\n", .pdf)
    #expect(found.entries.map(\.place.spelling) == ["2:2"])
    #expect(found.entries[0].claim.source == "report:2:2")
  }

  @Test("Decomposed letters are the same words")
  func decomposed() throws {
    let words = "trong tổng số".unicodeScalars.flatMap { scalar in
      scalar == "ổ"
        ? Array("o\u{0302}\u{0309}".unicodeScalars)
        : scalar == "ố" ? Array("o\u{0302}\u{0301}".unicodeScalars) : [scalar]
    }
    let text = "Có 45 " + String(String.UnicodeScalarView(words)) + " 60 hội viên, đạt 75%."
    #expect(try DocumentClaims.of(text).texts == ["45/60 = 75%"])
  }

  @Test("A page of HTML is read without its tags, scripts and hidden parts")
  func page() throws {
    let text = """
      <html><head><title>1/2 (99%)</title></head><body><script>var x = "3/4 (10%)";</script>
      <!-- 5/6 (11%) --><p>Có <b>45</b>/60 hội viên (75,0&nbsp;%).</p><del>7/8 (12%)</del>
      <ul><li>Nữ 12/15 (80&#37;)</li></ul></body></html>
      """
    let found = try DocumentClaims.of(text, .html)
    #expect(found.texts == ["45/60 = 75.0%", "12/15 = 80%"])
    #expect(found.entries.map(\.place.line) == [2, 3])
  }

  @Test("Cells that nothing closes are read like those that are closed")
  func openCells() throws {
    let rows = [["Xã", "Nam", "Nữ", "Cộng"], ["A", "12", "30", "42"], ["B", "11", "21", "33"]]
    func page(_ end: String) -> String {
      let lines = rows.map { row in
        "<tr>" + row.map { "<td>\($0)" + (end.isEmpty ? "" : "</td>") }.joined() + end
      }
      return "<table>" + lines.joined() + "</table>"
    }
    let closed = try DocumentClaims.of(page("</tr>"), .html)
    let open = try DocumentClaims.of(page(""), .html)
    #expect(closed.numbers.count == 6)
    #expect(open.numbers.count == closed.numbers.count && open.texts == closed.texts)
  }

  @Test("What a page does not show is not read, and what has no end hides nothing")
  func hiddenElements() throws {
    let shown = "<p>Có 45/60 (75,0%).</p>"
    for hidden in [
      "<p hidden>1/2 (99%)</p>", "<div style='display: none'><div>1/2 (99%)</div> 1/3 (9%)</div>",
      "<SPAN HIDDEN=''>1/2 (99%)</SPAN>", "<p style=\"visibility:hidden\">1/2 (99%)</p>",
      "<table><tr hidden><td>1</td><td>2</td></tr></table>", "<input hidden>",
    ] {
      let found = try DocumentClaims.of(hidden + shown, .html)
      #expect(found.texts == ["45/60 = 75.0%"], "\(hidden)")
      #expect(found.numbers.count == 3, "\(hidden)")
    }
    for shown in [
      "<p title='what is hidden here'>45/60 (75,0%)</p>",
      "<p data-x=\"display:none\">45/60 (75,0%)</p>",
      "<p class=\"a hidden b\">45/60 (75,0%)</p>", "<p hidden>1/2 (9%)<p>45/60 (75,0%)</p>",
      "<ul><li hidden>1/2 (9%)<li>45/60 (75,0%)</ul>",
      "<p hidden>1/2 (9%)<div>45/60 (75,0%)</div><p>end</p>",
      "<table><tr hidden><td>1<td>2<tr><td>45/60 (75,0%)</table>",
      "<div hidden=until-found style=color:red>1/2 (9%)</div>45/60 (75,0%)",
    ] {
      #expect(try DocumentClaims.of(shown, .html).texts == ["45/60 = 75.0%"], "\(shown)")
    }
    #expect(try DocumentClaims.of("<p hidden>x" + "<b>45/60</b> (75,0%)", .html).texts.count == 1)
    let many = String(repeating: "<i hidden>", count: 20_000)
    #expect(try DocumentClaims.of(many + "45/60 (75,0%)", .html).texts.count == 1)
  }

  @Test(
    "Marks of Markdown around a share and brackets in the target of a link are none of its text")
  func marks() throws {
    let found = try DocumentClaims.of(
      "In all **45 of the 60 (75.0%)** came, [see](javascript:alert(1)) 3 * 4.", .markdown)
    #expect(found.entries.map(\.snippet) == ["In all 45 of the 60 (75.0%) came, see 3 * 4."])
  }

  @Test(
    "Rows of a page with blank lines between all of them are one table, and else blank lines end one"
  )
  func spreadRows() throws {
    let head = "  Xã       Đạt       Tổng số     Tỷ lệ (%)"
    let rows = ["  A        30       60     50,0", "  B        10       40     24,0"]
    let total = "  Tổng      40      100       40,0"
    let lines = [head] + rows + [total]
    let found = try DocumentClaims.of(lines.joined(separator: "\n\n"), .pdf)
    #expect(found.texts.contains("10/40 = 24.0%"), "\(found.texts)")
    #expect(found.texts.contains("30 + 10 = 40"), "\(found.texts)")
    let two = lines.joined(separator: "\n") + "\n\n" + lines.joined(separator: "\n")
    let twice = try DocumentClaims.of(two, .pdf)
    #expect(twice.texts.count { $0 == "10/40 = 24.0%" } == 2, "\(twice.texts)")
  }

  @Test("Marks of Markdown are no part of a text")
  func markdown() throws {
    let found = try DocumentClaims.of(
      "# Kết quả\n\nCó **45/60** hội viên ([75,0%](https://x/1)).", .markdown)
    #expect(found.texts == ["45/60 = 75.0%"])
  }

  static let table = """
    | Năm | Tổng số hộ | Hộ nghèo | Tỷ lệ % |
    |-----|-----------:|---------:|--------:|
    | 2010 | 4000 | 600 | 15,00 |
    | 2011 | 4100 | 500 | 12,20 |
    | 2012 | 4200 | 450 | 10,71 |
    | 2013 | 4300 | 440 | 10,23 |
    | 2014 | 4400 | 420 | 9,05 |
    """

  @Test("Per cent columns of tables are held against the columns they follow from")
  func tables() throws {
    let found = try DocumentClaims.of(Self.table, .markdown)
    #expect(found.texts.contains("450/4200 = 10.71%"), "\(found.texts)")
    let failing = AuditReport(found.entries.map(\.claim)).claims.filter(\.verdict.fails)
    #expect(failing.map(\.claim.source) == ["report:7"])
  }

  @Test("Lines of a page that lie apart are a table if all have as many cells, else only numbers")
  func pageTables() throws {
    let rows = [
      "  Năm        Tổng số hộ       Hộ nghèo     Tỷ lệ %", "  2010       4000    600     15,00",
      "  2011       4100    500     12,20", "  2012       4200    450     10,71",
      "  2013       4300    440     10,23", "  2014       4400    420     9,05",
    ]
    let found = try DocumentClaims.of(rows.joined(separator: "\n"), .pdf)
    #expect(found.texts.contains("450/4200 = 10.71%"), "\(found.texts)")
    let uneven = (rows + ["  2015      4500       10,00"]).joined(separator: "\n")
    let counted = try DocumentClaims.of(uneven, .pdf)
    #expect(counted.texts == [])
    #expect(counted.numbers.count == found.numbers.count + 3)
  }

  @Test(
    "Damaged and hostile texts end in a message or in nothing",
    arguments: [
      "", "\u{0}", "((((((((((", "%%%%", "1/", "/2", "1/0 (0%)", "0/0 = 0%", "<", "<p",
      "&#x110000;",
      "1" + String(repeating: "0", count: 400) + "/2 (3%)",
      String(repeating: "(", count: 5_000) + "1/2 (50%)",
      String(repeating: "1/2, ", count: 5_000), String(repeating: "5% + ", count: 2_000) + "= 100%",
      "9223372036854775807/9223372036854775807 (100%)", "0,000000000001/0,1 (1%)", "1.2.3.4.5 %",
    ], DocumentFormat.allCases)
  func hostile(_ text: String, _ format: DocumentFormat) {
    guard let found = try? DocumentClaims.of(text, format) else { return }
    #expect(found.account.reduce(0) { $0 + $1.count } == found.numbers.count)
    _ = AuditReport(found.entries.map(\.claim))
  }

  @Test("What is no document is refused with its kind")
  func foreign() {
    for bytes: [UInt8] in [
      [0x50, 0x4B, 3, 4, 0, 0], [0xFF, 0xD8, 0xFF, 0xE0], [0xD0, 0xCF, 0x11, 0xE0],
    ] {
      for format in [DocumentFormat.word, .text, .html, .markdown] {
        #expect(throws: Fault.self) {
          try DocumentText.read(SourceBytes(name: "x", bytes: bytes), format: format) { $0 }
        }
      }
    }
  }

  @Test(
    "What else a file is is said of a document, not of a workbook",
    arguments: [
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], ForeignFile.oldExcel),
      ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], .picture),
      (Array("{\\rtf1 45/60 (50%)}".utf8), .otherDocument),
    ] as [([UInt8], ForeignFile)])
  func otherKinds(_ bytes: [UInt8], _ kind: ForeignFile) {
    #expect(throws: Fault(.workbook(.notADocument(kind)), at: .whole("x"))) {
      try DocumentText.read(SourceBytes(name: "x", bytes: bytes), format: .text) { $0 }
    }
  }

  @Test("Kinds are told by ending and by content")
  func formats() {
    #expect(DocumentFormat(path: "a/b.DOCX") == .word)
    #expect(DocumentFormat(path: "b.htm") == .html)
    #expect(DocumentFormat(path: "165/174 = 94.8%") == nil)
    #expect(DocumentFormat(of: Array("%PDF-1.7".utf8)) == .pdf)
    #expect(DocumentFormat(of: Array("<!DOCTYPE html>".utf8)) == .html)
    #expect(DocumentFormat(of: Array("a < b".utf8)) == .text)
  }
}
