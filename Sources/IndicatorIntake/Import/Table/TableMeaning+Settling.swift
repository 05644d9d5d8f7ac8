internal import IndicatorCore

// Which of several columns of labels names the rows, and what the others are to it.

extension TableMeaning {
  /// Of several columns of names: one of codes beside its names, one of groups over others, one that crosses them.
  func settle(_ names: [Int], keys: [[String]]) {
    var main = 0
    let distinct = keys.map { Set($0).count }
    for (index, column) in names.enumerated() {
      for other in names.indices where other != index && labelKinds[column] == .unit {
        guard labelKinds[names[other]] == .unit, isOneToOne(keys[index], keys[other]) else {
          continue
        }
        let isCode =
          codeWeight(keys[index]) > codeWeight(keys[other])
          || (codeWeight(keys[index]) == codeWeight(keys[other]) && index > other)
        if isCode { takeBeside(column, isCode: codeWeight(keys[index]) > 0) }
      }
    }
    let left = names.indices.filter { labelKinds[names[$0]] == .unit }
    guard left.count > 1 else {
      if let only = left.first { labelKinds[names[only]] = role(names[only]) }
      return
    }
    for index in left where distinct[index] == 1 {
      let hasMeasure = labelKinds.values.contains(.measure)
      let isCount = keys[index].first.map(HeadingWords.areCounting) ?? false
      labelKinds[names[index]] =
        isCount || hasMeasure || left.count > 3 && index + 1 < left.count
        ? .remark : constantRole(names[index])
    }
    let rest = left.filter { labelKinds[names[$0]] == .unit }
    // A column of sexes or ages beside one that is headed as units is none of units itself.
    let divided = rest.filter { role(names[$0]) == .category }
    let isSaid = rest.contains { HeadingWords.role(heading(names[$0])) == .unit }
    if isSaid { for index in divided { labelKinds[names[index]] = .category } }
    guard var first = rest.first(where: { !isSaid || !divided.contains($0) }) else { return }
    for next in rest where next != first && labelKinds[names[next]] == .unit {
      if areLevels(names[first], inner: names[next]) || isNested(keys[next], in: keys[first]) {
        labelKinds[names[first]] = .parent
        first = next
      } else {
        labelKinds[names[next]] = role(names[next]) == .measure ? .measure : .category
      }
    }
    main = first
    if role(names[main]) == .measure,
      !rest.contains(where: { role(names[$0]) == .measure && $0 != main }),
      let other = rest.first(where: { $0 != main })
    {
      labelKinds[names[main]] = .measure
      labelKinds[names[other]] = .unit
    }
  }

  /// A column whose words go with the names in another: their codes, or something that says more of them.
  private func takeBeside(_ column: Int, isCode: Bool) {
    labelKinds[column] = isCode ? .code : .remark
    let letters = CellPosition.letters(cells.columnNumbers[column])
    let heading = heading(column)
    // `20 (8 nữ)`: figures with words behind them.
    let areFigures = structure.dataRows.contains {
      labelText($0, column: column).first?.isNumber ?? false
    }
    assumptions.add(
      isCode
        ? .codes(column: letters, heading: heading)
        : areFigures
          ? .unreadColumn(column: letters, heading: heading)
          : .besideNames(column: letters, heading: heading),
      at: cells.place(structure.dataRows.first ?? 0, column: column))
  }

  /// Whether two columns are headed as units and parts of them: `Huyện` and `Xã`.
  private func areLevels(_ outer: Int, inner: Int) -> Bool {
    if let one = UnitKind(heading(outer)), let other = UnitKind(heading(inner)) {
      return one.rank < other.rank
    }
    guard let one = HeadingWords.level(heading(outer)),
      let other = HeadingWords.level(heading(inner))
    else { return false }
    return one < other
  }

  /// A name that is the same in every row is no unit beside others: it is the measure of all of them.
  private func constantRole(_ column: Int) -> LabelKind {
    if HeadingWords.role(heading(column)) == .unit { return .parent }
    let kind = role(column)
    return kind == .unit ? .measure : kind
  }

  func isOneToOne(_ left: [String], _ right: [String]) -> Bool {
    var there: [String: String] = [:]
    var back: [String: String] = [:]
    // A total or a unit without a code leaves its code blank.
    for (one, other) in zip(left, right) where !one.isEmpty && !other.isEmpty {
      guard there[one, default: other] == other, back[other, default: one] == one else {
        return false
      }
      there[one] = other
      back[other] = one
    }
    return there.count > 1
  }

  /// Codes are short, without blanks, of digits or capitals.
  private func codeWeight(_ texts: [String]) -> Int {
    let codes = texts.count { text in
      (1...12).contains(text.utf8.count) && !text.contains(" ")
        && (text.utf8.allSatisfy { $0 < 0x80 })
        && (text.utf8.count <= 4 || text.utf8.contains { $0 &- 0x30 < 10 })
    }
    return codes * 10 / max(1, texts.count)
  }

  /// Whether each of the inner names stands under one outer name alone.
  private func isNested(_ inner: [String], in outer: [String]) -> Bool {
    var parent: [String: String] = [:]
    for (one, over) in zip(inner, outer) {
      guard parent[one, default: over] == over else { return false }
      parent[one] = over
    }
    return Set(inner).count > Set(outer).count
  }
}
