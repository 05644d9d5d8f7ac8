internal import IndicatorCore

extension FaultSentence {
  /// What is wrong with a claim as it is written.
  static func claim(_ fact: ClaimFact) -> FaultSentence {
    switch fact {
    case .badClaim(let text):
      FaultSentence(
        "bad_claim",
        text.isEmpty ? Words("found the end", "mới đến đây đã hết") : whatWasFound(quote(text)),
        Words(
          "expected a claim such as `165/174 = 94,8%` or `31+48-44 = 35`",
          "cần một phép như `165/174 = 94,8%` hoặc `31+48-44 = 35`"),
        Words(
          "write figures, signs and one printed figure",
          "hãy viết số, dấu và một số ghi trong báo cáo"))
    case .noClaims:
      FaultSentence(
        "no_claims", Words("found no claims", "không có phép tính nào"),
        Words(
          "expected one a line, such as `165/174 = 94,8%`",
          "cần mỗi dòng một phép, như `165/174 = 94,8%`"), .none)
    case .unknownClaimWord(let text, let nearest, let vietnamese, let english):
      unknownWord(
        text, nearest, Words(english: understood(english), vietnamese: understood(vietnamese)))
    case .badPrinted(let text):
      FaultSentence(
        "bad_printed", whatWasFound(quote(text)),
        Words(
          "expected a figure such as `1.394` or `93,1`", "cần một số như `1.394` hoặc `93,1`"),
        Words("write it as it is printed", "hãy viết đúng như trong báo cáo"))
    case .printedTooLong(let text):
      FaultSentence(
        "printed_too_long", whatWasFound(quote(text)),
        Words(
          "expected at most nine digits after the decimal sign and eighteen in all",
          "cần nhiều nhất chín chữ số thập phân và mười tám chữ số tất cả"),
        Words("leave out the last ones", "hãy bỏ bớt các chữ số cuối"))
    case .printedOtherwise(let text, let plain):
      FaultSentence(
        "printed_otherwise", whatWasFound(quote(text)),
        Words(
          "expected it spelled like the other figures, or as --input-numbers says",
          "cần viết như các số khác, hoặc như --input-numbers đã nói"),
        Words(
          "if it means `\(plain)`, write all figures one way and leave out --input-numbers",
          "nếu đó là `\(plain)`, hãy viết mọi số theo một cách và bỏ --input-numbers"))
    }
  }

  /// Figures of claims that do not go together.
  static func claimFigures(_ fact: ClaimFiguresFact) -> FaultSentence {
    switch fact {
    case .mixedSigns(let text, let other):
      FaultSentence(
        "mixed_signs",
        Words(
          "found \(quote(text)) beside \(quote(other))",
          "có \(quote(text)) bên cạnh \(quote(other))"),
        Words(
          "expected a sign such as `%` behind all figures of a sum or change, or behind none",
          "cần ghi dấu như `%` sau mọi số của phép cộng hay mức thay đổi, hoặc không ghi ở số nào"),
        Words("write them alike", "hãy viết thống nhất"))
    case .mixedUnits(let text, let other):
      FaultSentence(
        "mixed_units",
        Words(
          "found \(quote(text)) beside \(quote(other))",
          "có \(quote(text)) bên cạnh \(quote(other))"),
        Words("expected one unit of measurement", "cần cùng một đơn vị đo"),
        Words("convert one of them", "hãy đổi về cùng đơn vị"))
    case .claimLikeOption(let text):
      FaultSentence(
        "claim_like_option", whatWasFound(quote(text)),
        Words(
          "expected claims that begin with a minus sign behind `--`",
          "phép tính bắt đầu bằng dấu trừ phải đứng sau `--`"),
        Words(
          "write `sosanh audit -- '\(text)'`", "hãy viết `sosanh doichieu -- '\(text)'`"))
    case .ambiguousTyped(let text, let vietnamese, let english):
      ambiguous(
        text, vietnamese, english,
        Words(
          "expected a figure in some claim that decides",
          "cần một số trong các phép đủ để phân biệt"))
    case .mixedTyped(let text, let other, let claim):
      FaultSentence(
        "mixed_numbers", whatWasFound(quote(text)),
        Words(
          "expected the same spelling of numbers as \(quote(other)) in claim \(claim)",
          "cần cùng cách viết số như \(quote(other)) ở phép \(claim)"),
        Words(
          "write the figures of all claims alike", "hãy viết các số trong mọi phép cùng một kiểu"))
    }
  }

  /// Claims that are not held against what was named, or not in that way.
  static func claimUse(_ fact: ClaimUseFact) -> FaultSentence {
    switch fact {
    case .typedBeside(let option):
      FaultSentence(
        "typed_beside", whatWasFound("`\(option)`"),
        Words(
          "expected either claims as typed or those of data",
          "cần phép tính gõ vào, hoặc số của dữ liệu, không dùng cả hai"),
        Words("leave one of them out", "hãy bỏ bớt một thứ"))
    case .kindOfForm(let kind, let claim, let expected):
      kindRuledOut(kind, claim, expected, Words("leave out --kind", "hãy bỏ --kind"))
    case .kindOfClaim(let kind, let claim, let expected):
      kindRuledOut(
        kind, claim, expected,
        Words("leave out the word before the colon", "hãy bỏ từ trước dấu hai chấm"))
    case .kindOfRows(let kind, let expected):
      FaultSentence(
        "kind_of_rows", whatWasFound("`\(kind.rawValue)`"),
        Words(
          "expected \(alternatives(expected.map { "`\($0.rawValue)`" })[.english]), because a row "
            + "is a numerator over a denominator",
          "cần \(alternatives(expected.map { "`\($0.rawValue)`" })[.vietnamese]), vì mỗi dòng là tử "
            + "số trên mẫu số"),
        Words(
          "type such a claim, or put it with its formula into claims.csv of a package",
          "hãy gõ trực tiếp phép này, hoặc ghi cùng công thức vào claims.csv của bộ dữ liệu"))
    case .idleOption(let option, let source):
      FaultSentence(
        "idle_option", whatWasFound("`\(option)`"), source.whatItNeeds,
        Words("leave it out", "hãy bỏ tùy chọn này"))
    case .claimColumnsNeeded(let columns):
      FaultSentence(
        "claim_columns_needed",
        Words(
          "found a CSV file with the columns \(list(columns)[.english])",
          "có tệp CSV với các cột \(list(columns)[.vietnamese])"),
        Words(
          "expected to be told which holds the figures as printed",
          "cần biết cột nào là số ghi trong báo cáo"),
        Words(
          "name it with --printed, and the counts with --numerator and --denominator",
          "hãy chỉ ra bằng --printed, và các số đếm bằng --numerator, --denominator"))
    }
  }

  private static func periodDiffers(
    _ key: String, _ stated: String, _ parts: String
  ) -> FaultSentence {
    FaultSentence(
      "period_differs",
      Words("found \(stated) for \(key)", "\(key) ghi \(stated)"),
      Words(
        "expected \(parts), the sum of the shorter periods in it",
        "các kỳ ngắn hơn trong kỳ đó cộng lại là \(parts)"),
      Words(
        "check which period's figure is right", "hãy kiểm tra số của kỳ nào đúng"))
  }

  /// Sums that are not what they are stated to be, or that cannot be made.
  static func sum(_ fact: SumFact) -> FaultSentence {
    switch fact {
    case .childrenDiffer(let key, let stated, let children):
      FaultSentence(
        "children_differ",
        Words("found \(stated) for \(key)", "\(key) ghi \(stated)"),
        Words(
          "expected \(children), the sum of the units below it",
          "các đơn vị cấp dưới cộng lại là \(children)"),
        Words(
          "check which unit's figure is right", "hãy kiểm tra số của đơn vị nào đúng"))
    case .flowsDiffer(let key, let stated, let flows):
      FaultSentence(
        "flows_differ",
        Words("found \(stated) for \(key)", "\(key) ghi \(stated)"),
        Words(
          "expected \(flows), the stock before and what came and went",
          "số kỳ trước cộng tăng trừ giảm là \(flows)"),
        Words(
          "check the stocks and the movements", "hãy kiểm tra số hiện có và các khoản tăng, giảm"))
    case .periodDiffers(let key, let stated, let parts): periodDiffers(key, stated, parts)
    case .totalDiffers(let key, let stated, let parts):
      FaultSentence(
        "total_differs",
        Words("found \(stated) stated for \(key)", "\(key) ghi tổng \(stated)"),
        Words("expected \(parts), the sum of its parts", "tổng các phần là \(parts)"),
        Words("check which figure is right", "hãy kiểm tra số nào đúng"))
    case .totalMayDiffer(let key, let stated, let parts):
      FaultSentence(
        "total_may_differ",
        Words("found \(stated) stated for \(key)", "\(key) ghi tổng \(stated)"),
        Words(
          "expected \(parts), the sum of its parts, if these are all the parts",
          "tổng các phần là \(parts), nếu đây là tất cả các phần"),
        Words(
          "check which figure is right, or whether a part is left out",
          "hãy kiểm tra số nào đúng, hoặc còn thiếu phần nào"))
    case .sheetDiffers(let finding): differs(finding)
    case .statedDiffers(let label, let what, let stated, let sum):
      FaultSentence(
        "stated_differs",
        Words(
          "found \(stated) as \(quote(label)) of \(what)", "\(quote(label)) ghi \(stated) ở \(what)"
        ),
        Words("expected \(sum), the sum of its rows", "cộng các dòng được \(sum)"),
        Words("correct the total or one of its rows", "hãy sửa dòng tổng hoặc một dòng của nó"))
    case .overflow(let what):
      FaultSentence(
        "overflow",
        Words(
          "found a result too large to be exact: \(what)",
          "kết quả quá lớn, không giữ được chính xác: \(what)"),
        Words(
          "expected figures below 9,223,372,036,854,775,807",
          "cần số dưới 9.223.372.036.854.775.807"),
        Words(
          "check the figures, or use a coarser unit of measure",
          "hãy kiểm tra số liệu, hoặc dùng đơn vị tính lớn hơn"))
    }
  }

  /// What a check finds in files that can be read.
  static func check(_ fact: CheckFact) -> FaultSentence {
    switch fact {
    case .similarNames(let kind, let name, let other, let line):
      FaultSentence(
        kind.code,
        Words(
          "found the \(kind.words[.english]) \(quote(name))",
          "có \(kind.words[.vietnamese]) \(quote(name))"),
        Words(
          "expected one spelling; \(quote(other)) on line \(line) differs from it only in case, "
            + "diacritics, blanks or hyphens",
          "cần viết thống nhất; \(quote(other)) ở dòng \(line) chỉ khác chữ hoa, dấu, khoảng trắng "
            + "hoặc gạch nối"),
        Words(
          "write them alike if they are one \(kind.words[.english])",
          "hãy viết giống nhau nếu là một \(kind.words[.vietnamese])"))
    case .savedBySpreadsheet(let traces):
      FaultSentence(
        "saved_by_spreadsheet",
        Words(
          "found traces of a spreadsheet: \(traces.joined(separator: ", "))",
          "có dấu vết lưu từ bảng tính: \(traces.joined(separator: ", "))"),
        Words(
          "expected plain CSV with commas, LF and no byte order mark",
          "cần CSV thuần: dấu phẩy, LF, không BOM"),
        Words(
          "save it as CSV UTF-8 with commas, and check that leading zeros and dates are as they were",
          "hãy lưu lại CSV UTF-8 dùng dấu phẩy, và xem số 0 đầu mã, ngày tháng có bị đổi không"))
    case .descriptorStale(let isMissing):
      FaultSentence(
        "descriptor",
        isMissing
          ? Words("found no datapackage.json", "không có datapackage.json")
          : Words("found an outdated datapackage.json", "datapackage.json đã cũ"),
        Words(
          "expected one that describes the tables as they are", "cần tệp mô tả đúng các bảng"),
        Words("write it with `sosanh check --describe`", "hãy ghi bằng `sosanh kiemtra --describe`")
      )
    case .ruleBroken(let breach): ruleBroken(breach)
    }
  }

  /// A word of a claim that is not understood: the nearest that are, then the commonest.
  private static func unknownWord(
    _ text: String, _ nearest: [String], _ known: Words
  ) -> FaultSentence {
    let near = nearest.isEmpty ? nil : alternatives(nearest.map(quote))
    return FaultSentence(
      "unknown_claim_word", whatWasFound(quote(text)),
      Words(
        "expected " + (near.map { "\($0[.english]), or another of " } ?? "one of ")
          + "the signs and words that are understood: \(known[.english])",
        "cần " + (near.map { "\($0[.vietnamese]), hoặc một trong " } ?? "một trong ")
          + "các dấu và từ sau: \(known[.vietnamese])"),
      Words("write it with one of these", "hãy viết lại bằng một trong các từ đó"))
  }

  private static func understood(_ words: [String]) -> String {
    (["+", "-", "x", "/", "->", "=", "~", ">", ">=", "<", "<="] + words).joined(separator: ", ")
  }

  /// A kind that the form of a claim rules out, and what to leave out.
  private static func kindRuledOut(
    _ kind: ClaimKind, _ claim: String, _ expected: [ClaimKind], _ remedy: Words
  ) -> FaultSentence {
    FaultSentence(
      "kind_of_form",
      Words(
        "found the kind `\(kind.rawValue)` for \(quote(claim))",
        "có loại `\(kind.rawValue)` cho \(quote(claim))"),
      whatWasExpected(oneOf: expected.map { "`\($0.rawValue)`" }),
      Words(
        "\(remedy[.english]), because the form says what it is",
        "\(remedy[.vietnamese]), vì hình thức đã nói rõ là loại gì"))
  }

  private static func list(_ columns: [String]) -> Words {
    let names = columns.map(quote).joined(separator: ", ")
    return Words(english: names, vietnamese: names)
  }

  private static func ruleBroken(_ breach: RuleBreach) -> FaultSentence {
    let advice = breach.needed.map { needed in
      needed < 0
        ? Words("\(-needed) too many", "thừa \(-needed)")
        : Words("\(needed) too few", "thiếu \(needed)")
    }
    return FaultSentence(
      "rule_broken",
      Words("found \(breach.value) for \(breach.subject)", "\(breach.subject): \(breach.value)"),
      Words(
        "expected \(breach.limit) by the rule \(breach.rule)",
        "quy định \(breach.rule) là \(breach.limit)"),
      advice ?? .none)
  }

  private static func differs(_ finding: SheetFinding) -> FaultSentence {
    let from = finding.from.joined(separator: finding.kind == .sum ? " + " : " / ")
    return FaultSentence(
      "sheet_differs",
      Words(
        "found \(finding.printed) in \(finding.cell) for \(quote(finding.label))",
        "ô \(finding.cell) của \(quote(finding.label)) ghi \(finding.printed)"),
      Words("expected \(finding.computed) = \(from)", "cần \(finding.computed) = \(from)"),
      Words("correct one of these cells", "hãy sửa một trong các ô này"))
  }
}

extension SimilarNames.Kind {
  /// The code of the finding.
  fileprivate var code: String {
    switch self {
    case .unit: "similar_units"
    case .measure: "similar_measures"
    case .category: "similar_categories"
    }
  }

  /// What the names are of.
  fileprivate var words: Words {
    switch self {
    case .unit: NameKind.unit.words
    case .measure: NameKind.measure.words
    case .category: NameKind.category.words
    }
  }
}

extension ClaimSource {
  /// Why an option has nothing to do beside claims of this source.
  fileprivate var whatItNeeds: Words {
    switch self {
    case .rows:
      Words(
        "expected none, because each row is a claim of its own, held against its own figures",
        "không dùng được, vì mỗi dòng là một phép riêng, chỉ đối chiếu với số của dòng đó")
    case .package:
      Words(
        "expected none, because claims.csv says it of each claim",
        "không dùng được, vì claims.csv đã ghi rõ cho từng số")
    case .document:
      Words(
        "expected none, because each claim is what the document says of its own numbers",
        "không dùng được, vì mỗi phép đều lấy từ chính các số trong văn bản")
    }
  }
}
