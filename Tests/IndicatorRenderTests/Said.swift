import Testing

@testable import IndicatorCore
@testable import IndicatorRender

/// Something that is said to people, with a name to find it by.
struct Said: CustomTestStringConvertible, Sendable {
  let name: String
  let words: Words

  init(_ name: String, _ words: Words) {
    (self.name, self.words) = (name, words)
  }

  var testDescription: String { name }

  /// Everything that this module can say.
  static let all =
    headings + values + sentences + notes + data + boundaries + imports + templates + people
    + faults + audits
}

extension Said {
  /// All headings, by their names in the source.
  static let headings = [
    Said("number", Heading.number), Said("unit", Heading.unit), Said("period", Heading.period),
    Said("counts", Heading.counts), Said("basePeriod", Heading.basePeriod),
    Said("target", Heading.target), Said("notes", Heading.notes), Said("rank", Heading.rank),
    Said("gap", Heading.gap), Said("moved", Heading.moved), Said("category", Heading.category),
    Said("group", Heading.group),
    Said("count", Heading.count), Said("ratedBase", Heading.ratedBase),
    Said("share", Heading.share),
    Said("cumulated", Heading.cumulated), Said("total", Heading.total),
    Said("value", Heading.value), Said("span", Heading.span), Said("first", Heading.first),
    Said("last", Heading.last), Said("slope", Heading.slope),
    Said("direction", Heading.direction), Said("series", Heading.series), Said("id", Heading.id),
    Said("name", Heading.name), Said("nameAndLevel", Heading.nameAndLevel),
    Said("figures", Heading.figures), Said("notReceived", Heading.notReceived),
    Said("predecessor", Heading.predecessor), Said("extent", Heading.extent),
    Said("changedOn", Heading.changedOn), Said("unitChanges", Heading.unitChanges),
    Said("countedIn", Heading.countedIn), Said("by", Heading.by),
    Said("classification", Heading.classification), Said("categories", Heading.categories),
    Said("formula", Heading.formula), Said("per", Heading.per),
    Said("measures", Heading.measures), Said("units", Heading.units),
    Said("indicators", Heading.indicators), Said("outsideBase", Heading.outsideBase),
    Said("source", Heading.source), Said("figure", Heading.figure),
    Said("computation", Heading.computation), Said("printed", Heading.printed),
    Said("verdict", Heading.verdict),
    Said("parts", Heading.parts), Said("unitsOfSummary", Heading.unitsOfSummary),
    Said("contributionPoints", Heading.contributionPoints),
    Said("contributed", Heading.contributed),
    Said("firstCount", Heading.firstCount), Said("firstBase", Heading.firstBase),
    Said("lastCount", Heading.lastCount), Said("lastBase", Heading.lastBase),
    Said("shareFirst", Heading.shareFirst),
    Said("shareLast", Heading.shareLast),
    Said("rateEffect", Heading.rateEffect),
    Said("compositionEffect", Heading.compositionEffect),
    Said("contribution", Heading.contribution),
    Said("lower", Heading.lower),
    Said("upper", Heading.upper),
    Said("method", Heading.method),
    Said("confidence", Heading.confidence),
    Said("statistic", Heading.statistic),
    Said("riskRatio", Heading.riskRatio),
    Said("oddsRatio", Heading.oddsRatio),
    Said("pooledZ", Heading.pooledZ),
    Said("pooledP", Heading.pooledP),
    Said("fisherP", Heading.fisherP),
    Said("fisherLess", Heading.fisherLess),
    Said("fisherGreater", Heading.fisherGreater),
    Said("cohenH", Heading.cohenH),
    Said("changeLower", Heading.changeLower),
    Said("changeUpper", Heading.changeUpper),
    Said("pValue", Heading.pValue),
    Said("pAdjusted", Heading.pAdjusted),
    Said("test", Heading.test),
    Said("rankLower", Heading.rankLower),
    Said("rankUpper", Heading.rankUpper),
    Said("onePerson", Heading.onePerson),
    Said("rankBest", Heading.rankBest),
    Said("rankWorst", Heading.rankWorst),
    Said("funnelTarget", Heading.funnelTarget),
    Said("zValue", Heading.zValue),
    Said("outside", Heading.outside),
    Said("within", Heading.within),
    Said("standardised", Heading.standardised),
    Said("standardisedLower", Heading.standardisedLower),
    Said("standardisedUpper", Heading.standardisedUpper),
    Said("expectedCount", Heading.expectedCount),
    Said("ratio", Heading.ratio),
    Said("ratioLower", Heading.ratioLower),
    Said("ratioUpper", Heading.ratioUpper),
    Said("kendall", Heading.kendall),
    Said("armitage", Heading.armitage),
    Said("growth", Heading.growth),
    Said("funnel", Heading.funnel),
    Said("baseAxis", Heading.baseAxis),
    Said("notJudged", Heading.notJudged),
    Said("plainBase", Heading.plainBase),
    Said("rate", Heading.rate),
    Said("status", Heading.status),
    Said("since", Heading.since),
    Said("relativeChange", Heading.relativeChange),
    Said("attained", Heading.attained),
    Said("stillNeeded", Heading.stillNeeded),
    Said("tied", Heading.tied),
    Said("gapInPoints", Heading.gapInPoints),
    Said("firstPeriod", Heading.firstPeriod),
    Said("lastPeriod", Heading.lastPeriod),
    Said("periodCount", Heading.periodCount),
    Said("slopeInPoints", Heading.slopeInPoints),
    Said("plainShare", Heading.plainShare),
    Said("plainCumulated", Heading.plainCumulated),
    Said("level", Heading.level),
    Said("computed", Heading.computed),
    Said("figureValue", Heading.figureValue),
    Said("reportedBy", Heading.reportedBy),
    Said("reportedPeriod", Heading.reportedPeriod),
    Said("reportedValue", Heading.reportedValue),
    Said("qualifier", Heading.qualifier),
    Said("observationStatus", Heading.observationStatus),
    Said("remark", Heading.remark),
    Said("file", Heading.file),
    Said("line", Heading.line),
    Said("column", Heading.column),
    Said("severity", Heading.severity),
    Said("code", Heading.code),
    Said("found", Heading.found),
    Said("expected", Heading.expected),
    Said("advice", Heading.advice),
    Said("findings", Heading.findings),
    Said("sentence", Heading.sentence),
    Said("provenance", Heading.provenance),
    Said("item", Heading.item),
    Said("content", Heading.content),
    Said("command", Heading.command),
    Said("program", Heading.program),
    Said("input", Heading.input),
    Said("sheet", Heading.sheet),
    Said("chart", Heading.chart),
    Said("audit", Heading.audit),
    Said("claim", Heading.claim),
    Said("kind", Heading.kind),
    Said("recomputed", Heading.recomputed),
    Said("roundingRules", Heading.roundingRules),
    Said("difference", Heading.difference),
    Said("candidates", Heading.candidates),
    Said("possibly", Heading.possibly),
    Said("changes", Heading.changes),
  ]

  /// What stands in cells and headings that are made.
  static let values =
    Reason.allCases.map { Said("\($0.rawValue), in a cell", $0.words) }
    + [TrendDirection.rising, .falling, .level].map { Said("direction \($0.rawValue)", $0.words) }
    + [
      Said("value per 1000", Words { Heading.value(per: 1000, in: $0) }),
      Said("change in points", Words { Heading.change(per: 100, in: $0) }),
      Said("change", Words { Heading.change(per: 1, in: $0) }),
    ]

  static let sentences =
    Reason.allCases.map { Said($0.rawValue, $0.sentence) }
    + Caveat.allCases.map { Said($0.rawValue, $0.sentence) }
    + [Said("findings", ReportWords.findings), Said("see", ReportWords.see("1"))]

  private static let namesRead = NameRule.allCases.map { rule in
    Said(
      "namesRead, \(rule.rawValue)", NoteSentence.namesRead([("HTTNV", "Hai Yên")], by: rule))
  }

  private static let periods = PeriodNote.Fact.allCases.map { fact in
    Said(
      "periods, \(fact.rawValue)",
      NoteSentence.periods(PeriodNote(fact: fact, text: "2004-05", meant: "2004/05")))
  }

  /// All notes, by their names in the source and what makes them differ.
  static let notes =
    namesRead + periods + [
      Said("unusedColumns", NoteSentence.unusedColumns("STT")),
      Said("encoding", NoteSentence.encoding("tcvn3", of: "x.csv")),
      Said("package", NoteSentence.package("Datasets/x")),
      Said("leftOut", NoteSentence.leftOut(["2022/2025", "2022/.."])),
      Said("inside", NoteSentence.inside(["2021-Q1"])),
      Said("sameYear", NoteSentence.sameYear(["FY2021"])),
      Said("passedOver", NoteSentence.passedOver(["Hải Yến 2024"])),
      Said("notReported", NoteSentence.notReported(["Hải Yến 2020"])),
      Said("notReported, many", NoteSentence.notReported((0..<30).map(String.init))),
      Said("total", NoteSentence.total), Said("partial", NoteSentence.partial),
      Said("mixed", NoteSentence.mixed), Said("pairWithin", NoteSentence.pairWithin(366)),
      Said("form, one", NoteSentence.form(units: 1, columns: 1)),
      Said("form, two", NoteSentence.form(units: 2, columns: 2)),
      Said("longNumber", NoteSentence.longNumber),
      Said("funnelAsBars", NoteSentence.funnelAsBars),
      Said("chartCut, units", NoteSentence.chartCut(first: 12, of: 54)),
      Said("chartCut, periods", NoteSentence.chartCut(last: 12, of: 54)),
      Said(
        "chartEnds", Period("2019").map { NoteSentence.chartEnds($0, last: $0, of: 3) } ?? .none),
      Said(
        "chartSince",
        Period("2019").flatMap { first in
          Period("2020").map { NoteSentence.chartSince(first, at: $0) }
        } ?? .none), Said("chartOrder", NoteSentence.chartOrder(20, lines: 10)),
      Said("chartFirst", NoteSentence.chartFirst(12, of: 54)),
      Said("chartOpen", NoteSentence.chartOpen),
      Said("chartOnePeriod", NoteSentence.chartOnePeriod),
      Said("chartNarrow", NoteSentence.chartNarrow(40)),
      Said("sharesRounded", NoteSentence.sharesRounded),
      Said("chartMixed", NoteSentence.chartMixed), Said("chartEmpty", NoteSentence.chartEmpty),
      Said("spreadsheetRounding", NoteSentence.spreadsheetRounding(.halfEven)),
      Said("rankedLevel", NoteSentence.rankedLevel("xã")),
      Said("cutOff, plain", NoteSentence.cutOff(shown: 3, of: 9, keptTies: false)),
      Said("cutOff, after ties", NoteSentence.cutOff(shown: 3, of: 9, keptTies: true)),
      Said("pooled", NoteSentence.pooled([("Hải Yến", 2, 3)])),
      Said("defused, one", NoteSentence.defused(1)), Said("defused, two", NoteSentence.defused(2)),
      Said("account", NoteSentence.account(account)),
      Said("checked, nothing", NoteSentence.checked(problems: 0, figures: 89)),
      Said("checked, one", NoteSentence.checked(problems: 1, figures: 89)),
      Said("checked, two", NoteSentence.checked(problems: 2, figures: 89)),
    ]

  /// One row of every fate.
  private static var account: Account {
    var account = Account()
    for fate in [Account.Fate.used, .withoutValue, .notSelected, .summedDuplicate] {
      account.count(fate)
    }
    return account
  }

  static let people =
    [
      ("met", .yes, 0), ("not comparable", .notComparable, nil), ("not met", .no, nil),
      ("needs more", .no, 2), ("needs fewer", .no, -2),
    ].map(judged)

  private static func judged(_ name: String, _ attained: Attainment, _ needed: Int64?) -> Said {
    let target = Target(.atLeast, value: ExactDecimal(95), period: nil)
    let result = TargetResult(target: target, attained: attained, stillNeeded: needed)
    return Said(name, PeopleSentence.target(result, measure: nil))
  }

  private static let faults = FaultMessage.all.flatMap { message in
    let sentence = FaultSentence(message.fact)
    return [
      Said("\(message.code), found", sentence.found),
      Said("\(message.code), expected", sentence.expected),
      Said("\(message.code), advice", sentence.advice),
    ]
  }
}

extension Words {
  /// What a function says in each language.
  init(_ said: (Language) -> String) {
    self.init(english: said(.english), vietnamese: said(.vietnamese))
  }
}
