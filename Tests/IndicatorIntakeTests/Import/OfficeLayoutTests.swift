import IndicatorCore
import Testing

@testable import IndicatorIntake

/// Layouts of small tables, where words, place and arithmetic say little each and enough together.
@Suite("Layouts of small tables") struct OfficeLayoutTests {
  typealias Form = OfficeFormTests.Form

  static let forms = [
    Form(
      what: "headings in the middle of the blocks that they stand over",
      drawn:
        "Enrolment\nDistrict | | 2021 | | | 2022 |\n | Total | Boys | Girls | Total | Boys | Girls\nAda | #3 | #1 | #2 | #7 | #3 | #4\nBoro | #11 | #5 | #6 | #15 | #7 | #8",
      rows: [
        "Ada,2021,Total,,3,", "Ada,2021,Total,Boys,1,", "Ada,2021,Total,Girls,2,",
        "Ada,2022,Total,,7,", "Ada,2022,Total,Boys,3,", "Ada,2022,Total,Girls,4,",
        "Boro,2021,Total,,11,", "Boro,2021,Total,Boys,5,", "Boro,2021,Total,Girls,6,",
        "Boro,2022,Total,,15,", "Boro,2022,Total,Boys,7,", "Boro,2022,Total,Girls,8,",
      ]),
    Form(
      what: "years below the headings of the blocks that they stand over",
      drawn:
        "Country | Total | Men | Women | Total | Men | Women\n | 2021 | | | 2022 | |\nAda | #3 | #1 | #2 | #7 | #3 | #4\nBoro | #11 | #5 | #6 | #15 | #7 | #8",
      rows: [
        "Ada,2021,Total,,3,", "Ada,2021,Total,Men,1,", "Ada,2021,Total,Women,2,",
        "Ada,2022,Total,,7,", "Ada,2022,Total,Men,3,", "Ada,2022,Total,Women,4,",
        "Boro,2021,Total,,11,", "Boro,2021,Total,Men,5,", "Boro,2021,Total,Women,6,",
        "Boro,2022,Total,,15,", "Boro,2022,Total,Men,7,", "Boro,2022,Total,Women,8,",
      ]),
    Form(
      what: "regions over their provinces are no units, however small the figures",
      drawn:
        "BV 2023\nĐịa phương | Bệnh viện | Giường\nVùng cao | #4 | #11\nLũng | #1 | #5\nĐèo | #3 | #6\nVùng thấp | #6 | #20\nĐồng | #2 | #7\nBãi | #4 | #13\nHai vùng | #10 | #31",
      rows: [
        "Lũng,2023,Bệnh viện,,1,", "Lũng,2023,Giường,,5,", "Đèo,2023,Bệnh viện,,3,",
        "Đèo,2023,Giường,,6,", "Đồng,2023,Bệnh viện,,2,", "Đồng,2023,Giường,,7,",
        "Bãi,2023,Bệnh viện,,4,", "Bãi,2023,Giường,,13,",
      ]),
    Form(
      what: "a region of one province is no unit either",
      drawn:
        "Giường bệnh\nTỉnh | 2020 | 2021\nCả nước | #40 | #44\nMiền trên | #30 | #33\nLũng | #10 | #11\nĐèo | #20 | #22\nMiền dưới | #10 | #11\nBãi | #10 | #11",
      rows: [
        "Lũng,2020,Giường bệnh,,10,", "Lũng,2021,Giường bệnh,,11,", "Đèo,2020,Giường bệnh,,20,",
        "Đèo,2021,Giường bệnh,,22,", "Bãi,2020,Giường bệnh,,10,", "Bãi,2021,Giường bệnh,,11,",
      ]),
    Form(
      what: "three units of which one is the sum of the others are units",
      drawn: "Số hộ 2022\nXã | Số hộ | Số trường\nLụa | #3 | #2\nGò | #1 | #1\nBến | #2 | #1",
      rows: [
        "Lụa,2022,Số hộ,,3,", "Lụa,2022,Số trường,,2,", "Gò,2022,Số hộ,,1,",
        "Gò,2022,Số trường,,1,", "Bến,2022,Số hộ,,2,", "Bến,2022,Số trường,,1,",
      ]),
    Form(
      what: "a month in a heading is a month of the title's year",
      drawn:
        "Kết quả tháng 9 năm 2024\nHuyện | Thực hiện tháng 8 | Thực hiện tháng 9\nLụa | #9 | #10\nGò | #19 | #20",
      rows: [
        "Lụa,2024-08,Thực hiện,,9,", "Lụa,2024-09,Thực hiện,,10,", "Gò,2024-08,Thực hiện,,19,",
        "Gò,2024-09,Thực hiện,,20,",
      ]),
    Form(
      what: "percentages of two bases under one heading are left out",
      drawn:
        "Thu ngân sách năm 2024\nHuyện | Dự toán | Thực hiện | Năm trước | So sánh (%) |\n | | | | Dự toán | Cùng kỳ\nLụa | #1000 | #800 | #700 | 80,0 | 114,3\nGò | #2000 | #1500 | #1600 | 75,0 | 93,8",
      rows: [
        "Lụa,2024,Dự toán,,1000,", "Lụa,2024,Thu ngân sách,,800,", "Lụa,2023,Thu ngân sách,,700,",
        "Gò,2024,Dự toán,,2000,", "Gò,2024,Thu ngân sách,,1500,", "Gò,2023,Thu ngân sách,,1600,",
      ]),
    Form(
      what: "a block of percentages below that of the counts is left out",
      drawn:
        "HTX phân theo huyện\n | 2020 | 2021\n | Hợp tác xã |\nTỔNG SỐ | #100 | #120\nLụa | #60 | #70\nGò | #40 | #50\n | Cơ cấu (%) |\nTỔNG SỐ | 100,0 | 100,0\nLụa | 60,0 | 58,3\nGò | 40,0 | 41,7",
      rows: [
        "Lụa,2020,Hợp tác xã,,60,", "Lụa,2021,Hợp tác xã,,70,", "Gò,2020,Hợp tác xã,,40,",
        "Gò,2021,Hợp tác xã,,50,",
      ]),
    Form(
      what: "names behind the figures are names",
      drawn: "Households 2022\nHouseholds | People | County\n#100 | #400 | Ada\n#200 | #900 | Boro",
      rows: [
        "Ada,2022,Households,,100,", "Ada,2022,People,,400,", "Boro,2022,Households,,200,",
        "Boro,2022,People,,900,",
      ]),
    Form(
      what: "quarters below their years are of one unit",
      drawn:
        "GDP\n | Agriculture | Industry\n2021 | |\nQ1 | #10 | #20\nQ2 | #11 | #21\n2022 | |\nQ1 | #14 | #24\nQ2 | #15 | #25",
      rows: [
        "x,2021-Q1,Agriculture,,10,", "x,2021-Q1,Industry,,20,", "x,2021-Q2,Agriculture,,11,",
        "x,2021-Q2,Industry,,21,", "x,2022-Q1,Agriculture,,14,", "x,2022-Q1,Industry,,24,",
        "x,2022-Q2,Agriculture,,15,", "x,2022-Q2,Industry,,25,",
      ]),
    Form(
      what: "a column of sexes before the one of countries names no units",
      drawn:
        "sex | geo | TIME_PERIOD | OBS_VALUE\nF | BE | 2020 | #11\nM | BE | 2020 | #12\nF | BG | 2020 | #13\nM | BG | 2020 | #14",
      rows: [
        "BE,2020,OBS_VALUE,F,11,", "BE,2020,OBS_VALUE,M,12,", "BG,2020,OBS_VALUE,F,13,",
        "BG,2020,OBS_VALUE,M,14,",
      ]),
    Form(
      what: "sexes down the rows are categories",
      drawn:
        "Population of Ada\n | 2020 | 2021\nTotal | #100 | #110\nMale | #48 | #53\nFemale | #52 | #57",
      rows: [
        "x,2020,Population of Ada,,100,", "x,2021,Population of Ada,,110,",
        "x,2020,Population of Ada,Male,48,", "x,2021,Population of Ada,Male,53,",
        "x,2020,Population of Ada,Female,52,", "x,2021,Population of Ada,Female,57,",
      ]),
    Form(
      what: "ages down the rows are categories",
      drawn:
        "Dân số 2019 xã Lụa\nNhóm tuổi | Tổng số | Nam | Nữ\n0-4 | #30 | #14 | #16\nTừ 65 tuổi trở lên | #33 | #15 | #18",
      rows: [
        "Xã Lụa,2019,Tổng số,0-4,30,", "Xã Lụa,2019,Tổng số,0-4+Nam,14,",
        "Xã Lụa,2019,Tổng số,0-4+Nữ,16,", "Xã Lụa,2019,Tổng số,Từ 65 tuổi trở lên,33,",
        "Xã Lụa,2019,Tổng số,Từ 65 tuổi trở lên+Nam,15,",
        "Xã Lụa,2019,Tổng số,Từ 65 tuổi trở lên+Nữ,18,",
      ]),
    Form(
      what: "communes over columns are units where rows divide people",
      drawn: "Cán bộ năm 2023\nTrình độ | Xã Lụa | Xã Gò\nĐại học | #10 | #12\nCao đẳng | #3 | #4",
      rows: [
        "Xã Lụa,2023,Cán bộ,Đại học,10,", "Xã Gò,2023,Cán bộ,Đại học,12,",
        "Xã Lụa,2023,Cán bộ,Cao đẳng,3,", "Xã Gò,2023,Cán bộ,Cao đẳng,4,",
      ]),
    Form(
      what: "rows that come again under communes say what is counted",
      drawn:
        "NĂM 2022\n | Tổng số\nXã Lụa |\nHộ | #100\nNhân khẩu | #390\nXã Gò |\nHộ | #200\nNhân khẩu | #810",
      rows: [
        "Xã Lụa,2022,Hộ,,100,", "Xã Lụa,2022,Nhân khẩu,,390,", "Xã Gò,2022,Hộ,,200,",
        "Xã Gò,2022,Nhân khẩu,,810,",
      ]),
    Form(
      what: "the number of a page is no unit",
      drawn:
        "Số hộ năm 2023\nXã | Số hộ\nLụa | #1\nGò | #2\nTrang 2\nXã | Số hộ\nBến | #3\nChợ | #4",
      rows: ["Lụa,2023,Số hộ,,1,", "Gò,2023,Số hộ,,2,", "Bến,2023,Số hộ,,3,", "Chợ,2023,Số hộ,,4,"]),
    Form(
      what: "beginning and end of the title's one year are two days",
      drawn:
        "Số hộ nghèo đầu năm 2023 và cuối năm 2023\nXã | Đầu năm | Cuối năm\nLụa | #100 | #90\nGò | #200 | #150",
      rows: [
        "Lụa,2023-01-01,Số hộ nghèo đầu năm 2023 và cuối năm 2023,,100,",
        "Lụa,2023-12-31,Số hộ nghèo đầu năm 2023 và cuối năm 2023,,90,",
        "Gò,2023-01-01,Số hộ nghèo đầu năm 2023 và cuối năm 2023,,200,",
        "Gò,2023-12-31,Số hộ nghèo đầu năm 2023 và cuối năm 2023,,150,",
      ]),
    Form(
      what: "a row that says which column is the sum of which is none of figures",
      drawn:
        "NĂM 2023\nTT | Đơn vị | Tổng | Nam | Nữ\nA | B | 1=2+3 | #2 | #3\n#1 | Xã Lụa | #50 | #40 | #10\n#2 | Xã Gò | #110 | #90 | #20",
      rows: [
        "Xã Lụa,2023,Tổng,,50,", "Xã Lụa,2023,Tổng,Nam,40,", "Xã Lụa,2023,Tổng,Nữ,10,",
        "Xã Gò,2023,Tổng,,110,", "Xã Gò,2023,Tổng,Nam,90,", "Xã Gò,2023,Tổng,Nữ,20,",
      ]),
    Form(
      what: "a share in brackets behind a count is known by its decimals",
      drawn:
        "NĂM 2022\nHuyện | Đạt, n (%) | Trượt, n (%)\nLụa | 45 (90,0) | 5 (10,0)\nGò | 30 (75,0) | 10 (25,0)",
      rows: [
        "Lụa,2022,Đạt, n (%),,45,", "Lụa,2022,Trượt, n (%),,5,", "Gò,2022,Đạt, n (%),,30,",
        "Gò,2022,Trượt, n (%),,10,",
      ]),
    Form(
      what: "Vietnamese dates have the day first",
      drawn: "Số ca\nĐịa phương | 01/03/2023 | 02/03/2023\nLụa | #1 | #2\nGò | #4 | #5",
      rows: [
        "Lụa,2023-03-01,Số ca,,1,", "Lụa,2023-03-02,Số ca,,2,", "Gò,2023-03-01,Số ca,,4,",
        "Gò,2023-03-02,Số ca,,5,",
      ]),
    Form(
      what: "a total alone is that of what the title names",
      drawn: "Số hộ xã Lụa năm 2022\nNội dung khác | Số hộ\nTổng số | #120",
      rows: ["Xã Lụa,2022,Số hộ,,120,"]),
    Form(
      what: "states and their counties are levels",
      drawn:
        "State | County | 2021\nAda | Elm | #3\nAda | Oak | #5\nBoro | Elm | #4\nBoro | Fir | #9",
      rows: ["Elm (Ada),2021,x,,3,", "Oak,2021,x,,5,", "Elm (Boro),2021,x,,4,", "Fir,2021,x,,9,"]),
    Form(
      what: "a word for a heading is a name below years",
      drawn: "Loại hình | 2022 | 2023\nĐảng bộ | #12 | #13\nChi bộ | #30 | #28\nTổ | #5 | #6",
      rows: [
        "Đảng bộ,2022,x,,12,", "Đảng bộ,2023,x,,13,", "Chi bộ,2022,x,,30,", "Chi bộ,2023,x,,28,",
        "Tổ,2022,x,,5,", "Tổ,2023,x,,6,",
      ]),
    Form(
      what: "a district called Triệu is no million",
      drawn: "Chỉ tiêu | Triệu Phong | Hải Lăng\nDân số | #90 | #80\nSố xã | #18 | #16",
      rows: [
        "Triệu Phong,../..,Dân số,,90,", "Hải Lăng,../..,Dân số,,80,",
        "Triệu Phong,../..,Số xã,,18,", "Hải Lăng,../..,Số xã,,16,",
      ]),
    Form(
      what: "a budget is no thousand, whatever its first letters",
      drawn:
        "Nguồn vốn năm 2024\nCông trình | Tổng | Trong đó |\n | | Ngân sách | Dân góp\nĐường | #30 | #20 | #10\nKênh | #40 | #35 | #5",
      rows: [
        "Đường,2024,Tổng,,30,", "Đường,2024,Tổng,Ngân sách,20,", "Đường,2024,Tổng,Dân góp,10,",
        "Kênh,2024,Tổng,,40,", "Kênh,2024,Tổng,Ngân sách,35,", "Kênh,2024,Tổng,Dân góp,5,",
      ]),
    Form(
      what: "thousand thousand millions are 10^12",
      drawn: "NĂM 2022\nTỉnh | Vốn (nghìn tỷ đồng)\nLụa | #12\nGò | #5",
      rows: ["Lụa,2022,Vốn (đồng),,12000000000000,", "Gò,2022,Vốn (đồng),,5000000000000,"]),
    Form(
      what: "a unit near the sum of two others is a unit",
      drawn: "Town | Cars | Vans\nEly | #12 | #40\nWem | #9 | #33\nAyr | #2 | #5",
      rows: [
        "Ely,../..,Cars,,12,", "Ely,../..,Vans,,40,", "Wem,../..,Cars,,9,", "Wem,../..,Vans,,33,",
        "Ayr,../..,Cars,,2,", "Ayr,../..,Vans,,5,",
      ]),
    Form(
      what: "measures near the sum of two others are measures",
      drawn:
        "Costs, 2023\nBranch | Revenue | Costs | Taxes\nYork | #50 | #40 | #8\nHull | #30 | #24 | #7\nLeeds | #70 | #61 | #8",
      rows: [
        "York,2023,Revenue,,50,", "York,2023,Costs,,40,", "York,2023,Taxes,,8,",
        "Hull,2023,Revenue,,30,", "Hull,2023,Costs,,24,", "Hull,2023,Taxes,,7,",
        "Leeds,2023,Revenue,,70,", "Leeds,2023,Costs,,61,", "Leeds,2023,Taxes,,8,",
      ]),
    Form(
      what: "two rows that add up by chance make no parts",
      drawn: "NĂM 2022\nHuyện | Trâu | Bò | Lợn\nLụa | #9 | #5 | #4\nGò | #11 | #7 | #4",
      rows: [
        "Lụa,2022,Trâu,,9,", "Lụa,2022,Bò,,5,", "Lụa,2022,Lợn,,4,", "Gò,2022,Trâu,,11,",
        "Gò,2022,Bò,,7,", "Gò,2022,Lợn,,4,",
      ]),
    Form(
      what: "groups and their total over the same headings keep their names",
      drawn:
        "Pupils 2022\nDistrict | Primary | | Secondary | | Total |\n | M | F | M | F | M | F\nArua | #10 | #12 | #5 | #4 | #15 | #16\nGulu | #9 | #9 | #6 | #7 | #15 | #16",
      rows: [
        "Arua,2022,Total,Primary M,10,", "Arua,2022,Total,Primary F,12,",
        "Arua,2022,Total,Secondary M,5,", "Arua,2022,Total,Secondary F,4,", "Arua,2022,Total,M,15,",
        "Arua,2022,Total,F,16,", "Gulu,2022,Total,Primary M,9,", "Gulu,2022,Total,Primary F,9,",
        "Gulu,2022,Total,Secondary M,6,", "Gulu,2022,Total,Secondary F,7,", "Gulu,2022,Total,M,15,",
        "Gulu,2022,Total,F,16,",
      ]),
    Form(
      what: "words for people that tell columns apart are no units of measure",
      drawn:
        "NĂM 2022\nTrường | Nhân sự |\n | Giáo viên | Học sinh\nTH Lụa | #12 | #90\nTH Gò | #20 | #150",
      rows: [
        "TH Lụa,2022,Nhân sự,Giáo viên,12,", "TH Lụa,2022,Nhân sự,Học sinh,90,",
        "TH Gò,2022,Nhân sự,Giáo viên,20,", "TH Gò,2022,Nhân sự,Học sinh,150,",
      ]),
    Form(
      what: "a province with a blank district above its districts is their total",
      drawn:
        "Province | District | Households | Poor households\nKandal | | #70 | #8\n | Takhmao | #30 | #3\n | Kien Svay | #40 | #5\nTakeo | | #45 | #10\n | Bati | #20 | #4\n | Tram Kak | #25 | #6",
      rows: [
        "Takhmao,../..,Households,,30,", "Takhmao,../..,Poor households,,3,",
        "Kien Svay,../..,Households,,40,", "Kien Svay,../..,Poor households,,5,",
        "Bati,../..,Households,,20,", "Bati,../..,Poor households,,4,",
        "Tram Kak,../..,Households,,25,", "Tram Kak,../..,Poor households,,6,",
      ]),
    Form(
      what: "a year between repeated headings is the year of what follows",
      drawn:
        "Năm 2023\nXã | Sinh | Chết\nLụa | #10 | #3\nGò | #8 | #4\nNăm 2024\nXã | Sinh | Chết\nLụa | #11 | #2\nGò | #9 | #5",
      rows: [
        "Lụa,2023,Sinh,,10,", "Lụa,2023,Chết,,3,", "Gò,2023,Sinh,,8,", "Gò,2023,Chết,,4,",
        "Lụa,2024,Sinh,,11,", "Lụa,2024,Chết,,2,", "Gò,2024,Sinh,,9,", "Gò,2024,Chết,,5,",
      ]),
    Form(
      what: "this month and since the year began are no units",
      drawn:
        "Kết quả tháng 7 năm 2024 xã Lụa\nChỉ tiêu | Trong tháng | Lũy kế từ đầu năm\nKhám | #40 | #300\nTiêm | #12 | #85",
      rows: [
        "Xã Lụa,2024-07,Khám,,40,", "Xã Lụa,2024-01/2024-07,Khám,,300,",
        "Xã Lụa,2024-07,Tiêm,,12,", "Xã Lụa,2024-01/2024-07,Tiêm,,85,",
      ]),
    Form(
      what: "what is planned for the year and reached in some months are of those",
      drawn:
        "Thu tháng 10 năm 2024\nXã | Kế hoạch năm | Thực hiện tháng 10 | Lũy kế 10 tháng\nLụa | #100 | #8 | #81\nGò | #50 | #4 | #45",
      rows: [
        "Lụa,2024,Kế hoạch,,100,", "Lụa,2024-10,Thực hiện,,8,", "Lụa,2024-01/2024-10,Lũy kế,,81,",
        "Gò,2024,Kế hoạch,,50,", "Gò,2024-10,Thực hiện,,4,", "Gò,2024-01/2024-10,Lũy kế,,45,",
      ]),
    Form(
      what: "one month is January beside two",
      drawn:
        "Kết quả năm 2024\nXã | 1 tháng | 2 tháng | 3 tháng\nLụa | #3 | #5 | #9\nGò | #2 | #2 | #6",
      rows: [
        "Lụa,2024-01,Kết quả,,3,", "Lụa,2024-01/2024-02,Kết quả,,5,", "Lụa,2024-Q1,Kết quả,,9,",
        "Gò,2024-01,Kết quả,,2,", "Gò,2024-01/2024-02,Kết quả,,2,", "Gò,2024-Q1,Kết quả,,6,",
      ]),
    Form(
      what: "numbers below a word for quarters are quarters though the year stands with them",
      drawn:
        "Điện xã Lụa\nQuý | 2022 | 2023\nI | #10 | #11\nII | #12 | #13\nIII | #14 | #14\nIV | #13 | #15\nCả năm | #49 | #53",
      rows: [
        "Xã Lụa,2022-Q1,Điện xã Lụa,,10,", "Xã Lụa,2023-Q1,Điện xã Lụa,,11,",
        "Xã Lụa,2022-Q2,Điện xã Lụa,,12,", "Xã Lụa,2023-Q2,Điện xã Lụa,,13,",
        "Xã Lụa,2022-Q3,Điện xã Lụa,,14,", "Xã Lụa,2023-Q3,Điện xã Lụa,,14,",
        "Xã Lụa,2022-Q4,Điện xã Lụa,,13,", "Xã Lụa,2023-Q4,Điện xã Lụa,,15,",
      ]),
    Form(
      what: "regions over districts without a total of all are no units",
      drawn:
        "Region | 2020 | 2021\nCoast | #20 | #22\nMvita | #8 | #9\nLikoni | #12 | #13\nRift | #15 | #16\nNaivas | #10 | #10\nGilgil | #5 | #6",
      rows: [
        "Mvita,2020,x,,8,", "Mvita,2021,x,,9,", "Likoni,2020,x,,12,", "Likoni,2021,x,,13,",
        "Naivas,2020,x,,10,", "Naivas,2021,x,,10,", "Gilgil,2020,x,,5,", "Gilgil,2021,x,,6,",
      ]),
    Form(
      what: "shares of ratings without a total are left out",
      drawn:
        "NĂM 2022\nĐơn vị | Tốt | | Khá | | Kém |\n | SL | TL (%) | SL | TL (%) | SL | TL (%)\nLụa | #1 | 20,0 | #3 | 60,0 | #1 | 20,0\nGò | #1 | 25,0 | #2 | 50,0 | #1 | 25,0",
      rows: [
        "Lụa,2022,Tốt,,1,", "Lụa,2022,Khá,,3,", "Lụa,2022,Kém,,1,", "Gò,2022,Tốt,,1,",
        "Gò,2022,Khá,,2,", "Gò,2022,Kém,,1,",
      ]),
    Form(
      what: "letters behind years are statuses",
      drawn: "Xã | 2021 r | 2022 p\nLụa | #20 | #21\nGò | #12 | #13",
      rows: ["Lụa,2021,x,,20,", "Lụa,2022,x,,21,P", "Gò,2021,x,,12,", "Gò,2022,x,,13,P"]),
    Form(
      what: "one heading with a year among others says its year",
      drawn: "Xã | Dân số 2022 | Diện tích\nLụa | #300 | #10\nGò | #200 | #4",
      rows: [
        "Lụa,2022,Dân số,,300,", "Lụa,../..,Diện tích,,10,", "Gò,2022,Dân số,,200,",
        "Gò,../..,Diện tích,,4,",
      ]),
    Form(
      what: "ages without an end keep their sense",
      drawn: "Lao động xã Lụa 2022\nNhóm tuổi | Tổng số\n15-24 | #5\n25-49 | #20\n50+ | #5",
      rows: [
        "Xã Lụa,2022,Tổng số,15-24,5,", "Xã Lụa,2022,Tổng số,25-49,20,",
        "Xã Lụa,2022,Tổng số,≥50,5,",
      ]),
    Form(
      what: "totals of two years are each of theirs",
      drawn:
        "Xã | Năm | Số hộ\nLụa | #2021 | #20\nLụa | #2022 | #21\nGò | #2021 | #15\nGò | #2022 | #16\nCộng | #2021 | #35\nCộng | #2022 | #37",
      rows: [
        "Lụa,2021,Số hộ,,20,", "Lụa,2022,Số hộ,,21,", "Gò,2021,Số hộ,,15,", "Gò,2022,Số hộ,,16,",
      ]),
    Form(
      what: "ranks add up to nothing",
      drawn:
        "Country | Rank | Population 2021 | Population 2022\nIndia | #1 | #140 | #141\nUSA | #3 | #33 | #36\nChina | #2 | #141 | #140",
      rows: [
        "India,../..,Rank,,1,", "India,2021,Population,,140,", "India,2022,Population,,141,",
        "USA,../..,Rank,,3,", "USA,2021,Population,,33,", "USA,2022,Population,,36,",
        "China,../..,Rank,,2,", "China,2021,Population,,141,", "China,2022,Population,,140,",
      ]),
    Form(
      what: "a total before the names is one",
      drawn: "Total | Unit | Men | Women\n#20 | Ash | #8 | #12\n#15 | Elm | #9 | #6",
      rows: [
        "Ash,../..,Total,,20,", "Ash,../..,Total,Men,8,", "Ash,../..,Total,Women,12,",
        "Elm,../..,Total,,15,", "Elm,../..,Total,Men,9,", "Elm,../..,Total,Women,6,",
      ]),
    Form(
      what: "the unit of measure may stand below the table",
      drawn: "Nước | 2021 | 2022\nLụa | #98 | #99\nGò | #7 | #8\nĐơn vị: triệu người",
      rows: [
        "Lụa,2021,x,,98000000,", "Lụa,2022,x,,99000000,", "Gò,2021,x,,7000000,",
        "Gò,2022,x,,8000000,",
      ]),
    Form(
      what: "a province called Nan has a name",
      drawn: "Province | Households\nNan | #40\nLoei | #42",
      rows: ["Nan,../..,Households,,40,", "Loei,../..,Households,,42,"]),
    Form(
      what: "numbers with the word for what is counted are figures",
      drawn: "Số liệu 2022\nXã | Số liệu\nLụa | 12 hộ\nGò | 9 hộ\nCộng | 21 hộ",
      rows: ["Lụa,2022,Số liệu,,12,", "Gò,2022,Số liệu,,9,"]),
    Form(
      what: "percentages beside months of what rows count are a category",
      drawn:
        "Tháng 8 năm 2024 xã Lụa\nChỉ tiêu | Tháng 8 | 8 tháng | So cùng kỳ (%)\nKhách | #10 | #80 | 110,0\nĐoàn | #3 | #20 | 125,0",
      rows: [
        "Xã Lụa,2024-08,Khách,,10,", "Xã Lụa,2024-01/2024-08,Khách,,80,",
        "Xã Lụa,2024-08,Khách,So cùng kỳ (%),110,", "Xã Lụa,2024-08,Đoàn,,3,",
        "Xã Lụa,2024-01/2024-08,Đoàn,,20,", "Xã Lụa,2024-08,Đoàn,So cùng kỳ (%),125,",
      ]),
    Form(
      what: "the base of an index is no name of a measure",
      drawn:
        "Tốc độ tăng\nNăm trước = 100\nNgành | 2021 | 2022\nLúa | #102 | #103\nNgô | #108 | #109",
      rows: [
        "Lúa,2021,Tốc độ tăng,,102,", "Lúa,2022,Tốc độ tăng,,103,", "Ngô,2021,Tốc độ tăng,,108,",
        "Ngô,2022,Tốc độ tăng,,109,",
      ]),
    Form(
      what: "numbers of an outline before the names are no figures",
      drawn:
        "Deaths 2021\nCode | Cause | Men | Women\n#1 | Heart | #210 | #260\n#1.1 | Acute | #120 | #130\n#1.2 | Other | #90 | #130\n#2 | Lungs | #150 | #130",
      rows: [
        "Acute,2021,Men,,120,", "Acute,2021,Women,,130,", "Other,2021,Men,,90,",
        "Other,2021,Women,,130,", "Lungs,2021,Men,,150,", "Lungs,2021,Women,,130,",
      ]),
    Form(
      what: "a total of men is that of men alone",
      drawn:
        "Học sinh\nHuyện | Giới tính | 2020 | 2021\nToàn tỉnh | Nam | #110 | #98\n | Nữ | #131 | #115\nLụa | Nam | #60 | #51\n | Nữ | #82 | #70\nGò | Nam | #50 | #47\n | Nữ | #49 | #45",
      rows: [
        "Lụa,2020,Học sinh,Nam,60,", "Lụa,2021,Học sinh,Nam,51,", "Lụa,2020,Học sinh,Nữ,82,",
        "Lụa,2021,Học sinh,Nữ,70,", "Gò,2020,Học sinh,Nam,50,", "Gò,2021,Học sinh,Nam,47,",
        "Gò,2020,Học sinh,Nữ,49,", "Gò,2021,Học sinh,Nữ,45,",
      ]),
    Form(
      what: "all ages are the whole of the ages",
      drawn:
        "Population of Ada 2016\nAge group | Total | Male\nAll ages | #310 | #162\n0-4 | #160 | #84\n5-9 | #150 | #78",
      rows: [
        "x,2016,Total,,310,", "x,2016,Male,,162,", "x,2016,Total,0-4,160,", "x,2016,Male,0-4,84,",
        "x,2016,Total,5-9,150,", "x,2016,Male,5-9,78,",
      ]),
    Form(
      what: "rates among indicators are figures",
      drawn:
        "Xã Lụa năm 2023\nTT | Chỉ tiêu | ĐVT | Thực hiện\n#1 | Diện tích | ha | #620\n#2 | Tỷ lệ hộ nghèo | % | 4,5\n#3 | Che phủ rừng | % | 42",
      rows: [
        "Xã Lụa,2023,Diện tích,,620,", "Xã Lụa,2023,Tỷ lệ hộ nghèo,,4.5,",
        "Xã Lụa,2023,Che phủ rừng,,42,",
      ]),
    Form(
      what: "units in brackets below the headings are no signs",
      drawn:
        "Crops 2022\nDistrict | Area | Yield | Output\n | (ha) | (kg/ha) | (t)\nAda | #450 | #1200 | #540\nBoro | #300 | #1100 | #330",
      rows: [
        "Ada,2022,Area,,450,", "Ada,2022,Yield,,1200,", "Ada,2022,Output,,540,",
        "Boro,2022,Area,,300,", "Boro,2022,Yield,,1100,", "Boro,2022,Output,,330,",
      ]),
    Form(
      what: "quarters in the rows below a year are of that year",
      drawn:
        "Cement of Ada\nPeriod | Production | Sales\n2021 | #40 | #39\nQ1 | #9 | #9\nQ2 | #30 | #29\n2022 | #41 | #41\nQ1 | #20 | #21",
      rows: [
        "x,2021,Production,,40,", "x,2021,Sales,,39,", "x,2021-Q1,Production,,9,",
        "x,2021-Q1,Sales,,9,", "x,2021-Q2,Production,,30,", "x,2021-Q2,Sales,,29,",
        "x,2022,Production,,41,", "x,2022,Sales,,41,", "x,2022-Q1,Production,,20,",
        "x,2022-Q1,Sales,,21,",
      ]),
    Form(
      what: "a month with a short year is one of a year",
      drawn: "Office | Jan 23 | Feb 23\nAda | #2105 | #2088\nBoro | #1410 | #1390",
      rows: [
        "Ada,2023-01,x,,2105,", "Ada,2023-02,x,,2088,", "Boro,2023-01,x,,1410,",
        "Boro,2023-02,x,,1390,",
      ]),
    Form(
      what: "a quarter with a short year is one of a year",
      drawn: "Bank | 1Q22 | 2Q22\nAda | #2100 | #2190\nBoro | #950 | #1010",
      rows: [
        "Ada,2022-Q1,x,,2100,", "Ada,2022-Q2,x,,2190,", "Boro,2022-Q1,x,,950,",
        "Boro,2022-Q2,x,,1010,",
      ]),
    Form(
      what: "a currency and a million in the corner scale all figures",
      drawn: "Balance\nBWP million | 2018 | 2019\nRevenue | #53 | #54\nExpenditure | #62 | #65",
      rows: [
        "Revenue,2018,Balance,,53000000,", "Revenue,2019,Balance,,54000000,",
        "Expenditure,2018,Balance,,62000000,", "Expenditure,2019,Balance,,65000000,",
      ]),
    Form(
      what: "a scale behind the last comma of a title holds for all figures",
      drawn: "Exports, US$ million\nSection | 2019 | 2020\nFood | #412 | #398\nFuel | #35 | #30",
      rows: [
        "Food,2019,Exports, US$ million,,412000000,", "Food,2020,Exports, US$ million,,398000000,",
        "Fuel,2019,Exports, US$ million,,35000000,", "Fuel,2020,Exports, US$ million,,30000000,",
      ]),
    Form(
      what: "a mark of a footnote behind a blank is no part of a figure",
      drawn:
        "Prisoners\nState | 2020 | 2021\nAda | #165 | #158\nBoro | #451 | 438 2)\n2) Estimated.",
      rows: [
        "Ada,2020,Prisoners,,165,", "Ada,2021,Prisoners,,158,", "Boro,2020,Prisoners,,451,",
        "Boro,2021,Prisoners,,438,",
      ]),
    Form(
      what: "estimate and outturn are no units",
      drawn:
        "Ngân sách năm 2023 xã Lụa\nNội dung | Dự toán | Quyết toán\nThu | #100 | #110\nChi | #90 | #95",
      rows: [
        "Xã Lụa,2023,Thu,Dự toán,100,", "Xã Lụa,2023,Thu,Quyết toán,110,",
        "Xã Lụa,2023,Chi,Dự toán,90,", "Xã Lụa,2023,Chi,Quyết toán,95,",
      ]),
    Form(
      what: "numbered groups above a total are named by their numbers",
      drawn: "Tổ | Hộ nghèo\n#1 | #120\n#2 | #95\n#3 | #9\nTổng | #224",
      rows: ["1,../..,Hộ nghèo,,120,", "2,../..,Hộ nghèo,,95,", "3,../..,Hộ nghèo,,9,"]),
  ]

  @Test("gives the rows that a person reads", arguments: forms)
  func rows(of form: Form) { form.check() }

  @Test("two parts of the year in a title are a choice for a person")
  func twoPeriods() {
    let drawn = "Kết quả quý III và 9 tháng năm 2024\nĐơn vị | Kết nạp\nLụa | #131\nGò | #57"
    let read = SheetImport.read(Sheet(drawn), ImportOptions())
    #expect(
      read.faults.map(\.fact) == [
        .sheet(.nothingSays(.period, column: "B", choices: ["2024-Q3", "2024-01/2024-09"]))
      ])
  }

  @Test("a column of who leads them goes with the names and is not read")
  func besideNames() {
    let drawn =
      "Chi bộ | Bí thư | Đảng viên 2024\nThôn Một | Trần Gò | #25\nThôn Hai | Lê Bến | #31"
    let read = SheetImport.read(Sheet(drawn), ImportOptions())
    #expect(read.assumptions == [.besideNames(column: "B", heading: "Bí thư")])
    #expect(read.units.allSatisfy { $0.code.isEmpty })
  }

  @Test("a column of margins is said not to be read")
  func unreadColumn() {
    let drawn = "County | 2018 | Margin\nAda | #15210 | +/-410\nBoro | #16880 | +/-520"
    let read = SheetImport.read(Sheet(drawn), ImportOptions())
    #expect(read.assumptions.contains(.unreadColumn(column: "C", heading: "Margin")))
  }

  @Test("rows of the same names under several words are units, and that is said")
  func groupsMeasure() {
    let drawn =
      "Đất\n | 2020 | 2021\nLúa | |\nLụa | #100 | #110\nGò | #10 | #11\nNgô | |\nLụa | #200 | #210\nGò | #20 | #21"
    let read = SheetImport.read(Sheet(drawn), ImportOptions())
    #expect(read.assumptions.contains(.groupsMeasure(first: "Lúa")))
    #expect(read.rows.first.map { SheetFolder.Row($0).description } == "Lụa,2020,Lúa,,100,")
  }
}
