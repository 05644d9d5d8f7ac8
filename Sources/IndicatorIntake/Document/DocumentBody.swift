/// A paragraph as it is read.
struct DocumentParagraph: Hashable {
  var runs = TextRuns()
  /// The footnotes that it refers to, as the file numbers them, and the marks that a reader sees.
  var notes: [FootnoteReference] = []
  /// Whether all of its text is bold.
  var isBold = false
  /// Its distance from the left in steps of a quarter inch.
  var indent = 0
  /// Whether it is one of a list.
  var isListed = false

  /// Its text and marks.
  var marked: MarkedText { runs.marked }
}

/// A place at which a footnote is referred to.
struct FootnoteReference: Hashable {
  let identifier: String
  let mark: String
}

/// One cell of a table in a document.
struct DocumentCell: Hashable {
  /// The first column that it takes, from 1.
  var column = 1
  /// How many columns it takes.
  var width = 1
  /// Whether it goes on with the cell above.
  var continuesAbove = false
  var paragraphs: [DocumentParagraph] = []
}

/// A table of a document.
struct DocumentTable: Hashable {
  var rows: [[DocumentCell]] = []
}

/// What a document is made of, as far as it has to do with tables.
enum DocumentBlock: Hashable {
  case paragraph(DocumentParagraph)
  case table(DocumentTable)
}
