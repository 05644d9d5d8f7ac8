/// A name in a sheet that was read though it is spelled otherwise.
package struct NameRead: Hashable, Sendable {
  /// As it stands in the sheet.
  package let written: String
  /// The name that it was taken for.
  package let meant: String
  /// By which rule.
  package let rule: NameRule

  /// A name and what it was taken for.
  package init(written: String, meant: String, by rule: NameRule) {
    self.written = written
    self.meant = meant
    self.rule = rule
  }
}
