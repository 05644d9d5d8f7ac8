// A figure of a year and those of its months: two statements of one sum.

/// Shorter periods that make up a longer one, as positions among the periods of a cube.
struct PartsOfPeriod {
  /// The longer period.
  let whole: PeriodIndex
  let parts: [PeriodIndex]
  /// Whether they are all of it, without gap or overlap.
  let isComplete: Bool
}

extension Cube {
  /// What a figure of a longer period should be by those of the shorter ones in it, if it contradicts them: it is not their sum
  /// where all are there, or below what some of them add up to already. Nil where it does not, or nobody can say.
  ///
  /// - Parameter index: of the figure, whose measure is a flow that adds up.
  func contradictedSum(of index: Int, periods: PartsOfPeriod) -> ExactDecimal? {
    guard divisors.isEmpty, let stated = cell(at: index).value else { return nil }
    let parts = periods.parts.compactMap { figure(like: index, atPeriod: $0) }
    var tally = Tally()
    for part in parts {
      guard let value = cell(at: part).value, (try? tally.add(value)) != nil else { return nil }
    }
    let sum = tally.sum
    guard !parts.isEmpty,
      (parts + [index]).allSatisfy({ remark(at: $0).qualifier == .exactly }),
      !isWithinRounding(stated, sum: sum, total: index, parts: parts)
    else { return nil }
    let isAll = periods.isComplete && parts.count == periods.parts.count
    let isAbove = sum > stated && parts.allSatisfy { cell(at: $0).value?.isNegative == false }
    return isAll || isAbove ? sum : nil
  }

  /// The figure with a value of another period, for the same measure, unit and categories.
  private func figure(like index: Int, atPeriod period: PeriodIndex) -> Int? {
    let wanted = key(at: index)
    return group(
      measure: MeasureIndex(wanted.measure), unit: UnitIndex(wanted.unit), period: period
    ).first {
      key(at: $0).combination == wanted.combination && cell(at: $0).value != nil
    }
  }

  /// Flows of a period that contradict those of the shorter periods in it.
  func differingPeriods() -> [Fault] {
    var known: [[PeriodIndex]: [PartsOfPeriod]] = [:]
    var findings: [Fault] = []
    for (measure, described) in zip(codebook.measures.positions, codebook.measures)
    where described.additivity == .flow && described.isSummable {
      for unit in units(measure: measure) {
        let positions = periods(measure: measure, unit: unit)
        let wholes = known[positions] ?? PartsOfPeriod.all(among: positions, in: periods)
        known[positions] = wholes
        for whole in wholes { findings += faults(measure, unit: unit, periods: whole) }
      }
    }
    return findings
  }

  private func faults(_ measure: MeasureIndex, unit: UnitIndex, periods: PartsOfPeriod)
    -> [Fault]
  {
    group(measure: measure, unit: unit, period: periods.whole).compactMap { index in
      guard let stated = cell(at: index).value,
        let sum = contradictedSum(of: index, periods: periods)
      else {
        return nil
      }
      return Fault(
        .sum(
          .periodDiffers(
            key: spelling(at: index), stated: stated.description, parts: sum.description)),
        at: place(of: index))
    }
  }
}

extension PartsOfPeriod {
  /// The periods that hold others of some, each with the longest of those that make it up.
  fileprivate static func all(among positions: [PeriodIndex], in periods: [Period])
    -> [PartsOfPeriod]
  {
    positions.compactMap { whole in
      let container = periods[whole]
      guard container.areDaysKnown, container.first != nil, container.last != nil else {
        return nil
      }
      let inside = positions.filter { other in
        other != whole && periods[other].areDaysKnown && container.contains(periods[other])
          && periods[other].days != container.days
      }
      return inside.isEmpty
        ? nil : PartsOfPeriod(whole, parts: PeriodParts(of: container, among: inside, in: periods))
    }
  }

  init(_ whole: PeriodIndex, parts: PeriodParts) {
    self.init(whole: whole, parts: parts.positions, isComplete: parts.isComplete)
  }
}
