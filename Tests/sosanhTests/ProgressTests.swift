import Foundation
import TestSupport
import Testing

/// Reading that lasts longer than a second: half of the rows, a pause, the other half.
private let slow = """
  rows() { for n in $(seq 1 12000); do echo "$1$n,2021,members,,$n"; done; }
  { echo unit,period,measure,category,value; rows A; sleep 1.3; rows B; } \\
    | sosanh show --data - --quiet
  """

@Suite("Progress: said on a terminal, when it lasts") struct ProgressTests {
  @Test("reading that lasts is said on a terminal, and wiped")
  func onATerminal() throws {
    let said = try Terminal.errors(of: slow)
    #expect(said.contains("\r0 MB\u{1B}[K"), "\(said.debugDescription)")
    #expect(said.hasSuffix("\r\u{1B}[K"))
  }

  @Test("short work says nothing on a terminal")
  func shortWork() throws {
    let said = try Terminal.errors(of: "sosanh show --data party-reports --quiet")
    #expect(said == "")
  }

  @Test("nothing is said where there is no terminal")
  func noTerminal() throws {
    let result = try Shell.run(slow)
    #expect(result.err == "")
    #expect(result.status == 0)
  }
}
