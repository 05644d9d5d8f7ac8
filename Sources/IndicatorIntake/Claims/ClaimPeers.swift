internal import IndicatorCore

/// The values that rows are ranked among: those of the units of one period, where each unit stands once. Rows
/// that do not say their unit and period are not ranked.
struct Peers {
  private var values: [PeriodKey: [Ratio]] = [:]

  init(_ claims: [Claim]) {
    var units: [PeriodKey: Set<String>] = [:]
    var ambiguous: Set<PeriodKey> = []
    for claim in claims where claim.isOfAUnitAndPeriod {
      let key = PeriodKey(claim.period)
      if !units[key, default: []].insert(claim.unit).inserted { ambiguous.insert(key) }
      if let value = claim.evidence.quotient { values[key, default: []].append(value) }
    }
    for key in values.keys {
      values[key] = ambiguous.contains(key) ? nil : values[key]?.sorted()
    }
  }

  /// In rising order; empty if the row is not ranked.
  func values(beside claim: Claim) -> [Ratio] {
    claim.isOfAUnitAndPeriod ? values[PeriodKey(claim.period)] ?? [] : []
  }
}

/// The days of a period, however it is spelled; the text itself if it is none.
private enum PeriodKey: Hashable {
  case days(Day, Day)
  case text(String)

  init(_ text: String) {
    let period = Period(text)
    guard period?.areDaysKnown == true, let first = period?.first, let last = period?.last else {
      self = .text(period?.spelling ?? text)
      return
    }
    self = .days(first, last)
  }
}

extension Claim {
  /// Whether it is said what the row is of.
  fileprivate var isOfAUnitAndPeriod: Bool { !unit.isEmpty && !period.isEmpty }
}

extension ClaimEvidence {
  /// The value of a quotient both of whose sides are known.
  var quotient: Ratio? {
    guard case .quotient(let top?, let base?) = self, !base.isZero else { return nil }
    return try? top.divided(by: base)
  }
}
