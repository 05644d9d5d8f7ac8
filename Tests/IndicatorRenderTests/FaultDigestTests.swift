import IndicatorCore
import TestSupport
import Testing

@testable import IndicatorRender

@Suite("Many faults in few lines") struct FaultDigestTests {
  private func fault(_ fact: FaultFact, _ line: Int, _ source: String = "a.csv") -> Fault {
    Fault(fact, at: Place(source: source, line: line, column: 2))
  }

  private func lines(_ faults: [Fault], _ language: Language = .english) -> [String] {
    FaultDigest(faults, in: language).lines
  }

  @Test("one fault is its message, and few different ones are told one by one in their order")
  func few() {
    let faults = [
      fault(.number(.badNumber("x")), 2), fault(.field(.emptyField(column: "unit")), 3),
      fault(.number(.badNumber("y")), 4),
    ]
    let expected = [faults[0], faults[2], faults[1]].map { $0.message(in: .english) }
    #expect(lines(faults) == expected)
    #expect(lines([]) == [])
  }

  @Test("one cause is one line with its count and the first places")
  func oneCause() {
    let faults = (2...201).map { fault(.number(.badNumber("NA")), $0) }
    #expect(
      lines(faults) == [
        "a.csv:2:2: found `NA`, expected a number, write digits, with a decimal sign at most "
          + "(200 times in all; next: 3:2, 4:2, 5:2, ...)"
      ])
    #expect(
      lines(faults, .vietnamese)[0].hasSuffix("(tất cả 200 chỗ; tiếp theo: 3:2, 4:2, 5:2, ...)"))
    #expect(lines(Array(faults.prefix(2)))[0].hasSuffix("(2 times in all; next: 3:2)"))
  }

  @Test("of one kind the first causes are told and the others counted")
  func oneKind() {
    let faults = (2...101).map { fault(.number(.badNumber("x\($0)")), $0) }
    let lines = lines(faults)
    #expect(lines.count == 6)
    #expect(lines.last == "a.csv: 95 more of this kind: 7:2, 8:2, 9:2, ...")
    // A line that counts one cause takes the room of that cause.
    #expect(
      self.lines(Array(faults.prefix(6))) == faults.prefix(6).map { $0.message(in: .english) })
  }

  @Test("files are told apart; the sheets of a workbook are one file")
  func files() {
    let faults = [
      fault(.number(.badNumber("NA")), 2, "a.xlsx!Một"),
      fault(.number(.badNumber("NA")), 5, "b.csv"),
      fault(.number(.badNumber("NA")), 3, "a.xlsx!Hai"), Fault(.file(.fileMissing)),
    ]
    let lines = lines(faults)
    #expect(lines.count == 3)
    #expect(lines[0].hasSuffix("(2 times in all; next: Hai:3:2)"))
    #expect(lines[1] == faults[1].message(in: .english))
    #expect(lines[2] == faults[3].message(in: .english))
  }

  @Test(
    "no file takes more than 40 lines, and every fault is told or counted",
    arguments: 0..<20 as Range<UInt64>)
  func bounded(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let facts = FaultMessage.all.map(\.fact)
    let count = Int.random(in: 1...400, using: &random)
    let faults = (1...count).map { line in
      fault(facts.randomElement(using: &random) ?? .text(.nul), line, ["a.csv", "b.csv"][line % 2])
    }
    let lines = lines(faults)
    #expect(lines.count <= 2 * FaultDigest.linesOfFile, "seed \(seed)")
    #expect(told(lines) == count, "seed \(seed)")
  }

  /// How many faults lines speak of.
  private func told(_ lines: [String]) -> Int {
    lines.reduce(0) { sum, line in
      if let more = line.firstMatch(of: /^[ab]\.csv: (\d+) more of/) {
        return sum + (Int(more.1) ?? 0)
      }
      if let times = line.firstMatch(of: /\((\d+) times in all/) {
        return sum + (Int(times.1) ?? 0)
      }
      return sum + 1
    }
  }

  @Test("notes of one code behind the first few are counted")
  func notes() {
    let notes = (1...9).map { Note(code: $0 == 4 ? "b" : "a", text: "\($0)") }
    #expect(
      Note.digest(notes, in: .english).map(\.text)
        == ["1", "2", "3", "4", "5", "6", "3 more of this kind."])
    #expect(Note.digest(Array(notes.prefix(7)), in: .english) == Array(notes.prefix(7)))
  }
}
