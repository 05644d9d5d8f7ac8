public import IndicatorCore

extension Reason {
  /// What stands in place of a value in tables for people.
  public var words: Words {
    switch self {
    case .notApplicable: Words("not applicable", "không áp dụng")
    case .notCollected: Words("not collected", "không thu thập")
    case .suppressed: Words("withheld", "không công bố")
    case .notComparable: Words("not comparable", "không so sánh được")
    case .notRated: Words("not rated", "chưa đánh giá")
    case .undefined: Words("base is 0", "cơ số bằng 0")
    case .onlySharePrinted: Words("only a share is printed", "chỉ có tỷ lệ in sẵn")
    case .notReported: Words("not reported", "chưa có số liệu")
    }
  }

  /// What it means, in one sentence.
  public var sentence: Words {
    switch self {
    case .notApplicable:
      Words("The figure cannot exist for this unit.", "Chỉ tiêu này không áp dụng cho đơn vị đó.")
    case .notCollected:
      Words("The unit does not collect this figure.", "Đơn vị không thu thập số liệu này.")
    case .suppressed:
      Words("The figure exists but is withheld.", "Có số liệu nhưng không công bố.")
    case .notComparable:
      Words(
        "The figures exist, but for dates or intervals that must not be set against one another.",
        "Có số liệu, nhưng của những ngày hoặc khoảng thời gian không so sánh được với nhau.")
    case .notRated:
      Words("What has not been rated has no rate.", "Chưa đánh giá thì không có tỷ lệ xếp loại.")
    case .undefined:
      Words("The base is 0, so there is no rate.", "Cơ số bằng 0 nên không tính được tỷ lệ.")
    case .onlySharePrinted:
      Words(
        "The source prints only a percentage, not the count behind it.",
        "Báo cáo chỉ in tỷ lệ phần trăm, không in số lượng.")
    case .notReported:
      Words(
        "No such figure was received; it is missing, not 0.",
        "Chưa nhận được số liệu này; đây là thiếu số liệu, không phải bằng 0.")
    }
  }
}
