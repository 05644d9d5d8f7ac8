internal import IndicatorCore

// The names of rows, and what the sheet says of its units.

extension TableIntake {
  /// Names that stand more than once are told apart by what stands over them.
  func nameRows() {
    if isCoded { return codeRows() }
    nameMeasures()
    if isWholeAlone { return rowNames[structure.dataRows[0]] = unit() }
    guard let column = unitColumns.first else { return nameByGroups() }
    let areNumbered = areNumbered(column)
    var seen: [String: [Int]] = [:]
    for row in structure.dataRows
    where !(totalRows.contains(row) && !familyHeads.contains(row))
      && !structure.percentRows.contains(row)
    {
      let text = meaning.labelText(rowFamilies[row] ?? row, column: column)
      let label = RowLabel(text)
      let isCut = (areNumbered || label.numbering == .bullet) && label.name.first?.isLetter == true
      let plain = isCut ? label.name : label.text
      let name =
        given.meaning(of: text)?.unit
        ?? (cells.isOfFields ? text : HeadingWords.withoutOfWhich(plain))
      rowNames[row] = name
      seen[name + "\u{0}" + otherParts(row), default: []].append(row)
    }
    let several = seen.values.filter { $0.count > 1 }.flatMap { $0 }.sorted()
    guard !several.isEmpty else { return }
    findOuter(column, several: Set(several))
    var told = 0
    for row in several {
      guard let over = over(row) else { continue }
      rowNames[row] = "\(rowNames[row] ?? "") (\(over))"
      told += 1
    }
    told = max(told, tellByPlace(several))
    guard told > 0 else { return }
    assumptions.add(
      .namesTold(count: told, first: rowNames[several[0]] ?? ""),
      at: cells.place(several[0], column: column))
  }

  /// The name that a name stands under: one set less far in above it, else the nearest above that stands once.
  func findOuter(_ column: Int, several: Set<Int>) {
    var last: String?
    var open: [(indent: UInt8, name: String)] = []
    let hasIndents = Set(structure.dataRows.map { structure.grid[$0, column].indent }).count > 1
    for row in structure.dataRows {
      let indent = structure.grid[row, column].indent
      open.removeAll { $0.indent >= indent }
      if several.contains(row) { outer[row] = hasIndents ? open.last?.name : last }
      if !several.contains(row) { last = meaning.labelText(row, column: column) }
      open.append((indent, meaning.labelText(row, column: column)))
    }
  }

  /// Names that still stand more than once, in a table that is no plain list, are told apart by their rows.
  func tellByPlace(_ rows: [Int]) -> Int {
    guard
      !totalRows.isEmpty || !outer.isEmpty
        || structure.groups.values.contains(where: { !$0.isEmpty })
    else { return 0 }
    var seen: [String: Int] = [:]
    var told = 0
    for row in rows {
      let name = rowNames[row] ?? ""
      seen[name + "\u{0}" + otherParts(row), default: 0] += 1
      guard seen[name + "\u{0}" + otherParts(row)] ?? 0 > 1 else { continue }
      rowNames[row] = "\(name) (row \(cells.line(row)))"
      told += 1
    }
    return told
  }

  /// Where rows are periods or measures, the groups over them are units.
  func nameByGroups() {
    if meaning.areGroupsUnits {
      for row in structure.dataRows { rowNames[row] = structure.groups[row]?.last.map(cells.text) }
    }
    guard !meaning.labelKinds.values.contains(.measure) else { return }
    if let column = meaning.labelKinds.first(where: { $0.value == .period })?.key {
      for row in structure.dataRows where meaning.rowPeriods[row] == nil && !totalRows.contains(row)
      {
        rowNames[row] = meaning.labelText(row, column: column)
      }
    }
    for row in structure.dataRows where !totalRows.contains(row) && !isGroupCategory(row) {
      guard groupPeriod(row) == nil, let group = structure.groups[row], !group.isEmpty else {
        continue
      }
      rowNames[row] = group.map(cells.text).joined(separator: ", ")
    }
    nameByPlace()
  }

  /// `1. Học vấn` over rows of categories says what they are of, and names no unit.
  func isGroupCategory(_ row: Int) -> Bool {
    guard isCategoryAxis, let group = structure.groups[row]?.last else { return false }
    return UnitKind(RowLabel(cells.text(group)).name) == nil
      && RowLabel(cells.text(group)).numbering != nil
  }

  /// Periods that stand again without a group: another run of the same years.
  func nameByPlace() {
    var seen: [String: Int] = [:]
    for row in structure.dataRows where !totalRows.contains(row) {
      let key =
        (rowNames[row] ?? "") + "\u{0}" + (groupPeriod(row) ?? "") + "\u{0}"
        + (meaning.rowPeriods[row].map { "\($0)" } ?? otherParts(row))
      seen[key, default: 0] += 1
      guard let count = seen[key], count > 1, meaning.rowPeriods[row] != nil else { continue }
      guard let over = structure.groups[row]?.last else { continue }
      rowNames[row] = "\(rowNames[row] ?? "") (row \(cells.line(over.row)))"
    }
  }

  /// Whether most labels of a column begin with running numbers.
  func areNumbered(_ column: Int) -> Bool {
    guard structure.outline.numberColumns.isEmpty else { return false }
    let labels = structure.dataRows.map { RowLabel(meaning.labelText($0, column: column)) }
    return labels.count {
      $0.numbering != nil && $0.numbering != .bullet && $0.name.first?.isLetter == true
    } * 10 >= labels.count * 6
  }

  /// What else tells rows of one name apart.
  func otherParts(_ row: Int) -> String {
    var parts = meaning.labelKinds.keys.sorted().filter { column in
      [.period, .measure, .category].contains(meaning.labelKinds[column])
    }.map { meaning.labelText(row, column: $0) }
    parts.append(groupMeasure(row) ?? groupPeriod(row) ?? "")
    if let category = rowCategories[row] { parts.append(category) }
    return parts.joined(separator: "\u{0}")
  }

  /// The name that stands over a row: of its group, its column of groups, or the total it is a part of.
  func over(_ row: Int) -> String? {
    if let group = structure.groups[row], !group.isEmpty {
      return group.map(cells.text).joined(separator: ", ")
    }
    if let parent = meaning.labelKinds.first(where: { $0.value == .parent })?.key {
      return meaning.labelText(row, column: parent)
    }
    if let parent = outer[row] { return parent }
    guard let sum = structure.rowSums.first(where: { $0.parts.contains(row) }),
      let column = structure.outline.labelColumns.last
    else { return nil }
    return meaning.labelText(sum.total, column: column)
  }

  func groupPeriod(_ row: Int) -> String? {
    for group in (structure.groups[row] ?? []).reversed() {
      if let said = given.meaning(of: cells.text(group)) {
        if let period = said.period { return period }
        continue
      }
      if let period = WrittenPeriod.readings(of: cells.text(group)).first?.period {
        return period.spelling
      }
    }
    return nil
  }

  func groupMeasure(_ row: Int) -> String? {
    if let measure = rowMeasures[row] { return measure }
    guard meaning.columns.values.allSatisfy({ $0.measure == nil }), groupPeriod(row) == nil,
      let group = structure.groups[row]?.last, repeatsLabels
    else { return nil }
    return cells.text(group)
  }

  var repeatsLabels: Bool {
    guard let column = structure.outline.labelColumns.last else { return false }
    let labels = structure.dataRows.map { structure.grid[$0, column].mantissa }
    return Set(labels).count < labels.count
  }

  // MARK: What the sheet says of units

  /// Units of whose figures every one is missing, where others have some.
  var silentUnits: [String] {
    let reporting = Set(rows.lazy.filter { $0.remark.status != .missing }.map(\.key.unit))
    guard !reporting.isEmpty else { return [] }
    return rows.map(\.key.unit).uniqued.filter { !reporting.contains($0) }
  }

  /// The units of the rows, in their order.
  var units: [SheetUnit] {
    guard let column = unitColumns.first else { return [] }
    let codes = meaning.labelKinds.first { $0.value == .code }?.key
    let heading = meaning.heading(column)
    return structure.dataRows.compactMap { row in
      guard let name = rowNames[row], !totalRows.contains(row), !isTotalByWord(row) else {
        return nil
      }
      return SheetUnit(
        name: name, code: codes.map { meaning.labelText(row, column: $0) } ?? "", heading: heading,
        parent: parent(row).flatMap { $0 == name ? nil : $0 } ?? "")
    }
  }

  /// The unit that a row's unit is a part of, where one stands over it.
  func parent(_ row: Int) -> String? {
    if isOfWhich(row) {
      return structure.dataRows.last { $0 < row && !isOfWhich($0) }.flatMap { rowNames[$0] }
    }
    guard groupPeriod(row) == nil, groupMeasure(row) == nil, let over = over(row) else {
      return nil
    }
    let label = RowLabel(over)
    let name = label.numbering == nil ? label.text : label.name
    return TotalWords.areIn(name) || TotalHint.isTotal(name) ? nil : name
  }
}
