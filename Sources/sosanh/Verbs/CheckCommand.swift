import ArgumentParser
import IndicatorCore
import IndicatorIntake
import IndicatorRender

struct CheckCommand: ParsableCommand {
  static let help = VerbHelp(
    (
      "Check that data are well-formed; every finding is reported.",
      "Kiểm tra dữ liệu; báo mọi lỗi tìm thấy."
    ),
    discussion: (
      """
      Checks keys, codes, names, numbers, sums and formulas, and that datapackage.json describes the \
      tables as they are. Ends with 0 if nothing was found, 1 if something was, 2 if there was \
      nothing to check.
      """,
      """
      Kiểm tra khóa, mã, tên, số, tổng và công thức, và datapackage.json có mô tả đúng các bảng không. \
      Kết thúc bằng 0 nếu không có gì, 1 nếu có vấn đề, 2 nếu không có gì để kiểm tra.
      """
    ),
    examples: ["check --data party-reports", "kiemtra --data party-reports --format csv"])

  static var configuration: CommandConfiguration { help.configuration(.check) }

  @OptionGroup(title: Help.chosen("Data", vi: "Dữ liệu")) var data: DataOptions
  @OptionGroup(title: Help.chosen("Output", vi: "Kết quả")) var output: OutputOptions

  @Flag(
    name: .long,
    help: Help.option(
      "Write the package's datapackage.json first.",
      vi: "Ghi lại datapackage.json trước khi kiểm tra.")
  )
  var describe = false

  func run() throws {
    try output.check()
    let paths = try DataFinder(asked: []).find(data.data).paths
    try DataFinder.refuseEngines(paths, for: .check)
    if describe { try checkDescribable(paths) }
    var report = Report(faults: [], figures: 0)
    for path in paths {
      report.add(
        SheetData.isFolder(path)
          ? try checkSheets(try SheetData(path, options: data))
          : SourceBytes.kind(of: path) == .folder
            ? try checkPackage(path) : try checkFile(path, beside: paths))
    }
    if paths.count > 1, report.faults.isEmpty { report.add(try together(paths)) }
    try write(report.sorted, paths: paths)
    if report.figures == 0, report.faults.isEmpty { Exit.with(.nothingToCheck) }
    if !report.faults.isEmpty { Exit.with(.foundProblems) }
  }

  /// A description is written of one package.
  private func checkDescribable(_ paths: [String]) throws(Fault) {
    let path = try DataFinder(asked: []).findOne(data.data, for: .describe).path
    guard SourceBytes.kind(of: path) != .folder else { return }
    throw Fault.notForFile("--describe", path: path)
  }

  /// What several sound sources have against one another.
  private func together(_ paths: [String]) throws(Fault) -> Report {
    do {
      _ = try DataUnion(paths, options: data, asked: []).dataSet
      return Report(faults: [], figures: 0)
    } catch {
      return try Report(endedBy: error, into: FaultLog(.collect), beside: [])
    }
  }

  private struct Report {
    private(set) var faults: [Fault]
    private(set) var figures: Int
    /// For each sum that does not hold, the changes that would make it.
    var repairs: [[Repair]] = []
    /// How sheets were read.
    var notes: [Note] = []

    /// The faults by file, in the order in which the files were read, then by place.
    var sorted: Report {
      let files = Dictionary(
        faults.enumerated().map { ($1.place?.source ?? "", $0) }, uniquingKeysWith: min)
      func key(_ fault: Fault) -> (Int, Int, Int) {
        let file = files[fault.place?.source ?? ""] ?? 0
        return (file, fault.place?.line ?? 0, fault.place?.column ?? 0)
      }
      var seen: [String: [Fault]] = [:]
      let once = faults.filter { fault in
        let message = fault.message(in: .english)
        if let alike = seen[message], alike.contains(fault) { return false }
        seen[message, default: []].append(fault)
        return true
      }
      return Report(
        faults: once.sorted { key($0) < key($1) }, figures: figures, repairs: repairs, notes: notes)
    }

    /// Adds the report of another source.
    mutating func add(_ other: Report) {
      faults += other.faults
      figures += other.figures
      repairs += other.repairs
      notes += other.notes
    }

    init(faults: [Fault], figures: Int, repairs: [[Repair]] = [], notes: [Note] = []) {
      self.faults = faults
      self.figures = figures
      self.repairs = repairs
      self.notes = notes
    }

    /// The report of a reading that a fault ended; a fault that is not of the data is thrown on.
    init(endedBy fault: Fault, into log: FaultLog, beside others: [Fault]) throws(Fault) {
      guard Exit(fault) == .badData else { throw fault }
      self.init(faults: log.faults + [fault] + others, figures: 0)
    }
  }

  private func checkFile(_ path: String, beside paths: [String]) throws -> Report {
    var log = FaultLog(.collect)
    var options = try data.fileOptions(nil)
    let package = paths.first { SourceBytes.kind(of: $0) == .folder }
    if let folder = data.codebook ?? package {
      // What is at fault in a package beside the file is told by the package's own check.
      var own = FaultLog(.collect)
      options.codebook = try DataPackage.readCodebook(folder, into: &own)
      if data.codebook != nil { log = own }
    }
    let source = try SourceBytes.read(path)
    let isText = (try? source.checkText()) != nil
    let damage = isText ? TextDamage.findings(in: source) : []
    do {
      let file = try BareFile.read(
        source, options: options, into: &log, settings: data.scanSettings)
      let found = file.cube.findings() + file.cube.similarNameFindings() + damage
      return Report(
        faults: log.faults + found, figures: file.cube.count,
        repairs: Self.repairs(of: file.cube, found: found))
    } catch {
      if SheetData.mayBeSheet(error, path: path, options: data) {
        let sheets = try SheetData(path, options: data)
        if !sheets.hasNoTable { return try checkSheets(sheets) }
      }
      return try Report(endedBy: error, into: log, beside: damage)
    }
  }

  /// Sheets as people keep them: what keeps them from being read, and totals and shares that do not hold.
  private func checkSheets(_ sheets: SheetData) throws(Fault) -> Report {
    if !sheets.faults.isEmpty {
      return Report(
        faults: sheets.faults + sheets.findings, figures: sheets.count, notes: sheets.checkNotes)
    }
    let cube = try sheets.dataSet(data, asked: []).cube
    let found = sheets.findings + cube.similarNameFindings()
    return Report(faults: found, figures: cube.count, notes: sheets.checkNotes)
  }

  private func checkPackage(_ path: String) throws -> Report {
    var log = FaultLog(.collect)
    let damage = try DataPackage.damage(path)
    let package: DataPackage
    do {
      package = try DataPackage.read(
        path, yearStarts: try data.knownYearStarts(), into: &log, settings: data.scanSettings)
    } catch {
      return try Report(endedBy: error, into: log, beside: damage)
    }
    let descriptor = PackageDescriptor(package)
    if describe { try descriptor.write() }
    var faults = log.faults
    faults += package.cube.findings(package.formulas)
    faults += package.cube.findings(package.history)
    if package.cube.count > 0 {
      faults += package.indicators.compactMap { $0.fault(in: package.cube) }
      faults += package.claims.compactMap { $0.fault(in: package.cube) }
    }
    let rules = package.cube.count > 0 ? RuleFindings(package) : nil
    faults += rules?.faults ?? []
    faults += try package.similarNames()
    faults += package.tables.compactMap(\.spreadsheetFault) + damage
    if let stale = descriptor.fault { faults.append(stale) }
    return Report(
      faults: faults, figures: package.cube.count,
      repairs: Self.repairs(of: package.cube, found: faults), notes: rules?.notes ?? [])
  }

  /// The changes that would make sums hold which share figures with others: of a sum that stands alone any
  /// term could be wrong, and nothing is proposed.
  ///
  /// Nothing is looked for where all sums hold, or among more than a million figures.
  private static func repairs(of cube: Cube, found: [Fault]) -> [[Repair]] {
    guard cube.count <= 1_000_000, found.contains(where: \.fact.isOfSums) else { return [] }
    let system = EditSystem(cube.edits())
    return system.repairs(of: system.failing).filter { ($0.first?.edits ?? 0) > 1 }
  }

  private func write(_ report: Report, paths: [String]) throws {
    var result = Output(table: .check(report.faults, in: LanguageChoice.current))
    result.plan = [
      JSON.Member("verb", value: .string("check")),
      JSON.Member(
        "data", value: paths.count == 1 ? .string(paths[0]) : .array(paths.map(JSON.string))),
    ]
    result.text =
      output.readable?.messages(
        FaultDigest(report.faults, in: LanguageChoice.current).lines) ?? ""
    result.notes = report.notes
    result.addNote(
      "checked",
      sentence: NoteSentence.checked(problems: report.faults.count, figures: report.figures))
    for repairs in report.repairs {
      if let sentence = AuditSentence.repairs(repairs) {
        result.addNote("repair", sentence: sentence)
      }
    }
    result.inputs = paths.flatMap(DataSet.files)
    result.addSheets(output) { _ in [.check(report.faults, in: LanguageChoice.current)] }
    try result.write(output)
  }
}

extension PackageIndicator {
  /// What is wrong with the formula; nil if nothing is.
  fileprivate func fault(in cube: Cube) -> Fault? {
    do {
      _ = try BoundFormula(try FormulaParser.parse(indicator.formula), in: cube)
      return nil
    } catch {
      return placed(error)
    }
  }
}

extension PackageClaim {
  /// What is wrong with the formula; nil if nothing is, or if there is none.
  fileprivate func fault(in cube: Cube) -> Fault? {
    guard !formula.isEmpty, !isOfFigures else { return nil }
    do {
      _ = try BoundFormula(try FormulaParser.parse(formula), in: cube)
      return nil
    } catch {
      return placed(error)
    }
  }
}

extension FaultFact {
  /// Whether a sum does not hold.
  fileprivate var isOfSums: Bool {
    guard case .sum(let sum) = self else { return false }
    return switch sum {
    case .totalDiffers, .childrenDiffer, .periodDiffers: true
    case .flowsDiffer, .totalMayDiffer, .sheetDiffers, .statedDiffers, .overflow: false
    }
  }
}

extension DataPackage {
  /// The formulas of indicators and claims that can be read.
  fileprivate var formulas: [Formula] {
    (indicators.map(\.indicator.formula) + claims.map(\.formula)).compactMap {
      try? FormulaParser.parse($0)
    }
  }

  /// What shows that letters of a package's tables were damaged.
  fileprivate static func damage(_ path: String) throws(Fault) -> [Fault] {
    var damage: [Fault] = []
    for table in PackageTable.all {
      let file = (path.hasSuffix("/") ? path : path + "/") + table.file
      guard SourceBytes.kind(of: file) == .file else { continue }
      damage += TextDamage.findings(in: try SourceBytes.read(file))
    }
    return damage
  }
}

extension PackageFile {
  fileprivate var spreadsheetFault: Fault? {
    spreadsheetTraces.isEmpty
      ? nil
      : Fault(
        .check(.savedBySpreadsheet(spreadsheetTraces)), at: Place(source: path, line: 1, column: 1))
  }
}
