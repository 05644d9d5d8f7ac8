// Goals, in order of priority:
// 1. the same order as `VietnameseOrder`;
// 2. fast for many names in letters of the Vietnamese alphabet, digits and signs of ASCII: each letter is one
//    byte of a key, and keys are compared eight bytes at once.
//
// Advice to whoever changes this: a text with any other letter sends the whole list the plain way. Keys of
// two kinds cannot be compared.

extension VietnameseOrder {
  /// The positions of texts in their order; equal ones stay as they are.
  ///
  /// - Complexity: O(n log n) comparisons.
  package static func order(of texts: [String]) -> [Int] {
    // For a few, the table of weights would cost more than it saves.
    guard texts.count > 256 else { return plainOrder(of: texts) }
    return byteOrder(of: texts)
  }

  /// The same by keys of bytes, as far as there are any.
  static func byteOrder(of texts: [String]) -> [Int] {
    var keys = ByteKeys()
    for text in texts where !keys.append(text) { return plainOrder(of: texts) }
    return keys.order(of: texts)
  }

  /// The same by comparing whole sort keys.
  static func plainOrder(of texts: [String]) -> [Int] {
    let keys = texts.map { VietnameseOrder($0) }
    return texts.indices.sorted { left, right in
      keys[left] == keys[right] ? left < right : keys[left] < keys[right]
    }
  }
}

/// Sort keys as bytes, one behind the other: for each text the ranks of its letters, 0, their tones and
/// their cases.
private struct ByteKeys {
  private var bytes: [UInt8] = []
  private var ends: [Int] = [0]

  /// What a letter gives to each level.
  struct Weight {
    /// The rank among all letters of the table, from 1.
    var rank: UInt8 = 0
    var tone: UInt8 = 0
    var isCapital: UInt8 = 0
  }

  /// The weights of the letters that are keyed, by code point.
  private static let weights: [Weight] = {
    var letters = (0..<0x80).filter { $0 != 0x0D }
      .compactMap { Unicode.Scalar($0 as Int).map { Character($0) } }
    letters += VietnameseLetters.table.values.map(\.composed).filter {
      $0.unicodeScalars.count == 1 && !$0.isASCII
    }
    func primary(_ letter: Character) -> UInt32 {
      VietnameseOrder.primary(letter, letter: VietnameseLetters.table[letter])
    }
    let ranks = Set(letters.map(primary)).sorted()
    var weights = [Weight](repeating: Weight(), count: 0x1F00)
    for letter in letters {
      guard let scalar = letter.unicodeScalars.first,
        let rank = ranks.firstIndex(of: primary(letter))
      else { continue }
      let known = VietnameseLetters.table[letter]
      weights[Int(scalar.value)] = Weight(
        rank: UInt8(rank + 1), tone: UInt8(known?.tone ?? 0),
        isCapital: known?.isCapital ?? letter.isUppercase ? 1 : 0)
    }
    return weights
  }()

  /// Adds the key of a text; false if it has a letter that is not keyed.
  mutating func append(_ text: String) -> Bool {
    let weights = Self.weights
    let start = bytes.count
    var count = 0
    for scalar in text.unicodeScalars {
      guard scalar.value < 0x1F00, weights[Int(scalar.value)].rank > 0 else { return false }
      bytes.append(weights[Int(scalar.value)].rank)
      count += 1
    }
    bytes.append(0)
    for scalar in text.unicodeScalars { bytes.append(weights[Int(scalar.value)].tone) }
    for scalar in text.unicodeScalars { bytes.append(weights[Int(scalar.value)].isCapital) }
    ends.append(start + 3 * count + 1)
    return true
  }

  func order(of texts: [String]) -> [Int] {
    let common = commonLength
    let heads = texts.indices.map { head($0, behind: common) }
    var order = Array(texts.indices)
    order.sort { left, right in
      if heads[left] != heads[right] { return heads[left] < heads[right] }
      return precedes(left, right, texts: texts)
    }
    return order
  }

  /// How many bytes all keys begin with in common: names of one kind mostly begin alike.
  private var commonLength: Int {
    guard ends.count > 1 else { return 0 }
    var length = ends[1]
    for index in 1..<ends.count - 1 {
      let start = ends[index]
      length = min(length, ends[index + 1] - start)
      for place in 0..<length where bytes[place] != bytes[start + place] {
        length = place
        break
      }
    }
    return length
  }

  /// Eight bytes of a key behind what all have in common, to be compared at once.
  private func head(_ index: Int, behind common: Int) -> UInt64 {
    var head: UInt64 = 0
    let start = ends[index] + common
    for place in start..<start + 8 {
      head = head << 8 | (place < ends[index + 1] ? UInt64(bytes[place]) : 0)
    }
    return head
  }

  private func precedes(_ left: Int, _ right: Int, texts: [String]) -> Bool {
    var (one, other) = (ends[left], ends[right])
    let (oneEnd, otherEnd) = (ends[left + 1], ends[right + 1])
    while one < oneEnd, other < otherEnd {
      if bytes[one] != bytes[other] { return bytes[one] < bytes[other] }
      (one, other) = (one + 1, other + 1)
    }
    if oneEnd - one != otherEnd - other { return one == oneEnd }
    let (first, second) = (texts[left].unicodeScalars, texts[right].unicodeScalars)
    return first.elementsEqual(second)
      ? left < right : first.lexicographicallyPrecedes(second)
  }
}
