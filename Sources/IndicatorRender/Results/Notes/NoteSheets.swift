extension SpreadsheetSheet {
  /// The notes: those that rows refer to by number, then those on the whole.
  package static func notes(
    _ numbered: [Note], others: [Note], in language: Language
  ) -> SpreadsheetSheet {
    var sheet = SpreadsheetSheet(
      name: Heading.notes[language], title: Heading.notes[language],
      columns: [Heading.number, Heading.code, Heading.sentence].map {
        SpreadsheetColumn($0[language])
      })
    sheet.isFiltered = false
    for (index, note) in numbered.enumerated() {
      sheet.append([.whole(index + 1), .text(note.code), .words(note.text)])
    }
    for note in others { sheet.append([.empty, .text(note.code), .words(note.text)]) }
    return sheet
  }

  /// Where a result comes from.
  package static func provenance(
    _ provenance: Provenance, of document: SpreadsheetDocument, in language: Language
  ) -> SpreadsheetSheet {
    var sheet = SpreadsheetSheet(
      name: Heading.provenance[language], title: Heading.provenance[language],
      columns: [Heading.item, Heading.content].map { SpreadsheetColumn($0[language]) })
    sheet.isFiltered = false
    sheet.append([.text(Heading.command[language]), .text(provenance.command)])
    sheet.append([.text(Heading.program[language]), .text(provenance.program)])
    for input in provenance.inputs {
      sheet.append([.text(Heading.input[language]), .text(input.name)])
    }
    for other in document.sheets where other.name != other.title {
      sheet.append([
        .text("\(Heading.sheet[language]) \(other.name)"), .text(other.title),
      ])
    }
    return sheet
  }
}
