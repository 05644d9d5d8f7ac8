/// A column of a table, and what its values are.
package struct TableColumn: Equatable, Sendable {
  package let name: String
  package let kind: Kind

  /// What values are summed and compared as.
  package enum Kind: Equatable, Sendable {
    case whole, decimal, text
    /// Binary fractions, by their type.
    case float(String)
    /// What each row says for itself.
    case perRow
    case other(String)
    /// What only the engine will know.
    case unknown
  }

  package init(_ name: String, kind: Kind) {
    self.name = name
    self.kind = kind
  }

  /// A column as an engine describes it.
  package init(_ name: String, type: String, in engine: Engine) {
    self.init(name, kind: engine == .sqlite ? .perRow : Kind(type))
  }

  /// A column of a table that was not looked at.
  package init(unseen name: String, in engine: Engine) {
    self.init(name, kind: engine == .sqlite ? .perRow : .unknown)
  }
}

extension TableColumn.Kind {
  private static let wholes: Set<String> = [
    "smallint", "integer", "bigint", "int", "tinyint", "long", "short", "byte", "hugeint",
    "utinyint",
    "usmallint", "uinteger", "ubigint", "uhugeint", "int64",
  ]
  private static let decimals: Set<String> = ["numeric", "decimal", "bignumeric"]
  private static let floats: Set<String> = [
    "real", "double precision", "double", "float", "float64",
  ]
  private static let texts: Set<String> = ["text", "varchar", "character varying", "string"]

  /// What an engine's name for a type means; what stands in brackets says how many digits or signs there are.
  init(_ type: String) {
    let word = String(type.lowercased().prefix { $0 != "(" })
    if type.lowercased().hasSuffix("[]") {
      self = .other(type)
    } else if Self.wholes.contains(word) {
      self = .whole
    } else if Self.decimals.contains(word) {
      self = .decimal
    } else if Self.floats.contains(word) {
      self = .float(type)
    } else {
      self = Self.texts.contains(word) ? .text : .other(type)
    }
  }
}
