import Foundation
import IndicatorCore
import TestSupport
import Testing

@testable import IndicatorIntake

/// The sheets of `Tests/IndicatorIntakeTests/Sheets`, made as people make them.
enum SheetFolder {
  private static let root = Repository.root.appending(path: "Tests/IndicatorIntakeTests/Sheets")

  /// One row as the expected tables have it.
  struct Row: Hashable, Sendable, CustomStringConvertible {
    let fields: [String]

    init(_ row: TidyRow) {
      let status = row.remark.status == .normal ? "" : row.remark.status.rawValue
      fields = [
        row.key.unit, row.key.period, row.key.measure, row.key.category,
        row.value?.description ?? "", status,
      ]
    }

    init(_ fields: [String]) { self.fields = fields }

    var description: String { fields.joined(separator: ",") }
  }

  /// The codebook of the invented district.
  static func codebook() throws -> Codebook {
    var log = FaultLog(.stopAtFirst)
    return try DataPackage.readCodebook(root.appending(path: "package").path, into: &log)
  }

  /// The visible sheets of a file, such as `07-tcvn3/so-lieu.csv`.
  static func sheets(_ path: String) throws -> [Sheet] {
    let source = try SourceBytes.read(root.appending(path: path).path)
    if Workbook.isWorkbook(source.bytes) {
      return try Workbook.read(source).sheets.filter { !$0.isHidden }
    }
    return [try Sheet.read(try TextEncoding.decode(source, asked: nil).source)]
  }

  /// The rows that a table beside a file expects.
  static func expected(_ folder: String, _ name: String) throws -> [Row] {
    let source = try SourceBytes.read(root.appending(path: "\(folder)/\(name).csv").path)
    return try RecordReader.texts(TextSource(source)).dropFirst().map { Row($0) }
  }
}

/// Sheets of one file, read together; those without a table are left out as long as one has one.
struct FileImport {
  let imports: [SheetImport]

  init(_ sheets: [Sheet], _ options: ImportOptions) {
    let all = sheets.flatMap { SheetImport.tables(of: $0, options: options) }
    imports = all.filter { !$0.hasNoTable || all.allSatisfy(\.hasNoTable) }
  }

  var rows: [SheetFolder.Row] { imports.flatMap(\.rows).map { SheetFolder.Row($0) } }
  var faults: [FaultFact] { imports.flatMap(\.faults).map(\.fact) }
  var totals: [StatedTotal] { imports.flatMap(\.totals) }

  /// The mapping that would be proposed, as its file has it: each sheet's lines under its name.
  var mapping: String {
    var lines = [MappingColumn.allCases.map(\.rawValue).joined(separator: ",")]
    for read in imports {
      let parts = read.account.sheet.split(separator: "!", maxSplits: 1).map(String.init)
      for rule in read.rules {
        var rule = rule
        rule.file = parts[0].split(separator: "/").last.map(String.init) ?? ""
        rule.sheet = parts.count > 1 ? parts[1] : ""
        lines.append((rule.fields + ["a note"]).map(Self.quoted).joined(separator: ","))
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func quoted(_ text: String) -> String {
    guard text.contains(where: { ",\"\n\r".contains($0) }) else { return text }
    return "\"" + text.replacingOccurrences(of: "\"", with: "\"\"") + "\""
  }
}

extension SheetMapping {
  /// A mapping as text.
  init(text: String) throws(Fault) {
    try self.init(SourceBytes(name: "mapping.csv", bytes: Array(text.utf8)))
  }
}

extension ImportOptions {
  /// The same options with a mapping.
  func with(mapping text: String) throws -> ImportOptions {
    var options = self
    options.mapping = try SheetMapping(text: text)
    return options
  }
}
