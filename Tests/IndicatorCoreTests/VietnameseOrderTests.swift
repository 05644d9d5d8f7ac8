import Foundation
import TestSupport
import Testing

@testable import IndicatorCore

@Suite("Vietnamese order") struct VietnameseOrderTests {
  private static let seed: UInt64 = 1975

  private func sorted(_ names: some Sequence<String>) -> [String] {
    names.map { ($0, VietnameseOrder($0)) }.sorted { $0.1 < $1.1 }.map(\.0)
  }

  /// Sorted from shuffles, whatever stood first.
  private func expectOrder(_ names: [String], shuffles: Int = 20) {
    var random = SplitMix64(seed: Self.seed)
    for _ in 0..<shuffles {
      let found = sorted(names.shuffled(using: &random))
      let misplaced = zip(found, names).first { $0 != $1 }
      #expect(misplaced == nil, "seed \(Self.seed)")
    }
  }

  @Test(
    "names come in the order of a Vietnamese dictionary",
    arguments: [
      "Ha An, Hà An, Há An, Ha Bình",
      """
      An Bình, Ân Thi, Dân Tiến, Đông Hải, Ha, Hà, Hả, Hã, Há, Hạ, Hải Xuân, Hải Yến, Ô Môn, \
      Ốc Eo, Ơn, Yên Mỹ
      """,
      "a, A, ă, Ă, â, Â, b, c, d, D, đ, Đ, e, ê, g, i, o, ô, ơ, p, u, ư, v, y",
      "ha, Ha, HA, hà, Hà, HÀ, hạ, Hạ", "Tổ 1, Tổ 10, Tổ 2, Tổ A", "A, A B, A-B, A2, Aa, Ab",
    ])
  func dictionary(list: String) {
    expectOrder(list.components(separatedBy: ", "))
  }

  @Test("500 names come in the order of ICU")
  func namesLikeICU() throws {
    let names = try Oracle("vietnamese_names", of: "IndicatorCoreTests").rows.compactMap {
      $0["name"]
    }
    #expect(names.count == 500)
    expectOrder(names, shuffles: 3)
  }

  @Test("letters, digits and marks come in the order of ICU")
  func charactersLikeICU() throws {
    let codes = try Oracle("vietnamese_characters", of: "IndicatorCoreTests").rows.compactMap {
      $0["code_point"]
    }
    let characters = codes.compactMap { UInt32($0, radix: 16).flatMap(Unicode.Scalar.init) }
    #expect(characters.count == 329)
    expectOrder(characters.map { String(Character($0)) }, shuffles: 3)
  }

  @Test("many names are put in order by short keys as by whole ones")
  func orderOfMany() throws {
    let names = try Oracle("vietnamese_names", of: "IndicatorCoreTests").rows.compactMap {
      $0["name"]
    }
    var random = SplitMix64(seed: Self.seed)
    let signs = Array(" -_.,;'\"0189aAàÀăđĐêƠỹz\t")
    for round in 0..<50 {
      var texts = Array(names.shuffled(using: &random).prefix(40))
      for _ in 0..<60 {
        let length = Int.random(in: 0...12, using: &random)
        texts.append(String((0..<length).map { _ in signs.randomElement(using: &random) ?? "a" }))
      }
      if round % 5 == 0 { texts += ["č", "Ha\u{309}i", "\r\n", "東"] }
      texts.shuffle(using: &random)
      let found = VietnameseOrder.byteOrder(of: texts)
      #expect(found == VietnameseOrder.plainOrder(of: texts), "seed \(Self.seed), round \(round)")
    }
  }

  @Test("composed and decomposed spellings have one place")
  func canonicalSpellings() throws {
    for name in try Oracle("vietnamese_names", of: "IndicatorCoreTests").rows.compactMap({
      $0["name"]
    }) {
      let decomposed = VietnameseOrder(name.decomposedStringWithCanonicalMapping)
      #expect(decomposed == VietnameseOrder(name), "\(name)")
    }
  }

  @Test("the order is total: of two different texts one comes first")
  func totality() {
    let texts = [
      "", " ", "a", "A", "\u{A0}", "é", "ẽ", "ü", "ñ", "日", "😀", "ﬁ", "½", "1", "¹", "-",
    ]
    for left in texts {
      for right in texts {
        let (one, other) = (VietnameseOrder(left), VietnameseOrder(right))
        #expect([one < other, other < one, one == other].count { $0 } == 1, "\(left) \(right)")
        #expect((one == other) == (left == right), "\(left) \(right)")
      }
    }
  }
}
