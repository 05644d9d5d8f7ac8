internal import IndicatorCore

/// What a document of Word looks like: the styles, numbering and theme of a template, else ours, and its page.
package struct WordLook: Equatable, Sendable {
  /// A page, in twentieths of a point.
  package struct Page: Equatable, Sendable {
    /// From side to side; a template may have it turned.
    package let width: Int
    /// From top to bottom.
    package let height: Int
    /// What is left free at its edges.
    package let margins: Margins

    /// A4 with two centimetres on all sides.
    package static let usual = Page(
      width: 11_906, height: 16_838,
      margins: Margins(top: 1_134, right: 1_134, bottom: 1_134, left: 1_134))

    /// A page of the given parts.
    package init(width: Int, height: Int, margins: Margins) {
      (self.width, self.height, self.margins) = (width, height, margins)
    }

    /// What is left between the margins at the sides, at least a fifth of the page.
    func room(isTurned: Bool) -> Int {
      let side = isTurned ? max(width, height) : min(width, height)
      return max(side / 5, side - margins.left - margins.right)
    }

    /// What is left between the margins at top and bottom, at least a fifth of the page.
    func height(isTurned: Bool) -> Int {
      let side = isTurned ? min(width, height) : max(width, height)
      return max(side / 5, side - margins.top - margins.bottom)
    }
  }

  /// What is left free at the edges of a page, in twentieths of a point.
  package struct Margins: Equatable, Sendable {
    let top: Int
    let right: Int
    let bottom: Int
    let left: Int

    /// Margins of the given widths.
    package init(top: Int, right: Int, bottom: Int, left: Int) {
      (self.top, self.right, self.bottom, self.left) = (top, right, bottom, left)
    }
  }

  /// A style of a template: what programs call it, and by which identifier paragraphs refer to it.
  package struct NamedStyle: Equatable, Sendable {
    let name: String
    let identifier: String

    /// A style of the given parts.
    package init(name: String, identifier: String) {
      (self.name, self.identifier) = (name, identifier)
    }
  }

  /// The parts of a template that are taken over as they are: its styles, and numbering and theme where it has them.
  package struct Parts: Equatable, Sendable {
    let styles: [UInt8]
    let numbering: [UInt8]?
    let theme: [UInt8]?

    /// The bytes of the parts, each of them well-formed XML without relations.
    package init(styles: [UInt8], numbering: [UInt8]?, theme: [UInt8]?) {
      (self.styles, self.numbering, self.theme) = (styles, numbering, theme)
    }
  }

  let parts: Parts?
  let page: Page
  private let styles: [NamedStyle]

  /// Our own styles on A4.
  package static let own = WordLook(parts: nil, page: .usual, styles: [])

  /// The look of a template.
  package init(parts: Parts?, page: Page, styles: [NamedStyle]) {
    (self.parts, self.page, self.styles) = (parts, page, styles)
  }

  /// The identifier of a style: that of the template's style of the same name, whatever language the program
  /// has that wrote it, else ours.
  func identifier(_ style: WordText.Style) -> String {
    known(style)?.identifier ?? style.rawValue
  }

  private func known(_ style: WordText.Style) -> NamedStyle? {
    let name = style.name.lowercased()
    return styles.first { $0.name.lowercased() == name }
  }

  /// The part with the styles: the template's, and behind them those of ours that it lacks.
  func stylesPart(_ language: Language) -> [UInt8] {
    let ours = WordStyles(look: self, language: language)
    guard let parts, let end = parts.styles.lastEndTag else { return ours.part.part }
    let missing = WordText.Style.allCases.filter { known($0) == nil }.map { ours.style($0).xml }
    return parts.styles[..<end] + Array(missing.joined().utf8) + parts.styles[end...]
  }
}

extension [UInt8] {
  /// Where the last end tag begins.
  fileprivate var lastEndTag: Int? {
    guard count > 1 else { return nil }
    return (0..<(count - 1)).last { self[$0] == 0x3C && self[$0 + 1] == 0x2F }
  }
}
