package import IndicatorCore

/// What is said once beside a funnel.
package enum FunnelSentence {
  /// What a funnel says, and how its limits were made.
  package static func limits(_ limits: FunnelLimits) -> Words {
    let how = how(limits)
    return Words(
      "Beyond a limit lies what chance alone seldom gives to a unit of that size; it is no ranking and says no cause. "
        + "\(how[.english])",
      vi:
        "Nằm ngoài giới hạn là mức mà riêng ngẫu nhiên ít khi cho một đơn vị cỡ đó; đây không phải xếp hạng và không nói nguyên nhân. "
        + "\(how[.vietnamese])")
  }

  private static func how(_ limits: FunnelLimits) -> Words {
    switch limits {
    case .score:
      Words(
        "Limits: target plus and minus z standard errors.",
        vi: "Giới hạn: mức chung cộng trừ z lần sai số chuẩn.")
    case .exact:
      Words(
        "Limits: exact tails, interpolated between counts.",
        vi: "Giới hạn: xác suất đuôi chính xác, nội suy giữa các số đếm.")
    case .multiplicative:
      Words(
        "Limits: standard errors times the root of phi, phi not below 1, for overdispersion (Spiegelhalter 2005).",
        vi:
          "Giới hạn: sai số chuẩn nhân căn của phi, phi không dưới 1, do phân tán quá mức (Spiegelhalter 2005)."
      )
    case .additive:
      Words(
        "Limits: tau squared added to the squared standard errors, for overdispersion (Spiegelhalter 2005).",
        vi:
          "Giới hạn: bình phương sai số chuẩn cộng tau bình phương, do phân tán quá mức (Spiegelhalter 2005)."
      )
    }
  }

  /// One funnel's target, and what was found of overdispersion where it was asked for.
  package static func group(
    _ group: FunnelTable.Group, limits: FunnelLimits, per: Int64, as format: NumberFormat
  ) -> String? {
    guard let funnel = group.funnel else { return nil }
    let name = ["\(group.period)", group.level].filter { !$0.isEmpty }.joined(separator: ", ")
    let target = format.text(funnel.target, times: per)
    let fine = format.withDigits(max(4, format.digits))
    let phi = fine.text(funnel.exactPhi)
    let tau = fine.text(funnel.exactTauSquared)
    let more: Words =
      switch limits {
      case .score, .exact: .none
      case .multiplicative: Words("; phi \(phi)", vi: "; phi \(phi)")
      case .additive:
        Words("; phi \(phi), tau squared \(tau)", vi: "; phi \(phi), tau bình phương \(tau)")
      }
    return Words(
      "\(name): target \(target) over \(group.rows.count) units\(more[.english]).",
      vi: "\(name): mức chung \(target) của \(group.rows.count) đơn vị\(more[.vietnamese]).")[
        format.language]
  }
}
