import IndicatorCore
import IndicatorRender

extension Output {
  /// Adds a sheet, and what it says about itself to the notes.
  mutating func addSheet(_ sheet: SpreadsheetSheet) {
    document.append(sheet)
    for note in sheet.notes where !notes.contains(note) { notes.append(note) }
  }

  /// Adds the sheets of one result, if a spreadsheet is wanted: nothing is made for other formats.
  mutating func addSheets(
    _ options: OutputOptions, make: (inout NoteNumbers) throws -> [SpreadsheetSheet]
  ) rethrows {
    guard options.isSpreadsheet else { return }
    for sheet in try make(&rowNotes) { addSheet(sheet) }
  }

  /// The sheets as tables of Word, with the notes and the command behind them.
  func word(_ options: OutputOptions) throws(Fault) -> [UInt8] {
    let numbered = rowNotes.notes.enumerated().map { "\($0.offset + 1). \($0.element.text)" }
    do {
      return try WordWriter.bytes(
        document, notes: numbered + notes.map(\.text) + [CommandLine.typedCommand],
        in: LanguageChoice.current, look: try options.look())
    } catch {
      guard error.place == nil else { throw error }
      throw Fault(error.fact, at: .whole(options.output ?? "-"))
    }
  }

  /// The sheets as tables to be pasted, with the notes below them.
  var pasted: String {
    let numbered = rowNotes.notes.enumerated().map { "\($0.offset + 1). \($0.element.text)" }
    return PastedTables(document, notes: numbered, in: LanguageChoice.current).text
  }

  /// The sheets with the notes and where they come from, as bytes.
  func spreadsheet(_ options: OutputOptions) throws(Fault) -> [UInt8] {
    let language = LanguageChoice.current
    var whole = document
    let provenance = SpreadsheetSheet.provenance(
      Provenance(
        command: CommandLine.typedCommand, program: "sosanh \(Sosanh.version)",
        inputs: inputs.map { .init($0) }),
      of: document, in: language)
    whole.append(.notes(rowNotes.notes, others: notes, in: language))
    whole.append(provenance)
    do {
      return try XLSXWriter.bytes(whole)
    } catch {
      throw Fault(error.fact, at: .whole(options.output ?? "-"))
    }
  }
}

extension CommandLine {
  /// The command as typed, with quotes where a shell needs them.
  static var typedCommand: String {
    (["sosanh"] + arguments.dropFirst()).map(\.quotedForShell).joined(separator: " ")
  }
}

extension String {
  /// The word in quotes if a shell would take it for anything else.
  fileprivate var quotedForShell: String {
    let plain = "-_./,=:@%+"
    let isPlain = allSatisfy { $0.isLetter || $0.isNumber || plain.contains($0) }
    if isPlain, !isEmpty { return self }
    let parts = split(separator: "'", omittingEmptySubsequences: false)
    return "'" + parts.joined(separator: "'\\''") + "'"
  }
}
