package import IndicatorCore

/// Draws a report as a document of Word: the same parts as the page, headings as styles, tables that Word repeats
/// the headings of, charts that Word can edit.
package struct WordReport {
  private let document: ReportDocument
  private let text: WordText
  private var blocks: WordBlocks
  private var language: Language { document.language }

  /// The file.
  ///
  /// - Parameters:
  ///   - document: the report.
  ///   - look: the styles and the page.
  /// - Throws: a ``Fault`` if it is larger than an archive holds.
  package static func bytes(
    _ document: ReportDocument, look: WordLook = .own
  ) throws(Fault) -> [UInt8] {
    var report = WordReport(document, look: look)
    return try report.write()
  }

  private init(_ document: ReportDocument, look: WordLook) {
    self.document = document
    text = WordText(look: look)
    blocks = WordBlocks(document, look: look)
  }

  private mutating func write() throws(Fault) -> [UInt8] {
    var body = WordBody()
    body.append([text.paragraph(document.title, style: .title)] + opening)
    for (number, section) in document.sections.enumerated() {
      body.append(
        [
          text.paragraph(
            [WordText.run(section.title)], style: .heading, mark: .section(number + 1))
        ], need: .asBehind)
      for (place, block) in section.blocks.enumerated() {
        let next = place + 1 < section.blocks.count ? section.blocks[place + 1] : nil
        for piece in try blocks.pieces(block, before: next) { body.append(piece) }
      }
    }
    body.append(notes + method + provenance + question, need: .upright)
    var package = blocks.package
    return try package.bytes(body, about: (document.title, document.opening.author))
  }

  /// Who and when, and what was found, each with a link to where it is seen.
  private var opening: [Markup] {
    let lines = document.opening.lines.map { text.paragraph($0, style: .subtitle) }
    let findings = document.opening.findings.map { finding in
      text.paragraph(
        [
          WordText.run("- \(finding.sentence) "),
          WordText.link(
            "(\(ReportWords.see(finding.place)[language]))", to: .section(finding.section)),
        ], style: .list)
    }
    return lines + (findings.isEmpty ? [] : [heading(ReportWords.findings)] + findings)
  }

  private func heading(_ words: Words) -> Markup {
    text.paragraph(words[language], style: .heading)
  }

  private var notes: [Markup] {
    let numbered = document.notes.enumerated().map { index, note in
      text.paragraph(
        [WordText.run("\(index + 1). \(note.text.withoutTicks)")], style: .list,
        mark: .note(index + 1))
    }
    let all = numbered + document.remarks.map { blocks.bullet($0.text.withoutTicks) }
    return all.isEmpty ? [] : [heading(ReportWords.notes)] + all
  }

  private var method: [Markup] {
    document.method.isEmpty
      ? [] : [heading(ReportWords.method)] + document.method.map(blocks.item)
  }

  private var provenance: [Markup] {
    let inputs = document.provenance.inputs.map {
      blocks.item(ReportItem($0.name, text: $0.digestText(language)))
    }
    return [
      heading(ReportWords.inputs), text.paragraph(document.provenance.program, style: .body),
    ] + inputs
  }

  private var question: [Markup] {
    [heading(ReportWords.question)] + document.question.items.map(blocks.item)
      + [text.paragraph(document.question.command, style: .code)]
  }
}
