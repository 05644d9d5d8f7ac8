internal import IndicatorCore

/// What the reading of a sheet takes for granted, each once, with the first place where it does.
struct AssumptionLog {
  private(set) var all: [Assumption] = []
  private var places: [Assumption: Place] = [:]

  /// Adds what is assumed because of what stands at a place, or because of what the whole sheet lacks.
  mutating func add(_ assumption: Assumption, at place: Place) {
    if places[assumption] == nil { places[assumption] = place }
    all.append(assumption)
  }

  mutating func add(_ other: AssumptionLog) {
    for assumption in other.all {
      if let place = other.places[assumption] { add(assumption, at: place) }
    }
  }

  /// What a person must decide before anything may be read, one for each cause.
  var refusals: [Fault] {
    all.uniqued.filter(\.isOpen).compactMap { assumption in
      places[assumption].map { Fault(.sheetMeaning(.assumed(assumption)), at: $0) }
    }
  }
}
