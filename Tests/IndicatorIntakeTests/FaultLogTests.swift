import IndicatorCore
import Testing

@testable import IndicatorIntake

@Suite("Fault log") struct FaultLogTests {
  private let first = Fault(.text(.emptyFile))
  private let second = Fault(.text(.headerOnly))

  @Test("collects faults in the order in which they are found, and steps go on")
  func collects() throws {
    var log = FaultLog(.collect)
    try log.report(first)
    let failed = try log.attempt { () throws(Fault) -> Int in throw second }
    let done = try log.attempt { () throws(Fault) -> Int in 7 }
    #expect(failed == nil)
    #expect(done == 7)
    #expect(log.faults == [first, second])
  }

  @Test("throws the first fault where reading stops at it")
  func stops() throws {
    var log = FaultLog(.stopAtFirst)
    #expect(throws: first) { try log.report(first) }
    #expect(throws: second) { try log.attempt { () throws(Fault) -> Int in throw second } }
    #expect(log.faults.isEmpty)
  }
}
