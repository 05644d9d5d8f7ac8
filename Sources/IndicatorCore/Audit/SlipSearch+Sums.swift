extension SlipSearch {
  /// Slips of a sum: of its total, of one term.
  mutating func terms(_ terms: [ClaimTerm]) {
    guard let total = try? TermsJudge(claim, terms: terms, printed: printed).total() else { return }
    ofValue(total)
    for (index, term) in terms.enumerated() {
      for slip in Slip.undone(term.number) {
        guard let value = moved(total, term: term, to: slip.meant), window.contains(value) else {
          continue
        }
        add(
          slip.kind, detail: "\(term.number) > \(slip.meant)", value: value,
          meaning: slip.meant.ratio,
          of: .term(index))
      }
    }
    if claim.kind == .change, terms.count == 2, terms[1].isSubtracted {
      relative(total, from: terms[1].number.ratio, to: terms[0].number.ratio)
    }
  }

  /// The total with another figure in place of a term.
  private func moved(_ total: Ratio, term: ClaimTerm, to meant: PrintedNumber) -> Ratio? {
    let scale = ExactDecimal.power(term.number.decimals)
    let step = Int128(meant.signedUnits) - Int128(term.number.signedUnits)
    guard let change = try? Ratio(reducing: term.isSubtracted ? -step : step, over: Int128(scale))
    else { return nil }
    return try? total.adding(change)
  }

  mutating func difference(_ from: Ratio, to: Ratio) {
    guard let value = try? to.subtracting(from) else { return }
    ofValue(value)
    relative(value, from: from, to: to)
  }

  /// A difference printed relative to the earlier value, with its sign or without.
  private mutating func relative(_ difference: Ratio, from: Ratio, to: Ratio) {
    guard !from.isZero, let value = try? difference.divided(by: from) else { return }
    let (before, after) = sides(from, to: to)
    let detail = "(\(after) - \(before)) / " + (before.contains(" ") ? "(\(before))" : before)
    let isMultiplied = claim.per > 1
    if window.contains(value) {
      add(.percentForPoints, detail: detail + (isMultiplied ? " x \(claim.per)" : ""), value: value)
    }
    if claim.per == 1, isExplained(value, times: 100) {
      // Counts have no points: what is missing is the sign.
      let isOfCounts = printed.scale == .plain && areFigures(from, to: to)
      add(
        isOfCounts ? .withoutSign : .percentForPoints, detail: detail + " x 100",
        value: try? value.multiplied(by: Ratio(100)))
    }
  }

  /// A relative change, for which the difference may have been printed: that of shares in points, that of
  /// other figures as it is.
  mutating func growth(_ from: Ratio, to: Ratio) {
    guard let difference = try? to.subtracting(from),
      let value = try? difference.divided(by: from)
    else { return }
    ofValue(value)
    ends(from, to: to)
    let per = areFigures(from, to: to) ? 1 : claim.per
    guard !difference.isZero, isExplained(difference, times: per) else { return }
    add(
      .pointsForPercent, detail: "\(to.plain) - \(from.plain)",
      value: inPrintedUnit(difference, times: per))
  }

  /// Slips of the earlier and of the later figure of a relative change.
  private mutating func ends(_ from: Ratio, to: Ratio) {
    func changed(_ from: Ratio, _ to: Ratio) -> Ratio? {
      guard from > .zero, let difference = try? to.subtracting(from) else { return nil }
      return try? difference.divided(by: from)
    }
    for (index, side) in [from, to].enumerated() {
      for slip in side.asPrinted.map({ Slip.undone($0) }) ?? [] {
        let meant = slip.meant.ratio
        guard let value = index == 0 ? changed(meant, to) : changed(from, meant),
          window.contains(value)
        else { continue }
        add(
          slip.kind, detail: "\(side.plain) > \(slip.meant)", value: value, meaning: meant,
          of: .term(index))
      }
    }
  }

  /// Whether two values are figures as they stand rather than shares of a whole.
  private func areFigures(_ from: Ratio, to: Ratio) -> Bool {
    from.isAboveOne || to.isAboveOne
  }

  /// The two sides of a change as they are printed; as numbers where that is not known.
  private func sides(_ from: Ratio, to: Ratio) -> (before: String, after: String) {
    func spelled(_ text: String, _ value: Ratio) -> String {
      if !text.isEmpty { return text }
      let plain = value.plain
      return plain.contains("/") ? "\(value.numerator) / \(value.denominator)" : plain
    }
    return (spelled(claim.earlierInputs, from), spelled(claim.laterInputs, to))
  }
}

extension Ratio {
  fileprivate var isAboveOne: Bool { self > Ratio(1) || self < Ratio(-1) }
}
