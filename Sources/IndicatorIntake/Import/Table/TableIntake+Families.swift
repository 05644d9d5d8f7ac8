internal import IndicatorCore

// Rows of the same names below several rows with figures of their own.

extension TableIntake {
  /// A row with figures and the rows below it.
  struct RowFamily {
    let head: Int
    let members: [Int]
  }

  /// What rows below others are of: `Nam`, `Nữ` below each commune are categories of it; communes below each of
  /// `1. Số chi bộ`, `2. Số đảng viên` are units of what it counts.
  func findFamilies() {
    guard !isCoded, !cells.isOfFields, !meaning.labelKinds.values.contains(.category),
      let column = unitColumns.first
        ?? meaning.labelKinds.first(where: { $0.value == .measure })?.key
    else { return }
    let families = families(column)
    let names = families.map { family in family.members.map { name($0, column: column) } }
    guard families.count > 1, names.allSatisfy({ $0.count > 1 && Set($0).count == $0.count }),
      Set(names.map(Set.init)).count == 1
    else { return }
    let labels = families.map { RowLabel(meaning.labelText($0.head, column: column)) }
    let areUnits = names[0].allSatisfy { UnitKind($0) != nil }
    guard areUnits || !meaning.labelKinds.values.contains(.measure) else { return }
    if PersonGroups.divide(names[0]),
      !labels.contains(where: { PersonGroups.divide([$0.name, $0.name]) })
    {
      return divide(families, column: column)
    }
    guard labels.allSatisfy({ $0.numbering != nil && $0.numbering != .bullet }),
      labels.allSatisfy({ UnitKind($0.name) == nil }),
      families.allSatisfy({ isSum($0.head, of: $0.members) })
    else { return }
    measure(families, labels: labels, column: column)
  }

  /// The rows that come again, each with the row above them that does not.
  private func families(_ column: Int) -> [RowFamily] {
    let rows = structure.dataRows.compactMap { row -> (row: Int, name: String)? in
      guard !structure.percentRows.contains(row), !partsOfTotals.contains(row) else { return nil }
      let words = words(row, column: column)
      return words.areTotals ? nil : (row, words.name)
    }
    var counts: [String: Int] = [:]
    for row in rows { counts[row.name, default: 0] += 1 }
    // Most names stand once.
    guard counts.count < rows.count else { return [] }
    var families: [RowFamily] = []
    for (row, name) in rows {
      if counts[name] == 1 {
        families.append(RowFamily(head: row, members: []))
      } else if let last = families.popLast() {
        families.append(RowFamily(head: last.head, members: last.members + [row]))
      } else {
        return []
      }
    }
    return families
  }

  private func name(_ row: Int, column: Int) -> String {
    RowLabel(meaning.labelText(row, column: column)).name
  }

  private func divide(_ families: [RowFamily], column: Int) {
    for family in families {
      familyHeads.insert(family.head)
      for row in family.members {
        rowFamilies[row] = family.head
        rowCategories[row] = name(row, column: column)
      }
    }
  }

  private func measure(_ families: [RowFamily], labels: [RowLabel], column: Int) {
    for (family, label) in zip(families, labels) {
      totalRows.insert(family.head)
      familyTotals.insert(family.head)
      for row in family.members {
        rowMeasures[row] = label.name
        if meaning.labelKinds[column] == .measure { rowNames[row] = name(row, column: column) }
      }
    }
  }
}
