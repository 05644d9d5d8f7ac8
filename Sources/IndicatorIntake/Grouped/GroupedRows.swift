internal import IndicatorCore

/// The groups of a query's result, names that are canonically equal taken together, and what is wrong in them.
struct GroupedRows {
  /// A figure, or so many rows of a measure that was not asked for.
  struct Group {
    let row: GroupedRow
    var rows: Int
    var numbers: Int
    var sum: ExactDecimal?
    let firstRemark: [UInt8]
    var lastRemark: [UInt8]
  }

  let head: GroupedHead
  private let options: BareFileOptions
  private let name: String
  private(set) var groups: [Group] = []
  private var names = Interner<String>()
  private var chains: [UInt64: Int] = [:]
  private var positions: [Int: Int] = [:]
  private var trouble = GroupedTrouble()
  private var leftOut = Interner<String>()

  /// How many rows were read, by what became of them.
  private(set) var account = (summed: 0, notSelected: 0)

  /// Reads a result to its end.
  ///
  /// - Throws: a ``Fault`` with counts where a file has lines.
  init(_ input: InputBytes, _ options: BareFileOptions) throws(Fault) {
    self.options = options
    name = input.name
    var lines = GroupedLines(input)
    guard let first = try lines.row() else {
      throw Fault(.client(.resultCutOff), at: .whole(name))
    }
    guard let head = GroupedHead(first) else { throw Self.damaged(lines, name) }
    self.head = head
    var hasEnd = false
    while let fields = try lines.row() {
      if hasEnd { break }
      switch fields.first.map({ $0.first }) {
      case 0x32?: try add(GroupedRow(fields, categories: head.categories.count), lines)
      case 0x33? where fields.count == first.count: hasEnd = true
      default: throw Self.damaged(lines, name)
      }
    }
    guard hasEnd else { throw Fault(.client(.resultCutOff), at: .whole(name)) }
    try finish()
  }

  private static func damaged(_ lines: GroupedLines, _ name: String) -> Fault {
    Fault(
      .client(lines.isOpen ? .resultCutOff : .damagedResult(line: lines.line)), at: .whole(name))
  }

  private mutating func add(_ row: GroupedRow?, _ lines: GroupedLines) throws(Fault) {
    guard let row else { throw Self.damaged(lines, name) }
    if row.measure.isEmpty { return trouble.note(unnamed: head.measure, row) }
    guard row.isTaken, options.keeps(row.measure) else {
      // What the query left out and the formula means would be missing without a word.
      if options.keeps(row.measure) { _ = leftOut.intern(row.measure) }
      account.notSelected += row.rows
      return addLeftOut(row)
    }
    if row.unit.isEmpty { return trouble.note(unnamed: head.unit, row) }
    if row.period.isEmpty { return trouble.note(unnamed: head.period, row) }
    if row.oddities > 0 { return trouble.note(odd: row.oddity, row.oddities) }
    var group = Group(
      row: row, rows: row.rows, numbers: row.numbers, sum: nil, firstRemark: row.firstRemark,
      lastRemark: row.lastRemark)
    if row.numbers > 0 {
      guard let sum = try number(row) else { return trouble.note(odd: row.sum, row.numbers) }
      group.sum = sum
    }
    try add(group)
  }

  private func number(_ row: GroupedRow) throws(Fault) -> ExactDecimal? {
    do {
      return try row.number()
    } catch {
      throw Fault(.sum(.overflow(row.spelling)), at: .whole(name))
    }
  }

  /// Adds a group to that of the same figure in another spelling, if there is one.
  private mutating func add(_ group: Group) throws(Fault) {
    let row = group.row
    let key = chain([row.unit, row.period, row.measure] + row.categories)
    guard let known = positions[key] else {
      positions[key] = groups.count
      groups.append(group)
      return
    }
    groups[known].rows += group.rows
    groups[known].numbers += group.numbers
    if groups[known].firstRemark != group.firstRemark {
      groups[known].lastRemark = group.firstRemark
    }
    guard let sum = groups[known].sum, let more = group.sum else { return }
    do {
      groups[known].sum = try sum.adding(more)
    } catch {
      throw Fault(.sum(.overflow(row.spelling)), at: .whole(name))
    }
  }

  /// A number for some texts one behind the other; canonically equal ones have one.
  private mutating func chain(_ texts: [String]) -> Int {
    var chain = 0
    for text in texts {
      let link = UInt64(chain) << 32 | UInt64(names.intern(text))
      chain = chains[link] ?? chains.count + 1
      chains[link] = chain
    }
    return chain
  }

  /// Keeps the names of what was not asked for, once each.
  private mutating func addLeftOut(_ row: GroupedRow) {
    let key = chain([row.unit, "", row.measure])
    guard positions.updateValue(-1, forKey: key) == nil else { return }
    groups.append(
      Group(
        row: row, rows: 0, numbers: 0, sum: nil, firstRemark: [], lastRemark: []))
  }

  // MARK: What is wrong

  private mutating func finish() throws(Fault) {
    if !leftOut.values.isEmpty {
      throw Fault(.client(.measuresLeftOut(leftOut.values.sorted())), at: .whole(name))
    }
    for group in groups where group.rows > 1 { try check(repeated: group) }
    if let fault = trouble.fault(in: name) { throw fault }
    if groups.isEmpty { throw Fault(.text(.headerOnly), at: .whole(name)) }
  }

  private mutating func check(repeated group: Group) throws(Fault) {
    account.summed += group.rows - 1
    guard options.duplicates == .sum, group.numbers == group.rows else {
      return trouble.note(repeated: group.row)
    }
    if let book = options.codebook, let position = book.measure(group.row.measure),
      book.measures[position].additivity != .flow
    {
      throw Fault(.figure(.duplicateStock(measure: group.row.measure)), at: .whole(name))
    }
    if group.firstRemark != group.lastRemark { trouble.note(unlike: group.row) }
  }
}

/// Rows that give no figures, counted by why they do not.
private struct GroupedTrouble {
  private struct Kind {
    var count = 0
    var texts: [String] = []
  }

  /// How many are shown.
  private static let shown = 3

  private var unnamed: [String: Kind] = [:]
  private var odd = Kind()
  private var repeated = Kind()
  private var unlike = Kind()

  mutating func note(unnamed column: String, _ row: GroupedRow) {
    unnamed[column, default: Kind()].count += row.rows
    if !row.spelling.isEmpty { unnamed[column, default: Kind()].texts.append(row.spelling) }
  }

  mutating func note(odd text: String, _ count: Int) {
    odd.count += count
    odd.texts.append(text)
  }

  mutating func note(repeated row: GroupedRow) {
    repeated.count += 1
    repeated.texts.append(row.spelling)
  }

  mutating func note(unlike row: GroupedRow) {
    unlike.count += 1
    unlike.texts.append(row.spelling)
  }

  /// The first fault: names before numbers before figures.
  func fault(in name: String) -> Fault? {
    if let column = unnamed.keys.sorted().first, let kind = unnamed[column] {
      return fault(.unnamed(column: column), kind, name)
    }
    if odd.count > 0 { return fault(.notNumbers, odd, name) }
    if repeated.count > 0 { return fault(.duplicates, repeated, name) }
    return unlike.count > 0 ? fault(.unlikeRemarks, unlike, name) : nil
  }

  private func fault(_ reason: RowsAtFault, _ kind: Kind, _ name: String) -> Fault {
    let texts = kind.texts.uniqued
    let first = VietnameseOrder.order(of: texts).prefix(Self.shown).map { texts[$0] }
    return Fault(
      .engineRows(.rows(reason, count: kind.count, first: Array(first))),
      at: .whole(name))
  }
}
