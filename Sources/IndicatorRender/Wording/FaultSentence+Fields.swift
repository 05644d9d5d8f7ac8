internal import IndicatorCore

extension FaultSentence {
  /// The fields of a row.
  static func field(_ fact: FaultFact) -> FaultSentence? {
    switch fact {
    case .emptyField(let column):
      FaultSentence("empty_field", "found nothing", "expected a \(column)", "fill it in")
    case .badIdentifier(let text):
      FaultSentence(
        "bad_identifier", "found \(quote(text))",
        "expected an identifier of small letters, digits and _, beginning with a letter",
        "rename it and put the full name into `name`")
    case .badChoice(let text, _, let expected):
      FaultSentence(
        "bad_code", "found \(quote(text))", "expected \(alternatives(expected))", "correct the code"
      )
    case .badWhole(let text, let column):
      FaultSentence(
        "bad_whole", "found \(quote(text))", "expected a whole number as \(column)",
        "write digits only")
    case .badPeriod(let text):
      FaultSentence(
        "bad_period", "found \(quote(text))",
        "expected a period such as 2021, 2021-Q1, 2021-07, 2026-03-01 or 2022/2025",
        "correct the spelling")
    default: number(fact) ?? missing(fact) ?? tree(fact)
    }
  }

  private static func number(_ fact: FaultFact) -> FaultSentence? {
    switch fact {
    case .badNumber(let text):
      FaultSentence(
        "bad_number", "found \(quote(text))", "expected a number",
        "write digits, with a decimal sign at most")
    case .ambiguousNumber(let text, let vietnamese, let english):
      FaultSentence(
        "ambiguous_number",
        "found \(quote(text)), which is \(vietnamese) in Vietnamese and \(english) in English spelling",
        "expected a figure in the column that decides",
        "say which it is with --input-numbers vi or --input-numbers en")
    case .mixedNumbers(let text, let other, let line):
      FaultSentence(
        "mixed_numbers", "found \(quote(text))",
        "expected the same spelling of numbers as \(quote(other)) on line \(line)",
        "write all numbers of the column alike")
    case .fractionalCount(let text, let measure):
      FaultSentence(
        "fractional_count", "found \(quote(text)) for \(measure)", "expected a whole number",
        "check whether a grouping point was read as a decimal point")
    default: nil
    }
  }

  private static func missing(_ fact: FaultFact) -> FaultSentence? {
    switch fact {
    case .missingValueWithoutStatus:
      FaultSentence(
        "missing_value", "found no value",
        "expected a value, or a status that says why there is none",
        "set status to L (not collected), M (cannot exist), O (missing) or Q (suppressed)")
    case .valueWithMissingStatus(let status):
      FaultSentence(
        "value_with_missing_status", "found a value with status \(status)",
        "expected no value with a status that says there is none", "remove one of the two")
    case .duplicate(let key, let line):
      FaultSentence(
        "duplicate", "found a second figure for \(key)",
        "expected one; the first is on line \(line)",
        "remove one (flows in a CSV file may be added up with --duplicates sum)")
    case .duplicateStock(let measure):
      FaultSentence(
        "duplicate_stock", "found a second figure of \(measure)",
        "expected one, because a stock cannot be added up over rows", "remove one")
    default: nil
    }
  }

  private static func tree(_ fact: FaultFact) -> FaultSentence? {
    switch fact {
    case .parentCycle(let kind, let name):
      FaultSentence(
        "parent_cycle", "found \(kind.rawValue) \(quote(name)) below itself", "expected a tree",
        "correct its parent")
    case .parentElsewhere(let category, let parent):
      FaultSentence(
        "parent_elsewhere",
        "found the parent \(quote(parent)) of \(quote(category)) in another classification",
        "expected one in the same", "correct the parent or the classification")
    case .orderOnAggregate(let category):
      FaultSentence(
        "order_on_aggregate", "found an order on \(quote(category)), which has parts",
        "expected orders on leaves only", "remove it")
    case .repeatedOrder(let category, let other):
      FaultSentence(
        "repeated_order", "found the same order for \(quote(category)) and \(quote(other))",
        "expected each order once", "correct one of them")
    case .joinedSameClassification(let name, let classification):
      FaultSentence(
        "joined_same_classification",
        "found \(quote(name)) joined with another category of \(classification)",
        "expected one category of each classification", "remove one")
    default: nil
    }
  }

  /// Names.
  static func name(_ fact: FaultFact) -> FaultSentence? {
    switch fact {
    case .unknownName(let kind, let name, let suggestion):
      FaultSentence(
        "unknown_\(kind.rawValue)", "found \(quote(name))",
        "expected a known \(kind.rawValue)", didYouMean(suggestion, else: lookUp(kind)))
    case .ambiguousName(let kind, let name, let matches):
      FaultSentence(
        "ambiguous_\(kind.rawValue)", "found \(quote(name))",
        "expected a name of one \(kind.rawValue) only",
        "choose \(alternatives(matches.map(quote)))")
    default: nil
    }
  }

  private static func lookUp(_ kind: NameKind) -> String {
    switch kind {
    case .unit, .measure, .category, .classification, .indicator, .period:
      "see `sosanh show` for what there is"
    case .source: "add it to sources.csv"
    case .function: "the functions are \(alternatives(FormulaFunction.allCases.map(\.rawValue)))"
    case .verb: "see `sosanh --help`"
    case .dataset: "see the folder ./Datasets"
    }
  }
}
