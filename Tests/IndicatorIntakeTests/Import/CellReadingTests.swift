import IndicatorCore
import Testing

@testable import IndicatorIntake

@Suite("Cells of figures") struct CellReadingTests {
  @Test(
    "signs of yearbooks",
    arguments: [
      ("", .blank), ("   ", .blank), ("-", .none), ("–", .none), ("—", .none), ("\u{2212}", .none),
      ("...", .noData), ("…", .noData), ("..", .noData), ("x", .cannotExist), ("X", .cannotExist),
      ("×", .cannotExist), (" - ", .none),
    ] as [(String, CellReading)])
  func signs(text: String, reading: CellReading) {
    #expect(CellReading(SheetCell(.text(text))) == reading)
  }

  @Test("numbers in text keep their spelling, those of a program their digits")
  func numbers() {
    #expect(CellReading(SheetCell(.text(" 1.394 "))) == .printed("1.394", isPercentage: false))
    #expect(CellReading(SheetCell(.text("94,8 %"))) == .printed("94,8 %", isPercentage: true))
    #expect(CellReading(SheetCell(.number("174"))) == .plain("174", isPercentage: false))
    #expect(CellReading(nil) == .blank)
  }

  @Test(
    "a number shown as a percentage is a hundred times what is stored",
    arguments: [
      ("0.948", "94.8"), ("1", "100"), ("0.5", "50"), ("0.1234", "12.34"), ("-0.05", "-5"),
      ("0", "0"),
    ])
  func percentages(stored: String, shown: String) {
    let cell = SheetCell(.number(stored), isPercentage: true)
    #expect(CellReading(cell) == .plain(shown, isPercentage: true))
  }

  @Test("what is meant as a figure and is none is broken; words are not")
  func broken() throws {
    let day = try #require(Day(year: 2024, month: 4, day: 3))
    for cell in [
      SheetCell(.error("#REF!")), SheetCell(.date(day)), SheetCell(.text("12o")),
      SheetCell(.text("174*")), SheetCell(.text("3/4")),
    ] {
      let reading = CellReading(cell)
      #expect(reading.isBroken && !reading.isFigure && !reading.isNumber)
    }
    for text in ["chưa gửi", "Nữ", "x", "-", "174", ""] {
      #expect(!CellReading(SheetCell(.text(text))).isBroken)
    }
  }
}
