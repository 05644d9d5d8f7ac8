import ArgumentParser
import IndicatorCore
import IndicatorIntake
import IndicatorRender

struct ExportCommand: ParsableCommand {
  static let help = VerbHelp(
    (
      "Write the figures as a canonical observations.csv, or a whole package.",
      "Xuất số liệu thành observations.csv chuẩn, hoặc cả bộ dữ liệu."
    ),
    (
      """
      Rows are sorted by measure, unit, period and category; numbers are plain. With --package a new \
      folder gets all tables and its datapackage.json.
      """,
      """
      Các dòng xếp theo chỉ tiêu, đơn vị, kỳ, mức; số viết thuần. Với --package, một thư mục mới có đủ \
      các bảng và datapackage.json.
      """
    ),
    examples: [
      "export --data party-reports --format csv",
      "xuat --data party-reports --dialect excel-vi -o -",
    ])

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "export", abstract: help.abstract, discussion: help.discussion)
  }

  @OptionGroup(title: Help.chosen("Data", "Dữ liệu")) var data: DataOptions
  @OptionGroup(title: Help.chosen("Output", "Kết quả")) var output: OutputOptions

  @Option(
    name: .long,
    help: Help.option(
      "A folder to create, with the whole package in it.",
      "Thư mục mới sẽ chứa cả bộ dữ liệu.", value: "folder"))
  var package: String?

  func run() throws {
    try output.check()
    if output.chosenFormat == .markdown {
      throw Fault(
        .badChoice("markdown", column: "format", expected: ["csv", "json", "xlsx"]),
        at: .typed("--format", column: 1))
    }
    let set = try DataSet.read(data)
    guard let package else { return try write(set) }
    guard SourceBytes.kind(of: set.path) == .folder else {
      throw Fault(
        .optionClash(option: "--package", path: set.path, needsFile: false),
        at: .typed("--package", column: 1))
    }
    try PackageCopy(of: set, to: package).write()
  }

  private func write(_ set: DataSet) throws {
    var result = Output(table: .observations(set.cube))
    result.plan = [
      JSON.Member("verb", .string("export")), JSON.Member("data", .string(set.path)),
    ]
    result.notes = set.notes
    result.addNote("account", NoteSentence.account(set.cube.account))
    result.inputs = set.inputs(data)
    let sheet = SpreadsheetSheet.data(result.table)
    result.addSheets(output) { _ in [sheet] }
    result.text = CSVWriter().text(result.table)
    try result.write(output)
  }
}
