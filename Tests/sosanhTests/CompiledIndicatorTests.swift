import IndicatorIntake
import TestSupport
import Testing

@testable import IndicatorCore
@testable import IndicatorRender

/// Figures of some units, made at random, as the tables that a scan gathers.
private struct ComputedFigures {
  let cube: Cube
  /// What the file holds, for failure texts.
  let text: String

  /// The manners of figures: whole counts, counts with zeros and gaps, decimals, numbers that need more than
  /// 32 bits, and with figures that are missing or said to be estimated.
  enum Manner: Int, CaseIterable {
    case whole, sparse, decimal, large, remarked
  }

  init(seed: UInt64, _ manner: Manner) throws {
    var random = SplitMix64(seed: seed)
    let periods =
      [
        ["2019", "2020", "2021"], ["2020-Q1", "2020-Q2", "2020-Q4", "2021-Q1"],
        ["2020", "2021-S1", "2022"],
      ]
      .randomElement(using: &random) ?? []
    var lines = ["unit,period,measure,category,value,status"]
    for unit in ["An", "Bình", "Cát", "\"Đông, Hải\"", "\"Say \"\"Ấp\"\"\""] {
      for period in periods + (manner == .sparse ? ["2020-01/2020-03"] : []) {
        for (measure, categories) in [("m", ["a", "b", "c"]), ("n", ["b", "d"]), ("p", [""])] {
          for category in categories {
            guard manner != .sparse || Int.random(in: 0..<3, using: &random) > 0 else { continue }
            let value = Self.value(manner, &random)
            let status =
              manner == .remarked && Int.random(in: 0..<6, using: &random) == 0 ? "E" : ""
            lines.append("\(unit),\(period),\(measure),\(category),\(value),\(status)")
          }
        }
      }
    }
    // Two units that report only what no formula asks for.
    lines += ["Ba,2020,q,,7,", "Ê,2021,q,a,8,"]
    text = lines.joined(separator: "\n")
    var log = FaultLog(.stopAtFirst)
    let source = SourceBytes(name: "x.csv", bytes: Array(text.utf8))
    cube = try BareFile.read(source, options: BareFileOptions(numbers: .en), into: &log).cube
  }

  private static func value(_ manner: Manner, _ random: inout SplitMix64) -> String {
    switch manner {
    case .whole: return "\(Int.random(in: 0...40, using: &random))"
    case .sparse: return "\(Int.random(in: -2...3, using: &random))"
    case .decimal:
      return "\(Int.random(in: 0...999, using: &random)).\(Int.random(in: 0...99, using: &random))"
    case .large: return "\(Int64.random(in: 0...(1 << 61), using: &random))"
    case .remarked:
      return Int.random(in: 0..<9, using: &random) == 0
        ? "" : "\(Int.random(in: 0...9, using: &random))"
    }
  }
}

/// A format of rows, and what they give in it field by field.
private enum RowForm: CaseIterable {
  case plain, tsv, json, excelVi, excelEn

  /// Those of programs.
  static let forPrograms: [RowForm] = [.plain, .tsv, .json]

  var format: DataFormat {
    switch self {
    case .plain: .delimited(.plain)
    case .tsv: .delimited(.tsv)
    case .json: .json
    case .excelVi: .delimited(.excelVi)
    case .excelEn: .delimited(.excelEn)
    }
  }

  func text(_ rows: PlainRows) -> String {
    switch self {
    case .plain: rows.text(delimiter: ",")
    case .tsv: rows.text(delimiter: "\t")
    case .json: rows.json
    case .excelVi:
      rows.text(delimiter: ";", point: ",", lineEnd: "\r\n", mark: "\u{FEFF}", defuses: true)
    case .excelEn: rows.text(delimiter: ",", lineEnd: "\r\n", mark: "\u{FEFF}", defuses: true)
    }
  }

  func text(_ header: [UInt8], _ blocks: [[UInt8]]) -> String {
    let all =
      self == .json ? JSONWriter.blocks(plan: [], notes: [], rows: blocks) : [header] + blocks
    return String(decoding: all.joined(), as: UTF8.self)
  }

  /// The rows of all blocks.
  func text(_ lines: some DataBlocks) throws -> String {
    try text(lines.header, (0..<lines.count).map { try lines.block($0).bytes })
  }
}

@Suite("Compiled indicators: the same as series by series") struct CompiledIndicatorTests {
  private static let formulas = [
    "m[a]", "m", "p", "m[a, b] / m", "m[*] / p", "m[a] / n[b]", "m[d] / m[a]", "n[b, d] - m[a]",
    "-m[a] * 2 / (n[b] + 3)", "m[a] / 100", "100 / m[a]", "(m[a] / m[b]) / n", "m[a] + p * 0.5",
    "previous(m[a])", "per_year(m[a]) / p", "p[a]", "m[a] / m[a]", "1 / p", "m[d]",
  ]
  private static let selections = ["", "latest", "2020", "2020..2021", "..2020,latest", "2030"]

  /// A third of the selections for each seed, others for the next formula, so that every formula meets all of
  /// them in six seeds.
  private static func selections(of seed: UInt64, _ formula: String) -> [String] {
    let first = Int(seed) + (formulas.firstIndex(of: formula) ?? 0)
    return [selections[first % 6], selections[(first + 3) % 6]]
  }

  private func selection(_ text: String, _ units: [UnitIndex]? = nil) -> RowSelection {
    let parts = text.split(separator: ",").compactMap { PeriodSelection($0) }
    return RowSelection(units: units, periods: parts)
  }

  @Test("rows, changes, caveats and what they rest on", arguments: 0..<5)
  func tables(manner: Int) throws {
    let manner = try #require(ComputedFigures.Manner(rawValue: manner))
    var computed = 0
    for seed in UInt64(0)..<12 {
      let figures = try ComputedFigures(seed: seed, manner)
      for text in Self.formulas {
        guard let formula = try? BoundFormula(FormulaParser.parse(text), in: figures.cube) else {
          continue
        }
        let indicator = Indicator(id: text, formula: text, per: seed % 2 == 0 ? 1 : 100)
        for chosen in Self.selections(of: seed, text) {
          let selection = selection(chosen, seed % 3 == 0 ? [UnitIndex(3), UnitIndex(0)] : nil)
          let comparison = Comparison(figures.cube)
          let units = selection.units ?? comparison.listedUnits(formula)
          if comparison.compiled(indicator, of: formula, selection: selection) != nil {
            computed += 1
          }
          let fast = Result { () throws(Fault) in
            try comparison.table(indicator, of: formula, selection: selection)
          }
          let plain = Result { () throws(Fault) in
            try comparison.plainTable(indicator, of: formula, selection: selection, units: units)
          }
          #expect(fast == plain, "seed \(seed), \(text), \(chosen)\n\(figures.text)")
          let values = Result { () throws(Fault) in
            try comparison.table(indicator, of: formula, selection: selection, detail: .values)
          }
          #expect(values.withoutFigures == plain.withoutFigures, "seed \(seed), \(text), \(chosen)")
          let trends = Result { () throws(Fault) in
            try comparison.trends(indicator, of: formula, selection: selection)
          }
          let plainTrends = Result { () throws(Fault) in
            try comparison.plainTrends(indicator, of: formula, selection: selection)
          }
          #expect(trends == plainTrends, "seed \(seed), \(text), \(chosen)\n\(figures.text)")
          try self.trends(plainTrends, seed)
          try rankings(plain, chosen == "latest", seed)
          try lines(comparison, indicator, formula, selection, plain, seed)
        }
      }
    }
    #expect(computed > 130, "\(computed)")
  }

  @Test("rows of sums over time have their parts beside them, as they are computed and in a table")
  func parts() throws {
    var counted = 0
    for manner in ComputedFigures.Manner.allCases {
      for seed in UInt64(0)..<6 {
        let figures = try ComputedFigures(seed: seed, manner)
        let grouping = try GroupedPeriods(figures.cube, by: .year, stock: .last)
        let comparison = Comparison(grouping.cube)
        for text in ["m[a]", "m / n", "m[a] / p"] {
          guard let formula = try? BoundFormula(FormulaParser.parse(text), in: grouping.cube),
            let compiled = comparison.compiled(
              Indicator(id: text, formula: text, per: 100), of: formula, selection: RowSelection()),
            let table = try? comparison.table(
              compiled.indicator, of: formula, selection: RowSelection())
          else { continue }
          let parts = RowParts(grouping, measures: formula.measures)
          var counts = parts
          let all = table.rows.map { row in row.period.flatMap { counts.count(row.unit, at: $0) } }
          counted += all.count { $0 != nil }
          let expected = PlainRows(table).adding(
            ["parts", "parts_expected"],
            all.map { [.count($0.map { "\($0.parts)" }), .count($0.map { "\($0.expected)" })] })
          for form in RowForm.forPrograms {
            let lines = try #require(ComparisonLines(compiled, format: form.format, parts: parts))
            #expect(try form.text(lines) == form.text(expected), "seed \(seed), \(text), \(form)")
          }
          for form in RowForm.allCases {
            let full = ComparisonLines(
              table, format: form.format, with: [.parts(all, in: .english)])
            #expect(try form.text(full) == form.text(expected), "seed \(seed), \(text), \(form)")
          }
        }
      }
    }
    #expect(counted > 300, "\(counted)")
  }

  /// The lines of rankings, and the notes they need, against those of their tables.
  private func rankings(
    _ plain: Result<IndicatorTable, Fault>, _ byLatest: Bool, _ seed: UInt64
  ) throws {
    guard let table = try? plain.get() else { return }
    let ties = TieRule.allCases[Int(seed) % TieRule.allCases.count]
    let rule = RankingRule(
      ties: ties, top: seed % 2 == 0 ? 2 : nil, minimumBase: seed % 4 == 0 ? 5 : nil)
    let rankings = RankingTable.rankings(table, byLatest: byLatest, rule: rule)
    let all = PlainRows(rankings)
    var expected = NoteNumbers()
    for ranking in rankings { expected.see(ranking.rows.map { RowSaid($0) }) }
    for form in RowForm.allCases {
      let lines = RankingLines(rankings, format: form.format)
      #expect(try form.text(lines) == form.text(all), "seed \(seed), \(form)")
      var seen = NoteNumbers()
      for number in 0..<lines.count { seen.see(try lines.block(number).said) }
      #expect(seen.notes == expected.notes)
    }
  }

  /// The lines of trends, and the notes they need, against those of their table.
  private func trends(_ plain: Result<TrendTable, Fault>, _ seed: UInt64) throws {
    guard let table = try? plain.get(), let all = try? PlainRows(table) else { return }
    for form in RowForm.allCases {
      let lines = TrendLines(table, format: form.format)
      #expect(try form.text(lines) == form.text(all), "seed \(seed), \(form)")
      var (seen, expected) = (NoteNumbers(), NoteNumbers())
      for number in 0..<lines.count { seen.see(try lines.block(number).said) }
      expected.see(table.rows.map { RowSaid($0) })
      #expect(seen.notes == expected.notes, "seed \(seed)")
    }
  }

  /// The lines that are written from a compiled indicator, and the notes they need, against those of the plain table.
  private func lines(
    _ comparison: Comparison, _ indicator: Indicator, _ formula: BoundFormula,
    _ selection: RowSelection, _ plain: Result<IndicatorTable, Fault>, _ seed: UInt64
  ) throws {
    guard !selection.periods.contains(.latest),
      let compiled = comparison.compiled(indicator, of: formula, selection: selection)
    else { return }
    for form in RowForm.forPrograms {
      let lines = try #require(ComparisonLines(compiled, format: form.format))
      var blocks: [[UInt8]] = []
      var said: [RowSaid] = []
      do {
        for start in stride(from: 0, to: compiled.units.count, by: 2) {
          let block = try lines.lines(start..<min(compiled.units.count, start + 2))
          blocks.append(block.bytes)
          said += block.said.filter { !said.contains($0) }
        }
      } catch {
        #expect(throws: error) { try plain.get() }
        continue
      }
      let table = try plain.get()
      let text = form.text(PlainRows(table))
      #expect(form.text(lines.header, blocks) == text, "seed \(seed), \(indicator.formula)")
      var (computed, expected) = (NoteNumbers(), NoteNumbers())
      computed.see(said)
      _ = PeopleTable(table, measure: nil, as: NumberFormat()).text(&expected)
      #expect(computed.notes == expected.notes)
    }
    guard let table = try? plain.get() else { return }
    for form in RowForm.allCases {
      let full = ComparisonLines(table, format: form.format)
      #expect(try form.text(full) == form.text(PlainRows(table)), "seed \(seed), \(form)")
    }
  }

  @Test("distributions, unit by unit and as lines", arguments: 0..<5)
  func distributions(manner: Int) throws {
    let manner = try #require(ComputedFigures.Manner(rawValue: manner))
    var computed = 0
    for seed in UInt64(0)..<12 {
      let cube = try ComputedFigures(seed: seed, manner).cube
      for (measure, chosen) in ["m", "n", "q"].flatMap({ one in
        Self.selections.map { (one, $0) }
      }) {
        let comparison = Comparison(cube)
        let selection = selection(chosen, seed % 3 == 0 ? [UnitIndex(3), UnitIndex(0)] : nil)
        let compiled = try comparison.compiledDistribution(of: measure, selection: selection)
        let plain = try self.plain(compiled, comparison, selection)
        let table = try compiled.table()
        #expect(table.rows == plain.rows, "seed \(seed), \(measure), \(chosen)")
        #expect(table.omitted == plain.omitted, "seed \(seed), \(measure), \(chosen)")
        computed += try compiled.part(0..<compiled.units.count).rows.count
        let rows = PlainRows(table)
        for form in RowForm.forPrograms {
          let lines = try #require(DistributionLines(compiled, format: form.format))
          #expect(
            try form.text(lines) == form.text(rows),
            "seed \(seed), \(measure), \(chosen), \(form)")
        }
        for form in RowForm.allCases {
          #expect(
            try form.text(SharedLines(table, format: form.format)) == form.text(rows),
            "seed \(seed), \(measure), \(chosen), \(form)")
        }
      }
    }
    // Large numbers are mostly left to the plain way.
    #expect(computed > (manner == .large ? 0 : 500), "\(computed)")
  }

  /// The rows of a distribution, figure by figure.
  private func plain(
    _ compiled: CompiledDistribution, _ comparison: Comparison, _ selection: RowSelection
  ) throws -> (rows: [DistributionRow], omitted: OmittedPeriods) {
    let tree = compiled.cube.codebook.tree
    let classification = try #require(
      tree.classifications.firstIndex(of: compiled.classification))
    let builder = DistributionBuilder(
      comparison.lookup, base: compiled.references[0], classification: classification,
      rollUp: selection.rollUp)
    var rows: [DistributionRow] = []
    var omitted = OmittedPeriods()
    for unit in compiled.units {
      rows += try builder.rows(unit: unit, selections: selection.periods, omitted: &omitted)
    }
    return (rows, omitted)
  }

  @Test("the dialects of spreadsheets are not written straight from a compiled indicator")
  func spreadsheets() throws {
    let figures = try ComputedFigures(seed: 1, .whole)
    let formula = try BoundFormula(FormulaParser.parse("m"), in: figures.cube)
    let indicator = Indicator(id: "m", formula: "m")
    let compiled = try #require(
      Comparison(figures.cube).compiled(indicator, of: formula, selection: RowSelection()))
    #expect(ComparisonLines(compiled, format: .delimited(.excelVi)) == nil)
    #expect(ComparisonLines(compiled, format: .delimited(.excelEn)) == nil)
  }

  @Test("texts that a spreadsheet would run are defused and counted, every one of a row")
  func defused() throws {
    let text = "unit,period,measure,value\n=An,2021,m,7\n+Ba,2021,m,8\nCa,2021,m,9\n"
    var log = FaultLog(.stopAtFirst)
    let source = SourceBytes(name: "x.csv", bytes: Array(text.utf8))
    let cube = try BareFile.read(source, options: BareFileOptions(numbers: .en), into: &log).cube
    let table = try Comparison(cube).table(Indicator(id: "-m", formula: "m"))
    for form in RowForm.allCases {
      let lines = ComparisonLines(table, format: form.format)
      #expect(try form.text(lines) == form.text(PlainRows(table)))
      let isForPrograms = RowForm.forPrograms.contains(form)
      // The indicator in three rows, an identifier and a name in two.
      #expect(try lines.block(0).defused == (isForPrograms ? 0 : 7), "\(form)")
    }
  }

  @Test("numbers are written as ratios write them")
  func numbers() throws {
    var random = SplitMix64(seed: 5)
    let multipliers: [Int64] = [1, 100, 1000, 1_000_000_000]
    func number() -> Int64 {
      let bits = Int.random(in: 0...61, using: &random)
      return Int64.random(in: -(1 << bits)...(1 << bits), using: &random)
    }
    for round in 0..<20_000 {
      let (top, bottom) = (number(), max(1, abs(number())))
      let per = multipliers.randomElement(using: &random) ?? 1
      var row = ByteRow()
      row.append(top, over: bottom, times: per)
      var bytes: [UInt8] = []
      row.write(to: &bytes)
      let expected = try Ratio(top, over: bottom).dataText(times: per)
      #expect(
        String(decoding: bytes, as: UTF8.self) == expected,
        "seed 5, round \(round): \(top) / \(bottom) x \(per)")
    }
  }
}

extension Result where Success == IndicatorTable {
  /// The rows without the figures behind their results.
  var withoutFigures: Result<[IndicatorRow], Failure> {
    map { table in
      table.rows.map { row in
        let result = row.result
        return IndicatorRow(
          unit: row.unit, period: row.period,
          result: IndicatorResult(
            value: result.value, reason: result.reason, numerator: result.numerator,
            denominator: result.denominator, denominatorPeriod: result.denominatorPeriod,
            caveats: result.caveats, figures: [], rollUp: result.rollUp), change: row.change,
          target: row.target, caveats: row.caveats)
      }
    }
  }
}
