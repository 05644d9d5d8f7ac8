package import IndicatorCore

/// The columns of `audit`; the last two are those of documents alone.
enum AuditColumn: String, DataColumn {
  case claim, kind, unit, period, formula, inputs, recomputed, printed, decimals, verdict, rounding
  case difference, candidates, diagnosis, severity, caveats, source, suggestion, snippet

  /// The columns of claims that no document makes.
  fileprivate static let ofClaims = all.filter { $0 != .suggestion && $0 != .snippet }
}

extension ResultTable {
  /// An audit of documents as data: with the words around each claim.
  package static func documentAudit(_ report: AuditReport) -> ResultTable {
    ResultTable(report.claims) { $0.data(in: $1) }
  }

  /// An audit as data, in the order of the claims.
  package static func audit(_ report: AuditReport) -> ResultTable {
    ResultTable(report.claims, columns: AuditColumn.ofClaims) { $0.data(in: $1) }
  }
}

extension AuditedClaim {
  /// What stands in a column of data.
  fileprivate func data(in column: AuditColumn) -> ResultValue {
    switch column {
    case .claim: .text(claim.id)
    case .kind: .text(claim.kind.rawValue)
    case .unit: claim.unit.orMissing
    case .period: claim.period.orMissing
    case .formula: claim.formula.orMissing
    case .inputs: claim.inputs.orMissing
    case .recomputed: .ratio(recomputed)
    case .printed: .text(claim.qualifiedText(""))
    case .decimals: .number(claim.printed?.decimals)
    case .verdict: .text(verdict.rawValue)
    case .rounding: .words(rules.map(\.rawValue))
    case .difference: .difference(difference)
    case .candidates: candidates.map { .count(Int128($0)) } ?? .missing
    case .diagnosis:
      .words(diagnoses.map { $0.code(per: claim.per) } + repairs.map { $0.code(claim) })
    case .severity: .words(severities.map(\.rawValue))
    case .caveats: .words(claim.caveats.sorted.map(\.rawValue))
    case .source: claim.source.orMissing
    case .suggestion: claim.context.suggestion.orMissing
    case .snippet: claim.context.snippet.orMissing
    }
  }

  /// The value as it would be printed.
  var recomputed: Ratio? { value.flatMap { try? $0.multiplied(by: Ratio(claim.per)) } }
}

extension PeopleTable<AuditedClaim> {
  /// The claims that do not fail, those that are not plainly right first.
  ///
  /// - Parameters:
  ///   - claims: the claims.
  ///   - names: the names of units by their identifiers.
  package init(
    _ claims: [AuditedClaim], as format: NumberFormat, unitNames names: [String: String] = [:]
  ) {
    let language = format.language
    let isNumbered = claims.allSatisfy(\.claim.isNumbered)
    let unit = { (row: AuditedClaim) in names[row.claim.unit] ?? row.claim.unit }
    self.init(
      ReportWords.otherClaims[language], rows: claims, in: language,
      said: { RowSaid(nil, caveats: $0.claim.caveats) }
    ) { (column: AuditColumn, add) in
      switch column {
      case .claim:
        add(
          isNumbered ? Heading.number : Heading.claim, wraps: true, breaks: .insideNames,
          sorted: .byName(\.claim.id.withPaddedNumbers), \.claim.id)
      case .unit:
        add(Heading.unit, wraps: true, folding: .intoColumnBefore, sorted: .byName(unit), unit)
      case .period:
        add(
          Heading.period, wraps: true, breaks: .insideNames, folding: .intoColumnBefore,
          sorted: .byName(\.claim.period), \.claim.period)
      case .inputs:
        add(Heading.computation, wraps: true, sorted: .by(\.value)) { $0.computation(format) }
      case .printed:
        add(Heading.printed, wraps: true, sorted: .by(\.claim.printed?.value)) {
          $0.claim.qualifiedText(" ")
        }
      case .verdict:
        add(
          Heading.verdict, wraps: true,
          sorted: .by { Verdict.allCases.firstIndex(of: $0.verdict) }
        ) { $0.verdictText(format) }
      case .caveats: add.addNotes()
      case .source:
        add(
          Heading.source, wraps: true, breaks: .insideNames,
          sorted: .byName(\.claim.source.withPaddedNumbers)
        ) {
          // A row or typed claim goes by its number.
          isNumbered ? "" : $0.claim.source.split(separator: ";").joined(separator: "; ")
        }
      // They stand in the computation and the verdict.
      case .kind, .formula, .recomputed, .decimals, .rounding, .difference, .candidates, .diagnosis,
        .severity, .suggestion, .snippet:
        break
      }
    }
  }
}

extension TextTable {
  /// What is said of a claim that fails, a line each.
  ///
  /// - Parameters:
  ///   - row: the claim.
  ///   - name: the unit's name.
  ///   - format: how figures are written.
  ///   - notes: takes what must be said of the inputs.
  package static func auditLines(
    _ row: AuditedClaim, unit name: String, as format: NumberFormat, notes: inout NoteNumbers
  ) -> [String] {
    let language = format.language
    let claim = row.claim
    let computation = [row.computation(format), AuditSentence.printed(row, as: format)[language]]
      .filter { !$0.isEmpty }.joined(separator: "; ")
    let numbers = notes.numbers(nil, caveats: claim.caveats).split(separator: " ").joined(
      separator: ", ")
    let note = numbers.isEmpty ? "" : Words("note \(numbers)", vi: "ghi chú \(numbers)")[language]
    let place = [name, claim.period, claim.source, note].filter { !$0.isEmpty }
      .joined(separator: ", ")
    var lines = ["\(claim.id): \(row.verdict.words[language])", "  " + computation]
    if !place.isEmpty { lines.append("  " + place) }
    if !claim.context.snippet.isEmpty {
      lines.append("  “\(claim.context.snippet.withoutControls)”")
    }
    // A base that several claims share is said once, beside all of them.
    let own = row.diagnoses.filter { $0.kind != .commonBase }
    lines += AuditSentence.diagnoses(own, claim: row, as: format).map { "  " + $0[language] }
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
    let order = Verdict.allCases.filter { $0.place != nil }
      .sorted { $0.place ?? 0 < $1.place ?? 0 }
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
    let text = valueText(value, as: format)
    return inputs == text ? text : "\(inputs) = \(text)"
  }

  /// The verdict with what stands behind it.
  fileprivate func verdictText(_ format: NumberFormat) -> String {
    let language = format.language
    var words = verdict.words[language]
    if verdict == .consistentOtherRounding, let condition {
      words = Words("holds \(condition[.english])", vi: "khớp \(condition[.vietnamese])")[language]
    }
    let candidates = AuditSentence.candidates(self, as: format).map { [$0[language]] } ?? []
    let more =
      candidates
      + diagnoses.map { diagnosis in
        let detail = AuditSentence.detail(diagnosis, claim: self, as: format)
        return diagnosis.kind.words[language] + (detail.isEmpty ? "" : ": \(detail)")
      }
    let fitting =
      claim.context.suggestion.isEmpty
      ? [] : [AuditSentence.suggestion(claim, as: format)[language]]
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

extension String {
  /// The text with its whole numbers padded to one length, so that line 13 stands before line 103.
  var withPaddedNumbers: String {
    replacing(/[0-9]+/) { match in
      String(repeating: "0", count: Swift.max(0, 9 - match.output.count)) + match.output
    }
  }
}

extension Verdict {
  /// Where claims of a verdict are listed among those that do not fail; nil if they do.
  fileprivate var place: Int? {
    switch self {
    case .consistentOtherRounding: 0
    case .undetermined: 1
    case .noPower: 2
    case .undefined: 3
    case .consistentQualified: 4
    case .consistent: 5
    case .inconsistent, .malformed: nil
    }
  }
}
