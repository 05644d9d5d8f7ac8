import IndicatorCore
import Testing

@testable import IndicatorIntake

/// Forms as offices fill them in, each with the rows that a person reads in it.
@Suite("Forms as offices fill them in") struct OfficeFormTests {
  struct Form: Sendable, CustomTestStringConvertible {
    let what: String
    let drawn: String
    let rows: [String]
    var notes: [Assumption] = []

    var testDescription: String { what }

    /// Reads the form as a person would: its rows, no fault, and no total accused.
    func check() {
      let read = SheetImport.tables(of: Sheet(drawn), options: ImportOptions())
      #expect(read.flatMap(\.faults) == [])
      #expect(read.flatMap(\.rows).map { SheetFolder.Row($0).description } == rows)
      #expect(read.flatMap(\.totals).allSatisfy { $0.agrees != false })
      if !notes.isEmpty { #expect(read.flatMap(\.assumptions) == notes) }
    }
  }

  static let forms = [
    Form(
      what: "figures that run on are no numbers of columns",
      drawn:
        "KẾT NẠP NĂM 2022\nĐơn vị | Quý I | Quý II | Quý III\nXã Lụa | #1 | #2 | #3\nXã Gò | #9 | #4 | #6",
      rows: [
        "Xã Lụa,2022-Q1,KẾT NẠP,,1,", "Xã Lụa,2022-Q2,KẾT NẠP,,2,", "Xã Lụa,2022-Q3,KẾT NẠP,,3,",
        "Xã Gò,2022-Q1,KẾT NẠP,,9,", "Xã Gò,2022-Q2,KẾT NẠP,,4,", "Xã Gò,2022-Q3,KẾT NẠP,,6,",
      ]),
    Form(
      what: "words in the place of figures are no headings",
      drawn:
        "NĂM 2022\nĐơn vị | Tổng số | Nữ\nXã Lụa | chưa báo cáo |\nXã Gò | #44 | #20\nXã Bến | #35 | không",
      rows: [
        "Xã Lụa,2022,Tổng số,,,O", "Xã Lụa,2022,Nữ,,,O", "Xã Gò,2022,Tổng số,,44,",
        "Xã Gò,2022,Nữ,,20,", "Xã Bến,2022,Tổng số,,35,", "Xã Bến,2022,Nữ,,,O",
      ],
      notes: [
        .period("2022", in: "NĂM 2022"), .blanks(1), .unknownSign("chưa báo cáo", count: 1),
        .unknownSign("không", count: 1),
      ]),
    Form(
      what: "a share behind a count in one cell is no part of it",
      drawn:
        "NĂM 2022\nĐơn vị | Tổng số | Tốt | Khá\nXã Lụa | #40 | 10 (25%) | 30 (75,0%)\nXã Gò | #50 | 20/40% | 30/60%",
      rows: [
        "Xã Lụa,2022,Tổng số,,40,", "Xã Lụa,2022,Tổng số,Tốt,10,", "Xã Lụa,2022,Tổng số,Khá,30,",
        "Xã Gò,2022,Tổng số,,50,", "Xã Gò,2022,Tổng số,Tốt,20,", "Xã Gò,2022,Tổng số,Khá,30,",
      ]),
    Form(
      what: "a part is no change though it is the total less the other part",
      drawn:
        "NĂM 2022\nĐơn vị | Lãi | Thu\nXã Lụa | -12,5 | 800,0\nXã Gò | 31,5 | 900,5\nTổng | 19,0 | 1700,5",
      rows: [
        "Xã Lụa,2022,Lãi,,-12.5,", "Xã Lụa,2022,Thu,,800,", "Xã Gò,2022,Lãi,,31.5,",
        "Xã Gò,2022,Thu,,900.5,",
      ]),
    Form(
      what: "plan and result are no units",
      drawn:
        "Kết quả năm 2022 của xã Lụa\nTT | Nội dung | Kế hoạch | Thực hiện\n#1 | Kết nạp | #10 | #14\n#2 | Tập huấn | #3 | #2",
      rows: [
        "Xã Lụa,2022,Kết nạp,Kế hoạch,10,", "Xã Lụa,2022,Kết nạp,Thực hiện,14,",
        "Xã Lụa,2022,Tập huấn,Kế hoạch,3,", "Xã Lụa,2022,Tập huấn,Thực hiện,2,",
      ]),
    Form(
      what: "months down the rows are periods of the year in the title",
      drawn: "KẾT NẠP CỦA XÃ LỤA NĂM 2022\nTháng | Kết nạp\nTháng 3 | #5\nTháng 4 | #7\nCộng | #12",
      rows: ["Xã Lụa,2022-03,Kết nạp,,5,", "Xã Lụa,2022-04,Kết nạp,,7,"]),
    Form(
      what: "quarters in a column of their own are periods of the year in the title",
      drawn:
        "KẾT NẠP NĂM 2022\nĐơn vị | Quý | Kết nạp\nXã Lụa | I | #4\nXã Lụa | II | #6\nXã Gò | I | #5\nXã Gò | II | #8",
      rows: [
        "Xã Lụa,2022-Q1,Kết nạp,,4,", "Xã Lụa,2022-Q2,Kết nạp,,6,", "Xã Gò,2022-Q1,Kết nạp,,5,",
        "Xã Gò,2022-Q2,Kết nạp,,8,",
      ]),
    Form(
      what: "where columns name units their names are no categories",
      drawn:
        "NĂM 2022\nTT | Nội dung | Xã Lụa | Xã Gò | Tổng\n#1 | Đảng viên | #90 | #60 | #150\n#2 | Đảng viên nữ | #31 | #22 | #53",
      rows: [
        "Xã Lụa,2022,Đảng viên,,90,", "Xã Gò,2022,Đảng viên,,60,", "Xã Lụa,2022,Đảng viên nữ,,31,",
        "Xã Gò,2022,Đảng viên nữ,,22,",
      ]),
    Form(
      what: "rows of percentages below their counts are left out",
      drawn:
        "NĂM 2022\nĐơn vị | Tổng số | Tốt | Khá\nXã Lụa | #100 | #70 | #30\nTỷ lệ % | #100 | #70 | #30\nXã Gò | #50 | #20 | #30\nTỷ lệ % | #100 | #40 | #60\nCộng | #150 | #90 | #60",
      rows: [
        "Xã Lụa,2022,Tổng số,,100,", "Xã Lụa,2022,Tổng số,Tốt,70,", "Xã Lụa,2022,Tổng số,Khá,30,",
        "Xã Gò,2022,Tổng số,,50,", "Xã Gò,2022,Tổng số,Tốt,20,", "Xã Gò,2022,Tổng số,Khá,30,",
      ],
      notes: [
        .period("2022", in: "NĂM 2022"), .percentRows(count: 2, first: "Tỷ lệ %"),
      ]),
    Form(
      what: "a row that is a part of the one above is no part of the total",
      drawn:
        "NĂM 2022\nTT | Đơn vị | Tổng số\n#1 | Huyện Mây | #210\n | Trong đó: Xã Lụa | #90\n#2 | Huyện Suối | #33\n | Tổng | #243",
      rows: [
        "Huyện Mây,2022,Tổng số,,210,", "Xã Lụa,2022,Tổng số,,90,", "Huyện Suối,2022,Tổng số,,33,",
      ]),
    Form(
      what: "rows without a number below the total are no units",
      drawn:
        "NĂM 2022\nTT | Đơn vị | Tổng số\n#1 | Xã Lụa | #81\n#2 | Xã Gò | #47\n | Tổng | #128\n | Trong đó mới kết nạp | #9\n | Dự bị | #4",
      rows: ["Xã Lụa,2022,Tổng số,,81,", "Xã Gò,2022,Tổng số,,47,"],
      notes: [
        .period("2022", in: "NĂM 2022"), .belowTotal(count: 2, first: "Trong đó mới kết nạp"),
      ]),
    Form(
      what: "what a page hands on is no unit",
      drawn:
        "NĂM 2022\nTT | Đơn vị | Tổng số\n#1 | Xã Lụa | #81\n#2 | Xã Gò | #47\n | Cộng trang | #128\n | Mang sang | #128\n#3 | Xã Bến | #20\n | Cộng | #148",
      rows: [
        "Xã Lụa,2022,Tổng số,,81,", "Xã Gò,2022,Tổng số,,47,", "Xã Bến,2022,Tổng số,,20,",
      ]),
    Form(
      what: "communes of one name stand under their districts",
      drawn:
        "NĂM 2022\nHuyện | Xã | Tổng số\nHuyện Mây | Xã Lụa | #81\n | Xã Gò | #47\nHuyện Suối | Xã Lụa | #65\n | Xã Bến | #20",
      rows: [
        "Xã Lụa (Huyện Mây),2022,Tổng số,,81,", "Xã Gò,2022,Tổng số,,47,",
        "Xã Lụa (Huyện Suối),2022,Tổng số,,65,", "Xã Bến,2022,Tổng số,,20,",
      ]),
    Form(
      what: "counts of which one is a hundred are no percentages",
      drawn:
        "NĂM 2022\nĐơn vị | Tổng số | Nữ\nXã Lụa | #100 | #30\nXã Gò | #200 | #60\nXã Bến | #50 | #15\nTổng | #350 | #105",
      rows: [
        "Xã Lụa,2022,Tổng số,,100,", "Xã Lụa,2022,Nữ,,30,", "Xã Gò,2022,Tổng số,,200,",
        "Xã Gò,2022,Nữ,,60,", "Xã Bến,2022,Tổng số,,50,", "Xã Bến,2022,Nữ,,15,",
      ]),
    Form(
      what: "decimal running numbers are running numbers",
      drawn:
        "NĂM 2022\nTT | Đơn vị | Tổng số\n#1 | Huyện Mây | #128\n#1.1 | Xã Lụa | #81\n#1.2 | Xã Gò | #47\n#2 | Huyện Suối | #33\n#2.1 | Xã Bến | #13\n#2.2 | Xã Đá | #20",
      rows: [
        "Xã Lụa,2022,Tổng số,,81,", "Xã Gò,2022,Tổng số,,47,", "Xã Bến,2022,Tổng số,,13,",
        "Xã Đá,2022,Tổng số,,20,",
      ]),
    Form(
      what: "money by the million is written in many ways, and counts things no more",
      drawn: "Thu năm 2022\nĐVT: tr.đ\nĐơn vị | Thu | Số hộ\nXã Lụa | 1,5 | 30\nXã Gò | 2,5 | 40",
      rows: [
        "Xã Lụa,2022,Thu,,1500000,", "Xã Lụa,2022,Số hộ,,30,", "Xã Gò,2022,Thu,,2500000,",
        "Xã Gò,2022,Số hộ,,40,",
      ]),
    Form(
      what: "a year over another and a change are left out",
      drawn:
        "Đơn vị | TH 2021 | TH 2022 | TH 2022/TH 2021 | Tăng/giảm\nXã Lụa | #10 | #11 | #110 | #1\nXã Gò | #20 | #19 | #95 | #-1",
      rows: [
        "Xã Lụa,2021,TH,,10,", "Xã Lụa,2022,TH,,11,", "Xã Gò,2021,TH,,20,", "Xã Gò,2022,TH,,19,",
      ]),
    Form(
      what: "a column without a heading beside the whole is called by its letter",
      drawn:
        "NĂM 2022\nĐơn vị | Tổng số | | Nữ\nXã Lụa | #12 | #5 | #7\nXã Gò | #33 | #16 | #17\nXã Bến | #90 | #40 | #50",
      rows: [
        "Xã Lụa,2022,Tổng số,,12,", "Xã Lụa,2022,Tổng số,(C),5,", "Xã Lụa,2022,Tổng số,Nữ,7,",
        "Xã Gò,2022,Tổng số,,33,", "Xã Gò,2022,Tổng số,(C),16,", "Xã Gò,2022,Tổng số,Nữ,17,",
        "Xã Bến,2022,Tổng số,,90,", "Xã Bến,2022,Tổng số,(C),40,", "Xã Bến,2022,Tổng số,Nữ,50,",
      ],
      notes: [.columnsTold(count: 1, first: "(C)"), .period("2022", in: "NĂM 2022")]),
    Form(
      what: "figures that look like years are figures of a name",
      drawn:
        "Dân số 2022\nXã | Hộ | Người\nLụa | #400 | #1200\nGò | #1950 | #2010\nBến | #500 | #1600",
      rows: [
        "Lụa,2022,Hộ,,400,", "Lụa,2022,Người,,1200,", "Gò,2022,Hộ,,1950,",
        "Gò,2022,Người,,2010,", "Bến,2022,Hộ,,500,", "Bến,2022,Người,,1600,",
      ]),
    Form(
      what: "running numbers below quarters of a year are figures",
      drawn:
        "Kết nạp\nXã | Năm 2022 | | |\n | I | II | III | IV\nLụa | #1 | #2 | #3 | #4\nGò | #5 | #6 | #7 | #8",
      rows: [
        "Lụa,2022-Q1,Kết nạp,,1,", "Lụa,2022-Q2,Kết nạp,,2,", "Lụa,2022-Q3,Kết nạp,,3,",
        "Lụa,2022-Q4,Kết nạp,,4,", "Gò,2022-Q1,Kết nạp,,5,", "Gò,2022-Q2,Kết nạp,,6,",
        "Gò,2022-Q3,Kết nạp,,7,", "Gò,2022-Q4,Kết nạp,,8,",
      ]),
    Form(
      what: "years of birth are no periods",
      drawn:
        "Khen thưởng năm 2022\nSTT | Họ và tên | Năm sinh | Số lần khen\n#1 | Lụa | #1975 | #3\n#2 | Gò | #1980 | #1",
      rows: ["Lụa,2022,Số lần khen,,3,", "Gò,2022,Số lần khen,,1,"]),
    Form(
      what: "a unit of measure over the first column is that of those beside it",
      drawn:
        "Dân số năm 2022\nXã | Tổng số | Nam | Nữ\n | Nghìn người | |\nLụa | #30 | #10 | #20\nGò | #33 | #11 | #22",
      rows: [
        "Lụa,2022,Tổng số,,30000,", "Lụa,2022,Tổng số,Nam,10000,", "Lụa,2022,Tổng số,Nữ,20000,",
        "Gò,2022,Tổng số,,33000,", "Gò,2022,Tổng số,Nam,11000,", "Gò,2022,Tổng số,Nữ,22000,",
      ]),
    Form(
      what: "a commune may be called by a word for an average",
      drawn: "Số hộ 2022\nXã | Số hộ\nLụa | #30\nTrung Bình | #25\nBình quân | #27",
      rows: ["Lụa,2022,Số hộ,,30,", "Trung Bình,2022,Số hộ,,25,"]),
    Form(
      what: "a block of percentages beside the counts is left out",
      drawn:
        "Members 2022\nRegion | Number | | Per cent |\n | Men | Women | Men | Women\nNorth | #30 | #10 | #75 | #25\nSouth | #36 | #12 | #75 | #25",
      rows: [
        "North,2022,Number,Men,30,", "North,2022,Number,Women,10,", "South,2022,Number,Men,36,",
        "South,2022,Number,Women,12,",
      ]),
    Form(
      what: "a year and its quarter in two columns are one period",
      drawn:
        "Country | Year | Quarter | Arrivals\nLao | #2022 | Q1 | #100\nLao | #2022 | Q2 | #120\nThai | #2022 | Q1 | #50\nThai | #2022 | Q2 | #60",
      rows: [
        "Lao,2022-Q1,Arrivals,,100,", "Lao,2022-Q2,Arrivals,,120,", "Thai,2022-Q1,Arrivals,,50,",
        "Thai,2022-Q2,Arrivals,,60,",
      ]),
    Form(
      what: "a year and its month in two columns are one period",
      drawn:
        "Country | Year | Month | Arrivals\nLao | #2022 | #1 | #100\nLao | #2022 | #2 | #120\nThai | #2022 | #1 | #50\nThai | #2022 | #2 | #60",
      rows: [
        "Lao,2022-01,Arrivals,,100,", "Lao,2022-02,Arrivals,,120,", "Thai,2022-01,Arrivals,,50,",
        "Thai,2022-02,Arrivals,,60,",
      ]),
    Form(
      what: "two years together are no school year",
      drawn: "Kết quả 2 năm 2021-2022\nĐơn vị | Tổng số\nXã Lụa | #81\nXã Gò | #47",
      rows: ["Xã Lụa,2021/2022,Tổng số,,81,", "Xã Gò,2021/2022,Tổng số,,47,"]),
    Form(
      what: "the total of round figures is that of its sections",
      drawn:
        "NĂM 2022\nTT | Đơn vị | Kết nạp\nI | Khối xã | #40\n#1 | Xã Lụa | #15\n#2 | Xã Gò | #25\nII | Khối phường | #10\n#1 | Phường Tơ | #10\n | Tổng cộng | #50",
      rows: [
        "Xã Lụa,2022,Kết nạp,,15,", "Xã Gò,2022,Kết nạp,,25,", "Phường Tơ,2022,Kết nạp,,10,",
      ]),
  ]

  @Test("gives the rows that a person reads", arguments: forms)
  func rows(of form: Form) { form.check() }

  @Test(
    "a list of persons and a form of marks hold no figures",
    arguments: [
      "NĂM 2022\nTT | Họ và tên | Năm sinh | Đơn vị | Xếp loại\n#1 | A | #1980 | Xã Gò | Tốt\n#2 | B | #1975 | Xã Gò | Khá\n#3 | C | #1990 | Xã Lụa | Tốt",
      "NĂM 2022\nTT | Chi bộ | HTXS | HTT\n#1 | Thôn Một | x |\n#2 | Thôn Hai | | x\n#3 | Thôn Ba | | x\n | Cộng | #1 | #2",
    ])
  func withoutFigures(drawn: String) {
    let read = SheetImport.tables(of: Sheet(drawn), options: ImportOptions())
    #expect(read.allSatisfy { $0.rows.isEmpty && $0.hasNoTable })
  }

  @Test("one measure for all makes categories of headings that differ")
  func askedMeasure() {
    let drawn = "NĂM 2022\nĐơn vị | Nam | Nữ\nXã Lụa | #81 | #50\nXã Gò | #47 | #20"
    let options = ImportOptions(asked: FigureMeaning(measure: "Dân số"))
    #expect(
      DrawnReading(Sheet(drawn), options).rows == [
        "Xã Lụa,2022,Dân số,Nam,81,", "Xã Lụa,2022,Dân số,Nữ,50,", "Xã Gò,2022,Dân số,Nam,47,",
        "Xã Gò,2022,Dân số,Nữ,20,",
      ])
  }

  @Test("the note on a total names what the row itself says")
  func nameOfTotal() {
    let drawn =
      "NĂM 2022\nTT | Đơn vị | Tổng số\n#1 | Xã Lụa | #81\n#2 | Xã Gò | #47\nCộng | | #128"
    let read = SheetImport.read(Sheet(drawn), ImportOptions())
    #expect(read.assumptions.contains(.totals(count: 1, names: ["`Cộng`"])))
  }
}
