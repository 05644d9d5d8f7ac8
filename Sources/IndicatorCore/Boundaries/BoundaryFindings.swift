extension Cube {
  /// What is wrong with the changes of units, and with figures beside them: a predecessor that goes on reporting,
  /// a successor that has figures before it began, shares that do not add up to 1, and units that became one
  /// another on one day.
  package func findings(_ history: History) -> [Fault] {
    guard !history.changes.isEmpty else { return [] }
    let graph = BoundaryGraph(codebook, changes: history.changes)
    return figuresOutOfTime(graph) + sharesAmiss(graph, changes: history.changes)
      + cycles(graph, changes: history.changes)
  }

  private struct Instance: Hashable {
    let unit: UnitIndex
    let period: PeriodIndex
  }

  private func figuresOutOfTime(_ graph: BoundaryGraph) -> [Fault] {
    var seen: Set<Instance> = []
    var faults: [Fault] = []
    for unit in codebook.units.positions where graph.isInvolved(unit) {
      for measure in codebook.measures.positions {
        for position in periods(measure: measure, unit: unit) {
          let instance = Instance(unit: unit, period: position)
          guard seen.insert(instance).inserted,
            let fact = graph.fact(of: unit, at: periods[position])
          else { continue }
          let first = group(measure: measure, unit: unit, period: position).lowerBound
          faults.append(Fault(fact, at: place(of: first)))
        }
      }
    }
    return faults
  }

  private func sharesAmiss(_ graph: BoundaryGraph, changes: [UnitChange]) -> [Fault] {
    changes.enumerated().compactMap { number, change in
      let alike = changes.filter { $0.predecessor == change.predecessor && $0.date == change.date }
      guard change.share != nil,
        // Said once, at the last of them.
        !changes[(number + 1)...].contains(where: {
          $0.predecessor == change.predecessor && $0.date == change.date
            && $0.shareOf == change.shareOf && $0.share != nil
        })
      else { return nil }
      let own = Dictionary(grouping: alike, by: \.unit).values.compactMap {
        Self.row(of: $0, for: change.shareOf)
      }
      let shares = own.compactMap { $0.extent == .whole ? Ratio(1) : $0.share }
      guard let sum = BoundaryGraph.sum(shares), sum != Ratio(1) else { return nil }
      let isOpen = shares.count < own.count || reports(change.predecessor, after: change.date)
      if isOpen, sum < Ratio(1) { return nil }
      return Fault(
        .boundary(.sharesDiffer(unit: change.predecessor, sum: sum.spelling)), at: change.place)
    }
  }

  /// Of rows of one predecessor and one unit that for a measure, else that for all.
  private static func row(of rows: [UnitChange], for measure: MeasureIndex?) -> UnitChange? {
    let stated = rows.filter { $0.extent == .whole || $0.share != nil }
    let exact = stated.first { $0.extent == .whole || $0.shareOf == measure }
    return exact ?? stated.first { $0.shareOf == nil } ?? rows.first { $0.share == nil }
  }

  /// Whether a unit goes on reporting, so that it has kept a part of itself.
  private func reports(_ name: String, after day: Day) -> Bool {
    guard let unit = codebook.unit(name) else { return false }
    return codebook.measures.positions.contains { measure in
      periods(measure: measure, unit: unit).contains {
        periods[$0].first.map { $0 >= day } ?? false
      }
    }
  }

  /// Changes of one day that lead back to where they began; a unit may go on as a part of itself.
  private func cycles(_ graph: BoundaryGraph, changes: [UnitChange]) -> [Fault] {
    changes.compactMap { change in
      var seen: Set<UnitIndex> = []
      var open = graph.dissolution(of: change.unit, on: change.date).filter { !$0.isOwn }
      while let edge = open.popLast() {
        if edge.unit == change.unit {
          return Fault(
            .boundary(
              .changeCycle(unit: codebook.units[change.unit].id, date: change.date.spelling)),
            at: change.place)
        }
        guard seen.insert(edge.unit).inserted else { continue }
        open += graph.dissolution(of: edge.unit, on: change.date).filter { !$0.isOwn }
      }
      return nil
    }
  }
}

extension BoundaryGraph {
  /// Why a unit should not report a period: it had ended, or had not begun.
  fileprivate func fact(of unit: UnitIndex, at period: Period) -> FaultFact? {
    guard let first = period.first, let last = period.last, !stands(unit, on: first),
      !stands(unit, on: last)
    else { return nil }
    let name = book.units[unit].id
    let before = days(of: unit).filter { $0 <= first }.max()
    guard let date = before else {
      guard let begun = formationDays(of: unit).min(), last < begun else { return nil }
      return .boundary(
        .reportsBeforeFormation(
          unit: name, period: period.spelling, date: begun.spelling))
    }
    let heirs = dissolution(of: unit, on: date).map { book.units[$0.unit].id }
    return .boundary(
      .predecessorReports(
        unit: name, period: period.spelling, heirs: heirs, date: date.spelling))
  }
}
