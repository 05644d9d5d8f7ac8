internal import IndicatorCore

/// Words in the place of a figure that say that there is none: `không`, `chưa báo cáo`, `no data`.
enum StatusWords {
  private static let words = WordList([
    "không", "không có", "chưa có", "chưa báo cáo", "không báo cáo", "chưa gửi", "chưa nộp",
    "không phát sinh", "chưa có số liệu", "không có số liệu", "chưa thống kê", "chưa xếp loại",
    "không xếp loại", "đang tổng hợp", "none", "nil", "no data", "not reported", "not available",
    "missing", "unknown", "pending", "not applicable",
  ])

  static func areIn(_ text: String) -> Bool { text.utf8.count <= 40 && words.contains(text) }
}
