import Testing

@testable import IndicatorCore

@Suite("Remark") struct RemarkTests {
  @Test(
    "a status explains a missing value or qualifies one that is there, never both",
    arguments: [
      ("A", nil, nil), ("B", nil, Caveat.boundaryChanged), ("D", nil, .definitionChanged),
      ("E", nil, .estimated), ("L", Reason.notCollected, nil), ("M", .notApplicable, nil),
      ("O", .notReported, nil), ("P", nil, .provisional), ("Q", .suppressed, nil),
      ("U", nil, .lowReliability),
    ] as [(String, Reason?, Caveat?)])
  func status(code: String, reason: Reason?, caveat: Caveat?) throws {
    let status = try #require(ObservationStatus(rawValue: code))
    #expect(status.reason == reason)
    #expect(status.caveat == caveat)
    #expect(Remark(status: status).caveats.sorted == [caveat].compactMap(\.self))
  }

  @Test("the codes are closed lists")
  func codes() {
    #expect(ObservationStatus.allCases.map(\.rawValue).joined() == "ABDELMOPQU")
    #expect(Qualifier.allCases.map(\.rawValue) == ["=", ">", ">=", "<", "<=", "~"])
  }

  @Test("every qualifier but the equals sign is said beside the value")
  func qualifier() {
    for qualifier in Qualifier.allCases {
      let expected: Caveats = qualifier == .exactly ? [] : [.qualified]
      #expect(Remark(qualifier: qualifier).caveats == expected)
    }
    #expect(Remark(qualifier: .about, status: .provisional).caveats.text == "qualified;provisional")
    #expect(Remark.none.caveats.isEmpty)
  }
}
