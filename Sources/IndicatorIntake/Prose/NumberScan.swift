internal import IndicatorCore

/// Finds the numbers of a block and what they are.
struct NumberScan {
  private let block: ProseBlock
  private var numbers: [ProseNumber] = []
  private var position = 0
  private var depth = 0
  private var sentence = 0
  private var clause = 0

  static func numbers(of block: ProseBlock) -> [ProseNumber] {
    var scan = NumberScan(block: block)
    scan.run()
    return scan.numbers
  }

  private init(block: ProseBlock) { self.block = block }

  private mutating func run() {
    while position < block.small.count {
      let scalar = block.small[position]
      if scalar.isDigit, !isInWord(position) {
        take()
        continue
      }
      see(scalar)
      position += 1
    }
  }

  /// Whether a digit belongs to a word such as `km2`.
  private func isInWord(_ start: Int) -> Bool {
    guard start > 0 else { return false }
    let before = block.small[start - 1]
    return before.isLetter || before.isDigit || before == "_"
  }

  private mutating func see(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "(", "[": depth += 1
    case ")", "]": depth = max(0, depth - 1)
    case ";": clause += 1
    case ".", "!", "?", "…":
      if endsSentence(position) { (sentence, clause, depth) = (sentence + 1, clause + 1, 0) }
    default: break
    }
  }

  private static let abbreviations: Set<String> = [
    "tp", "ths", "ts", "st", "no", "mr", "mrs", "dr", "vs", "pgs", "tx", "tt", "approx", "incl",
  ]

  private func endsSentence(_ end: Int) -> Bool {
    var next = end + 1
    guard next < block.small.count else { return true }
    guard block.small[next] == " " else { return false }
    while next < block.small.count, block.small[next] == " " { next += 1 }
    guard next < block.small.count else { return true }
    let first = block.scalars[next]
    guard first.isCapital || first.isDigit || "-+–“\"•*(".unicodeScalars.contains(first) else {
      return false
    }
    let words = WordsAround.before(end, in: block, atMost: 2)
    if words.count == 2, words[0] == ".", words[1].count == 1 { return false }  // `i.e.`
    return !Self.abbreviations.contains(words.last ?? "")
  }

  private mutating func take() {
    let (end, parts) = NumberShape.end(from: position, in: block.small)
    let surroundings = WordsAround(position..<end, in: block)
    let found = NumberReading(
      block, range: position..<end, groups: parts, around: surroundings, last: numbers.last)
    for var number in found.numbers {
      (number.depth, number.sentence, number.clause) = (depth, sentence, clause)
      numbers.append(number)
    }
    if found.reachesBack { reachBack(found.numbers[0].kind) }
    position = found.end
  }

  /// The first of a range is what the second is: `18 - 30 tuổi`.
  private mutating func reachBack(_ kind: NumberKind) {
    let index = numbers.count - 2
    guard index >= 0, numbers[index].kind == .count else { return }
    numbers[index].kind = kind
  }
}

/// The words beside a number, small letters and signs.
struct WordsAround {
  let before: [String]
  let after: [String]

  init(_ range: Range<Int>, in block: ProseBlock) {
    before = Self.before(range.lowerBound, in: block, atMost: 6)
    after = Self.after(range.upperBound, in: block, atMost: 5)
  }

  private static let reach = 60

  static func before(_ start: Int, in block: ProseBlock, atMost count: Int) -> [String] {
    var first = max(0, start - reach)
    if first > 0 {
      while first < start, block.small[first] != " " { first += 1 }
    }
    return Array(ProseWords.split(block.small[first..<start]).suffix(count))
  }

  static func after(_ end: Int, in block: ProseBlock, atMost count: Int) -> [String] {
    let last = min(block.small.count, end + reach)
    return Array(ProseWords.split(block.small[end..<last]).prefix(count))
  }
}

/// Where a number ends.
enum NumberShape {
  /// The end of digits with points, commas and blanks between them, and the groups of digits.
  static func end(from start: Int, in text: [Unicode.Scalar]) -> (end: Int, groups: [Range<Int>]) {
    var end = digits(from: start, in: text)
    var groups = [start..<end]
    while end + 1 < text.count, ".,".unicodeScalars.contains(text[end]), text[end + 1].isDigit {
      let next = digits(from: end + 1, in: text)
      groups.append(end + 1..<next)
      end = next
    }
    if groups.count == 1 { end = spaced(&groups, in: text) }
    return (end, groups)
  }

  /// Blanks between thousands: `346 000`, only where all groups have three digits.
  private static func spaced(_ groups: inout [Range<Int>], in text: [Unicode.Scalar]) -> Int {
    let first = groups[0]
    guard first.count <= 3, text[first.lowerBound] != "0" else { return first.upperBound }
    var (end, found) = (first.upperBound, groups)
    while end + 3 < text.count, text[end] == " ", text[end + 1].isDigit {
      let next = digits(from: end + 1, in: text)
      guard next - end == 4 else { return first.upperBound }
      found.append(end + 1..<next)
      end = next
    }
    guard found.count > 1, !(end < text.count && text[end].isLetter) else {
      return first.upperBound
    }
    groups = found
    if end + 1 < text.count, ".,".unicodeScalars.contains(text[end]), text[end + 1].isDigit {
      let next = digits(from: end + 1, in: text)
      groups.append(end + 1..<next)
      end = next
    }
    return end
  }

  static func digits(from start: Int, in text: [Unicode.Scalar]) -> Int {
    var end = start
    while end < text.count, text[end].isDigit { end += 1 }
    return end
  }
}
