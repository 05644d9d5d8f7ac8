internal import IndicatorCore

/// What has been taken from a workbook so far, held against its limits.
///
/// A class, because the readers of all parts draw on the one budget.
final class WorkbookBudget {
  let limits: WorkbookLimits
  private let name: String
  private var bytes = 0
  private var cells = 0
  private var text = 0
  private var merged = 0

  init(_ limits: WorkbookLimits, name: String) {
    self.limits = limits
    self.name = name
  }

  /// Counts inflated bytes.
  func take(bytes count: Int) throws(Fault) {
    bytes += count
    if bytes > limits.bytes { throw fault(.bytes(limits.bytes)) }
  }

  /// Counts cells that are not blank.
  func takeCell() throws(Fault) {
    cells += 1
    if cells > limits.cells { throw fault(.cells(limits.cells)) }
  }

  /// Counts bytes of text that are kept.
  func take(text count: Int) throws(Fault) {
    text += count
    if text > limits.text { throw fault(.text(limits.text)) }
  }

  /// Counts a merged block.
  func takeMerged() throws(Fault) {
    merged += 1
    if merged > limits.merged { throw fault(.merged(limits.merged)) }
  }

  /// A fault for the whole file.
  func fault(_ limit: WorkbookLimit) -> Fault {
    Fault(.workbook(.workbookTooLarge(limit)), at: .whole(name))
  }
}
