internal import IndicatorCore

/// A place in a document.
package struct ProsePlace: Hashable, Sendable {
  /// From 1; 0 where the document has no pages.
  package let page: Int
  /// The line, or in a document of Word the paragraph, from 1.
  package let line: Int

  /// `3:14`, or the line alone.
  package var spelling: String { page > 0 ? "\(page):\(line)" : String(line) }
}

/// A piece of text in which sentences do not end at the ends of lines.
struct ProseBlock {
  enum Kind: Hashable { case paragraph, item, row }

  let kind: Kind
  /// With the letters of Vietnamese composed.
  let scalars: [Unicode.Scalar]
  /// The same in small letters, one for one.
  let small: [Unicode.Scalar]
  /// Where lines begin.
  private let starts: [(offset: Int, place: ProsePlace)]

  init(_ kind: Kind, lines: [(text: String, place: ProsePlace)]) {
    self.kind = kind
    var scalars: [Unicode.Scalar] = []
    var starts: [(offset: Int, place: ProsePlace)] = []
    for line in lines {
      if !scalars.isEmpty { scalars.append(" ") }
      starts.append((scalars.count, line.place))
      scalars += Self.clean(line.text)
    }
    (self.scalars, self.starts) = (scalars, starts)
    small = scalars.map(Self.lower)
  }

  var text: String { text(0..<scalars.count) }

  func text(_ range: Range<Int>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[range])
    return String(text)
  }

  func smallText(_ range: Range<Int>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: small[range])
    return String(text)
  }

  func place(of offset: Int) -> ProsePlace {
    var found = starts[0].place
    for start in starts where start.offset <= offset { found = start.place }
    return found
  }

  /// Blanks of every kind are one, signs that steer a terminal or hide are none.
  private static func clean(_ text: String) -> [Unicode.Scalar] {
    var clean: [Unicode.Scalar] = []
    for scalar in UTF8Text.composedText(text).unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .spaceSeparator, .lineSeparator, .paragraphSeparator: clean.append(" ")
      case .format, .privateUse, .surrogate, .unassigned: continue
      default: clean.append(scalar)
      }
    }
    return clean
  }

  private static func lower(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if scalar.isASCII {
      let value = scalar.value
      return value >= 0x41 && value <= 0x5A ? Unicode.Scalar(UInt8(value + 32)) : scalar
    }
    return scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
  }
}

extension Unicode.Scalar {
  var isDigit: Bool { value >= 0x30 && value <= 0x39 }
  var isLetter: Bool {
    isASCII ? (value | 32) >= 0x61 && (value | 32) <= 0x7A : properties.isAlphabetic
  }
  var isCapital: Bool {
    isASCII ? value >= 0x41 && value <= 0x5A : properties.isUppercase
  }
}
