package import IndicatorCore
internal import IndicatorIntake

/// Writes a question in an engine's SQL.
///
/// Steps under names: the rows with what they are grouped by and their values as numbers, without what nobody asked
/// for if only some measures are, the groups with sums and counts, the lines of the result. The first line repeats the
/// question, the last says that nothing is missing behind the others.
///
/// Texts are not compared among the rows of a group where it can be helped: some engines sort all rows for it.
struct QueryWriter {
  private let query: GroupQuery
  private let dialect: SQLDialect
  private let values: ValueExpression

  /// - Throws: a ``Fault`` without a place for values that cannot be summed exactly.
  init(_ query: GroupQuery, dialect: SQLDialect) throws(Fault) {
    (self.query, self.dialect) = (query, dialect)
    values = try ValueExpression(query.value, floats: query.floats, dialect: dialect)
  }

  func sql() throws(Fault) -> String {
    let steps = [try rows()] + (query.measures == nil ? [] : [asked()]) + [groups()]
    return "WITH \(steps.joined(separator: "),\n")))\n" + (try head()) + "\nUNION ALL\n" + lines()
      + "\nUNION ALL\n" + end()
      + "\nORDER BY 1"
  }

  // MARK: Rows

  private func column(_ column: TableColumn) throws(Fault) -> String {
    "t." + (try dialect.name(column.name))
  }

  /// A column that rows are grouped by, compared by its bytes.
  private func key(_ column: TableColumn) throws(Fault) -> String {
    let name = try self.column(column)
    switch column.kind {
    case .whole: return name
    case .text: return name + dialect.byBytes
    case .decimal, .float, .perRow, .other, .unknown: return dialect.asText(name) + dialect.byBytes
    }
  }

  private var categoryNames: [String] { query.categories.indices.map { "c\($0 + 1)" } }

  private func rows() throws(Fault) -> String {
    var keys = [
      "\(try key(query.unit)) AS u", "\(try key(query.period)) AS p",
      "\(try key(query.measure)) AS m",
    ]
    for (column, name) in zip(query.categories, categoryNames) {
      keys.append("\(try key(column)) AS \(name)")
    }
    if let measures = query.measures {
      // Rows that name no measure are shown with all that they name.
      let isAsked = try Comparisons(dialect).equals(query.measure, values: measures + [""])
      keys.append("CASE WHEN \(isAsked) THEN 1 ELSE 0 END AS t")
    }
    if let remark = try remark() { keys.append("\(remark) AS r") }
    let from = "FROM \(try query.table.sql(dialect)) AS t" + (try filter())
    return try values.steps(keys, names: names, from: from)
  }

  /// The names under which the rows hold what is no value.
  private var names: [String] {
    ["u", "p", "m"] + categoryNames + (query.measures == nil ? [] : ["t"])
      + (hasRemarks ? ["r"] : [])
  }

  private var hasRemarks: Bool { query.remarks.contains { $0 != nil } }

  private func remark() throws(Fault) -> String? {
    guard hasRemarks else { return nil }
    var parts: [String] = []
    for column in query.remarks {
      parts.append(
        try column.map { column throws(Fault) in dialect.escapedOrEmpty(try self.column(column)) }
          ?? "''")
    }
    return parts.joined(separator: " || '\(GroupedText.listMark)' || ")
  }

  private func filter() throws(Fault) -> String {
    guard !query.conditions.isEmpty else { return "" }
    var parts: [String] = []
    for condition in query.conditions {
      guard let column = try? GroupQuery.named(condition.column, columns: query.columns) else {
        throw Fault(
          .sheetLayout(.noSuchColumn(condition.column, headings: query.columns.map { $0.name })),
          at: .typed("--where", column: 1))
      }
      parts.append(try Comparisons(dialect).sql(condition, column: column))
    }
    return "\n  WHERE " + parts.joined(separator: "\n    AND ")
  }

  // MARK: Groups

  /// What of the rows are numbers and what is beside them, under their names.
  private var figures: [String] {
    ["v"] + (dialect.decimalType == nil ? ["d"] : []) + (values.mayBeOdd ? ["o", "x"] : [])
      + (hasRemarks ? ["r"] : [])
  }

  /// The rows; those of measures that were not asked for say of which unit and measure they are, and no more.
  private func asked() -> String {
    func ofAsked(_ names: [String]) -> [String] {
      names.map { "CASE WHEN a.t = 1 THEN a.\($0) END AS \($0)" }
    }
    let columns =
      ["a.u AS u", "a.m AS m", "a.t AS t"] + ofAsked(["p"] + categoryNames + figures)
    return "sosanh_asked AS (\n  SELECT " + columns.joined(separator: ",\n    ")
      + "\n  FROM sosanh_values AS a"
  }

  private func groups() -> String {
    // With the table in front of each name, for some engines would take `p` for what is called so here.
    let keys = ["u", "p", "m"] + categoryNames + (query.measures == nil ? [] : ["t"])
    var columns = keys.map { "s.\($0) AS \($0)" }
    columns += ["COUNT(*) AS n", "COUNT(s.v) AS k", "SUM(s.v) AS v"]
    if dialect.decimalType == nil { columns.append("SUM(s.d) AS d") }
    if values.mayBeOdd {
      columns += [
        "COUNT(CASE WHEN s.o = 1 THEN 1 END) AS o", "MIN(CASE WHEN s.o = 1 THEN s.x END) AS x",
      ]
    }
    if hasRemarks { columns.append("MIN(s.r) AS r1, MAX(s.r) AS r2") }
    return "sosanh_groups AS (\n  SELECT " + columns.joined(separator: ",\n    ")
      + "\n  FROM \(query.measures == nil ? "sosanh_values" : "sosanh_asked") AS s\n  GROUP BY "
      + keys.map { "s.\($0)" }.joined(separator: ", ")
  }

  // MARK: Lines

  private func line(_ fields: [GroupedField: String], categories: [String]) -> String {
    let texts = GroupedField.allCases.map { fields[$0] ?? "''" } + categories
    return "SELECT " + texts.joined(separator: ", ")
  }

  private func head() throws(Fault) -> String {
    func text(_ text: String) throws(Fault) -> String {
      try dialect.text(GroupedText.escaped(text))
    }
    func list(_ texts: [String]) throws(Fault) -> String {
      try dialect.text(
        texts.map { GroupedText.escaped($0) }.joined(separator: GroupedText.listMark))
    }
    var categories: [String] = []
    for column in query.categories { categories.append(try text(column.name)) }
    return line(
      [
        .part: "'1'", .unit: try text(query.unit.name), .period: try text(query.period.name),
        .measure: try text(query.measure.name), .isTaken: "'\(GroupedText.mark)'",
        .sum: try text(query.value.name),
        .firstRemark: try list(query.remarks.map { $0?.name ?? "" }),
        .lastRemark: try list(query.unused),
      ], categories: categories)
  }

  private func lines() -> String {
    func number(_ name: String) -> String { "COALESCE(\(dialect.asText(name)), '')" }
    var fields: [GroupedField: String] = [
      .part: "'2'", .unit: dialect.escapedOrEmpty("u"), .period: dialect.escapedOrEmpty("p"),
      .measure: dialect.escapedOrEmpty("m"),
      .isTaken: query.measures == nil ? "'1'" : dialect.asText("t"), .rows: number("n"),
      .numbers: number("k"), .sum: number("v"), .oddities: "'0'",
    ]
    if values.mayBeOdd {
      (fields[.oddities], fields[.oddity]) = (number("o"), dialect.escapedOrEmpty("x"))
    }
    if dialect.decimalType == nil { fields[.parts] = number("d") }
    if hasRemarks { (fields[.firstRemark], fields[.lastRemark]) = ("r1", "r2") }
    return line(fields, categories: categoryNames.map { dialect.escapedOrEmpty($0) })
      + " FROM sosanh_groups"
  }

  private func end() -> String {
    line([.part: "'3'", .unit: "'end'"], categories: query.categories.map { _ in "''" })
  }
}

extension GroupQuery {
  /// The question in an engine's SQL, one statement.
  ///
  /// - Parameter other: what the table is called where it has another name.
  /// - Throws: a ``Fault`` without a place: values that cannot be summed exactly, a condition on a column that is
  ///   not there or of another kind.
  package func sql(
    in dialect: SQLDialect, of other: TableReference? = nil
  ) throws(Fault) -> String {
    var query = self
    query.table = other ?? table
    return try QueryWriter(query, dialect: dialect).sql()
  }
}
