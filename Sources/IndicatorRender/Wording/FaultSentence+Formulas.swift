internal import IndicatorCore

extension FaultSentence {
  /// Formulas.
  static func formula(_ fact: FaultFact) -> FaultSentence? {
    switch fact {
    case .unexpectedText(let text, let expected):
      FaultSentence(
        "unexpected_text", "found \(quote(text))", "expected \(expected)", advice(expected))
    case .unexpectedEnd(let expected):
      FaultSentence(
        "unexpected_end", "found the end", "expected \(expected)", "complete the formula")
    case .unclosed(let open):
      FaultSentence(
        "unclosed", "found \(quote(open)) without its partner", "expected \(quote(partner(open)))",
        "close it")
    case .formulaTooDeep:
      FaultSentence(
        "formula_too_deep", "found more than 100 brackets inside one another", "expected fewer",
        "simplify the formula")
    default: meaning(fact)
    }
  }

  private static func advice(_ expected: String) -> String {
    if expected.contains("]") || expected.contains(")") { return "close the bracket" }
    return expected.contains("name")
      ? "write names of other shapes in braces: {Số đảng viên}" : "correct the formula"
  }

  private static func partner(_ open: String) -> String {
    ["(": ")", "[": "]", "{": "}"][open] ?? open
  }

  private static func meaning(_ fact: FaultFact) -> FaultSentence? {
    switch fact {
    case .unlikeUnits(let left, let right):
      FaultSentence(
        "unlike_units", "found \(left) and \(right)",
        "expected the same unit on both sides of + or -",
        "divide first, or compare them apart")
    case .notSummable(let measure):
      FaultSentence(
        "not_summable", "found \(measure) in a sum", "expected figures that may be added up",
        "use the counts behind the shares")
    case .noMeasure:
      FaultSentence(
        "no_measure", "found a formula without a measure", "expected at least one",
        "see `sosanh show` for what there is")
    case .needsFlow(let function):
      FaultSentence(
        "needs_flow", "found \(function) of something that is no flow",
        "expected figures counted over a period", "use it on flows only")
    case .notADistribution(let text):
      FaultSentence(
        "not_a_distribution", "found \(quote(text))",
        "expected a measure, or measure[classification: *]",
        "name one measure")
    case .indicatorInFormula(let name):
      FaultSentence(
        "indicator_in_formula", "found the indicator \(quote(name))", "expected a measure",
        "write its formula instead")
    default: nil
    }
  }

  /// Selections of categories.
  static func selection(_ fact: FaultFact) -> FaultSentence? {
    switch fact {
    case .notDisjoint(let one, let other):
      FaultSentence(
        "not_disjoint", "found \(quote(one)) and \(quote(other)), which overlap",
        "expected categories without overlap", "name each category once")
    case .unlikeClassifications(let one, let other):
      FaultSentence(
        "unlike_classifications",
        "found \(quote(one)) and \(quote(other)) of different classifications",
        "expected one classification", "add two figures with + instead")
    case .noOrder(let category):
      FaultSentence(
        "no_order", "found \(quote(category)) as the end of a range",
        "expected a category with an order", "list the categories instead")
    case .emptyRange(let range):
      FaultSentence(
        "empty_range", "found \(quote(range)), which holds no category",
        "expected the lower category first", "swap the ends")
    case .noCategories(let measure):
      FaultSentence(
        "no_categories", "found a selection of \(measure), which has no categories",
        "expected a measure with categories", "leave the brackets out")
    case .severalClassifications(let measure, let names):
      FaultSentence(
        "several_classifications",
        "found `*` of \(measure), which has the classifications \(names.joined(separator: ", "))",
        "expected to be told which", "write \(quote("\(measure)[\(names.first ?? ""): *]"))")
    default: nil
    }
  }

  /// Results, and what a check finds in sound files.
  static func result(_ fact: FaultFact) -> FaultSentence? {
    switch fact {
    case .overflow(let what):
      FaultSentence(
        "overflow", "found a result too large to be exact: \(what)",
        "expected figures below 9,223,372,036,854,775,807",
        "check the figures, or use a coarser unit of measure")
    case .totalDiffers(let key, let stated, let parts):
      FaultSentence(
        "total_differs", "found \(stated) stated for \(key)",
        "expected \(parts), the sum of its parts", "check which figure is right")
    case .savedBySpreadsheet(let traces):
      FaultSentence(
        "saved_by_spreadsheet", "found traces of a spreadsheet: \(traces.joined(separator: ", "))",
        "expected plain CSV with commas, LF and no byte order mark",
        "save it as CSV UTF-8 with commas, and check that leading zeros and dates are as they were")
    case .descriptorStale(let isMissing):
      FaultSentence(
        "descriptor",
        isMissing ? "found no datapackage.json" : "found an outdated datapackage.json",
        "expected one that describes the tables as they are",
        "write it with `sosanh check --describe`")
    default: nil
    }
  }
}
