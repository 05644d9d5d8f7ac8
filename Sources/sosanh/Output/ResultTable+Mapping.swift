import IndicatorIntake
import IndicatorRender

extension MappingColumn: DataColumn {}

extension ResultTable {
  /// A mapping as its file has it.
  static func mapping(_ rules: [MappingRule], in language: Language) -> ResultTable {
    ResultTable(rules) { (rule, column: MappingColumn) in
      switch column {
      case .file: .text(rule.file)
      case .sheet: .text(rule.sheet)
      case .range: .text(rule.range.text)
      case .role: .text(rule.role.rawValue)
      case .text: .text(rule.text)
      case .unit: .text(rule.meaning.unit ?? "")
      case .period: .text(rule.meaning.period ?? "")
      case .measure: .text(rule.meaning.measure ?? "")
      case .category: .text(rule.meaning.category ?? "")
      case .note: .text(rule.note.map { ImportSentence.note($0)[language] } ?? "")
      }
    }
  }
}
