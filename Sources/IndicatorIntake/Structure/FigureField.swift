/// Figures as exact whole numbers of one scale, by line and place along it.
package struct FigureField: Sendable {
  package let lineCount: Int
  package let placeCount: Int
  /// What stands for 1.
  package var one: Int64 = 1
  private var grains: [Int64] = []
  private(set) var values: [Int64]
  /// The unit in the last printed place; 0 where there is no figure; -1 where a figure is missing.
  private(set) var units: [Int64]

  package init(lineCount: Int, placeCount: Int) {
    self.lineCount = lineCount
    self.placeCount = placeCount
    values = Array(repeating: 0, count: lineCount * placeCount)
    units = Array(repeating: -1, count: lineCount * placeCount)
  }

  package func value(_ line: Int, at place: Int) -> Int64 { values[line &* placeCount &+ place] }
  package func unit(_ line: Int, at place: Int) -> Int64 { units[line &* placeCount &+ place] }
  package func isKnown(_ line: Int, at place: Int) -> Bool { unit(line, at: place) >= 0 }

  package mutating func set(_ line: Int, at place: Int, value: Int64, unit: Int64) {
    values[line &* placeCount &+ place] = value
    units[line &* placeCount &+ place] = unit
  }

  /// Offices round to fives, tens or hundreds: where all figures at a place are such, so coarse is their unit.
  package mutating func coarsen() {
    for place in 0..<placeCount {
      for step: Int64 in [1000, 500, 100, 50, 10, 5] where isCoarse(place, step: step) {
        for line in 0..<lineCount where unit(line, at: place) > 0 {
          units[line * placeCount + place] *= step
        }
        break
      }
    }
  }

  private func isCoarse(_ place: Int, step: Int64) -> Bool {
    var count = 0
    for line in 0..<lineCount where unit(line, at: place) > 0 && value(line, at: place) != 0 {
      guard value(line, at: place) % (unit(line, at: place) * step) == 0 else { return false }
      count += 1
    }
    // A few figures are often round without being rounded.
    return count >= (step < 50 ? 8 : 6)
  }

  /// The largest power of ten that all figures at a place are made of: what is behind it says nothing.
  package func grain(_ place: Int) -> Int64 { grains.isEmpty ? 1 : grains[place] }

  package mutating func findGrains() {
    grains = (0..<placeCount).map { place in
      var grain: Int64 = 1_000_000_000_000
      for line in 0..<lineCount where unit(line, at: place) >= 0 && value(line, at: place) != 0 {
        while value(line, at: place) % grain != 0 { grain /= 10 }
      }
      return grain
    }
  }

  /// Lines as places and places as lines.
  package var turned: FigureField {
    var other = FigureField(lineCount: placeCount, placeCount: lineCount)
    other.one = one
    for line in 0..<lineCount {
      for place in 0..<placeCount {
        other.set(place, at: line, value: value(line, at: place), unit: unit(line, at: place))
      }
    }
    other.findGrains()
    return other
  }
}

/// Bits that a value carries beyond its rounding.
func bits(of value: Int64, within tolerance: Int64) -> Int {
  let ratio = value.magnitude / UInt64(max(1, tolerance))
  return ratio == 0 ? 0 : 63 - ratio.leadingZeroBitCount
}

/// The whole part of a square root, for the spread of rounded parts.
func root(_ number: Int) -> Int64 {
  var result = 0
  while (result + 1) * (result + 1) <= number { result += 1 }
  return Int64(result)
}
