import ArgumentParser
import IndicatorCore
import IndicatorRender

struct ExplainCommand: ParsableCommand {
  static let help = VerbHelp(
    (
      "Take figures apart: formula, counts, sources.",
      "Giải thích con số: công thức, số lượng, nguồn."
    ),
    discussion: (
      """
      Shows the formula with the numbers in it, which reported figures cover which selection, their \
      sources with lines, dates, rounding, and what one person is worth.
      """,
      """
      Hiện công thức đã thay số, các số liệu trong báo cáo làm nên từng phần, nguồn đến từng dòng, thời \
      điểm, cách làm tròn, và một người ứng với bao nhiêu.
      """
    ),
    examples: [
      "explain good_or_better --units hai_yen --periods 2023",
      "explain cell_good_or_better --periods 2023",
    ])

  static var configuration: CommandConfiguration { help.configuration(.explain) }

  @OptionGroup var arguments: IndicatorArguments

  func run() throws {
    let format = arguments.numbers.format
    let output = arguments.output
    try arguments.run(.explain, columns: ExplanationColumn.names, showing: .table) { job, result in
      let table = try job.comparison.table(
        job.chosen.indicator, of: job.chosen.formula, selection: job.rows)
      let explanations = job.comparison.explanations(table, of: job.chosen.formula)
      result.table.append(contentsOf: .explanations(explanations))
      result.addText(
        title: job.chosen.indicator.title(in: format.language), people: TextTable([]),
        options: output)
      for explanation in explanations {
        let lines = TextTable.explanationLines(explanation, as: format)
        let people = TextTable.explanation(explanation, as: format, notes: &result.rowNotes)
        result.addParagraph(lines, people: people, options: output)
      }
      result.addSheets(output) { notes in
        [.explanations(explanations, of: job.chosen.indicator, as: format, notes: &notes)]
      }
      result.addNotes(table.omitted)
      result.addRollUps(table.rows, job: job)
    }
  }
}
