import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// What an XML parser that is not ours finds in a document: elements with their attributes and text, in order.
final class WellFormed: NSObject, XMLParserDelegate {
  /// One element.
  struct Element: Equatable {
    let name: String
    let attributes: [String: String]
    fileprivate(set) var text = ""
  }

  private(set) var elements: [Element] = []
  private var open: [Int] = []

  /// Parses a document.
  ///
  /// - Throws: the parser's error if it is not well-formed.
  init(_ document: [UInt8]) throws {
    super.init()
    let parser = XMLParser(data: Data(document))
    parser.delegate = self
    guard parser.parse() else { throw parser.parserError ?? CocoaError(.fileReadCorruptFile) }
  }

  /// The elements of a name.
  func all(_ name: String) -> [Element] { elements.filter { $0.name == name } }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    open.append(elements.count)
    elements.append(Element(name: name, attributes: attributes))
  }

  func parser(
    _ parser: XMLParser, didEndElement: String, namespaceURI: String?, qualifiedName: String?
  ) {
    open.removeLast()
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    if let last = open.last { elements[last].text += text }
  }
}
