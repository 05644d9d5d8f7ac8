/// What is wrong with what is asked of an engine: a database, or files that one reads.
public enum EngineFact: Sendable {
  /// A source that is not written as `expected` says.
  case badSource(String, expected: String)
  /// A condition of `--where` that cannot be read on.
  case badCondition(String, expected: ConditionExpectation)
  /// A condition on a column of numbers whose value is none.
  case conditionNeedsNumber(String, column: String)
  /// An option that only engines take.
  case needsEngine(option: String, source: String)
  /// What cannot be asked of an engine.
  case notPushedDown(NotPushedDown)
  /// A source of which no query can be written.
  case noQuery(String)
  /// What no argument of a program can hold.
  case nulInName(String)
}

/// What is wrong with what an engine's client program answered.
public enum ClientFact: Sendable {
  /// A client program that is not there.
  case clientMissing(String, source: String)
  /// A client program that failed, and what it said first.
  case clientFailed(String, said: String)
  /// A result without its last row.
  case resultCutOff
  /// A line of a result that no query wrote.
  case damagedResult(line: Int)
  case noTable(String)
  /// Measures that a formula means and the query left out.
  case measuresLeftOut([String])
}

/// What is wrong with rows that lie in an engine.
public enum EngineRowsFact: Sendable {
  /// Rows that give no figures, counted by the engine.
  case rows(RowsAtFault, count: Int, first: [String])
  /// A column of values that are binary fractions.
  case floats(column: String, type: String)
  /// A column of values that are no numbers.
  case notNumeric(column: String, type: String)
}

/// What could go on where a condition cannot be read.
public enum ConditionExpectation: String, Hashable, Sendable, CaseIterable {
  case column, comparison, value, closingQuote, end
}

/// What cannot be asked of an engine.
public enum NotPushedDown: Hashable, Sendable {
  /// An engine has no order of first appearance.
  case fileOrder
  /// Numbers that are not written with a point.
  case numberGrammar(String)
  /// A verb that looks at every row as it stands.
  case verb(String)
}

/// Why rows give no figures.
public enum RowsAtFault: Hashable, Sendable {
  /// More than one row for one figure.
  case duplicates
  /// Rows for one figure whose qualifier, status, source or note differ, so that no one of them holds for the sum.
  case unlikeRemarks
  case notNumbers
  /// Rows that say nothing in a column.
  case unnamed(column: String)
}
