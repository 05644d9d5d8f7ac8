import Foundation
import TestSupport
import Testing

/// A command printed in a document and the output printed below it.
struct PrintedExample: CustomTestStringConvertible {
  let document: String
  let command: String
  let output: String

  var testDescription: String { "\(document): \(command)" }

  /// What the command prints now, with the built tool in place of `swift run`, which would wait for its
  /// own lock. A command that fails prints its message, as a terminal shows it.
  func run() throws -> CommandResult {
    let runnable = command.replacingOccurrences(of: "swift run sosanh", with: "sosanh")
    return try Self.runInCopy(runnable + " 2>&1")
  }

  /// Runs a command where a reader stands, at the top of the repository; what it writes goes into a folder
  /// of its own that links to everything there.
  static func runInCopy(_ command: String) throws -> CommandResult {
    try Shell.run("ln -s \"$PWD\"/* \"$SCRATCH\" && cd \"$SCRATCH\" || exit\n" + command)
  }
}

/// A Markdown file whose `console` blocks hold commands, each a line that begins with `$ `, and what they
/// print.
struct PrintedDocument {
  let path: String

  /// The examples in the order in which they stand.
  var examples: [PrintedExample] {
    get throws {
      try blocks.flatMap { block in
        ("\n" + block).components(separatedBy: "\n$ ").dropFirst().map { part in
          let lines = part.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
          let output = lines.count > 1 ? lines[1].trimmingCharacters(in: .newlines) : ""
          return PrintedExample(
            document: path, command: String(lines[0]), output: output.isEmpty ? "" : output + "\n")
        }
      }
    }
  }

  private var blocks: [String] {
    get throws {
      try Repository.text(path).matches(of: /```console\n((?:.|\n)*?)```/).map { String($0.1) }
    }
  }

  /// Writes what the commands print now below them.
  func record() throws {
    var text = try Repository.text(path)
    for block in try blocks {
      let commands = block.components(separatedBy: "\n").filter { $0.hasPrefix("$ ") }
      let printed = try commands.map { line in
        let example = PrintedExample(document: path, command: String(line.dropFirst(2)), output: "")
        return line + "\n" + (try example.run().out)
      }
      text = text.replacingOccurrences(
        of: "```console\n\(block)```", with: "```console\n\(printed.joined(separator: "\n"))```")
    }
    try text.write(
      to: Repository.root.appending(path: path), atomically: true, encoding: .utf8)
  }
}

@Suite("Printed examples") struct PrintedExampleTests {
  static let verbs = ["", "show", "check", "compare", "rank", "distribution", "export"]

  @Test(
    "documents print what their commands print",
    arguments: [
      "README.md", "README.vi.md", "GUIDE.md", "CHANGELOG.md",
      "Sources/IndicatorCore/IndicatorCore.docc/Audit.md",
      "Sources/IndicatorCore/IndicatorCore.docc/Statistics.md",
    ])
  func documentsPrintWhatTheirCommandsPrint(path: String) throws {
    let document = PrintedDocument(path: path)
    if Recording.isOn {
      try document.record()
      Issue.record("recorded \(path); read the difference, then run again without recording")
      return
    }
    let examples = try document.examples
    #expect(!examples.isEmpty)
    for example in examples {
      #expect(try example.run().out == example.output, "\(example.testDescription)")
    }
  }

  @Test("every verb's help ends with examples that work", arguments: verbs)
  func helpExamplesWork(verb: String) throws {
    let help = try Shell.run("sosanh \(verb) --help").out
    let lines =
      help.components(separatedBy: "EXAMPLES:\n").last?.components(separatedBy: "\n") ?? []
    let examples = lines.prefix { $0.hasPrefix("  sosanh") }
    #expect(examples.count >= 2)
    for example in examples {
      let result = try PrintedExample.runInCopy(example)
      #expect(result.status == 0, "\(example): \(result.err)")
      #expect(!(result.out + result.err).isEmpty, "\(example)")
    }
  }

  @Test("completion scripts are written for each shell", arguments: ["bash", "zsh", "fish"])
  func completionScripts(shell: String) throws {
    let result = try Shell.run("sosanh --generate-completion-script \(shell)")
    #expect(result.status == 0)
    #expect(result.out.contains("distribution"))
  }
}

@Suite("Recording") struct RecordingTests {
  @Test("records only when asked to, and never in continuous integration")
  func recordsOnlyWhenAsked() {
    #expect(Recording.isOn(["SOSANH_RECORD": "1"]))
    #expect(!Recording.isOn([:]))
    #expect(!Recording.isOn(["SOSANH_RECORD": "1", "CI": "1"]))
  }
}
