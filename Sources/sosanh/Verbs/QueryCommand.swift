import ArgumentParser
import IndicatorCore
import IndicatorEngines
import IndicatorIntake
import IndicatorRender

struct QueryCommand: ParsableCommand {
  static let help = VerbHelp(
    (
      "Print the query that an engine would be asked.", "In câu truy vấn gửi cho cơ sở dữ liệu."
    ),
    discussion: (
      """
      Prints one SQL statement that groups and sums the rows of a table, for an engine that this machine need \
      not reach. Its result, however it was got, is read by --data - or as a file. The columns are those of \
      --data: a CSV file with the same headings, or a table in an engine, which is asked for its columns only.
      """,
      """
      In một câu SQL gộp nhóm và cộng các dòng của một bảng, cho cơ sở dữ liệu mà máy này không nối được. Kết \
      quả lấy bằng cách nào cũng đọc được bằng --data - hoặc như một tệp. Tên cột lấy theo --data: tệp CSV có \
      cùng tiêu đề, hoặc bảng trong cơ sở dữ liệu (chỉ hỏi tên cột).
      """
    ),
    examples: [
      "query good_days --data figures.csv --engine bigquery --table health.figures",
      "query 'deaths / live_births' --data figures.csv --engine trino --where 'region=north|south'",
    ])

  static var configuration: CommandConfiguration { help.configuration(.query) }

  @Argument(
    help: Help.option(
      "Indicators or formulas; all measures if none is named.",
      vi: "Chỉ số hoặc công thức; không ghi là mọi chỉ tiêu.", value: "indicator or formula"))
  var indicators: [String] = []

  @Option(
    name: .long,
    help: Help.option(
      "The engine whose SQL is written; that of --data if it names one.",
      vi: "Viết SQL cho hệ nào; không ghi thì theo --data.", value: "engine"))
  var engine: Engine?

  @Option(
    name: .long,
    help: Help.option(
      "The table, with the schema in front: health.figures; the file's name if not given.",
      vi: "Tên bảng, kèm schema: yte.solieu; không ghi thì là tên tệp.", value: "name"))
  var table: String?

  @Option(
    name: .long,
    help: Help.option(
      "The language of everything people read: en or vi.", vi: "Ngôn ngữ: en hoặc vi.",
      value: "language"))
  var language: Language?

  @OptionGroup(title: Help.chosen("Data", vi: "Dữ liệu")) var data: DataOptions

  func run() throws {
    let path = try DataFinder(asked: indicators).findOne(data.data, for: .query).path
    let file = try DataSet.preparation(data, asked: indicators).file
    let query: GroupQuery
    let chosen: Engine
    if let source = try EngineSource(path) {
      let asked = try EngineData(source, options: data)
      query = try asked.query(file, of: try namedTable())
      chosen = engine ?? source.engine
    } else {
      guard let engine else {
        throw Fault(
          .command(.missingOption("--data \(path)", needs: "--engine")), at: .typed("--engine"))
      }
      (query, chosen) = (try self.query(ofFileAt: path, file: file, engine: engine), engine)
    }
    let sql: String
    do {
      sql = try query.sql(in: SQLDialect(chosen))
    } catch {
      throw placed(error, path: path)
    }
    try System.write(Array((sql + ";\n").utf8))
  }

  /// The table that is named; nil if none is.
  private func namedTable() throws(Fault) -> TableReference? {
    guard let table else { return nil }
    guard let named = TableReference(named: table) else {
      throw Fault(
        .engine(.badSource(table, expected: "schema.table, schema.\"a.b\"")),
        at: .typed("--table", column: 1))
    }
    return named
  }

  /// The question about a table with the columns of a CSV file.
  private func query(
    ofFileAt path: String, file: BareFileOptions, engine: Engine
  ) throws(Fault) -> GroupQuery {
    guard path == "-" || SourceBytes.kind(of: path) == .file else {
      throw Fault(.engine(.noQuery(path)), at: .typed("--data"))
    }
    let stem = path.split(separator: "/").last.map { $0.prefix { $0 != "." } } ?? ""
    let ofFile = stem.isEmpty || path == "-" ? nil : TableReference.table([String(stem)])
    guard let table = try namedTable() ?? ofFile else {
      throw Fault(
        .command(.missingOption("--data \(path)", needs: "--table")), at: .typed("--table"))
    }
    let columns = try BareFile.headings(ofFileAt: path).map { TableColumn(unseen: $0, in: engine) }
    do {
      return try data.query(of: table, columns: columns, file: file)
    } catch {
      throw placed(error, path: path)
    }
  }

  private func placed(_ fault: Fault, path: String) -> Fault {
    guard fault.place == nil else { return fault }
    return Fault(fault.fact, at: .whole(path))
  }
}

extension Engine: ArgumentChoice {}
extension FloatRule: ArgumentChoice {}
