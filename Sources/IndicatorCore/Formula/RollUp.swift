/// Whether units without figures of their own are added up from those below.
public enum RollUpRule: Hashable, Sendable {
  /// Only what a unit reports itself.
  case ownFigures
  /// A unit's own figure wins; else the units below that report all that is needed are added up, never
  /// averaged.
  case pooled
}

/// The units below that were added up.
public struct RollUp: Equatable, Sendable {
  /// Positions of the units added up, in the order of the codebook.
  public let members: [UnitIndex]
  /// How many units below could report: those that do at some time, and those at the bottom that never did.
  public let outOf: Int
  /// Whether some units below are missing, so that a sum is not that of the whole.
  public var isPartial: Bool { members.count < outOf }
}

extension Lookup {
  /// The nearest units below that report a measure themselves, in the order of the codebook; none for a
  /// measure that may not be added up.
  func reportingBelow(_ unit: UnitIndex, measure: MeasureIndex) -> [UnitIndex] {
    isSummable(measure) ? receivedBelow(unit, measure: measure) : []
  }

  /// The nearest units below that report a measure themselves, whether or not it may be added up.
  func receivedBelow(_ unit: UnitIndex, measure: MeasureIndex) -> [UnitIndex] {
    reportingTree(of: measure).nearest(below: unit, in: cube.codebook)
  }

  /// How many units below could report a measure: those that do at some time, and those at the bottom that
  /// never did.
  func couldReportBelow(_ unit: UnitIndex, measure: MeasureIndex) -> Int {
    reportingTree(of: measure).couldReport[of: unit]
  }

  /// Whether the figures of several units may be added up.
  func isSummable(_ measure: MeasureIndex) -> Bool {
    cube.codebook.measures[measure].isSummable
  }

  /// One figure of several units added up; missing if one of them is.
  ///
  /// - Throws: a ``Fault`` if the sum overflows.
  func pooled(_ figures: [Figure]) throws(Fault) -> Figure? {
    guard let first = figures.first else { return nil }
    if let missing = figures.first(where: { $0.cell.value == nil }) {
      return Figure(
        reference: first.reference, period: first.period, cell: missing.cell, caveats: [],
        covering: [])
    }
    let isShared = figures.allSatisfy { $0.period == first.period }
    return try sum(figures, at: isShared ? first.period : nil, caveats: [.rolledUp])
  }

  /// Figures with values added up.
  ///
  /// - Parameter caveats: what must be said of the sum besides what is said of them.
  /// - Throws: a ``Fault`` if the sum overflows.
  func sum(
    _ figures: [Figure], at period: Period?, caveats: Caveats
  ) throws(Fault) -> Figure {
    var caveats = caveats
    var sum = ExactSum()
    for figure in figures {
      caveats.formUnion(figure.caveats)
      do {
        try sum.add(figure)
      } catch {
        throw Fault(
          .sum(.overflow(figure.reference.text)), at: figure.covering.first.flatMap(cube.place(of:))
        )
      }
    }
    return Figure(
      reference: figures[0].reference, period: period, cell: .value(sum.value), caveats: caveats,
      covering: figures.flatMap(\.covering), divisor: sum.divisor)
  }
}
