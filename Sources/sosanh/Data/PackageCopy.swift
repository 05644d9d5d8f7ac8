import IndicatorCore
import IndicatorIntake
import IndicatorRender

/// A whole package written to a new folder: the observations in canonical form, all other tables as they
/// are, and a descriptor of the result.
struct PackageCopy {
  private let set: DataSet
  private let folder: String

  init(of set: DataSet, to folder: String) {
    self.set = set
    self.folder = folder
  }

  /// - Throws: a ``Fault`` if the folder is there already or cannot be written to.
  func write() throws {
    try System.createFolder(folder)
    for table in PackageTable.all {
      let path = set.path + "/" + table.file
      guard SourceBytes.kind(of: path) == .file else { continue }
      try write(try text(of: table, at: path), as: table.file)
    }
    var log = FaultLog(.stopAtFirst)
    try PackageDescriptor(try DataPackage.read(folder, &log)).write()
  }

  private func text(of table: PackageTable, at path: String) throws -> String {
    if table == .observations { return CSVWriter().text(.observations(set.cube)) }
    return String(decoding: try SourceBytes.read(path).bytes, as: UTF8.self)
  }

  private func write(_ text: String, as name: String) throws {
    try OutputFile(path: folder + "/" + name, overwriting: .refuse).write(text)
  }
}
