internal import IndicatorCore

extension FormulaExpectation {
  /// What could come next.
  fileprivate var words: Words {
    switch self {
    case .name: Words("a name", vi: "một tên")
    case .factor:
      Words("a name, a number or an opening bracket", vi: "một tên, một số hoặc dấu ngoặc mở")
    case .word: Words("a name, a number or an operator", vi: "một tên, một số hoặc phép tính")
    case .bracedName: Words("a name between the braces", vi: "một tên trong dấu ngoặc nhọn")
    case .category: Words("a category", vi: "một mức phân loại")
    case .choice: Words("a category, `*` or a range", vi: "một mức phân loại, `*` hoặc một khoảng")
    case .end: Words("an operator or the end of the formula", vi: "phép tính hoặc hết công thức")
    case .closingBracket: Words("an operator or `)`", vi: "phép tính hoặc `)`")
    case .closingSelection: Words("`,` or `]`", vi: "`,` hoặc `]`")
    case .period: Words("`,` and a period such as 2020", vi: "`,` và một kỳ như 2020")
    case .count: Words("`,` and how many periods", vi: "`,` và số kỳ")
    case .weights: Words("`,` and `by: population`", vi: "`,` và `by: population`")
    }
  }

  /// `expected a name`.
  fileprivate var expected: Words {
    Words("expected \(words[.english])", vi: "cần \(words[.vietnamese])")
  }

  fileprivate var advice: Words {
    switch self {
    case .closingBracket, .closingSelection: Words("close the bracket", vi: "hãy đóng ngoặc")
    case .end: Words("correct the formula", vi: "hãy sửa công thức")
    case .period: Words("write index(x, 2020)", vi: "hãy viết index(x, 2020)")
    case .count: Words("write moving(x, 3)", vi: "hãy viết moving(x, 3)")
    case .weights:
      Words("write weighted(x, by: population)", vi: "hãy viết weighted(x, by: population)")
    case .name, .factor, .word, .bracedName, .category, .choice:
      Words(
        "write names of other shapes in braces: {Số đảng viên}",
        vi: "tên dạng khác viết trong ngoặc nhọn: {Số đảng viên}")
    }
  }
}

extension FaultSentence {
  /// What is wrong with how a formula is written.
  static func formula(_ fact: FormulaFact) -> FaultSentence {
    switch fact {
    case .unexpectedText(let text, let expectation):
      FaultSentence(
        "unexpected_text", found: whatWasFound(quote(text)), expected: expectation.expected,
        advice: expectation.advice)
    case .unexpectedEnd(let expectation):
      FaultSentence(
        "unexpected_end", found: Words("found the end", vi: "công thức bị ngắt"),
        expected: expectation.expected,
        advice: Words("complete the formula", vi: "hãy viết tiếp"))
    case .unclosed(let open):
      FaultSentence(
        "unclosed",
        found: Words(
          "found \(quote(open)) without its partner", vi: "có \(quote(open)) mà không đóng"),
        expected: Words("expected \(quote(partner(open)))", vi: "cần \(quote(partner(open)))"),
        advice: Words("close it", vi: "hãy đóng lại"))
    case .formulaTooDeep:
      FaultSentence(
        "formula_too_deep",
        found: Words(
          "found more than 100 brackets inside one another", vi: "có hơn 100 ngoặc lồng nhau"),
        expected: Words("expected fewer", vi: "cần ít hơn"),
        advice: Words("simplify the formula", vi: "hãy rút gọn"))
    case .formulaTooLong:
      FaultSentence(
        "formula_too_long",
        found: Words("found more than 1,000 operators", vi: "có hơn 1.000 phép tính"),
        expected: Words("expected fewer", vi: "cần ít hơn"),
        advice: Words("simplify the formula", vi: "hãy rút gọn"))
    }
  }

  /// A formula that can be read and has no meaning.
  static func meaning(_ fact: MeaningFact) -> FaultSentence {
    switch fact {
    case .unlikeUnits(let left, let right):
      FaultSentence(
        "unlike_units", found: Words("found \(left) and \(right)", vi: "có \(left) và \(right)"),
        expected: Words(
          "expected the same unit on both sides of + or -",
          vi: "hai bên dấu + hoặc - phải cùng đơn vị tính"),
        advice: Words(
          "divide first, or compare them apart", vi: "hãy chia trước, hoặc so sánh riêng"))
    case .notSummable(let measure):
      FaultSentence(
        "not_summable",
        found: Words("found \(measure) in a sum", vi: "có \(measure) trong phép cộng"),
        expected: Words("expected figures that may be added up", vi: "cần số liệu cộng được"),
        advice: Words("use the counts behind the shares", vi: "hãy dùng số lượng thay cho tỷ lệ"))
    case .noMeasure:
      FaultSentence(
        "no_measure",
        found: Words("found a formula without a measure", vi: "công thức không có chỉ tiêu"),
        expected: Words("expected at least one", vi: "cần ít nhất một"), advice: seeShow)
    case .notADistribution(let text):
      FaultSentence(
        "not_a_distribution", found: whatWasFound(quote(text)),
        expected: Words(
          "expected a measure with categories, or measure[classification: *]",
          vi: "cần một chỉ tiêu có chia mức, hoặc chỉ_tiêu[bảng_phân_loại: *]"),
        advice: Words(
          "name one; how a measure without categories is spread over units says --concentration",
          vi:
            "hãy nêu một chỉ tiêu; chỉ tiêu không chia mức thì xem độ tập trung theo đơn vị bằng --concentration"
        ))
    case .indicatorInFormula(let name):
      FaultSentence(
        "indicator_in_formula",
        found: Words("found the indicator \(quote(name))", vi: "có chỉ số \(quote(name))"),
        expected: Words("expected a measure", vi: "cần một chỉ tiêu"),
        advice: Words("write its formula instead", vi: "hãy viết công thức của nó"))
    }
  }

  /// A function of what it has no meaning for.
  static func function(_ fact: FunctionFact) -> FaultSentence {
    switch fact {
    case .needsFlow(let function):
      FaultSentence(
        "needs_flow",
        found: Words(
          "found \(function) of something that is no flow",
          vi: "\(function) dùng cho số không phải số phát sinh"),
        expected: Words(
          "expected figures counted over a period", vi: "cần số tính trong một khoảng thời gian"),
        advice: Words("use it on flows only", vi: "chỉ dùng cho số phát sinh"))
    case .needsSum(let function):
      FaultSentence(
        "needs_sum",
        found: Words(
          "found \(function) of a product, or of no figure",
          vi: "\(function) dùng cho phép nhân, hoặc không có số liệu"),
        expected: Words(
          "expected figures, their sums, or a quotient of those",
          vi: "cần số liệu, tổng của chúng, hoặc phép chia hai tổng"),
        advice: Words(
          "multiply outside: 2 * \(function)(x)", vi: "hãy nhân ở ngoài: 2 * \(function)(x)"))
    case .needsShare:
      FaultSentence(
        "needs_share",
        found: Words(
          "found a formula that is no share of a whole", vi: "công thức không phải tỷ trọng"),
        expected: Words("expected share(x) or x / total(x)", vi: "cần share(x) hoặc x / total(x)"),
        advice: Words("leave --shares-add-up out", vi: "hãy bỏ --shares-add-up"))
    case .needsFigure(let function):
      FaultSentence(
        "needs_figure",
        found: Words("found \(function) of a formula", vi: "\(function) dùng cho một công thức"),
        expected: Words(
          "expected one figure and one weight", vi: "cần một số liệu và một quyền số"),
        advice: Words(
          "write weighted(x, by: population)", vi: "hãy viết weighted(x, by: population)"))
    case .nestedFunction(let inner, let outer):
      FaultSentence(
        "nested_function",
        found: Words("found \(inner) inside \(outer)", vi: "có \(inner) nằm trong \(outer)"),
        expected: Words("expected it outside", vi: "cần đặt ở ngoài"),
        advice: inner == outer
          ? Words("write \(inner)(x) once", vi: "hãy viết \(inner)(x) một lần")
          : Words(
            "write \(inner)(\(outer)(x)), or one of them",
            vi: "hãy viết \(inner)(\(outer)(x)), hoặc chỉ dùng một hàm"))
    }
  }

  /// What is wrong with a selection of categories.
  static func selection(_ fact: SelectionFact) -> FaultSentence {
    switch fact {
    case .notDisjoint(let one, let other):
      return FaultSentence(
        "not_disjoint",
        found: Words(
          "found \(quote(one)) and \(quote(other)), which overlap",
          vi: "\(quote(one)) và \(quote(other)) trùng nhau một phần"),
        expected: Words("expected categories without overlap", vi: "các mức không được trùng nhau"),
        advice: Words("name each category once", vi: "mỗi mức chỉ nêu một lần"))
    case .unlikeClassifications(let one, let other):
      return FaultSentence(
        "unlike_classifications",
        found: Words(
          "found \(quote(one)) and \(quote(other)) of different classifications",
          vi: "\(quote(one)) và \(quote(other)) thuộc hai bảng phân loại"),
        expected: Words("expected one classification", vi: "cần cùng một bảng phân loại"),
        advice: Words("add two figures with + instead", vi: "hãy cộng hai số bằng dấu +"))
    case .noOrder(let category):
      return FaultSentence(
        "no_order",
        found: Words(
          "found \(quote(category)) as the end of a range", vi: "có \(quote(category)) ở đầu khoảng"
        ),
        expected: Words("expected a category with an order", vi: "cần mức có thứ tự"),
        advice: Words("list the categories instead", vi: "hãy liệt kê từng mức"))
    case .emptyRange(let range):
      return FaultSentence(
        "empty_range",
        found: Words(
          "found \(quote(range)), which holds no category", vi: "\(quote(range)) không chứa mức nào"
        ),
        expected: Words("expected the lower category first", vi: "mức thấp phải viết trước"),
        advice: Words("swap the ends", vi: "hãy đổi hai đầu"))
    case .noCategories(let measure):
      return FaultSentence(
        "no_categories",
        found: Words(
          "found a selection of \(measure), which has no categories",
          vi: "chọn mức của \(measure), chỉ tiêu không chia mức"),
        expected: Words("expected a measure with categories", vi: "cần chỉ tiêu có chia mức"),
        advice: Words("leave the brackets out", vi: "hãy bỏ phần trong ngoặc vuông"))
    case .severalClassifications(let measure, let names):
      let list = names.joined(separator: ", ")
      let example = quote("\(measure)[\(names.first ?? ""): *]")
      return FaultSentence(
        "several_classifications",
        found: Words(
          "found `*` of \(measure), which has the classifications \(list)",
          vi: "có `*` của \(measure), chỉ tiêu có các bảng phân loại \(list)"),
        expected: Words("expected to be told which", vi: "cần biết theo bảng nào"),
        advice: Words("write \(example)", vi: "hãy viết \(example)"))
    }
  }

  private static func partner(_ open: String) -> String {
    ["(": ")", "[": "]", "{": "}"][open] ?? open
  }

  private static let seeShow = Words(
    "see `sosanh show` for what there is", vi: "xem `sosanh xem` để biết có gì")
}
