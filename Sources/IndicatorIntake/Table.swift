internal import IndicatorCore

/// Where columns stand, by their names.
struct ColumnPlaces {
  private let all: [String: Int]
  /// The same where there are few: short names are compared faster than one is hashed.
  private let few: [(name: String, place: Int)]

  private static let mostCompared = 16

  init(_ all: [String: Int]) {
    self.all = all
    few = all.count > Self.mostCompared ? [] : all.map { ($0.key, $0.value) }
  }

  /// The place of a column; nil if the table has no such column.
  subscript(_ name: String) -> Int? {
    guard few.count == all.count else { return all[name] }
    for column in few where column.name == name { return column.place }
    return nil
  }

  /// The columns of other names.
  func others(than known: Set<String>) -> [String] { all.keys.filter { !known.contains($0) } }
}

/// One row of a table with named columns.
struct TableRow {
  let record: Record
  let columns: ColumnPlaces
  let source: TextSource

  init(_ record: Record, columns: ColumnPlaces, source: TextSource) {
    self.record = record
    self.columns = columns
    self.source = source
  }

  /// The text of a column, empty if the table has no such column; blanks at the ends taken off.
  subscript(_ column: String) -> String { text(columns[column]) }

  /// The text of the field at a position.
  func text(_ position: Int?) -> String {
    guard let position else { return "" }
    return record.fields[position].text.trimmed
  }

  /// What stands in some columns, where something does.
  func filled(_ columns: [String]) -> [String: String] {
    var texts: [String: String] = [:]
    for column in columns {
      let text = self[column]
      if !text.isEmpty { texts[column] = text }
    }
    return texts
  }

  /// Where a column's text begins.
  func place(_ column: String) -> Place {
    source.place(of: columns[column].map { record.fields[$0].offset } ?? record.offset, in: record)
  }

  /// Where the text of the field at a position begins.
  func place(at position: Int) -> Place {
    source.place(of: record.fields[position].offset, in: record)
  }

  /// A fault at a column's text.
  func fault(_ fact: FaultFact, column: String) -> Fault { Fault(fact, at: place(column)) }

  /// A fault at the whole row.
  func fault(_ fact: FaultFact) -> Fault {
    Fault(fact, at: source.place(of: record.offset, in: record))
  }
}

/// Reads a table: a header with the names of the columns, then rows of the same number of fields.
struct TableReader {
  let source: TextSource
  let delimiter: Delimiter
  let header: [Field]
  /// The position of each column that is asked for by name.
  var columns: [String: Int] {
    didSet { places = ColumnPlaces(columns) }
  }
  private var places: ColumnPlaces
  /// Whether a line in front of the header names the delimiter, as Excel writes it.
  let hasPreamble: Bool
  private var reader: RecordReader

  /// Where the row behind those that were read begins: its byte and its physical line.
  var position: (offset: Int, line: Int) { (reader.offset, reader.line) }

  /// Reads the header.
  ///
  /// - Throws: a ``Fault``: the file is empty, a column is named twice, or the text is damaged.
  init(_ source: TextSource, limits: ReadLimits = .usual) throws(Fault) {
    try SourceBytes(name: source.name, bytes: source.bytes).checkText()
    guard !source.isBlank else { throw source.fault(.text(.emptyFile), at: 0) }
    if let fault = source.utf16Fault { throw fault }
    self.source = source
    let declared = Delimiter.declared(in: source)
    hasPreamble = declared != nil
    delimiter = declared?.delimiter ?? Delimiter.detect(in: source, limits: limits)
    reader = RecordReader(source, delimiter: delimiter, limits: limits, behind: declared?.next)
    guard let record = try reader.next() else { throw source.fault(.text(.emptyFile), at: 0) }
    header = record.fields
    var columns: [String: Int] = [:]
    for (position, field) in header.enumerated() {
      let name = field.text.trimmed
      if name.holdsNUL { throw source.fault(.text(.nul), at: field.offset) }
      guard columns.updateValue(position, forKey: name) == nil || name.isEmpty else {
        throw source.fault(.column(.repeatedColumn(name)), at: field.offset)
      }
    }
    self.columns = columns
    places = ColumnPlaces(columns)
  }

  /// The position of a column, whatever the case of its name.
  func position(of name: String) -> Int? {
    columns[name] ?? names.firstIndex { $0.lowercased() == name.lowercased() }
  }

  /// The names in the header.
  var names: [String] { header.map(\.text.trimmed) }

  /// The next row, nil at the end.
  ///
  /// - Throws: a ``Fault`` if the text is damaged.
  mutating func next() throws(Fault) -> TableRow? {
    guard let record = try reader.next() else { return nil }
    return TableRow(record, columns: places, source: source)
  }

  /// The fault of a row with too few or too many fields.
  func raggedness(of row: TableRow) -> Fault? {
    let found = row.record.fields.count
    guard found != header.count else { return nil }
    return row.fault(.text(.raggedRow(found: found, expected: header.count)))
  }
}

extension StringProtocol {
  /// Whether there is a NUL, at which programs in C would cut the text.
  var holdsNUL: Bool {
    utf8.withContiguousStorageIfAvailable { unsafe $0.contains(0) } ?? utf8.contains(0)
  }

  private static func isInk(_ byte: UInt8?) -> Bool {
    byte.map { (0x21..<0x80).contains($0) } ?? false
  }

  /// The text without blanks at its ends.
  var trimmed: String {
    // Most texts begin and end with a sign of ASCII that is no blank, whatever stands between.
    let isBareOfBlanks = utf8.withContiguousStorageIfAvailable { bytes in
      unsafe Self.isInk(bytes.first) && Self.isInk(bytes.last)
    }
    if isBareOfBlanks == true { return String(self) }
    guard let first = first, let last = last, first.isWhitespace || last.isWhitespace else {
      return String(self)
    }
    return String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
