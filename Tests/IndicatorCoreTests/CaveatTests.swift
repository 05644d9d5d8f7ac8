import TestSupport
import Testing

@testable import IndicatorCore

@Suite("Caveat") struct CaveatTests {
  private static let codes = """
    part_year pooled_years open_interval dates_differ date_imprecise periods_differ merged_unit \
    boundary_changed definition_changed levels_differ unrated_excluded total_differs \
    closed_by_total absent_as_zero qualified small_base rolled_up children_changed gap estimated \
    provisional low_reliability better_undefined reconstructed apportioned part_missing \
    shares_adjusted
    """

  @Test("the codes are a closed list in the order in which they are printed")
  func codes() throws {
    #expect(Caveat.allCases.map(\.rawValue).joined(separator: " ") == Self.codes)
    for caveat in Caveat.allCases { #expect(try roundTrip(caveat) == caveat) }
  }

  @Test("a set is read in the printed order, however it was filled")
  func order() {
    let seed: UInt64 = 23
    var random = SplitMix64(seed: seed)
    for size in 0...Caveat.allCases.count {
      let chosen = Caveat.allCases.shuffled(using: &random).prefix(size)
      var caveats: Caveats = []
      for caveat in chosen { caveats.insert(caveat) }
      #expect(caveats.sorted == Caveat.allCases.filter(chosen.contains), "seed \(seed)")
    }
  }

  @Test("a caveat is in the set once it was inserted, and no other is")
  func membership() {
    for caveat in Caveat.allCases {
      var caveats: Caveats = []
      #expect(caveats.isEmpty && caveats.sorted.isEmpty)
      caveats.insert(caveat)
      caveats.insert(caveat)
      #expect(!caveats.isEmpty)
      #expect(caveats.sorted == [caveat])
      for other in Caveat.allCases { #expect(caveats.contains(other) == (other == caveat)) }
    }
  }

  @Test("a caveat is inserted only when its condition holds")
  func condition() {
    var caveats: Caveats = []
    caveats.insert(.gap, when: false)
    #expect(caveats.isEmpty)
    caveats.insert(.gap, when: true)
    caveats.insert(.gap, when: false)
    #expect(caveats.sorted == [.gap])
  }

  @Test("the union of two sets holds what either holds")
  func union() throws {
    for a in Caveat.allCases {
      for b in Caveat.allCases {
        var (left, right): (Caveats, Caveats) = ([a, .gap], [b])
        left.formUnion(right)
        right.formUnion([.gap, a])
        #expect(left == right)
        #expect(left.sorted == Caveat.allCases.filter { [a, b, .gap].contains($0) })
        #expect(try roundTrip(left) == left)
      }
    }
  }

  @Test("a set is stored as the words of the outputs, read in any order")
  func words() throws {
    let caveats: Caveats = [.gap, .partYear]
    #expect(try decoded([String].self, written(caveats)) == ["part_year", "gap"])
    #expect(try decoded(Caveats.self, #"["gap", "part_year"]"#) == caveats)
  }

  @Test(
    "a word that is no caveat, one that stands there twice, and bits are not read",
    arguments: [#"["gaps"]"#, #"["gap", "gap"]"#, #"{"bits":294912}"#, "[1]"])
  func badWords(json: String) {
    #expect(throws: DecodingError.self) { try decoded(Caveats.self, json) }
  }

  @Test("equal sets are equal whatever was inserted first")
  func equality() {
    let (one, other): (Caveats, Caveats) = ([.smallBase, .partYear], [.partYear, .smallBase])
    #expect(one == other)
    #expect(Set([one, other]).count == 1)
    #expect(one != [.partYear])
  }
}
