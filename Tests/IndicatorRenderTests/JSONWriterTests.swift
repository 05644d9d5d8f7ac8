import Foundation
import IndicatorCore
import IndicatorRender
import Testing

@Suite("JSON writer") struct JSONWriterTests {
  private func table(_ row: [ResultValue]) -> ResultTable {
    var table = ResultTable(columns: row.indices.map { "c\($0)" })
    table.append(row)
    return table
  }

  @Test("writes plan, notes and rows, in this order")
  func object() {
    let text = JSONWriter.text(
      plan: [JSON.Member("verb", value: .string("compare"))],
      notes: [Note(code: "gap", text: "A gap.")],
      table: table([
        .text("Hải Yến"), .number("94.83"), .count(165), .missing, .words(["gap", "estimated"]),
      ]))
    #expect(
      text == """
        {
          "plan": {
            "verb": "compare"
          },
          "notes": [
            {
              "code": "gap",
              "text": "A gap."
            }
          ],
          "rows": [
            {
              "c0": "Hải Yến",
              "c1": 94.83,
              "c2": 165,
              "c3": null,
              "c4": [
                "gap",
                "estimated"
              ]
            }
          ]
        }

        """)
  }

  @Test("without notes and rows there are empty lists")
  func empty() {
    let text = JSONWriter.text(plan: [], notes: [], table: ResultTable(columns: ["a"]))
    #expect(text == "{\n  \"plan\": {},\n  \"notes\": [],\n  \"rows\": []\n}\n")
  }

  @Test(
    "counts beyond 2^53 are strings, so that no reader rounds them",
    arguments: [
      ("9007199254740992", false), ("9007199254740993", true), ("-9007199254740992", false),
      ("-9007199254740993", true), ("9223372036854775807", true), ("-9223372036854775808", true),
      ("9007199254740993.5", true), ("0.5", false), ("29.4412", false), ("-0.5", false),
    ])
  func largeCounts(digits: String, isString: Bool) throws {
    let count = try #require(ExactDecimal(plain: digits))
    let text = JSONWriter.text(plan: [], notes: [], table: table([.reported(count)]))
    #expect(text.contains(isString ? "\"c0\": \"\(digits)\"\n" : "\"c0\": \(digits)\n"))
  }

  @Test("other readers take it for JSON, with every value of its kind")
  func readBack() throws {
    let row: [ResultValue] = [
      .text("a\"\\\n\u{1}"), .number("-0.123456"), .count(9_007_199_254_740_992), .missing,
      .words([]),
      .words(["x"]), .text(""),
    ]
    let data = Data(JSONWriter.text(plan: [], notes: [], table: table(row)).utf8)
    let object = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
    let read = try #require((object["rows"] as? [[String: Any]])?.first)
    #expect(read["c0"] as? String == "a\"\\\n\u{1}")
    #expect(read["c1"] as? Double == -0.123456)
    #expect(read["c2"] as? Int64 == 9_007_199_254_740_992)
    #expect(read["c3"] is NSNull)
    #expect(read["c4"] as? [String] == [])
    #expect(read["c5"] as? [String] == ["x"])
    #expect(read["c6"] as? String == "")
    #expect(read.count == 7)
  }
}
