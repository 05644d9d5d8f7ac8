import ArgumentParser
import IndicatorCore
import IndicatorIntake
import IndicatorRender

/// Which units and periods are shown.
struct SelectionOptions: ParsableArguments {
  @Option(
    name: .long, parsing: .unconditionalSingleValue,
    help: Help.option(
      "Units by id, code or name, diacritics optional; @FILE holds one a line. May be repeated.",
      vi:
        "Đơn vị theo mã hoặc tên, không cần dấu; @TỆP có mỗi dòng một đơn vị. Dùng được nhiều lần.",
      value: "a,b"))
  var units: [String] = []

  @Option(
    name: .long,
    help: Help.option(
      "Units of one level, added up from those below where they report nothing themselves.",
      vi: "Các đơn vị một cấp; đơn vị không có số riêng thì cộng gộp từ cấp dưới.", value: "level"))
  var level: String?

  @Option(
    name: .long, parsing: .unconditionalSingleValue,
    help: Help.option(
      "Periods: 2021, 2021..2023, latest, or an exact spelling such as 2022/2025.",
      vi: "Kỳ: 2021, 2021..2023, latest (mới nhất), hoặc ghi đúng kỳ như 2022/2025.",
      value: "periods"))
  var periods: [String] = []

  /// The rows asked for, looked up in a codebook.
  func rows(
    in book: Codebook, usually: [PeriodSelection] = [], brought: BroughtBoundaries? = nil
  ) throws(Fault) -> RowSelection {
    let chosen = try periodSelections()
    try refuseGone(book, brought: brought)
    let units = try unitPositions(book)
    return RowSelection(
      units: try level.map { level throws(Fault) in try book.units(at: level, among: units) }
        ?? units,
      periods: chosen.isEmpty ? usually : chosen, rollUp: level == nil ? .ownFigures : .pooled)
  }

  /// The periods asked for.
  func periodSelections() throws(Fault) -> [PeriodSelection] {
    var chosen: [PeriodSelection] = []
    for text in periods where TypedList(text, option: "--periods").items.isEmpty {
      throw Fault(.field(.badPeriod(text)), at: .typed("--periods"))
    }
    for item in periods.flatMap({ TypedList($0, option: "--periods").items }) {
      guard let selection = PeriodSelection(item.text) else {
        let forward = PeriodSelection.turned(item.text)
        throw item.fault(
          forward.map { .field(.backwardRange(item.text, forward: $0)) }
            ?? .field(.badPeriod(item.text)))
      }
      chosen.append(selection)
    }
    return chosen
  }

  /// Which units were taken for names that are not quite theirs.
  func notes(in book: Codebook) throws(Fault) -> [Note] {
    let found = try unitsFound(book)
    var notes: [Note] = []
    let loose = found.filter(\.finding.isLoose)
    if !loose.isEmpty {
      let sentence = NoteSentence.unitsTaken(
        loose.map { ($0.text, book.units[$0.finding.position].name) })
      notes.append(Note(code: "units_taken", text: sentence[LanguageChoice.current]))
    }
    let several = found.filter(\.finding.isOneOfSeveral)
    if !several.isEmpty {
      let sentence = NoteSentence.unitsOfOneName(
        several.map { ($0.text, book.units[$0.finding.position].id) })
      notes.append(Note(code: "units_of_one_name", text: sentence[LanguageChoice.current]))
    }
    return notes
  }

  private func unitPositions(_ book: Codebook) throws(Fault) -> [UnitIndex]? {
    guard !units.isEmpty else { return nil }
    var found: [UnitIndex] = []
    var seen: Set<UnitIndex> = []
    for unit in try unitsFound(book) where seen.insert(unit.finding.position).inserted {
      found.append(unit.finding.position)
    }
    guard !found.isEmpty else {
      throw Fault(
        .name(.unknownName(.unit, units.joined(separator: ","), suggestion: nil)),
        at: .typed("--units"))
    }
    return found
  }

  /// A unit as it was typed and as it was found.
  private struct UnitFound {
    let text: String
    let finding: UnitSearch.Finding
  }

  private func unitsFound(_ book: Codebook) throws(Fault) -> [UnitFound] {
    var search = UnitSearch(book, at: try dayAskedFor())
    var found: [UnitFound] = []
    for value in units { found += try units(value, search: &search) }
    return found
  }

  /// Refuses units that do not stand on the day whose units are shown.
  private func refuseGone(_ book: Codebook, brought: BroughtBoundaries?) throws(Fault) {
    guard let brought else { return }
    var search = UnitSearch(book, at: try dayAskedFor())
    for value in units {
      if try whole(value, search: search) != nil { continue }
      for item in TypedList(value, option: "--units").items {
        if let found = try? search.find(item.text), !found.isLoose { continue }
        if let fact = brought.fact(of: item.text) { throw item.fault(fact) }
      }
    }
  }

  /// The last day of the latest period asked for by its spelling; nil if there is none.
  private func dayAskedFor() throws(Fault) -> Day? {
    var latest: Day?
    for case .exactly(let period) in try periodSelections() {
      if let last = period.last { latest = max(latest ?? last, last) }
    }
    return latest
  }

  /// The units of one value: a file, one name that holds commas itself, or names between commas.
  private func units(_ value: String, search: inout UnitSearch) throws(Fault) -> [UnitFound] {
    if value.hasPrefix("@") { return try units(inFile: String(value.dropFirst()), search: &search) }
    if let whole = try whole(value, search: search) { return [whole] }
    return try units(listedIn: value, option: "--units", search: &search)
  }

  /// The unit whose own name holds a comma; nil where commas separate. Words for kinds of units separate nothing:
  /// `X,S` is no commune S where a unit is called X.
  private func whole(_ value: String, search: UnitSearch) throws(Fault) -> UnitFound? {
    guard value.contains(","), let found = search.alike(value) else { return nil }
    let items = TypedList(value, option: "--units").items
    let parts = items.compactMap { search.exactly($0.text) }
    guard parts.count < items.count || items.count < 2 else {
      let names = [value] + items.map(\.text)
      throw Fault(
        .name(.ambiguousName(.unit, value, matches: names)), at: .typed("--units", column: 1))
    }
    return UnitFound(text: value, finding: found)
  }

  private func units(
    listedIn value: String, option: String, search: inout UnitSearch
  ) throws(Fault) -> [UnitFound] {
    var found: [UnitFound] = []
    for item in TypedList(value, option: option).items {
      do {
        found.append(UnitFound(text: item.text, finding: try search.find(item.text)))
      } catch {
        throw item.fault(error.fact)
      }
    }
    return found
  }

  private func units(
    inFile path: String, search: inout UnitSearch
  ) throws(Fault) -> [UnitFound] {
    let bytes = try SourceBytes.read(path).bytes
    let text = String(decoding: bytes, as: UTF8.self)
    let lines = (text.hasPrefix("\u{FEFF}") ? text.dropFirst() : text[...]).split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    var found: [UnitFound] = []
    for (index, line) in lines.enumerated() where !line.allSatisfy(\.isWhitespace) {
      do throws(Fault) {
        let name = Self.trimmed(line)
        if let whole = try whole(name, search: search) {
          found.append(whole)
        } else {
          found += try units(listedIn: name, option: path, search: &search)
        }
      } catch {
        throw Fault(error.fact, at: Place(source: path, line: index + 1, column: 1))
      }
    }
    return found
  }

  private static func trimmed(_ line: Substring) -> String {
    String(line.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}

extension Codebook {
  /// The units of a level, of those named if some are.
  fileprivate func units(at level: String, among named: [UnitIndex]?) throws(Fault) -> [UnitIndex] {
    let levels = Set(units.map(\.level)).subtracting([""]).sorted()
    guard levels.contains(level) else {
      throw Fault.choice(level, of: "--level", expected: levels)
    }
    return (named ?? Array(units.positions)).filter { units[$0].level == level }
  }
}
