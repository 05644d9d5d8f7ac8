package import IndicatorCore

/// Sentences about what an import read, for the notes beside it.
package enum ImportSentence {
  /// What became of the rows of one sheet.
  package static func account(of account: SheetAccount) -> Words {
    if account.isRefused {
      return Words(
        "\(account.sheet): refused, nothing written.",
        vi: "\(account.sheet): bị từ chối, không ghi gì."
      )
    }
    let rows = self.account([account])
    return Words(
      "\(account.sheet): \(rows[.english])", vi: "\(account.sheet): \(rows[.vietnamese])")
  }

  /// What became of the rows of all sheets that were not refused.
  package static func account(_ accounts: [SheetAccount]) -> Words {
    let accepted = accounts.filter { !$0.isRefused }
    func sum(_ count: (SheetAccount) -> Int) -> Int { accepted.reduce(0) { $0 + count($1) } }
    let reasons = LeftOutRow.allCases.compactMap { reason -> (Words, Int)? in
      let count = sum { $0.leftOut[reason] ?? 0 }
      return count > 0 ? (reason.words, count) : nil
    }
    func list(_ language: Language) -> String {
      let words = reasons.map { "\($0.1) \($0.0[language])" }.joined(separator: ", ")
      return words.isEmpty ? "" : " (\(words))"
    }
    let (read, used, totals) = (sum(\.read), sum(\.used), sum(\.totals))
    let (out, figures) = (sum(\.leftOutCount), sum(\.figures))
    return Words(
      "rows read \(read) = used \(used) + totals \(totals) + left out \(out)\(list(.english)); "
        + "figures \(figures).",
      vi:
        "đọc \(read) dòng = dùng \(used) + dòng tổng \(totals) + bỏ qua \(out)\(list(.vietnamese)); "
        + "\(figures) số liệu.")
  }

  /// What every cell that is not blank was taken for: `cells 312 = figures 240 + totals 24 + …`.
  package static func account(ofCells counts: [CellRole: Int]) -> Words {
    let all = counts.values.reduce(0, +)
    let first: [CellRole] = [.figure, .total, .share, .change, .sign, .label]
    let order = first + CellRole.allCases.filter { !first.contains($0) }
    func list(_ language: Language) -> String {
      order.compactMap { role in counts[role].map { "\(role.words[language]) \($0)" } }
        .joined(separator: " + ")
    }
    return Words(
      "cells \(all) = \(list(.english))", vi: "\(all) ô = \(list(.vietnamese))")
  }

  /// Cells that are no plain figures.
  package static func cells(_ accounts: [SheetAccount]) -> [Words] {
    CellRemark.allCases.compactMap { remark in
      let count = accounts.reduce(0) { $0 + ($1.cells[remark] ?? 0) }
      return count > 0 ? remark.sentence(count) : nil
    }
  }

  /// Rows that the program hides.
  package static func hiddenRows(_ count: Int) -> Words {
    Words(
      "Hidden rows, read like the others: \(count).",
      vi: "\(count) dòng bị ẩn vẫn được đọc như các dòng khác.")
  }

  /// Sheets that the program hides.
  package static func hiddenSheets(_ names: [String]) -> Words {
    let list = names.joined(separator: ", ")
    return Words("Hidden sheets were not read: \(list).", vi: "Không đọc các trang bị ẩn: \(list).")
  }

  /// Sheets of a workbook that have no cells.
  package static func sheetsWithoutCells(_ names: [String]) -> Words {
    let list = names.joined(separator: ", ")
    return Words(
      "Sheets that hold no cells but a chart, a form or old commands were left out: \(list).",
      vi: "Bỏ qua các trang không có ô, chỉ có biểu đồ, biểu mẫu hoặc lệnh cũ: \(list).")
  }

  /// Workbooks of other kinds that were converted first.
  package static func converted(_ files: [String]) -> Words {
    let list = files.joined(separator: ", ")
    return Words(
      "Converted to .xlsx by LibreOffice before reading: \(list).",
      vi: "LibreOffice đã chuyển thành .xlsx trước khi đọc: \(list).")
  }

  /// Files and folders in a folder of sheets that are not read.
  package static func passedOver(_ paths: [String]) -> Words {
    let most = 20
    let rest = paths.count - min(most, paths.count)
    let list = paths.prefix(most).joined(separator: ", ")
    return Words(
      "Not read, because they are no sheets: \(list)\(rest == 0 ? "" : ", and \(rest) more").",
      vi: "Không đọc, vì không phải bảng tính: \(list)\(rest == 0 ? "" : " và \(rest) mục khác").")
  }

  /// Sheets beside the one that was read.
  package static func otherSheets(_ names: [String]) -> Words {
    let list = names.joined(separator: ", ")
    return Words(
      "Sheets without a table were left out: \(list).",
      vi: "Bỏ qua các trang không có bảng số liệu: \(list).")
  }

  /// Sheets beside a form that came back filled in.
  package static func sheetsBesideForm(_ names: [String]) -> Words {
    let list = names.joined(separator: ", ")
    return Words(
      "Sheets beside the form were left out: \(list).",
      vi: "Bỏ qua các trang không thuộc biểu mẫu: \(list).")
  }

  /// Units that the codebook lists beside those that sent figures.
  package static func notSent(_ names: [String], level: String, of count: Int) -> Words {
    let list = names.prefix(20).joined(separator: "; ")
    let more = names.count > 20 ? "; +\(names.count - 20)" : ""
    let tier = level.isEmpty ? "" : " (\(level))"
    return Words(
      "Sent: \(count - names.count) of \(count) units\(tier). Not sent: \(list)\(more).",
      vi: "Đã gửi: \(count - names.count) trên \(count) đơn vị\(tier). Chưa gửi: \(list)\(more).")
  }

  /// Units whose rows have no figure.
  package static func silent(_ names: [String]) -> Words {
    let list =
      names.prefix(20).joined(separator: "; ") + (names.count > 20 ? "; +\(names.count - 20)" : "")
    return Words(
      "Listed without any figure, written as missing: \(list).",
      vi: "Có tên nhưng không có số liệu, ghi là chưa có: \(list).")
  }

  /// Names that may be one.
  package static func alike(_ pairs: [[String]]) -> Words {
    let list = pairs.map { $0.map(quote).joined(separator: " = ") }.joined(separator: "; ")
    return Words(
      "Spelled in several ways and taken for different units: \(list)?",
      vi: "Viết nhiều cách và đang coi là các đơn vị khác nhau: \(list)?")
  }

  /// A total that the rows do not add up to.
  package static func total(_ total: StatedTotal) -> Words {
    let place = "\(total.place.source):\(total.place.line):\(total.place.column)"
    let what = total.measure + (total.category.isEmpty ? "" : "[\(total.category)]")
    let sum = total.sum?.description ?? ""
    return Words(
      "\(place): \(quote(total.label)) states \(total.stated) for \(what); the rows add up to \(sum).",
      vi:
        "\(place): \(quote(total.label)) ghi \(total.stated) ở \(what); cộng các dòng được \(sum).")
  }

  /// How the stated totals stand to their rows.
  package static func totals(agree: Int, differ: Int, untold: Int) -> Words {
    Words(
      "Stated totals held against their rows: \(agree) equal, \(differ) different, \(untold) not to be told.",
      vi:
        "Dòng tổng: \(agree) số khớp với các dòng, \(differ) số không khớp, \(untold) số chưa kiểm được."
    )
  }

  /// Figures appended to a package.
  package static func appended(_ count: Int, known: Int, to path: String) -> Words {
    let english = known > 0 ? "; \(known) were there already with the same value" : ""
    let vietnamese = known > 0 ? "; \(known) số liệu đã có sẵn và giống hệt" : ""
    return Words(
      "Figures appended to \(path): \(count)\(english).",
      vi: "Đã ghi thêm \(count) số liệu vào \(path)\(vietnamese).")
  }

  /// Sheets that were read where a verb takes data.
  package static func readAsSheets(
    _ path: String, isWorkbook: Bool, figures: Int, measures: [String]
  ) -> Words {
    let list =
      measures.prefix(8).map(quote).joined(separator: ", ") + (measures.count > 8 ? ", ..." : "")
    let kind =
      isWorkbook
      ? Words("a workbook, read", vi: "bảng tính, đọc") : Words("sheets, read", vi: "bảng, đọc")
    return Words(
      "\(path): \(kind[.english]) as `sosanh import` does: \(figures) figures of \(list).",
      vi: "\(path): \(kind[.vietnamese]) như lệnh `sosanh nhap`: \(figures) số liệu của \(list).")
  }

  /// A package that was started, and what in it is only proposed.
  package static func packageStarted(
    _ path: String, figures: Int, units: Int, measures: (flow: Int, stock: Int, none: Int)
  ) -> Words {
    Words(
      "\(path): a package of \(figures) figures of \(units) units. Proposed, because sheets do not say it: "
        + "`additive` of the measures (flow \(measures.flow), stock \(measures.stock), none \(measures.none)), and "
        + "levels and parents of units by their names, headings and groups. Correct measures.csv and units.csv, "
        + "then run `sosanh check --describe`.",
      vi:
        "\(path): bộ dữ liệu gồm \(figures) số liệu của \(units) đơn vị. Mới là đề xuất, vì bảng không ghi: cột "
        + "`additive` của chỉ tiêu (flow \(measures.flow), stock \(measures.stock), none \(measures.none)); cấp và đơn vị "
        + "cấp trên theo tên, đầu cột và nhóm. Hãy sửa measures.csv, units.csv rồi chạy `sosanh kiemtra --describe`."
    )
  }

  /// Lines of a mapping without effect: its name, and of each its number and text.
  package static func unmatched(_ lines: [(line: Int, text: String)], of mapping: String) -> Words {
    let list = lines.prefix(10).map { "\($0.line)" + ($0.text.isEmpty ? "" : " " + quote($0.text)) }
      .joined(separator: ", ")
    let more = lines.count > 10 ? ", +\(lines.count - 10)" : ""
    let place = lines.first.map { "\(mapping):\($0.line): " } ?? ""
    return Words(
      "\(place)lines of the mapping that match nothing and had no effect: \(list)\(more).",
      vi:
        "\(place)các dòng của tệp cách đọc không khớp với gì và không có tác dụng: \(list)\(more).")
  }

  /// Files of which nothing was written.
  package static func refused(_ files: [String], of count: Int) -> Words {
    let list = files.joined(separator: ", ")
    return Words(
      "Refused \(files.count) of \(count) files, nothing of them was written: \(list).",
      vi: "\(files.count) trên \(count) tệp bị từ chối, không ghi gì từ các tệp này: \(list).")
  }

  /// Why a line of a mapping is proposed.
  package static func note(_ note: MappingNote) -> Words {
    switch note {
    case .periodFound(let period): Words("found: \(period)", vi: "tìm thấy: \(period)")
    case .unitFound(let unit): Words("found: \(unit)", vi: "tìm thấy: \(unit)")
    case .measureFromTitle: Words("from the title", vi: "theo tiêu đề")
    case .percentages: Words("percentages, left out", vi: "tỷ lệ phần trăm, không nhập")
    case .readAs(let read):
      Words(
        "\(quote(read.meant)), recognised \(read.rule.words[.english])",
        vi: "\(quote(read.meant)), nhận ra \(read.rule.words[.vietnamese])")
    case .unknown(let nearest):
      nearest.isEmpty
        ? Words("not known: fill in, or write `skip`", vi: "chưa rõ: hãy điền, hoặc ghi `skip`")
        : Words(
          "not known, nearest \(alternatives(nearest)[.english]): fill in, or write `skip`",
          vi: "chưa rõ, gần nhất \(alternatives(nearest)[.vietnamese]): hãy điền, hoặc ghi `skip`")
    case .ambiguous(let names):
      Words(
        "\(alternatives(names)[.english])? fill in one",
        vi: "\(alternatives(names)[.vietnamese])? hãy điền một")
    case .toFill(let kind):
      Words("fill in the \(kind.words[.english])", vi: "hãy điền \(kind.words[.vietnamese])")
    case .remark(let text): Words(english: text, vietnamese: text)
    }
  }
}

extension LeftOutRow {
  fileprivate var words: Words {
    switch self {
    case .columnNumbers: Words("numbering the columns", vi: "đánh số cột")
    case .headings: Words("headings again", vi: "lặp lại tiêu đề cột")
    case .section: Words("headings", vi: "tiêu đề nhóm")
    case .remark: Words("remarks", vi: "ghi chú")
    case .withoutFigures: Words("units without figures", vi: "đơn vị không có số liệu")
    case .skipped: Words("by the mapping", vi: "theo tệp cách đọc")
    case .derived: Words("percentages, averages or changes", vi: "tỷ lệ, bình quân, chênh lệch")
    case .belowTotal: Words("below the total", vi: "dưới dòng tổng")
    }
  }
}

extension CellRemark {
  fileprivate func sentence(_ count: Int) -> Words {
    switch self {
    case .none: Words("Cells with `-`, taken as 0: \(count).", vi: "Ô ghi `-`, coi là 0: \(count).")
    case .noData:
      Words(
        "Cells with `...`, without a figure: \(count).",
        vi: "Ô ghi `...`, không có số liệu: \(count).")
    case .cannotExist:
      Words(
        "\(count) cells with `x` can have no figure.",
        vi: "\(count) ô ghi `x` là không thể có số liệu."
      )
    case .blankMissing:
      Words(
        "\(count) blank cells are written as missing.",
        vi: "\(count) ô trống ghi là chưa có số liệu.")
    case .blankZero:
      Words("Blank cells, written as 0: \(count).", vi: "Ô trống, ghi là 0: \(count).")
    case .share:
      Words(
        "Percentages, left out because they follow from the counts: \(count).",
        vi: "Tỷ lệ phần trăm, không nhập vì tính được từ số lượng: \(count).")
    case .quotient:
      Words(
        "Quotients of other figures, left out because they follow from them: \(count).",
        vi: "Thương của các số khác, không nhập vì tính được từ các số đó: \(count).")
    case .change:
      Words(
        "Differences and growth, left out because they follow from other figures: \(count).",
        vi: "Chênh lệch, tăng giảm, không nhập vì tính được từ số liệu khác: \(count).")
    case .shareBehind:
      Words(
        "Percentages behind a count in one cell, left out: \(count).",
        vi: "Tỷ lệ phần trăm ghi sau số lượng trong cùng ô, không nhập: \(count).")
    }
  }
}

extension CellRole {
  /// What cells of a role are called when they are counted.
  fileprivate var words: Words {
    switch self {
    case .title: Words("titles", vi: "tiêu đề")
    case .heading: Words("headings", vi: "đầu cột")
    case .group: Words("groups", vi: "nhóm")
    case .label: Words("labels", vi: "tên dòng")
    case .figure: Words("figures", vi: "số liệu")
    case .total: Words("totals", vi: "số tổng")
    case .share: Words("shares", vi: "tỷ lệ")
    case .change: Words("changes", vi: "chênh lệch")
    case .sign: Words("signs", vi: "ký hiệu")
    case .number: Words("running numbers", vi: "số thứ tự")
    case .note: Words("notes", vi: "ghi chú")
    case .skip: Words("skipped", vi: "bỏ qua")
    }
  }
}
