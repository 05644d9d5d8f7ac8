package import IndicatorCore

extension AddedColumns {
  /// The places of a comparison's rows in their funnels, in the unit of the values.
  package static func funnel(
    _ funnels: FunnelTable, of table: IndicatorTable, _ levels: [FunnelLevel],
    _ format: NumberFormat
  ) -> AddedColumns {
    let language = format.language
    let unit = BoundUnit(per: table.indicator.per, format)
    let bounds = levels.flatMap { level in
      [Heading.lowerLimit, Heading.upperLimit].map { $0(level.percent.description)[language] }
    }
    let limits = levels.map {
      TextTable.Column(Heading.limits($0.percent.description)[language], wraps: true)
    }
    return AddedColumns(
      kind: .funnel(levels),
      headings: [TextTable.Column(Heading.funnelTarget[language], .right)] + limits + [
        TextTable.Column(Heading.zValue[language], .right),
        TextTable.Column(Heading.outside[language], wraps: true),
      ],
      sheetColumns: ([Heading.funnelTarget[language]] + bounds
        + [Heading.zValue[language], Heading.outside[language]]).map { SpreadsheetColumn($0) },
      rows: funnels.places.map { Row($0, levels.count, unit) })
  }
}

extension AddedColumns.Row {
  fileprivate init(
    _ place: Result<FunnelTable.Place, NoEstimate>?, _ levels: Int, _ unit: BoundUnit
  ) {
    let language = unit.format.language
    switch place {
    case .success(let place): self.init(place, unit)
    case .failure(let obstacle):
      self.init(levels, text: obstacle.words[language], obstacle)
    case nil: self.init(levels, text: "", nil)
    }
  }

  /// A row that has no place.
  private init(_ levels: Int, text: String, _ obstacle: NoEstimate?) {
    let count = 2 * levels + 3
    self.init(
      data: Array(repeating: .missing, count: count),
      texts: [""] + Array(repeating: "", count: levels) + ["", text],
      cells: Array(repeating: .empty, count: count), obstacle: obstacle)
  }

  private init(_ place: FunnelTable.Place, _ unit: BoundUnit) {
    let (format, per) = (unit.format, unit.per)
    let z = Optional(place.z).digits(times: 1)
    let data: [ResultValue] =
      [.number(place.expected.digits(times: per))] + place.limits.flatMap { unit.data($0) }
      + [.number(z), .text(place.outside?.code ?? "no")]
    let target = place.expected.digits(times: per == 100 ? 1 : per)
    let cells: [SpreadsheetCell] =
      [target.map { .number($0, unit.shown) } ?? .empty]
      + place.limits.flatMap { unit.cells($0) }
      + [
        z.map { .number($0, .signed(2)) } ?? .empty, .words(place.outside?.words[format.language]),
      ]
    self.init(
      data: data,
      texts: [format.text(place.expected, times: per)] + place.limits.map(unit.text)
        + [
          format.withDigits(2).signedText(place.exactZ, times: 1),
          place.outside?.words[format.language] ?? Heading.within[format.language],
        ],
      cells: cells, obstacle: nil)
  }
}

extension FunnelTable.Outside {
  /// `low_99_8`.
  fileprivate var code: String { (side == .below ? "low_" : "high_") + level.name }

  /// `low, 99.8`.
  var words: Words {
    let percent = level.percent.description
    return side == .below
      ? Words("low, \(percent)", "thấp, \(percent.withComma)")
      : Words("high, \(percent)", "cao, \(percent.withComma)")
  }
}
