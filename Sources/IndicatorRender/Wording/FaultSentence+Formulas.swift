internal import IndicatorCore

extension FormulaExpectation {
  /// What could come next.
  fileprivate var words: Words {
    switch self {
    case .name: Words("a name", "một tên")
    case .factor:
      Words("a name, a number or an opening bracket", "một tên, một số hoặc dấu ngoặc mở")
    case .word: Words("a name, a number or an operator", "một tên, một số hoặc phép tính")
    case .bracedName: Words("a name between the braces", "một tên trong dấu ngoặc nhọn")
    case .category: Words("a category", "một mức phân loại")
    case .choice: Words("a category, `*` or a range", "một mức phân loại, `*` hoặc một khoảng")
    case .end: Words("an operator or the end of the formula", "phép tính hoặc hết công thức")
    case .closingBracket: Words("an operator or `)`", "phép tính hoặc `)`")
    case .closingSelection: Words("`,` or `]`", "`,` hoặc `]`")
    case .period: Words("`,` and a period such as 2020", "`,` và một kỳ như 2020")
    case .count: Words("`,` and how many periods", "`,` và số kỳ")
    case .weights: Words("`,` and `by: population`", "`,` và `by: population`")
    }
  }

  /// `expected a name`.
  fileprivate var expected: Words {
    Words("expected \(words[.english])", "cần \(words[.vietnamese])")
  }

  fileprivate var advice: Words {
    switch self {
    case .closingBracket, .closingSelection: Words("close the bracket", "hãy đóng ngoặc")
    case .end: Words("correct the formula", "hãy sửa công thức")
    case .period: Words("write index(x, 2020)", "hãy viết index(x, 2020)")
    case .count: Words("write moving(x, 3)", "hãy viết moving(x, 3)")
    case .weights:
      Words("write weighted(x, by: population)", "hãy viết weighted(x, by: population)")
    case .name, .factor, .word, .bracedName, .category, .choice:
      Words(
        "write names of other shapes in braces: {Số đảng viên}",
        "tên dạng khác viết trong ngoặc nhọn: {Số đảng viên}")
    }
  }
}

extension FaultSentence {
  /// What is wrong with how a formula is written.
  static func formula(_ fact: FormulaFact) -> FaultSentence {
    switch fact {
    case .unexpectedText(let text, let expectation):
      FaultSentence(
        "unexpected_text", whatWasFound(quote(text)), expectation.expected, expectation.advice)
    case .unexpectedEnd(let expectation):
      FaultSentence(
        "unexpected_end", Words("found the end", "công thức bị ngắt"), expectation.expected,
        Words("complete the formula", "hãy viết tiếp"))
    case .unclosed(let open):
      FaultSentence(
        "unclosed",
        Words("found \(quote(open)) without its partner", "có \(quote(open)) mà không đóng"),
        Words("expected \(quote(partner(open)))", "cần \(quote(partner(open)))"),
        Words("close it", "hãy đóng lại"))
    case .formulaTooDeep:
      FaultSentence(
        "formula_too_deep",
        Words(
          "found more than 100 brackets inside one another", "có hơn 100 ngoặc lồng nhau"),
        Words("expected fewer", "cần ít hơn"), Words("simplify the formula", "hãy rút gọn"))
    case .formulaTooLong:
      FaultSentence(
        "formula_too_long",
        Words("found more than 1,000 operators", "có hơn 1.000 phép tính"),
        Words("expected fewer", "cần ít hơn"), Words("simplify the formula", "hãy rút gọn"))
    }
  }

  /// A formula that can be read and has no meaning.
  static func meaning(_ fact: MeaningFact) -> FaultSentence {
    switch fact {
    case .unlikeUnits(let left, let right):
      FaultSentence(
        "unlike_units", Words("found \(left) and \(right)", "có \(left) và \(right)"),
        Words(
          "expected the same unit on both sides of + or -",
          "hai bên dấu + hoặc - phải cùng đơn vị tính"),
        Words("divide first, or compare them apart", "hãy chia trước, hoặc so sánh riêng"))
    case .notSummable(let measure):
      FaultSentence(
        "not_summable", Words("found \(measure) in a sum", "có \(measure) trong phép cộng"),
        Words("expected figures that may be added up", "cần số liệu cộng được"),
        Words("use the counts behind the shares", "hãy dùng số lượng thay cho tỷ lệ"))
    case .noMeasure:
      FaultSentence(
        "no_measure", Words("found a formula without a measure", "công thức không có chỉ tiêu"),
        Words("expected at least one", "cần ít nhất một"), seeShow)
    case .notADistribution(let text):
      FaultSentence(
        "not_a_distribution", whatWasFound(quote(text)),
        Words(
          "expected a measure with categories, or measure[classification: *]",
          "cần một chỉ tiêu có chia mức, hoặc chỉ_tiêu[bảng_phân_loại: *]"),
        Words(
          "name one; how a measure without categories is spread over units says --concentration",
          "hãy nêu một chỉ tiêu; chỉ tiêu không chia mức thì xem độ tập trung theo đơn vị bằng --concentration"
        ))
    case .indicatorInFormula(let name):
      FaultSentence(
        "indicator_in_formula",
        Words("found the indicator \(quote(name))", "có chỉ số \(quote(name))"),
        Words("expected a measure", "cần một chỉ tiêu"),
        Words("write its formula instead", "hãy viết công thức của nó"))
    }
  }

  /// A function of what it has no meaning for.
  static func function(_ fact: FunctionFact) -> FaultSentence {
    switch fact {
    case .needsFlow(let function):
      FaultSentence(
        "needs_flow",
        Words(
          "found \(function) of something that is no flow",
          "\(function) dùng cho số không phải số phát sinh"),
        Words("expected figures counted over a period", "cần số tính trong một khoảng thời gian"),
        Words("use it on flows only", "chỉ dùng cho số phát sinh"))
    case .needsSum(let function):
      FaultSentence(
        "needs_sum",
        Words(
          "found \(function) of a product, or of no figure",
          "\(function) dùng cho phép nhân, hoặc không có số liệu"),
        Words(
          "expected figures, their sums, or a quotient of those",
          "cần số liệu, tổng của chúng, hoặc phép chia hai tổng"),
        Words(
          "multiply outside: 2 * \(function)(x)", "hãy nhân ở ngoài: 2 * \(function)(x)"))
    case .needsShare:
      FaultSentence(
        "needs_share",
        Words("found a formula that is no share of a whole", "công thức không phải tỷ trọng"),
        Words("expected share(x) or x / total(x)", "cần share(x) hoặc x / total(x)"),
        Words("leave --shares-add-up out", "hãy bỏ --shares-add-up"))
    case .needsFigure(let function):
      FaultSentence(
        "needs_figure",
        Words("found \(function) of a formula", "\(function) dùng cho một công thức"),
        Words("expected one figure and one weight", "cần một số liệu và một quyền số"),
        Words("write weighted(x, by: population)", "hãy viết weighted(x, by: population)"))
    case .nestedFunction(let inner, let outer):
      FaultSentence(
        "nested_function",
        Words("found \(inner) inside \(outer)", "có \(inner) nằm trong \(outer)"),
        Words("expected it outside", "cần đặt ở ngoài"),
        inner == outer
          ? Words("write \(inner)(x) once", "hãy viết \(inner)(x) một lần")
          : Words(
            "write \(inner)(\(outer)(x)), or one of them",
            "hãy viết \(inner)(\(outer)(x)), hoặc chỉ dùng một hàm"))
    }
  }

  /// What is wrong with a selection of categories.
  static func selection(_ fact: SelectionFact) -> FaultSentence {
    switch fact {
    case .notDisjoint(let one, let other):
      return FaultSentence(
        "not_disjoint",
        Words(
          "found \(quote(one)) and \(quote(other)), which overlap",
          "\(quote(one)) và \(quote(other)) trùng nhau một phần"),
        Words("expected categories without overlap", "các mức không được trùng nhau"),
        Words("name each category once", "mỗi mức chỉ nêu một lần"))
    case .unlikeClassifications(let one, let other):
      return FaultSentence(
        "unlike_classifications",
        Words(
          "found \(quote(one)) and \(quote(other)) of different classifications",
          "\(quote(one)) và \(quote(other)) thuộc hai bảng phân loại"),
        Words("expected one classification", "cần cùng một bảng phân loại"),
        Words("add two figures with + instead", "hãy cộng hai số bằng dấu +"))
    case .noOrder(let category):
      return FaultSentence(
        "no_order",
        Words(
          "found \(quote(category)) as the end of a range", "có \(quote(category)) ở đầu khoảng"),
        Words("expected a category with an order", "cần mức có thứ tự"),
        Words("list the categories instead", "hãy liệt kê từng mức"))
    case .emptyRange(let range):
      return FaultSentence(
        "empty_range",
        Words(
          "found \(quote(range)), which holds no category", "\(quote(range)) không chứa mức nào"),
        Words("expected the lower category first", "mức thấp phải viết trước"),
        Words("swap the ends", "hãy đổi hai đầu"))
    case .noCategories(let measure):
      return FaultSentence(
        "no_categories",
        Words(
          "found a selection of \(measure), which has no categories",
          "chọn mức của \(measure), chỉ tiêu không chia mức"),
        Words("expected a measure with categories", "cần chỉ tiêu có chia mức"),
        Words("leave the brackets out", "hãy bỏ phần trong ngoặc vuông"))
    case .severalClassifications(let measure, let names):
      let list = names.joined(separator: ", ")
      let example = quote("\(measure)[\(names.first ?? ""): *]")
      return FaultSentence(
        "several_classifications",
        Words(
          "found `*` of \(measure), which has the classifications \(list)",
          "có `*` của \(measure), chỉ tiêu có các bảng phân loại \(list)"),
        Words("expected to be told which", "cần biết theo bảng nào"),
        Words("write \(example)", "hãy viết \(example)"))
    }
  }

  private static func partner(_ open: String) -> String {
    ["(": ")", "[": "]", "{": "}"][open] ?? open
  }

  private static let seeShow = Words(
    "see `sosanh show` for what there is", "xem `sosanh xem` để biết có gì")
}
