/// Why several sources cannot be read as one.
public enum DataApart: Sendable {
  /// Two sources say different things of one figure.
  case figuresDiffer(key: String, value: String, first: Place, firstValue: String)
  /// Two packages say different things of one name.
  case meanings(NameKind, String, first: String, other: String)
  /// Standard input is read once.
  case standardInputTwice
  /// What is to be done is done with one source only.
  case oneOnly(DataUse)
}

/// What is done with one source of data only.
public enum DataUse: String, Hashable, Sendable, CaseIterable {
  /// Claims of a package, or rows of a file, are audited.
  case audit
  /// A descriptor is written.
  case describe
  /// A package is copied whole.
  case copy
  /// Rows are looked at one by one.
  case check
  /// A query is written.
  case query
}
