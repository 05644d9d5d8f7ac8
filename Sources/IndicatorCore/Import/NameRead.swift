/// A name in a sheet that was read though it is spelled otherwise.
public struct NameRead: Hashable, Sendable {
  /// As it stands in the sheet.
  public let written: String
  /// The name that it was taken for.
  public let meant: String
  /// By which rule.
  public let rule: NameRule

  /// A name and what it was taken for.
  public init(written: String, meant: String, by rule: NameRule) {
    self.written = written
    self.meant = meant
    self.rule = rule
  }
}
