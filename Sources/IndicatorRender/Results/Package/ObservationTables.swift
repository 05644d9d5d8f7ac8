package import IndicatorCore

/// The columns of a canonical `observations.csv`.
package enum ObservationColumn: String, DataColumn {
  case unit, period, measure, category, value, qualifier, status, source, note

  /// The columns of which any row has something, and those that always are there.
  static func needed(_ rows: [TidyRow]) -> [ObservationColumn] {
    all.filter { column in
      switch column {
      case .unit, .period, .measure, .category, .value: true
      case .qualifier, .status, .source, .note: rows.contains { $0.data(in: column) != .text("") }
      }
    }
  }
}

extension ResultTable {
  /// All figures of a cube as rows of a canonical `observations.csv`: sorted by measure, unit, period and
  /// category, plain numbers, nothing said that is usual. Columns that say nothing in any row are left out.
  package static func observations(_ cube: Cube) -> ResultTable {
    tidy(cube.figures.map { TidyRow($0) })
  }
}

extension TidyRow {
  fileprivate init(_ figure: ReportedFigure) {
    let remark = figure.remark
    let isMissing = figure.cell.value == nil && remark.status == .normal
    self.init(
      key: Key(
        unit: figure.unit.id, period: figure.period.spelling, measure: figure.measure.id,
        category: figure.category), value: figure.cell.value,
      remark: Remark(
        qualifier: remark.qualifier, status: isMissing ? .missing : remark.status,
        source: remark.source, note: remark.note), place: .whole(""))
  }

  /// What stands in a column: nothing that is usual.
  package func data(in column: ObservationColumn) -> ResultValue {
    switch column {
    case .unit: .text(key.unit)
    case .period: .text(key.period)
    case .measure: .text(key.measure)
    case .category: .text(key.category)
    case .value: .count(value)
    case .qualifier: .text(remark.qualifier == .exactly ? "" : remark.qualifier.rawValue)
    case .status: .text(remark.status == .normal ? "" : remark.status.rawValue)
    case .source: .text(remark.source)
    case .note: .text(remark.note)
    }
  }
}
