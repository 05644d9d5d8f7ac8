internal import IndicatorCore

/// How the open figures of one claim can be read, and which reading fits.
///
/// A figure is read by its own form first, then by the figures beside it. Where the claim holds in one reading
/// and in no other, that one is preferred, whatever stands beside it; otherwise a sign with three digits behind
/// it is a thousand, but of a share, which cannot be a thousand.
struct SpellingChoice {
  private let decisions: [SpellingEvidence.Decision]
  private let candidates: [FigureSpelling]
  /// The claim in each reading; nil where it cannot be read so.
  private let claims: [Claim?]

  init(_ draft: ClaimDraft, evidence: SpellingEvidence) {
    var decisions: [SpellingEvidence.Decision] = []
    var candidates = [FigureSpelling.usual]
    for role in FigureRole.allCases {
      guard let first = draft.readings.first(where: { $0.role == role && $0.readings.isOpen })
      else { continue }
      let decision = evidence.decision(first.readings, role: role)
      decisions.append(decision)
      let usual = draft.usual(first.readings, role: role)
      let preferred = if case .decided(let grammar) = decision { grammar } else { usual }
      candidates = [preferred, preferred.other].flatMap { grammar in
        candidates.map { candidate in
          var changed = candidate
          changed[role] = grammar
          return changed
        }
      }
    }
    self.decisions = decisions
    self.candidates = candidates
    claims = candidates.map { (try? draft.claim($0))?.claim }
  }

  /// What is taken where no reading holds.
  var preferred: FigureSpelling { candidates[0] }

  /// Whether other figures decide.
  var isDecided: Bool {
    decisions.allSatisfy { if case .decided = $0 { true } else { false } }
  }

  /// Whether figures of the other role have such a sign before decimals.
  var isMixed: Bool { decisions.contains(.mixed) }

  /// Whether it makes a difference how the figures are read.
  var isDisputed: Bool { Set(claims.map { $0?.verdictAlone }).count > 1 }

  /// The reading in which the claim holds best, and whether that must be told: the others do not hold, and
  /// nothing beside it decides. Nil if it holds in none.
  var holding: (spelling: FigureSpelling, isTold: Bool)? {
    let fits = claims.map { $0?.fit ?? 0 }
    guard let best = fits.max(), best > 0, let index = fits.firstIndex(of: best) else { return nil }
    if index == 0 { return (candidates[0], !isDecided && fits.contains { $0 < best }) }
    // That something is over a figure says little.
    if isDecided, best < 2 { return (candidates[0], false) }
    return (candidates[index], true)
  }
}
