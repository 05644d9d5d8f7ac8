import IndicatorCore

/// The items of an option's value, with the columns at which they stand.
struct TypedList {
  /// One item.
  struct Item {
    let text: String
    let option: String
    let column: Int

    /// A fault at the item: `--units:1:3: …`.
    func fault(_ fact: FaultFact) -> Fault { Fault(fact, at: .typed(option, column: column)) }
  }

  let items: [Item]

  /// Cuts a value at its commas; blanks around items are taken off, empty items left out.
  init(_ text: String, option: String) {
    guard !text.isEmpty else {
      items = []
      return
    }
    var items: [Item] = []
    var column = 1
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let lead = part.prefix(while: \.isWhitespace).count
      let word = String(part.dropFirst(lead).reversed().drop(while: \.isWhitespace).reversed())
      if !word.isEmpty { items.append(Item(text: word, option: option, column: column + lead)) }
      column += part.count + 1
    }
    self.items = items
  }

  /// Cuts a value at its commas outside square brackets: `members[male, female],population`.
  init(selections text: String, option: String) {
    var depth = 0
    let marked = text.map { character -> Character in
      depth += character == "[" ? 1 : character == "]" ? -1 : 0
      return character == "," && depth > 0 ? "\u{1}" : character
    }
    items = TypedList(String(marked), option: option).items.map { item in
      Item(
        text: String(item.text.map { $0 == "\u{1}" ? "," : $0 }), option: option,
        column: item.column)
    }
  }
}
