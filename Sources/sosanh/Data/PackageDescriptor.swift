import IndicatorCore
import IndicatorIntake
import IndicatorRender

/// A package's `datapackage.json`, made from the tables as they are. Valid under Frictionless Data Package
/// 1.0 and 2.0; nothing needs to read it. It holds no name, so that a copy of the folder under another name
/// is still described.
struct PackageDescriptor {
  private let package: DataPackage

  init(_ package: DataPackage) {
    self.package = package
  }

  private var path: String { package.path + "/" + Self.name }

  /// What the file is called.
  static let name = "datapackage.json"

  /// Writes the file, replacing an earlier one.
  func write() throws { try file.write(text) }

  /// The file, which the tool may replace.
  var file: OutputFile { OutputFile(path: path, overwriting: .update) }

  /// The fault of a file that is missing or says something else.
  var fault: Fault? {
    let place = Place(source: path, line: 1, column: 1)
    guard let source = try? SourceBytes.read(path) else {
      return Fault(.check(.descriptorStale(isMissing: true)), at: place)
    }
    return source.bytes == Array(text.utf8)
      ? nil : Fault(.check(.descriptorStale(isMissing: false)), at: place)
  }

  /// The file's text.
  var text: String {
    JSON.object([
      JSON.Member("profile", value: .string("tabular-data-package")),
      JSON.Member("resources", value: .array(package.tables.map(resource))),
    ]).text
  }

  private func resource(_ file: PackageFile) -> JSON {
    .object([
      JSON.Member("profile", value: .string("tabular-data-resource")),
      JSON.Member("name", value: .string(file.table.name)),
      JSON.Member("path", value: .string(file.table.file)),
      JSON.Member("format", value: .string("csv")),
      JSON.Member("mediatype", value: .string("text/csv")),
      JSON.Member("encoding", value: .string("utf-8")),
      JSON.Member("schema", value: schema(file)),
    ])
  }

  private func schema(_ file: PackageFile) -> JSON {
    let fields = file.columns.compactMap { name in
      file.table.columns.first { $0.name == name }.map(field)
    }
    let key = file.table.primaryKey.map(JSON.string)
    return .object(
      [
        JSON.Member("fields", value: .array(fields)),
        JSON.Member("missingValues", value: .array([.string("")])),
      ]
        + (file.table.keyIsFilled ? [JSON.Member("primaryKey", value: .array(key))] : []))
  }

  private func field(_ column: PackageColumn) -> JSON {
    var constraints: [JSON.Member] = []
    if column.isFilled { constraints.append(JSON.Member("required", value: .bool(true))) }
    if case .choice(let list) = column.kind {
      constraints.append(JSON.Member("enum", value: .array(list.map(JSON.string))))
    }
    return .object(
      [
        JSON.Member("name", value: .string(column.name)),
        JSON.Member("type", value: .string(column.kind.type)),
      ] + (constraints.isEmpty ? [] : [JSON.Member("constraints", value: .object(constraints))]))
  }
}

extension PackageTable {
  /// Whether every column of the key is filled in every row, as a primary key must be.
  fileprivate var keyIsFilled: Bool {
    !primaryKey.isEmpty
      && columns.allSatisfy { !primaryKey.contains($0.name) || $0.isFilled }
  }
}

extension PackageColumn.Kind {
  /// The type's name in Table Schema.
  fileprivate var type: String {
    switch self {
    case .text, .choice: "string"
    case .whole: "integer"
    case .number: "number"
    }
  }
}
