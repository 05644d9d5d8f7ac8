internal import IndicatorCore

extension FaultSentence {
  /// What is wrong with a claim as it is written.
  static func claim(_ fact: ClaimFact) -> FaultSentence {
    switch fact {
    case .badClaim(let text):
      FaultSentence(
        "bad_claim",
        found: text.isEmpty
          ? Words("found the end", vi: "mới đến đây đã hết") : whatWasFound(quote(text)),
        expected: Words(
          "expected a claim such as `165/174 = 94,8%` or `31+48-44 = 35`",
          vi: "cần một phép như `165/174 = 94,8%` hoặc `31+48-44 = 35`"),
        advice: Words(
          "write figures, signs and one printed figure",
          vi: "hãy viết số, dấu và một số ghi trong báo cáo"))
    case .noClaims:
      FaultSentence(
        "no_claims", found: Words("found no claims", vi: "không có phép tính nào"),
        expected: Words(
          "expected one a line, such as `165/174 = 94,8%`",
          vi: "cần mỗi dòng một phép, như `165/174 = 94,8%`"), advice: .none)
    case .unknownClaimWord(let text, let nearest, let vietnamese, let english):
      unknownWord(
        text, nearest: nearest,
        known: Words(english: understood(english), vietnamese: understood(vietnamese)))
    case .badPrinted(let text):
      FaultSentence(
        "bad_printed", found: whatWasFound(quote(text)),
        expected: Words(
          "expected a figure such as `1.394` or `93,1`", vi: "cần một số như `1.394` hoặc `93,1`"),
        advice: Words("write it as it is printed", vi: "hãy viết đúng như trong báo cáo"))
    case .printedTooLong(let text):
      FaultSentence(
        "printed_too_long", found: whatWasFound(quote(text)),
        expected: Words(
          "expected at most nine digits after the decimal sign and eighteen in all",
          vi: "cần nhiều nhất chín chữ số thập phân và mười tám chữ số tất cả"),
        advice: Words("leave out the last ones", vi: "hãy bỏ bớt các chữ số cuối"))
    case .printedOtherwise(let text, let plain):
      FaultSentence(
        "printed_otherwise", found: whatWasFound(quote(text)),
        expected: Words(
          "expected it spelled like the other figures, or as --input-numbers says",
          vi: "cần viết như các số khác, hoặc như --input-numbers đã nói"),
        advice: Words(
          "if it means `\(plain)`, write all figures one way and leave out --input-numbers",
          vi: "nếu đó là `\(plain)`, hãy viết mọi số theo một cách và bỏ --input-numbers"))
    }
  }

  /// Figures of claims that do not go together.
  static func claimFigures(_ fact: ClaimFiguresFact) -> FaultSentence {
    switch fact {
    case .mixedSigns(let text, let other):
      FaultSentence(
        "mixed_signs",
        found: Words(
          "found \(quote(text)) beside \(quote(other))",
          vi: "có \(quote(text)) bên cạnh \(quote(other))"),
        expected: Words(
          "expected a sign such as `%` behind all figures of a sum or change, or behind none",
          vi:
            "cần ghi dấu như `%` sau mọi số của phép cộng hay mức thay đổi, hoặc không ghi ở số nào"
        ),
        advice: Words("write them alike", vi: "hãy viết thống nhất"))
    case .mixedUnits(let text, let other):
      FaultSentence(
        "mixed_units",
        found: Words(
          "found \(quote(text)) beside \(quote(other))",
          vi: "có \(quote(text)) bên cạnh \(quote(other))"),
        expected: Words("expected one unit of measurement", vi: "cần cùng một đơn vị đo"),
        advice: Words("convert one of them", vi: "hãy đổi về cùng đơn vị"))
    case .claimLikeOption(let text):
      FaultSentence(
        "claim_like_option", found: whatWasFound(quote(text)),
        expected: Words(
          "expected claims that begin with a minus sign behind `--`",
          vi: "phép tính bắt đầu bằng dấu trừ phải đứng sau `--`"),
        advice: Words(
          "write `sosanh audit -- '\(text)'`", vi: "hãy viết `sosanh doichieu -- '\(text)'`"))
    case .ambiguousTyped(let text, let vietnamese, let english):
      ambiguous(
        text, vietnamese: vietnamese, english: english,
        expected: Words(
          "expected a figure in some claim that decides",
          vi: "cần một số trong các phép đủ để phân biệt"))
    case .mixedTyped(let text, let other, let claim):
      FaultSentence(
        "mixed_numbers", found: whatWasFound(quote(text)),
        expected: Words(
          "expected the same spelling of numbers as \(quote(other)) in claim \(claim)",
          vi: "cần cùng cách viết số như \(quote(other)) ở phép \(claim)"),
        advice: Words(
          "write the figures of all claims alike",
          vi: "hãy viết các số trong mọi phép cùng một kiểu"))
    }
  }

  /// Claims that are not held against what was named, or not in that way.
  static func claimUse(_ fact: ClaimUseFact) -> FaultSentence {
    switch fact {
    case .typedBeside(let option):
      FaultSentence(
        "typed_beside", found: whatWasFound("`\(option)`"),
        expected: Words(
          "expected either claims as typed or those of data",
          vi: "cần phép tính gõ vào, hoặc số của dữ liệu, không dùng cả hai"),
        advice: Words("leave one of them out", vi: "hãy bỏ bớt một thứ"))
    case .kindOfForm(let kind, let claim, let expected):
      kindRuledOut(
        kind, claim: claim, expected: expected,
        remedy: Words("leave out --kind", vi: "hãy bỏ --kind"))
    case .kindOfClaim(let kind, let claim, let expected):
      kindRuledOut(
        kind, claim: claim, expected: expected,
        remedy: Words("leave out the word before the colon", vi: "hãy bỏ từ trước dấu hai chấm"))
    case .kindOfRows(let kind, let expected):
      FaultSentence(
        "kind_of_rows", found: whatWasFound("`\(kind.rawValue)`"),
        expected: Words(
          "expected \(alternatives(expected.map { "`\($0.rawValue)`" })[.english]), because a row "
            + "is a numerator over a denominator",
          vi:
            "cần \(alternatives(expected.map { "`\($0.rawValue)`" })[.vietnamese]), vì mỗi dòng là tử "
            + "số trên mẫu số"),
        advice: Words(
          "type such a claim, or put it with its formula into claims.csv of a package",
          vi: "hãy gõ trực tiếp phép này, hoặc ghi cùng công thức vào claims.csv của bộ dữ liệu"))
    case .idleOption(let option, let source):
      FaultSentence(
        "idle_option", found: whatWasFound("`\(option)`"), expected: source.whatItNeeds,
        advice: Words("leave it out", vi: "hãy bỏ tùy chọn này"))
    case .claimColumnsNeeded(let columns):
      FaultSentence(
        "claim_columns_needed",
        found: Words(
          "found a CSV file with the columns \(list(columns)[.english])",
          vi: "có tệp CSV với các cột \(list(columns)[.vietnamese])"),
        expected: Words(
          "expected to be told which holds the figures as printed",
          vi: "cần biết cột nào là số ghi trong báo cáo"),
        advice: Words(
          "name it with --printed, and the counts with --numerator and --denominator",
          vi: "hãy chỉ ra bằng --printed, và các số đếm bằng --numerator, --denominator"))
    }
  }

  private static func periodDiffers(
    _ key: String, stated: String, parts: String
  ) -> FaultSentence {
    FaultSentence(
      "period_differs",
      found: Words("found \(stated) for \(key)", vi: "\(key) ghi \(stated)"),
      expected: Words(
        "expected \(parts), the sum of the shorter periods in it",
        vi: "các kỳ ngắn hơn trong kỳ đó cộng lại là \(parts)"),
      advice: Words(
        "check which period's figure is right", vi: "hãy kiểm tra số của kỳ nào đúng"))
  }

  /// Sums that are not what they are stated to be, or that cannot be made.
  static func sum(_ fact: SumFact) -> FaultSentence {
    switch fact {
    case .childrenDiffer(let key, let stated, let children):
      FaultSentence(
        "children_differ",
        found: Words("found \(stated) for \(key)", vi: "\(key) ghi \(stated)"),
        expected: Words(
          "expected \(children), the sum of the units below it",
          vi: "các đơn vị cấp dưới cộng lại là \(children)"),
        advice: Words(
          "check which unit's figure is right", vi: "hãy kiểm tra số của đơn vị nào đúng"))
    case .flowsDiffer(let key, let stated, let flows):
      FaultSentence(
        "flows_differ",
        found: Words("found \(stated) for \(key)", vi: "\(key) ghi \(stated)"),
        expected: Words(
          "expected \(flows), the stock before and what came and went",
          vi: "số kỳ trước cộng tăng trừ giảm là \(flows)"),
        advice: Words(
          "check the stocks and the movements",
          vi: "hãy kiểm tra số hiện có và các khoản tăng, giảm"))
    case .periodDiffers(let key, let stated, let parts):
      periodDiffers(key, stated: stated, parts: parts)
    case .totalDiffers(let key, let stated, let parts):
      FaultSentence(
        "total_differs",
        found: Words("found \(stated) stated for \(key)", vi: "\(key) ghi tổng \(stated)"),
        expected: Words("expected \(parts), the sum of its parts", vi: "tổng các phần là \(parts)"),
        advice: Words("check which figure is right", vi: "hãy kiểm tra số nào đúng"))
    case .totalMayDiffer(let key, let stated, let parts):
      FaultSentence(
        "total_may_differ",
        found: Words("found \(stated) stated for \(key)", vi: "\(key) ghi tổng \(stated)"),
        expected: Words(
          "expected \(parts), the sum of its parts, if these are all the parts",
          vi: "tổng các phần là \(parts), nếu đây là tất cả các phần"),
        advice: Words(
          "check which figure is right, or whether a part is left out",
          vi: "hãy kiểm tra số nào đúng, hoặc còn thiếu phần nào"))
    case .sheetDiffers(let finding): differs(finding)
    case .statedDiffers(let label, let what, let stated, let sum):
      FaultSentence(
        "stated_differs",
        found: Words(
          "found \(stated) as \(quote(label)) of \(what)",
          vi: "\(quote(label)) ghi \(stated) ở \(what)"
        ),
        expected: Words("expected \(sum), the sum of its rows", vi: "cộng các dòng được \(sum)"),
        advice: Words(
          "correct the total or one of its rows", vi: "hãy sửa dòng tổng hoặc một dòng của nó"))
    case .overflow(let what):
      overflow(what)
    }
  }

  /// A sum, product or difference that has no exact result here.
  private static func overflow(_ what: String) -> FaultSentence {
    FaultSentence(
      "overflow",
      found: Words(
        "found a result too large to be exact: \(what)",
        vi: "kết quả quá lớn, không giữ được chính xác: \(what)"),
      expected: Words(
        "expected figures of at most 9,223,372,036,854,775,807",
        vi: "cần số không quá 9.223.372.036.854.775.807"),
      advice: Words(
        "check the figures, or use a coarser unit of measure",
        vi: "hãy kiểm tra số liệu, hoặc dùng đơn vị tính lớn hơn"))
  }

  /// What a check finds in files that can be read.
  static func check(_ fact: CheckFact) -> FaultSentence {
    switch fact {
    case .similarNames(let kind, let name, let other, let line):
      FaultSentence(
        kind.code,
        found: Words(
          "found the \(kind.words[.english]) \(quote(name))",
          vi: "có \(kind.words[.vietnamese]) \(quote(name))"),
        expected: Words(
          "expected one spelling; \(quote(other)) on line \(line) differs from it only in case, "
            + "diacritics, blanks or hyphens",
          vi:
            "cần viết thống nhất; \(quote(other)) ở dòng \(line) chỉ khác chữ hoa, dấu, khoảng trắng "
            + "hoặc gạch nối"),
        advice: Words(
          "write them alike if they are one \(kind.words[.english])",
          vi: "hãy viết giống nhau nếu là một \(kind.words[.vietnamese])"))
    case .savedBySpreadsheet(let traces):
      FaultSentence(
        "saved_by_spreadsheet",
        found: Words(
          "found traces of a spreadsheet: \(traces.joined(separator: ", "))",
          vi: "có dấu vết lưu từ bảng tính: \(traces.joined(separator: ", "))"),
        expected: Words(
          "expected plain CSV with commas, LF and no byte order mark",
          vi: "cần CSV thuần: dấu phẩy, LF, không BOM"),
        advice: Words(
          "save it as CSV UTF-8 with commas, and check that leading zeros and dates are as they were",
          vi: "hãy lưu lại CSV UTF-8 dùng dấu phẩy, và xem số 0 đầu mã, ngày tháng có bị đổi không")
      )
    case .descriptorStale(let isMissing):
      FaultSentence(
        "descriptor",
        found: isMissing
          ? Words("found no datapackage.json", vi: "không có datapackage.json")
          : Words("found an outdated datapackage.json", vi: "datapackage.json đã cũ"),
        expected: Words(
          "expected one that describes the tables as they are", vi: "cần tệp mô tả đúng các bảng"),
        advice: Words(
          "write it with `sosanh check --describe`", vi: "hãy ghi bằng `sosanh kiemtra --describe`")
      )
    case .ruleBroken(let breach): ruleBroken(breach)
    }
  }

  /// A word of a claim that is not understood: the nearest that are, then the commonest.
  private static func unknownWord(
    _ text: String, nearest: [String], known: Words
  ) -> FaultSentence {
    let near = nearest.isEmpty ? nil : alternatives(nearest.map(quote))
    return FaultSentence(
      "unknown_claim_word", found: whatWasFound(quote(text)),
      expected: Words(
        "expected " + (near.map { "\($0[.english]), or another of " } ?? "one of ")
          + "the signs and words that are understood: \(known[.english])",
        vi: "cần " + (near.map { "\($0[.vietnamese]), hoặc một trong " } ?? "một trong ")
          + "các dấu và từ sau: \(known[.vietnamese])"),
      advice: Words("write it with one of these", vi: "hãy viết lại bằng một trong các từ đó"))
  }

  private static func understood(_ words: [String]) -> String {
    (["+", "-", "x", "/", "->", "=", "~", ">", ">=", "<", "<="] + words).joined(separator: ", ")
  }

  /// A kind that the form of a claim rules out, and what to leave out.
  private static func kindRuledOut(
    _ kind: ClaimKind, claim: String, expected: [ClaimKind], remedy: Words
  ) -> FaultSentence {
    FaultSentence(
      "kind_of_form",
      found: Words(
        "found the kind `\(kind.rawValue)` for \(quote(claim))",
        vi: "có loại `\(kind.rawValue)` cho \(quote(claim))"),
      expected: whatWasExpected(oneOf: expected.map { "`\($0.rawValue)`" }),
      advice: Words(
        "\(remedy[.english]), because the form says what it is",
        vi: "\(remedy[.vietnamese]), vì hình thức đã nói rõ là loại gì"))
  }

  private static func list(_ columns: [String]) -> Words {
    let names = columns.map(quote).joined(separator: ", ")
    return Words(english: names, vietnamese: names)
  }

  private static func ruleBroken(_ breach: RuleBreach) -> FaultSentence {
    let advice = breach.needed.map { needed in
      needed < 0
        ? Words("\(-needed) too many", vi: "thừa \(-needed)")
        : Words("\(needed) too few", vi: "thiếu \(needed)")
    }
    return FaultSentence(
      "rule_broken",
      found: Words(
        "found \(breach.value) for \(breach.subject)", vi: "\(breach.subject): \(breach.value)"),
      expected: Words(
        "expected \(breach.limit) by the rule \(breach.rule)",
        vi: "quy định \(breach.rule) là \(breach.limit)"),
      advice: advice ?? .none)
  }

  private static func differs(_ finding: SheetFinding) -> FaultSentence {
    let from = finding.from.joined(separator: finding.kind == .sum ? " + " : " / ")
    return FaultSentence(
      "sheet_differs",
      found: Words(
        "found \(finding.printed) in \(finding.cell) for \(quote(finding.label))",
        vi: "ô \(finding.cell) của \(quote(finding.label)) ghi \(finding.printed)"),
      expected: Words(
        "expected \(finding.computed) = \(from)", vi: "cần \(finding.computed) = \(from)"),
      advice: Words("correct one of these cells", vi: "hãy sửa một trong các ô này"))
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
        vi: "không dùng được, vì mỗi dòng là một phép riêng, chỉ đối chiếu với số của dòng đó")
    case .package:
      Words(
        "expected none, because claims.csv says it of each claim",
        vi: "không dùng được, vì claims.csv đã ghi rõ cho từng số")
    case .document:
      Words(
        "expected none, because each claim is what the document says of its own numbers",
        vi: "không dùng được, vì mỗi phép đều lấy từ chính các số trong văn bản")
    }
  }
}
