/// How a value is held against a target.
public enum TargetComparison: String, CaseIterable, Hashable, Sendable {
  case atLeast = ">="
  case above = ">"
  case exactly = "="
  case below = "<"
  case atMost = "<="

  /// Whether a value meets a target.
  func isMet(_ value: Ratio, target: Ratio) -> Bool {
    switch self {
    case .atLeast: value >= target
    case .above: value > target
    case .exactly: value == target
    case .below: value < target
    case .atMost: value <= target
    }
  }
}

/// A target for an indicator, in the indicator's own unit: 95 for 95 per cent when it is per 100.
public struct Target: Hashable, Sendable {
  /// How a value is held against it.
  public let comparison: TargetComparison
  /// The edge, in the indicator's own unit.
  public let value: ExactDecimal
  /// The period it is set for; nil if it was typed for whatever is shown.
  public let period: Period?

  /// A target; `period` is nil if it is for whatever is shown.
  public init(_ comparison: TargetComparison, value: ExactDecimal, period: Period? = nil) {
    self.comparison = comparison
    self.value = value
    self.period = period
  }

  /// The target spelled by `text`, such as `>=95` or `> 10.26`; nil if it is none.
  public init?(_ text: some StringProtocol) {
    let signs = TargetComparison.allCases.sorted { $0.rawValue.count > $1.rawValue.count }
    guard let comparison = signs.first(where: { text.hasPrefix($0.rawValue) }) else { return nil }
    let rest = text.dropFirst(comparison.rawValue.count).drop { $0 == " " }
    guard let value = ExactDecimal(plain: String(rest)) else { return nil }
    self.init(comparison, value: value)
  }
}

extension Target: CustomStringConvertible {
  /// The canonical spelling.
  public var description: String { comparison.rawValue + value.description }
}

/// A target of a package: for one indicator, of one unit or of all.
public struct IndicatorTarget: Hashable, Sendable {
  /// The indicator's identifier.
  public let indicator: String
  /// The position of the unit; nil for all.
  public let unit: UnitIndex?
  /// The target.
  public let target: Target

  /// A target for one unit, or for all if `unit` is nil.
  public init(indicator: String, unit: UnitIndex?, target: Target) {
    self.indicator = indicator
    self.unit = unit
    self.target = target
  }
}

/// Whether a target is met.
public enum Attainment: String, Hashable, Sendable {
  case yes, no
  /// The target is for a period or length that the value does not have.
  case notComparable = "not_comparable"
}

/// A value held against a target.
public struct TargetResult: Equatable, Sendable {
  /// The target.
  public let target: Target
  /// Nil if there is no value.
  public let attained: Attainment?
  /// How many more the numerator needs to meet the target, the base unchanged: 0 if it does; negative if it
  /// must lose some; nil where the numerator is no count, or no count meets the target.
  public let stillNeeded: Int64?
}
