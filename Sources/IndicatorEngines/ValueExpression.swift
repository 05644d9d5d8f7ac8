internal import IndicatorCore

/// The values of rows as numbers that sum exactly: `v` the number, and where the column may hold something that is
/// none, `o` whether it does, `x` what is there.
struct ValueExpression {
  private let column: TableColumn
  private let floats: FloatRule
  private let dialect: SQLDialect

  /// How decimal numbers are written in texts.
  private static let pattern = "^[-+]?[0-9]{1,18}([.][0-9]{1,12})?$"

  /// - Throws: a ``Fault`` without a place for a column that cannot be summed exactly.
  init(_ column: TableColumn, floats: FloatRule, dialect: SQLDialect) throws(Fault) {
    switch column.kind {
    case .float(let type) where floats == .reject:
      throw Fault(.engineRows(.floats(column: column.name, type: type)))
    case .other(let type): throw Fault(.engineRows(.notNumeric(column: column.name, type: type)))
    case .whole, .decimal, .text, .float, .perRow, .unknown: break
    }
    (self.column, self.floats, self.dialect) = (column, floats, dialect)
  }

  /// Whether the column may hold what is no number.
  var mayBeOdd: Bool {
    guard dialect.decimalType != nil else { return true }
    return switch column.kind {
    case .whole, .decimal: false
    case .float: dialect.engine != .postgresql
    case .text, .perRow, .other, .unknown: true
    }
  }

  /// The steps from a table to rows with values, the last not closed.
  ///
  /// - Parameters:
  ///   - keys: what else the rows hold, each with its name.
  ///   - names: these names.
  ///   - from: the table and the conditions.
  func steps(_ keys: [String], names: [String], from: String) throws(Fault) -> String {
    let value = "t." + (try dialect.name(column.name))
    guard let type = dialect.decimalType else {
      return integerSteps(value, keys: keys, names: names, from: from)
    }
    switch column.kind {
    case .whole, .decimal:
      return step(keys + ["\(value) AS v"], from: from)
    case .float(let float):
      return floatStep(value, type: type, float: float, keys: keys, from: from)
    case .text, .perRow, .other, .unknown:
      let text = "TRIM(\(column.kind == .text ? value : dialect.asText(value)))"
      let pattern = try dialect.matches(text, pattern: Self.pattern) ?? ""
      let matches =
        dialect.isFloat(value, kind: column.kind, floats: floats).map { "\(pattern) AND NOT \($0)" }
        ?? pattern
      return step(
        keys + [
          "CASE WHEN \(matches) THEN CAST(\(text) AS \(type)) END AS v",
          "CASE WHEN \(text) = '' OR \(matches) THEN 0 WHEN \(value) IS NOT NULL THEN 1 ELSE 0 END AS o",
          "\(dialect.asText(value)) AS x",
        ], from: from)
    }
  }

  // MARK: Steps

  private func step(_ columns: [String], from: String) -> String {
    "sosanh_values AS (\n  SELECT " + columns.joined(separator: ",\n    ") + "\n  \(from)"
  }

  /// Binary fractions by their shortest decimal, which must lead back to them: a decimal number of so many digits
  /// need not.
  private func floatStep(
    _ value: String, type: String, float: String, keys: [String], from: String
  ) -> String {
    let text = dialect.asText(value)
    if dialect.engine == .postgresql {
      return step(keys + ["CAST(\(text) AS \(type)) AS v"], from: from)
    }
    let cast = dialect.engine == .bigquery ? "SAFE_CAST" : "TRY_CAST"
    let decimal = "\(cast)(\(text) AS \(type))"
    let isSame = "CAST(\(decimal) AS \(float)) = \(value)"
    return step(
      keys + [
        "CASE WHEN \(isSame) THEN \(decimal) END AS v",
        "CASE WHEN \(isSame) OR \(value) IS NULL THEN 0 ELSE 1 END AS o", "\(text) AS x",
      ], from: from)
  }

  // MARK: Where only integers sum exactly

  /// SQLite: each value says what it is. A decimal text is taken apart at its point, the digits behind it as
  /// parts of a million million, and both are summed as integers.
  private func integerSteps(
    _ value: String, keys: [String], names: [String], from: String
  ) -> String {
    let own = names.joined(separator: ", ")
    let read =
      "sosanh_read AS (\n  SELECT "
      + (keys + ["typeof(\(value)) AS y", "\(value) AS i", "\(shown(value)) AS x"])
      .joined(separator: ",\n    ") + "\n  \(from)"
    let plain = floats == .shortest ? [Self.plainStep(own)] : []
    let signed =
      "sosanh_signed AS (\n  SELECT \(own), y, i, x, CASE WHEN substr(x, 1, 1) = '-' THEN -1 ELSE 1 END AS g,"
      + "\n    CASE WHEN substr(x, 1, 1) IN ('-', '+') THEN substr(x, 2) ELSE x END AS a\n  FROM \(floats == .shortest ? "sosanh_plain" : "sosanh_read")"
    let cut =
      "sosanh_cut AS (\n  SELECT \(own), y, i, x, g,"
      + "\n    CASE WHEN instr(a, '.') > 0 THEN substr(a, 1, instr(a, '.') - 1) ELSE a END AS w,"
      + "\n    CASE WHEN instr(a, '.') > 0 THEN substr(a, instr(a, '.') + 1) ELSE '0' END AS f"
      + "\n  FROM sosanh_signed"
    let isDecimal =
      "y IN ('text'\(floats == .shortest ? ", 'real'" : "")) AND length(w) BETWEEN 1 AND 18"
      + " AND length(f) BETWEEN 1 AND 12 AND w NOT GLOB '*[^0-9]*' AND f NOT GLOB '*[^0-9]*'"
    let values =
      "sosanh_values AS (\n  SELECT \(own),"
      + "\n    CASE WHEN y = 'integer' THEN i WHEN \(isDecimal) THEN g * CAST(w AS INTEGER) END AS v,"
      + "\n    CASE WHEN y = 'integer' THEN 0 WHEN \(isDecimal)"
      + " THEN g * CAST(substr(f || '000000000000', 1, 12) AS INTEGER) END AS d,"
      + "\n    CASE WHEN y IN ('integer', 'null') OR y = 'text' AND x = '' OR \(isDecimal)"
      + " THEN 0 ELSE 1 END AS o,\n    x\n  FROM sosanh_cut"
    return ([read] + plain + [signed, cut, values]).joined(separator: "),\n")
  }

  /// SQLite writes large and small fractions with a power of ten, `1.0e+15`, `2.5e-07`: the same digits with their
  /// point where it belongs.
  private static func plainStep(_ own: String) -> String {
    let mantissa = "substr(x, 1, instr(x, 'e') - 1)"
    let power = "CAST(substr(x, instr(x, 'e') + 1) AS INTEGER)"
    let sign = "CASE WHEN x LIKE '-%' THEN '-' ELSE '' END"
    let digits = "rtrim(replace(replace(\(mantissa), '-', ''), '.', ''), '0')"
    let zeros = "'\(String(repeating: "0", count: 24))'"
    return "sosanh_plain AS (\n  SELECT \(own), y, i,"
      + "\n    CASE WHEN y <> 'real' OR instr(x, 'e') = 0 THEN x"
      + "\n      WHEN \(power) BETWEEN 0 AND 23 THEN \(sign) || substr(\(digits) || \(zeros), 1, \(power) + 1)"
      + "\n      WHEN \(power) BETWEEN -24 AND -1"
      + " THEN \(sign) || '0.' || substr(\(zeros), 1, -\(power) - 1) || \(digits)"
      + "\n      ELSE x END AS x\n  FROM sosanh_read"
  }

  /// A value as a text: of a fraction the first of 15 to 17 digits that leads back to it.
  private func shown(_ value: String) -> String {
    let text = "TRIM(CAST(\(value) AS TEXT))"
    guard floats == .shortest else {
      return
        "CASE typeof(\(value)) WHEN 'integer' THEN '' WHEN 'real' THEN \(text) || ' (REAL)' ELSE \(text) END"
    }
    func digits(_ count: Int) -> String { "printf('%!.\(count)g', \(value))" }
    let tries = [15, 16].map { "WHEN CAST(\(digits($0)) AS REAL) = \(value) THEN \(digits($0))" }
    return
      "CASE WHEN typeof(\(value)) = 'integer' THEN '' WHEN typeof(\(value)) <> 'real' THEN \(text) "
      + tries.joined(separator: " ") + " ELSE \(digits(17)) END"
  }
}

extension SQLDialect {
  /// Whether a value of a type that only the engine knows is a binary fraction that must be refused; nil where
  /// this is known, or the engine does not say.
  fileprivate func isFloat(
    _ value: String, kind: TableColumn.Kind, floats: FloatRule
  ) -> String? {
    guard kind == .unknown, floats == .reject else { return nil }
    switch engine {
    case .postgresql:
      return "CAST(pg_typeof(\(value)) AS text) IN ('real', 'double precision')"
    case .duckdb, .spark, .trino: return "LOWER(TYPEOF(\(value))) IN ('float', 'double', 'real')"
    case .sqlite, .bigquery: return nil
    }
  }
}
