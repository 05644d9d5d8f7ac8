import IndicatorCore
import Testing

@testable import IndicatorIntake

/// A sentence and the claims that it makes.
struct SaidClaims: CustomTestStringConvertible, Sendable {
  let sentence: String
  let kind: ClaimKind
  let claims: [String]

  init(_ sentence: String, _ kind: ClaimKind, _ claims: String...) {
    (self.sentence, self.kind, self.claims) = (sentence, kind, claims)
  }

  var testDescription: String { sentence }
}

@Suite("Statements of texts") struct StatementTests {
  static let shares = [
    SaidClaims("Có 45/60 hội viên (75,0%) dự họp.", .share, "45/60 = 75.0%"),
    SaidClaims("Tỷ lệ dự họp 75,0% (45/60).", .share, "45/60 = 75.0%"),
    SaidClaims("Có 45 trong tổng số 60 hội viên, đạt 75%.", .share, "45/60 = 75%"),
    SaidClaims("Hòa giải thành 432/480 vụ = 90,0%.", .share, "432/480 = 90.0%"),
    SaidClaims("Có 45 trên 60 hộ tham gia, chiếm 75%.", .share, "45/60 = 75%"),
    SaidClaims("Nước sạch đến 533/710 hộ, hơn 75%.", .share, "533/710 > 75%"),
    SaidClaims("Thu gom được 60/80 tấn, gần 75,5%.", .share, "60/80 <~ 75.5%"),
    SaidClaims("Cả thôn 272 hộ, trong đó 34 hộ nghèo, chiếm 12,5%.", .share, "34/272 = 12.5%"),
    SaidClaims("In all 45 of the 60 members (75.0%) came.", .share, "45/60 = 75.0%"),
    SaidClaims("45 out of 60 households, or 75 per cent, took part.", .share, "45/60 = 75%"),
    SaidClaims("Attendance was 75.0% (45 of 60 members).", .share, "45/60 = 75.0%"),
    SaidClaims("Clean water reaches 533/710 households, over 75%.", .share, "533/710 > 75%"),
    SaidClaims(
      "There are 272 households, of which 34 are poor, representing 12.5%.", .share,
      "34/272 = 12.5%"),
  ]

  static let attainments = [
    SaidClaims("Kết nạp đạt 120% (24/20) kế hoạch.", .attainment, "attainment: 24/20 = 120%"),
    SaidClaims(
      "Trồng 18 ha so với chỉ tiêu 20 ha, bằng 90%.", .attainment, "attainment: 18/20 = 90%"),
    SaidClaims(
      "Chỉ tiêu 1.200 người, đến nay thực hiện 1.140 (95%).", .attainment,
      "attainment: 1140/1200 = 95%"),
    SaidClaims(
      "The clinic gave 1,140 of a planned 1,200 vaccinations (95%).", .attainment,
      "attainment: 1140/1200 = 95%"),
  ]

  static let sums = [
    SaidClaims("Xã có 41 tổ, gồm 18 tổ nam và 23 tổ nữ.", .sum, "18 + 23 = 41"),
    SaidClaims("Xã có 41 tổ (18 tổ nam, 23 tổ nữ).", .sum, "18 + 23 = 41"),
    SaidClaims(
      "Thu 41 triệu đồng: tháng đầu 18 triệu đồng, sau đó 23 triệu đồng.", .sum,
      "18 triệu + 23 triệu = 41 triệu"),
    SaidClaims("Tổng hợp 12 + 15 + 9 = 36 phiếu.", .sum, "12 + 15 + 9 = 36"),
    SaidClaims("Hồ sơ mới 4.131, chuyển sang 2.171, cộng 6.302.", .sum, "4131 + 2171 = 6302"),
    SaidClaims(
      "Xây 914 nhà; phía bắc 898 nhà mới, phía nam 16 nhà mới: tất cả 914 nhà mới.", .sum),
    SaidClaims(
      "Toàn huyện có 485 trường:\n- mầm non 141;\n- tiểu học 221;\n- còn lại 123.", .sum,
      "141 + 221 + 123 = 485"),
    SaidClaims(
      "The ward has 41 groups, comprising 18 of men and 23 of women.", .sum, "18 + 23 = 41"),
    SaidClaims("There are 41 groups (18 of men, 23 of women).", .sum, "18 + 23 = 41"),
    SaidClaims(
      "The district has 485 schools:\n- 141 kindergartens\n- 344 others", .sum,
      "141 + 344 = 485"),
  ]

  static let others = [
    SaidClaims(
      "Xếp loại tốt 62,5%, khá 30,2%, còn lại 7,3%.", .hundred, "62.5% + 30.2% + 7.3% = 100%"),
    SaidClaims(
      "Ratings: good 62.5%, fair 30.2%, poor 7.3%.", .hundred,
      "62.5% + 30.2% + 7.3% = 100%"),
    SaidClaims(
      "Tỷ lệ tăng từ 94,8% lên 98,9%, tăng 4,1 điểm phần trăm.", .change,
      "94.8% -> 98.9% = 4.1 points"),
    SaidClaims("Số hộ giảm từ 1.250 xuống 1.000, giảm 20%.", .growth, "1250 -> 1000 = -20%"),
    SaidClaims(
      "Thu 1.350 vé, tăng 150 vé so với 1.200 vé năm trước.", .change, "1200 -> 1350 = 150"),
    SaidClaims(
      "The share rose from 94.8% to 98.9%, up 4.1 percentage points.", .change,
      "94.8% -> 98.9% = 4.1 points"),
    SaidClaims("Numbers fell from 1,250 to 1,000, down 20%.", .growth, "1250 -> 1000 = -20%"),
    SaidClaims(
      "Đầu kỳ 31 hội viên, kết nạp 48, chuyển đi 44, cuối kỳ 35 hội viên.", .balance,
      "balance: 31 + 48 - 44 = 35"),
    SaidClaims(
      "At the start 31 members, admitted 48, left 44, at the end 35.", .balance,
      "balance: 31 + 48 - 44 = 35"),
    SaidClaims(
      "Tổng số hội viên là 366. Năm sau họp lại: tổng số hội viên 366.", .restatement,
      "restatement: 366 = 366"),
  ]

  @Test(
    "Each kind of statement is found in both languages",
    arguments: shares + attainments + sums + others)
  func found(_ said: SaidClaims) throws {
    let found = try DocumentClaims.of(said.sentence)
    for claim in said.claims {
      #expect(found.texts.contains(claim), "found \(found.texts)")
    }
    for entry in found.entries where said.claims.contains(entry.text) {
      #expect(entry.claim.kind == said.kind)
    }
  }

  @Test("A base in another clause or sentence is told and accuses no one")
  func suggested() throws {
    let text = "Chi hội có 800 hội viên; nữ 385 người (48,13%). Riêng trẻ có 101 (12,5%)."
    let found = try DocumentClaims.of(text)
    #expect(found.texts == ["385/? = 48.13%", "101/? = 12.5%"])
    #expect(found.entries.map(\.suggestion) == ["385/800 = 48.13%", ""])
    #expect(
      AuditReport(found.entries.map(\.claim)).claims.map(\.verdict) == [
        .undetermined, .undetermined,
      ])
  }

  @Test("A fraction beside a percentage that is not its base accuses no one")
  func besideAFraction() throws {
    let found = try DocumentClaims.of(
      "Có 662/686 đơn vị được chấm; 604 đơn vị đạt mức tốt trở lên, tỷ lệ 91,2%, còn lại 8,8%.")
    let share = try #require(found.entries.first { $0.text.contains("/") })
    #expect((share.text, share.suggestion) == ("604/? = 91.2%", "604/662 = 91.2%"))
    #expect(AuditReport(found.entries.map(\.claim)).claims.filter { $0.verdict.fails } == [])
  }

  @Test(
    "Slips of stated operands are found",
    arguments: [
      ("Tiểu học 203/210 lớp (99,67%).", "203/210 = 99.67%"),
      ("Xã có 41 tổ, gồm 18 tổ nam và 24 tổ nữ.", "18 + 24 = 41"),
      (
        "Giao 17.651 phiếu: đúng hạn 13.767 (78%), chậm 3.254 (18,4%), hủy 634 (3,6%).",
        "13767 + 3254 + 634 = 17651"
      ),
      ("In all 45 of the 60 members (57.0%) came.", "45/60 = 57.0%"),
    ])
  func slips(_ text: String, _ claim: String) throws {
    let found = try DocumentClaims.of(text)
    let failing = AuditReport(found.entries.map(\.claim)).claims.filter(\.verdict.fails)
    let texts = failing.compactMap { row in
      found.entries.first { $0.claim.id == row.claim.id }?.text
    }
    #expect(texts == [claim])
  }

  @Test(
    "Lists of some parts only, growth and shares of other numbers are no slips",
    arguments: [
      "Xã có 410 hộ, trong đó 18 hộ nghèo, 25 hộ cận nghèo.",
      "Xã có 410 hộ (18 hộ nghèo, 25 hộ cận nghèo).",
      "Thu được 215 phiếu (bằng 58,58% cùng kỳ), tăng 12%.",
      "Có 12/15 tổ; tăng 8,5% so với năm trước.",
      "Tỷ lệ hộ khá 45%, hộ nghèo 3,1%, biết chữ 98%.",
      "Of 410 households 18 are poor and 25 nearly so; incomes rose 12%.",
      "Đạt 75% kế hoạch quý, 40% kế hoạch năm (12 lớp).",
      "Có 7 xã, 12 thôn, 45 tổ.",
    ])
  func noSlips(_ text: String) throws {
    let claims = try DocumentClaims.of(text).entries.map(\.claim)
    #expect(AuditReport(claims).claims.filter { $0.verdict.fails } == [])
  }
}
