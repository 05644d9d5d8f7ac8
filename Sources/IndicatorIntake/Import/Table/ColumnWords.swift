internal import IndicatorCore

/// What stands over a column, sorted out.
struct ColumnWords {
  var period: WrittenPeriod?
  /// What is left of the headings, from top to bottom.
  var words: [String] = []
  /// By which power of ten figures are counted.
  var scale = 0
  /// Whether only a line above the table says by how much at once figures are counted.
  var isScaledByTitle = false
  /// What figures are counted in, where a row of headings says it.
  var measuredIn = ""
  /// Whether measure and category are decided.
  var isNamed = false
  /// Why nothing says what the column is of, where a person must.
  var open: MappingNote?
  /// Whether a line or a codebook says that the column is one of shares or totals.
  var isLeftOut = false
  /// Whether the headings call the column a total.
  var isTotal = false
  /// The unit, where columns name units.
  var unit: String?
  /// What the figure is of when that is the whole of other columns.
  var measure: String?
  var category: String?
}
