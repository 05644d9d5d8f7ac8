import Foundation
import TestSupport
import Testing

/// Where LibreOffice is installed, it opens what we write for spreadsheets. Where it is not, the bytes are
/// still held by the golden command `a-file-for-a-spreadsheet-in-vietnamese`.
@Suite("LibreOffice") struct LibreOfficeTests {
  /// Opens a semicolon file in the Vietnamese locale (1066), as a double click does there, and writes what
  /// the cells hold as plain CSV in English.
  private static let convert = """
    command -v soffice > /dev/null || { echo absent; exit 0; }
    sosanh compare good_or_better member_density --dialect excel-vi --quiet > "$SCRATCH/x.csv"
    HOME="$SCRATCH" soffice --headless --convert-to ods:calc8 \
      --infilter='Text - txt - csv (StarCalc):59,34,76,1,,1066,false,true' \
      --outdir "$SCRATCH/ods" "$SCRATCH/x.csv" > /dev/null 2>&1
    HOME="$SCRATCH" soffice --headless \
      --convert-to csv:"Text - txt - csv (StarCalc)":44,34,76,1,,1033,false,false \
      --outdir "$SCRATCH/out" "$SCRATCH/ods/x.ods" > /dev/null 2>&1
    cat "$SCRATCH/out/x.csv"
    """

  @Test("every number is a number and every name is whole in the Vietnamese locale")
  func opensInVietnamese() throws {
    let opened = try Shell.run(Self.convert).out
    guard opened != "absent\n" else { return }
    let written = try Shell.run("sosanh compare good_or_better member_density --format csv --quiet")
      .out
    let rows = Self.rows(opened)
    #expect(rows.count == Self.rows(written).count)
    for (found, expected) in zip(rows, Self.rows(written)) {
      for (cell, plain) in zip(found, expected) { Self.expectSame(cell, plain) }
    }
  }

  private static func rows(_ text: String) -> [[Substring]] {
    text.replacingOccurrences(of: "\r", with: "").split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
  }

  /// A number may lose digits that a spreadsheet does not keep in its view, but is one; text is the same.
  private static func expectSame(_ cell: Substring, _ plain: Substring) {
    if let number = Double(plain) {
      let found = Double(cell)
      #expect(found != nil, "\(cell) for \(plain)")
      #expect(abs((found ?? .infinity) - number) < 0.000_001, "\(cell) for \(plain)")
    } else if !plain.contains("\"") {
      #expect(cell == plain)
    }
  }
}
