import IndicatorCore
import IndicatorRender
import TestSupport
import Testing

@Suite("CSV writer") struct CSVWriterTests {
  @Test("quotes only what needs quotes")
  func quotesOnlyWhatNeedsQuotes() {
    var table = ResultTable(columns: ["a", "b"])
    table.append([.text("x, y"), .text("say \"z\"")])
    table.append([.missing, .words(["one", "two"])])
    #expect(CSVWriter().text(table) == "a,b\n\"x, y\",\"say \"\"z\"\"\"\n,one;two\n")
  }

  @Test(
    "a field is quoted if it holds a comma, a quote or a line end",
    arguments: [
      ("x", "x"), ("", ""), (" x ", " x "), ("a;b", "a;b"), ("a\tb", "a\tb"), ("'", "'"),
      ("=1+1", "=1+1"), ("a,b", "\"a,b\""), ("\"", "\"\"\"\""), ("a\nb", "\"a\nb\""),
      ("a\rb", "\"a\rb\""), ("a\r\nb", "\"a\r\nb\""), ("\"\u{301}", "\"\"\"\u{301}\""),
      (",\u{301}", "\",\u{301}\""),
    ])
  func fields(field: String, written: String) {
    var table = ResultTable(columns: ["a", "b"])
    table.append([.text(field), .text("z")])
    let text = CSVWriter().text(table)
    #expect(text.unicodeScalars.elementsEqual(("a,b\n" + written + ",z\n").unicodeScalars))
  }

  @Test("values of every kind are written as they are")
  func kinds() {
    var table = ResultTable(columns: ["a", "b", "c", "d", "e", "f"])
    table.append([
      .missing, .text("x"), .number("-94.5"), .count(9_223_372_036_854_775_807), .words([]),
      .words(["gap"]),
    ])
    #expect(CSVWriter().text(table) == "a,b,c,d,e,f\n,x,-94.5,9223372036854775807,,gap\n")
  }

  @Test("a header needs quotes as a field does")
  func header() {
    #expect(CSVWriter().text(ResultTable(columns: ["a,b", "c"])) == "\"a,b\",c\n")
  }

  @Test("an only field that is empty is quoted, for a blank line would be passed over")
  func onlyField() {
    var table = ResultTable(columns: ["a"])
    table.append([.missing])
    #expect(CSVWriter().text(table) == "a\n\"\"\n")
  }
}

@Suite("CSV dialects") struct CSVDialectTests {
  /// One value of each kind, one that every dialect must quote, and one that a spreadsheet would run.
  private static var table: ResultTable {
    var table = ResultTable(columns: ["đơn vị", "a", "b", "c", "d"])
    table.append([
      .text("Hải Yến"), .number("-94.5"),
      .reported(ExactDecimal(significand: 139_456_725, scale: 2)), .words(["gap", "qualified"]),
      .missing,
    ])
    table.append([
      .text("=1+1"), .number("0.000001"), .count(9_223_372_036_854_775_807), .words([]),
      .text("x;y,z\tw \"q\"\nv"),
    ])
    return table
  }

  private func bytes(_ dialect: CSVDialect) -> [UInt8] {
    Array(CSVWriter(dialect).text(Self.table).utf8)
  }

  @Test("plain: commas, points, LF, no mark, nothing defused")
  func plain() {
    let expected =
      "đơn vị,a,b,c,d\nHải Yến,-94.5,1394567.25,gap;qualified,\n"
      + "=1+1,0.000001,9223372036854775807,,\"x;y,z\tw \"\"q\"\"\nv\"\n"
    #expect(bytes(.plain) == Array(expected.utf8))
    #expect(CSVWriter().text(Self.table) == expected)
  }

  @Test("excel-vi: semicolons, decimal commas, a mark, CRLF, formulas defused")
  func excelVietnamese() {
    let expected =
      "đơn vị;a;b;c;d\r\nHải Yến;-94,5;1394567,25;\"gap;qualified\";\r\n"
      + "'=1+1;0,000001;9223372036854775807;;\"x;y,z\tw \"\"q\"\"\nv\"\r\n"
    #expect(bytes(.excelVi) == [0xEF, 0xBB, 0xBF] + Array(expected.utf8))
  }

  @Test("excel-en: commas, points, a mark, CRLF, formulas defused")
  func excelEnglish() {
    let expected =
      "đơn vị,a,b,c,d\r\nHải Yến,-94.5,1394567.25,gap;qualified,\r\n"
      + "'=1+1,0.000001,9223372036854775807,,\"x;y,z\tw \"\"q\"\"\nv\"\r\n"
    #expect(bytes(.excelEn) == [0xEF, 0xBB, 0xBF] + Array(expected.utf8))
  }

  @Test("tsv: tabs, points, LF, no mark, nothing defused")
  func tabs() {
    let expected =
      "đơn vị\ta\tb\tc\td\nHải Yến\t-94.5\t1394567.25\tgap;qualified\t\n"
      + "=1+1\t0.000001\t9223372036854775807\t\t\"x;y,z\tw \"\"q\"\"\nv\"\n"
    #expect(bytes(.tsv) == Array(expected.utf8))
  }

  @Test(
    "text that a spreadsheet would run gets an apostrophe, for spreadsheets only, and is counted")
  func defused() {
    let runs =
      ["=1", "+1", "-1", "@x", "\tx", "\rx", "\r\nx", "=", "-", "=\u{301}"]
      + ["＝1+1", "＋1", "－1", "＠SUM(A1)", "＝"]
    let isText = ["1-1", " =1", "'=1", "x", "", "Hải=Yến", "\u{301}=", "\nx", "–1", "1＝1", "＊1"]
    for dialect in CSVDialect.allCases {
      let isForSpreadsheets = dialect == .excelVi || dialect == .excelEn
      for (texts, isRun) in [(runs, true), (isText, false)] {
        for text in texts {
          let mark = isRun && isForSpreadsheets ? "'" : ""
          #expect(Self.cell(text, dialect) == Self.cell("x" + mark + text, dialect).dropped("x"))
          var table = ResultTable(columns: ["a"])
          table.append([.text(text)])
          #expect(CSVWriter(dialect).defusedCount(in: table) == (mark.isEmpty ? 0 : 1), "\(text)")
        }
      }
    }
  }

  /// The scalars of a cell between two others, without its quotes.
  private static func cell(_ text: String, _ dialect: CSVDialect) -> [Unicode.Scalar] {
    var table = ResultTable(columns: ["a", "b", "c"])
    table.append([.text("<"), .text(text), .text(">")])
    let scalars = Array(CSVWriter(dialect).text(table).unicodeScalars)
    guard let open = scalars.firstIndex(of: "<"), let close = scalars.lastIndex(of: ">") else {
      return []
    }
    return scalars[(open + 2)..<(close - 1)].filter { $0 != "\"" }
  }

  @Test("numbers and the first row's headings are never counted as text that runs")
  func numbersDoNotRun() {
    var table = ResultTable(columns: ["=a", "b"])
    table.append([.number("-1.5"), .count(-3)])
    #expect(CSVWriter(.excelVi).defusedCount(in: table) == 0)
    #expect(CSVWriter(.excelVi).text(table) == "\u{FEFF}'=a;b\r\n-1,5;-3\r\n")
  }

  @Test("no number is ever grouped, and only its decimal sign depends on the dialect")
  func neverGrouped() {
    var random = SplitMix64(seed: 23)
    for round in 0..<500 {
      let whole = String(Int64.random(in: -1_000_000_000_000...1_000_000_000_000, using: &random))
      let digits = Bool.random(using: &random) ? whole : whole + ".125"
      for dialect in CSVDialect.allCases {
        var table = ResultTable(columns: ["a"])
        table.append([ExactDecimal(plain: digits).map { .reported($0) } ?? .missing])
        table.append([.number(digits)])
        let lines = CSVWriter(dialect).text(table).split(whereSeparator: \.isNewline).dropFirst()
        let sign =
          dialect == .excelVi ? digits.split(separator: ".").joined(separator: ",") : digits
        #expect(Array(lines) == [sign[...], sign[...]], "seed 23, round \(round), \(dialect)")
      }
    }
  }

  @Test("a lone empty field is quoted in every dialect, and no separator line is ever written")
  func loneEmptyField() {
    var table = ResultTable(columns: ["a"])
    table.append([.missing])
    #expect(CSVWriter(.excelVi).text(table) == "\u{FEFF}a\r\n\"\"\r\n")
    #expect(CSVWriter(.tsv).text(table) == "a\n\"\"\n")
  }
}

extension [Unicode.Scalar] {
  /// The scalars without the first one, which is the one given.
  fileprivate func dropped(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    first == scalar ? Array(dropFirst()) : self
  }
}
