internal import IndicatorCore

// Names as they stand in rows and headings: with a running number, joined, as parts of others.

extension SheetNames {
  /// A unit by its whole label, else by the label without its running number.
  func unit(_ label: RowLabel) -> NameReading {
    guard label.name != label.text else { return unit(label.text) }
    guard codebook != nil else { return unit(label.name) }
    let whole = unit(label.text)
    return whole.name == nil ? unit(label.name) : whole
  }

  /// A measure by its label, else a category: `- Trong đó: nữ`.
  func item(_ label: RowLabel) -> NameReading {
    let found = measure(label.name)
    guard found.name == nil else { return found }
    let part = category(HeadingWords.withoutOfWhich(label.name))
    return part.name == nil ? found : part
  }
}

extension SheetNames {
  /// Categories of several classifications joined; of two of one classification the lower. Nil if they
  /// contradict one another.
  func joined(_ left: String?, right: String) -> String? {
    guard let left, !left.isEmpty else { return right }
    if right.isEmpty || left == right { return left }
    guard let book = codebook else { return left + "+" + right }
    var parts: [String] = []
    var isTaken = false
    for part in left.split(separator: "+").map(String.init) {
      guard let old = book.category(part), let new = book.category(right),
        book.categories[old].classification == book.categories[new].classification
      else {
        parts.append(part)
        continue
      }
      guard old == new || book.isBelow(new, old) else { return nil }
      parts.append(right)
      isTaken = true
    }
    return (isTaken ? parts : parts + [right]).joined(separator: "+")
  }
}

extension Codebook {
  /// Whether a category is a part of another.
  fileprivate func isBelow(_ lower: Int, _ upper: Int) -> Bool {
    var next = category(categories[lower].parent)
    while let position = next {
      if position == upper { return true }
      next = category(categories[position].parent)
    }
    return false
  }
}
