import Foundation
import IndicatorCore
import TestSupport
import Testing

@testable import IndicatorIntake

@Suite("Record reader") struct RecordReaderTests {
  @Test(
    "reads what RFC 4180 allows",
    arguments: [
      ("", []),
      ("a", [["a"]]),
      ("a,b\n", [["a", "b"]]),
      ("a,b\nc,d", [["a", "b"], ["c", "d"]]),
      ("a,b\r\nc,d\r\n", [["a", "b"], ["c", "d"]]),
      ("a\r\nb\nc\r\n", [["a"], ["b"], ["c"]]),
      (",", [["", ""]]),
      ("a,,\n,,b\n", [["a", "", ""], ["", "", "b"]]),
      ("\"\"\n", [[""]]),
      ("\"a\",\"b\"", [["a", "b"]]),
      ("\"a,b\",c", [["a,b", "c"]]),
      ("\"a\nb\",c\nd,e", [["a\nb", "c"], ["d", "e"]]),
      ("\"a\r\nb\"\r\nc", [["a\r\nb"], ["c"]]),
      ("\"a\rb\",c", [["a\rb", "c"]]),
      ("\"say \"\"yes\"\"\"", [["say \"yes\""]]),
      ("\"\"\"\"", [["\""]]),
      ("\n\na\n\n\r\n\nb\n\n", [["a"], ["b"]]),
      (" a , b ", [[" a ", " b "]]),
      ("a;b\tc,d", [["a;b\tc", "d"]]),
    ] as [(String, [[String]])])
  func readsWhatIsAllowed(text: String, records: [[String]]) {
    #expect(
      Outcome { () throws(Fault) in try RecordReader.texts(TextSource(text)) } == .read(records))
  }

  @Test(
    "refuses what it does not allow, at its place",
    arguments: [
      ("a\rb\n", .text(.bareCarriageReturn), 1, 2),
      ("a\r", .text(.bareCarriageReturn), 1, 2),
      ("\ra", .text(.bareCarriageReturn), 1, 1),
      ("a,\"b\"\rc", .text(.bareCarriageReturn), 1, 6),
      ("a,b\nc,\"d\"e\n", .quotes(.textAfterQuote), 2, 6),
      ("\"a\" ,b", .quotes(.textAfterQuote), 1, 4),
      ("\"a\nb\"c", .quotes(.textAfterQuote), 2, 3),
      ("a,b\nc,d\"e\n", .quotes(.quoteInsideField), 2, 4),
      ("a, \"b\"", .quotes(.quoteInsideField), 1, 4),
      ("a,b\nc,\"d\ne,f\n", .quotes(.unterminatedQuote), 2, 3),
      ("\"", .quotes(.unterminatedQuote), 1, 1),
      ("\"a\"\"", .quotes(.unterminatedQuote), 1, 1),
      ("Tỉnh,\"Hải\" Yến", .quotes(.textAfterQuote), 1, 11),
    ] as [(String, FaultFact, Int, Int)])
  func refusesAtItsPlace(text: String, fact: FaultFact, line: Int, column: Int) {
    let outcome = Outcome { () throws(Fault) in try RecordReader.texts(TextSource(text)) }
    #expect(outcome == .refused(fact, line: line, column: column))
  }

  @Test(
    "says where bytes are not UTF-8",
    arguments: [
      ([UInt8]("a,b\nxã,".utf8) + [0xFF], 2, 4),
      ([UInt8]("a,b\nx".utf8) + [0xC3] + [UInt8](",y\n".utf8), 2, 2),
      ([UInt8]("a,\"b\nđỏ".utf8) + [0x80] + [UInt8]("\"\n".utf8), 2, 3),
      ([UInt8]("a,\"\"\"b\n\"\"c".utf8) + [0xE1, 0xBA] + [UInt8]("\"\n".utf8), 2, 4),
      ([0xFE], 1, 1),
      ([0xEF, 0xBB, 0xBF, 0x61, 0xFE], 1, 2),
      ([0xED, 0xA0, 0x80], 1, 1),
    ])
  func saysWhereBytesAreNotUTF8(bytes: [UInt8], line: Int, column: Int) {
    let outcome = Outcome { () throws(Fault) in try RecordReader.texts(TextSource(bytes: bytes)) }
    #expect(outcome == .refused(.text(.invalidUTF8), line: line, column: column))
  }

  @Test("a byte order mark is no part of the first field, and no column")
  func byteOrderMark() throws {
    let source = TextSource(bytes: [0xEF, 0xBB, 0xBF] + Array("unit,b\"".utf8))
    #expect(source.hasByteOrderMark)
    let refused = Outcome { () throws(Fault) in try RecordReader.texts(source) }
    #expect(refused == .refused(.quotes(.quoteInsideField), line: 1, column: 7))
    #expect(try RecordReader.texts(TextSource("\u{FEFF}unit,b")) == [["unit", "b"]])
    #expect(!TextSource("unit").hasByteOrderMark)
  }

  @Test("says on which physical line a record begins, blank and quoted lines counted")
  func saysOnWhichLineARecordBegins() throws {
    let records = try RecordReader.all(TextSource("a\n\n\r\n\"b\r\nc\n\nd\"\ne\n"))
    #expect(records.map(\.line) == [1, 4, 8])
  }

  @Test("what follows a record with quoted line ends is placed on its physical line")
  func placesBehindQuotedLineEnds() {
    let outcome = Outcome { () throws(Fault) in
      try RecordReader.texts(TextSource("\"a\nb\",\"c\n\nd\"\ne,f\"\n"))
    }
    #expect(outcome == .refused(.quotes(.quoteInsideField), line: 5, column: 4))
  }
}

// MARK: Undo

@Suite("Record reader, as the undoing of a writer") struct RecordReaderUndoTests {
  private static let pieces = [
    "a", "Hải Yến", "Hải Yến".decomposedStringWithCanonicalMapping, ",", ";", "\t", "\"", "\n",
    "\r\n", "\r", " ", "日本", "\u{301}", "1.394", "",
  ]

  private static func field(_ random: inout SplitMix64) -> String {
    (0..<Int.random(in: 0...4, using: &random))
      .map { _ in pieces[Int.random(in: pieces.indices, using: &random)] }.joined()
  }

  private static func isPlain(_ field: String, _ delimiter: Delimiter) -> Bool {
    !field.utf8.contains { [delimiter.rawValue, 0x22, 0x0A, 0x0D].contains($0) }
  }

  /// A field as CSV, quoted where it must be and sometimes where it need not.
  private static func written(
    _ field: String, _ delimiter: Delimiter, _ random: inout SplitMix64
  ) -> String {
    if isPlain(field, delimiter), Bool.random(using: &random) { return field }
    var text = "\""
    for scalar in field.unicodeScalars {
      text.unicodeScalars.append(contentsOf: scalar == "\"" ? [scalar, scalar] : [scalar])
    }
    return text + "\""
  }

  @Test(
    "random records are read back as they were written", arguments: Delimiter.allCases,
    ["\n", "\r\n"])
  func readsBackWhatWasWritten(delimiter: Delimiter, lineEnd: String) throws {
    let seed = UInt64(delimiter.rawValue) * 2 + UInt64(lineEnd.utf8.count)
    var random = SplitMix64(seed: seed)
    let sign = String(decoding: [delimiter.rawValue], as: UTF8.self)
    for round in 0..<300 {
      let width = Int.random(in: 2...5, using: &random)
      let records = (0..<Int.random(in: 1...6, using: &random)).map { _ in
        (0..<width).map { _ in Self.field(&random) }
      }
      var text = records.map { record in
        record.map { Self.written($0, delimiter, &random) }.joined(separator: sign)
      }
      .joined(separator: lineEnd)
      if Bool.random(using: &random) { text += lineEnd }
      let read = try RecordReader.texts(TextSource(text), delimiter)
      #expect(bytes(read) == bytes(records), "seed \(seed), round \(round): \(text)")
    }
  }

  /// Byte for byte: Swift takes composed and decomposed text for equal, a reader must not change either.
  private func bytes(_ records: [[String]]) -> [[[UInt8]]] {
    records.map { $0.map { Array($0.utf8) } }
  }
}

// MARK: Oracle

@Suite("Record reader, beside Python's csv module") struct RecordReaderOracleTests {
  private struct Entry: Decodable {
    let text: String
    let records: [[String]]?
  }

  private static func entries() throws -> [Entry] {
    let path = "Tests/IndicatorIntakeTests/Oracles/csv_records.json"
    return try JSONDecoder().decode([Entry].self, from: Data(Repository.text(path).utf8))
  }

  @Test("reads what the strict reader reads, and refuses what it refuses")
  func agreesWithPython() throws {
    let entries = try Self.entries()
    var refused = 0
    for entry in entries {
      switch Outcome({ () throws(Fault) in try RecordReader.texts(TextSource(entry.text)) }) {
      case .read(let records): #expect(records == entry.records, "\(entry.text.debugDescription)")
      case .refused(.quotes(.quoteInsideField), _, _):
        // Python lets a quote stand inside a field that does not begin with one.
        refused += 1
        let hasQuote = entry.records?.joined().contains { $0.contains("\"") } ?? true
        #expect(hasQuote, "\(entry.text.debugDescription)")
      case .refused(let fact, _, _):
        refused += 1
        #expect(entry.records == nil, "\(entry.text.debugDescription): \(fact)")
      }
    }
    #expect(entries.count == 788)
    #expect((100..<400).contains(refused), "\(refused)")
  }
}
