package import IndicatorCore

extension ResultTable {
  /// The columns of `trend`.
  package static let trendColumns = [
    "indicator", "unit", "unit_name", "first_period", "last_period", "periods", "first_value",
    "last_value", "per", "change", "slope_per_year", "direction", "status", "caveats",
  ]

  /// Trends as data.
  ///
  /// - Throws: ``ArithmeticOverflow`` if a slope is too large to be printed.
  package static func trend(_ table: TrendTable) throws(ArithmeticOverflow) -> ResultTable {
    var result = ResultTable(columns: trendColumns)
    let per = table.indicator.per
    for row in table.rows {
      let points = row.trend?.points ?? []
      let way = points.count > 1 ? row.trend : nil
      result.append([
        .text(table.indicator.id), .text(row.unit.id), .text(row.unit.name),
        points.first.map { .text($0.period.spelling) } ?? .missing,
        points.last.map { .text($0.period.spelling) } ?? .missing,
        .number(String(points.count)), .number(points.first?.value.dataText(times: per)),
        .number(points.last?.value.dataText(times: per)), .number(String(per)),
        .number(way?.change.dataText(times: per)),
        .number(
          try row.trend?.slope.map { slope throws(ArithmeticOverflow) in
            try slope.rounded(toDigits: 6, times: per).trimmedText
          }),
        way.map { .text($0.direction.rawValue) } ?? .missing,
        .text(row.reason?.rawValue ?? "ok"), .words(row.caveats.sorted.map(\.rawValue)),
      ])
    }
    return result
  }
}

extension TextTable {
  /// Trends for people.
  ///
  /// - Throws: ``ArithmeticOverflow`` if a slope is too large to be printed.
  package static func trend(
    _ table: TrendTable, _ format: NumberFormat, _ charset: Charset, _ notes: inout NoteNumbers
  ) throws(ArithmeticOverflow) -> TextTable {
    let per = table.indicator.per
    let language = format.language
    var text = TextTable([
      Column(Heading.unit[language], wraps: true), Column(Heading.span[language], wraps: true),
      Column(Heading.first[language], .right), Column(Heading.last[language], .right),
      Column(Heading.change(per: per, language), .right, wraps: true),
      Column(Heading.slope[language], .right), Column(Heading.direction[language], wraps: true),
      Column(Heading.series[language]), Column(Heading.notes[language]),
    ])
    let areCounts = per == 1 && table.rows.allSatisfy { $0.trend?.isOfCounts ?? true }
    let counts = areCounts ? format.withDigits(0) : format
    for row in table.rows {
      let cells = try row.trend.map { trend throws(ArithmeticOverflow) in
        try trend.cells(counts, format, charset, per)
      }
      text.append(
        [row.unit.name] + (cells ?? ["", "", "", "", "", row.reason?.words[language] ?? "", ""])
          + [notes.numbers(RowSaid(row))])
    }
    return text
  }
}

extension Trend {
  /// Whether all values are whole numbers that no division made.
  var isOfCounts: Bool {
    points.allSatisfy { $0.base == nil && $0.value.denominator == 1 }
  }

  /// Periods, first, last, change, slope, direction and sparkline for people; only the slope is never a
  /// count.
  fileprivate func cells(
    _ counts: NumberFormat, _ format: NumberFormat, _ charset: Charset, _ per: Int64
  ) throws(ArithmeticOverflow) -> [String] {
    let slope = try slope.map { slope throws(ArithmeticOverflow) in
      try slope.rounded(toDigits: format.digits, format.rounding, times: per)
    }
    let spellings = [points.first, points.last].compactMap { $0?.period.spelling }
    return [
      points.count == 1 ? spellings[0] : "\(spellings[0]) - \(spellings[1]) (\(points.count))",
      points.first.map { counts.text($0.value, times: per) } ?? "",
      points.last.map { counts.text($0.value, times: per) } ?? "",
      points.count == 1 ? "" : counts.signedText(change, times: per),
      slope.map(format.signedText) ?? "", points.count == 1 ? "" : directionWords[format.language],
      points.count == 1 ? "" : Sparkline.text(points.map(\.value), charset),
    ]
  }
}
