import IndicatorCore
import Testing

@testable import IndicatorIntake

extension Sheet {
  /// A sheet as it is drawn: a line for each row, `|` between cells. `#174` is a number, `%0.948` one that is
  /// shown as a percentage, `@2024-04-03` a date, `!#REF!` an error, all else text.
  init(
    _ drawn: String, name: String = "", source: String = "x.xlsx", merged: [String] = []
  ) {
    let lines = drawn.split(separator: "\n", omittingEmptySubsequences: false)
    let rows = lines.enumerated().map { index, line in
      let cells = line.split(separator: "|", omittingEmptySubsequences: false).enumerated()
      return SheetRow(
        number: index + 1,
        cells: Dictionary(
          uniqueKeysWithValues: cells.compactMap { column, text in
            SheetCell(drawn: text).map { (column + 1, $0) }
          }))
    }
    self.init(
      source: source, name: name, rows: rows.filter { !$0.cells.isEmpty },
      merged: merged.compactMap { CellRange($0) })
  }
}

extension SheetCell {
  /// A cell as it is drawn; nil for a blank one.
  fileprivate init?(drawn raw: Substring) {
    let text = SheetText.clean(String(raw))
    guard let first = text.first else { return nil }
    let rest = String(text.dropFirst())
    switch first {
    case "#" where !rest.isEmpty: self.init(.number(rest))
    case "%" where !rest.isEmpty: self.init(.number(rest), isPercentage: true)
    case "!" where !rest.isEmpty: self.init(.error(rest))
    case "@":
      let parts = rest.split(separator: "-").compactMap { Int($0) }
      guard parts.count == 3, let day = Day(year: parts[0], month: parts[1], day: parts[2]) else {
        return nil
      }
      self.init(.date(day))
    default: self.init(.text(text))
    }
  }
}

/// What a drawn sheet gave.
struct DrawnReading: Equatable, CustomStringConvertible {
  var rows: [String] = []
  var faults: [FaultFact] = []
  var lines: [Int] = []

  init(_ drawn: Sheet, _ options: ImportOptions = ImportOptions()) {
    let read = SheetImport.read(drawn, options)
    rows = read.rows.map { SheetFolder.Row($0).description }
    faults = read.faults.map(\.fact)
    lines = read.faults.map { $0.place?.line ?? 0 }
    #expect(read.account.addsUp)
  }

  var description: String { (rows + faults.map { "\($0)" }).joined(separator: "\n") }
}

extension ImportOptions {
  /// Options by which a sheet is read by the types, places and arithmetic of its cells.
  static func byStructure(blanks: BlankRule? = nil) -> ImportOptions {
    ImportOptions(blanks: blanks)
  }

  /// Options with the codebook of the invented district.
  static func coded(_ asked: FigureMeaning = FigureMeaning()) throws -> ImportOptions {
    ImportOptions(codebook: try SheetFolder.codebook(), asked: asked)
  }
}

extension SheetImport {
  /// Reads a sheet that holds one table, or the first of several.
  static func read(_ sheet: Sheet, _ options: ImportOptions) -> SheetImport {
    tables(of: sheet, options: options)[0]
  }
}
