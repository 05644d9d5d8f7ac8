internal import IndicatorCore

// What lines of a mapping, a tidy table's own columns and a codebook say besides the figures.

extension TableIntake {
  /// The columns with a role that only a person or a tidy table gives.
  private func columns(_ role: MappingRole) -> [Int] {
    meaning.labelKinds.filter { $0.value == .given(role) }.map(\.key).sorted()
  }

  private func text(_ role: MappingRole, row: Int) -> String {
    columns(role).map { meaning.labelText(row, column: $0) }.first { !$0.isEmpty } ?? ""
  }

  /// What stands beside the figures of a row; nil if it is a fault.
  func remark(_ row: Int) -> Remark? {
    let status = text(.status, row: row)
    let qualifier = text(.qualifier, row: row)
    guard let given = status.isEmpty ? .normal : ObservationStatus(rawValue: status) else {
      badChoice(
        status, role: .status, expected: ObservationStatus.allCases.map(\.rawValue), row: row)
      return nil
    }
    guard let relation = qualifier.isEmpty ? .exactly : Qualifier(rawValue: qualifier) else {
      badChoice(qualifier, role: .qualifier, expected: Qualifier.allCases.map(\.rawValue), row: row)
      return nil
    }
    return Remark(
      qualifier: relation, status: given, source: source(row), note: ownText(.note, row: row))
  }

  private func badChoice(
    _ text: String, role: MappingRole, expected: [String], row: Int
  ) {
    let place = cells.place(row, column: columns(role).first ?? 0)
    let fault = Fault(
      .field(.badChoice(text, column: role.rawValue, expected: expected)), at: place)
    if faults.last != fault { faults.append(fault) }
  }

  /// A text as it stands, with its own line ends.
  private func ownText(_ role: MappingRole, row: Int) -> String {
    columns(role).map { column in
      guard let place = meaning.label(row, column: column),
        case .text(let text) = cells.cell(place)?.content
      else { return meaning.labelText(row, column: column) }
      return SheetText.trimmed(text)
    }.first { !$0.isEmpty } ?? ""
  }

  /// The file and row, unless the table says itself where its figures are from.
  private func source(_ row: Int) -> String {
    if given.isTidy || !columns(.source).isEmpty { return text(.source, row: row) }
    let title = cells.sheet.title.split(separator: "/").last.map(String.init) ?? ""
    let plain = String(title.map { "#;".contains($0) ? "_" : $0 })
    return plain + "#L\(cells.line(row))"
  }

  // MARK: Columns

  /// Headings that are not those of the mapping, and columns of figures that it does not name.
  func checkColumns() {
    guard !given.columns.isEmpty, !given.isTidy else { return }
    for (column, number) in cells.columnNumbers.enumerated() {
      guard let rule = given.columns[number] else {
        checkMissing(column)
        continue
      }
      let found = meaning.heading(column)
      guard rule.role != .skip, rule.line > 0, !rule.text.isEmpty,
        SheetText.key(found) != SheetText.key(rule.text)
      else { continue }
      faults.append(
        Fault(
          .mapping(
            .headingDiffers(
              found: found, expected: rule.text, column: CellPosition.letters(number),
              mapping: "\(given.name):\(rule.line)")),
          at: meaning.headingPlace(column)))
      return
    }
  }

  private func checkMissing(_ column: Int) {
    guard let row = structure.dataRows.first(where: { structure.grid[$0, column].kind == .number })
    else { return }
    let heading = structure.outline.bands[0].headings.map { cells.text($0, column: column) }
    faults.append(
      Fault(
        .sheetLayout(
          .columnNotMapped(
            heading.filter { !$0.isEmpty }.joined(separator: " > "),
            column: CellPosition.letters(cells.columnNumbers[column]))),
        at: cells.place(row, column: column)))
  }

  // MARK: What all figures are of

  /// What titles say in the names of a codebook: nothing else may be taken for a name.
  func findCodedFixed() {
    let asked = meaning.asked
    fixed.unit = asked.unit ?? meaning.titles.unit.value
    fixed.period = asked.period ?? meaning.titles.period.value
    fixed.measure = asked.measure ?? meaning.titles.measure.value
  }

  // MARK: Measures without a codebook

  /// A row below another with a dash in front is a part of it.
  func nameMeasures() {
    guard let column = meaning.labelKinds.first(where: { $0.value == .measure })?.key else {
      return
    }
    var above: String?
    var group: String?
    for row in structure.dataRows {
      let text = meaning.labelText(row, column: column)
      guard !cells.isOfFields else {
        ownMeasures[row] = given.meaning(of: text)?.measure ?? text
        continue
      }
      let label = RowLabel(text)
      let name = HeadingWords.withoutOfWhich(label.name)
      let over = groupName(row)
      if over != group { (group, above) = (over, over) }
      if let said = given.meaning(of: text)?.measure {
        ownMeasures[row] = said
      } else if label.numbering == .bullet || name != label.name, let above {
        ownMeasures[row] = above + ": " + name
      } else {
        above = label.name
        ownMeasures[row] = label.name
      }
    }
    tellMeasures()
  }

  private func groupName(_ row: Int) -> String? {
    guard let groups = structure.groups[row], let last = groups.last else { return nil }
    // Beside its running number stands the name.
    let texts = structure.outline.labelColumns.map { cells.text(last.row, column: $0) }
    let name =
      texts.last { !$0.isEmpty && RowLabel.numbering($0) == nil } ?? cells.text(last)
    if groups.count == 1, texts.count(where: { !$0.isEmpty }) < 2 {
      return RowLabel(cells.text(last)).name
    }
    return RowLabel(name).name
  }

  /// `Diện tích` under `Lúa` and under `Ngô`: measures of one name are called by what stands over them as well.
  private func tellMeasures() {
    guard !meaning.labelKinds.values.contains(.unit), !meaning.areGroupsUnits, !isCoded,
      meaning.rowPeriods.isEmpty
    else { return }
    let rows = Dictionary(grouping: structure.dataRows) { ownMeasures[$0] ?? "" }
    for (name, several) in rows where several.count > 1 {
      let groups = several.map(groupName)
      guard !groups.contains(nil), Set(groups).count == groups.count else { continue }
      for row in several {
        if let group = groupName(row), !name.hasPrefix(group + ": ") {
          ownMeasures[row] = group + ": " + name
        }
      }
    }
  }
}
