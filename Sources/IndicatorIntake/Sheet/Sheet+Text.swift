public import IndicatorCore

extension Sheet {
  /// A text file as a sheet: every record a row, rows as long as they happen to be.
  ///
  /// - Throws: a ``Fault`` with line and column if the text is damaged or there is none.
  public static func read(_ source: SourceBytes) throws(Fault) -> Sheet {
    let text = TextSource(source)
    guard !text.isBlank else { throw text.fault(.emptyFile, at: 0) }
    if let nul = text.bytes.firstIndex(of: 0) { throw text.fault(.nul, at: nul) }
    var reader = RecordReader(text, delimiter(of: text))
    var rows: [SheetRow] = []
    while let record = try reader.next() {
      var cells: [Int: SheetCell] = [:]
      for (index, field) in record.fields.enumerated() where !field.text.trimmed.isEmpty {
        cells[index + 1] = SheetCell(.text(field.text))
      }
      if !cells.isEmpty { rows.append(SheetRow(number: record.line, cells: cells)) }
    }
    return Sheet(source: source.name, rows: rows, isText: true)
  }

  /// The delimiter that cuts the most of the first records, and those into the most fields: titles above a
  /// table may be cut by none.
  private static func delimiter(of text: TextSource) -> Delimiter {
    func weight(_ delimiter: Delimiter) -> (Int, Int) {
      var reader = RecordReader(text, delimiter)
      var cut = 0
      var fields = 0
      for _ in 0..<64 {
        guard let record = try? reader.next() else { break }
        if record.fields.count > 1 { cut += 1 }
        fields += record.fields.count
      }
      return (cut, fields)
    }
    return Delimiter.allCases.max { weight($0) < weight($1) } ?? .comma
  }
}
