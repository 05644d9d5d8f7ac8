import IndicatorCore
import Testing

@testable import IndicatorIntake

/// Sheets whose figures could be taken for those of another unit, period, measure or category.
@Suite("Attribution of figures") struct AttributionTests {
  // MARK: Headings and figures

  @Test(
    "counts that look like years are figures below headings, and years are headings above counts")
  func yearsAndCounts() {
    let counts = DrawnReading(
      Sheet(
        """
        DÂN SỐ NĂM 2023
        Đơn vị | Nam | Nữ
        Xã A | #1998 | #1999
        Xã B | #2004 | #2010
        """))
    #expect(
      counts.rows == [
        "Xã A,2023,Nam,,1998,", "Xã A,2023,Nữ,,1999,", "Xã B,2023,Nam,,2004,",
        "Xã B,2023,Nữ,,2010,",
      ])
    let years = DrawnReading(
      Sheet(
        """
        DÂN SỐ
        Các nơi | #2021 | #2022
        Xã A | #1998 | #2004
        """))
    #expect(years.rows == ["Xã A,2021,DÂN SỐ,,1998,", "Xã A,2022,DÂN SỐ,,2004,"])
  }

  @Test("a row of years without a name of its own is the second row of headings")
  func yearsBelowHeadings() {
    let sheet = Sheet(
      """
      Đơn vị | Số chi bộ |  | Số đảng viên |
       | #2022 | #2023 | #2022 | #2023
      Xã A | #3 | #4 | #1998 | #1999
      """, merged: ["A1:A2", "B1:C1", "D1:E1"])
    #expect(
      DrawnReading(sheet).rows == [
        "Xã A,2022,Số chi bộ,,3,", "Xã A,2023,Số chi bộ,,4,", "Xã A,2022,Số đảng viên,,1998,",
        "Xã A,2023,Số đảng viên,,1999,",
      ])
  }

  @Test("men are not a year: Nam beside headings with marks")
  func men() throws {
    let sheet = Sheet(
      """
      Đơn vị | Số đảng viên | Giới tính > Nam | Nữ
      """)
    #expect(DrawnReading(sheet).faults == [.sheet(.noTable)])
    let read = DrawnReading(
      Sheet(
        """
        Đơn vị | Nam 2022 | Nữ 2022 | Nam 2023 | Nữ 2023
        Xã Suối Mây | #60 | #50 | #61 | #52
        """), try .coded(FigureMeaning(measure: "members")))
    #expect(
      read.rows == [
        "suoi_may,2022,members,male,60,", "suoi_may,2022,members,female,50,",
        "suoi_may,2023,members,male,61,", "suoi_may,2023,members,female,52,",
      ])
  }

  @Test("a month that a program turned into a date is asked about")
  func dateAsHeading() {
    let read = DrawnReading(
      Sheet(
        """
        SỐ KẾT NẠP
        Đơn vị | @2023-01-01 | @2023-02-01
        Xã A | #4 | #5
        """))
    #expect(
      read.faults == [
        .sheet(.nothingSays(.period, column: "B", choices: ["2023-01", "2023-01-01"])),
        .sheet(.nothingSays(.period, column: "C", choices: ["2023-02", "2023-02-01"])),
      ])
  }

  @Test("a comparison with another year is not of that year")
  func comparison() {
    let read = DrawnReading(
      Sheet(
        """
        SỐ LIỆU NĂM 2023
        Đơn vị | Số đảng viên | Tăng, giảm so với năm 2022
        Xã A | #40 | #-3
        """))
    #expect(
      read.rows == [
        "Xã A,2023,Số đảng viên,,40,",
        "Xã A,2023,\"Tăng, giảm so với năm 2022\",,-3,".replacing("\"", with: ""),
      ])
  }

  @Test("a lower heading that is no name is asked about, and so is an upper one")
  func unknownHeadings() throws {
    let read = DrawnReading(
      Sheet(
        """
        NĂM 2023
        Đơn vị | Số đảng viên | Đảng viên ra nước ngoài |  | Mật độ
         |  | Nữ | Nam |
        Xã Suối Mây | #40 | #1 | #2 | #9
        """, merged: ["A2:A3", "B2:B3", "C2:D2", "E2:E3"]), try .coded())
    #expect(read.rows == [])
    #expect(
      read.faults.map { "\($0)".contains("unknownInSheet") } == [true, true, true])
    #expect(read.lines == [3, 3, 3])
  }

  @Test("figures in a column without a heading are not read as the title's")
  func unheadedColumn() throws {
    let drawn = """
      SỐ ĐẢNG VIÊN
      Đơn vị | Năm 2022 | Năm 2023 |
      Xã Suối Mây | #40 | #42 | #2
      """
    let read = SheetImport.read(Sheet(drawn), ImportOptions())
    #expect(read.assumptions.contains(.columnsTold(count: 2, first: "(C)")))
    #expect(DrawnReading(Sheet(drawn), try .coded()).rows == [])
  }

  @Test("headings of a merged block that a text file has lost are not stretched over other columns")
  func lostMerges() {
    let read = DrawnReading(
      Sheet(
        """
        NĂM 2023
        Đơn vị | Tổng số | Trong đó | | Dân số
         | | Nữ | Dự bị |
        Xã A | #40 | #10 | #3 | #900
        Xã B | #50 | #12 | #1 | #800
        """))
    #expect(
      read.rows.prefix(4) == [
        "Xã A,2023,Tổng số,,40,", "Xã A,2023,Tổng số: Nữ,,10,", "Xã A,2023,Tổng số: Dự bị,,3,",
        "Xã A,2023,Dân số,,900,",
      ])
  }

  @Test("two columns that say the same are told apart by their letters, which is said")
  func columnsAlike() {
    let read = SheetImport.read(
      Sheet(
        """
        SỐ LIỆU NĂM 2023
        Đơn vị | Số đảng viên | Số đảng viên
        Xã A | #40 | #10
        Xã B | #41 | #12
        """), ImportOptions())
    #expect(read.assumptions.contains(.columnsTold(count: 2, first: "(B)")))
    #expect(read.rows.map(\.key.category) == ["(B)", "(C)", "(B)", "(C)"])
  }

  // MARK: Titles

  @Test(
    "the date of the letter and the numbers of documents are no periods",
    arguments: [
      "Cao Mạ, ngày 15 tháng 01 năm 2024", "Ngày 15 tháng 01 năm 2024",
      "Cao Mạ ngày 15 tháng 1 năm 2024", "(Kèm theo Báo cáo số 12-BC/ĐU ngày 15/01/2024)",
      "(Ban hành theo Hướng dẫn số 12-HD/BTC ngày 05/12/2022)", "Số 12-BC/ĐU", "Biểu số 2/2023",
      "Thực hiện Nghị quyết 18/2017",
    ])
  func noPeriods(title: String) {
    let drawn = "\(title)\nĐơn vị | Số đảng viên\nXã A | #40"
    let read = SheetImport.read(Sheet(drawn), ImportOptions())
    #expect(read.assumptions.contains(.noPeriod))
    #expect(read.rows.map(\.key.period) == ["../.."])
    let dated = DrawnReading(Sheet("SỐ LIỆU NĂM 2023\n" + drawn))
    #expect(dated.rows == ["Xã A,2023,Số đảng viên,,40,"])
  }

  @Test(
    "several periods in titles are asked about",
    arguments: [
      ("NĂM 2023 | (Tính đến 31/12/2023)", ["2023", "2023-12-31"]),
      ("Năm 2022 và năm 2023", ["2022", "2023"]),
      ("Xếp loại cuối năm 2025", ["2025", "2025-12-31"]),
    ])
  func severalPeriods(title: String, choices: [String]) throws {
    let lines = title.split(separator: "|").map(String.init).joined(separator: "\n")
    let sheet = Sheet("\(lines)\nĐơn vị | Số đảng viên\nXã A | #40")
    let read = SheetImport.read(sheet, ImportOptions())
    #expect(
      read.faults.map(\.fact) == [.sheet(.nothingSays(.period, column: "B", choices: choices))])
    let mapping = FileImport([sheet], ImportOptions()).mapping
    #expect(mapping.contains(",title,"))
    let corrected = mapping.replacing(",,?,,,a note", with: ",,\(choices[0]),,,a note")
    let again = SheetImport.read(sheet, try ImportOptions().with(mapping: corrected))
    #expect(again.rows.map(\.key.period) == [choices[0]])
  }

  @Test("a date in a file's name says when it was saved")
  func savedOn() {
    let drawn = "Đơn vị | Số đảng viên\nXã A | #40"
    #expect(
      DrawnReading(Sheet(drawn, source: "bieu 15.01.2024.xlsx")).rows
        == ["Xã A,../..,Số đảng viên,,40,"])
    #expect(
      DrawnReading(Sheet(drawn, source: "bieu_2023.xlsx")).rows == ["Xã A,2023,Số đảng viên,,40,"])
  }

  @Test("of a letterhead of two offices the lower one is the unit")
  func letterhead() throws {
    let drawn = """
      ĐẢNG BỘ HUYỆN CAO MẠ
      ĐẢNG ỦY XÃ HÒA LÂM
      Chỉ tiêu | Năm 2023
      Số chi bộ | #12
      """
    #expect(DrawnReading(Sheet(drawn), try .coded()).rows == ["hoa_lam,2023,cells,,12,"])
    let two = drawn.replacing("HUYỆN CAO MẠ", with: "XÃ NÀ LŨM")
    #expect(
      DrawnReading(Sheet(two), try .coded()).faults == [
        .sheet(.nothingSays(.unit, column: "B", choices: ["na_lum", "hoa_lam"]))
      ])
  }

  // MARK: Tables

  @Test("headings of another table in the middle are refused")
  func otherTable() {
    for heading in ["Đơn vị | Dân số", "Đơn vị | #2024", "Tên đơn vị | #2024", " | Dân số"] {
      let read = DrawnReading(
        Sheet(
          """
          Đơn vị | Năm 2023
          Xã A | #40
          \(heading)
          Xã B | #900
          """), ImportOptions(asked: FigureMeaning(measure: "Số đảng viên")))
      #expect(read.rows == [])
      #expect(read.faults.first.map { "\($0)".contains("headingsInside") } == true)
    }
  }

  @Test("the same headings again are passed over, unless a title stands before them")
  func sameHeadings() {
    let drawn = """
      STT | Đơn vị | Năm 2023
      #1 | Xã A | #40
      STT | Đơn vị | Năm 2023
      #2 | Xã B | #41
      """
    let options = ImportOptions(asked: FigureMeaning(measure: "Số đảng viên"))
    #expect(DrawnReading(Sheet(drawn), options).rows.count == 2)
    let titled = drawn.replacing("#40\n", with: "#40\nDân số\n")
    #expect(DrawnReading(Sheet(titled), options).faults == [.sheetLayout(.headingsInside("STT"))])
  }

  @Test("a figure merged over several cells is refused")
  func mergedFigures() {
    let drawn = "Đơn vị | Năm 2022 | Năm 2023\nXã A | #40 |\nXã B | #41 | #42"
    let options = ImportOptions(asked: FigureMeaning(measure: "Số đảng viên"), blanks: .missing)
    let across = Sheet(drawn, merged: ["B2:C2"])
    #expect(DrawnReading(across, options).faults == [.sheetLayout(.mergedFigure("B2:C2"))])
    let down = Sheet(drawn.replacing("#40 |", with: "#40 | #3"), merged: ["B2:B3"])
    #expect(DrawnReading(down, options).faults.first == .sheetLayout(.mergedFigure("B2:B3")))
  }

  @Test("a mapping that names fewer columns than have figures is refused")
  func moreColumns() throws {
    let options = ImportOptions(asked: FigureMeaning(measure: "Số đảng viên"))
    let first = Sheet("Đơn vị | Năm 2022\nXã A | #40")
    let wider = Sheet("Đơn vị | Năm 2022 | Năm 2023\nXã A | #40 | #42")
    let mapping = FileImport([first], options).mapping
    #expect(
      DrawnReading(wider, try options.with(mapping: mapping)).faults == [
        .sheetLayout(.columnNotMapped("Năm 2023", column: "C"))
      ])
  }

  // MARK: Cells

  @Test("percentages are never counts, and errors, dates and letters never pass as blanks")
  func cells() {
    let options = ImportOptions(asked: FigureMeaning(measure: "Số đảng viên"), blanks: .missing)
    for (cell, fault) in [
      ("!#REF!", FaultFact.sheetCell(.cellError("#REF!"))),
      ("@2024-04-03", .sheetCell(.dateAsFigure("2024-04-03"))),
      ("12o", .number(.badNumber("12o"))), ("%0.948", .sheetCell(.percentageAsCount("94.8"))),
      ("94,8 %", .sheetCell(.percentageAsCount("94.8"))),
    ] {
      let sheet = Sheet(
        "STT | Đơn vị | Năm 2023\n#1 | Xã A | #40\n#2 | Xã B | \(cell)\n#3 | Xã C | #7")
      #expect(DrawnReading(sheet, options).faults == [fault])
    }
  }

  @Test("a column of nothing but errors is not passed over")
  func columnOfErrors() {
    let read = DrawnReading(
      Sheet("NĂM 2023\nĐơn vị | Số chi bộ | Số đảng viên\nXã A | #4 | !#REF!\nXã B | #5 | !#REF!"))
    #expect(read.faults == [.sheetCell(.cellError("#REF!")), .sheetCell(.cellError("#REF!"))])
  }

  @Test("hectares are no square kilometres, thousands no persons")
  func unitsOfMeasure() throws {
    let area = Sheet("XÃ SUỐI MÂY\nChỉ tiêu | ĐVT | Năm 2023\nDiện tích tự nhiên | ha | #4175")
    #expect(
      DrawnReading(area, try .coded()).faults == [
        .sheetMeaning(.otherUnitOfMeasure("ha", measure: "area", expected: "km2"))
      ])
    let people = Sheet("DÂN SỐ\nĐVT: nghìn người\nĐơn vị | Năm 2023\nXã Suối Mây | #5")
    #expect(
      DrawnReading(people, try .coded()).faults == [
        .sheetMeaning(
          .otherUnitOfMeasure("nghìn người", measure: "population", expected: "persons"))
      ])
    let heading = Sheet("NĂM 2023\nĐơn vị | Diện tích tự nhiên (ha)\nXã Suối Mây | #4175")
    #expect(
      DrawnReading(heading, try .coded()).faults.map { "\($0)".contains("unknownInSheet") } == [
        true
      ])
    let right = Sheet("NĂM 2023\nĐơn vị | Diện tích tự nhiên (km2)\nXã Suối Mây | #41")
    #expect(DrawnReading(right, try .coded()).rows == ["suoi_may,2023,area,,41,"])
  }
}
