/// Why a figure cannot be brought to other boundaries.
package enum BoundaryObstacle: Hashable, Sendable {
  /// A unit went elsewhere in part, and which part is not stated for the measure.
  case shareNeeded(predecessor: String, unit: String, date: Day, measure: String)
  /// A unit gave away a part, and which part it kept is not stated.
  case restNeeded(unit: String, date: Day, measure: String)
  /// A unit that was formed from several is to be divided among them again.
  case severalPredecessors(unit: String, date: Day)
  /// A divided figure has no end as a decimal.
  case endless(unit: String, share: String)
}

/// What a unit's figure is made of: figures of units that reported, each with the part of it that counts.
struct BoundaryTerm {
  /// The unit that reports; nil if it is no unit of the codebook.
  let unit: UnitIndex?
  let name: String
  let share: Ratio
  let obstacle: BoundaryObstacle?

  /// The name, with the part of it that counts if that is not all.
  var words: String { share == Ratio(1) ? name : "\(name) x \(share.spelling)" }

  func times(_ other: Ratio, more: BoundaryObstacle?) -> BoundaryTerm {
    let product = try? share.multiplied(by: other)
    return BoundaryTerm(
      unit: unit, name: name, share: product ?? share,
      obstacle: obstacle ?? more
        ?? (product == nil ? .endless(unit: name, share: share.spelling) : nil))
  }
}

/// Finds what the figure of a unit of one day is made of at a period.
struct BoundaryTerms {
  let graph: BoundaryGraph
  let measure: MeasureIndex
  /// Whether a unit reports the measure at the period.
  let reports: (UnitIndex) -> Bool
  private var book: Codebook { graph.book }

  init(_ graph: BoundaryGraph, measure: MeasureIndex, reports: @escaping (UnitIndex) -> Bool) {
    self.graph = graph
    self.measure = measure
    self.reports = reports
  }

  /// The terms of a unit as it stands at the end of `state`, of figures of the day `day`.
  ///
  /// Each step goes to a change nearer to the day, so that it comes to an end whatever the changes say.
  func terms(of unit: UnitIndex, asOf state: Day, at day: Day) -> [BoundaryTerm] {
    if day < state {
      let past = graph.days(of: unit).filter { day < $0 && $0 <= state }
      guard let date = past.max() else { return own(unit) }
      let edges = graph.formation(of: unit, on: date, measure: measure)
      if edges.isEmpty { return keptRest(of: unit, on: date, at: day) }
      // A figure that the unit gives for a time before it began is of its new form, unless it was there before.
      let wasThere = edges.contains(where: \.isOwn) || graph.days(of: unit).contains { $0 < date }
      if !wasThere, reports(unit) { return own(unit) }
      return edges.flatMap { before($0, at: day) }
    }
    let future = graph.days(of: unit).filter { state < $0 && $0 <= day }
    guard let date = future.min() else { return own(unit) }
    let isBack = graph.days(of: unit).contains { $0 > date }
    if !isBack, graph.formation(of: unit, on: date).isEmpty, reports(unit) { return own(unit) }
    return after(unit, on: date, at: day)
  }

  private func own(_ unit: UnitIndex) -> [BoundaryTerm] {
    [BoundaryTerm(unit: unit, name: book.units[unit].name, share: Ratio(1), obstacle: nil)]
  }

  // MARK: Back

  /// What a predecessor adds.
  private func before(_ edge: BoundaryGraph.Edge, at day: Day) -> [BoundaryTerm] {
    let change = edge.change
    let (share, obstacle) = share(of: edge)
    guard let unit = edge.predecessor else {
      return [
        BoundaryTerm(unit: nil, name: change.predecessor, share: share, obstacle: obstacle)
      ]
    }
    return terms(of: unit, asOf: change.date.advanced(by: -1), at: day).map {
      $0.times(share, more: obstacle)
    }
  }

  private func share(of edge: BoundaryGraph.Edge) -> (Ratio, BoundaryObstacle?) {
    if edge.isWhole { return (Ratio(1), nil) }
    let change = edge.change
    if let share = change.share, change.shareOf ?? measure == measure { return (share, nil) }
    let name = edge.predecessor.map { book.units[$0].name } ?? change.predecessor
    return (
      Ratio(1),
      .shareNeeded(
        predecessor: name, unit: book.units[edge.unit].name, date: change.date,
        measure: book.measures[measure].id)
    )
  }

  /// What a unit had before it gave away a part.
  private func keptRest(of unit: UnitIndex, on date: Day, at day: Day) -> [BoundaryTerm] {
    let rest = terms(of: unit, asOf: date.advanced(by: -1), at: day)
    guard graph.goesOn(unit, after: date) else { return rest }
    let name = book.units[unit].name
    return rest.map {
      $0.times(
        Ratio(1), more: .restNeeded(unit: name, date: date, measure: book.measures[measure].id))
    }
  }

  // MARK: Forward

  /// What became of a unit: all that came out of it, if nothing else is in that.
  private func after(_ unit: UnitIndex, on date: Day, at day: Day) -> [BoundaryTerm] {
    var heirs: [UnitIndex] = []
    for heir in graph.dissolution(of: unit, on: date).map(\.unit) where !heirs.contains(heir) {
      heirs.append(heir)
    }
    let isThere = heirs.isEmpty || graph.goesOn(unit, after: date)
    if isThere, !heirs.contains(unit) { heirs.append(unit) }
    return heirs.flatMap { heir in
      let others = graph.formation(of: heir, on: date).filter { $0.predecessor != unit }
      let obstacle: BoundaryObstacle? =
        others.isEmpty ? nil : .severalPredecessors(unit: book.units[heir].name, date: date)
      return terms(of: heir, asOf: date, at: day).map { $0.times(Ratio(1), more: obstacle) }
    }
  }
}

extension Ratio {
  /// `1/3`, or a whole number.
  package var spelling: String { denominator == 1 ? "\(numerator)" : "\(numerator)/\(denominator)" }
}
