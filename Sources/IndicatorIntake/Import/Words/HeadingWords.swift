internal import IndicatorCore

/// Recognises columns by the words that people put above them.
enum HeadingWords {
  private static let roles: [(role: MappingRole, words: WordList)] = [
    (.number, WordList(["stt", "tt", "số tt", "số thứ tự", "no", "s tt", "thứ tự"])),
    (
      .unit,
      WordList([
        "unit", "unit name", "geo", "ref area", "reference area", "geography", "country", "state",
        "province", "county", "district", "municipality", "commune", "region", "area", "territory",
        "đơn vị", "tên đơn vị", "tổ chức", "tên tổ chức", "địa phương",
        "cơ quan",
        "xã", "phường", "xã phường", "xã phường thị trấn", "huyện", "quận huyện", "tỉnh",
        "tỉnh thành phố", "tỉnh thành", "chi bộ", "đảng bộ", "đơn vị hành chính", "tên xã",
        "đơn vị địa phương", "địa bàn", "tổ chức đảng", "đơn vị báo cáo", "cơ quan đơn vị",
        "đảng bộ chi bộ", "chi đảng bộ", "tên địa phương", "tên đảng bộ", "tên chi bộ",
        "tên tổ chức đảng", "tên phường", "tên xã phường", "đảng ủy", "đảng bộ xã",
        "địa phương đơn vị",
        "tên cơ quan", "tên cơ quan đơn vị", "tên các xã", "tên các đơn vị",
      ])
    ),
    (
      .period,
      WordList([
        "period", "year", "quarter", "month", "kỳ", "năm", "thời điểm", "thời kỳ", "kỳ báo cáo",
        "tháng", "quý",
        "trimestre", "mois", "année", "año", "mes", "jahr", "monat", "quartal",
      ])
    ),
    (
      .measure,
      WordList([
        "measure", "indicator", "chỉ tiêu", "nội dung", "tiêu chí", "chỉ số", "các chỉ tiêu",
        "hạng mục", "tên chỉ tiêu", "nội dung chỉ tiêu", "chỉ tiêu báo cáo", "nội dung chi",
        "nội dung thu", "khoản mục", "khoản thu", "khoản chi",
      ])
    ),
    (
      .category,
      WordList([
        "category", "sex", "gender", "age", "age group", "age groups", "giới tính", "độ tuổi",
        "nhóm tuổi", "trình độ", "trình độ học vấn", "dân tộc", "xếp loại", "mức", "mức xếp loại",
        "phân loại", "loại", "phân tổ", "mức độ",
      ])
    ),
    (.figure, WordList(["value", "giá trị", "số liệu"])), (.qualifier, WordList(["qualifier"])),
    (.status, WordList(["status"])), (.source, WordList(["source", "nguồn", "nguồn số liệu"])),
    (.note, WordList(["note", "notes", "ghi chú", "chú thích", "thuyết minh"])),
    (
      .measuredIn,
      WordList([
        "đvt", "đơn vị tính", "đơn vị đo", "đ v t", "unit of measure", "unit of measurement",
      ])
    ),
  ]

  /// Headings of codes and names beside one another: codes are surer than names.
  private static let codes = WordList([
    "mã", "mã đơn vị", "mã đv", "code", "madv", "mã số", "mã xã", "mã đơn vị hành chính", "mã đvhc",
  ])

  static func role(_ heading: String) -> MappingRole? {
    let phrase = WordList.phrase(heading)
    if codes.contains(phrase: phrase) { return .unit }
    return roles.first { $0.words.contains(phrase: phrase) }?.role
  }

  private static let levels: [Set<String>] = [
    ["country"], ["region"], ["state", "province"], ["county", "district"],
    ["municipality", "commune", "city", "town", "village"],
  ]

  /// How far down the units under an English heading stand; nil if it is none of units of a level.
  static func level(_ heading: String) -> Int? {
    let phrase = WordList.phrase(heading)
    return levels.firstIndex { $0.contains(phrase) }
  }

  /// Words that say that something is counted, and nothing of what.
  private static let counting = WordList([
    "số lượng", "sl", "số người", "người", "số", "count", "lượng", "số liệu", "giá trị", "value",
  ])

  static func areCounting(_ part: String) -> Bool { counting.contains(part) }

  private static let amounts: Set<String> = ["tien", "thu", "chi", "du", "von", "no", "lai"]

  /// Whether a heading counts things, whatever money is counted in: `Số hộ`, `Số dự án`.
  static func areNumbersOf(_ part: String) -> Bool {
    let words = SheetText.words(part)
    return words.count > 1 && words[0] == "so" && !amounts.contains(words[1])
  }

  private static let money = WordList([
    "đơn giá", "thành tiền", "số tiền", "giá trị", "kinh phí", "unit price", "amount", "price",
  ])

  /// Whether a heading says what is counted of the things in the rows: `Số vụ`, `Thành tiền`.
  static func areCountsOfThings(_ part: String) -> Bool { areNumbersOf(part) || money.begins(part) }

  private static let things = WordList(["nội dung", "hạng mục", "khoản mục"])

  /// Whether a heading over rows may stand over things as well as over what is counted.
  static func areThings(_ part: String) -> Bool { things.contains(part) }

  private static let ends = WordList([
    "đầu kỳ", "cuối kỳ", "đầu năm", "cuối năm", "đầu tháng", "cuối tháng", "đầu quý", "cuối quý",
  ])

  /// Whether a heading is of what there is at one end of a period: `Đảng viên đầu kỳ`.
  static func areAtEnds(_ part: String) -> Bool {
    ends.contains(WordList.words(part).suffix(2).joined(separator: " "))
  }

  /// Words over a group of columns that say by what they are divided, which their own headings say as well.
  private static let dividing = WordList([
    "xếp loại", "kết quả xếp loại", "phân loại", "mức xếp loại", "kết quả", "kết quả đánh giá",
    "kết quả đánh giá xếp loại", "giới tính", "độ tuổi", "nhóm tuổi", "mức độ", "các năm", "năm",
    "kỳ",
    "trong đó", "of which", "chia ra", "bao gồm", "gồm", "chia theo", "chia theo giới tính",
    "chia theo độ tuổi", "chia theo năm", "đánh giá xếp loại", "theo năm", "thời kỳ",
  ])

  private static let plans = WordList([
    "kế hoạch", "kh", "dự toán", "chỉ tiêu", "mục tiêu", "nghị quyết", "ước", "giao",
  ])

  /// Whether a heading is a word for what is planned, of the year unless it says otherwise.
  static func arePlans(_ part: String) -> Bool { plans.contains(part) }

  private static let ranks = WordList([
    "rank", "ranking", "xếp hạng", "hạng", "thứ hạng", "vị thứ", "xếp thứ", "position",
  ])

  /// Whether a heading stands over ranks.
  static func areRanks(_ part: String) -> Bool { ranks.contains(part) }

  private static let divisions = WordList([
    "phân theo", "chia theo", "phân ra theo", "broken down by", "breakdown by", "of which",
    "trong đó", "chia ra", "bao gồm", "by type of", "by sex", "by age",
  ])

  /// Whether a text alone in its row says by what the rows below it are divided: `Phân theo huyện`.
  static func beginDivision(_ text: String) -> Bool { divisions.begins(text) }

  static func areDividing(_ part: String) -> Bool {
    // Without marks `Nam` are men rather than years.
    SheetText.key(part) != "nam" && dividing.contains(part)
  }

  private static let percentages = WordList([
    "tl", "cơ cấu", "phần trăm", "tỷ trọng", "tỷ lệ",
    "phần trăm so với",
  ])

  /// Whether a heading is of percentages: `Tỷ lệ`, `%`, `Cơ cấu (%)`.
  static func arePercentages(_ part: String) -> Bool {
    hasPercentSign(part) || percentages.contains(part) || ratios.begins(part)
  }

  /// A sign for per cent that stands behind no number: `Thu 100%` is a name.
  private static func hasPercentSign(_ part: String) -> Bool {
    guard part.contains("%") else { return false }
    let before = part.split(separator: "%", omittingEmptySubsequences: false).dropLast()
    return before.contains { !($0.last { $0 != " " }?.isNumber ?? false) }
  }

  private static let ofPersons = WordList([
    "năm sinh", "ngày sinh", "ngày tháng năm sinh", "ngày vào đảng", "ngày kết nạp",
    "ngày chính thức", "năm vào đảng", "ngày thành lập", "năm thành lập", "ngày ban hành",
    "established", "founded", "số thẻ", "số thẻ đảng", "số thẻ đảng viên", "điện thoại",
    "số điện thoại", "sđt", "cccd", "cmnd", "số cccd", "số cmnd", "year of birth",
    "date of birth", "birth year", "phone", "phone number",
  ])

  /// Whether a heading stands over what tells people apart rather than over figures.
  static func areOfPersons(_ part: String) -> Bool {
    part.utf8.count <= 40 && ofPersons.contains(part)
  }

  /// Whether a label says that its row holds percentages and nothing of what: `%`, `Tỷ lệ (%)`.
  static func areOnlyPercentages(_ label: String) -> Bool {
    let words = WordList.phrase(label)
    return words.isEmpty && label.contains("%") || percentages.contains(phrase: words)
      || ["percent", "per cent", "tỷ lệ phần trăm", "share"].contains(words)
  }

  private static let ofChange = WordList([
    "change", "changes", "growth", "increase", "decrease", "tốc độ", "tăng trưởng", "tăng", "giảm",
  ])

  /// Whether a word for percentages says that they are those of a change, which no figure beside them gives.
  static func areOfChange(_ part: String) -> Bool { ofChange.isIn(part) }

  private static let blocks = WordList(["per cent", "percent", "percentage"])

  /// Whether a heading over others says that all of them are of percentages.
  static func areBlocksOfPercentages(_ part: String) -> Bool {
    arePercentages(part) || blocks.contains(part)
  }

  private static let aspects = WordList([
    "kế hoạch", "kh", "chỉ tiêu", "thực hiện", "th", "ước thực hiện", "ước", "đạt", "kết quả",
    "tăng giảm", "tăng", "giảm", "so sánh", "so với", "số lượng", "sl", "tl", "tỷ lệ", "nam", "nữ",
    "tổng số", "plan", "planned", "target", "actual", "result", "achieved", "change", "trong tháng",
    "trong kỳ", "trong quý", "trong năm", "lũy kế", "cộng dồn", "tháng này", "tháng trước",
    "quý này",
    "quý trước", "kỳ này", "kỳ trước", "năm nay", "năm trước", "số cuối năm", "số đầu năm",
    "số cuối kỳ", "số đầu kỳ", "cuối năm", "đầu năm", "cuối kỳ", "đầu kỳ", "cùng kỳ", "mã số", "mã",
    "dự toán", "quyết toán", "this month", "last month", "this year", "last year", "year to date",
    "cumulative", "current",
    "previous",
  ])

  /// Whether a heading says which side of a figure stands below it, so that it is no unit's name: `Kế hoạch`,
  /// `Thực hiện`, `Đạt (%)`.
  static func areAspects(_ part: String) -> Bool {
    part.contains("%") || aspects.contains(part) || aspects.begins(part) && !part.contains(",")
  }

  private static let comparisons = WordList([
    "so với", "so", "so sánh", "tăng", "giảm", "chênh lệch", "tỷ lệ", "tốc độ", "chỉ số", "change",
    "growth",
    "increase", "compared", "ratio", "percent",
  ])

  /// Whether a heading sets figures against those of a period that it names: `So với năm 2023`.
  static func areComparisons(_ part: String) -> Bool {
    arePercentages(part) || comparisons.begins(part)
      || WordList.words(part).contains { ["so", "vs", "against", "over"].contains($0) }
  }

  /// The year of `Cùng kỳ 2023`: of the same part of it as the table's.
  static func yearOfSamePeriod(_ part: String) -> String? {
    let words = WordList.words(part).filter { $0 != "năm" }
    guard words.count == 3, words[0] == "cùng", words[1] == "kỳ", words[2].count == 4,
      words[2].allSatisfy(\.isNumber)
    else { return nil }
    return words[2]
  }

  private static let sums = WordList(["lũy kế", "cộng dồn", "cumulative"])

  /// The month up to which a heading says that figures are added up: `Lũy kế đến tháng 5`.
  static func lastMonth(_ part: String) -> Int? {
    guard sums.begins(part) else { return nil }
    let words = WordList.words(part)
    guard words.count > 2, words.suffix(3).first.map({ ["đến", "hết"].contains($0) }) ?? false,
      words[words.count - 2] == "tháng", let month = Int(words[words.count - 1]),
      (1...12).contains(month)
    else { return nil }
    return month
  }

  private static let sinceJanuary = WordList([
    "lũy kế", "cộng dồn", "lũy kế từ đầu năm", "cộng dồn từ đầu năm", "từ đầu năm", "lũy kế năm",
    "ytd",
    "year to date", "cumulative",
  ])

  /// Whether a heading says that figures are those since the year began, and nothing else.
  static func areSinceJanuary(_ part: String) -> Bool { sinceJanuary.contains(part) }

  private static let ofPeriod = WordList([
    "trong tháng", "trong quý", "trong kỳ", "tháng này", "quý này", "kỳ này", "this month",
    "this quarter",
  ])

  /// Whether a heading says that figures are those of the table's own period.
  static func areOfPeriod(_ part: String) -> Bool { ofPeriod.contains(part) }

  private static let years: [(shift: Int, words: WordList)] = [
    (
      0,
      WordList([
        "năm nay", "this year", "current year", "thực hiện", "th", "kết quả", "kết quả thực hiện",
        "actual",
      ])
    ),
    (
      -1,
      WordList([
        "năm trước", "năm ngoái", "cùng kỳ năm trước", "cùng kỳ năm ngoái", "cùng kỳ", "last year",
        "previous year", "prior year", "same period last year", "same period of last year",
      ])
    ),
  ]

  /// By how many years the figures under a heading are after those of the table: -1 under `Năm trước`, `Cùng kỳ`; nil
  /// if it says nothing of that.
  static func yearShift(_ part: String) -> Int? { years.first { $0.words.contains(part) }?.shift }

  private static let changes = WordList([
    "tăng giảm", "chênh lệch", "so sánh tăng giảm", "tăng giảm so với cùng kỳ", "mức tăng giảm",
    "increase decrease", "thừa thiếu", "số tăng giảm",
  ])

  private static let differences = WordList([
    "tăng", "giảm", "chênh lệch", "so sánh", "thừa", "thiếu", "biến động", "difference", "change",
    "net change", "increase", "decrease", "variance", "gap", "surplus", "deficit", "balance",
  ])

  /// Whether a heading begins with a word for differences, which may as well be those of a count of its own.
  static func areDifferences(_ part: String) -> Bool { differences.begins(part) }

  /// Whether a heading stands over differences of other columns: `Tăng/giảm`.
  static func areChanges(_ part: String) -> Bool {
    changes.contains(part)
      || part.hasSuffix(")") && changes.contains(part.prefix { $0 != "(" }.trimmed)
  }

  /// Whether a heading sets one year against another: `TH 2024/TH 2023`, `2024/2023`, `2024 so với 2023`.
  static func areRatiosOfYears(_ part: String) -> Bool {
    let sides = part.split(separator: "/").map(String.init)
    let words = SheetText.words(part)
    let isAgainst = words.dropFirst().contains("so")
    func years(_ text: String) -> Int {
      text.split { !$0.isNumber }.count {
        $0.count == 4 && ($0.hasPrefix("19") || $0.hasPrefix("20"))
      }
    }
    if sides.count == 2, years(sides[0]) == 1, years(sides[1]) == 1 {
      // `2023/2024` is a school year.
      return sides.contains { $0.contains(where: \.isLetter) }
    }
    return isAgainst && years(part) == 2
  }

  private static let ratios = WordList(["tỷ lệ"])
  private static let ofWhich = WordList(["trong đó", "of which", "chia ra", "bao gồm", "gồm"])

  /// Whether a heading stands over parts of the figure before them: `Trong đó`.
  static func areOfWhich(_ part: String) -> Bool { ofWhich.contains(part) }

  private static let derived = WordList([
    "bình quân", "trung bình", "so với", "so sánh", "tăng giảm", "chênh lệch",
  ])

  /// Labels of rows that are computed from the rows above them: percentages, averages, differences.
  static func areDerived(_ label: String) -> Bool {
    // Most labels begin with another letter than the words that are looked for.
    guard
      label.utf8.contains(0x25)
        || label.firstPlainLetter.map({ "tcpbsam".unicodeScalars.contains($0) }) ?? false
    else { return false }
    return arePercentages(label) || (derived.begins(label) && !isName(label))
      || averages.contains(label)
  }

  private static let averages = WordList([
    "average", "mean", "median", "maximum", "minimum", "max", "min", "cao nhất", "thấp nhất",
    "trung vị",
  ])

  private static let summaries = WordList([
    "average", "annual average", "yearly average", "year average", "monthly average",
    "quarterly average", "mean", "avg", "average for year", "bình quân", "trung bình",
    "bình quân năm", "bình quân tháng", "moyenne", "promedio", "durchschnitt",
  ])

  /// Whether a label among periods is of their average.
  static func areSummaries(_ label: String) -> Bool { summaries.contains(label) }

  /// `Trung Bình` is a commune, `Trung bình` an average.
  private static func isName(_ label: String) -> Bool {
    let words = label.split(separator: " ")
    return words.count > 1 && words.allSatisfy { $0.first?.isUppercase ?? false }
      && label != label.uppercased()
  }

  /// A text without the words `trong đó` in front.
  static func withoutOfWhich(_ text: String) -> String {
    guard ofWhich.mayBegin(text) else { return text }
    let words = text.split(separator: " ", maxSplits: 2)
    guard words.count == 3, areOfWhich(words.prefix(2).joined(separator: " ")) else { return text }
    return SheetText.clean(String(words[2].drop { ": -".contains($0) }))
  }
}
