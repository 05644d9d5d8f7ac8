internal import IndicatorCore

/// One section of a format code: how some of the numbers are shown.
struct FormatSection: Hashable, Sendable {
  var tokens: [FormatToken] = []
  /// For which numbers it is; nil where its place among the sections says so.
  private(set) var condition: FormatCondition?
  private(set) var kind = NumberStyle.plain
  private(set) var dateParts: DateParts = []
  /// Whether it is for text.
  var isText = false
  /// Whether names of months are those of English.
  private var isEnglish = true
  private var isElapsed = false

  func holds(for number: String) -> Bool { condition?.holds(for: number) ?? true }

  /// What stands in brackets: a condition, a time that counts on, a currency and a language, or a colour.
  mutating func readBrackets(_ word: String) {
    let folded = word.lowercased()
    if !folded.isEmpty, ["h", "m", "s"].contains(where: { Set($0) == Set(folded) }) {
      isElapsed = true
      tokens.append(.unprintable)
    } else if let condition = FormatCondition(word) {
      self.condition = condition
    } else if word.hasPrefix("$") {
      let parts = word.dropFirst().split(
        separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
      tokens += (parts.first ?? "").map(FormatToken.literal)
      // The last two digits of a language are the language without its country; 9 is English.
      if parts.count > 1 { isEnglish = parts[1].hasSuffix("09") || parts[1] == "9" }
    }
  }

  /// Adds a sign of a date to the run that it goes on with.
  mutating func addDate(_ sign: Character) {
    if case .date(sign, let count) = tokens.last {
      tokens[tokens.count - 1] = .date(sign, count: count + 1)
    } else {
      tokens.append(.date(sign, count: 1))
    }
  }

  /// Says what the section is for, once all of it was read.
  mutating func finish() {
    nameMinutes()
    for case .date(let sign, _) in tokens { dateParts.formUnion(Self.part(sign)) }
    if isElapsed {
      kind = .elapsed
      dateParts = .time
    } else if !dateParts.isEmpty {
      kind = .date
    } else {
      kind = tokens.contains(.percent) ? .percentage : .plain
    }
    isText = tokens.contains(.text)
  }

  private static func part(_ sign: Character) -> DateParts {
    switch sign {
    case "y": .year
    case "m": .month
    case "d": .day
    default: .time
    }
  }

  /// `m` behind hours or before seconds are minutes.
  private mutating func nameMinutes() {
    let runs = tokens.indices.filter { if case .date = tokens[$0] { true } else { false } }
    for (place, index) in runs.enumerated() {
      guard case .date("m", let count) = tokens[index] else { continue }
      let follows = place > 0 && isTime(tokens[runs[place - 1]], wanted: "h")
      let precedes = place + 1 < runs.count && isTime(tokens[runs[place + 1]], wanted: "s")
      if follows || precedes || isElapsed { tokens[index] = .date("n", count: count) }
    }
  }

  private func isTime(_ token: FormatToken, wanted: Character) -> Bool {
    if case .date(wanted, _) = token { true } else { false }
  }
}

extension FormatSection {
  /// What is shown of a text.
  func shown(text: String) -> String {
    tokens.reduce(into: "") { shown, token in
      if case .literal(let sign) = token { shown.append(sign) }
      if token == .text { shown += text }
    }
  }

  /// What is shown of a date and time; nil for names of months in other languages.
  func shown(_ moment: Moment) -> String? {
    var shown = ""
    let isHalved = tokens.contains(.halfDay)
    for token in tokens {
      switch token {
      case .literal(let sign): shown.append(sign)
      case .point: shown.append(".")
      case .comma: shown.append(",")
      case .percent: shown.append("%")
      case .halfDay: shown += moment.hour < 12 ? "AM" : "PM"
      case .date(let sign, let count):
        if !isEnglish, "md".contains(sign), count > 2 { return nil }
        guard let part = moment.shown(sign, count: count, isHalved: isHalved) else { return nil }
        shown += part
      case .digit, .general, .text, .unprintable: return nil
      }
    }
    return shown
  }
}
