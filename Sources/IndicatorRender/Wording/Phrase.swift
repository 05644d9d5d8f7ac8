/// What is said in one language, put together from literals and what stands between them.
///
/// A string's own interpolation is compiled into every place where one stands, and there are a thousand
/// sentences: here each part is one call.
struct Phrase: ExpressibleByStringInterpolation {
  let text: String

  init(_ text: String) { self.text = text }

  init(stringLiteral text: String) { self.text = text }

  init(stringInterpolation parts: Parts) { text = parts.text }

  @inline(never)
  static func + (left: Phrase, right: Phrase) -> Phrase { Phrase(left.text + right.text) }

  /// The parts so far.
  struct Parts: StringInterpolationProtocol {
    fileprivate var text = ""

    init(literalCapacity: Int, interpolationCount: Int) {}

    @inline(never)
    mutating func appendLiteral(_ literal: String) { text += literal }

    @inline(never)
    mutating func appendInterpolation(_ part: String) { text += part }

    @inline(never)
    mutating func appendInterpolation(_ part: Substring) { text += part }

    @inline(never)
    mutating func appendInterpolation(_ number: Int) { text += String(number) }

    @inline(never)
    mutating func appendInterpolation(_ number: Int64) { text += String(number) }

    @inline(never)
    mutating func appendInterpolation(_ part: any CustomStringConvertible) {
      text += part.description
    }
  }
}
