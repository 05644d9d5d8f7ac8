import IndicatorCore
import IndicatorIntake

/// The import of a batch of files: each is read or refused as a whole, and the batch goes on.
struct ImportJob {
  let options: ImportOptions
  private(set) var files: [SheetFile] = []
  private(set) var imports: [SheetImport] = []
  private(set) var rows: [TidyRow] = []
  private(set) var faults: [Fault] = []
  private(set) var refused: [String] = []
  /// Files of other kinds and folders that lie in a folder of sheets.
  var passedOver: [String] = []
  /// Sheets beside others that have nothing like a table.
  private(set) var sheetsWithoutTable: [String] = []
  /// Sheets beside the form that a template is.
  private(set) var sheetsBesideForm: [String] = []
  /// The units that templates ask.
  private(set) var asked: [OrganisationUnit] = []
  /// What was taken for granted of the files together.
  private(set) var assumedTogether: [Assumption] = []
  private var pending: [(file: SheetFile, read: [SheetImport])] = []
  private var places: [TidyRow.Key: Place] = [:]

  init(_ options: ImportOptions) {
    self.options = options
  }

  /// Reads one file: all of its sheets, or none.
  mutating func add(_ file: SheetFile) {
    files.append(file)
    if let fault = file.fault { return refuse(file, wrong: [fault]) }
    do throws(Fault) {
      try read(file)
    } catch {
      refuse(file, wrong: [error])
    }
  }

  private mutating func read(_ file: SheetFile) throws(Fault) {
    let (form, read) = try file.tables(options)
    asked += form?.mapping.units ?? []
    sheetsBesideForm += form?.others ?? []
    take(read, from: file)
  }

  private mutating func take(_ all: [SheetImport], from file: SheetFile) {
    let read = all.filter { !$0.hasNoTable || all.allSatisfy(\.hasNoTable) }
    sheetsWithoutTable +=
      all.count == read.count ? [] : all.filter(\.hasNoTable).map(\.account.sheet)
    pending.append((file, read))
  }

  /// Takes in what was read, once all files are: names that several of them have are told apart first.
  mutating func finish() {
    let batch = SheetBatch(pending.map(\.read), options: options)
    assumedTogether = batch.assumptions
    for (file, read) in zip(pending.map(\.file), batch.imports) {
      let strict = options.isStrict ? batch.refusals(in: read) : []
      // Within one sheet it is known already.
      let isAlone = batch.imports.count == 1 && read.count == 1
      let again = isAlone ? [] : SheetBatch.repeated(in: read, after: places)
      let wrong = read.flatMap(\.faults) + again + strict
      imports += wrong.isEmpty ? read : read.map(\.refused)
      guard wrong.isEmpty else {
        refuse(file, wrong: wrong)
        continue
      }
      // The rows of an only sheet are shared with it.
      if isAlone { rows = read[0].rows }
      for row in read.lazy.flatMap(\.rows) where !isAlone {
        places[row.key] = row.place
        rows.append(row)
      }
    }
    pending = []
  }

  private mutating func refuse(_ file: SheetFile, wrong: [Fault]) {
    faults += wrong
    refused.append(file.path)
  }

  /// Refuses all figures, because some contradict what is there already.
  mutating func refuse(contradictions: [Fault]) {
    guard !contradictions.isEmpty else { return }
    faults += contradictions
    refused = files.map(\.path)
    imports = imports.map(\.refused)
    rows = []
  }
}

extension ImportJob {
  /// The headings over the columns of figures of all sheets, each once.
  var headings: [String] {
    imports.flatMap(\.headings).uniqued
  }

  /// How the sheets were read, as one mapping: a line that holds for all sheets stands once. Of several tables on a
  /// sheet each has its lines: one for the whole sheet would say that it is one table.
  var mapping: [MappingRule] {
    let areWhole = imports.allSatisfy { !$0.isPart }
    var lines: [MappingRule] = []
    // In how many sheets each line stands.
    let uses = Dictionary(
      imports.flatMap { Set($0.rules).map { ($0, 1) } }, uniquingKeysWith: +)
    for (index, read) in imports.enumerated() {
      for rule in read.rules where rule.line == 0 {
        let isShared = areWhole && rule.role != .title && uses[rule] == imports.count
        if isShared, index > 0 { continue }
        var line = rule
        if !isShared || rule.role == .title { (line.file, line.sheet) = read.origin }
        lines.append(line)
      }
    }
    return lines
  }
}

extension SheetImport {
  /// The file's name without its folder, and the sheet's.
  var origin: (file: String, sheet: String) {
    let parts = account.sheet.split(separator: "!", maxSplits: 1).map(String.init)
    let file = parts.first?.split(separator: "/").last.map(String.init) ?? ""
    return (file, parts.count > 1 ? parts[1] : "")
  }
}
