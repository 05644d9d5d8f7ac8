/// Remembers how texts of a sheet were read as names: the same few stand in thousands of rows.
struct NameMemory {
  /// In which list a name is looked up.
  enum List: Hashable {
    case units, items, categories
  }

  private struct Key: Hashable {
    let list: List
    let text: String
  }

  private var readings: [Key: NameReading] = [:]

  /// The reading of a text, looked up once.
  mutating func reading(
    _ list: List, label: RowLabel, look: (RowLabel) -> NameReading
  ) -> NameReading {
    let key = Key(list: list, text: label.text)
    if let known = readings[key] { return known }
    let found = look(label)
    readings[key] = found
    return found
  }
}
