/// What is wrong with a claim as it is written.
public enum ClaimFact: Sendable {
  case badClaim(String)
  case noClaims
  case unknownClaimWord(String, nearest: [String], vietnamese: [String], english: [String])
  case badPrinted(String)
  case printedTooLong(String)
  case printedOtherwise(String, plain: String)
}

/// Figures of claims that do not go together.
public enum ClaimFiguresFact: Sendable {
  case mixedSigns(String, beside: String)
  case mixedUnits(String, beside: String)
  case claimLikeOption(String)
  case ambiguousTyped(String, vietnamese: String, english: String)
  case mixedTyped(String, decidedBy: String, claim: Int)
}

/// Claims that are not held against what was named, or not in that way.
public enum ClaimUseFact: Sendable {
  case typedBeside(String)
  case kindOfForm(ClaimKind, claim: String, expected: [ClaimKind])
  case kindOfClaim(ClaimKind, claim: String, expected: [ClaimKind])
  case kindOfRows(ClaimKind, expected: [ClaimKind])
  case idleOption(String, beside: ClaimSource)
  case claimColumnsNeeded([String])
}

/// Where claims stand that are not typed.
public enum ClaimSource: String, Hashable, Sendable, CaseIterable {
  /// The rows of a CSV file, each a claim.
  case rows
  /// The claims of a data package, each with its kind and formula.
  case package
  /// What a document says of its own numbers.
  case document
}
