import IndicatorCore
import Testing

@testable import IndicatorIntake

@Suite("What blank cells mean by column") struct EmptyColumnsTests {
  private static let drawn =
    "Đơn vị | Kết nạp 2023 | Kỷ luật 2023\nBưng | #7 | #8\nGò | |\nTre | #1 | #3"

  @Test(
    "words of a heading, folded, choose its columns; the rule for all holds elsewhere, whatever stands first",
    arguments: [
      (nil, [], [nil, nil]), (.zero, [], ["0", "0"]), (nil, [("Kỷ luật", .zero)], [nil, "0"]),
      (nil, [("ky LUAT", .zero)], [nil, "0"]), (.zero, [("kỷ luật", .missing)], ["0", nil]),
      (nil, [("2023", .zero)], ["0", "0"]), (nil, [("luật kỷ", .zero)], [nil, nil]),
      (nil, [("2023", .zero), ("kết nạp", .missing)], [nil, "0"]),
    ] as [(BlankRule?, [(String, BlankRule)], [String?])])
  func rules(all: BlankRule?, under: [(String, BlankRule)], values: [String?]) {
    var options = ImportOptions.byStructure(blanks: all)
    options.blanksUnder = under.map { (heading: $0.0, rule: $0.1) }
    let read = SheetImport.read(Sheet(Self.drawn), options)
    #expect(read.rows.filter { $0.key.unit == "Gò" }.map { $0.value?.description } == values)
    let blanks = all == nil && values.contains(nil) && !under.contains { $0.1 == .missing }
    #expect(read.assumptions.contains { if case .blanks = $0 { true } else { false } } == blanks)
  }

  @Test("a mapping's columns follow the same rules")
  func mapping() throws {
    let lines = """
      file,sheet,range,role,text,unit,period,measure,category,note
      ,,1,header,,,,,,
      ,,2:4,rows,,,,,,
      ,,A,unit,,,,,,
      ,,B,figure,,,2023,Kết nạp,,
      ,,C,figure,,,2023,Kỷ luật,,
      """
    var options = ImportOptions(
      mapping: try SheetMapping(SourceBytes(name: "m.csv", bytes: Array(lines.utf8))))
    let sheet = Sheet("Đơn vị | Kết nạp 2023 | Kỷ luật 2023\nGò | #2 |\nBưng | | #8\nTre | #1 | #3")
    #expect(SheetImport.read(sheet, options).assumptions == [.blanks(2)])
    options.blanksUnder = [("ky luat", .zero), ("kết nạp", .missing)]
    let read = SheetImport.read(sheet, options)
    #expect(read.rows.map { $0.value?.description } == ["2", "0", nil, "8", "1", "3"])
  }
}
