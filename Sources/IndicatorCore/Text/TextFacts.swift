/// What is wrong with the text of a file before it is a table.
public enum TextFact: Sendable {
  case emptyFile
  /// A document without a letter.
  case emptyDocument
  case headerOnly
  case invalidUTF8
  case bareCarriageReturn
  case nul
  case lineTooLong(limit: Int)
  case fieldTooLong(limit: Int)
  case raggedRow(found: Int, expected: Int)
}

/// What is wrong with a field in quotes.
public enum QuotesFact: Sendable {
  case unterminatedQuote
  case textAfterQuote
  case quoteInsideField
}

/// How letters stand as bytes, where that is not as it was said or cannot be told.
public enum EncodingFact: Sendable {
  case undefinedByte(String, encoding: String)
  case invalidUnit(String)
  case halfUnit
  case encodingContradicted(asked: String, found: String)
  case unclearEncoding(windows1258: String, tcvn3: String, windows1252: String = "")
  case otherEncoding(String, path: String, reading: String)
}

/// Letters that were damaged before a file was saved.
public enum DamageFact: Sendable {
  case misreadText(String, repaired: String, encoding: String, path: String)
  case replacementCharacters(String, words: Int)
  case lostLetters(String, words: Int)
}
