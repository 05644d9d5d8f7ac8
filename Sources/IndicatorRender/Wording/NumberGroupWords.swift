internal import IndicatorCore

extension NumberGroup {
  /// What the numbers of a group are called.
  var words: Words {
    switch self {
    case .judged: Words("judged", vi: "đã đối chiếu")
    case .dates: Words("dates and periods", vi: "ngày tháng và kỳ")
    case .documents: Words("numbers of documents", vi: "số văn bản, điều khoản")
    case .ordinals: Words("ordinals", vi: "số thứ tự")
    case .measures: Words("measures and money", vi: "số đo và tiền")
    case .others: Words("others", vi: "số khác")
    }
  }
}
