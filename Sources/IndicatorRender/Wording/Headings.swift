internal import IndicatorCore

/// The headings of tables for people.
enum Heading {
  static let number = Words("No.", "STT")
  static let unit = Words("Unit", "Đơn vị")
  static let period = Words("Period", "Kỳ")
  static let counts = Words("Count / base", "Số lượng / tổng số")
  static let basePeriod = Words("Base of", "Kỳ của tổng số")
  static let target = Words("Target", "Chỉ tiêu")
  static let notes = Words("Notes", "Ghi chú")
  static let rank = Words("Rank", "Xếp thứ")
  static let gap = Words("To first", "Kém đơn vị đầu")
  static let moved = Words("Moved", "Đổi hạng")
  static let category = Words("Category", "Mức")
  static let group = Words("Category", "Nhóm")
  static let count = Words("Count", "Số lượng")
  static let ratedBase = Words("Base", "Số được xếp loại")
  static let share = Words("Share, %", "Cơ cấu, %")
  static let cumulated = Words("Cumul., %", "Cộng dồn, %")
  static let total = Words("Total", "Tổng cộng")
  static let value = Words("Value", "Giá trị")
  static let span = Words("Periods", "Các kỳ")
  static let first = Words("First", "Số đầu")
  static let last = Words("Last", "Số cuối")
  static let slope = Words("Per year", "Mỗi năm")
  static let direction = Words("Direction", "Xu hướng")
  static let series = Words("Series", "Chuỗi")
  static let id = Words("Id", "Mã")
  static let name = Words("Name", "Tên")
  static let nameAndLevel = Words("Name, level", "Tên, cấp")
  static let figures = Words("Figures", "Số liệu")
  static let notReceived = Words("Not received", "Chưa gửi")
  static let predecessor = Words("Formed from", "Đơn vị cũ")
  static let extent = Words("Extent", "Phạm vi")
  static let changedOn = Words("Since", "Từ ngày")
  static let unitChanges = Words("Who became whom", "Sáp nhập, chia tách")
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

  static let computation = Words("Computation", "Tính lại")
  static let printed = Words("Printed", "Số ghi trong báo cáo")
  static let verdict = Words("Verdict", "Kết luận")

  // Asked for beside a comparison.
  static let parts = Words("Parts", "Số kỳ thành phần")
  static let unitsOfSummary = Words("Units", "Số đơn vị")
  static let contributionPoints = Words("Contribution, points", "Đóng góp, điểm phần trăm")
  static let contributed = Words("Contribution", "Đóng góp")

  // Of decompositions.
  static let firstCount = Words("First count", "Số lượng đầu")
  static let firstBase = Words("First base", "Tổng số đầu")
  static let lastCount = Words("Last count", "Số lượng cuối")
  static let lastBase = Words("Last base", "Tổng số cuối")
  static let shareFirst = Words("First share, %", "Tỷ trọng đầu, %")
  static let shareLast = Words("Last share, %", "Tỷ trọng cuối, %")
  static let rateEffect = Words("By rates", "Do tỷ lệ")
  static let compositionEffect = Words("By shares", "Do tỷ trọng")
  static let contribution = Words("Together", "Cộng lại")

  // Of estimates.
  static let lower = Words("From", "Từ")
  static let upper = Words("To", "Đến")
  static let method = Words("Method", "Phương pháp")
  static let confidence = Words("Confidence", "Độ tin cậy")
  static let statistic = Words("Statistic", "Đại lượng")
  static let riskRatio = Words("Ratio of proportions (Katz)", "Tỷ số hai tỷ lệ (Katz)")
  static let oddsRatio = Words("Odds ratio (Woolf)", "Tỷ số chênh (Woolf)")
  static let pooledZ = Words("z, pooled", "z, gộp hai nhóm")
  static let pooledP = Words("p of z", "p của z")
  static let fisherP = Words("Fisher's p, two-sided", "p theo Fisher, hai phía")
  static let fisherLess = Words("Fisher's p, first is lower", "p theo Fisher, nhóm đầu thấp hơn")
  static let fisherGreater = Words("Fisher's p, first is higher", "p theo Fisher, nhóm đầu cao hơn")
  static let cohenH = Words("Cohen's h", "h của Cohen")

  // Of columns that statistics add.
  static let changeLower = Words("Change, from", "Thay đổi, từ")
  static let changeUpper = Words("Change, to", "Thay đổi, đến")
  static let pValue = Words("p", "Giá trị p")
  static let pAdjusted = Words("p, adjusted", "p, hiệu chỉnh")
  static let test = Words("Test", "Kiểm định")
  static let rankLower = Words("Best rank possible", "Thứ hạng cao nhất có thể")
  static let rankUpper = Words("Worst rank possible", "Thứ hạng thấp nhất có thể")
  static let onePerson = Words("By one person", "Do một người")
  static let rankBest = Words("Best rank by one person", "Thứ hạng cao nhất do một người")
  static let rankWorst = Words("Worst rank by one person", "Thứ hạng thấp nhất do một người")
  static let funnelTarget = Words("Target of the funnel", "Mức chung")
  static let zValue = Words("z", "Giá trị z")
  static let outside = Words("Outside", "Ngoài giới hạn")
  static let within = Words("no", "không")
  static let standardised = Words("Standardised", "Chuẩn hóa")
  static let standardisedLower = Words("Standardised, from", "Chuẩn hóa, từ")
  static let standardisedUpper = Words("Standardised, to", "Chuẩn hóa, đến")
  static let expectedCount = Words("Expected count", "Số kỳ vọng")
  static let ratio = Words("Observed / expected", "Thực tế / kỳ vọng")
  static let ratioLower = Words("Observed / expected, from", "Thực tế / kỳ vọng, từ")
  static let ratioUpper = Words("Observed / expected, to", "Thực tế / kỳ vọng, đến")
  static let kendall = Words("Mann-Kendall test", "Kiểm định Mann-Kendall")
  static let armitage = Words("Cochran-Armitage test", "Kiểm định Cochran-Armitage")
  static let growth = Words("Growth a year, %", "Tăng mỗi năm, %")
  static let funnel = Words("Funnel", "Phễu")
  static let baseAxis = Words(
    "From left to right: the base.", "Từ trái sang phải: tổng số.")
  /// An axis that does not begin at zero.
  static func cutAxis(at first: String) -> Words {
    Words("The axis begins at \(first), not at 0.", "Trục bắt đầu từ \(first), không phải từ 0.")
  }
  static let notJudged = Words("Not judged", "Không tính được")

  // Of spreadsheets, where each column holds one thing.
  static let plainBase = Words("Base", "Tổng số")
  static let rate = Words("Rate", "Tỷ lệ")
  static let status = Words("Status", "Trạng thái")
  static let since = Words("Since", "So với kỳ")
  static let relativeChange = Words("Relative change", "Tốc độ tăng, giảm")
  static let attained = Words("Target met", "Kết quả so với chỉ tiêu")
  static let stillNeeded = Words("Still needed", "Còn cần thêm")
  static let tied = Words("Tied", "Đồng hạng")
  static let gapInPoints = Words("To first, points", "Kém đơn vị đầu, điểm phần trăm")
  static let firstPeriod = Words("First period", "Kỳ đầu")
  static let lastPeriod = Words("Last period", "Kỳ cuối")
  static let periodCount = Words("Number of periods", "Số kỳ")
  static let slopeInPoints = Words("Per year, points", "Mỗi năm, điểm phần trăm")
  static let plainShare = Words("Share", "Cơ cấu")
  static let plainCumulated = Words("Cumulated", "Cộng dồn")
  static let level = Words("Level", "Cấp")
  static let computed = Words("Computed", "Cách tính")
  static let figureValue = Words("Value of the figure", "Giá trị của số liệu")
  static let reportedBy = Words("Reported by", "Đơn vị báo cáo")
  static let reportedPeriod = Words("Reported period", "Kỳ báo cáo")
  static let reportedValue = Words("Reported value", "Số báo cáo")
  static let qualifier = Words("Printed as", "Dấu ghi kèm")
  static let observationStatus = Words("Status of the figure", "Trạng thái số liệu")
  static let remark = Words("Remark", "Ghi chú của số liệu")
  static let file = Words("File", "Tệp")
  static let line = Words("Line", "Dòng")
  static let column = Words("Column", "Cột")
  static let severity = Words("Severity", "Mức độ")
  static let code = Words("Code", "Mã")
  static let found = Words("Found", "Có")
  static let expected = Words("Expected", "Cần có")
  static let advice = Words("What to do", "Cách xử lý")
  static let findings = Words("Findings", "Kết quả kiểm tra")
  static let sentence = Words("Sentence", "Nội dung")
  static let provenance = Words("Provenance", "Nguồn")
  static let item = Words("Item", "Mục")
  static let content = Words("Content", "Chi tiết")
  static let command = Words("Command", "Lệnh")
  static let program = Words("Program", "Chương trình")
  static let input = Words("Input", "Dữ liệu vào")
  static let sheet = Words("Sheet", "Trang")
  static let chart = Words("Chart", "Biểu đồ")
  static let audit = Words("Audit", "Đối chiếu")
  static let claim = Words("Claim", "Số được đối chiếu")
  static let kind = Words("Kind", "Loại")
  static let recomputed = Words("Recomputed", "Tính lại")
  static let roundingRules = Words("Rounding that gives it", "Cách làm tròn cho ra số này")
  static let difference = Words("Difference", "Chênh lệch")
  static let candidates = Words("Candidates", "Số trường hợp có thể")
  static let possibly = Words("Possibly", "Có thể do")
  static let changes = Words("Changes", "Làm đổi")

  /// What a value is called where the cells themselves say per cent.
  static func cellValue(per: Int64, _ language: Language) -> String {
    per == 100 ? rate[language] : value(per: per, language)
  }

  /// What a value is called: `%`, `Per 1,000`, `Value`.
  static func value(per: Int64, _ language: Language) -> String {
    if per == 1 { return value[language] }
    if per == 100 { return "%" }
    let number = NumberFormat(language: language).grouped(String(per))
    return Words("Per \(number)", "Trên \(number)")[language]
  }

  /// What a change is counted in: percentage points for per cent.
  static func change(per: Int64, _ language: Language) -> String {
    per == 100
      ? Words("Change, points", "Thay đổi, điểm phần trăm")[language]
      : Words("Change", "Thay đổi")[language]
  }

  /// `Value, %`.
  static func estimate(per: Int64, _ language: Language) -> String {
    per == 100 ? value[language] + ", %" : value[language]
  }

  /// `Difference, points (newcombe, 0.95)`.
  static func difference(
    _ method: String, _ level: String, per: Int64, _ language: Language
  ) -> String {
    let name =
      per == 100
      ? Words("Difference, points", "Chênh lệch, điểm phần trăm")
      : Words("Difference", "Chênh lệch")
    return "\(name[language]) (\(method), \(level.decimal(in: language)))"
  }

  /// `+3.48 since 2021`.
  static func since(_ change: String, _ period: Period, _ language: Language) -> String {
    "\(change)\(sinceWords[language])\(period)"
  }

  /// What stands between a change and the period that it is from.
  static var sinceWords: Words { Words(" since ", " so với ") }
}

extension TrendDirection {
  /// What the direction is called.
  var words: Words {
    switch self {
    case .rising: Words("rising", "tăng")
    case .falling: Words("falling", "giảm")
    case .level: Words("level", "giữ nguyên")
    case .mixed: Words("mixed", "trái chiều")
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
          "giữ nguyên: đầu và cuối bằng nhau, mỗi năm tăng")
        : Words(
          "level: first and last alike, down by the year",
          "giữ nguyên: đầu và cuối bằng nhau, mỗi năm giảm")
    case .mixed:
      return slope > 0
        ? Words(
          "mixed: down from first to last, up by the year",
          "trái chiều: cuối thấp hơn đầu, mỗi năm tăng")
        : Words(
          "mixed: up from first to last, down by the year",
          "trái chiều: cuối cao hơn đầu, mỗi năm giảm")
    }
  }
}
