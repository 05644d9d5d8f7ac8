package import IndicatorCore

/// What one cell of a sheet holds.
package enum CellContent: Hashable, Sendable {
  /// Text as it stands, blanks at its ends included; Vietnamese letters composed, footnote marks taken off
  /// (``SheetCell/mark``).
  case text(String)
  /// A number as plain digits with a point at most and perhaps a minus sign: as many of the digits as a
  /// spreadsheet program keeps, 15.
  case number(String)
  /// A day that the program shows as a date.
  case date(Day)
  /// `TRUE` or `FALSE`.
  case truth(Bool)
  /// An error of the program, such as `#DIV/0!`.
  case error(String)
  /// A formula whose result was never stored, beginning with `=`: the file was written by a program that does
  /// not calculate, and needs to be opened and saved in one that does. Only `=` for a formula that is written
  /// with another cell.
  case formula(String)
}

extension CellContent {
  /// The formula of a cell whose result was never stored; nil for every other content.
  package var formulaWithoutResult: String? {
    if case .formula(let text) = self { return text }
    return nil
  }
}
