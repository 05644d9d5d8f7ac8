import Testing

@testable import IndicatorCore

@Suite("Formulas over one category") struct FormulaCategoryTests {
  static let cases: [(formula: String, restricted: String?)] = [
    ("good / all", "good[sex: male] / all[sex: male]"),
    ("ratings[good] / ratings[*]", "ratings[good+male] / ratings[sex: male]"),
    ("per_year(a) * 2 - -b", "per_year(a[sex: male]) * 2 - -b[sex: male]"),
    ("a[good, poor] / b", "a[good+male, poor+male] / b[sex: male]"),
    ("a[good..]", nil), ("b / a[..poor]", nil), ("a[rating: good]", nil),
  ]

  @Test("each figure is restricted beside what it selects, ranges are not", arguments: cases)
  func restricted(formula: String, restricted: String?) throws {
    let parsed = try FormulaParser.parse(formula)
    let expected = try restricted.map { try FormulaParser.parse($0) }
    #expect(parsed.restricted(to: "male", of: "sex") == expected)
  }

  @Test("a computed figure is a decimal, or none")
  func figures() throws {
    let cases: [(Ratio?, EstimateFigure)] = [
      (nil, .missing), (Ratio(165), .value(ExactDecimal(165))),
      (try Ratio(25, over: 2), .value(ExactDecimal(significand: 125, scale: 1))),
      (try Ratio(1, over: 3), .malformed),
    ]
    for (ratio, figure) in cases { #expect(EstimateFigure(ratio) == figure) }
  }
}
