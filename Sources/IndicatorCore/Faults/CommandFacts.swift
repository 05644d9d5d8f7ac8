/// What is wrong with a command line before anything is done.
public enum CommandFact: Sendable {
  /// An option that the verb does not have; `help` is the command that lists those it has.
  case unknownOption(String, suggestion: String?, help: String)
  case missingArgument(String, help: String)
  case unexpectedArgument(String, help: String)
  /// Two options of which only one can be meant.
  case optionsExclude(String, String)
  case optionWithoutValue(String, value: String)
  case flagWithValue(String, value: String)
  case missingOption(String, needs: String)
  case optionClash(option: String, path: String, needsFile: Bool)
}

/// What is wrong with the value of an option.
public enum ValueFact: Sendable {
  case notWhole(String)
  case outOfRange(Int64, least: Int64, most: Int64?)
  /// A level of confidence that does not lie between 0 and 1.
  case badConfidence(String)
  /// A level of a funnel's limits that does not lie between 0 and 100 per cent.
  case badFunnelLevel(String)
  /// A text that is no count over a base.
  case badFraction(String)
}

/// Too few or too many units, periods or figures for what is to be estimated.
public enum EstimateFact: Sendable {
  /// So many distributions where two are needed.
  case twoDistributionsNeeded(Int)
  /// More units than are compared with each other.
  case tooManyRanked(Int, most: Int)
  /// So many periods where two are needed.
  case twoPeriodsNeeded(Int)
  /// So many units where one at two periods, or two at one, are needed.
  case unitsToSplit(Int)
  /// So many units where one is needed.
  case oneUnitNeeded(Int)
  /// A change that cannot be split.
  case noDecomposition(NoEstimate)
  /// So many fractions where another number of them is needed.
  case fractionCount(Int, expected: Int)
}
