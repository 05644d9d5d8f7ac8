import IndicatorCore
import Testing

@testable import IndicatorIntake

@Suite("How the figures of claims are written") struct FigureSpellingTests {
  private static func read(_ texts: [String]) throws -> ClaimReading {
    try ClaimReader.read(
      texts.enumerated().map { TypedClaim($0.element, number: $0.offset + 1) },
      options: ClaimOptions())
  }

  @Test(
    "counts with points for thousands stand beside shares with a decimal point, and the other way round",
    arguments: [
      ["324+2.331 = 2.655", "763/2.141 = 35.6%"], ["386/5.929 = 6.51%"],
      ["2.331-331 = 2.000", "1/3 = 33.3%"], ["915/3.050 = 30.0%", "12+1.120 = 1.132"],
      ["324+2,331 = 2,655", "763/2,141 = 35,6%"], ["386/5,929 = 6,51%"],
      ["12.345.678/24.691.356 = 50.0%"], ["12 345/24 690 = 50.0%"], ["1234/2468 = 50.0%"],
      ["1,5+2,5 = 4,0", "324+2,331 = 2,655"], ["1.200 -> 1.500 = 25.0%"],
      ["1.204+512 = 1.716", "41.3% + 58.7%"], ["153+2.847 = 3.000", "1.120/2.240 = 50.0"],
    ])
  func mixed(texts: [String]) throws {
    let reading = try Self.read(texts)
    #expect(reading.faults.isEmpty)
    #expect(reading.claims.allSatisfy { $0.verdictAlone == .consistent }, "\(reading.claims)")
  }

  @Test(
    "the reading in which alone a claim holds is preferred and told",
    arguments: [
      ("653+230+147+1+212 = 1.243", "653 + 230 + 147 + 1 + 212", ["1.243 1243"]),
      ("1.234 + 1 = 2.234", "1.234 + 1", ["1.234 1.234", "2.234 2.234"]),
      ("1,234 + 1 = 1,235", "1234 + 1", ["1,234 1234", "1,235 1235"]),
      ("2.105-1.004+12 = 1.113", "2105 - 1004 + 12", ["2.105 2105", "1.004 1004", "1.113 1113"]),
      ("165/174 = 94.828%", "165 / 174", ["94.828% 94.828"]),
      ("1.239 = 1.239", "1239", []), ("1.000/2.000 = 50%", "1000 / 2000", []),
    ] as [(String, String, [String])])
  func preferred(text: String, inputs: String, told: [String]) throws {
    let reading = try Self.read([text])
    #expect(reading.claims[0].inputs == inputs)
    #expect(reading.figures.map { "\($0.text) \($0.plain)" } == told)
    #expect(reading.figures.allSatisfy { $0.reason == .holds })
  }

  @Test(
    "a claim that holds in no reading has whole counts, and that is told where others use the sign for decimals",
    arguments: [
      (["324+2.331 = 2.755", "763/2141 = 35.6%"], "324 + 2331", 1),
      (["324+2,331 = 2,755", "763/2141 = 35,6%"], "324 + 2331", 1),
      (["763/2.141 = 36.6%"], "763 / 2141", 1), (["324+2.331 = 2.755"], "324 + 2331", 0),
      (["324+2.331 = 2.755", "763/2141 = 35,6%"], "324 + 2331", 0),
      (["165/174 = 95.828%"], "165 / 174", 0),
    ] as [([String], String, Int)])
  func failing(texts: [String], inputs: String, told: Int) throws {
    let reading = try Self.read(texts)
    #expect(reading.claims[0].inputs == inputs)
    #expect(reading.claims[0].verdictAlone == .inconsistent)
    #expect(min(1, reading.figures.count) == told)
    #expect(reading.figures.allSatisfy { $0.reason == .count })
  }

  @Test("a percentage that can be no thousand has decimals")
  func share() throws {
    let claim = try #require(try Self.read(["165/174 = 95.828%"]).claims.first)
    #expect(claim.printed?.decimals == 3)
  }

  @Test("claims that hold in one reading decide for those that leave it open")
  func deciding() throws {
    let open = "?/1.239 = 59%"
    let reading = try Self.read([open, "653+230+147+1+212 = 1.243"])
    #expect(reading.claims[0].inputs == "? / 1239")
    let place = Place(source: "claim", line: 1, column: 3, origin: .typed)
    let fact = FaultFact.claimFigures(
      .ambiguousTyped("1.239", vietnamese: "1239", english: "1.239"))
    #expect(try Self.read([open, "1 = 1"]).faults == [Fault(fact, at: place)])
    let counted = try Self.read([open, "165/174 = 94,8%"])
    #expect(counted.claims[0].inputs == "? / 1239")
    #expect(counted.figures.isEmpty)
  }

  @Test(
    "parts that may have been rounded are no evidence of decimals",
    arguments: ["1.234 + 1 = 1.999", "1,234 + 1 = 1,999"])
  func rounded(text: String) throws {
    let reading = try Self.read([text])
    #expect(reading.faults.count == 1)
  }

  @Test(
    "one decimal sign of each kind is refused, at the claim that has the other, and the rest is read"
  )
  func conflict() throws {
    let reading = try Self.read(["1/2 = 50,0%", "2/4 = 50.0%", "3/6 = 50,0%"])
    let place = Place(source: "claim", line: 2, column: 7, origin: .typed)
    let fact = FaultFact.claimFigures(.mixedTyped("50.0%", decidedBy: "50,0%", claim: 1))
    #expect(reading.faults == [Fault(fact, at: place)])
    #expect(reading.claims.map(\.verdictAlone) == [.consistent, .malformed, .consistent])
  }

  @Test(
    "the rows of a file decide by column, and by what holds in the most of them",
    arguments: [
      (
        "763;2.141;35.6\n1.120;2.240;50.0\n915;3.050;30.0",
        [.consistent, .consistent, .consistent], 1
      ),
      ("763;2,141;35,6\n1,120;2,240;50,0", [.consistent, .consistent], 1),
      ("763;2.141;35,6\n1.120;2.240;50,0", [.consistent, .consistent], 0),
      ("763;2.141;36.6", [.inconsistent], 1), ("1.234;2.000;61.7", [.consistent], 0),
      ("1.234;2;61.7\n4.321;5;86.42\n3;6.000;51.0", [.consistent, .consistent, .inconsistent], 1),
      ("12.345.678;24.691.356;50.0", [.consistent], 0),
    ] as [(String, [Verdict], Int)])
  func columns(rows: String, verdicts: [Verdict], told: Int) throws {
    let columns = ClaimColumns(numerator: "a", denominator: "b", printed: "p")
    let source = SourceBytes(name: "x.csv", bytes: Array("a;b;p\n\(rows)\n".utf8))
    let reading = try ClaimTable.read(source, columns: columns, options: ClaimOptions())
    #expect(reading.claims.map(\.verdictAlone) == verdicts)
    #expect(reading.figures.count == told)
  }

  @Test("a column that nothing decides is refused")
  func openColumn() {
    let columns = ClaimColumns(denominator: "b", printed: "p")
    let source = SourceBytes(name: "x.csv", bytes: Array("b;p\n1.239;59%\n".utf8))
    let fact = FaultFact.number(.ambiguousNumber("1.239", vietnamese: "1239", english: "1.239"))
    #expect(throws: Fault(fact, at: Place(source: "x.csv", line: 2, column: 1))) {
      try ClaimTable.read(source, columns: columns, options: ClaimOptions())
    }
  }
}
