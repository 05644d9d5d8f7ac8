internal import IndicatorCore

extension SheetMapping {
  /// The lines that have no effect: about a file or sheet that was not read, or about a text that stands in no
  /// cell.
  ///
  /// - Complexity: O(cells), if a line is about a text.
  package func unmatched(in sheets: [Sheet]) -> [MappingRule] {
    let isAboutTexts = rules.contains { Self.isAboutText($0) }
    let held = sheets.map { sheet in
      (lines: Set(rules(for: sheet).map(\.line)), keys: isAboutTexts ? Self.keys(in: sheet) : [])
    }
    return rules.filter { rule in
      let own = held.filter { $0.lines.contains(rule.line) }
      guard Self.isAboutText(rule) else { return own.isEmpty }
      let key = SheetText.key(rule.text)
      return !own.contains { $0.keys.contains(key) }
    }
  }

  /// Lines about rows or columns are held against the sheet when it is read.
  private static func isAboutText(_ rule: MappingRule) -> Bool {
    guard rule.range == .anywhere, !rule.text.isEmpty else { return false }
    switch rule.role {
    case .skip, .total, .section, .name: return true
    case .title, .header, .rows, .number, .measuredIn, .unit, .period, .measure, .category,
      .qualifier,
      .status, .source, .note, .figure, .share:
      return false
    }
  }

  /// The texts of all cells, whole and as names without a number in front.
  private static func keys(in sheet: Sheet) -> Set<String> {
    var keys: Set<String> = []
    for row in sheet.rows {
      for cell in row.cells.values {
        let text = SheetText.text(of: cell)
        keys.insert(SheetText.key(text))
        keys.insert(SheetText.key(RowLabel(text).name))
      }
    }
    return keys
  }
}
