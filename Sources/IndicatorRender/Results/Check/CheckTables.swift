package import IndicatorCore

extension ResultTable {
  /// The columns of `check`.
  package static let checkColumns = [
    "file", "line", "column", "severity", "code", "found", "expected", "advice",
  ]

  /// What a check found, as data.
  package static func check(_ faults: [Fault], in language: Language) -> ResultTable {
    var result = ResultTable(columns: checkColumns)
    for fault in faults {
      let words = FaultSentence(fault.fact)
      let place = fault.place
      result.append([
        .text(place?.source ?? ""), .number(place.map { String($0.line) }),
        .number(place.map { String($0.column) }), .text(fault.fact.severity), .text(words.code),
        .text(words.found[language]), .text(words.expected[language]),
        .text(words.advice[language]),
      ])
    }
    return result
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
    let table = ResultTable.check(faults, in: language)
    let headings = [
      Heading.file, Heading.line, Heading.column, Heading.severity, Heading.code, Heading.found,
      Heading.expected, Heading.advice,
    ].map { $0[language] }
    return SpreadsheetSheet(name: Heading.findings[language], headings, table)
  }
}
