import Foundation
import IndicatorCore
import TestSupport
import Testing

@testable import IndicatorIntake

@Suite("Source bytes") struct SourceBytesTests {
  /// Runs a step in a folder that is there only so long.
  private func inFolder(_ step: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try step(folder)
  }

  @Test("a file is read whole, also over many buffers", arguments: [0, 1, 65_535, 65_536, 200_000])
  func readsWhole(count: Int) throws {
    try inFolder { folder in
      var random = SplitMix64(seed: 5)
      let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
      let file = folder.appending(path: "Hải Yến.csv")
      try Data(bytes).write(to: file)
      let source = try SourceBytes.read(file.path)
      #expect(source.bytes == bytes)
      #expect(source.name == file.path)
    }
  }

  @Test("a file that is not there is missing, a folder is said to be one")
  func missing() throws {
    try inFolder { folder in
      let path = folder.appending(path: "none.csv").path
      let whole = { Place(source: $0, line: 0, column: 0) }
      #expect(throws: Fault(.file(.fileMissing), at: whole(path))) { try SourceBytes.read(path) }
      #expect(throws: Fault(.file(.isFolder(folder.path)), at: whole(folder.path))) {
        try SourceBytes.read(folder.path)
      }
    }
  }

  @Test(
    "a line that is too long ends the reading where the limit is passed, not at the end",
    arguments: [
      ("ab\nabcdefgh\n", nil), ("ab\nabcdefghi\n", 2), ("abcdefghijkl", 1), ("a\n\n\nabcdefghi", 4),
      ("abcdefgh", nil), ("\n\n\n\n\n\n\n\n\n\n\n", nil),
    ])
  func longLine(text: String, line: Int?) throws {
    try inFolder { folder in
      let path = folder.appending(path: "long.csv").path
      try Data(text.utf8).write(to: URL(filePath: path))
      let limits = ReadLimits(line: 8, field: 4)
      guard let line else {
        #expect(try SourceBytes.read(path, limits: limits).bytes == Array(text.utf8))
        return
      }
      let place = Place(source: path, line: line, column: 1)
      #expect(throws: Fault(.text(.lineTooLong(limit: 8)), at: place)) {
        try SourceBytes.read(path, limits: limits)
      }
    }
  }

  @Test("the lines of an archive are not judged")
  func archive() throws {
    try inFolder { folder in
      let path = folder.appending(path: "a.xlsx").path
      let bytes = [0x50, 0x4B, 3, 4] + [UInt8](repeating: 7, count: 100)
      try Data(bytes).write(to: URL(filePath: path))
      #expect(try SourceBytes.read(path, limits: ReadLimits(line: 8, field: 4)).bytes == bytes)
    }
  }

  @Test("says what stands at a path, and which folders are in one")
  func kinds() throws {
    try inFolder { folder in
      for name in ["b", "a", ".hidden"] {
        let inner = folder.appending(path: name)
        try FileManager.default.createDirectory(at: inner, withIntermediateDirectories: false)
      }
      try Data().write(to: folder.appending(path: "file"))
      #expect(SourceBytes.folders(in: folder.path) == ["a", "b"])
      #expect(SourceBytes.folders(in: folder.path + "/none") == [])
      #expect(SourceBytes.kind(of: folder.path) == .folder)
      #expect(SourceBytes.kind(of: folder.path + "/file") == .file)
      #expect(SourceBytes.kind(of: folder.path + "/none") == .missing)
    }
  }
}
