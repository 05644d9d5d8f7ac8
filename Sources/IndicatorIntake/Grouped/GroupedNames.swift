internal import IndicatorCore

/// The distinct names of one column of a query's result, canonically equal ones taken as one.
struct GroupedNames {
  private var roll = NameRoll()
  /// The field that was looked up last: rows that follow one another are mostly alike.
  private var memory = FieldMemory()
  /// The names, each as it was first spelled.
  private(set) var texts: [String] = []
  /// The number of the empty name; -1 as long as it was not met.
  private(set) var nothing = -1

  /// The number of the name in a field, behind which sixteen bytes must be readable; nil if no query writes so.
  @inline(__always) mutating func number(
    _ bytes: Strip<UInt8>, from start: Int, length: Int
  ) -> Int? {
    if memory.matches(bytes, from: start, length: length) { return memory.number }
    let key = NameKey(bytes, from: start, length: length)
    var number = roll.table.number(of: key, in: bytes, from: start)
    if number < 0 {
      guard let new = new(key, in: bytes, from: start) else { return nil }
      number = new
    }
    memory.remember(bytes, from: start, length: length, number: number)
    return number
  }

  @inline(never) private mutating func new(
    _ key: NameKey, in bytes: Strip<UInt8>, from start: Int
  ) -> Int? {
    guard let text = GroupedText.plain(bytes.array(start, to: start + key.length))?.trimmed else {
      return nil
    }
    switch roll.look(text, key: key, in: bytes, from: start) {
    case .damaged: return nil
    case .known(let number): return number
    case .new:
      if text.isEmpty { nothing = texts.count }
      texts.append(text)
      roll.enter(text, number: texts.count - 1, key: key, in: bytes, from: start)
      return texts.count - 1
    }
  }

  /// The rank of each name in Vietnamese order, by its number.
  var ranks: [Int32] {
    var ranks = [Int32](repeating: 0, count: texts.count)
    for (rank, number) in VietnameseOrder.order(of: texts).enumerated() {
      ranks[number] = Int32(truncatingIfNeeded: rank)
    }
    return ranks
  }
}

/// The distinct texts beside figures, as a query has written them, by number; 0 says nothing.
struct GroupedRemarks {
  private var table = NameTable()
  private(set) var texts: [[UInt8]] = [[]]

  @inline(__always) mutating func number(
    _ bytes: Strip<UInt8>, from start: Int, length: Int
  ) -> Int32 {
    guard length > 0 else { return 0 }
    let key = NameKey(bytes, from: start, length: length)
    let known = table.number(of: key, in: bytes, from: start)
    return Int32(truncatingIfNeeded: known >= 0 ? known : new(key, in: bytes, from: start))
  }

  private mutating func new(_ key: NameKey, in bytes: Strip<UInt8>, from start: Int) -> Int {
    texts.append(bytes.array(start, to: start + key.length))
    table.insert(texts.count - 1, for: key, in: bytes, from: start)
    return texts.count - 1
  }
}
