#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

// Goals, in order of priority:
// 1. exact: two fields have the same number only if their bytes are the same; a hash never decides;
// 2. fast for short fields: up to fifteen bytes are two words with their length, compared at once, and most are found
//    in the one line of the cache where they are looked for first;
// 3. small: 20 bytes a name, and one copy of the bytes of longer ones.
//
// Advice to whoever changes this: the table knows bytes, not names. That two spellings mean one name is
// decided by `NameRoll`, once for each spelling, which then gives both the same number.

/// A field as the table compares it.
struct NameKey: BitwiseCopyable {
  /// The first eight bytes, or the hash of a longer field.
  let first: UInt64
  /// The next seven bytes, or the other half of the hash; the top byte says of how many bytes a short field is, so that
  /// no key is zero and no short field has the words of another.
  let second: UInt64
  let length: Int

  /// The key of a part of a strip, behind which sixteen bytes must be readable.
  @inline(__always) init(_ bytes: Strip<UInt8>, from start: Int, length: Int) {
    self.length = length
    if length <= Self.longestShort {
      let head = min(length, 8)
      let tail = length &- head
      first = bytes.word(at: start) & Self.mask(head)
      second =
        bytes.word(at: start &+ 8) & Self.mask(tail)
        | UInt64(truncatingIfNeeded: length &+ 1) &<< 56
    } else {
      let hash = Self.hash(bytes, from: start, length: length)
      (first, second) = (hash.0, hash.1 | 0xFF &<< 56)
    }
  }

  /// The most bytes that the words hold.
  private static let longestShort = 15

  /// Whether the words hold all bytes.
  @inline(__always) var isShort: Bool { length <= Self.longestShort }

  /// All ones in as many low bytes as said, 0 to 8.
  @inline(__always) static func mask(_ length: Int) -> UInt64 {
    length >= 8 ? .max : (1 &<< UInt64(truncatingIfNeeded: length &* 8)) &- 1
  }

  /// Where in a table the key is looked for first.
  @inline(__always) var hash: UInt64 {
    let product = (first ^ 0xA076_1D64_78BD_642F)
      .multipliedFullWidth(by: second ^ 0x9E37_79B9_7F4A_7C15)
    return product.high ^ product.low
  }

  @inline(never) private static func hash(
    _ bytes: Strip<UInt8>, from start: Int, length: Int
  ) -> (UInt64, UInt64) {
    var one: UInt64 = 0x243F_6A88_85A3_08D3 ^ UInt64(truncatingIfNeeded: length)
    var two: UInt64 = 0x1319_8A2E_0370_7344
    var position = start
    let end = start + length
    while position < end {
      let head = min(8, end - position)
      let tail = min(8, max(0, end - position - 8))
      let a = bytes.word(at: position) & mask(head)
      let b = bytes.word(at: position + 8) & mask(tail)
      let product = (a ^ one ^ 0xA076_1D64_78BD_642F)
        .multipliedFullWidth(by: b ^ two ^ 0xE703_7ED1_A0B4_28DB)
      one = (one &<< 23 | one &>> 41) ^ product.low &+ a
      two = (two &<< 37 | two &>> 27) ^ product.high &+ b
      position += 16
    }
    return (one, two)
  }
}

/// The short field that was looked up last, and its number.
struct FieldMemory: BitwiseCopyable {
  private var first: UInt64 = 0
  private var second: UInt64 = 0
  private var firstMask: UInt64 = 0
  private var secondMask: UInt64 = 0
  private var length = -1
  private(set) var number = 0

  /// Whether a field holds the same bytes, behind which sixteen more must be readable.
  @inline(__always) func matches(_ bytes: Strip<UInt8>, from start: Int, length: Int) -> Bool {
    length == self.length
      && (bytes.word(at: start) ^ first) & firstMask
        | (bytes.word(at: start &+ 8) ^ second) & secondMask == 0
  }

  /// Remembers a field; one of more than sixteen bytes never matches.
  @inline(__always) mutating func remember(
    _ bytes: Strip<UInt8>, from start: Int, length: Int, number: Int
  ) {
    (first, second) = (bytes.word(at: start), bytes.word(at: start + 8))
    firstMask = NameKey.mask(min(length, 8))
    secondMask = NameKey.mask(max(0, min(length, 16) - 8))
    self.length = length <= 16 ? length : -1
    self.number = number
  }
}

/// What was chosen for the short fields that were met last, each in the place of its hash.
struct ChoiceCache {
  private struct Entry: BitwiseCopyable {
    var first: UInt64 = 0
    var second: UInt64 = 0
    var length = -1
    var choice = -1
  }

  private let memory = Memory<Entry>(count: 64, repeating: Entry())
  private let entries: Strip<Entry>

  init() { entries = memory.strip }

  /// What was chosen for a field, behind which sixteen more bytes must be readable; -1 if that is not known.
  @inline(__always) func choice(_ bytes: Strip<UInt8>, from start: Int, length: Int) -> Int {
    let (first, second) = Self.words(bytes, from: start, length: length)
    let entry = entries[Self.slot(first, second)]
    let difference =
      (first ^ entry.first) | (second ^ entry.second)
      | UInt64(truncatingIfNeeded: length ^ entry.length)
    return difference == 0 ? entry.choice : -1
  }

  /// Remembers what is chosen for a field; not for one of more than sixteen bytes.
  func remember(_ bytes: Strip<UInt8>, from start: Int, length: Int, choice: Int) {
    guard length <= 16 else { return }
    let (first, second) = Self.words(bytes, from: start, length: length)
    entries[Self.slot(first, second)] = Entry(
      first: first, second: second, length: length, choice: choice)
  }

  @inline(__always) private static func words(
    _ bytes: Strip<UInt8>, from start: Int, length: Int
  ) -> (UInt64, UInt64) {
    (
      bytes.word(at: start) & NameKey.mask(length),
      bytes.word(at: start &+ 8) & NameKey.mask(max(0, length &- 8))
    )
  }

  @inline(__always) private static func slot(_ first: UInt64, _ second: UInt64) -> Int {
    let mixed = (first ^ second &<< 7) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed &>> 58)
  }
}

/// Numbers for the distinct byte strings of fields.
struct NameTable {
  /// The words of a key; zero where there is none.
  private struct Entry: BitwiseCopyable {
    var first: UInt64 = 0
    var second: UInt64 = 0
  }

  /// Where the bytes of a long field are kept.
  private struct Place: BitwiseCopyable {
    var start = 0
    var length = 0
  }

  /// How many entries stand in one line of the processor's cache; they are looked at together.
  private static let bucket = 4

  private var entryMemory: Memory<Entry>
  private var numberMemory: Memory<Int32>
  private var placeMemory = Memory<Place>(count: 0, repeating: Place())
  private var arenaMemory: Memory<UInt8>
  // Views of the memory: looking up counts no references.
  private var entries: Strip<Entry>
  private var numbers: Strip<Int32>
  /// Where the bytes of each long entry stand in ``arena``; empty as long as there is none.
  private var places: Strip<Place>
  private var arena: Strip<UInt8>
  private var used = 0
  private var count = 0

  init() {
    entryMemory = Memory(count: 64, repeating: Entry())
    numberMemory = Memory(count: 64, repeating: -1)
    arenaMemory = Memory(count: 256, repeating: 0)
    (entries, numbers) = (entryMemory.strip, numberMemory.strip)
    (places, arena) = (placeMemory.strip, arenaMemory.strip)
  }

  /// The number of a field; -1 if it has none.
  @inline(__always) func number(of key: NameKey, in bytes: Strip<UInt8>, from start: Int) -> Int {
    var slot = home(of: key)
    while true {
      for lane in 0..<Self.bucket {
        let entry = entries[slot &+ lane]
        if (entry.first ^ key.first) | (entry.second ^ key.second) == 0,
          key.isShort || isAt(places[slot &+ lane], in: bytes, from: start, length: key.length)
        {
          return Int(truncatingIfNeeded: numbers[slot &+ lane])
        }
        if entry.second == 0 { return -1 }
      }
      slot = next(slot)
    }
  }

  /// Whether a short field stands in one bucket, as 1 or 0: without a branch, so that many are looked for at once.
  ///
  /// - Parameter probe: 0 for the bucket where it is looked for first, 1 for the next.
  @inline(__always) func isThere(_ key: NameKey, probe: Int) -> Int {
    let slot = (home(of: key) &+ probe &* Self.bucket) & (entries.count &- 1)
    var difference = UInt64.max
    for lane in 0..<Self.bucket {
      let entry = entries[slot &+ lane]
      difference = min(difference, (entry.first ^ key.first) | (entry.second ^ key.second))
    }
    let isHere = difference == 0 ? 1 : 0
    return key.isShort ? isHere : 0
  }

  /// Reads where a key is looked for first.
  @inline(__always) func touch(_ key: NameKey) -> UInt32 {
    let slot = home(of: key)
    return UInt32(truncatingIfNeeded: entries[slot].first)
      &+ UInt32(truncatingIfNeeded: numbers[slot])
  }

  /// The first entry of the bucket where a key is looked for first.
  @inline(__always) private func home(of key: NameKey) -> Int {
    Int(truncatingIfNeeded: key.hash &>> 20) & (entries.count &- Self.bucket)
  }

  @inline(__always) private func next(_ slot: Int) -> Int {
    (slot &+ Self.bucket) & (entries.count &- 1)
  }

  /// Gives a field that has no number one.
  mutating func insert(_ number: Int, for key: NameKey, in bytes: Strip<UInt8>, from start: Int) {
    if (count + 1) * 5 > entries.count * 4 { grow() }
    let slot = freeSlot(key)
    entries[slot] = Entry(first: key.first, second: key.second)
    numbers[slot] = Int32(truncatingIfNeeded: number)
    if !key.isShort { keep(bytes, from: start, length: key.length, at: slot) }
    count += 1
  }

  private func isAt(
    _ place: Place, in bytes: Strip<UInt8>, from start: Int, length: Int
  ) -> Bool {
    guard place.length == length else { return false }
    return unsafe arena.withAddress(place.start, length: length) { known, length in
      unsafe bytes.withAddress(start, length: length) { unsafe memcmp(known, $0, $1) == 0 }
    }
  }

  private func freeSlot(_ key: NameKey) -> Int {
    var slot = home(of: key)
    while true {
      for lane in slot..<slot + Self.bucket where entries[lane].second == 0 { return lane }
      slot = next(slot)
    }
  }

  /// Keeps a copy of the bytes of a long field.
  private mutating func keep(
    _ bytes: Strip<UInt8>, from start: Int, length: Int, at slot: Int
  ) {
    if places.count == 0 { makePlaces() }
    if used + length > arena.count {
      let larger = Memory<UInt8>(count: 2 * (used + length), repeating: 0)
      larger.strip.copy(arena, from: 0, count: used, to: 0)
      arenaMemory = larger
      arena = larger.strip
    }
    arena.copy(bytes, from: start, count: length, to: used)
    places[slot] = Place(start: used, length: length)
    used += length
  }

  private mutating func makePlaces() {
    placeMemory = Memory(count: entries.count, repeating: Place())
    places = placeMemory.strip
  }

  private mutating func grow() {
    let (old, oldNumbers, oldPlaces) = (entryMemory, numberMemory, placeMemory)
    // Twice and no more: what many units fill is read at random, and should fit near the processor.
    entryMemory = Memory(count: 2 * old.strip.count, repeating: Entry())
    numberMemory = Memory(count: 2 * old.strip.count, repeating: -1)
    (entries, numbers) = (entryMemory.strip, numberMemory.strip)
    if places.count > 0 { makePlaces() }
    for index in 0..<old.strip.count where old.strip[index].second != 0 {
      let entry = old.strip[index]
      let slot = freeSlot(NameKey(entry.first, second: entry.second))
      entries[slot] = entry
      numbers[slot] = oldNumbers.strip[index]
      if places.count > 0 { places[slot] = oldPlaces.strip[index] }
    }
  }
}

extension NameKey {
  /// The key of an entry, to find its place.
  fileprivate init(_ first: UInt64, second: UInt64) {
    (self.first, self.second, length) = (first, second, 0)
  }
}

/// Numbers for pairs of small numbers, such as a measure with a combination.
struct PairTable {
  private var keyMemory: Memory<UInt64>
  private var numberMemory: Memory<Int32>
  private var keys: Strip<UInt64>
  private var numbers: Strip<Int32>
  private var count = 0

  init() {
    keyMemory = Memory(count: 16, repeating: .max)
    numberMemory = Memory(count: 16, repeating: -1)
    (keys, numbers) = (keyMemory.strip, numberMemory.strip)
  }

  /// The key of two numbers below 2^31.
  @inline(__always) static func key(_ one: Int, two: Int) -> UInt64 {
    UInt64(truncatingIfNeeded: one) &<< 32 | UInt64(truncatingIfNeeded: two)
  }

  /// The number of a pair; -1 if it has none.
  @inline(__always) func number(of key: UInt64) -> Int {
    let mask = keys.count &- 1
    var slot = Self.slot(key) & mask
    while true {
      let known = keys[slot]
      if known == key { return Int(truncatingIfNeeded: numbers[slot]) }
      if known == .max { return -1 }
      slot = (slot &+ 1) & mask
    }
  }

  /// Gives a pair that has no number one.
  mutating func insert(_ number: Int, for key: UInt64) {
    if (count + 1) * 2 > keys.count { grow() }
    place(number, key: key)
    count += 1
  }

  @inline(__always) private static func slot(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) &>> 32)
  }

  private func place(_ number: Int, key: UInt64) {
    let mask = keys.count - 1
    var slot = Self.slot(key) & mask
    while keys[slot] != .max { slot = (slot + 1) & mask }
    keys[slot] = key
    numbers[slot] = Int32(truncatingIfNeeded: number)
  }

  private mutating func grow() {
    let (oldKeys, oldNumbers) = (keyMemory, numberMemory)
    keyMemory = Memory(count: 4 * oldKeys.strip.count, repeating: .max)
    numberMemory = Memory(count: 4 * oldKeys.strip.count, repeating: -1)
    (keys, numbers) = (keyMemory.strip, numberMemory.strip)
    for index in 0..<oldKeys.strip.count where oldKeys.strip[index] != .max {
      place(Int(oldNumbers.strip[index]), key: oldKeys.strip[index])
    }
  }
}

/// Numbers for three small numbers, as a table with a cell for every three; those that are too many are not
/// kept.
struct ColumnMap {
  private var memory = Memory<Int32>(count: 2 * 16 * 16, repeating: -1)
  private var cells: Strip<Int32>
  private var sizes = (measures: 2, periods: 16, chains: 16)
  private static let mostCells = 1 << 18
  /// How often a number was to be kept: room grows with them, so that a short file with many measures and periods does not
  /// pay for a cube of all of them.
  private var asked = 0

  init() { cells = memory.strip }

  /// The number of three numbers; -1 if it is not kept.
  @inline(__always) func number(_ measure: Int, period: Int, chain: Int) -> Int {
    guard measure < sizes.measures, period < sizes.periods, chain < sizes.chains else { return -1 }
    let cell = (measure &* sizes.periods &+ period) &* sizes.chains &+ chain
    return Int(truncatingIfNeeded: cells[cell])
  }

  /// Keeps the number of three numbers, if there is room.
  mutating func insert(_ number: Int, measure: Int, period: Int, chain: Int) {
    var wanted = sizes
    while wanted.measures <= measure { wanted.measures *= 2 }
    while wanted.periods <= period { wanted.periods *= 2 }
    while wanted.chains <= chain { wanted.chains *= 2 }
    asked += 1
    let most = min(Self.mostCells, 64 * asked)
    guard wanted == sizes || wanted.measures * wanted.periods <= most / wanted.chains else {
      return
    }
    if wanted != sizes { grow(to: wanted) }
    cells[(measure * sizes.periods + period) * sizes.chains + chain] = Int32(
      truncatingIfNeeded: number)
  }

  private mutating func grow(to wanted: (measures: Int, periods: Int, chains: Int)) {
    let (old, had) = (memory, sizes)
    memory = Memory(count: wanted.measures * wanted.periods * wanted.chains, repeating: -1)
    cells = memory.strip
    sizes = wanted
    for measure in 0..<had.measures {
      for period in 0..<had.periods {
        for chain in 0..<had.chains {
          let cell = (measure * had.periods + period) * had.chains + chain
          cells[(measure * wanted.periods + period) * wanted.chains + chain] = old.strip[cell]
        }
      }
    }
  }
}
