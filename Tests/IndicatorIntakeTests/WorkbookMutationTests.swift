import Foundation
import IndicatorCore
import TestSupport
import Testing

@testable import IndicatorIntake

@Suite("Damaged workbooks") struct WorkbookMutationTests {
  @Test("a file with bytes changed or cut is read or refused, never a crash")
  func bytes() throws {
    let folder = "Tests/IndicatorIntakeTests/Workbooks"
    for (seed, name) in ["openpyxl.xlsx", "libreoffice.xlsx", "xlsxwriter.xlsx"].enumerated() {
      let url = Repository.root.appending(path: "\(folder)/\(name)")
      let good = try Array(Data(contentsOf: url))
      #expect(good.workbookFault() == nil)
      var random = SplitMix64(seed: UInt64(seed))
      var refused = 0
      for _ in 0..<1000 {
        let fault = Self.changed(good, &random).workbookFault()
        refused += fault == nil ? 0 : 1
        #expect(fault == nil || fault?.place?.source.hasPrefix("a.xlsx") == true)
      }
      // Most bytes lie in parts that are read.
      #expect(refused > 300, "\(name), seed \(seed)")
    }
  }

  @Test("markup with bytes changed behind a right checksum is read or refused, never a crash")
  func markup() throws {
    let rows = """
      <row r="1" hidden="1"><c r="A1" t="s" s="1"><v>0</v></c><c r="B1" s="2"><v>45291.5</v></c></row>
      <row r="3"><c r="A3" t="inlineStr"><is><r><t>x &amp; _x000A_</t></r></is></c><c r="C3" t="b"><v>1</v>
      </c><c r="D3"><f>A1</f><v>1.5E3</v></c></row>
      """
    let good = WorkbookText(
      rows: rows,
      behind: "<mergeCells><mergeCell ref=\"A1:B2\"/><mergeCell ref=\"C3\"/></mergeCells>")
    var random = SplitMix64(seed: 7)
    var refused = 0
    for _ in 0..<3000 {
      var text = good
      let index = Int.random(in: 0..<text.parts.count, using: &random)
      let bytes = Self.changed(Array(text.parts[index].text.utf8), &random, alphabet: Self.signs)
      text.parts[index].text = String(decoding: bytes, as: UTF8.self)
      refused += text.fault() == nil ? 0 : 1
    }
    #expect((500..<3000).contains(refused), "\(refused)")
  }

  private static let signs = Array("<>/=\"'&;!?-[] ac0159ErA:x_".utf8)

  /// The bytes with a few of them changed, taken out, put in, or everything behind one cut off.
  private static func changed(
    _ bytes: [UInt8], _ random: inout SplitMix64, alphabet: [UInt8] = Array(0...255)
  ) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...3, using: &random) where !bytes.isEmpty {
      let index = Int.random(in: bytes.indices, using: &random)
      let byte = alphabet.randomElement(using: &random) ?? 0
      switch Int.random(in: 0..<20, using: &random) {
      case 0: bytes.removeSubrange(index...)
      case 1...4: bytes.remove(at: index)
      case 5...8: bytes.insert(byte, at: index)
      default: bytes[index] = byte
      }
    }
    return bytes
  }
}
