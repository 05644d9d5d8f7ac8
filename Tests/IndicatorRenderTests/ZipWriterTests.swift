import IndicatorCore
import TestSupport
import Testing

@testable import IndicatorRender

@Suite("Zip archives") struct ZipArchiveTests {
  @Test("hold their entries in order, whatever is in them")
  func roundTrip() throws {
    var random = SplitMix64(seed: 4)
    let contents: [[UInt8]] = [
      [], [0], Array("a".utf8), Array(String(repeating: "đảng viên ", count: 5_000).utf8),
      (0..<10_000).map { _ in UInt8.random(in: 0...255, using: &random) },
    ]
    var archive = ZipWriter()
    for (index, bytes) in contents.enumerated() { try archive.add("x/\(index).xml", bytes: bytes) }
    let read = try Unzipped(try archive.bytes()).entries
    #expect(read.map(\.name) == ["x/0.xml", "x/1.xml", "x/2.xml", "x/3.xml", "x/4.xml"])
    #expect(read.map(\.bytes) == contents)
  }

  @Test("are dated 1980-01-01 and make text smaller")
  func fixedDate() throws {
    var archive = ZipWriter()
    let text = Array(String(repeating: "<c/>", count: 1_000).utf8)
    try archive.add("a", bytes: text)
    let bytes = try archive.bytes()
    let entry = try #require(try Unzipped(bytes).entries.first)
    #expect(entry.time == 0 && entry.date == 1 << 5 | 1)
    #expect(bytes.count < text.count / 10)
  }

  @Test("an empty archive is only its end")
  func empty() throws {
    #expect(try ZipWriter().bytes().count == 22)
    #expect(try Unzipped(try ZipWriter().bytes()).entries.isEmpty)
  }
}
