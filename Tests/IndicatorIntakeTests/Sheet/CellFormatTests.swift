import IndicatorCore
import Testing

@testable import IndicatorIntake

@Suite("Formats of cells") struct CellFormatTests {
  /// A format code, a number and what is shown; nil where the number itself is.
  private static let numbers: [(String, String, String?)] = [
    ("General", "12.5", nil), ("0", "31", nil), ("00000", "31", "00031"),
    ("00000", "123456", nil), ("0", "12.5", "13"), ("0", "-12.5", "-13"), ("0.00", "7", "7.00"),
    ("0.00", "0.005", "0.01"), ("0.00", "-0.004", "0.00"), ("0.##", "7", "7."),
    ("#.##", "0.5", ".5"), ("#", "0", ""), ("#,##0", "1394", "1,394"),
    ("#,##0", "12", nil), ("#,##0", "1234567.5", "1,234,568"), ("#,##0.0", "1234.25", "1,234.3"),
    ("0,", "12345", "12"), ("0.0,", "12345", "12.3"), ("0,,", "1500000", "2"),
    ("0%", "0.948", "95%"), ("0.0%", "0.948", "94.8%"), ("0.0 %", "1.5", "150.0 %"),
    ("0\"*\"", "12", "12*"), ("0\\p", "12", "12p"), ("0_)", "12", "12 "), ("* 0", "12", nil),
    ("\"(\"0\")\"", "5", "(5)"), ("0;(0)", "-5", "(5)"), ("0;-0;\"-\"", "0", "-"),
    ("0;-0;;@", "0", ""), (";;;", "12", ""), ("[Red]0;[Blue]-0", "-3", nil),
    ("[$₫-42A]#,##0", "1500", "₫1,500"), ("000-00", "12345", "123-45"),
    ("00\\.00\\.00", "90103", "09.01.03"), ("??0", "7", "  7"),
    ("[>=1000]0.0,\"k\";0", "12345", "12.3k"), ("[>=1000]0.0,\"k\";0", "999", nil),
    ("[>=1000]0.0,\"k\";0", "-5", nil),
    ("0,.0", "12345", "12.3"),
    ("[<1]0%;0", "0.5", "50%"), ("[<1]0%;0", "7", nil), ("[=0]\"none\";0", "0", "none"),
    ("[<0]\"minus \"0;0", "-3", "minus 3"), ("0.00E+00", "12345", nil), ("# ?/?", "0.5", nil),
    ("#,##0 ;(#,##0)", "-1234", "(1,234)"), ("General\" kg\"", "12.5", "12.5 kg"),
    ("0", "123456789012345", nil), ("\"unclosed", "1", "unclosed"),
  ]

  @Test("show a number as spreadsheet programs do", arguments: numbers.indices)
  func number(index: Int) {
    let (code, number, shown) = Self.numbers[index]
    let cell = SheetCell(.number(number), style: CellStyle(format: CellFormat(code: code)))
    #expect(cell.printed == (shown == number ? nil : shown), "\(code) of \(number)")
  }

  /// A format code and what it shows of 2023-12-05 at 14:07:09, and which parts these are.
  private static let dates: [(String, String?, DateParts)] = [
    ("yyyy", "2023", .year), ("yy", "23", .year), ("mmm-yy", "Dec-23", [.month, .year]),
    ("dd/mm/yyyy", "05/12/2023", [.day, .month, .year]), ("d.m", "5.12", [.day, .month]),
    ("mmmm yyyy", "December 2023", [.month, .year]), ("ddd", "Tue", .day),
    ("hh:mm", "14:07", .time), ("h:mm AM/PM", "2:07 PM", .time), ("mm:ss", "07:09", .time),
    ("[$-409]d mmm", "5 Dec", [.day, .month]), ("[$-42A]mmmm", nil, .month),
    ("[$-42A]dd/mm/yyyy;@", "05/12/2023", [.day, .month, .year]),
    ("\"ngày\" d", "ngày 5", .day), ("yyyy\\-mm", "2023-12", [.year, .month]),
  ]

  @Test("show a date and time, and say which parts of it", arguments: dates.indices)
  func date(index: Int) throws {
    let (code, shown, parts) = Self.dates[index]
    let style = CellStyle(format: CellFormat(code: code))
    let cell = SheetCell(.text("2023-12-05T14:07:09"), style: style)
    #expect(cell.printed == shown, "\(code)")
    #expect(cell.dateParts == parts, "\(code)")
    if !parts.contains(.time) {
      let day = try #require(Day(year: 2023, month: 12, day: 5))
      #expect(SheetCell(.date(day), style: style).printed == shown, "\(code)")
    }
  }

  @Test("that follow the habits of the machine are not shown, but say their parts")
  func local() throws {
    let day = try #require(Day(year: 2023, month: 12, day: 5))
    let cell = SheetCell(.date(day), style: CellStyle(format: CellFormat(builtIn: 14)))
    #expect(cell.printed == nil)
    #expect(cell.dateParts == [.day, .month, .year])
  }

  @Test("a section for text adds to it, and other sections leave it as it is")
  func text() {
    let noted = CellStyle(format: CellFormat(code: "0;-0;0;@\"*\""))
    #expect(SheetCell(.text("Xã Gò"), style: noted).printed == "Xã Gò*")
    #expect(
      SheetCell(.text("Xã Gò"), style: CellStyle(format: CellFormat(code: "0"))).printed == nil)
  }

  @Test("a conditional format may show some numbers as percentages")
  func conditional() {
    let style = CellStyle(format: CellFormat(code: "[<=1]0.0%;0"))
    #expect(SheetCell(.number("0.5"), style: style).isPercentage)
    #expect(!SheetCell(.number("7"), style: style).isPercentage)
  }

  @Test("codes without end are read as far as programs do")
  func endless() {
    for sign in [";", "0", "\"", "[", "E", "y", "0;[>1]"] {
      let code = String(repeating: sign, count: 100_000)
      let cell = SheetCell(.number("12"), style: CellStyle(format: CellFormat(code: code)))
      #expect((cell.printed?.utf8.count ?? 0) <= 1000, "\(sign)")
    }
  }
}
