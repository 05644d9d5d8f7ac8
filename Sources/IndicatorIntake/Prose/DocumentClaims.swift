package import IndicatorCore

/// What a document says of its own numbers, and what became of every number in it.
package struct DocumentClaims: Sendable {
  /// A number of the document.
  package struct Number: Equatable, Sendable {
    /// Where it stands.
    package let place: ProsePlace
    /// What it is.
    package let kind: NumberKind
    /// What the account says of it.
    package let group: NumberGroup
    /// As printed.
    package let text: String
    /// The text around it, at most 95 characters.
    package let context: String
  }

  /// A statement that was found.
  package struct Entry: Equatable, Sendable {
    /// Where its printed figure stands.
    package let place: ProsePlace
    /// The claim as it is typed, figures with a point: `165/174 = 94.8%`.
    package let text: String
    /// The same with a base that stands elsewhere; empty if there is none.
    package let suggestion: String
    /// The text around the figures, at most 95 characters.
    package let snippet: String
    /// As an audit takes it.
    package let claim: Claim
    /// The years that the sentence names: what the figure may be of.
    package let period: String
    /// The text around it in which units may be named: its paragraph, or the names of its cells.
    package let passage: String
  }

  /// The document's name.
  package let name: String
  /// The numbers in their order.
  package private(set) var numbers: [Number] = []
  /// The statements in the order of their printed figures.
  package private(set) var entries: [Entry] = []
  /// The pieces of its text.
  package let passages: [String]

  /// How many numbers each group has.
  package var account: [NumberCount] {
    NumberGroup.allCases.map { group in
      NumberCount(group, count: numbers.count { $0.group == group })
    }
  }

  /// Finds the statements of a document.
  ///
  /// - Complexity: O(n) in the length of its text.
  package init(_ document: DocumentText) {
    name = document.name
    passages = document.blocks.map(\.text)
    var reader = ClaimsOfDocument(document)
    reader.addSentences()
    reader.addTables()
    entries = reader.sorted
    numbers = reader.told
  }
}

/// Makes claims of the statements of a document.
private struct ClaimsOfDocument {
  private let document: DocumentText
  private var numbers: ProseNumbers
  private var judged: Set<Int> = []
  private var entries: [(order: Int, entry: DocumentClaims.Entry)] = []

  init(_ document: DocumentText) {
    self.document = document
    numbers = ProseNumbers(document.blocks)
  }

  // MARK: Sentences

  mutating func addSentences() {
    let search = StatementSearch(document.blocks, numbers: numbers.all, ranges: numbers.ranges)
    for statement in search.found { add(statement) }
  }

  private mutating func add(_ statement: Statement) {
    let text = statement.text(numbers.all)
    let anchor = statement.printed ?? statement.operands[0]
    guard var claim = Self.claim(text) else { return }
    Self.demote(&claim, statement: statement)
    let suggestion = statement.suggested.map { statement.text(numbers.all, base: $0) } ?? ""
    claim.context.doesSuggestionHold = Self.claim(suggestion)?.verdictAlone.holds ?? true
    let block = document.blocks[numbers.blocks[anchor]]
    let number = numbers.all[anchor]
    if statement.printed != nil { claim.text = block.text(number.range) }
    judged.formUnion(statement.numbers)
    place(&claim, numbers: statement.numbers)
    let place = block.place(of: number.range.lowerBound)
    entries.append(
      (
        anchor,
        DocumentClaims.Entry(
          place: place, text: text, suggestion: suggestion,
          snippet: ProseSnippet.around(spread(statement, anchor: anchor), in: block), claim: claim,
          period: period(anchor), passage: block.text)
      ))
  }

  static func claim(_ text: String) -> Claim? {
    let typed = TypedClaim(text, number: 1)
    let reading = try? ClaimReader.read([typed], options: ClaimOptions(numbers: .plain))
    guard let reading, reading.faults.isEmpty else { return nil }
    return reading.claims.first
  }

  /// The figures of a sum are those that stand at their places: others that are printed alike are others.
  private func place(_ claim: inout Claim, numbers: [Int]) {
    claim.edit = claim.edit?.standing(at: numbers.map { "\(document.name)#\($0)" })
  }

  /// What is only likely accuses no one: where it does not fit, its evidence is not known.
  private static func demote(_ claim: inout Claim, statement: Statement) {
    if statement.certainty == .suggested { demote(&claim) }
  }

  private static func demote(_ claim: inout Claim) {
    guard !claim.verdictAlone.holds else { return }
    claim.edit = nil
    claim.named = []
    if claim.verdictAlone.fails { claim.evidence = .missing(.notReported) }
  }

  /// The range in the block that holds the numbers of a statement, as far as they stand there.
  private func spread(_ statement: Statement, anchor: Int) -> Range<Int> {
    let block = numbers.blocks[anchor]
    let own = statement.numbers.filter { numbers.blocks[$0] == block }.map { numbers.all[$0].range }
    let range = own.reduce(numbers.all[anchor].range) {
      min($0.lowerBound, $1.lowerBound)..<max($0.upperBound, $1.upperBound)
    }
    return range.count <= ProseSnippet.longest ? range : numbers.all[anchor].range
  }

  /// The one year or month that the sentence names; empty if it names none or several.
  private func period(_ anchor: Int) -> String {
    let range = numbers.ranges[numbers.blocks[anchor]]
    let years = range.filter { index in
      let number = numbers.all[index]
      return number.sentence == numbers.all[anchor].sentence && number.kind == .period
        && number.digits.count == 4
    }
    let texts = Set(years.map { numbers.all[$0].digits })
    return texts.count == 1 ? texts.first ?? "" : ""
  }

  // MARK: Tables

  mutating func addTables() {
    var options = ImportOptions()
    options.collectsClaims = true
    (options.keepsCells, options.keepsRules) = (false, false)
    for table in document.tables {
      let found = SheetImport.tables(of: table.sheet, options: options).flatMap(\.claims)
      let claims = found.compactMap { claim in
        Self.claim(claim.text).map {
          TableClaim(
            claim, claim: $0,
            figures: TableFigures(claim, table: table, document: document.blocks, numbers: numbers))
        }
      }
      for (claim, doubt) in zip(claims, TableDoubt.of(claims)) {
        add(claim, doubt: doubt, caption: table.caption)
      }
    }
  }

  private mutating func add(_ found: TableClaim, doubt: TableDoubt?, caption: String) {
    var claim = found.claim
    switch doubt {
    case .noClaim: return
    case .likely: Self.demote(&claim)
    case nil: break
    }
    let figures = found.figures
    judged.formUnion(figures.all)
    place(&claim, numbers: figures.all)
    let anchor = figures.all.last ?? figures.anchor
    let block = document.blocks[figures.block]
    if let printed = figures.all.last { claim.text = figures.text(of: printed, plain: claim.text) }
    let names = [caption, found.stated.cell, found.stated.label, found.stated.heading].filter {
      !$0.isEmpty
    }
    entries.append(
      (
        anchor,
        DocumentClaims.Entry(
          place: block.place(of: 0), text: found.stated.text, suggestion: "",
          snippet: ProseSnippet.cut(names.joined(separator: ", ")), claim: claim, period: "",
          passage: names.joined(separator: ", "))
      ))
  }

  // MARK: Results

  /// In the order of their places, with numbers and places of their own.
  var sorted: [DocumentClaims.Entry] {
    var order = entries.indices.map { ($0, entries[$0].order) }
    order.sort { ($0.1, $0.0) < ($1.1, $1.0) }
    return order.enumerated().map { number, item in
      let entry = entries[item.0].entry
      var claim = entry.claim
      claim.id = String(number + 1)
      claim.source = "\(document.name):\(entry.place.spelling)"
      claim.context.snippet = entry.snippet
      claim.context.suggestion = entry.suggestion
      return DocumentClaims.Entry(
        place: entry.place, text: entry.text, suggestion: entry.suggestion, snippet: entry.snippet,
        claim: claim, period: entry.period, passage: entry.passage)
    }
  }

  var told: [DocumentClaims.Number] {
    numbers.all.indices.map { index in
      let number = numbers.all[index]
      let block = document.blocks[numbers.blocks[index]]
      return DocumentClaims.Number(
        place: block.place(of: number.range.lowerBound), kind: number.kind,
        group: judged.contains(index) ? .judged : NumberGroup(number.kind),
        text: block.text(number.range), context: ProseSnippet.around(number.range, in: block))
    }
  }
}

extension Edit {
  /// The same with figures that are told apart by where they stand; the terms in the order of the places. Nil if
  /// there are not as many.
  fileprivate func standing(at places: [String]) -> Edit? {
    guard places.count == terms.count else { return nil }
    let placed = zip(terms, places).map { term, place in
      Edit.Term(
        EditCell(.named(place), name: term.cell.name, value: term.cell.value),
        isSubtracted: term.isSubtracted)
    }
    return Edit(placed, slack: slack)
  }
}
