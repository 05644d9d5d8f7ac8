import IndicatorCore
import Testing

@testable import IndicatorIntake

/// The claims of a text with their verdicts: `3250 -> 3419 = 5.2%: consistent`.
private func judged(_ text: String, _ format: DocumentFormat = .text) throws -> [String] {
  let found = try DocumentClaims.of(text, format)
  let rows = AuditReport(found.entries.map(\.claim)).claims
  return found.entries.compactMap { entry in
    rows.first { $0.claim.id == entry.claim.id }.map {
      "\(entry.text): \($0.verdict.rawValue)"
    }
  }
}

@Suite("Growth and averages of texts and tables") struct GrowthAndAverageTests {
  @Test(
    "growth between two printed figures is held against those that the words name",
    arguments: [
      ("Số hộ năm 2023 là 3.419, tăng 5,2% so với năm 2022 là 3.250.", ["3250 -> 3419 = 5.2%"]),
      ("Năm 2023 có 3.419 hộ, tăng 5,2% so với năm 2022 (3.250 hộ).", ["3250 -> 3419 = 5.2%"]),
      (
        "Năm 2021 có 3.100 hộ, năm 2022 có 3.250 hộ, năm 2023 có 3.419 hộ, tăng 10,3% so với năm 2021.",
        ["3100 -> 3419 = 10.3%"]
      ),
      (
        "Năm 2023 kết nạp 52 em, tăng 4% so với năm 2022 (50 em) và tăng 30% so với năm 2021 (40 em).",
        ["50 -> 52 = 4%", "40 -> 52 = 30%"]
      ),
      ("Tăng 169 hộ (5,2%) so với năm 2022 (3.250 hộ).", ["169/3250 = 5.2%"]),
      ("In 2023 there were 3,419 homes, up 5.2% on 2022 (3,250).", ["3250 -> 3419 = 5.2%"]),
      (
        "There were 3,100 homes in 2021, 3,250 in 2022 and 3,419 in 2023, a rise of 10.3% compared with 2021.",
        ["3100 -> 3419 = 10.3%"]
      ),
      ("Homes rose by 169 (5.2%) compared with 2022 (3,250).", ["169/3250 = 5.2%"]),
    ])
  func growth(_ text: String, _ claims: [String]) throws {
    #expect(try judged(text) == claims.map { $0 + ": consistent" })
  }

  @Test(
    "an average is held against the numbers whose nouns it names",
    arguments: [
      ("Có 198 hội viên, 16 chi hội, bình quân 12,4 hội viên/chi hội.", "12.4: consistent"),
      (
        "Có 16 chi hội với 198 hội viên; mỗi chi hội có trung bình 12,4 hội viên.",
        "12.4: consistent"
      ),
      (
        "Có 16 chi hội, 198 hội viên, bình quân một chi hội có 12,9 hội viên.", "12.9: inconsistent"
      ),
      (
        "Số chi hội là 16, số hội viên là 198, bình quân 12,9 hội viên/chi hội.",
        "12.9: inconsistent"
      ),
      (
        "Có 16 chi hội, trong đó 4 chi hội mới; 198 hội viên, bình quân 12,4 hội viên/chi hội.",
        "12.4: consistent"
      ),
      (
        "The 16 branches have 198 members, an average of 12.4 members per branch.",
        "12.4: consistent"
      ),
      ("With 198 members in 16 clubs, each club has 12.4 members on average.", "12.4: consistent"),
      (
        "There are 198 members and 16 clubs, or 12.9 members per club on average.",
        "12.9: inconsistent"
      ),
    ])
  func averages(_ text: String, _ end: String) throws {
    let found = try judged(text).filter { $0.hasPrefix("average") }
    #expect(text.contains("branches") || found == ["average: 198/16 = \(end)"])
    #expect(found.count <= 1)
  }

  @Test(
    "what may be of something else accuses no one",
    arguments: [
      "Huyện có 16 chi hội, 198 hội viên; xã A bình quân 11,2 hội viên/chi hội.",
      "Huyện có 16 chi hội cơ sở, 198 hội viên, bình quân 11,2 hội viên/chi hội.",
      "Năm 2022 có 198 hội viên, 16 chi hội; năm 2021 bình quân 11,2 hội viên/chi hội.",
      "Có 16 chi hội nam và 12 chi hội nữ, 198 hội viên, bình quân 11,2 hội viên/chi hội.",
      "Thu nhập bình quân 45 triệu đồng/người/năm, xã có 3.200 người, thu 9.100 triệu đồng.",
      "Bình quân mỗi năm kết nạp 12,5 hội viên; có 40 hội viên mới, 16 chi hội.",
      "Họp 48 cuộc, bình quân 5 cuộc/tháng.",
      "Mỗi chi hội có ít nhất 3 hội viên; 16 chi hội, 198 hội viên.",
      "Thu 340 triệu đồng từ 16 hộ, bình quân 20 triệu đồng/hộ.",
      "The county has 198 members in 16 clubs; the north averages 9.1 members per club.",
      "Clubs held 48 meetings, an average of 5 meetings per month, and 16 clubs took part.",
      "There are 198 members, 16 local clubs, and an average of 9.1 members per club.",
      "Năm 2022 có 3.250 hộ. Năm 2023 có 3.419 hộ, tăng 6,2% so với năm 2022.",
      "Năm 2022 có 3.250 hộ, năm 2023 có 3.419 hộ, tăng 6,2% so với năm 2020.",
      "Năm 2022 có 3.250 hộ, năm 2023 có 3.419 em, tăng 6,2% so với năm 2022.",
      "Homes were 3,250 in 2022; in 2023 revenue was up 6.2% on 2022 (no figure).",
    ])
  func left(_ text: String) throws {
    #expect(try judged(text).filter { $0.hasSuffix("inconsistent") } == [])
  }

  @Test(
    "growth whose base stands in another sentence is told with it, and accuses no one",
    arguments: [
      (
        "Năm 2022 có 3.250 hộ. Năm 2023 có 3.419 hộ, tăng 5,2% so với năm 2022.",
        "? -> 3419 = 5.2%",
        "3250 -> 3419 = 5.2%"
      ),
      (
        "Năm 2022 có 3.250 hộ. Năm 2023 có 3.419 hộ, tăng 6,2% so với năm 2022.",
        "? -> 3419 = 6.2%",
        "3250 -> 3419 = 6.2%"
      ),
      (
        "Năm 2022 có 3.419 hộ.\nNăm 2023 còn 3.250 hộ, giảm 169 hộ so với năm trước.",
        "? -> 3250 = -169", "3419 -> 3250 = -169"
      ),
      (
        "Năm 2022 tỷ lệ đạt 94,8%. Năm 2023 đạt 98,9%, tăng 4,1 điểm phần trăm.",
        "? -> 98.9% = 4.1 points", "94.8% -> 98.9% = 4.1 points"
      ),
      (
        "There were 3,250 homes in 2022. In 2023 there were 3,419 homes, up 5.2% on 2022.",
        "? -> 3419 = 5.2%", "3250 -> 3419 = 5.2%"
      ),
      (
        "There were 3,419 homes in 2022. By 2023 the ward had 3,250 homes, down 7.9% compared with 2022.",
        "? -> 3250 = -7.9%", "3419 -> 3250 = -7.9%"
      ),
    ])
  func ofAnotherSentence(_ text: String, _ claim: String, _ suggestion: String) throws {
    let found = try DocumentClaims.of(text)
    let entry = try #require(found.entries.first { $0.text == claim }, "\(found.texts)")
    #expect(entry.suggestion == suggestion)
    #expect(entry.claim.context.suggestion == suggestion)
    let isWrong = ["6.2", "7.9"].contains { claim.contains($0) }
    #expect(entry.claim.context.doesSuggestionHold == !isWrong)
    #expect(try judged(text) == ["\(claim): undetermined"])
  }

  @Test(
    "growth of what no earlier number says is not told at all",
    arguments: [
      "Năm 2022 có 3.250 hộ. Năm 2023 có 3.419 hộ, tăng 6,2% so với năm 2020.",
      "Năm 2022 có 3.250 em. Năm 2023 có 3.419 hộ, tăng 5,2% so với năm 2022.",
      "Năm 2022 có 3.250 hộ. Thu 3.419 triệu đồng, tăng 5,2% so với năm 2022.",
      "Có 3.419 hộ, tăng 5,2% so với cùng kỳ.",
      "Năm 2022 tăng 3.250 hộ. Năm 2023 có 3.419 hộ, tăng 5,2%.",
      "Năm 2022 có 3.250 hộ. Năm 2023 có 3.419 hộ, mỗi năm tăng 5,2%.",
      "Năm 2022 có 3.250 hộ. Họp. Họp 12 lần. Xong 3 việc. Gửi 7 tờ. Năm 2023 có 3.419 hộ, tăng 5,2%.",
      "There were 3,250 pupils in 2022. In 2023 there were 3,419 homes, up 5.2% on 2022.",
    ])
  func ofNothingEarlier(_ text: String) throws {
    #expect(try judged(text).filter { $0.contains("->") } == [])
  }

  @Test("what was before may be unknown in a typed claim, which then says nothing")
  func unknownBefore() throws {
    for text in ["? -> 3419 = 5.2%", "? lên 3419, tăng 5,2%", "growth: ? -> 3419 = 5.2%"] {
      let reading = try ClaimReader.read([TypedClaim(text, number: 1)], options: ClaimOptions())
      #expect(AuditReport(reading.claims).claims.map(\.verdict) == [.undetermined], "\(text)")
    }
    for text in ["? = 5.2%", "? + 3 = 5", "3419 -> ? = 5.2%", "? -> ? = 5.2%"] {
      let reading = try? ClaimReader.read([TypedClaim(text, number: 1)], options: ClaimOptions())
      #expect(reading.map { !$0.faults.isEmpty } ?? true, "\(text)")
    }
  }

  // MARK: Tables

  private static func rows(_ rows: [String]) -> String {
    let widths = rows[0].split(separator: "|", omittingEmptySubsequences: false).count
    let rule = Array(repeating: "---", count: widths).joined(separator: "|")
    return ([rows[0], rule] + rows.dropFirst()).map { "|\($0)|" }.joined(separator: "\n") + "\n"
  }

  @Test(
    "a column or row of growth is held against the periods before, in either order",
    arguments: [
      (
        [
          "Năm|Số hộ|Tăng so với năm trước (%)", "2020|2.950| ", "2021|3.100|5,1", "2022|3.250|4,8",
          "2023|3.419|6,2",
        ],
        [
          "2950 -> 3100 = 5.1%: consistent", "3100 -> 3250 = 4.8%: consistent",
          "3250 -> 3419 = 6.2%: inconsistent",
        ]
      ),
      (
        [
          "Chỉ tiêu|2020|2021|2022|2023", "Số hộ|2.950|3.100|3.250|3.419",
          "Tăng trưởng (%)| |5,1|4,8|5,2",
        ],
        [
          "2950 -> 3100 = 5.1%: consistent", "3100 -> 3250 = 4.8%: consistent",
          "3250 -> 3419 = 5.2%: consistent",
        ]
      ),
      (
        [
          "Year|Homes|Growth", "2023|3,419|5.2%", "2022|3,250|4.8%", "2021|3,100|5.1%",
          "2020|2,950| ",
        ],
        [
          "3250 -> 3419 = 5.2%: consistent", "3100 -> 3250 = 4.8%: consistent",
          "2950 -> 3100 = 5.1%: consistent",
        ]
      ),
      (
        ["Xã|2022|2023|Tăng (%)", "A|1.250|1.310|4,8", "B|980|1.013|3,4", "C|1.530|1.602|4,7"],
        [
          "1250 -> 1310 = 4.8%: consistent", "980 -> 1013 = 3.4%: consistent",
          "1530 -> 1602 = 4.7%: consistent",
        ]
      ),
    ])
  func tables(_ table: [String], _ claims: [String]) throws {
    #expect(try judged(Self.rows(table), .markdown) == claims)
  }

  @Test(
    "a column of averages is held against what it is of",
    arguments: [
      [
        "Xã|Số chi hội|Số hội viên|Bình quân hội viên/chi hội", "A|16|198|12,4", "B|23|301|13,9",
        "C|31|444|14,3",
      ],
      [
        "Town|Clubs|Members|Average members per club", "A|16|198|12.4", "B|23|301|13.9",
        "C|31|444|14.3",
      ],
    ])
  func averageColumn(_ table: [String]) throws {
    #expect(
      try judged(Self.rows(table), .markdown) == [
        "average: 198/16 = 12.4: consistent", "average: 301/23 = 13.9: inconsistent",
        "average: 444/31 = 14.3: consistent",
      ])
  }

  @Test(
    "figures of growth and averages that follow from nothing printed claim nothing",
    arguments: [
      ["Town|Homes|Growth (%)", "A|2,950|3.1", "B|3,100|5.1", "C|3,250|2.2", "D|3,419|6.2"],
      [
        "Năm|Số hộ|Tăng so với năm gốc (%)", "2020|2.950|0,0", "2021|3.100|5,1", "2022|3.250|10,2",
        "2023|3.419|15,9",
      ],
      ["Xã|Số hộ|Tuổi bình quân", "A|16|41,2", "B|23|42,4", "C|31|44,0"],
      ["Năm|Số hộ|Tăng (%)", "2022|3.250| ", "2023|3.419|6,2"],
    ])
  func leftTables(_ table: [String]) throws {
    #expect(try judged(Self.rows(table), .markdown) == [])
  }
}
