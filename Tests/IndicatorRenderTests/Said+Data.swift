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
    Said("packageMade", NoteSentence.packageMade(shares: 0)),
    Said("packageMade, shares", NoteSentence.packageMade(shares: 2)),
  ]

  /// What is said of figures brought to other boundaries.
  static let boundaries = BoundaryNote.Kind.samples.map { kind in
    Said(
      "boundary, \(kind)",
      NoteSentence.boundary(
        BoundaryNote(unit: 0, measure: 0, kind: kind), "Hải Yến",
        [Period.sample("2019"), Period.sample("2020")]))
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
