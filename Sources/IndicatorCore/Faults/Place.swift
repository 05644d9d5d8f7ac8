/// Where something stands in what a person wrote.
public struct Place: Hashable, Sendable {
  /// Who wrote the text decides the exit code: a slip in a command is not bad data.
  public enum Origin: Hashable, Sendable {
    /// A data file, or standard input as `-`.
    case file
    /// A formula or option as typed on the command line.
    case typed
  }

  /// The file's path as given, `-`, `formula`, or an option such as `--units`.
  public let source: String
  /// The physical line, from 1.
  public let line: Int
  /// The column in characters, from 1; 0 if the whole line is meant.
  public let column: Int
  /// A file or the command line.
  public let origin: Origin

  /// A place; `column` is 0 if the whole line is meant.
  public init(source: String, line: Int, column: Int, origin: Origin = .file) {
    self.source = source
    self.line = line
    self.column = column
    self.origin = origin
  }

  /// A place in something typed: a formula, or the value of an option.
  public static func typed(_ source: String, column: Int = 1) -> Place {
    Place(source: source, line: 1, column: column, origin: .typed)
  }

  /// The whole of a file.
  package static func whole(_ source: String) -> Place {
    Place(source: source, line: 0, column: 0)
  }
}
