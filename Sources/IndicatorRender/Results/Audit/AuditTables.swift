package import IndicatorCore

extension ResultTable {
  /// The columns of `audit`.
  package static let auditColumns = [
    "claim", "kind", "unit", "period", "formula", "inputs", "recomputed", "printed", "decimals",
    "verdict", "rounding", "difference", "candidates", "diagnosis", "severity", "caveats", "source",
  ]

  /// The columns that an audit of documents has besides.
  package static let documentColumns = ["suggestion", "snippet"]

  /// An audit of documents as data: with the words around each claim.
  package static func documentAudit(_ report: AuditReport) -> ResultTable {
    let plain = audit(report)
    var result = ResultTable(columns: auditColumns + documentColumns)
    for (row, claim) in zip(plain.rows, report.claims) {
      result.append(
        row + [claim.claim.context.suggestion.orMissing, claim.claim.context.snippet.orMissing])
    }
    return result
  }

  /// An audit as data, in the order of the claims.
  package static func audit(_ report: AuditReport) -> ResultTable {
    var result = ResultTable(columns: auditColumns)
    for row in report.claims {
      let claim = row.claim
      let exact = row.value.flatMap { try? $0.multiplied(by: Ratio(claim.per)) }
      result.append([
        .text(claim.id), .text(claim.kind.rawValue), claim.unit.orMissing, claim.period.orMissing,
        claim.formula.orMissing, claim.inputs.orMissing, .ratio(exact),
        .text(claim.qualifiedText("")),
        .number(claim.printed.map { String($0.decimals) }), .text(row.verdict.rawValue),
        .words(row.rules.map(\.rawValue)), .difference(row.difference),
        row.candidates.map { .count(String($0)) } ?? .missing,
        .words(row.diagnoses.map { $0.code(per: claim.per) } + row.repairs.map { $0.code(claim) }),
        .words(row.severities.map(\.rawValue)), .words(claim.caveats.sorted.map(\.rawValue)),
        claim.source.orMissing,
      ])
    }
    return result
  }
}

extension TextTable {
  /// The claims that do not fail, those that are not plainly right first.
  ///
  /// - Parameters:
  ///   - claims: the claims.
  ///   - names: the names of units by their identifiers.
  package static func audit(
    _ claims: [AuditedClaim], _ format: NumberFormat, _ notes: inout NoteNumbers,
    unitNames names: [String: String] = [:]
  ) -> TextTable {
    let language = format.language
    let isNumbered = claims.allSatisfy(\.claim.isNumbered)
    var text = TextTable([
      Column(
        (isNumbered ? Heading.number : Heading.claim)[language], wraps: true, breaks: .insideNames),
      Column(Heading.unit[language], wraps: true, folding: .intoColumnBefore),
      Column(
        Heading.period[language], wraps: true, breaks: .insideNames, folding: .intoColumnBefore),
      Column(Heading.computation[language], wraps: true),
      Column(Heading.printed[language], wraps: true),
      Column(Heading.verdict[language], wraps: true),
      Column(Heading.notes[language]),
      Column(Heading.source[language], wraps: true, breaks: .insideNames),
    ])
    for row in claims {
      let claim = row.claim
      text.append([
        claim.id, names[claim.unit] ?? claim.unit, claim.period, row.computation(format),
        claim.qualifiedText(" "),
        row.verdictText(format), notes.numbers(nil, claim.caveats),
        // A row or typed claim goes by its number.
        isNumbered ? "" : claim.source.split(separator: ";").joined(separator: "; "),
      ])
    }
    return text
  }

  /// What is said of a claim that fails, a line each.
  ///
  /// - Parameters:
  ///   - row: the claim.
  ///   - name: the unit's name.
  ///   - format: how figures are written.
  ///   - notes: takes what must be said of the inputs.
  package static func auditLines(
    _ row: AuditedClaim, unit name: String, _ format: NumberFormat, _ notes: inout NoteNumbers
  ) -> [String] {
    let language = format.language
    let claim = row.claim
    let computation = [row.computation(format), AuditSentence.printed(row, format)[language]]
      .filter { !$0.isEmpty }.joined(separator: "; ")
    let numbers = notes.numbers(nil, claim.caveats).split(separator: " ").joined(separator: ", ")
    let note = numbers.isEmpty ? "" : Words("note \(numbers)", "ghi chú \(numbers)")[language]
    let place = [name, claim.period, claim.source, note].filter { !$0.isEmpty }
      .joined(separator: ", ")
    var lines = ["\(claim.id): \(row.verdict.words[language])", "  " + computation]
    if !place.isEmpty { lines.append("  " + place) }
    if !claim.context.snippet.isEmpty {
      lines.append("  “\(claim.context.snippet.withoutControls)”")
    }
    // A base that several claims share is said once, beside all of them.
    let own = row.diagnoses.filter { $0.kind != .commonBase }
    lines += AuditSentence.diagnoses(own, row, format).map { "  " + $0[language] }
    if let repairs = AuditSentence.repairs(row.repairs, of: claim) {
      lines.append("  " + repairs[language])
    }
    if let severity = AuditSentence.severity(row.severities) {
      lines.append("  " + severity[language])
    }
    return lines
  }

  /// The order in which claims that do not fail are listed: what is not plainly right first.
  package static func auditOrder(_ report: AuditReport) -> [AuditedClaim] {
    let order: [Verdict] = [
      .consistentOtherRounding, .undetermined, .noPower, .undefined, .consistentQualified,
      .consistent,
    ]
    return order.flatMap { verdict in report.claims.filter { $0.verdict == verdict } }
  }
}

extension AuditedClaim {
  /// `165 / 174 = 94.83`.
  func computation(_ format: NumberFormat) -> String {
    var inputs = claim.inputs.localised(format)
    guard let value else { return inputs }
    if claim.per != 1, claim.kind == .restatement {
      inputs += " x " + format.grouped(String(claim.per))
    }
    let text = valueText(value, format)
    return inputs == text ? text : "\(inputs) = \(text)"
  }

  /// The verdict with what stands behind it.
  fileprivate func verdictText(_ format: NumberFormat) -> String {
    let language = format.language
    var words = verdict.words[language]
    if verdict == .consistentOtherRounding, let condition {
      words = Words("holds \(condition[.english])", "khớp \(condition[.vietnamese])")[language]
    }
    let candidates = AuditSentence.candidates(self, format).map { [$0[language]] } ?? []
    let more =
      candidates
      + diagnoses.map { diagnosis in
        let detail = AuditSentence.detail(diagnosis, self, format)
        return diagnosis.kind.words[language] + (detail.isEmpty ? "" : ": \(detail)")
      }
    let fitting =
      claim.context.suggestion.isEmpty ? [] : [AuditSentence.suggestion(claim, format)[language]]
    return ([words] + fitting + more).joined(separator: "; ")
  }
}

extension Claim {
  /// Whether the claim goes by the number of its row, or of the claim as typed.
  fileprivate var isNumbered: Bool { Int(id) != nil && context.snippet.isEmpty }
}

extension Diagnosis {
  /// The code, the computation and what it gives: `numerator_off_by_one:164/174=94.252874`.
  fileprivate func code(per: Int64) -> String {
    // A semicolon parts one diagnosis from the next, a comma one column.
    let isList = kind == .possibleNumerator || kind == .possibleBase
    let detail = String(
      detail.filter { $0 != " " }.map { $0 == ";" ? "," : isList && $0 == "," ? "|" : $0 })
    let exact = value.flatMap { try? $0.multiplied(by: Ratio(per)) }
    return kind.rawValue + (detail.isEmpty ? "" : ":" + detail)
      + (exact.map { "=" + $0.dataText() } ?? "")
  }
}

extension Repair {
  /// `repair:deaths=7>13`, several changes joined by `&`; in brackets the unit and period where they are not the
  /// claim's: `repair:members[2022]=29>30`.
  fileprivate func code(_ claim: Claim) -> String {
    Diagnosis.Kind.repair.rawValue + ":"
      + changes.map { change in
        let whose = change.cell.whose(beside: claim).joined(separator: ",")
        return (change.cell.name.isEmpty ? "term" : change.cell.name)
          + (whose.isEmpty ? "" : "[\(whose)]") + "=\(change.cell.value)>\(change.value)"
      }
      .joined(separator: "&")
  }
}

extension String {
  /// The text, nothing if it is empty.
  fileprivate var orMissing: ResultValue { isEmpty ? .missing : .text(self) }
}

extension ReportTable {
  /// The claims of an audit that do not fail.
  ///
  /// - Parameters:
  ///   - report: the audit.
  ///   - format: how figures are written.
  ///   - notes: takes what must be said of the inputs.
  ///   - names: the names of units by their identifiers.
  package static func audit(
    _ report: AuditReport, _ format: NumberFormat, _ notes: inout NoteNumbers,
    unitNames names: [String: String] = [:]
  ) -> ReportTable {
    let claims = TextTable.auditOrder(report)
    return ReportTable(
      ReportWords.otherClaims[format.language],
      .audit(claims, format, &notes, unitNames: names),
      [
        .names(claims.map(\.claim.id.withPaddedNumbers)),
        .names(claims.map { names[$0.claim.unit] ?? $0.claim.unit }),
        .names(claims.map(\.claim.period)), .values(claims.map(\.value)),
        .values(claims.map { $0.claim.printed?.value }),
        .values(claims.map { Verdict.allCases.firstIndex(of: $0.verdict) }), .none,
        .names(claims.map(\.claim.source.withPaddedNumbers)),
      ])
  }
}

extension String {
  /// The text with its whole numbers padded to one length, so that line 13 stands before line 103.
  var withPaddedNumbers: String {
    replacing(/[0-9]+/) { match in
      String(repeating: "0", count: Swift.max(0, 9 - match.output.count)) + match.output
    }
  }
}
