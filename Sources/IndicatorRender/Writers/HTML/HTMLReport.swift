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
      "html", ["lang": language.rawValue], [HTMLHead(document).element, body])
    return "<!DOCTYPE html>\n" + page.xml + "\n"
  }

  private var body: Markup {
    let lines = document.opening.lines.map {
      Markup.html("p", ["class": "byline"], [Markup(text: $0)])
    }
    let header = Markup.html(
      "header", [:], [.html("h1", [:], [Markup(text: document.title)])] + lines)
    let main = Markup.html("main", [:], parts.map(\.element))
    let footer = Markup.html(
      "footer", [:], [.html("p", [:], [Markup(text: document.provenance.program)])])
    let script = Markup.html("script", [:], [Markup(verbatim: HTMLHead.script)])
    return .html(
      "body", ["data-save-png": ReportWords.savePNG[language]],
      [header, contents, main, footer, script])
  }

  /// Links to the parts.
  private var contents: Markup {
    let links = parts.map { part in
      Markup.html(
        "li", [:], [.html("a", ["href": "#\(part.id)"], [Markup(text: part.title)])])
    }
    return .html(
      "nav", ["aria-label": ReportWords.contents[language]], [.html("ul", [:], links)])
  }

  private var parts: [HTMLPart] {
    var drawer = HTMLBlocks(language, noteCount: document.notes.count)
    let sections = document.sections.enumerated().map { index, section in
      HTMLPart("part-\(index + 1)", section.title, drawer.elements(section.blocks))
    }
    return findings + sections + notes + [method, provenance, question]
  }

  /// What was found, each with a link to where it is seen.
  private var findings: [HTMLPart] {
    let lines = document.opening.findings.map { finding in
      Markup.html(
        "li", [:],
        [
          Markup(text: finding.sentence + " "),
          .html("a", ["href": "#part-\(finding.section)"], [Markup(text: finding.place)]),
        ])
    }
    return lines.isEmpty
      ? [] : [HTMLPart("findings", ReportWords.findings[language], [.html("ul", [:], lines)])]
  }

  private var question: HTMLPart {
    let command = Markup.html(
      "pre", [:], [.html("code", [:], [Markup(text: document.question.command)])])
    return HTMLPart(
      "question", ReportWords.question[language],
      [HTMLPart.items(document.question.items), command])
  }

  private var notes: [HTMLPart] {
    let numbered = document.notes.enumerated().map { index, note in
      Markup.html("li", ["id": "note-\(index + 1)"], [Markup(text: note.text)])
    }
    let others = document.remarks.map { Markup.html("li", [:], [Markup(text: $0.text)]) }
    let lists =
      (numbered.isEmpty ? [] : [Markup.html("ol", [:], numbered)])
      + (others.isEmpty ? [] : [Markup.html("ul", [:], others)])
    return lists.isEmpty ? [] : [HTMLPart("notes", ReportWords.notes[language], lists)]
  }

  private var method: HTMLPart {
    HTMLPart("method", ReportWords.method[language], [HTMLPart.items(document.method)])
  }

  private var provenance: HTMLPart {
    let sources = document.provenance
    let items =
      [ReportItem(Heading.program[language], sources.program)]
      + sources.inputs.map { ReportItem($0.name, $0.digestText(language)) }
    return HTMLPart("inputs", ReportWords.inputs[language], [HTMLPart.items(items)])
  }
}

/// A part of the page with its heading, to which others can lead.
struct HTMLPart {
  let id: String
  let title: String
  private let content: [Markup]

  init(_ id: String, _ title: String, _ content: [Markup]) {
    self.id = id
    self.title = title
    self.content = content
  }

  var element: Markup {
    .html("section", ["id": id], [.html("h2", [:], [Markup(text: title)])] + content)
  }

  /// Names with what stands behind them.
  static func items(_ items: [ReportItem]) -> Markup {
    .html(
      "dl", [:],
      items.flatMap {
        [
          Markup.html("dt", [:], [Markup(text: $0.name)]),
          Markup.html("dd", [:], Markup.withCode($0.text)),
        ]
      })
  }
}

extension Markup {
  /// Text in which words between backticks are code.
  static func withCode(_ text: String) -> [Markup] {
    text.split(separator: "`", omittingEmptySubsequences: false).enumerated().map { index, part in
      let words = Markup(text: String(part))
      return index.isMultiple(of: 2) ? words : .html("code", [:], [words])
    }
  }
}
