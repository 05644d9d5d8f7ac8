import Foundation
import IndicatorCore
import Testing

@testable import IndicatorRender

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite("Reports") struct ReportTests {
  private func document(
    _ blocks: [ReportBlock], notes: [Note] = [], title: String = "Title",
    language: Language = .english
  ) -> ReportDocument {
    ReportDocument(
      title: title, language: language,
      question: ReportQuestion(command: "sosanh report x", items: []),
      sections: [ReportSection("Section", blocks: blocks)], notes: notes, remarks: [], method: [],
      provenance: Provenance(
        command: "sosanh report x", program: "sosanh 1",
        inputs: [.init("a.csv", digest: "00ff"), .init("-")]))
  }

  private func table(_ rows: [[String]], _ orders: [CellOrder]) -> ReportTable {
    var text = TextTable([
      .init("Unit", wraps: true), .init("%", alignment: .right), .init("Notes"),
    ])
    for row in rows { text.append(row) }
    return ReportTable("Table", text: text, orders: orders)
  }

  // MARK: Order

  @Test("the places of values follow their order, equal ones share one, and a missing one has none")
  func placesOfValues() throws {
    let values: [Ratio?] = [3, nil, 1, 3, 2].map { (value: Int64?) in value.map { Ratio($0) } }
    #expect(CellOrder.values(values).places == [2, nil, 0, 2, 1])
    #expect(CellOrder.values([Int?]()).places == [])
  }

  @Test("names stand in Vietnamese order, marks after letters, and an empty name has no place")
  func placesOfNames() {
    #expect(CellOrder.names(["Đa", "Da", "", "Dạ", "Âm", "An"]).places == [4, 2, nil, 3, 1, 0])
  }

  @Test("differences stand in the order of their exact values, signs and all")
  func placesOfDifferences() throws {
    let third = try Ratio(1, over: 3)
    let differences = [
      WideDifference(third, minus: Ratio(0)), WideDifference(Ratio(0), minus: third), nil,
      WideDifference(try Ratio(2, over: 6), minus: Ratio(0)),
    ]
    #expect(CellOrder.differences(differences).places == [1, 0, nil, 1])
  }

  @Test("whole numbers in names are padded, so that they stand as numbers do")
  func paddedNumbers() {
    let lines = ["a#L103", "a#L11", "a#L13;a#L67", "a"].map(\.withPaddedNumbers)
    #expect(CellOrder.names(lines).places == [3, 1, 2, 0])
  }

  @Test("a column that is empty in every row takes its order with it")
  func emptyColumnsAreLeftOut() {
    let one = table(
      [["B", "", "1"], ["A", "", ""]], [.names(["B", "A"]), .values([1, 2]), .none])
    #expect(one.text.columns.map(\.heading) == ["Unit", "Notes"])
    #expect(one.places == [[1, 0], nil])
  }

  // MARK: The page

  @Test(
    "a cell carries its place, a heading that can be sorted says so, and notes lead to their sentences"
  )
  func cellsOfThePage() {
    let text = HTMLReport(
      document(
        [
          .table(
            table(
              [["B", "94.83", "1 7"], ["A", "not reported", ""]],
              [.names(["B", "A"]), .values([1, nil]), .none]))
        ], notes: [Note(code: "x", text: "A sentence.")])
    ).text
    for part in [
      #"<th scope="col" class="words" data-sortable="">Unit</th>"#,
      #"<th scope="col" class="whole">Notes</th>"#,
      #"<td class="words" data-place="1">B</td><td class="number" data-place="0">94.83</td>"#,
      #"<td class="number">not reported</td><td class="whole"></td>"#,
      ##"<td class="whole"><a href="#note-1">1</a> 7</td>"##,
      #"<li id="note-1">A sentence.</li>"#, #"<dd>SHA-256 00ff</dd>"#,
      "<dd>read once, not kept</dd>",
    ] {
      #expect(text.contains(part), "\(part)")
    }
  }

  /// Texts that would be markup if nobody took care.
  private static let nasty = [
    "<script>alert(1)</script>", "</style>", "\"quoted\" & 'quoted'", "a|b*c`d`", "]]>", "<!--",
    "Hải Yến", "\u{1}control",
  ]

  @Test(
    "whatever the texts are, the page has one script, one style, and parses as XML",
    arguments: nasty)
  func nothingBreaksOut(_ text: String) throws {
    let page = HTMLReport(
      document(
        [
          .paragraph(text), .list([text]), .items([ReportItem(text, text: text)]),
          .finding(text, [text]), .table(table([[text, text, text]], [.none, .none, .none])),
        ], notes: [Note(code: text, text: text)], title: text)
    ).text
    #expect(page.ranges(of: "<script>").count == 1)
    #expect(page.ranges(of: "<style>").count == 1)
    #expect(page.ranges(of: "</style>").count == 1)
    let parser = XMLParser(data: Data(page.dropFirst("<!DOCTYPE html>\n".count).utf8))
    #expect(parser.parse(), "\(parser.parserError.debugDescription)")
  }

  @Test(
    "the policy forbids everything but the one style and the one script")
  func policy() {
    #expect(HTMLHead.policy.hasPrefix("default-src 'none'; "))
    #expect(!HTMLHead.policy.contains("unsafe"))
  }

  @Test("drawings in one page have identifiers of their own")
  func chartsHaveTheirOwnIdentifiers() {
    let chart = ChartDescription(
      kind: .bar, title: "T", axis: ChartAxis.share(NumberFormat(language: .english)), series: [],
      parts: [], notes: [],
      language: .english)
    let page = HTMLReport(document([.chart(chart), .chart(chart)])).text
    let ids = page.matches(of: #/ id="([^"]*)"/#).map { String($0.1) }
    #expect(ids.count == Set(ids).count)
    #expect(ids.contains("chart-2"))
  }

  // MARK: Markdown

  @Test("Markdown has the same parts, with texts escaped and charts as text")
  func markdown() {
    let text = MarkdownReport(
      document(
        [
          .paragraph("`a[*]` and a[*]"), .list(["x|y"]), .finding("F", ["line"]),
          .table(table([["A*", "1", "1"]], [.none, .none, .none])),
        ], notes: [Note(code: "x", text: "A sentence.")])
    ).text
    #expect(
      text == """
        # Title

        ## Section

        `a[*]` and a\\[\\*\\]

        - x\\|y

        **F**

        - line

        ### Table

        | Unit | % | Notes |
        | --- | ---: | --- |
        | A\\* | 1 | 1 |

        ## Notes

        1. A sentence.

        ## Inputs and version

        sosanh 1

        - `a.csv`: SHA-256 00ff
        - `-`: read once, not kept

        ## The question

        ```sh
        sosanh report x
        ```

        """)
  }

  @Test("a name stands once in Markdown, and on the page as well until a table is sorted")
  func namesOnce() {
    let one = table(
      [["A", "1", ""], ["A", "2", ""], ["B", "3", ""], ["A", "4", ""]],
      [.names(["A", "A", "B", "A"]), .none, .none])
    #expect(one.grouped.rows.map(\.[0]) == ["A", "", "B", "A"])
    let page = HTMLReport(document([.table(one)])).text
    #expect(page.ranges(of: #"<td class="words again""#).count == 1)
    #expect(page.ranges(of: #">A</td>"#).count == 3)
    #expect(PageFiles.style.contains("table:not(.sorted) td.again"))
    #expect(PageFiles.script.contains(#"table.classList.add("sorted")"#))
  }

  @Test("a report opens with who, when and what was found, each with its place")
  func opening() {
    let opened = ReportDocument(
      title: "T", language: .english,
      opening: ReportOpening(
        lines: ["Office *A*, 2024"], author: "Office",
        findings: [ReportFinding("X rose <b>.", section: 1, place: "Comparison")]),
      question: ReportQuestion(command: "sosanh report x", items: []),
      sections: [ReportSection("Section", blocks: [.paragraph("p")])], notes: [], remarks: [],
      method: [],
      provenance: Provenance(command: "", program: "sosanh 1", inputs: []))
    let page = HTMLReport(opened).text
    #expect(page.contains(#"<p class="byline">Office *A*, 2024</p>"#))
    #expect(
      page.contains(##"<li>X rose &lt;b&gt;. <a href="#part-1">Comparison</a></li>"##))
    let text = MarkdownReport(opened).text
    #expect(
      text.hasPrefix(
        """
        # T

        Office \\*A\\*, 2024

        ## What was found

        - X rose &lt;b>. (see Comparison)

        ## Section

        """), "\(text)")
  }
}
