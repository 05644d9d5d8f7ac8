package import IndicatorCore

/// What is said once beside the statistics that a table was asked for.
package enum InferenceSentence {
  /// What an interval or a test of full counts speaks of, with a row as the example.
  package static func fullCount(_ result: IndicatorResult) -> Words {
    guard let numerator = result.numerator, let denominator = result.denominator else {
      return fullCount(of: result.value.map { $0.dataText() } ?? "?")
    }
    let (count, base) = (numerator.dataText(), denominator.dataText())
    return Words(
      "\(count) of \(base) is a full count and has no error of sampling; what is inferred speaks of the process behind "
        + "it. If they were drawn from more people, say from how many with --sampled-from.",
      vi:
        "\(count) trên \(base) là đếm đủ, không có sai số chọn mẫu; suy luận ở đây nói về quá trình làm nên con số. Nếu chỉ "
        + "là mẫu, hãy ghi tổng thể có bao nhiêu người bằng --sampled-from.")
  }

  /// The same for what has no form for samples, with a row as the example.
  package static func allCounted(_ result: IndicatorResult) -> Words {
    let sides = [result.numerator, result.denominator].compactMap { $0?.dataText() }
    guard sides.count == 2 else { return fullCount(of: result.value?.dataText() ?? "?") }
    return Words(
      "\(sides[0]) over \(sides[1]) is a full count and has no error of sampling; what is inferred speaks of the process behind it.",
      vi:
        "\(sides[0]) trên \(sides[1]) là đếm đủ, không có sai số chọn mẫu; suy luận ở đây nói về quá trình làm nên con số."
    )
  }

  /// The same for a point of a series.
  package static func allCounted(_ point: Trend.Point) -> Words {
    guard let base = point.base, let count = try? point.value.multiplied(by: base) else {
      return fullCount(of: point.value.dataText())
    }
    let (one, other) = (count.dataText(), base.dataText())
    return Words(
      "\(one) over \(other) is a full count and has no error of sampling; what is inferred speaks of the process behind it.",
      vi:
        "\(one) trên \(other) là đếm đủ, không có sai số chọn mẫu; suy luận ở đây nói về quá trình làm nên con số."
    )
  }

  /// What the tests of trends are.
  package static let trendTests = Words(
    "Mann-Kendall looks at the order of values alone (exact to ten values without ties, else with ties and continuity); Cochran-Armitage "
      + "at counts over real time, with N, beside it Mantel's form with N - 1 and what departs from a straight line; growth is that of the two "
      + "ends.",
    vi:
      "Mann-Kendall chỉ xét thứ tự các giá trị (chính xác đến mười giá trị khác nhau, còn lại hiệu chỉnh trùng và liên tục); Cochran-Armitage "
      + "xét số đếm theo thời gian thực, dạng N, bên cạnh là dạng N - 1 của Mantel và phần lệch khỏi đường thẳng; tốc độ tăng chỉ tính từ hai "
      + "đầu.")

  private static func fullCount(of count: String) -> Words {
    Words(
      "\(count) is a full count and has no error of sampling; what is inferred speaks of the process behind it.",
      vi:
        "\(count) là đếm đủ, không có sai số chọn mẫu; suy luận ở đây nói về quá trình làm nên con số."
    )
  }

  /// Over which tests p-values were made to hold together.
  package static func family(
    _ rule: Adjustment, count: Int, of indicator: Indicator
  ) -> Words {
    let title = indicator.shortTitle(in: .english)
    let vietnamese = indicator.shortTitle(in: .vietnamese)
    switch rule {
    case .none:
      return Words(
        "\(title): p_adjusted is p, not adjusted for the number of changes tested in this table (\(count)).",
        vi:
          "\(vietnamese): p_adjusted chính là p, chưa hiệu chỉnh theo số thay đổi được kiểm định trong bảng (\(count))."
      )
    case .holm, .bonferroni, .hochberg, .bh, .by:
      return Words(
        "\(title): p_adjusted is p adjusted by \(rule.rawValue) over all changes tested in this table, which are one family of \(count).",
        vi:
          "\(vietnamese): p_adjusted là p hiệu chỉnh theo \(rule.rawValue) trên mọi thay đổi được kiểm định trong bảng, coi là một họ gồm \(count)."
      )
    }
  }

  /// Over which units p-values of trends were made to hold together.
  package static func family(_ trends: TrendFamily, of indicator: Indicator) -> Words {
    let title = indicator.shortTitle(in: .english)
    let vietnamese = indicator.shortTitle(in: .vietnamese)
    let counts = [trends.kendall, trends.armitage].map { $0.count { $0 != nil } }
    switch trends.adjustment {
    case .none:
      return Words(
        "\(title): no p-value is adjusted for the number of units.",
        vi: "\(vietnamese): các giá trị p không hiệu chỉnh theo số đơn vị.")
    case .holm, .bonferroni, .hochberg, .bh, .by:
      let rule = trends.adjustment.rawValue
      return Words(
        "\(title): p adjusted by \(rule) over the units of this table, Mann-Kendall as one family of \(counts[0]), Cochran-Armitage as one of \(counts[1]).",
        vi:
          "\(vietnamese): p hiệu chỉnh theo \(rule) trên mọi đơn vị của bảng, Mann-Kendall là một họ gồm \(counts[0]), Cochran-Armitage là một họ gồm \(counts[1])."
      )
    }
  }

  /// Rows that could not be judged, and why.
  package static func notJudged(_ obstacle: NoEstimate, names: [String]) -> Words {
    let most = 20
    let list = names.prefix(most).joined(separator: ", ")
    let rest = names.count - min(names.count, most)
    let reason = obstacle.words
    return Words(
      "Not judged (\(reason[.english])): \(list)\(rest == 0 ? "" : ", and \(rest) more").",
      vi:
        "Không tính được (\(reason[.vietnamese])): \(list)\(rest == 0 ? "" : " và \(rest) trường hợp khác")."
    )
  }

  /// How values are standardised.
  package static func standards(_ standard: String, classification: String) -> Words {
    Words(
      "Standardised by \(classification) to \(standard): directly, with its bases as weights (bounds by Dobson and Byar), and indirectly, counts "
        + "over those that its rates would give (bounds by Byar).",
      vi:
        "Chuẩn hóa theo \(classification) về \(standard): trực tiếp, lấy các tổng số của nó làm trọng số (khoảng theo Dobson và Byar), và gián "
        + "tiếp, số thực tế trên số kỳ vọng theo tỷ lệ của nó (khoảng theo Byar).")
  }

  /// Why no change is tested.
  package static let nothingTested = Words(
    "No row has a change to test: there is no comparable value before it.",
    vi: "Không có thay đổi nào để kiểm định: trước đó chưa có giá trị so sánh được.")

  /// What is left out where bases are samples.
  package static let samplesWithoutTests = Words(
    "With --sampled-from only the interval of the change is corrected; p-values are left out.",
    vi: "Với --sampled-from chỉ khoảng của thay đổi được hiệu chỉnh; không có giá trị p.")
}
