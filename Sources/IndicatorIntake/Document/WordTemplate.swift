package import IndicatorCore

/// What of a document of Word another one can look like: its styles, the numbering and the theme that they refer
/// to, and its page. Nothing that it says is read, nothing that it links to is kept.
package struct WordTemplate: Equatable, Sendable {
  /// The part with the styles: well-formed XML.
  package let styles: [UInt8]
  /// The part with the numbering; nil if it has none that stands for itself.
  package let numbering: [UInt8]?
  /// The part with the theme; nil if it has none that stands for itself.
  package let theme: [UInt8]?
  /// The styles: what programs call them, and their identifiers.
  package let names: [(name: String, identifier: String)]
  /// The page; nil if it states none.
  package let page: TemplatePage?

  /// Compares two values.
  package static func == (left: Self, right: Self) -> Bool {
    left.styles == right.styles && left.numbering == right.numbering && left.theme == right.theme
      && left.page == right.page
  }

  /// Reads a template.
  ///
  /// - Parameter source: the file.
  /// - Throws: a ``Fault`` at the whole file if it is no document of Word, or at a line of a part.
  package static func read(_ source: SourceBytes) throws(Fault) -> WordTemplate {
    let place = Place.whole(source.name)
    if let foreign = FileSignature.notText(source.bytes), foreign != .word {
      throw Fault(.format(.noReferenceDocument(foreign)), at: place)
    }
    guard FileSignature.isArchive(source.bytes) else {
      throw Fault(.format(.noReferenceDocument(.unknown)), at: place)
    }
    let office = try OfficePackage(ZipArchive(source), within: WorkbookLimits())
    guard office.mainPart.hasPrefix("word/") else {
      throw Fault(.format(.noReferenceDocument(.archive)), at: place)
    }
    return try WordTemplate(office)
  }

  private init(_ office: OfficePackage) throws(Fault) {
    let relations = try office.relations(of: office.mainPart)
    func part(_ kind: String) -> String? { relations.first { $0.kind == kind }?.target }
    guard let name = part("styles") else {
      throw Fault(.workbook(.missingPart("word/styles.xml")), at: .whole(office.archive.name))
    }
    names = try Self.names(office, part: name)
    styles = try Self.bytes(office, name: name)
    numbering = try Self.alone(office, part: part("numbering"))
    theme = try Self.alone(office, part: part("theme"))
    page = try TemplatePage(office)
  }

  // MARK: Parts

  private static func names(
    _ office: OfficePackage, part: String
  ) throws(Fault) -> [(name: String, identifier: String)] {
    var reader = try office.reader(part)
    try reader.enter("styles")
    var found: [(name: String, identifier: String)] = []
    let depth = reader.depth
    while let child = try reader.child(at: depth) {
      guard child == "style", let identifier = reader.prefixedAttribute("styleId") else { continue }
      let inside = reader.depth
      while let word = try reader.child(at: inside) {
        if word == "name", let name = reader.prefixedAttribute("val") {
          try office.budget.take(text: name.utf8.count + identifier.utf8.count)
          found.append((name, identifier))
        }
      }
    }
    try reader.finish()
    return found
  }

  /// A part that refers to no other: one that does, to a picture for bullets, would be broken without it.
  private static func alone(
    _ office: OfficePackage, part: String?
  ) throws(Fault) -> [UInt8]? {
    guard let part, office.archive.entry(part) != nil else { return nil }
    var reader = try office.reader(part)
    while let event = try reader.next() {
      guard case .start = event else { continue }
      if reader.attributes.contains(where: { ["r:id", "r:embed", "r:link"].contains($0.name) }) {
        return nil
      }
    }
    return try bytes(office, name: part)
  }

  private static func bytes(_ office: OfficePackage, name: String) throws(Fault) -> [UInt8] {
    guard let entry = office.archive.entry(name) else {
      throw Fault(.workbook(.missingPart(name)), at: .whole(office.archive.name))
    }
    var part = try PartReader(office.archive, entry: entry, budget: office.budget)
    var bytes: [UInt8] = []
    while try part.read(into: &bytes) {}
    return bytes
  }
}

/// The page of a template: its size and margins in twentieths of a point.
package struct TemplatePage: Equatable, Sendable {
  /// From side to side.
  package let width: Int
  /// From top to bottom.
  package let height: Int
  /// What is left free above.
  package let top: Int
  /// What is left free on the right.
  package let right: Int
  /// What is left free below.
  package let bottom: Int
  /// What is left free on the left.
  package let left: Int

  /// The page of the last section; nil if it states none that a page can have.
  init?(_ office: OfficePackage) throws(Fault) {
    var reader = try office.reader(office.mainPart)
    var size: [Int?] = []
    var margins: [Int?] = []
    while let event = try reader.next() {
      switch event {
      case .start("pgSz"): size = ["w", "h"].map { Self.number(reader, name: $0) }
      case .start("pgMar"):
        margins = ["top", "right", "bottom", "left"].map { Self.number(reader, name: $0) }
      case .start, .end, .text: break
      }
    }
    let sides = size.compactMap(\.self)
    let edges = margins.compactMap(\.self)
    guard sides.count == 2, edges.count == 4, sides.allSatisfy({ (2_000...31_680).contains($0) }),
      edges.allSatisfy({ (0...10_000).contains($0) })
    else { return nil }
    (width, height) = (sides[0], sides[1])
    (top, right, bottom, left) = (edges[0], edges[1], edges[2], edges[3])
  }

  private static func number(_ reader: XMLReader, name: String) -> Int? {
    reader.prefixedAttribute(name).flatMap { Int($0) }
  }
}
