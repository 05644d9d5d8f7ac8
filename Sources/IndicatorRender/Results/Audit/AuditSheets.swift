package import IndicatorCore

extension SpreadsheetSheet {
  /// An audit: one row for each claim, those that fail first, under the columns of the data.
  package static func audit(
    _ report: AuditReport, _ format: NumberFormat, _ notes: inout NoteNumbers
  ) -> SpreadsheetSheet {
    let language = format.language
    var sheet = SpreadsheetSheet(
      name: Heading.audit[language], title: Heading.audit[language], columns(language))
    let fails = report.claims.filter(\.verdict.fails)
    for row in fails + TextTable.auditOrder(report) {
      let claim = row.claim
      let exact = row.value.flatMap { try? $0.multiplied(by: Ratio(claim.per)) }
      let diagnoses = AuditSentence.diagnoses(row.diagnoses, row, format).map { $0[language] }
      let repairs = AuditSentence.repairs(row.repairs, of: claim).map { [$0[language]] } ?? []
      sheet.append(
        [
          .text(claim.id), .text(claim.kind.rawValue), .words(claim.unit), .words(claim.period),
          .words(claim.inputs.localised(format)),
          exact.map { .number($0.dataText(), .general) } ?? .empty, .text(claim.text),
          .words(row.verdict.words[language]),
          .words(row.rules.map(\.rawValue).joined(separator: ", ")),
          row.difference.map { .number($0.dataText(), .general) } ?? .empty,
          row.candidates.map { .number(String($0), .general) } ?? .empty,
          .words((diagnoses + repairs).joined(separator: " ")),
          .words(row.severities.map { $0.words[language] }.joined(separator: ", ")),
          .words(claim.source),
        ], notes: notes.numbered(RowSaid(nil, claim.caveats)), &notes)
    }
    return sheet
  }

  private static func columns(_ language: Language) -> [SpreadsheetColumn] {
    [
      Heading.claim, Heading.kind, Heading.unit, Heading.period, Heading.computation,
      Heading.recomputed, Heading.printed, Heading.verdict, Heading.roundingRules,
      Heading.difference, Heading.candidates, Heading.possibly, Heading.changes, Heading.source,
      Heading.notes,
    ].map { SpreadsheetColumn($0[language]) }
  }
}
