/// One cell that is not blank.
package struct SheetCell: Hashable, Sendable {
  /// What it holds.
  package let content: CellContent
  /// How the program shows it.
  package let style: CellStyle
  /// Whether a formula gave the content.
  package let isFormula: Bool
  /// The footnote marks that stood raised behind the content, without their raising: `1`, `a,b`; empty if there
  /// were none. `m²`, `10⁶` and subscripts are content.
  package let mark: String

  /// A cell.
  package init(
    _ content: CellContent, style: CellStyle = .plain, isFormula: Bool = false, mark: String = ""
  ) {
    self.content = content
    self.style = style
    self.isFormula = isFormula
    self.mark = mark
  }

  /// A cell whose number is shown as it is, or as a percentage.
  package init(_ content: CellContent, isPercentage: Bool) {
    self.init(content, style: isPercentage ? .percentage : .plain)
  }

  /// Whether the program shows the number as a percentage: 0.948 as 94.8 %.
  package var isPercentage: Bool {
    guard case .number(let number) = content else { return false }
    return style.format.isPercentage(number)
  }

  /// What the program shows, where its format makes something else of the content: `00031` of 31, `94.8%`,
  /// `1,394`, `12*`, `Dec-23`; empty for a number that it hides. Signs are those of English. Nil if the
  /// content is what is shown, and where the format depends on the machine, or is one of fractions or powers.
  package var printed: String? { style.format.printed(content) }

  /// Which parts of a date or time the program shows, if it shows any: `[.year]` of a day under `yyyy`.
  package var dateParts: DateParts {
    switch content {
    case .date, .text: style.format.dateParts
    case .number, .truth, .error, .formula: []
    }
  }
}

/// How the program shows a cell.
package struct CellStyle: Hashable, Sendable {
  /// What makes a text of its number.
  package let format: CellFormat
  /// How many steps its text stands to the right, 0 to 255: subordinate names in many tables.
  package let indent: Int
  /// Whether all of it is bold.
  package let isBold: Bool
  /// Whether all of it is raised as footnote marks are: then it is no figure and no name.
  package let isRaised: Bool

  /// A style.
  package init(
    format: CellFormat = .general, indent: Int = 0, isBold: Bool = false, isRaised: Bool = false
  ) {
    self.format = format
    self.indent = indent
    self.isBold = isBold
    self.isRaised = isRaised
  }

  /// Nothing special.
  package static let plain = CellStyle()
  /// A number shown as a whole percentage.
  package static let percentage = CellStyle(format: CellFormat(code: "0%"))
}
