import IndicatorCore
import IndicatorIntake
import IndicatorRender

/// Rows that are added below those of a package's table, in the order of its columns.
struct PackageRowsDraft {
  private let package: DataPackage

  init(_ package: DataPackage) { self.package = package }

  /// The file with the rows, beside its place; nothing if there is no row, or no such table.
  ///
  /// - Throws: a ``Fault`` if a spreadsheet saved the file, a column is missing, or it cannot be written.
  func drafts(_ rows: ResultTable, of table: PackageTable) throws -> [Draft] {
    guard !rows.rows.isEmpty, let file = package.tables.first(where: { $0.table == table }) else {
      return []
    }
    let place = Place(source: file.path, line: 1, column: 1)
    guard file.spreadsheetTraces.isEmpty else {
      throw Fault(.check(.savedBySpreadsheet(file.spreadsheetTraces)), at: place)
    }
    if let lacking = rows.columns.first(where: { !file.columns.contains($0) }) {
      throw Fault(.column(.missingColumn(lacking, found: file.columns)), at: place)
    }
    let text = String(decoding: try SourceBytes.read(file.path).bytes, as: UTF8.self)
    let lines = CSVWriter().text(rows.rearranged(file.columns)).dropFirstLine
    let end = text.hasSuffix("\n") ? "" : "\n"
    let output = OutputFile(path: file.path, overwriting: .update)
    return [try output.draft(Array((text + end + lines).utf8))]
  }
}

extension ResultTable {
  /// The same rows under other columns; a column that is not there is empty.
  fileprivate func rearranged(_ order: [String]) -> ResultTable {
    let positions = order.map { columns.firstIndex(of: $0) }
    var table = ResultTable(columns: order)
    for row in rows { table.append(positions.map { $0.map { row[$0] } ?? .missing }) }
    return table
  }
}

extension String {
  fileprivate var dropFirstLine: String {
    firstIndex(of: "\n").map { String(self[index(after: $0)...]) } ?? ""
  }
}
