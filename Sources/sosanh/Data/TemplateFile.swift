import IndicatorCore
import IndicatorIntake
import IndicatorRender

/// An empty form for units to fill in, with a hidden sheet that tells an import how it is read.
struct TemplateFile {
  private let template: Template
  /// What must be said about how the data were found and what the form has.
  private let notes: [Note]
  private let language = LanguageChoice.current

  /// - Throws: a ``Fault`` if the data cannot be read or do not know what is asked for.
  init(_ options: TemplateOptions, data: DataOptions) throws {
    let periods = try options.exactPeriods()
    let set = try DataSet.read(data, for: options.items.map(\.text))
    let book = set.cube.codebook
    let groups = try options.groups(in: set.cube)
    let asked = try options.units(in: book)
    let measures = groups.compactMap { book.measure($0.measure.id) }
    template = Template(
      units: asked ?? set.cube.unitsAsked(for: measures), groups: groups, periods: periods, in: book
    )
    let sentence = NoteSentence.form(
      units: template.units.count, columns: template.columns.count)
    notes =
      set.notes + (try options.notes(in: book)) + [Note(code: "form", text: sentence[language])]
  }

  /// Writes the form.
  ///
  /// - Throws: a ``Fault`` if the output cannot be a spreadsheet or cannot be written.
  func write(_ output: OutputOptions) throws {
    let form = TemplateSheet(template, in: language)
    var document = SpreadsheetDocument()
    document.append(form.sheet)
    document.append(
      .hidden(.mapping(rules(form), in: language), name: SheetMapping.hiddenSheet))
    do {
      try Output.write(try XLSXWriter.bytes(document), options: output)
    } catch let fault as Fault where fault.place == nil {
      throw Fault(fault.fact, at: .whole(output.output ?? "-"))
    }
    var result = Output(table: ResultTable(columns: []))
    result.notes = notes
    if !output.quiet { result.writeNotes() }
  }

  // MARK: How it is read

  private func rules(_ form: TemplateSheet) -> [MappingRule] {
    let rows = form.headingRows
    var rules = [
      MappingRule(role: .title, range: .rows(from: 1, to: 1), text: form.title),
      MappingRule(role: .header, range: .rows(from: rows.lowerBound, to: rows.upperBound)),
      MappingRule(role: .rows, range: .rows(from: rows.upperBound + 1, to: nil)),
      MappingRule(role: .number, range: .columns(from: 1, to: 1), text: form.headings[0]),
      MappingRule(role: .unit, range: .columns(from: 2, to: 2), text: form.headings[1]),
    ]
    for (index, column) in template.columns.enumerated() {
      let number = TemplateSheet.labelColumns + index + 1
      rules.append(
        MappingRule(
          role: .figure, range: .columns(from: number, to: number), text: form.headings[number - 1],
          meaning: FigureMeaning(
            period: column.period.spelling, measure: column.group.measure.id,
            category: column.category.map(\.id).joined(separator: "+"))))
    }
    for (unit, label) in zip(template.units, template.labels) {
      rules.append(MappingRule(role: .name, text: label, meaning: FigureMeaning(unit: unit.id)))
    }
    return rules.map { rule in
      var rule = rule
      rule.sheet = form.sheet.name
      return rule
    }
  }
}
