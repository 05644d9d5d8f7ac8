import IndicatorCore
import Testing

@testable import IndicatorIntake

@Suite("Sheets of text") struct SheetTextTests {
  private static func sheet(_ text: String) throws -> Sheet {
    try Sheet.read(SourceBytes(name: "x.csv", bytes: Array(text.utf8)))
  }

  /// The rows as `2: a|b`, with the number of fields where it is another than that of the cells.
  private static func drawn(_ text: String) throws -> [String] {
    try sheet(text).rows.map { row in
      let cells = (1...(row.fieldCount ?? 1)).map { column in
        if case .text(let text) = row.cells[column]?.content { text } else { "" }
      }
      return "\(row.number): " + cells.joined(separator: "|")
    }
  }

  @Test("a first line may name the delimiter, and is no row")
  func declared() throws {
    #expect(try Self.drawn("sep=;\na,b;c\n1,5;2\n") == ["2: a,b|c", "3: 1,5|2"])
    #expect(try Self.drawn("SEP=\t\r\na\tb\r\n") == ["2: a|b"])
    #expect(try Self.drawn("sep=:\na,b\n") == ["1: sep=:", "2: a|b"])
  }

  @Test("the delimiter is the one by which most lines have one number of fields")
  func delimiter() throws {
    let titled = "Báo cáo, năm 2023, của xã\n\nĐơn vị;2021;2022\nXã Gò;1,5;2,5\nXã Bưng;3;4\n"
    #expect(try Self.drawn(titled).last == "5: Xã Bưng|3|4")
    let semicolons = "Đơn vị,Số\nXã Gò; Bưng,1\nXã Đìa; Nâu; Trầm,2\nXã Lụa,3\n"
    #expect(try Self.drawn(semicolons)[1] == "2: Xã Gò; Bưng|1")
    #expect(try Self.drawn("a\tb\n1,5\t2,5\n") == ["1: a|b", "2: 1,5|2,5"])
    #expect(try Self.drawn("Đơn vị\nXã Gò\nXã Bưng\n") == ["1: Đơn vị", "2: Xã Gò", "3: Xã Bưng"])
  }

  @Test("every row says how many fields its line has, blank ones too")
  func fields() throws {
    let sheet = try Self.sheet("a,b,c\n1,2\n1,2,3,4\n,,\n5,,\n")
    #expect(sheet.rows.map(\.number) == [1, 2, 3, 5])
    #expect(sheet.rows.map(\.fieldCount) == [3, 2, 4, 3])
    #expect(sheet.rows.map(\.cells.count) == [3, 2, 4, 1])
    #expect(
      Sheet(source: "x", rows: [SheetRow(number: 1, cells: [:])]).rows.first?.fieldCount == nil)
  }

  @Test(
    "a line that begins with # is a comment, unless that is a heading, a rank, an error or quoted",
    arguments: [
      ("# exported on a Monday", true), ("# Xã Bưng,2023,12", true), ("#Xã,1", true),
      ("## note", true), ("#,Name,Count", false), ("#1,Name,Count", false), ("#N/A,1,2", false),
      ("\"# a\",1,2", false), (" # a,1,2", false), ("a,# b,2", false), ("#", false),
    ])
  func comments(line: String, isComment: Bool) throws {
    let sheet = try Self.sheet("a,b,c\n\(line)\n1,2,3\n")
    #expect(sheet.rows.map(\.isComment) == [false, isComment, false])
  }

  @Test("raised signs are marks, and the text is without them")
  func marks() throws {
    let sheet = try Self.sheet("Đơn vị,Đảng viên¹\nXã Gò²,110\n¹ Không tính,\n")
    #expect(sheet.cell(1, column: 2) == SheetCell(.text("Đảng viên"), mark: "1"))
    #expect(sheet.cell(2, column: 1) == SheetCell(.text("Xã Gò"), mark: "2"))
    #expect(sheet.cell(3, column: 1) == SheetCell(.text("Không tính"), mark: "1"))
  }

  @Test("UTF-16 with a mark and decomposed letters come out alike")
  func encodings() throws {
    let text = "Xã Hải Yến\tSố\nXã Gò\t1\n"
    let pairs = text.utf16.map { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let units: [UInt8] = [0xFF, 0xFE] + pairs.joined()
    let decomposed = Array(
      "Xa\u{303} Ha\u{309}i Ye\u{302}\u{301}n\tSo\u{302}\u{301}\nXa\u{303} Go\u{300}\t1\n".utf8)
    for bytes in [units, decomposed] {
      let source = try TextEncoding.decode(SourceBytes(name: "x.csv", bytes: bytes)).source
      let sheet = try Sheet.read(source)
      #expect(sheet == (try Self.sheet(text)))
      guard case .text(let name) = sheet.cell(1, column: 1)?.content else {
        return #expect(Bool(false))
      }
      #expect(name.unicodeScalars.elementsEqual("Xã Hải Yến".unicodeScalars))
    }
  }
}
