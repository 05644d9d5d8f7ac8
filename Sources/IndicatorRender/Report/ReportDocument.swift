/// A report before anyone has drawn it: what was asked, what came out, and what it rests on. The HTML drawer
/// and the Markdown drawer read the same document.
public struct ReportDocument: Equatable, Sendable {
  /// What the report is about.
  public let title: String
  /// The language of everything in it.
  public let language: Language
  /// Who hands it in and what was found.
  public let opening: ReportOpening
  /// The question as asked.
  public let question: ReportQuestion
  /// In order.
  public let sections: [ReportSection]
  /// What the numbers in tables and charts refer to, the first of them number 1.
  public let notes: [Note]
  /// What must be said about the report as a whole.
  public let remarks: [Note]
  /// What is computed how: a name and a sentence each.
  public let method: [ReportItem]
  /// The command, the program and the inputs.
  public let provenance: Provenance

  /// A document of the given parts.
  public init(
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
public struct ReportQuestion: Equatable, Sendable {
  /// The command as typed.
  public let command: String
  /// What it says: the data, the indicators, the units, the periods.
  public let items: [ReportItem]

  /// A question of the given parts.
  public init(command: String, items: [ReportItem]) {
    self.command = command
    self.items = items
  }
}

/// A name and what stands behind it.
public struct ReportItem: Equatable, Sendable {
  /// The name.
  public let name: String
  /// What is said of it.
  public let text: String

  /// An item of the given parts.
  public init(_ name: String, _ text: String) {
    self.name = name
    self.text = text
  }
}

/// One part of a report.
public struct ReportSection: Equatable, Sendable {
  /// The heading.
  public let title: String
  /// What it holds, in order.
  public private(set) var blocks: [ReportBlock]

  /// A section without blocks, unless some are given.
  public init(_ title: String, _ blocks: [ReportBlock] = []) {
    self.title = title
    self.blocks = blocks
  }

  /// Adds a block at the end.
  public mutating func append(_ block: ReportBlock) { blocks.append(block) }
}

/// What a section is made of.
public enum ReportBlock: Equatable, Sendable {
  case paragraph(String)
  case list([String])
  /// Names with what stands behind them.
  case items([ReportItem])
  /// Something that does not hold: a heading and the lines below it.
  case finding(String, [String])
  case table(ReportTable)
  /// A chart, and whether a table above it has all its figures.
  case chart(ChartDescription, figures: ChartDetail = .elsewhere)
}
