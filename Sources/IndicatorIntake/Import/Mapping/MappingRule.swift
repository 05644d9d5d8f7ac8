package import IndicatorCore

/// What a line of a mapping says of a part of a sheet.
package enum MappingRole: String, CaseIterable, Hashable, Sendable {
  /// What holds for all figures of the sheet, such as a year in the title.
  case title
  /// The rows that hold the headings.
  case header
  /// The rows that hold the figures: `5:40`, or `5:` to the end.
  case rows
  /// A column of running numbers.
  case number
  /// A column that says in which unit the figures of its rows are measured.
  case measuredIn = "measured_in"
  /// A column that says what the figures of its rows are of, or what stands beside them.
  case unit, period, measure, category, qualifier, status, source, note
  /// A column of figures.
  case figure
  /// A column of percentages beside the counts they follow from; left out.
  case share
  /// A column, or rows with this text, to leave out.
  case skip
  /// Rows with this text, or a column, state totals.
  case total
  /// Rows with this text are headings over the rows below them, and may say what those are of; a column of it
  /// names what stands over the names of the rows.
  case section
  /// What a text in the sheet stands for.
  case name
}

/// The part of a sheet that a line of a mapping is about.
package enum MappingRange: Hashable, Sendable {
  /// No part in particular: the text decides.
  case anywhere
  case rows(from: Int, to: Int?)
  case columns(from: Int, to: Int)
  case cells(CellRange)

  /// `5:40`, `5:`, `5` rows; `C`, `C:F` columns; `A1`, `A1:G1` cells; empty for no part in particular.
  package init?(_ text: String) {
    let ends = text.split(separator: ":", omittingEmptySubsequences: false)
    if text.isEmpty {
      self = .anywhere
    } else if let cells = CellRange(text) {
      self = .cells(cells)
    } else if let rows = Self.rows(ends) ?? Self.columns(ends) {
      self = rows
    } else {
      return nil
    }
  }

  private static func rows(_ ends: [Substring]) -> MappingRange? {
    guard ends.count <= 2, let first = Int(ends[0]), first > 0 else { return nil }
    guard ends.count == 2 else { return .rows(from: first, to: first) }
    if ends[1].isEmpty { return .rows(from: first, to: nil) }
    return Int(ends[1]).flatMap { $0 >= first ? .rows(from: first, to: $0) : nil }
  }

  private static func columns(_ ends: [Substring]) -> MappingRange? {
    guard ends.count <= 2, let first = CellPosition.column(ends[0]),
      let last = ends.count == 2 ? CellPosition.column(ends[1]) : first, last >= first
    else { return nil }
    return .columns(from: first, to: last)
  }

  /// The text that ``init(_:)`` reads.
  package var text: String {
    switch self {
    case .anywhere: ""
    case .rows(let first, let last?): first == last ? "\(first)" : "\(first):\(last)"
    case .rows(let first, nil): "\(first):"
    case .columns(let first, let last):
      [first, last].map(CellPosition.letters).uniqued.joined(separator: ":")
    case .cells(let range): [range.first.name, range.last.name].uniqued.joined(separator: ":")
    }
  }
}

/// What a figure is of, as far as one part of a sheet says it.
package struct FigureMeaning: Hashable, Sendable {
  /// The unit's identifier or name.
  package var unit: String?
  /// The period's spelling.
  package var period: String?
  /// The measure's identifier or name.
  package var measure: String?
  /// Several joined by `+`; empty for the figure for all.
  package var category: String?

  /// A meaning; what is nil is said elsewhere.
  package init(
    unit: String? = nil, period: String? = nil, measure: String? = nil, category: String? = nil
  ) {
    self.unit = unit
    self.period = period
    self.measure = measure
    self.category = category
  }

  /// Whether a person must fill something in.
  var isOpen: Bool { [unit, period, measure, category].contains(MappingRule.open) }

  /// This meaning without what a person must fill in.
  var closed: FigureMeaning {
    func known(_ text: String?) -> String? { text == MappingRule.open ? nil : text }
    return FigureMeaning(
      unit: known(unit), period: known(period), measure: known(measure), category: known(category))
  }

  /// This meaning with what it does not say taken from another.
  func filled(from other: FigureMeaning) -> FigureMeaning {
    FigureMeaning(
      unit: unit ?? other.unit, period: period ?? other.period, measure: measure ?? other.measure,
      category: category ?? other.category)
  }
}

/// One line of a mapping: how a part of a sheet is to be read.
package struct MappingRule: Hashable, Sendable {
  /// What stands where a person must fill in: nothing is guessed.
  package static let open = "?"

  /// The file's name without its folder; empty for all files.
  package var file: String
  /// The sheet's name; empty for all sheets.
  package var sheet: String
  /// The part of the sheet.
  package let range: MappingRange
  /// What the line says of it.
  package let role: MappingRole
  /// The text that stands there; a file with another text is refused.
  package let text: String
  /// What the figures there are of.
  package let meaning: FigureMeaning
  /// Why it is proposed, for people.
  package let note: MappingNote?
  /// The line in the mapping file; 0 if it is proposed.
  package let line: Int

  /// A line of a mapping.
  package init(
    file: String = "", sheet: String = "", role: MappingRole, range: MappingRange = .anywhere,
    text: String = "", meaning: FigureMeaning = FigureMeaning(), note: MappingNote? = nil,
    line: Int = 0
  ) {
    self.file = file
    self.sheet = sheet
    self.range = range
    self.role = role
    self.text = text
    self.meaning = meaning
    self.note = note
    self.line = line
  }
}

extension MappingRule {
  /// The fields of its line in a mapping file but the note, which is for people.
  package var fields: [String] {
    [
      file, sheet, range.text, role.rawValue, text, meaning.unit ?? "", meaning.period ?? "",
      meaning.measure ?? "", meaning.category ?? "",
    ]
  }
}
