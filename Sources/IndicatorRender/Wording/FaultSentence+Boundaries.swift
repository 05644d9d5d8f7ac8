internal import IndicatorCore

extension FaultSentence {
  /// Units that changed, and figures that do not go with it.
  static func boundary(_ fact: BoundaryFact) -> FaultSentence {
    switch fact {
    case .unitGone(let name, let heir, let boundaries):
      FaultSentence(
        "unit_gone", found: whatWasFound(quote(name)),
        expected: Words(
          "expected a unit that stands with --boundaries \(boundaries)",
          vi: "cần đơn vị tồn tại theo --boundaries \(boundaries)"),
        advice: heir.map {
          Words(
            "it went into \(quote($0)); name that",
            vi: "đơn vị này đã nhập vào \(quote($0)); hãy ghi đơn vị đó")
        }
          ?? Words(
            "see `sosanh show` for who became whom",
            vi: "xem `sosanh xem` để biết đơn vị nào thành đơn vị nào"))
    case .predecessorReports(let unit, let period, let heirs, let date):
      predecessorReports(unit, period: period, heirs: heirs, date: date)
    case .reportsBeforeFormation(let unit, let period, let date):
      FaultSentence(
        "reports_before_formation",
        found: Words(
          "found figures of \(unit) for \(period)", vi: "có số liệu của \(unit) kỳ \(period)"),
        expected: Words(
          "expected none before \(date), when it was formed",
          vi: "đơn vị được thành lập ngày \(date) nên chưa thể có"),
        advice: Words(
          "name the unit that reported them, or add a row that says that \(unit) came out of itself",
          vi: "hãy ghi đúng đơn vị đã báo cáo, hoặc thêm dòng ghi \(unit) là tiền thân của chính nó"
        ))
    case .sharesDiffer(let unit, let sum):
      FaultSentence(
        "shares_differ",
        found: Words(
          "found shares of \(unit) that add up to \(sum)",
          vi: "các phần của \(unit) cộng lại là \(sum)"),
        expected: Words("expected 1", vi: "cần đúng bằng 1"),
        advice: Words("correct the column share", vi: "hãy sửa cột share"))
    case .changeCycle(let unit, let date):
      FaultSentence(
        "change_cycle",
        found: Words(
          "found that \(unit) came out of itself by way of others on \(date)",
          vi: "ngày \(date), \(unit) thành lập từ chính nó qua đơn vị khác"),
        expected: Words("expected each change to lead on", vi: "cần thay đổi đi một chiều"),
        advice: Words("correct the rows of that day", vi: "hãy sửa các dòng của ngày đó"))
    }
  }

  private static func predecessorReports(
    _ unit: String, period: String, heirs: [String], date: String
  ) -> FaultSentence {
    let list = heirs.joined(separator: ", ")
    return FaultSentence(
      "predecessor_reports",
      found: Words(
        "found figures of \(unit) for \(period)", vi: "có số liệu của \(unit) kỳ \(period)"),
      expected: Words(
        "expected none since \(date), when it went into \(list)",
        vi: "đơn vị đã nhập vào \(list) ngày \(date) nên không còn"),
      advice: Words("name the unit that reported them", vi: "hãy ghi đúng đơn vị đã báo cáo"))
  }
}
