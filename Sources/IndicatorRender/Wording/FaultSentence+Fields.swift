internal import IndicatorCore

extension FaultSentence {
  /// What is wrong with a field that is no number.
  static func field(_ fact: FieldFact) -> FaultSentence {
    switch fact {
    case .emptyField(let column):
      FaultSentence(
        "empty_field", Words("found nothing", "ô trống"),
        Words("expected a \(column)", "cần giá trị cho cột \(column)"),
        Words("fill it in", "hãy điền vào"))
    case .badIdentifier(let text):
      FaultSentence(
        "bad_identifier", whatWasFound(quote(text)),
        Words(
          "expected an identifier of small letters, digits and _, beginning with a letter",
          "cần mã gồm chữ thường không dấu, chữ số và _, bắt đầu bằng chữ"),
        Words(
          "rename it and put the full name into `name`",
          "hãy đổi mã và ghi tên đầy đủ vào `name`"))
    case .badChoice(let text, _, let list):
      FaultSentence(
        "bad_code", whatWasFound(quote(text)), whatWasExpected(oneOf: list),
        Words("choose one of these", "hãy chọn một trong số đó"))
    case .badWhole(let text, let column):
      FaultSentence(
        "bad_whole", whatWasFound(quote(text)),
        Words("expected a whole number as \(column)", "cần số nguyên ở cột \(column)"),
        Words("write digits only", "chỉ viết chữ số"))
    case .badPeriod(let text):
      FaultSentence(
        "bad_period", whatWasFound(quote(text)),
        Words(
          "expected a period such as 2021, 2020/21, 2021-Q1, 2021-07, 2026-03-01 or 2022/2025",
          "cần kỳ dạng 2021, 2020/21, 2021-Q1, 2021-07, 2026-03-01 hoặc 2022/2025"),
        Words("correct the spelling", "hãy sửa cách viết"))
    case .badYearStart(let text):
      FaultSentence(
        "bad_year_start", whatWasFound(quote(text)),
        Words(
          "expected the day on which years such as 2020/21 begin, 09-01, or one year and its first day, "
            + "FY2021=2020-10-01",
          "cần ngày bắt đầu của những năm như 2020/21, dạng 09-01, hoặc một năm và ngày đầu của năm đó, dạng "
            + "FY2021=2020-10-01"),
        Words("correct the spelling", "hãy sửa cách viết"))
    case .backwardRange(let text, let forward):
      FaultSentence(
        "backward_range",
        Words(
          "found \(quote(text)), which runs backwards", "\(quote(text)) ghi ngược thời gian"),
        Words("expected the earlier period first", "kỳ trước phải ghi trước"),
        Words("write \(forward)", "hãy ghi \(forward)"))
    }
  }

  /// What is wrong with a number as it is written.
  static func number(_ fact: NumberFact) -> FaultSentence {
    switch fact {
    case .badNumber(let text):
      FaultSentence(
        "bad_number", whatWasFound(quote(text)), Words("expected a number", "cần một số"),
        Words(
          "write digits, with a decimal sign at most",
          "chỉ viết chữ số, có thể kèm một dấu thập phân"))
    case .badShare(let text):
      FaultSentence(
        "bad_share", whatWasFound(quote(text)),
        Words("expected a part of 1 such as 0.25 or 1/3", "cần một phần của 1 như 0.25 hoặc 1/3"),
        Words(
          "write what part of the predecessor went into the unit",
          "hãy ghi phần của đơn vị cũ nhập vào đơn vị này"))
    case .numberTooLarge(let text):
      FaultSentence(
        "number_too_large", whatWasFound(quote(text)),
        Words(
          "expected a number of at most 18 digits", "cần số không quá 18 chữ số"),
        Words(
          "check it, or use a coarser unit of measure", "hãy kiểm tra, hoặc dùng đơn vị lớn hơn"))
    case .negativeCount(let text, let measure):
      FaultSentence(
        "negative_count",
        Words("found \(quote(text)) for \(measure)", "có \(quote(text)) ở \(measure)"),
        Words("expected a count of 0 or more", "cần số không âm"),
        Words("check the figure", "hãy kiểm tra số liệu"))
    case .ambiguousNumber(let text, let vietnamese, let english):
      ambiguous(
        text, vietnamese, english,
        Words(
          "expected a figure in the column that decides", "cần một số trong cột đủ để phân biệt"))
    case .mixedNumbers(let text, let other, let line):
      FaultSentence(
        "mixed_numbers", whatWasFound(quote(text)),
        Words(
          "expected the same spelling of numbers as \(quote(other)) on line \(line)",
          "cần cùng cách viết số như \(quote(other)) ở dòng \(line)"),
        Words(
          "write all numbers of the column alike", "hãy viết các số trong cột cùng một kiểu"))
    case .fractionalCount(let text, let measure):
      FaultSentence(
        "fractional_count",
        Words("found \(quote(text)) for \(measure)", "có \(quote(text)) ở \(measure)"),
        Words("expected a whole number", "cần số nguyên"),
        Words(
          "check whether a grouping point was read as a decimal point",
          "hãy xem có phải dấu chấm hàng nghìn bị hiểu thành dấu thập phân không"))
    }
  }

  /// What is wrong with the figure of a row, or with a row beside others.
  static func figure(_ fact: FigureFact) -> FaultSentence {
    switch fact {
    case .missingValueWithoutStatus:
      FaultSentence(
        "missing_value", Words("found no value", "không có giá trị"),
        Words(
          "expected a value, or a status that says why there is none",
          "cần giá trị, hoặc mã status nói rõ lý do"),
        Words(
          "set status to L (not collected), M (cannot exist), O (missing) or Q (suppressed)",
          "hãy ghi status là L (không thu thập), M (không thể có), O (thiếu) hoặc Q (không công bố)"
        ))
    case .valueWithMissingStatus(let status):
      FaultSentence(
        "value_with_missing_status",
        Words("found a value with status \(status)", "có giá trị kèm status \(status)"),
        Words(
          "expected no value with a status that says there is none",
          "status này nghĩa là không có giá trị"),
        Words("remove one of the two", "hãy bỏ một trong hai"))
    case .duplicate(let key, let line):
      FaultSentence(
        "duplicate", Words("found a second figure for \(key)", "có hai số liệu cho \(key)"),
        // Figures that were never in a file have no line.
        line == 0
          ? Words("expected one", "chỉ được một")
          : Words(
            "expected one; the first is on line \(line)", "chỉ được một; số đầu ở dòng \(line)"),
        Words(
          "remove one (flows in a CSV file may be added up with --duplicates sum)",
          "hãy bỏ một (số phát sinh trong tệp CSV có thể cộng bằng --duplicates sum)"))
    case .repeatedKey(let key, let line):
      FaultSentence(
        "repeated_key", Words("found \(quote(key)) again", "\(quote(key)) bị lặp lại"),
        Words(
          "expected it once; the first is on line \(line)", "chỉ được một; dòng đầu là \(line)"),
        Words("remove or rename one", "hãy bỏ hoặc đổi tên một dòng"))
    case .duplicateStock(let measure):
      FaultSentence(
        "duplicate_stock",
        Words("found a second figure of \(measure)", "có hai số liệu của \(measure)"),
        Words(
          "expected one, because a stock cannot be added up over rows",
          "chỉ được một, vì số thời điểm không cộng qua các dòng"),
        Words("remove one", "hãy bỏ một"))
    }
  }

  /// What is wrong with how units, categories and classifications hang together.
  static func codebook(_ fact: CodebookFact) -> FaultSentence {
    switch fact {
    case .parentCycle(let kind, let name):
      FaultSentence(
        "parent_cycle",
        Words(
          "found \(kind.rawValue) \(quote(name)) below itself",
          "có \(quote(name)) trực thuộc chính nó"),
        Words("expected a tree", "cần quan hệ dạng cây"),
        Words("correct its parent", "hãy sửa cột parent"))
    case .parentElsewhere(let category, let parent):
      FaultSentence(
        "parent_elsewhere",
        Words(
          "found the parent \(quote(parent)) of \(quote(category)) in another classification",
          "mức trên \(quote(parent)) của \(quote(category)) thuộc bảng phân loại khác"),
        Words("expected one in the same", "cần cùng một bảng phân loại"),
        Words("correct the parent or the classification", "hãy sửa parent hoặc classification"))
    case .orderOnAggregate(let category):
      FaultSentence(
        "order_on_aggregate",
        Words(
          "found an order on \(quote(category)), which has parts",
          "có thứ tự ở \(quote(category)), là mức gộp"),
        Words("expected orders on leaves only", "chỉ mức chi tiết mới có thứ tự"),
        Words("remove it", "hãy bỏ đi"))
    case .repeatedOrder(let category, let other):
      FaultSentence(
        "repeated_order",
        Words(
          "found the same order for \(quote(category)) and \(quote(other))",
          "\(quote(category)) và \(quote(other)) trùng thứ tự"),
        Words("expected each order once", "mỗi thứ tự chỉ dùng một lần"),
        Words("correct one of them", "hãy sửa một trong hai"))
    case .joinedSameClassification(let name, let classification):
      FaultSentence(
        "joined_same_classification",
        Words(
          "found \(quote(name)) joined with another category of \(classification)",
          "\(quote(name)) ghép với mức khác cũng thuộc \(classification)"),
        Words(
          "expected one category of each classification", "mỗi bảng phân loại chỉ lấy một mức"),
        Words("remove one", "hãy bỏ một"))
    }
  }

  /// A name that means nothing, or several things.
  static func name(_ fact: NameFact) -> FaultSentence {
    switch fact {
    case .unknownName(let kind, let name, let suggestion):
      FaultSentence(
        "unknown_\(kind.rawValue)", whatWasFound(quote(name)),
        Words("expected a known \(kind.rawValue)", "cần \(kind.vietnamese) đã có"),
        didYouMean(suggestion, else: lookUp(kind)))
    case .unknownNear(let kind, let name, let nearest):
      FaultSentence(
        "unknown_\(kind.rawValue)", whatWasFound(quote(name)),
        Words("expected a known \(kind.rawValue)", "cần \(kind.vietnamese) đã có"),
        Words(
          "did you mean \(alternatives(nearest.map(quote))[.english])?",
          "có phải là \(alternatives(nearest.map(quote))[.vietnamese])?"))
    case .ambiguousName(let kind, let name, let matches):
      FaultSentence(
        "ambiguous_\(kind.rawValue)", whatWasFound(quote(name)),
        Words(
          "expected a name of one \(kind.rawValue) only", "cần tên chỉ một \(kind.vietnamese)"),
        choose(matches))
    }
  }

  private static func choose(_ matches: [String]) -> Words {
    let list = alternatives(matches.map(quote))
    return Words("choose \(list[.english])", "hãy chọn \(list[.vietnamese])")
  }

  private static func lookUp(_ kind: NameKind) -> Words {
    switch kind {
    case .unit, .measure, .category, .classification, .indicator, .period:
      return Words("see `sosanh show` for what there is", "xem `sosanh xem` để biết có gì")
    case .source: return Words("add it to sources.csv", "hãy thêm vào sources.csv")
    case .function:
      let list = alternatives(FormulaFunction.allCases.map(\.rawValue))
      return Words("the functions are \(list[.english])", "các hàm là \(list[.vietnamese])")
    case .verb: return Words("see `sosanh --help`", "xem `sosanh --help`")
    case .dataset: return Words("see the folder ./Datasets", "xem thư mục ./Datasets")
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
    _ text: String, _ vietnamese: String, _ english: String, _ expected: Words
  ) -> FaultSentence {
    FaultSentence(
      "ambiguous_number",
      Words(
        "found \(quote(text)), which is \(vietnamese) in Vietnamese and \(english) in English "
          + "spelling",
        "có \(quote(text)), viết kiểu Việt là \(vietnamese), kiểu Anh là \(english)"),
      expected,
      Words(
        "say which it is with --input-numbers vi or --input-numbers en",
        "hãy chỉ rõ bằng --input-numbers vi hoặc --input-numbers en"))
  }
}
