internal import IndicatorCore

/// A number as it stands in a text.
struct ProseNumber {
  var kind: NumberKind
  /// Its digits and what stands between them.
  let digits: String
  /// Where it stands with the sign behind it.
  var range: Range<Int>
  var scale = PrintedNumber.Scale.plain
  /// A word for a power of ten behind it: `tỷ`.
  var power = ""
  /// The word for what it is measured in: `ha`, `đồng`; empty where none follows.
  var measure = ""
  /// How many brackets are open.
  var depth = 0
  /// The number of its sentence and of its clause in the block.
  var sentence = 0
  var clause = 0
  /// As read; nil if it has more digits than are kept.
  var value: PrintedNumber?
  /// Whether it stands in a statement.
  var isJudged = false

  /// As a claim has it: `1350.5 tỷ`, `94.80%`.
  var plain: String {
    guard let value else { return digits }
    let sign =
      switch scale {
      case .plain: power.isEmpty ? "" : " " + power
      case .perCent: "%"
      case .perMille: "‰"
      case .points: " points"
      }
    return value.description + sign
  }

  /// Its units at a number of decimals.
  func units(at decimals: Int) -> Int128? {
    guard let value, value.decimals <= decimals else { return nil }
    return Int128(value.units) * Int128(ExactDecimal.power(decimals - value.decimals))
  }
}

extension [ProseNumber] {
  /// The most digits behind the decimal sign.
  var decimals: Int { reduce(0) { Swift.max($0, $1.value?.decimals ?? 0) } }

  /// The sum in units of the last digit of any; nil if one is not known.
  func sum(at decimals: Int) -> Int128? {
    var sum: Int128 = 0
    for number in self {
      guard let units = number.units(at: decimals) else { return nil }
      sum += units
    }
    return sum
  }
}
