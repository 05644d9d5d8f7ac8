internal import IndicatorCore

/// How a person says numbers are written, or that the column decides.
public enum NumberInput: String, CaseIterable, Hashable, Sendable {
  case auto, vi, en, plain
}

/// Decides how the numbers of one column are written, while they are being read.
///
/// Every figure is read as Vietnamese and as English. A reading under which some figure makes no sense is
/// out. If both remain and agree on every figure, either will do; if they differ, nothing in the column
/// decides and the first such figure is a fault.
struct NumberColumn {
  /// What a figure is under the readings that are not out.
  enum Value: Equatable {
    case agreed(ExactDecimal)
    case disputed(vietnamese: ExactDecimal, english: ExactDecimal)
    case only(NumberGrammar, ExactDecimal)
  }

  /// A figure and where it stands.
  private struct Witness {
    let text: String
    let offset: Int
    let line: Int
  }

  private let input: NumberInput
  /// Where a figure stands that was read with an offset.
  var place: @Sendable (Int) -> Place
  /// For each reading, the figure that ruled it out.
  private var against: [NumberGrammar: Witness] = [:]
  private var firstDisputed: Witness?
  /// The readings that figures of rows not asked for rule out.
  private var hintsAgainst: Set<NumberGrammar> = []

  /// - Parameters:
  ///   - input: how numbers are written, if a person says so.
  ///   - place: where a figure stands that was read with an offset.
  init(_ input: NumberInput, place: @escaping @Sendable (Int) -> Place) {
    self.input = input
    self.place = place
  }

  init(_ input: NumberInput, source: TextSource) {
    self.init(input) { source.place(of: $0) }
  }

  /// Reads one figure.
  ///
  /// - Throws: a ``Fault`` if it is a number under no reading, or only under one that is out.
  mutating func read(_ text: String, at offset: Int, line: Int) throws(Fault) -> Value {
    if let fixed = NumberGrammar(rawValue: input.rawValue) {
      guard let value = fixed.read(text) else {
        throw Fault(NumberGrammar.fact(against: text), at: place(offset))
      }
      return .agreed(value)
    }
    return try judge(text, witness: Witness(text: text, offset: offset, line: line))
  }

  /// Takes note of a figure in a row that was not asked for: it may decide, but is never a fault.
  mutating func see(_ text: String) {
    guard input == .auto, against.isEmpty else { return }
    let vietnamese = NumberGrammar.vietnamese.read(text)
    let english = NumberGrammar.english.read(text)
    if vietnamese == nil, english != nil { hintsAgainst.insert(.vietnamese) }
    if english == nil, vietnamese != nil { hintsAgainst.insert(.english) }
  }

  /// The reading that the column has decided on, nil if it has not.
  var decided: NumberGrammar? {
    if let fixed = NumberGrammar(rawValue: input.rawValue) { return fixed }
    guard against.count == 1 else { return hinted }
    return against[.english] == nil ? .english : .vietnamese
  }

  /// The reading on which rows that were not asked for decide, if the others do not.
  var hinted: NumberGrammar? {
    guard against.isEmpty, hintsAgainst.count == 1 else { return nil }
    return hintsAgainst.contains(.english) ? .vietnamese : .english
  }

  private mutating func judge(_ text: String, witness: Witness) throws(Fault) -> Value {
    let vietnamese = NumberGrammar.vietnamese.read(text)
    let english = NumberGrammar.english.read(text)
    guard vietnamese != nil || english != nil else {
      throw Fault(NumberGrammar.fact(against: text), at: place(witness.offset))
    }
    if vietnamese == nil { try ruleOut(.vietnamese, leaving: .english, witness: witness) }
    if english == nil { try ruleOut(.english, leaving: .vietnamese, witness: witness) }
    if let vietnamese, against[.vietnamese] == nil {
      guard let english, against[.english] == nil else { return .only(.vietnamese, vietnamese) }
      if vietnamese == english { return .agreed(english) }
      firstDisputed = firstDisputed ?? witness
      return .disputed(vietnamese: vietnamese, english: english)
    }
    return english.map { .only(.english, $0) } ?? .agreed(.zero)
  }

  /// The first figure decides: one that would leave no reading is a fault and rules nothing out, so that
  /// the figures behind it are still judged by the column.
  private mutating func ruleOut(
    _ reading: NumberGrammar, leaving other: NumberGrammar, witness: Witness
  ) throws(Fault) {
    if let earlier = against[other] {
      throw Fault(
        .number(.mixedNumbers(witness.text, decidedBy: earlier.text, decidedLine: earlier.line)),
        at: place(witness.offset))
    }
    against[reading] = against[reading] ?? witness
  }

  /// What nothing in the column decides: the fault at the first figure with two readings.
  func undecided() -> Fault? {
    guard against.isEmpty, hinted == nil, let witness = firstDisputed,
      let vietnamese = NumberGrammar.vietnamese.read(witness.text),
      let english = NumberGrammar.english.read(witness.text)
    else { return nil }
    return Fault(
      .number(
        .ambiguousNumber(
          witness.text, vietnamese: vietnamese.description, english: english.description)),
      at: place(witness.offset))
  }
}
