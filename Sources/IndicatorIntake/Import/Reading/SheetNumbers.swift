internal import IndicatorCore

/// Reads the numbers of a sheet: each column decides how its text figures are written; where one cannot,
/// the other columns of the file do.
struct SheetNumbers {
  private var columns: [Int: NumberColumn] = [:]
  private var values: [CellPosition: NumberColumn.Value] = [:]
  private let input: NumberInput
  private(set) var faults: [Fault] = []
  /// The grammar of a column that decides nothing, once all cells have been seen.
  private var agreed: NumberGrammar?

  init(_ input: NumberInput) {
    self.input = input
  }

  /// Takes note of a figure that is not read, such as a percentage: it may decide, but is never a fault.
  mutating func hint(_ text: String, column: Int) {
    var numbers =
      columns[column] ?? NumberColumn(input) { _ in Place(source: "", line: 0, column: 0) }
    numbers.see(text)
    columns[column] = numbers
  }

  /// Takes in that a column holds counts, which are whole: a reading with a fraction is out.
  mutating func expectWhole(_ text: String, column: Int) {
    let vietnamese = NumberGrammar.vietnamese.read(text)
    let english = NumberGrammar.english.read(text)
    guard let vietnamese, let english, vietnamese.isWhole != english.isWhole else { return }
    hint(vietnamese.isWhole ? "0,5" : "0.5", column: column)
  }

  /// Takes in the text of one cell, so that the column can decide.
  mutating func see(_ text: String, column: Int, at place: Place) {
    let sheet = place.source
    var numbers =
      columns[column]
      ?? NumberColumn(input) { offset in
        Place(source: sheet, line: offset, column: column)
      }
    do {
      values[CellPosition(row: place.line, column: column)] = try numbers.read(
        text, at: place.line, line: place.line)
    } catch {
      faults.append(error)
    }
    columns[column] = numbers
  }

  /// The grammar on which the columns that decide agree.
  private var decided: NumberGrammar? {
    let all = Set(columns.values.compactMap(\.decided))
    return all.count == 1 ? all.first : nil
  }

  /// Finds the first figure that nothing decides; what a person says of it holds for the others.
  mutating func close() {
    agreed = decided
    guard agreed == nil else { return }
    for column in columns.keys.sorted() {
      guard let fault = columns[column]?.undecided() else { continue }
      return faults.append(fault)
    }
  }

  /// The number that a text is; asked for behind ``close()``.
  func value(at place: Place, column: Int) -> ExactDecimal? {
    guard let value = values[CellPosition(row: place.line, column: column)] else { return nil }
    return value.number(as: columns[column]?.decided ?? agreed ?? .english)
  }
}
