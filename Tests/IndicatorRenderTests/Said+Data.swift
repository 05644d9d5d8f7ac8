import IndicatorCore

@testable import IndicatorRender

extension Said {
  /// How data were named, found and put together.
  static let data = [
    Said("unitsTaken", NoteSentence.unitsTaken([("dong khe", "Phường Đông Khê")])),
    Said("unitsAlike", NoteSentence.unitsAlike([("Xã Phú", "Xa Phu")])),
    Said(
      "unitsAlike, many",
      NoteSentence.unitsAlike((0..<9).map { ("Xã Phú \($0)", "Xa Phu \($0)") })),
    Said("sharedFigures, one", NoteSentence.sharedFigures(1)),
    Said("sharedFigures, two", NoteSentence.sharedFigures(2)),
    Said("unitsOfOneName", NoteSentence.unitsOfOneName([("Hải Yến", "2")])),
    Said("leftOutOfSums", NoteSentence.leftOutOfSums(["2022/2025"])),
    Said("leftOutOfSums, many", NoteSentence.leftOutOfSums((0..<12).map { "20\($0 + 10)" })),
    Said("otherInstants", NoteSentence.otherInstants([("Hải Yến 2023", "2023-03-31")])),
    Said(
      "otherInstants, many",
      NoteSentence.otherInstants((0..<12).map { ("Xã \($0) 2023", "2023-03-31") })),
    Said("notCompared", RankSentence.notCompared(1, at: "2023")),
    Said("notCompared, several", RankSentence.notCompared(3, at: nil)),
    Said("wholeOf", NoteSentence.wholeOf(.sample("2023"), count: 2, missing: ["Hải Yến"])),
    Said(
      "wholeOf, many",
      NoteSentence.wholeOf(nil, count: 2, missing: (0..<12).map { "Xã \($0)" })),
    Said("ungrouped", NoteSentence.ungrouped(["Hải Yến"], column: "region")),
    Said("ungrouped, many", NoteSentence.ungrouped((0..<12).map { "Xã \($0)" }, column: "region")),
    Said("rule", NoteSentence.rule("Trần xuất sắc", kept: 2, of: 3)),
    Said("claimsOfGoneUnits, one", NoteSentence.claimsOfGoneUnits(1)),
    Said("claimsOfGoneUnits, two", NoteSentence.claimsOfGoneUnits(2)),
    Said("unitsMatched", NoteSentence.unitsMatched([("Ha Noi", "Hà Nội")])),
    Said(
      "unitsMatched, many", NoteSentence.unitsMatched((0..<22).map { ("Xa \($0)", "Xã \($0)") })),
    Said(
      "unitsApart",
      NoteSentence.unitsApart([("Ha Noi", "Hà Nội"), ("Huế", nil)], in: "x.csv", together: 2)),
    Said(
      "unitsApart, many",
      NoteSentence.unitsApart((0..<12).map { ("Xã \($0)", nil) }, in: "x.csv", together: 0)),
    Said("noContributions", NoteSentence.noContributions),
    Said("packageMade", NoteSentence.packageMade(shares: 0)),
    Said("packageMade, shares", NoteSentence.packageMade(shares: 2)),
  ]

  /// What is said of figures brought to other boundaries.
  static let boundaries = BoundaryNote.Kind.samples.map { kind in
    Said(
      "boundary, \(kind)",
      NoteSentence.boundary(
        BoundaryNote(unit: UnitIndex(0), measure: MeasureIndex(0), kind: kind), unit: "Hải Yến",
        periods: [Period.sample("2019"), Period.sample("2020")]))
  }
}

extension Period {
  fileprivate static func sample(_ text: String) -> Period {
    guard let period = Period(text) else { preconditionFailure("a period of a test") }
    return period
  }
}

extension BoundaryNote.Kind {
  fileprivate static let samples: [BoundaryNote.Kind] = [
    .pooled(["Mỹ Đức", "Tây Sơn"]),
    .incomplete(.sample("2020"), count: 1, all: 2, missing: ["Mỹ Đức"]),
    .undivided(
      .shareNeeded(
        predecessor: "Thái Sơn", unit: "Yên Bái", date: Day(number: 20000), measure: "members")),
    .undivided(.restNeeded(unit: "Thái Sơn", date: Day(number: 20000), measure: "members")),
    .undivided(.severalPredecessors(unit: "Yên Bái", date: Day(number: 20000))),
    .undivided(.endless(unit: "Thái Sơn", share: "1/3")),
    .ownBefore(.sample("2020")),
  ]
}
