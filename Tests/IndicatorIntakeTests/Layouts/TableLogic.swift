import TestSupport

/// What a generated table says, whatever it looks like: exact figures by unit, year, measure and category.
struct TableLogic {
  struct Measure {
    /// Digits after the decimal mark.
    var decimals: Int
    /// How many categories it has; 0 if it has figures of its own.
    var categories: Int
  }

  /// What a column of figures is of.
  struct Leaf: Equatable {
    var year: Int
    var measure: Int
    var category: Int
  }

  /// What stands in place of a figure.
  enum Value: Equatable {
    case figure(Int)
    case blank
    /// A dash, which is none.
    case none
    /// Dots: not available.
    case missing

    /// What it adds to a sum.
    var amount: Int {
      if case .figure(let amount) = self { return amount }
      return 0
    }
  }

  var years: [Int]
  var measures: [Measure]
  /// How many units each group has.
  var groups: [Int]
  /// By unit and leaf, in units of the last decimal.
  var values: [[Value]]

  var unitCount: Int { groups.reduce(0, +) }

  var hasGaps: Bool {
    values.contains { $0.contains { if case .figure = $0 { false } else { true } } }
  }

  var leaves: [Leaf] {
    years.indices.flatMap { year in
      measures.indices.flatMap { measure in
        (0..<max(1, measures[measure].categories)).map {
          Leaf(year: year, measure: measure, category: $0)
        }
      }
    }
  }

  /// Empties all figures of a unit, or of a leaf.
  mutating func clear(unit: Int? = nil, leaf: Int? = nil) {
    for one in values.indices where unit == nil || unit == one {
      for other in values[one].indices where leaf == nil || leaf == other {
        values[one][other] = .blank
      }
    }
  }

  init(_ random: inout SplitMix64) {
    let first = Int.random(in: 1990...2022, using: &random)
    years = (0..<[1, 1, 2, 2, 3].randomElement(using: &random)!).map { first + $0 }
    let hasCategories = Bool.random(using: &random)
    measures =
      (0..<Int.random(in: 1...(years.count == 1 && !hasCategories ? 4 : 2), using: &random)).map {
        _ in
        Measure(
          decimals: [0, 0, 0, 1].randomElement(using: &random)!,
          categories: hasCategories ? [0, 2, 3].randomElement(using: &random)! : 0)
      }
    let count = Int.random(in: 1...3, using: &random)
    groups = (0..<count).map { _ in
      Int.random(in: (count == 1 ? 4 : 2)...(count == 1 ? 6 : 3), using: &random)
    }
    values = []
    let least = leaves.count == 1 ? 20_011 : 1001
    values = (0..<unitCount).map { _ in
      leaves.map { _ in .figure(Self.figure(from: least, &random)) }
    }
  }

  /// Figures of four to six digits, of no round numbers: short ones add up by chance. None is a year:
  /// in the first row such a figure may be a heading, and nothing says which.
  private static func figure(from least: Int, _ random: inout SplitMix64) -> Int {
    let magnitude = [3000, 20_000, 200_000].randomElement(using: &random)!
    let figure = Int.random(in: least...max(2 * least, magnitude), using: &random)
    if (1750...2060).contains(figure) { return figure + 4003 }
    return figure % 10 == 0 ? figure + 3 : figure
  }

  /// Puts blanks and signs in place of some figures. Not in a group of two: the sum of one figure is that figure,
  /// and nothing says that it is a sum. Not in the first row: a name alone below the headings is a group's.
  mutating func addGaps(_ random: inout SplitMix64) {
    guard groups.allSatisfy({ $0 > 2 }) else { return }
    for _ in 0..<(leaves.count == 1 ? 1 : Int.random(in: 1...2, using: &random)) {
      let unit = Int.random(in: 1..<unitCount, using: &random)
      let leaf = Int.random(in: 0..<leaves.count, using: &random)
      values[unit][leaf] = [.blank, .none, .missing].randomElement(using: &random)!
    }
  }
}
