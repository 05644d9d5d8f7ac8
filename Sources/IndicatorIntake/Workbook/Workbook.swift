public import IndicatorCore

/// A workbook of a spreadsheet program: an `.xlsx` or `.xlsm` file with its sheets.
public struct Workbook: Hashable, Sendable {
  /// The sheets with cells, in the order of the workbook, hidden ones too; sheets that hold only a chart
  /// are left out.
  public let sheets: [Sheet]

  /// Whether bytes begin as a workbook or another file of a spreadsheet program does: a zip archive, or
  /// the container of old and of encrypted Office files. ``read(_:)`` reads it or says why not.
  public static func isWorkbook(_ bytes: some Sequence<UInt8>) -> Bool {
    let start = Array(bytes.prefix(8))
    return FileSignature.isArchive(start) || FileSignature.isContainer(start)
  }

  /// Reads a workbook as it was last saved.
  ///
  /// Formulas are not calculated: their stored results are read. A formula without one, as programs write
  /// it that do not calculate, is an error whose text is the formula: see
  /// ``CellContent/formulaWithoutResult``. Numbers are rounded to the 15 digits that spreadsheet programs
  /// show, half away from zero. Numbers under a date format are dates, or text such as
  /// `2023-12-31T10:30:00` if a time goes with them.
  ///
  /// Whatever the bytes are, memory is bounded, and a workbook is read whole or not at all: at most
  /// 512 MiB of inflated parts, 2,000,000 cells that are not blank and 64 MiB of text.
  ///
  /// - Parameter source: the file.
  /// - Throws: a ``Fault`` at the whole file, at a line of a part (`a.xlsx!xl/workbook.xml:2`) or at a cell
  ///   (`a.xlsx!Sheet:row:column`).
  public static func read(_ source: SourceBytes) throws(Fault) -> Workbook {
    try read(source, WorkbookLimits())
  }

  static func read(_ source: SourceBytes, _ limits: WorkbookLimits) throws(Fault) -> Workbook {
    if let foreign = FileSignature.foreign(source.bytes) {
      throw Fault(
        .notAWorkbook(foreign), at: Place(source: source.name, line: 0, column: 0))
    }
    let package = try WorkbookPackage(ZipArchive(source), limits)
    return Workbook(sheets: try package.sheets())
  }
}

extension CellContent {
  /// The formula, beginning with `=`, of a cell whose result was never stored: the file was written by a
  /// program that does not calculate, and needs to be opened and saved in one that does. Nil for every
  /// other content. Only `=` for a formula that is written with another cell.
  public var formulaWithoutResult: String? {
    if case .error(let text) = self, text.hasPrefix("=") { return text }
    return nil
  }
}
