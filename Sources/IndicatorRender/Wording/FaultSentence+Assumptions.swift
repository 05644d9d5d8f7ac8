internal import IndicatorCore

extension FaultSentence {
  /// What nothing in a sheet says, where nothing may be assumed.
  static func assumed(_ assumption: Assumption) -> FaultSentence {
    FaultSentence(
      "assumed", found: assumption.found,
      expected: Words(
        "expected the sheet or an option to say it (--strict)",
        vi: "bảng hoặc lựa chọn phải ghi rõ (--strict)"), advice: assumption.advice)
  }
}

extension Assumption {
  fileprivate var found: Words {
    switch self {
    case .unit(let unit, _):
      Words(
        "found no unit in the table, only \(quote(unit)) beside it",
        vi: "bảng không ghi đơn vị, chỉ có \(quote(unit)) ở bên ngoài")
    case .period(let period, let text):
      Words(
        "found no period in the table, only \(period) in \(quote(text))",
        vi: "bảng không ghi kỳ, chỉ có \(period) trong \(quote(text))")
    case .noPeriod:
      Words("found nothing that says the period", vi: "không đâu ghi kỳ của số liệu")
    case .measure(let measure, _):
      Words(
        "found no measure in the table, only \(quote(measure)) beside it",
        vi: "bảng không ghi chỉ tiêu, chỉ có \(quote(measure)) ở bên ngoài")
    case .blanks(let count):
      Words(
        "found \(count) blank \(count == 1 ? "cell" : "cells") among the figures",
        vi: "có \(count) ô trống giữa các số")
    case .unknownSign(let sign, let count):
      Words(
        "found the sign \(quote(sign)) in \(count) \(count == 1 ? "cell" : "cells"), which no one explains",
        vi: "có dấu \(quote(sign)) ở \(count) ô mà không được giải thích")
    case .periodRead(let text, let family):
      Words(
        "found \(quote(text)), which can be read otherwise than as \(PeriodFamilyWords.words(family)[.english])",
        vi:
          "có \(quote(text)), ngoài \(PeriodFamilyWords.words(family)[.vietnamese]) còn đọc được cách khác"
      )
    case .scaled(let text, let power):
      Words(
        "found figures counted in \(quote(text)), to be multiplied by 10^\(power)",
        vi: "số tính theo \(quote(text)), phải nhân với 10^\(power)")
    case .thousands(let text):
      Words(
        "found \(quote(text)), which only the language says to be thousands",
        vi: "có \(quote(text)), chỉ theo ngôn ngữ mới biết là hàng nghìn")
    case .namesTold(let count, _):
      Words(
        "found \(count) rows with a name that stands more than once",
        vi: "có \(count) dòng trùng tên")
    case .unitsTold(let count, _):
      Words(
        "found \(count) names of units that stand in several files",
        vi: "có \(count) tên đơn vị có ở nhiều tệp")
    case .measuresTold(let count, _):
      Words(
        "found \(count) measures with the same name in several tables",
        vi: "có \(count) chỉ tiêu trùng tên ở nhiều bảng")
    case .columnsTold(let count, _):
      Words("found \(count) columns with the same headings", vi: "có \(count) cột trùng đầu cột")
    case .perhapsCodes(let column, let heading):
      Words(
        "found numbers in column \(column) \(quote(heading)) that may be codes",
        vi: "số ở cột \(column) \(quote(heading)) có thể là mã")
    case .percentRow(let label, let row):
      Words(
        "found a percentage or an average in row \(row) \(quote(label)) among other figures",
        vi: "dòng \(row) \(quote(label)) là tỷ lệ hoặc bình quân giữa các số khác")
    case .percentRows(let count, let first):
      Words(
        "found percentages or averages in \(count) rows such as \(quote(first)) among other figures",
        vi: "\(count) dòng như \(quote(first)) là tỷ lệ hoặc bình quân giữa các số khác")
    case .belowTotal(let count, let first):
      Words(
        "found \(count) \(count == 1 ? "row" : "rows") without a number below the total: \(quote(first))",
        vi: "có \(count) dòng không đánh số dưới dòng tổng: \(quote(first))")
    case .withoutYear(let part):
      Words(
        "found \(quote(part)), of which nothing says the year",
        vi: "có \(quote(part)), không đâu ghi năm")
    case .partsOfFiles(let count, let first):
      Words(
        "found \(count) names of rows that stand in several tables: \(quote(first))",
        vi: "có \(count) tên dòng có ở nhiều bảng: \(quote(first))")
    case .totalRates(let label, let heading):
      Words(
        "found figures of the total \(quote(label)) that are no sums: \(quote(heading))",
        vi: "số của dòng tổng \(quote(label)) không phải là tổng: \(quote(heading))")
    case .notScaled(let word, let scale):
      Words(
        "found \(quote(word)) below a title that says \(quote(scale))",
        vi: "có \(quote(word)) dưới tiêu đề ghi \(quote(scale))")
    case .overOthers(let count, let first):
      Words(
        "found \(count) \(count == 1 ? "row" : "rows") over others without being their sum: \(quote(first))",
        vi: "có \(count) dòng đứng trên các dòng khác mà không bằng tổng của chúng: \(quote(first))"
      )
    case .comments(let count, let first):
      Words(
        "found \(count) \(count == 1 ? "line" : "lines") with figures that \(count == 1 ? "begins" : "begin") with #: \(quote(first))",
        vi: "có \(count) dòng có số bắt đầu bằng #: \(quote(first))")
    case .codes, .besideNames, .unreadColumn, .groupsMeasure, .partsAsElsewhere, .wholesAsElsewhere,
      .notUsed,
      .counted, .totals:
      ImportSentence.assumed(self)
    }
  }

  /// The option that decides, or what else does.
  fileprivate var advice: Words {
    switch self {
    case .unit: Self.option("--unit")
    case .period, .noPeriod, .withoutYear: Self.option("--period")
    case .measure: Self.option("--measure")
    case .blanks:
      Words(
        "say --empty missing or --empty zero", vi: "hãy ghi `--empty missing` hoặc `--empty zero`")
    case .unknownSign(let sign, _):
      Words(
        "say what it means, as --signs '\(sign)=missing'",
        vi: "hãy ghi nghĩa của dấu, ví dụ `--signs '\(sign)=missing'`")
    case .thousands:
      Words("say --input-numbers vi or en", vi: "hãy ghi `--input-numbers vi` hoặc `en`")
    case .namesTold, .unitsTold, .measuresTold, .columnsTold:
      Words(
        "give each a name of its own in the sheet",
        vi: "hãy đặt cho mỗi dòng, mỗi cột một tên riêng trong bảng")
    case .periodRead:
      Words(
        "write the period in full in the sheet, as 2020/21 or 2020-05",
        vi: "hãy ghi đủ kỳ trong bảng, ví dụ 2020/21 hoặc 2020-05")
    case .comments:
      Words(
        "delete the lines, or put a name that begins with # in quotes",
        vi: "hãy xóa các dòng đó, hoặc để tên bắt đầu bằng # trong dấu ngoặc kép")
    case .scaled:
      Words(
        "write the figures in full in the sheet, or leave out --strict",
        vi: "hãy ghi đủ số trong bảng, hoặc bỏ --strict")
    case .perhapsCodes, .percentRow, .percentRows, .belowTotal, .codes, .besideNames, .unreadColumn,
      .groupsMeasure, .partsAsElsewhere, .partsOfFiles, .totalRates, .notScaled, .overOthers,
      .wholesAsElsewhere, .notUsed,
      .counted,
      .totals:
      Words(
        "say in a mapping what it is (--propose prints one)",
        vi: "hãy ghi rõ trong tệp cách đọc (`--propose` in ra một tệp mẫu)")
    }
  }

  private static func option(_ option: String) -> Words {
    Words("say it with \(option)", vi: "hãy ghi bằng \(option)")
  }
}
