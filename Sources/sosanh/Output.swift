import IndicatorCore
import IndicatorRender

/// A finished result, ready for any format.
struct Output {
  /// What was asked for, for JSON.
  var plan: [JSON.Member] = []
  /// Things to say about the plan: what was left out, which package was taken.
  var notes: [Note] = []
  /// Caveats and reasons of the rows, in the order of their first row.
  var rowNotes = NoteNumbers()
  /// The rows for data formats.
  var table: ResultTable
  /// The text for people, without the numbered notes.
  var text = ""

  /// Writes the result where the options say, and the notes beside it.
  func write(_ options: OutputOptions) throws {
    let format = options.chosenFormat
    try write(content(format, options), options)
    guard !options.quiet else { return }
    let beside =
      notes.map { "note: " + $0.text } + (format == .csv ? rowNotes.notes.map(Self.line) : [])
    if format != .json, !beside.isEmpty {
      System.writeError(beside.joined(separator: "\n") + "\n")
    }
  }

  private static func line(_ note: Note) -> String { "note: \(note.code): \(note.text)" }

  private func content(_ format: OutputFormat, _ options: OutputOptions) -> String {
    switch format {
    case .csv: CSVWriter.text(table)
    case .json: JSONWriter.text(plan: plan, notes: notes + rowNotes.notes, table)
    case .text: text + numberedNotes(options)
    }
  }

  private func numberedNotes(_ options: OutputOptions) -> String {
    rowNotes.notes.isEmpty ? "" : "\n" + rowNotes.text(width: options.textWidth)
  }

  private func write(_ content: String, _ options: OutputOptions) throws {
    if let path = options.output, path != "-" {
      return try OutputFile(path: path, overwriting: options.force ? .replace : .refuse)
        .write(content)
    }
    if let failure = FileDescriptor(number: 1).write(Array(content.utf8)).failure {
      throw Fault(.cannotWrite(failure), at: Place(source: "-", line: 0, column: 0))
    }
  }
}

extension Output {
  /// Adds a titled table for people, a blank line before it if it is not the first.
  mutating func addText(title: String, _ people: TextTable, _ options: OutputOptions) {
    guard options.chosenFormat == .text else { return }
    if !text.isEmpty { text += "\n" }
    let lines = title.wrapped(to: options.textWidth)
    text += lines.joined(separator: "\n") + "\n\n"
    text += people.text(width: options.textWidth, style: options.style)
  }

  mutating func addNote(_ code: String, _ sentence: String) {
    let note = Note(code: code, text: sentence)
    if !notes.contains(note) { notes.append(note) }
  }

  /// Says which periods have no row.
  mutating func addNotes(_ omitted: OmittedPeriods) {
    let outside = omitted.outsideRange.sorted().map(\.spelling)
    if !outside.isEmpty { addNote("left_out", NoteSentence.leftOut(outside)) }
    let instants = omitted.passedOver.map { "\($0.unit.name) \($0.period)" }
    if !instants.isEmpty { addNote("passed_over", NoteSentence.passedOver(instants)) }
  }
}
