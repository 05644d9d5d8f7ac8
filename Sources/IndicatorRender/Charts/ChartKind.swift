/// What `--chart` draws.
package enum ChartKind: String, CaseIterable, Hashable, Sendable {
  /// Bars from zero, figures beside them.
  case bar
  /// Dots on a zoomed axis.
  case dot
  /// A line for each unit over real time.
  case line
  /// Bars of one length whose parts are shares.
  case stack
  /// Two periods, a line for each unit.
  case slope
  /// Bars held against a target.
  case bullet
  /// Values by the size of their bases, between the limits of a funnel.
  case funnel
}

extension ChartKind {
  /// All kinds as a help page lists them: by their words, in Vietnamese with what they are.
  package static let list = Words(
    english: allCases.map(\.rawValue).joined(separator: ", "),
    vietnamese: allCases.map { "\($0.rawValue) là \($0.vietnamese)" }.joined(separator: ", "))

  private var vietnamese: String {
    switch self {
    case .bar: "thanh"
    case .dot: "chấm"
    case .line: "đường"
    case .stack: "thanh chồng"
    case .slope: "hai kỳ"
    case .bullet: "so với chỉ tiêu"
    case .funnel: "phễu"
    }
  }
}
