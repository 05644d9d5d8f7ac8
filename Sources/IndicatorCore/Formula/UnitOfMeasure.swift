/// What a formula's result is counted in: `persons`, `persons / km2`, or a bare number.
struct UnitOfMeasure: Equatable, Sendable, CustomStringConvertible {
  private var powers: [String: Int] = [:]

  /// A bare number.
  static let one = UnitOfMeasure()

  init() {}

  init(_ unit: String) {
    powers = [unit: 1]
  }

  func times(_ other: UnitOfMeasure) -> UnitOfMeasure { combined(other, sign: 1) }

  func over(_ other: UnitOfMeasure) -> UnitOfMeasure { combined(other, sign: -1) }

  /// Whether the result is a bare number: a share, or a rate of like things.
  var isOne: Bool { powers.isEmpty }

  var description: String {
    let top = factors { $0 }
    let bottom = factors { -$0 }
    if powers.isEmpty { return "a number" }
    return (top.isEmpty ? "1" : top.joined(separator: " x "))
      + (bottom.isEmpty ? "" : " per " + bottom.joined(separator: " "))
  }

  /// The units by name, each as often as its power says.
  private func factors(_ count: (Int) -> Int) -> [String] {
    powers.sorted { $0.key < $1.key }.flatMap { unit, power in
      [String](repeating: unit, count: max(0, count(power)))
    }
  }

  private func combined(_ other: UnitOfMeasure, sign: Int) -> UnitOfMeasure {
    var result = self
    for (unit, power) in other.powers { result.powers[unit, default: 0] += sign * power }
    result.powers = result.powers.filter { $0.value != 0 }
    return result
  }
}
