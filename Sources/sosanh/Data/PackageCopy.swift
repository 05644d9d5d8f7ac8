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

  /// - Throws: a ``Fault`` if the folder is there already or cannot be written to; there is then no new one.
  func write() throws {
    let names = PackageTable.all.map(\.file) + [PackageDescriptor.name]
    let draft = try DraftFolder(of: folder, files: names)
    do {
      try fill(draft.path)
    } catch {
      draft.discard()
      throw error
    }
    try draft.move()
  }

  private func fill(_ draft: String) throws {
    for table in PackageTable.all {
      let path = set.path + "/" + table.file
      guard SourceBytes.kind(of: path) == .file else { continue }
      try OutputFile(path: draft + "/" + table.file, overwriting: .refuse)
        .write(try bytes(of: table, at: path))
    }
    var log = FaultLog(.stopAtFirst)
    try PackageDescriptor(try DataPackage.read(draft, &log)).write()
  }

  private func bytes(of table: PackageTable, at path: String) throws -> [UInt8] {
    if table == .observations { return Array(CSVWriter().text(.observations(set.cube)).utf8) }
    return try SourceBytes.read(path).bytes
  }
}
