/// Looks for one simple slip that explains a claim that does not hold.
///
/// A slip explains a figure if rounding half away or cutting off, the two ways that people mostly take, give
/// the figure after it, or a value on its near side if it is qualified. Slips of one figure are equally simple;
/// where several fit, their number comes first. What comes out is a possibility with the value it would give,
/// not a finding.
struct SlipSearch {
  let claim: Claim
  let printed: PrintedNumber
  let window: FigureWindow
  private(set) var found: [Diagnosis] = []
  /// What the figures would be that have been found already, by the figure's role.
  private var seen: Set<Meaning> = []

  /// A figure of the claim.
  enum Role: Hashable {
    case printed, numerator, denominator
    case term(Int)
  }

  private struct Meaning: Hashable {
    let role: Role
    let value: Ratio
  }

  /// The most slips that are told one by one.
  private static let mostTold = 12

  /// The explanations of a claim, in the order of their kinds.
  ///
  /// - Parameters:
  ///   - totals: the totals of the report.
  ///   - repairs: the changes that mend the sums that the claim is in.
  static func diagnoses(
    _ claim: Claim, totals: ReportTotals = ReportTotals(), repairs: [Repair] = []
  ) -> [Diagnosis] {
    guard let printed = claim.printed else { return [] }
    var search = SlipSearch(claim: claim, printed: printed)
    search.run(totals)
    let slips = search.slips(beside: repairs)
    let told = slips.count > 1 ? [Diagnosis(.oneOf, detail: String(slips.count))] : []
    return told + Self.told(of: slips) + search.solutions(beside: slips)
  }

  /// Of many slips as many of each kind, so that no kind hides another.
  private static func told(of slips: [Diagnosis]) -> [Diagnosis] {
    guard slips.count > mostTold else { return slips }
    let most = max(1, mostTold / Set(slips.map(\.kind)).count)
    var told: [Diagnosis.Kind: Int] = [:]
    return slips.filter { slip in
      told[slip.kind, default: 0] += 1
      return told[slip.kind, default: 0] <= most
    }
  }

  private init(claim: Claim, printed: PrintedNumber) {
    self.claim = claim
    self.printed = printed
    window = claim.window(of: printed)
  }

  /// What was found, in the order of the kinds. One wrong digit is told of a sum or restatement only beside
  /// something else: the repairs have all of those.
  private func slips(beside repairs: [Repair]) -> [Diagnosis] {
    let all = Diagnosis.Kind.allCases.flatMap { kind in
      found.filter { $0.kind == kind && $0.isOf(repairs, of: claim) }
    }
    guard [.sum, .balance, .hundred, .restatement].contains(claim.kind) else { return all }
    return all.allSatisfy { $0.kind == .digitChanged } ? [] : all
  }

  private mutating func run(_ totals: ReportTotals) {
    switch claim.evidence {
    case .quotient(let numerator?, let denominator?) where !denominator.isZero:
      quotient(numerator, base: denominator, totals: totals)
    case .terms(let terms): self.terms(terms)
    case .difference(let from, let to): difference(from, to: to)
    case .growth(let from, let to): growth(from, to: to)
    case .value(let value): ofValue(value)
    case .quotient, .missing, .tooLarge: break
    }
    for other in claim.context.earlier where isPossible(other.value) && window.contains(other.value)
    {
      add(.lastTotal, detail: other.name, value: other.value)
    }
  }

  // MARK: What is told

  mutating func add(_ kind: Diagnosis.Kind, detail: String, value: Ratio?) {
    guard !found.contains(where: { $0.kind == kind && $0.detail == detail }) else { return }
    found.append(Diagnosis(kind, detail: detail, value: value))
  }

  /// Says that a figure has been found already.
  mutating func see(_ meaning: Ratio, of role: Role) {
    seen.insert(Meaning(role: role, value: meaning))
  }

  /// Adds a slip unless another one makes the same of the same figure.
  mutating func add(
    _ kind: Diagnosis.Kind, detail: String, value: Ratio?, meaning: Ratio, of role: Role
  ) {
    guard seen.insert(Meaning(role: role, value: meaning)).inserted else { return }
    add(kind, detail: detail, value: value)
  }

  /// Whether a claim of the kind can have the value: a share is a part of the whole. What is printed above the
  /// whole and was taken for a share by its form is none.
  func isPossible(_ value: Ratio) -> Bool {
    claim.kind != .share || value >= .zero && (value <= Ratio(1) || isOpen)
  }

  /// Whether a share by its form only, which is above the whole, may be an attainment.
  var isOpen: Bool {
    claim.kind != .share
      || claim.isKindAssumed && claim.isAboveWhole
        && Int128(printed.signedUnits) > Int128(claim.per) * Int128(printed.power)
  }

  // MARK: Slips of the printed figure

  /// The slips that a figure alone can have: a factor of ten, a fraction for per cent, the sign, its digits.
  mutating func ofValue(_ value: Ratio) {
    guard isPossible(value) else { return }
    if claim.per > 1 {
      scaled(
        value, kind: .fractionAsPercent, detail: "/ \(claim.per)", factor: 1, divisor: claim.per)
    }
    factors(value)
    if printed.scale == .plain {
      withoutSign(value)
    } else if claim.per == 1, claim.kind == .change || claim.kind == .growth {
      scaled(value, kind: .fractionAsPercent, detail: "x 100", factor: 100, divisor: 1)
    }
    if !value.isZero, let other = try? value.negated(), claim.kind != .share,
      window.contains(other)
    {
      add(.signReversed, detail: "", value: other, meaning: printed.opposite.ratio, of: .printed)
    }
    digits(value)
  }

  /// Slips in the digits of the figure. What only cutting off gives is left out where rounding gives a figure by
  /// the same slip.
  private mutating func digits(_ value: Ratio) {
    let slips = Slip.undone(printed, decimals: .free).filter {
      claim.window(of: $0.meant).contains(value)
    }
    let rounded = slips.filter {
      claim.qualifier == .exactly && $0.meant.prints(value, times: claim.per, by: .halfAway)
    }
    for slip in slips
    where rounded.contains(slip) || !rounded.contains(where: { $0.kind == slip.kind }) {
      add(
        slip.kind, detail: "\(printed) > \(slip.meant)", value: value, meaning: slip.meant.ratio,
        of: .printed)
    }
  }

  private mutating func factors(_ value: Ratio) {
    scaled(value, kind: .factorTen, detail: "x 10", factor: 10, divisor: 1)
    scaled(value, kind: .factorTen, detail: "/ 10", factor: 1, divisor: 10)
    if printed.scale != .plain || !isShareLike {
      scaled(value, kind: .factorHundred, detail: "x 100", factor: 100, divisor: 1)
    }
    if claim.per != 100 {
      scaled(value, kind: .factorHundred, detail: "/ 100", factor: 1, divisor: 100)
    }
    padded(value, kind: .factorTen, factor: 10)
    padded(value, kind: .factorHundred, factor: 100)
  }

  /// A figure that is ten or a hundred times the rounded one: 610 for 61, 584,0 for 58,4.
  private mutating func padded(_ value: Ratio, kind: Diagnosis.Kind, factor: Int64) {
    let (units, rest) = printed.units.quotientAndRemainder(dividingBy: factor)
    guard rest == 0, units > 0 else { return }
    let meant = PrintedNumber(
      isNegative: printed.isNegative, units: units, decimals: printed.decimals,
      scale: printed.scale)
    guard claim.window(of: meant).contains(value) else { return }
    add(kind, detail: "\(printed) > \(meant)", value: value, meaning: meant.ratio, of: .printed)
  }

  /// Whether a figure without a sign may be in per cent.
  private var isShareLike: Bool {
    [.share, .attainment, .change, .growth].contains(claim.kind)
  }

  /// A value that was multiplied on the way to the figure.
  private mutating func scaled(
    _ value: Ratio, kind: Diagnosis.Kind, detail: String, factor: Int64, divisor: Int64
  ) {
    guard !value.isZero,
      let other = try? value.multiplied(by: Ratio(factor)).divided(by: Ratio(divisor)),
      window.contains(other),
      let meant = try? printed.ratio.divided(by: Ratio(factor)).multiplied(by: Ratio(divisor))
    else { return }
    add(kind, detail: detail, value: other, meaning: meant, of: .printed)
  }

  /// A quotient printed in per cent or per mille that does not say so.
  private mutating func withoutSign(_ value: Ratio) {
    guard isShareLike else { return }
    for per in [100, 1000] as [Int64]
    where per != claim.per && isExplained(value, times: per) {
      add(.withoutSign, detail: "x \(per)", value: inPrintedUnit(value, times: per))
    }
  }

  /// Whether a value multiplied by `per` is printed as the figure.
  func isExplained(_ value: Ratio, times per: Int64) -> Bool {
    FigureWindow(printed, per: per, qualifier: claim.qualifier, reach: claim.reach).contains(value)
  }

  /// A value that is multiplied by `per` rather than by what the claim's values are multiplied by.
  func inPrintedUnit(_ value: Ratio, times per: Int64) -> Ratio? {
    try? value.multiplied(by: Ratio(per)).divided(by: Ratio(claim.per))
  }
}

extension Diagnosis {
  /// Whether a slip in the digits of a sum is one of the changes that mend all sums it is in.
  fileprivate func isOf(_ repairs: [Repair], of claim: Claim) -> Bool {
    guard [.digitsSwapped, .digitChanged, .digitLeftOut, .digitAdded].contains(kind),
      claim.edit?.slack == .zero, !repairs.isEmpty
    else { return true }
    return repairs.contains { repair in
      repair.changes.contains { "\($0.cell.value) > \($0.value)" == detail }
    }
  }
}

extension PrintedNumber {
  /// The same figure with the other sign.
  fileprivate var opposite: PrintedNumber {
    PrintedNumber(isNegative: !isNegative, units: units, decimals: decimals, scale: scale)
  }

  /// The figures with one digit replaced by another.
  var slips: [PrintedNumber] {
    let digits = digits
    return digits.indices.flatMap { index in
      (Int64(0)...9).compactMap { digit -> PrintedNumber? in
        guard digit != digits[index] else { return nil }
        var changed = digits
        changed[index] = digit
        return with(digits: changed)
      }
    }
  }
}

extension Ratio {
  /// The ratio as digits or as a fraction, as it stands in a computation.
  var plain: String {
    if denominator == 1 { return String(numerator) }
    return asPrinted.map(\.description) ?? "\(numerator)/\(denominator)"
  }

  /// The ratio as a figure with as many digits as it needs, nil if it has no end.
  var asPrinted: PrintedNumber? {
    for decimals in 0...RoundedNumber.largestDigits {
      let power = ExactDecimal.power(decimals)
      guard power % denominator == 0 else { continue }
      let (units, overflow) = numerator.magnitude.multipliedReportingOverflow(
        by: UInt64(power / denominator))
      guard !overflow, let units = Int64(exactly: units) else { return nil }
      return PrintedNumber(isNegative: numerator < 0, units: units, decimals: decimals)
    }
    return nil
  }
}
