internal import IndicatorCore

/// The parts of a date or time that a format shows.
package struct DateParts: OptionSet, Hashable, Sendable {
  /// The parts as bits.
  package let rawValue: UInt8

  /// The parts of some bits.
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The year.
  package static let year = DateParts(rawValue: 1)
  /// The month.
  package static let month = DateParts(rawValue: 2)
  /// The day.
  package static let day = DateParts(rawValue: 4)
  /// Hours, minutes or seconds.
  package static let time = DateParts(rawValue: 8)
}

/// How a spreadsheet program makes a text of a number: a code such as `0.0%` or `[>=1000]0.0,"k";0`.
package struct CellFormat: Sendable {
  /// A class, because each cell that is handed out has its format with it.
  private final class Parts: Sendable {
    let code: String
    let sections: [FormatSection]
    /// Whether the machine's own habits decide the order of day, month and year.
    let isLocal: Bool
    /// What all sections for numbers make of them, if it is one thing.
    let onlyKind: NumberStyle?

    init(code: String, sections: [FormatSection], isLocal: Bool) {
      self.code = code
      self.sections = sections
      self.isLocal = isLocal
      let kinds = Set(sections.filter { !$0.isText }.map(\.kind))
      onlyKind = kinds.count > 1 ? nil : kinds.first ?? .plain
    }
  }

  private let parts: Parts

  /// A number as it is.
  package static let general = CellFormat(code: "General")

  /// The format of a code.
  package init(code: String) { self.init(code: code, isLocal: false) }

  private init(code: String, isLocal: Bool) {
    parts = Parts(code: code, sections: FormatCode.sections(of: code), isLocal: isLocal)
  }

  /// The format that programs know by number; general where a code must say.
  init(builtIn number: Int) {
    switch number {
    case 14, 27...36, 50...58: self.init(code: "m/d/yyyy", isLocal: true)
    case 22: self.init(code: "m/d/yyyy h:mm", isLocal: true)
    default: self.init(code: Self.codes[number] ?? "General")
    }
  }

  /// - References: ECMA-376, part 1, 18.8.30.
  private static let codes: [Int: String] = [
    1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00",
    12: "# ?/?", 13: "# ??/??", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM",
    19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss", 37: "#,##0 ;(#,##0)",
    38: "#,##0 ;[Red](#,##0)", 39: "#,##0.00;(#,##0.00)", 40: "#,##0.00;[Red](#,##0.00)",
    45: "mm:ss", 46: "[h]:mm:ss", 47: "mmss.0", 48: "##0.0E+0", 49: "@",
  ]

  /// The code; of a format whose order of day and month the machine decides, the American one.
  package var code: String { parts.code }

  /// Whether a number of plain digits is shown as a percentage.
  package func isPercentage(_ number: String) -> Bool {
    style(of: number) == .percentage
  }

  /// Which parts of a date or time are shown; none by a format of numbers.
  package var dateParts: DateParts {
    parts.sections.first { $0.kind == .date || $0.kind == .elapsed }?.dateParts ?? []
  }
}

extension CellFormat: Hashable {
  /// Whether two formats have one code.
  package static func == (left: CellFormat, right: CellFormat) -> Bool {
    left.parts === right.parts
      || left.code == right.code && left.parts.isLocal == right.parts.isLocal
  }

  /// Formats are told apart by their codes.
  package func hash(into hasher: inout Hasher) { hasher.combine(code) }
}

extension CellFormat {
  /// What the format makes of a number. Most formats have one section, or sections of one kind.
  func style(of number: StoredNumber.Packed) -> NumberStyle {
    if let kind = parts.onlyKind { return kind }
    return style(of: StoredNumber.plain(number.value, scale: Int(number.scale)))
  }

  /// What the format makes of a number of plain digits.
  func style(of number: String) -> NumberStyle { parts.onlyKind ?? section(for: number).kind }

  /// The section for a number. Conditions come first; without any, sections are for positive numbers, negative
  /// ones, and zero.
  private func section(for number: String) -> FormatSection {
    let sections = parts.sections.filter { !$0.isText }
    guard let first = sections.first, sections.count > 1 else {
      return sections.first ?? parts.sections[0]
    }
    if sections.contains(where: { $0.condition != nil }) {
      return sections.first { $0.holds(for: number) } ?? sections[sections.count - 1]
    }
    if number.hasPrefix("-") { return sections[1] }
    return number == "0" && sections.count > 2 ? sections[2] : first
  }

  /// What is shown, where that is not the content itself.
  func printed(_ content: CellContent) -> String? {
    switch content {
    case .number(let number):
      guard parts.code != "General" else { return nil }
      return distinct(shown(number), from: number)
    case .date(let day): return shown(Moment(day: day, seconds: 0))
    case .text(let text):
      if let moment = Moment(iso: text) { return distinct(shown(moment), from: text) }
      return parts.sections.first { $0.isText }.flatMap {
        distinct($0.shown(text: text), from: text)
      }
    case .truth, .error, .formula: return nil
    }
  }

  private func distinct(_ shown: String?, from content: String) -> String? {
    shown == content ? nil : shown
  }

  private func shown(_ number: String) -> String? {
    let section = section(for: number)
    guard let value = Scientific(number) else { return nil }
    // Sections for negative numbers alone print their sign themselves.
    let sections = parts.sections.filter { !$0.isText }
    let isConditional = sections.contains { $0.condition != nil }
    let hasOwnSign =
      isConditional ? section.condition?.isBelowZero == true : sections.count > 1
    return section.shown(value, hasOwnSign: hasOwnSign)
  }

  private func shown(_ moment: Moment) -> String? {
    guard !parts.isLocal else { return nil }
    return parts.sections.first { $0.kind == .date }?.shown(moment)
  }
}
