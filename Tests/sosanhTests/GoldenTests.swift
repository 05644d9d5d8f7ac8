import Foundation
import TestSupport
import Testing

/// A command in `Tests/Golden/<sentence>/cmd` and what it must print: `out`, `err` and `status`.
struct GoldenCommand: CustomTestStringConvertible {
  let name: String
  private var folder: URL { Self.home.appending(path: name) }
  private static let home = Repository.root.appending(path: "Tests/Golden")

  var testDescription: String { name }

  static var all: [GoldenCommand] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: home.path)) ?? []
    return names.filter { !$0.hasPrefix(".") }.sorted().map(GoldenCommand.init)
  }

  var command: String {
    get throws { try String(contentsOf: folder.appending(path: "cmd"), encoding: .utf8) }
  }

  var expected: CommandResult {
    get throws {
      CommandResult(
        out: try text("out"), err: try text("err"),
        status: Int32(try text("status").trimmingCharacters(in: .whitespacesAndNewlines)) ?? -1)
    }
  }

  /// Writes what the command does now as what it must do.
  func record(_ result: CommandResult) throws {
    try write(result.out, "out")
    try write(result.err, "err")
    try write("\(result.status)\n", "status")
  }

  private func text(_ file: String) throws -> String {
    try String(contentsOf: folder.appending(path: file), encoding: .utf8)
  }

  private func write(_ text: String, _ file: String) throws {
    try text.write(to: folder.appending(path: file), atomically: true, encoding: .utf8)
  }
}

@Suite("Golden commands") struct GoldenTests {
  @Test("prints exactly what was recorded", arguments: GoldenCommand.all)
  func printsWhatWasRecorded(_ golden: GoldenCommand) throws {
    let result = try Shell.run(try golden.command)
    if Recording.isOn {
      try golden.record(result)
      Issue.record("recorded \(golden.name); read the difference, then run again without recording")
      return
    }
    let expected = try golden.expected
    #expect(result.out == expected.out)
    #expect(result.err == expected.err)
    #expect(result.status == expected.status)
  }

  @Test("there are golden commands, and each says what it shows in its name")
  func everyCommandHasASentenceForAName() {
    #expect(GoldenCommand.all.count > 60)
    for golden in GoldenCommand.all {
      #expect(golden.name.split(separator: "-").count >= 3, "\(golden.name)")
    }
  }
}
