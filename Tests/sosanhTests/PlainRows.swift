import IndicatorIntake

@testable import IndicatorCore
@testable import IndicatorRender

/// What stands in a field, in the words of the value itself.
enum PlainField {
  case text(String?)
  case number(String?)
  /// A string in JSON beyond 2^53.
  case count(String?)
  case words([String])

  init(_ value: ResultValue) {
    switch value {
    case .missing: self = .text(nil)
    case .text(let text): self = .text(text)
    case .ratio, .difference, .number: self = .number(value.digits)
    case .count, .reported: self = .count(value.digits)
    case .words(let words): self = .words(words)
    }
  }
}

/// Rows of data field by field, and each format by what it says of itself: what all that writes rows is held against.
struct PlainRows {
  var columns: [String]
  var rows: [[PlainField]] = []

  private init<Row, Column: DataColumn>(
    _ rows: [Row], _ field: (Row, Column) throws -> PlainField
  ) rethrows {
    columns = Column.names
    self.rows = try rows.map { row in try Column.all.map { try field(row, $0) } }
  }

  init(_ table: IndicatorTable) {
    let per = table.indicator.per
    self.init(table.rows) { (row, column: ComparisonColumn) in
      switch column {
      case .indicator: .text(table.indicator.id)
      case .unit: .text(row.unit.id)
      case .unitName: .text(row.unit.name)
      case .period: .text(row.period?.spelling)
      case .numerator: .count(row.numerator?.dataText())
      case .denominator: .count(row.denominator?.dataText())
      case .denominatorPeriod:
        .text(row.denominator == nil ? nil : row.result.denominatorPeriod?.spelling)
      case .value: .number(row.value?.dataText(times: per))
      case .per: .number("\(per)")
      case .change: .number(row.change?.difference.dataText(times: per))
      case .changeFrom: .text(row.change?.from.spelling)
      case .relativeChange: .number(row.change?.relative?.dataText(times: 100))
      case .target: .text(row.target.map { "\($0.target)" })
      case .attained: .text(row.target?.attained?.rawValue)
      case .toTarget: .number(row.target?.stillNeeded.map { "\($0)" })
      case .status: .text(row.reason?.rawValue ?? "ok")
      case .caveats: .words(row.caveats.sorted.map(\.rawValue))
      }
    }
  }

  init(_ rankings: [RankingTable]) {
    self.init(rankings.flatMap { one in one.rows.map { (one.indicator, $0) } }) {
      (ranked, column: RankingColumn) in
      let (indicator, place, row) = (ranked.0, ranked.1, ranked.1.row)
      return switch column {
      case .indicator: .text(indicator.id)
      case .period: .text(row.period?.spelling)
      case .rank: .number(place.rank?.description)
      case .tied: .text(place.isTied ? "yes" : "no")
      case .unit: .text(row.unit.id)
      case .unitName: .text(row.unit.name)
      case .numerator: .count(row.numerator?.dataText())
      case .denominator: .count(row.denominator?.dataText())
      case .value: .number(row.value?.dataText(times: indicator.per))
      case .per: .number("\(indicator.per)")
      case .gapToFirst: .number(place.gapToFirst?.dataText(times: indicator.per))
      case .rankChange: .number(place.rankChangeText)
      case .status: .text(row.reason?.rawValue ?? "ok")
      case .caveats: .words(place.caveats.sorted.map(\.rawValue))
      }
    }
  }

  init(_ table: TrendTable) throws {
    let per = table.indicator.per
    try self.init(table.rows) { (row, column: TrendColumn) in
      switch column {
      case .indicator: .text(table.indicator.id)
      case .unit: .text(row.unit.id)
      case .unitName: .text(row.unit.name)
      case .firstPeriod: .text(row.points.first?.period.spelling)
      case .lastPeriod: .text(row.points.last?.period.spelling)
      case .periods: .number("\(row.points.count)")
      case .firstValue: .number(row.points.first?.value.dataText(times: per))
      case .lastValue: .number(row.points.last?.value.dataText(times: per))
      case .per: .number("\(per)")
      case .change: .number(row.way?.change.dataText(times: per))
      case .slope:
        .number(try row.trend?.slope?.rounded(toDigits: 6, times: per).trimmedText)
      case .direction: .text(row.way?.direction.rawValue)
      case .status: .text(row.reason?.rawValue ?? "ok")
      case .caveats: .words(row.caveats.sorted.map(\.rawValue))
      }
    }
  }

  init(_ table: Distribution) {
    self.init(table.rows) { (row, column: DistributionColumn) in
      switch column {
      case .measure: .text(table.measure.id)
      case .unit: .text(row.unit.id)
      case .unitName: .text(row.unit.name)
      case .period: .text(row.period?.spelling)
      case .category: .text(row.category?.id)
      case .categoryName: .text(row.category?.name)
      case .count: .count(row.count?.description)
      case .base: .count(row.base?.description)
      case .share: .number(row.share?.dataText(times: 100))
      case .cumulativeShare: .number(row.cumulativeShare?.dataText(times: 100))
      case .status: .text(row.reason?.rawValue ?? "ok")
      case .caveats: .words(row.caveats.sorted.map(\.rawValue))
      }
    }
  }

  /// The rows with columns in front of the last two, or behind all.
  func adding(_ columns: [String], behind: Bool = false, _ fields: [[PlainField]]) -> PlainRows {
    var wide = self
    let place = self.columns.count - (behind ? 0 : 2)
    wide.columns.insert(contentsOf: columns, at: place)
    for (row, more) in fields.enumerated() { wide.rows[row].insert(contentsOf: more, at: place) }
    return wide
  }

  /// The text of delimited rows with their header.
  func text(
    delimiter: String, point: String = ".", lineEnd: String = "\n", mark: String = "",
    defuses: Bool = false
  ) -> String {
    func quoted(_ text: String) -> String {
      let isSpecial = text.unicodeScalars.contains {
        "\"\r\n\(delimiter)".unicodeScalars.contains($0)
      }
      return isSpecial
        ? "\""
          + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
          + "\"" : text
    }
    func safe(_ text: String) -> String {
      defuses && ["=", "+", "-", "@"].contains(text.prefix(1)) ? "'" + text : text
    }
    func field(_ field: PlainField) -> String {
      switch field {
      case .text(let text): safe(text ?? "")
      case .number(let digits), .count(let digits):
        (digits ?? "").split(separator: ".").joined(separator: point)
      case .words(let words): words.joined(separator: ";")
      }
    }
    return mark
      + ([columns] + rows.map { $0.map(field) }).map { row in
        row.map(quoted).joined(separator: delimiter) + lineEnd
      }.joined()
  }

  /// The text of JSON.
  var json: String {
    func value(_ field: PlainField) -> JSON {
      switch field {
      case .text(let text): text.map(JSON.string) ?? .null
      case .number(let digits): digits.map(JSON.number) ?? .null
      case .count(let digits):
        digits.map { JSONWriter.isSafe($0) ? .number($0) : .string($0) } ?? .null
      case .words(let words): .array(words.map(JSON.string))
      }
    }
    let objects = rows.map { row in
      JSON.object(zip(columns, row).map { JSON.Member($0, value: value($1)) })
    }
    return JSON.object([
      JSON.Member("plan", value: .object([])), JSON.Member("notes", value: .array([])),
      JSON.Member("rows", value: .array(objects)),
    ]).text
  }
}
