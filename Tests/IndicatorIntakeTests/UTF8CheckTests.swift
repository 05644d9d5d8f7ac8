import TestSupport
import Testing

@testable import IndicatorIntake

@Suite("UTF-8 check: the same as the standard library's") struct UTF8CheckTests {
  /// Bytes at the edges of what may begin, go on or never stand in a sequence.
  private static let edges: [UInt8] = [
    0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC,
    0xED, 0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF,
  ]

  /// Whether bytes are found valid where they stand at a place, with other bytes around them.
  private static func isValid(_ bytes: [UInt8], at place: Int = 64) -> Bool {
    let memory = Memory<UInt8>(count: place + bytes.count + 64, repeating: 0xBF)
    memory.strip.copy(bytes, to: place)
    return UTF8Check.isValid(memory.strip, from: place, to: place + bytes.count)
  }

  private static func isText(_ bytes: [UInt8]) -> Bool {
    String(validating: bytes, as: UTF8.self) != nil
  }

  @Test("every three bytes at the edges, at the end and in front of more", arguments: edges)
  func threeBytes(first: UInt8) {
    for second in Self.edges {
      for third in Self.edges {
        for rest in [[], [0x41], [0xBF], [0x9F, 0x80]] as [[UInt8]] {
          let bytes = [first, second, third] + rest
          #expect(Self.isValid(bytes) == Self.isText(bytes), "\(bytes)")
        }
      }
    }
  }

  @Test("sequences and what is nearly one, at every place of several vectors")
  func everyPlace() {
    let sequences: [[UInt8]] = [
      [0xC3, 0xA1], [0xE1, 0xBB, 0x87], [0xF0, 0x9F, 0x87, 0xBB], [0xC3], [0xE1, 0xBB],
      [0xF0, 0x9F, 0x87], [0x80], [0xE0, 0x9F, 0x80], [0xED, 0xA0, 0x80], [0xF0, 0x8F, 0xBF, 0xBF],
      [0xF4, 0x90, 0x80, 0x80], [0xC0, 0x80], [0xC1, 0xBF], [0xF5, 0x80, 0x80, 0x80], [0xFF],
      [0xF4, 0x8F, 0xBF, 0xBF], [0xE0, 0xA0, 0x80], [0xED, 0x9F, 0xBF], [0xC3, 0xA1, 0xA1],
    ]
    for sequence in sequences {
      for lead in 0..<40 {
        for tail in [0, 1, 2, 3, 15, 16, 17] {
          let bytes =
            [UInt8](repeating: 0x61, count: lead) + sequence + Array(repeating: 0x62, count: tail)
          #expect(
            Self.isValid(bytes) == Self.isText(bytes), "\(sequence) behind \(lead), before \(tail)")
        }
      }
    }
  }

  @Test("texts with one byte changed", arguments: 0..<20)
  func changedTexts(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let text = Array(
      "Xã Lương Bằng, huyện Kim Động; ấp 7 – “tốt” 🇻🇳 ghi chú dài hơn mười sáu chữ".utf8)
    for _ in 0..<400 {
      var bytes = Array(text[Int.random(in: 0..<8, using: &random)...])
      bytes.removeLast(Int.random(in: 0..<40, using: &random))
      let place = Int.random(in: bytes.indices, using: &random)
      bytes[place] = UInt8.random(in: 0...255, using: &random)
      #expect(Self.isValid(bytes, at: 64 + place) == Self.isText(bytes), "\(bytes)")
    }
  }
}
