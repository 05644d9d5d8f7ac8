import Foundation
import IndicatorCore
import Testing

@testable import IndicatorIntake
@testable import IndicatorRender

/// A form as somebody fills it in and saves it: every other part of the file stays as it was.
struct FilledForm {
  private var parts: [(name: String, text: String)] = []
  private let rules: [MappingRule]
  private let form: Sheet

  /// Takes a form apart.
  init(_ path: URL) throws {
    let source = try SourceBytes.read(path.path)
    let archive = try IndicatorIntake.ZipArchive(source)
    let budget = WorkbookBudget(WorkbookLimits(), name: source.name)
    for entry in archive.entries {
      var part = try PartReader(archive, entry: entry, budget: budget)
      var bytes: [UInt8] = []
      while try part.read(into: &bytes) {}
      parts.append((entry.name, String(decoding: bytes, as: UTF8.self)))
    }
    let sheets = try Workbook.read(source).sheets
    rules = try #require(try SheetMapping.carried(by: sheets)).rules
    form = try #require(sheets.first { !$0.isHidden })
  }

  /// Writes the figures that are known into their cells.
  mutating func fill(_ figures: [TidyRow.Key: String]) throws {
    var cells: [String: String] = [:]
    let names = Dictionary(
      rules.filter { $0.role == .name }.map { ($0.text, $0.meaning.unit ?? "") },
      uniquingKeysWith: { first, _ in first })
    for row in form.rows {
      guard case .text(let label) = row.cells[2]?.content, let unit = names[label] else { continue }
      for rule in rules where rule.role == .figure {
        let meaning = rule.meaning
        let key = TidyRow.Key(
          unit: unit, period: meaning.period ?? "", measure: meaning.measure ?? "",
          category: meaning.category ?? "")
        if let figure = figures[key] { cells["\(rule.range.text)\(row.number)"] = figure }
      }
    }
    edit("xl/worksheets/sheet1.xml") { Self.filled($0, cells) }
  }

  /// Changes the text of a part of the file.
  mutating func edit(_ name: String, _ change: (String) -> String) {
    parts = parts.map { ($0.name, $0.name == name ? change($0.text) : $0.text) }
  }

  /// The markup of a sheet with numbers in cells that were empty.
  private static func filled(_ markup: String, _ cells: [String: String]) -> String {
    let pieces = markup.components(separatedBy: "<c r=\"")
    return pieces.enumerated().map { index, piece in
      guard index > 0, let figure = cells[String(piece.prefix { $0 != "\"" })],
        let end = piece.range(of: "/>")
      else { return piece }
      return piece.replacingCharacters(in: end, with: "><v>\(figure)</v></c>")
    }.joined(separator: "<c r=\"")
  }

  /// Saves the form.
  func write(to path: URL) throws {
    var archive = IndicatorRender.ZipWriter()
    for part in parts { try archive.add(part.name, bytes: Array(part.text.utf8)) }
    try Data(try archive.bytes()).write(to: path)
  }
}
