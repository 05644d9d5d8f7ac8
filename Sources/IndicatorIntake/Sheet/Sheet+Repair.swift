extension Sheet {
  /// The encoding that the sheet's texts were in before a program took them for western Windows: a font
  /// such as .VnTime made them look right. Nil if the texts are sound, or nothing is clear.
  package var suspectedEncoding: TextEncoding? {
    TextEncoding.suspects(store.textNumbers.map { store.texts[$0] })
  }

  /// The same sheet with its texts as they were meant; those that are sound are left as they are.
  package func repaired(as encoding: TextEncoding) -> Sheet {
    Sheet(
      source: source, name: name, isHidden: isHidden, merged: merged,
      hiddenColumns: hiddenColumns, isText: isText, store: store.repaired(as: encoding))
  }
}

extension SheetStore {
  /// The numbers of the texts that cells show, each once, in the order of the cells.
  fileprivate var textNumbers: [Int] {
    var isSeen = [Bool](repeating: false, count: texts.count)
    var numbers: [Int] = []
    for cell in cells where cell.kind == .text && !isSeen[Int(cell.value)] {
      isSeen[Int(cell.value)] = true
      numbers.append(Int(cell.value))
    }
    return numbers
  }

  fileprivate func repaired(as encoding: TextEncoding) -> SheetStore {
    let numbers = textNumbers
    var texts = texts
    let mended = TextEncoding.mended(numbers.map { texts[$0] }, as: encoding)
    for (number, text) in zip(numbers, mended) { texts[number] = text }
    return SheetStore(
      rows: rows, starts: starts, cells: cells, texts: texts, styles: styles,
      columnCount: columnCount)
  }
}
