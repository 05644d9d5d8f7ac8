import IndicatorCore
import IndicatorIntake
import IndicatorRender

/// The folder of a package that is written: a new one as a whole, or one that is there table by table.
struct PackageFolder {
  /// A table and its text.
  struct Table {
    let table: PackageTable
    let bytes: [UInt8]

    /// A table of bytes that were read.
    init(_ table: PackageTable, bytes: [UInt8]) { (self.table, self.bytes) = (table, bytes) }

    /// A table of rows.
    init(_ table: PackageTable, _ rows: ResultTable) {
      self.init(table, bytes: Array(CSVWriter().text(rows).utf8))
    }
  }

  let path: String
  let overwriting: Overwriting

  /// Writes the tables and their descriptor. Of a package that is replaced, tables it had besides are taken away;
  /// what else stands in its folder stays.
  ///
  /// - Throws: a ``Fault`` if something else stands there, if the package is being read, or if it cannot be
  ///   written.
  func write(_ tables: [Table]) throws {
    if overwriting == .replace, DataPackage.isPackage(path) { return try replace(tables) }
    let names = PackageTable.all.map(\.file) + [PackageDescriptor.name]
    let draft = try DraftFolder(of: path, files: names)
    do {
      for table in tables {
        try OutputFile(path: draft.path + "/" + table.table.file, overwriting: .refuse)
          .write(table.bytes)
      }
      try Self.describe(draft.path)
    } catch {
      draft.discard()
      throw error
    }
    try draft.move()
  }

  private func replace(_ tables: [Table]) throws {
    for table in PackageTable.all { try file(table).check() }
    for table in tables { try file(table.table).write(table.bytes) }
    let written = Set(tables.map(\.table))
    for table in PackageTable.all where !written.contains(table) {
      System.removeFile(file(table).path)
    }
    try Self.describe(path)
  }

  private func file(_ table: PackageTable) -> OutputFile {
    OutputFile(path: path + "/" + table.file, overwriting: .replace)
  }

  private static func describe(_ path: String) throws {
    var log = FaultLog(.stopAtFirst)
    try PackageDescriptor(try DataPackage.read(path, &log)).write()
  }
}
