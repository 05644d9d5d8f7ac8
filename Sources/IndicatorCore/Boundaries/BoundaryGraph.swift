/// Who became whom, and when.
///
/// A unit is one thing between two of its changes: what it was before may bear the same identifier. So every
/// question names a unit and a day.
struct BoundaryGraph {
  /// One predecessor of a unit.
  struct Edge {
    let unit: UnitIndex
    /// Nil if it is no unit of the codebook.
    let predecessor: UnitIndex?
    let change: UnitChange
    var isWhole: Bool { change.extent == .whole }
    /// Whether the unit goes on as a part of itself.
    var isOwn: Bool { predecessor == unit }

    /// How well its share is that of a measure, 0 if it is.
    func rank(_ measure: MeasureIndex) -> Int {
      guard change.share != nil else { return 3 }
      guard let shareOf = change.shareOf else { return 1 }
      return shareOf == measure ? 0 : 2
    }
  }

  let book: Codebook
  /// What each unit was formed from.
  private let incoming: [UnitIndex: [Edge]]
  /// What became of each unit.
  private let outgoing: [UnitIndex: [Edge]]

  init(_ book: Codebook, changes: [UnitChange]) {
    self.book = book
    let edges = changes.map { change in
      Edge(
        unit: change.unit, predecessor: Self.predecessor(of: change, in: book), change: change)
    }
    incoming = Dictionary(grouping: edges, by: \.unit)
    outgoing = edges.reduce(into: [:]) { outgoing, edge in
      if let predecessor = edge.predecessor { outgoing[predecessor, default: []].append(edge) }
    }
  }

  /// The unit that a predecessor's name means: its identifier, else the only unit of that name, else of those
  /// of that name the only one that did not stand any more on the day.
  private static func predecessor(of change: UnitChange, in book: Codebook) -> UnitIndex? {
    if let unit = book.unit(change.predecessor) { return unit }
    let alike = book.unitNames.value.alike(change.predecessor)
    if alike.count == 1 { return alike[0] }
    let ended = alike.filter { book.units[$0].validity.to.map { $0 < change.date } ?? false }
    return ended.count == 1 ? ended[0] : nil
  }

  /// Whether anything happened to a unit.
  func isInvolved(_ unit: UnitIndex) -> Bool { incoming[unit] != nil || outgoing[unit] != nil }

  /// The changes by which a unit was formed on a day.
  func formation(of unit: UnitIndex, on day: Day) -> [Edge] {
    (incoming[unit] ?? []).filter { $0.change.date == day }
  }

  /// The same with one for each predecessor: that which states its share of a measure, else its share of all.
  func formation(of unit: UnitIndex, on day: Day, measure: MeasureIndex) -> [Edge] {
    var chosen: [Edge] = []
    for edge in formation(of: unit, on: day) {
      guard
        let place = chosen.firstIndex(where: {
          $0.change.predecessor == edge.change.predecessor
        })
      else {
        chosen.append(edge)
        continue
      }
      if edge.rank(measure) < chosen[place].rank(measure) { chosen[place] = edge }
    }
    return chosen
  }

  /// The changes by which a unit went into others, or on as a part of itself, on a day.
  func dissolution(of unit: UnitIndex, on day: Day) -> [Edge] {
    (outgoing[unit] ?? []).filter { $0.change.date == day }
  }

  /// The days on which a unit was formed from others.
  func formationDays(of unit: UnitIndex) -> [Day] { (incoming[unit] ?? []).map(\.change.date) }

  /// The days on which something of a unit went elsewhere.
  func dissolutionDays(of unit: UnitIndex) -> [Day] { (outgoing[unit] ?? []).map(\.change.date) }

  /// The days on which a unit changed.
  func days(of unit: UnitIndex) -> [Day] { formationDays(of: unit) + dissolutionDays(of: unit) }

  /// Whether a unit stands at the end of a day.
  func stands(_ unit: UnitIndex, on day: Day) -> Bool {
    let days = days(of: unit)
    guard let last = days.filter({ $0 <= day }).max() else {
      // Nothing has happened yet: what comes first is its beginning, or happened to what was there.
      guard let first = days.min() else { return true }
      if let from = book.units[unit].validity.from, from <= day { return true }
      let begins = formation(of: unit, on: first)
      return begins.isEmpty || begins.contains(where: \.isOwn)
    }
    return !formation(of: unit, on: last).isEmpty || goesOn(unit, after: last, until: day)
  }

  /// Whether a unit of which something went elsewhere on a day is still there afterwards.
  func goesOn(_ unit: UnitIndex, after day: Day, until end: Day? = nil) -> Bool {
    let parts = dissolution(of: unit, on: day).filter { !$0.isOwn }
    if parts.contains(where: \.isWhole) { return false }
    // A predecessor has a row for each measure that its shares differ by.
    let heirs = Set(parts.map(\.unit)).count
    for rows in Dictionary(grouping: parts, by: \.change.shareOf).values {
      let shares = rows.compactMap(\.change.share)
      if shares.count == heirs, Self.sum(shares) == Ratio(1) { return false }
    }
    return book.units[unit].validity.to.map { $0 >= end ?? day } ?? true
  }

  static func sum(_ shares: [Ratio]) -> Ratio? {
    shares.reduce(Ratio.zero) { sum, share in sum.flatMap { try? $0.adding(share) } }
  }

  /// The standing unit into which another went whole; nil if there is none.
  func heir(of unit: UnitIndex, on day: Day) -> UnitIndex? {
    var (heir, seen) = (unit, Set<UnitIndex>())
    while !stands(heir, on: day) {
      let whole = (outgoing[heir] ?? []).filter { $0.isWhole && !$0.isOwn }
      guard seen.insert(heir).inserted,
        let last = whole.max(by: { $0.change.date < $1.change.date })
      else { return nil }
      heir = last.unit
    }
    return heir
  }

  /// All units that are one with another by some chain of changes.
  func relatives(of unit: UnitIndex) -> Set<UnitIndex> {
    var found: Set<UnitIndex> = [unit]
    var open = [unit]
    while let next = open.popLast() {
      let others =
        (incoming[next] ?? []).compactMap(\.predecessor) + (outgoing[next] ?? []).map(\.unit)
      for other in others where found.insert(other).inserted { open.append(other) }
    }
    return found
  }
}
