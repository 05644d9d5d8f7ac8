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
    Said("packageMade", NoteSentence.packageMade(shares: 0)),
    Said("packageMade, shares", NoteSentence.packageMade(shares: 2)),
  ]
}
