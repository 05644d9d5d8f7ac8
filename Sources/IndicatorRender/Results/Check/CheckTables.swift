package import IndicatorCore

/// The columns of `check`.
package enum CheckColumn: String, DataColumn {
  case file, line, column, severity, code, found, expected, advice

  /// What it is called for people.
  fileprivate var heading: Words {
    switch self {
    case .file: Heading.file
    case .line: Heading.line
    case .column: Heading.column
    case .severity: Heading.severity
    case .code: Heading.code
    case .found: Heading.found
    case .expected: Heading.expected
    case .advice: Heading.advice
    }
  }
}

extension ResultTable {
  /// What a check found, as data.
  package static func check(_ faults: [Fault], in language: Language) -> ResultTable {
    ResultTable(faults.lazy.map { ($0, FaultSentence($0.fact)) }) { (row, column: CheckColumn) in
      let (fault, words) = row
      switch column {
      case .file: return .text(fault.place?.source ?? "")
      case .line: return .number(fault.place?.line)
      case .column: return .number(fault.place?.column)
      case .severity: return .text(fault.fact.severity)
      case .code: return .text(words.code)
      case .found: return .text(words.found[language])
      case .expected: return .text(words.expected[language])
      case .advice: return .text(words.advice[language])
      }
    }
  }
}

extension FaultFact {
  /// `warning` for what other verbs can work with, else `error`.
  fileprivate var severity: String {
    switch self {
    case .sum(.totalDiffers), .sum(.totalMayDiffer), .sum(.childrenDiffer), .sum(.flowsDiffer),
      .sum(.periodDiffers), .number(.fractionalCount), .number(.negativeCount),
      .boundary(.predecessorReports), .boundary(.reportsBeforeFormation), .boundary(.sharesDiffer),
      .boundary(.changeCycle),
      .check(.similarNames), .check(.savedBySpreadsheet), .check(.descriptorStale), .damage:
      "warning"
    case .sum(.sheetDiffers), .sum(.statedDiffers), .sum(.overflow), .number(.badNumber),
      .number(.badShare), .number(.numberTooLarge), .number(.ambiguousNumber),
      .number(.mixedNumbers), .boundary(.unitGone), .check(.ruleBroken), .text, .quotes, .encoding,
      .column, .field, .figure, .codebook, .name, .sheet, .sheetCell, .sheetLayout, .sheetMeaning,
      .mapping, .formula, .meaning, .function, .selection, .claim, .claimFigures, .claimUse, .file,
      .dataApart, .output, .format, .command, .value, .estimate, .workbook, .engine, .client,
      .engineRows:
      "error"
    }
  }
}

extension SpreadsheetSheet {
  /// What a check found.
  package static func check(_ faults: [Fault], in language: Language) -> SpreadsheetSheet {
    SpreadsheetSheet(
      name: Heading.findings[language], headings: CheckColumn.all.map { $0.heading[language] },
      table: .check(faults, in: language))
  }
}
