import ArgumentParser
import IndicatorCore
import IndicatorIntake
import IndicatorRender

struct ImportCommand: ParsableCommand {
  static let help = VerbHelp(
    (
      "Turn sheets as people keep them into tidy CSV.",
      "Đưa bảng tính của các đơn vị về CSV dạng chuẩn."
    ),
    discussion: (
      """
      Reads .xlsx, tables of .docx, CSV and TSV, and where LibreOffice is installed .xls, .xlsb and .ods: titles, \
      headings of one or more rows, groups, totals, shares, notes, numbers as Vietnamese or English write them. \
      Every cell is accounted for, and what is assumed is said. --propose prints how a sheet is read, as a mapping \
      that can be corrected and used again with --mapping. A file with anything wrong is refused whole, the others \
      are written, and the run ends with 65.
      """,
      """
      Đọc .xlsx, bảng trong .docx, CSV và TSV, và nếu máy có LibreOffice thì cả .xls, .xlsb, .ods: tiêu đề, đầu cột \
      nhiều dòng, nhóm, dòng tổng, tỷ lệ, ghi chú, số viết kiểu Việt hoặc kiểu Anh. Ô nào cũng được tính đến, điều gì \
      phải ngầm hiểu đều được nói ra. --propose in ra cách đọc bảng thành một mapping để sửa và dùng lại bằng \
      --mapping. Tệp nào có lỗi thì bỏ cả tệp, các tệp khác vẫn ghi, và kết thúc bằng 65.
      """
    ),
    examples: [
      "import sheet.xlsx -o figures.csv", "import sheet.xlsx --propose -o mapping.csv",
      "import xa/*.xlsx --mapping mapping.csv --codebook Datasets/party-reports -o figures.csv",
    ])

  static var configuration: CommandConfiguration { help.configuration(.import) }

  @Argument(
    help: Help.option(
      "Workbooks and text files, or - for standard input.",
      vi: "Các tệp bảng tính và tệp chữ, hoặc - là dữ liệu nhập chuẩn.", value: "file"))
  var files: [String]

  @OptionGroup(title: Help.chosen("Reading", vi: "Cách đọc")) var sheets: SheetOptions
  @OptionGroup(title: Help.chosen("Output", vi: "Kết quả")) var output: OutputOptions

  func validate() throws {
    if sheets.append != nil, output.output != nil || output.format != nil {
      throw Fault(
        .command(.optionsExclude("--append", output.output == nil ? "--format" : "--output")),
        at: .typed("--append"))
    }
    if sheets.package != nil, output.output != nil || output.format != nil {
      throw Fault(
        .command(.optionsExclude("--package", output.output == nil ? "--format" : "--output")),
        at: .typed("--package"))
    }
  }

  func run() throws {
    try output.check(.rows)
    try SideFiles(output: output).check(
      [sheets.totals, sheets.account, sheets.cells, sheets.claims], reading: files)
    var job = ImportJob(try sheets.importOptions())
    job.passedOver = files.filter(SheetData.isFolder).flatMap(SheetData.passedOver)
    for file in files.flatMap({ SheetData.isFolder($0) ? SheetData.files(of: $0) : [$0] }) {
      job.add(
        SheetFile(
          file, sheet: sheets.sheet, encoding: sheets.encoding, converting: LibreOffice.converted))
    }
    job.finish()
    try sheets.checkColumns(job.headings)
    // Now it is known what was read, and nothing has been written yet.
    try SideFiles(output: output).check(
      [sheets.totals, sheets.account, sheets.cells, sheets.claims], reading: files)
    if sheets.propose {
      try propose(job)
    } else if let package = sheets.append {
      try append(&job, to: package)
    } else if let package = sheets.package {
      try start(package, job: job)
    } else {
      try write(job)
    }
    try writeBeside(job)
    report(job)
  }

  private func propose(_ job: ImportJob) throws {
    let lines = job.mapping
    if !lines.isEmpty { try write(.mapping(lines, in: LanguageChoice.current)) }
    guard lines.isEmpty else { Exit.with(.done) }
  }

  /// Nothing is written if every file was refused.
  private func write(_ job: ImportJob) throws {
    guard !job.rows.isEmpty || job.faults.isEmpty else { return }
    if let stream = stream(job) {
      var result = Output(table: ResultTable(columns: []))
      result.stream = stream
      result.addNotes(job)
      try result.write(output)
    } else {
      try write(.tidy(job.rows)) { $0.addNotes(job) }
    }
  }

  /// The rows as lines, where no terminal has to be spared what they hold.
  private func stream(_ job: ImportJob) -> RowStream? {
    guard output.chosenFormat.isOfLines, !output.isForTerminal else { return nil }
    return TidyLines(job.rows, dialect: output.chosenDialect).map { RowStream($0, threads: 2) }
  }

  private func write(_ table: ResultTable, notes: (inout Output) -> Void = { _ in }) throws {
    var result = Output(table: table)
    result.plan = [
      JSON.Member("verb", value: .string("import")),
      JSON.Member("files", value: .array(files.map(JSON.string))),
    ]
    result.text = CSVWriter(output.chosenDialect).text(table)
    result.textContent = .data
    result.inputs = files
    result.addSheets(output) { _ in
      [.data(table, named: sheets.propose ? "mapping" : "observations")]
    }
    notes(&result)
    try result.write(output)
  }

  private func append(_ job: inout ImportJob, to package: String) throws {
    let path = try DataFinder(asked: []).path(package)
    let added = try PackageAppend(job.rows, to: path)
    job.refuse(contradictions: added.faults)
    var result = Output(table: ResultTable(columns: []))
    if added.faults.isEmpty, !job.rows.isEmpty {
      try added.write()
      result.addNote(
        "appended",
        sentence: ImportSentence.appended(added.fresh.count, known: added.known, to: path))
    }
    result.addNotes(job)
    if !output.quiet { result.writeNotes() }
  }

  /// Nothing is written if any file was refused: a package is whole or not there.
  private func start(_ package: String, job: ImportJob) throws {
    var result = Output(table: ResultTable(columns: []))
    if job.faults.isEmpty, !job.rows.isEmpty {
      let made = ImportedPackage(
        job.rows, units: job.imports.flatMap(\.units),
        starts: try YearStarts(typed: sheets.yearStarts))
      try made.write(to: package, overwriting: output.force ? .replace : .refuse)
      result.addNote("package_started", sentence: made.note(package))
    }
    result.addNotes(job)
    if !output.quiet { result.writeNotes() }
  }

  /// The stated totals and the account, where they are asked for.
  private func writeBeside(_ job: ImportJob) throws {
    let tables: [(String?, ResultTable)] = [
      (sheets.totals, .statedTotals(job.imports.flatMap(\.totals))),
      (sheets.account, .account(job.imports.map(\.account))),
      (sheets.cells, .cells(job.imports)),
    ]
    let beside = SideFiles(output: output)
    for (path, table) in tables { try beside.write(table, to: path) }
    if let path = sheets.claims {
      try beside.write(ClaimLines(job.imports.flatMap(\.claims)).text, to: path)
    }
  }

  /// Ends with the list of what was refused.
  private func report(_ job: ImportJob) {
    guard !job.faults.isEmpty else { return }
    let language = LanguageChoice.current
    for line in FaultDigest(job.faults, in: language).lines { System.writeError(line + "\n") }
    if files.count > 1 {
      let refused = ImportSentence.refused(job.refused, of: files.count)[language]
      System.writeError(refused + "\n")
    }
    let codes = Set(job.faults.map { Exit($0) })
    Exit.with(files.count == 1 && codes.count == 1 ? codes.first ?? .badData : .badData)
  }
}
