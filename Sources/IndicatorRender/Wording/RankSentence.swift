internal import IndicatorCore

/// What is said once beside rank sets.
package enum RankSentence {
  private static let most = 20

  /// How the sets were made.
  package static func sets(
    _ comparisons: Int, units: Int, level: String, at period: String?
  ) -> Words {
    Words(
      "\(lead(period))Rank sets hold all at once with confidence \(level) (units: \(units); tests by pairs, one family by holm: "
        + "\(comparisons)).",
      vi:
        "\(lead(period))Các khoảng thứ hạng đúng đồng thời với độ tin cậy \(level.withComma) (đơn vị: \(units); kiểm định từng cặp, một họ theo holm: "
        + "\(comparisons)).")
  }

  /// That units with a rank were not compared.
  package static func notCompared(_ count: Int, at period: String?) -> Words {
    Words(
      "\(lead(period))Ranks are of \(count == 1 ? "1 unit" : "\(count) units") more that no test can judge and that may stand "
        + "anywhere, first too: the sets leave room for \(count == 1 ? "it" : "them").",
      vi:
        "\(lead(period))Thứ hạng tính cả \(count) đơn vị không kiểm định được, có thể đứng ở bất cứ đâu, kể cả đầu: các khoảng đã chừa chỗ."
    )
  }

  /// Who may be first.
  package static func mayBeFirst(_ names: [String], of count: Int, at period: String?) -> Words {
    guard names.count < count else {
      return Words(
        "\(lead(period))Any of the \(count) units may be first.",
        vi: "\(lead(period))Đơn vị nào trong \(count) đơn vị cũng có thể đứng đầu.")
    }
    let list = list(names)
    return Words(
      "\(lead(period))May be first: \(list[.english]).",
      vi: "\(lead(period))Có thể đứng đầu: \(list[.vietnamese]).")
  }

  /// Who is surely how far up.
  ///
  /// - Parameter top: nil if any distance is of interest.
  package static func surelyUpper(
    _ sure: [(name: String, upTo: Int)], top: Int?, at period: String?
  ) -> Words {
    let upper =
      top.map { Words("the upper \($0)", vi: "\($0) đơn vị đầu") }
      ?? Words("any upper part", vi: "một nhóm đầu nào")
    guard !sure.isEmpty else {
      return Words(
        "\(lead(period))No unit is surely in \(upper[.english]).",
        vi: "\(lead(period))Không đơn vị nào chắc chắn thuộc \(upper[.vietnamese]).")
    }
    let list = list(sure.map { "\($0.name) (\($0.upTo))" })
    return Words(
      "\(lead(period))Surely in the upper k, k behind the name: \(list[.english]).",
      vi: "\(lead(period))Chắc chắn thuộc k đơn vị đầu, k ghi sau tên: \(list[.vietnamese]).")
  }

  private static func lead(_ period: String?) -> String { period.map { "\($0): " } ?? "" }

  private static func list(_ names: [String]) -> Words {
    let shown = names.prefix(most).joined(separator: ", ")
    let rest = names.count - min(names.count, most)
    guard rest > 0 else { return Words(english: shown, vietnamese: shown) }
    return Words("\(shown), and \(rest) more", vi: "\(shown) và \(rest) đơn vị khác")
  }
}
