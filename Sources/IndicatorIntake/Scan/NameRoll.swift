internal import IndicatorCore

// Goals, in order of priority:
// 1. right: canonically equal spellings are one name, as they are for `String`;
// 2. fast: a spelling is looked at once; from then on its bytes lead to its number.
//
// Advice to whoever changes this: bytes decide as long as every name is written with letters that have
// no other canonical form than their own. The first that has one brings in a dictionary of strings, for
// which all names are then looked up when they are new.

/// The distinct names that the fields of one column hold, and what each stands for.
struct NameRoll {
  private(set) var table = NameTable()
  /// The names in the order in which they were met, and what each stands for.
  private var names: [(text: String, number: Int)] = []
  /// The numbers by name, from the first name on whose bytes do not decide.
  private var strings: [String: Int]?
  private var room = Memory<UInt8>(count: 256, repeating: 0)

  /// What looking at a field gives whose bytes were not met before.
  enum Look {
    /// Another spelling of a name that was met.
    case known(Int)
    /// A name that was not met in any spelling; to be entered, if it may stand here.
    case new(String)
    /// No valid UTF-8, or with a NUL.
    case damaged
  }

  /// Looks at a field whose bytes were not met before.
  mutating func look(_ key: NameKey, in bytes: Strip<UInt8>, from start: Int) -> Look {
    guard let text = FieldText.text(bytes, from: start, to: start + key.length), !text.holdsNUL
    else {
      return .damaged
    }
    return look(text, key: key, in: bytes, from: start)
  }

  /// The same of a field whose text is known.
  mutating func look(
    _ text: String, key: NameKey, in bytes: Strip<UInt8>, from start: Int
  ) -> Look {
    if strings == nil, text.utf8.count == key.length, text.unicodeScalars.allSatisfy(\.hasOneForm) {
      // The field is the name, byte by byte, and its bytes were not met.
      return .new(text)
    }
    guard let number = number(of: text) else { return .new(text) }
    table.insert(number, for: key, in: bytes, from: start)
    return .known(number)
  }

  /// Enters a name with what it stands for, and the field in which it was met.
  mutating func enter(
    _ text: String, number: Int, key: NameKey, in bytes: Strip<UInt8>, from start: Int
  ) {
    guard strings == nil, text.utf8.count == key.length,
      text.unicodeScalars.allSatisfy(\.hasOneForm)
    else {
      enter(text, number: number)
      if table.number(of: key, in: bytes, from: start) < 0 {
        table.insert(number, for: key, in: bytes, from: start)
      }
      return
    }
    names.append((text, number))
    table.insert(number, for: key, in: bytes, from: start)
  }

  /// Enters a name with what it stands for.
  mutating func enter(_ text: String, number: Int) {
    names.append((text, number))
    strings?[text] = number
    if let key = plainKey(text) { table.insert(number, for: key, in: room.strip, from: 0) }
  }

  /// What a name stands for, in whatever spelling; nil if it was not met.
  mutating func number(of text: String) -> Int? {
    if let key = plainKey(text) {
      let known = table.number(of: key, in: room.strip, from: 0)
      return known >= 0 ? known : strings?[text]
    }
    if strings == nil {
      strings = Dictionary(names.map { ($0.text, $0.number) }) { first, _ in first }
    }
    return strings?[text]
  }

  /// The key of a text whose bytes decide; nil for others.
  ///
  /// The bytes of `"a"` are those of a field that holds `a`, and `a~0` is how a query writes `a~`.
  private mutating func plainKey(_ text: String) -> NameKey? {
    guard text.utf8.first != 0x22, !text.utf8.contains(0x7E),
      text.unicodeScalars.allSatisfy(\.hasOneForm)
    else { return nil }
    return copied(text)
  }

  private mutating func copied(_ text: String) -> NameKey {
    let length = text.utf8.count
    if room.strip.count < length + 32 { room = Memory(count: 2 * length + 32, repeating: 0) }
    room.strip.copy(text, to: 0)
    return NameKey(room.strip, from: 0, length: length)
  }
}

/// The text of a field as it stands in a page.
enum FieldText {
  /// The text without its quotes and without blanks at its ends, doubled quotes made single; nil if it is
  /// not valid UTF-8.
  static func text(_ bytes: Strip<UInt8>, from start: Int, to end: Int) -> String? {
    guard start < end, bytes[start] == 0x22 else { return bytes.text(start, to: end)?.trimmed }
    var content: [UInt8] = []
    var position = start + 1
    while position < end - 1 {
      content.append(bytes[position])
      position += bytes[position] == 0x22 ? 2 : 1
    }
    return String(validating: content, as: UTF8.self)?.trimmed
  }
}
