import Foundation
import IndicatorCore
import TestSupport
import Testing

@testable import IndicatorIntake

@Suite("Lines and fields that are too long") struct ReadLimitsTests {
  private static let header = "unit,period,measure,category,value\n"
  private static let limits = ReadLimits(line: 60, field: 20)

  private func file(_ rows: String, _ pages: [Int] = [1, 3, 16, 64, 4096]) -> ScanCase {
    var file = ScanCase(Self.header + rows)
    file.limits = Self.limits
    file.pages = pages
    return file
  }

  private static func text(_ count: Int) -> String { String(repeating: "x", count: count) }

  @Test(
    "are refused at their place, by every reader alike",
    arguments: [
      ("\(text(21)),2021,m,,5\n", .text(.fieldTooLong(limit: 20)), 2, 1),
      ("A,2021,m,,5\nB,2021,m,\(text(21)),5\n", .text(.fieldTooLong(limit: 20)), 3, 10),
      ("A,2021,m,,5\n\"\(text(19))\",2021,m,,5\n", .text(.fieldTooLong(limit: 20)), 3, 1),
      ("A,2021,m,,5\nB,2021,\"m\n\n\(text(40))", .text(.fieldTooLong(limit: 20)), 3, 8),
      (text(500), .text(.fieldTooLong(limit: 20)), 2, 1),
      (
        "A,2021,m,,5,\(text(15)),\(text(15)),\(text(20)),,,\n", .text(.lineTooLong(limit: 60)), 2, 1
      ),
      ("A,2021,m,,5\n" + String(repeating: ",", count: 200), .text(.lineTooLong(limit: 60)), 3, 1),
    ] as [(String, FaultFact, Int, Int)])
  func refused(rows: String, fact: FaultFact, line: Int, column: Int) {
    let file = file(rows)
    let place = Place(source: "x.csv", line: line, column: column)
    #expect(
      Reading.plainly(file.bytes, file.options, limits: Self.limits)
        == .refused(Fault(fact, at: place)))
    #expect(file.differences == [])
  }

  @Test("what is as long as the limit is read", arguments: ["\n", "\r\n"])
  func asLong(end: String) {
    let rows = [
      "\(Self.text(20)),2021,m,,5", "\"\(Self.text(18))\",2021,m,,6", "A,2021,m,\(Self.text(20)),7",
      "A,2022,m,,\(String(repeating: "0", count: 10))8",
    ]
    let file = file(rows.map { $0 + end }.joined())
    guard case .read(let cube, _) = Reading.plainly(file.bytes, file.options, limits: Self.limits)
    else {
      Issue.record("refused")
      return
    }
    #expect(cube.count == 4)
    #expect(file.differences == [])
  }

  @Test("a header that is too long is refused, however much follows")
  func header() {
    for text in [Self.text(400), "unit,period,measure,category,\(Self.text(21))\nA,2021,m,,5\n"] {
      var file = ScanCase(text)
      file.limits = Self.limits
      #expect(file.differences == [])
      guard
        case .refused(let fault) = Reading.plainly(file.bytes, file.options, limits: Self.limits)
      else {
        Issue.record("read")
        return
      }
      #expect(fault.fact == .text(.fieldTooLong(limit: 20)))
    }
  }

  @Test("random files around the limits are read alike", arguments: 0..<60 as Range<UInt64>)
  func random(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var rows = ""
    for row in 0..<6 {
      let length = Int.random(in: 17...21, using: &random)
      let isQuoted = Int.random(in: 0..<3, using: &random) == 0
      let name = Self.text(length - (isQuoted ? 2 : 0)) + "\(row)"
      let note =
        Bool.random(using: &random) ? Self.text(Int.random(in: 15...20, using: &random)) : ""
      rows += (isQuoted ? "\"\(name)\"" : name) + ",2021,m,\(note),5"
      rows += [",", "\n", "\n", "\r\n"].randomElement(using: &random) ?? "\n"
    }
    let file = file(rows, [1, 7, 32, 4096])
    #expect(file.differences == [], "seed \(seed): \(file.text)")
  }

  @Test("a pipe without line ends is refused before it is at its end")
  func pipe() {
    var settings = ScanSettings(threads: 1, pageSize: 64)
    settings.limits = Self.limits
    let (scanned, plain) = Reading.piped(Array((Self.header + Self.text(3000)).utf8), settings)
    #expect(scanned == plain)
  }
}

@Suite("Files that are written to while they are read") struct ChangingFileTests {
  private static let row = "A,2021,m,,5\n"

  /// Reads a file of many rows, to which something is done after the first pages.
  private func reading(
    threads: Int, _ change: @escaping @Sendable (String) -> Void
  ) throws -> Reading {
    let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    defer { try? FileManager.default.removeItem(atPath: path) }
    var text = "unit,period,measure,category,value\n"
    for number in 0..<400 { text += "U\(number),2021,m,,5\n" }
    try Data(text.utf8).write(to: URL(filePath: path))
    let once = Once()
    let settings = ScanSettings(threads: threads, pageSize: 256) { _, _ in
      once.run { change(path) }
    }
    return Reading { () throws(Fault) in
      var log = FaultLog(.stopAtFirst)
      return try BareFile.read(
        path: path, options: BareFileOptions(), into: &log, settings: settings)
    }
  }

  private final class Once: @unchecked Sendable {
    private let lock = NSLock()
    private var isDone = false

    func run(_ step: () -> Void) {
      lock.withLock {
        if !isDone { step() }
        isDone = true
      }
    }
  }

  private func isChanged(_ reading: Reading) -> Bool {
    if case .refused(let fault) = reading { fault.fact == .file(.changedWhileRead) } else { false }
  }

  @Test("a file that grows or shrinks is a fault and no answer", arguments: [1, 2])
  func changes(threads: Int) throws {
    let grown = try reading(threads: threads) { path in
      let file = FileHandle(forWritingAtPath: path)
      _ = try? file?.seekToEnd()
      try? file?.write(contentsOf: Data("Z,2021,m,,5\n".utf8))
    }
    #expect(isChanged(grown))
    let shrunk = try reading(threads: threads) { path in
      try? FileHandle(forWritingAtPath: path)?.truncate(atOffset: 1000)
    }
    #expect(isChanged(shrunk))
    let still = try reading(threads: threads) { _ in }
    #expect(!isChanged(still))
  }
}
