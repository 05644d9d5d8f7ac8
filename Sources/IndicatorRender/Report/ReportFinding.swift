/// Something that was found, in a whole sentence, and where in the report it is seen.
package struct ReportFinding: Equatable, Sendable {
  /// The sentence.
  package let sentence: String
  /// The number of the section, from 1.
  package let section: Int
  /// What it is seen in there: the name of a table.
  package let place: String

  /// A finding of the given parts.
  package init(_ sentence: String, section: Int, place: String) {
    (self.sentence, self.section, self.place) = (sentence, section, place)
  }
}

/// What a report opens with.
package struct ReportOpening: Equatable, Sendable {
  /// Who hands it in, and when, as they were typed, and of whom and when its figures are; a line each.
  package let lines: [String]
  /// Who hands it in; empty if nobody is named.
  package let author: String
  /// What was found.
  package let findings: [ReportFinding]

  /// An opening of the given parts.
  package init(lines: [String] = [], author: String = "", findings: [ReportFinding] = []) {
    (self.lines, self.author, self.findings) = (lines, author, findings)
  }
}
