internal import IndicatorCore

/// What a word or phrase between the figures of a claim means.
enum ClaimWord: Hashable {
  /// Qualifies the figure behind it: over, at least, about.
  case relation(Relation)
  /// Gives: `đạt`, `chiếm`, `is`.
  case gives
  /// Gives a change upwards, or downwards.
  case rises, falls
  /// Opens a limit, `từ 90% trở lên`, or the earlier side of a change.
  case from
  /// A limit behind its figure: `trở lên`, `or more`.
  case limit(Relation)
  case over, arrow, plus, minus, times
}

/// The words of claims, Vietnamese with their marks and English.
///
/// A word with marks is only itself: `đất` is no `đạt`. One without any may stand for the marked one.
enum ClaimVocabulary {
  /// One meaning with its phrases; the first of each language is named where a word is not understood.
  struct Entry {
    let word: ClaimWord
    let vietnamese: [String]
    let english: [String]

    fileprivate init(_ word: ClaimWord, vietnamese: String, english: String) {
      self.word = word
      self.vietnamese = vietnamese.split(separator: "|").map(String.init)
      self.english = english.split(separator: "|").map(String.init)
    }
  }

  static let entries = qualifying + giving + joining

  private static let qualifying: [Entry] = [
    Entry(
      .relation(Relation(.above)),
      vietnamese: "trên|hơn|vượt|vượt quá|lớn hơn|cao hơn|nhiều hơn|quá",
      english: "over|more than|above|greater than|exceeding|in excess of|higher than"),
    Entry(
      .relation(Relation(.below)),
      vietnamese: "dưới|chưa đến|chưa tới|chưa đạt|chưa đầy|nhỏ hơn|thấp hơn|ít hơn|kém",
      english: "under|less than|below|fewer than|lower than|short of"),
    Entry(
      .relation(Relation(.atLeast)),
      vietnamese:
        "ít nhất|tối thiểu|không dưới|không ít hơn|không thấp hơn|không nhỏ hơn|không kém",
      english:
        "at least|no less than|not less than|no fewer than|not fewer than|a minimum of|not below"),
    Entry(
      .relation(Relation(.atMost)),
      vietnamese:
        "không quá|tối đa|không vượt quá|nhiều nhất|không hơn|không cao hơn|không lớn hơn|không trên",
      english:
        "at most|up to|no more than|not more than|a maximum of|not above|not over|not exceeding"),
    Entry(
      .relation(Relation(.about)),
      vietnamese: "khoảng|ước|ước đạt|ước tính|ước khoảng|ước chừng|xấp xỉ|chừng|tầm|độ|vào khoảng",
      english: "about|around|approximately|roughly|some|circa|an estimated|estimated at"),
    Entry(
      .relation(.nearly), vietnamese: "gần|gần bằng|gần đạt|gần tới|suýt soát|ngót",
      english: "nearly|almost|close to|just under|just below"),
    Entry(
      .limit(Relation(.atLeast)), vietnamese: "trở lên",
      english: "or more|or above|or over|or higher|and above|and over"
    ),
    Entry(
      .limit(Relation(.atMost)), vietnamese: "trở xuống",
      english: "or less|or fewer|or below|or under|or lower|and below|and under"),
  ]

  private static let giving: [Entry] = [
    Entry(
      .gives,
      vietnamese:
        "bằng|đạt|chiếm|tương đương|tương đương với|tương ứng|tương ứng với|là|tức|tức là|hay|cho ra|"
        + "được|còn lại|đúng|đúng bằng|tròn|có tỷ lệ|có tỉ lệ|tỷ lệ|tỉ lệ|với tỷ lệ|với tỉ lệ|tỷ trọng|"
        + "tỉ trọng|tổng|tổng cộng|tổng số|tổng số là|tổng là|cộng lại|hoàn thành|thực hiện",
      english: "is|are|equals|equal to|gives|makes|or|that is|equivalent to|corresponding to|"
        + "accounting for|accounts for|representing|represents|reaching|reached|exactly|a rate of|"
        + "a share of|a total of|in total|totalling|totaling|for a total of|which is|was|were|at|leaves"
    ),
    Entry(
      .rises, vietnamese: "tăng|tăng thêm",
      english: "up|up by|a rise of|an increase of|rose|rose by|an addition of"),
    Entry(
      .falls, vietnamese: "giảm|giảm đi|giảm bớt",
      english: "down|down by|a fall of|a decrease of|a drop of|fell|fell by"
    ),
    Entry(.from, vietnamese: "từ", english: "from"),
  ]

  private static let joining: [Entry] = [
    Entry(
      .over, vietnamese: "trên tổng số|trên tổng|trong tổng số|trong số|chia|chia cho|so với",
      english: "out of|of|divided by|of a total of|out of a total of|against"),
    Entry(.arrow, vietnamese: "lên|xuống|lên đến|lên tới|xuống còn|sang", english: "to"),
    Entry(.plus, vietnamese: "cộng|cộng với|và|thêm", english: "plus|and"),
    Entry(.minus, vietnamese: "trừ|trừ đi|bớt", english: "minus|less"),
    Entry(.times, vietnamese: "x|nhân|nhân với", english: "times|multiplied by"),
  ]

  /// Words that would change what is claimed, so that they name nothing that is counted.
  static let telling: Set<String> = [
    "không", "chưa", "hoặc", "nhưng", "hơn", "kém", "not", "or", "more", "less", "fewer", "but",
  ]

  /// The phrases with their marks.
  private static let marked: [String: ClaimWord] = index { $0 }
  /// The phrases without them.
  private static let plain: [String: ClaimWord] = index(\.foldedForSearch)
  /// How many words the longest phrase has.
  static let longest = 5

  private static func index(_ fold: (String) -> String) -> [String: ClaimWord] {
    var index: [String: ClaimWord] = [:]
    for entry in entries {
      for phrase in entry.vietnamese + entry.english where index[fold(phrase)] == nil {
        index[fold(phrase)] = entry.word
      }
    }
    return index
  }

  /// What a phrase means: small letters, one blank between words.
  static func meaning(_ phrase: String) -> ClaimWord? {
    marked[phrase] ?? (phrase.allSatisfy(\.isASCII) ? plain[phrase] : nil)
  }

  /// The phrases that are named where a word is not understood, the nearest first.
  static func nearest(to word: String) -> [String] {
    Suggestion.nearest(
      3, to: word, among: entries.flatMap { $0.vietnamese + $0.english }.filter { $0 != word })
  }

  /// The commonest phrases of each meaning.
  static let vietnamese = named(\.vietnamese)
  static let english = named(\.english)

  private static func named(_ phrases: KeyPath<Entry, [String]>) -> [String] {
    entries.flatMap { entry -> ArraySlice<String> in
      if case .relation = entry.word { return entry[keyPath: phrases].prefix(3) }
      return entry[keyPath: phrases].prefix(entry.word == .gives ? 4 : 1)
    }
  }
}

/// Words that stand for a power of ten behind a figure: `28,3 tỷ`.
enum ScaleWord {
  private static let marked: [String: Int] = [
    "chục": 1, "trăm": 2, "nghìn": 3, "ngàn": 3, "vạn": 4, "triệu": 6, "tỷ": 9, "tỉ": 9,
    "hundred": 2, "thousand": 3, "million": 6, "billion": 9, "trillion": 12, "bn": 9, "mn": 6,
  ]
  private static let plain: [String: Int] = [
    "chuc": 1, "tram": 2, "nghin": 3, "ngan": 3, "trieu": 6, "ty": 9, "ti": 9,
  ]

  /// The power of ten; nil if the word is none. Small letters.
  static func exponent(_ word: String) -> Int? { marked[word] ?? plain[word] }
}

/// Units of measurement, of which those of one kind must not be mixed in a claim.
enum MeasureWord {
  private static let kinds: [[[String]]] = [
    [["km2", "km²"], ["ha", "hecta", "hectare", "hectares"], ["m2", "m²"]],
    [["km"], ["m", "mét"], ["cm"], ["mm"]], [["tấn", "tonnes"], ["tạ"], ["yến"], ["kg"], ["g"]],
    [["đồng", "vnd", "vnđ"], ["usd", "đô"], ["eur", "euro"]],
    [["ngày", "days"], ["tuần", "weeks"], ["tháng", "months"], ["giờ", "hours"]],
    [["m3", "m³"], ["lít", "litres"]],
  ]

  /// Which kind a word measures, and in which unit of that kind; nil if it is no unit.
  static func place(of word: String) -> (kind: Int, unit: Int)? {
    for (kind, units) in kinds.enumerated() {
      if let unit = units.firstIndex(where: { $0.contains(word) }) { return (kind, unit) }
    }
    return nil
  }
}
