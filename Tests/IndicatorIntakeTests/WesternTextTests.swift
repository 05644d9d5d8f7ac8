import IndicatorCore
import Testing

@testable import IndicatorIntake

@Suite("Text of western Europe") struct WesternTextTests {
  /// The bytes of a text in windows-1252.
  private static func bytes(_ text: String) -> [UInt8] {
    text.unicodeScalars.map { scalar in
      scalar.isASCII ? UInt8(scalar.value) : CharacterTables.westernBytes[scalar] ?? 0x3F
    }
  }

  private static func found(_ bytes: [UInt8]) -> TextEncoding? {
    try? TextEncoding.decode(SourceBytes(name: "x.csv", bytes: bytes)).encoding
  }

  @Test(
    "is recognised without being asked",
    arguments: [
      "Ville,Naissances\nMontréal,31\nQuébec,28\n", "Stadt;Köln;Düsseldorf;Groß Särchen;10 €\n",
      "Município,São Paulo,Maranhão,Ceará,Goiás\n", "Málaga,Cádiz,A Coruña,Ávila,León\n",
      "Région,Île-de-France,Provence-Alpes-Côte d’Azur\nÉTAT,à vérifier,Œuvres «totales»\n",
      "Ålesund,Tromsø,Malmö,Ærø,Åland\n",
    ])
  func recognised(text: String) throws {
    let decoded = try TextEncoding.decode(SourceBytes(name: "x.csv", bytes: Self.bytes(text)))
    #expect(decoded.encoding == .windows1252)
    #expect(decoded.evidence == .letters)
    #expect(String(decoding: decoded.utf8, as: UTF8.self) == text)
  }

  @Test("is not what misread Vietnamese is taken for")
  func vietnamese() {
    for text in ["Đơn vị,Số đảng viên\nXã Hòa Bình,120\nThạch Đà,77\n", "Huyện,Tỉnh\nSuối Mây,1\n"]
    {
      let tcvn3 = text.unicodeScalars.map { scalar in
        UInt8(CharacterTables.tcvn3.firstIndex(of: scalar) ?? 0x3F)
      }
      #expect(Self.found(tcvn3) == .tcvn3, "\(text)")
    }
    // UTF-8 that was cut within a letter is damaged, not western.
    #expect(Self.found([0x63, 0xE1, 0xBA, 0x0A]) == nil)
    #expect(Self.found([0xED, 0xA0, 0x80]) == nil)
    // `Bé` in windows-1252 is `Bộ` in TCVN3, a word of Vietnamese: nothing decides.
    #expect(Self.found([0x42, 0xE9, 0x0A]) == nil)
  }

  @Test("that reads well in two ways is refused with all readings")
  func unclear() throws {
    // `Bé` is `Bộ` in TCVN3, and `São` is no word in any but western Windows.
    let source = SourceBytes(name: "x.csv", bytes: Self.bytes("Bé,São\n"))
    let fault = #expect(throws: Fault.self) { try TextEncoding.decode(source) }
    guard case .encoding(.unclearEncoding(_, _, let western)) = fault?.fact else {
      return #expect(Bool(false), "\(String(describing: fault))")
    }
    #expect(western == "Bé,São")
  }

  @Test(
    "is read by the name that was asked for",
    arguments: ["windows-1252", "cp1252", "latin-1", "ISO-8859-1", "latin1"])
  func asked(name: String) throws {
    let encoding = try #require(TextEncoding(named: name))
    let source = SourceBytes(name: "x.csv", bytes: Self.bytes("Montréal\n"))
    let text = try TextEncoding.decode(source, asked: encoding)
    #expect(String(decoding: text.utf8, as: UTF8.self) == "Montréal\n")
  }

  @Test("has no euro sign in Latin-1, and is not UTF-8 that was named so")
  func contradicted() {
    let euro = SourceBytes(name: "x.csv", bytes: Self.bytes("10 €\n"))
    #expect(throws: Fault.self) { try TextEncoding.decode(euro, asked: .latin1) }
    let utf8 = SourceBytes(name: "x.csv", bytes: Array("Montréal\n".utf8))
    let fact = FaultFact.encoding(.encodingContradicted(asked: "windows-1252", found: "utf-8"))
    #expect(throws: Fault(fact, at: Place(source: "x.csv", line: 1, column: 1))) {
      try TextEncoding.decode(utf8, asked: .windows1252)
    }
  }
}
