import IndicatorCore
import Testing

@testable import IndicatorIntake

@Suite("What may not be assumed") struct StrictImportTests {
  private static let options: ImportOptions = {
    var options = ImportOptions.byStructure()
    options.isStrict = true
    return options
  }()

  private static let cases: [(drawn: String, assumed: [Assumption], line: Int, column: Int)] = [
    ("District | 2020 births | 2021 deaths\nEast | #5 | #6\nWest | #7 | #8", [], 0, 0),
    (
      "District | 2020 births | 2021 deaths\nEast | #5 |\nWest | #7 | #8", [.blanks(1)], 2, 3
    ),
    (
      "District | 2020 births | 2021 deaths\nEast | #5 | ?\nWest | ? | #8\nMid | #3 | #4",
      [.unknownSign("?", count: 2)], 2, 3
    ),
    ("District | Births | Deaths\nEast | #5 | #6\nWest | #7 | #8", [.noPeriod], 1, 1),
    (
      "KẾT QUẢ NĂM 2023\n\nXã | Sinh | Tử\nGò | #5 | #6\nBưng | #7 | #9",
      [.period("2023", in: "KẾT QUẢ NĂM 2023")], 3, 1
    ),
  ]

  @Test(
    "each assumption is one refusal, where it begins, and without it there is none",
    arguments: cases)
  func refused(drawn: String, assumed: [Assumption], line: Int, column: Int) {
    let read = SheetImport.read(Sheet(drawn), Self.options)
    #expect(read.faults.map(\.fact) == assumed.map(FaultFact.assumed))
    #expect(read.rows.isEmpty == !assumed.isEmpty)
    #expect(read.account.isRefused == !assumed.isEmpty)
    guard let place = read.faults.first?.place else { return }
    #expect([place.line, place.column] == [line, column])
    #expect(SheetImport.read(Sheet(drawn), ImportOptions.byStructure()).faults.isEmpty)
  }

  @Test("what a person says is no assumption")
  func said() {
    var options = Self.options
    options.asked = FigureMeaning(period: "2020")
    options.blanks = .missing
    options.signs = ["?": .notAvailable]
    let sheet = Sheet("District | Births | Deaths\nEast | #5 |\nWest | ? | #8\nMid | #3 | #4")
    let read = SheetImport.read(sheet, options)
    #expect(read.faults.isEmpty)
    #expect(
      read.rows.map(\.remark.status) == [
        .normal, .missing, .notCollected, .normal, .normal, .normal,
      ])
  }
}
