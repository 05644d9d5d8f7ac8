package import IndicatorCore

extension ImportSentence {
  /// What the reading of some sheets took for granted, the first of them in words.
  package static func assumed(_ assumption: Assumption, inSheets count: Int) -> Words {
    let words = assumed(assumption)
    guard count > 1 else { return words }
    return Words(
      english: words[.english] + " (\(count) sheets)",
      vietnamese: words[.vietnamese] + " (\(count) trang)")
  }

  /// What the reading of sheets took for granted.
  package static func assumed(_ assumption: Assumption) -> Words {
    switch assumption {
    case .unit(let unit, let from):
      Words(
        "no column names the unit; taken from the \(from.english): `\(unit)` (--unit says another)",
        vi: "không cột nào ghi đơn vị; lấy theo \(from.vietnamese): `\(unit)` (--unit để ghi khác)")
    case .period(let period, let text):
      Words("the period \(period) is taken from `\(text)`", vi: "kỳ \(period) lấy theo `\(text)`")
    case .noPeriod:
      Words(
        "nothing says of which period the figures are; written as ../.. (--period says it)",
        vi: "không đâu ghi số liệu của kỳ nào; ghi là ../.. (--period để ghi kỳ)")
    case .measure(let measure, let from):
      Words(
        "the measure is taken from the \(from.english): `\(measure)` (--measure says another)",
        vi: "tên chỉ tiêu lấy theo \(from.vietnamese): `\(measure)` (--measure để ghi khác)")
    case .blanks(let count): blanks(count)
    case .unknownSign(let sign, let count): unknownSign(sign, count: count)
    case .namesTold(let count, let first): namesTold(count, first: first)
    case .unitsTold(let count, let first): unitsTold(count, first: first)
    case .measuresTold(let count, let first): measuresTold(count, first: first)
    case .partsAsElsewhere(let count, let first, let whole):
      partsAsElsewhere(count, first: first, whole: whole)
    case .wholesAsElsewhere(let count, let first, let whole):
      wholesAsElsewhere(count, first: first, whole: whole)
    case .columnsTold(let count, let first): columnsTold(count, first: first)
    case .scaled(let text, let power):
      Words(
        "figures counted in `\(text)` are multiplied by 10^\(power)",
        vi: "số tính theo `\(text)` được nhân với 10^\(power)")
    case .thousands(let text):
      Words(
        "numbers such as `\(text)` are read as thousands (--input-numbers vi or en says how they are written)",
        vi: "số như `\(text)` được đọc là hàng nghìn (--input-numbers vi hoặc en để ghi cách viết)")
    case .perhapsCodes(let column, let heading): perhapsCodes(column, heading: heading)
    case .periodRead(let text, let family):
      Words(
        "`\(text)` is read as \(PeriodFamilyWords.words(family)[.english])",
        vi: "`\(text)` đọc là \(PeriodFamilyWords.words(family)[.vietnamese])")
    case .totals(let count, let names): totals(count, names: names)
    case .percentRow(let label, let row): percentRow(label, row: row)
    case .percentRows(let count, let first): percentRows(count, first: first)
    case .belowTotal(let count, let first): belowTotal(count, first: first)
    case .codes(let column, let heading):
      Words(
        "column \(column) `\(heading)` holds the codes of the names beside it",
        vi: "cột \(column) `\(heading)` là mã của tên ở cột bên cạnh")
    case .besideNames(let column, let heading): besideNames(column, heading: heading)
    case .unreadColumn(let column, let heading): unreadColumn(column, heading: heading)
    case .groupsMeasure(let first): groupsMeasure(first)
    case .withoutYear(let part): withoutYear(part)
    case .partsOfFiles(let count, let first): partsOfFiles(count, first: first)
    case .totalRates(let label, let heading): totalRates(label, heading: heading)
    case .notScaled(let word, let scale): notScaled(word, scale: scale)
    case .overOthers(let count, let first): overOthers(count, first: first)
    case .comments(let count, let first): comments(count, first: first)
    case .counted(let count, let by, let units): counted(count, by: by, units: units)
    case .notUsed(let option): notUsed(option)
    }
  }

  private static func comments(_ count: Int, first: String) -> Words {
    Words(
      "\(count) \(count == 1 ? "line that begins" : "lines that begin") with # \(count == 1 ? "is" : "are") left out as \(count == 1 ? "a comment" : "comments"), such as `\(first)` (put the name in quotes if it is one)",
      vi:
        "bỏ qua \(count) dòng bắt đầu bằng #, coi là ghi chú, ví dụ `\(first)` (nếu là tên thì hãy để trong dấu ngoặc kép)"
    )
  }

  private static func notUsed(_ option: String) -> Words {
    Words(
      "\(option) was not used: the table itself says it for every figure",
      vi: "\(option) không được dùng: bảng đã ghi rõ cho mọi số liệu")
  }

  private static func percentRow(_ label: String, row: Int) -> Words {
    Words(
      "row \(row) `\(label)` holds percentages or averages among other figures and was left out",
      vi: "dòng \(row) `\(label)` là tỷ lệ hoặc bình quân giữa các số khác, không đọc")
  }

  private static func percentRows(_ count: Int, first: String) -> Words {
    Words(
      "\(count) rows such as `\(first)` hold percentages or averages among other figures and were left out",
      vi: "\(count) dòng như `\(first)` là tỷ lệ hoặc bình quân giữa các số khác, không đọc")
  }

  private static func besideNames(_ column: String, heading: String) -> Words {
    Words(
      "column \(column) `\(heading)` belongs to the names beside it and is not read",
      vi: "cột \(column) `\(heading)` đi kèm tên ở cột bên cạnh, không đọc")
  }

  private static func unreadColumn(_ column: String, heading: String) -> Words {
    Words(
      "column \(column) `\(heading)` holds no figures and is not read",
      vi: "cột \(column) `\(heading)` không có số liệu, không đọc")
  }

  private static func withoutYear(_ part: String) -> Words {
    Words(
      "nothing says of which year `\(part)` is a part; read as a category (--period says the year)",
      vi: "không đâu ghi `\(part)` thuộc năm nào; đọc là phân loại (--period để ghi năm)")
  }

  private static func partsOfFiles(_ count: Int, first: String) -> Words {
    Words(
      "\(count) \(count == 1 ? "name" : "names") of rows such as `\(first)` stand in several tables; read as categories of the unit of each (a mapping says otherwise)",
      vi:
        "\(count) tên dòng như `\(first)` có ở nhiều bảng; đọc là phân loại của đơn vị từng bảng (tệp cách đọc ghi khác được)"
    )
  }

  private static func totalRates(_ label: String, heading: String) -> Words {
    Words(
      "`\(label)` is a total; its figures that are no sums, such as `\(heading)`, are left out with it (a mapping says otherwise)",
      vi:
        "`\(label)` là dòng tổng; những số của dòng này không phải là tổng, như `\(heading)`, không đọc (tệp cách đọc ghi khác được)"
    )
  }

  private static func notScaled(_ word: String, scale: String) -> Words {
    Words(
      "figures of `\(word)` are not multiplied: `\(scale)` holds for counts (a mapping says otherwise)",
      vi:
        "số của `\(word)` không nhân: `\(scale)` chỉ dùng cho số lượng (tệp cách đọc ghi khác được)"
    )
  }

  private static func overOthers(_ count: Int, first: String) -> Words {
    Words(
      "\(count) \(count == 1 ? "row" : "rows") such as `\(first)` \(count == 1 ? "stands" : "stand") over others without being their sum; both are read, so adding up all rows counts twice (a mapping says otherwise)",
      vi:
        "\(count) dòng như `\(first)` đứng trên các dòng khác mà không bằng tổng của chúng; cả hai đều được đọc, cộng mọi dòng là tính hai lần (tệp cách đọc ghi khác được)"
    )
  }

  private static func groupsMeasure(_ first: String) -> Words {
    Words(
      "rows of the same names stand under words such as `\(first)`: the rows are read as units, the words as measures (a mapping says otherwise)",
      vi:
        "các dòng cùng tên đứng dưới những mục như `\(first)`: dòng đọc là đơn vị, mục đọc là chỉ tiêu (tệp cách đọc ghi khác được)"
    )
  }

  private static func blanks(_ count: Int) -> Words {
    Words(
      "\(count) blank \(count == 1 ? "cell among the figures is" : "cells among the figures are") written as missing (--empty zero where blank means none)",
      vi:
        "\(count) ô trống giữa các số được ghi là chưa có (--empty zero nếu ô trống nghĩa là không có)"
    )
  }

  private static func unknownSign(_ sign: String, count: Int) -> Words {
    if sign.contains(where: \.isNumber) {
      return Words(
        "`\(sign)` in \(count) \(count == 1 ? "cell" : "cells") is no number; written as missing",
        vi: "`\(sign)` ở \(count) ô không phải là số; ghi là chưa có")
    }
    return Words(
      "the sign `\(sign)` in \(count) \(count == 1 ? "cell" : "cells") is not explained; written as missing",
      vi: "dấu `\(sign)` ở \(count) ô không được giải thích; ghi là chưa có")
  }

  private static func namesTold(_ count: Int, first: String) -> Words {
    Words(
      "\(count) rows have a name that stands more than once; told apart by what stands over them: `\(first)`",
      vi: "\(count) dòng có tên lặp lại; phân biệt theo tên đứng trên: `\(first)`")
  }

  private static func unitsTold(_ count: Int, first: String) -> Words {
    Words(
      "\(count == 1 ? "1 name of units stands" : "\(count) names of units stand") in several files; told apart by the unit of each title or file: `\(first)`",
      vi:
        "\(count) tên đơn vị có ở nhiều tệp; phân biệt theo đơn vị ở tiêu đề hoặc tên tệp: `\(first)`"
    )
  }

  private static func measuresTold(_ count: Int, first: String) -> Words {
    Words(
      "\(count) \(count == 1 ? "measure has" : "measures have") the same name in several tables; told apart by their titles: `\(first)`",
      vi: "\(count) chỉ tiêu trùng tên ở nhiều bảng; phân biệt theo tiêu đề bảng: `\(first)`")
  }

  private static func partsAsElsewhere(_ count: Int, first: String, whole: String) -> Words {
    Words(
      "\(count) figures under `\(first)` and the like are parts of `\(whole)`, as they are in the other files",
      vi: "\(count) số liệu dưới `\(first)` và tương tự là phần của `\(whole)`, như ở các tệp khác")
  }

  private static func wholesAsElsewhere(_ count: Int, first: String, whole: String) -> Words {
    Words(
      "\(count) figures under `\(first)` and the like are of `\(whole)`, which has the same parts under the same title in the other files",
      vi:
        "\(count) số liệu dưới `\(first)` và tương tự là của `\(whole)`, vốn có cùng các phần và cùng tiêu đề ở các tệp khác"
    )
  }

  private static func columnsTold(_ count: Int, first: String) -> Words {
    count == 1
      ? Words(
        "1 column has no heading of its own; called by its letter: `\(first)`",
        vi: "1 cột không có đầu cột riêng; gọi theo chữ cái của cột: `\(first)`")
      : Words(
        "\(count) columns have the same headings; told apart by their letters: `\(first)`",
        vi: "\(count) cột có đầu cột giống nhau; phân biệt theo chữ cái của cột: `\(first)`")
  }

  private static func totals(_ count: Int, names: [String]) -> Words {
    let list = names.joined(separator: ", ")
    return Words(
      (count == 1
        ? "1 row is a total of others and no unit"
        : "\(count) rows are totals of others and no units") + ": \(list)",
      vi: "\(count) dòng là dòng tổng, không phải đơn vị: \(list)")
  }

  private static func belowTotal(_ count: Int, first: String) -> Words {
    Words(
      "\(count == 1 ? "1 row below the total is no unit and was" : "\(count) rows below the total are no units and were") left out: `\(first)`",
      vi: "\(count) dòng dưới dòng tổng không phải đơn vị, không đọc: `\(first)`")
  }

  private static func perhapsCodes(_ column: String, heading: String) -> Words {
    Words(
      "column \(column) `\(heading)` may hold codes; read as figures (role skip in a mapping leaves it out)",
      vi:
        "cột \(column) `\(heading)` có thể là mã; đọc như số liệu (vai trò skip trong mapping để bỏ)"
    )
  }

  private static func counted(_ count: Int, by: String, units: String) -> Words {
    Words(
      "\(count) rows were counted by column `\(by)`"
        + (units.isEmpty ? "" : " for the units of column `\(units)`"),
      vi: "\(count) dòng được đếm theo cột `\(by)`"
        + (units.isEmpty ? "" : ", cho từng đơn vị ở cột `\(units)`"))
  }
}

extension ImportSentence {
  /// A figure that does not follow from the cells beside it.
  package static func finding(_ finding: SheetFinding) -> Words {
    let from = finding.from.joined(separator: finding.kind == .sum ? " + " : " / ")
    return Words(
      "\(finding.place.source):\(finding.cell): `\(finding.label)` prints \(finding.printed), but \(from) = \(finding.computed)",
      vi:
        "\(finding.place.source):\(finding.cell): `\(finding.label)` ghi \(finding.printed), nhưng \(from) = \(finding.computed)"
    )
  }
}

extension Assumption.Source {
  fileprivate var english: String {
    switch self {
    case .title: "title"
    case .sheet: "sheet's name"
    case .file: "file's name"
    }
  }

  fileprivate var vietnamese: String {
    switch self {
    case .title: "tiêu đề"
    case .sheet: "tên trang"
    case .file: "tên tệp"
    }
  }
}
