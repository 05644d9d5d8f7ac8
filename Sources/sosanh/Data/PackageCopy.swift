import IndicatorCore
import IndicatorIntake
import IndicatorRender

/// A whole package written to a new folder: the observations in canonical form, all other tables as they
/// are, and a descriptor of the result.
struct PackageCopy {
  /// The figures.
  let cube: Cube
  /// The package whose other tables are taken.
  let package: String

  /// - Throws: a ``Fault`` if the folder is there already or cannot be written to; there is then no new one.
  func write(to folder: String, overwriting: Overwriting) throws {
    try PackageFolder(path: folder, overwriting: overwriting).write(try tables)
  }

  private var tables: [PackageFolder.Table] {
    get throws {
      try PackageTable.all.compactMap { table in
        let path = package + "/" + table.file
        guard SourceBytes.kind(of: path) == .file else { return nil }
        if table == .observations { return PackageFolder.Table(table, rows: .observations(cube)) }
        return PackageFolder.Table(table, bytes: try SourceBytes.read(path).bytes)
      }
    }
  }
}
