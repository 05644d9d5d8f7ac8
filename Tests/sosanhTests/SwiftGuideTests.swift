import Foundation
import TestSupport
import Testing

/// A Markdown file whose `swift` blocks are one program, each with a `text` block behind it that holds what
/// it prints.
struct LiterateProgram {
  /// One block and what stands behind it.
  struct Part {
    let code: String
    let output: String
  }

  let path: String
  let parts: [Part]
  /// How many blocks of code there are, with or without an output.
  let codeCount: Int

  /// What the program prints between the outputs of two parts.
  private static let mark = "--- next part ---"

  init(path: String) throws {
    self.path = path
    let text = try Repository.text(path)
    parts = text.matches(of: /```swift\n((?:.|\n)*?)```\n\n```text\n((?:.|\n)*?)```/).map {
      Part(code: String($0.1), output: String($0.2))
    }
    codeCount = text.ranges(of: "```swift").count
  }

  /// Compiles the program against the modules of this build and runs it at the top of the repository.
  func run() throws -> CommandResult {
    let program = parts.map(\.code).joined(separator: "print(\"\(Self.mark)\")\n")
    let products = Repository.products.path
    return try Shell.run(
      """
      cat > "$SCRATCH/guide.swift" <<'END_OF_THE_GUIDE'
      \(program)
      END_OF_THE_GUIDE
      '\(try Self.compiler())' -swift-version 6 -warnings-as-errors \
        -enable-upcoming-feature MemberImportVisibility -module-cache-path "$SCRATCH/modules" \
        -I '\(products)/Modules' -Xcc -fmodule-map-file="$PWD/Sources/CZlib/module.modulemap" \
        "$SCRATCH/guide.swift" \(try Self.objects().joined(separator: " ")) -lz \
        -o "$SCRATCH/guide" >&2 || exit
      "$SCRATCH/guide"
      """)
  }

  /// The outputs of the parts, from what the program printed.
  func outputs(_ printed: String) -> [String] {
    printed.components(separatedBy: Self.mark + "\n")
  }

  /// Writes what the parts print now behind them.
  func record() throws {
    var text = try Repository.text(path)
    for (part, output) in zip(parts, outputs(try run().out)) {
      text = text.replacingOccurrences(
        of: "\(part.code)```\n\n```text\n\(part.output)```",
        with: "\(part.code)```\n\n```text\n\(output)```")
    }
    try text.write(to: Repository.root.appending(path: path), atomically: true, encoding: .utf8)
  }

  /// The libraries' object files. A source that was moved away leaves its own behind, which no longer fits.
  private static func objects() throws -> [String] {
    try ["IndicatorCore", "IndicatorIntake", "IndicatorRender"].flatMap { module in
      let folder = Repository.root.appending(path: "Sources/\(module)")
      let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
      let sources = try #require(files).compactMap { ($0 as? URL)?.lastPathComponent }
      let names = sources.filter { $0.hasSuffix(".swift") } + ["embedded_resources.swift"]
      return names.map { Repository.products.appending(path: "\(module).build/\($0).o").path }
        .filter(FileManager.default.fileExists).map { "'\($0)'" }
    }
  }

  /// The compiler that stands first in the path of this process.
  private static func compiler() throws -> String {
    let folders = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
    let paths = folders.map { "\($0)/swiftc" }
    return try #require(paths.first { FileManager.default.isExecutableFile(atPath: $0) })
  }
}

@Suite("Swift guide") struct SwiftGuideTests {
  @Test("the guide's program compiles and prints what stands behind its blocks")
  func theProgramPrintsWhatStandsBehindIt() throws {
    let program = try LiterateProgram(path: "Sources/IndicatorCore/IndicatorCore.docc/Swift.md")
    if Recording.isOn {
      try program.record()
      Issue.record(
        "recorded \(program.path); read the difference, then run again without recording")
      return
    }
    #expect(program.parts.count == program.codeCount)
    let result = try program.run()
    #expect(result.err.isEmpty)
    #expect(result.status == 0)
    #expect(program.outputs(result.out) == program.parts.map(\.output))
  }

  @Test("from rows to a ranking in 20 lines")
  func theFirstBlockIsShort() throws {
    let first = try #require(
      try LiterateProgram(path: "Sources/IndicatorCore/IndicatorCore.docc/Swift.md").parts.first)
    #expect(first.code.split(separator: "\n").count <= 20)
    #expect(!first.output.isEmpty)
  }
}
