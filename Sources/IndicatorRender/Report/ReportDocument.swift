/// A report before anyone has drawn it: what was asked, what came out, and what it rests on. The HTML drawer
/// and the Markdown drawer read the same document.
package struct ReportDocument: Equatable, Sendable {
  /// What the report is about.
  package let title: String
  /// The language of everything in it.
  package let language: Language
  /// Who hands it in and what was found.
  package let opening: ReportOpening
  /// The question as asked.
  package let question: ReportQuestion
  /// In order.
  package let sections: [ReportSection]
  /// What the numbers in tables and charts refer to, the first of them number 1.
  package let notes: [Note]
  /// What must be said about the report as a whole.
  package let remarks: [Note]
  /// What is computed how: a name and a sentence each.
  package let method: [ReportItem]
  /// The command, the program and the inputs.
  package let provenance: Provenance

  /// A document of the given parts.
  package init(
    title: String, language: Language, opening: ReportOpening = ReportOpening(),
    question: ReportQuestion, sections: [ReportSection],
    notes: [Note], remarks: [Note], method: [ReportItem], provenance: Provenance
  ) {
    self.title = title
    self.language = language
    self.opening = opening
    self.question = question
    self.sections = sections
    self.notes = notes
    self.remarks = remarks
    self.method = method
    self.provenance = provenance
  }
}

/// What was asked for, so that it can be asked again.
package struct ReportQuestion: Equatable, Sendable {
  /// The command as typed.
  package let command: String
  /// What it says: the data, the indicators, the units, the periods.
  package let items: [ReportItem]

  /// A question of the given parts.
  package init(command: String, items: [ReportItem]) {
    self.command = command
    self.items = items
  }
}

/// A name and what stands behind it.
package struct ReportItem: Equatable, Sendable {
  /// The name.
  package let name: String
  /// What is said of it.
  package let text: String

  /// An item of the given parts.
  package init(_ name: String, text: String) {
    self.name = name
    self.text = text
  }
}

/// One part of a report.
package struct ReportSection: Equatable, Sendable {
  /// The heading.
  package let title: String
  /// What it holds, in order.
  package private(set) var blocks: [ReportBlock]

  /// A section without blocks, unless some are given.
  package init(_ title: String, blocks: [ReportBlock] = []) {
    self.title = title
    self.blocks = blocks
  }

  /// Adds a block at the end.
  package mutating func append(_ block: ReportBlock) { blocks.append(block) }
}

/// What a section is made of.
package enum ReportBlock: Equatable, Sendable {
  case paragraph(String)
  case list([String])
  /// Names with what stands behind them.
  case items([ReportItem])
  /// Something that does not hold: a heading and the lines below it.
  case finding(String, [String])
  case table(ReportTable)
  /// What the chart behind it shows.
  case headline(String)
  /// A chart, and whether a table above it has all its figures.
  case chart(ChartDescription, figures: ChartDetail = .elsewhere)
}
