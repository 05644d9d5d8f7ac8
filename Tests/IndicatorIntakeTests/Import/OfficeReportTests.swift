import IndicatorCore
import Testing

@testable import IndicatorIntake

/// Tables of reports as Vietnamese offices write them: their titles, corners, forms, plans and sums.
@Suite("Tables of office reports") struct OfficeReportTests {
  typealias Form = OfficeFormTests.Form

  static let forms = [
    Form(
      what: "a dateline in the corner is no heading",
      drawn:
        " | | Xã Lụa, ngày 10 tháng 01 năm 2025\nKẾT QUẢ NĂM 2024\nThôn | Nam | Nữ\nMột | #12 | #8\nHai | #10 | #6",
      rows: ["Một,2024,Nam,,12,", "Một,2024,Nữ,,8,", "Hai,2024,Nam,,10,", "Hai,2024,Nữ,,6,"]),
    Form(
      what: "a unit of money in the corner holds for all columns",
      drawn:
        "Thu ngân sách | | Tỷ đồng\nHuyện | Năm 2021 | Năm 2022\nLụa | #9100 | #9600\nGò | #6100 | #6700",
      rows: [
        "Lụa,2021,Thu ngân sách,,9100000000000,", "Lụa,2022,Thu ngân sách,,9600000000000,",
        "Gò,2021,Thu ngân sách,,6100000000000,", "Gò,2022,Thu ngân sách,,6700000000000,",
      ]),
    Form(
      what: "plan and result of a year beside their quotient",
      drawn:
        "Đơn vị | Kế hoạch 2024 | Thực hiện 2024 | Tỷ lệ (%)\nLụa | #50 | #40 | #80\nGò | #50 | #60 | #120",
      rows: [
        "Lụa,2024,Kế hoạch,,50,", "Lụa,2024,Thực hiện,,40,", "Gò,2024,Kế hoạch,,50,",
        "Gò,2024,Thực hiện,,60,",
      ]),
    Form(
      what: "what was paid until a day is of that day",
      drawn:
        "Xã | Kế hoạch năm 2024 | Giải ngân đến 30/9/2024 | Tỷ lệ (%)\nLụa | #100 | #42 | #42\nGò | #50 | #21 | #42",
      rows: [
        "Lụa,2024,Kế hoạch,,100,", "Lụa,2024-09-30,Giải ngân đến,,42,", "Gò,2024,Kế hoạch,,50,",
        "Gò,2024-09-30,Giải ngân đến,,21,",
      ]),
    Form(
      what: "running numbers are no evidence of how figures are written",
      drawn:
        "STT | Đơn vị | Số đảng viên\n1 | Lụa | 1.250\n1.1 | Tổ Một | 1.020\n1.2 | Tổ Hai | 230",
      rows: ["Tổ Một,../..,Số đảng viên,,1020,", "Tổ Hai,../..,Số đảng viên,,230,"]),
    Form(
      what: "codes before names are no evidence of how figures are written",
      drawn: "Mã | Tên xã | Dân số\n01.01 | Lụa | 1.250\n01.02 | Gò | 980\n01.03 | Bến | 1.310",
      rows: ["Lụa,../..,Dân số,,1250,", "Gò,../..,Dân số,,980,", "Bến,../..,Dân số,,1310,"]),
    Form(
      what: "measures below sections without figures are called by them",
      drawn:
        "STT | Chỉ tiêu | ĐVT | Năm 2024\nI | Lúa | |\n1 | Diện tích | ha | #1210\n2 | Sản lượng | tấn | #7405\nII | Ngô | |\n1 | Diện tích | ha | #320\n2 | Sản lượng | tấn | #1312",
      rows: [
        "x,2024,Lúa: Diện tích,,1210,", "x,2024,Lúa: Sản lượng,,7405,",
        "x,2024,Ngô: Diện tích,,320,", "x,2024,Ngô: Sản lượng,,1312,",
      ]),
    Form(
      what: "the same part of the year before",
      drawn:
        "BÁO CÁO 6 THÁNG ĐẦU NĂM 2024\nXã | 6 tháng 2024 | Cùng kỳ 2023\nLụa | #120 | #98\nGò | #12 | #15",
      rows: [
        "Lụa,2024-S1,BÁO CÁO 6 THÁNG ĐẦU NĂM 2024,,120,",
        "Lụa,2023-S1,BÁO CÁO 6 THÁNG ĐẦU NĂM 2024,,98,",
        "Gò,2024-S1,BÁO CÁO 6 THÁNG ĐẦU NĂM 2024,,12,",
        "Gò,2023-S1,BÁO CÁO 6 THÁNG ĐẦU NĂM 2024,,15,",
      ]),
    Form(
      what: "what was done comes before what is to come",
      drawn:
        "SƠ KẾT 6 THÁNG ĐẦU NĂM; PHƯƠNG HƯỚNG 6 THÁNG CUỐI NĂM 2024\nChi bộ | Số đảng viên\nMột | #45\nHai | #38",
      rows: ["Một,2024-S1,Số đảng viên,,45,", "Hai,2024-S1,Số đảng viên,,38,"]),
    Form(
      what: "the year of a report, not of its plans",
      drawn:
        "TỔNG KẾT NĂM 2024, PHƯƠNG HƯỚNG NĂM 2025\nChi bộ | Số đảng viên\nMột | #45\nHai | #38",
      rows: ["Một,2024,Số đảng viên,,45,", "Hai,2024,Số đảng viên,,38,"]),
    Form(
      what: "sums since January in a report of a month",
      drawn:
        "BÁO CÁO THÁNG 5 NĂM 2024\nXã | Thực hiện tháng 5 | Lũy kế đến tháng 5\nLụa | #900 | #4200\nGò | #410 | #2110",
      rows: [
        "Lụa,2024-05,Thực hiện,,900,", "Lụa,2024-01/2024-05,BÁO CÁO THÁNG 5 NĂM 2024,,4200,",
        "Gò,2024-05,Thực hiện,,410,", "Gò,2024-01/2024-05,BÁO CÁO THÁNG 5 NĂM 2024,,2110,",
      ]),
    Form(
      what: "sums since the year began",
      drawn:
        "BÁO CÁO THÁNG 5 NĂM 2024\nXã | Trong tháng | Lũy kế từ đầu năm\nLụa | #900 | #4200\nGò | #410 | #2110",
      rows: [
        "Lụa,2024-05,BÁO CÁO THÁNG 5 NĂM 2024,,900,",
        "Lụa,2024-01/2024-05,BÁO CÁO THÁNG 5 NĂM 2024,,4200,",
        "Gò,2024-05,BÁO CÁO THÁNG 5 NĂM 2024,,410,",
        "Gò,2024-01/2024-05,BÁO CÁO THÁNG 5 NĂM 2024,,2110,",
      ]),
    Form(
      what: "classes of schools are names",
      drawn: "Lớp | Sĩ số | Nữ\n6A | #40 | #20\n6B | #38 | #10",
      rows: ["6A,../..,Sĩ số,,40,", "6A,../..,Nữ,,20,", "6B,../..,Sĩ số,,38,", "6B,../..,Nữ,,10,"]),
    Form(
      what: "lines of a budget are codes",
      drawn:
        "Mục | Tiểu mục | Nội dung | Số tiền\n#6000 | #6001 | Lương theo ngạch | #300000\n#6000 | #6003 | Lương hợp đồng | #50000\n#6100 | #6101 | Phụ cấp | #20000",
      rows: [
        "Lương theo ngạch,../..,Số tiền,,300000,", "Lương hợp đồng,../..,Số tiền,,50000,",
        "Phụ cấp,../..,Số tiền,,20000,",
      ]),
    Form(
      what: "the year of prices is no period",
      drawn:
        "Sản lượng (Giá so sánh 2010)\nNgành | Giá trị | Vốn\nKhai khoáng | #120 | #25\nChế biến | #360 | #75",
      rows: [
        "Khai khoáng,../..,Giá trị,,120,", "Khai khoáng,../..,Vốn,,25,",
        "Chế biến,../..,Giá trị,,360,", "Chế biến,../..,Vốn,,75,",
      ]),
    Form(
      what: "rows that are all percentages are figures",
      drawn:
        "Cơ cấu kinh tế\n | 2021 | 2022\nNông nghiệp (%) | 25,5 | 24,8\nCông nghiệp (%) | 38,2 | 39,0\nDịch vụ (%) | 36,3 | 36,2",
      rows: [
        "Nông nghiệp (%),2021,Cơ cấu kinh tế,,25.5,", "Nông nghiệp (%),2022,Cơ cấu kinh tế,,24.8,",
        "Công nghiệp (%),2021,Cơ cấu kinh tế,,38.2,", "Công nghiệp (%),2022,Cơ cấu kinh tế,,39,",
        "Dịch vụ (%),2021,Cơ cấu kinh tế,,36.3,", "Dịch vụ (%),2022,Cơ cấu kinh tế,,36.2,",
      ]),
    Form(
      what: "columns that are all comparisons are figures",
      drawn:
        "Nhóm hàng | Tháng 5/2024 so với tháng 4/2024 (%) | Tháng 5/2024 so với tháng 12/2023 (%)\nLương thực | 99,8 | 102,1\nThực phẩm | 100,4 | 100,9",
      rows: [
        "Lương thực,2024-05,so với tháng 4/2024 (%),,99.8,",
        "Lương thực,2024-05,so với tháng 12/2023 (%),,102.1,",
        "Thực phẩm,2024-05,so với tháng 4/2024 (%),,100.4,",
        "Thực phẩm,2024-05,so với tháng 12/2023 (%),,100.9,",
      ]),
    Form(
      what: "what there is at the ends of a period are no parts of one another",
      drawn:
        "Chi bộ | Đảng viên đầu kỳ | Chuyển đi | Từ trần | Đảng viên cuối kỳ\nMột | #40 | #1 | #0 | #39\nHai | #35 | #2 | #1 | #32",
      rows: [
        "Một,../..,Đảng viên đầu kỳ,,40,", "Một,../..,Chuyển đi,,1,", "Một,../..,Từ trần,,0,",
        "Một,../..,Đảng viên cuối kỳ,,39,", "Hai,../..,Đảng viên đầu kỳ,,35,",
        "Hai,../..,Chuyển đi,,2,", "Hai,../..,Từ trần,,1,", "Hai,../..,Đảng viên cuối kỳ,,32,",
      ]),
    Form(
      what: "units over years are units",
      drawn:
        "Chỉ tiêu | Xã Lụa | | Xã Gò |\n | 2023 | 2024 | 2023 | 2024\nSố đảng viên | #120 | #125 | #98 | #101\nSố chi bộ | #10 | #10 | #8 | #9",
      rows: [
        "Xã Lụa,2023,Số đảng viên,,120,", "Xã Lụa,2024,Số đảng viên,,125,",
        "Xã Gò,2023,Số đảng viên,,98,", "Xã Gò,2024,Số đảng viên,,101,",
        "Xã Lụa,2023,Số chi bộ,,10,", "Xã Lụa,2024,Số chi bộ,,10,", "Xã Gò,2023,Số chi bộ,,8,",
        "Xã Gò,2024,Số chi bộ,,9,",
      ]),
    Form(
      what: "columns that count things are measures",
      drawn: "Nội dung | Số vụ | Số người\nTrộm cắp | #25 | #30\nCướp | #5 | #6",
      rows: [
        "Trộm cắp,../..,Số vụ,,25,", "Trộm cắp,../..,Số người,,30,", "Cướp,../..,Số vụ,,5,",
        "Cướp,../..,Số người,,6,",
      ]),
    Form(
      what: "a sum of things is no measure",
      drawn:
        "Nội dung | Năm 2023 | Năm 2024\nHạnh kiểm tốt | #450 | #470\nHạnh kiểm khá | #45 | #37\nCộng | #495 | #507",
      rows: [
        "x,2023,Hạnh kiểm tốt,,450,", "x,2024,Hạnh kiểm tốt,,470,", "x,2023,Hạnh kiểm khá,,45,",
        "x,2024,Hạnh kiểm khá,,37,",
      ]),
    Form(
      what: "a name may hold a hundred per cent",
      drawn:
        "Khoản thu | Dự toán | Thực hiện\nThu 100% | #4000 | #4100\nThu phân chia | #2000 | #2300",
      rows: [
        "x,../..,Thu 100%,Dự toán,4000,", "x,../..,Thu 100%,Thực hiện,4100,",
        "x,../..,Thu phân chia,Dự toán,2000,", "x,../..,Thu phân chia,Thực hiện,2300,",
      ]),
    Form(
      what: "numbered columns leave rows what their heading calls them",
      drawn:
        "Chỉ tiêu | Tổng số | Mầm non | Tiểu học\nA | #1 | #2 | #3\nSố trường | #33 | #18 | #15\nSố học sinh | #12900 | #5200 | #7700\nTrong đó: nữ | #6360 | #2560 | #3800",
      rows: [
        "x,../..,Số trường,,33,", "x,../..,Số trường,Mầm non,18,", "x,../..,Số trường,Tiểu học,15,",
        "x,../..,Số học sinh,,12900,", "x,../..,Số học sinh,Mầm non,5200,",
        "x,../..,Số học sinh,Tiểu học,7700,", "x,../..,Số học sinh: nữ,,6360,",
        "x,../..,Số học sinh: nữ,Mầm non,2560,", "x,../..,Số học sinh: nữ,Tiểu học,3800,",
      ]),
    Form(
      what: "numbered sections of categories are part of them",
      drawn:
        "Trình độ | Tổng số | Nam | Nữ\n1. Học vấn | | |\n- THCS | #20 | #15 | #5\n- THPT | #80 | #50 | #30\n2. Chuyên môn | | |\n- Trung cấp | #30 | #20 | #10\n- Đại học | #50 | #30 | #20",
      rows: [
        "x,../..,Tổng số,Học vấn+THCS,20,", "x,../..,Tổng số,Học vấn+THCS+Nam,15,",
        "x,../..,Tổng số,Học vấn+THCS+Nữ,5,", "x,../..,Tổng số,Học vấn+THPT,80,",
        "x,../..,Tổng số,Học vấn+THPT+Nam,50,", "x,../..,Tổng số,Học vấn+THPT+Nữ,30,",
        "x,../..,Tổng số,Chuyên môn+Trung cấp,30,", "x,../..,Tổng số,Chuyên môn+Trung cấp+Nam,20,",
        "x,../..,Tổng số,Chuyên môn+Trung cấp+Nữ,10,", "x,../..,Tổng số,Chuyên môn+Đại học,50,",
        "x,../..,Tổng số,Chuyên môn+Đại học+Nam,30,", "x,../..,Tổng số,Chuyên môn+Đại học+Nữ,20,",
      ]),
    Form(
      what: "changes of two years below one heading are left out",
      drawn:
        "Huyện | 2022 | | 2023 | | Tăng 2023 so 2022 |\n | Tổng | Nữ | Tổng | Nữ | Số lượng | %\nLụa | #3200 | #950 | #3280 | #990 | #80 | 2,5\nGò | #2800 | #810 | #2830 | #835 | #30 | 1,1",
      rows: [
        "Lụa,2022,Tổng,,3200,", "Lụa,2022,Nữ,,950,", "Lụa,2023,Tổng,,3280,", "Lụa,2023,Nữ,,990,",
        "Gò,2022,Tổng,,2800,", "Gò,2022,Nữ,,810,", "Gò,2023,Tổng,,2830,", "Gò,2023,Nữ,,835,",
      ]),
    Form(
      what: "rounded shares of a total are no fault",
      drawn:
        "Nội dung | Năm 2023 | | Năm 2024 |\n | SL | % | SL | %\nTốt | #450 | 90,0 | #470 | 92,2\nKhá | #45 | 9,0 | #37 | 7,3\nTB | #5 | 1,0 | #3 | 0,6\nCộng | #500 | #100 | #510 | #100",
      rows: [
        "x,2023,Tốt,,450,", "x,2024,Tốt,,470,", "x,2023,Khá,,45,", "x,2024,Khá,,37,",
        "x,2023,TB,,5,", "x,2024,TB,,3,",
      ]),
  ]

  @Test("gives the rows that a person reads", arguments: forms)
  func rows(of form: Form) { form.check() }
}
