internal import IndicatorCore

// Tables that say what happened to units and series, what was aimed at, and what was printed.

/// What a package says besides its codebook and its figures.
struct PackageRest: Sendable {
  let history: History
  let indicators: [PackageIndicator]
  let targets: [IndicatorTarget]
  let rules: [IndicatorRule]
  let claims: [PackageClaim]
}

extension PackageReader {
  /// All that is read besides the codebook and the figures.
  mutating func rest(_ book: Codebook, starts: YearStarts) throws(Fault) -> PackageRest {
    let history = try history(book)
    let indicators = try indicators()
    return PackageRest(
      history: history, indicators: indicators,
      targets: try targets(book, indicators: indicators).map { $0.dated(by: starts) },
      rules: try rules(book, starts: starts), claims: try claims(book))
  }

  /// Breaks and mergers.
  mutating func history(_ book: Codebook) throws(Fault) -> History {
    var breaks: [SeriesBreak] = []
    try each(.breaks) { row, log throws(Fault) in
      let item = try log.attempt { () throws(Fault) in try SeriesBreak(row, in: book) }
      if let item { breaks.append(item) }
    }
    var changes: [UnitChange] = []
    try each(.unitChanges) { row, log throws(Fault) in
      let change = try log.attempt { () throws(Fault) in try UnitChange(row, in: book) }
      if let change { changes.append(change) }
    }
    return History(breaks: breaks, changes: changes)
  }

  /// On which day years begin that are not those of the calendar.
  mutating func yearStarts() throws(Fault) -> YearStarts {
    var all = YearStarts.unknown
    try each(.years) { row, log throws(Fault) in
      let (year, begins) = (row["year"], row["begins"])
      guard let starts = YearStarts(Period(year), beginsOn: Period(begins)),
        !all.contradicts(starts)
      else {
        return try log.report(
          row.fault(.field(.badYearStart("\(year)=\(begins)")), column: "begins"))
      }
      all = all.merging(starts)
    }
    return all
  }

  /// Targets of the package's indicators.
  mutating func targets(
    _ book: Codebook, indicators: [PackageIndicator]
  ) throws(Fault) -> [IndicatorTarget] {
    var targets: [IndicatorTarget] = []
    let names = indicators.map(\.indicator.id)
    let known = Set(names)
    try each(.targets) { row, log throws(Fault) in
      let target = try log.attempt { () throws(Fault) in
        try IndicatorTarget(row, in: book, indicators: names, known: known)
      }
      if let target { targets.append(target) }
    }
    return targets
  }

  /// Limits that figures are to keep; their formulas are read when figures are held against them.
  mutating func rules(_ book: Codebook, starts: YearStarts) throws(Fault) -> [IndicatorRule] {
    var rules: [IndicatorRule] = []
    try each(.rules) { row, log throws(Fault) in
      try log.identifier(row, column: "rule")
      let rule = try log.attempt { () throws(Fault) in
        try IndicatorRule(row, in: book, starts: starts)
      }
      if let rule { rules.append(rule) }
    }
    return rules
  }

  /// Claims; their formulas and figures are read when they are judged.
  mutating func claims(_ book: Codebook) throws(Fault) -> [PackageClaim] {
    var claims: [PackageClaim] = []
    try each(.claims) { row, log throws(Fault) in
      let claim = try log.attempt { () throws(Fault) in try PackageClaim(row, in: book) }
      if let claim { claims.append(claim) }
    }
    return claims
  }
}

extension SeriesBreak {
  fileprivate init(_ row: TableRow, in book: Codebook) throws(Fault) {
    self.init(
      measure: try row.measure(in: book), unit: try row.unit(in: book), from: try row.day("from"),
      kind: try ObservationFields.choice(row["kind"], empty: .boundary, row: row, column: "kind"))
  }
}

extension UnitChange {
  fileprivate init(_ row: TableRow, in book: Codebook) throws(Fault) {
    guard let unit = try row.unit(in: book) else {
      throw row.fault(.field(.emptyField(column: "unit")), column: "unit")
    }
    self.init(
      unit: unit, predecessor: row["predecessor"],
      extent: try ObservationFields.choice(
        row["extent"], empty: .whole, row: row, column: "extent"),
      date: try row.day("date"), share: try row.share(),
      shareOf: try row.measure(in: book, column: "share_of"),
      place: row.place("share"))
  }
}

extension IndicatorTarget {
  fileprivate init(
    _ row: TableRow, in book: Codebook, indicators: [String], known: Set<String>
  ) throws(Fault) {
    let name = row["indicator"]
    guard known.contains(name) else {
      let near = Suggestion.nearest(to: name, among: indicators)
      throw row.fault(.name(.unknownName(.indicator, name, suggestion: near)), column: "indicator")
    }
    guard let value = ExactDecimal(plain: row["value"]) else {
      throw row.fault(.number(.badNumber(row["value"])), column: "value")
    }
    let comparison = try ObservationFields.choice(
      row["comparison"], empty: TargetComparison.atLeast, row: row, column: "comparison")
    self.init(
      indicator: name, unit: try row.unit(in: book),
      target: Target(comparison, value: value, period: try row.period("period")))
  }
}

extension IndicatorRule {
  fileprivate init(_ row: TableRow, in book: Codebook, starts: YearStarts) throws(Fault) {
    guard let value = ExactDecimal(plain: row["value"]) else {
      throw row.fault(.number(.badNumber(row["value"])), column: "value")
    }
    let per = Int64(row["per"]) ?? 1
    guard (1...RoundedNumber.largestMultiplier).contains(per) else {
      throw row.fault(
        .value(.outOfRange(per, least: 1, most: RoundedNumber.largestMultiplier)), column: "per")
    }
    let unit = try row.unit(in: book)
    let comparison = try ObservationFields.choice(
      row["comparison"], empty: TargetComparison.atLeast, row: row, column: "comparison")
    self.init(
      indicator: Indicator(
        id: row["rule"], name: row["name"].composedVietnamese, nameEnglish: row["name_en"],
        formula: row["formula"], per: per, better: .none),
      limit: Target(comparison, value: value), unit: unit.map { book.units[$0].id } ?? "",
      period: row["period"].isEmpty ? nil : starts.dated(try row.period("period")),
      place: row.place("formula"))
  }
}

extension IndicatorTarget {
  /// The target with the days that are known of its period.
  func dated(by starts: YearStarts) -> IndicatorTarget {
    guard let period = target.period else { return self }
    return IndicatorTarget(
      indicator: indicator, unit: unit,
      target: Target(target.comparison, value: target.value, period: starts.dated(period)))
  }
}

extension PackageClaim {
  fileprivate init(_ row: TableRow, in book: Codebook) throws(Fault) {
    guard let unit = try row.unit(in: book) else {
      throw row.fault(.field(.emptyField(column: "unit")), column: "unit")
    }
    let kind = try ObservationFields.choice(
      row["kind"], empty: ClaimKind.share, row: row, column: "kind")
    if row["formula"].isEmpty, kind != .hundred {
      throw row.fault(.field(.emptyField(column: "formula")), column: "formula")
    }
    let per = row["per"].isEmpty ? 1 : Int64(row["per"]) ?? 0
    guard (1...RoundedNumber.largestMultiplier).contains(per) else {
      throw row.fault(.field(.badWhole(row["per"], column: "per")), column: "per")
    }
    self.init(
      id: row["claim"], kind: kind, unit: unit, period: try row.period("period"),
      formula: row["formula"], formulaPlace: row.place("formula"), per: per,
      printed: row["printed"], printedPlace: row.place("printed"),
      qualifier: try ObservationFields.choice(
        row["qualifier"], empty: .exactly, row: row, column: "qualifier"),
      source: row["source"])
  }
}

extension TableRow {
  /// The unit named, nil for an empty field.
  fileprivate func unit(in book: Codebook) throws(Fault) -> UnitIndex? {
    let name = self["unit"]
    guard !name.isEmpty else { return nil }
    if let unit = book.unit(name) { return unit }
    throw fault(
      .name(.unknownName(.unit, name, suggestion: book.suggestUnit(name))), column: "unit")
  }

  /// The measure named, nil for an empty field.
  fileprivate func measure(
    in book: Codebook, column: String = "measure"
  ) throws(Fault) -> MeasureIndex? {
    let name = self[column]
    guard !name.isEmpty else { return nil }
    if let measure = book.measure(name) { return measure }
    let near = book.nearest(.measure, to: name)
    throw fault(.name(.unknownName(.measure, name, suggestion: near)), column: column)
  }

  /// A part of 1 as a decimal or fraction; nil for an empty field.
  fileprivate func share() throws(Fault) -> Ratio? {
    let text = self["share"]
    guard !text.isEmpty else { return nil }
    let sides = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    let ratios = sides.map { ExactDecimal(plain: $0.trimmed).flatMap { try? $0.ratio() } }
    guard let share = Self.quotient(ratios), Ratio.zero < share, share <= Ratio(1) else {
      throw fault(.number(.badShare(text)), column: "share")
    }
    return share
  }

  private static func quotient(_ sides: [Ratio?]) -> Ratio? {
    guard let first = sides.first ?? nil else { return nil }
    if sides.count == 1 { return first }
    guard sides.count == 2, let second = sides[1], !second.isZero else { return nil }
    return try? first.divided(by: second)
  }

  fileprivate func period(_ column: String) throws(Fault) -> Period {
    guard let period = Period(self[column]) else {
      throw fault(.field(.badPeriod(self[column])), column: column)
    }
    return period
  }

  /// The first day of a period, such as a date.
  fileprivate func day(_ column: String) throws(Fault) -> Day {
    guard let day = try period(column).first else {
      throw fault(.field(.badPeriod(self[column])), column: column)
    }
    return day
  }
}
