import IndicatorCore
import IndicatorIntake
import IndicatorRender

/// Builds the sections of a report.
struct ReportBuilder {
  private let question: IndicatorArguments.Question
  /// The sections asked for; nil for those that there is something for.
  private let asked: Set<ReportPart>?
  private let ranking: RankingRule
  private let rankBy: RankBasis
  private let chart: ChartChoice?
  private var sources: ReportSources
  private var titles: [String] = []
  /// What was found so far.
  private(set) var findings: ReportFindings
  private var format: NumberFormat { question.format }
  private var language: Language { format.language }

  init(
    _ question: IndicatorArguments.Question, sections: Set<ReportPart>?, ranking: RankingOptions,
    chart: ChartChoice?
  ) {
    rankBy = ranking.rankBy
    self.question = question
    asked = sections
    self.ranking = ranking.rule
    self.chart = chart
    sources = ReportSources(question.format.language)
    findings = ReportFindings(question.format)
  }

  /// A title made of those of the sections.
  var title: String {
    titles.count <= 3 ? titles.joined(separator: "; ") : ReportWords.report[language]
  }

  /// Whether a section is written: if it was asked for, else if there is something for it.
  private func isWanted(_ part: ReportPart, usually: Bool = true) -> Bool {
    asked?.contains(part) ?? usually
  }

  // MARK: Rules

  /// Adds who keeps the rules of the data.
  mutating func addRules(_ result: inout Output) throws {
    let rules = question.set.rules
    guard isWanted(.rules), !rules.isEmpty else { return }
    var section = ReportSection(ReportWords.rules[language], blocks: [])
    for rule in rules {
      let outcome = try RuleOutcome(
        rule, in: question.set.cube, history: question.set.history, rows: question.rows)
      let title = rule.indicator.shortTitle(in: language)
      let words = NoteSentence.rule(
        title, kept: outcome.kept, of: outcome.kept + outcome.broken.count)
      section.append(.paragraph(words[language]))
      section.append(
        .table(PeopleTable(outcome.table, measure: nil, as: format).reported(&result.rowNotes)))
      result.report.addMethod(MethodSentence.formula(rule.indicator, in: language))
    }
    result.report.sections.append(section)
  }

  // MARK: One indicator

  /// Adds the section of an indicator or formula.
  mutating func add(_ word: String, into result: inout Output) throws {
    let job = try question.job(word)
    let indicator = job.chosen.indicator
    let title = indicator.shortTitle(in: language)
    let isTyped = title == indicator.formula
    var section = ReportSection(
      title, blocks: isTyped ? [] : [.paragraph("`\(indicator.formula)`")])
    result.report.addMethod(MethodSentence.formula(indicator, in: language))
    let isFound = isWanted(.compare) || isWanted(.rank) || isWanted(.trend, usually: false)
    let table =
      isFound || isWanted(.sources)
      ? try job.table(question.rows, detail: isWanted(.sources) ? .figures : .values) : nil
    let ranking = isFound ? try lastRanking(job) : nil
    let headlines = table.map {
      ReportHeadlines($0, ranking: ranking, measure: job.measure, as: format)
    }
    if isWanted(.compare), let table {
      addComparison(table, headline: headlines?.values, job: job, section: &section, into: &result)
    }
    if isWanted(.sources), let table {
      sources.append(job.comparison.explanations(table, of: job.chosen.formula))
    }
    let ranked =
      isWanted(.rank)
      ? addRanking(ranking, headline: headlines?.ranks, job: job, section: &section, into: &result)
      : nil
    var trended: String?
    if isWanted(.trend, usually: false) {
      let title = try addTrend(job, section: &section, into: &result)
      // Without a comparison it is there that the figures of all periods are seen.
      trended = isWanted(.compare) ? nil : title
    }
    if isWanted(.decompose, usually: false) {
      try addDecomposition(job, section: &section, into: &result)
    }
    titles.append(title)
    guard section.blocks.count > (isTyped ? 0 : 1) else { return }
    result.report.sections.append(section)
    if isFound, let table, let shown = trended ?? section.firstTable {
      let place = ReportFindings.Place(
        section: result.report.sections.count, table: shown, ranking: ranked ?? shown)
      findings.add(table, ranking: ranking, measure: job.measure, at: place)
    }
  }

  /// A chart, if charts are wanted; words in place of one with more bars than anybody reads.
  private func append(
    _ chart: ChartDescription, under headline: String? = nil, figures: ChartDetail = .elsewhere,
    to section: inout ReportSection
  ) {
    guard self.chart != ChartChoice.none else { return }
    guard chart.barCount <= Self.mostBars else {
      return section.append(.paragraph(ReportWords.tooManyBars(chart.barCount)[language]))
    }
    if let headline { section.append(.headline(headline)) }
    section.append(.chart(chart, figures: figures))
  }

  private static let mostBars = 200

  private func addComparison(
    _ table: IndicatorTable, headline: String?, job: IndicatorArguments.Job,
    section: inout ReportSection, into result: inout Output
  ) {
    section.append(
      .table(PeopleTable(table, measure: job.measure, as: format).reported(&result.rowNotes)))
    let worths = job.worths(table, as: format)
    if !worths.isEmpty { section.append(.list(worths)) }
    if chart?.kind == .funnel {
      return addFunnels(table, job: job, section: &section, into: &result)
    }
    append(
      .comparison(
        table, as: chart?.kind ?? .suited(to: table), measure: job.measure, format: format,
        notes: &result.rowNotes),
      under: headline, to: &section)
    result.addNotes(table.omitted)
    result.addRollUps(table.rows, job: job)
  }

  /// A chart for each period and level, with the usual limits.
  private func addFunnels(
    _ table: IndicatorTable, job: IndicatorArguments.Job, section: inout ReportSection,
    into result: inout Output
  ) {
    let funnels = FunnelTable(table, values: .proportions, bare: job.bareValue)
    for group in funnels.groups where group.funnel != nil {
      append(
        .funnel(
          table, funnels: funnels, group: group, levels: FunnelLevel.usual, limits: .score,
          measure: job.measure, as: format, notes: &result.rowNotes),
        under: ChartHeadline.funnel(table, funnels: funnels, group: group, as: format), to: &section
      )
    }
    result.addNotes(funnels, limits: .score, per: table.indicator.per, as: format)
    result.addNotes(table.omitted)
    result.addRollUps(table.rows, job: job)
  }

  /// The ranking of the last period asked for, else of each unit's latest.
  private func lastRanking(_ job: IndicatorArguments.Job) throws -> RankingTable? {
    let periods = question.rows.periods
    let byLatest = periods.isEmpty || periods.contains(.latest)
    var table = try job.table(
      periods.isEmpty ? question.latestRows : question.rows, detail: .values)
    if rankBy == .printed {
      table = table.printed(
        PrintedForm(
          digits: format.digits, rounding: format.rounding, per: job.chosen.indicator.per))
    }
    return RankingTable.rankings(table, byLatest: byLatest, rule: ranking).last
  }

  /// Adds a ranking, if there is something to rank or it was asked for; its title.
  private func addRanking(
    _ last: RankingTable?, headline: String?, job: IndicatorArguments.Job,
    section: inout ReportSection, into result: inout Output
  ) -> String? {
    guard let last, asked != nil || last.ranksSeveral else { return nil }
    let table = PeopleTable(last, as: format).reported(&result.rowNotes)
    section.append(.table(table))
    append(
      .ranking(
        last, as: chart?.kind == .dot ? .dot : .bar, measure: job.measure, format: format,
        notes: &result.rowNotes),
      under: headline, to: &section)
    result.addNotes(last)
    result.addRollUps(last.rows.lazy.map(\.row), job: job)
    result.report.addMethod(MethodSentence.ranks(ranking.ties).item(in: language))
    return table.title
  }

  private func addTrend(
    _ job: IndicatorArguments.Job, section: inout ReportSection, into result: inout Output
  ) throws -> String {
    let table = try job.comparison.trends(
      job.chosen.indicator, of: job.chosen.formula, selection: question.rows)
    let shown: ReportTable
    do {
      shown = try PeopleTable(table, as: format).reported(&result.rowNotes)
      section.append(.table(shown))
    } catch {
      throw Fault(.sum(.overflow(job.chosen.indicator.id)))
    }
    if !section.hasLines {
      append(
        .trend(table, as: .line, measure: job.measure, format: format, notes: &result.rowNotes),
        under: ChartHeadline.trend(table, measure: job.measure, as: format), figures: .shown,
        to: &section)
    }
    result.report.addMethod(MethodSentence.trend.item(in: language))
    return shown.title
  }

  /// What rates and shares did between two periods.
  private func addDecomposition(
    _ job: IndicatorArguments.Job, section: inout ReportSection, into result: inout Output
  ) throws {
    let periods = question.rows.periods
    guard periods.count == 2 else {
      throw Fault(.estimate(.twoPeriodsNeeded(periods.count)), at: .typed("--periods", column: 1))
    }
    let change = try DecomposeCommand.change(job, periods: periods, form: .uncentred)
    let compared = question.typedPeriods
    section.append(
      .table(PeopleTable(change, compared: compared, as: format).reported(&result.rowNotes)))
    append(
      .decomposition(
        change, compared: compared, as: chart?.kind == .dot ? .dot : .bar, format: format),
      under: ChartHeadline.decomposition(change, as: format), to: &section)
    section.append(.paragraph(DecompositionSentence.form(.uncentred)[language]))
    if change.mixesLevels {
      section.append(.paragraph(DecompositionSentence.mixesLevels[language]))
    }
    guard !change.leftOut.isEmpty else { return }
    let names = change.leftOut.map { $0.name(in: language) }
    section.append(.paragraph(DecompositionSentence.leftOut(names)[language]))
  }

  // MARK: Beside the indicators

  /// Adds the section of a measure's distribution.
  mutating func add(distribution measure: String, into result: inout Output) throws {
    let table = try Comparison(question.set.cube).distribution(
      of: try question.set.formula(measure), selection: question.rows)
    var section = ReportSection(table.title(in: language))
    section.append(.table(PeopleTable(table, as: format).reported(&result.rowNotes)))
    append(
      .distribution(table, as: .stack, format: format, notes: &result.rowNotes),
      under: ChartHeadline.distribution(table, as: format), to: &section)
    titles.append(table.title(in: language))
    result.report.sections.append(section)
    result.addNotes(table.omitted)
    result.report.addMethod(MethodSentence.distribution.item(in: language))
  }

  /// Adds the audit, the sources and the method.
  mutating func finish(_ result: inout Output) throws {
    for sentence in methods { result.report.addMethod(sentence.item(in: language)) }
    try addAudit(&result)
    guard isWanted(.sources) else { return }
    let documents = question.documents.map { document in
      let words = [document.title, document.issuer, document.dated, document.note]
      return ReportItem(document.id, text: words.filter { !$0.isEmpty }.joined(separator: "; "))
    }
    let section = sources.section(format, documents: documents)
    if !section.blocks.isEmpty { result.report.sections.append(section) }
  }

  /// What holds for all indicators.
  private var methods: [MethodSentence] {
    [.rounding(format), .change, .missing]
      + (question.crossesBreaks ? [.acrossBreaks] : [])
      + (question.rows.rollUp == .pooled ? [.rollUp] : [])
  }

  private mutating func addAudit(_ result: inout Output) throws {
    guard isWanted(.audit), let job = try question.audit() else { return }
    let report = job.report()
    guard asked != nil || !report.claims.isEmpty else { return }
    var section = ReportSection(ReportWords.audit[language])
    section.append(.paragraph(AuditSentence.verdicts(report)[language]))
    for claim in report.claims where claim.verdict.fails {
      let name = job.unitNames[claim.claim.unit] ?? claim.claim.unit
      let lines = TextTable.auditLines(claim, unit: name, as: format, notes: &result.rowNotes)
      section.append(.finding(lines.first ?? "", lines.dropFirst().map(\.withoutMargin)))
    }
    for base in report.commonBases {
      section.append(.paragraph(AuditSentence.commonBase(base)[language]))
    }
    if !report.claims.isEmpty {
      let others = PeopleTable(TextTable.auditOrder(report), as: format, unitNames: job.unitNames)
      section.append(.table(others.reported(&result.rowNotes)))
    }
    for sentence in [AuditSentence.rounding(report), AuditSentence.power(report)] {
      if let sentence { section.append(.paragraph(sentence[language])) }
    }
    result.report.sections.append(section)
    findings.add(report, unitNames: job.unitNames, section: result.report.sections.count)
    result.report.addMethod(MethodSentence.audit.item(in: language))
  }
}

extension ReportSection {
  /// Whether a chart of lines stands in it already.
  fileprivate var hasLines: Bool {
    blocks.contains { if case .chart(let chart, _) = $0 { chart.kind == .line } else { false } }
  }
}

extension ReportSection {
  /// The title of the first table.
  fileprivate var firstTable: String? {
    for block in blocks { if case .table(let table) = block { return table.title } }
    return nil
  }
}

extension RankingTable {
  /// Whether there is anything to rank.
  fileprivate var ranksSeveral: Bool { rows.count { $0.rank != nil } > 1 }
}

extension String {
  fileprivate var withoutMargin: String { String(drop { $0 == " " }) }
}
