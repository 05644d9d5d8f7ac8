import IndicatorCore
import IndicatorIntake
import IndicatorRender

extension Completion {
  /// The values of an option, from a closed list or from the data chosen on the line.
  mutating func completeValue(of option: KnownArgument, lead: String, line: VerbLine) {
    switch option.name {
    case "--data":
      offer(DataVocabulary.packages.map { Candidate(text: $0) }, behind: lead, paths: .files)
    case "--codebook", "--append":
      offer(DataVocabulary.packages.map { Candidate(text: $0) }, behind: lead, paths: .folders)
    case "--package": offer([], behind: lead, paths: .folders)
    case "--output", "--mapping", "--totals", "--account", "--cells", "--claims":
      offer([], behind: lead, paths: .files)
    case "--year-starts":
      offerList(
        ["01-01", "04-01", "07-01", "09-01", "10-01"].map { Candidate(text: $0) }, lead: lead)
    case "--change-from":
      offer(["previous", "first", "year-before"].map { Candidate(text: $0) }, behind: lead)
    case "--boundaries":
      offer(["reported", "current"].map { Candidate(text: $0) }, behind: lead)
    case "--sections":
      offerList(ReportPart.allCases.map { Candidate(text: $0.rawValue) }, lead: lead)
    case "--signs":
      let typed = lastItem(behind: lead).text.prefix { $0 != "=" }
      guard !typed.isEmpty else { return }
      offerList(SignMeaning.allCases.map { Candidate(text: "\(typed)=\($0.rawValue)") }, lead: lead)
    default:
      guard option.values.isEmpty else {
        return offer(option.values.map { Candidate(text: $0) }, behind: lead)
      }
      completeName(of: option, lead: lead, data: DataVocabulary(line))
    }
  }

  /// Names that the data hold.
  private mutating func completeName(
    of option: KnownArgument, lead: String, data: DataVocabulary
  ) {
    switch option.name {
    case "--units": completeUnits(lead, data: data)
    case "--unit", "--whole": offer(data.units + data.unitNames, behind: lead)
    case "--level": offer(data.levels, behind: lead)
    case "--periods": completePeriods(lead, data: data)
    case "--period": offer(data.periods, behind: lead)
    case "--measures": offerList(data.measures, lead: lead)
    case "--measure", "--distribution": offer(data.measures, behind: lead)
    case "--columns": completeColumns(lead, data: data)
    case "--numerator", "--denominator", "--printed": offer(data.headers, behind: lead)
    default: break
    }
  }

  /// Units by id; by name where one was begun.
  private mutating func completeUnits(_ lead: String, data: DataVocabulary) {
    let typed = lastItem(behind: lead)
    guard !typed.text.hasPrefix("@") else { return offer([], behind: lead + "@", paths: .files) }
    offerList(typed.text.isEmpty ? data.units : data.units + data.unitNames, lead: lead)
  }

  /// Periods, or the end of a range of them.
  private mutating func completePeriods(_ lead: String, data: DataVocabulary) {
    let typed = lastItem(behind: lead)
    guard let range = typed.text.firstRange(of: ".."),
      let first = Period(typed.text[..<range.lowerBound])
    else {
      return offerList(data.periods + [Candidate(text: "latest")], lead: lead)
    }
    let later = data.periods.filter { candidate in
      Period(candidate.text).map { $0.kind == first.kind && first < $0 } ?? false
    }
    offer(later, behind: typed.lead + first.spelling + "..")
  }

  /// Roles of columns, then the headers of the file.
  private mutating func completeColumns(_ lead: String, data: DataVocabulary) {
    let typed = lastItem(behind: lead)
    let role = typed.text.prefix { $0 != "=" }
    guard role.count < typed.text.count else {
      return offerList(BareFile.requiredColumns.map { Candidate(text: $0 + "=") }, lead: lead)
    }
    offer(data.headers, behind: typed.lead + role + "=")
  }

  /// The indicators, measures or files of a verb.
  mutating func completeArgument(of verb: Verb, line: VerbLine) {
    switch verb {
    case .import: offer([], paths: .files)
    case .show, .distribution: completeFormula(line) { $0.measures }
    case .compare, .rank, .trend, .decompose, .explain, .report, .query:
      completeFormula(line) { $0.indicators + $0.measures }
    case .check, .export, .audit, .estimate: break
    }
  }

  /// A name, alone or in a formula; in brackets, a category.
  private mutating func completeFormula(
    _ line: VerbLine, names: (DataVocabulary) -> [Candidate]
  ) {
    let data = DataVocabulary(line)
    let word = request.current
    let name = word.reversed().prefix { $0.isLetter || $0.isNumber || $0 == "_" }
    let lead = String(word.dropLast(name.count))
    let brackets = lead.filter { $0 == "[" || $0 == "]" }
    if brackets.last == "[" {
      offer(data.categories, behind: lead)
    } else {
      offer(lead.isEmpty ? names(data) : data.measures, behind: lead)
    }
  }

  /// The item of a list that is being typed, and all before it.
  private func lastItem(behind lead: String) -> (lead: String, text: String) {
    let typed = request.current.dropFirst(lead.count)
    guard let comma = typed.lastIndex(of: ",") else { return (lead, String(typed)) }
    let head = typed[...comma] + typed[typed.index(after: comma)...].prefix { $0 == " " }
    return (lead + head, String(typed.dropFirst(head.count)))
  }

  /// Offers the next item of a list: none that is in it already, and in a list of several none whose name
  /// holds a comma.
  private mutating func offerList(_ all: [Candidate], lead: String) {
    let typed = lastItem(behind: lead)
    let before = typed.lead.dropFirst(lead.count).split(separator: ",").map {
      String($0.drop { $0 == " " })
    }
    offer(
      all.filter { candidate in
        let isThere = before.contains(candidate.text) || before.contains(candidate.note)
        return !isThere && (before.isEmpty || !candidate.text.contains(","))
      },
      behind: typed.lead)
  }
}
