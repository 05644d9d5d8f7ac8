/// What a cell that is not blank is in its sheet.
public enum CellRole: String, CaseIterable, Sendable {
  case title, heading, group, label, figure
  /// A sum or an average of other cells.
  case total
  /// A quotient of other cells.
  case share
  /// A difference or relative change of other cells.
  case change
  /// In place of a figure.
  case sign
  /// A running number.
  case number
  case note
  /// A person said that it is to be left out.
  case skip

  /// Whether it holds a figure, observed or computed.
  public var isFigure: Bool { self == .figure || isComputed }
  /// Whether it follows from other cells.
  public var isComputed: Bool { self == .total || self == .share || self == .change }
}
