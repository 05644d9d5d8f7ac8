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
  /// How many texts of ``stream`` were defused for spreadsheets.
  var defused = 0
  /// Things to say behind what ``stream`` finds out.
  var notesBehindRows: [Note] = []
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
  /// What ``text`` is.
  var textContent = TextContent.people

  /// Whether text is for people, or the data themselves, which are no other for being read.
  enum TextContent {
    case people, data
  }

  /// Writes the result where the options say, and the notes beside it.
  mutating func write(_ options: OutputOptions) throws {
    let format = options.chosenFormat
    if let stream {
      try write(stream, options: options)
    } else {
      try Self.write(try content(format, options: options), options: options)
    }
    guard !options.quiet else { return }
    var beside = saidNotes
    if format == .csv {
      beside += rowNotes.notes.map { Self.said("\($0.code): \($0.text)") }
    }
    if format != .json { Self.writeBeside(beside) }
    if format == .csv { Self.sayDefused(table, options: options, beside: defused) }
  }

  /// Says how many cells of a table were defused for spreadsheets.
  ///
  /// - Parameter others: how many were beside it.
  static func sayDefused(_ table: ResultTable, options: OutputOptions, beside others: Int = 0) {
    let count = CSVWriter(options.chosenDialect).defusedCount(in: table) + others
    guard count > 0 else { return }
    writeBeside([said(NoteSentence.defused(count)[LanguageChoice.current])])
  }

  /// Writes only the notes, where there is no table.
  func writeNotes() { Self.writeBeside(saidNotes) }

  private var saidNotes: [String] {
    Note.digest(notes, in: LanguageChoice.current).map { Self.said($0.text) }
  }

  private static func writeBeside(_ lines: [String]) {
    if !lines.isEmpty { System.writeError(lines.joined(separator: "\n") + "\n") }
  }

  private static func said(_ text: String) -> String {
    Help.chosen("note: ", vi: "ghi chú: ") + text
  }

  private func content(_ format: OutputFormat, options: OutputOptions) throws -> [UInt8] {
    switch format {
    case .csv: Array(CSVWriter(options.chosenDialect).text(table).utf8)
    case .json: Array(JSONWriter.text(plan: plan, notes: notes + rowNotes.notes, table: table).utf8)
    case .text: Array(textForPeople(options).utf8)
    case .markdown: Array((text + numbered(rowNotes.markdown)).legible(as: .lines).utf8)
    case .svg: Array(drawing.utf8)
    case .html: Array(HTMLReport(try reportDocument()).text.utf8)
    case .xlsx: try spreadsheet(options)
    case .png: try PictureRun.png(of: drawing, to: options.output ?? "-")
    case .docx: try word(options)
    case .htmlTable: Array(pasted.utf8)
    }
  }

  /// The charts in one drawing, with the files that their figures are from.
  private var drawing: String {
    let names = inputs.map { $0.split(separator: "/").last.map(String.init) ?? $0 }.uniqued
    let shown = names.prefix(3).joined(separator: ", ") + (names.count > 3 ? ", ..." : "")
    let source =
      names.isEmpty ? "" : ReportWords.source(shown.legible(as: .data))[LanguageChoice.current]
    return SVGChart.document(charts, source: source)
  }

  private func textForPeople(_ options: OutputOptions) -> String {
    let all = text + numbered(rowNotes.text(width: options.textWidth))
    switch textContent {
    case .people: return all.legible(as: options.style == .terminal ? .styledLines : .lines)
    case .data: return options.isForTerminal ? all.legible(as: .data) : all
    }
  }

  private func numbered(_ notes: String) -> String { notes.isEmpty ? "" : "\n" + notes }

  /// Writes rows while they are computed: into the draft of a file at once, else when all are there.
  private mutating func write(_ stream: RowStream, options: OutputOptions) throws {
    if options.chosenFormat == .json { return try writeBehindNotes(stream, options: options) }
    if let file = options.file, !options.isForTerminal { return add(try file.write(stream)) }
    let (blocks, notes) = try stream.blocks()
    add(notes)
    try Self.write(blocks, options: options)
  }

  /// Writes rows behind what is said of them.
  private mutating func writeBehindNotes(_ stream: RowStream, options: OutputOptions) throws {
    let (rows, said) = try stream.blocks()
    add(said)
    let blocks = JSONWriter.blocks(plan: plan, notes: notes + rowNotes.notes, rows: rows)
    if let file = options.file, !options.isForTerminal {
      _ = try file.write(RowStream(blocks))
    } else {
      try Self.write(blocks, options: options)
    }
  }

  /// Adds what must be said of rows.
  private mutating func add(_ said: RowStream.Notes) {
    rowNotes.see(said.said)
    addNotes(said.omitted)
    defused += said.defused
    notes += notesBehindRows
  }

  private static func write(_ blocks: [[UInt8]], options: OutputOptions) throws {
    guard !options.isForTerminal else { return try write(Array(blocks.joined()), options: options) }
    for block in blocks {
      guard try System.write(block) else { break }
    }
  }

  /// Writes a file's content where the options say. A program gets the bytes as they are, a terminal none that
  /// it would obey; text and Markdown are legible already, and may set off their headings there.
  static func write(_ content: [UInt8], options: OutputOptions) throws {
    var content = content
    if options.isForTerminal, !options.isForPeople {
      content = Array(String(decoding: content, as: UTF8.self).legible(as: .data).utf8)
    }
    guard let file = options.file else {
      try System.write(content)
      return
    }
    try file.write(content)
  }
}
