internal import IndicatorCore

// What a figure is of.

extension TableIntake {
  /// What stands for a period that nothing says: no beginning and no end.
  static let noPeriod = "../.."

  /// The columns of units, from left to right.
  var unitColumns: [Int] { meaning.unitColumns }

  func key(_ row: Int, column: Int) -> TidyRow.Key? {
    if isCoded { return codedKey(row, column: column) }
    let words = meaning.words(row, column: column)
    if let open = words.open {
      report(open, column: column)
      return nil
    }
    guard !contradicts(row, words: words, group: groupPeriods[row], column: column) else {
      return nil
    }
    let panel = meaning.panels[column].map { cells.text(row, column: $0) }
    if panel == "", structure.grid[row, column].kind != .number { return nil }
    let unit =
      panel ?? words.unit ?? rowNames[row] ?? (meaning.areColumnsUnits ? words.words.last : nil)
      ?? fixed.unit
      ?? ""
    return TidyRow.Key(
      unit: unit, period: period(row, words: words), measure: measure(row, words: words),
      category: [category(row, words: words), columnParts[column].map(Self.plain) ?? ""]
        .filter { !$0.isEmpty }.joined(separator: "+"))
  }

  func period(_ row: Int, words: ColumnWords) -> String {
    let group = groupPeriods[row]
    let candidates = [words.period, meaning.rowPeriods[row]].compactMap(\.self)
    if let whole = candidates.compactMap(\.period).first {
      for one in candidates where one.part != nil {
        if let period = one.period(in: whole) { return period.spelling }
      }
      return whole.spelling
    }
    if let part = candidates.first {
      let over = (group ?? fixed.period).flatMap { Period($0) }
      if let over, let period = part.period(in: over) { return period.spelling }
      // `Tháng 2` under `quý I năm 2024`.
      if part.part != nil, let year = over.flatMap({ Period(String($0.spelling.prefix(4))) }),
        let period = part.period(in: year)
      {
        return period.spelling
      }
    }
    return group ?? fixed.period ?? Self.noPeriod
  }

  func measure(_ row: Int, words: ColumnWords) -> String {
    if let column = meaning.measureColumn {
      return rowMeasures[row] ?? ownMeasures[row] ?? meaning.labelText(row, column: column)
    }
    if meaning.asked.measure != nil, words.measure.map(HeadingWords.arePercentages) ?? false {
      return words.measure ?? ""
    }
    if words.unit == nil, meaning.asked.measure != nil || meaning.areColumnsUnits {
      return fixed.measure ?? ""
    }
    return words.measure ?? groupMeasure(row) ?? fixed.measure ?? ""
  }

  func category(_ row: Int, words: ColumnWords) -> String {
    var parts = meaning.categoryColumns.map { column in
      let text = meaning.labelText(row, column: column)
      let label = RowLabel(text)
      return given.meaning(of: text)?.category
        ?? (label.numbering == .bullet && !cells.isOfFields ? label.name : text)
    }
    if isGroupCategory(row), let group = structure.groups[row]?.last {
      parts.insert(RowLabel(cells.text(group)).name, at: 0)
    }
    if let part = rowCategories[row] { parts.append(part) }
    if let name = words.measure, haveColumnsNames || areRowsMeasured(name),
      measure(row, words: words) != name, !HeadingWords.areCounting(name)
    {
      parts.append(name)
    }
    // Where columns name units, a part of the whole is the unit.
    if let category = words.category, !meaning.areColumnsUnits || category != words.words.last {
      parts.append(category)
    }
    let named = parts.filter { !$0.isEmpty && !TotalWords.areIn($0) }
    return (given.columns.isEmpty ? named.map(Self.plain) : named).joined(separator: "+")
  }

  /// Whether rows say what is counted, and a column that it holds percentages of it.
  private func areRowsMeasured(_ name: String) -> Bool {
    meaning.labelKinds.values.contains(.measure) && HeadingWords.arePercentages(name)
  }

  /// Whether rows name both unit and measure, or someone says the measure of all, and the columns something else.
  var haveColumnsNames: Bool {
    guard meaning.labelKinds.values.contains(.measure) || options.asked.measure != nil,
      !meaning.areColumnsUnits
    else { return false }
    let names = meaning.columns.values.map(\.measure).filter {
      !($0.map(HeadingWords.arePercentages) ?? false)
    }
    return names.contains { $0 != names[0] }
  }

  /// `+` joins categories: `65+` is written `≥65`.
  static func plain(_ text: String) -> String {
    guard text.contains("+") else { return text }
    return text.split(separator: " ", omittingEmptySubsequences: false).map { word in
      word.last == "+" && word.count > 1
        && word.dropLast().allSatisfy { $0.isASCII && $0.isNumber }
        ? "≥" + word.dropLast() : word.replacing("+", with: "&")[...]
    }.joined(separator: " ")
  }
}
