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
  public let members: [Int]
  /// How many units below could report: those that do at some time, and those at the bottom that never did.
  public let outOf: Int
  /// Whether some units below are missing, so that a sum is not that of the whole.
  public var isPartial: Bool { members.count < outOf }
}

extension Lookup {
  /// The nearest units below that report a measure themselves, in the order of the codebook; none for a
  /// measure that may not be added up.
  func reportingBelow(_ unit: Int, measure: Int) -> [Int] {
    isSummable(measure) ? receivedBelow(unit, measure: measure) : []
  }

  /// The nearest units below that report a measure themselves, whether or not it may be added up.
  func receivedBelow(_ unit: Int, measure: Int) -> [Int] {
    reportingTree(of: measure).nearest(below: unit, cube.codebook)
  }

  /// How many units below could report a measure: those that do at some time, and those at the bottom that
  /// never did.
  func couldReportBelow(_ unit: Int, measure: Int) -> Int {
    reportingTree(of: measure).couldReport[unit]
  }

  /// Whether the figures of several units may be added up.
  func isSummable(_ measure: Int) -> Bool {
    cube.codebook.measures[measure].isSummable
  }

  /// One figure of several units added up; missing if one of them is.
  ///
  /// - Throws: a ``Fault`` if the sum overflows.
  func pooled(_ figures: [Figure]) throws(Fault) -> Figure? {
    guard let first = figures.first else { return nil }
    var sum = ExactDecimal.zero
    var caveats: Caveats = [.rolledUp]
    for figure in figures {
      caveats.formUnion(figure.caveats)
      guard case .value(let value) = figure.cell else {
        return Figure(
          reference: first.reference, period: first.period, cell: figure.cell, caveats: [],
          covering: [])
      }
      do {
        sum = try sum.adding(value)
      } catch {
        throw Fault(
          .overflow(first.reference.text), at: figure.covering.first.flatMap(cube.place(of:)))
      }
    }
    let isShared = figures.allSatisfy { $0.period == first.period }
    return Figure(
      reference: first.reference, period: isShared ? first.period : nil, cell: .value(sum),
      caveats: caveats, covering: figures.flatMap(\.covering))
  }
}
