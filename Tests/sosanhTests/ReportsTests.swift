import Foundation
import TestSupport
import Testing

@testable import IndicatorRender

/// The reports that are kept in `Reports`: made again, and opened in a browser.
///
/// playwright is looked for in the Python that `SOSANH_PYTHON` names, else in `python3`; with `CI` set it and
/// a Chromium must be there.
@Suite("Reports") struct ReportsTests {
  private static let tool = Repository.tool.path

  @Test("the style and the script of a page are those of their files")
  func pageFiles() throws {
    let folder = "Sources/IndicatorRender/Writers/HTML/"
    let (style, script) = (
      try Repository.text(folder + "page.css"), try Repository.text(folder + "page.js")
    )
    if Recording.isOn {
      let file = folder + "PageFiles.swift"
      let text = try Repository.text(file)
        .replacingOccurrences(of: Self.indented(PageFiles.style), with: Self.indented(style))
        .replacingOccurrences(of: Self.indented(PageFiles.script), with: Self.indented(script))
      try text.write(
        to: Repository.root.appending(path: file), atomically: true, encoding: .utf8)
      Issue.record("recorded \(file); read the difference, then run again without recording")
      return
    }
    #expect(PageFiles.style == style)
    #expect(PageFiles.script == script)
  }

  /// As a text of several lines stands in a source file.
  private static func indented(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : "    " + $0 }.joined(separator: "\n")
  }

  @Test("the one documented command writes every report again, byte for byte")
  func reportsAreMadeAgain() throws {
    let result = try Shell.run(
      """
      mkdir "$SCRATCH/made"
      SOSANH='\(Self.tool)' Reports/make.sh "$SCRATCH/made" 2> /dev/null || exit
      for made in "$SCRATCH/made"/*; do echo "$(basename "$made")"; done
      for kept in Reports/*.html Reports/*.md; do
        [ "$kept" = Reports/README.md ] || cmp "$kept" "$SCRATCH/made/$(basename "$kept")" >&2
      done
      """)
    #expect(result.err.isEmpty)
    #expect(result.status == 0)
    let kept = try FileManager.default.contentsOfDirectory(
      atPath: Repository.root.appending(path: "Reports").path)
    #expect(
      result.out.split(separator: "\n").map(String.init)
        == kept.filter { $0.hasSuffix(".html") || $0.hasSuffix(".md") && $0 != "README.md" }
        .sorted())
  }

  @Test(
    "a browser opens every report without a word or a request, sorts every table and saves every chart"
  )
  func reportsInABrowser() throws {
    let environment = ProcessInfo.processInfo.environment
    let path = environment["PYTHONPATH"].map { "PYTHONPATH='\($0)' " } ?? ""
    let python = path + "'" + (environment["SOSANH_PYTHON"] ?? "python3") + "'"
    let result = try Shell.run(
      "\(python) Tests/sosanhTests/Browser/check_reports.py Reports/*.html")
    guard result.status != 3 else {
      Self.say(
        "reports in a browser, because playwright or Chromium is missing; see CONTRIBUTING.md")
      #expect(environment["CI"] == nil, "continuous integration must have playwright and Chromium")
      return
    }
    #expect(result.err.isEmpty)
    #expect(result.status == 0)
    #expect(
      result.out == """
        air-quality-2024.en.html: 13 columns sorted, 2 pictures saved
        air-quality-2024.vi.html: 13 columns sorted, 2 pictures saved
        density-and-targets.en.html: 27 columns sorted, 3 pictures saved
        density-and-targets.vi.html: 27 columns sorted, 3 pictures saved
        ratings-2021-2023.en.html: 29 columns sorted, 3 pictures saved
        ratings-2021-2023.vi.html: 29 columns sorted, 3 pictures saved

        """)
  }

  @Test(
    "a page and a spreadsheet are not poured into a terminal, which is told what to say instead",
    arguments: [
      ("report good_or_better", "html"), ("compare good_or_better --format xlsx", "xlsx"),
    ])
  func notForTerminals(_ command: String, _ format: String) throws {
    let shown = try Terminal.all(of: "sosanh \(command); echo $?")
    #expect(
      shown.replacing("\r\n", with: "\n") == """
        --format:1:1: found the format \(format) and a terminal to write to, expected a file, say -o FILE.\(format)
        64

        """)
  }

  private static func say(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data("\n==> NOT CHECKED: \(text)\n\n".utf8))
  }
}
