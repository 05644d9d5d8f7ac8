import TestSupport
import Testing

@testable import IndicatorCore

@Suite("Slips in a sum") struct TermsSumsTests {
  /// A claim of some counts or rounded shares, which may hold and may not.
  private static func claim(_ random: inout SplitMix64) -> Claim {
    let exactness: ClaimTerm.Exactness = Bool.random(using: &random) ? .exact : .rounded
    let decimals = exactness == .exact ? 0 : Int.random(in: 0...2, using: &random)
    var sum: Int64 = 0
    let terms = (0..<Int.random(in: 1...6, using: &random)).map { _ in
      let units = Int64.random(in: 0...60, using: &random)
      let isSubtracted = Int.random(in: 0...3, using: &random) == 0
      sum += isSubtracted ? -units : units
      return ClaimTerm(
        PrintedNumber(units: units, decimals: decimals), isSubtracted: isSubtracted,
        exactness: exactness)
    }
    sum += Int64.random(in: -1...1, using: &random)
    let printed = PrintedNumber(isNegative: sum < 0, units: abs(sum), decimals: decimals)
    let kind: ClaimKind = exactness == .rounded && Bool.random(using: &random) ? .hundred : .balance
    return Claim(id: "c", kind: kind, text: "", printed: printed, evidence: .terms(terms))
  }

  @Test("each is judged as the whole sum read again would be")
  func oneByOne() throws {
    let seed: UInt64 = 17
    var random = SplitMix64(seed: seed)
    for round in 0..<150 {
      let claim = Self.claim(&random)
      guard case .terms(let terms) = claim.evidence, let printed = claim.printed else { continue }
      let judge = TermsJudge(claim, terms: terms, printed: printed)
      let sums = try #require(TermsSums(judge))
      for (index, term) in terms.enumerated() {
        for slip in term.number.slips {
          var others = terms
          others[index] = term.with(slip)
          var changed = claim
          changed.evidence = .terms(others)
          let note = "\(claim), \(index) \(slip), seed \(seed), round \(round)"
          #expect(sums.isAccepted(replacing: index, by: slip) == changed.isAccepted, "\(note)")
          let total = try TermsJudge(changed, terms: others, printed: printed).total()
          #expect(try sums.total(replacing: index, by: slip) == total, "\(note)")
        }
      }
    }
  }

  @Test("a sum of which a part does not fit is left to the plain way")
  func tooLarge() {
    let terms = [Int64.max, 7, Int64.max].enumerated().map { place, units in
      ClaimTerm(PrintedNumber(units: units), isSubtracted: place == 2, exactness: .exact)
    }
    let printed = PrintedNumber(units: 7)
    let claim = Claim(id: "c", kind: .balance, text: "7", printed: printed, evidence: .terms(terms))
    #expect(TermsSums(TermsJudge(claim, terms: terms, printed: printed)) == nil)
  }
}
