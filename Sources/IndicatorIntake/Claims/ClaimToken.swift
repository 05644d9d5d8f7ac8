internal import IndicatorCore

/// One word of a claim as typed.
struct ClaimToken: Hashable {
  /// What a word is.
  enum Kind: Hashable {
    case figure(ClaimText.Figure)
    /// `?`: a figure that is not known.
    case unknown
    /// A name before a colon.
    case name(String)
    /// What is counted, behind a figure: it says nothing of the claim.
    case noun(String)
    /// A word that is understood.
    case word(ClaimWord)
    case relation(Relation)
    case plus, minus, times, over, arrow, comma, open, close
    case end
  }

  let kind: Kind
  /// As written.
  let text: String
  /// Characters from 1.
  let column: Int
  /// The column behind it.
  var end: Int { column + text.count }
}
