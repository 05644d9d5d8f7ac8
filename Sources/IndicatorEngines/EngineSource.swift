package import IndicatorCore
internal import IndicatorIntake

/// Figures in an engine, as `--data` names them: `sqlite:FILE#TABLE`, `duckdb:FILES`, `duckdb:FILE#TABLE`,
/// `postgresql://HOST/DATABASE#SCHEMA.TABLE`, `spark:FOLDER` or `spark:TABLE`.
package struct EngineSource: Equatable, Sendable {
  package let engine: Engine
  /// The file, or the address of the database without its password; empty where the table says it all.
  package let location: String
  package let table: TableReference
  /// How it is called in messages and results: without its password.
  package let name: String
  /// The password that was written into the address.
  package let password: String?

  /// Nil for what names no engine, such as a path.
  ///
  /// - Throws: a ``Fault`` if an engine is named and the rest is not as it must be.
  package init?(_ text: String) throws(Fault) {
    guard let colon = text.firstIndex(of: ":") else { return nil }
    let rest = String(text[text.index(after: colon)...])
    switch text[..<colon] {
    case "sqlite":
      try self.init(
        .sqlite, file: rest, text: text, needsTable: true, expected: "sqlite:figures.db#table")
    case "duckdb":
      try self.init(
        .duckdb, file: rest, text: text, needsTable: false,
        expected: "duckdb:figures.parquet, duckdb:figures.csv.gz or duckdb:figures.duckdb#table")
    case "postgresql", "postgres": try self.init(address: text, rest: rest)
    case "spark":
      guard !rest.isEmpty else {
        throw Self.fault(text, expected: "spark:folder or spark:table")
      }
      let isFile = rest.contains("/") || SourceBytes.kind(of: rest) != .missing
      self.init(
        .spark, location: "",
        table: isFile
          ? .parquet(rest)
          : try Self.table(rest, of: text, expected: "spark:folder or spark:table"),
        name: text)
    default: return nil
    }
  }

  private init(
    _ engine: Engine, location: String, table: TableReference, name: String,
    password: String? = nil
  ) {
    (self.engine, self.location, self.table) = (engine, location, table)
    (self.name, self.password) = (name, password)
  }

  private init(
    _ engine: Engine, file: String, text: String, needsTable: Bool, expected: String
  ) throws(Fault) {
    let parts = Self.cut(file)
    guard !parts.before.isEmpty, !(needsTable && parts.table.isEmpty) else {
      throw Self.fault(text, expected: expected)
    }
    if !parts.table.isEmpty {
      let table = try Self.table(parts.table, of: text, expected: expected)
      self.init(engine, location: parts.before, table: table, name: text)
    } else if [".csv", ".csv.gz", ".csv.zst"].contains(where: { file.hasSuffix($0) }) {
      self.init(engine, location: "", table: .csv(file), name: text)
    } else if [".duckdb", ".db"].contains(where: { file.hasSuffix($0) }) {
      throw Self.fault(text, expected: expected)
    } else {
      self.init(engine, location: "", table: .parquet(file), name: text)
    }
  }

  private init(address text: String, rest: String) throws(Fault) {
    let parts = Self.cut(text)
    guard rest.hasPrefix("//"), !parts.table.isEmpty else {
      throw Self.fault(
        Self.withoutPassword(text).text, expected: "postgresql://host/database#schema.table")
    }
    let address = Self.withoutPassword(parts.before)
    let name = "\(address.text)#\(parts.table)"
    self.init(
      .postgresql, location: address.text,
      table: try Self.table(
        parts.table, of: name, expected: "postgresql://host/database#schema.table"), name: name,
      password: address.password)
  }

  /// A text in front of the `#` of its table and behind it: the last one that does not stand inside the table's
  /// quotes.
  private static func cut(_ text: String) -> (before: String, table: String) {
    let signs = text.indices.filter { text[$0] == "#" }
    let quoted = signs.last { TypedTable(text[text.index(after: $0)...])?.endsInQuotes == true }
    guard let sign = (text.hasSuffix("\"") ? quoted : nil) ?? signs.last else { return (text, "") }
    return (String(text[..<sign]), String(text[text.index(after: sign)...]))
  }

  private static func table(
    _ name: String, of text: String, expected: String
  ) throws(Fault) -> TableReference {
    guard let table = TableReference(named: name) else { throw fault(text, expected: expected) }
    return table
  }

  /// The file of this machine that a client reads; nil for servers, addresses and patterns of names.
  package var file: String? {
    guard engine == .sqlite || engine == .duckdb else { return nil }
    let path: String
    switch table {
    case .table: path = location
    case .parquet(let name), .csv(let name): path = name
    }
    let isElsewhere = path.contains("://") || path.contains { "*?[{".contains($0) }
    return isElsewhere ? nil : path
  }

  private static func fault(_ text: String, expected: String) -> Fault {
    Fault(.engine(.badSource(text, expected: expected)), at: .typed("--data"))
  }

  // MARK: Passwords

  /// An address without its password, and that.
  static func withoutPassword(_ address: String) -> (text: String, password: String?) {
    var (text, password) = withoutParameter(address)
    let lead = text.prefix { $0 != "/" }
    guard text[lead.endIndex...].hasPrefix("//") else { return (text, password) }
    let rest = text[lead.endIndex...].dropFirst(2)
    let authority = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    if let at = authority.lastIndex(of: "@"), let colon = authority[..<at].firstIndex(of: ":") {
      password = decoded(String(text[text.index(after: colon)..<at]))
      text.removeSubrange(colon..<at)
    }
    return (text, password)
  }

  private static func withoutParameter(_ address: String) -> (text: String, password: String?) {
    guard let mark = address.firstIndex(of: "?") else { return (address, nil) }
    var kept: [Substring] = []
    var password: String?
    for part in address[address.index(after: mark)...].split(separator: "&") {
      if part.hasPrefix("password=") {
        password = decoded(String(part.dropFirst("password=".count)))
      } else {
        kept.append(part)
      }
    }
    return (address[..<mark] + (kept.isEmpty ? "" : "?" + kept.joined(separator: "&")), password)
  }

  /// A text with its `%41` as the bytes they stand for.
  private static func decoded(_ text: String) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      let digits = rest.prefix(2)
      if byte == UInt8(ascii: "%"), digits.count == 2,
        let code = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
      {
        bytes.append(code)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
