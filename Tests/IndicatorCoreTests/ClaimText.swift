@testable import IndicatorCore

extension PrintedNumber {
  /// A figure written with a point: `94.80%`, `-0.0`, `1.2‰`.
  init?(text: String) {
    let scale: Scale = text.hasSuffix("%") ? .perCent : text.hasSuffix("‰") ? .perMille : .plain
    let body = scale == .plain ? text : String(text.dropLast())
    let digits = body.drop { $0 == "-" }
    let decimals = digits.split(separator: ".").dropFirst().first?.count ?? 0
    guard let units = Int64(digits.filter { $0 != "." }) else { return nil }
    self.init(
      isNegative: body.hasPrefix("-"), units: units, decimals: decimals, scale: scale)
  }
}

extension Claim {
  /// A quotient and its figure: `165/174`, `?/7`, `178/?`.
  init?(_ quotient: String, printed text: String, _ kind: ClaimKind = .share) {
    let sides = quotient.split(separator: "/").map(String.init)
    guard sides.count == 2, let printed = PrintedNumber(text: text) else { return nil }
    self.init(
      share: printed,
      .quotient(
        numerator: Int64(sides[0]).map(Ratio.init), denominator: Int64(sides[1]).map(Ratio.init)),
      kind)
  }

  /// A sum and its figure: `31 + 48 - 44`.
  init?(sum text: String, printed: String, _ kind: ClaimKind = .sum) {
    guard let printed = PrintedNumber(text: printed) else { return nil }
    var isSubtracted = false
    var terms: [ClaimTerm] = []
    for word in text.split(separator: " ") {
      if word == "+" || word == "-" {
        isSubtracted = word == "-"
        continue
      }
      guard let number = PrintedNumber(text: String(word)) else { return nil }
      let isRounded = number.decimals > 0 || number.scale != .plain
      terms.append(
        ClaimTerm(number, isSubtracted: isSubtracted, exactness: isRounded ? .rounded : .exact))
    }
    self.init(
      id: "1", kind: kind, text: printed.description, printed: printed, evidence: .terms(terms))
  }
}
