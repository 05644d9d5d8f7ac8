/// Draws a report as one HTML file that needs no other: style, drawings and a short script are in it, and a
/// policy in its head forbids the browser any network. Without the script the page is complete; with it,
/// tables can be sorted and charts saved as pictures.
package struct HTMLReport {
  private let document: ReportDocument
  private var language: Language { document.language }

  /// A drawing of a document.
  package init(_ document: ReportDocument) {
    self.document = document
  }

  /// The file.
  package var text: String {
    let page = Markup.html(
      "html", attributes: ["lang": language.rawValue], children: [HTMLHead(document).element, body])
    return "<!DOCTYPE html>\n" + page.xml + "\n"
  }

  private var body: Markup {
    let lines = document.opening.lines.map {
      Markup.html("p", attributes: ["class": "byline"], children: [Markup(text: $0)])
    }
    let header = Markup.html(
      "header", attributes: [:],
      children: [.html("h1", attributes: [:], children: [Markup(text: document.title)])] + lines)
    let main = Markup.html("main", attributes: [:], children: parts.map(\.element))
    let footer = Markup.html(
      "footer", attributes: [:],
      children: [.html("p", attributes: [:], children: [Markup(text: document.provenance.program)])]
    )
    let script = Markup.html(
      "script", attributes: [:], children: [Markup(verbatim: HTMLHead.script)])
    return .html(
      "body", attributes: ["data-save-png": ReportWords.savePNG[language]],
      children: [header, contents, main, footer, script])
  }

  /// Links to the parts.
  private var contents: Markup {
    let links = parts.map { part in
      Markup.html(
        "li", attributes: [:],
        children: [
          .html("a", attributes: ["href": "#\(part.id)"], children: [Markup(text: part.title)])
        ])
    }
    return .html(
      "nav", attributes: ["aria-label": ReportWords.contents[language]],
      children: [.html("ul", attributes: [:], children: links)])
  }

  private var parts: [HTMLPart] {
    var drawer = HTMLBlocks(language, noteCount: document.notes.count)
    let sections = document.sections.enumerated().map { index, section in
      HTMLPart("part-\(index + 1)", title: section.title, content: drawer.elements(section.blocks))
    }
    return findings + sections + notes + [method, provenance, question]
  }

  /// What was found, each with a link to where it is seen.
  private var findings: [HTMLPart] {
    let lines = document.opening.findings.map { finding in
      Markup.html(
        "li", attributes: [:],
        children: [
          Markup(text: finding.sentence + " "),
          .html(
            "a", attributes: ["href": "#part-\(finding.section)"],
            children: [Markup(text: finding.place)]),
        ])
    }
    return lines.isEmpty
      ? []
      : [
        HTMLPart(
          "findings", title: ReportWords.findings[language],
          content: [.html("ul", attributes: [:], children: lines)])
      ]
  }

  private var question: HTMLPart {
    let command = Markup.html(
      "pre", attributes: [:],
      children: [
        .html("code", attributes: [:], children: [Markup(text: document.question.command)])
      ])
    return HTMLPart(
      "question", title: ReportWords.question[language],
      content: [HTMLPart.items(document.question.items), command])
  }

  private var notes: [HTMLPart] {
    let numbered = document.notes.enumerated().map { index, note in
      Markup.html(
        "li", attributes: ["id": "note-\(index + 1)"], children: [Markup(text: note.text)])
    }
    let others = document.remarks.map {
      Markup.html("li", attributes: [:], children: [Markup(text: $0.text)])
    }
    let lists =
      (numbered.isEmpty ? [] : [Markup.html("ol", attributes: [:], children: numbered)])
      + (others.isEmpty ? [] : [Markup.html("ul", attributes: [:], children: others)])
    return lists.isEmpty
      ? [] : [HTMLPart("notes", title: ReportWords.notes[language], content: lists)]
  }

  private var method: HTMLPart {
    HTMLPart(
      "method", title: ReportWords.method[language], content: [HTMLPart.items(document.method)])
  }

  private var provenance: HTMLPart {
    let sources = document.provenance
    let items =
      [ReportItem(Heading.program[language], text: sources.program)]
      + sources.inputs.map { ReportItem($0.name, text: $0.digestText(language)) }
    return HTMLPart("inputs", title: ReportWords.inputs[language], content: [HTMLPart.items(items)])
  }
}

/// A part of the page with its heading, to which others can lead.
struct HTMLPart {
  let id: String
  let title: String
  private let content: [Markup]

  init(_ id: String, title: String, content: [Markup]) {
    self.id = id
    self.title = title
    self.content = content
  }

  var element: Markup {
    .html(
      "section", attributes: ["id": id],
      children: [.html("h2", attributes: [:], children: [Markup(text: title)])] + content)
  }

  /// Names with what stands behind them.
  static func items(_ items: [ReportItem]) -> Markup {
    .html(
      "dl", attributes: [:],
      children: items.flatMap {
        [
          Markup.html("dt", attributes: [:], children: [Markup(text: $0.name)]),
          Markup.html("dd", attributes: [:], children: Markup.withCode($0.text)),
        ]
      })
  }
}

extension Markup {
  /// Text in which words between backticks are code.
  static func withCode(_ text: String) -> [Markup] {
    text.split(separator: "`", omittingEmptySubsequences: false).enumerated().map { index, part in
      let words = Markup(text: String(part))
      return index.isMultiple(of: 2) ? words : .html("code", attributes: [:], children: [words])
    }
  }
}
