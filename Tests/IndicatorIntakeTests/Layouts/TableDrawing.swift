import IndicatorCore

@testable import IndicatorIntake

/// Draws what a table says as a layout wants it.
struct TableDrawing {
  /// Where the figures of a column or a row come from.
  indirect enum Source {
    case own(Int)
    /// The sum of others, by their numbers.
    case sum([Int])
    /// A hundred times one over another.
    case share(Int, of: Int)
    case difference(Int, Int)
  }

  struct Column {
    /// The words over it from top to bottom; an empty one stands for a blank cell that no heading reaches.
    var path: [String]
    var source: Source
    var decimals: Int
  }

  struct Row {
    var labels: [String]
    var indent = 0
    /// Nil for the name of a group.
    var source: Source?
    var number = ""
    var isGroup = false
  }

  let logic: TableLogic
  let layout: TableLayout
  private(set) var words: TableWords
  private(set) var columns: [Column] = []
  private(set) var rows: [Row] = []
  private(set) var corners: [String] = []
  /// The table without titles and notes.
  private(set) var core = DrawnTable()
  /// The row in the core of each row.
  private(set) var places: [Int] = []
  private var marks = TableLayout.Numerals.plain

  init(_ logic: TableLogic, _ layout: TableLayout, _ words: TableWords) {
    (self.logic, self.layout, self.words) = (logic, layout, words)
    makeColumns()
    makeRows()
    marks = numerals
    drawCore()
  }

  // MARK: Columns

  private var hasCategories: Bool { logic.measures.contains { $0.categories > 0 } }
  private var hasShares: Bool { layout.extra == .shares && hasCategories && layout.sides != .none }

  private mutating func makeColumns() {
    let measures = logic.measures.map { _ in words.measure() }
    let categories = (0..<4).map { _ in words.category() }
    let total = words.total()
    let (count, share) = words.countAndShare()
    let leaves = logic.leaves
    func add(_ year: Int, _ measure: Int) {
      let kind = logic.measures[measure]
      let name =
        layout.showsYears
        ? (layout.order == .yearsOutside
          ? ["\(logic.years[year])", measures[measure]]
          : [measures[measure], "\(logic.years[year])"])
        : [measures[measure]]
      let tail = (hasCategories ? [""] : []) + (hasShares ? [""] : [])
      guard kind.categories > 0 else {
        let leaf = leaves.firstIndex(of: .init(year: year, measure: measure, category: 0)) ?? 0
        columns.append(Column(path: name + tail, source: .own(leaf), decimals: kind.decimals))
        return
      }
      let step = hasShares ? 2 : 1
      let first = columns.count + (layout.sides == .left ? 1 : 0)
      let parts = (0..<kind.categories).map { first + $0 * step }
      let whole = layout.sides == .left ? first - 1 : first + kind.categories * step
      let sum = Column(
        path: name + [total] + (hasShares ? [""] : []), source: .sum(parts), decimals: kind.decimals
      )
      if layout.sides == .left { columns.append(sum) }
      for category in 0..<kind.categories {
        let leaf =
          leaves.firstIndex(of: .init(year: year, measure: measure, category: category)) ?? 0
        let path = name + [categories[category]]
        columns.append(
          Column(
            path: path + (hasShares ? [count] : []), source: .own(leaf), decimals: kind.decimals))
        if hasShares {
          columns.append(
            Column(path: path + [share], source: .share(columns.count - 1, of: whole), decimals: 1))
        }
      }
      if layout.sides == .right { columns.append(sum) }
    }
    if layout.order == .yearsOutside {
      for year in logic.years.indices {
        for measure in logic.measures.indices { add(year, measure) }
      }
    } else {
      for measure in logic.measures.indices {
        for year in logic.years.indices { add(year, measure) }
      }
    }
    if hasDifference {
      let path = [columns[0].path[0], words.difference()]
      columns.append(
        Column(path: path, source: .difference(1, 0), decimals: logic.measures[0].decimals))
    }
  }

  /// The second year less the first, behind both.
  private var hasDifference: Bool {
    layout.extra == .difference && layout.order == .measuresOutside && !hasCategories
      && logic.years.count == 2 && logic.measures.count == 1
  }

  // MARK: Rows

  private mutating func makeRows() {
    let corner = words.corners()
    let hasGroupColumn = layout.grouping == .columnOnce || layout.grouping == .columnRepeated
    if hasGroupColumn { corners.append(corner.group) }
    if layout.hasCodes { corners.append(corner.code) }
    corners.append(corner.name)
    if layout.hasNumbers { corners.insert(corner.number, at: 0) }
    let total = words.total()
    var tops: [Int] = []
    var unit = 0
    for count in logic.groups {
      let group = words.group()
      var parts: [Int] = []
      let isRow = layout.grouping == .rows || layout.grouping == .indentedRows
      if isRow { rows.append(Row(labels: [group], isGroup: true)) }
      let isAbove = layout.grouping == .totalsAbove || layout.grouping == .totalsAboveIndented
      if isAbove { rows.append(named("", group, at: 90 + tops.count)) }
      let first = rows.count
      let indent =
        layout.grouping == .indentedRows || layout.grouping == .totalsAboveIndented ? 2 : 0
      for index in 0..<count {
        let over =
          layout.grouping == .columnRepeated || (layout.grouping == .columnOnce && index == 0)
          ? group : ""
        var row = named(hasGroupColumn ? over : nil, words.unit(), at: unit)
        row.indent = indent
        row.source = .own(unit)
        row.number = "\(unit + 1)"
        parts.append(rows.count)
        rows.append(row)
        unit += 1
      }
      if isAbove {
        rows[first - 1].source = .sum(parts)
        tops.append(first - 1)
      } else if layout.grouping == .totalsBelow {
        var row = named("", group, at: 90 + tops.count)
        row.source = .sum(parts)
        tops.append(rows.count)
        rows.append(row)
      } else {
        tops += parts
      }
    }
    addTotal(total, tops)
  }

  private func named(_ group: String?, _ name: String, at index: Int) -> Row {
    let hasGroupColumn = layout.grouping == .columnOnce || layout.grouping == .columnRepeated
    return Row(
      labels: (hasGroupColumn ? [group ?? ""] : []) + (layout.hasCodes ? [code(index)] : []) + [
        name
      ])
  }

  private func code(_ index: Int) -> String {
    layout.hasLettersInCodes ? "E0\(1200 + 7 * index)" : "0\(3101 + 6 * index)"
  }

  private mutating func addTotal(_ name: String, _ parts: [Int]) {
    guard layout.totals != .none else { return }
    let hasGroupColumn = layout.grouping == .columnOnce || layout.grouping == .columnRepeated
    // A total has no code, and stands in the first column of names.
    var labels = Array(
      repeating: "", count: (hasGroupColumn ? 1 : 0) + (layout.hasCodes ? 1 : 0) + 1)
    labels[hasGroupColumn ? 0 : labels.count - 1] = name
    if layout.totals == .below {
      rows.append(Row(labels: labels, source: .sum(parts)))
    } else {
      for index in rows.indices {
        if case .sum(let own) = rows[index].source { rows[index].source = .sum(own.map { $0 + 1 }) }
      }
      rows.insert(Row(labels: labels, source: .sum(parts.map { $0 + 1 })), at: 0)
    }
  }

  // MARK: Values

  private func value(_ row: Int, _ column: Int) -> TableLogic.Value {
    switch (rows[row].source, columns[column].source) {
    case (nil, _): return .blank
    case (_, .share(let part, let whole)):
      guard case .figure(let one) = value(row, part), case .figure(let all) = value(row, whole),
        all > 0
      else { return .blank }
      return .figure((one * 2000 + all) / (2 * all))
    case (_, .difference(let one, let other)):
      guard case .figure(let first) = value(row, one), case .figure(let second) = value(row, other)
      else { return .blank }
      return .figure(first - second)
    case (.own(let unit), .own(let leaf)): return logic.values[unit][leaf]
    case (_, .sum(let parts)): return sum(parts.map { value(row, $0) })
    case (.sum(let parts), _): return sum(parts.map { value($0, column) })
    default: return .blank
    }
  }

  /// The sum of nothing but blanks is blank.
  private func sum(_ values: [TableLogic.Value]) -> TableLogic.Value {
    values.allSatisfy { $0 == .blank } ? .blank : .figure(values.reduce(0) { $0 + $1.amount })
  }

  // MARK: Drawing

  private var numberColumns: Int { layout.hasNumbers ? 1 : 0 }
  /// How many columns stand before the figures.
  var labelColumns: Int { corners.count }
  /// How many rows of headings there are.
  var levels: Int { columns.map(\.path.count).max() ?? 1 }

  private mutating func drawCore() {
    let owners = drawHeadings(at: 0)
    var over = owners
    var row = levels
    var group: GridPlace?
    var carried: GridPlace?
    let page =
      layout.repeatsHeadings && layout.grouping != .rows && layout.grouping != .indentedRows
      ? rows.count / 2 : -1
    for index in rows.indices {
      if index == page, index > 1 {
        over = drawHeadings(at: row)
        row += levels
      } else if layout.hasGaps, index > 0, index % 3 == 0 {
        row += 1
      }
      draw(rows[index], index, at: row, over, &group, &carried)
      places.append(row)
      row += 1
    }
  }

  /// Draws the headings and says which cells stand over each column.
  private mutating func drawHeadings(at top: Int) -> [[GridPlace]] {
    var owners: [[GridPlace]] = columns.map { _ in [] }
    for level in 0..<levels {
      var start = 0
      for (index, column) in columns.enumerated() {
        let text = column.path[level]
        let isNext =
          index == 0
          || Array(columns[index - 1].path.prefix(level + 1))
            != Array(column.path.prefix(level + 1))
        if isNext { start = index }
        guard !text.isEmpty else { continue }
        if isNext || layout.spanning == .repeated {
          core.put(top + level, labelColumns + index, text, .heading)
          core[top + level, labelColumns + index].digits = Int(text).map { "\($0)" }
        } else if layout.spanning == .merged {
          if let last = core.merged.indices.last, core.merged[last].row == top + level,
            core.merged[last].from == labelColumns + start
          {
            core.merged[last].to = labelColumns + index
          } else {
            core.merged.append((top + level, labelColumns + start, labelColumns + index))
          }
        }
        let own = layout.spanning == .repeated ? index : start
        owners[index].append(GridPlace(row: top + level, column: labelColumns + own))
      }
    }
    if layout.corner != .none {
      let row = layout.corner == .top ? top : top + levels - 1
      for (column, text) in corners.enumerated() { core.put(row, column, text, .heading) }
    }
    return owners
  }

  private mutating func draw(
    _ one: Row, _ index: Int, at row: Int, _ over: [[GridPlace]], _ group: inout GridPlace?,
    _ carried: inout GridPlace?
  ) {
    if one.isGroup {
      core.put(row, numberColumns, one.labels[0], .group)
      group = GridPlace(row: row, column: numberColumns)
      return
    }
    var labels: Set<GridPlace> = []
    if !one.number.isEmpty, layout.hasNumbers {
      core.put(row, 0, one.number, .number)
      core[row, 0].digits = one.number
    }
    for (offset, text) in one.labels.enumerated() {
      let place = GridPlace(row: row, column: numberColumns + offset)
      if !text.isEmpty {
        core.put(
          place.row, place.column, text, .label,
          indent: offset == one.labels.count - 1 ? one.indent : 0)
        labels.insert(place)
        if offset == 0 { carried = place }
      } else if offset == 0, let carried {
        labels.insert(carried)
      }
    }
    let isTotal = if case .sum = one.source { true } else { false }
    // A total over all groups stands below no one of them, but nothing in a sheet says so.
    if let group { labels.insert(group) }
    for column in columns.indices {
      let place = GridPlace(row: row, column: labelColumns + column)
      var cell = cell(value(index, column), columns[column], isTotal: isTotal)
      cell.labels = cell.text.isEmpty ? [] : labels.union(over[column])
      core[place.row, place.column] = cell
    }
  }

  private func cell(_ value: TableLogic.Value, _ column: Column, isTotal: Bool) -> DrawnTable.Cell {
    switch value {
    case .blank: return DrawnTable.Cell()
    case .none: return DrawnTable.Cell(text: "-", roles: [.sign])
    case .missing: return DrawnTable.Cell(text: "...", roles: [.sign])
    case .figure(let amount):
      var roles: Set<CellRole> = isTotal ? [.total] : []
      switch column.source {
      case .own: if !isTotal { roles = [.figure] }
      case .sum: roles.insert(.total)
      case .share: roles.insert(.share)
      case .difference: roles.insert(.change)
      }
      var cell = DrawnTable.Cell(roles: roles)
      write(amount, column.decimals, in: &cell)
      return cell
    }
  }

  private func write(_ amount: Int, _ decimals: Int, in cell: inout DrawnTable.Cell) {
    cell.text = marks.text(amount, decimals)
    cell.digits = TableLayout.Numerals.plain.text(amount, decimals)
  }

  /// Changes one figure as it is printed; what follows from it stays.
  mutating func slip(_ row: Int, _ column: Int, by difference: Int) {
    guard case .figure(let amount) = value(row, column) else { return }
    write(
      amount + difference, columns[column].decimals, in: &core[places[row], labelColumns + column])
  }

  /// Grouped numbers only where one of them shows which mark is which.
  private var numerals: TableLayout.Numerals {
    let isShown =
      columns.contains { $0.decimals > 0 }
      || rows.indices.contains { row in
        columns.indices.contains { value(row, $0).amount >= 1_000_000 }
      }
    return layout.numerals == .spaced || isShown ? layout.numerals : .plain
  }

  // MARK: Around the table

  /// The table with titles, notes and what else stands around it.
  var table: DrawnTable { framed(core) }

  /// How many rows stand above the headings.
  var top: Int { layout.titles + (layout.titles > 0 && layout.hasGapBelowTitles ? 1 : 0) }

  /// How many figures follow from one.
  func relations(_ row: Int, _ column: Int) -> Int {
    let sums = rows.count {
      if case .sum(let parts) = $0.source { parts.contains(row) } else { false }
    }
    let others = columns.count { one in
      switch one.source {
      case .own: false
      case .sum(let parts): parts.contains(column)
      case .share(let part, let whole): part == column || whole == column
      case .difference(let first, let second): first == column || second == column
      }
    }
    return sums + others
  }

  func framed(_ core: DrawnTable) -> DrawnTable {
    var words = words
    var table = core.moved(down: top, right: layout.emptyColumns)
    for line in 0..<layout.titles {
      table.put(line, layout.emptyColumns, words.title() + (line > 0 ? " B" : ""), .title)
    }
    var row = table.rowCount + (layout.hasGapAboveNotes ? 1 : 0)
    for _ in 0..<layout.notes {
      table.put(row, layout.emptyColumns, words.note(), .note)
      row += 1
    }
    return table
  }
}

extension TableLayout.Numerals {
  /// A number of some decimals as people write it.
  func text(_ amount: Int, _ decimals: Int) -> String {
    var digits = String(amount.magnitude)
    while digits.count <= decimals { digits = "0" + digits }
    var whole = digits.dropLast(decimals)
    let fraction = digits.suffix(decimals)
    var grouped = ""
    while whole.count > 3, self != .plain {
      grouped = mark + whole.suffix(3) + grouped
      whole = whole.dropLast(3)
    }
    return (amount < 0 ? "-" : "") + whole + grouped + (decimals > 0 ? point + fraction : "")
  }

  private var mark: String {
    switch self {
    case .plain: ""
    case .vietnamese: "."
    case .english: ","
    case .spaced: " "
    }
  }

  private var point: String { self == .vietnamese || self == .spaced ? "," : "." }
}
