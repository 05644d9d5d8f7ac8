internal import IndicatorCore

extension FaultSentence {
  /// What is wrong with a field that is no number.
  static func field(_ fact: FieldFact) -> FaultSentence {
    switch fact {
    case .emptyField(let column):
      FaultSentence(
        "empty_field", found: Words("found nothing", vi: "ô trống"),
        expected: Words("expected a \(column)", vi: "cần giá trị cho cột \(column)"),
        advice: Words("fill it in", vi: "hãy điền vào"))
    case .badIdentifier(let text):
      FaultSentence(
        "bad_identifier", found: whatWasFound(quote(text)),
        expected: Words(
          "expected an identifier of small letters, digits and _, beginning with a letter",
          vi: "cần mã gồm chữ thường không dấu, chữ số và _, bắt đầu bằng chữ"),
        advice: Words(
          "rename it and put the full name into `name`",
          vi: "hãy đổi mã và ghi tên đầy đủ vào `name`"))
    case .badChoice(let text, _, let list):
      FaultSentence(
        "bad_code", found: whatWasFound(quote(text)), expected: whatWasExpected(oneOf: list),
        advice: Words("choose one of these", vi: "hãy chọn một trong số đó"))
    case .badWhole(let text, let column):
      FaultSentence(
        "bad_whole", found: whatWasFound(quote(text)),
        expected: Words(
          "expected a whole number as \(column)", vi: "cần số nguyên ở cột \(column)"),
        advice: Words("write digits only", vi: "chỉ viết chữ số"))
    case .badPeriod(let text):
      FaultSentence(
        "bad_period", found: whatWasFound(quote(text)),
        expected: Words(
          "expected a period such as 2021, 2020/21, 2021-Q1, 2021-07, 2026-03-01 or 2022/2025",
          vi: "cần kỳ dạng 2021, 2020/21, 2021-Q1, 2021-07, 2026-03-01 hoặc 2022/2025"),
        advice: Words("correct the spelling", vi: "hãy sửa cách viết"))
    case .badYearStart(let text):
      FaultSentence(
        "bad_year_start", found: whatWasFound(quote(text)),
        expected: Words(
          "expected the day on which years such as 2020/21 begin, 09-01, or one year and its first day, "
            + "FY2021=2020-10-01",
          vi:
            "cần ngày bắt đầu của những năm như 2020/21, dạng 09-01, hoặc một năm và ngày đầu của năm đó, dạng "
            + "FY2021=2020-10-01"),
        advice: Words("correct the spelling", vi: "hãy sửa cách viết"))
    case .backwardRange(let text, let forward):
      FaultSentence(
        "backward_range",
        found: Words(
          "found \(quote(text)), which runs backwards", vi: "\(quote(text)) ghi ngược thời gian"),
        expected: Words("expected the earlier period first", vi: "kỳ trước phải ghi trước"),
        advice: Words("write \(forward)", vi: "hãy ghi \(forward)"))
    }
  }

  /// What is wrong with a number as it is written.
  static func number(_ fact: NumberFact) -> FaultSentence {
    switch fact {
    case .badNumber(let text):
      FaultSentence(
        "bad_number", found: whatWasFound(quote(text)),
        expected: Words("expected a number", vi: "cần một số"),
        advice: Words(
          "write digits, with a decimal sign at most",
          vi: "chỉ viết chữ số, có thể kèm một dấu thập phân"))
    case .badShare(let text):
      FaultSentence(
        "bad_share", found: whatWasFound(quote(text)),
        expected: Words(
          "expected a part of 1 such as 0.25 or 1/3", vi: "cần một phần của 1 như 0.25 hoặc 1/3"),
        advice: Words(
          "write what part of the predecessor went into the unit",
          vi: "hãy ghi phần của đơn vị cũ nhập vào đơn vị này"))
    case .numberTooLarge(let text):
      FaultSentence(
        "number_too_large", found: whatWasFound(quote(text)),
        expected: Words(
          "expected a number of at most 18 digits", vi: "cần số không quá 18 chữ số"),
        advice: Words(
          "check it, or use a coarser unit of measure", vi: "hãy kiểm tra, hoặc dùng đơn vị lớn hơn"
        ))
    case .negativeCount(let text, let measure):
      FaultSentence(
        "negative_count",
        found: Words("found \(quote(text)) for \(measure)", vi: "có \(quote(text)) ở \(measure)"),
        expected: Words("expected a count of 0 or more", vi: "cần số không âm"),
        advice: Words("check the figure", vi: "hãy kiểm tra số liệu"))
    case .ambiguousNumber(let text, let vietnamese, let english):
      ambiguous(
        text, vietnamese: vietnamese, english: english,
        expected: Words(
          "expected a figure in the column that decides", vi: "cần một số trong cột đủ để phân biệt"
        ))
    case .mixedNumbers(let text, let other, let line):
      FaultSentence(
        "mixed_numbers", found: whatWasFound(quote(text)),
        expected: Words(
          "expected the same spelling of numbers as \(quote(other)) on line \(line)",
          vi: "cần cùng cách viết số như \(quote(other)) ở dòng \(line)"),
        advice: Words(
          "write all numbers of the column alike", vi: "hãy viết các số trong cột cùng một kiểu"))
    case .fractionalCount(let text, let measure):
      FaultSentence(
        "fractional_count",
        found: Words("found \(quote(text)) for \(measure)", vi: "có \(quote(text)) ở \(measure)"),
        expected: Words("expected a whole number", vi: "cần số nguyên"),
        advice: Words(
          "check whether a grouping point was read as a decimal point",
          vi: "hãy xem có phải dấu chấm hàng nghìn bị hiểu thành dấu thập phân không"))
    }
  }

  /// What is wrong with the figure of a row, or with a row beside others.
  static func figure(_ fact: FigureFact) -> FaultSentence {
    switch fact {
    case .missingValueWithoutStatus:
      FaultSentence(
        "missing_value", found: Words("found no value", vi: "không có giá trị"),
        expected: Words(
          "expected a value, or a status that says why there is none",
          vi: "cần giá trị, hoặc mã status nói rõ lý do"),
        advice: Words(
          "set status to L (not collected), M (cannot exist), O (missing) or Q (suppressed)",
          vi:
            "hãy ghi status là L (không thu thập), M (không thể có), O (thiếu) hoặc Q (không công bố)"
        ))
    case .valueWithMissingStatus(let status):
      FaultSentence(
        "value_with_missing_status",
        found: Words("found a value with status \(status)", vi: "có giá trị kèm status \(status)"),
        expected: Words(
          "expected no value with a status that says there is none",
          vi: "status này nghĩa là không có giá trị"),
        advice: Words("remove one of the two", vi: "hãy bỏ một trong hai"))
    case .duplicate(let key, let line):
      FaultSentence(
        "duplicate",
        found: Words("found a second figure for \(key)", vi: "có hai số liệu cho \(key)"),
        // Figures that were never in a file have no line.
        expected: line == 0
          ? Words("expected one", vi: "chỉ được một")
          : Words(
            "expected one; the first is on line \(line)", vi: "chỉ được một; số đầu ở dòng \(line)"),
        advice: Words(
          "remove one (flows in a CSV file may be added up with --duplicates sum)",
          vi: "hãy bỏ một (số phát sinh trong tệp CSV có thể cộng bằng --duplicates sum)"))
    case .repeatedKey(let key, let line):
      FaultSentence(
        "repeated_key", found: Words("found \(quote(key)) again", vi: "\(quote(key)) bị lặp lại"),
        expected: Words(
          "expected it once; the first is on line \(line)", vi: "chỉ được một; dòng đầu là \(line)"),
        advice: Words("remove or rename one", vi: "hãy bỏ hoặc đổi tên một dòng"))
    case .duplicateStock(let measure):
      FaultSentence(
        "duplicate_stock",
        found: Words("found a second figure of \(measure)", vi: "có hai số liệu của \(measure)"),
        expected: Words(
          "expected one, because a stock cannot be added up over rows",
          vi: "chỉ được một, vì số thời điểm không cộng qua các dòng"),
        advice: Words("remove one", vi: "hãy bỏ một"))
    }
  }

  /// What is wrong with how units, categories and classifications hang together.
  static func codebook(_ fact: CodebookFact) -> FaultSentence {
    switch fact {
    case .parentCycle(let kind, let name):
      FaultSentence(
        "parent_cycle",
        found: Words(
          "found \(kind.rawValue) \(quote(name)) below itself",
          vi: "có \(quote(name)) trực thuộc chính nó"),
        expected: Words("expected a tree", vi: "cần quan hệ dạng cây"),
        advice: Words("correct its parent", vi: "hãy sửa cột parent"))
    case .parentElsewhere(let category, let parent):
      FaultSentence(
        "parent_elsewhere",
        found: Words(
          "found the parent \(quote(parent)) of \(quote(category)) in another classification",
          vi: "mức trên \(quote(parent)) của \(quote(category)) thuộc bảng phân loại khác"),
        expected: Words("expected one in the same", vi: "cần cùng một bảng phân loại"),
        advice: Words(
          "correct the parent or the classification", vi: "hãy sửa parent hoặc classification"))
    case .orderOnAggregate(let category):
      FaultSentence(
        "order_on_aggregate",
        found: Words(
          "found an order on \(quote(category)), which has parts",
          vi: "có thứ tự ở \(quote(category)), là mức gộp"),
        expected: Words("expected orders on leaves only", vi: "chỉ mức chi tiết mới có thứ tự"),
        advice: Words("remove it", vi: "hãy bỏ đi"))
    case .repeatedOrder(let category, let other):
      FaultSentence(
        "repeated_order",
        found: Words(
          "found the same order for \(quote(category)) and \(quote(other))",
          vi: "\(quote(category)) và \(quote(other)) trùng thứ tự"),
        expected: Words("expected each order once", vi: "mỗi thứ tự chỉ dùng một lần"),
        advice: Words("correct one of them", vi: "hãy sửa một trong hai"))
    case .joinedSameClassification(let name, let classification):
      FaultSentence(
        "joined_same_classification",
        found: Words(
          "found \(quote(name)) joined with another category of \(classification)",
          vi: "\(quote(name)) ghép với mức khác cũng thuộc \(classification)"),
        expected: Words(
          "expected one category of each classification", vi: "mỗi bảng phân loại chỉ lấy một mức"),
        advice: Words("remove one", vi: "hãy bỏ một"))
    }
  }

  /// A name that means nothing, or several things.
  static func name(_ fact: NameFact) -> FaultSentence {
    switch fact {
    case .unknownName(let kind, let name, let suggestion):
      FaultSentence(
        "unknown_\(kind.rawValue)", found: whatWasFound(quote(name)),
        expected: Words("expected a known \(kind.rawValue)", vi: "cần \(kind.vietnamese) đã có"),
        advice: didYouMean(suggestion, else: lookUp(kind)))
    case .unknownNear(let kind, let name, let nearest):
      FaultSentence(
        "unknown_\(kind.rawValue)", found: whatWasFound(quote(name)),
        expected: Words("expected a known \(kind.rawValue)", vi: "cần \(kind.vietnamese) đã có"),
        advice: Words(
          "did you mean \(alternatives(nearest.map(quote))[.english])?",
          vi: "có phải là \(alternatives(nearest.map(quote))[.vietnamese])?"))
    case .ambiguousName(let kind, let name, let matches):
      FaultSentence(
        "ambiguous_\(kind.rawValue)", found: whatWasFound(quote(name)),
        expected: Words(
          "expected a name of one \(kind.rawValue) only", vi: "cần tên chỉ một \(kind.vietnamese)"),
        advice: choose(matches))
    }
  }

  private static func choose(_ matches: [String]) -> Words {
    let list = alternatives(matches.map(quote))
    return Words("choose \(list[.english])", vi: "hãy chọn \(list[.vietnamese])")
  }

  private static func lookUp(_ kind: NameKind) -> Words {
    switch kind {
    case .unit, .measure, .category, .classification, .indicator, .period:
      return Words("see `sosanh show` for what there is", vi: "xem `sosanh xem` để biết có gì")
    case .source: return Words("add it to sources.csv", vi: "hãy thêm vào sources.csv")
    case .function:
      let list = alternatives(FormulaFunction.allCases.map(\.rawValue))
      return Words("the functions are \(list[.english])", vi: "các hàm là \(list[.vietnamese])")
    case .verb: return Words("see `sosanh --help`", vi: "xem `sosanh --help`")
    case .dataset: return Words("see the folder ./Datasets", vi: "xem thư mục ./Datasets")
    }
  }
}

extension NameKind {
  /// What the kind is called.
  var words: Words { Words(english: rawValue, vietnamese: vietnamese) }

  /// What the kind is called in Vietnamese.
  fileprivate var vietnamese: String {
    switch self {
    case .unit: "đơn vị"
    case .measure: "chỉ tiêu"
    case .category: "mức phân loại"
    case .classification: "bảng phân loại"
    case .indicator: "chỉ số"
    case .source: "nguồn"
    case .period: "kỳ"
    case .function: "hàm"
    case .verb: "lệnh"
    case .dataset: "bộ dữ liệu"
    }
  }
}

extension FaultSentence {
  /// A figure with two readings.
  ///
  /// - Parameter expected: what would decide between them.
  static func ambiguous(
    _ text: String, vietnamese: String, english: String, expected: Words
  ) -> FaultSentence {
    FaultSentence(
      "ambiguous_number",
      found: Words(
        "found \(quote(text)), which is \(vietnamese) in Vietnamese and \(english) in English "
          + "spelling",
        vi: "có \(quote(text)), viết kiểu Việt là \(vietnamese), kiểu Anh là \(english)"),
      expected: expected,
      advice: Words(
        "say which it is with --input-numbers vi or --input-numbers en",
        vi: "hãy chỉ rõ bằng --input-numbers vi hoặc --input-numbers en"))
  }
}
