import IndicatorIntake
import IndicatorRender
import TestSupport
import Testing

/// The law that binds two modules which never meet: what one writes, the other reads back.
@Suite("CSV, written and read back") struct CSVRoundTripTests {
  private static let pieces = [
    "a", "Hải Yến", "1,394", "93.1", ",", ";", "\"", "\n", "\r\n", "\r", " ", "日本", "\u{301}",
    "\u{FEFF}", "",
  ]

  private static func text(_ random: inout SplitMix64) -> String {
    (0..<Int.random(in: 0...4, using: &random))
      .map { _ in pieces[Int.random(in: pieces.indices, using: &random)] }.joined()
  }

  private func bytes(_ records: [[String]]) -> [[[UInt8]]] {
    records.map { $0.map { Array($0.utf8) } }
  }

  @Test("a result is read back byte for byte", arguments: 1...6)
  func roundTrip(width: Int) throws {
    let seed = UInt64(40 + width)
    var random = SplitMix64(seed: seed)
    for round in 0..<200 {
      let header = (0..<width).map { "c\($0)" + Self.text(&random) }
      var table = ResultTable(columns: header)
      var records = [header]
      for _ in 0..<Int.random(in: 0...5, using: &random) {
        let record = (0..<width).map { _ in Self.text(&random) }
        table.append(record.map { $0.isEmpty ? .missing : .text($0) })
        records.append(record)
      }
      let written = SourceBytes(name: "x.csv", bytes: Array(CSVWriter().text(table).utf8))
      var reader = RecordReader(TextSource(written), delimiter: .comma)
      var read: [[String]] = []
      while let record = try reader.next() { read.append(record.fields.map(\.text)) }
      #expect(bytes(read) == bytes(records), "seed \(seed), round \(round)")
    }
  }
}
