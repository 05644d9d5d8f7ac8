internal import IndicatorCore

/// Numbers the notes of an output in the order in which they are needed.
package struct NoteNumbers: Sendable {
  /// The language of the notes.
  package let language: Language
  /// The notes so far, the first of them number 1.
  package private(set) var notes: [Note] = []
  /// What was found for what is said of rows: most rows say the same.
  var entries: [RowSaid: Entry] = [:]
  /// The entry that was asked for last.
  var last: (said: RowSaid, entry: Entry)?

  /// The numbers of notes, and the same as text.
  struct Entry: Sendable {
    let numbers: [Int]
    let text: String
  }

  /// No notes yet, in a language.
  package init(_ language: Language = .english) {
    self.language = language
  }

  /// The numbers of the notes that a reason and caveats need, such as `1 3`.
  mutating func numbers(_ reason: Reason?, caveats: Caveats) -> String {
    numbers(RowSaid(reason, caveats: caveats))
  }

  /// The number of a note.
  mutating func number(_ note: Note) -> Int {
    if let known = notes.firstIndex(of: note) { return known + 1 }
    notes.append(note)
    return notes.count
  }

  /// The notes as text, one numbered paragraph each.
  package func text(width: Int) -> String {
    let margin = String(notes.count).count + 1
    return notes.enumerated().map { index, note in
      let number = String(index + 1)
      let lines = note.text.wrapped(to: max(1, width - margin))
      let blanks = String(repeating: " ", count: margin - number.count)
      let rest = lines.dropFirst().map { String(repeating: " ", count: margin) + $0 }
      return ([number + blanks + (lines.first ?? "")] + rest).joined(separator: "\n") + "\n"
    }
    .joined()
  }

  /// The notes as a numbered list in Markdown.
  package var markdown: String {
    notes.enumerated().map { "\($0.offset + 1). \($0.element.text.markdownKeepingCode)\n" }
      .joined()
  }
}

extension NoteNumbers: Equatable {
  /// Compares two values.
  package static func == (left: NoteNumbers, right: NoteNumbers) -> Bool {
    left.language == right.language && left.notes == right.notes
  }
}
