internal import IndicatorCore

/// What a chart shows, in a sentence that its title says the subject of. None says why a figure is what it is, and
/// each figure is written as in the table beside.
struct HeadlineSentence {
  private let per: Int64
  private let format: NumberFormat

  /// - Parameters:
  ///   - per: what values are multiplied by.
  ///   - format: digits and rounding; each sentence has the signs of its language.
  init(per: Int64, as format: NumberFormat) {
    (self.per, self.format) = (per, format)
  }

  // MARK: Distributions

  /// Which category is the largest part of the bars, and between which shares; nil where no bar says so.
  func largestPart(_ table: Distribution) -> Words? {
    let bars = LargestParts.bars(of: table)
    guard bars.count > 1 else { return bars.first.flatMap(largestPart) }
    let winners = bars.compactMap { $0.largest.count == 1 ? $0.largest[0] : nil }
    guard let first = winners.first else { return nil }
    let whose = LargestParts.subject(of: bars)
    if winners.count == bars.count, Set(winners.map(\.category)).count == 1 {
      return everywhere(first, rows: winners, whose: whose)
    }
    return parts(winners, of: bars.count, whose: whose)
  }

  /// `Good is the largest part of Hải Yến (2021), with 70.11 % (122/174).`
  private func largestPart(_ bar: LargestParts) -> Words? {
    guard let first = bar.largest.first else { return nil }
    let (english, vietnamese) = (
      names(bar.largest, in: .english), names(bar.largest, in: .vietnamese)
    )
    let period = first.period.map { " (\($0))" } ?? ""
    guard bar.largest.count > 1 else {
      return Words(
        "\(english) is the largest part of \(first.unit.name)\(period), with \(figure(first, in: .english)).",
        vi: "\(vietnamese) là phần lớn nhất của \(first.unit.name)\(period), với "
          + "\(figure(first, in: .vietnamese)).")
    }
    return Words(
      "\(english) are the largest parts of \(first.unit.name)\(period), with "
        + "\(share(first, in: .english)) each.",
      vi: "\(vietnamese) là các phần lớn nhất của \(first.unit.name)\(period), mỗi phần "
        + "\(share(first, in: .vietnamese)).")
  }

  /// `Good is the largest part in all 3 units (2021), from 50.00 % (A) to 70.11 % (B).`
  private func everywhere(
    _ first: DistributionRow, rows: [DistributionRow], whose: LargestParts.Subject
  ) -> Words {
    let (low, high) = rows.dropFirst().reduce((first, first)) { ends, row in
      (isLess(row, ends.0) ? row : ends.0, isLess(ends.1, row) ? row : ends.1)
    }
    func text(_ language: Language) -> String {
      guard low.share != high.share else {
        let each = Words(
          "\(share(low, in: language)) in each", vi: "đều \(share(low, in: language))")
        return each[language]
      }
      let ends = [low, high].map { "\(share($0, in: language)) (\(whose.name(of: $0)))" }
      return Words("from \(ends[0]) to \(ends[1])", vi: "từ \(ends[0]) đến \(ends[1])")[language]
    }
    let bars = whose.every(rows.count)
    return Words(
      "\(names([first], in: .english)) is the largest part in \(bars[.english]), \(text(.english)).",
      vi: "\(names([first], in: .vietnamese)) là phần lớn nhất trong \(bars[.vietnamese]), "
        + "\(text(.vietnamese)).")
  }

  /// `Good is the largest part in 2 of 5 units (2021), fair in 2; no single one in 1.`
  private func parts(
    _ winners: [DistributionRow], of count: Int, whose: LargestParts.Subject
  ) -> Words {
    let categories = winners.compactMap(\.category).uniqued
    let counted = categories.map { category in
      (category, winners.count { $0.category == category })
    }.sorted { $0.1 > $1.1 }
    let bars = whose.all(count)
    let open = count - winners.count
    func text(_ language: Language) -> String {
      let place = Words("in", vi: "ở")[language]
      let all = counted.dropFirst().map { "\($0.0.displayName(in: language)) \(place) \($0.1)" }
      let tied = Words("no single one in \(open)", vi: "không phần nào riêng ở \(open)")[language]
      return (all + (open > 0 ? [tied] : [])).map { ", \($0)" }.joined()
    }
    func first(_ language: Language) -> String { counted.first?.0.displayName(in: language) ?? "" }
    let most = counted.first?.1 ?? 0
    return Words(
      "\(first(.english)) is the largest part in \(most) of \(bars[.english])\(text(.english)).",
      vi:
        "\(first(.vietnamese)) là phần lớn nhất ở \(most) trong \(bars[.vietnamese])\(text(.vietnamese))."
    )
  }

  private func isLess(_ one: DistributionRow, _ other: DistributionRow) -> Bool {
    (one.share ?? .zero) < (other.share ?? .zero)
  }

  private func names(_ rows: [DistributionRow], in language: Language) -> String {
    rows.compactMap { $0.category?.displayName(in: language) }.joined(in: language)
  }

  /// `70.11 % (122/174)`.
  private func figure(_ row: DistributionRow, in language: Language) -> String {
    let signs = format.speaking(language)
    let sides = [row.count, row.base].compactMap { $0.map(signs.countText) }
    return share(row, in: language) + (sides.count == 2 ? " (\(sides.joined(separator: "/")))" : "")
  }

  private func share(_ row: DistributionRow, in language: Language) -> String {
    let number = row.share.map { format.speaking(language).text($0, times: 100) } ?? ""
    return row.marked(number + Words(" %", vi: "%")[language])
  }

  // MARK: Changes in parts

  /// How the whole changed, what of it is of rates and what of shares, and which group's part is largest; nil if a number is
  /// too large to be printed.
  func change(_ change: DecomposedChange) -> Words? {
    let total = change.total
    let numbers = [total.rateFirst ?? .zero, total.rateLast ?? .zero, total.contribution]
    guard numbers.allSatisfy({ !format.text($0, times: per).isEmpty }) else { return nil }
    func whole(_ language: Language) -> String {
      let ends = [total.rateFirst, total.rateLast].map { rate($0, in: language) }
      guard !total.contribution.isZero else {
        return Words(
          "The total is \(ends[0]) on both sides", vi: "Tổng cộng hai bên bằng nhau, \(ends[0])")[
            language]
      }
      let by = signed(total.contribution, in: language)
      return Words(
        "The total goes from \(ends[0]) to \(ends[1]), \(by)",
        vi: "Tổng cộng từ \(ends[0]) đến \(ends[1]), \(by)"
      )[language]
    }
    func text(_ language: Language) -> String {
      let effects = [total.rateEffect, total.compositionEffect].map { number($0, in: language) }
      let parts = Words(
        "rates \(effects[0]), shares \(effects[1])",
        vi: "tỷ lệ \(effects[0]), tỷ trọng \(effects[1])")
      return "\(whole(language)): \(parts[language])"
    }
    let groups = change.groups.map { group in
      Contribution(
        name: Words(
          english: group.label.name(in: .english), vietnamese: group.label.name(in: .vietnamese)),
        value: group.row.contribution)
    }
    let largest = largestContribution(groups)
    return Words(
      "\(text(.english))\(largest[.english]).", vi: "\(text(.vietnamese))\(largest[.vietnamese]).")
  }

  /// How the whole of the last period changed, and which unit's part is largest; nil without any.
  func contributions(_ table: IndicatorTable, found: Contributions) -> Words? {
    guard let whole = found.wholes.last else { return nil }
    let parts = zip(table.rows, found.values).filter { $0.0.period == whole.period }
      .compactMap { row, value in
        value.map {
          Contribution(
            name: Words(english: row.unit.name, vietnamese: row.unit.name), value: ExactFraction($0)
          )
        }
      }
    let largest = largestContribution(parts)
    let change = ExactFraction(whole.change)
    let (english, vietnamese) = (signed(change, in: .english), signed(change, in: .vietnamese))
    return Words(
      "The whole changed by \(english), \(whole.from) to \(whole.period)\(largest[.english]).",
      vi: "Tổng thể thay đổi \(vietnamese), từ \(whole.from) đến \(whole.period)"
        + "\(largest[.vietnamese]).")
  }

  /// Of what a part is, and how large it is.
  private struct Contribution {
    let name: Words
    let value: ExactFraction
  }

  /// `; the largest contribution is that of B, -11.38`; nothing of one group alone, or where nothing changed.
  private func largestContribution(_ groups: [Contribution]) -> Words {
    guard groups.count > 1, let most = groups.map(\.value.magnitude).max(), !most.isZero else {
      return .none
    }
    let largest = groups.filter { $0.value.magnitude == most }
    if largest.count == 1, let one = largest.first {
      return Words(
        "; the largest contribution is that of \(one.name[.english]), \(number(one.value, in: .english))",
        vi:
          "; đóng góp lớn nhất là của \(one.name[.vietnamese]), \(number(one.value, in: .vietnamese))"
      )
    }
    func said(_ language: Language) -> String {
      let names = largest.map { "\($0.name[language]) (\(number($0.value, in: language)))" }
      return Words.list(names, others: "nhóm")[language]
    }
    return Words(
      "; the largest contributions are those of \(said(.english))",
      vi: "; đóng góp lớn nhất là của \(said(.vietnamese))")
  }

  // MARK: Funnels

  /// Which units lie beyond a limit; that all are within, where none does.
  func outside(
    _ table: IndicatorTable, funnels: FunnelTable, group: FunnelTable.Group
  ) -> Words? {
    let places = group.rows.compactMap { row -> (name: String, place: FunnelTable.Place)? in
      guard case .success(let place) = funnels.places[row] else { return nil }
      return (table.rows[row].unit.name, place)
    }
    guard let target = places.first?.place.expected else { return nil }
    let (english, vietnamese) = (rate(target, in: .english), rate(target, in: .vietnamese))
    let beyond = places.compactMap { name, place in place.outside.map { (name, $0) } }
    guard !beyond.isEmpty else {
      let all = places.count
      return Words(
        all == 1
          ? "The one unit lies within the limits around \(english)."
          : "\(all.every("units")) lie within the limits around \(english).",
        vi: all == 1
          ? "Đơn vị duy nhất nằm trong giới hạn quanh \(vietnamese)."
          : "Cả \(all) đơn vị nằm trong giới hạn quanh \(vietnamese).")
    }
    // Those beyond the outermost limits are named first; else the order stays that of the data, for it is no ranking.
    let levels = beyond.map(\.1.level.percent).uniqued.sorted { $0 > $1 }
    let ordered = levels.flatMap { level in beyond.filter { $0.1.level.percent == level } }
    func said(_ language: Language) -> String {
      Words.list(ordered.map { "\($0.0) (\($0.1.words[language]))" })[language]
    }
    let verb = beyond.count == 1 ? "lies" : "lie"
    return Words(
      "\(beyond.count) of \(places.count) units \(verb) outside the limits around \(english): "
        + "\(said(.english)).",
      vi: "\(beyond.count)/\(places.count) đơn vị nằm ngoài giới hạn quanh \(vietnamese): "
        + "\(said(.vietnamese)).")
  }

  // MARK: Figures

  /// `44.44 %`.
  private func rate(_ value: ExactFraction?, in language: Language) -> String {
    format.speaking(language).text(value, times: per)
      + (per == 100 ? Words(" %", vi: "%")[language] : "")
  }

  /// `-4.04 points`.
  private func signed(_ value: ExactFraction, in language: Language) -> String {
    number(value, in: language)
      + (per == 100 ? Words(" points", vi: " điểm phần trăm")[language] : "")
  }

  private func number(_ value: ExactFraction, in language: Language) -> String {
    format.speaking(language).signedText(value, times: per)
  }
}

extension NumberFormat {
  /// The same format with the signs of another language.
  func speaking(_ language: Language) -> NumberFormat {
    NumberFormat(digits: digits, rounding: rounding, language: language)
  }
}
