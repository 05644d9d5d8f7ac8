import IndicatorCore
import IndicatorEngines
import IndicatorIntake

/// Figures that an engine groups and sums.
struct EngineData {
  let source: EngineSource
  private let options: DataOptions

  /// - Throws: a ``Fault`` at an option that no engine can follow.
  init(_ source: EngineSource, _ options: DataOptions) throws(Fault) {
    (self.source, self.options) = (source, options)
    _ = try options.conditions()
    if ![.auto, .plain].contains(options.inputNumbers) {
      throw Self.notPushedDown(
        .numberGrammar(options.inputNumbers.rawValue), "--input-numbers")
    }
    let words = CommandLine.arguments
    let asksForFileOrder =
      words.contains("--sort=file")
      || zip(words, words.dropFirst()).contains { $0 == ("--sort", "file") }
    if asksForFileOrder { throw Self.notPushedDown(.fileOrder, "--sort") }
  }

  private static func notPushedDown(_ what: NotPushedDown, _ option: String) -> Fault {
    Fault(.engine(.notPushedDown(what)), at: .typed(option))
  }

  private var place: Place { Place.whole(source.name) }

  // MARK: The question

  /// The question that gives a file's figures.
  ///
  /// - Parameter other: the table that is asked in place of the one that says the columns.
  func query(
    _ file: BareFileOptions, of other: TableReference? = nil
  ) throws(Fault) -> GroupQuery {
    let columns = try columns()
    do {
      return try options.query(of: other ?? source.table, columns, file)
    } catch {
      throw placed(error)
    }
  }

  private func columns() throws(Fault) -> [TableColumn] {
    if let file = source.file, SourceBytes.kind(of: file) == .missing {
      throw Fault(.file(.fileMissing), at: place)
    }
    let dialect = SQLDialect(source.engine)
    let printed = try run(try ColumnQuery(source.table, dialect).sql()) { output throws(Fault) in
      try SourceBytes.read(pipe: output, name: source.name)
    }
    let text = String(decoding: printed.bytes, as: UTF8.self)
    guard let columns = ColumnQuery.columns(text, in: source.engine) else {
      throw Fault(.client(.damagedResult(line: 1)), at: place)
    }
    guard !columns.isEmpty else { throw Fault(.client(.noTable(table)), at: place) }
    return columns
  }

  private var table: String {
    guard case .table(let parts) = source.table else { return source.name }
    return parts.joined(separator: ".")
  }

  // MARK: The answer

  /// Lets the engine answer, again where a measure is spelled otherwise there than in the formula.
  func file(_ file: BareFileOptions) throws(Fault) -> BareFile {
    var query = try query(file)
    let settings = ScanSettings(threads: options.threadCount)
    do {
      return try answer(query, file, settings)
    } catch {
      guard case .client(.measuresLeftOut(let names)) = error.fact else { throw error }
      query.measures = (query.measures ?? []) + names
      return try answer(query, file, settings)
    }
  }

  private func answer(
    _ query: GroupQuery, _ file: BareFileOptions, _ settings: ScanSettings
  ) throws(Fault) -> BareFile {
    let sql: String
    do {
      sql = try query.sql(in: SQLDialect(source.engine))
    } catch {
      throw placed(error)
    }
    return try run(sql) { output throws(Fault) in
      try BareFile.read(groupsFrom: output, name: source.name, file, settings)
    }
  }

  private func placed(_ fault: Fault) -> Fault {
    guard fault.place == nil else { return fault }
    return Fault(fault.fact, at: place)
  }

  /// Runs a statement, and reads what is printed. What a client has printed that fails is no answer.
  private func run<Answer>(
    _ sql: String, _ read: (Int32) throws(Fault) -> Answer
  ) throws(Fault) -> Answer {
    let client = EngineClient(source, sql, options: EngineClient.words(options.engineOptions ?? ""))
    guard let client else { throw Fault(.engine(.noQuery(source.name)), at: place) }
    let run = try ClientRun(client, for: source)
    let answer: Answer
    do {
      answer = try read(run.output)
    } catch {
      // A client that failed printed too little: why it did says more.
      if case .client(.resultCutOff) = error.fact { try run.wait() } else { run.abandon() }
      throw error
    }
    try run.wait()
    return answer
  }
}

extension DataOptions {
  /// The question about a table.
  ///
  /// - Throws: a ``Fault``, without a place where it is the table's.
  func query(
    of table: TableReference, _ columns: [TableColumn], _ file: BareFileOptions
  ) throws(Fault) -> GroupQuery {
    var query = try GroupQuery(
      of: table, columns, roles: file.columns, categories: file.categoryColumns)
    query.conditions = try conditions()
    query.measures = file.measures.map { $0.sorted() }
    query.floats = floats
    return query
  }

  /// What `--where` says.
  ///
  /// - Throws: a ``Fault`` at a sign that cannot be read.
  func conditions() throws(Fault) -> [Condition] {
    var conditions: [Condition] = []
    for text in self.where { conditions += try ConditionParser.parse(text) }
    return conditions
  }

  /// The first option that only engines take.
  private var optionForEngines: String? {
    if !self.where.isEmpty { return "--where" }
    if engineOptions != nil { return "--engine-options" }
    return floats == .reject ? nil : "--floats"
  }

  /// - Throws: a ``Fault`` at an option that only engines take.
  func refuseOptionsForEngines(with path: String) throws(Fault) {
    guard let option = optionForEngines else { return }
    throw Fault(.engine(.needsEngine(option: option, source: path)), at: .typed(option))
  }
}
