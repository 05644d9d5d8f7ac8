import IndicatorIntake
import IndicatorRender

extension ResultTable {
  /// A mapping as its file has it.
  static func mapping(_ rules: [MappingRule], in language: Language) -> ResultTable {
    var result = ResultTable(columns: SheetMapping.columns)
    for rule in rules {
      result.append(
        [
          rule.file, rule.sheet, rule.range.text, rule.role.rawValue, rule.text,
          rule.meaning.unit ?? "", rule.meaning.period ?? "", rule.meaning.measure ?? "",
          rule.meaning.category ?? "", rule.note.map { ImportSentence.note($0)[language] } ?? "",
        ].map { .text($0) })
    }
    return result
  }
}
