import IndicatorCore
import IndicatorRender

/// A finished result, ready for any format.
struct Output {
  /// What was asked for, for JSON.
  var plan: [JSON.Member] = []
  /// Things to say about the plan: what was left out, which package was taken.
  var notes: [Note] = []
  /// Caveats and reasons of the rows, in the order of their first row.
  var rowNotes = NoteNumbers(LanguageChoice.current)
  /// The rows for data formats.
  var table: ResultTable
  /// Rows that are computed while they are written, in place of ``table``.
  var stream: RowStream?
  /// The sheets of a spreadsheet, without the notes and where they come from.
  var document = SpreadsheetDocument()
  /// The parts of a report.
  var report = Report()
  /// The charts of a drawing.
  var charts: [ChartDescription] = []
  /// The files and folders that were read.
  var inputs: [String] = []
  /// The text for people, without the numbered notes.
  var text = ""

  /// Writes the result where the options say, and the notes beside it.
  mutating func write(_ options: OutputOptions) throws {
    let format = options.chosenFormat
    if let stream {
      let notes = try write(stream, options)
      rowNotes.see(notes.keys)
      addNotes(notes.omitted)
    } else {
      try Self.write(try content(format, options), options)
    }
    guard !options.quiet else { return }
    var beside = notes.map { Self.said($0.text) }
    if format == .csv {
      beside += rowNotes.notes.map { Self.said("\($0.code): \($0.text)") }
      let defused = CSVWriter(options.chosenDialect).defusedCount(in: table)
      if defused > 0 {
        beside.append(Self.said(NoteSentence.defused(defused)[LanguageChoice.current]))
      }
    }
    if format != .json { Self.writeBeside(beside) }
  }

  /// Writes only the notes, where there is no table.
  func writeNotes() { Self.writeBeside(notes.map { Self.said($0.text) }) }

  private static func writeBeside(_ lines: [String]) {
    if !lines.isEmpty { System.writeError(lines.joined(separator: "\n") + "\n") }
  }

  private static func said(_ text: String) -> String {
    Help.chosen("note: ", "ghi chú: ") + text
  }

  private func content(_ format: OutputFormat, _ options: OutputOptions) throws -> [UInt8] {
    switch format {
    case .csv: Array(CSVWriter(options.chosenDialect).text(table).utf8)
    case .json: Array(JSONWriter.text(plan: plan, notes: notes + rowNotes.notes, table).utf8)
    case .text: Array((text + numbered(rowNotes.text(width: options.textWidth))).utf8)
    case .markdown: Array((text + numbered(rowNotes.markdown)).utf8)
    case .svg: Array(SVGChart.document(charts).utf8)
    case .html: Array(HTMLReport(try reportDocument()).text.utf8)
    case .xlsx: try spreadsheet(options)
    }
  }

  private func numbered(_ notes: String) -> String { notes.isEmpty ? "" : "\n" + notes }

  /// Writes rows while they are computed: into the draft of a file at once, else when all are there.
  private func write(_ stream: RowStream, _ options: OutputOptions) throws -> RowStream.Notes {
    if let path = options.output, path != "-" {
      return try OutputFile(path: path, overwriting: options.force ? .replace : .refuse)
        .write(stream)
    }
    let (blocks, notes) = try stream.blocks()
    for block in blocks {
      let outcome = FileDescriptor(number: 1).write(block)
      if let failure = outcome.failure {
        throw Fault(.cannotWrite(failure), at: Place(source: "-", line: 0, column: 0))
      }
      if outcome == .closedPipe { break }
    }
    return notes
  }

  /// Writes a file's content where the options say.
  static func write(_ content: [UInt8], _ options: OutputOptions) throws {
    if let path = options.output, path != "-" {
      return try OutputFile(path: path, overwriting: options.force ? .replace : .refuse)
        .write(content)
    }
    if let failure = FileDescriptor(number: 1).write(content).failure {
      throw Fault(.cannotWrite(failure), at: Place(source: "-", line: 0, column: 0))
    }
  }
}
