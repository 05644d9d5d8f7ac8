public import IndicatorCore

/// How the figures of a report are computed, a name and a sentence each.
public enum MethodSentence {
  /// An indicator's formula.
  public static func formula(_ indicator: Indicator, _ language: Language) -> ReportItem {
    let per = NumberFormat(language: language).grouped(String(indicator.per))
    let times = indicator.per == 1 ? "" : " x \(per)"
    let form = Words("the fraction is kept exact", "phân số được giữ nguyên")[language]
    return ReportItem(indicator.shortTitle(in: language), "\(indicator.formula)\(times); \(form).")
  }

  /// Rounding, changes and missing figures.
  public static func values(_ format: NumberFormat) -> [ReportItem] {
    let rule = format.rounding.rawValue
    let digits = format.digits
    let language = format.language
    return [
      (
        Words("Rounding", "Làm tròn"),
        Words(
          "Rounded once, when printed: `\(rule)`, \(digits) digits.",
          "Chỉ làm tròn một lần khi in: `\(rule)`, \(digits) chữ số.")
      ),
      (
        Words("Change", "Thay đổi"),
        Words(
          "The difference of the exact values since the latest comparable period; of percentages, "
            + "in percentage points.",
          "Hiệu của giá trị đúng so với kỳ gần nhất so sánh được; tỷ lệ phần trăm tính bằng điểm phần "
            + "trăm.")
      ),
      (
        Words("Missing", "Thiếu số liệu"),
        Words(
          "A figure that was not received is not 0: no value, no rank, no bar.",
          "Số liệu chưa gửi không phải là 0: không có giá trị, không xếp hạng, không vẽ.")
      ),
    ].map { ReportItem($0.0[language], $0.1[language]) }
  }

  /// How equal values share ranks, and which way is better.
  public static func ranks(_ rule: TieRule, _ language: Language) -> ReportItem {
    ReportItem(
      Words("Ranks", "Thứ hạng")[language],
      Words(
        "By exact fractions; equal ones by the rule `\(rule.rawValue)`: \(rule.example).",
        "So bằng phân số đúng; bằng nhau thì theo quy tắc `\(rule.rawValue)`: \(rule.example).")[
          language])
  }

  /// What a trend is.
  public static func trend(_ language: Language) -> ReportItem {
    ReportItem(
      Words("Trend", "Xu hướng")[language],
      Words(
        "The slope is the Theil-Sen estimator: the median of the slopes between all pairs of periods, "
          + "three at least.",
        "Độ dốc là ước lượng Theil-Sen: trung vị độ dốc giữa mọi cặp kỳ, ít nhất ba kỳ.")[
          language])
  }

  /// What a distribution is.
  public static func distribution(_ language: Language) -> ReportItem {
    ReportItem(
      Words("Distribution", "Cơ cấu")[language],
      Words(
        "Shares of everything that counts, the best category first and cumulated; what has not been "
          + "rated is outside the base.",
        "Tỷ trọng trong số được xếp loại, mức tốt nhất trước, có cộng dồn; số chưa xếp loại không nằm "
          + "trong cơ số.")[language])
  }

  /// That changes are computed although boundaries changed.
  public static func acrossBreaks(_ language: Language) -> ReportItem {
    ReportItem(
      Words("Boundary breaks", "Sáp nhập, chia tách")[language],
      Words(
        "Changes are computed across them, as was asked for.",
        "Thay đổi được tính qua cả các mốc đó, theo yêu cầu.")[language])
  }

  /// How units are added up.
  public static func rollUp(_ language: Language) -> ReportItem {
    ReportItem(
      Words("Adding up", "Cộng gộp")[language],
      Words(
        "A unit's own figure comes first; else numerators and denominators of the units below are "
          + "added, never averaged.",
        "Đơn vị có số riêng thì lấy số riêng; nếu không thì cộng tử số và mẫu số của các đơn vị cấp "
          + "dưới, không lấy bình quân.")[language])
  }

  /// What an audit does.
  public static func audit(_ language: Language) -> ReportItem {
    ReportItem(
      Words("Audit", "Đối chiếu")[language],
      Words(
        "Each printed figure is recomputed exactly; it holds if rounding half away from zero gives "
          + "it.",
        "Mỗi số in được tính lại đúng đến cùng; khớp nếu làm tròn nửa ra xa số 0 cho ra nó.")[
          language])
  }
}

extension TieRule {
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
