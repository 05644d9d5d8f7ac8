import IndicatorCore
import TestSupport
import Testing

@testable import IndicatorIntake

@Suite("Results of queries") struct GroupedFileTests {
  private static let head =
    "1|unit|period|measure|sosanh-query-1|||value||||~9status~9~9|more|category\n"
  private static let end = "3|end||||||||||||\n"

  private static func read(
    _ rows: String, _ options: BareFileOptions = BareFileOptions(), head: String = head,
    end: String = end
  ) throws(Fault) -> BareFile {
    var log = FaultLog(.stopAtFirst)
    let source = SourceBytes(name: "result", bytes: Array((head + rows + end).utf8))
    return try BareFile.read(source, options, &log)
  }

  private static func fault(_ fact: FaultFact) -> Fault {
    Fault(fact, at: Place(source: "result", line: 0, column: 0))
  }

  private static let one = "2|A|2020|m|1|1|1|7||0||~9P~9~9|~9P~9~9|x\n"

  @Test("gives the figures, the account of the rows, and the columns that were not used")
  func gives() throws {
    let rows = Self.one + "2|B~5 b|2020|m|1|1|0|||0||~9~9~9|~9~9~9|\n"
    let file = try Self.read(rows)
    #expect(file.cube.count == 2)
    #expect(file.unusedColumns == ["more"])
    #expect(
      file.cube.account == Account(used: 1, notSelected: 0, withoutValue: 1, summedDuplicates: 0))
    #expect(file.cube.codebook.units.map { $0.id } == ["A", "B, b"])
  }

  @Test("is read however its client set it", arguments: [",", ";", "\t", "|"])
  func separators(separator: String) throws {
    let text = (Self.head + Self.one + Self.end).split(separator: "\n").map { line in
      line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    }
    for quote in ["", "\""] {
      for headings in ["", "c1\(separator)c2\n"] {
        for lineEnd in ["\n", "\r\n"] {
          let lines = text.map {
            $0.map { quote + $0 + quote }.joined(separator: separator) + lineEnd
          }
          let file = try Self.read(lines.joined(), head: headings, end: "")
          #expect(file.cube.account.used == 1)
        }
      }
    }
  }

  @Test("a result that is cut off anywhere is refused")
  func cutOff() throws {
    let whole = Self.head + Self.one + Self.one.replacing("|A|", with: "|B|") + Self.end
    let bytes = Array(whole.utf8)
    // The last line is whole without its line feed.
    for count in Self.head.utf8.count..<bytes.count - 1 {
      let source = SourceBytes(name: "result", bytes: Array(bytes[..<count]))
      var log = FaultLog(.stopAtFirst)
      #expect(throws: Fault.self, "cut behind byte \(count)") {
        try BareFile.read(source, BareFileOptions(), &log)
      }
    }
  }

  @Test(
    "counts what is wrong in rows",
    arguments: [
      ("2||2020|m|1|5|5|7||0||||x\n", RowsAtFault.unnamed(column: "unit"), 5, ["2020, m, x"]),
      ("2|A|2020||1|5|5|7||0||||x\n", .unnamed(column: "measure"), 5, ["A, 2020, x"]),
      ("2|A|2020|m|1|5|3|7||2|abc|||x\n", .notNumbers, 2, ["abc"]),
      ("2|A|2020|m|1|1|1|NaN||0||||x\n", .notNumbers, 1, ["NaN"]),
      ("2|A|2020|m|1|3|3|7||0||||x\n", .duplicates, 1, ["A, 2020, m, x"]),
    ])
  func counts(rows: String, reason: RowsAtFault, count: Int, first: [String]) {
    #expect(throws: Self.fault(.engineRows(.rows(reason, count: count, first: first)))) {
      try Self.read(rows)
    }
  }

  @Test("one figure in two spellings is a duplicate, or is summed")
  func spellings() throws {
    let rows =
      "2|Hải|2020|m|1|1|1|7|500000000000|0||||x\n2|Ha\u{309}i|2020|m|1|2|2|1.500||0||||x\n"
    #expect(
      throws: Self.fault(.engineRows(.rows(.duplicates, count: 1, first: ["Hải, 2020, m, x"])))
    ) { try Self.read(rows) }
    let file = try Self.read(rows, BareFileOptions(duplicates: .sum))
    #expect(
      file.cube.account == Account(used: 1, notSelected: 0, withoutValue: 0, summedDuplicates: 2))
    #expect(file.cube.figures.first?.cell.value == ExactDecimal(9))
  }

  @Test("rows that are summed must say the same beside their values")
  func remarks() {
    let rows = "2|A|2020|m|1|2|2|7||0||~9P~9~9|~9E~9~9|x\n"
    #expect(
      throws: Self.fault(.engineRows(.rows(.unlikeRemarks, count: 1, first: ["A, 2020, m, x"])))
    ) { try Self.read(rows, BareFileOptions(duplicates: .sum)) }
  }

  @Test("measures that were not asked for are counted, those that were must be there")
  func measures() throws {
    let rows = Self.one + "2|B|2020|other|0|900|0|||0||||\n"
    let file = try Self.read(rows, BareFileOptions(measures: ["m"]))
    #expect(
      file.cube.account == Account(used: 1, notSelected: 900, withoutValue: 0, summedDuplicates: 0))
    #expect(throws: Self.fault(.client(.measuresLeftOut(["other"])))) {
      try Self.read(rows, BareFileOptions(measures: ["m", "Other"]))
    }
  }

  @Test(
    "a line that no query wrote is named",
    arguments: [
      "2|A|2020|m|1|1|1|7||0||||\u{7C}\n", "2|A~|2020|m|1|1|1|7||0||||x\n",
      "2|A|2020|m|1|x|1|7||0||||x\n", "4|A|2020|m|1|1|1|7||0||||x\n", "free text\n",
    ])
  func damaged(rows: String) {
    #expect(throws: Self.fault(.client(.damagedResult(line: 2)))) { try Self.read(rows) }
  }

  @Test("texts come back from how a query writes them")
  func escapes() {
    var random = SplitMix64(seed: 18)
    let signs = Array("~0123456789\n\r\t\",;|\0é")
    for round in 0..<2000 {
      let text = String(
        (0..<Int.random(in: 0..<9, using: &random)).map { _ in signs.randomElement(using: &random)!
        })
      let escaped = GroupedText.escaped(text)
      #expect(GroupedText.plain(escaped) == text, "seed 18, round \(round)")
      #expect(!escaped.contains { "\n\r\t\",;|\0".contains($0) }, "seed 18, round \(round)")
    }
  }
}
