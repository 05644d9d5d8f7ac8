import TestSupport
import Testing

@testable import IndicatorCore

@Suite("Fault") struct FaultTests {
  @Test("a place in something typed is on its first line, and typed")
  func typedPlace() {
    let place = Place.typed("--units", column: 3)
    #expect(place == Place(source: "--units", line: 1, column: 3, origin: .typed))
    #expect(place != Place(source: "--units", line: 1, column: 3))
    #expect(Place(source: "a.csv", line: 2, column: 0).origin == .file)
  }

  @Test("faults differ by fact, place and suggestion")
  func equality() {
    let faults = [
      Fault(.text(.emptyFile)), Fault(.sum(.overflow("a, 2021")), at: .typed("formula", column: 9)),
      Fault(.text(.raggedRow(found: 3, expected: 5)), at: Place(source: "-", line: 7, column: 1)),
      Fault(.name(.unknownName(.unit, "Hải", suggestion: nil))),
      Fault(.name(.unknownName(.unit, "Hải", suggestion: "hai"))),
    ]
    for (index, fault) in faults.enumerated() {
      #expect(faults.indices.filter { faults[$0] == fault } == [index])
    }
  }
}
