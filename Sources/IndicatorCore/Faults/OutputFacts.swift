/// What is wrong with a file or folder that is written.
public enum OutputFact: Sendable {
  case cannotCreate(String)
  case exists
  case outputIsInput
  case outputTwice
  case folderExists
  case cannotWrite(String)
}

/// What a format cannot hold, or a program cannot make.
public enum FormatFact: Sendable {
  case severalWide
  case spreadsheetLimit(SpreadsheetLimit, sheet: String, found: Int)
  case notForTerminal(format: String)
  case formatClash(option: String, format: String, expected: [String])
  /// A format that only another verb writes.
  case formatOfVerb(format: String, verb: String, expected: [String])
  /// A picture that was asked for, where no program makes one of a drawing; nil if none is there, else which failed.
  case noPicture(failed: String?)
  /// A file whose styles were to be taken over, and that is no document of Word.
  case noReferenceDocument(ForeignFile)
}

/// What a spreadsheet file can hold only so much of.
public enum SpreadsheetLimit: String, Hashable, Sendable, CaseIterable {
  /// Rows below the headings.
  case rows
  case columns
  /// Characters of one cell, in UTF-16 units.
  case characters
  /// Bytes of one part of the file.
  case bytes

  /// The largest number there may be.
  package var largest: Int {
    switch self {
    case .rows: 1_048_575
    case .columns: 16_384
    case .characters: 32_767
    case .bytes: 4_294_967_295
    }
  }
}
