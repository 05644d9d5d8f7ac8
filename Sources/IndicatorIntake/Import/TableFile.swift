public import IndicatorCore

/// Tables as people keep them, read from a file.
public enum Table {
  /// Reads every table of a workbook, a document or a text file: figures with what they are of, what every cell
  /// is, what was assumed and what does not add up. Sheets beside others that hold no table are left out; what is
  /// wrong with a table is among its ``SheetImport/faults``.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - options: how it is read.
  ///   - convert: makes workbooks of `.xls`, `.xlsb` and `.ods`.
  /// - Throws: a `Fault` if the file cannot be read at all.
  public static func read(
    _ path: String, _ options: ImportOptions = ImportOptions(),
    converting convert: SheetFile.Converter? = nil
  ) throws(Fault) -> [SheetImport] {
    let file = SheetFile(path, converting: convert)
    if let fault = file.fault { throw fault }
    let all = try file.tables(options).read
    return all.filter { !$0.hasNoTable || all.allSatisfy(\.hasNoTable) }
  }
}
