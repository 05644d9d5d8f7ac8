/// An element of XML or HTML with its attributes and what is in it: well-formed by construction.
struct Markup {
  private let text: String

  /// An element with elements in it.
  @inline(never)
  init(
    _ name: String, attributes: KeyValuePairs<String, String> = [:], children: [Markup] = []
  ) {
    self.init(name, attributes: attributes, content: children.map(\.text).joined())
  }

  /// An element with text in it.
  init(_ name: String, attributes: KeyValuePairs<String, String> = [:], text: String) {
    self.init(name, attributes: attributes, content: text.escapedForXML)
  }

  private init(
    _ name: String, attributes: KeyValuePairs<String, String>, content: String
  ) {
    let list = attributes.map { " \($0.key)=\"\($0.value.escapedForXML)\"" }.joined()
    text = "<\(name)\(list)" + (content.isEmpty ? "/>" : ">\(content)</\(name)>")
  }

  /// Text between elements.
  init(text: String) { self.text = text.escapedForXML }

  /// What is markup already: a drawing, a style sheet, a script.
  init(verbatim text: String) { self.text = text }

  /// An element of HTML, whose end is written even if nothing is in it.
  static func html(
    _ name: String, attributes: KeyValuePairs<String, String> = [:], children: [Markup] = []
  ) -> Markup {
    let list = attributes.map { " \($0.key)=\"\($0.value.escapedForXML)\"" }.joined()
    let content = children.map(\.text).joined()
    return Markup(verbatim: "<\(name)\(list)>\(content)</\(name)>")
  }

  /// What stands in front of the root of every part.
  static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

  /// The element as a part of its own.
  var part: [UInt8] { Array((Self.declaration + text).utf8) }

  /// The element alone, for streaming.
  var xml: String { text }
}

extension String {
  /// The text as content or attribute value; characters that XML cannot hold become blanks.
  var escapedForXML: String {
    var text = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      case "\t", "\n": text += "&#\(scalar.value);"
      case _ where scalar.isForbiddenInXML: text += " "
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  /// The text as a spreadsheet's string: what XML cannot hold is written `_x0001_`, and text that looks so
  /// already gets its underscore written so.
  ///
  /// - References: ISO/IEC 29500-1, section 22.9.2.19, ST_Xstring.
  var escapedForCells: String {
    guard
      utf8.contains(where: {
        $0 < 0x20 || $0 == 0x5F || $0 == 0x26 || $0 == 0x3C || $0 == 0x3E || $0 == 0xEF
      })
    else { return self }
    var text = ""
    let scalars = Array(unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "_" where Self.looksEscaped(scalars[index...]): text += "_x005F_"
      case "\r": text += "_x000D_"
      case _ where scalar.isForbiddenInXML: text += scalar.escapedForCells
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  /// Whether text begins with `_x`, four hexadecimal digits and `_`.
  private static func looksEscaped(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    let head = Array(scalars.prefix(7))
    return head.count == 7 && head[1] == "x" && head[6] == "_"
      && head[2...5].allSatisfy { $0.properties.isASCIIHexDigit }
  }
}

extension Unicode.Scalar {
  /// Whether no document in XML 1.0 may hold the character, or a parser would change it.
  fileprivate var isForbiddenInXML: Bool {
    switch value {
    case 0x09, 0x0A: false
    case 0..<0x20, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  fileprivate var escapedForCells: String {
    let hex = String(value, radix: 16, uppercase: true)
    return "_x" + String(repeating: "0", count: 4 - hex.count) + hex + "_"
  }
}
