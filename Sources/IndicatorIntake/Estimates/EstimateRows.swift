package import IndicatorCore

/// A column that is named by an option.
package struct NamedColumn: Equatable, Sendable {
  /// The header.
  package let header: String
  /// The option that names it, for faults.
  package let option: String

  /// A column.
  package init(_ header: String, of option: String) {
    (self.header, self.option) = (header, option)
  }
}

/// Reads counts and bases that are to be estimated: the rows of any CSV file, or fractions as typed.
///
/// All figures decide together how they are written. A field that is no figure, and all fields of a row with too few or too
/// many, are malformed; they never end the reading.
package struct EstimateRows {
  /// The figures of each row, in the order of the columns asked for.
  package private(set) var rows: [[EstimateFigure]] = []

  private var column: PrintedColumn
  /// What has to wait until it is known how figures are written: row, place in the row, text.
  private var open: [(row: Int, place: Int, text: String)] = []

  /// The rows of a file.
  ///
  /// - Throws: a ``Fault`` if the text is damaged or empty, at an option that names no column, and at the first figure with two
  ///   readings if nothing decides between them.
  package init(
    _ source: SourceBytes, columns: [NamedColumn], numbers: NumberInput
  ) throws(Fault) {
    column = PrintedColumn(numbers)
    let text = TextSource(source)
    var reader = try TableReader(text)
    var positions: [Int] = []
    for column in columns { positions.append(try Self.position(of: column, reader: reader)) }
    while let row = try reader.next() {
      guard reader.raggedness(of: row) == nil else {
        rows.append(columns.map { _ in .malformed })
        continue
      }
      rows.append([])
      for position in positions { add(row.text(position)) { row.place(at: position) } }
    }
    guard !rows.isEmpty else { throw text.fault(.text(.headerOnly), at: 0) }
    try settle()
  }

  /// Fractions as typed, such as `165/174`.
  ///
  /// - Throws: a ``Fault`` at a text without one slash, and at a figure with two readings if nothing decides between them.
  package init(typed fractions: [String], numbers: NumberInput) throws(Fault) {
    column = PrintedColumn(numbers)
    for (index, fraction) in fractions.enumerated() {
      let parts = fraction.split(separator: "/", omittingEmptySubsequences: false)
      let place = Place(source: "fraction", line: index + 1, column: 1, origin: .typed)
      guard parts.count == 2, parts.allSatisfy({ $0.contains(where: \.isNumber) }) else {
        throw Fault(.value(.badFraction(fraction)), at: place)
      }
      rows.append([])
      for part in parts { add(part.trimmed) { place } }
    }
    try settle()
  }

  private static func position(
    of column: NamedColumn, reader: TableReader
  ) throws(Fault) -> Int {
    guard let position = reader.position(of: column.header) else {
      throw Fault(
        .field(.badChoice(column.header, column: column.option, expected: reader.names)),
        at: .typed(column.option))
    }
    return position
  }

  /// Adds a figure to the last row. Plain digits have one reading.
  private mutating func add(_ text: String, at place: () -> Place) {
    let row = rows.count - 1
    if text.isEmpty {
      rows[row].append(.missing)
    } else if text.utf8.count <= 18, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
      rows[row].append(Int64(text).map { .value(ExactDecimal($0)) } ?? .malformed)
    } else {
      open.append((row, rows[row].count, text))
      rows[row].append(.malformed)
      // A figure that contradicts the others is malformed itself.
      try? column.see(text, at: place())
    }
  }

  private mutating func settle() throws(Fault) {
    let grammar = try column.grammar()
    for (row, place, text) in open {
      if let number = grammar.read(text) {
        rows[row][place] = .value(number)
      } else if case .number(.numberTooLarge) = NumberGrammar.fact(against: text) {
        rows[row][place] = .tooLarge
      }
    }
    open = []
  }
}
