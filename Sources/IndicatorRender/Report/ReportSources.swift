package import IndicatorCore

/// The reported figures that a report rests on, and where they were printed.
package struct ReportSources: Hashable, Sendable {
  /// More figures are counted, not listed.
  private static let mostListed = 400

  private let language: Language
  private var figures: [SourcedFigure] = []
  private var known: Set<SourcedFigure> = []
  private var countWithoutSource = 0
  private var countBeyond = 0

  /// No figures yet.
  package init(_ language: Language) {
    self.language = language
  }

  /// Adds the figures behind values, each once.
  package mutating func append(_ explanations: [Explanation]) {
    for explanation in explanations {
      for part in explanation.figures {
        for reported in part.reported { append(SourcedFigure(reported)) }
      }
    }
  }

  private mutating func append(_ figure: SourcedFigure) {
    guard known.insert(figure).inserted else { return }
    if figure.reported.remark.source.isEmpty {
      countWithoutSource += 1
    } else if figures.count < Self.mostListed {
      figures.append(figure)
    } else {
      countBeyond += 1
    }
  }

  /// The figures with their sources, and what is said of those that are not listed.
  ///
  /// - Parameter documents: by the names by which figures cite them; those that are cited are listed.
  package func section(_ format: NumberFormat, documents: [ReportItem]) -> ReportSection {
    var section = ReportSection(ReportWords.sources[language])
    if !figures.isEmpty { section.append(.table(table(format))) }
    let cited = documents.filter { documentNames.contains($0.name) }
    if !cited.isEmpty { section.append(.items(cited)) }
    if countBeyond > 0 {
      section.append(.paragraph(ReportWords.notListed(countBeyond)[language]))
    }
    if countWithoutSource > 0 {
      section.append(.paragraph(ReportWords.withoutSource(countWithoutSource)[language]))
    }
    return section
  }

  /// The documents that the figures cite, without the lines.
  private var documentNames: Set<String> {
    Set(
      figures.flatMap { $0.reported.remark.source.split(separator: ";") }.map {
        String($0.prefix { $0 != "#" })
      })
  }

  private func table(_ format: NumberFormat) -> ReportTable {
    let table = PeopleTable(
      ReportWords.reportedFigures[language], rows: figures.map(\.reported), in: language
    ) { add in
      add(Heading.figure, wraps: true, sorted: .byName(\.nameWithCategory)) { $0.nameWithCategory }
      add(Heading.unit, wraps: true, sorted: .byName(\.unit.name)) { $0.unit.name }
      add(Heading.period, sorted: .by(\.period)) { $0.period.spelling }
      add(Heading.value, .right, sorted: .by(\.cell.value)) { $0.text(format) }
      add(Heading.source, wraps: true, sorted: .byName(\.remark.source.withPaddedNumbers)) {
        $0.remark.source
      }
    }
    var none = NoteNumbers(language)
    return table.reported(&none)
  }
}

/// A reported figure as what it is of, so that each is listed once.
private struct SourcedFigure: Hashable, Sendable {
  let reported: ReportedFigure

  init(_ reported: ReportedFigure) { self.reported = reported }

  static func == (one: Self, other: Self) -> Bool {
    one.reported.line == other.reported.line && one.reported.period == other.reported.period
      && one.reported.unit.id == other.reported.unit.id
      && one.reported.measure.id == other.reported.measure.id
      && one.reported.category == other.reported.category
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(reported.unit.id)
    hasher.combine(reported.measure.id)
    hasher.combine(reported.period)
    hasher.combine(reported.category)
    hasher.combine(reported.line)
  }
}

extension ReportedFigure {
  /// `members[female]`.
  fileprivate var nameWithCategory: String {
    category.isEmpty ? measure.id : "\(measure.id)[\(category)]"
  }

  /// The value with the sign that was printed before it, or the words for why there is none.
  fileprivate func text(_ format: NumberFormat) -> String {
    guard let value = cell.value else { return cell.reason?.words[format.language] ?? "" }
    return remark.sign + format.countText(value)
  }
}
