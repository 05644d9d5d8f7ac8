import IndicatorCore
import Testing

@testable import IndicatorRender

@Suite("Display names and headings") struct DisplayNamesTests {
  @Test(
    "a title has the English name and the formula, or the formula alone; identifiers stay small",
    arguments: [
      (
        Indicator(id: "d", name: "Mật độ", nameEnglish: "party density", formula: "a / b"),
        "Party density: a / b"
      ),
      (Indicator(id: "d", name: "đảng viên", formula: "a / b"), "Đảng viên: a / b"),
      (Indicator(id: "d", formula: "a / b"), "d: a / b"),
      (Indicator(id: "a / b", formula: "a / b"), "a / b"),
    ])
  func title(indicator: Indicator, title: String) {
    #expect(indicator.title(in: .english) == title)
  }

  @Test("a distribution is titled by its measure and classification")
  func distribution() throws {
    let table = try Comparison(Sample.cube()).distribution(of: "ratings")
    #expect(table.title(in: .english) == "ratings, by rating")
  }

  @Test(
    "a value is headed by what it is counted in",
    arguments: [
      (1, "Value", "Change"), (100, "%", "Change, points"), (1000, "Per 1,000", "Change"),
      (100_000, "Per 100,000", "Change"),
    ] as [(Int64, String, String)])
  func headings(per: Int64, value: String, change: String) {
    #expect(Heading.value(per: per, in: .english) == value)
    #expect(Heading.change(per: per, in: .english) == change)
  }
}
