internal import IndicatorCore

extension FaultSentence {
  /// Units that changed, and figures that do not go with it.
  static func boundary(_ fact: BoundaryFact) -> FaultSentence {
    switch fact {
    case .unitGone(let name, let heir, let boundaries):
      FaultSentence(
        "unit_gone", whatWasFound(quote(name)),
        Words(
          "expected a unit that stands with --boundaries \(boundaries)",
          "cần đơn vị tồn tại theo --boundaries \(boundaries)"),
        heir.map {
          Words(
            "it went into \(quote($0)); name that",
            "đơn vị này đã nhập vào \(quote($0)); hãy ghi đơn vị đó")
        }
          ?? Words(
            "see `sosanh show` for who became whom",
            "xem `sosanh xem` để biết đơn vị nào thành đơn vị nào"))
    case .predecessorReports(let unit, let period, let heirs, let date):
      predecessorReports(unit, period, heirs, date)
    case .reportsBeforeFormation(let unit, let period, let date):
      FaultSentence(
        "reports_before_formation",
        Words("found figures of \(unit) for \(period)", "có số liệu của \(unit) kỳ \(period)"),
        Words(
          "expected none before \(date), when it was formed",
          "đơn vị được thành lập ngày \(date) nên chưa thể có"),
        Words(
          "name the unit that reported them, or add a row that says that \(unit) came out of itself",
          "hãy ghi đúng đơn vị đã báo cáo, hoặc thêm dòng ghi \(unit) là tiền thân của chính nó"))
    case .sharesDiffer(let unit, let sum):
      FaultSentence(
        "shares_differ",
        Words(
          "found shares of \(unit) that add up to \(sum)",
          "các phần của \(unit) cộng lại là \(sum)"),
        Words("expected 1", "cần đúng bằng 1"),
        Words("correct the column share", "hãy sửa cột share"))
    case .changeCycle(let unit, let date):
      FaultSentence(
        "change_cycle",
        Words(
          "found that \(unit) came out of itself by way of others on \(date)",
          "ngày \(date), \(unit) thành lập từ chính nó qua đơn vị khác"),
        Words("expected each change to lead on", "cần thay đổi đi một chiều"),
        Words("correct the rows of that day", "hãy sửa các dòng của ngày đó"))
    }
  }

  private static func predecessorReports(
    _ unit: String, _ period: String, _ heirs: [String], _ date: String
  ) -> FaultSentence {
    let list = heirs.joined(separator: ", ")
    return FaultSentence(
      "predecessor_reports",
      Words("found figures of \(unit) for \(period)", "có số liệu của \(unit) kỳ \(period)"),
      Words(
        "expected none since \(date), when it went into \(list)",
        "đơn vị đã nhập vào \(list) ngày \(date) nên không còn"),
      Words("name the unit that reported them", "hãy ghi đúng đơn vị đã báo cáo"))
  }
}
