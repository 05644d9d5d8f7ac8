/// What a report says beside its tables.
package enum ReportWords {
  /// Where the figures of a drawing are from.
  package static func source(_ names: String) -> Words {
    Words("Source: \(names)", vi: "Nguồn: \(names)")
  }

  /// A report of several indicators that nobody gave a title.
  package static let report = Words("Report", vi: "Báo cáo")
  /// The question as asked.
  package static let question = Words("The question", vi: "Yêu cầu")
  /// What was found.
  package static let findings = Words("What was found", vi: "Kết quả chính")
  /// Where figures come from.
  package static let sources = Words("Sources", vi: "Nguồn số liệu")
  /// Limits that figures are to keep.
  package static let rules = Words("Rules", vi: "Quy định")
  /// What was asked of claims.
  package static let audit = Words(
    "Audit of the printed figures", vi: "Đối chiếu số ghi trong báo cáo")
  /// The data asked.
  package static let data = Words("Data", vi: "Dữ liệu")
  /// The periods asked for.
  package static let periods = Words("Periods", vi: "Các kỳ")
  /// The units asked for.
  package static let units = Words("Units", vi: "Đơn vị")
  /// The indicators asked for.
  package static let indicators = Words("Indicators", vi: "Chỉ số")
  /// The level asked for.
  package static let level = Words("Level", vi: "Cấp")
  /// The target asked for.
  package static let target = Words("Target", vi: "Chỉ tiêu")
  /// For the units of which day figures are shown.
  package static let boundaries = Words("Boundaries", vi: "Theo đơn vị")
  /// No choice was made.
  package static let all = Words("all", vi: "tất cả")

  static let comparison = Words("Comparison", vi: "So sánh")
  static let ranking = Words("Ranking", vi: "Xếp hạng")
  static let trend = Words("Trend", vi: "Xu hướng")
  static let decomposition = Words(
    "Change by rates and by shares", vi: "Thay đổi theo tỷ lệ và theo tỷ trọng")
  static let distribution = Words("Distribution", vi: "Cơ cấu")
  static let otherClaims = Words("Claims that do not fail", vi: "Các số không sai")
  static let contents = Words("Contents", vi: "Nội dung")
  static let notes = Words("Notes", vi: "Ghi chú")
  static let continued = Words("continued", vi: "tiếp theo")
  static let method = Words("Method", vi: "Phương pháp")
  static let inputs = Words("Inputs and version", vi: "Dữ liệu vào và phiên bản")
  static let savePNG = Words("Save as PNG", vi: "Lưu thành PNG")
  static let reportedFigures = Words("Reported figures", vi: "Số liệu trong báo cáo")
  static let readOnce = Words("read once, not kept", vi: "chỉ đọc một lần, không giữ lại")

  /// Where a finding is seen.
  static func see(_ place: String) -> Words { Words("see \(place)", vi: "xem \(place)") }

  /// In place of a chart that nobody could read.
  package static func tooManyBars(_ count: Int) -> Words {
    Words(
      "No chart: it would have \(count) bars; fewer units or periods can be drawn.",
      vi: "Không vẽ biểu đồ: sẽ có \(count) thanh; hãy chọn ít đơn vị hoặc ít kỳ hơn.")
  }

  static func notListed(_ count: Int) -> Words {
    Words(
      "\(count) more with a source are not listed here; `sosanh explain` lists all.",
      vi: "Còn \(count) số liệu có nguồn không liệt kê ở đây; `sosanh giaithich` liệt kê đủ.")
  }

  static func withoutSource(_ count: Int) -> Words {
    Words(
      "\(count) reported \(count == 1 ? "figure states" : "figures state") no source beyond the "
        + "inputs below.",
      vi: "\(count) số liệu không ghi nguồn nào khác ngoài dữ liệu vào ghi ở dưới.")
  }
}
