import Testing

@testable import IndicatorCore

@Suite("Over, at least, under and nearly have a near side") struct NearSideTests {
  /// What is said of a value beside a qualified figure.
  enum Answer { case holds, far, fails }

  static let over: [(String, String, Answer)] = [
    ("948/1000", "90%", .holds), ("948/1000", "94%", .holds), ("537/1000", "50%", .holds),
    ("88/100", "85%", .holds), ("1039/10000", "10%", .holds), ("199/1000", "10%", .holds),
    ("53/1000", "5%", .holds), ("484/10000", "4.8%", .holds), ("999/1000", "99%", .holds),
    ("93/100", "85%", .far), ("97/100", "80%", .far), ("72/100", "50%", .far),
    ("53/1000", "4.8%", .far), ("19/1000", "1.2%", .far), ("99/100", "50%", .far),
    ("17/39", "3.5%", .fails), ("22/41", "4.8%", .fails), ("90/100", "10%", .fails),
    ("4/5", "8%", .fails), ("2/10", "10%", .fails), ("9/10", "45%", .fails),
    ("9/1000", "0.9‰", .fails), ("95/1000", "90‰", .holds), ("1/2", "50%", .fails),
    ("1/3", "0%", .holds),
  ]

  private static func answer(
    _ quotient: String, _ qualifier: Qualifier, _ printed: String, _ reach: ClaimReach = .any
  ) throws -> (answer: Answer, isSaid: Bool) {
    var claim = try #require(Claim(quotient, printed: printed))
    (claim.qualifier, claim.reach) = (qualifier, reach)
    let found = try ClaimJudge(claim).judgement()
    let isFar = found.diagnoses.contains { $0.kind == .far }
    return (found.verdict == .inconsistent ? .fails : isFar ? .far : .holds, isFar)
  }

  @Test(
    "over reaches to the next figure of its kind; below twice the figure it is far", arguments: over
  )
  func overs(quotient: String, printed: String, expected: Answer) throws {
    #expect(try Self.answer(quotient, .above, printed).answer == expected)
  }

  @Test(
    "over of counts",
    arguments: [
      (1239, 1200, .holds), (1300, 1200, .holds), (1301, 1200, .far), (1280, 1250, .holds),
      (397, 320, .far), (77, 70, .holds), (700, 70, .fails), (12, 1, .fails),
    ] as [(Int64, Int64, Answer)])
  func counts(value: Int64, printed: Int64, expected: Answer) throws {
    var claim = Claim(
      share: PrintedNumber(units: printed), .value(Ratio(value)), .restatement)
    claim.qualifier = .above
    let found = try ClaimJudge(claim).judgement()
    #expect((found.verdict == .inconsistent) == (expected == .fails))
    #expect(found.diagnoses.map(\.kind) == (expected == .holds ? [] : [.far]))
  }

  @Test(
    "bounds accuse nobody, however far the value is",
    arguments: [
      ("17/39", .atLeast, "3.5%", .far), ("9/10", .atLeast, "80%", .holds),
      ("9/10", .atLeast, "45%", .far), ("1/10", .atMost, "15%", .holds),
      ("1/10", .atMost, "20%", .far), ("1/10", .below, "90%", .far),
      ("8/10", .below, "90%", .holds),
      ("0/10", .atMost, "5%", .far), ("9/10", .atMost, "80%", .fails),
      ("9/10", .below, "80%", .fails), ("1/10", .atLeast, "20%", .fails),
    ] as [(String, Qualifier, String, Answer)])
  func bounds(quotient: String, qualifier: Qualifier, printed: String, expected: Answer) throws {
    #expect(try Self.answer(quotient, qualifier, printed).answer == expected)
  }

  @Test("nearly far below the figure does not hold and says why; above it nothing is far")
  func nearly() throws {
    let below = try Self.answer("1/2", .below, "100%", .near)
    #expect(below == (.fails, true))
    #expect(try Self.answer("948/1000", .below, "95%", .near) == (.holds, false))
    #expect(try Self.answer("97/100", .below, "95%", .near) == (.fails, false))
  }

  @Test(
    "the next figure of its kind",
    arguments: [
      ("90", 10), ("1200", 100), ("85", 5), ("5", 1), ("50", 10), ("4.8", 1), ("3.5", 5),
      ("95.0", 50), ("12", 1), ("1250", 50), ("0", 0), ("0.0", 0),
    ] as [(String, Int64)])
  func step(text: String, step: Int64) throws {
    #expect(try #require(PrintedNumber(text: text)).step == step)
  }

  @Test("twice and half are exact at the largest figures")
  func twice() throws {
    let (large, small) = (Ratio(.max), try Ratio(1, over: .max))
    #expect(large.isTwice(small))
    #expect(!small.isTwice(large))
    #expect(Ratio(4).isTwice(Ratio(2)))
    #expect(try !Ratio(399, over: 100).isTwice(Ratio(2)))
    #expect(Ratio(-1).isHalf(of: Ratio(2)))
    #expect(!Ratio(5).isTwice(.zero))
  }
}
