/// A figure that was meant where another was typed, and the one slip that makes the other of it.
struct Slip: Equatable {
  /// Swapped digits, one digit wrong, left out or too many.
  let kind: Diagnosis.Kind
  /// The figure that was meant.
  let meant: PrintedNumber

  /// Whether a digit behind the decimal sign can have been left out, or be one too many.
  enum Decimals { case kept, free }

  /// The figures of which one slip makes a typed one: each once, as the first of swapped digits, next to each
  /// other and then apart, one digit wrong, left out, typed twice.
  ///
  /// - Complexity: O(digits squared); about a hundred for three digits.
  static func undone(_ typed: PrintedNumber, decimals: Decimals = .kept) -> [Slip] {
    guard typed.units < ExactDecimal.power(mostDigits) else { return [] }
    var slips = Slips(typed, decimals: decimals)
    slips.swapped()
    slips.changed()
    slips.leftOut()
    slips.added()
    return slips.found
  }

  /// More digits are not kept.
  fileprivate static let mostDigits = 17
}

/// Gathers the figures that were meant, by integer arithmetic on the digits: of 345, position 0 is the 5.
private struct Slips {
  let typed: PrintedNumber
  let decimals: Slip.Decimals
  private let count: Int
  private(set) var found: [Slip] = []
  private var seen: Set<PrintedNumber> = []

  init(_ typed: PrintedNumber, decimals: Slip.Decimals) {
    self.typed = typed
    self.decimals = decimals
    count = max(String(typed.units).utf8.count, typed.decimals + 1)
    seen = [typed]
  }

  private func power(_ position: Int) -> Int64 { ExactDecimal.power(position) }

  private func digit(_ position: Int) -> Int64 { typed.units / power(position) % 10 }

  /// - Parameter digits: how many the meant figure has; it does not begin with a zero that says nothing.
  private mutating func add(
    _ kind: Diagnosis.Kind, units: Int64, decimals: Int, digits: Int
  ) {
    guard (0...RoundedNumber.largestDigits).contains(decimals),
      units >= power(digits - 1) || digits == decimals + 1
    else { return }
    let meant = PrintedNumber(
      isNegative: typed.isNegative, units: units, decimals: decimals, scale: typed.scale)
    if seen.insert(meant).inserted { found.append(Slip(kind: kind, meant: meant)) }
  }

  mutating func swapped() {
    for distance in 1..<max(count, 2) {
      for low in stride(from: count - 1 - distance, through: 0, by: -1) {
        let high = low + distance
        let step = power(high) - power(low)
        add(
          .digitsSwapped, units: typed.units + (digit(low) - digit(high)) * step,
          decimals: typed.decimals,
          digits: count)
      }
    }
  }

  mutating func changed() {
    for position in (0..<count).reversed() {
      for other in Int64(0)...9 {
        add(
          .digitChanged, units: typed.units + (other - digit(position)) * power(position),
          decimals: typed.decimals, digits: count)
      }
    }
  }

  /// A digit more was meant.
  mutating func leftOut() {
    for position in (0...count).reversed() {
      let (above, below) = typed.units.quotientAndRemainder(dividingBy: power(position))
      for digit in Int64(0)...9 {
        let units = above * power(position + 1) + digit * power(position) + below
        if position >= typed.decimals {
          add(.digitLeftOut, units: units, decimals: typed.decimals, digits: count + 1)
        }
        guard decimals == .free, position <= typed.decimals else { continue }
        add(.digitLeftOut, units: units, decimals: typed.decimals + 1, digits: count + 1)
      }
    }
  }

  /// A digit fewer was meant: one was typed twice, or there is a zero too many.
  mutating func added() {
    guard count > 1 else { return }
    for position in (0..<count).reversed()
    where digit(position) == 0 || digit(position) == digit(position + 1) {
      let above = typed.units / power(position + 1)
      let units = above * power(position) + typed.units % power(position)
      if position >= typed.decimals {
        add(.digitAdded, units: units, decimals: typed.decimals, digits: count - 1)
      } else if decimals == .free {
        add(.digitAdded, units: units, decimals: typed.decimals - 1, digits: count - 1)
      }
    }
  }
}
