import Testing

@testable import IndicatorCore
@testable import IndicatorRender

extension Said {
  /// Everything that an audit says.
  static let audits =
    Verdict.allCases.map { Said("verdict \($0.rawValue)", $0.words) }
    + Verdict.allCases.map { Said("several \($0.rawValue)", $0.counted(2)) }
    + RoundingRule.allCases.map { Said("rule \($0.rawValue)", $0.words) }
    + Diagnosis.Kind.allCases.map { Said("diagnosis \($0.rawValue)", $0.words) }
    + NumberGroup.allCases.map { Said("numbers \($0.rawValue)", $0.words) }
    + Severity.allCases.map { Said("severity \($0.rawValue)", $0.words) } + auditSentences

  private static var auditSentences: [Said] {
    let claims = AuditSample.claims
    let report = AuditReport(claims)
    let format = NumberFormat()
    let failing = report.claims.filter { $0.verdict == .inconsistent }
    let optional = [
      ("audit rounding", AuditSentence.rounding(report)),
      ("audit power", AuditSentence.power(report)),
      ("audit severity", AuditSentence.severity([.rank, .target])),
      ("audit repairs", failing.last.flatMap { AuditSentence.repairs($0.repairs) }),
      (
        "audit candidates",
        report.claims.compactMap { AuditSentence.candidates($0, as: format) }.first
      ),
    ]
    return [
      Said("audit verdicts", AuditSentence.verdicts(report)),
      Said("audit bases", AuditSentence.bases([3, 6], of: "33,3%; 66,7%", upTo: 100)),
      Said("audit no bases", AuditSentence.bases([], of: "33,3%; 66,8%", upTo: 100)),
      Said(
        "audit account of numbers",
        AuditSentence.account(
          [NumberCount(.judged, count: 2), NumberCount(.dates, count: 1)], of: "a.docx")),
      Said("audit suggestion", AuditSentence.suggestion(claims[0], as: format)),
      Said("audit attainments", AuditSentence.attainments(2)),
      Said("audit readInOnePower", AuditSentence.readInOnePower([("1.350", "1.200 tỷ")])),
      Said(
        "audit common base",
        AuditSentence.commonBase(CommonBase(claims: ["1", "2"], base: 61, meant: 63))),
      Said("audit printed, more", AuditSentence.printed(failing[0], as: format)),
      Said("audit printed, less", AuditSentence.printed(failing[1], as: format)),
    ] + optional.compactMap { name, words in words.map { Said(name, $0) } }
  }
}

/// Claims of every verdict.
enum AuditSample {
  private static func share(
    _ id: String, _ top: Int64?, _ base: Int64?, _ units: Int64, _ decimals: Int, _ text: String
  ) -> Claim {
    var claim = Claim(
      id: id, kind: .share, text: text,
      printed: PrintedNumber(units: units, decimals: decimals, scale: .perCent),
      evidence: .quotient(numerator: top.map(Ratio.init), denominator: base.map(Ratio.init)))
    claim.per = 100
    claim.formula = "good / members"
    claim.inputs = "\(top.map(String.init) ?? "?") / \(base.map(String.init) ?? "?")"
    return claim
  }

  private static func sum(_ id: String, _ terms: [Int64], _ total: Int64) -> Claim {
    var claim = Claim(
      id: id, kind: .sum, text: String(total), printed: PrintedNumber(units: total),
      evidence: .terms(terms.map { ClaimTerm(PrintedNumber(units: $0)) }))
    claim.inputs = terms.map(String.init).joined(separator: " + ")
    claim.edit = Edit(
      terms.enumerated().map { index, value in
        let name = ["village_cells", "school_cells"][index]
        return Edit.Term(EditCell(.named(name), name: name, value: ExactDecimal(value)))
      }
        + [
          Edit.Term(
            EditCell(.printed(claim: id), name: "printed", value: ExactDecimal(total)),
            isSubtracted: true)
        ])
    return claim
  }

  static var claims: [Claim] {
    var wrong = share("a", 165, 174, 849, 1, "84,9%")
    wrong.unit = "hai_yen"
    wrong.period = "2021"
    wrong.source = "hai_yen#L97"
    wrong.context.targets = [Target(.atLeast, value: ExactDecimal(90))]
    var cut = share("c", 178, 180, 988, 1, "98,8%")
    cut.source = "hai_yen#L97;hai_yen#L99"
    cut.caveats = [.dateImprecise]
    var over = share("d", 165, 174, 94, 0, "94%")
    over.qualifier = .above
    var none = share("h", 1, 2, 1, 0, "abc")
    none.printed = nil
    return [
      wrong, share("b", 165, 174, 948, 1, "94,8%"), cut, over,
      share("e", 178, nil, 988, 1, "98,8%"),
      share("f", nil, 1239, 595, 1, "59,5%"), share("g", 0, 0, 0, 0, "0%"), none,
      share("i", nil, 7, 857, 1, "85,7%"), share("j", 180, 178, 101, 0, "101%"),
      share("k", 164, 174, 948, 1, "94,8%"), sum("l", [138, 59], 198),
    ]
  }
}
