import IndicatorCore
import Testing

@testable import IndicatorRender

/// Counts of one unit, and what is said of their rate.
private struct Counts {
  let top: String
  let base: String
  var noun = ("đảng viên", "member")
  var unitOfMeasure = "persons"
  var formula = "members[good] / members"
  var per: Int64 = 100

  private var members: Measure {
    Measure(
      id: "members", unitOfMeasure: unitOfMeasure, one: noun.0, oneEnglish: noun.1,
      additivity: .flow)
  }

  private func cube() throws -> Cube {
    var builder = CubeBuilder(
      codebook: Codebook(
        units: [OrganisationUnit(id: "a")], measures: [members],
        categories: ["good", "poor"].map { Category(id: $0, classification: "rating") }))
    let period = try #require(Period("2023"))
    for (categories, text) in [([Observation.CategoryName("good", of: "rating")], top), ([], base)]
    {
      let value = try #require(ExactDecimal(plain: text))
      try builder.add(
        Observation(
          unit: "a", period: period, measure: "members", categories: categories,
          cell: .value(value)))
    }
    return builder.finish()
  }

  private func row(_ target: Target? = nil) throws -> IndicatorRow {
    let table = try Comparison(cube(), target: target)
      .table(Indicator(id: "rate", formula: formula, per: per))
    return try #require(table.rows.first)
  }

  /// What one is worth, in both languages.
  func worth(digits: Int = 2, _ rule: RoundingRule = .halfAway) throws -> Words? {
    PeopleSentence.worth(
      try row().result, measure: members, as: NumberFormat(digits: digits, rounding: rule), per: per
    )
  }

  /// How far it is to a target, in both languages.
  func target(_ text: String) throws -> Words {
    let target: Target = try #require(Target(text))
    let result = try #require(try row(target).target)
    return PeopleSentence.target(result, measure: members)
  }
}

@Suite("Rates in people") struct PeopleSentenceTests {
  @Test("one person is worth 100 over the base, in percentage points")
  func worth() throws {
    let words = try #require(try Counts(top: "165", base: "174").worth())
    #expect(words[.english] == "1 member = 0.57 points")
    #expect(words[.vietnamese] == "1 đảng viên = 0,57 điểm phần trăm")
  }

  @Test(
    "the base is at most a thousand",
    arguments: [("1", "100,00"), ("999", "0,10"), ("1000", "0,10")])
  func largestBase(base: String, worth: String) throws {
    let words = try Counts(top: "1", base: base).worth()
    #expect(words?[.vietnamese] == "1 đảng viên = \(worth) điểm phần trăm")
  }

  @Test(
    "nothing is said of larger bases, of none, and of what is no count of persons",
    arguments: [
      Counts(top: "1", base: "1001"), Counts(top: "1", base: "69473"), Counts(top: "0", base: "0"),
      Counts(top: "1", base: "12.5"), Counts(top: "1", base: "20", unitOfMeasure: "organisations"),
      Counts(top: "1", base: "20", unitOfMeasure: "instances"),
      Counts(top: "1", base: "20", formula: "members[good]"),
    ])
  private func nothing(counts: Counts) throws {
    #expect(try counts.worth() == nil)
  }

  @Test("nothing is said without a measure")
  func withoutMeasure() throws {
    let table = try Sample.table()
    let result = try #require(table.rows.first).result
    #expect(PeopleSentence.worth(result, measure: nil, as: NumberFormat(), per: 100) == nil)
  }

  @Test("digits and rounding are those asked for, and other rates than per cent have no points")
  func format() throws {
    let counts = Counts(top: "165", base: "174")
    #expect(try counts.worth(digits: 4)?[.vietnamese] == "1 đảng viên = 0,5747 điểm phần trăm")
    #expect(try counts.worth(digits: 1, .ceiling)?[.english] == "1 member = 0.6 points")
    let thousand = Counts(top: "165", base: "174", per: 1000)
    #expect(try thousand.worth()?[.english] == "1 member = 5.75")
    #expect(try thousand.worth()?[.vietnamese] == "1 đảng viên = 5,75")
  }

  @Test("a measure without an English noun has the Vietnamese one, and without both its identifier")
  func nouns() throws {
    let one = Counts(top: "1", base: "20", noun: ("người", ""))
    #expect(try one.worth()?[.english] == "1 người = 5.00 points")
    let none = Counts(top: "1", base: "20", noun: ("", ""))
    #expect(try none.worth()?[.vietnamese] == "1 members = 5,00 điểm phần trăm")
  }

  @Test(
    "a target that is not met says how many are missing",
    arguments: [
      (
        "165", "174", ">=95", ">=95: not met, needs 1 more member",
        ">=95: chưa đạt, cần thêm 1 đảng viên"
      ),
      (
        "165", "174", ">95.5", ">95.5: not met, needs 2 more members",
        ">95,5: chưa đạt, cần thêm 2 đảng viên"
      ),
      (
        "1000", "20000", ">=10.26", ">=10.26: not met, needs 1,052 more members",
        ">=10,26: chưa đạt, cần thêm 1.052 đảng viên"
      ),
      (
        "165", "174", "<=94", "<=94: not met, needs 2 fewer members",
        "<=94: chưa đạt, cần giảm 2 đảng viên"
      ),
      ("165", "174", "=94", "=94: not met", "=94: chưa đạt"),
      ("165", "174", ">=94", ">=94: met", ">=94: đạt"),
    ])
  func target(top: String, base: String, target: String, english: String, vietnamese: String)
    throws
  {
    let words = try Counts(top: top, base: base).target(target)
    #expect(words[.english] == english)
    #expect(words[.vietnamese] == vietnamese)
  }

  @Test(
    "English nouns have their regular plural",
    arguments: [
      ("member", "members"), ("body", "bodies"), ("day", "days"), ("key", "keys"), ("", ""),
    ])
  func plural(one: String, many: String) throws {
    let words = try Counts(top: "5", base: "100", noun: ("", one)).target(">=7")
    #expect(words[.english] == ">=7: not met, needs 2 more" + (many.isEmpty ? "" : " ") + many)
    #expect(words[.vietnamese] == ">=7: chưa đạt, cần thêm 2")
  }
}
