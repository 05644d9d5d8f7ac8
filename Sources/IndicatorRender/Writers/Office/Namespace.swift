/// The names of the vocabularies that the parts of a file are written in.
///
/// - References: ISO/IEC 29500-1 and 29500-2; ECMA-376, Part 1 and 2 (transitional).
enum Namespace {
  static let spreadsheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let relationship =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  static let package = "http://schemas.openxmlformats.org/package/2006"
  static let drawing = "http://schemas.openxmlformats.org/drawingml/2006/main"
  static let anchor = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"
  static let chart = "http://schemas.openxmlformats.org/drawingml/2006/chart"
  static let properties =
    "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
}
