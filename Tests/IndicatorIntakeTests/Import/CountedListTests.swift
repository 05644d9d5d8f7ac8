import IndicatorCore
import Testing

@testable import IndicatorIntake

@Suite("Lists that are counted") struct CountedListTests {
  private static let options: ImportOptions = {
    var options = ImportOptions.byStructure()
    options.countsRows = true
    return options
  }()

  private static let members = """
    DANH SÁCH NĂM 2023

    STT | Họ tên | Giới tính | Chi bộ | Xếp loại
    #1 | Lò Tre | Nam | Thôn 1 | Tốt
    #2 | Lò Bưng | Nữ | Thôn 1 | Khá
    #3 | Lò Cói | Nữ | Thôn 2 | tốt
    #4 | Lò Sậy | Nữ | Thôn 1 | Tốt
    #5 | Lò Lau | Nam | Thôn 2 |
    """

  private static let cases: [(drawn: String, rows: [String])] = [
    (
      members,
      [
        "Thôn 1 2023 Xếp loại[Tốt] 2", "Thôn 1 2023 Xếp loại[Khá] 1", "Thôn 2 2023 Xếp loại[Tốt] 1",
        "Thôn 2 2023 Xếp loại[Khá] 0",
      ]
    ),
    (
      "Xã | Chi bộ | Xếp loại 2022\nGò | Chi bộ 1 | Tốt\nGò | Chi bộ 2 | Khá\nBưng | Chi bộ 1 | Tốt",
      [
        "Gò 2022 Xếp loại[Tốt] 1", "Gò 2022 Xếp loại[Khá] 1", "Bưng 2022 Xếp loại[Tốt] 1",
        "Bưng 2022 Xếp loại[Khá] 0",
      ]
    ),
    (
      "School | Grade 2021\nReed | A\nSedge | B\nRush | A+",
      []
    ),
    (
      "School | Grade 2021\nReed | A+\nSedge | B\nRush | A+",
      ["Ban x 2021 Grade[A&] 2", "Ban x 2021 Grade[B] 1"]
    ),
  ]

  @Test("rows are counted by unit and word, in the order of the list", arguments: cases)
  func counted(drawn: String, rows: [String]) {
    let read = SheetImport.read(Sheet(drawn, source: "Ban x.xlsx"), Self.options)
    #expect(read.rows.map { "\($0.key.text) \($0.value?.description ?? "-")" } == rows)
    #expect(read.account.addsUp)
    #expect(read.faults.isEmpty == !rows.isEmpty)
  }

  @Test("without --count nothing is read, and the column is named", arguments: cases.prefix(2))
  func refused(drawn: String, rows: [String]) {
    let read = SheetImport.read(Sheet(drawn), ImportOptions.byStructure())
    guard case .sheetLayout(.wordsToCount(let heading, _, let words))? = read.faults.first?.fact
    else {
      // A sheet with numbers is a table of figures to whoever does not say otherwise.
      return #expect(drawn.contains("#"))
    }
    #expect(heading.hasPrefix("Xếp loại"))
    #expect(words == ["Tốt", "Khá"])
    #expect(read.hasNoTable)
  }

  @Test("no person's name is written, in no account")
  func names() {
    let read = SheetImport.read(Sheet(Self.members), Self.options)
    let said =
      read.rows.map { "\($0)" } + read.cells.map { "\($0)" } + read.assumptions.map { "\($0)" }
    #expect(!said.joined().contains("Lò "))
    #expect(read.cells.contains { $0.text == "Thôn 2" })
  }
}
