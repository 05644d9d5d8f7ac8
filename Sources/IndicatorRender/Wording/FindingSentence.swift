internal import IndicatorCore

/// Sentences with which a report opens. None says why a figure is what it is.
struct FindingSentence {
  /// Which way a figure moved.
  enum Way {
    case rise, fall
  }

  /// Whether a sentence says of which indicator it is.
  enum Names {
    case inSentence
    /// A title beside it says so.
    case inTitle
  }

  private let title: Words
  private let names: Names
  let per: Int64
  private let isCount: Bool
  private let measure: Measure?
  private let format: NumberFormat

  init(
    _ table: IndicatorTable, measure: Measure?, as format: NumberFormat,
    names: Names = .inSentence
  ) {
    let results = table.rows.map(\.result)
    let areCounts = IndicatorResult.areCounts(results, per: table.indicator.per)
    self.init(table.indicator, measure: measure, as: format, areCounts: areCounts, names: names)
  }

  /// Sentences on an indicator.
  ///
  /// - Parameter areCounts: whether its values are whole numbers, which have no digits behind the point.
  init(
    _ indicator: Indicator, measure: Measure?, as format: NumberFormat, areCounts: Bool,
    names: Names
  ) {
    self.names = names
    per = indicator.per
    isCount = areCounts
    self.measure = measure
    self.format = areCounts ? format.withDigits(0) : format
    title = Words(
      english: indicator.shortTitle(in: .english), vietnamese: indicator.shortTitle(in: .vietnamese)
    )
  }

  /// A sentence on the indicator.
  func on(_ english: Phrase, vi vietnamese: Phrase) -> Words {
    switch names {
    case .inSentence:
      Words("\(title[.english]): " + english, vi: "\(title[.vietnamese]): " + vietnamese)
    case .inTitle: Words(english, vi: vietnamese)
    }
  }

  // MARK: Rises and falls

  /// Who rose or fell most, by how much and by how many people; nil if nobody did.
  ///
  /// - Parameter end: what is said behind it, before the full stop.
  func largest(_ way: Way, of moves: [UnitMove], end: Words = .none) -> Words? {
    let moved = moves.filter { ($0.difference.numerator > 0) == (way == .rise) }
      .filter { $0.difference.numerator != 0 }
    guard let first = moved.first else { return nil }
    let size = { (move: UnitMove) in ExactSlope(move.difference.magnitude, over: Ratio(1)) }
    let most = moved.dropFirst().reduce(first) { size($1) > size($0) ? $1 : $0 }
    let alike = moved.count { size($0) == size(most) } - 1
    let isOne = moves.count == 1
    let others =
      alike > 0
      ? Words(" as did \(alike) more,", vi: " cùng mức với \(alike) đơn vị khác,") : .none
    let (unit, by, path, people) = (
      most.unit.name, amount(most.difference), path(most, way: way), people(most)
    )
    let superlative = Words(isOne ? "" : " most,", vi: isOne ? "" : " nhiều nhất,")
    let verb = way == .rise ? Words("rose", vi: "tăng") : Words("fell", vi: "giảm")
    return on(
      "\(unit) \(verb[.english])\(superlative[.english])\(others[.english]) by \(by[.english]), "
        + "\(path[.english])\(people[.english])\(end[.english]).",
      vi: "\(unit) \(verb[.vietnamese])\(superlative[.vietnamese])\(others[.vietnamese]) "
        + "\(by[.vietnamese]), \(path[.vietnamese])\(people[.vietnamese])\(end[.vietnamese]).")
  }

  /// `from 94.83 % (165/174) in 2021 to 98.89 % (178/180) in 2023`.
  private func path(_ move: UnitMove, way: Way) -> Words {
    let (from, to) = (
      figure(move.earlier, result: move.first), figure(move.value, result: move.last)
    )
    let up = way == .rise ? "lên" : "xuống"
    return Words(
      "from \(from[.english]) (\(move.from)) to \(to[.english]) (\(move.to))",
      vi: "từ \(from[.vietnamese]) (\(move.from)) \(up) \(to[.vietnamese]) (\(move.to))")
  }

  /// How many more or fewer there are in the numerator; nothing where people are not counted.
  private func people(_ move: UnitMove) -> Words {
    guard !isCount, let measure, measure.unitOfMeasure == "persons",
      let before = move.first?.numerator, let now = move.last?.numerator
    else { return .none }
    let change = now.difference(from: before)
    guard change.denominator == 1 else { return .none }
    guard change.numerator != 0 else {
      return Words("; the count is the same", vi: "; số lượng không đổi")
    }
    let isMore = change.numerator > 0
    let count = counted(change.magnitude, measure: measure, than: isMore ? "more" : "fewer")
    let verb = isMore ? "thêm" : "bớt"
    return Words("; \(count[.english])", vi: "; \(verb) \(count[.vietnamese])")
  }

  // MARK: Ranks

  /// Who leads, and who is last; nil if there is nothing to rank.
  func leader(_ ranking: RankingTable) -> Words? {
    let ranked = ranking.rows.filter { $0.rank != nil }
    guard let best = ranked.first?.row.result.value, let worst = ranked.last?.row.result.value,
      best != worst
    else { return nil }
    let leading = ranked.filter { $0.row.result.value == best }
    let all = ranked.count + ranking.cutOff
    let (top, names) = (shared(best, rows: leading), Words.list(leading.map(\.row.unit.name)))
    let isStated = ranking.indicator.better != .none
    let verb =
      isStated
      ? Words(leading.count > 1 ? "lead" : "leads", vi: "đứng đầu")
      : Words(leading.count > 1 ? "are highest" : "is highest", vi: "cao nhất")
    let end =
      ranking.cutOff > 0
      ? .none : last(ranked.filter { $0.row.result.value == worst }, worst: worst)
    let when = ranking.period.map { Words(" (\($0))", vi: " (\($0))") }
    let period = when ?? Words(" (each at its latest)", vi: " (kỳ mới nhất của mỗi đơn vị)")
    return on(
      "\(names[.english]) \(verb[.english]) among \(all) units with "
        + "\(top[.english])\(period[.english])\(end[.english]).",
      vi: "\(names[.vietnamese]) \(verb[.vietnamese]) trong \(all) đơn vị với "
        + "\(top[.vietnamese])\(period[.vietnamese])\(end[.vietnamese]).")
  }

  /// `; last is A with 50.00 % (50/100)`.
  private func last(_ rows: [RankedRow], worst: Ratio) -> Words {
    let (all, value) = (Words.list(rows.map(\.row.unit.name)), shared(worst, rows: rows))
    let verb = rows.count > 1 ? "are" : "is"
    return Words(
      "; last \(verb) \(all[.english]) with \(value[.english])",
      vi: "; cuối cùng là \(all[.vietnamese]) với \(value[.vietnamese])")
  }

  /// The value of rows that share it; with the counts only of a single one, because others may have others.
  private func shared(_ value: Ratio, rows: [RankedRow]) -> Words {
    let results = rows.map(\.row.result)
    let result = results.first(where: \.isPartial) ?? results.first
    return rows.count == 1 ? figure(value, result: result) : rate(value, result: result)
  }

  // MARK: Targets

  /// Who missed the target, and by how many people; nil if nobody did.
  func missed(_ latest: [IndicatorRow]) -> Words? {
    let held = latest.filter { $0.target?.attained == .yes || $0.target?.attained == .no }
    let missing = held.filter { $0.target?.attained == .no }
    guard !missing.isEmpty else { return nil }
    let said = missing.map(miss)
    let names = Words(
      english: Words.list(said.map { $0[.english] })[.english],
      vietnamese: Words.list(said.map { $0[.vietnamese] })[.vietnamese])
    if held.count == 1 {
      return on(
        "the target is not met by \(names[.english]).",
        vi: "chưa đạt chỉ tiêu: \(names[.vietnamese]).")
    }
    return on(
      "\(missing.count) of \(held.count) units \(missing.count == 1 ? "does not meet its" : "do not meet their") "
        + "target: \(names[.english]).",
      vi: "\(missing.count)/\(held.count) đơn vị chưa đạt chỉ tiêu: \(names[.vietnamese]).")
  }

  /// `Hải Yến, 94.10 % (2023; >=95, needs 2 more members)`.
  private func miss(_ row: IndicatorRow) -> Words {
    let value = row.result.value.map { rate($0, result: row.result) } ?? .none
    let target = row.target.map { PeopleSentence.spelling(of: $0.target) } ?? .none
    let needed =
      row.target?.stillNeeded.map { PeopleSentence.needed($0, measure: measure) } ?? .none
    let period = row.period?.spelling ?? ""
    return Words(
      "\(row.unit.name) with \(value[.english]) (\(period); \(target[.english])\(needed[.english]))",
      vi:
        "\(row.unit.name) \(value[.vietnamese]) (\(period); \(target[.vietnamese])\(needed[.vietnamese]))"
    )
  }

  // MARK: Comparability

  /// Cautions by which values may not be set side by side, the gravest first.
  private static let cautions: [Caveat] = [
    .boundaryChanged, .definitionChanged, .mergedUnit, .partYear, .pooledYears, .openInterval,
    .periodsDiffer,
  ]
  private static let breaks: Set<Caveat> = [.boundaryChanged, .definitionChanged, .mergedUnit]

  /// What may not be compared; nil if all may.
  func notComparable(_ table: IndicatorTable) -> Words? {
    for caveat in Self.cautions {
      let rows = table.rows.filter { row in
        row.result.value != nil && row.caveats.contains(caveat)
          && (!Self.breaks.contains(caveat) || row.change == nil)
      }
      guard !rows.isEmpty else { continue }
      let names = Words.list(
        rows.map { "\($0.unit.name) \($0.period?.spelling ?? "")" }, others: "số liệu")
      let others =
        Self.breaks.contains(caveat)
        ? Words("earlier periods", vi: "các kỳ trước") : Words("the others", vi: "số liệu khác")
      return on(
        "\(names[.english]) may not be compared with \(others[.english]). \(caveat.sentence[.english])",
        vi:
          "\(names[.vietnamese]) không so sánh được với \(others[.vietnamese]). \(caveat.sentence[.vietnamese])"
      )
    }
    return nil
  }

  // MARK: One unit over time

  /// Fewer periods than this have no highest that is worth a sentence.
  private static let fewestPeriods = 3

  /// That the last figure of a unit alone is its highest or lowest; nil if it is neither, or not all may be compared.
  func extreme(_ rows: [IndicatorRow]) -> Words? {
    let known = rows.filter { $0.result.value != nil && $0.period != nil }
    guard let first = known.first, let last = known.last, let value = last.result.value,
      known.count >= Self.fewestPeriods, rows.allSatisfy({ $0.unit.id == last.unit.id }),
      known.dropFirst().allSatisfy({ $0.change != nil }),
      known.allSatisfy({ row in !Self.cautions.contains { row.caveats.contains($0) } })
    else { return nil }
    let others = known.dropLast().compactMap(\.result.value)
    let isHighest = others.allSatisfy { $0 < value }
    guard isHighest || others.allSatisfy({ $0 > value }) else { return nil }
    let (count, said) = (known.count, figure(value, result: last.result))
    let span = [first, last].compactMap { $0.period?.spelling }
    return on(
      "\(last.unit.name) is at its \(isHighest ? "highest" : "lowest") of \(count) periods, "
        + "\(span[0]) to \(span[1]), with \(said[.english]).",
      vi:
        "\(last.unit.name) \(isHighest ? "cao nhất" : "thấp nhất") trong \(count) kỳ, từ \(span[0]) "
        + "đến \(span[1]), với \(said[.vietnamese]).")
  }

  // MARK: Printed figures

  /// A printed figure that does not hold.
  static func fails(
    _ claim: AuditedClaim, unit: String, failing: Int, of all: Int, as format: NumberFormat
  ) -> Words {
    func said(_ language: Language) -> String {
      let format = NumberFormat(
        digits: format.digits, rounding: format.rounding, language: language)
      let words = [claim.computation(format), AuditSentence.printed(claim, as: format)[language]]
      return words.filter { !$0.isEmpty }.joined(separator: "; ")
    }
    let place = [unit, claim.claim.period].filter { !$0.isEmpty }.joined(separator: ", ")
    let subject = place.isEmpty ? claim.claim.id : place
    return Words(
      "A printed figure does not hold (\(failing) of \(all)): \(subject): \(said(.english)).",
      vi:
        "Có số ghi trong báo cáo không khớp (\(failing)/\(all)): \(subject): \(said(.vietnamese)).")
  }

  // MARK: Figures

  /// `94.83 % (165/174)`, in each language's signs.
  func figure(_ value: Ratio, result: IndicatorResult?) -> Words {
    let rate = rate(value, result: result)
    func text(_ language: Language) -> String {
      let format = signs(language)
      let sides = [result?.numerator, result?.denominator].compactMap { $0.map(format.countText) }
      return rate[language] + (sides.count == 2 ? " (\(sides.joined(separator: "/")))" : "")
    }
    return Words(english: text(.english), vietnamese: text(.vietnamese))
  }

  /// `94.83 %`, marked where it is of only a part of the units.
  private func rate(_ value: Ratio, result: IndicatorResult?) -> Words {
    func text(_ language: Language) -> String {
      let number = signs(language).text(value, times: per)
      return PartMark.text(
        number + unit(language, of: number), isPartial: result?.isPartial ?? false)
    }
    return Words(english: text(.english), vietnamese: text(.vietnamese))
  }

  /// `4.06 points`, without a sign; `less than 0.01 points` where no digit of it is seen.
  ///
  /// It is rounded with its sign, as tables show it: rules that go one way would give another digit without.
  private func amount(_ difference: WideDifference) -> Words {
    func text(_ language: Language) -> String {
      let signs = signs(language)
      let rounded = difference.rounded(toDigits: signs.digits, by: signs.rounding, times: per)
      guard rounded.units == 0 else {
        return counted(signs.grouped(rounded.magnitude.plainText), in: language)
      }
      let less = Words("less than ", vi: "chưa đến ")[language]
      return less
        + counted(signs.grouped(RoundedNumber.least(signs.digits).plainText), in: language)
    }
    return Words(english: text(.english), vietnamese: text(.vietnamese))
  }

  /// A number of points where values are per cent, else of what is counted.
  func counted(_ number: String, in language: Language) -> String {
    let points = Words(" points", vi: " điểm phần trăm")[language]
    return number + (per == 100 ? points : unit(language, of: number))
  }

  /// What values are followed by: ` %`, ` members`.
  private func unit(_ language: Language, of number: String) -> String {
    if per == 100 { return language == .english ? " %" : "%" }
    guard isCount, let one = measure?.one(in: language) else { return "" }
    return " " + (language == .english && number != "1" ? one.plural : one)
  }

  /// `13 more members`, `13 đảng viên`.
  private func counted(_ count: WideDifference, measure: Measure, than: String) -> Words {
    func number(_ language: Language) -> String { signs(language).withDigits(0).text(count) }
    let one = measure.one(in: .english)
    let noun = one.map { " " + (count.numerator == 1 ? $0 : $0.plural) } ?? ""
    let vietnamese = measure.one(in: .vietnamese).map { " " + $0 } ?? ""
    return Words(
      english: "\(number(.english)) \(than)\(noun)",
      vietnamese: number(.vietnamese) + vietnamese)
  }

  private func signs(_ language: Language) -> NumberFormat { format.speaking(language) }
}

extension Words {
  /// The most names in one sentence.
  private static let mostNames = 3

  /// `A, B and C`, `A, B, C and 4 more`.
  static func list(_ names: [String], others: String = "đơn vị") -> Words {
    let shown = names.prefix(mostNames)
    let more = names.count - shown.count
    func text(_ more: String?, _ language: Language) -> String {
      (Array(shown) + (more.map { [$0] } ?? [])).joined(in: language)
    }
    return Words(
      english: text(more > 0 ? "\(more) more" : nil, .english),
      vietnamese: text(more > 0 ? "\(more) \(others) khác" : nil, .vietnamese))
  }
}

extension [String] {
  /// `A, B and C`.
  func joined(in language: Language) -> String {
    guard let last, count > 1 else { return first ?? "" }
    return dropLast().joined(separator: ", ") + Words(" and ", vi: " và ")[language] + last
  }
}

extension RoundedNumber {
  /// The number without its sign.
  fileprivate var magnitude: RoundedNumber {
    RoundedNumber(units: units, digits: digits, isNegative: false)
  }

  /// One in the last of some digits: 0.01.
  fileprivate static func least(_ digits: Int) -> RoundedNumber {
    RoundedNumber(units: 1, digits: digits, isNegative: false)
  }
}
