internal import IndicatorCore

extension NumberGroup {
  /// What the numbers of a group are called.
  var words: Words {
    switch self {
    case .judged: Words("judged", "đã đối chiếu")
    case .dates: Words("dates and periods", "ngày tháng và kỳ")
    case .documents: Words("numbers of documents", "số văn bản, điều khoản")
    case .ordinals: Words("ordinals", "số thứ tự")
    case .measures: Words("measures and money", "số đo và tiền")
    case .others: Words("others", "số khác")
    }
  }
}
