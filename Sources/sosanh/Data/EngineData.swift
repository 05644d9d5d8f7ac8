import IndicatorCore
import IndicatorEngines
import IndicatorIntake

/// Figures that an engine groups and sums.
struct EngineData {
  let source: EngineSource
  private let options: DataOptions

  /// - Throws: a ``Fault`` at an option that no engine can follow.
  init(_ source: EngineSource, options: DataOptions) throws(Fault) {
    (self.source, self.options) = (source, options)
    _ = try options.conditions()
    if ![.auto, .plain].contains(options.inputNumbers) {
      throw Self.notPushedDown(
        .numberGrammar(options.inputNumbers.rawValue), option: "--input-numbers")
    }
    let words = CommandLine.arguments
    let asksForFileOrder =
      words.contains("--sort=file")
      || zip(words, words.dropFirst()).contains { $0 == ("--sort", "file") }
    if asksForFileOrder { throw Self.notPushedDown(.fileOrder, option: "--sort") }
  }

  private static func notPushedDown(_ what: NotPushedDown, option: String) -> Fault {
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
    if let file = source.file, SourceBytes.kind(of: file) == .missing {
      throw Fault(.file(.fileMissing), at: place)
    }
    let question = EngineClient.Question.columns(
      try ColumnQuery(source.table, dialect: dialect).sql())
    let printed = try run(question) { output throws(Fault) in
      try SourceBytes.read(pipe: output, name: source.name).bytes
    }
    return try query(file, of: other ?? source.table, columns: columns(printed))
  }

  private func query(
    _ file: BareFileOptions, of table: TableReference, columns: [TableColumn]
  ) throws(Fault) -> GroupQuery {
    do {
      return try options.query(of: table, columns: columns, file: file)
    } catch {
      throw placed(error)
    }
  }

  private func columns(_ printed: [UInt8]) throws(Fault) -> [TableColumn] {
    let text = String(decoding: printed, as: UTF8.self)
    guard let columns = ColumnQuery.columns(text, in: source.engine) else {
      throw Fault(.client(.damagedResult(line: 1)), at: place)
    }
    guard !columns.isEmpty else { throw Fault(.client(.noTable(table)), at: place) }
    return columns
  }

  private var dialect: SQLDialect { SQLDialect(source.engine) }

  private var table: String {
    guard case .table(let parts) = source.table else { return source.name }
    return parts.joined(separator: ".")
  }

  // MARK: The answer

  /// Lets the engine answer, again where a measure is spelled otherwise there than in the formula.
  func file(_ file: BareFileOptions) throws(Fault) -> BareFile {
    let settings = ScanSettings(threads: options.threadCount)
    var (query, session) = try asked(file)
    do {
      return try answer(query, session: session, file: file, settings: settings)
    } catch {
      guard case .client(.measuresLeftOut(let names)) = error.fact else { throw error }
      query.measures = (query.measures ?? []) + names
      return try answer(query, session: nil, file: file, settings: settings)
    }
  }

  /// A client that told the columns and waits for the question.
  private struct Session {
    var run: ClientRun
    /// What the table is called there.
    let table: TableReference
  }

  /// The question, and the client that told the columns; nil where each statement has a client of its own, which
  /// starts as often.
  private func asked(
    _ file: BareFileOptions
  ) throws(Fault) -> (query: GroupQuery, session: Session?) {
    let first = try ColumnQuery(source.table, dialect: dialect).session()
    guard
      let client = EngineClient(
        session: source, statements: first.statements, options: engineOptions),
      let (run, printed) = try session(client)
    else { return (try query(file), nil) }
    do {
      let query = try query(file, of: source.table, columns: columns(printed))
      return (query, Session(run: run, table: first.table))
    } catch {
      run.abandon()
      throw error
    }
  }

  /// A client that has told the columns; nil where it does not find what it is asked.
  private func session(_ client: EngineClient) throws(Fault) -> (ClientRun, printed: [UInt8])? {
    let run = try ClientRun(client, for: source)
    do {
      return (run, try run.firstAnswer(upTo: ColumnQuery.isMark))
    } catch {
      let fault = failure(of: run, fault: error)
      guard case .client(.clientFailed(_, let said)) = fault.fact, client.foundNoStatement(said)
      else { throw fault }
      return nil
    }
  }

  private func answer(
    _ query: GroupQuery, session: Session?, file: BareFileOptions, settings: ScanSettings
  ) throws(Fault) -> BareFile {
    let sql: String
    var text: String?
    do {
      sql = try query.sql(in: dialect)
      if let session { text = EngineClient.second(try query.sql(in: dialect, of: session.table)) }
    } catch {
      session?.run.abandon()
      throw placed(error)
    }
    let read = { (output: Int32) throws(Fault) in
      try BareFile.read(groupsFrom: output, name: source.name, options: file, settings: settings)
    }
    guard var session, let text else {
      session?.run.abandon()
      return try run(.groups(sql), read: read)
    }
    session.run.ask(text)
    return try finish(session.run, read: read)
  }

  private func placed(_ fault: Fault) -> Fault {
    guard fault.place == nil else { return fault }
    return Fault(fault.fact, at: place)
  }

  private var engineOptions: [String] { EngineClient.words(options.engineOptions ?? "") }

  /// Runs a statement, and reads what is printed. What a client has printed that fails is no answer.
  private func run<Answer>(
    _ question: EngineClient.Question, read: (Int32) throws(Fault) -> Answer
  ) throws(Fault) -> Answer {
    let client = EngineClient(source, question: question, options: engineOptions)
    guard let client else { throw Fault(.engine(.noQuery(source.name)), at: place) }
    return try finish(try ClientRun(client, for: source), read: read)
  }

  private func finish<Answer>(
    _ run: ClientRun, read: (Int32) throws(Fault) -> Answer
  ) throws(Fault) -> Answer {
    let answer: Answer
    do {
      answer = try read(run.output)
    } catch {
      throw failure(of: run, fault: error)
    }
    try run.wait()
    return answer
  }

  /// Ends a run whose output could not be read, and says why.
  private func failure(of run: ClientRun, fault: Fault) -> Fault {
    guard case .client(.resultCutOff) = fault.fact else {
      run.abandon()
      return fault
    }
    // A client that failed printed too little: why it did says more.
    do { try run.wait() } catch { return error }
    return fault
  }
}

extension DataOptions {
  /// The question about a table.
  ///
  /// - Throws: a ``Fault``, without a place where it is the table's.
  func query(
    of table: TableReference, columns: [TableColumn], file: BareFileOptions
  ) throws(Fault) -> GroupQuery {
    var query = try GroupQuery(
      of: table, columns: columns, roles: file.columns, categories: file.categoryColumns)
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
