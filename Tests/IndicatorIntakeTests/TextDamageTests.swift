import IndicatorCore
import TestSupport
import Testing

@testable import IndicatorIntake

@Suite("Text damage") struct TextDamageTests {
  private static func findings(_ bytes: [UInt8]) -> [Fault] {
    TextDamage.findings(in: SourceBytes(name: "x.csv", bytes: bytes))
  }

  private static func findings(_ text: String) -> [Fault] { findings(Array(text.utf8)) }

  private static func fault(_ fact: FaultFact, _ line: Int, _ column: Int) -> [Fault] {
    [Fault(fact, at: Place(source: "x.csv", line: line, column: column))]
  }

  @Test("sound text has none", arguments: EncodedText.sheets)
  func sound(_ sheet: EncodedText) {
    #expect(Self.findings(sheet.text).isEmpty)
    #expect(Self.findings("\u{FEFF}" + sheet.text).isEmpty)
  }

  @Test(
    "nor have questions, addresses, capitals before a hard blank and other languages",
    arguments: [
      "", "a,b\n", "Ai?,Bao nhiêu?\n", "http://a.vn/x?y=1,http://a.vn/z?w=2\n",
      "XÃ\u{A0}AN KHÁNH,XÃ\u{A0}TÂN\n",
      "café,résumé,naïve\n", "Ai?Không,1\n", "? ?,??\n",
    ])
  func nothing(text: String) {
    #expect(Self.findings(text).isEmpty)
  }

  @Test("letters that were misread are shown as they were")
  func misread() {
    let text = "unit,value\n\"Xã Hải Yến\",1\nĐảng bộ,2\n"
    let utf8 = TextEncoding.western(Array(text.utf8))
    #expect(
      Self.findings(utf8)
        == Self.fault(
          .damage(
            .misreadText(
              "XÃ£ Háº£i Yáº¿n", repaired: "Xã Hải Yến", encoding: "utf-8", path: "x.csv")),
          2, 2))
    let marked = TextEncoding.western([0xEF, 0xBB, 0xBF] + Array(text.utf8))
    #expect(
      Self.findings(marked)
        == Self.fault(
          .damage(.misreadText("ï»¿unit", repaired: "unit", encoding: "utf-8", path: "x.csv")), 1, 1
        ))
    #expect(
      Self.findings("n,1\nThµnh phè,X· H¶i YÕn\n")
        == Self.fault(
          .damage(
            .misreadText("Thµnh phè", repaired: "Thành phố", encoding: "tcvn3", path: "x.csv")), 2,
          1))
  }

  @Test("every sheet whose letters were misread is found out", arguments: EncodedText.sheets)
  func everySheet(_ sheet: EncodedText) {
    guard sheet.clear == true else { return }
    let damages: [(String, [UInt8])] = [
      ("utf-8", Array(sheet.text.utf8)), ("windows-1258", EncodedText.bytes(sheet.windows1258)),
      ("tcvn3", EncodedText.bytes(sheet.tcvn3)),
    ]
    for (encoding, bytes) in damages {
      let findings = Self.findings(TextEncoding.western(bytes))
      #expect(findings.count == 1)
      for finding in findings {
        guard case .damage(.misreadText(let found, let repaired, let named, _)) = finding.fact
        else {
          Issue.record("\(finding)")
          continue
        }
        #expect(named == encoding)
        #expect(!sheet.text.contains(found))
        #expect((encoding == "tcvn3" ? sheet.tcvn3Text : sheet.text).contains(repaired))
      }
    }
  }

  @Test("signs and question marks in place of letters are counted by words, at the first")
  func lost() {
    #expect(
      Self.findings("a,b\nXã H\u{FFFD}i Y\u{FFFD}\u{FFFD}n,1\n")
        == Self.fault(
          .damage(.replacementCharacters("Xã H\u{FFFD}i Y\u{FFFD}\u{FFFD}n", words: 2)), 2, 4))
    #expect(
      Self.findings("a;b\n1;H?i Y?n\n2;H?i ??ng\n")
        == Self.fault(.damage(.lostLetters("H?i Y?n", words: 3)), 2, 3))
    #expect(Self.findings("H?i\nH?i\n").isEmpty, "one word may be meant so")
  }

  @Test("a file that is not UTF-8 is left to its reading, but for question marks")
  func notUTF8() {
    #expect(Self.findings([0x42, 0xE9]).isEmpty)
    #expect(
      Self.findings([0x58, 0xE3, 0x20, 0x48, 0x3F, 0x69, 0x20, 0x59, 0x3F, 0x6E])
        == Self.fault(.damage(.lostLetters("Xã H?i Y?n", words: 2)), 1, 4))
  }

  // MARK: Files that other verbs refuse

  private static func refusal(_ bytes: [UInt8]) -> Outcome<[[String]]> {
    Outcome { () throws(Fault) in
      var table = try TableReader(TextSource(bytes: bytes))
      var rows: [[String]] = []
      while let row = try table.next() { rows.append(row.record.fields.map(\.text)) }
      return rows
    }
  }

  @Test("the likely encoding is named where a table is read", arguments: EncodedText.sheets)
  func likelyEncoding(_ sheet: EncodedText) {
    for (encoding, digits) in [("windows-1258", sheet.windows1258), ("tcvn3", sheet.tcvn3)] {
      let bytes = EncodedText.bytes(digits)
      let outcome = Self.refusal(Array(bytes.drop { $0 == 0x0A }))
      switch outcome {
      case .refused(.encoding(.otherEncoding(let found, "x.csv", let reading)), _, _):
        #expect(sheet.clear == true && found == encoding)
        #expect((encoding == "tcvn3" ? sheet.tcvn3Text : sheet.text).contains(reading))
      case .refused(.text(.invalidUTF8), _, _): #expect(sheet.clear == false)
      default: Issue.record("\(outcome)")
      }
    }
  }

  @Test("UTF-16 is named, with a mark and without")
  func utf16() {
    let text = "unit,value\nHải Yến,1\n"
    let little = text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    let big = text.utf16.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] }
    let cases: [([UInt8], String)] = [
      (little, "utf-16le"), ([0xFF, 0xFE] + little, "utf-16le"), (big, "utf-16be"),
      ([0xFE, 0xFF] + big, "utf-16be"),
    ]
    for (bytes, encoding) in cases {
      let fact = FaultFact.encoding(.otherEncoding(encoding, path: "x.csv", reading: "unit,value"))
      #expect(Self.refusal(bytes) == .refused(fact, line: 1, column: 1))
    }
  }

  @Test("damaged UTF-8 stays what it is")
  func damagedUTF8() {
    #expect(
      Self.refusal(Array("a,b\nHải Yến".utf8) + [0xE1, 0x0A])
        == .refused(.text(.invalidUTF8), line: 2, column: 8))
  }
}
