/// A run of rows with headings of its own.
package struct RowBand: Sendable {
  /// The rows of its headings, from top to bottom.
  package var headings: [Int]
  /// The first row of its figures and the row behind its last.
  package var body: Range<Int>
  /// Whether its headings are those of the band before, on another page.
  package var isRepeat = false
}

/// Where a sheet has titles, headings, labels, figures and notes.
package struct Outline: Sendable {
  package var bands: [RowBand] = []
  package var titles: [Int] = []
  package var notes: [Int] = []
  /// Rows of words alone between the figures of one band and the headings of the next.
  package var between: [Int] = []
  /// Columns that name what the rows are of, from left to right.
  package var labelColumns: [Int] = []
  /// Columns of running numbers.
  package var numberColumns: [Int] = []
  /// Columns of figures.
  package var dataColumns: [Int] = []
  /// Columns of words behind the first figures: labels of the figures to their right, or remarks.
  package var wordColumns: [Int] = []
  /// Whether the cells show no table and a person says where it is: then whatever stands in columns of figures
  /// should be one.
  package var isByHand = false
}
