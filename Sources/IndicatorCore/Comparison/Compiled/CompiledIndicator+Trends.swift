extension CompiledIndicator {
  /// The trends of some of the units.
  ///
  /// - Throws: a ``Fault`` if a result does not fit.
  func trends(_ range: Range<Int>) throws(Fault) -> TrendTable {
    var unitRows = unitRows
    let periods = self.periods.ownCopy
    let shapes = CoverShapes(cube)
    var pairs = PeriodPairs(cube.periods)
    var rows: [TrendRow] = []
    rows.reserveCapacity(range.count)
    var omitted = OmittedPeriods()
    var isLeftOut = periods.leftOut.map { _ in false }
    for unit in units[range] {
      if isOfItsOwn(unit), unitRows.compute(unit), unitRows.points.allSatisfy(\.isPlain),
        let row = trend(
          unit, unitRows: unitRows, periods: periods, pairs: &pairs, isLeftOut: &isLeftOut)
      {
        rows.append(row)
        addNotReported(unit, unitRows: unitRows, omitted: &omitted)
      } else {
        let series = try IndicatorSeries(context, unit: unit, shapes: shapes)
        rows.append(
          context.trend(series, unit: unit, selections: selection.periods, omitted: &omitted))
      }
    }
    add(isLeftOut, to: &omitted)
    return TrendTable(indicator: indicator, rows: rows, omitted: omitted)
  }

  /// The trend of a unit that has a value wherever it reports; nil if no period was asked for that has one.
  private func trend(
    _ unit: UnitIndex, unitRows: borrowing UnitRows, periods: CompiledPeriods,
    pairs: inout PeriodPairs, isLeftOut: inout [Bool]
  ) -> TrendRow? {
    let latest = periods.wantsLatest ? Self.latest(unitRows, periods: periods) : nil
    var chosen: [PeriodIndex] = []
    var passed: [PeriodIndex] = []
    for period in cube.periods.positions where unitRows.points[of: period].isReported {
      if periods.isSelected[of: period] || period == latest {
        chosen.append(period)
      } else if periods.leftOut[of: period] {
        passed.append(period)
      }
    }
    guard let last = periods.byEnd.last(where: { chosen.contains($0) }) else { return nil }
    for period in passed { isLeftOut[of: period] = true }
    var same = chosen
    if hasBreaks, context.breakRule == .respect {
      same = chosen.filter { !breaks(unit, earlier: $0, later: last).contains(.boundary) }
    }
    // The last is always among them.
    let alike = same.filter { $0 == last || pairs.isComparable($0, to: last) }
    return row(
      unit, chosen: alike, isCut: same.count < chosen.count, unitRows: unitRows, pairs: &pairs)
  }

  private func row(
    _ unit: UnitIndex, chosen: [PeriodIndex], isCut: Bool, unitRows: borrowing UnitRows,
    pairs: inout PeriodPairs
  ) -> TrendRow? {
    var caveats: Caveats = []
    caveats.insert(.boundaryChanged, when: isCut)
    var points: [Trend.Point] = []
    for (place, period) in chosen.enumerated() {
      let point = unitRows.points[of: period]
      guard let value = try? point.value?.ratio(),
        let base = try? point.denominator.map({ number throws(ArithmeticOverflow) in
          try number.ratio()
        })
      else { return nil }
      points.append(Trend.Point(period: cube.periods[period], value: value, base: base))
      caveats.formUnion(point.caveats)
      guard place > 0 else { continue }
      caveats.insert(.gap, when: pairs.hasGap(chosen[place - 1], later: period))
      if hasBreaks {
        let kinds = breaks(unit, earlier: chosen[place - 1], later: period)
        caveats.insert(.boundaryChanged, when: kinds.contains(.boundary))
        caveats.insert(.definitionChanged, when: kinds.contains(.definition))
      }
    }
    guard let last = chosen.last else { return nil }
    caveats.insert(
      .mergedUnit, when: hasMergers && context.history.isMerged(unit, at: cube.periods[last]))
    return TrendRow(
      unit: cube.codebook.units[unit], trend: Trend(points), reason: nil, caveats: caveats)
  }
}

extension UnitRows.Point {
  /// Whether there is a value or nothing at all.
  fileprivate var isPlain: Bool { !isReported || value != nil }
}

/// What is asked of two periods again and again, by their positions.
private struct PeriodPairs {
  private let periods: [Period]
  /// For each pair of periods, what was found out: two bits for each question, the first that it was asked.
  private var answers: [UInt8]

  init(_ periods: [Period]) {
    self.periods = periods
    answers = Array(repeating: 0, count: periods.count * periods.count)
  }

  /// Whether one period may be set against another.
  mutating func isComparable(_ one: PeriodIndex, to other: PeriodIndex) -> Bool {
    answer(one, other, shift: 0) { $0.isComparable(to: $1) }
  }

  /// Whether a period of the same kind lies between two.
  mutating func hasGap(_ earlier: PeriodIndex, later: PeriodIndex) -> Bool {
    answer(earlier, later, shift: 2) { $0.periodsBetween($1) > 0 }
  }

  private mutating func answer(
    _ one: PeriodIndex, _ other: PeriodIndex, shift: UInt8, question: (Period, Period) -> Bool
  ) -> Bool {
    let place = one.number * periods.count + other.number
    if answers[place] >> shift & 1 == 0 {
      answers[place] |= (question(periods[one], periods[other]) ? 3 : 1) << shift
    }
    return answers[place] >> shift & 2 != 0
  }
}
