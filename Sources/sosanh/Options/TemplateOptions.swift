import ArgumentParser
import IndicatorCore
import IndicatorRender

/// What an empty form asks for.
struct TemplateOptions: ParsableArguments {
  @Flag(
    name: .long,
    help: Help.option(
      "Write an empty form (xlsx) for units to fill in.",
      vi: "Tạo biểu mẫu để trống (xlsx) cho các đơn vị điền."))
  var template = false

  @Option(
    name: .long, parsing: .unconditionalSingleValue,
    help: Help.option(
      "The measures of a form, with the categories wanted: members,member_ratings[good, completed].",
      vi: "Các chỉ tiêu của biểu, kèm các mức cần hỏi: members,member_ratings[good, completed].",
      value: "m,n[a, b]"))
  var measures: [String] = []

  @Option(
    name: .long,
    help: Help.option(
      "What a form asks of a measure named without categories: the figure for all and each leaf, what the "
        + "data report, or none but the figure for all.",
      vi:
        "Với chỉ tiêu không ghi mức, biểu hỏi gì: leaves là tổng số và từng mức, reported là như số liệu đã "
        + "có, none là chỉ tổng số.", value: "categories"))
  var categories: TemplateCategories?

  @Option(
    name: .long, parsing: .unconditionalSingleValue,
    help: Help.option(
      "The periods of a form by their exact spelling: 2027, 2027-Q1, 2022/2025.",
      vi: "Các kỳ của biểu, ghi đúng kỳ: 2027, 2027-Q1, 2022/2025.", value: "periods"))
  var periods: [String] = []

  @Option(
    name: .long, parsing: .unconditionalSingleValue,
    help: Help.option(
      "The units of a form by id, code or name; @FILE holds one a line; else those of the levels that "
        + "report a measure.",
      vi:
        "Các đơn vị của biểu theo mã hoặc tên; @TỆP có mỗi dòng một đơn vị; không ghi thì mọi đơn vị cùng cấp "
        + "với đơn vị có báo cáo.", value: "a,b"))
  var units: [String] = []

  @Option(
    name: .long,
    help: Help.option(
      "Only units of one level.", vi: "Chỉ các đơn vị một cấp.", value: "level"))
  var level: String?

  /// The units asked for, as every verb looks them up.
  ///
  /// - Throws: a ``Fault`` at `--units` or `--level`.
  func units(in book: Codebook) throws(Fault) -> [UnitIndex]? {
    try selection.rows(in: book).units
  }

  /// Which units were taken for names that are not quite theirs.
  func notes(in book: Codebook) throws(Fault) -> [Note] { try selection.notes(in: book) }

  private var selection: SelectionOptions {
    var selection = SelectionOptions()
    (selection.units, selection.level, selection.periods) = (units, level, [])
    return selection
  }

  /// The periods by their exact spelling: a form cannot ask for a range.
  ///
  /// - Throws: a ``Fault`` at `--periods`.
  func exactPeriods() throws(Fault) -> [Period] {
    var exact: [Period] = []
    for item in periods.flatMap({ TypedList($0, option: "--periods").items }) {
      guard let period = Period(item.text) else { throw item.fault(.field(.badPeriod(item.text))) }
      if !exact.contains(period) { exact.append(period) }
    }
    guard !exact.isEmpty else {
      throw Fault(.field(.badPeriod("")), at: .typed("--periods"))
    }
    return exact
  }

  /// Refuses options of a form without one, and a form without what it asks for.
  func check() throws {
    let given = [
      ("--measures", !items.isEmpty), ("--categories", categories != nil),
      ("--units", !units.isEmpty), ("--level", level != nil), ("--periods", !periods.isEmpty),
    ]
    if !template, let option = given.first(where: \.1)?.0 {
      throw Fault(.command(.missingOption(option, needs: "--template")), at: .typed(option))
    }
    for option in ["--measures", "--periods"] where template {
      guard given.contains(where: { $0.0 == option && $0.1 }) else {
        throw Fault(.command(.missingOption("--template", needs: option)), at: .typed("--template"))
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
      let group = try self.group(item, in: cube)
      if let known = groups.firstIndex(where: { $0.measure == group.measure }) {
        groups[known] = groups[known].adding(group)
      } else {
        groups.append(group)
      }
    }
    return groups
  }

  private func group(_ item: TypedList.Item, in cube: Cube) throws(Fault) -> Template.Group {
    do throws(Fault) {
      guard case .figure(let name, let selection) = try FormulaParser.parse(item.text) else {
        throw item.fault(.name(.unknownName(.measure, item.text, suggestion: nil)))
      }
      guard let measure = try cube.codebook.findMeasure(name.text) else {
        let near = Suggestion.nearest(to: name.text, among: cube.codebook.measures.map(\.id))
        throw item.fault(.name(.unknownName(.measure, name.text, suggestion: near)))
      }
      guard let selection else { return cube.templateGroup(measure, choice: categories ?? .leaves) }
      return try cube.templateGroup(name, selection: selection)
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
