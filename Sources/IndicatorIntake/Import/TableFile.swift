public import IndicatorCore

/// Tables as people keep them, read from files.
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
    _ path: String, options: ImportOptions = ImportOptions(),
    converting convert: SheetFile.Converter? = nil
  ) throws(Fault) -> [SheetImport] {
    try read([path], options: options, converting: convert)
  }

  /// Reads every table of several files as one batch: a name that files spell otherwise has one spelling, units of one
  /// name in files of different units are told apart. What was assumed of the files together is among the assumptions
  /// of the last table; a table with a figure that another has already is refused.
  ///
  /// - Throws: a `Fault` if a file cannot be read at all.
  public static func read(
    _ paths: [String], options: ImportOptions = ImportOptions(),
    converting convert: SheetFile.Converter? = nil
  ) throws(Fault) -> [SheetImport] {
    var files: [[SheetImport]] = []
    for path in paths {
      let file = SheetFile(path, converting: convert)
      if let fault = file.fault { throw fault }
      let all = try file.tables(options).read
      files.append(all.filter { !$0.hasNoTable || all.allSatisfy(\.hasNoTable) })
    }
    return SheetBatch(files, options: options).tables(isStrict: options.isStrict)
  }
}

extension SheetBatch {
  /// The tables of all files; refused are those that repeat a figure, or of which more was assumed than may be.
  fileprivate func tables(isStrict: Bool) -> [SheetImport] {
    var places: [TidyRow.Key: Place] = [:]
    var tables: [SheetImport] = []
    for file in imports {
      let refusal = isStrict ? refusals(in: file).first : nil
      for table in file {
        // Within one table it is known already.
        let isAlone = imports.count == 1 && file.count == 1
        let wrong = isAlone ? nil : refusal ?? Self.repeated(in: [table], after: places).first
        tables.append(wrong.map(table.refused(because:)) ?? table)
        for row in table.rows where wrong == nil { places[row.key] = row.place }
      }
    }
    if let last = tables.indices.last { tables[last].assumptions += assumptions }
    return tables
  }
}
