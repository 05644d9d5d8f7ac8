internal import IndicatorCore

extension FaultSentence {
  /// What is wrong with a command line before anything is done.
  static func command(_ fact: CommandFact) -> FaultSentence {
    switch fact {
    case .unknownOption(let option, let suggestion, let help):
      FaultSentence(
        "unknown_option", whatWasFound(quote(option)),
        Words("expected a known option", "cần tùy chọn đã có"),
        didYouMean(suggestion, else: see(help)))
    case .missingArgument(let argument, let help):
      FaultSentence(
        "missing_argument", Words("found no \(argument)", "chưa ghi \(argument)"),
        Words("expected at least one", "cần ít nhất một"), see(help))
    case .unexpectedArgument(let text, let help):
      FaultSentence(
        "unexpected_argument", whatWasFound(quote(text)),
        Words("expected only options behind the verb", "sau lệnh chỉ được ghi tùy chọn"), see(help))
    case .optionsExclude(let first, let second):
      FaultSentence(
        "options_exclude",
        Words(
          "found \(quote(first)) with \(quote(second))", "có \(quote(first)) cùng \(quote(second))"),
        Words("expected only one of the two", "chỉ được dùng một trong hai"),
        Words("leave one of them out", "hãy bỏ bớt một"))
    case .optionWithoutValue(let option, let value):
      FaultSentence(
        "option_without_value", Words("found no value", "chưa ghi giá trị"),
        Words("expected `\(option) <\(value)>`", "cần `\(option) <\(value)>`"),
        Words(
          "write one behind the option; one that begins with `-` as \(option)=…",
          "hãy ghi ngay sau tùy chọn; giá trị bắt đầu bằng `-` thì ghi \(option)=…"))
    case .flagWithValue(let option, let value):
      FaultSentence(
        "flag_with_value", whatWasFound(quote(value)),
        Words("expected `\(option)` without a value", "`\(option)` không có giá trị đi kèm"),
        Words("leave the value out", "hãy bỏ giá trị"))
    case .missingOption(let option, let needs):
      FaultSentence(
        "missing_option", whatWasFound("`\(option)`"),
        Words("expected `\(needs)` beside it", "cần thêm `\(needs)`"), .none)
    case .optionClash(let option, let path, let needsFile):
      FaultSentence(
        "option_clash",
        needsFile
          ? Words(
            "\(option) is for CSV files, and \(path) is a data package",
            "\(option) chỉ dùng cho tệp CSV, mà \(path) là bộ dữ liệu")
          : Words(
            "\(option) is for data packages, and \(path) is a file",
            "\(option) chỉ dùng cho bộ dữ liệu, mà \(path) là tệp"),
        .none, .none)
    }
  }

  /// What is wrong with the value of an option.
  static func value(_ fact: ValueFact) -> FaultSentence {
    switch fact {
    case .notWhole(let text):
      FaultSentence(
        "not_whole", whatWasFound(quote(text)),
        Words("expected a whole number", "cần số nguyên"),
        Words("write digits only", "chỉ viết chữ số"))
    case .outOfRange(let number, let least, let most):
      FaultSentence(
        "out_of_range", whatWasFound(quote(String(number))),
        most.map { Words("expected \(least) to \($0)", "cần từ \(least) đến \($0)") }
          ?? Words("expected \(least) or more", "cần \(least) trở lên"), .none)
    case .badConfidence(let text):
      FaultSentence(
        "bad_confidence", whatWasFound(quote(text)),
        Words("expected a fraction above 0 and below 1", "cần số thập phân lớn hơn 0 và nhỏ hơn 1"),
        Words("write 0.95 for 95 per cent", "hãy ghi 0.95 cho độ tin cậy 95 phần trăm"))
    case .badFunnelLevel(let text):
      FaultSentence(
        "bad_funnel_level", whatWasFound(quote(text)),
        Words(
          "expected per cent above 0 and below 100", "cần phần trăm lớn hơn 0 và nhỏ hơn 100"),
        Words("write levels as --funnel=95,99.8", "hãy ghi như --funnel=95,99.8"))
    case .badFraction(let text):
      FaultSentence(
        "bad_fraction", whatWasFound(quote(text)),
        Words("expected a count over a base", "cần số lượng trên tổng số"),
        Words("write it as 165/174", "hãy ghi như 165/174"))
    }
  }

  /// Too few or too many units, periods or figures for what is to be estimated.
  static func estimate(_ fact: EstimateFact) -> FaultSentence {
    switch fact {
    case .twoDistributionsNeeded(let found):
      FaultSentence(
        "two_distributions_needed", Words("found \(found) distributions", "có \(found) cơ cấu"),
        Words("expected two", "cần đúng hai"),
        Words(
          "choose one unit at two periods, or two units at one period, with --units and --periods",
          "hãy chọn một đơn vị ở hai kỳ, hoặc hai đơn vị ở một kỳ, bằng --units và --periods"))
    case .tooManyRanked(let found, let most):
      FaultSentence(
        "too_many_ranked",
        Words("found \(found) units to compare by pairs", "có \(found) đơn vị để so sánh từng cặp"),
        Words("expected \(most) at most", "nhiều nhất \(most)"),
        Words("choose some with --units or --level", "hãy chọn bớt bằng --units hoặc --level"))
    case .twoPeriodsNeeded(let found):
      FaultSentence(
        "two_periods_needed", Words("found \(found) periods", "có \(found) kỳ"),
        Words("expected two, the first and the last", "cần hai kỳ, kỳ đầu và kỳ cuối"),
        Words("write --periods 2021,2023", "hãy ghi --periods 2021,2023"))
    case .unitsToSplit(let found):
      FaultSentence(
        "units_to_split", Words("found \(found) units", "có \(found) đơn vị"),
        Words(
          "expected one at two periods, or two at one period",
          "cần một đơn vị ở hai kỳ, hoặc hai đơn vị ở một kỳ"),
        Words("choose with --units and --periods", "hãy chọn bằng --units và --periods"))
    case .oneUnitNeeded(let found):
      FaultSentence(
        "one_unit_needed", Words("found \(found) units", "có \(found) đơn vị"),
        Words("expected one", "cần đúng một"), .none)
    case .noDecomposition(let reason):
      FaultSentence(
        "no_decomposition",
        Words(
          "found no change to split: \(reason.words[.english])",
          "không có mức thay đổi để phân rã: \(reason.words[.vietnamese])"),
        Words(
          "expected numerators and bases of units at both periods",
          "cần tử số và mẫu số của các đơn vị ở cả hai kỳ"),
        Words("ask for another indicator, level or periods", "hãy chọn chỉ số, cấp hoặc kỳ khác"))
    case .fractionCount(let found, let expected):
      FaultSentence(
        "fraction_count", Words("found \(found) fractions", "có \(found) phân số"),
        Words("expected \(expected)", "cần \(expected)"), .none)
    }
  }

  /// The advice to read a help page.
  private static func see(_ help: String) -> Words {
    Words("see \(quote(help))", "hãy xem \(quote(help))")
  }
}
