import IndicatorIntake
import IndicatorRender
import TestSupport
import Testing

/// What is asked for in a way that a person may, and what is said where it cannot be had.
@Suite("What can be asked for") struct RefusalTests {
  private static func figures(_ rows: String, _ command: String) throws -> CommandResult {
    try Shell.run(
      """
      cat > "$SCRATCH/f.csv" <<'END'
      unit,period,measure,category,value
      \(rows)
      END
      \(command)
      """)
  }

  @Test(
    "names of several files are joined by capitals and marks before words for kinds",
    arguments: [
      (["Xã B"], ["xã b,2021", "B,2022"], "`xã b` → `Xã B`", ["Xã B,2021", "B,2022"]),
      (["Xã B"], ["B,2022", "XA B,2021"], "`XA B` → `Xã B`", ["Xã B,2021", "B,2022"]),
      (["Xã B"], ["B,2022"], "`B` → `Xã B`", ["Xã B,2022"]),
      (["Xã B", "Xã C"], ["xã b,2021", "C,2021"], "`C` → `Xã C`, `xã b` → `Xã B`", ["Xã C,2021"]),
    ])
  func joins(first: [String], second: [String], note: String, rows: [String]) throws {
    let result = try matched(first, second)
    #expect(result.status == 0, "\(result.err)")
    #expect(result.err.contains(note), "\(result.err)")
    for row in rows { #expect(result.out.contains(",\(row),"), "\(result.out)") }
  }

  @Test(
    "a name that several can be meant by is refused with the names",
    arguments: [
      (["Xã B"], ["xã b,2021", "XÃ B,2022"], ["xã b", "XÃ B"]),
      (["Xã B", "Phường B"], ["B,2021"], ["Xã B", "Phường B"]),
    ])
  func refusesNames(first: [String], second: [String], names: [String]) throws {
    let result = try matched(first, second)
    #expect(result.status == 65, "\(result.out)")
    for name in names { #expect(result.err.contains(name), "\(result.err)") }
  }

  private func matched(_ first: [String], _ second: [String]) throws -> CommandResult {
    let head = "unit,period,measure,category,value"
    let one = ([head] + first.map { "\($0),2020,m,,1" }).joined(separator: "\n")
    let other = ([head] + second.map { "\($0),m,,2" }).joined(separator: "\n")
    return try Shell.run(
      """
      cat > "$SCRATCH/a.csv" <<'END'
      \(one)
      END
      cat > "$SCRATCH/b.csv" <<'END'
      \(other)
      END
      sosanh compare m --data "$SCRATCH/a.csv" --data "$SCRATCH/b.csv" --match names --format csv
      """)
  }

  @Test("concentration of a measure without categories is that over units")
  func concentration() throws {
    let rows = "A,2021,m,,1\nB,2021,m,,2\nC,2021,m,,9\nA,2022,m,,4"
    let result = try Self.figures(
      rows, "sosanh distribution m --concentration --data \"$SCRATCH/f.csv\" --format csv --quiet")
    #expect(result.status == 0, "\(result.err)")
    let lines = result.out.split(separator: "\n")
    #expect(lines.count == 3, "\(result.out)")
    // Of 1, 2 and 9 the mean difference over the mean, halved, is 4/9.
    #expect(lines[1].contains("0.444444"), "\(result.out)")
    let people = try Self.figures(
      rows, "sosanh distribution m --concentration --data \"$SCRATCH/f.csv\" --periods 2021")
    #expect(
      people.status == 0 && people.out.contains("0.4") && people.out.hasPrefix("m: "),
      "\(people.out)")
    let refused = try Self.figures(rows, "sosanh distribution m --data \"$SCRATCH/f.csv\"")
    #expect(refused.status == 64 && refused.err.contains("--concentration"), "\(refused.err)")
  }

  @Test(
    "an argument that is the name of a file that is not there is said as such",
    arguments: ["none.docx", "folder/none.pdf", "claims.csv", "báo cáo.docx"])
  func missingFile(name: String) throws {
    let result = try Shell.run("sosanh audit '\(name)'")
    #expect(
      result
        == CommandResult(
          out: "", err: "\(name): found no such file or folder, expected one, check the path\n",
          status: 66))
  }

  @Test("claims are no names of files", arguments: ["1.5/3 = 50%", "165/174=94.8%", "3.5 = 3.5"])
  func claims(text: String) throws {
    #expect(try Shell.run("sosanh audit '\(text)'").status != 66)
  }

  @Test("an empty document is said to be empty, and asked for a text")
  func emptyDocument() throws {
    let result = try Shell.run("touch \"$SCRATCH/e.txt\"; sosanh audit \"$SCRATCH/e.txt\"")
    #expect(result.status == 66)
    #expect(result.err.contains("expected a text whose numbers are audited"), "\(result.err)")
  }

  @Test("figures of more digits than are kept are too large, and no malformed ones")
  func tooLarge() throws {
    let result = try Shell.run(
      "sosanh estimate 12345678901234567890/99999999999999999999 x1/2 --format csv --quiet")
    let lines = result.out.split(separator: "\n")
    #expect(lines.count == 3 && lines[1].hasSuffix("too_large"), "\(result.out) \(result.err)")
    #expect(lines.last?.hasSuffix("malformed") == true, "\(result.out)")
  }

  @Test("pages are written by report, which says who else is asked for one")
  func pages() throws {
    let rows = "A,2021,m,,1"
    let result = try Self.figures(rows, "sosanh compare m --data \"$SCRATCH/f.csv\" --format html")
    #expect(result.status == 64)
    #expect(result.err.contains("`sosanh report` writes html"), "\(result.err)")
    let report = try Self.figures(
      rows, "sosanh report m --data \"$SCRATCH/f.csv\" --format html | head -c 15")
    #expect(report.out.lowercased().hasPrefix("<!doctype html"), "\(report.err)")
  }

  @Test(
    "a mean is not added up in a total, of a bare sheet either",
    arguments: [("Thu nhập bình quân", true), ("Average income", true), ("Số hộ", false)])
  func totals(name: String, isMean: Bool) throws {
    let result = try Self.figures(
      "A,2021,\(name),,30\nB,2021,\(name),,32",
      "sosanh compare '{\(name)}' --data \"$SCRATCH/f.csv\" --layout wide --total")
    #expect(result.status == 0, "\(result.err)")
    #expect(result.out.contains("62") != isMean, "\(result.out)")
    #expect(result.out.contains("cannot be added up") == isMean, "\(result.out)")
  }

  @Test("levels of confidence are written with a comma in Vietnamese")
  func commas() throws {
    let rows = "A,2021,k,,5\nA,2021,n,,10\nB,2021,k,,4\nB,2021,n,,20"
    for command in [
      "xephang 'k / n' --interval rank-sets", "sosanh 'k / n' --interval wilson",
      "uocluong 5/10 --interval wilson", "uocluong 5/10 4/20 --compare",
    ] {
      let data = command.hasPrefix("uocluong") ? "" : "--data \"$SCRATCH/f.csv\""
      let result = try Self.figures(rows, "sosanh \(command) \(data) --language vi")
      #expect(!(result.out + result.err).contains("0.95"), "\(command): \(result.out)\(result.err)")
    }
    let result = try Self.figures(
      rows, "sosanh xephang 'k / n' --data \"$SCRATCH/f.csv\" --interval rank-sets --language vi")
    #expect(
      result.out.contains("0,95") && result.err.contains("0,95"), "\(result.out)\(result.err)")
  }

  @Test("every reading of a period has words in both languages")
  func periodFamilies() {
    var seen: Set<String> = []
    for family in PeriodDecision.Family.allCases {
      let words = PeriodFamilyWords.words("\(family)")
      #expect(words[.english] != "\(family)" && words[.vietnamese] != "\(family)")
      #expect(words[.english] != words[.vietnamese])
      #expect(seen.insert(words[.vietnamese]).inserted)
    }
  }
}
