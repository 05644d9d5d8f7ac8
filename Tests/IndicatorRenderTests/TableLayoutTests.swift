import Foundation
import IndicatorCore
import TestSupport
import Testing

@testable import IndicatorRender

/// Units with nasty names, long and short periods, large and small counts and figures that are withheld;
/// the names may be composed or decomposed.
private struct NastyData {
  private static let words = [
    "Đảng", "bộ", "Uỷ ban", "nhân dân", "Nghiêng", "xã", "Ô", "St. \"A\",", "a|b", "日本語", "한국어",
    "e\u{301}",
    "Doña", "=1+1", "Lai Châu;", "Đắk-Lắk-Krông-Pa", "…", "*", "x_y",
  ]
  private static let periods = [
    "2021", "2022", "2023", "2021-Q1", "2022/2025", "2021/2024-05-30", "2025-07-01/2026-03-01",
    "2022/..",
  ]

  let cube: Cube
  let indicator = Indicator(
    id: "rate", name: "Tỷ lệ xếp loại", nameEnglish: "rated good",
    formula: "ratings[good] / ratings", per: 100)

  init(seed: UInt64, _ form: (String) -> String) throws {
    var random = SplitMix64(seed: seed)
    var rows: [Series.Row] = []
    var names: [String: String] = [:]
    for unit in 0..<4 {
      let id = "unit_\(unit)"
      names[id] = form(
        (0...Int.random(in: 0...5, using: &random))
          .map { _ in Self.words[Int.random(in: Self.words.indices, using: &random)] }
          .joined(separator: " "))
      for period in Self.periods where Int.random(in: 0..<3, using: &random) > 0 {
        let size = Int.random(in: 0...9, using: &random)
        let all = Int.random(in: 0...[9, 20, 99, 999, 69473, 1_234_567][size % 6], using: &random)
        let good = Int.random(in: 0...all, using: &random)
        rows.append((id, period, size == 9 ? "" : String(good), String(all)))
      }
    }
    cube = try Series.cube(rows, names: names)
  }

  private var formula: BoundFormula {
    get throws { try BoundFormula(try FormulaParser.parse(indicator.formula), in: cube) }
  }

  /// Every table for people, by name, and the notes below them.
  func tables(_ language: Language) throws -> (tables: [(String, TextTable)], notes: NoteNumbers) {
    let format = NumberFormat(language: language)
    let comparison = Comparison(cube, target: Target("<=12345.67"))
    let table = try comparison.table(indicator, of: formula, selection: RowSelection())
    var notes = NoteNumbers(language)
    var tables: [(String, TextTable)] = []
    let measure = cube.codebook.measures[0]
    tables.append(("compare", PeopleTable(table, measure: measure, as: format).text(&notes)))
    let wide = WideTable.comparison(
      table, total: try comparison.totals(table, of: try formula), for: .people(digits: 2),
      as: format,
      notes: &notes)
    tables.append(("wide", wide.text(format)))
    for ranking in RankingTable.rankings(table, byLatest: false, rule: RankingRule()) {
      tables.append(("rank", PeopleTable(ranking, as: format).text(&notes)))
    }
    let trends = try comparison.trends(indicator, of: formula, selection: RowSelection())
    tables.append(("trend", try PeopleTable(trends, as: format, charset: .unicode).text(&notes)))
    let shares = try comparison.distribution(of: "ratings")
    tables.append(("distribution", PeopleTable(shares, as: format).text(&notes)))
    for explanation in comparison.explanations(table, of: try formula).prefix(6) {
      tables.append(("explain", TextTable.explanation(explanation, as: format, notes: &notes)))
    }
    let contents = try Contents(of: cube, indicators: [indicator], measures: [])
    tables += TextTable.contents(contents, in: language).map { ("show, \($0.title)", $0.table) }
    return (tables, notes)
  }
}

@Suite("Every table, at every usual width") struct TableLayoutTests {
  private static let widths = [40, 60, 80, 120]
  private static let seeds: [UInt64] = [31, 32]

  @Test("fits, in both languages", arguments: seeds, Language.allCases)
  func fits(seed: UInt64, language: Language) throws {
    let (tables, notes) = try NastyData(seed: seed) { $0 }.tables(language)
    #expect(Set(tables.map(\.0)).count >= 9)
    for width in Self.widths {
      for (name, table) in tables {
        for line in table.text(width: width, style: .plain).split(separator: "\n") {
          #expect(line.displayWidth <= width, "\(name), seed \(seed), \(width): \(line)")
        }
      }
      for line in notes.text(width: width).split(separator: "\n") {
        #expect(line.displayWidth <= width, "notes, seed \(seed), \(width): \(line)")
      }
    }
  }

  @Test("cuts no word and loses none", arguments: seeds, Language.allCases)
  func wholeWords(seed: UInt64, language: Language) throws {
    let (tables, _) = try NastyData(seed: seed) { $0 }.tables(language)
    for (name, table) in tables {
      let whole = table.withoutEmptyColumns
      for width in Self.widths {
        let printed = table.text(width: width, style: .plain).words
        for word in whole.rows.joined().flatMap(\.words) where word.displayWidth <= 28 {
          #expect(printed.contains(word), "\(name), seed \(seed), \(width): \(word)")
        }
      }
    }
  }

  @Test("is laid out alike for composed and decomposed names", arguments: seeds, Language.allCases)
  func normalForms(seed: UInt64, language: Language) throws {
    let composed = try NastyData(seed: seed) { $0.precomposedStringWithCanonicalMapping }
    let decomposed = try NastyData(seed: seed) { $0.decomposedStringWithCanonicalMapping }
    let (one, other) = (try composed.tables(language), try decomposed.tables(language))
    var differing = 0
    for (left, right) in zip(one.tables, other.tables) {
      for width in Self.widths {
        let texts = [left.1, right.1].map { $0.text(width: width, style: .plain) }
        // Swift holds canonically equal texts to be equal.
        #expect(texts[0] == texts[1], "\(left.0), seed \(seed), \(width)")
        differing += texts[0].utf8.elementsEqual(texts[1].utf8) ? 0 : 1
      }
    }
    #expect(differing > 10)
    #expect(one.notes == other.notes)
  }

  @Test("has no two headings alike", arguments: Language.allCases)
  func headings(language: Language) throws {
    for (name, table) in try NastyData(seed: 31, { $0 }).tables(language).tables {
      let headings = table.columns.map(\.heading)
      #expect(Set(headings).count == headings.count, "\(name): \(headings)")
      #expect(headings.allSatisfy { !$0.isEmpty }, "\(name)")
    }
  }

  @Test("stands in columns where there is room and in blocks where there is none")
  func columnsAndBlocks() throws {
    let tables = try NastyData(seed: 31) { $0 }.tables(.vietnamese).tables
    let compare = try #require(tables.first { $0.0 == "compare" }).1
    #expect(compare.text(width: 40, style: .plain).contains("\n\n"))
    #expect(!compare.text(width: 400, style: .plain).contains("\n\n"))
  }
}

extension StringProtocol {
  fileprivate var words: Set<String> {
    Set(String(self).split(whereSeparator: \.isWhitespace).map(String.init))
  }
}
