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
    return try BareFile.read(source, options: options, into: &log)
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
        try BareFile.read(source, options: BareFileOptions(), into: &log)
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

  @Test(
    "is the bare file whose rows stand in Vietnamese order, in whatever order an engine prints its groups"
  )
  func bareFile() throws {
    var random = SplitMix64(seed: 1818)
    for round in 0..<20 {
      var figures = RandomFigures(using: &random, count: round * 40 + 1)
      var log = FaultLog(.stopAtFirst)
      let bare = try BareFile.read(
        SourceBytes(name: "result", bytes: Array(figures.sortedFile.utf8)),
        options: BareFileOptions(numbers: .plain), into: &log)
      figures.rows.shuffle(using: &random)
      let grouped = try Self.read(
        figures.lines, head: RandomFigures.head, end: RandomFigures.end)
      #expect(
        Array(grouped.cube.figures) == Array(bare.cube.figures), "seed 1818, round \(round)")
      #expect(grouped.cube.account == bare.cube.account, "seed 1818, round \(round)")
      #expect(grouped.cube.codebook == bare.cube.codebook, "seed 1818, round \(round)")
    }
  }

  @Test("a line longer than what is read at once, and one with more fields than there is room for")
  func longLines() throws {
    let name = String(repeating: "a b", count: 200_000)
    let file = try Self.read(Self.one + "2|\(name)|2020|m|1|1|1|7||0||~9P~9~9|~9P~9~9|x\n")
    #expect(file.cube.codebook.units.map { $0.id } == ["A", name])
    #expect(throws: Self.fault(.client(.damagedResult(line: 2)))) {
      try Self.read("2" + String(repeating: "|", count: 5000) + "\n")
    }
  }

  @Test("rows in another order than the query gives them are refused")
  func order() throws {
    let lines = [Self.head, Self.one, Self.one.replacing("|A|", with: "|B|"), Self.end]
    for first in 0..<4 {
      for last in 0..<4 where first != last {
        let rest = lines.indices.filter { $0 != first && $0 != last }
        let order = [first] + rest + [last]
        let read = { () throws(Fault) in
          try Self.read(order.map { lines[$0] }.joined(), head: "result\n", end: "")
        }
        if first == 0, last == 3 {
          #expect(try read().cube.count == 2)
        } else if first == 0 {
          #expect(throws: Self.fault(.client(.damagedResult(line: 5)))) { try read() }
        }
      }
    }
    // In a pipe nothing else than a result is expected, whatever stands first.
    for order in [[1, 0, 2, 3], [3, 0, 1, 2]] {
      let bytes = Array(order.map { lines[$0] }.joined().utf8)
      let input = InputBytes(SourceBytes(name: "result", bytes: bytes))
      #expect(throws: Self.fault(.client(.damagedResult(line: 1)))) {
        try GroupedFile.read(input, options: BareFileOptions(), settings: ScanSettings())
      }
    }
    #expect(try Self.read(Self.one, end: Self.end + "(3 rows)\n\n").cube.count == 1)
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

/// Figures whose names stand in every column, in several spellings, with all signs that a query writes otherwise.
private struct RandomFigures {
  typealias Row = (unit: String, period: String, measure: String, category: String, value: String)
  var rows: [Row] = []

  static let head = "1|unit|period|measure|sosanh-query-1|||value||||~9~9~9||category\n"
  static let end = "3|end||||||||||||\n"
  private static let periods = ["2019", "2020", "2020-Q1", "2021"]

  init(using random: inout SplitMix64, count: Int) {
    let signs = [
      "~", "~0", "\"", "\"a\"", "a", ",", ";", "|", "\t.", "\n.", "Hải", "Phòng", "đ", "2020", "é",
      "x",
    ]
    let names =
      Self.periods
      + (0..<count / 4 + 1).map { _ in
        (0..<Int.random(in: 1..<4, using: &random)).map { _ in signs.randomElement(using: &random)!
        }.joined().trimmed
      }
    var met: Set<[String]> = []
    for _ in 0..<count {
      let row: Row = (
        names.randomElement(using: &random)!, Self.periods.randomElement(using: &random)!,
        names.prefix(6).randomElement(using: &random)!,
        Bool.random(using: &random) ? "" : names.prefix(9).randomElement(using: &random)!,
        Self.values.randomElement(using: &random)!
      )
      let key = [row.unit, row.period, row.measure, row.category]
      if met.insert(key).inserted { rows.append(row) }
    }
  }

  private static let values = [
    "", "0", "7", "-3", "12.50", "0.000", "123456789012345678", "1.25", "-0.5",
  ]

  /// As a query prints them, each name in one of its spellings.
  var lines: String {
    rows.enumerated().map { number, row in
      func field(_ text: String) -> String {
        let spelled = number % 3 == 0 ? text.replacing("ả", with: "a\u{309}") : text
        return GroupedText.escaped(number % 5 == 0 ? " \(spelled)\t" : spelled)
      }
      let count = row.value.isEmpty ? 0 : 1
      return
        "2|\(field(row.unit))|\(row.period)|\(field(row.measure))|1|1|\(count)|\(row.value)||0||||"
        + field(row.category) + "\n"
    }.joined()
  }

  /// As a bare file in Vietnamese order, every field in quotes.
  var sortedFile: String {
    func quoted(_ text: String) -> String { "\"" + text.replacing("\"", with: "\"\"") + "\"" }
    func key(_ row: Row) -> [VietnameseOrder] {
      [row.unit, row.period, row.measure, row.category].map { VietnameseOrder($0) }
    }
    let sorted = rows.map { (row: $0, key: key($0)) }
      .sorted { $0.key.lexicographicallyPrecedes($1.key) }
    return "\"unit\",\"period\",\"measure\",\"category\",\"value\"\n"
      + sorted.map { pair in
        let row = pair.row
        return [row.unit, row.period, row.measure, row.category, row.value].map(quoted).joined(
          separator: ",") + "\n"
      }.joined()
  }
}
