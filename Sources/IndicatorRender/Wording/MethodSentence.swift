package import IndicatorCore

/// How some figures of a report are computed: what it is called, and a sentence on it.
package struct MethodSentence: Equatable, Sendable {
  private let name: Words
  private let text: Words

  private init(_ name: Words, text: Words) {
    self.name = name
    self.text = text
  }

  /// The sentence in a language.
  package func item(in language: Language) -> ReportItem {
    ReportItem(name[language], text: text[language])
  }
}

extension MethodSentence {
  /// An indicator's formula.
  package static func formula(_ indicator: Indicator, in language: Language) -> ReportItem {
    let per = NumberFormat(language: language).grouped(String(indicator.per))
    let times = indicator.per == 1 ? "" : " x \(per)"
    let form = Words("kept exact", vi: "giữ nguyên, không làm tròn")[language]
    return ReportItem(
      indicator.shortTitle(in: language), text: "\(indicator.formula)\(times); \(form).")
  }

  /// What becomes of digits that are not shown.
  package static func rounding(_ format: NumberFormat) -> MethodSentence {
    let rule = format.rounding.manner
    return MethodSentence(
      Words("Rounding", vi: "Làm tròn"),
      text: Words(
        "Rounded once, when printed: `\(rule[.english])`, \(format.digits) digits.",
        vi:
          "Chỉ làm tròn một lần, khi trình bày: \(rule[.vietnamese]), \(format.digits) chữ số thập phân."
      ))
  }

  /// What a change is.
  package static let change = MethodSentence(
    Words("Change", vi: "Thay đổi"),
    text: Words(
      "The difference of the exact values since the latest comparable period; of percentages, in "
        + "percentage points.",
      vi:
        "Hiệu của giá trị chính xác so với kỳ gần nhất so sánh được; tỷ lệ phần trăm tính bằng điểm phần "
        + "trăm."))

  /// What a missing figure is not.
  package static let missing = MethodSentence(
    Words("Missing", vi: "Thiếu số liệu"),
    text: Words(
      "A figure that was not received is not 0: no value, no rank, no bar.",
      vi: "Số liệu chưa gửi không phải là 0: không có giá trị, không xếp hạng, không vẽ."))

  /// That changes are computed although boundaries changed.
  package static let acrossBreaks = MethodSentence(
    Words("Boundary breaks", vi: "Sáp nhập, chia tách"),
    text: Words(
      "Changes are computed across them, as was asked for.",
      vi: "Thay đổi được tính qua cả các mốc đó, theo yêu cầu."))

  /// How units are added up.
  package static let rollUp = MethodSentence(
    Words("Adding up", vi: "Cộng gộp"),
    text: Words(
      "A unit's own figure comes first; else numerators and denominators of the units below are added, "
        + "never averaged.",
      vi:
        "Đơn vị có số riêng thì lấy số riêng; nếu không thì cộng tử số và mẫu số của các đơn vị cấp dưới, "
        + "không lấy bình quân."))

  /// How equal values share ranks.
  package static func ranks(_ rule: TieRule) -> MethodSentence {
    MethodSentence(
      Words("Ranks", vi: "Thứ hạng"),
      text: Words(
        "By exact fractions; equal ones by the rule `\(rule.rawValue)`: \(rule.example).",
        vi: "So bằng phân số chính xác; khi bằng nhau thì \(rule.manner): \(rule.example)."))
  }

  /// What a trend is.
  package static let trend = MethodSentence(
    Words("Trend", vi: "Xu hướng"),
    text: Words(
      "The slope is the Theil-Sen estimator: the median of the slopes between all pairs of periods, "
        + "three at least. The direction is that of the last value against the first; where the slope "
        + "points the other way, it is mixed.",
      vi:
        "Độ dốc là ước lượng Theil-Sen: trung vị độ dốc giữa mọi cặp kỳ, ít nhất ba kỳ. Xu hướng so giá trị "
        + "cuối với giá trị đầu; nếu độ dốc ngược chiều thì ghi là trái chiều."))

  /// What a distribution is.
  package static let distribution = MethodSentence(
    Words("Distribution", vi: "Cơ cấu"),
    text: Words(
      "Shares of everything that counts, the best category first and cumulated; what has not been rated "
        + "is outside the base.",
      vi:
        "Tỷ trọng trong tổng số, mức tốt nhất trước, có cộng dồn; số chưa xếp loại không nằm trong tổng số."
    ))

  /// What an audit does.
  package static let audit = MethodSentence(
    Words("Audit", vi: "Đối chiếu"),
    text: Words(
      "Each printed figure is recomputed exactly; it holds if rounding half away from zero gives it.",
      vi:
        "Mỗi số ghi trong báo cáo được tính lại bằng phân số; khớp nếu làm tròn theo cách thường dùng (từ 5 trở lên thì thêm "
        + "1) ra đúng số đã ghi."))
}

extension TieRule {
  /// How equal values share ranks, in Vietnamese.
  fileprivate var manner: String {
    switch self {
    case .competition: "cùng xếp thứ cao nhất của nhóm"
    case .modified: "cùng xếp thứ thấp nhất của nhóm"
    case .dense: "cùng một thứ, đơn vị sau xếp thứ liền kề"
    case .ordinal: "xếp theo thứ tự trong danh sách"
    case .fractional: "cùng lấy thứ bình quân của nhóm"
    }
  }

  /// The ranks of four values of which the second and third are equal.
  fileprivate var example: String {
    switch self {
    case .competition: "1 2 2 4"
    case .modified: "1 3 3 4"
    case .dense: "1 2 2 3"
    case .ordinal: "1 2 3 4"
    case .fractional: "1 2.5 2.5 4"
    }
  }
}
