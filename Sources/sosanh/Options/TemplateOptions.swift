import ArgumentParser
import IndicatorCore
import IndicatorRender

/// What an empty form asks for.
struct TemplateOptions: ParsableArguments {
  @Flag(
    name: .long,
    help: Help.option(
      "Write an empty form (xlsx) for units to fill in.",
      "Tạo biểu mẫu để trống (xlsx) cho các đơn vị điền."))
  var template = false

  @Option(
    name: .long, parsing: .unconditionalSingleValue,
    help: Help.option(
      "The measures of a form, with the categories wanted: members,member_ratings[good, completed].",
      "Các chỉ tiêu của biểu, kèm các mức cần hỏi: members,member_ratings[good, completed].",
      value: "m,n[a, b]"))
  var measures: [String] = []

  @Option(
    name: .long,
    help: Help.option(
      "What a form asks of a measure named without categories: the figure for all and each leaf, what the "
        + "data report, or none but the figure for all.",
      "Với chỉ tiêu không ghi mức, biểu hỏi gì: leaves là tổng số và từng mức, reported là như số liệu đã "
        + "có, none là chỉ tổng số.", value: "categories"))
  var categories: TemplateCategories?

  /// Refuses options of a form without one, and a form without what it asks for.
  func check(_ selection: SelectionOptions) throws {
    let given = [
      ("--measures", !items.isEmpty), ("--categories", categories != nil),
      ("--units", !selection.units.isEmpty), ("--level", selection.level != nil),
      ("--periods", !selection.periods.isEmpty),
    ]
    if !template, let option = given.first(where: \.1)?.0 {
      throw ValidationError(
        Help.chosen(
          "\(option) goes with --template.", "\(option) chỉ dùng cùng --template."))
    }
    for option in ["--measures", "--periods"] where template {
      guard given.contains(where: { $0.0 == option && $0.1 }) else {
        throw ValidationError(
          Help.chosen("--template needs \(option).", "--template cần có \(option)."))
      }
    }
  }

  /// The measures as typed.
  var items: [TypedList.Item] {
    measures.flatMap { TypedList(selections: $0, option: "--measures").items }
  }

  /// What is asked for, looked up in the data.
  ///
  /// - Throws: a ``Fault`` at a name in `--measures`.
  func groups(in cube: Cube) throws(Fault) -> [Template.Group] {
    var groups: [Template.Group] = []
    for item in items {
      let group = try self.group(item, cube)
      if let known = groups.firstIndex(where: { $0.measure == group.measure }) {
        groups[known] = groups[known].adding(group)
      } else {
        groups.append(group)
      }
    }
    return groups
  }

  private func group(_ item: TypedList.Item, _ cube: Cube) throws(Fault) -> Template.Group {
    do throws(Fault) {
      guard case .figure(let name, let selection) = try FormulaParser.parse(item.text) else {
        throw item.fault(.unknownName(.measure, item.text, suggestion: nil))
      }
      guard let measure = cube.codebook.measure(name.text) else {
        let near = Suggestion.nearest(to: name.text, among: cube.codebook.measures.map(\.id))
        throw item.fault(.unknownName(.measure, name.text, suggestion: near))
      }
      guard let selection else { return cube.templateGroup(measure, categories ?? .leaves) }
      return try cube.templateGroup(name, selection)
    } catch {
      throw item.placed(error)
    }
  }
}

extension TypedList.Item {
  /// A fault in the item as a formula, at its place in the option.
  fileprivate func placed(_ fault: Fault) -> Fault {
    guard let place = fault.place, place.source == "formula" else { return fault }
    return Fault(fault.fact, at: .typed(option, column: column + place.column - 1))
  }
}
