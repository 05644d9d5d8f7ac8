/// A document in which figures of a package were printed, in the package's own words.
public struct SourceDocument: Equatable, Sendable {
  /// What figures cite it by.
  public let id: String
  /// What it is.
  public let title: String
  /// Who issued it.
  public let issuer: String
  /// Its date; empty if it has none.
  public let dated: String
  /// What else must be known of it.
  public let note: String
}
