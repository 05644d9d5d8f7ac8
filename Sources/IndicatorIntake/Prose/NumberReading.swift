internal import IndicatorCore

/// What one number is, by its shape and the words beside it.
struct NumberReading {
  /// The number, and others that belong to the same date or name of a document.
  private(set) var numbers: [ProseNumber] = []
  private(set) var end: Int
  /// Whether the number before it, the first of a range, is of the same kind.
  private(set) var reachesBack = false

  private let block: ProseBlock
  private let around: WordsAround
  private let start: Int
  private let groups: [Range<Int>]
  private let last: ProseNumber?

  init(
    _ block: ProseBlock, range: Range<Int>, groups: [Range<Int>], around: WordsAround,
    last: ProseNumber?
  ) {
    (self.block, self.around, self.groups, self.last) = (block, around, groups, last)
    (start, end) = (range.lowerBound, range.upperBound)
    read()
  }

  private var text: [Unicode.Scalar] { block.small }
  private var isSimple: Bool { groups.count == 1 }
  /// The value of a number without signs in it, up to six digits.
  private var value: Int {
    isSimple && end - start <= 6 ? Int(block.text(start..<end)) ?? -1 : -1
  }
  /// What stands between the number before and this one, blanks left out; nil if there is none near.
  private var joint: String? {
    guard let last, start - last.range.upperBound <= 8 else { return nil }
    return block.smallText(last.range.upperBound..<start).filter { $0 != " " }
  }
  private func scalar(_ index: Int) -> Unicode.Scalar? {
    text.indices.contains(index) ? text[index] : nil
  }
  private func before(_ index: Int) -> String {
    index < around.before.count ? around.before[around.before.count - 1 - index] : ""
  }

  // MARK: The order in which kinds are tried

  private mutating func read() {
    if readTelephone() || readDocument() || readDate() || readListMark() { return }
    if readPlaceAmongAll() { return }
    if readSign() { return }
    if let kind = kindByWords() { return add(kind) }
    if readMeasure() { return }
    if isYear { return add(.period) }
    add(.count)
  }

  private mutating func add(_ kind: NumberKind, scale: PrintedNumber.Scale = .plain) {
    let digits = block.text(groups[0].lowerBound..<groups[groups.count - 1].upperBound)
    numbers = [ProseNumber(kind: kind, digits: digits, range: start..<end, scale: scale)]
    reachesBack =
      [.age, .period, .article].contains(kind) && (joint.map(Self.joints.contains) ?? false)
  }

  private static let joints: Set<String> = ["-", "–", "—", "đến", "to", "và", "and"]

  /// Adds every number up to an end as a kind.
  private mutating func addAll(_ kind: NumberKind, upTo limit: Int) {
    var index = start
    numbers = []
    while index < limit {
      guard text[index].isDigit else {
        index += 1
        continue
      }
      let next = NumberShape.digits(from: index, in: text)
      numbers.append(
        ProseNumber(kind: kind, digits: block.text(index..<next), range: index..<next))
      index = next
    }
    end = limit
  }

  // MARK: Shapes

  private mutating func readTelephone() -> Bool {
    var next = start
    var count = 0
    while let sign = scalar(next), sign.isDigit || ". -".unicodeScalars.contains(sign) {
      if sign.isDigit { count += 1 }
      next += 1
    }
    while next > start, !text[next - 1].isDigit { next -= 1 }
    let words = around.before[...].suffix(3)
    let isCalled = ProseVocabulary.telephone.isIn(words)
    let isDialled = ProseVocabulary.dialled.isIn(around.before[...]) && count >= 7
    guard
      count >= 9 && (text[start] == "0" || scalar(start - 1) == "+") || isCalled && count >= 3
        || isDialled
    else { return false }
    end = next
    numbers = [
      ProseNumber(kind: .telephone, digits: block.text(start..<end), range: start..<end)
    ]
    return true
  }

  /// `21-NQ/TW`, `12/2021/NĐ-CP`, `số 45` behind the name of a kind of document.
  private mutating func readDocument() -> Bool {
    var next = end
    if scalar(next) == "/", scalar(next + 1)?.isDigit ?? false {
      let year = NumberShape.digits(from: next + 1, in: text)
      if year - next == 5 { next = year }
    }
    if let sign = scalar(next), sign == "-" || sign == "/" || sign == "–", isSimple,
      block.scalars.indices.contains(next + 1), block.scalars[next + 1].isCapital
    {
      addAll(.document, upTo: nameEnd(from: next + 1))
      return true
    }
    let isNamed =
      ProseVocabulary.documents.ends(around.before[...])
      || ["số", "no", "no.", "."].contains(before(0))
        && ProseVocabulary.numberedDocuments.isIn(around.before[...])
    guard isNamed, isSimple, next - end != 0 || isSimple else { return false }
    addAll(.document, upTo: next)
    return true
  }

  private func nameEnd(from start: Int) -> Int {
    var next = start
    while let sign = scalar(next),
      sign.isLetter || sign.isDigit || "-/&".unicodeScalars.contains(sign)
    {
      next += 1
    }
    while next > start, "-/".unicodeScalars.contains(text[next - 1]) { next -= 1 }
    return next
  }

  /// `30/6/2020`, `9/2021`, `2020-12-31`, `12/5` behind a word for a day, `8h30`.
  private mutating func readDate() -> Bool {
    if let next = time { return date(upTo: next, kind: .date) }
    if groups.count == 3, groups.allSatisfy({ $0.count <= 2 || $0.count == 4 }),
      groups[2].count == 4, groups[0].count <= 2, groups[1].count <= 2
    {
      return date(upTo: end, kind: .date)
    }
    guard isSimple, let sign = scalar(end), "/-".unicodeScalars.contains(sign),
      scalar(end + 1)?.isDigit ?? false
    else { return readRoman() }
    let second = NumberShape.digits(from: end + 1, in: text)
    if scalar(second) == sign, scalar(second + 1)?.isDigit ?? false {
      let third = NumberShape.digits(from: second + 1, in: text)
      let sizes = [end - start, second - end - 1, third - second - 1]
      if sizes == [4, 2, 2] || sizes[0] <= 2 && sizes[1] <= 2 && (sizes[2] == 4 || sizes[2] == 2) {
        return date(upTo: third, kind: .date)
      }
      return false
    }
    return readPair(second)
  }

  private mutating func readPair(_ second: Int) -> Bool {
    let (first, other) = (value, Int(block.text(end + 1..<second)) ?? -1)
    let isMonth = (1...12).contains(first) && Self.isYear(other)
    if isMonth, second - end == 5 { return date(upTo: second, kind: .period) }
    if Self.isYear(first), Self.isYear(other) { return date(upTo: second, kind: .period) }
    let isDay = (1...31).contains(first) && (1...12).contains(other)
    guard isDay, text[end] == "/", ProseVocabulary.dayWords.ends(around.before[...]) else {
      return false
    }
    return date(upTo: second, kind: .date)
  }

  private mutating func readRoman() -> Bool {
    guard isSimple, Self.isYear(value), scalar(start - 1) == "/" else { return false }
    add(.period)
    return true
  }

  /// `thứ 12/63`, `điểm 8,5/10`, `9/10 điểm trở lên`: a place or a mark, and no part of a whole.
  private mutating func readPlaceAmongAll() -> Bool {
    guard groups.count <= 2, scalar(end) == "/", scalar(end + 1)?.isDigit ?? false else {
      return false
    }
    let second = NumberShape.digits(from: end + 1, in: text)
    let before = around.before[...]
    let isBefore =
      ProseVocabulary.placeBefore.ends(before) && !ProseVocabulary.compounds.ends(before)
    let behind = WordsAround.after(second, in: block, atMost: 3)
    guard isBefore || ProseVocabulary.marksBehind.begins(behind[...]) else { return false }
    numbers = [start..<end, end + 1..<second].map {
      ProseNumber(kind: .ordinal, digits: block.text($0), range: $0)
    }
    end = second
    return true
  }

  private var time: Int? {
    guard isSimple, (0...24).contains(value), let sign = scalar(end) else { return nil }
    if sign == ":", let next = scalar(end + 1), next.isDigit, end - start <= 2 {
      let minutes = NumberShape.digits(from: end + 1, in: text)
      return minutes - end == 3 ? minutes : nil
    }
    guard sign == "h", !(scalar(end + 1)?.isLetter ?? false) else { return nil }
    return NumberShape.digits(from: end + 1, in: text)
  }

  private mutating func date(upTo limit: Int, kind: NumberKind) -> Bool {
    addAll(kind, upTo: limit)
    return true
  }

  /// The number of a list at the beginning: `1.`, `1.2.`, `2)`.
  private mutating func readListMark() -> Bool {
    let beginning = text[..<start].allSatisfy { " (-*•#".unicodeScalars.contains($0) }
    guard beginning, groups.allSatisfy({ $0.count <= 2 }) else { return false }
    guard let sign = scalar(end), ".)/:".unicodeScalars.contains(sign), sign != "/",
      scalar(end + 1) == " " || scalar(end + 1) == nil
    else { return false }
    add(.ordinal)
    return true
  }

  // MARK: Signs behind

  private mutating func readSign() -> Bool {
    var next = end
    while scalar(next) == " " { next += 1 }
    if let sign = scalar(next), sign == "%" || sign == "‰" {
      end = next + 1
      add(.share, scale: sign == "%" ? .perCent : .perMille)
      return true
    }
    let words = around.after[...]
    for (set, scale) in [
      (ProseVocabulary.points, PrintedNumber.Scale.points), (ProseVocabulary.perCent, .perCent),
    ] {
      guard let count = set.length(atStartOf: words) else { continue }
      end = wordsEnd(count)
      add(scale == .points ? .points : .share, scale: scale)
      return true
    }
    return false
  }

  /// Where some words behind the number end.
  private func wordsEnd(_ count: Int) -> Int {
    var next = end
    for _ in 0..<count {
      while scalar(next) == " " { next += 1 }
      let first = next
      while let sign = scalar(next), sign.isLetter || sign.isDigit || sign == "%" { next += 1 }
      if next == first { next += 1 }
    }
    return min(next, text.count)
  }

  /// `28,3 tỷ đồng`, `12 ha`, `$5`.
  private mutating func readMeasure() -> Bool {
    var words = around.after[...]
    var power = ""
    while let first = words.first, ScaleWord.exponent(first) != nil,
      block.smallText(end..<wordsEnd(1)).contains(" ") || isSimple
    {
      power += power.isEmpty ? first : " " + first
      words = words.dropFirst()
      end = wordsEnd(1)
    }
    let isPriced = scalar(start - 1).map { "$€£".unicodeScalars.contains($0) } ?? false
    let isMoney =
      isPriced
      || ProseVocabulary.money.begins(words) && !ProseVocabulary.noMoney.begins(words)
    let isMeasure = ProseVocabulary.measures.begins(words)
    guard isMoney || isMeasure || !power.isEmpty else { return false }
    let isBare = words.first.map { !($0.first?.isLetter ?? false) } ?? true
    let isBillions = power.hasSuffix("tỷ") || power.hasSuffix("tỉ")
    add(isMoney || isBillions && isBare ? .money : isMeasure ? .measure : .count)
    numbers[0].power = power
    if isMoney || isMeasure, !isPriced { numbers[0].measure = words.first ?? "" }
    return true
  }

  // MARK: Words

  private static func isYear(_ value: Int) -> Bool { (1900...2100).contains(value) }

  private func kindByWords() -> NumberKind? {
    let (before, after) = (around.before[...], around.after[...])
    // `dưới 40 tuổi 5 người`: there the age stands before the word.
    let isAged = before.dropLast().last?.first?.isNumber ?? false
    if ProseVocabulary.ageBehind.begins(after) || ProseVocabulary.ageBefore.ends(before) && !isAged
    {
      return .age
    }
    if last?.kind == .age, ["-", "–", "đến", "to"].contains(joint),
      !ProseVocabulary.counted.begins(after)
    {
      return .age
    }
    if scalar(start - 1) == "-", scalar(start - 2)?.isLetter ?? false { return .name }
    if scalar(end)?.isLetter ?? false { return glued }
    if Self.isYear(value), end - start == 4, ProseVocabulary.yearBefore.ends(before) {
      return .period
    }
    let isCounted = ProseVocabulary.counted.begins(after)
    if isSimple, ProseVocabulary.periodBefore.ends(before),
      !isCounted && value <= 31 || Self.isYear(value)
    {
      return .period
    }
    if ProseVocabulary.periodBehind.begins(after), value >= 0, value <= 999 { return .period }
    if ProseVocabulary.compounds.ends(before) { return nil }
    if isSimple, ProseVocabulary.articles.ends(before), !isCounted, value <= 999 { return .article }
    if isSimple, last?.kind == .article, [",", "và", "and", "-"].contains(joint) {
      return .article
    }
    if ProseVocabulary.address.ends(before) { return .address }
    if ProseVocabulary.houseBefore.ends(before), ProseVocabulary.streetBehind.isIn(after),
      !ProseVocabulary.measures.begins(after), !isCounted
    {
      return .address
    }
    if isSimple, ProseVocabulary.streetBehind.isIn(after), isNameNext { return .address }
    return ordinalByWords
  }

  /// Whether a name follows: `14 Le Loi Street`.
  private var isNameNext: Bool {
    scalar(end) == " " && block.scalars.indices.contains(end + 1)
      && block.scalars[end + 1].isCapital
  }

  private var ordinalByWords: NumberKind? {
    guard isSimple, value >= 0, scalar(end) != "/" else { return nil }
    let before = around.before[...]
    if ProseVocabulary.ranks.ends(before), value <= 999 { return .ordinal }
    let after = around.after[...]
    if ProseVocabulary.rungs.begins(after), !ProseVocabulary.noRungs.begins(after) {
      return .ordinal
    }
    guard !ProseVocabulary.counted.begins(after) else { return nil }
    if ProseVocabulary.ordinals.ends(before), value <= 999 { return .ordinal }
    if ProseVocabulary.levels.ends(before), value <= 5 { return .ordinal }
    return ProseVocabulary.places.ends(before) && value <= 99 ? .ordinal : nil
  }

  /// Letters directly behind: `3rd`, `12ha`, `5A`.
  private var glued: NumberKind? {
    guard let word = around.after.first else { return nil }
    if ["st", "nd", "rd", "th"].contains(word) { return .ordinal }
    if ScaleWord.exponent(word) != nil || ProseVocabulary.money.begins([word])
      || ProseVocabulary.measures.begins([word])
    {
      return nil
    }
    return .name
  }

  /// Whether four digits without a sign are a year: nothing that is counted follows.
  private var isYear: Bool {
    guard isSimple, end - start == 4, Self.isYear(value) else { return false }
    guard let next = around.after.first, next.first?.isLetter ?? false else {
      return scalar(end) != "/" && scalar(start - 1) != "/" && scalar(end) != ")"
        || before(0) == "(" || ProseVocabulary.yearBefore.isIn(around.before[...])
    }
    return !ProseVocabulary.counted.begins(around.after[...])
  }
}
