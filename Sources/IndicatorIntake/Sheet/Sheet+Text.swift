package import IndicatorCore

extension Sheet {
  /// A text file as a sheet: every record a row, rows as long as they happen to be.
  ///
  /// A first line such as `sep=;` names the delimiter. Else it is the one by which most of the first records
  /// have one number of fields, more than one: titles above a table may be cut by none. Lines that begin with
  /// `#` are rows that say so (``SheetRow/isComment``).
  ///
  /// - Throws: a ``Fault`` with line and column if the text is damaged or there is none.
  package static func read(_ source: SourceBytes) throws(Fault) -> Sheet {
    let text = TextSource(source)
    guard !text.isBlank else { throw text.fault(.text(.emptyFile), at: 0) }
    if let nul = text.bytes.firstIndex(of: 0) { throw text.fault(.text(.nul), at: nul) }
    var reader = reader(of: text)
    var builder = SheetBuilder()
    var number = 0
    while let record = try reader.next() {
      number += 1
      builder.add(record, number: number, of: text)
    }
    return Sheet(
      source: source.name, name: "", isHidden: false, merged: [], hiddenColumns: [], isText: true,
      store: builder.finish())
  }

  private static func reader(of text: TextSource) -> RecordReader {
    if let declared = Delimiter.declared(in: text) {
      return RecordReader(
        text, delimiter: declared.delimiter, limits: .usual, behind: declared.next)
    }
    return RecordReader(text, delimiter: delimiter(of: text))
  }

  /// The delimiter that cuts most of the first records into one number of fields, and those into the most.
  private static func delimiter(of text: TextSource) -> Delimiter {
    func weight(_ delimiter: Delimiter) -> (Int, Int) {
      var reader = RecordReader(text, delimiter: delimiter)
      var records: [Int: Int] = [:]
      for _ in 0..<256 {
        guard let record = try? reader.next() else { break }
        if record.fields.count > 1 { records[record.fields.count, default: 0] += 1 }
      }
      return records.map { ($0.value, $0.key) }.max { $0 < $1 } ?? (0, 0)
    }
    return Delimiter.allCases.map { ($0, weight($0)) }
      .reduce((Delimiter.comma, (0, 0))) { $1.1 > $0.1 ? $1 : $0 }.0
  }
}

extension SheetBuilder {
  /// Adds a record as a row. Fields of nothing but blanks are no cells.
  fileprivate mutating func add(_ record: Record, number: Int, of text: TextSource) {
    beginRow(
      StoredRow(
        number: record.line, fields: record.fields.count,
        isComment: record.isComment(in: text), record: number))
    for (index, field) in record.fields.enumerated() where !field.text.isBlank {
      let (text, mark) = RaisedText.split(field.text)
      add(
        StoredCell(
          .text, value: self.text(text, mark: mark), column: index + 1, style: 0, isFormula: false))
    }
    endRow()
  }
}

extension Record {
  /// Whether the line begins with `#`, unquoted, and more follows than a heading of running numbers, a rank
  /// or an error.
  fileprivate func isComment(in text: TextSource) -> Bool {
    guard text.bytes[offset] == UInt8(ascii: "#"), let first = fields.first?.text else {
      return false
    }
    let rest = first.dropFirst().drop { $0.isWhitespace || $0 == "#" }
    let isError = ["#N/A", "#DIV/0!", "#REF!", "#NAME?", "#VALUE!", "#NUM!", "#NULL!"]
      .contains(first.trimmed.uppercased())
    return !rest.isEmpty && !isError && first.dropFirst().first?.isNumber != true
  }
}

extension String {
  /// Whether there are only blanks; most texts show by their first sign that there are not.
  fileprivate var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
