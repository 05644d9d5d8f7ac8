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
      .sum(.periodDiffers),
      .number(.fractionalCount), .number(.negativeCount), .boundary(.predecessorReports),
      .boundary(.reportsBeforeFormation), .boundary(.sharesDiffer), .boundary(.changeCycle),
      .check(.similarNames), .check(.savedBySpreadsheet), .check(.descriptorStale), .damage:
      "warning"
    default: "error"
    }
  }
}
