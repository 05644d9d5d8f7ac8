/// How much of a workbook is read at most. A workbook beyond a limit is refused, never cut.
///
/// What is packed may be a thousand times as large, so inflating goes by chunks and stops at the first of:
/// 512 MiB in all parts that are read together; a part beyond 16 MiB that is more than 200 times its
/// packed size (an honest sheet of a million rows is about 30 times); 2,000,000 cells that are not blank;
/// 64 MiB of text. Only cells, text and merged blocks are kept, so memory is bounded by these.
struct WorkbookLimits: Hashable, Sendable {
  /// Inflated bytes of all parts that are read.
  var bytes = 512 << 20
  /// How many times its packed size a part may be.
  var growth = 200
  /// The size from which `growth` is looked at.
  var growthFrom = 16 << 20
  /// Cells that are not blank, and entries of the list of shared text.
  var cells = 2_000_000
  /// Bytes of text kept.
  var text = 64 << 20
  /// Merged blocks.
  var merged = 1 << 20
  /// Sheets.
  var sheets = 4096
  /// Cell styles; Excel itself stops at 65,490.
  var styles = 1 << 16
  /// Bytes of one tag, or of text without a tag in it.
  static let token = 1 << 20
  /// Elements inside each other.
  static let depth = 100
}
