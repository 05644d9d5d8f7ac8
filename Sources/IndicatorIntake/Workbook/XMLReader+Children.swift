internal import IndicatorCore

extension XMLReader {
  /// Goes to the root, which must have a certain name.
  mutating func enter(_ expected: String) throws(Fault) {
    while let event = try next() {
      if case .start(let name) = event {
        guard name == expected else {
          throw fault(.wrongRoot(String(name.prefix(20)), expected: expected))
        }
        return
      }
    }
  }

  /// Goes to the next child of the element that was entered at a depth; what is left of the child before
  /// is passed over. Nil at the end of the element.
  mutating func child(at depth: Int) throws(Fault) -> String? {
    while let event = try next() {
      switch event {
      case .start(let name): if self.depth == depth + 1 { return name }
      case .end: if self.depth < depth { return nil }
      case .text: break
      }
    }
    return nil
  }

  /// The text of the element whose beginning was read last, up to its end; that of its children is left
  /// out.
  mutating func text() throws(Fault) -> String {
    let depth = depth
    var text = ""
    while let event = try next() {
      switch event {
      case .text(let piece): if self.depth == depth { try append(piece, to: &text) }
      case .end: if self.depth < depth { return text }
      case .start: break
      }
    }
    return text
  }

  /// Adds a piece to a text, which must not grow without end whatever it is pieced together from.
  func append(_ piece: String, to text: inout String) throws(Fault) {
    text += piece
    if text.utf8.count > WorkbookLimits.token {
      throw fault(.tooLong(limit: WorkbookLimits.token))
    }
  }

  /// Reads what is left of the part, so that all of it has been checked.
  mutating func finish() throws(Fault) {
    while try next() != nil {}
  }

  /// An attribute that must be there.
  func requiredAttribute(_ name: String, of element: String) throws(Fault) -> String {
    guard let value = attribute(name) else {
      throw fault(.missingAttribute(name, element: element))
    }
    return value
  }

  /// An attribute that says yes or no; no if it is not there.
  func isTrue(_ name: String) -> Bool {
    let value = attribute(name)
    return value == "1" || value == "true"
  }

  /// An attribute that is a whole number from 0 up, nil if it is not there.
  func wholeAttribute(_ name: String) throws(Fault) -> Int? {
    guard let text = attribute(name) else { return nil }
    guard let number = Int(text), number >= 0 else {
      throw fault(.badAttribute(text, name: name))
    }
    return number
  }
}
