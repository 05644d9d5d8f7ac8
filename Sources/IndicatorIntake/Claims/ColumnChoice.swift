internal import IndicatorCore

/// How the open figures of the rows of a file are read: counts and printed figures decide each for themselves.
struct ColumnChoice {
  /// A column of which nothing decides how its figures are written.
  private struct Open {
    let role: FigureRole
    let readings: FigureReadings
    let fault: Fault
    let preferred: NumberGrammar
    /// Whether the other column has the decimal sign that goes with it.
    let isDecided: Bool
    /// Whether the other column has its sign before decimals.
    let isMixed: Bool
  }

  private var open: [Open] = []

  init(counts: PrintedColumn, shares: PrintedColumn, kind: ClaimKind) {
    for (role, column, beside) in [
      (FigureRole.count, counts, shares), (FigureRole.share, shares, counts),
    ] {
      guard let fault = column.doubt, case .number(.ambiguousNumber(let text, _, _)) = fault.fact
      else {
        continue
      }
      let readings = FigureReadings(text)
      let isWhole = role == .count || kind == .attainment
      let isDecided = beside.decided == readings.thousands
      open.append(
        Open(
          role: role, readings: readings, fault: fault,
          preferred: isWhole || isDecided ? readings.thousands : readings.thousands.other,
          isDecided: isDecided, isMixed: beside.decided == readings.thousands.other))
    }
  }

  var isOpen: Bool { !open.isEmpty }

  /// All readings, the preferred one first.
  func candidates(_ settled: FigureSpelling) -> [FigureSpelling] {
    open.reduce([settled]) { candidates, column in
      [column.preferred, column.preferred.other].flatMap { grammar in
        candidates.map { candidate in
          var changed = candidate
          changed[column.role] = grammar
          return changed
        }
      }
    }
  }

  /// The reading in which the most rows hold.
  ///
  /// - Parameter holding: how many rows hold in each candidate.
  /// - Throws: a ``Fault`` at the first open figure, if none holds and nothing else decides.
  func choose(
    _ settled: FigureSpelling, holding: [Int], reading: inout ClaimReading
  ) throws(Fault) -> FigureSpelling {
    let candidates = candidates(settled)
    let best = holding.max() ?? 0
    let index = holding.firstIndex(of: best) ?? 0
    let isDecided = open.allSatisfy(\.isDecided)
    if best == 0 {
      if isDecided { return candidates[0] }
      guard open.contains(where: \.isMixed) else { throw open[0].fault }
      tell(candidates[0], reason: .count, reading: &reading)
    } else if index > 0 || !isDecided && holding.contains(where: { $0 < best }) {
      tell(candidates[index], reason: .holds, reading: &reading)
    }
    return candidates[index]
  }

  private func tell(
    _ spelling: FigureSpelling, reason: ClaimReading.Reason, reading: inout ClaimReading
  ) {
    for column in open {
      reading.figures.append(
        ClaimReading.Figure(
          text: column.readings.text, plain: column.readings.plain(spelling[column.role]),
          reason: reason))
    }
  }
}
