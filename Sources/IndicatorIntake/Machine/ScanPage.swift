// Goals, in order of priority:
// 1. exact: the same records as `RecordReader`; where that finds a fault, this notes the first byte at
//    which something is wrong and leaves the wording to it;
// 2. fast: sixteen bytes at a time, no branch but for blocks with quotes, CR or letters beyond ASCII;
// 3. pure Swift, for every processor: see `ByteBlock`.
//
// Advice to whoever changes this: a block without odd bytes must stay free of calls and branches. Every
// change is held against `RecordReader` by the tests of both intakes, with pages of a byte and more.

/// A page of a file: its bytes, and where the signs stand that end fields and records.
struct ScanPage {
  /// What a scan found.
  struct Found {
    /// How many signs, delimiters and line ends outside quotes, there are.
    var signs = 0
    /// How many line feeds there are, inside quotes as well.
    var lineFeeds = 0
    /// How many line feeds stand inside quotes.
    var quotedLineFeeds = 0
    /// Whether the end of the page is inside quotes.
    var endsInQuotes = false
    /// Whether there are bytes beyond ASCII.
    var hasWideBytes = false
    /// Whether there are carriage returns.
    var hasReturns = false
    /// The first byte behind a record's beginning at which quotes or line ends are wrong.
    var firstError = Int.max
    /// Whether something is wrong at all, which in front of the first line end may also mean that the part
    /// does not begin as it was said to.
    var isSuspect = false
  }

  /// Room in front of the page's first byte and behind its last.
  static let margin = 64

  private var memory: Memory<UInt8>
  private var signMemory: Memory<UInt32>
  private var feedMemory: Memory<UInt32>
  /// The bytes with margins; the first of the page is at ``margin``.
  private(set) var bytes: Strip<UInt8>
  /// The signs by their index in ``bytes``, counted from 1; at 0 stands the byte in front of the page.
  private(set) var signs: Strip<UInt32>
  /// Where line feeds stand inside quotes.
  private(set) var quotedFeeds: Strip<UInt32>
  private let delimiter: UInt8
  /// What the last scan found.
  private(set) var found = Found()

  /// A page with room for some bytes.
  init(room: Int, delimiter: Delimiter) {
    memory = Memory(count: room + 2 * Self.margin, repeating: 0)
    signMemory = Memory(count: room + 3 * Self.margin, repeating: 0)
    feedMemory = Memory(count: Self.margin, repeating: 0)
    self.delimiter = delimiter.rawValue
    (bytes, signs) = (memory.strip, signMemory.strip)
    quotedFeeds = feedMemory.strip
    // As if a record ended in front of the page.
    memory.strip[Self.margin - 1] = 0x0A
  }

  /// How many bytes the page has room for.
  var room: Int { memory.strip.count - 2 * Self.margin }

  /// Makes room for more bytes; those that are there are kept.
  mutating func reserve(_ room: Int) {
    guard room > self.room else { return }
    let larger = Memory<UInt8>(count: room + 2 * Self.margin, repeating: 0)
    larger.strip.copy(bytes, from: 0, count: bytes.count - Self.margin, to: 0)
    memory = larger
    bytes = larger.strip
  }

  /// How many line feeds stand inside quotes in a part.
  func quotedFeedCount(from start: Int, to end: Int) -> Int {
    var count = 0
    for index in 0..<found.quotedLineFeeds {
      let place = Int(quotedFeeds[index])
      if place >= start, place < end { count += 1 }
    }
    return count
  }

  /// How many records end in a part that begins with a record; in front of it stands at most the end of
  /// one.
  func lineEnds(from first: Int) -> Int {
    found.lineFeeds - found.quotedLineFeeds - (first > 1 ? 1 : 0)
  }

  /// Finds the signs of a part of the page.
  ///
  /// - Parameters:
  ///   - start: the first byte, as an index in ``bytes``.
  ///   - end: behind the last.
  ///   - inQuotes: whether the part begins inside a quoted field.
  ///   - isRecordStart: whether a record begins with it; else what stands in front of the first line end
  ///     is not judged.
  ///   - isGuess: whether `inQuotes` is a guess; the scan then ends as soon as it looks wrong.
  mutating func scan(
    from start: Int, to end: Int, inQuotes: Bool, isRecordStart: Bool, isGuess: Bool = false
  ) {
    if signMemory.strip.count < end - start + 2 * Self.margin { growSigns(end - start) }
    var state = BlockState(inQuotes: inQuotes, isRecordStart: isRecordStart)
    found = Found()
    signs[0] = UInt32(truncatingIfNeeded: start - 1)
    var count = 1
    var position = start
    while end - position >= 64 {
      // So many blocks that none of the sixteen counts of line feeds can overflow.
      let stretch = min(end, position + 64 * Self.blocksOfStretch)
      scanStretch(&position, to: stretch, state: &state, count: &count)
      if found.isSuspect, isGuess { return }
    }
    if position < end {
      let mask = oddBlock(
        ByteBlock(bytes, at: position), at: position, to: end, count: count, state: &state)
      Self.write(mask, at: position, signs: signs, count: &count)
    }
    found.signs = count - 1
    found.endsInQuotes = state.inside != 0
  }

  private static let blocksOfStretch = 60

  /// Finds the signs of whole blocks.
  @inline(__always) private mutating func scanStretch(
    _ position: inout Int, to end: Int, state: inout BlockState, count: inout Int
  ) {
    let (bytes, signs) = (self.bytes, self.signs)
    let comma = SIMD16<UInt8>(repeating: delimiter)
    let feed = SIMD16<UInt8>(repeating: 0x0A)
    let one = SIMD16<UInt8>(repeating: 1)
    var feeds = SIMD16<UInt8>(repeating: 0)
    var place = position
    var number = count
    while end &- place >= 64 {
      let block = ByteBlock(bytes, at: place)
      let (a, b) = (block.a .== feed, block.b .== feed)
      let (c, d) = (block.c .== feed, block.d .== feed)
      if state.isPending || block.mayBeOdd(a, feedsB: b, feedsC: c, feedsD: d) && block.isOdd {
        let mask = oddBlock(block, at: place, to: place &+ 64, count: number, state: &state)
        Self.write(mask, at: place, signs: signs, count: &number)
      } else {
        let mask = ByteBlock.gathered(
          (block.a .== comma) .| a, (block.b .== comma) .| b, (block.c .== comma) .| c,
          (block.d .== comma) .| d)
        feeds = feeds &+ (IndicatorIntake.bytes(a) & one) &+ (IndicatorIntake.bytes(b) & one)
        feeds = feeds &+ (IndicatorIntake.bytes(c) & one) &+ (IndicatorIntake.bytes(d) & one)
        Self.write(mask, at: place, signs: signs, count: &number)
      }
      place &+= 64
    }
    for lane in 0..<16 { found.lineFeeds += Int(feeds[lane]) }
    (position, count) = (place, number)
  }

  private mutating func growSigns(_ length: Int) {
    signMemory = Memory(count: length + 4 * Self.margin, repeating: 0)
    signs = signMemory.strip
  }

  /// Writes the places of the bits of a mask, ten at a time; what is too much is written over.
  @inline(__always) private static func write(
    _ mask: UInt64, at position: Int, signs: Strip<UInt32>, count: inout Int
  ) {
    var rest = mask
    let base = UInt32(truncatingIfNeeded: position)
    var next = count
    let total = mask.nonzeroBitCount
    repeat {
      for step in 0..<10 {
        signs[next &+ step] = base &+ UInt32(truncatingIfNeeded: rest.trailingZeroBitCount)
        rest &= rest &- 1
      }
      next &+= 10
    } while rest != 0
    count &+= total
  }

  // MARK: Blocks with quotes, carriage returns or wide bytes

  /// What one block hands on to the next.
  private struct BlockState {
    /// All ones inside quotes, else 0.
    var inside: UInt64
    /// Whether the last byte closed a quoted field or doubled a quote.
    var endsWithClosing = false
    /// Whether the last byte was a carriage return outside quotes.
    var endsWithReturn = false
    /// Whether any of these matters to the next block, or odd bytes are likely in it.
    var isPending: Bool
    /// Whether a record has begun, before which nothing can be judged.
    var hasBegun: Bool

    init(inQuotes: Bool, isRecordStart: Bool) {
      inside = inQuotes ? .max : 0
      isPending = inQuotes
      hasBegun = isRecordStart
    }
  }

  /// The signs of a block, one bit each, and what is wrong in it.
  @inline(never) private mutating func oddBlock(
    _ block: ByteBlock, at position: Int, to end: Int, count: Int, state: inout BlockState
  ) -> UInt64 {
    let length = UInt64(min(64, end - position))
    let valid: UInt64 = length == 64 ? .max : (1 << length) - 1
    let quotes = block.bits(of: 0x22) & valid
    let ends = block.bits(of: delimiter, or: 0x0A) & valid
    let returns = block.holds(0x0D) ? block.bits(of: 0x0D) & valid : 0
    let isWide = block.isWide
    if isWide { found.hasWideBytes = true }
    if returns != 0 { found.hasReturns = true }
    // A bit is inside from an opening quote up to, without, the closing one.
    var inside = quotes
    inside ^= inside &<< 1
    inside ^= inside &<< 2
    inside ^= inside &<< 4
    inside ^= inside &<< 8
    inside ^= inside &<< 16
    inside ^= inside &<< 32
    inside ^= state.inside
    let signs = ends & ~inside
    let feeds = length == 64 && returns == 0 ? 0 : block.bits(of: 0x0A) & valid
    if ends & inside != 0 { noteQuotedFeeds(ends & inside, at: position) }
    found.lineFeeds += length == 64 ? block.count(of: 0x0A) : feeds.nonzeroBitCount
    let opening = quotes & inside
    let closing = quotes & ~inside
    let open = returns & ~inside
    let errors = Self.errors(
      signs: signs, feeds: feeds & ~inside, opening: opening, closing: closing, returns: open,
      valid: valid, state: state, before: bytes[position - 1], delimiter: delimiter)
    let isLone = state.endsWithReturn && bytes[position] != 0x0A
    if errors != 0 || isLone {
      note(errors, isLone: isLone, at: position, count: count, signs: signs, state: &state)
    }
    state.inside = (inside >> (length - 1)) & 1 == 1 ? .max : 0
    state.endsWithClosing = closing >> 63 == 1
    state.endsWithReturn = (open >> (length - 1)) & 1 == 1
    state.isPending = quotes != 0 || isWide || returns != 0 || state.inside != 0
    return signs
  }

  /// The bits at which quotes or carriage returns are wrong: a quote that opens behind text, text behind
  /// one that closes, a carriage return without its line feed.
  private static func errors(
    signs: UInt64, feeds: UInt64, opening: UInt64, closing: UInt64, returns: UInt64, valid: UInt64,
    state: BlockState, before: UInt8, delimiter: UInt8
  ) -> UInt64 {
    let isFieldStart: UInt64 =
      before == delimiter || before == 0x0A || before == 0x22 ? 1 : 0
    let lateOpening = opening & ~(signs << 1 | closing << 1 | isFieldStart)
    let behind = (closing << 1 | (state.endsWithClosing ? 1 : 0)) & valid
    let textBehind = behind & ~(signs | returns | opening)
    let lone = returns & ~(feeds >> 1) & ~(1 << 63) & (valid >> 1)
    return lateOpening | textBehind | lone
  }

  /// Notes which of some places inside quotes hold a line feed.
  private mutating func noteQuotedFeeds(_ bits: UInt64, at position: Int) {
    if feedMemory.strip.count < found.quotedLineFeeds + 64 {
      let larger = Memory<UInt32>(count: 2 * feedMemory.strip.count + 64, repeating: 0)
      for index in 0..<found.quotedLineFeeds { larger.strip[index] = feedMemory.strip[index] }
      feedMemory = larger
      quotedFeeds = larger.strip
    }
    var rest = bits
    while rest != 0 {
      let place = position + rest.trailingZeroBitCount
      if bytes[place] == 0x0A {
        quotedFeeds[found.quotedLineFeeds] = UInt32(truncatingIfNeeded: place)
        found.quotedLineFeeds += 1
      }
      rest &= rest - 1
    }
  }

  /// Keeps the first error that stands behind the beginning of a record.
  ///
  /// - Parameters:
  ///   - isLone: whether the block before ended with a carriage return that stands alone.
  ///   - count: how many signs there are in front of the block, and 1.
  private mutating func note(
    _ errors: UInt64, isLone: Bool, at position: Int, count: Int, signs: UInt64,
    state: inout BlockState
  ) {
    found.isSuspect = true
    guard found.firstError == .max else { return }
    if !state.hasBegun { state.hasBegun = hasLineEnd(before: count) }
    if isLone, state.hasBegun {
      found.firstError = position - 1
      return
    }
    var rest = errors
    while rest != 0 {
      let bit = UInt64(rest.trailingZeroBitCount)
      if state.hasBegun || hasLineEnd(signs & ((1 << bit) - 1), at: position) {
        found.firstError = position + Int(bit)
        return
      }
      rest &= rest - 1
    }
  }

  private func hasLineEnd(before count: Int) -> Bool {
    for index in 1..<max(1, count) where bytes[Int(signs[index])] == 0x0A { return true }
    return false
  }

  private func hasLineEnd(_ bits: UInt64, at position: Int) -> Bool {
    var rest = bits
    while rest != 0 {
      if bytes[position + rest.trailingZeroBitCount] == 0x0A { return true }
      rest &= rest - 1
    }
    return false
  }
}
