extension Claim {
  /// What an audit says of the claim for itself.
  package var verdictAlone: Verdict { judgedAlone.verdict }

  /// How well the claim holds as it is read, from 0: on that may hang how a figure with two readings is read. A
  /// sum that holds only because its parts may have been rounded says nothing of that.
  package var fit: Int {
    let found = judgedAlone
    guard !found.diagnoses.contains(where: { $0.kind == .roundedParts }) else { return 0 }
    switch found.verdict {
    case .consistent: return 3
    case .consistentOtherRounding: return 2
    case .consistentQualified: return 1
    case .inconsistent, .undetermined, .noPower, .undefined, .malformed: return 0
    }
  }

  private var judgedAlone: ClaimJudgement {
    (try? ClaimJudge(settled).judgement()) ?? ClaimJudgement(verdict: .undetermined)
  }
}
