import IndicatorCore
import IndicatorEngines
import Testing

@Suite("Sources in engines") struct EngineSourceTests {
  @Test(
    "reads what --data names",
    arguments: [
      ("sqlite:a b.db#t", Engine.sqlite, "a b.db", TableReference.table(["t"])),
      ("sqlite:x#y.db#\"s.t\".u", .sqlite, "x#y.db", .table(["s.t", "u"])),
      ("duckdb:dir/*.parquet", .duckdb, "", .parquet("dir/*.parquet")),
      ("duckdb:f.csv.gz", .duckdb, "", .csv("f.csv.gz")),
      ("duckdb:f.duckdb#main.t", .duckdb, "f.duckdb", .table(["main", "t"])),
      ("postgresql://h:5432/db#s.t", .postgresql, "postgresql://h:5432/db", .table(["s", "t"])),
      ("postgres:///db#t", .postgresql, "postgres:///db", .table(["t"])),
      ("sqlite:a.db#a\"b", .sqlite, "a.db", .table(["a\"b"])),
      ("sqlite:a.db#s.\"a\"\"b\"", .sqlite, "a.db", .table(["s", "a\"b"])),
      ("sqlite:a.db#\"a#b\"", .sqlite, "a.db", .table(["a#b"])),
      ("sqlite:a#b.db#s.\"a#b\"", .sqlite, "a#b.db", .table(["s", "a#b"])),
      ("sqlite:a\"b.db#t", .sqlite, "a\"b.db", .table(["t"])),
      ("spark:/data/figures", .spark, "", .parquet("/data/figures")),
      ("spark:health.figures", .spark, "", .table(["health", "figures"])),
    ])
  func reads(text: String, engine: Engine, location: String, table: TableReference) throws {
    let source = try #require(try EngineSource(text))
    #expect(source.engine == engine)
    #expect(source.location == location)
    #expect(source.table == table)
    #expect(source.name == text)
    #expect(source.password == nil)
  }

  @Test(
    "takes no path for a source",
    arguments: ["figures.csv", "-", "a:b.csv", "/x/sqlite:y", "SQLITE:x#y"])
  func leavesPaths(text: String) throws { #expect(try EngineSource(text) == nil) }

  @Test(
    "refuses a source without its table",
    arguments: [
      "sqlite:", "sqlite:x.db", "sqlite:#t", "duckdb:", "duckdb:x.duckdb", "postgresql:h/db#t",
      "postgresql://h/db", "spark:", "sqlite:x.db#\"t", "sqlite:x.db#\"t\"u", "sqlite:x.db#s.",
      "sqlite:x.db#.t", "postgresql://h/db#s.\"t", "duckdb:x.duckdb#\"\"",
    ])
  func refuses(text: String) { #expect(throws: Fault.self) { try EngineSource(text) } }

  @Test(
    "keeps a password out of names, messages and arguments",
    arguments: [
      "postgresql://me:s3%63ret@h/db#t", "postgresql://me@h/db?password=s3cret#t",
      "postgresql://me:s3cret@h/db?sslmode=require#t", "postgresql://:s3cret@h/db#t",
    ])
  func hidesPasswords(text: String) throws {
    let source = try #require(try EngineSource(text))
    #expect(source.password == "s3cret")
    let client = try #require(EngineClient(source, question: .columns("SELECT 1"), options: []))
    #expect(client.environment["PGPASSWORD"] == "s3cret")
    for word in client.arguments + [source.name, source.location] {
      #expect(!word.contains("s3"), "\(word)")
    }
    #expect(throws: Fault.self) { try EngineSource(String(text.dropLast(2))) }
    do { _ = try EngineSource(String(text.dropLast(2))) } catch {
      #expect(!String(reflecting: error).contains("s3"))
    }
  }

  @Test("no path is taken for an option or an address")
  func pathsAreSafe() throws {
    for path in ["-readonly", "file:x?mode=rwc"] {
      let source = try #require(try EngineSource("sqlite:\(path)#t"))
      let client = try #require(EngineClient(source, question: .columns("SELECT 1"), options: []))
      #expect(client.arguments.suffix(2) == ["./\(path)", "SELECT 1"])
    }
  }

  @Test("groups are written by the engine itself where it can")
  func groupsAreCopied() throws {
    let copies = [
      ("duckdb:x.parquet", "COPY (\nSELECT 1\n) TO '/dev/stdout'"),
      ("postgresql://h/d#t", "COPY (\nSELECT 1\n) TO STDOUT"), ("sqlite:x#t", "SELECT 1"),
      ("spark:t", "SELECT 1"),
    ]
    for (text, statement) in copies {
      let source = try #require(try EngineSource(text))
      let groups = try #require(EngineClient(source, question: .groups("SELECT 1"), options: []))
      let columns = try #require(EngineClient(source, question: .columns("SELECT 1"), options: []))
      #expect(groups.arguments.last!.contains(statement))
      #expect(columns.arguments.last!.hasSuffix("SELECT 1"))
    }
    let source = try #require(try EngineSource("duckdb:x.duckdb#t"))
    let safe = try #require(EngineClient(source, question: .groups("SELECT 1"), options: ["-safe"]))
    #expect(safe.arguments.last == "SELECT 1")
  }

  @Test("further arguments are cut at blanks outside of quotes")
  func wordsOfOptions() {
    #expect(EngineClient.words("--a  'b c' d\"e f\"g ''") == ["--a", "b c", "de fg", ""])
    #expect(EngineClient.words("") == [])
  }
}
