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
    #expect(read.faults.map(\.fact) == assumed.map { .sheetMeaning(.assumed($0)) })
    #expect(read.rows.isEmpty == !assumed.isEmpty)
    #expect(read.account.isRefused == !assumed.isEmpty)
    guard let place = read.faults.first?.place else { return }
    #expect([place.line, place.column] == [line, column])
    #expect(SheetImport.read(Sheet(drawn), ImportOptions.byStructure()).faults.isEmpty)
  }

  @Test(
    "what a person asks for and no figure takes is said, and refuses nothing",
    arguments: [
      (FigureMeaning(unit: "huyen"), ["--unit"]), (FigureMeaning(period: "2019"), ["--period"]),
      (FigureMeaning(unit: "huyen", period: "2019"), ["--unit", "--period"]),
      (FigureMeaning(measure: "births"), []), (FigureMeaning(), []),
    ])
  func unused(asked: FigureMeaning, options: [String]) {
    var all = Self.options
    all.asked = asked
    all.asked.measure = asked.measure ?? "rated"
    let read = SheetImport.read(Sheet("Xã | 2022 | 2023\nGò | #5 | #6\nBưng | #7 | #9"), all)
    #expect(read.faults == [] && read.rows.count == 4)
    #expect(read.assumptions == options.map { .notUsed(option: $0) })
  }

  @Test("a year over months is used") func months() {
    let read = SheetImport.read(
      Sheet("Xã | Tháng 1 | Tháng 2\nGò | #5 | #6\nBưng | #7 | #9"),
      ImportOptions(asked: FigureMeaning(period: "2020", measure: "rated")))
    #expect(Set(read.rows.map(\.key.period)) == ["2020-01", "2020-02"])
    #expect(read.assumptions == [])
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
