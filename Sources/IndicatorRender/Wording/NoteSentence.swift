package import IndicatorCore

/// Sentences about the plan: what was left out, and what was taken without being named.
package enum NoteSentence {
  /// Columns of a file that play no role.
  package static func unusedColumns(_ names: String) -> Words {
    Words("Columns that were not used: \(names).", vi: "Các cột không dùng: \(names).")
  }

  /// How periods of a file were read that can be read in two ways, or whose days are assumed.
  package static func periods(_ note: PeriodNote) -> Words {
    let (text, meant) = (note.text, note.meant)
    switch note.fact {
    case .readAsYears:
      return Words(
        "Periods such as \(text) were read as years that span two (\(meant)): each names a year and the "
          + "next; write \(text.replacingDashByM) for a month.",
        vi:
          "Kỳ dạng \(text) được hiểu là năm vắt qua hai năm (\(meant)), vì kỳ nào cũng ghi một năm và năm sau; "
          + "nếu là tháng hãy ghi \(text.replacingDashByM).")
    case .readAsMonths:
      return Words(
        "\(text) was read as a month; write \(text.replacingDashBySlash) for the year that spans two.",
        vi:
          "\(text) được hiểu là tháng; nếu là năm vắt qua hai năm hãy ghi \(text.replacingDashBySlash)."
      )
    case .slashedMonths:
      return Words(
        "Periods such as \(text) were read as months (\(meant)), because others with a slash can be nothing "
          + "else.",
        vi:
          "Kỳ dạng \(text) được hiểu là tháng (\(meant)), vì những kỳ khác có dấu gạch chéo chỉ có thể là tháng."
      )
    case .readAsOneYear:
      return Words(
        "Periods such as \(text) were read as one year that spans two (\(meant)); write "
          + "\(text.replacingDashBySlash) for two years taken together.",
        vi:
          "Kỳ dạng \(text) được hiểu là một năm vắt qua hai năm (\(meant)); nếu là gộp hai năm hãy ghi "
          + "\(text.replacingDashBySlash).")
    case .readAsSeveralYears:
      return Words(
        "Periods such as \(text) were read as years taken together (\(meant)), because others span more "
          + "than two.",
        vi: "Kỳ dạng \(text) được hiểu là gộp nhiều năm (\(meant)), vì có kỳ khác dài hơn hai năm.")
    case .fiscalYearAssumed:
      return Words(
        "\(text) was taken to run \(meant), ending in the year that names it; --year-starts "
          + "\(text)=YYYY-MM-DD says otherwise.",
        vi:
          "\(text) được coi là \(meant), tức gọi theo năm kết thúc; nếu không phải hãy dùng --year-starts "
          + "\(text)=YYYY-MM-DD.")
    }
  }

  /// The encoding of a file that no mark names.
  package static func encoding(_ encoding: String, of path: String) -> Words {
    Words(
      "\(path) was read as \(encoding), recognised by its letters; --encoding says otherwise.",
      vi: "\(path) được đọc theo bảng mã \(encoding), nhận ra nhờ mặt chữ; nếu không đúng hãy dùng "
        + "--encoding.")
  }

  /// Names that were read by a rule and not letter by letter: as written, and what they were taken for.
  package static func namesRead(_ names: [(written: String, meant: String)], by rule: NameRule)
    -> Words
  {
    let list = names.map { "\(quote($0.written)) → \(quote($0.meant))" }.joined(separator: ", ")
    return Words(
      "Recognised \(rule.words[.english]): \(list).",
      vi: "Nhận ra \(rule.words[.vietnamese]): \(list).")
  }

  /// The package taken without being named.
  package static func package(_ path: String) -> Words {
    Words(
      "Data from \(path), the only package that defines what was asked for.",
      vi: "Dữ liệu lấy từ \(path), bộ duy nhất có nội dung cần xem.")
  }

  /// Periods that were asked for and that units which report others did not report.
  package static func notReported(_ names: [String]) -> Words {
    let most = 20
    let list = names.prefix(most).joined(separator: ", ")
    let rest = names.count - min(names.count, most)
    return Words(
      "Asked for and not reported: \(list)\(rest == 0 ? "" : ", and \(rest) more").",
      vi: "Đã chọn nhưng chưa có số liệu: \(list)\(rest == 0 ? "" : " và \(rest) trường hợp khác")."
    )
  }

  /// Periods that overlap the range asked for, or are open.
  package static func leftOut(_ periods: [String]) -> Words {
    let list = periods.joined(separator: ", ")
    let what = periods.count == 1 ? "1 period" : "\(periods.count) periods"
    return Words(
      "\(what) not wholly inside the range left out (\(list)); ask by the exact spelling.",
      vi:
        "Bỏ qua \(periods.count) kỳ không nằm trọn trong khoảng (\(list)); muốn xem hãy ghi đúng kỳ đó."
    )
  }

  /// Periods inside one that was asked for by its spelling and is not there.
  package static func inside(_ periods: [String]) -> Words {
    let list = periods.joined(separator: ", ")
    return Words(
      "Inside the period asked for, but not it: \(list); ask by the exact spelling, or for a range "
        + "such as 2021..2021.",
      vi:
        "Nằm trong kỳ đã chọn nhưng không phải kỳ đó: \(list); hãy ghi đúng kỳ, hoặc chọn theo khoảng "
        + "như 2021..2021.")
  }

  /// Split and fiscal years of a year that was asked for by its spelling and is not there.
  package static func sameYear(_ periods: [String]) -> Words {
    let list = periods.joined(separator: ", ")
    return Words(
      "Not the period asked for, but of its year: \(list); ask by the exact spelling.",
      vi: "Không phải kỳ đã chọn nhưng cùng năm: \(list); muốn xem hãy ghi đúng kỳ đó.")
  }

  /// Instants that a table of a stock does not list.
  package static func passedOver(_ instants: [String]) -> Words {
    let list = instants.joined(separator: "; ")
    return Words(
      "Not listed, because the figure is reported there only in parts or is better dated elsewhere: "
        + "\(list).",
      vi: "Không liệt kê, vì ở đó chỉ có số liệu từng phần hoặc đã có ngày chính xác hơn: \(list).")
  }

  /// How a total row is made.
  static let total = Words(
    "The total is the sum of the counts over the sum of the bases, never an average of rates; units "
      + "without a value are not in it.",
    vi:
      "Dòng tổng cộng tính chung cho các đơn vị: cộng số lượng, cộng tổng số rồi mới chia, không lấy trung bình các "
      + "tỷ lệ; không gồm đơn vị chưa có số liệu.")

  /// The level that a ranking ranks.
  package static func rankedLevel(_ level: String) -> Words {
    Words(
      "Units of several levels: only level \(level) is ranked, the others are listed without a rank.",
      vi:
        "Có nhiều cấp đơn vị: chỉ xếp hạng cấp \(LevelWords.vietnamese(level)), cấp khác liệt kê không có thứ hạng."
    )
  }

  /// Ranks below a cut.
  package static func cutOff(shown: Int, of all: Int, keptTies: Bool) -> Words {
    Words(
      "\(shown) of \(all) ranked units are shown."
        + (keptTies ? " Units tied with the last one are kept." : ""),
      vi: "Hiện \(shown) trong \(all) đơn vị được xếp hạng."
        + (keptTies ? " Giữ cả các đơn vị bằng đơn vị cuối." : ""))
  }

  /// Of which units below a value was added up, where not all report: n of m.
  package static func pooled(_ rows: [(name: String, count: Int, all: Int)]) -> Words {
    let english = rows.map { "\($0.name) \($0.count) of \($0.all)" }.joined(separator: "; ")
    let vietnamese = rows.map { "\($0.name) \($0.count)/\($0.all)" }.joined(separator: "; ")
    return Words(
      "Not all units below report: \(english).",
      vi: "Chưa đủ đơn vị cấp dưới có số liệu: \(vietnamese).")
  }

  /// How far dates may lie apart that are set against one another.
  static func pairWithin(_ days: Int) -> Words {
    Words(
      "Dates at most \(days) days apart are set against one another (--pair-within).",
      vi: "Chỉ so số liệu của hai thời điểm cách nhau không quá \(days) ngày (--pair-within).")
  }

  /// A trend whose two measures disagree.
  static let mixed = Words(
    "From first to last the figure moved one way, by the median slope per year the other: a first or last "
      + "period out of line decides the change, not the slope.",
    vi:
      "Từ kỳ đầu đến kỳ cuối đi một chiều, nhưng mức tăng giảm điển hình mỗi năm (trung vị) lại ngược chiều: một "
      + "kỳ đầu hoặc kỳ cuối khác thường quyết định mức thay đổi chứ không quyết định mức mỗi năm.")

  /// A figure of only a part of the units.
  static let partial = Words(
    "\(PartMark.sign) Of only a part of the units, because others report nothing: not the figure of the whole.",
    vi:
      "\(PartMark.sign) Chỉ gồm một phần số đơn vị vì các đơn vị khác chưa có số liệu; chưa phải số của toàn bộ."
  )

  /// Text cells that a spreadsheet would have run.
  package static func defused(_ count: Int) -> Words {
    Words(
      "\(count) text \(count == 1 ? "cell" : "cells") that a spreadsheet would run as a formula "
        + "got an apostrophe in front.",
      vi: "\(count) ô chữ mà bảng tính có thể hiểu là công thức đã được thêm dấu nháy đơn ở đầu.")
  }

  /// A count with more digits than spreadsheets keep.
  static let longNumber = Words(
    "A count has more than 15 digits, of which a spreadsheet would lose some: it stands as text.",
    vi: "Có số nhiều hơn 15 chữ số, bảng tính sẽ làm mất bớt: số đó được ghi thành chữ.")

  /// A funnel where only bars and lines can be drawn.
  static let funnelAsBars = Words(
    "The funnel is drawn as bars, without its limits; a page for browsers shows them.",
    vi: "Biểu đồ phễu ở đây được vẽ thành các thanh, không có giới hạn; trang HTML có đủ.")

  /// Units or rows that a chart has no room for.
  static func chartCut(first shown: Int, of all: Int) -> Words {
    Words(
      "The chart draws the first \(shown) of \(all) units; the table has them all.",
      vi: "Biểu đồ vẽ \(shown) đơn vị đầu trong \(all) đơn vị; bảng có đủ.")
  }

  /// Periods or categories that a chart has no room for.
  static func chartCut(last shown: Int, of all: Int) -> Words {
    Words(
      "The chart draws the latest \(shown) of \(all) periods; the table has them all.",
      vi: "Biểu đồ vẽ \(shown) kỳ gần nhất trong \(all) kỳ; bảng có đủ.")
  }

  /// Lines that a drawing has no room for.
  static func chartFirst(_ shown: Int, of all: Int) -> Words {
    Words(
      "The chart draws the first \(shown) of \(all) units; --units chooses others.",
      vi: "Biểu đồ vẽ \(shown) đơn vị đầu trong \(all) đơn vị; chọn đơn vị khác bằng --units.")
  }

  /// Lines through periods that are not evenly spaced.
  static let chartMixed = Words(
    "The chart sets periods of different kinds or lengths side by side at equal distances: read it "
      + "with care.",
    vi:
      "Biểu đồ đặt các kỳ khác loại hoặc dài ngắn khác nhau cách đều nhau: cần thận trọng khi đọc.")

  /// Periods that a chart of two of them passes over.
  static func chartEnds(_ first: Period, last: Period, of all: Int) -> Words {
    Words(
      "The chart draws \(first) and \(last), the ends of \(all) periods.",
      vi: "Biểu đồ vẽ \(first) và \(last), kỳ đầu và kỳ cuối trong \(all) kỳ.")
  }

  /// Values without a place in time.
  static let chartOpen = Words(
    "A period without a beginning or an end has no place in time, so its value is not drawn.",
    vi: "Kỳ chưa rõ đầu hoặc cuối không có vị trí trên trục thời gian nên giá trị không được vẽ.")

  /// A chart of two periods where only one was asked for.
  static func chartSince(_ earlier: Period, at period: Period) -> Words {
    Words(
      "The chart begins at \(earlier), which \(period) is compared with.",
      vi: "Biểu đồ bắt đầu từ \(earlier), kỳ dùng để so với \(period).")
  }

  /// A chart of two periods with many units.
  static func chartOrder(_ most: Int, lines: Int) -> Words {
    Words(
      "With more than \(most) units the chart shows their order, not the distances between them; up "
        + "to \(lines) that change places most stand out.",
      vi: "Khi có trên \(most) đơn vị, biểu đồ chỉ cho thấy thứ tự chứ không phải khoảng cách; "
        + "tối đa \(lines) đơn vị đổi thứ tự nhiều nhất được vẽ nổi bật.")
  }

  /// A chart of two periods without a second one.
  static let chartOnePeriod = Words(
    "A slope needs units with values at two periods, so there is no chart.",
    vi: "Không có đơn vị nào đủ số liệu của hai kỳ để vẽ nên không có biểu đồ.")

  /// Lines that have no room.
  static func chartNarrow(_ width: Int) -> Words {
    Words(
      "The lines are drawn from a width of \(width) columns.",
      vi: "Biểu đồ chỉ vẽ khi bề rộng từ \(width) cột.")
  }

  /// Shares whose rounded numbers do not add up.
  static let sharesRounded = Words(
    "The shares are rounded one by one, so they may not add up to exactly 100.",
    vi: "Các tỷ lệ được làm tròn riêng từng số nên cộng lại có thể không đúng bằng 100.")

  /// A chart without a value.
  static let chartEmpty = Words(
    "There is no value to draw, so there is no chart.",
    vi: "Không có giá trị nào để vẽ nên không có biểu đồ.")

  /// Rounding that a spreadsheet does in its own way.
  package static func spreadsheetRounding(_ rule: RoundingRule) -> Words {
    Words(
      "The cells hold exact values, which a spreadsheet shows rounded half away from zero, "
        + "not by \(rule.rawValue).",
      vi:
        "Các ô giữ giá trị chính xác; bảng tính tự làm tròn thông thường khi hiện số, không theo cách đã chọn "
        + "(\(rule.manner[.vietnamese]))."
    )
  }

  /// What an empty form asks for.
  package static func form(units: Int, columns: Int) -> Words {
    Words(
      "The form has \(units) \(units == 1 ? "unit" : "units") and \(columns) "
        + "\(columns == 1 ? "column" : "columns") of figures; import reads it back as it is.",
      vi: "Biểu có \(units) đơn vị và \(columns) cột số liệu; lệnh nhap đọc lại được ngay.")
  }

  /// What became of the rows of a cube.
  package static func account(_ account: Account) -> Words {
    var english: [String] = []
    var vietnamese: [String] = []
    func add(_ count: Int, _ words: Words) {
      guard count > 0 || english.isEmpty else { return }
      english.append("\(count) \(words[.english])")
      vietnamese.append("\(count) \(words[.vietnamese])")
    }
    add(account.used, Words("used", vi: "được dùng"))
    add(account.withoutValue, Words("without a value", vi: "không có giá trị"))
    add(account.notSelected, Words("not selected", vi: "không được chọn"))
    add(account.summedDuplicates, Words("added to others", vi: "cộng vào dòng khác"))
    return Words(
      "\(account.read) \(account.read == 1 ? "row" : "rows") read: "
        + "\(english.joined(separator: ", ")).",
      vi: "Đọc \(account.read) dòng: \(vietnamese.joined(separator: ", ")).")
  }

  /// The result of a check.
  package static func checked(problems: Int, figures: Int) -> Words {
    if problems == 0 {
      return Words(
        "No problems found in \(figures) figures.",
        vi: "Không thấy vấn đề nào trong \(figures) số liệu.")
    }
    return Words(
      "\(problems) \(problems == 1 ? "problem" : "problems") found.", vi: "Có \(problems) vấn đề.")
  }
}

extension String {
  /// `2004-05` as `2004M05`.
  fileprivate var replacingDashByM: String { replacingDash(by: "M") }

  /// `2004-05` as `2004/05`.
  fileprivate var replacingDashBySlash: String { replacingDash(by: "/") }

  private func replacingDash(by other: Character) -> String {
    let isDash: (Character) -> Bool = { !$0.isNumber && !$0.isLetter && !$0.isWhitespace }
    let plain = filter { !$0.isWhitespace }
    return String(plain.map { isDash($0) ? other : $0 })
  }
}
