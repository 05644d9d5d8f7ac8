/// Why a cell holds no value. A closed list; the raw value is the code in outputs.
///
/// The order of the cases is their rank in `combined(with:)`: from the most final, which nobody can
/// mend, to the one that a letter to the unit would mend.
public enum Reason: String, CaseIterable, Hashable, Sendable, Codable {
  /// The figure cannot exist for this unit: a party organisation of agencies has no population.
  case notApplicable = "not_applicable"
  /// The unit does not collect the figure.
  case notCollected = "not_collected"
  /// The figure exists and is withheld.
  case suppressed
  /// The figures exist at dates or over intervals that must not be set against one another.
  case notComparable = "not_comparable"
  /// Everything in the base is not (yet) rated.
  case notRated = "not_rated"
  /// The base is 0.
  case undefined
  /// Figures were received that cannot be added up: rates without the counts behind them.
  case notAdditive = "not_additive"
  /// The source prints a percentage and not the count behind it.
  case onlySharePrinted = "only_share_printed"
  /// A part of a sum over time or over predecessors was not received.
  case incomplete
  /// No figure was received.
  case notReported = "not_reported"

  /// The reason of a result that needs two figures, neither of which has a value: the more final one.
  ///
  /// | | n/a | coll | supp | comp | rated | undef | add | share | part | rep |
  /// |---|---|---|---|---|---|---|---|---|---|---|
  /// | not_applicable     | n/a | n/a | n/a | n/a | n/a | n/a | n/a | n/a | n/a | n/a |
  /// | not_collected      | n/a | coll | coll | coll | coll | coll | coll | coll | coll | coll |
  /// | suppressed         | n/a | coll | supp | supp | supp | supp | supp | supp | supp | supp |
  /// | not_comparable     | n/a | coll | supp | comp | comp | comp | comp | comp | comp | comp |
  /// | not_rated          | n/a | coll | supp | comp | rated | rated | rated | rated | rated | rated |
  /// | undefined          | n/a | coll | supp | comp | rated | undef | undef | undef | undef | undef |
  /// | not_additive       | n/a | coll | supp | comp | rated | undef | add | add | add | add |
  /// | only_share_printed | n/a | coll | supp | comp | rated | undef | add | share | share | share |
  /// | incomplete         | n/a | coll | supp | comp | rated | undef | add | share | part | part |
  /// | not_reported       | n/a | coll | supp | comp | rated | undef | add | share | part | rep |
  ///
  /// A value and a reason give the reason: a missing figure is never 0.
  package func combined(with other: Reason) -> Reason {
    Self.allCases.first { $0 == self || $0 == other } ?? self
  }
}
