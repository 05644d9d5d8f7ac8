package import IndicatorCore

/// A sheet of a workbook that has no cells, or none that are read.
package struct SkippedSheet: Hashable, Sendable {
  /// What such a sheet is.
  package enum Kind: Hashable, Sendable, CaseIterable {
    /// A chart alone.
    case chart
    /// A form of an old program.
    case dialog
    /// Commands of an old program.
    case macro
    /// A name without a sheet, as a program leaves it of code that it dropped.
    case missing
  }

  /// Its name in the workbook.
  package let name: String
  /// What it is.
  package let kind: Kind
}

/// A workbook of a spreadsheet program: an `.xlsx` or `.xlsm` file with its sheets.
package struct Workbook: Equatable, Sendable {
  /// The sheets with cells, in the order of the workbook, hidden ones too.
  package let sheets: [Sheet]
  /// The sheets that have no cells.
  package let skipped: [SkippedSheet]

  /// Whether bytes begin as a workbook or another file of a spreadsheet program does: a zip archive, or
  /// the container of old and of encrypted Office files. ``read(_:)`` reads it or says why not.
  package static func isWorkbook(_ bytes: some Sequence<UInt8>) -> Bool {
    let start = Array(bytes.prefix(8))
    return FileSignature.isArchive(start) || FileSignature.isContainer(start)
  }

  /// Reads a workbook as it was last saved.
  ///
  /// Formulas are not calculated: their stored results are read. A formula without one, as programs write
  /// it that do not calculate, is a content of its own: ``CellContent/formula(_:)``. Numbers are rounded to the 15 digits that spreadsheet programs
  /// show, half away from zero. Numbers under a date format are dates, or text such as
  /// `2023-12-31T10:30:00` if a time goes with them.
  ///
  /// Whatever the bytes are, memory is bounded, and a workbook is read whole or not at all: at most
  /// 512 MiB of inflated parts, 2,000,000 cells that are not blank and 64 MiB of text.
  ///
  /// - Parameter source: the file.
  /// - Throws: a ``Fault`` at the whole file, at a line of a part (`a.xlsx!xl/workbook.xml:2`) or at a cell
  ///   (`a.xlsx!Sheet:row:column`).
  package static func read(_ source: SourceBytes) throws(Fault) -> Workbook {
    try read(source, within: WorkbookLimits())
  }

  static func read(_ source: SourceBytes, within limits: WorkbookLimits) throws(Fault) -> Workbook {
    if let foreign = FileSignature.foreign(source.bytes) {
      throw Fault(.workbook(.notAWorkbook(foreign)), at: .whole(source.name))
    }
    let package = try WorkbookPackage(ZipArchive(source), within: limits)
    return try package.read()
  }
}
