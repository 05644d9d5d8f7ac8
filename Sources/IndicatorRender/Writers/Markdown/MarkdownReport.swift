/// Draws a report as Markdown: the same parts as the page, charts as text.
package struct MarkdownReport {
  private let document: ReportDocument
  private var language: Language { document.language }
  private let charset: Charset
  private let chartWidth: Int

  /// - Parameters:
  ///   - charset: what charts are drawn with.
  ///   - chartWidth: the columns that charts may take.
  package init(_ document: ReportDocument, charset: Charset = .unicode, chartWidth: Int = 100) {
    self.document = document
    self.charset = charset
    self.chartWidth = chartWidth
  }

  /// The file.
  package var text: String {
    let parts =
      ["# \(document.title.escapedForMarkdown)"] + opening + document.sections.map(section) + notes
      + method + [provenance, question]
    return parts.map { $0 + "\n" }.joined(separator: "\n").legible(as: .lines)
  }

  /// Who and when, and what was found.
  private var opening: [String] {
    let lines = document.opening.lines.map(\.escapedForMarkdownLine)
    let findings = document.opening.findings.map { finding in
      let see = ReportWords.see(finding.place)[language]
      return "- " + "\(finding.sentence) (\(see))".escapedForMarkdownLine
    }
    let found =
      findings.isEmpty
      ? [] : [heading(ReportWords.findings) + "\n\n" + findings.joined(separator: "\n")]
    return lines + found
  }

  private var question: String {
    let command = document.question.command.legible(as: .lines).fencedForMarkdown(as: "sh")
    let all = [items(document.question.items), command].filter { !$0.isEmpty }
    return ([heading(ReportWords.question)] + all).joined(separator: "\n\n")
  }

  private func heading(_ words: Words) -> String { "## \(words[language])" }

  private func items(_ items: [ReportItem]) -> String {
    items.map { "- **\($0.name.escapedForMarkdown)**: \($0.text.markdownKeepingCode)" }
      .joined(separator: "\n")
  }

  private func section(_ section: ReportSection) -> String {
    (["## \(section.title.escapedForMarkdown)"] + section.blocks.map(block))
      .joined(separator: "\n\n")
  }

  private func block(_ block: ReportBlock) -> String {
    switch block {
    case .paragraph(let text): text.markdownKeepingCode
    case .list(let lines): list(lines)
    case .items(let all): items(all)
    case .finding(let title, let lines):
      "**\(title.escapedForMarkdown)**\n\n" + list(lines)
    case .headline(let text): "**\(text.escapedForMarkdown)**"
    case .table(let table):
      "### \(table.title.escapedForMarkdown)\n\n" + table.grouped.markdown.withoutLastLineEnd
    case .chart(let chart, let figures):
      drawing(chart, figures: figures).fencedForMarkdown(as: "text")
    }
  }

  private func list(_ lines: [String]) -> String {
    lines.map { "- " + $0.escapedForMarkdownLine }.joined(separator: "\n")
  }

  private func drawing(_ chart: ChartDescription, figures: ChartDetail) -> String {
    TextChart(chart, width: chartWidth, charset: charset, figures: figures).text
  }

  private var notes: [String] {
    let numbered = document.notes.enumerated().map {
      "\($0.offset + 1). \($0.element.text.markdownKeepingCode)"
    }
    let others = document.remarks.map { "- \($0.text.markdownKeepingCode)" }
    let lists = [numbered, others].filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
    return lists.isEmpty ? [] : [([heading(ReportWords.notes)] + lists).joined(separator: "\n\n")]
  }

  private var method: [String] {
    document.method.isEmpty
      ? [] : [heading(ReportWords.method) + "\n\n" + items(document.method)]
  }

  private var provenance: String {
    let inputs = document.provenance.inputs.map {
      "- \($0.name.markdownCode): \($0.digestText(language))"
    }
    return ([heading(ReportWords.inputs), "", document.provenance.program, ""] + inputs)
      .joined(separator: "\n")
  }
}

extension Provenance.Input {
  /// The digest, or the words for why there is none.
  func digestText(_ language: Language) -> String {
    digest.map { "SHA-256 \($0)" } ?? ReportWords.readOnce[language]
  }
}

extension String {
  fileprivate var withoutLastLineEnd: String { hasSuffix("\n") ? String(dropLast()) : self }
}
