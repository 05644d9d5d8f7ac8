/// The mark in a cell whose figures were added up from only a part of the units.
enum PartMark {
  static let sign = "*"

  /// Adds the mark to a text that is there, if it needs one.
  static func append(isPartial: Bool, to bytes: inout [UInt8]) {
    if isPartial { bytes += sign.utf8 }
  }

  /// The text of a cell with the mark, if it needs one.
  static func text(_ text: String, isPartial: Bool) -> String {
    isPartial && !text.isEmpty ? text + sign : text
  }
}
