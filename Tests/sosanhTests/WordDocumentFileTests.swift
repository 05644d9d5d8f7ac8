import Foundation
import TestSupport
import Testing

/// Documents of Word that every verb writes in both languages, opened by programs that are not ours.
///
/// python-docx is looked for in the Python that `SOSANH_PYTHON` names, else in `python3`; with `CI` set it must be
/// there. Where LibreOffice is absent the test says so.
@Suite("Documents of Word in other programs") struct WordDocumentFileTests {
  private static let environment = ProcessInfo.processInfo.environment

  private static var python: String {
    let path = environment["PYTHONPATH"].map { "PYTHONPATH='\($0)' " } ?? ""
    return path + "'" + (environment["SOSANH_PYTHON"] ?? "python3") + "'"
  }

  private static func say(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data("\n==> NOT CHECKED: \(text)\n\n".utf8))
  }

  @Test(
    "every document opens, its styles and links lead somewhere, its charts show their sheets' numbers"
  )
  func everyDocumentOpens() throws {
    guard try Shell.run("\(Self.python) -c 'import docx, openpyxl' 2> /dev/null").status == 0 else {
      Self.say("documents of Word, because python-docx or openpyxl is missing; see CONTRIBUTING.md")
      #expect(Self.environment["CI"] == nil, "continuous integration must have python-docx")
      return
    }
    let hasOffice = try Shell.run("command -v soffice").status == 0
    if !hasOffice { Self.say("documents of Word in LibreOffice, because soffice is missing") }
    let result = try Shell.run(
      """
      mkdir "$SCRATCH/all"
      bash Tests/sosanhTests/Documents/write_all.sh "$SCRATCH/all" || exit 70
      \(hasOffice ? Self.convert : "")
      \(Self.python) Tests/sosanhTests/Documents/open_all.py "$SCRATCH/all"
      """)
    #expect(result.out == Self.found, "\(result.err)")
    #expect(result.status == 0)
  }

  /// LibreOffice writes every document in its own format.
  private static let convert = """
    cd "$SCRATCH/all"
    HOME="$SCRATCH" LC_ALL=C.UTF-8 soffice --headless --convert-to odt --outdir libreoffice *.docx > /dev/null 2>&1
    cd - > /dev/null
    """

  /// In English and in Vietnamese, whose words may part a wide table elsewhere.
  private static let found = """
    audit-document: 2/2 tables, 0 charts
    audit: 3/3 tables, 0 charts
    check: 1/1 tables, 0 charts
    compare-funnel: 2/2 tables, 1 charts
    compare-lines: 2/2 tables, 2 charts
    compare-many: 1/1 tables, 2 charts
    compare-test: 2/1 tables, 0 charts
    compare-wide: 1/1 tables, 0 charts
    compare: 2/2 tables, 2 charts
    decompose: 1/1 tables, 6 charts
    distribution: 2/2 tables, 2 charts
    estimate-two: 3/3 tables, 0 charts
    estimate: 1/1 tables, 0 charts
    explain: 2/2 tables, 0 charts
    export: 1/1 tables, 0 charts
    import: 1/1 tables, 0 charts
    rank-many: 1/1 tables, 2 charts
    rank: 1/1 tables, 1 charts
    report-hostile: 1/1 tables, 1 charts
    report-states: 3/3 tables, 2 charts
    report-template: 3/3 tables, 1 charts
    report: 7/7 tables, 5 charts
    show: 5/5 tables, 0 charts
    trend-test: 3/2 tables, 1 charts
    trend: 1/1 tables, 1 charts

    """
}
