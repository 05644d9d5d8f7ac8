import IndicatorCore
import IndicatorIntake

/// The sheets of one file, or why they cannot be read.
struct SheetFile {
  let path: String
  var sheets: [Sheet] = []
  var hidden: [String] = []
  var fault: Fault?

  /// Reads a workbook or a text file.
  ///
  /// - Parameter wanted: the sheet to read; nil for all that are not hidden.
  init(_ path: String, sheet wanted: String?) {
    self.path = path
    do {
      let all = [try Sheet.read(try SourceBytes.read(path))]
      sheets = all.filter { !$0.isHidden }
      hidden = all.filter(\.isHidden).map(\.name)
    } catch {
      fault = error
    }
  }
}
