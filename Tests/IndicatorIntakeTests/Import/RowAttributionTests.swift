import IndicatorCore
import Testing

@testable import IndicatorIntake

/// Rows and columns that could be taken for another unit, for a total, or for another period.
@Suite("Attribution of rows") struct RowAttributionTests {
  @Test("a commune called like a total is a commune")
  func namesLikeTotals() {
    let read = DrawnReading(
      Sheet(
        """
        Đơn vị | Năm 2023
        Cộng Hiền | #40
        Toàn Thắng | #41
        Tổng cộng | #81
        """), ImportOptions(asked: FigureMeaning(measure: "Số đảng viên")))
    #expect(
      read.rows == ["Cộng Hiền,2023,Số đảng viên,,40,", "Toàn Thắng,2023,Số đảng viên,,41,"])
  }

  private static let grouped = """
    SỐ LIỆU NĂM 2023
    STT | Đơn vị | Số đảng viên
    I | Khối xã | #81
    #1 | Xã A | #40
    #2 | Xã B | #41
    II | Khối phường | #50
    #1 | Phường C | #50
    """

  @Test("rows that others add up to are totals by the arithmetic, else they are asked about")
  func subtotals() throws {
    let rows = [
      "Xã A,2023,Số đảng viên,,40,", "Xã B,2023,Số đảng viên,,41,",
      "Phường C,2023,Số đảng viên,,50,",
    ]
    #expect(DrawnReading(Sheet(Self.grouped)).rows == rows)
    let wrong = Sheet(Self.grouped.replacing("#81", with: "#18"))
    #expect(DrawnReading(wrong).faults == [.sheetMeaning(.unitOrTotal("Khối xã", rows: "4:5"))])
    let mapping = FileImport([wrong], ImportOptions()).mapping + ",,,total,Khối xã,,,,,\n"
    let read = SheetImport.read(wrong, try ImportOptions().with(mapping: mapping))
    #expect(read.rows.map { SheetFolder.Row($0).description } == rows)
    #expect(read.totals.filter { $0.agrees == false }.map(\.label) == ["Khối xã"])
  }

  @Test(
    "a row of which part is said belongs to the measure above it, and to none if that is left out")
  func parts() throws {
    let drawn = """
      XÃ SUỐI MÂY
      Chỉ tiêu | Năm 2023
      Số chi bộ | #12
      Số đảng viên | #180
      - Trong đó: nữ | #60
      """
    #expect(
      DrawnReading(Sheet(drawn), try .coded()).rows == [
        "suoi_may,2023,cells,,12,", "suoi_may,2023,members,,180,",
        "suoi_may,2023,members,female,60,",
      ])
    let mapping =
      "file,sheet,range,role,text,unit,period,measure,category,note\n,,,skip,Số đảng viên,,,,,\n"
    #expect(
      DrawnReading(Sheet(drawn), try ImportOptions.coded().with(mapping: mapping)).faults == [
        .sheetMeaning(.partWithoutMeasure("Trong đó: nữ"))
      ])
  }

  @Test("headings over rows that name a year, a unit or a measure say what the rows below are of")
  func sections() throws {
    let years = """
      SỐ ĐẢNG VIÊN
      Đơn vị | Tổng số | Nữ
      Năm 2022
      Xã Suối Mây | #40 | #12
      Năm 2023
      Xã Suối Mây | #42 | #13
      """
    #expect(
      DrawnReading(Sheet(years), try .coded()).rows == [
        "suoi_may,2022,members,,40,", "suoi_may,2022,members,female,12,",
        "suoi_may,2023,members,,42,",
        "suoi_may,2023,members,female,13,",
      ])
    let units = """
      Chỉ tiêu | Năm 2023
      I. Xã Suối Mây |
      Số chi bộ | #12
      II. Xã Hòa Lâm |
      Số chi bộ | #14
      """
    #expect(
      DrawnReading(Sheet(units), try .coded()).rows == [
        "suoi_may,2023,cells,,12,", "hoa_lam,2023,cells,,14,",
      ])
  }

  @Test("a year over rows that contradicts that of a column is asked about")
  func contradiction() throws {
    let drawn = """
      SỐ ĐẢNG VIÊN
      Đơn vị | Năm 2023
      Năm 2022 |
      Xã Suối Mây | #40
      """
    #expect(
      DrawnReading(Sheet(drawn), try .coded()).faults == [
        .sheet(.nothingSays(.period, column: "B", choices: ["2023", "2022"]))
      ])
  }

  @Test("of two columns of places the finer one names the rows")
  func twoPlaces() {
    let read = DrawnReading(
      Sheet(
        """
        SỐ ĐẢNG VIÊN
        Huyện | Xã | Năm 2023
        Cao Mạ | A | #40
        Cao Mạ | B | #41
        """))
    #expect(read.rows == ["A,2023,SỐ ĐẢNG VIÊN,,40,", "B,2023,SỐ ĐẢNG VIÊN,,41,"])
  }

  @Test("a code and a name beside one another must mean the same unit")
  func codeAndName() throws {
    let drawn = """
      SỐ ĐẢNG VIÊN
      Mã | Đơn vị | Năm 2023
      3101 | Xã Suối Mây | #40
      3102 | Xã Hòa Lâm | #41
      """
    #expect(
      DrawnReading(Sheet(drawn), try .coded()).faults == [
        .sheet(.ambiguousInSheet(.unit, "Xã Hòa Lâm", matches: ["ban_lenh", "hoa_lam"]))
      ])
    #expect(
      DrawnReading(Sheet(drawn.replacing("3102", with: "3103")), try .coded()).rows == [
        "suoi_may,2023,members,,40,", "hoa_lam,2023,members,,41,",
      ])
  }

  @Test("percentages below the units are no unit's")
  func derivedRows() {
    let read = DrawnReading(
      Sheet(
        """
        NĂM 2023
        Đơn vị | Tốt | Khá
        Xã A | #40 | #10
        Xã B | #60 | #10
        Tổng | #100 | #20
        Tỷ lệ (%) | 83,3 | 16,7
        """))
    #expect(read.rows.count == 4)
    #expect(!read.description.contains("83"))
  }

  // MARK: Units across

  @Test("units may stand across, and the column of their total is none of them")
  func unitsAcross() throws {
    let read = DrawnReading(
      Sheet(
        """
        NĂM 2023
        Chỉ tiêu | Xã Suối Mây | Xã Hòa Lâm | Tổng cộng
        Số chi bộ | #12 | #14 | #26
        Số đảng viên | #180 | #200 | #380
        """), try .coded())
    #expect(
      read.rows == [
        "suoi_may,2023,cells,,12,", "hoa_lam,2023,cells,,14,", "suoi_may,2023,members,,180,",
        "hoa_lam,2023,members,,200,",
      ])
  }

  @Test("rows may be years, and rows may be categories")
  func otherAxes() throws {
    let years = Sheet(
      "XÃ SUỐI MÂY\nNăm | Số chi bộ | Số đảng viên\n#2022 | #12 | #1998\n#2023 | #13 | #2001")
    #expect(
      DrawnReading(years, try .coded()).rows == [
        "suoi_may,2022,cells,,12,", "suoi_may,2022,members,,1998,", "suoi_may,2023,cells,,13,",
        "suoi_may,2023,members,,2001,",
      ])
    let levels = Sheet(
      """
      XẾP LOẠI CHI BỘ XÃ SUỐI MÂY
      Mức xếp loại | Năm 2022 | Năm 2023
      HTXSNV | #3 | #4
      HTTNV | #9 | #8
      Tổng số | #12 | #12
      """)
    #expect(
      DrawnReading(levels, try .coded()).rows == [
        "suoi_may,2022,cell_ratings,excellent,3,", "suoi_may,2023,cell_ratings,excellent,4,",
        "suoi_may,2022,cell_ratings,good,9,", "suoi_may,2023,cell_ratings,good,8,",
        "suoi_may,2022,cell_ratings,,12,", "suoi_may,2023,cell_ratings,,12,",
      ])
  }

  @Test("ages over columns are headings, whatever numbers they are")
  func ages() {
    let read = DrawnReading(
      Sheet("SỐ ĐẢNG VIÊN NĂM 2023\nĐơn vị | #18 | #30 | #60\nXã A | #4 | #5 | #6"))
    #expect(
      read.rows == ["Xã A,2023,18,,4,", "Xã A,2023,30,,5,", "Xã A,2023,60,,6,"])
  }

  @Test("a name that is written once for several rows stands for all of them")
  func lostBlocks() throws {
    let options = ImportOptions(asked: FigureMeaning(measure: "m"))
    let units = Sheet("Đơn vị | Năm | Giá trị\nXã A | #2022 | #4\n | #2023 | #5")
    #expect(DrawnReading(units, options).rows == ["Xã A,2022,m,,4,", "Xã A,2023,m,,5,"])
    let levels = Sheet("Xếp loại | Đơn vị | Năm 2023\nTốt | Xã A | #4\n | Xã B | #5")
    #expect(DrawnReading(levels, options).rows == ["Xã A,2023,m,Tốt,4,", "Xã B,2023,m,Tốt,5,"])
    let tidy = Sheet("Đơn vị | Năm | Chỉ tiêu | Loại | Giá trị\nXã A | #2022 | Số | | #4")
    #expect(DrawnReading(tidy).rows == ["Xã A,2022,Số,,4,"])
  }

  @Test("months in a column that a program turned into dates are asked about, days are not")
  func dateCells() throws {
    let drawn =
      "SỐ KẾT NẠP\nĐơn vị | Kỳ | Số người\nXã A | @2023-01-01 | #4\nXã A | @2023-02-01 | #5"
    #expect(
      DrawnReading(Sheet(drawn)).faults == [
        .sheet(.nothingSays(.period, column: "B", choices: ["2023-01", "2023-01-01"]))
      ])
    let days = drawn.replacing("02-01", with: "02-28")
    #expect(DrawnReading(Sheet(days)).rows.count == 2)
  }

  @Test("a table that names no unit is that of its file, which is said")
  func genericFiles() {
    let drawn = "Chỉ tiêu | Năm 2023\nSố chi bộ | #4"
    for file in ["bieu 2.xlsx", "Bao cao nam 2023.xlsx", "2023.xlsx", "so-lieu.csv"] {
      let read = SheetImport.read(Sheet(drawn, source: file), ImportOptions())
      #expect(read.assumptions == [.unit(SheetTitle.stem(file), from: .file)])
    }
    #expect(
      DrawnReading(Sheet(drawn, source: "xa/Bieu 2 - Suoi May.xlsx")).rows == [
        "Suoi May,2023,Số chi bộ,,4,"
      ])
  }

  @Test("a column of percentages is a figure where a person says so and names it one")
  func wantedPercentages() throws {
    let sheet = Sheet("NĂM 2023\nĐơn vị | Số chi bộ | Tỷ lệ (%)\nXã A | #4 | %0.5")
    let mapping = FileImport([sheet], ImportOptions()).mapping
      .replacing(",share,Tỷ lệ (%),,,,,", with: ",figure,Tỷ lệ (%),,,Tỷ lệ (%),,")
    #expect(
      DrawnReading(sheet, try ImportOptions().with(mapping: mapping)).rows == [
        "Xã A,2023,Số chi bộ,,4,", "Xã A,2023,Tỷ lệ (%),,50,",
      ])
  }

  @Test("a person may name the headings and rows, and leave the columns to be proposed")
  func rowsByHand() throws {
    let sheet = Sheet(
      "Số xã | #2\nĐơn vị | Năm 2023\nXã A | #4\nXã B | #5\nĐơn vị | Năm 2024\nXã A | #7")
    let options = ImportOptions(asked: FigureMeaning(measure: "m"))
    #expect(
      DrawnReading(sheet, options).faults == [.sheetLayout(.headingsInside("Đơn vị"))])
    let head = "file,sheet,range,role,text,unit,period,measure,category,note\n"
    let first = head + ",,2,header,,,,,,\n,,3:4,rows,,,,,,\n"
    #expect(
      DrawnReading(sheet, try options.with(mapping: first)).rows == [
        "Xã A,2023,m,,4,", "Xã B,2023,m,,5,",
      ])
    let second = head + ",,6:,rows,,,,,,\n"
    #expect(DrawnReading(sheet, try options.with(mapping: second)).rows == ["Xã A,2024,m,,7,"])
    for endless in [
      ",,1:,header,,,,,,\n", ",,1:99999999999,header,,,,,,\n,,99999999999:,rows,,,,,,\n",
    ] {
      #expect(DrawnReading(sheet, try options.with(mapping: head + endless)).rows == [])
    }
  }
}
