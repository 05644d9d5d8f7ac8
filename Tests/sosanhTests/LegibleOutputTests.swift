import TestSupport
import Testing

/// A table whose unit, measure and category hold an escape, an override of direction and a character
/// without width, and a file with such a name.
private let nasty = """
  cd "$SCRATCH"; M=$(printf 'm\\033[31m'); U=$(printf 'Xã\\342\\200\\256 Đông\\342\\200\\213')
  row() { printf '%s,%s,%s,%s,%s\\n' "$U" "$1" "$M" "$2" "$3"; }
  { echo unit,period,measure,category,value; row 2021 a 1; row 2021 "$U" 2; row 2022 a 3; } > n.csv
  F=$(printf 'f\\033[2J.csv'); printf 'unit,period,measure,category,value\\nA,2021,m,,x\\033]\\n' > "$F"

  """

@Suite("What the data hold steers no terminal") struct LegibleOutputTests {
  private static let commands = [
    "compare \"{$M}\" --data n.csv", "compare \"{$M}\" --data n.csv --chart bar --color always",
    "compare \"{$M}\" --data n.csv --layout wide", "rank \"{$M}\" --data n.csv --chart dot",
    "trend \"{$M}\" --data n.csv --chart line", "distribution \"{$M}\" --data n.csv --chart stack",
    "explain \"{$M}\" --data n.csv", "show --data n.csv", "check --data \"$F\"",
    "compare m --data \"$F\"",
    "compare \"{$M}\" --data n.csv --units \"$M\"",
    "compare \"{$M}\" --data n.csv --format markdown",
    "report \"{$M}\" --data n.csv --format markdown",
    "import \"$F\"", "compare \"{$M}\" --data \"$M\"", "\"$M\"",
  ]

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    scalar != "\n" && scalar.properties.generalCategory == .control
      || ["\u{202E}", "\u{200B}"].contains(scalar)
  }

  @Test("text, Markdown and messages hold nothing that a terminal obeys", arguments: commands)
  func nothingHidden(command: String) throws {
    let result = try Shell.run("\(nasty)sosanh \(command)")
    let own = result.out.replacing("\u{1B}[1m", with: "").replacing("\u{1B}[0m", with: "")
      .replacing("\u{1B}[38;5;32m", with: "")
    let said = command.contains("--color always") ? own : result.out
    #expect(
      !(said + result.err).unicodeScalars.contains(where: Self.isHidden), "\(said)\(result.err)")
    #expect((said + result.err).contains("\\u{"), "the name was not shown at all")
  }

  @Test("data for programs keep their bytes, but not on a terminal")
  func data() throws {
    for format in ["csv", "json"] {
      let command = "\(nasty)sosanh compare \"{$M}\" --data n.csv --quiet --format \(format)"
      let piped = try Shell.run(command).out
      #expect(piped.contains("\u{1B}[31m") == (format == "csv"))
      #expect(piped.contains("\\u001b[31m") == (format == "json"))
      let shown = try Terminal.all(of: command).replacing("\r\n", with: "\n")
      #expect(!shown.unicodeScalars.contains(where: Self.isHidden), "\(shown)")
      #expect(format == "json" ? shown == piped : shown.contains("m\\u{1B}[31m"))
    }
    let exported = "\(nasty)sosanh export --data n.csv --quiet"
    #expect(try Shell.run(exported).out.contains("\u{1B}[31m"))
    #expect(try !Terminal.all(of: exported).contains("\u{1B}"))
  }
}
