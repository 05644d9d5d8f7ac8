internal import IndicatorCore

extension PackageColumn.Kind {
  /// What is wrong with a text that is not empty; nil if nothing is.
  func fact(against text: String, column: String) -> FaultFact? {
    switch self {
    case .text: nil
    case .whole: Int64(text) == nil ? .field(.badWhole(text, column: column)) : nil
    case .number: ExactDecimal(plain: text) == nil ? .number(.badNumber(text)) : nil
    case .choice(let list):
      list.contains(text) ? nil : .field(.badChoice(text, column: column, expected: list))
    }
  }
}

extension FaultLog {
  /// Reports an identifier that is not of the shape `[a-z][a-z0-9_]*`.
  mutating func identifier(_ row: TableRow, column: String) throws(Fault) {
    let text = row[column]
    guard !text.isEmpty, !text.isIdentifier else { return }
    try report(row.fault(.field(.badIdentifier(text)), column: column))
  }
}

extension TableRow {
  /// The period in a column; nil if it says none. Most units have no days, and reading nothing takes time as well.
  fileprivate func period(_ column: String) -> Period? {
    let text = self[column]
    return text.isEmpty ? nil : Period(text)
  }

  /// Other spellings, joined by `;`.
  fileprivate var aliases: [String] {
    let text = self["aliases"]
    guard !text.isEmpty else { return [] }
    return text.split(separator: ";").map { SheetText.clean(String($0)) }.filter { !$0.isEmpty }
  }
}

extension OrganisationUnit {
  /// - Parameter groups: the columns that put it into groups.
  init(_ row: TableRow, groups: [String]) {
    self.init(
      id: row["unit"], name: row["name"].composedVietnamese, nameEnglish: row["name_en"],
      code: row["code"], level: row["level"], parent: row["parent"],
      aliases: row.aliases,
      validity: UnitValidity(
        from: row.period("valid_from")?.first, to: row.period("valid_to")?.last),
      groups: row.filled(groups))
  }

  /// Columns that say what a unit is; all others put it into groups.
  static let ownColumns = Set(PackageTable.units.columns.map(\.name))
}

extension Measure {
  init(_ row: TableRow) {
    self.init(
      id: row["measure"], name: row["name"].composedVietnamese, nameEnglish: row["name_en"],
      unitOfMeasure: row["unit_of_measure"], one: row["one"], oneEnglish: row["one_en"],
      additivity: Additivity(rawValue: row["additive"]) ?? .none, aliases: row.aliases)
  }
}

extension Category {
  init(_ row: TableRow) {
    self.init(
      id: row["category"], classification: row["classification"], parent: row["parent"],
      order: Int(row["order"]), inBase: row["in_base"] != "no",
      name: row["name"].composedVietnamese, nameEnglish: row["name_en"], aliases: row.aliases)
  }

  /// The category at the top, where its parent is at fault.
  var withoutParent: Category {
    Category(
      id: id, classification: classification, order: order, inBase: inBase, name: name,
      nameEnglish: nameEnglish, aliases: aliases)
  }
}

extension Indicator {
  init(_ row: TableRow) {
    self.init(
      id: row["indicator"], name: row["name"].composedVietnamese, nameEnglish: row["name_en"],
      formula: row["formula"], per: Int64(row["per"]) ?? 1,
      better: Direction(rawValue: row["better"]) ?? .none)
  }
}

/// Checks that categories form trees and that orders mean something.
struct CategoryCheck {
  private let byName: [String: Category]
  private let cycles: Set<String>
  private let aggregates: Set<String>
  private let orders: [String: [Int: String]]

  init(_ categories: [Category]) {
    byName = Dictionary(categories.map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one })
    cycles = PackageReader.cycles(byName.mapValues(\.parent))
    aggregates = Set(categories.map(\.parent)).subtracting([""])
    var orders: [String: [Int: String]] = [:]
    for category in categories {
      if let order = category.order, orders[category.classification]?[order] == nil {
        orders[category.classification, default: [:]][order] = category.id
      }
    }
    self.orders = orders
  }

  func fault(of category: Category, row: TableRow) -> Fault? {
    if let parent = byName[category.parent] {
      if parent.classification != category.classification {
        return row.fault(
          .codebook(.parentElsewhere(category: category.id, parent: parent.id)), column: "parent")
      }
      if cycles.contains(category.id) {
        return row.fault(.codebook(.parentCycle(.category, category.id)), column: "parent")
      }
    } else if !category.parent.isEmpty {
      let near = Suggestion.nearest(to: category.parent, among: byName.keys.sorted())
      return row.fault(
        .name(.unknownName(.category, category.parent, suggestion: near)), column: "parent")
    }
    return orderFault(of: category, row: row)
  }

  private func orderFault(of category: Category, row: TableRow) -> Fault? {
    guard let order = category.order else { return nil }
    if aggregates.contains(category.id) {
      return row.fault(.codebook(.orderOnAggregate(category.id)), column: "order")
    }
    guard let other = orders[category.classification]?[order], other != category.id else {
      return nil
    }
    return row.fault(
      .codebook(.repeatedOrder(category: category.id, other: other)), column: "order")
  }
}

/// One row of `observations.csv` on its way into the cube.
struct ObservationRow {
  private let row: TableRow
  private let book: Codebook

  init(_ row: TableRow, in book: Codebook) {
    self.row = row
    self.book = book
  }

  /// Looks up every name and adds the figure.
  func add(
    to builder: inout CubeBuilder, measures: Set<String>?, sources: Set<String>?
  ) throws(Fault) {
    let measure = book.measures[
      try known(.measure, at: book.measure(row["measure"]))
    ].id
    let unit = book.units[try known(.unit, at: book.unit(row["unit"]))].id
    guard let period = Period(row["period"]) else {
      throw row.fault(.field(.badPeriod(row["period"])), column: "period")
    }
    let remark = try ObservationFields.remark(
      row, qualifier: row["qualifier"], status: row["status"], source: row["source"])
    try checkSource(remark.source, sources: sources)
    let observation = Observation(
      unit: unit, period: period, measure: measure, categories: try categories(),
      cell: try cell(remark.status), remark: remark, line: row.record.line)
    if let measures, !measures.contains(measure) { return builder.skip(measure: measure) }
    do {
      try builder.add(observation)
    } catch {
      throw row.fault(error.fact)
    }
  }

  /// The position found, or the fault that names what is nearest among all.
  private func known<Listed>(
    _ kind: NameKind, at position: Position<Listed>?
  ) throws(Fault) -> Position<Listed> {
    if let position { return position }
    let name = row[kind.rawValue]
    let near = book.nearest(kind, to: name)
    throw row.fault(.name(.unknownName(kind, name, suggestion: near)), column: kind.rawValue)
  }

  private func categories() throws(Fault) -> [Observation.CategoryName] {
    do {
      return try ObservationFields.categories(row["category"], in: book)
    } catch {
      throw row.fault(error.fact, column: "category")
    }
  }

  private func cell(_ status: ObservationStatus) throws(Fault) -> Cell {
    let text = row["value"]
    if let reason = status.reason {
      guard text.isEmpty else {
        throw row.fault(.figure(.valueWithMissingStatus(status.rawValue)), column: "value")
      }
      return .missing(reason)
    }
    guard !text.isEmpty else {
      throw row.fault(.figure(.missingValueWithoutStatus), column: "value")
    }
    guard let value = ExactDecimal(plain: text) else {
      throw row.fault(.number(.badNumber(text)), column: "value")
    }
    return .value(value)
  }

  private func checkSource(_ text: String, sources: Set<String>?) throws(Fault) {
    guard let sources else { return }
    for name in ObservationFields.documents(citedIn: text) where !sources.contains(name) {
      let near = Suggestion.nearest(to: name, among: sources.sorted())
      throw row.fault(.name(.unknownName(.source, name, suggestion: near)), column: "source")
    }
  }
}
