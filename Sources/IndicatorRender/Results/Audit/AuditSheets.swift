package import IndicatorCore

extension SpreadsheetSheet {
  /// An audit: one row for each claim, those that fail first, under the columns of the data.
  package static func audit(
    _ report: AuditReport, as format: NumberFormat, notes: inout NoteNumbers
  ) -> SpreadsheetSheet {
    let heading = Heading.audit[format.language]
    return SheetColumns<AuditedClaim>(format).sheet(
      named: heading, title: heading,
      rows: report.claims.filter(\.verdict.fails) + TextTable.auditOrder(report), notes: &notes)
  }
}

extension SheetColumns<AuditedClaim> {
  fileprivate init(_ format: NumberFormat) {
    let language = format.language
    self.init(
      in: language, said: { RowSaid(nil, caveats: $0.claim.caveats) }
    ) { (column: AuditColumn, add) in
      switch column {
      case .claim: add(Heading.claim) { .text($0.claim.id) }
      case .kind: add(Heading.kind) { .text($0.claim.kind.rawValue) }
      case .unit: add(Heading.unit) { .words($0.claim.unit) }
      case .period: add(Heading.period) { .words($0.claim.period) }
      case .inputs: add(Heading.computation) { .words($0.claim.inputs.localised(format)) }
      case .recomputed: add(Heading.recomputed) { SpreadsheetCell(.ratio($0.recomputed)) }
      case .printed: add(Heading.printed) { .text($0.claim.text) }
      case .verdict: add(Heading.verdict) { .words($0.verdict.words[language]) }
      case .rounding:
        add(Heading.roundingRules) { .words($0.rules.map(\.rawValue).joined(separator: ", ")) }
      case .difference: add(Heading.difference) { SpreadsheetCell(.difference($0.difference)) }
      case .candidates:
        add(Heading.candidates) { SpreadsheetCell(.number($0.candidates?.description)) }
      case .diagnosis: add(Heading.possibly) { .words($0.possibly(format)) }
      case .severity:
        add(Heading.changes) { row in
          .words(row.severities.map { $0.words[language] }.joined(separator: ", "))
        }
      case .source: add(Heading.source) { .words($0.claim.source) }
      // They stand in the computation and what is printed, among the notes, and in the documents.
      case .formula, .decimals, .caveats, .suggestion, .snippet: break
      }
    }
  }
}

extension AuditedClaim {
  /// What may explain the figure.
  fileprivate func possibly(_ format: NumberFormat) -> String {
    (AuditSentence.diagnoses(diagnoses, claim: self, as: format)
      + [AuditSentence.repairs(repairs, of: claim)].compactMap { $0 })
      .map { $0[format.language] }.joined(separator: " ")
  }
}
