/// Where the figures of several files stand: one number says the file and the line.
struct SourceLines: Equatable, Sendable {
  /// The files in the order in which they were given.
  let names: [String]

  /// No file has so many lines.
  private static let span = 1 << 40

  /// The number of a line of a file.
  static func number(line: Int, of file: Int) -> Int { line + file * span }

  /// The place of a number.
  func place(_ number: Int) -> Place {
    Place(source: names[number / Self.span], line: line(number), column: 1)
  }

  /// The line of a number.
  func line(_ number: Int) -> Int { number % Self.span }
}
