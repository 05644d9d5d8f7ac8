public import IndicatorCore

extension Caveat {
  /// What a reader must know, in one sentence.
  public var sentence: String {
    switch self {
    case .partYear:
      "Covers only part of a year: not to be set beside a full year."
    case .pooledYears: "Several years taken together: not the rate of any one year."
    case .openInterval: "The interval has no printed end: its length is not known."
    case .datesDiffer: "Numerator and denominator are of different dates."
    case .dateImprecise: "A date is known only to the year or month."
    case .periodsDiffer: "The units are not all taken at the same period."
    case .mergedUnit: "The unit was formed by a merger: it has no earlier series of its own."
    case .boundaryChanged: "The unit's boundary changed."
    case .definitionChanged: "The definition of the figure changed."
    case .levelsDiffer: "The unit is of another level than those ranked, so it has no rank."
    case .unratedExcluded: "What has not been rated is left out of the base."
    case .totalDiffers:
      "The stated total differs from the sum of its parts; the stated total is used."
    case .closedByTotal:
      "A category that was not reported is taken as 0, because the others add up to the total."
    case .absentAsZero:
      "A category without a row is taken as 0. With a codebook it would count as not reported."
    case .qualified: "A figure is not printed as exact (more than, less than, about)."
    case .smallBase: "The base is small: one more or less moves the rate visibly."
    case .rolledUp: "Added up from the units below."
    case .childrenChanged: "The units below are not the same at both times."
    case .gap: "An earlier period is missing in between: the change is over a longer time."
    case .estimated: "A figure is an estimate."
    case .provisional: "A figure is provisional."
    case .lowReliability: "A figure is of low reliability."
    case .betterUndefined: "It is not stated which way is better: the higher value comes first."
    }
  }
}
