internal import IndicatorCore

/// The numbers of a sentence that can be computed with, and the words between them.
struct Sentence {
  let block: Int
  /// By their places among all numbers of the document.
  let numbers: [Int]
  /// The words before each of them, from the number before it or the beginning of the sentence.
  let gaps: [[String]]
  /// The words behind the last.
  let tail: [String]

  /// The words behind a number, up to the next.
  func after(_ index: Int) -> [String] { index + 1 < gaps.count ? gaps[index + 1] : tail }

  /// The sentences of all blocks with some such number.
  static func all(_ blocks: [ProseBlock], numbers: [ProseNumber], ends: [Range<Int>])
    -> [Sentence]
  {
    var sentences: [Sentence] = []
    for (block, range) in ends.enumerated() where blocks[block].kind != .row {
      var first = range.lowerBound
      var beginning = 0
      while first < range.upperBound {
        var last = first
        while last + 1 < range.upperBound, numbers[last + 1].sentence == numbers[first].sentence {
          last += 1
        }
        let end =
          last + 1 < range.upperBound
          ? numbers[last + 1].range.lowerBound : blocks[block].small.count
        if let sentence = Sentence(
          block, block: blocks[block], all: numbers, range: first...last, limits: beginning..<end)
        {
          sentences.append(sentence)
        }
        (first, beginning) = (last + 1, numbers[last].range.upperBound)
      }
    }
    return sentences
  }

  /// The sentence with some of its numbers only, in their order; the words between go together.
  func keeping(_ kept: [Int]) -> Sentence {
    var joined: [[String]] = []
    var open: [String] = []
    for index in numbers.indices {
      open += gaps[index]
      guard kept.contains(index) else { continue }
      joined.append(open)
      open = []
    }
    return Sentence(
      block: block, numbers: kept.map { numbers[$0] }, gaps: joined, tail: open + tail)
  }

  private init(block: Int, numbers: [Int], gaps: [[String]], tail: [String]) {
    (self.block, self.numbers, self.gaps, self.tail) = (block, numbers, gaps, tail)
  }

  private init?(
    _ place: Int, block: ProseBlock, all: [ProseNumber], range: ClosedRange<Int>,
    limits: Range<Int>
  ) {
    let own = range.reduce(into: [Int]()) { own, index in
      if all[index].kind.isOperand, all[index].value != nil { own.append(index) }
    }
    guard !own.isEmpty else { return nil }
    var gaps: [[String]] = []
    var beginning = max(limits.lowerBound, all[own[0]].range.lowerBound - 120)
    for index in own {
      gaps.append(ProseWords.split(block.small[beginning..<all[index].range.lowerBound]))
      beginning = all[index].range.upperBound
    }
    // The next sentence begins behind the end of this one: no more than a clause is looked at.
    var tail = ProseWords.split(block.small[beginning..<min(limits.upperBound, beginning + 160)])
    if let end = tail.firstIndex(of: ".") { tail = Array(tail[..<end]) }
    (self.block, numbers, self.gaps, self.tail) = (place, own, gaps, tail)
  }
}

/// What stands before a printed figure: `, đạt hơn`.
struct LeadingWords {
  /// The sign of a hedge; empty if there is none.
  private(set) var relation = ""
  /// Whether a bracket opens or a word or sign says that the figure is given.
  private(set) var gives = false
  /// Whether nothing but a comma stands between what is before and the figure.
  private(set) var followsComma = false
  /// The words before all that, without commas at their end.
  private(set) var rest: ArraySlice<String>

  init(_ words: [String]) {
    rest = words[...]
    var hasComma = false
    while let last = rest.last {
      if let (set, sign) = ProseVocabulary.hedges.first(where: { $0.0.ends(rest) }),
        relation.isEmpty, !hasComma
      {
        rest = rest.dropLast(set.length(atEndOf: rest) ?? 1)
        relation = sign
      } else if let length = ProseVocabulary.gives.length(atEndOf: rest) {
        rest = rest.dropLast(length)
        gives = true
      } else if let length = Self.namedRate(rest) {
        rest = rest.dropLast(length)
        gives = true
      } else if ["(", "=", "[", "→"].contains(last) {
        rest = rest.dropLast()
        gives = true
        break
      } else if ["$", "€", "£"].contains(last) {
        rest = rest.dropLast()
      } else if last == "," || last == "–" {
        rest = rest.dropLast()
        hasComma = true
      } else {
        break
      }
    }
    gives = gives || hasComma && !relation.isEmpty
    followsComma = hasComma
    while let last = rest.last, last == "," { rest = rest.dropLast() }
  }

  /// `a return rate of` at the end: how many words it has.
  private static func namedRate(_ words: ArraySlice<String>) -> Int? {
    guard ProseVocabulary.rateOf.ends(words) else { return nil }
    let article = words.suffix(6).lastIndex { ["a", "an", "the"].contains($0) }
    return article.map { words.endIndex - $0 }
  }

  /// Whether a comma and a few words before it are all that stands between two figures.
  func isApposed(_ limit: Int) -> Bool {
    followsComma && rest.count <= limit && !rest.contains(where: Self.breaks.contains)
  }

  /// Whether a few words are all that stands between two figures: what is counted.
  func isTight(_ limit: Int) -> Bool {
    gives && rest.count <= limit && !rest.contains(where: Self.breaks.contains)
      && !ProseVocabulary.ofWhich.isIn(rest)
  }

  private static let breaks: Set<String> = [";", ":", "(", ")", ",", "."]
}
