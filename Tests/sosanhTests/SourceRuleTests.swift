import TestSupport
import Testing

/// The borders of the design, held against our own sources.
@Suite("Rules of the sources") struct SourceRuleTests {
  private static let libraries = [
    "IndicatorCore", "IndicatorEngines", "IndicatorIntake", "IndicatorRender",
  ]

  /// Files that may be longer than 600 lines; this list only shrinks.
  private static let longFiles: Set<String> = []
  /// Functions that may be longer than 60 lines; this list only shrinks.
  private static let longFunctions: Set<String> = []

  private static var libraryFiles: [SourceFile] {
    get throws { try libraries.flatMap { try SourceFile.all(below: "Sources/\($0)") } }
  }

  @Test("there are sources to hold the rules against")
  func thereAreSources() throws {
    #expect(try Self.libraryFiles.count > 50)
  }

  @Test("no library imports Foundation")
  func noLibraryImportsFoundation() throws {
    for file in try Self.libraryFiles {
      #expect(!file.imports.contains { $0.hasPrefix("Foundation") }, "\(file.path)")
    }
  }

  @Test(
    "the core imports only Synchronization, intake and render the core, engines both of the first, and no others meet"
  )
  func importsFollowTheFlow() throws {
    let system: Set<String> = ["Glibc", "Musl", "Darwin", "CZlib"]
    for file in try SourceFile.all(below: "Sources/IndicatorCore") {
      #expect(file.imports.isSubset(of: ["Synchronization"]), "\(file.path)")
    }
    for file in try SourceFile.all(below: "Sources/IndicatorRender") {
      let allowed: Set<String> = file.path.contains("/Writers/Office/") ? ["CZlib"] : []
      #expect(file.imports.isSubset(of: allowed.union(["IndicatorCore"])), "\(file.path)")
    }
    for file in try SourceFile.all(below: "Sources/IndicatorEngines") {
      #expect(file.imports.isSubset(of: ["IndicatorCore", "IndicatorIntake"]), "\(file.path)")
    }
    for file in try SourceFile.all(below: "Sources/IndicatorIntake") {
      let allowed = file.path.contains("/Machine/") ? system.union(["Synchronization"]) : []
      #expect(file.imports.isSubset(of: allowed.union(["IndicatorCore"])), "\(file.path)")
    }
  }

  @Test("real numbers stay in Real")
  func realNumbersStayInReal() throws {
    let words = [/\bDouble\b/, /\bFloat(?:16|32|64|80)?\b/]
    for file in try Self.libraryFiles where !file.path.contains("/Real/") {
      for line in file.code {
        #expect(!words.contains { line.text.contains($0) }, "\(file.path):\(line.number)")
      }
    }
  }

  @Test("libraries neither crash on data nor print")
  func librariesNeitherCrashNorPrint() throws {
    let refused = [
      /try!/, /\bas!/, /\bfatalError\(/, /\b(?:debugPrint|print)\(/, /[\w\)\]]!(?!=)/,
    ]
    for file in try Self.libraryFiles {
      for line in file.code {
        #expect(!refused.contains { line.text.contains($0) }, "\(file.path):\(line.number)")
      }
    }
  }

  @Test("unsafe code stays in the machine room")
  func unsafeCodeStaysInTheMachineRoom() throws {
    for file in try Self.libraryFiles where !file.path.contains("/Machine/") {
      for line in file.code {
        #expect(
          !line.text.contains("Pointer")
            || !line.text.contains(/nsafe(?:Mutable)?(?:Raw)?(?:Buffer)?Pointer/),
          "\(file.path):\(line.number)")
      }
    }
  }

  @Test("files have at most 600 lines and functions at most 60")
  func filesAndFunctionsAreShort() throws {
    for file in try SourceFile.all(below: "Sources") {
      #expect(
        file.lineCount <= 600 || Self.longFiles.contains(file.path),
        "\(file.path): \(file.lineCount) lines")
      for function in file.functions where function.length > 60 {
        #expect(
          Self.longFunctions.contains("\(file.path):\(function.name)"),
          "\(file.path): \(function.name) has \(function.length) lines")
      }
    }
  }

  @Test("every exception is still needed")
  func everyExceptionIsStillNeeded() throws {
    let files = try SourceFile.all(below: "Sources")
    let functions = files.flatMap { file in
      file.functions.filter { $0.length > 60 }.map { "\(file.path):\($0.name)" }
    }
    #expect(Self.longFunctions.isSubset(of: functions))
    #expect(Self.longFiles.isSubset(of: files.filter { $0.lineCount > 600 }.map(\.path)))
  }

  @Test("no file is named for a drawer of odds and ends")
  func noDrawersOfOddsAndEnds() {
    for path in Repository.swiftFiles(below: "Sources") + Repository.swiftFiles(below: "Tests") {
      let words = ["Utils", "Utilities", "Helpers", "Misc", " "]
      #expect(!words.contains { path.contains($0) }, "\(path)")
    }
  }

  @Test("no module has the name of a type")
  func noModuleHasTheNameOfAType() throws {
    let modules = Self.libraries + ["sosanh"]
    for file in try SourceFile.all(below: "Sources") {
      for line in file.code where modules.contains(where: { line.text.contains($0) }) {
        let type = line.text.firstMatch(of: /\b(?:struct|class|enum|protocol|actor) (\w+)/)?.1
        #expect(!modules.contains { $0 == type ?? "" }, "\(file.path)")
      }
    }
  }
}
