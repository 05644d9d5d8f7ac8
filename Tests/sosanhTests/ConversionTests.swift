import TestSupport
import Testing

/// Workbooks that LibreOffice converts, with a program in its place that does what a test needs.
@Suite("Workbooks of other kinds") struct ConversionTests {
  private static let books = "Tests/IndicatorIntakeTests/Workbooks"

  /// Makes a program `soffice` that runs some lines with the folder in `$out` and the file in `$in`, and notes
  /// what it was called with.
  private static func fake(_ lines: String) -> String {
    """
    mkdir -p "$SCRATCH/bin" "$SCRATCH/tmp"
    cat > "$SCRATCH/bin/soffice" << 'END'
    #!/bin/sh
    printf '%s\\n' "$@" > "$SCRATCH/called"
    while [ $# -gt 1 ]; do [ "$1" = --outdir ] && out=$2; shift; done
    in=$1
    \(lines)
    END
    chmod +x "$SCRATCH/bin/soffice"
    export SCRATCH PATH="$SCRATCH/bin:$PATH" TMPDIR="$SCRATCH/tmp"

    """
  }

  private static let figures = "printf 'Xã,2021\\nGò,31\\n'"

  @Test(
    "are converted, read under their own names, and nothing is left behind",
    arguments: ["xls", "ods"])
  func converted(ending: String) throws {
    let script =
      Self.fake("cp \"$SCRATCH/made.xlsx\" \"$out/sheet.xlsx\"; echo x > \"$out/profile.lock\"")
        + """
        \(Self.figures) | sosanh import - --format xlsx -o "$SCRATCH/made.xlsx" --measure m --quiet
        sosanh import \(Self.books)/libreoffice.\(ending) --sheet 'no such sheet'
        cat "$SCRATCH/called"; ls "$SCRATCH/tmp" | wc -l
        """
    let result = try Shell.run(script)
    // The sheet is looked for in what was converted, so that the fault is about it and not about the kind.
    #expect(result.err.contains("libreoffice.\(ending)"), "\(result.err)")
    #expect(result.err.contains("no such sheet"), "\(result.err)")
    #expect(result.out.contains("--headless\n"))
    #expect(result.out.contains("-env:UserInstallation=file://"))
    #expect(result.out.contains("/sheet.\(ending)\n"))
    #expect(result.out.hasSuffix("0\n"), "\(result.out)")
  }

  @Test("say that they were converted")
  func said() throws {
    let script =
      Self.fake("cp \"$SCRATCH/made.xlsx\" \"$out/sheet.xlsx\"")
        + """
          \(Self.figures) | sosanh import - --format xlsx -o "$SCRATCH/made.xlsx" --measure m --quiet
        sosanh import \(Self.books)/libreoffice.xls --sheet observations
        """
    let result = try Shell.run(script)
    #expect(result.status == 0, "\(result.err)")
    #expect(result.out.contains("31"), "\(result.out)\(result.err)")
    #expect(result.err.contains("Converted to .xlsx by LibreOffice"), "\(result.err)")
  }

  @Test(
    "that are not converted are refused, and so are those converted into no workbook",
    arguments: [
      ("exit 1", "did not convert"), ("exit 0", "did not convert"),
      ("echo x > \"$out/sheet.xlsx\"", "a file that is no workbook"),
    ])
  func failed(lines: String, message: String) throws {
    let script =
      Self.fake(lines) + "sosanh import \(Self.books)/libreoffice.xls; ls \"$SCRATCH/tmp\""
    let result = try Shell.run(script)
    #expect(result.err.contains("libreoffice.xls"), "\(result.err)")
    #expect(result.err.contains(message), "\(result.err)")
    #expect(result.out == "")
  }

  @Test("without LibreOffice, the message says what to do")
  func missing() throws {
    let result = try Shell.run(
      "PATH=\"$(dirname \"$(command -v sosanh)\")\" sosanh import \(Self.books)/libreoffice.xls")
    #expect(result.status == 65)
    #expect(result.err.contains("install LibreOffice"), "\(result.err)")
  }
}
