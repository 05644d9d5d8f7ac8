import Foundation
import TestSupport
import Testing

/// Every spreadsheet that the verbs write, opened by programs that are not ours. Where they are absent the
/// test says so; the bytes are still held by the tests of the writer.
///
/// openpyxl and pandas are looked for in the Python that `SOSANH_PYTHON` names, else in `python3`; with `CI`
/// set they must be there.
@Suite("Spreadsheets in other programs") struct SpreadsheetTests {
  private static let environment = ProcessInfo.processInfo.environment

  /// Python with what this process gives it to find packages.
  private static var python: String {
    let path = environment["PYTHONPATH"].map { "PYTHONPATH='\($0)' " } ?? ""
    return path + "'" + (environment["SOSANH_PYTHON"] ?? "python3") + "' -W error"
  }

  private static func say(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data("\n==> NOT CHECKED: \(text)\n\n".utf8))
  }

  private static func isThere(_ command: String) throws -> Bool {
    try Shell.run(command + " > /dev/null 2>&1").status == 0
  }

  /// LibreOffice writes every sheet as CSV named for it, every file for printing, and every file in its own format.
  private static let convert = """
    cd "$SCRATCH/all"
    for kind in 'csv:Text - txt - csv (StarCalc):44,34,76,1,,1033,false,false,false,false,false,-1' pdf ods
    do HOME="$SCRATCH" LC_ALL=C.UTF-8 soffice --headless --convert-to "$kind" --outdir libreoffice *.xlsx > /dev/null 2>&1
    done
    cd - > /dev/null
    """

  @Test("every file opens without a warning and holds the numbers of CSV, in both languages")
  func everyFileOpens() throws {
    guard try Self.isThere("\(Self.python) -c 'import openpyxl, pandas'") else {
      Self.say("spreadsheets, because openpyxl or pandas is missing; see CONTRIBUTING.md")
      #expect(Self.environment["CI"] == nil, "continuous integration must have openpyxl and pandas")
      return
    }
    let hasOffice = try Self.isThere("command -v soffice")
    if !hasOffice { Self.say("spreadsheets in LibreOffice, because soffice is missing") }
    let result = try Shell.run(
      """
      mkdir "$SCRATCH/all"
      bash Tests/sosanhTests/Spreadsheets/write_all.sh "$SCRATCH/all" || exit 70
      \(hasOffice ? Self.convert : "")
      \(Self.python) Tests/sosanhTests/Spreadsheets/open_all.py "$SCRATCH/all"
      """)
    let office = hasOffice ? ", LibreOffice too" : ""
    #expect(result.out == "36 spreadsheets as they should be\(office)\n", "\(result.err)")
    #expect(result.status == 0)
  }

  @Test("a form filled in with openpyxl, and saved again by LibreOffice, gives the same figures")
  func formsInOtherPrograms() throws {
    guard try Self.isThere("\(Self.python) -c 'import openpyxl'") else {
      return Self.say("a form in openpyxl, because it is missing")
    }
    let hasOffice = try Self.isThere("command -v soffice")
    if !hasOffice { Self.say("a form in LibreOffice, because soffice is missing") }
    let result = try Shell.run(
      """
      sosanh xuat --template --data party-reports --quiet -o "$SCRATCH/form.xlsx" \
        --measures 'members[male, female],area,members_share[female],propaganda_sessions' \
        --periods 2024,2025-06-16,2026-03-01,../..
      \(Self.python) Tests/sosanhTests/Spreadsheets/fill_form.py "$SCRATCH/form.xlsx" \
        Datasets/party-reports/observations.csv "$SCRATCH/filled.xlsx" || exit 70
      cd "$SCRATCH"
      sosanh import filled.xlsx --empty missing --quiet -o filled.csv
      grep -v ',O,' filled.csv | cut -d, -f1-5
      \(hasOffice ? Self.savedAgain : "")
      """)
    #expect(result.err.isEmpty)
    #expect(result.status == 0)
    #expect(result.out == Self.formOut + (hasOffice ? "LibreOffice: the same\n" : ""))
  }

  private static let savedAgain = """
    HOME="$SCRATCH" LC_ALL=C.UTF-8 soffice --headless --convert-to xlsx --outdir again filled.xlsx > /dev/null 2>&1
    sosanh import again/filled.xlsx --empty missing --quiet -o again.csv
    cmp filled.csv again.csv && echo 'LibreOffice: the same'
    """

  private static let formOut = """
    Biểu: visible, frozen at C6, 11 rows, 22 columns
    sosanh: hidden, frozen at A2, 32 rows, 10 columns
    locked without a password: True, 122 cells locked
    C6:J11: whole greaterThanOrEqual 0
    K6:N11: decimal greaterThanOrEqual 0
    O6:R11: decimal between 0 100
    S6:V11: whole greaterThanOrEqual 0
    unit,period,measure,category,value
    duong_kinh,2025-06-16,area,,27.94
    duong_kinh,2026-03-01,members_share,female,40.5
    hai_yen,2024,members,male,142
    hai_yen,2024,members,female,56
    hai_yen,2024,area,,29.4412
    lai_chau_province,../..,propaganda_sessions,,10660

    """

  @Test("a terminal gets no bytes of a spreadsheet, but is told to name a file")
  func noBytesOnATerminal() throws {
    guard try Self.isThere("\(Self.python) -c 'import pty'") else {
      return Self.say("a spreadsheet on a terminal, because Python is missing")
    }
    let script = "import os, pty, sys; sys.exit(os.waitstatus_to_exitcode(pty.spawn(sys.argv[1:])))"
    for output in ["", "-o -"] {
      let result = try Shell.run(
        "\(Self.python) -c '\(script)' sosanh compare good_or_better --format xlsx \(output)")
      #expect(result.status == 64)
      #expect(
        result.out == """
          --format:1:1: found the format xlsx and a terminal to write to, expected a file, say \
          -o FILE.xlsx\r

          """)
    }
  }
}
