package import IndicatorCore

// What was added up over time, and over all units together.

extension NoteSentence {
  /// Periods that lie in none of those that figures are added up to.
  package static func leftOutOfSums(_ periods: [String]) -> Words {
    let most = 10
    let list = periods.prefix(most).joined(separator: ", ")
    let rest = periods.count - min(periods.count, most)
    return Words(
      "Not part of any period of the kind asked for: \(list)"
        + (rest == 0 ? "" : ", and \(rest) more") + ".",
      vi: "Không thuộc kỳ nào của loại đã chọn: \(list)\(rest == 0 ? "" : " và \(rest) kỳ khác").")
  }

  /// Stocks of longer periods that are not those of their end, or their beginning: of what, and of which instant.
  package static func otherInstants(_ stocks: [(name: String, instant: String)]) -> Words {
    let most = 10
    let list = stocks.prefix(most).map { "\($0.name) (\($0.instant))" }.joined(separator: ", ")
    let rest = stocks.count - min(stocks.count, most)
    return Words(
      "Stocks of another time than the end of the period, or the beginning with --stock first: \(list)"
        + (rest == 0 ? "" : ", and \(rest) more") + ".",
      vi: "Số thời điểm không phải của cuối kỳ (hoặc đầu kỳ, tùy --stock): \(list)"
        + (rest == 0 ? "" : " và \(rest) trường hợp khác") + ".")
  }

  /// The units that are missing in a whole.
  package static func wholeOf(_ period: Period?, count: Int, missing: [String]) -> Words {
    let most = 10
    let list = missing.prefix(most).joined(separator: ", ")
    let rest = missing.count - min(missing.count, most)
    let all = count + missing.count
    let when = period.map { " \($0)" } ?? ""
    return Words(
      "The whole\(when) is of \(count) of \(all) units; missing: \(list)"
        + (rest == 0 ? "" : ", and \(rest) more") + ".",
      vi: "Tổng thể\(when) gồm \(count)/\(all) đơn vị; còn thiếu: \(list)"
        + (rest == 0 ? "" : " và \(rest) đơn vị khác") + ".")
  }

  /// The change of the whole that contributions add up to: already in words.
  package static func contributions(
    _ whole: Contributions.Whole, as format: NumberFormat, per: Int64
  ) -> Words {
    let change = format.signedText(whole.change.difference(from: .zero), times: per)
    return Words(
      "Contributions to \(whole.period) add up to \(change), the change of the whole since "
        + "\(whole.from), of \(whole.count) of \(whole.all) units.",
      vi: "Các phần đóng góp của \(whole.period) cộng lại bằng \(change), là thay đổi chung so với "
        + "\(whole.from), của \(whole.count)/\(whole.all) đơn vị.")
  }

  /// That there are no contributions.
  package static let noContributions = Words(
    "Values of this formula do not add up over units: no contributions.",
    vi: "Giá trị của công thức này không cộng được qua các đơn vị: không có phần đóng góp.")

  /// Units that belong to no group.
  package static func ungrouped(_ names: [String], column: String) -> Words {
    let most = 10
    let list = names.prefix(most).joined(separator: ", ")
    let rest = names.count - min(names.count, most)
    return Words(
      "In no group of \(column): \(list)" + (rest == 0 ? "" : ", and \(rest) more") + ".",
      vi: "Không thuộc nhóm nào theo \(column): \(list)"
        + (rest == 0 ? "" : " và \(rest) đơn vị khác") + ".")
  }

  /// How many figures keep a rule.
  package static func rule(_ name: String, kept: Int, of all: Int) -> Words {
    Words("\(name): kept by \(kept) of \(all).", vi: "\(name): \(kept)/\(all) đạt.")
  }

  /// Claims about units that do not stand on the day whose units are shown.
  package static func claimsOfGoneUnits(_ count: Int) -> Words {
    Words(
      count == 1
        ? "1 claim is of a unit that does not stand then: left out."
        : "\(count) claims are of units that do not stand then: left out.",
      vi: "Bỏ qua \(count) số của các đơn vị không còn vào ngày đó.")
  }

  /// Units of several files that were taken to be one by their names.
  package static func unitsMatched(_ names: [(typed: String, meant: String)]) -> Words {
    let most = 20
    let list = names.prefix(most).map { "\(quote($0.typed)) → \(quote($0.meant))" }
      .joined(separator: ", ")
    let rest = names.count - min(names.count, most)
    return Words(
      "Taken to be one by their names: \(list)" + (rest == 0 ? "" : ", and \(rest) more") + ".",
      vi: "Coi là một vì tên gần như nhau: \(list)" + (rest == 0 ? "" : " và \(rest) đơn vị khác")
        + "."
    )
  }

  /// Units of a file that others do not have, each with the nearest name there.
  package static func unitsApart(
    _ units: [(name: String, nearest: String?)], in file: String, together: Int
  ) -> Words {
    let most = 10
    let list = units.prefix(most).map { unit in
      quote(unit.name) + (unit.nearest.map { " ~ \(quote($0))" } ?? "")
    }.joined(separator: ", ")
    let rest = units.count - min(units.count, most)
    return Words(
      "\(together == 1 ? "1 unit stands" : "\(together) units stand") in every file; not in every file but in \(file): \(list)"
        + (rest == 0 ? "" : ", and \(rest) more") + "; --match names joins names nearly alike.",
      vi: "\(together) đơn vị có ở mọi tệp; \(file) có mà tệp khác không có: \(list)"
        + (rest == 0 ? "" : " và \(rest) đơn vị khác")
        + "; --match names ghép các tên gần như nhau.")
  }
}
