internal import IndicatorCore

extension PairingObstacle {
  /// Which rule forbids to set two figures against one another, and where it struck.
  var sentence: Words {
    switch self {
    case .apart(let period, let nearest, let days, let limit):
      Words(
        "Dates at most \(Self.days(limit)) apart are set against one another; \(period) and the nearest, "
          + "\(nearest), lie \(days) days apart. --pair-within sets another limit.",
        vi:
          "Chỉ so số liệu của hai thời điểm cách nhau không quá \(limit) ngày; \(period) và thời điểm gần "
          + "nhất \(nearest) cách nhau \(days) ngày. Dùng --pair-within để đặt giới hạn khác.")
    case .otherSpan(let period, let nearest):
      Words(
        "What is counted over a period is set only against the same period: \(period) is there, the other "
          + "figure has \(nearest).",
        vi:
          "Số liệu phát sinh trong kỳ chỉ so với số liệu của đúng kỳ đó: bên này là \(period), bên kia chỉ có "
          + "\(nearest).")
    case .open(let period):
      Words(
        "The period \(period) has no printed beginning or end, so its length and its place in time are "
          + "not known.",
        vi:
          "Kỳ \(period) không ghi ngày đầu hoặc ngày cuối nên không biết dài bao lâu, ở thời điểm nào."
      )
    }
  }

  private static func days(_ count: Int) -> String { count == 1 ? "1 day" : "\(count) days" }
}
