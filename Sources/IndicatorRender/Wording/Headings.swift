internal import IndicatorCore

/// The headings of tables for people.
enum Heading {
  static let number = Words("No.", vi: "STT")
  static let unit = Words("Unit", vi: "Đơn vị")
  static let period = Words("Period", vi: "Kỳ")
  static let counts = Words("Count / base", vi: "Số lượng / tổng số")
  static let basePeriod = Words("Base of", vi: "Kỳ của tổng số")
  static let target = Words("Target", vi: "Chỉ tiêu")
  static let notes = Words("Notes", vi: "Ghi chú")
  static let rank = Words("Rank", vi: "Xếp thứ")
  static let gap = Words("To first", vi: "Kém đơn vị đầu")
  static let moved = Words("Moved", vi: "Đổi hạng")
  static let category = Words("Category", vi: "Mức")
  static let group = Words("Category", vi: "Nhóm")
  static let count = Words("Count", vi: "Số lượng")
  static let ratedBase = Words("Base", vi: "Số được xếp loại")
  static let share = Words("Share, %", vi: "Cơ cấu, %")
  static let cumulated = Words("Cumul., %", vi: "Cộng dồn, %")
  static let total = Words("Total", vi: "Tổng cộng")
  static let value = Words("Value", vi: "Giá trị")
  static let span = Words("Periods", vi: "Các kỳ")
  static let first = Words("First", vi: "Số đầu")
  static let last = Words("Last", vi: "Số cuối")
  static let slope = Words("Per year", vi: "Mỗi năm")
  static let direction = Words("Direction", vi: "Xu hướng")
  static let series = Words("Series", vi: "Chuỗi")
  static let id = Words("Id", vi: "Mã")
  static let name = Words("Name", vi: "Tên")
  static let nameAndLevel = Words("Name, level", vi: "Tên, cấp")
  static let figures = Words("Figures", vi: "Số liệu")
  static let notReceived = Words("Not received", vi: "Chưa gửi")
  static let predecessor = Words("Formed from", vi: "Đơn vị cũ")
  static let extent = Words("Extent", vi: "Phạm vi")
  static let changedOn = Words("Since", vi: "Từ ngày")
  static let unitChanges = Words("Who became whom", vi: "Sáp nhập, chia tách")
  static let countedIn = Words("Counted in", vi: "Đơn vị tính")
  static let by = Words("By", vi: "Chia theo")
  static let classification = Words("Classification", vi: "Bảng phân loại")
  static let categories = Words("Categories", vi: "Các mức")
  static let formula = Words("Formula", vi: "Công thức")
  static let per = Words("Per", vi: "Nhân")
  static let measures = Words("Measures", vi: "Chỉ tiêu thống kê")
  static let units = Words("Units", vi: "Đơn vị")
  static let indicators = Words("Indicators", vi: "Chỉ số")
  static let outsideBase = Words("outside the base", vi: "ngoài số được xếp loại")
  static let source = Words("Source", vi: "Nguồn")
  static let figure = Words("Figure", vi: "Số liệu")

  static let computation = Words("Computation", vi: "Tính lại")
  static let printed = Words("Printed", vi: "Số ghi trong báo cáo")
  static let verdict = Words("Verdict", vi: "Kết luận")

  // Asked for beside a comparison.
  static let parts = Words("Parts", vi: "Số kỳ thành phần")
  static let unitsOfSummary = Words("Units", vi: "Số đơn vị")
  static let contributionPoints = Words("Contribution, points", vi: "Đóng góp, điểm phần trăm")
  static let contributed = Words("Contribution", vi: "Đóng góp")

  // Of decompositions.
  static let firstCount = Words("First count", vi: "Số lượng đầu")
  static let firstBase = Words("First base", vi: "Tổng số đầu")
  static let lastCount = Words("Last count", vi: "Số lượng cuối")
  static let lastBase = Words("Last base", vi: "Tổng số cuối")
  static let shareFirst = Words("First share, %", vi: "Tỷ trọng đầu, %")
  static let shareLast = Words("Last share, %", vi: "Tỷ trọng cuối, %")
  static let rateEffect = Words("By rates", vi: "Do tỷ lệ")
  static let compositionEffect = Words("By shares", vi: "Do tỷ trọng")
  static let contribution = Words("Together", vi: "Cộng lại")

  // Of estimates.
  static let lower = Words("From", vi: "Từ")
  static let upper = Words("To", vi: "Đến")
  static let method = Words("Method", vi: "Phương pháp")
  static let confidence = Words("Confidence", vi: "Độ tin cậy")
  static let statistic = Words("Statistic", vi: "Đại lượng")
  static let riskRatio = Words("Ratio of proportions (Katz)", vi: "Tỷ số hai tỷ lệ (Katz)")
  static let oddsRatio = Words("Odds ratio (Woolf)", vi: "Tỷ số chênh (Woolf)")
  static let pooledZ = Words("z, pooled", vi: "z, gộp hai nhóm")
  static let pooledP = Words("p of z", vi: "p của z")
  static let fisherP = Words("Fisher's p, two-sided", vi: "p theo Fisher, hai phía")
  static let fisherLess = Words(
    "Fisher's p, first is lower", vi: "p theo Fisher, nhóm đầu thấp hơn")
  static let fisherGreater = Words(
    "Fisher's p, first is higher", vi: "p theo Fisher, nhóm đầu cao hơn")
  static let cohenH = Words("Cohen's h", vi: "h của Cohen")

  // Of columns that statistics add.
  static let changeLower = Words("Change, from", vi: "Thay đổi, từ")
  static let changeUpper = Words("Change, to", vi: "Thay đổi, đến")
  static let pValue = Words("p", vi: "Giá trị p")
  static let pAdjusted = Words("p, adjusted", vi: "p, hiệu chỉnh")
  static let test = Words("Test", vi: "Kiểm định")
  static let rankLower = Words("Best rank possible", vi: "Thứ hạng cao nhất có thể")
  static let rankUpper = Words("Worst rank possible", vi: "Thứ hạng thấp nhất có thể")
  static let onePerson = Words("By one person", vi: "Do một người")
  static let rankBest = Words("Best rank by one person", vi: "Thứ hạng cao nhất do một người")
  static let rankWorst = Words("Worst rank by one person", vi: "Thứ hạng thấp nhất do một người")
  static let funnelTarget = Words("Target of the funnel", vi: "Mức chung")
  static let zValue = Words("z", vi: "Giá trị z")
  static let outside = Words("Outside", vi: "Ngoài giới hạn")
  static let within = Words("no", vi: "không")
  static let standardised = Words("Standardised", vi: "Chuẩn hóa")
  static let standardisedLower = Words("Standardised, from", vi: "Chuẩn hóa, từ")
  static let standardisedUpper = Words("Standardised, to", vi: "Chuẩn hóa, đến")
  static let expectedCount = Words("Expected count", vi: "Số kỳ vọng")
  static let ratio = Words("Observed / expected", vi: "Thực tế / kỳ vọng")
  static let ratioLower = Words("Observed / expected, from", vi: "Thực tế / kỳ vọng, từ")
  static let ratioUpper = Words("Observed / expected, to", vi: "Thực tế / kỳ vọng, đến")
  static let kendall = Words("Mann-Kendall test", vi: "Kiểm định Mann-Kendall")
  static let armitage = Words("Cochran-Armitage test", vi: "Kiểm định Cochran-Armitage")
  static let growth = Words("Growth a year, %", vi: "Tăng mỗi năm, %")
  static let funnel = Words("Funnel", vi: "Phễu")
  static let baseAxis = Words(
    "From left to right: the base.", vi: "Từ trái sang phải: tổng số.")
  /// An axis that does not begin at zero.
  static func cutAxis(at first: String) -> Words {
    Words(
      "The axis begins at \(first), not at 0.", vi: "Trục bắt đầu từ \(first), không phải từ 0.")
  }
  static let notJudged = Words("Not judged", vi: "Không tính được")

  // Of spreadsheets, where each column holds one thing.
  static let plainBase = Words("Base", vi: "Tổng số")
  static let rate = Words("Rate", vi: "Tỷ lệ")
  static let status = Words("Status", vi: "Trạng thái")
  static let since = Words("Since", vi: "So với kỳ")
  static let relativeChange = Words("Relative change", vi: "Tốc độ tăng, giảm")
  static let attained = Words("Target met", vi: "Kết quả so với chỉ tiêu")
  static let stillNeeded = Words("Still needed", vi: "Còn cần thêm")
  static let tied = Words("Tied", vi: "Đồng hạng")
  static let gapInPoints = Words("To first, points", vi: "Kém đơn vị đầu, điểm phần trăm")
  static let firstPeriod = Words("First period", vi: "Kỳ đầu")
  static let lastPeriod = Words("Last period", vi: "Kỳ cuối")
  static let periodCount = Words("Number of periods", vi: "Số kỳ")
  static let slopeInPoints = Words("Per year, points", vi: "Mỗi năm, điểm phần trăm")
  static let plainShare = Words("Share", vi: "Cơ cấu")
  static let plainCumulated = Words("Cumulated", vi: "Cộng dồn")
  static let level = Words("Level", vi: "Cấp")
  static let computed = Words("Computed", vi: "Cách tính")
  static let figureValue = Words("Value of the figure", vi: "Giá trị của số liệu")
  static let reportedBy = Words("Reported by", vi: "Đơn vị báo cáo")
  static let reportedPeriod = Words("Reported period", vi: "Kỳ báo cáo")
  static let reportedValue = Words("Reported value", vi: "Số báo cáo")
  static let qualifier = Words("Printed as", vi: "Dấu ghi kèm")
  static let observationStatus = Words("Status of the figure", vi: "Trạng thái số liệu")
  static let remark = Words("Remark", vi: "Ghi chú của số liệu")
  static let file = Words("File", vi: "Tệp")
  static let line = Words("Line", vi: "Dòng")
  static let column = Words("Column", vi: "Cột")
  static let severity = Words("Severity", vi: "Mức độ")
  static let code = Words("Code", vi: "Mã")
  static let found = Words("Found", vi: "Có")
  static let expected = Words("Expected", vi: "Cần có")
  static let advice = Words("What to do", vi: "Cách xử lý")
  static let findings = Words("Findings", vi: "Kết quả kiểm tra")
  static let sentence = Words("Sentence", vi: "Nội dung")
  static let provenance = Words("Provenance", vi: "Nguồn")
  static let item = Words("Item", vi: "Mục")
  static let content = Words("Content", vi: "Chi tiết")
  static let command = Words("Command", vi: "Lệnh")
  static let program = Words("Program", vi: "Chương trình")
  static let input = Words("Input", vi: "Dữ liệu vào")
  static let sheet = Words("Sheet", vi: "Trang")
  static let chart = Words("Chart", vi: "Biểu đồ")
  static let audit = Words("Audit", vi: "Đối chiếu")
  static let claim = Words("Claim", vi: "Số được đối chiếu")
  static let kind = Words("Kind", vi: "Loại")
  static let recomputed = Words("Recomputed", vi: "Tính lại")
  static let roundingRules = Words("Rounding that gives it", vi: "Cách làm tròn cho ra số này")
  static let difference = Words("Difference", vi: "Chênh lệch")
  static let candidates = Words("Candidates", vi: "Số trường hợp có thể")
  static let possibly = Words("Possibly", vi: "Có thể do")
  static let changes = Words("Changes", vi: "Làm đổi")

  /// What a value is called where the cells themselves say per cent.
  static func cellValue(per: Int64, in language: Language) -> String {
    per == 100 ? rate[language] : value(per: per, in: language)
  }

  /// What a value is called: `%`, `Per 1,000`, `Value`.
  static func value(per: Int64, in language: Language) -> String {
    if per == 1 { return value[language] }
    if per == 100 { return "%" }
    let number = NumberFormat(language: language).grouped(String(per))
    return Words("Per \(number)", vi: "Trên \(number)")[language]
  }

  /// What a change is counted in: percentage points for per cent.
  static func change(per: Int64, in language: Language) -> String {
    per == 100
      ? Words("Change, points", vi: "Thay đổi, điểm phần trăm")[language]
      : Words("Change", vi: "Thay đổi")[language]
  }

  /// `Value, %`.
  static func estimate(per: Int64, in language: Language) -> String {
    per == 100 ? value[language] + ", %" : value[language]
  }

  /// `Difference, points (newcombe, 0.95)`.
  static func difference(
    _ method: String, level: String, per: Int64, in language: Language
  ) -> String {
    let name =
      per == 100
      ? Words("Difference, points", vi: "Chênh lệch, điểm phần trăm")
      : Words("Difference", vi: "Chênh lệch")
    return "\(name[language]) (\(method), \(level.decimal(in: language)))"
  }

  /// `+3.48 since 2021`.
  static func since(_ change: String, at period: Period, in language: Language) -> String {
    "\(change)\(sinceWords[language])\(period)"
  }

  /// What stands between a change and the period that it is from.
  static var sinceWords: Words { Words(" since ", vi: " so với ") }
}

extension TrendDirection {
  /// What the direction is called.
  var words: Words {
    switch self {
    case .rising: Words("rising", vi: "tăng")
    case .falling: Words("falling", vi: "giảm")
    case .level: Words("level", vi: "giữ nguyên")
    case .mixed: Words("mixed", vi: "trái chiều")
    }
  }
}

extension Trend {
  /// The direction; where change and slope do not say the same, both of them.
  var directionWords: Words {
    let slope = self.slope?.sign ?? 0
    switch direction {
    case .rising, .falling: return direction.words
    case .level where change.numerator != 0 || slope == 0: return direction.words
    case .level:
      return slope > 0
        ? Words(
          "level: first and last alike, up by the year",
          vi: "giữ nguyên: đầu và cuối bằng nhau, mỗi năm tăng")
        : Words(
          "level: first and last alike, down by the year",
          vi: "giữ nguyên: đầu và cuối bằng nhau, mỗi năm giảm")
    case .mixed:
      return slope > 0
        ? Words(
          "mixed: down from first to last, up by the year",
          vi: "trái chiều: cuối thấp hơn đầu, mỗi năm tăng")
        : Words(
          "mixed: up from first to last, down by the year",
          vi: "trái chiều: cuối cao hơn đầu, mỗi năm giảm")
    }
  }
}
