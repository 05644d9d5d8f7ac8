import IndicatorCore

extension RoundedNumber {
  /// Units of the last digit with the printed sign: `-9483`, and `-0` if ever zero had a sign.
  var signedUnits: String { (isNegative ? "-" : "") + String(units) }
}
