package import IndicatorCore

/// The columns of funnels: the target, the limits at each level, the distance from the target, beyond which limit.
private enum FunnelColumn {
  case expected, lower(Int, FunnelLevel), upper(Int, FunnelLevel), z, outside

  static func all(_ levels: [FunnelLevel]) -> [FunnelColumn] {
    [.expected] + levels.enumerated().flatMap { [.lower($0, $1), .upper($0, $1)] } + [.z, .outside]
  }

  var name: String {
    switch self {
    case .expected: "expected"
    case .lower(_, let level): "lower_\(level.name)"
    case .upper(_, let level): "upper_\(level.name)"
    case .z: "z"
    case .outside: "outside"
    }
  }
}

extension AddedColumns {
  /// The places of a comparison's rows in their funnels, in the unit of the values.
  package static func funnel(
    _ funnels: FunnelTable, of table: IndicatorTable, levels: [FunnelLevel],
    as format: NumberFormat
  ) -> AddedColumns {
    let language = format.language
    let unit = BoundUnit(per: table.indicator.per, as: format)
    let bounds = levels.flatMap { level in
      [Heading.lowerLimit, Heading.upperLimit].map { $0(level.percent.description)[language] }
    }
    let limits = levels.map {
      TextTable.Column(Heading.limits($0.percent.description)[language], wraps: true)
    }
    return AddedColumns(
      data: data(funnels, levels: levels, unit: unit),
      headings: [TextTable.Column(Heading.funnelTarget[language], alignment: .right)] + limits + [
        TextTable.Column(Heading.zValue[language], alignment: .right),
        TextTable.Column(Heading.outside[language], wraps: true),
      ],
      sheetColumns: ([Heading.funnelTarget[language]] + bounds
        + [Heading.zValue[language], Heading.outside[language]]).map { SpreadsheetColumn($0) },
      rows: funnels.places.map { Row($0, levels: levels.count, unit: unit) })
  }

  private static func data(
    _ funnels: FunnelTable, levels: [FunnelLevel], unit: BoundUnit
  ) -> ResultTable {
    let columns = FunnelColumn.all(levels)
    var data = ResultTable(columns: columns.map(\.name))
    for place in funnels.places {
      let place = try? place?.get()
      data.append(columns.map { place?.data(in: $0, unit: unit) ?? .missing })
    }
    return data
  }
}

extension AddedColumns.Row {
  fileprivate init(
    _ place: Result<FunnelTable.Place, NoEstimate>?, levels: Int, unit: BoundUnit
  ) {
    let obstacle = place.obstacle()
    let why = obstacle?.words[unit.format.language] ?? ""
    self.init(
      texts: Array(repeating: "", count: levels + 2) + [why],
      cells: Array(repeating: .empty, count: 2 * levels + 3), obstacle: obstacle)
    if case .success(let place) = place { self = Self(place, unit: unit) }
  }

  private init(_ place: FunnelTable.Place, unit: BoundUnit) {
    let (format, per) = (unit.format, unit.per)
    let z = Optional(place.z).digits(times: 1)
    let target = place.expected.digits(times: per == 100 ? 1 : per)
    let outside = SpreadsheetCell.words(place.outside?.words[format.language])
    self.init(
      texts: [format.text(place.expected, times: per)] + place.limits.map(unit.text)
        + [
          format.withDigits(2).signedText(place.exactZ, times: 1),
          place.outside?.words[format.language] ?? Heading.within[format.language],
        ],
      cells: [SpreadsheetCell(target, format: unit.shown)] + place.limits.flatMap { unit.cells($0) }
        + [SpreadsheetCell(z, format: .signed(2)), outside])
  }
}

extension FunnelTable.Place {
  fileprivate func data(in column: FunnelColumn, unit: BoundUnit) -> ResultValue {
    switch column {
    case .expected: .number(expected.digits(times: unit.per))
    case .lower(let level, _): unit.lower(limits[level])
    case .upper(let level, _): unit.upper(limits[level])
    case .z: .number(Optional(z).digits(times: 1))
    case .outside: .text(outside?.code ?? "no")
    }
  }
}

extension FunnelTable.Outside {
  /// `low_99_8`.
  fileprivate var code: String { (side == .below ? "low_" : "high_") + level.name }

  /// `low, 99.8`.
  var words: Words {
    let percent = level.percent.description
    return side == .below
      ? Words("low, \(percent)", vi: "thấp, \(percent.withComma)")
      : Words("high, \(percent)", vi: "cao, \(percent.withComma)")
  }
}
