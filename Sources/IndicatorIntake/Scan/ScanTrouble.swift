internal import IndicatorCore

/// Why a scan cannot go on at a row. What is wrong is worded by the plain reader.
enum ScanTrouble: Error {
  /// Something in a record: where it begins in the page, and on which line.
  case record(start: Int, line: Int)
  /// A fault of a whole row.
  case row(FaultFact, line: Int)
}

/// Which ways of writing a column's figures have ruled out, and where the first of them stands.
struct ColumnState {
  /// Decides in the same way as the plain reader, fed with the figures that change something.
  var column: NumberColumn
  /// Whether a figure was met that is a number only in English reading.
  var sawEnglish = false
  /// Whether a figure was met that is a number only in Vietnamese reading.
  var sawVietnamese = false
  /// Whether a figure was met whose two readings differ.
  var sawDisputed = false
  /// The same for the figures of rows that were not asked for.
  var hintsEnglish = false
  var hintsVietnamese = false

  init(_ column: NumberColumn) { self.column = column }

  /// Whether the figures of the column contradict one another.
  var isMixed: Bool { sawEnglish && sawVietnamese }

  /// The reading that the column has decided on; nil if it has not.
  var decided: NumberGrammar? {
    if sawEnglish || sawVietnamese { return sawEnglish ? .english : .vietnamese }
    return hintsEnglish == hintsVietnamese ? nil : hintsEnglish ? .english : .vietnamese
  }

  /// Adds what other figures of the column said.
  mutating func merge(_ other: ColumnState) {
    sawEnglish = sawEnglish || other.sawEnglish
    sawVietnamese = sawVietnamese || other.sawVietnamese
    sawDisputed = sawDisputed || other.sawDisputed
    hintsEnglish = hintsEnglish || other.hintsEnglish
    hintsVietnamese = hintsVietnamese || other.hintsVietnamese
  }
}
