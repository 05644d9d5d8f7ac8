public import IndicatorCore

extension Reason {
  /// What stands in place of a value in tables for people.
  public var words: String {
    switch self {
    case .notApplicable: "not applicable"
    case .notCollected: "not collected"
    case .suppressed: "withheld"
    case .notComparable: "not comparable"
    case .notRated: "not rated"
    case .undefined: "base is 0"
    case .onlySharePrinted: "only a share is printed"
    case .notReported: "not reported"
    }
  }

  /// What it means, in one sentence.
  public var sentence: String {
    switch self {
    case .notApplicable: "The figure cannot exist for this unit."
    case .notCollected: "The unit does not collect this figure."
    case .suppressed: "The figure exists but is withheld."
    case .notComparable:
      "The figures exist, but for dates or intervals that must not be set against one another."
    case .notRated: "What has not been rated has no rate."
    case .undefined: "The base is 0, so there is no rate."
    case .onlySharePrinted: "The source prints only a percentage, not the count behind it."
    case .notReported: "No such figure was received; it is missing, not 0."
    }
  }
}
