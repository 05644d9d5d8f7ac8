import IndicatorCore

/// A small cube stated in words, one figure a line:
///
///     a 2021 members = 174
///     a 2021 punishments[warning+cell] >= 12 P
///     a 2022 members[female] Q
///
/// Unit, period and measure with its category; then a qualifier, a value and maybe a status, or only the
/// status that says why there is no value. Lines are counted from 1.
struct SmallCube {
  /// A line that says no figure: a slip in a test.
  struct Unreadable: Error {
    let line: String
  }

  let cube: Cube

  init(cube: Cube) {
    self.cube = cube
  }

  /// - Parameters:
  ///   - text: the figures.
  ///   - codebook: nil for a cube whose names come from the figures.
  ///   - source: the name of the file that holds the figures.
  init(
    _ text: String, codebook: Codebook? = SmallCube.codebook(), source: String = ""
  ) throws {
    var builder = CubeBuilder(codebook: codebook, source: source)
    for (number, line) in text.split(separator: "\n").enumerated() {
      try builder.add(try Self.observation(String(line), number + 1))
    }
    cube = builder.finish()
  }

  /// The figures of one group, `a 2023 ratings`, stated as `= 8; good = 6; completed O`.
  init(ratings text: String, codebook: Codebook? = SmallCube.codebook()) throws {
    let lines = text.split(separator: ";").map { part in
      let words = part.split(separator: " ")
      let isNamed = words.first?.first?.isLowercase ?? false
      let category = isNamed ? "[\(words[0])]" : ""
      return "a 2023 ratings\(category) " + words.dropFirst(isNamed ? 1 : 0).joined(separator: " ")
    }
    try self.init(lines.joined(separator: "\n"), codebook: codebook)
  }

  // MARK: Reading

  private static func observation(_ line: String, _ number: Int) throws -> Observation {
    let words = line.split(separator: " ").map(String.init)
    guard words.count >= 4, let period = Period(words[1]) else { throw Unreadable(line: line) }
    let name = words[2].split(separator: "[")
    let category = name.count == 2 ? String(name[1].dropLast()) : ""
    let (cell, remark) = try cell(Array(words[3...]), line)
    return Observation(
      unit: words[0], period: period, measure: String(name[0]),
      categories: category.split(separator: "+").map { categoryName(String($0)) }, cell: cell,
      remark: remark, line: number)
  }

  private static func cell(_ words: [String], _ line: String) throws -> (Cell, Remark) {
    if words.count == 1 {
      guard let status = ObservationStatus(rawValue: words[0]), let reason = status.reason else {
        throw Unreadable(line: line)
      }
      return (.missing(reason), Remark(status: status))
    }
    guard let qualifier = Qualifier(rawValue: words[0]), let value = ExactDecimal(plain: words[1]),
      let status = ObservationStatus(rawValue: words.count > 2 ? words[2] : "A")
    else { throw Unreadable(line: line) }
    return (.value(value), Remark(qualifier: qualifier, status: status))
  }

  private static func categoryName(_ id: String) -> Observation.CategoryName {
    let known = categories.first { $0.id == id }
    return Observation.CategoryName(id, of: known?.classification ?? "category")
  }

  // MARK: Asking

  func bound(_ formula: String) throws -> BoundFormula {
    try BoundFormula(try FormulaParser.parse(formula), in: cube)
  }

  /// The leading figure of a formula at exactly this period.
  func figure(_ formula: String, unit: String = "a", at period: String = "2023") throws -> Figure {
    try Lookup(cube).figure(
      try bound(formula).leading, unit: try position(unit), exactlyAt: try Self.period(period))
  }

  func result(
    _ formula: String, unit: String = "a", at period: String = "2023",
    _ rule: RollUpRule = .ownFigures
  ) throws -> IndicatorResult {
    try Evaluator(try bound(formula), lookup: Lookup(cube))
      .result(unit: try position(unit), at: try Self.period(period), rule: rule)
  }

  /// Which units are listed where none are named.
  enum Listing {
    /// Those with figures: the codebook has units that a test is not about.
    case reporting
    /// As the tool does.
    case all
  }

  /// The units that report a formula's measures, and the periods.
  func selection(_ formula: String, _ periods: [PeriodSelection] = []) throws -> RowSelection {
    RowSelection(units: Comparison(cube).reportingUnits(try bound(formula)), periods: periods)
  }

  /// The table of a formula; `periods` as on the command line, such as `2021..2023 latest`.
  func table(
    _ formula: String, units: [String]? = nil, periods: String = "", better: Direction = .higher,
    rollUp: RollUpRule = .ownFigures, in comparison: Comparison? = nil,
    listing: Listing = .reporting
  ) throws -> IndicatorTable {
    try (comparison ?? Comparison(cube)).table(
      Indicator(id: "indicator", formula: formula, better: better),
      selection: try selection(formula, units, periods, rollUp, listing))
  }

  /// The trends of a formula, asked for like a table.
  func trends(
    _ formula: String, units: [String]? = nil, periods: String = "",
    rollUp: RollUpRule = .ownFigures, in comparison: Comparison? = nil,
    listing: Listing = .reporting
  ) throws -> TrendTable {
    try (comparison ?? Comparison(cube)).trends(
      Indicator(id: "indicator", formula: formula), of: try bound(formula),
      selection: try selection(formula, units, periods, rollUp, listing))
  }

  private func selection(
    _ formula: String, _ units: [String]?, _ periods: String, _ rollUp: RollUpRule,
    _ listing: Listing
  ) throws -> RowSelection {
    let selections = try periods.split(separator: " ").map { text in
      guard let selection = PeriodSelection(text) else { throw Unreadable(line: periods) }
      return selection
    }
    let reporting = listing == .all ? nil : try selection(formula).units
    return RowSelection(
      units: try units?.map(position) ?? reporting, periods: selections, rollUp: rollUp)
  }

  /// A history of breaks stated one a line, `a members 2022-07-01 B`, with `*` for all units or all
  /// measures, and of mergers, `a 2022-07-01 whole x`.
  func history(_ text: String) throws -> History {
    var breaks: [SeriesBreak] = []
    var changes: [UnitChange] = []
    for line in text.split(separator: "\n").map(String.init) {
      let words = line.split(separator: " ").map(String.init)
      guard words.count == 4 else { throw Unreadable(line: line) }
      let unit = words[0] == "*" ? nil : try position(words[0])
      if let kind = SeriesBreak.Kind(rawValue: words[3]), let day = Self.day(words[2]) {
        let measure = words[1] == "*" ? nil : cube.codebook.measure(words[1])
        breaks.append(SeriesBreak(measure: measure, unit: unit, from: day, kind: kind))
      } else if let extent = UnitChange.Extent(rawValue: words[2]), let day = Self.day(words[1]) {
        changes.append(
          UnitChange(unit: unit ?? UnitIndex(0), predecessor: words[3], extent: extent, date: day))
      } else {
        throw Unreadable(line: line)
      }
    }
    return History(breaks: breaks, changes: changes)
  }

  private static func day(_ text: String) -> Day? { Period(text)?.first }

  func position(_ unit: String) throws -> UnitIndex {
    guard let position = cube.codebook.unit(unit) else { throw Unreadable(line: unit) }
    return position
  }

  static func period(_ text: String) throws -> Period {
    guard let period = Period(text) else { throw Unreadable(line: text) }
    return period
  }

  // MARK: Codebook

  /// The codebook of most tests: communes `a` to `e`, and `p`, a province.
  static func codebook(
    units: [String] = ["a", "b", "c", "d", "e", "p"], categories: [Category] = SmallCube.categories
  ) -> Codebook {
    Codebook(
      units: units.map { OrganisationUnit(id: $0, level: $0 == "p" ? "province" : "commune") },
      measures: measures, categories: categories)
  }

  /// A codebook of units with the unit above, `p a:p b:p`.
  static func codebook(tree: String) -> Codebook {
    let units = tree.split(separator: " ").map { word in
      let names = word.split(separator: ":").map(String.init)
      return OrganisationUnit(id: names[0], parent: names.count > 1 ? names[1] : "")
    }
    return Codebook(units: units, measures: measures, categories: categories)
  }

  static let measures = [
    Measure(id: "members", unitOfMeasure: "persons", additivity: .stock),
    Measure(id: "population", unitOfMeasure: "persons", additivity: .stock),
    Measure(id: "area", unitOfMeasure: "km2", additivity: .stock),
    Measure(id: "cells", unitOfMeasure: "organisations", additivity: .stock),
    Measure(id: "admissions", unitOfMeasure: "persons", additivity: .flow),
    Measure(id: "target", unitOfMeasure: "persons", additivity: .flow),
    Measure(id: "ratings", unitOfMeasure: "persons", additivity: .flow),
    Measure(id: "punishments", unitOfMeasure: "instances", additivity: .flow),
    Measure(id: "members_share", unitOfMeasure: "percent", additivity: .none),
    Measure(id: "ratings_share", unitOfMeasure: "percent", additivity: .none),
  ]

  static let categories = [
    Category(id: "rated", classification: "rating"),
    Category(id: "good_or_better", classification: "rating", parent: "rated"),
    Category(id: "excellent", classification: "rating", parent: "good_or_better", order: 4),
    Category(id: "good", classification: "rating", parent: "good_or_better", order: 3),
    Category(id: "completed", classification: "rating", parent: "rated", order: 2),
    Category(id: "not_completed", classification: "rating", parent: "rated", order: 1),
    Category(id: "not_rated", classification: "rating", inBase: false),
    Category(id: "male", classification: "sex"),
    Category(id: "female", classification: "sex"),
    Category(id: "warning", classification: "punishment"),
    Category(id: "rebuke", classification: "punishment"),
    Category(id: "cell", classification: "decided_by"),
    Category(id: "committee", classification: "decided_by"),
  ]
}

extension Caveats {
  /// The codes, joined as in outputs.
  var text: String { sorted.map(\.rawValue).joined(separator: ";") }
}

extension Ratio {
  /// `165/174`, or a whole number.
  var text: String { denominator == 1 ? "\(numerator)" : "\(numerator)/\(denominator)" }
}

extension Figure {
  /// The value, or the code of the reason why there is none; then the caveats.
  var text: String {
    switch cell {
    case .value(let value): (["\(value)"] + caveats.sorted.map(\.rawValue)).joined(separator: " ")
    case .missing(let reason): reason.rawValue
    }
  }
}

extension IndicatorResult {
  /// The value in lowest terms, or the code of the reason why there is none; then the caveats.
  var text: String {
    ([value?.text ?? reason?.rawValue ?? "neither"] + caveats.sorted.map(\.rawValue))
      .joined(separator: " ")
  }
}
