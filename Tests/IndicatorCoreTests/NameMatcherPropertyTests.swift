import TestSupport
import Testing

@testable import IndicatorCore

/// Names written in many ways, held against the rules as they are defined, name by name.
@Suite("Name matcher, beside its definition") struct NameMatcherPropertyTests {
  private static let firsts = [
    "An", "Hải", "Hoà", "Kim", "Thuỵ", "Đức", "Tân", "Ba", "Bà", "Khoẻ", "Quý",
  ]
  private static let seconds = [
    "Khánh", "Yến", "Yên", "Bình", "Lan", "Lân", "Thuý", "Loa", "Loà", "Đông",
  ]
  private static let kinds = [
    ("Xã", ["X.", "X", "xa", "XÃ"]), ("Phường", ["P.", "phuong", "p"]),
    ("Thị trấn", ["TT.", "TT", "thi tran"]),
    ("Thị xã", ["TX.", "thi xa", "Tx "]), ("Thành phố", ["TP.", "Tp", "thanh pho"]), ("", [""]),
  ]

  private struct Written {
    let text: String
    let unit: Int
  }

  private static func codebook(_ random: inout SplitMix64) -> Codebook {
    var units: [OrganisationUnit] = []
    for number in 0..<12 {
      let kind = kinds.randomElement(using: &random)?.0 ?? ""
      let words = [
        kind, firsts.randomElement(using: &random) ?? "",
        seconds.randomElement(using: &random) ?? "",
      ]
      let name = words.filter { !$0.isEmpty }.joined(separator: " ")
      units.append(OrganisationUnit(id: "u\(number)", name: name))
    }
    return Codebook(units: units, measures: [], categories: [])
  }

  /// A unit's name written in one of the ways that the rules allow.
  private static func written(_ unit: Int, _ book: Codebook, _ random: inout SplitMix64) -> Written
  {
    var name = book.units[unit].name
    if let (kind, others) = kinds.first(where: { !$0.0.isEmpty && name.hasPrefix($0.0 + " ") }) {
      let rest = name.dropFirst(kind.count + 1)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: name = (others.randomElement(using: &random) ?? kind) + " " + rest
      case 1: name = String(rest)
      default: break
      }
    }
    if Int.random(in: 0..<4, using: &random) == 0 { name = "Đảng bộ " + name }
    switch Int.random(in: 0..<6, using: &random) {
    case 0: name = name.foldedForSearch
    case 1: name = name.uppercased()
    case 2: name = name.replacing("Đ", with: "Ð").replacing(" ", with: "\u{A0} ")
    case 3:
      name = name.replacing("oà", with: "òa").replacing("uý", with: "úy").replacing(
        "oẻ", with: "ỏe")
    case 4:
      name = name.split(separator: " ").map {
        Bool.random(using: &random) ? $0.foldedForSearch : String($0)
      }.joined(separator: " ")
    default: break
    }
    return Written(text: name, unit: unit)
  }

  /// What the rules say, by looking at every unit for every rule.
  private static func defined(_ text: String, _ book: Codebook) -> NameMatch {
    let rules: [(NameRule?, (String) -> Bool)] = [
      (nil, { $0 == text }), (.letters, { $0.nameWords == text.nameWords }),
      (.kindWord, { agree($0, text, [.same], false) }),
      (.kindLeftOut, { agree($0, text, [.bodyLeftOut], false) }),
      (.kindLeftOut, { agree($0, text, [.leftOut], false) }),
      (.withoutDiacritics, { agree($0, text, [.same], true) }),
      (.withoutDiacriticsAndKind, { agree($0, text, [.bodyLeftOut], true) }),
      (.withoutDiacriticsAndKind, { agree($0, text, [.leftOut], true) }),
    ]
    for (rule, holds) in rules {
      let found = book.units.indices.filter { holds(book.units[$0].name) }
      if found.count > 1 { return .ambiguous(found) }
      if let only = found.first { return rule.map { .near(only, rule: $0) } ?? .exact(only) }
    }
    return .none(nearest: [])
  }

  private static func agree(
    _ name: String, _ text: String, _ wanted: Set<NameParts.Agreement>, _ folded: Bool
  ) -> Bool {
    func readings(_ words: [String]) -> [NameParts] {
      UnitWords.readings(of: words, folded: folded ? words.map(\.foldedForSearch) : nil)
    }
    return readings(text.nameWords).contains { written in
      readings(name.nameWords).contains { known in
        wanted.contains(written.agreement(with: known)) && written.rest.count == known.rest.count
          && zip(written.rest, known.rest).allSatisfy { word, other in
            word == other
              || folded && word.unicodeScalars.allSatisfy(\.isASCII)
                && word == other.foldedForSearch
          }
      }
    }
  }

  @Test(
    "finds what the rules say, and the unit that was written unless an earlier rule finds another")
  func agreesWithDefinition() {
    var random = SplitMix64(seed: 41)
    var outcomes: [String: Int] = [:]
    for _ in 0..<60 {
      let book = Self.codebook(&random)
      let matcher = book.unitMatcher
      for unit in book.units.indices {
        let written = Self.written(unit, book, &random)
        let found = matcher.match(written.text)
        let defined = Self.defined(written.text, book)
        if case .none = defined {
          Issue.record("\(written.text) is not \(book.units[unit].name)")
        }
        #expect(found == defined, "seed 41: \(written.text) in \(book.units.map(\.name))")
        switch found {
        case .exact(let position): outcomes[position == unit ? "exact" : "other", default: 0] += 1
        case .near(let position, let rule):
          outcomes[position == unit ? rule.rawValue : "other", default: 0] += 1
        case .ambiguous(let positions):
          outcomes[positions.contains(unit) ? "ambiguous" : "others", default: 0] += 1
        case .none: outcomes["none", default: 0] += 1
        }
      }
    }
    for rule in NameRule.allCases where rule != .initials {
      #expect(outcomes[rule.rawValue] ?? 0 > 8)
    }
    #expect(outcomes["ambiguous"] ?? 0 > 20)
    #expect(outcomes["none"] == nil)
  }

  @Test("a name that only one unit could have been written so is never another unit")
  func neverAnother() {
    var random = SplitMix64(seed: 43)
    var found = 0
    for _ in 0..<60 {
      let book = Self.codebook(&random)
      let matcher = book.unitMatcher
      for unit in book.units.indices {
        let written = Self.written(unit, book, &random)
        let rest = Self.rest(written.text)
        let alike = book.units.indices.filter { Self.rest(book.units[$0].name) == rest }
        guard alike == [unit] else { continue }
        found += 1
        #expect(matcher.match(written.text).position == unit, "seed 43: \(written.text)")
      }
    }
    #expect(found > 200)
  }

  /// The last two words of a name without diacritics: what no way of writing changes.
  private static func rest(_ name: String) -> [String] {
    name.nameWords.suffix(2).map(\.foldedForSearch)
  }

  @Test("the nearest names are those that measuring every name finds, among few and among many")
  func nearest() {
    var random = SplitMix64(seed: 47)
    let names = Set(
      (0..<600).map { _ in
        (0..<3).map { _ in (Self.firsts + Self.seconds).randomElement(using: &random) ?? "" }
          .joined(separator: " ")
      }
    ).sorted()
    var likeness = NameLikeness()
    for name in names { likeness.add(name) }
    #expect(names.count > 400)
    for name in names.prefix(200) {
      var letters = Array(name)
      letters[Int.random(in: 0..<letters.count, using: &random)] = "x"
      let word = String(letters)
      let all = Suggestion.nearest(3, to: word, among: names)
      #expect(likeness.nearest(3, to: word).first == all.first, "seed 47: \(word)")
    }
  }
}
