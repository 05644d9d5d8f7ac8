package import IndicatorCore
internal import IndicatorIntake

/// What is asked of an engine: the rows of a table that meet conditions, grouped by what a figure is about, their
/// values summed, and an account of all rows.
package struct GroupQuery: Sendable {
  package var table: TableReference
  package let columns: [TableColumn]
  package let unit: TableColumn
  package let period: TableColumn
  package let measure: TableColumn
  package let value: TableColumn
  package let categories: [TableColumn]
  /// Qualifier, status, source and note, as far as there are such columns.
  package let remarks: [TableColumn?]
  /// The columns that are not used.
  package let unused: [String]
  package var conditions: [Condition] = []
  /// The measures whose rows are grouped by all there is; nil for all. Of others units are listed.
  package var measures: [String]?
  package var floats = FloatRule.reject

  /// A question about a table with columns of such roles.
  ///
  /// - Parameters:
  ///   - table: what is read.
  ///   - columns: its columns.
  ///   - roles: header names by role where they are other than the roles.
  ///   - categories: the headers of the category columns; empty for `category`.
  /// - Throws: a ``Fault`` without a place if a column is missing.
  package init(
    of table: TableReference, columns: [TableColumn], roles: [String: String],
    categories: [String]
  ) throws(Fault) {
    self.table = table
    self.columns = columns
    unit = try Self.find("unit", columns: columns, roles: roles)
    period = try Self.find("period", columns: columns, roles: roles)
    measure = try Self.find("measure", columns: columns, roles: roles)
    value = try Self.find("value", columns: columns, roles: roles)
    var found: [TableColumn] = []
    for name in categories.isEmpty ? ["category"] : categories {
      found.append(try Self.named(name, columns: columns))
    }
    self.categories = found
    var remarks: [TableColumn?] = []
    for role in BareFile.optionalColumns {
      remarks.append(
        roles[role] == nil
          ? try? Self.named(role, columns: columns)
          : try Self.find(role, columns: columns, roles: roles))
    }
    self.remarks = remarks
    let used = [unit, period, measure, value] + found + remarks.compactMap(\.self)
    unused = columns.filter { !used.contains($0) }.map { $0.name }
  }

  private static func find(
    _ role: String, columns: [TableColumn], roles: [String: String]
  ) throws(Fault) -> TableColumn {
    try named(roles[role] ?? role, columns: columns)
  }

  /// A column by its name, whatever its case.
  static func named(_ name: String, columns: [TableColumn]) throws(Fault) -> TableColumn {
    let found =
      columns.first { $0.name == name }
      ?? columns.first { $0.name.lowercased() == name.lowercased() }
    guard let found else {
      throw Fault(.column(.missingColumn(name, found: columns.map { $0.name })))
    }
    return found
  }
}
