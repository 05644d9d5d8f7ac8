import IndicatorCore
import IndicatorRender

/// What is inferred from rankings, and said of them.
struct RankStatistics {
  /// The level of rank sets; nil for none.
  let confidence: Confidence?
  /// Whether the ranks are wanted that one person more or less gives.
  let byOnePerson: Bool

  /// What the columns are called that are added to the rows, also where nothing is ranked.
  var names: [String] {
    (confidence == nil ? [] : RankSetColumn.names) + (byOnePerson ? OnePersonColumn.names : [])
  }

  /// What was asked for, for JSON.
  var plan: [JSON.Member] {
    [
      JSON.Member("interval", value: confidence == nil ? .null : .string("rank-sets")),
      JSON.Member("confidence", value: confidence.map { .number($0.level.description) } ?? .null),
      JSON.Member("one_person", value: .bool(byOnePerson)),
    ]
  }

  /// The columns of a ranking, with what is said of them.
  ///
  /// - Parameters:
  ///   - shown: the ranking as it is written.
  ///   - whole: the same one without a cut, whose units are all compared.
  func columns(
    _ shown: RankingTable, of whole: RankingTable, bare: BareValue, top: Int?,
    in language: Language, into result: inout Output
  ) throws(Fault) -> [AddedColumns] {
    var added: [AddedColumns] = []
    if let confidence {
      let sets = try sets(whole, bare: bare, at: confidence)
      added.append(
        .rankSets(sets.rows.taken(from: whole, for: shown), at: confidence, in: language))
      result.addNotes(sets, table: whole, at: confidence, top: top)
    }
    if byOnePerson {
      let ranks = RankedByOnePerson(whole, bare: bare).rows.taken(from: whole, for: shown)
      added.append(.onePerson(ranks, in: language))
    }
    result.addObstacles(added, rows: shown.rows.map(\.row))
    return added
  }

  private func sets(
    _ whole: RankingTable, bare: BareValue, at confidence: Confidence
  ) throws(Fault) -> RankedSets {
    do {
      return try RankedSets(whole, bare: bare, at: confidence)
    } catch {
      let count = whole.rows.filter { $0.rank != nil }.count
      throw Fault(
        .estimate(.tooManyRanked(count, most: RankSets.largestTable)), at: .typed("--interval"))
    }
  }
}

extension AddedColumns.Ranks {
  /// The ranks of the rows of one ranking, found among those of another by their units.
  fileprivate func taken(from whole: RankingTable, for shown: RankingTable) -> AddedColumns.Ranks {
    var places: [String: Int] = [:]
    for (place, ranked) in whole.rows.enumerated() { places[ranked.row.unit.id] = place }
    return shown.rows.map { ranked in places[ranked.row.unit.id].flatMap { self[$0] } }
  }
}

extension Output {
  /// Says what rank sets speak of, who may be first, and who is surely how far up.
  fileprivate mutating func addNotes(
    _ sets: RankedSets, table: RankingTable, at confidence: Confidence, top: Int?
  ) {
    var ranked: [(IndicatorRow, ClosedRange<Int>)] = []
    for (row, set) in zip(table.rows, sets.rows) {
      if case .success(let range) = set { ranked.append((row.row, range)) }
    }
    guard let example = ranked.first?.0 else { return }
    addFullCount(example.result, asRate: true)
    let level = confidence.level.description
    let period = table.period?.spelling
    addNote(
      "rank_sets",
      sentence: RankSentence.sets(sets.comparisons, units: sets.count, level: level, at: period))
    let unknown = sets.ranked - sets.count
    if unknown > 0 {
      addNote("not_compared", sentence: RankSentence.notCompared(unknown, at: period))
    }
    let first = ranked.filter { $0.1.lowerBound == 1 }.map(\.0.unit.name)
    addNote("may_be_first", sentence: RankSentence.mayBeFirst(first, of: sets.ranked, at: period))
    let sure = ranked.filter { $0.1.upperBound < sets.ranked && $0.1.upperBound <= top ?? .max }
      .map { (name: $0.0.unit.name, upTo: $0.1.upperBound) }
    addNote("surely_upper", sentence: RankSentence.surelyUpper(sure, top: top, at: period))
  }
}
