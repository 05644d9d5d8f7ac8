extension Sheet {
  /// The encoding that the sheet's texts were in before a program took them for western Windows: a font
  /// such as .VnTime made them look right. Nil if the texts are sound, or nothing is clear.
  public var suspectedEncoding: TextEncoding? { TextEncoding.suspects(texts) }

  private var texts: [String] {
    rows.flatMap { row in
      row.cells.sorted { $0.key < $1.key }.compactMap { _, cell in cell.text }
    }
  }

  /// The same sheet with its texts as they were meant; those that are sound are left as they are.
  public func repaired(as encoding: TextEncoding) -> Sheet {
    let texts = Array(Set(texts)).sorted()
    let mended = Dictionary(
      zip(texts, TextEncoding.mended(texts, as: encoding)), uniquingKeysWith: { first, _ in first })
    let rows = rows.map { row in
      SheetRow(
        number: row.number, cells: row.cells.mapValues { $0.repaired(mended) },
        isHidden: row.isHidden)
    }
    return Sheet(
      source: source, name: name, isHidden: isHidden, rows: rows, merged: merged, isText: isText)
  }
}

extension SheetCell {
  fileprivate var text: String? { if case .text(let text) = content { text } else { nil } }

  fileprivate func repaired(_ mended: [String: String]) -> SheetCell {
    guard let text, let repaired = mended[text], repaired != text else { return self }
    return SheetCell(.text(repaired), isPercentage: isPercentage)
  }
}
