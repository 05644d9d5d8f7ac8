import TestSupport
import Testing

@testable import IndicatorCore

/// True claims with one slip in each, and whether what is said of them has the truth in it.
private struct SlipSimulation {
  /// What was meant where the slip is.
  enum Truth {
    case numerator(Int64), base(Int64), printed(PrintedNumber), term(Int64)
    case slip(Diagnosis.Kind)
  }

  var random: SplitMix64
  var tried = 0
  /// What is said has nothing true in it.
  var untrue: [String] = []
  /// One cause alone is named, and it is another.
  var misnamed: [String] = []
  var silent: [String] = []

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  private mutating func number(_ range: ClosedRange<Int64>) -> Int64 {
    Int64.random(in: range, using: &random)
  }

  /// A count with one slip, as people make them; nil if it comes out the same.
  private mutating func slipped(_ value: Int64) -> Int64? {
    slipped(PrintedNumber(units: value))?.units
  }

  /// A figure with one slip: digits swapped, one left out, doubled or wrong. A digit behind the decimal sign that
  /// is left out or doubled changes how many there are.
  private mutating func slipped(_ figure: PrintedNumber) -> PrintedNumber? {
    var digits = figure.digits
    var decimals = figure.decimals
    let index = Int(number(0...Int64(digits.count - 1)))
    let step = index < digits.count - decimals ? 0 : 1
    switch number(0...4) {
    case 0 where digits.count > 1: digits.swapAt(index, index == 0 ? 1 : index - 1)
    case 1 where digits.count > 2: digits.swapAt(0, digits.count - 1)
    case 2 where digits.count > 1 + decimals:
      digits.remove(at: index)
      decimals -= step
    case 3:
      digits.insert(digits[index], at: index)
      decimals += step
    default: digits[index] = number(0...9)
    }
    let typed = PrintedNumber(
      units: digits.reduce(0) { $0 * 10 + $1 }, decimals: decimals, scale: figure.scale)
    return typed == figure || digits[0] == 0 && digits.count > 1 + decimals ? nil : typed
  }

  mutating func share(_ qualifier: Qualifier) throws {
    let base = number(20...1500)
    let top = number(1...base)
    let figure = try printed(top, base, qualifier)
    var context = ClaimContext()
    let (claim, truth): (Claim, Truth)
    switch number(0...8) {
    case 0, 1:
      guard let typed = slipped(top), typed <= base else { return }
      (claim, truth) = (quotient(typed, base, figure), .numerator(top))
    case 2, 3:
      guard let typed = slipped(base), typed >= top else { return }
      (claim, truth) = (quotient(top, typed, figure), .base(base))
    case 4, 5:
      guard let typed = slipped(figure) else { return }
      (claim, truth) = (quotient(top, base, typed), .printed(figure))
    case 6:
      let other = number(20...1500)
      guard other >= top else { return }
      context.bases = [ClaimContext.Other("2022", value: Ratio(base))]
      (claim, truth) = (quotient(top, other, figure), .base(base))
    case 7:
      (claim, truth) = (quotient(base - top, base, figure), .slip(.complement))
    default:
      let isTen = number(0...1) == 0
      let units = figure.units * (isTen ? 10 : 100)
      (claim, truth) = (
        quotient(top, base, figure.with(units)), .slip(isTen ? .factorTen : .factorHundred)
      )
    }
    var judged = claim
    judged.qualifier = qualifier
    judged.context = context
    note(judged, truth)
  }

  mutating func sum() {
    let terms = (0..<number(2...6)).map { _ in number(1...900) }
    let total = terms.reduce(0, +)
    let position = Int(number(0...Int64(terms.count)))
    var typed = terms + [total]
    guard let other = slipped(typed[position]) else { return }
    typed[position] = other
    var claim = Claim(
      id: "1", kind: .sum, text: "\(typed[terms.count])",
      printed: PrintedNumber(units: typed[terms.count]),
      evidence: .terms(typed.dropLast().map { ClaimTerm(PrintedNumber(units: $0)) }))
    claim.edit = Edit(
      typed.enumerated().map { index, value in
        Edit.Term(
          EditCell(.term(claim: "1", index), name: "", value: ExactDecimal(value)),
          isSubtracted: index == terms.count)
      })
    note(claim, .term((terms + [total])[position]))
  }

  private mutating func printed(
    _ top: Int64, _ base: Int64, _ qualifier: Qualifier
  ) throws -> PrintedNumber {
    let decimals = Int(number(0...2))
    let value = try Ratio(top, over: base)
    let rule: RoundingRule = qualifier == .above ? .floor : .halfAway
    let rounded = value.rounded(toDigits: decimals, by: rule, times: 100)
    return PrintedNumber(units: Int64(rounded.units), decimals: decimals, scale: .perCent)
  }

  private func quotient(_ top: Int64, _ base: Int64, _ figure: PrintedNumber) -> Claim {
    Claim(share: figure, .quotient(numerator: Ratio(top), denominator: Ratio(base)))
  }

  // MARK: What is said

  private mutating func note(_ claim: Claim, _ truth: Truth) {
    guard let found = AuditReport([claim]).claims.first, found.verdict == .inconsistent else {
      return
    }
    tried += 1
    let said = found.diagnoses.filter {
      $0.kind != .far && $0.kind != .aboveWhole && $0.kind != .oneOf
    }
    if said.isEmpty && found.repairs.isEmpty {
      silent.append("\(claim.evidence) \(claim.text): \(truth)")
      return
    }
    let counted = found.diagnoses.first { $0.kind == .oneOf }.flatMap { Int($0.detail) } ?? 0
    let areAllTold =
      counted <= said.count(where: { ![.possibleBase, .possibleNumerator].contains($0.kind) })
    // Where more slips fit than are told, their number says so.
    let isTrue =
      !areAllTold || said.contains { Self.has($0, truth, claim) }
      || Self.has(found.repairs, truth)
    let text = "\(claim.inputs) \(claim.evidence) \(claim.text): \(truth), said \(said)"
    if !isTrue { untrue.append(text) }
    let causes = said.filter { $0.kind != .possibleBase && $0.kind != .possibleNumerator }
    if causes.count == 1, found.repairs.isEmpty, !Self.has(causes[0], truth, claim) {
      misnamed.append(text)
    }
  }

  private static func has(_ repairs: [Repair], _ truth: Truth) -> Bool {
    guard case .term(let value) = truth else { return false }
    return repairs.contains { $0.changes.map(\.value) == [ExactDecimal(value)] }
  }

  private static func has(_ said: Diagnosis, _ truth: Truth, _ claim: Claim) -> Bool {
    let sides =
      said.detail.split(separator: " [")[..<min(1, said.detail.isEmpty ? 0 : 1)]
      .first.map { $0.split(separator: " / ").map(String.init) } ?? []
    switch truth {
    case .slip(let kind): return said.kind == kind
    case .printed(let figure):
      let meant = said.detail.split(separator: " ").last.flatMap { PrintedNumber(text: String($0)) }
      return meant?.ratio == figure.ratio
    case .term(let value): return said.detail.hasSuffix("> \(value)")
    case .numerator(let value):
      return sides.first == "\(value)" && sides.count == 2
        || said.kind == .possibleNumerator && holds(said.detail, value)
    case .base(let value):
      return sides.last == "\(value)" && sides.count == 2
        || said.kind == .possibleBase && holds(said.detail, value)
    }
  }

  private static func holds(_ list: String, _ value: Int64) -> Bool {
    let ends = list.split(separator: ".").compactMap { Int64($0) }
    if list.contains(".."), let least = ends.first {
      return value >= least && (ends.count == 1 || value <= ends[1])
    }
    return list.split(separator: ", ").contains { $0 == "\(value)" }
  }
}

extension PrintedNumber {
  fileprivate func with(_ units: Int64) -> PrintedNumber {
    PrintedNumber(isNegative: isNegative, units: units, decimals: decimals, scale: scale)
  }
}

@Suite("Slips in random true claims") struct SlipSimulationTests {
  @Test("of all claims with one slip that are found wrong, what is said has the truth in it")
  func truthIsAmongWhatIsSaid() throws {
    var simulation = SlipSimulation(seed: 20_261_129)
    for _ in 0..<1500 { try simulation.share(.exactly) }
    for _ in 0..<500 { try simulation.share(.above) }
    for _ in 0..<500 { simulation.sum() }
    #expect(simulation.tried > 1500)
    #expect(simulation.untrue == [])
    #expect(simulation.misnamed.count * 200 < simulation.tried, "\(simulation.misnamed)")
    #expect(simulation.silent.count * 200 < simulation.tried, "\(simulation.silent)")
  }
}
