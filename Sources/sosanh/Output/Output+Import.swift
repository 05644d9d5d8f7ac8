import IndicatorCore
import IndicatorIntake
import IndicatorRender

extension Output {
  /// Says what became of every row, which totals do not add up, and who has not sent.
  mutating func addNotes(_ job: ImportJob) {
    let accounts = job.imports.map(\.account)
    if accounts.count > 1, accounts.count <= 12 {
      for account in accounts { addNote("account", sentence: ImportSentence.account(of: account)) }
    }
    if accounts.contains(where: { !$0.isRefused }) {
      addNote("account", sentence: ImportSentence.account(accounts))
    }
    let read = job.imports.filter { !$0.account.isRefused }
    let roles = read.reduce(into: [:]) { $0.merge($1.roles, uniquingKeysWith: +) }
    if !roles.isEmpty {
      addNote("cells", sentence: ImportSentence.account(ofCells: roles))
    }
    for (assumption, sheets) in job.assumptions {
      addNote("assumed", sentence: ImportSentence.assumed(assumption, inSheets: sheets))
    }
    if let mapping = job.options.mapping {
      let unmatched = mapping.unmatched(in: job.files.flatMap(\.sheets))
      let lines = unmatched.map { (line: $0.line, text: $0.text) }
      if !lines.isEmpty {
        addNote("unmatched", sentence: ImportSentence.unmatched(lines, of: mapping.name))
      }
    }
    for finding in job.imports.flatMap(\.findings).prefix(20) {
      addNote("finding", sentence: ImportSentence.finding(finding))
    }
    for sentence in ImportSentence.cells(accounts) { addNote("cells", sentence: sentence) }
    let hidden = accounts.reduce(0) { $0 + $1.hiddenRows }
    if hidden > 0 { addNote("hidden_rows", sentence: ImportSentence.hiddenRows(hidden)) }
    let sheets = job.files.flatMap { file in file.hidden.map { "\(file.path)!\($0)" } }
    if !sheets.isEmpty { addNote("hidden_sheets", sentence: ImportSentence.hiddenSheets(sheets)) }
    let empty = job.files.flatMap { file in file.skipped.map { "\(file.path)!\($0.name)" } }
    if !empty.isEmpty {
      addNote("sheets_without_cells", sentence: ImportSentence.sheetsWithoutCells(empty))
    }
    let converted = job.files.filter(\.isConverted).map(\.path)
    if !converted.isEmpty { addNote("converted", sentence: ImportSentence.converted(converted)) }
    if !job.sheetsWithoutTable.isEmpty {
      addNote("other_sheets", sentence: ImportSentence.otherSheets(job.sheetsWithoutTable))
    }
    if !job.passedOver.isEmpty {
      addNote("passed_over", sentence: ImportSentence.passedOver(job.passedOver))
    }
    if !job.sheetsBesideForm.isEmpty {
      addNote("other_sheets", sentence: ImportSentence.sheetsBesideForm(job.sheetsBesideForm))
    }
    for encoding in TextEncoding.allCases {
      let files = job.files.filter { $0.encoding == encoding }.map(\.path)
      if !files.isEmpty {
        let list = files.joined(separator: ", ")
        addNote("encoding", sentence: NoteSentence.encoding(encoding.rawValue, of: list))
      }
    }
    for fault in job.files.flatMap(\.damage) {
      notes.append(Note(code: "damage", text: fault.message(in: LanguageChoice.current)))
    }
    addNames(job)
    addTotals(job.imports.flatMap(\.totals))
  }

  private mutating func addNames(_ job: ImportJob) {
    let reads = Set(job.imports.flatMap(\.readAs))
    for rule in NameRule.allCases {
      let names = reads.filter { $0.rule == rule }.sorted { $0.written < $1.written }
        .map { (written: $0.written, meant: $0.meant) }
      if !names.isEmpty { addNote("names", sentence: NoteSentence.namesRead(names, by: rule)) }
    }
    let silent = job.silentUnits
    if !silent.isEmpty { addNote("without_figures", sentence: ImportSentence.silent(silent)) }
    if !job.alike.isEmpty { addNote("alike", sentence: ImportSentence.alike(job.alike)) }
    for (level, missing, count) in job.notSent {
      addNote("not_sent", sentence: ImportSentence.notSent(missing, level: level, of: count))
    }
  }

  private mutating func addTotals(_ totals: [StatedTotal]) {
    guard !totals.isEmpty else { return }
    let differ = totals.filter { $0.agrees == false }
    addNote(
      "totals",
      sentence: ImportSentence.totals(
        agree: totals.filter { $0.agrees == true }.count, differ: differ.count,
        untold: totals.filter { $0.agrees == nil }.count))
    for total in differ.prefix(20) {
      addNote("total_differs", sentence: ImportSentence.total(total))
    }
  }
}

extension ImportJob {
  /// What was taken for granted, each once, with the number of sheets in which it was.
  fileprivate var assumptions: [(assumption: Assumption, sheets: Int)] {
    var order: [Assumption] = []
    var found: [Assumption: (assumption: Assumption, sheets: Int)] = [:]
    for one in imports.flatMap(\.assumptions) + assumedTogether {
      let cause = one.cause
      guard let known = found[cause] else {
        order.append(cause)
        found[cause] = (one, 1)
        continue
      }
      found[cause] = (known.assumption.joined(with: one), known.sheets + 1)
    }
    return order.compactMap { found[$0] }
  }

  /// The units that are to send: those of the codebook, without one those that templates ask.
  private var book: Codebook? {
    if asked.isEmpty || options.codebook != nil { return options.codebook }
    var seen: Set<String> = []
    return Codebook(
      units: asked.filter { seen.insert($0.id).inserted }, measures: [], categories: [])
  }

  /// Units that are listed without a figure and have none in any other file either. Of forms, those that did
  /// not send are said once.
  fileprivate var silentUnits: [String] {
    let names = Dictionary(asked.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    let told = options.codebook == nil ? Set(notSent.flatMap(\.missing)) : []
    var seen = Set(rows.lazy.filter { $0.remark.status != .missing }.map(\.key.unit))
    return imports.flatMap(\.silentUnits).filter { seen.insert($0).inserted }
      .map { names[$0] ?? $0 }.filter { !told.contains($0) }
  }

  /// For each level of which units have sent figures: those that have not, and how many there are.
  fileprivate var notSent: [(level: String, missing: [String], count: Int)] {
    guard let book else { return [] }
    let sent = Set(
      rows.lazy.filter { $0.remark.status != .missing }.compactMap { book.unit($0.key.unit) })
    let levels = Set(sent.map { book.units[$0].level })
    return levels.sorted().compactMap { level in
      let all = book.units.positions.filter { book.units[$0].level == level }
      let missing = all.filter { !sent.contains($0) }
      return missing.isEmpty ? nil : (level, missing.map { book.units[$0].name }, all.count)
    }
  }

  /// Without a codebook, names that differ only in marks, case or blanks.
  fileprivate var alike: [[String]] {
    guard options.codebook == nil else { return [] }
    let names = Set(rows.lazy.map(\.key.unit))
    return Dictionary(grouping: names) { $0.foldedForSearch }.values
      .filter { $0.count > 1 }.map { $0.sorted() }.sorted { $0[0] < $1[0] }
  }
}
