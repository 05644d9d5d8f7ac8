/// Looks for one simple slip that explains a claim that does not hold.
///
/// A slip explains a figure if rounding half away or cutting off, the two ways that people mostly take, give
/// the figure after it. What comes out is a possibility with the value it would give, not a finding.
struct SlipSearch {
  let claim: Claim
  private let printed: PrintedNumber
  private var found: [Diagnosis] = []

  /// The explanations of a claim, in the order of their kinds.
  static func diagnoses(_ claim: Claim) -> [Diagnosis] {
    guard let printed = claim.printed, claim.qualifier == .exactly else { return [] }
    var search = SlipSearch(claim: claim, printed: printed)
    search.run()
    let order = Diagnosis.Kind.allCases
    return order.flatMap { kind in search.found.filter { $0.kind == kind } }
  }

  private init(claim: Claim, printed: PrintedNumber) {
    self.claim = claim
    self.printed = printed
  }

  private mutating func run() {
    switch claim.evidence {
    case .quotient(let numerator?, let denominator?) where !denominator.isZero:
      quotient(numerator, denominator)
    case .terms(let terms): self.terms(terms)
    case .difference(let from, let to): difference(from, to)
    case .growth(let from, let to): growth(from, to)
    case .value(let value): ofValue(value)
    case .quotient, .missing, .tooLarge: break
    }
    for other in claim.context.earlier { check(.lastTotal, other.name, other.value) }
  }

  /// Keeps an explanation whose value is printed as the figure.
  private mutating func check(
    _ kind: Diagnosis.Kind, _ detail: String, _ value: Ratio?, _ figure: PrintedNumber? = nil
  ) {
    guard let value, claim.kind != .share || (.zero...Ratio(1)).contains(value) else { return }
    if isExplained(value, figure ?? printed, times: claim.per) { add(kind, detail, value) }
  }

  private func isExplained(_ value: Ratio, _ figure: PrintedNumber, times per: Int64) -> Bool {
    [RoundingRule.halfAway, .truncate].contains { figure.prints(value, times: per, $0) }
  }

  private mutating func add(_ kind: Diagnosis.Kind, _ detail: String, _ value: Ratio?) {
    guard !found.contains(where: { $0.kind == kind && $0.detail == detail }) else { return }
    found.append(Diagnosis(kind, detail, value: value))
  }

  /// The slips that a figure alone can have: digits swapped, factor ten, a fraction for per cent, the sign.
  private mutating func ofValue(_ value: Ratio) {
    for swapped in printed.swaps {
      check(.digitsSwapped, "\(printed) > \(swapped)", value, swapped)
    }
    check(.factorTen, "x 10", try? value.multiplied(by: Ratio(10)))
    check(.factorTen, "/ 10", try? value.divided(by: Ratio(10)))
    if claim.per > 1 {
      check(.fractionAsPercent, "/ \(claim.per)", try? value.divided(by: Ratio(claim.per)))
    }
    if printed.scale == .plain {
      withoutSign(value)
    } else if claim.per == 1, claim.kind == .change || claim.kind == .growth {
      check(.fractionAsPercent, "x 100", try? value.multiplied(by: Ratio(100)))
    }
    if !value.isZero { check(.signReversed, "", try? value.negated()) }
  }

  /// A quotient printed in per cent or per mille that does not say so.
  private mutating func withoutSign(_ value: Ratio) {
    guard [.share, .attainment, .change, .growth].contains(claim.kind) else { return }
    for per in [100, 1000] as [Int64]
    where per != claim.per && isExplained(value, printed, times: per) {
      add(.withoutSign, "x \(per)", inPrintedUnit(value, times: per))
    }
  }

  /// A value that is multiplied by `per` rather than by what the claim's values are multiplied by.
  private func inPrintedUnit(_ value: Ratio, times per: Int64) -> Ratio? {
    try? value.multiplied(by: Ratio(per)).divided(by: Ratio(claim.per))
  }

  // MARK: Quotients

  private mutating func quotient(_ top: Ratio, _ base: Ratio) {
    func divided(_ left: Ratio?, _ right: Ratio?) -> Ratio? {
      guard let left, let right, !right.isZero else { return nil }
      return try? left.divided(by: right)
    }
    if let value = divided(top, base) { ofValue(value) }
    for other in top.swaps {
      check(.digitsSwapped, "\(other) / \(base.plain)", divided(other.ratio, base))
    }
    for other in base.swaps {
      check(.digitsSwapped, "\(top.plain) / \(other)", divided(top, other.ratio))
    }
    for step in [Ratio(-1), Ratio(1)] {
      guard let other = try? top.adding(step), other >= .zero else { continue }
      check(.numeratorOffByOne, "\(other.plain) / \(base.plain)", divided(other, base))
    }
    if let rest = try? base.subtracting(top), rest >= .zero {
      check(.complement, "\(rest.plain) / \(base.plain)", divided(rest, base))
    }
    check(.exchanged, "\(base.plain) / \(top.plain)", divided(base, top))
    for other in claim.context.bases where other.value != base {
      check(
        .otherBase, "\(top.plain) / \(other.value.plain) [\(other.name)]", divided(top, other.value)
      )
    }
    for other in claim.context.subsets where other.value != base {
      check(
        .shareOfSubset, "\(top.plain) / \(other.value.plain) [\(other.name)]",
        divided(top, other.value))
    }
  }

  // MARK: Sums and differences

  private mutating func terms(_ terms: [ClaimTerm]) {
    let judge = TermsJudge(claim, terms, printed)
    guard let total = try? judge.total() else { return }
    ofValue(total)
    let sums = TermsSums(judge)
    for (index, term) in terms.enumerated() {
      for swapped in term.number.swaps {
        check(
          .digitsSwapped, "\(term.number) > \(swapped)",
          try? sums?.total(replacing: index, by: swapped))
      }
    }
    if claim.kind == .change, terms.count == 2, terms[1].isSubtracted {
      relative(total, from: terms[1].number.ratio, to: terms[0].number.ratio)
    }
  }

  private mutating func difference(_ from: Ratio, _ to: Ratio) {
    guard let value = try? to.subtracting(from) else { return }
    ofValue(value)
    relative(value, from: from, to: to)
  }

  /// A difference printed relative to the earlier value, with its sign or without.
  private mutating func relative(_ difference: Ratio, from: Ratio, to: Ratio) {
    guard !from.isZero, let value = try? difference.divided(by: from) else { return }
    let (before, after) = sides(from, to)
    let detail = "(\(after) - \(before)) / " + (before.contains(" ") ? "(\(before))" : before)
    let isMultiplied = claim.per > 1
    check(.percentForPoints, detail + (isMultiplied ? " x \(claim.per)" : ""), value)
    if claim.per == 1, isExplained(value, printed, times: 100) {
      // Counts have no points: what is missing is the sign.
      let isOfCounts = printed.scale == .plain && areFigures(from, to)
      add(
        isOfCounts ? .withoutSign : .percentForPoints, detail + " x 100",
        try? value.multiplied(by: Ratio(100)))
    }
  }

  /// A relative change, for which the difference may have been printed: that of shares in points, that of
  /// other figures as it is.
  private mutating func growth(_ from: Ratio, _ to: Ratio) {
    guard let difference = try? to.subtracting(from),
      let value = try? difference.divided(by: from)
    else { return }
    ofValue(value)
    let per = areFigures(from, to) ? 1 : claim.per
    guard !difference.isZero, isExplained(difference, printed, times: per) else { return }
    add(
      .pointsForPercent, "\(to.plain) - \(from.plain)", inPrintedUnit(difference, times: per))
  }

  /// Whether two values are figures as they stand rather than shares of a whole.
  private func areFigures(_ from: Ratio, _ to: Ratio) -> Bool {
    from.isAboveOne || to.isAboveOne
  }

  /// The two sides of a change as they are printed; as numbers where that is not known.
  private func sides(_ from: Ratio, _ to: Ratio) -> (before: String, after: String) {
    func spelled(_ text: String, _ value: Ratio) -> String {
      if !text.isEmpty { return text }
      let plain = value.plain
      return plain.contains("/") ? "\(value.numerator) / \(value.denominator)" : plain
    }
    return (spelled(claim.earlierInputs, from), spelled(claim.laterInputs, to))
  }
}

extension PrintedNumber {
  /// The figures with two neighbouring digits the other way round.
  var swaps: [PrintedNumber] {
    let digits = digits
    guard digits.count > 1 else { return [] }
    return (1..<digits.count).compactMap { index in
      guard digits[index] != digits[index - 1] else { return nil }
      var swapped = digits
      swapped.swapAt(index, index - 1)
      return with(digits: swapped)
    }
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
  fileprivate var isAboveOne: Bool { self > Ratio(1) || self < Ratio(-1) }

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

  /// Counts with two neighbouring digits the other way round.
  fileprivate var swaps: [PrintedNumber] { asPrinted?.swaps ?? [] }
}
