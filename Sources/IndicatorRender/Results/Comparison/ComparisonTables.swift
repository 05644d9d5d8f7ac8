package import IndicatorCore

extension IndicatorResult {
  /// `ok`, or the code of the reason.
  var status: String { reason?.rawValue ?? "ok" }

  /// `165 / 174` for people; a missing side is a dash.
  func appendCounts(_ format: NumberFormat, to bytes: inout [UInt8]) {
    guard numerator != nil || denominator != nil else { return }
    Self.append(numerator, as: format, to: &bytes)
    bytes += [0x20, 0x2F, 0x20]
    Self.append(denominator, as: format, to: &bytes)
    PartMark.append(isPartial: isPartial, to: &bytes)
  }

  private static func append(
    _ side: Ratio?, as format: NumberFormat, to bytes: inout [UInt8]
  ) {
    if let side { format.append(count: side, to: &bytes) } else { bytes.append(0x2D) }
  }

  /// The value, or the words for why there is none.
  func append(_ format: NumberFormat, times per: Int64, to bytes: inout [UInt8]) {
    guard let value else { return bytes += (reason?.words[format.language] ?? "").utf8 }
    format.append(value, times: per, to: &bytes)
    PartMark.append(isPartial: isPartial, to: &bytes)
  }

  /// The same as text.
  func words(_ format: NumberFormat, per: Int64) -> String {
    var bytes: [UInt8] = []
    append(format, times: per, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether the value is a whole number that no division made.
  private var isCount: Bool { numerator == nil && denominator == nil && value?.denominator == 1 }

  /// A format without digits after the point where all values are counts as they were reported.
  static func format(
    _ usual: NumberFormat, for results: some Sequence<IndicatorResult>, per: Int64
  ) -> NumberFormat {
    areCounts(results, per: per) ? usual.withDigits(0) : usual
  }

  /// Whether all values are counts as they were reported.
  static func areCounts(_ results: some Sequence<IndicatorResult>, per: Int64) -> Bool {
    guard per == 1 else { return false }
    var isAny = false
    for result in results where result.value != nil {
      guard result.isCount else { return false }
      isAny = true
    }
    return isAny
  }
}

extension PeopleTable<IndicatorRow> {
  /// A comparison.
  ///
  /// - Parameters:
  ///   - table: the rows.
  ///   - measure: the leading measure, for saying targets in people.
  ///   - format: how numbers look, and the language.
  package init(_ table: IndicatorTable, measure: Measure?, as format: NumberFormat) {
    let per = table.indicator.per
    let language = format.language
    let format = IndicatorResult.format(format, for: table.rows.lazy.map(\.result), per: per)
    self.init(
      ReportWords.comparison[language], rows: table.rows, in: language, said: RowSaid.init
    ) { (column: ComparisonColumn, add) in
      switch column {
      case .unitName:
        add(Heading.unit, wraps: true, sorted: .byName(\.unit.name)) { $0.unit.name }
      case .period: add(Heading.period, sorted: .by(\.period)) { $0.period?.spelling ?? "" }
      case .numerator:
        add.written(Heading.counts[language], wraps: false, sorted: .by(\.result.numerator)) {
          $0.result.appendCounts(format, to: &$1)
        }
      case .denominatorPeriod:
        add(Heading.basePeriod, sorted: .by(\.otherBasePeriod)) {
          $0.otherBasePeriod?.spelling ?? ""
        }
      case .value:
        add.written(Heading.value(per: per, in: language), sorted: .by(\.result.value)) {
          $0.result.append(format, times: per, to: &$1)
        }
      case .change:
        add.written(
          Heading.change(per: per, in: language), alignment: .left,
          sorted: .byDifference { $0.change?.difference }
        ) { $0.change?.append(format, times: per, to: &$1) }
      case .target:
        add(Heading.target, wraps: true) { row in
          row.target.map { PeopleSentence.target($0, measure: measure)[language] } ?? ""
        }
      // The title says them.
      case .indicator, .unit, .per: break
      // They stand beside the numerator, the change, the target and the value, and among the notes.
      case .denominator, .changeFrom, .relativeChange, .attained, .toTarget, .status, .caveats:
        break
      }
    }
  }
}

extension IndicatorRow {
  /// The denominator's period, if it is another than the row's.
  var otherBasePeriod: Period? {
    guard let base = result.denominatorPeriod, denominator != nil, base != period else {
      return nil
    }
    return base
  }
}

extension Change {
  /// `+3.48 since 2021`.
  fileprivate func append(_ format: NumberFormat, times per: Int64, to bytes: inout [UInt8]) {
    format.append(
      signed: difference.rounded(toDigits: format.digits, by: format.rounding, times: per),
      to: &bytes)
    bytes += Heading.sinceWords[format.language].utf8
    bytes += from.spelling.utf8
  }
}
