package import IndicatorCore

extension SpreadsheetSheet {
  /// What data hold: a sheet each for units, measures, categories and indicators, if there are any.
  package static func contents(
    _ contents: Contents, in language: Language
  ) -> [SpreadsheetSheet] {
    [
      units(contents, language), measures(contents, language), categories(contents, language),
      indicators(contents, language), changes(contents, language),
    ].filter { !$0.rows.isEmpty }
  }

  private static func sheet(_ name: Words, _ columns: [Words], _ language: Language)
    -> SpreadsheetSheet
  {
    SpreadsheetSheet(
      name: name[language], title: name[language], columns.map { SpreadsheetColumn($0[language]) })
  }

  private static func units(_ contents: Contents, _ language: Language) -> SpreadsheetSheet {
    var sheet = sheet(
      Heading.units,
      [
        Heading.id, Heading.name, Heading.level, Heading.figures, Heading.span,
        Heading.notReceived,
      ], language)
    for unit in contents.units {
      sheet.append([
        .text(unit.unit.id), .words(unit.unit.name), .words(unit.unit.level), .whole(unit.figures),
        .list(unit.periods), .list(unit.notReceived),
      ])
    }
    return sheet
  }

  private static func measures(_ contents: Contents, _ language: Language) -> SpreadsheetSheet {
    var sheet = sheet(
      Heading.measures,
      [
        Heading.id, Heading.name, Heading.countedIn, Heading.by, Heading.figures, Heading.span,
      ], language)
    for measure in contents.measures {
      let kind = CountedInWords.text(measure.measure, language)
      sheet.append([
        .text(measure.measure.id), .words(measure.measure.displayName(in: language)), .text(kind),
        .words(measure.classifications.joined(separator: ", ")), .whole(measure.figures),
        .list(measure.periods),
      ])
    }
    return sheet
  }

  private static func categories(_ contents: Contents, _ language: Language) -> SpreadsheetSheet {
    var sheet = sheet(
      Heading.categories,
      [Heading.id, Heading.name, Heading.classification, Heading.notes], language)
    for category in contents.categories {
      sheet.append([
        .text(category.id), .words(category.displayName(in: language)),
        .words(category.classification),
        .words(category.inBase ? nil : Heading.outsideBase[language]),
      ])
    }
    return sheet
  }

  private static func indicators(_ contents: Contents, _ language: Language) -> SpreadsheetSheet {
    var sheet = sheet(
      Heading.indicators, [Heading.id, Heading.name, Heading.formula, Heading.per], language)
    for indicator in contents.indicators {
      sheet.append([
        .text(indicator.id), .words(indicator.displayName(in: language)), .text(indicator.formula),
        .number(String(indicator.per), .decimal(0)),
      ])
    }
    return sheet
  }

  private static func changes(_ contents: Contents, _ language: Language) -> SpreadsheetSheet {
    var sheet = sheet(
      Heading.unitChanges,
      [
        Heading.id, Heading.unit, Heading.predecessor, Heading.extent, Heading.changedOn,
      ], language)
    for change in contents.changes {
      sheet.append([
        .text(change.unit.id), .words(change.unit.name), .words(change.predecessor),
        .text(change.extentWords(in: language)), .text(change.change.date.spelling),
      ])
    }
    return sheet
  }
}

extension SpreadsheetCell {
  fileprivate static func list(_ periods: [Period]) -> SpreadsheetCell {
    .words(periods.map(\.spelling).joined(separator: ", "))
  }
}
