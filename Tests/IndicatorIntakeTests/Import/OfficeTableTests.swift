import IndicatorCore
import Testing

@testable import IndicatorIntake

/// Tables in which rows or columns say what others are of: codes, differences, sums of months, men and women.
@Suite("Rows and columns that belong to others") struct OfficeTableTests {
  typealias Form = OfficeFormTests.Form

  static let forms = [
    Form(
      what: "a row of headings may hold one number",
      drawn:
        " | | Age (months) | | |\nClinic | Year | #0 | 1-11 | 12-59 | Total\nAda | #2018 | #120 | #85 | #60 | #265\nAda | #2019 | #110 | #79 | #52 | #241\nBoro | #2018 | #41 | #33 | #20 | #94\nBoro | #2019 | #38 | #30 | #22 | #90",
      rows: [
        "Ada,2018,Age (months),0,120,", "Ada,2018,Age (months),1-11,85,",
        "Ada,2018,Age (months),12-59,60,", "Ada,2018,Age (months),,265,",
        "Ada,2019,Age (months),0,110,", "Ada,2019,Age (months),1-11,79,",
        "Ada,2019,Age (months),12-59,52,", "Ada,2019,Age (months),,241,",
        "Boro,2018,Age (months),0,41,", "Boro,2018,Age (months),1-11,33,",
        "Boro,2018,Age (months),12-59,20,", "Boro,2018,Age (months),,94,",
        "Boro,2019,Age (months),0,38,", "Boro,2019,Age (months),1-11,30,",
        "Boro,2019,Age (months),12-59,22,", "Boro,2019,Age (months),,90,",
      ]),
    Form(
      what: "codes with zeros in front belong to the names",
      drawn:
        "Kết quả 2023\nChỉ tiêu | Mã số | Năm nay | Năm trước\nThu | 01 | #30 | #25\nChi | 11 | #20 | #18\nCòn lại | 20 | #10 | #7",
      rows: [
        "x,2023,Thu,,30,", "x,2022,Thu,,25,", "x,2023,Chi,,20,", "x,2022,Chi,,18,",
        "x,2023,Còn lại,,10,", "x,2022,Còn lại,,7,",
      ]),
    Form(
      what: "numbers of notes are no figures",
      drawn: "Item | Note | 2023 | 2022\nCash | #4 | #12 | #15\nLoans | #5 | #30 | #28",
      rows: ["Cash,2023,x,,12,", "Cash,2022,x,,15,", "Loans,2023,x,,30,", "Loans,2022,x,,28,"]),
    Form(
      what: "small differences under a word for them are changes",
      drawn:
        "Năm 2024\nPhòng | Được giao | Có mặt | Thừa (+) / thiếu (-)\nMột | #9 | #8 | #-1\nHai | #11 | #12 | #1\nBa | #8 | #8 | #0\nBốn | #5 | #3 | #-2",
      rows: [
        "Một,2024,Được giao,,9,", "Một,2024,Có mặt,,8,", "Hai,2024,Được giao,,11,",
        "Hai,2024,Có mặt,,12,", "Ba,2024,Được giao,,8,", "Ba,2024,Có mặt,,8,",
        "Bốn,2024,Được giao,,5,", "Bốn,2024,Có mặt,,3,",
      ]),
    Form(
      what: "a difference of two columns apart is a change",
      drawn:
        "Life\nRegion | Males | | Females | | Difference 2020\n | 2010 | 2020 | 2010 | 2020 |\nAda | #77.9 | #79.1 | #83.0 | #84.2 | #5.1\nBoro | #78.6 | #79.8 | #83.4 | #84.5 | #4.7\nCray | #79.0 | #80.0 | #83.8 | #84.9 | #4.9",
      rows: [
        "Ada,2010,Males,,77.9,", "Ada,2020,Males,,79.1,", "Ada,2010,Females,,83,",
        "Ada,2020,Females,,84.2,", "Boro,2010,Males,,78.6,", "Boro,2020,Males,,79.8,",
        "Boro,2010,Females,,83.4,", "Boro,2020,Females,,84.5,", "Cray,2010,Males,,79,",
        "Cray,2020,Males,,80,", "Cray,2010,Females,,83.8,", "Cray,2020,Females,,84.9,",
      ]),
    Form(
      what: "a count under a word for change that is no difference stays a figure",
      drawn:
        "Region | Births | Deaths | Change of address\nAda | #40 | #30 | #12\nBoro | #55 | #50 | #9\nCray | #20 | #12 | #11",
      rows: [
        "Ada,../..,Births,,40,", "Ada,../..,Deaths,,30,", "Ada,../..,Change of address,,12,",
        "Boro,../..,Births,,55,", "Boro,../..,Deaths,,50,", "Boro,../..,Change of address,,9,",
        "Cray,../..,Births,,20,", "Cray,../..,Deaths,,12,", "Cray,../..,Change of address,,11,",
      ]),
    Form(
      what: "sums of months have the measure of the months",
      drawn:
        "Số cuộc họp năm 2024\nXã | Tháng 1 | Tháng 2 | Tháng 3 | Cộng quý I\nLụa | #1 | #2 | #3 | #6\nGò | #2 | #0 | #1 | #3",
      rows: [
        "Lụa,2024-01,Số cuộc họp,,1,", "Lụa,2024-02,Số cuộc họp,,2,", "Lụa,2024-03,Số cuộc họp,,3,",
        "Lụa,2024-Q1,Số cuộc họp,,6,", "Gò,2024-01,Số cuộc họp,,2,", "Gò,2024-02,Số cuộc họp,,0,",
        "Gò,2024-03,Số cuộc họp,,1,", "Gò,2024-Q1,Số cuộc họp,,3,",
      ]),
    Form(
      what: "a running sum is of all months before it",
      drawn:
        "Chi nhánh | Tháng 1/2024 | Tháng 2/2024 | Cộng dồn\nLụa | #5 | #6 | #11\nGò | #3 | #3 | #6",
      rows: [
        "Lụa,2024-01,x,,5,", "Lụa,2024-02,x,,6,", "Lụa,2024-01/2024-02,x,,11,", "Gò,2024-01,x,,3,",
        "Gò,2024-02,x,,3,", "Gò,2024-01/2024-02,x,,6,",
      ]),
    Form(
      what: "men and women below each unit are categories of it",
      drawn:
        "Đơn vị | 2022 | 2023\nXã Lụa | #120 | #130\nNam | #60 | #66\nNữ | #60 | #64\nXã Gò | #90 | #95\nNam | #40 | #44\nNữ | #50 | #51\nTổng số | #210 | #225",
      rows: [
        "Xã Lụa,2022,x,,120,", "Xã Lụa,2023,x,,130,", "Xã Lụa,2022,x,Nam,60,",
        "Xã Lụa,2023,x,Nam,66,", "Xã Lụa,2022,x,Nữ,60,", "Xã Lụa,2023,x,Nữ,64,",
        "Xã Gò,2022,x,,90,", "Xã Gò,2023,x,,95,", "Xã Gò,2022,x,Nam,40,", "Xã Gò,2023,x,Nam,44,",
        "Xã Gò,2022,x,Nữ,50,", "Xã Gò,2023,x,Nữ,51,",
      ]),
    Form(
      what: "units below numbered sums are of what those count",
      drawn:
        "Nội dung | 2022 | 2023\n1. Số đảng viên | #120 | #130\nXã Lụa | #60 | #66\nXã Gò | #60 | #64\n2. Số chi bộ | #14 | #15\nXã Lụa | #6 | #6\nXã Gò | #8 | #9",
      rows: [
        "Xã Lụa,2022,Số đảng viên,,60,", "Xã Lụa,2023,Số đảng viên,,66,",
        "Xã Gò,2022,Số đảng viên,,60,", "Xã Gò,2023,Số đảng viên,,64,", "Xã Lụa,2022,Số chi bộ,,6,",
        "Xã Lụa,2023,Số chi bộ,,6,", "Xã Gò,2022,Số chi bộ,,8,", "Xã Gò,2023,Số chi bộ,,9,",
      ]),
    Form(
      what: "kinds of schools below numbered sums are units as well",
      drawn:
        " | 2021 | 2022\n1. Số trường | #12 | #12\nMầm non | #5 | #5\nTiểu học | #7 | #7\n2. Số lớp | #60 | #63\nMầm non | #20 | #22\nTiểu học | #40 | #41",
      rows: [
        "Mầm non,2021,Số trường,,5,", "Mầm non,2022,Số trường,,5,", "Tiểu học,2021,Số trường,,7,",
        "Tiểu học,2022,Số trường,,7,", "Mầm non,2021,Số lớp,,20,", "Mầm non,2022,Số lớp,,22,",
        "Tiểu học,2021,Số lớp,,40,", "Tiểu học,2022,Số lớp,,41,",
      ]),
    Form(
      what: "columns of communes beside their total are units, the rows what is counted",
      drawn:
        "Đất năm 2023\nLoại đất | Mã | Diện tích | Xã Lụa | Xã Gò\nĐất nông nghiệp | NNP | #21 | #9 | #12\nĐất lúa | LUA | #14 | #6 | #8\nĐất rừng | LNP | #7 | #3 | #4\nĐất khác | PNN | #12 | #6 | #6",
      rows: [
        "Xã Lụa,2023,Đất nông nghiệp,,9,", "Xã Gò,2023,Đất nông nghiệp,,12,",
        "Xã Lụa,2023,Đất lúa,,6,", "Xã Gò,2023,Đất lúa,,8,", "Xã Lụa,2023,Đất rừng,,3,",
        "Xã Gò,2023,Đất rừng,,4,", "Xã Lụa,2023,Đất khác,,6,", "Xã Gò,2023,Đất khác,,6,",
      ]),
    Form(
      what: "rows in units of other kinds are measures",
      drawn:
        "Forestry\nItem | Unit | 2019 | 2020\nForest | 1000 ha | #2331 | #2330\nFelling | 1000 m3 | #12700 | #10600\nFires | number | #64 | #51",
      rows: [
        "x,2019,Forest,,2331000,", "x,2020,Forest,,2330000,", "x,2019,Felling,,12700000,",
        "x,2020,Felling,,10600000,", "x,2019,Fires,,64,", "x,2020,Fires,,51,",
      ]),
    Form(
      what: "rows in several currencies are units",
      drawn: "Debt\nCountry | Unit | 2019 | 2020\nAda | USD | #23 | #24\nBoro | EUR | #12 | #10",
      rows: [
        "Ada,2019,Debt,,23,", "Ada,2020,Debt,,24,", "Boro,2019,Debt,,12,", "Boro,2020,Debt,,10,",
      ]),
    Form(
      what: "months without a year are categories",
      drawn: "Xã | Tháng 1 | Tháng 2\nLụa | #5 | #6\nGò | #3 | #4",
      rows: [
        "Lụa,../..,x,Tháng 1,5,", "Lụa,../..,x,Tháng 2,6,", "Gò,../..,x,Tháng 1,3,",
        "Gò,../..,x,Tháng 2,4,",
      ]),
    Form(
      what: "rows of months without a year are categories",
      drawn: "Accidents\n | Fatal | Slight\nJanuary | #1 | #20\nFebruary | #0 | #18",
      rows: [
        "x,../..,Fatal,January,1,", "x,../..,Slight,January,20,", "x,../..,Fatal,February,0,",
        "x,../..,Slight,February,18,",
      ]),
    Form(
      what: "a pyramid has its names between the figures",
      drawn: "Male | Age group | Female\n#420 | 0-14 | #398\n#690 | 15-59 | #701\n#81 | 60+ | #97",
      rows: [
        "x,../..,Male,0-14,420,", "x,../..,Female,0-14,398,", "x,../..,Male,15-59,690,",
        "x,../..,Female,15-59,701,", "x,../..,Male,≥60,81,", "x,../..,Female,≥60,97,",
      ]),
    Form(
      what: "numbers of columns behind their headings are none of their names",
      drawn:
        "Xã (1) | Số hộ (2) | Nghèo (3) | Tỷ lệ (4)=(3)/(2)\nLụa | #40 | #10 | #25\nGò | #50 | #5 | #10",
      rows: [
        "Lụa,../..,Số hộ,,40,", "Lụa,../..,Nghèo,,10,", "Gò,../..,Số hộ,,50,", "Gò,../..,Nghèo,,5,",
      ]),
    Form(
      what: "a note below the table says the day",
      drawn:
        "Xã | Hộ | Nghèo\nLụa | #30 | #8\nGò | #25 | #7\nGhi chú: Số liệu tính đến 31/12/2023",
      rows: [
        "Lụa,2023-12-31,Hộ,,30,", "Lụa,2023-12-31,Nghèo,,8,", "Gò,2023-12-31,Hộ,,25,",
        "Gò,2023-12-31,Nghèo,,7,",
      ]),
    Form(
      what: "a day of printing says nothing of the figures",
      drawn: "Xã | Hộ | Nghèo\nLụa | #30 | #8\nGò | #25 | #7\nIn ngày 05/01/2024",
      rows: ["Lụa,../..,Hộ,,30,", "Lụa,../..,Nghèo,,8,", "Gò,../..,Hộ,,25,", "Gò,../..,Nghèo,,7,"]),
    Form(
      what: "terms of school years are categories",
      drawn:
        "Học kỳ | Trường | Học sinh\nHọc kỳ I 2023-2024 | Lụa | #40\nHọc kỳ I 2023-2024 | Gò | #50\nHọc kỳ II 2023-2024 | Lụa | #39\nHọc kỳ II 2023-2024 | Gò | #48",
      rows: [
        "Lụa,2023/24,Học sinh,Học kỳ I,40,", "Gò,2023/24,Học sinh,Học kỳ I,50,",
        "Lụa,2023/24,Học sinh,Học kỳ II,39,", "Gò,2023/24,Học sinh,Học kỳ II,48,",
      ]),
    Form(
      what: "years inside the names of rows are periods where each name has several",
      drawn:
        "Đơn vị | Số hộ\nXã Lụa (2021) | #5\nXã Lụa (2022) | #6\nXã Gò (2021) | #3\nXã Gò (2022) | #4",
      rows: [
        "Xã Lụa,2021,Số hộ,,5,", "Xã Lụa,2022,Số hộ,,6,", "Xã Gò,2021,Số hộ,,3,",
        "Xã Gò,2022,Số hộ,,4,",
      ]),
    Form(
      what: "years that tell names apart are part of the names",
      drawn: "Khóa | Học viên\nKhóa 2021 | #5\nKhóa 2022 | #6\nKhóa 2023 | #3",
      rows: [
        "Khóa 2021,../..,Học viên,,5,", "Khóa 2022,../..,Học viên,,6,",
        "Khóa 2023,../..,Học viên,,3,",
      ]),
    Form(
      what: "printed percentages of two columns are shares without a word over them",
      drawn:
        "Kết quả\nXã | KH 2024 | 9T/2024 | 9T2024/KH\nLụa | #100 | #70 | 70,0%\nGò | #80 | #60 | 75,0%",
      rows: [
        "Lụa,2024,KH,,100,", "Lụa,2024-01/2024-09,Kết quả,,70,", "Gò,2024,KH,,80,",
        "Gò,2024-01/2024-09,Kết quả,,60,",
      ]),
    Form(
      what: "what the year before had is of that year",
      drawn:
        "Kết quả 6 tháng đầu năm 2024\nXã | Thực hiện | Cùng kỳ năm trước | So sánh (%)\nLụa | #50 | #40 | #125\nGò | #30 | #24 | #125\nBến | #21 | #28 | #75",
      rows: [
        "Lụa,2024-S1,Kết quả 6 tháng đầu năm 2024,,50,",
        "Lụa,2023-S1,Kết quả 6 tháng đầu năm 2024,,40,",
        "Gò,2024-S1,Kết quả 6 tháng đầu năm 2024,,30,",
        "Gò,2023-S1,Kết quả 6 tháng đầu năm 2024,,24,",
        "Bến,2024-S1,Kết quả 6 tháng đầu năm 2024,,21,",
        "Bến,2023-S1,Kết quả 6 tháng đầu năm 2024,,28,",
      ]),
    Form(
      what: "a year before of no year is a word",
      drawn: "Xã | Năm nay | Năm trước\nLụa | #50 | #40\nGò | #30 | #24",
      rows: [
        "Lụa,../..,Năm nay,,50,", "Lụa,../..,Năm trước,,40,", "Gò,../..,Năm nay,,30,",
        "Gò,../..,Năm trước,,24,",
      ]),
  ]

  @Test("gives the rows that a person reads", arguments: forms)
  func rows(of form: Form) { form.check() }

  /// What is said of tables that a person may want otherwise.
  static let said: [(drawn: String, assumption: Assumption)] = [
    ("Xã | Tháng 1 | Tháng 2\nLụa | #5 | #6\nGò | #3 | #4", .withoutYear("Tháng 1")),
    (
      "Prices\nGroup | Weight | 2019 | 2020\nFood | #312.5 | #101.2 | #104.8\nHousing | #355.2 | #100.9 | #101.7\nOther | #332.3 | #101.0 | #102.2\nAll items | #1000.0 | #101.1 | #102.9",
      .totalRates(label: "All items", heading: "2019")
    ),
    (
      "Xã | Số thôn | Đạt chuẩn\nLụa | #5 | x\nGò | #4 |\nBến | #6 | x",
      .unreadColumn(column: "C", heading: "Đạt chuẩn")
    ),
    (
      "Công trình | Địa điểm | Vốn 2023\nĐường | Xã Lụa Cao | #25\nCầu | Xã Gò Thấp | #31\nCộng | | #56",
      .besideNames(column: "B", heading: "Địa điểm")
    ),
    (
      "Xã | Hộ\nLụa | #30\nGò | #25\nGhi chú: Số liệu tính đến 31/12/2023",
      .period("2023-12-31", in: "Ghi chú: Số liệu tính đến 31/12/2023")
    ),
  ]

  @Test("says what it takes for granted", arguments: said.indices)
  func assumptions(_ index: Int) {
    let (drawn, assumption) = Self.said[index]
    let read = SheetImport.read(Sheet(drawn), ImportOptions())
    #expect(read.assumptions.contains(assumption))
    var options = ImportOptions()
    options.isStrict = true
    let refused = SheetImport.read(Sheet(drawn), options).faults.map(\.fact)
    #expect(refused.contains(.sheetMeaning(.assumed(assumption))) == assumption.isOpen)
  }
}
