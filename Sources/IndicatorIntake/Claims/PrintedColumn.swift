internal import IndicatorCore

/// Decides how printed figures are written, from all of them together. A text that is no figure decides
/// nothing and is no fault: its claim is malformed.
struct PrintedColumn {
  private var column: NumberColumn
  private var places: [Place] = []

  init(_ numbers: NumberInput) {
    column = NumberColumn(numbers) { Place(source: "", line: $0, column: 0) }
  }

  /// Takes note of a figure.
  ///
  /// - Throws: a ``Fault`` if it can only be read in a way that an earlier figure rules out.
  mutating func see(_ text: String, at place: Place) throws(Fault) {
    let (figure, _) = PrintedNumber.Scale.behind(text)
    places.append(place)
    do {
      _ = try column.read(figure, at: places.count - 1, line: place.line)
    } catch {
      if case .number(.mixedNumbers) = error.fact { throw Fault(error.fact, at: place) }
    }
  }

  /// How the figures are written.
  ///
  /// - Throws: a ``Fault`` at the first figure with two readings, if nothing decides between them.
  func grammar() throws(Fault) -> NumberGrammar {
    if let doubt { throw doubt }
    return column.decided ?? .vietnamese
  }

  /// How the figures are written, if they decide.
  var decided: NumberGrammar? { column.decided }

  /// The fault at the first figure with two readings, if nothing decides between them.
  var doubt: Fault? {
    column.undecided().map { fault in Fault(fault.fact, at: fault.place.map { places[$0.line] }) }
  }
}
