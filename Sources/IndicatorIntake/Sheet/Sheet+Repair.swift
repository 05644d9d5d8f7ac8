extension Sheet {
  /// The encoding that the sheet's texts were in before a program took them for western Windows: a font
  /// such as .VnTime made them look right. Nil if the texts are sound, or nothing is clear.
  public var suspectedEncoding: TextEncoding? {
    TextEncoding.suspects(
      rows.flatMap { row in
        row.cells.sorted { $0.key < $1.key }.compactMap { _, cell in
          if case .text(let text) = cell.content { text } else { nil }
        }
      })
  }

  /// The same sheet with its texts as they were meant; texts that read worse so are left as they are.
  public func repaired(as encoding: TextEncoding) -> Sheet {
    let rows = rows.map { row in
      SheetRow(
        number: row.number, cells: row.cells.mapValues { $0.repaired(as: encoding) },
        isHidden: row.isHidden)
    }
    return Sheet(
      source: source, name: name, isHidden: isHidden, rows: rows, merged: merged, isText: isText)
  }
}

extension SheetCell {
  fileprivate func repaired(as encoding: TextEncoding) -> SheetCell {
    guard case .text(let text) = content, TextEncoding.readsBetter(text, as: encoding),
      let repaired = TextEncoding.repaired(text, as: encoding)
    else { return self }
    return SheetCell(.text(repaired), isPercentage: isPercentage)
  }
}
