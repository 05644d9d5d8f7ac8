internal import IndicatorCore

/// The groups of a query's result, names that are canonically equal taken together, and what is wrong in them.
struct GroupedRows {
  let head: GroupedHead
  private let options: BareFileOptions
  private let name: String
  private(set) var table: GroupedTable
  /// The names of each column of ``table``.
  private(set) var names: [GroupedNames]
  private(set) var remarks = GroupedRemarks()
  /// The groups in Vietnamese order of unit, period, measure and categories.
  private(set) var order: [Int32] = []
  private var trouble = GroupedTrouble()
  /// The numbers of the names in the row that was read last.
  private var place: [Int]
  /// What is known of each measure, by its number.
  private var choices: [Choice] = []
  /// The measures of each unit that were not asked for.
  private var silent = PairTable()
  private var leftOut: [String] = []

  /// Whether a measure is kept.
  private enum Choice {
    case unnamed, kept, others
  }

  /// How many rows were read, by what became of them.
  private(set) var account = (summed: 0, notSelected: 0)

  private static let (unit, period, measure) = (0, 1, 2)

  /// Reads a result to its end.
  ///
  /// - Throws: a ``Fault`` with counts where a file has lines.
  init(_ input: InputBytes, options: BareFileOptions) throws(Fault) {
    self.options = options
    name = input.name
    var lines = GroupedLines(input)
    guard try lines.advance() else { throw Fault(.client(.resultCutOff), at: .whole(name)) }
    guard let head = GroupedHead(lines) else { throw Self.damaged(lines, name: name) }
    self.head = head
    let columns = 3 + head.categories.count
    table = GroupedTable(columns: columns)
    // Each with tables of its own: copies would share them.
    names = (0..<columns).map { _ in GroupedNames() }
    place = Array(repeating: 0, count: columns)
    guard try takeIn(&lines) else { throw Fault(.client(.resultCutOff), at: .whole(name)) }
    try finish()
  }

  private static func damaged(_ lines: GroupedLines, name: String) -> Fault {
    Fault(
      .client(lines.isOpen ? .resultCutOff : .damagedResult(line: lines.line)), at: .whole(name))
  }

  /// Takes in the rows up to the mark of the end; false if there is none. Behind it stands what a client says of the
  /// result, and no row.
  private mutating func takeIn(_ lines: inout GroupedLines) throws(Fault) -> Bool {
    var hasEnd = false
    while try lines.advance() {
      if hasEnd {
        guard lines.count != head.fieldCount else { throw Self.damaged(lines, name: name) }
        continue
      }
      let (start, length) = lines.field(.part)
      switch length > 0 ? lines.bytes[start] : 0 {
      case UInt8(ascii: "2"): try add(lines)
      case UInt8(ascii: "3") where lines.count == head.fieldCount: hasEnd = true
      default: throw Self.damaged(lines, name: name)
      }
    }
    return hasEnd
  }

  // MARK: Rows

  private mutating func add(_ lines: GroupedLines) throws(Fault) {
    guard lines.count == head.fieldCount, readNames(lines), let rows = lines.count(.rows),
      let numbers = lines.count(.numbers), let oddities = lines.count(.oddities), rows > 0,
      let isTaken = isTaken(lines), lines.isPlain(.sum), lines.isPlain(.parts),
      lines.isPlain(.oddity)
    else { throw Self.damaged(lines, name: name) }
    switch choices[place[Self.measure]] {
    case .unnamed: return trouble.note(unnamed: head.measure, rows: rows, spelling: spelling)
    case .kept where isTaken: break
    case .kept, .others: return addLeftOut(rows)
    }
    if place[Self.unit] == names[Self.unit].nothing {
      return trouble.note(unnamed: head.unit, rows: rows, spelling: spelling)
    }
    if place[Self.period] == names[Self.period].nothing {
      return trouble.note(unnamed: head.period, rows: rows, spelling: spelling)
    }
    if oddities > 0 { return trouble.note(odd: lines.text(.oddity) ?? "", count: oddities) }
    try add(lines, rows: rows, numbers: numbers)
  }

  private func isTaken(_ lines: GroupedLines) -> Bool? {
    let (start, length) = lines.field(.isTaken)
    if length == 1, lines.bytes[start] & 0x80 == 0 {
      return lines.bytes[start] == UInt8(ascii: "1")
    }
    return lines.text(.isTaken).map { $0 == "1" }
  }

  private mutating func readNames(_ lines: GroupedLines) -> Bool {
    for column in place.indices {
      let number = column < 3 ? column + 1 : GroupedField.firstCategory + column - 3
      let (start, length) = lines.field(number)
      guard let known = names[column].number(lines.bytes, from: start, length: length) else {
        return false
      }
      place[column] = known
    }
    if place[Self.measure] == choices.count {
      let text = names[Self.measure].texts[choices.count]
      choices.append(text.isEmpty ? .unnamed : options.keeps(text) ? .kept : .others)
    }
    return true
  }

  private mutating func add(_ lines: GroupedLines, rows: Int, numbers: Int) throws(Fault) {
    var sum: ExactDecimal?
    if numbers > 0 {
      do {
        sum = try lines.sum()
      } catch {
        throw Fault(.sum(.overflow(spelling)), at: .whole(name))
      }
      guard sum != nil else { return trouble.note(odd: lines.text(.sum) ?? "", count: numbers) }
    }
    for column in place.indices { table.append(name: place[column], to: column) }
    table.append(sum, rows: rows, isFull: numbers == rows)
    let (first, last) = (lines.field(.firstRemark), lines.field(.lastRemark))
    if first.length + last.length > 0 {
      table.appendRemarks(
        remarks.number(lines.bytes, from: first.start, length: first.length),
        last: remarks.number(lines.bytes, from: last.start, length: last.length))
    }
  }

  /// Keeps the names of what was not asked for, once each.
  private mutating func addLeftOut(_ rows: Int) {
    account.notSelected += rows
    let measure = place[Self.measure]
    // What the query left out and the formula means would be missing without a word.
    if choices[measure] == .kept {
      let text = names[Self.measure].texts[measure]
      if !leftOut.contains(text) { leftOut.append(text) }
    }
    let key = PairTable.key(place[Self.unit], two: measure)
    guard silent.number(of: key) < 0 else { return }
    silent.insert(0, for: key)
    for column in place.indices { table.append(name: place[column], to: column) }
    table.append(nil, rows: 0, isFull: false)
  }

  // MARK: What is wrong

  private mutating func finish() throws(Fault) {
    if !leftOut.isEmpty {
      throw Fault(.client(.measuresLeftOut(leftOut.sorted())), at: .whole(name))
    }
    order = table.order(by: names.map(\.ranks))
    try unite()
    for group in order where table.rows[Int(group)] > 1 { try check(repeated: Int(group)) }
    if let fault = trouble.fault(in: name) { throw fault }
    if order.isEmpty { throw Fault(.text(.headerOnly), at: .whole(name)) }
  }

  /// Adds up the groups of one figure, whose names are spelled in several ways.
  private mutating func unite() throws(Fault) {
    var kept = 0
    for group in order {
      guard kept > 0, table.isSame(order[kept - 1], group) else {
        order[kept] = group
        kept += 1
        continue
      }
      do {
        try table.add(Int(group), to: Int(order[kept - 1]))
      } catch {
        throw Fault(.sum(.overflow(spelling(of: Int(group)))), at: .whole(name))
      }
    }
    order.removeLast(order.count - kept)
  }

  private mutating func check(repeated group: Int) throws(Fault) {
    account.summed += table.rows[group] - 1
    guard options.duplicates == .sum, table.isFull[group] else {
      return trouble.note(repeated: spelling(of: group))
    }
    let measure = names[Self.measure].texts[Int(table.names[Self.measure][group])]
    if let book = options.codebook, let position = book.measure(measure),
      book.measures[position].additivity != .flow
    {
      throw Fault(.figure(.duplicateStock(measure: measure)), at: .whole(name))
    }
    if !table.saysTheSame(group) { trouble.note(unlike: spelling(of: group)) }
  }

  // MARK: Spellings

  /// What a group is about, for messages.
  private func spelling(of group: Int) -> String {
    spelling { names[$0].texts[Int(table.names[$0][group])] }
  }

  /// The same of the row that was read last.
  private var spelling: String { spelling { names[$0].texts[place[$0]] } }

  private func spelling(_ text: (Int) -> String) -> String {
    let categories = names.indices.dropFirst(3).map(text).filter { !$0.isEmpty }
    return
      ([text(Self.unit), text(Self.period), text(Self.measure)]
      + [categories.joined(separator: "+")])
      .filter { !$0.isEmpty }.joined(separator: ", ")
  }
}
