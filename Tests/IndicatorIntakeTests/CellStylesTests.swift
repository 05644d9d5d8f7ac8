import Testing

@testable import IndicatorIntake

@Suite("Cell styles") struct CellStylesTests {
  @Test(
    "a format code says date, percentage or neither by the signs that are shown",
    arguments: [
      ("General", .plain), ("", .plain), ("0", .plain), ("#,##0.00", .plain), ("@", .plain),
      ("0.00E+00", .plain), ("# ?/?", .plain), ("0%", .percentage),
      ("0.0%;[Red]-0.0%", .percentage),
      ("\"%\"0", .plain), ("0\\%", .plain), ("0_%", .plain), ("0*%", .plain), ("0 %", .percentage),
      ("0\" đảng viên\"", .plain), ("0\\ \"days\"", .plain), ("[Red]0", .plain),
      ("[$VND] #,##0", .plain), ("#,##0\\ [$₫-42A]", .plain), ("[Magenta]0;[>=100]0", .plain),
      ("dd/mm/yyyy", .date), ("YYYY-MM-DD HH:MM:SS", .date), ("[$-42A]dd/mm/yyyy;@", .date),
      ("[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", .date), ("\"ngày\" d", .date),
      ("h:mm AM/PM", .date),
      ("mm:ss.0", .date), ("[h]:mm:ss", .elapsed), ("[mm]:ss", .elapsed), ("[SS]", .elapsed),
      ("General;[Red]General", .plain), ("\"unclosed", .plain), ("[unclosed", .plain),
      ("0\\", .plain),
    ] as [(String, NumberStyle)])
  func code(code: String, style: NumberStyle) {
    #expect(CellFormat(code: code).style(of: "1") == style)
  }

  @Test("the formats that are known by number are those of the standard")
  func builtIn() {
    let dates = Set(14...22).union(27...36).union([45, 47]).union(50...58)
    for number in 0..<200 {
      let expected: NumberStyle =
        [9, 10].contains(number)
        ? .percentage : number == 46 ? .elapsed : dates.contains(number) ? .date : .plain
      #expect(CellFormat(builtIn: number).style(of: "1") == expected, "\(number)")
    }
  }
}
