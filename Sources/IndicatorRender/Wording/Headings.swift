internal import IndicatorCore

/// The headings of tables for people.
enum Heading {
  static let number = Words("No.", "STT")
  static let unit = Words("Unit", "Đơn vị")
  static let period = Words("Period", "Kỳ")
  static let counts = Words("Count / base", "Số lượng / cơ số")
  static let basePeriod = Words("Base of", "Cơ số kỳ")
  static let target = Words("Target", "Chỉ tiêu")
  static let notes = Words("Notes", "Ghi chú")
  static let rank = Words("Rank", "Xếp thứ")
  static let gap = Words("To first", "Cách đầu")
  static let moved = Words("Moved", "Đổi hạng")
  static let category = Words("Category", "Mức")
  static let count = Words("Count", "Số lượng")
  static let base = Words("Base", "Số được xếp loại")
  static let share = Words("Share, %", "Cơ cấu, %")
  static let cumulated = Words("Cumul., %", "Cộng dồn, %")
  static let total = Words("Total", "Tổng cộng")
  static let value = Words("Value", "Giá trị")
  static let span = Words("Periods", "Các kỳ")
  static let first = Words("First", "Đầu kỳ")
  static let last = Words("Last", "Cuối kỳ")
  static let slope = Words("Per year", "Mỗi năm")
  static let direction = Words("Direction", "Xu hướng")
  static let series = Words("Series", "Chuỗi")
  static let id = Words("Id", "Mã")
  static let name = Words("Name", "Tên")
  static let nameAndLevel = Words("Name, level", "Tên, cấp")
  static let figures = Words("Figures", "Số liệu")
  static let notReceived = Words("Not received", "Chưa gửi")
  static let countedIn = Words("Counted in", "Đơn vị tính")
  static let by = Words("By", "Chia theo")
  static let classification = Words("Classification", "Bảng phân loại")
  static let categories = Words("Categories", "Các mức")
  static let formula = Words("Formula", "Công thức")
  static let per = Words("Per", "Nhân")
  static let measures = Words("Measures", "Chỉ tiêu thống kê")
  static let units = Words("Units", "Đơn vị")
  static let indicators = Words("Indicators", "Chỉ số")
  static let outsideBase = Words("outside the base", "ngoài số được xếp loại")
  static let source = Words("Source", "Nguồn")
  static let figure = Words("Figure", "Số liệu")

  /// What a value is called: `%`, `Per 1,000`, `Value`.
  static func value(per: Int64, _ language: Language) -> String {
    switch per {
    case 1: return value[language]
    case 100: return "%"
    default:
      let number = NumberFormat(language: language).grouped(String(per))
      return Words("Per \(number)", "Trên \(number)")[language]
    }
  }

  /// What a change is counted in: percentage points for per cent.
  static func change(per: Int64, _ language: Language) -> String {
    per == 100
      ? Words("Change, points", "Thay đổi, điểm phần trăm")[language]
      : Words("Change", "Thay đổi")[language]
  }

  /// `+3.48 since 2021`.
  static func since(_ change: String, _ period: Period, _ language: Language) -> String {
    Words("\(change) since \(period)", "\(change) so với \(period)")[language]
  }
}

extension TrendDirection {
  /// What the direction is called.
  var words: Words {
    switch self {
    case .rising: Words("rising", "tăng")
    case .falling: Words("falling", "giảm")
    case .level: Words("level", "giữ nguyên")
    }
  }
}
