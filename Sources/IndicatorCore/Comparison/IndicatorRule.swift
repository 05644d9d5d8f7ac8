/// A limit that figures are to keep, with its base spelled out: `ratings[excellent] / ratings[good..]` in parts of 100,
/// at most 20.
public struct IndicatorRule: Equatable, Sendable {
  /// What is limited.
  public let indicator: Indicator
  /// The limit, in units of the indicator's `per`.
  public let limit: Target
  /// The identifier of the unit that it binds; empty for all.
  public let unit: String
  /// The period that it is for; nil for all.
  public let period: Period?
  /// Where the rule stands.
  public let place: Place

  /// A rule of the given parts.
  public init(indicator: Indicator, limit: Target, unit: String, period: Period?, place: Place) {
    self.indicator = indicator
    self.limit = limit
    self.unit = unit
    self.period = period
    self.place = place
  }

  /// A fault at a column of the formula, moved to where the rule stands.
  package func placed(_ fault: Fault) -> Fault {
    guard fault.place?.source == "formula" else { return fault }
    return Fault(fault.fact, at: place)
  }
}

/// Who keeps a rule.
package struct RuleOutcome: Sendable {
  package let rule: IndicatorRule
  /// The rows, each held against the limit.
  package let table: IndicatorTable

  /// The rows that break it.
  package var broken: [IndicatorRow] { table.rows.filter { $0.target?.attained == .no } }
  /// How many rows keep it.
  package var kept: Int { table.rows.filter { $0.target?.attained == .yes }.count }

  /// Holds figures against a rule.
  ///
  /// - Parameter rows: the units and periods that are looked at; what the rule says of them goes before.
  /// - Throws: a ``Fault`` at the rule if its formula is wrong, or if a result does not fit.
  package init(
    _ rule: IndicatorRule, in cube: Cube, history: History, rows: RowSelection = RowSelection()
  ) throws(Fault) {
    let comparison = Comparison(cube, history: history, target: rule.limit)
    let unit = cube.codebook.unit(rule.unit)
    do {
      let formula = try BoundFormula(try FormulaParser.parse(rule.indicator.formula), in: cube)
      table = try comparison.table(
        rule.indicator, of: formula,
        selection: RowSelection(
          units: unit.map { [$0] } ?? rows.units,
          periods: rule.period.map { [.exactly($0)] } ?? rows.periods, rollUp: rows.rollUp))
    } catch {
      throw rule.placed(error)
    }
    self.rule = rule
  }
}

/// A row that breaks a rule, in words.
public struct RuleBreach: Hashable, Sendable {
  /// The rule.
  public let rule: String
  /// The unit and the period.
  public let subject: String
  /// The value, with its counts.
  public let value: String
  /// The limit: `<= 20`.
  public let limit: String
  /// How many more the numerator needs, below zero for how many fewer; nil if that is not known.
  public let needed: Int64?

  /// A breach of the given parts.
  public init(rule: String, subject: String, value: String, limit: String, needed: Int64?) {
    self.rule = rule
    self.subject = subject
    self.value = value
    self.limit = limit
    self.needed = needed
  }
}
