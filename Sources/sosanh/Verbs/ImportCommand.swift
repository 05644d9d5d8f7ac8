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
    (
      """
      Reads .xlsx, CSV and TSV: title, headings of one or more rows, merged cells, totals, remarks, numbers \
      as Vietnamese or English write them. Every row is accounted for. --propose prints how a sheet would be \
      read, as a mapping that can be corrected and used again with --mapping. A file with anything wrong is \
      refused whole, the others are written, and the run ends with 65.
      """,
      """
      Đọc .xlsx, CSV và TSV: tiêu đề, đầu cột nhiều dòng, ô gộp, dòng tổng, ghi chú, số viết kiểu Việt hoặc \
      kiểu Anh. Dòng nào cũng được tính đến. --propose in ra cách đọc bảng thành một mapping để sửa và dùng \
      lại bằng --mapping. Tệp nào có lỗi thì bỏ cả tệp, các tệp khác vẫn ghi, và kết thúc bằng 65.
      """
    ),
    examples: [
      "import sheet.xlsx -o figures.csv", "import sheet.xlsx --propose -o mapping.csv",
      "import xa/*.xlsx --mapping mapping.csv --codebook Datasets/party-reports -o figures.csv",
    ])

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "import", abstract: help.abstract, discussion: help.discussion)
  }

  @Argument(
    help: Help.option(
      "Workbooks and text files, or - for standard input.",
      "Các tệp bảng tính và tệp chữ, hoặc - là dữ liệu nhập chuẩn.", value: "file"))
  var files: [String]

  @OptionGroup(title: Help.chosen("Reading", "Cách đọc")) var sheets: SheetOptions
  @OptionGroup(title: Help.chosen("Output", "Kết quả")) var output: OutputOptions

  func run() throws {
    try output.check()
    var job = ImportJob(try sheets.importOptions())
    for file in files { job.add(SheetFile(file, sheet: sheets.sheet)) }
    if sheets.propose { return try write(.mapping(job.mapping, in: LanguageChoice.current), job) }
    if !job.rows.isEmpty { try write(.tidy(job.rows), job) }
    report(job)
  }

  private func write(_ table: ResultTable, _ job: ImportJob) throws {
    var result = Output(table: table)
    result.plan = [
      JSON.Member("verb", .string("import")), JSON.Member("files", .array(files.map(JSON.string))),
    ]
    result.text = CSVWriter(output.chosenDialect).text(table)
    if !sheets.propose { result.addNotes(job) }
    try result.write(output)
  }

  /// Ends with the list of what was refused.
  private func report(_ job: ImportJob) {
    guard !job.faults.isEmpty else { return }
    let language = LanguageChoice.current
    for fault in job.faults { System.writeError(fault.message(in: language) + "\n") }
    if files.count > 1 {
      let refused = ImportSentence.refused(job.refused, of: files.count)[language]
      System.writeError(refused + "\n")
    }
    let codes = Set(job.faults.map { Exit($0) })
    Exit.with(files.count == 1 && codes.count == 1 ? codes.first ?? .badData : .badData)
  }
}
