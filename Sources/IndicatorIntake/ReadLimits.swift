/// How long what is read at once may be. A file without line ends, or with a quote that is never closed, is
/// refused where the limit is passed, so that memory stays bounded whatever its size.
package struct ReadLimits: Equatable, Sendable {
  /// The most bytes of a line, or of a record of several lines.
  package let line: Int
  /// The most bytes of a field, its quotes included.
  package let field: Int

  /// Limits of so many bytes.
  package init(line: Int, field: Int) {
    self.line = line
    self.field = field
  }

  /// 16 MiB for a line and 1 MiB for a field.
  package static let usual = ReadLimits(line: 1 << 24, field: 1 << 20)
}
