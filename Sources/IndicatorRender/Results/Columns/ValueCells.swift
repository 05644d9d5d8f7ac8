internal import IndicatorCore

/// How the values of one indicator are shown: per cent as fractions, all else times `per`.
struct ValueCells: Equatable, Sendable {
  /// What the values are.
  enum Kind: Hashable, Sendable {
    /// Whole numbers that no division made, to be shown with all their digits.
    case counts
    case rates
  }

  let per: Int64
  let kind: Kind
  private let digits: Int
  /// Per cent are held as fractions, so that a spreadsheet goes on computing with them.
  private var isPercent: Bool { per == 100 }

  init(per: Int64, digits: Int, kind: Kind = .rates) {
    self.per = per
    self.kind = kind
    self.digits = kind == .counts ? 0 : digits
  }

  /// The values of results: whole numbers if all are counts as they were reported.
  init(_ results: some Sequence<IndicatorResult>, per: Int64, digits: Int) {
    let areCounts = IndicatorResult.areCounts(results, per: per)
    self.init(per: per, digits: digits, kind: areCounts ? .counts : .rates)
  }

  /// How a value is shown.
  var format: SpreadsheetFormat { isPercent ? .percent(digits) : .decimal(digits) }

  /// A value; a count keeps all its digits.
  func value(_ value: Ratio?) -> SpreadsheetCell {
    guard let value else { return .empty }
    if kind == .counts { return .count(value, digits: 0) }
    return .number("\(value.expansion(times: isPercent ? 1 : per))", format)
  }

  /// A value as a chart draws it: a number always, or a blank cell.
  func drawn(_ value: Ratio?) -> SpreadsheetCell {
    guard let value else { return .empty }
    return .number("\(value.expansion(times: isPercent ? 1 : per))", format)
  }

  /// The value, or the words for why there is none.
  func value(_ value: Ratio?, reason: Reason?, in language: Language) -> SpreadsheetCell {
    value == nil ? .words(reason?.words[language]) : self.value(value)
  }

  /// The value of a result, marked if it is of only a part of the units.
  func value(_ result: IndicatorResult, in language: Language) -> SpreadsheetCell {
    value(result.value, reason: result.reason, in: language).marked(result.isPartial)
  }

  /// A change: in percentage points for per cent, and never as per cent.
  func change(_ difference: WideDifference?) -> SpreadsheetCell {
    guard let difference else { return .empty }
    return .number("\(difference.expansion(times: per))", .signed(digits))
  }

  /// A distance, never negative; in percentage points for per cent.
  func distance(_ difference: WideDifference?) -> SpreadsheetCell {
    guard let difference else { return .empty }
    return .number("\(difference.expansion(times: per))", .decimal(digits))
  }

  /// A change by the year.
  ///
  /// - Throws: ``ArithmeticOverflow`` if it is too large to be printed.
  func slope(_ slope: ExactSlope?) throws(ArithmeticOverflow) -> SpreadsheetCell {
    guard let slope else { return .empty }
    return .number("\(try slope.expansion(times: per))", .signed(kind == .counts ? 2 : digits))
  }
}
