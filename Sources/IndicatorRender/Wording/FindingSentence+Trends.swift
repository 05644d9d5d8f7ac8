internal import IndicatorCore

extension FindingSentence {
  /// Where the units of trends go: how many of them which way, and who went farthest; of one unit alone, how it went.
  /// Nil if no unit has two values.
  func directions(_ table: TrendTable, usual: NumberFormat) -> Words? {
    let ways = table.rows.compactMap(Course.init)
    guard !ways.isEmpty else { return nil }
    guard table.rows.count > 1 else { return ways.first.flatMap { alone($0, usual: usual) } }
    let tally = TrendTally(table.rows)
    let most = tally.leading.flatMap { way in
      let moves = ways.map(\.move)
      return largest(way, of: moves) ?? largest(way == .rise ? .fall : .rise, of: moves)
    }
    let sum = tally.sentence
    return most.map {
      Words("\(sum[.english]): \($0[.english])", vi: "\(sum[.vietnamese]): \($0[.vietnamese])")
    }
      ?? Words("\(sum[.english]).", vi: "\(sum[.vietnamese]).")
  }

  /// A unit's trend with its first and last value.
  private struct Course {
    let trend: Trend
    let move: UnitMove

    init?(_ row: TrendRow) {
      guard let trend = row.way, let first = trend.points.first, let last = trend.points.last
      else { return nil }
      self.trend = trend
      move = UnitMove(
        unit: row.unit, from: first.period, to: last.period, earlier: first.value,
        value: last.value, first: nil, last: nil)
    }
  }

  /// `A rose by 4.06 points, from 94.83 % (2021) to 98.89 % (2023); +2.03 points per year.`
  private func alone(_ way: Course, usual: NumberFormat) -> Words? {
    let end = perYear(way.trend, usual: usual)
    guard way.trend.direction != .level else {
      let (from, to) = (figure(way.move.earlier, result: nil), figure(way.move.value, result: nil))
      let unit = way.move.unit.name
      return on(
        "\(unit) is level: \(from[.english]) (\(way.move.from)) and \(to[.english]) (\(way.move.to))"
          + "\(end[.english]).",
        vi: "\(unit) giữ nguyên: \(from[.vietnamese]) (\(way.move.from)) và \(to[.vietnamese]) "
          + "(\(way.move.to))\(end[.vietnamese]).")
    }
    return largest(.rise, of: [way.move], end: end) ?? largest(.fall, of: [way.move], end: end)
  }

  /// The slope as tables show it, and whether it points the other way; nothing without one.
  private func perYear(_ trend: Trend, usual: NumberFormat) -> Words {
    let shown = try? trend.slope?.rounded(toDigits: usual.digits, by: usual.rounding, times: per)
    guard let slope = shown else { return .none }
    func number(_ language: Language) -> String {
      counted(usual.speaking(language).signedText(slope), in: language)
    }
    let isMixed = trend.direction == .mixed
    let against = isMixed ? Words(", the other way", vi: ", trái chiều") : .none
    return Words(
      "; \(number(.english)) per year\(against[.english])",
      vi: "; mỗi năm \(number(.vietnamese))\(against[.vietnamese])")
  }
}

/// How many units go which way.
private struct TrendTally {
  let all: Int
  private let rising: Int
  private let falling: Int
  private let level: Int
  private let mixed: Int

  init(_ rows: [TrendRow]) {
    let directions = rows.compactMap { $0.way?.direction }
    func count(_ direction: TrendDirection) -> Int { directions.count { $0 == direction } }
    all = rows.count
    (rising, falling, level, mixed) = (
      count(.rising), count(.falling), count(.level), count(.mixed)
    )
  }

  /// Which way most go, rising where as many fall; nil where all are level.
  var leading: FindingSentence.Way? {
    rising + falling + mixed == 0 ? nil : falling > rising ? .fall : .rise
  }

  /// `Of 4 units 2 rise, 1 falls and 1 has no trend`, `all 3 units rise`.
  var sentence: Words {
    let without = all - rising - falling - level - mixed
    let kinds: [(count: Int, one: Words, several: Words)] = [
      (rising, Words("rises", vi: "tăng"), Words("rise", vi: "tăng")),
      (falling, Words("falls", vi: "giảm"), Words("fall", vi: "giảm")),
      (level, Words("is level", vi: "giữ nguyên"), Words("are level", vi: "giữ nguyên")),
      (mixed, Words("is mixed", vi: "trái chiều"), Words("are mixed", vi: "trái chiều")),
      (
        without, Words("has no trend", vi: "chưa có xu hướng"),
        Words("have no trend", vi: "chưa có xu hướng")
      ),
    ]
    let found = kinds.filter { $0.count > 0 }
    if found.count == 1, let only = found.first {
      return Words(
        "\(all.every("units")) \(only.several[.english])",
        vi: "Cả \(all) đơn vị \(only.several[.vietnamese])")
    }
    func text(_ language: Language) -> String {
      found.map { "\($0.count) \(($0.count == 1 ? $0.one : $0.several)[language])" }
        .joined(in: language)
    }
    return Words(
      "Of \(all) units \(text(.english))", vi: "Trong \(all) đơn vị: \(text(.vietnamese))")
  }
}

extension Int {
  /// `all 3 units`, `both units`.
  func every(_ nouns: String) -> String { self == 2 ? "both \(nouns)" : "all \(self) \(nouns)" }
}
