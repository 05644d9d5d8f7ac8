import TestSupport
import Testing

@testable import IndicatorCore
@testable import IndicatorIntake

/// Figures of a package, made at random: categories in trees, totals that hold and do not, figures that are missing,
/// qualified or of a series of their own, units below one another, breaks, mergers and targets.
private struct PackageFigures {
  let cube: Cube
  let history: History
  let targets: [IndicatorTarget]
  /// What the file holds, for failure texts.
  let text: String

  static let units = ["w", "a", "b", "c", "d", "e"]
  private static let book = Codebook(
    units: units.map {
      OrganisationUnit(
        id: $0, level: $0 == "w" ? "up" : "low", parent: ["a", "b", "c"].contains($0) ? "w" : "")
    },
    measures: [
      Measure(id: "m", unitOfMeasure: "persons", additivity: .flow),
      Measure(id: "n", unitOfMeasure: "persons", additivity: .flow),
      Measure(id: "n_share", unitOfMeasure: "1", additivity: .none),
    ],
    categories: [
      Category(id: "rated", classification: "rating"),
      Category(id: "good", classification: "rating", parent: "rated", order: 2),
      Category(id: "poor", classification: "rating", parent: "rated", order: 1),
      Category(id: "unrated", classification: "rating", inBase: false),
      Category(id: "female", classification: "sex"), Category(id: "male", classification: "sex"),
    ])

  init(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let (book, targets) = (Self.book, Self.targets(&random))
    self.targets = targets
    history = Self.history(&random)
    // How many of a hundred figures are left out, and how many have something to them.
    let gaps = [0, 5, 40].randomElement(using: &random) ?? 0
    let oddity = [0, 0, 12].randomElement(using: &random) ?? 0
    func isOne(in share: Int) -> Bool { Int.random(in: 0..<100, using: &random) < share }
    var lines = ["unit,period,measure,category,value,qualifier,status"]
    for unit in Self.units where unit != "w" || isOne(in: 30) {
      for period in ["2020", "2021", "2022"] where !isOne(in: gaps / 2) {
        for measure in ["m", "n"] {
          var counts = ["good", "poor", "unrated"].map { _ in Int.random(in: 0...9, using: &random)
          }
          counts += [counts[0] + counts[1], counts.reduce(0, +)]
          if isOne(in: oddity) { counts[4] -= 1 }
          let categories = ["good", "poor", "unrated", "rated", ""]
          for (category, count) in zip(categories, counts) where !isOne(in: gaps) {
            guard category != "rated" || isOne(in: 50) else { continue }
            let isMissing = isOne(in: oddity)
            let qualifier =
              isOne(in: oddity) ? [">=", "~", "<"].randomElement(using: &random) ?? "" : ""
            let status =
              isMissing
              ? ["Q", "M", "O", "L"].randomElement(using: &random) ?? ""
              : isOne(in: oddity) ? "E" : ""
            let value = isMissing ? "" : isOne(in: oddity) ? "\(count).5" : "\(count)"
            lines.append(
              "\(unit),\(period),\(measure),\(category),\(value),\(isMissing ? "" : qualifier),\(status)"
            )
          }
          if measure == "m", isOne(in: 60) {
            lines.append("\(unit),\(period),m,female,\(counts[4] / 2),,")
            if isOne(in: 50) { lines.append("\(unit),\(period),m,good+female,\(counts[0] / 2),,") }
          }
          if measure == "n", isOne(in: oddity) {
            lines.append("\(unit),\(period),n_share,good,0.5,,")
          }
        }
      }
    }
    text = lines.joined(separator: "\n") + "\n"
    var log = FaultLog(.stopAtFirst)
    let source = SourceBytes(name: "x.csv", bytes: Array(text.utf8))
    cube = try BareFile.read(
      source, options: BareFileOptions(numbers: .plain, codebook: book), into: &log
    ).cube
  }

  private static func history(_ random: inout SplitMix64) -> History {
    guard Bool.random(using: &random), let day = Period("2021-06-01")?.first else { return .none }
    let kind = SeriesBreak.Kind.allCases.randomElement(using: &random) ?? .boundary
    return History(
      breaks: [
        SeriesBreak(
          measure: Bool.random(using: &random) ? nil : MeasureIndex(0), unit: UnitIndex(2),
          from: day, kind: kind)
      ],
      changes: [UnitChange(unit: UnitIndex(3), predecessor: "x", extent: .whole, date: day)])
  }

  private static func targets(_ random: inout SplitMix64) -> [IndicatorTarget] {
    guard Bool.random(using: &random), let period = Period("2021") else { return [] }
    return [
      IndicatorTarget(
        indicator: "i", unit: Bool.random(using: &random) ? nil : UnitIndex(1),
        target: Target(.atLeast, value: ExactDecimal(significand: 5, scale: 1), period: period))
    ]
  }
}

@Suite("Compiled packages: the same as series by series") struct CompiledPackageTests {
  private static let formulas = [
    "m[good] / m[*]", "m[rating: good] / m[rating: *]", "m", "m[rated]", "n[good..] / n[*]",
    "n[good, poor] / n",
    "n[unrated]", "m[female] / m", "m[good+female] / m[good]", "n[*] - n[good]",
    "(n[good] + 1) / (n[poor] - n[poor])",
    "-n[rated] / m", "n / m[male]", "n_share[good] * 2", "previous(n)",
  ]

  private static let bases = ["previous", "first", "year-before", "2020"].compactMap {
    ChangeBase($0)
  }

  @Test("rows, changes, targets, caveats and what they rest on", arguments: 0..<6)
  func tables(part: UInt64) throws {
    var computed = 0
    for seed in part * 12..<(part + 1) * 12 {
      let figures = try PackageFigures(seed: seed)
      for (number, text) in Self.formulas.enumerated() {
        guard let formula = try? BoundFormula(FormulaParser.parse(text), in: figures.cube) else {
          continue
        }
        let indicator = Indicator(id: "i", formula: text, per: 1)
        let chosen = [
          [], [.latest], [PeriodSelection("2021")], [PeriodSelection("2020..2021")],
          [PeriodSelection("2020"), PeriodSelection("2022")],
        ][number % 5]
        let selection = RowSelection(
          units: seed % 3 == 0 ? [UnitIndex(4), UnitIndex(0), UnitIndex(2)] : nil,
          periods: chosen.compactMap { $0 },
          rollUp: (seed + UInt64(number)) % 3 == 0 ? .pooled : .ownFigures)
        let comparison = Comparison(
          figures.cube, history: figures.history, breakRule: seed % 2 == 0 ? .respect : .cross,
          target: seed % 5 == 0 ? Target(">=0.4") : nil, targets: figures.targets,
          changeFrom: Self.bases[(Int(seed) + number) % Self.bases.count])
        let units = selection.units ?? comparison.listedUnits(formula)
        if comparison.compiled(indicator, of: formula, selection: selection) != nil {
          computed += 1
        }
        let plain = Result { () throws(Fault) in
          try comparison.plainTable(indicator, of: formula, selection: selection, units: units)
        }
        let trends = Result { () throws(Fault) in
          try comparison.trends(indicator, of: formula, selection: selection)
        }
        let plainTrends = Result { () throws(Fault) in
          try comparison.plainTrends(indicator, of: formula, selection: selection)
        }
        #expect(trends == plainTrends, "seed \(seed), \(text)\n\(figures.text)")
        for detail in [RowDetail.figures, .values] {
          let fast = Result { () throws(Fault) in
            try comparison.table(indicator, of: formula, selection: selection, detail: detail)
          }
          #expect(
            detail == .figures ? fast == plain : fast.withoutFigures == plain.withoutFigures,
            "seed \(seed), \(text)\n\(figures.text)")
        }
      }
    }
    #expect(computed > 60, "\(computed)")
  }

  private static func changes(_ random: inout SplitMix64) -> [UnitChange] {
    let days = ["2020-01-01", "2021-01-01", "2021-07-01", "2022-01-01"].compactMap {
      Period($0)?.first
    }
    return (0..<Int.random(in: 1...4, using: &random)).compactMap { _ in
      guard let day = days.randomElement(using: &random),
        let predecessor = PackageFigures.units.dropFirst().randomElement(using: &random)
      else { return nil }
      let isWhole = Int.random(in: 0..<4, using: &random) > 0
      return UnitChange(
        unit: UnitIndex(Int.random(in: 1...5, using: &random)), predecessor: predecessor,
        extent: isWhole ? .whole : .part, date: day,
        share: isWhole || Bool.random(using: &random) ? nil : try? Ratio(1, over: 4))
    }
  }

  /// The same figures one behind the other.
  private static func sorted(_ cube: Cube) -> Cube {
    let figures = (0..<cube.count).map { index in
      let stored = FigureMark.stored(cube.cell(at: index))
      let key = cube.key(at: index)
      return GatheredFigure(
        key: FigureKey(
          unit: UnitIndex(key.unit), period: PeriodIndex(key.period),
          measure: MeasureIndex(key.measure),
          combination: Int(key.combination)),
        number: stored.number, mark: stored.mark, remark: cube.remark(at: index),
        line: cube.line(at: index))
    }
    return Cube(
      codebook: cube.codebook, periods: cube.periods, combinations: cube.combinations,
      figures: figures, source: cube.source, account: cube.account)
  }

  @Test("figures brought to other boundaries, in tables and one behind the other", arguments: 0..<4)
  func boundaries(part: UInt64) throws {
    var (computed, rebuilt, values) = (0, 0, 0)
    for seed in part * 15..<(part + 1) * 15 {
      let figures = try PackageFigures(seed: seed)
      var random = SplitMix64(seed: seed)
      let history = History(breaks: figures.history.breaks, changes: Self.changes(&random))
      let chosen = ["current", "2020", "2021", "2021-06-30"].randomElement(using: &random) ?? ""
      let boundaries = try #require(Boundaries(chosen))
      let note: Comment = "seed \(seed), \(chosen), \(history.changes)\n\(figures.text)"
      guard let made = try Reconstruction(figures.cube, history: history, boundaries: boundaries),
        let plain = try Reconstruction(
          Self.sorted(figures.cube), history: history, boundaries: boundaries)
      else { continue }
      rebuilt += 1
      #expect(made.cube == plain.cube, note)
      #expect(made.history == plain.history, note)
      for (number, text) in Self.formulas.enumerated() {
        guard let formula = try? BoundFormula(FormulaParser.parse(text), in: made.cube) else {
          continue
        }
        let indicator = Indicator(id: "i", formula: text, per: 1)
        let selection = RowSelection(rollUp: number % 3 == 0 ? .pooled : .ownFigures)
        let comparison = Comparison(made.cube, history: made.history)
        if comparison.compiled(indicator, of: formula, selection: selection) != nil {
          computed += 1
        }
        let fast = Result { () throws(Fault) in
          try comparison.table(indicator, of: formula, selection: selection)
        }
        let slow = Result { () throws(Fault) in
          try Comparison(plain.cube, history: plain.history).table(
            indicator, of: formula, selection: selection)
        }
        #expect(fast == slow, "\(text), \(note)")
        values += (try? fast.get())?.rows.count { $0.caveats.contains(.reconstructed) } ?? 0
      }
    }
    #expect(rebuilt == 15 && computed > 60 && values > 5, "\(rebuilt), \(computed), \(values)")
  }
}
