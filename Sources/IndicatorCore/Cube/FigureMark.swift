/// What a stored number means: a value with so many digits behind the point, or a reason why there is none.
package enum FigureMark {
  /// Marks from this on are reasons, in the order of their list.
  package static let firstReason: UInt8 = 32

  /// The mark of a reason.
  package static func reason(_ reason: Reason) -> UInt8 {
    firstReason + UInt8(Reason.allCases.firstIndex(of: reason) ?? 0)
  }

  /// The mark of a value.
  static func value(_ value: ExactDecimal) -> UInt8 { UInt8(value.scale) }

  /// The cell that a number with a mark means.
  static func cell(_ number: Int64, mark: UInt8) -> Cell {
    if mark == 0 { return .value(ExactDecimal(number)) }
    if mark < firstReason { return .value(ExactDecimal(significand: number, scale: Int(mark))) }
    let index = Int(mark - firstReason)
    return .missing(Reason.allCases.indices.contains(index) ? Reason.allCases[index] : .notReported)
  }

  /// The number and the mark of a cell.
  static func stored(_ cell: Cell) -> (number: Int64, mark: UInt8) {
    switch cell {
    case .value(let value): (value.significand, Self.value(value))
    case .missing(let reason): (0, Self.reason(reason))
    }
  }
}
