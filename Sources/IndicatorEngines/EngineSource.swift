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
        .sqlite, file: rest, text, needsTable: true, expected: "sqlite:figures.db#table")
    case "duckdb":
      try self.init(
        .duckdb, file: rest, text, needsTable: false,
        expected: "duckdb:figures.parquet, duckdb:figures.csv.gz or duckdb:figures.duckdb#table")
    case "postgresql", "postgres": try self.init(address: text, rest)
    case "spark":
      guard !rest.isEmpty else {
        throw Self.fault(text, "spark:folder or spark:table")
      }
      let isFile = rest.contains("/") || SourceBytes.kind(of: rest) != .missing
      self.init(
        .spark, location: "", isFile ? .parquet(rest) : TableReference(named: rest), text)
    default: return nil
    }
  }

  private init(
    _ engine: Engine, location: String, _ table: TableReference, _ name: String,
    password: String? = nil
  ) {
    (self.engine, self.location, self.table) = (engine, location, table)
    (self.name, self.password) = (name, password)
  }

  private init(
    _ engine: Engine, file: String, _ text: String, needsTable: Bool, expected: String
  ) throws(Fault) {
    let parts = Self.cut(file)
    guard !parts.before.isEmpty, !(needsTable && parts.table.isEmpty) else {
      throw Self.fault(text, expected)
    }
    if !parts.table.isEmpty {
      self.init(engine, location: parts.before, TableReference(named: parts.table), text)
    } else if [".csv", ".csv.gz", ".csv.zst"].contains(where: { file.hasSuffix($0) }) {
      self.init(engine, location: "", .csv(file), text)
    } else if [".duckdb", ".db"].contains(where: { file.hasSuffix($0) }) {
      throw Self.fault(text, expected)
    } else {
      self.init(engine, location: "", .parquet(file), text)
    }
  }

  private init(address text: String, _ rest: String) throws(Fault) {
    let parts = Self.cut(text)
    guard rest.hasPrefix("//"), !parts.table.isEmpty else {
      throw Self.fault(Self.withoutPassword(text).text, "postgresql://host/database#schema.table")
    }
    let address = Self.withoutPassword(parts.before)
    self.init(
      .postgresql, location: address.text, TableReference(named: parts.table),
      "\(address.text)#\(parts.table)", password: address.password)
  }

  /// A text in front of its last `#` and behind it.
  private static func cut(_ text: String) -> (before: String, table: String) {
    guard let sign = text.lastIndex(of: "#") else { return (text, "") }
    return (String(text[..<sign]), String(text[text.index(after: sign)...]))
  }

  private static func fault(_ text: String, _ expected: String) -> Fault {
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
