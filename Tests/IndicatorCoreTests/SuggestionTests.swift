import Testing

@testable import IndicatorCore

@Suite("Suggestion") struct SuggestionTests {
  private static let measures = ["members", "members_share", "population", "admissions", "ratings"]

  @Test(
    "a name that is nearly right is suggested",
    arguments: [
      ("membres", "members"), ("mmebers", "members"), ("Members", "members"),
      ("member", "members"), ("populaton", "population"), ("poppulation", "population"),
      ("admision", "admissions"), ("members share", "members_share"), ("rating", "ratings"),
      ("pop", "population"), ("đmissions", "admissions"), ("ratings_of_cells", "ratings"),
    ])
  func near(word: String, expected: String) {
    #expect(Suggestion.nearest(to: word, among: Self.measures) == expected)
  }

  @Test(
    "a name that is far off is not",
    arguments: ["", "x", "po", "area", "density", "xxxxxxx", "sgnitar", "mbr"])
  func far(word: String) {
    #expect(Suggestion.nearest(to: word, among: Self.measures) == nil)
  }

  @Test("a short or empty candidate is not near for beginning the word")
  func shortCandidates() {
    #expect(Suggestion.nearest(to: "members", among: ["", "m", "me"]) == nil)
    #expect(Suggestion.nearest(to: "members", among: []) == nil)
  }

  @Test("the nearest wins, and the first of the nearest")
  func nearest() {
    #expect(Suggestion.nearest(to: "Hai Yan", among: ["Hải Vân", "Hải Yến"]) == "Hải Vân")
    #expect(Suggestion.nearest(to: "Hai Yan", among: ["Hải Yến", "Hải Vân"]) == "Hải Yến")
    #expect(Suggestion.nearest(to: "hai yen", among: ["Hải Vân", "Hải Yến"]) == "Hải Yến")
  }

  @Test("several of the nearest, each once, the nearest first")
  func several() {
    let names = ["Hải Yên", "Hải Vân", "Hai Yen", "Hải Yến", "Hà Nội", "Hải Vân"]
    #expect(
      Suggestion.nearest(3, to: "hai yem", among: names) == ["Hải Yên", "Hai Yen", "Hải Yến"])
    #expect(Suggestion.nearest(1, to: "hai van", among: names) == ["Hải Vân"])
    #expect(Suggestion.nearest(9, to: "hai van", among: names).count == 4)
    #expect(Suggestion.nearest(0, to: "hai van", among: names).isEmpty)
    #expect(Suggestion.nearest(3, to: "xyz", among: names).isEmpty)
  }

  /// Optimal string alignment as it is defined, without a table.
  private func distance(_ a: ArraySlice<Character>, _ b: ArraySlice<Character>) -> Int {
    guard let last = a.last, let other = b.last else { return a.count + b.count }
    let (short, shortOther) = (a.dropLast(), b.dropLast())
    var least = min(
      distance(short, b) + 1, distance(a, shortOther) + 1,
      distance(short, shortOther) + (last == other ? 0 : 1))
    if let before = short.last, before == other, shortOther.last == last {
      least = min(least, distance(short.dropLast(), shortOther.dropLast()) + 1)
    }
    return least
  }

  @Test("the distance is that of its definition, or above the limit, for all short words")
  func definition() {
    var words: [[Character]] = [[]]
    for length in 0..<3 {
      words += words.filter { $0.count == length }.flatMap { word in "abc".map { word + [$0] } }
    }
    #expect(words.count == 40)
    var wrong: [String] = []
    for a in words {
      for b in words {
        let expected = distance(a[...], b[...])
        let found = Suggestion.editDistance(a, b, atMost: 3)
        let limited = Suggestion.editDistance(a, b, atMost: 1)
        if found != expected || (expected <= 1 ? limited != expected : limited <= 1) {
          wrong.append("\(a) \(b)")
        }
      }
    }
    #expect(wrong.isEmpty)
  }

  @Test("among names that are folded once the same is found")
  func knownNames() {
    let names = ["Xã An", "xa binh", "members", "member_ratings", "Hải Yến", "an", "", "Xã Án"]
    for word in names + ["member", "hai yen", "xã bình", "ratings", "xyz", "anh"] {
      #expect(KnownNames(names).nearest(to: word) == Suggestion.nearest(to: word, among: names))
    }
  }
}
