/// The head of a page: its title, its style, and what the browser may load.
struct HTMLHead {
  private let document: ReportDocument

  init(_ document: ReportDocument) {
    self.document = document
  }

  var element: Markup {
    .html(
      "head", attributes: [:],
      children: [
        Markup("meta", attributes: ["charset": "utf-8"]),
        Markup(
          "meta", attributes: ["http-equiv": "Content-Security-Policy", "content": Self.policy]),
        Markup(
          "meta",
          attributes: ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
        Markup("meta", attributes: ["name": "generator", "content": document.provenance.program]),
        .html("title", attributes: [:], children: [Markup(text: document.title)]),
        .html("style", attributes: [:], children: [Markup(verbatim: Self.style)]),
      ])
  }

  /// Nothing from outside; the one style and the one script by the SHA-256 of their text, so that no other
  /// would run; pictures only from the page itself, for saving charts.
  static let policy = """
    default-src 'none'; style-src 'sha256-\(styleDigest)'; script-src 'sha256-\(scriptDigest)'; \
    img-src data:; base-uri 'none'; form-action 'none'
    """

  /// The digests of ``style`` and ``script``; a test says what they are after a change.
  static let styleDigest = "oKotp1J4y6zc9awDWxBFFO/SvzRh/Z7wh3eHabEcAhc="
  static let scriptDigest = "gJuBOpb+r3PBKv9OhxrzDkgPhohRA18d6l1WKUZRQok="

  static let style = PageFiles.style
  static let script = PageFiles.script
}
