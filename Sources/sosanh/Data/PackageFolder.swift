import IndicatorCore
import IndicatorIntake
import IndicatorRender

/// The folder of a package that is written: a new one, or one in place of one that is there, as a whole.
struct PackageFolder {
  /// A table and its text.
  struct Table {
    let table: PackageTable
    let bytes: [UInt8]

    /// A table of bytes that were read.
    init(_ table: PackageTable, bytes: [UInt8]) { (self.table, self.bytes) = (table, bytes) }

    /// A table of rows.
    init(_ table: PackageTable, rows: ResultTable) {
      self.init(table, bytes: Array(CSVWriter().text(rows).utf8))
    }
  }

  let path: String
  let overwriting: Overwriting

  /// Every file of a package that is the tool's own.
  private static let names = PackageTable.all.map(\.file) + [PackageDescriptor.name]

  /// Writes the tables and their descriptor. Of a package that is replaced, tables it had besides are taken away;
  /// what else stands in its folder stays. Runs that change it wait for one another.
  ///
  /// - Throws: a ``Fault`` if something else stands there, if the package is being read, or if it cannot be
  ///   written.
  func write(_ tables: [Table]) throws {
    if overwriting == .replace, DataPackage.isPackage(path) { return try replace(tables) }
    let draft = try DraftFolder(of: path, files: Self.names)
    do {
      try fill(draft.path, tables: tables)
    } catch {
      draft.discard()
      throw error
    }
    try draft.move()
  }

  /// In one step where the system can do that, else table by table when all are written.
  private func replace(_ tables: [Table]) throws {
    for table in PackageTable.all { try file(table).check() }
    let lock = try FileLock(file(.observations).path)
    defer { withExtendedLifetime(lock) {} }
    guard let draft = try FolderSwitch(of: path, files: Self.names) else {
      return try replaceOneByOne(tables)
    }
    do {
      try fill(draft.path, tables: tables)
    } catch {
      draft.discard()
      throw error
    }
    if try !draft.move() { try replaceOneByOne(tables) }
  }

  private func replaceOneByOne(_ tables: [Table]) throws {
    var drafts: [Draft] = []
    do {
      for table in tables { drafts.append(try file(table.table).draft(table.bytes)) }
      for draft in drafts { try draft.move() }
    } catch {
      for draft in drafts { draft.discard() }
      throw error
    }
    let written = Set(tables.map(\.table))
    for table in PackageTable.all where !written.contains(table) {
      System.removeFile(file(table).path)
    }
    try Self.describe(path)
  }

  /// Writes the tables and their descriptor into an empty folder. A fault names the folder that it is to be.
  private func fill(_ folder: String, tables: [Table]) throws {
    do {
      for table in tables {
        try OutputFile(path: folder + "/" + table.table.file, overwriting: .refuse)
          .write(table.bytes)
      }
      try Self.describe(folder)
    } catch let fault as Fault {
      guard let there = fault.place, there.source.hasPrefix(folder) else { throw fault }
      let source = path + there.source.dropFirst(folder.count)
      throw Fault(fault.fact, at: Place(source: source, line: there.line, column: there.column))
    }
  }

  private func file(_ table: PackageTable) -> OutputFile {
    OutputFile(path: path + "/" + table.file, overwriting: .replace)
  }

  private static func describe(_ path: String) throws {
    var log = FaultLog(.stopAtFirst)
    try PackageDescriptor(try DataPackage.read(path, into: &log)).write()
  }
}
