extension SlipSearch {
  /// Slips of a quotient: of the figure, of the numerator, of the base, of both at once.
  mutating func quotient(_ top: Ratio, base: Ratio, totals: ReportTotals) {
    if let value = try? top.divided(by: base) { ofValue(value) }
    // A base that stands around is one cause with any slip that makes it of the one typed.
    bases(top, base: base, totals: totals)
    check(.exchanged, top: base, over: top)
    if let rest = try? base.subtracting(top), rest >= .zero {
      check(.complement, top: rest, over: base, of: .numerator)
    }
    for step in [Ratio(-1), Ratio(1)] {
      guard let other = try? top.adding(step), other >= .zero else { continue }
      check(.numeratorOffByOne, top: other, over: base, of: .numerator)
    }
    for slip in undone(top) { check(slip.kind, top: slip.meant.ratio, over: base, of: .numerator) }
    for slip in undone(base) {
      check(slip.kind, top: top, over: slip.meant.ratio, of: .denominator)
    }
  }

  private func undone(_ value: Ratio) -> [Slip] { value.asPrinted.map { Slip.undone($0) } ?? [] }

  /// The bases that stand around: those of other years and units, of parts, of the other claims.
  private mutating func bases(_ top: Ratio, base: Ratio, totals: ReportTotals) {
    let context = claim.context
    for other in context.bases where other.value != base {
      check(.otherBase, top: top, over: other.value, name: other.name)
    }
    for other in context.subsets where other.value != base {
      check(.shareOfSubset, top: top, over: other.value, name: other.name)
    }
    guard let range = wholeBases(of: top) else { return }
    for other in totals.values(from: range.least, to: range.most)
    where Ratio(other.value) != base
      && !context.bases.contains(where: { $0.value == Ratio(other.value) })
    {
      check(.otherBase, top: top, over: Ratio(other.value), name: other.name)
    }
  }

  /// Keeps an explanation whose value is printed as the figure.
  private mutating func check(
    _ kind: Diagnosis.Kind, top: Ratio, over base: Ratio, of role: Role? = nil, name: String = ""
  ) {
    guard !base.isZero, isShare(top, base: base), isPrinted(top, over: base),
      let value = try? top.divided(by: base)
    else { return }
    let detail = "\(top.plain) / \(base.plain)" + (name.isEmpty ? "" : " [\(name)]")
    switch role {
    case .numerator?: add(kind, detail: detail, value: value, meaning: top, of: .numerator)
    case .denominator?: add(kind, detail: detail, value: value, meaning: base, of: .denominator)
    case .printed?, .term?, nil:
      if !name.isEmpty { see(base, of: .denominator) }
      add(kind, detail: detail, value: value)
    }
  }

  /// Without a fraction in lowest terms, which takes longer than all the rest.
  private func isPrinted(_ top: Ratio, over base: Ratio) -> Bool {
    guard base > .zero else { return false }
    return window.contains(
      Int128(top.numerator) * Int128(base.denominator),
      over: Int128(top.denominator) * Int128(base.numerator))
  }

  private func isShare(_ top: Ratio, base: Ratio) -> Bool {
    claim.kind != .share || top >= .zero && (top <= base || isOpen)
  }

  // MARK: Whole numbers that would do

  /// The whole numerators of the base and the whole bases of the numerator that give the figure, if there are
  /// others than the slips have named.
  func solutions(beside slips: [Diagnosis]) -> [Diagnosis] {
    guard case .quotient(let top?, let base?) = claim.evidence, top.denominator == 1,
      base.denominator == 1, base > .zero
    else { return [] }
    return [numerators(base.numerator, slips: slips), bases(top.numerator, slips: slips)].compactMap
    { $0 }
  }

  private func numerators(_ base: Int64, slips: [Diagnosis]) -> Diagnosis? {
    let search = Granularity(printed, per: claim.per, top: isOpen ? .open : .whole)
    guard let range = search.numerators(base: base, in: window.range) else { return nil }
    return solution(.possibleNumerator, range: range, slips: slips) { "\($0) / \(base)" }
  }

  private func bases(_ top: Int64, slips: [Diagnosis]) -> Diagnosis? {
    guard top > 0, let found = wholeBases(of: Ratio(top)) else { return nil }
    guard let most = found.most, let least = Int64(exactly: found.least),
      let most = Int64(exactly: most)
    else { return Diagnosis(.possibleBase, detail: found.description) }
    return solution(.possibleBase, range: least...most, slips: slips) { "\(top) / \($0)" }
  }

  /// One computation with its value, a few numbers one by one, or from where to where; nil if the slips have all.
  private func solution(
    _ kind: Diagnosis.Kind, range: ClosedRange<Int64>, slips: [Diagnosis],
    spelled: (Int64) -> String
  ) -> Diagnosis? {
    guard range.upperBound - range.lowerBound < 5 else {
      return Diagnosis(kind, detail: "\(range.lowerBound)..\(range.upperBound)")
    }
    let named = Set(slips.compactMap { $0.detail.split(separator: " [").first.map(String.init) })
    guard range.contains(where: { !named.contains(spelled($0)) }) else { return nil }
    guard range.count == 1 else {
      return Diagnosis(kind, detail: range.map(String.init).joined(separator: ", "))
    }
    let text = spelled(range.lowerBound)
    let sides = text.split(separator: " / ").compactMap { Int64($0) }
    let value = sides.count == 2 ? try? Ratio(sides[0], over: sides[1]) : nil
    return Diagnosis(kind, detail: text, value: value)
  }

  /// The whole bases of which a whole numerator is printed as the figure.
  private func wholeBases(of top: Ratio) -> WholeBases? {
    guard top.denominator == 1, top > .zero else { return nil }
    return Granularity(printed, per: claim.per, top: isOpen ? .open : .whole)
      .bases(of: top.numerator, in: window.range)
  }
}
