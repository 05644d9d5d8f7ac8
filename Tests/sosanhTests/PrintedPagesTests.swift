import Foundation
import TestSupport
import Testing

/// How much paper a report takes, as a browser prints it. Where there is none the test says so.
@Suite("Printed reports") struct PrintedPagesTests {
  @Test("three blocs take at most 8 pages, 130 communes at most 30")
  func pages() throws {
    let environment = ProcessInfo.processInfo.environment
    let path = environment["PYTHONPATH"].map { "PYTHONPATH='\($0)' " } ?? ""
    let python = path + "'" + (environment["SOSANH_PYTHON"] ?? "python3") + "'"
    let result = try Shell.run(
      "mkdir \"$SCRATCH/p\"; \(python) Tests/sosanhTests/Browser/printed_pages.py \"$SCRATCH/p\"")
    guard result.status != 3 else {
      try? FileHandle.standardError.write(
        contentsOf: Data(
          "\n==> NOT CHECKED: printed reports, because playwright or Chromium is missing\n\n".utf8))
      #expect(environment["CI"] == nil, "continuous integration must have playwright and Chromium")
      return
    }
    #expect(result.status == 0, "\(result.err)")
    let counts = Dictionary(
      uniqueKeysWithValues: result.out.split(separator: "\n").compactMap { line in
        let words = line.split(separator: " ")
        return words.count == 2 ? Int(words[1]).map { (String(words[0]), $0) } : nil
      })
    let blocs = try #require(counts["blocs"], "\(result.out)\(result.err)")
    let communes = try #require(counts["communes"], "\(result.out)")
    #expect((1...8).contains(blocs))
    #expect((1...30).contains(communes))
  }
}
