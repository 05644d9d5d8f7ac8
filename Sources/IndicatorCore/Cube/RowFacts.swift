/// What is wrong with the columns of a table.
public enum ColumnFact: Sendable {
  case missingColumn(String, found: [String])
  case repeatedColumn(String)
  case unknownColumn(String, expected: [String], suggestion: String?)
  case unknownColumnMapping(String, expected: [String])
}

/// What is wrong with a field that is no number.
public enum FieldFact: Sendable {
  case emptyField(column: String)
  case badIdentifier(String)
  case badChoice(String, column: String, expected: [String])
  case badWhole(String, column: String)
  case badPeriod(String)
  case badYearStart(String)
  case backwardRange(String, forward: String)
}

/// What is wrong with a number as it is written.
public enum NumberFact: Sendable {
  case badNumber(String)
  case badShare(String)
  case numberTooLarge(String)
  case negativeCount(String, measure: String)
  case ambiguousNumber(String, vietnamese: String, english: String)
  case mixedNumbers(String, decidedBy: String, decidedLine: Int)
  case fractionalCount(String, measure: String)
}

/// What is wrong with the figure of a row, or with a row beside others.
public enum FigureFact: Sendable {
  case missingValueWithoutStatus
  case valueWithMissingStatus(String)
  case duplicate(key: String, firstLine: Int)
  case repeatedKey(String, firstLine: Int)
  case duplicateStock(measure: String)
}
