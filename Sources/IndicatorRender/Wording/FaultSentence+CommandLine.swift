internal import IndicatorCore

extension FaultSentence {
  /// What is wrong with a command line before anything is done.
  static func command(_ fact: CommandFact) -> FaultSentence {
    switch fact {
    case .unknownOption(let option, let suggestion, let help):
      FaultSentence(
        "unknown_option", found: whatWasFound(quote(option)),
        expected: Words("expected a known option", vi: "cần tùy chọn đã có"),
        advice: didYouMean(suggestion, else: see(help)))
    case .missingArgument(let argument, let help):
      FaultSentence(
        "missing_argument", found: Words("found no \(argument)", vi: "chưa ghi \(argument)"),
        expected: Words("expected at least one", vi: "cần ít nhất một"), advice: see(help))
    case .unexpectedArgument(let text, let help):
      FaultSentence(
        "unexpected_argument", found: whatWasFound(quote(text)),
        expected: Words(
          "expected only options behind the verb", vi: "sau lệnh chỉ được ghi tùy chọn"),
        advice: see(help))
    case .optionsExclude(let first, let second):
      FaultSentence(
        "options_exclude",
        found: Words(
          "found \(quote(first)) with \(quote(second))",
          vi: "có \(quote(first)) cùng \(quote(second))"),
        expected: Words("expected only one of the two", vi: "chỉ được dùng một trong hai"),
        advice: Words("leave one of them out", vi: "hãy bỏ bớt một"))
    case .optionWithoutValue(let option, let value):
      FaultSentence(
        "option_without_value", found: Words("found no value", vi: "chưa ghi giá trị"),
        expected: Words("expected `\(option) <\(value)>`", vi: "cần `\(option) <\(value)>`"),
        advice: Words(
          "write one behind the option; one that begins with `-` as \(option)=…",
          vi: "hãy ghi ngay sau tùy chọn; giá trị bắt đầu bằng `-` thì ghi \(option)=…"))
    case .flagWithValue(let option, let value):
      FaultSentence(
        "flag_with_value", found: whatWasFound(quote(value)),
        expected: Words(
          "expected `\(option)` without a value", vi: "`\(option)` không có giá trị đi kèm"),
        advice: Words("leave the value out", vi: "hãy bỏ giá trị"))
    case .missingOption(let option, let needs):
      FaultSentence(
        "missing_option", found: whatWasFound("`\(option)`"),
        expected: Words("expected `\(needs)` beside it", vi: "cần thêm `\(needs)`"), advice: .none)
    case .optionClash(let option, let path, let needsFile):
      FaultSentence(
        "option_clash",
        found: needsFile
          ? Words(
            "\(option) is for CSV files, and \(path) is a data package",
            vi: "\(option) chỉ dùng cho tệp CSV, mà \(path) là bộ dữ liệu")
          : Words(
            "\(option) is for data packages, and \(path) is a file",
            vi: "\(option) chỉ dùng cho bộ dữ liệu, mà \(path) là tệp"),
        expected: .none, advice: .none)
    }
  }

  /// What is wrong with the value of an option.
  static func value(_ fact: ValueFact) -> FaultSentence {
    switch fact {
    case .notWhole(let text):
      FaultSentence(
        "not_whole", found: whatWasFound(quote(text)),
        expected: Words("expected a whole number", vi: "cần số nguyên"),
        advice: Words("write digits only", vi: "chỉ viết chữ số"))
    case .outOfRange(let number, let least, let most):
      FaultSentence(
        "out_of_range", found: whatWasFound(quote(String(number))),
        expected: most.map { Words("expected \(least) to \($0)", vi: "cần từ \(least) đến \($0)") }
          ?? Words("expected \(least) or more", vi: "cần \(least) trở lên"), advice: .none)
    case .badConfidence(let text):
      FaultSentence(
        "bad_confidence", found: whatWasFound(quote(text)),
        expected: Words(
          "expected a fraction above 0 and below 1", vi: "cần số thập phân lớn hơn 0 và nhỏ hơn 1"),
        advice: Words("write 0.95 for 95 per cent", vi: "hãy ghi 0.95 cho độ tin cậy 95 phần trăm"))
    case .badFunnelLevel(let text):
      FaultSentence(
        "bad_funnel_level", found: whatWasFound(quote(text)),
        expected: Words(
          "expected per cent above 0 and below 100", vi: "cần phần trăm lớn hơn 0 và nhỏ hơn 100"),
        advice: Words("write levels as --funnel=95,99.8", vi: "hãy ghi như --funnel=95,99.8"))
    case .badFraction(let text):
      FaultSentence(
        "bad_fraction", found: whatWasFound(quote(text)),
        expected: Words("expected a count over a base", vi: "cần số lượng trên tổng số"),
        advice: Words("write it as 165/174", vi: "hãy ghi như 165/174"))
    }
  }

  /// Too few or too many units, periods or figures for what is to be estimated.
  static func estimate(_ fact: EstimateFact) -> FaultSentence {
    switch fact {
    case .twoDistributionsNeeded(let found):
      FaultSentence(
        "two_distributions_needed",
        found: Words("found \(found) distributions", vi: "có \(found) cơ cấu"),
        expected: Words("expected two", vi: "cần đúng hai"),
        advice: Words(
          "choose one unit at two periods, or two units at one period, with --units and --periods",
          vi: "hãy chọn một đơn vị ở hai kỳ, hoặc hai đơn vị ở một kỳ, bằng --units và --periods"))
    case .tooManyRanked(let found, let most):
      FaultSentence(
        "too_many_ranked",
        found: Words(
          "found \(found) units to compare by pairs", vi: "có \(found) đơn vị để so sánh từng cặp"),
        expected: Words("expected \(most) at most", vi: "nhiều nhất \(most)"),
        advice: Words(
          "choose some with --units or --level", vi: "hãy chọn bớt bằng --units hoặc --level"))
    case .twoPeriodsNeeded(let found):
      FaultSentence(
        "two_periods_needed", found: Words("found \(found) periods", vi: "có \(found) kỳ"),
        expected: Words(
          "expected two, the first and the last", vi: "cần hai kỳ, kỳ đầu và kỳ cuối"),
        advice: Words("write --periods 2021,2023", vi: "hãy ghi --periods 2021,2023"))
    case .unitsToSplit(let found):
      FaultSentence(
        "units_to_split", found: Words("found \(found) units", vi: "có \(found) đơn vị"),
        expected: Words(
          "expected one at two periods, or two at one period",
          vi: "cần một đơn vị ở hai kỳ, hoặc hai đơn vị ở một kỳ"),
        advice: Words("choose with --units and --periods", vi: "hãy chọn bằng --units và --periods")
      )
    case .oneUnitNeeded(let found):
      FaultSentence(
        "one_unit_needed", found: Words("found \(found) units", vi: "có \(found) đơn vị"),
        expected: Words("expected one", vi: "cần đúng một"), advice: .none)
    case .noDecomposition(let reason):
      FaultSentence(
        "no_decomposition",
        found: Words(
          "found no change to split: \(reason.words[.english])",
          vi: "không có mức thay đổi để phân rã: \(reason.words[.vietnamese])"),
        expected: Words(
          "expected numerators and bases of units at both periods",
          vi: "cần tử số và mẫu số của các đơn vị ở cả hai kỳ"),
        advice: Words(
          "ask for another indicator, level or periods", vi: "hãy chọn chỉ số, cấp hoặc kỳ khác"))
    case .fractionCount(let found, let expected):
      FaultSentence(
        "fraction_count", found: Words("found \(found) fractions", vi: "có \(found) phân số"),
        expected: Words("expected \(expected)", vi: "cần \(expected)"), advice: .none)
    }
  }

  /// The advice to read a help page.
  private static func see(_ help: String) -> Words {
    Words("see \(quote(help))", vi: "hãy xem \(quote(help))")
  }
}
