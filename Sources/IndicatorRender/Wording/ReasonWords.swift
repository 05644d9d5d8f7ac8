public import IndicatorCore

extension Reason {
  /// What stands in place of a value in tables for people.
  public var words: Words {
    switch self {
    case .notApplicable: Words("not applicable", vi: "không áp dụng")
    case .notCollected: Words("not collected", vi: "không thu thập")
    case .suppressed: Words("withheld", vi: "không công bố")
    case .notComparable: Words("not comparable", vi: "không so sánh được")
    case .notRated: Words("not rated", vi: "chưa đánh giá")
    case .undefined: Words("base is 0", vi: "tổng số bằng 0")
    case .notAdditive: Words("cannot be added up", vi: "không cộng được")
    case .onlySharePrinted: Words("only a share is printed", vi: "chỉ ghi tỷ lệ")
    case .incomplete: Words("incomplete", vi: "chưa đủ số liệu")
    case .notReported: Words("not reported", vi: "chưa có số liệu")
    }
  }

  /// What it means, in one sentence.
  public var sentence: Words {
    switch self {
    case .notApplicable:
      Words(
        "The figure cannot exist for this unit.", vi: "Chỉ tiêu này không áp dụng cho đơn vị đó.")
    case .notCollected:
      Words("The unit does not collect this figure.", vi: "Đơn vị không thu thập số liệu này.")
    case .suppressed:
      Words("The figure exists but is withheld.", vi: "Có số liệu nhưng không công bố.")
    case .notComparable:
      Words(
        "The figures exist, but for dates or intervals that must not be set against one another.",
        vi: "Có số liệu, nhưng của những ngày hoặc khoảng thời gian không so sánh được với nhau.")
    case .notRated:
      Words(
        "What has not been rated has no rate.", vi: "Chưa đánh giá thì không có tỷ lệ xếp loại.")
    case .undefined:
      Words("The base is 0, so there is no rate.", vi: "Tổng số bằng 0 nên không tính được tỷ lệ.")
    case .notAdditive:
      Words(
        "The figures were received, but rates and the like cannot be added up; that needs the counts "
          + "behind them.",
        vi:
          "Đã nhận được số liệu, nhưng tỷ lệ và số liệu tương tự không cộng được; muốn tính chung phải có số "
          + "lượng làm nên tỷ lệ.")
    case .onlySharePrinted:
      Words(
        "The source prints only a percentage, not the count behind it.",
        vi: "Báo cáo chỉ ghi tỷ lệ phần trăm, không ghi số lượng.")
    case .incomplete:
      Words(
        "A part that belongs to the sum was not received, so there is no sum.",
        vi: "Còn thiếu số liệu của một phần nên chưa tính được tổng.")
    case .notReported:
      Words(
        "No such figure was received; it is missing, not 0.",
        vi: "Chưa nhận được số liệu này; đây là thiếu số liệu, không phải bằng 0.")
    }
  }
}
