import IndicatorCore
import TestSupport
import Testing

@testable import IndicatorIntake

@Suite("Text encoding") struct TextEncodingTests {
  private static func decode(
    _ bytes: [UInt8], _ asked: TextEncoding? = nil
  ) -> Outcome<String> {
    Outcome { () throws(Fault) in
      let source = SourceBytes(name: "x.csv", bytes: bytes)
      return String(decoding: try TextEncoding.decode(source, asked: asked).utf8, as: UTF8.self)
    }
  }

  private static func found(_ bytes: [UInt8]) throws -> (TextEncoding, EncodingEvidence) {
    let text = try TextEncoding.decode(SourceBytes(name: "x.csv", bytes: bytes))
    return (text.encoding, text.evidence)
  }

  private static func utf16(_ text: String, highByte: Int) -> [UInt8] {
    text.utf16.flatMap { unit in
      let bytes = [UInt8(truncatingIfNeeded: unit), UInt8(unit >> 8)]
      return highByte == 1 ? bytes : bytes.reversed()
    }
  }

  // MARK: The tables

  @Test("windows-1258 is the table of Python's codec, byte by byte")
  func windows1258() throws {
    let expected = try EncodingTables.column(1)
    let found = CharacterTables.windows1258.map { $0.map { String($0) } ?? "" }
    #expect(found.count == 256)
    #expect(
      found.map { $0.unicodeScalars.map(\.value) }
        == expected.map { $0.unicodeScalars.map(\.value) })
  }

  @Test("TCVN3 is the table of iconv from 0xA0 on, ASCII below 0x80, signs of Windows between")
  func tcvn3() throws {
    let expected = try EncodingTables.column(2).map { $0.unicodeScalars.map(\.value) }
    let found = CharacterTables.tcvn3.map { $0.map { [$0.value] } ?? [] }
    #expect(found.count == 256)
    #expect(found[0xA0...] == expected[0xA0...])
    #expect(found[..<0x80] == (0..<0x80).map { [$0] }[...])
    for (byte, scalar) in CharacterTables.tcvn3.enumerated() where (0x80..<0xA0).contains(byte) {
      #expect(scalar == nil || scalar == CharacterTables.windows1252[byte])
    }
  }

  @Test(
    "western Windows differs from Vietnamese Windows only in the letters of Vietnam and five signs")
  func western() {
    let differing = (0...255).filter {
      CharacterTables.windows1252[$0] != CharacterTables.windows1258[$0]
    }
    #expect(CharacterTables.windows1252.count == 256)
    #expect(
      differing == [
        0x8A, 0x8E, 0x9A, 0x9E, 0xC3, 0xCC, 0xD0, 0xD2, 0xD5, 0xDD, 0xDE, 0xE3,
        0xEC, 0xF0, 0xF2, 0xF5, 0xFD, 0xFE,
      ])
  }

  // MARK: Letters and texts

  @Test("the corpus holds all letters and some hundred names")
  func corpus() {
    #expect(EncodedText.corpus.count > 400)
    #expect(EncodedText.corpus.contains { $0.text == "Ỹ" })
  }

  @Test("every letter and name decodes to itself under each encoding asked for")
  func decodesToItself() {
    for sample in EncodedText.corpus + EncodedText.sheets {
      let utf8 = Array(sample.text.utf8)
      let cases: [(String, TextEncoding, [UInt8])] = [
        (sample.text, .utf8, utf8), (sample.text, .utf8, [0xEF, 0xBB, 0xBF] + utf8),
        (sample.text, .utf16le, Self.utf16(sample.text, highByte: 1)),
        (sample.text, .utf16be, Self.utf16(sample.text, highByte: 0)),
        (sample.text, .utf16, [0xFF, 0xFE] + Self.utf16(sample.text, highByte: 1)),
        (sample.text, .utf16, [0xFE, 0xFF] + Self.utf16(sample.text, highByte: 0)),
        (sample.text, .windows1258, EncodedText.bytes(sample.windows1258)),
        (sample.text, .windows1258, EncodedText.bytes(sample.marked)),
        (sample.tcvn3Text, .tcvn3, EncodedText.bytes(sample.tcvn3)),
      ]
      for (text, encoding, bytes) in cases {
        let decoded = Self.decode(bytes, encoding)
        #expect(decoded == .read(text), "\(encoding) \(sample.text)")
        // Equal in Swift is not enough: composed letters are other bytes than decomposed ones.
        if case .read(let decoded) = decoded {
          #expect(Array(decoded.utf8) == Array(text.composedVietnamese.utf8))
        }
      }
    }
  }

  @Test("decomposed letters are composed, in UTF-8 too")
  func composed() throws {
    let bytes = Array("Ha\u{309}i Ye\u{302}\u{301}n".utf8)
    let decoded = try TextEncoding.decode(SourceBytes(name: "x.csv", bytes: bytes))
    #expect(decoded.utf8 == Array("Hải Yến".utf8))
    #expect(decoded.source.bytes == decoded.utf8)
    #expect(decoded.source.name == "x.csv")
  }

  // MARK: Recognising

  @Test("there are sheets enough, and some that no one can tell")
  func sheets() {
    #expect(EncodedText.sheets.filter { $0.clear == true }.count >= 20)
    #expect(EncodedText.sheets.filter { $0.clear == false }.count >= 3)
  }

  @Test(
    "the encoding of a sheet is recognised by its letters, or the sheet refused",
    arguments: EncodedText.sheets)
  func recognised(_ sheet: EncodedText) throws {
    let candidates: [(TextEncoding, [UInt8])] = [
      (.windows1258, EncodedText.bytes(sheet.windows1258)),
      (.windows1258, EncodedText.bytes(sheet.marked)), (.tcvn3, EncodedText.bytes(sheet.tcvn3)),
    ]
    for (encoding, bytes) in candidates {
      if sheet.clear == true {
        let (found, evidence) = try Self.found(bytes)
        #expect(found == encoding)
        #expect(evidence == .letters)
      } else {
        let fact = EncodingFault(bytes)
        #expect(fact.isUnclear, "\(encoding)")
      }
    }
  }

  @Test("UTF-8 and UTF-16 are recognised with and without a mark", arguments: EncodedText.sheets)
  func recognisedUnicode(_ sheet: EncodedText) throws {
    let utf8 = Array(sheet.text.utf8)
    let little = Self.utf16(sheet.text, highByte: 1)
    let big = Self.utf16(sheet.text, highByte: 0)
    let cases: [([UInt8], TextEncoding, EncodingEvidence)] = [
      (utf8, .utf8, .validUTF8), ([0xEF, 0xBB, 0xBF] + utf8, .utf8, .byteOrderMark),
      (little, .utf16le, .zeroBytes), ([0xFF, 0xFE] + little, .utf16le, .byteOrderMark),
      (big, .utf16be, .zeroBytes), ([0xFE, 0xFF] + big, .utf16be, .byteOrderMark),
    ]
    for (bytes, encoding, evidence) in cases {
      let found = try Self.found(bytes)
      #expect(found == (encoding, evidence))
      #expect(Self.decode(bytes) == .read(sheet.text))
    }
  }

  @Test("plain ASCII and nothing at all are UTF-8", arguments: ["", "a,b\n1,2\n"])
  func ascii(text: String) throws {
    #expect(try Self.found(Array(text.utf8)) == (.utf8, .validUTF8))
  }

  @Test("every encoding that can be asked for has a name to type")
  func names() {
    #expect(
      TextEncoding.allCases.map(\.rawValue)
        == [
          "utf-8", "utf-16", "utf-16le", "utf-16be", "windows-1258", "tcvn3", "windows-1252",
          "latin-1",
        ])
  }

  @Test(
    "names are taken as people type them",
    arguments: [
      ("utf-8", .utf8), ("UTF8", .utf8), ("UTF-16LE", .utf16le), ("Windows-1258", .windows1258),
      ("cp1258", .windows1258), ("TCVN3", .tcvn3), ("ABC", .tcvn3), ("TCVN3 (ABC)", .tcvn3),
      ("vni", nil), ("", nil), ("windows-1252", .windows1252), ("windows-1250", nil),
    ] as [(String, TextEncoding?)])
  func typedNames(name: String, encoding: TextEncoding?) {
    #expect(TextEncoding(named: name) == encoding)
  }

  // MARK: Refusals

  @Test(
    "bytes that an encoding does not have are refused at their place",
    arguments: [
      (.utf8, [0x61, 0x0A, 0xC3, 0xA0, 0xFF], .text(.invalidUTF8), 2, 2),
      (
        .windows1258, [0x61, 0x0A, 0x61, 0xCC, 0x81],
        .encoding(.undefinedByte("0x81", encoding: "windows-1258")), 2, 2
      ),
      (.tcvn3, [0xB5, 0x2C, 0x80], .encoding(.undefinedByte("0x80", encoding: "tcvn3")), 1, 3),
      (.utf16le, [0x61, 0x00, 0x0A, 0x00, 0x62], .encoding(.halfUnit), 2, 1),
      (.utf16le, [0x61, 0x00, 0x00, 0xD8, 0x62, 0x00], .encoding(.invalidUnit("0xD800")), 1, 2),
      (.utf16be, [0x00, 0x61, 0xDC, 0x00], .encoding(.invalidUnit("0xDC00")), 1, 2),
      (.utf16be, [0xD8, 0x00], .encoding(.invalidUnit("0xD800")), 1, 1),
      (.utf16le, [0x61, 0x00, 0x00, 0x00], .encoding(.invalidUnit("0x0000")), 1, 2),
    ] as [(TextEncoding, [UInt8], FaultFact, Int, Int)])
  func refused(encoding: TextEncoding, bytes: [UInt8], fact: FaultFact, line: Int, column: Int) {
    #expect(Self.decode(bytes, encoding) == .refused(fact, line: line, column: column))
  }

  @Test("letters beyond the first plane survive UTF-16")
  func pairs() {
    let text = "a𝔳,b\n"
    #expect(Self.decode(Self.utf16(text, highByte: 1)) == .read(text))
    #expect(Self.decode(Self.utf16(text, highByte: 0), .utf16be) == .read(text))
  }

  @Test("a file that plainly has another encoding than asked for is refused")
  func contradicted() {
    let utf8 = Array("Đơn vị,Tổng số đảng viên\n".utf8)
    let little: [UInt8] = [0xFF, 0xFE] + Self.utf16("Đơn vị", highByte: 1)
    let cases: [(TextEncoding, [UInt8], String)] = [
      (.tcvn3, utf8, "utf-8"), (.windows1258, [0xEF, 0xBB, 0xBF] + utf8, "utf-8"),
      (.utf16, [0xEF, 0xBB, 0xBF] + utf8, "utf-8"), (.utf8, little, "utf-16le"),
      (.tcvn3, little, "utf-16le"), (.utf16be, little, "utf-16le"),
    ]
    for (asked, bytes, found) in cases {
      let fact = FaultFact.encoding(.encodingContradicted(asked: asked.rawValue, found: found))
      #expect(Self.decode(bytes, asked) == .refused(fact, line: 1, column: 1))
    }
  }

  @Test("a refusal shows both readings, at the first letter that is not ASCII")
  func unclear() {
    #expect(
      Self.decode([0x61, 0x0A, 0x42, 0xE9, 0x0A])
        == .refused(.encoding(.unclearEncoding(windows1258: "Bé", tcvn3: "Bộ")), line: 2, column: 2)
    )
    #expect(
      Self.decode([0x42, 0x80, 0xE9])
        == .refused(.encoding(.unclearEncoding(windows1258: "B€é", tcvn3: "")), line: 1, column: 2))
  }

  @Test("UTF-8 with a damaged letter is damaged UTF-8, and not another encoding")
  func damagedUTF8() {
    var bytes = Array("Đơn vị,Số\nHải Yến,4\n".utf8)
    bytes.removeLast(5)
    #expect(Self.decode(bytes) == .refused(.text(.invalidUTF8), line: 2, column: 6))
  }

  // MARK: Repair

  @Test("a text whose bytes were taken for western Windows is what it was")
  func repaired() {
    #expect(TextEncoding.repaired("§¶ng viªn", as: .tcvn3) == "Đảng viên")
    #expect(TextEncoding.repaired("ThÃ nh phá»‘", as: .utf8) == nil)
    #expect(TextEncoding.repaired("ThÃ\u{A0}nh phá»‘", as: .utf8) == "Thành phố")
    #expect(TextEncoding.repaired("ÐaÒng viên", as: .windows1258) == "Đảng viên")
    #expect(TextEncoding.repaired("Đảng viên", as: .tcvn3) == nil)
    #expect(TextEncoding.repaired("abc", as: .utf16le) == nil)
    #expect(TextEncoding.repaired("abc", as: .tcvn3) == "abc")
  }

  @Test("every text of the corpus survives being taken for western Windows and repaired")
  func repairs() {
    for sample in EncodedText.corpus + EncodedText.sheets {
      let damages: [(TextEncoding, [UInt8], String)] = [
        (.utf8, Array(sample.text.utf8), sample.text),
        (.windows1258, EncodedText.bytes(sample.windows1258), sample.text),
        (.tcvn3, EncodedText.bytes(sample.tcvn3), sample.tcvn3Text),
      ]
      for (encoding, bytes, text) in damages {
        #expect(TextEncoding.repaired(TextEncoding.western(bytes), as: encoding) == text)
        let latin = String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
        #expect(TextEncoding.repaired(latin, as: encoding) == text)
      }
    }
  }

  @Test("the cells of a sheet tell what their bytes were", arguments: EncodedText.sheets)
  func suspects(_ sheet: EncodedText) {
    let sound = sheet.text.split { ",;\t\n".contains($0) }.map(String.init)
    #expect(TextEncoding.suspects(sound) == nil)
    let damages: [(TextEncoding, [UInt8])] = [
      (.utf8, Array(sheet.text.utf8)), (.windows1258, EncodedText.bytes(sheet.windows1258)),
      (.tcvn3, EncodedText.bytes(sheet.tcvn3)),
    ]
    for (encoding, bytes) in damages where sheet.clear == true {
      let cells = TextEncoding.western(bytes).split { ",;\t\n".contains($0) }.map(String.init)
      #expect(TextEncoding.suspects(cells) == encoding)
      // With as many sound cells it may stay unclear, but is never taken for another.
      #expect([nil, encoding].contains(TextEncoding.suspects(cells + sound)))
      #expect(TextEncoding.suspects(cells + sound.prefix(2)) == encoding)
    }
  }

  @Test("a text is mended word by word; what is sound stays", arguments: TextEncoding.repairable)
  func mended(_ encoding: TextEncoding) {
    for sheet in EncodedText.sheets where sheet.clear == true {
      let bytes: [TextEncoding: [UInt8]] = [
        .utf8: Array(sheet.text.utf8), .windows1258: EncodedText.bytes(sheet.windows1258),
        .tcvn3: EncodedText.bytes(sheet.tcvn3),
      ]
      let damaged = TextEncoding.western(bytes[encoding] ?? [])
      let expected = encoding == .tcvn3 ? sheet.tcvn3Text : sheet.text
      #expect(TextEncoding.mended(damaged, as: encoding) == expected)
    }
    #expect(TextEncoding.mended("Hải Yến, thành", as: encoding) == "Hải Yến, thành")
    #expect(TextEncoding.mended("", as: encoding) == "")
  }

  @Test("sound and damaged cells of one workbook")
  func mixed() {
    func mended(_ texts: String...) -> [String] { TextEncoding.mended(texts, as: .tcvn3) }
    #expect(mended("§¶ng viªn: Đảng viên") == ["Đảng viên: Đảng viên"])
    #expect(mended("thành phố X· H¶i") == ["thành phố Xã Hải"])
    // Vietnamese both ways: the other words of the cell decide, then the other cells.
    #expect(mended("Sè hé", "Tæng sè") == ["Số hộ", "Tổng số"])
    #expect(mended("Xã", "Hải Yến", "Tæng sè") == ["Xã", "Hải Yến", "Tổng số"])
    #expect(mended("Xã thành", "X· H¶i") == ["Xã thành", "Xã Hải"])
    #expect(mended("DiÖn tÝch (km²)", "m²") == ["Diện tích (km²)", "m²"])
    #expect(mended("Kr«ng P¾k", "abc", "") == ["Krông Pắk", "abc", ""])
  }

  @Test("a file in Unicode whose letters a program misread is repaired, unless asked for another")
  func misread() throws {
    for sheet in EncodedText.sheets where sheet.clear == true {
      let damaged = TextEncoding.western(EncodedText.bytes(sheet.tcvn3))
      for bytes in [Array(damaged.utf8), Self.utf16(damaged, highByte: 1)] {
        let source = SourceBytes(name: "x.csv", bytes: bytes)
        for asked in [nil, TextEncoding.tcvn3] {
          let text = try TextEncoding.decode(source, asked: asked)
          #expect(text.encoding == .tcvn3)
          #expect(text.evidence == .repaired)
          #expect(String(decoding: text.utf8, as: UTF8.self) == sheet.tcvn3Text)
          #expect(text.suspected == nil)
        }
        let asIs = try TextEncoding.decode(source, asked: bytes.contains(0) ? .utf16le : .utf8)
        #expect(asIs.utf8 == Array(damaged.utf8))
        #expect(asIs.suspected == .tcvn3)
      }
    }
    let bytes = [0xEF, 0xBB, 0xBF] + Array("đảng viên,Hải Yến".utf8)
    let twice = Array(TextEncoding.western(bytes).utf8)
    let text = try TextEncoding.decode(SourceBytes(name: "x.csv", bytes: twice), asked: .utf8)
    #expect(text.utf8 == Array("đảng viên,Hải Yến".utf8))
    #expect(text.suspected == nil)
  }

  @Test("a file whose letters were lost is refused, though its rest may look like windows-1258")
  func lost() {
    let bytes: [UInt8] = [
      0x58, 0xE3, 0x20, 0x48, 0x3F, 0x69, 0x20, 0x59, 0x3F, 0x6E, 0x20, 0x74, 0xE0, 0x69, 0x20,
      0x6E, 0xE0, 0x79,
    ]
    #expect(
      Self.decode(bytes)
        == .refused(.damage(.lostLetters("Xã H?i Y?n tài này", words: 2)), line: 1, column: 4))
    #expect(Self.decode(bytes, .windows1258) == .read("Xă H?i Y?n tài này"))
  }
}

/// The fault that a file without a known encoding is refused with.
private struct EncodingFault {
  let isUnclear: Bool

  init(_ bytes: [UInt8]) {
    do {
      _ = try TextEncoding.decode(SourceBytes(name: "x.csv", bytes: bytes))
      isUnclear = false
    } catch {
      if case .encoding(.unclearEncoding) = error.fact {
        isUnclear = true
      } else {
        isUnclear = false
      }
    }
  }
}
