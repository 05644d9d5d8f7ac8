import ArgumentParser
import IndicatorCore
import IndicatorIntake

/// Which units and periods are shown.
struct SelectionOptions: ParsableArguments {
  @Option(
    name: .long, parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "Units by id, code or name, diacritics optional; @FILE holds one a line. May be repeated.",
      valueName: "a,b"))
  var units: [String] = []

  @Option(
    name: .long, parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "Periods: 2021, 2021..2023, latest, or an exact spelling such as 2022/2025.",
      valueName: "periods"))
  var periods: [String] = []

  /// The rows asked for, looked up in a codebook.
  func rows(in book: Codebook, usually: [PeriodSelection] = []) throws(Fault) -> RowSelection {
    let chosen = try periodSelections()
    return RowSelection(units: try unitPositions(book), periods: chosen.isEmpty ? usually : chosen)
  }

  /// The periods asked for.
  func periodSelections() throws(Fault) -> [PeriodSelection] {
    var chosen: [PeriodSelection] = []
    for item in periods.flatMap({ TypedList($0, option: "--periods").items }) {
      guard let selection = PeriodSelection(item.text) else {
        throw item.fault(.badPeriod(item.text))
      }
      chosen.append(selection)
    }
    return chosen
  }

  private func unitPositions(_ book: Codebook) throws(Fault) -> [Int]? {
    guard !units.isEmpty else { return nil }
    var found: [Int] = []
    for value in units {
      for position in try positions(value, book) where !found.contains(position) {
        found.append(position)
      }
    }
    return found
  }

  /// The units of one value: a file, one name that may hold commas, or several names.
  private func positions(_ value: String, _ book: Codebook) throws(Fault) -> [Int] {
    if value.hasPrefix("@") { return try positions(inFile: String(value.dropFirst()), book) }
    if let whole = try? book.findUnit(value) { return [whole] }
    var found: [Int] = []
    for item in TypedList(value, option: "--units").items {
      do {
        found.append(try book.findUnit(item.text))
      } catch {
        throw item.fault(error.fact)
      }
    }
    return found
  }

  private func positions(inFile path: String, _ book: Codebook) throws(Fault) -> [Int] {
    let bytes = try SourceBytes.read(path).bytes
    let lines = String(decoding: bytes, as: UTF8.self).split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    var found: [Int] = []
    for (index, line) in lines.enumerated() where !line.allSatisfy(\.isWhitespace) {
      do {
        found.append(
          try book.findUnit(TypedList(String(line), option: path).items.first?.text ?? ""))
      } catch {
        throw Fault(error.fact, at: Place(source: path, line: index + 1, column: 1))
      }
    }
    return found
  }
}
