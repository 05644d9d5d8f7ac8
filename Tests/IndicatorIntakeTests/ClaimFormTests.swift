import IndicatorCore
import Testing

@testable import IndicatorIntake

@Suite("Claims in the forms of reports") struct ClaimFormTests {
  private static func claim(_ text: String, _ options: ClaimOptions = ClaimOptions(numbers: .vi))
    throws -> Claim
  {
    try #require(try ClaimReader.claims([text], options: options).first)
  }

  @Test(
    "are read however they say what gives what",
    arguments: [
      ("203/210 (96,67%)", "203 / 210", "96,67%"), ("203/210 hộ (96,67%).", "203 / 210", "96,67%"),
      ("203/210 hộ (chiếm 96,67%)", "203 / 210", "96,67%"),
      ("203/210 hộ, chiếm tỷ lệ 96,67%;", "203 / 210", "96,67%"),
      ("Có 203/210 hộ đạt 96,67%", "203 / 210", "96,67%"),
      ("203/210 = 96,67% số hộ", "203 / 210", "96,67%"),
      ("203/210 tương đương với 96,67%", "203 / 210", "96,67%"),
      ("203/210 tỷ lệ 96,67%", "203 / 210", "96,67%"),
      ("203/210 dat 96,67%", "203 / 210", "96,67%"),
      ("96,67% (203/210 hộ)", "203 / 210", "96,67%"), ("96,67% = 203/210", "203 / 210", "96,67%"),
      ("đạt 96,67% (203/210)", "203 / 210", "96,67%"),
      ("203 trên tổng số 210 hộ là 96,67%", "203 / 210", "96,67%"),
      ("203 hộ đạt chuẩn/210 hộ = 96,67%", "203 / 210", "96,67%"),
      ("203 out of 210 households, or 96,67%", "203 / 210", "96,67%"),
      ("203 of 210 is 96,67%", "203 / 210", "96,67%"),
      ("Hộ nghèo (chuẩn mới): 203/210 = 96,67%", "203 / 210", "96,67%"),
      ("1. 203/210 = 96,67%", "203 / 210", "96,67%"), ("• 203/210 = 96,67%", "203 / 210", "96,67%"),
      ("203/210 x 100 = 96,67", "203 / 210", "96,67"),
      ("203/210 × 100% = 96,67%", "203 / 210", "96,67%"),
      ("138 nam + 39 nữ = 177 người", "138 + 39", "177"),
      ("138 cộng 39 bằng 177.", "138 + 39", "177"), ("138 và 39 là 177", "138 + 39", "177"),
      ("177 = 138+39", "138 + 39", "177"), ("138 plus 39 makes 177", "138 + 39", "177"),
      ("177 trừ 39 còn lại 138", "177 - 39", "138"),
      ("35người + 12người = 47người", "35 + 12", "47"),
      ("12km2 + 3 km2 = 15 km2", "12 + 3", "15"), ("12 km² + 3 km² = 15 km²", "12 + 3", "15"),
      ("3 x 4 = 12", "3 x 4", "12"), ("3*4 = 12", "3 x 4", "12"), ("3x4 = 12", "3 x 4", "12"),
      ("3 × 4 + 5 = 17", "3 x 4 + 5", "17"), ("18/24 x 4 = 3", "18 x 4 / 24", "3"),
      ("từ 120 lên 150, tăng 25%", "120 -> 150", "25%"),
      ("120 to 150, up 25%", "120 -> 150", "25%"),
      ("từ 120 xuống 90, giảm 25%", "120 -> 90", "-25%"),
      ("năm 2021: 120 -> năm 2022: 150 = 25%", "120 -> 150", "25%"),
      ("28,3 tỷ + 1,7 tỷ = 30 tỷ", "28.3 + 1.7", "30 tỷ"),
      ("28tỷ + 2 tỷ đồng = 30tỷ", "28 + 2", "30tỷ"),
      ("900 triệu + 1,1 tỷ = 2 tỷ", "0.900 + 1.1", "2 tỷ"),
      ("5 million + 3 million = 8 million", "5 + 3", "8 million"),
      ("1,2 nghìn tỷ = 1.200 tỷ", "1.2", "1.200 tỷ"), ("28 tỷ -> 35 tỷ = 25%", "28 -> 35", "25%"),
      ("21 tỷ/28 tỷ = 75%", "21 / 28", "75%"), ("700 triệu/2,8 tỷ = 25%", "0.700 / 2.8", "25%"),
      ("2 x 3 tỷ = 6 tỷ", "2 x 3000000000", "6 tỷ"),
    ])
  func forms(text: String, inputs: String, printed: String) throws {
    let claim = try Self.claim(text)
    #expect(claim.inputs == inputs)
    #expect(claim.text == printed)
    #expect(claim.verdictAlone == .consistent)
  }

  @Test(
    "say in words how a figure is meant",
    arguments: [
      ("763/774 = ước 98,6%", .about), ("763/774 ước đạt 98,6%", .about),
      ("763/774 = xấp xỉ 98,6%", .about), ("763/774 = about 98,6%", .about),
      ("763/774 ~= 98,6%", .about), ("763/774 =~ 98,6%", .about),
      ("763/774, đạt khoảng 98,6%", .about),
      ("61/66 = không dưới 90%", .atLeast), ("61/66 = tối thiểu 90%", .atLeast),
      ("61/66 đạt từ 90% trở lên", .atLeast), ("61/66 = 90% trở lên", .atLeast),
      ("61/66 = 90% or more", .atLeast), ("61/66 is no less than 90%", .atLeast),
      ("61/66 (≥ 90%)", .atLeast), ("61/66 khong duoi 90%", .atLeast),
      ("12/40 = tối đa 30%", .atMost), ("12/40 = không quá 30%", .atMost),
      ("12/40 không vượt quá 30%", .atMost), ("12/40 = 30% trở xuống", .atMost),
      ("12/40 up to 30%", .atMost), ("12/40 ≤ 30%", .atMost), ("61/66 đạt trên 92%", .above),
      ("61/66 more than 92%", .above), ("61/66 chiếm hơn 92%", .above),
      ("61/66 gần 93%", .below), ("61/66 almost 93%", .below), ("61/66 chưa đến 93%", .below),
      ("92% < 61/66", .above), ("93% > 61/66", .below), ("90% <= 61/66", .atLeast),
      ("61/66 = đúng 92,42%", .exactly),
    ] as [(String, Qualifier)])
  func qualifiers(text: String, qualifier: Qualifier) throws {
    let claim = try Self.claim(text)
    #expect(claim.qualifier == qualifier)
    #expect(claim.verdictAlone.holds)
  }

  @Test(
    "have small numbers in words",
    arguments: [
      ("hai/63 = 3,17%", "2 / 63"), ("hai đồng chí/63 = 3,17%", "2 / 63"),
      ("một/8 = 12,5%", "1 / 8"),
      ("Có ba/12 chi bộ, đạt 25%", "3 / 12"), ("two/8 = 25%", "2 / 8"),
      ("mười/40 = 25%", "10 / 40"),
      ("mười lăm + năm = hai mươi", "15 + 5"), ("muoi + hai = 12", "10 + 2"),
      ("hai mươi mốt/84 = 25%", "21 / 84"), ("mười/hai mươi lăm = 40%", "10 / 25"),
    ])
  func words(text: String, inputs: String) throws {
    let claim = try Self.claim(text)
    #expect(claim.inputs == inputs)
    #expect(claim.verdictAlone == .consistent)
  }

  @Test("every number in words up to ninety-nine is read", arguments: 1...99)
  func numbers(number: Int) throws {
    let units = ["", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"]
    let behind = ["", "mốt", "hai", "ba", "tư", "lăm", "sáu", "bảy", "tám", "chín"]
    let (tens, unit) = (number / 10, number % 10)
    let word =
      switch tens {
      case 0: units[unit]
      case 1: ("mười " + (unit == 5 ? "lăm" : units[unit])).trimmed
      default: (units[tens] + " mươi " + behind[unit]).trimmed
      }
    #expect(try Self.claim("\(word) + 1 = \(number + 1)").inputs == "\(number) + 1")
  }

  @Test(
    "have operands that are only about so much, of which nobody is accused",
    arguments: [
      ("khoảng 1.200 + 300 = 1.500", .consistent), ("khoảng 1.200 + 300 = 1.520", .undetermined),
      ("gần 200/210 = 97%", .undetermined), ("1.200 + hơn 300 = 1.600", .undetermined),
    ] as [(String, Verdict)])
  func about(text: String, verdict: Verdict) throws {
    let claim = try Self.claim(text)
    #expect(claim.caveats.contains(.qualified))
    #expect(claim.verdictAlone == verdict)
    #expect(claim.edit == nil)
  }

  @Test(
    "name figures of sums, counts and bases",
    arguments: [
      ("b: 185/t: 263 = 70,34%", ["b 185", "t 263"]), ("185/t: 263 = 70,34%", ["t 263"]),
      ("a: 10 + b: 20 = T: 30", ["a 10", "b 20", "T 30"]),
      ("thực hiện chỉ tiêu: a: 192/b: 187 = 102,67%", ["a 192", "b 187"]),
      ("tổng: 198 - nam: 142 = nữ: 56", ["tổng 198", "nam 142", "nữ 56"]),
    ])
  func names(text: String, names: [String]) throws {
    let claim = try Self.claim(text)
    #expect(claim.named.map { "\($0.name) \($0.value)" } == names)
    #expect(claim.verdictAlone == .consistent)
  }

  @Test("a base that is printed with two values is told")
  func conflict() throws {
    let texts = ["tốt: 185/tổng: 263 = 70,34%", "khá: 78/tổng: 262 = 29,77%"]
    let report = AuditReport(try ClaimReader.claims(texts, options: ClaimOptions()))
    #expect(report.conflicts.map(\.name) == ["tổng"])
  }

  @Test(
    "may say their kind before a colon, in any spelling",
    arguments: ClaimKind.allCases)
  func kinds(kind: ClaimKind) throws {
    let form =
      switch kind {
      case .share: "12/40 = 30%"
      case .attainment: "192/187 = 102,67%"
      case .sum: "138+39 = 177"
      case .balance: "31+48-44 = 35"
      case .hundred: "17+80+2+1"
      case .change: "120 -> 150 = 30"
      case .restatement: "5 = 5"
      case .growth: "120 -> 150 = 25%"
      case .average: "198/16 = 12,4"
      }
    for word in KindWord.words(of: kind) + [kind.rawValue] {
      for spelling in [word, word.uppercased(), word.foldedForSearch] {
        let claim = try Self.claim("\(spelling): \(form)")
        #expect(claim.kind == kind, "\(spelling)")
        #expect(claim.verdictAlone == .consistent, "\(spelling)")
      }
    }
  }

  @Test("a kind that is said and ruled out by the form is a slip of that claim")
  func ruledOut() throws {
    let fact = FaultFact.claimUse(
      .kindOfClaim(
        .attainment, claim: "attainment: 1+2 = 3", expected: [.sum, .balance]))
    let reading = try ClaimReader.read(
      [TypedClaim("1 = 1", number: 1), TypedClaim("attainment: 1+2 = 3", number: 2)],
      options: ClaimOptions())
    let place = Place(source: "claim", line: 2, column: 1, origin: .typed)
    #expect(reading.faults == [Fault(fact, at: place)])
    #expect(reading.claims.map(\.verdictAlone) == [.consistent, .malformed])
  }

  @Test("a kind for all is applied where the form leaves it open, and refused if that is nowhere")
  func kindForAll() throws {
    let texts = ["192/187 = 102,67%", "138+39 = 177", "17% + 83%", "share: 1/2 = 50%"]
    let typed = texts.enumerated().map { TypedClaim($0.element, number: $0.offset + 1) }
    let reading = try ClaimReader.read(typed, options: ClaimOptions(kind: .attainment))
    #expect(reading.claims.map(\.kind) == [.attainment, .sum, .hundred, .share])
    #expect([reading.ofKind, reading.ofOtherKinds] == [2, 2])
    #expect(throws: Fault.self) {
      try ClaimReader.read(Array(typed[1...2]), options: ClaimOptions(kind: .attainment))
    }
  }

  @Test(
    "a word that is not understood is told with the nearest that are",
    arguments: [
      ("165/174 gầm 95%", 9, "gầm", "gần"), ("165/174 = trêm 94%", 11, "trêm", "trên"),
      ("165/174 người khoản 95%", 15, "khoản", "khoảng"), ("165/174 => 94%", 9, "=>", "="),
      ("165/174 =< 95%", 9, "=<", "="), ("165/174 abot 95%", 9, "abot", "about"),
      ("165/174 = x", 11, "x", nil), ("a = 5", 1, "a", nil), ("165/174 đạt từ 94%", 13, "từ", nil),
      ("165/174 = 94% hoặc hơn", 15, "hoặc", nil), ("nam/63 = 8%", 1, "nam", nil),
    ] as [(String, Int, String, String?)])
  func unknown(text: String, column: Int, found: String, near: String?) throws {
    let fault = try #require(
      try ClaimReader.read([TypedClaim(text, number: 1)], options: ClaimOptions()).faults.first)
    guard case .claim(.unknownClaimWord(let word, let nearest, _, _)) = fault.fact else {
      Issue.record("\(fault)")
      return
    }
    #expect(word == found)
    #expect(near == nil || nearest.contains(near ?? ""))
    #expect(fault.place == Place(source: "claim", line: 1, column: column, origin: .typed))
  }

  @Test("what is measured in two units of a kind is refused")
  func measures() throws {
    let fact = FaultFact.claimFigures(.mixedUnits("300 ha", beside: "12 km2"))
    let place = Place(source: "claim", line: 1, column: 10, origin: .typed)
    let reading = try ClaimReader.read(
      [TypedClaim("12 km2 + 300 ha = 15 km2", number: 1)], options: ClaimOptions())
    #expect(reading.faults == [Fault(fact, at: place)])
  }

  @Test("stand in files, one a line, with comments and empty lines between")
  func lines() throws {
    let text = "\u{FEFF}# Quý II\n203/210 (96,67%)\r\n\n  # x\n  165//174 = 94,8%\n"
    let typed = try TypedClaim.lines(of: SourceBytes(name: "c.txt", bytes: Array(text.utf8)))
    #expect(typed.map(\.place.line) == [2, 5])
    let reading = try ClaimReader.read(typed, options: ClaimOptions())
    #expect(reading.claims.map(\.source) == ["c.txt#L2", "c.txt#L5"])
    let place = Place(source: "c.txt", line: 5, column: 7)
    #expect(reading.faults == [Fault(.claim(.badClaim("/")), at: place)])
    #expect(throws: Fault(.claim(.noClaims), at: Place(source: "e", line: 1, column: 1))) {
      try TypedClaim.lines(of: SourceBytes(name: "e", bytes: Array("# nothing\n".utf8)))
    }
  }
}
