import ArgumentParser
import IndicatorCore
import IndicatorIntake
import IndicatorRender

struct ExportCommand: ParsableCommand {
  static let help = VerbHelp(
    (
      "Write the figures as a canonical observations.csv, a whole package, or an empty form.",
      "Xuất số liệu thành observations.csv chuẩn, cả bộ dữ liệu, hoặc biểu mẫu để trống."
    ),
    discussion: (
      """
      Rows are sorted by measure, unit, period and category; numbers are plain. With --package a new \
      folder gets all tables and its datapackage.json, also from a CSV file: what that does not say is \
      assumed, and said. With --template a spreadsheet is written for units to \
      fill in: units down, figures across; import reads it back without being told how.
      """,
      """
      Các dòng xếp theo chỉ tiêu, đơn vị, kỳ, mức; số viết thuần. Với --package, một thư mục mới có đủ \
      các bảng và datapackage.json, kể cả từ tệp CSV: điều tệp không ghi thì tạm coi, và nói rõ. Với --template, kết quả là bảng tính để các đơn vị điền: đơn vị theo \
      dòng, số liệu theo cột; lệnh nhap đọc lại mà không cần chỉ cách đọc.
      """
    ),
    examples: [
      "export --data party-reports --format csv",
      "xuat --data party-reports --dialect excel-vi -o -",
      "export --template --measures admissions --periods 2027 -o form.xlsx",
    ])

  static var configuration: CommandConfiguration { help.configuration(.export) }

  @OptionGroup(title: Help.chosen("Data", vi: "Dữ liệu")) var data: DataOptions
  @OptionGroup(title: Help.chosen("Data", vi: "Dữ liệu")) var boundaries: BoundaryOptions
  @OptionGroup(title: Help.chosen("Output", vi: "Kết quả")) var output: OutputOptions

  @Option(
    name: .long,
    help: Help.option(
      "A folder to create, with the whole package in it; --force replaces one that is there.",
      vi: "Thư mục mới sẽ chứa cả bộ dữ liệu; --force thì thay bộ đã có.", value: "folder"))
  var package: String?

  @OptionGroup(title: Help.chosen("Template", vi: "Biểu mẫu")) var template: TemplateOptions

  func validate() throws {
    try template.check()
    let isBrought = try boundaries.chosen() != .reported
    for (isAsked, option) in [(package != nil, "--package"), (template.template, "--template")]
    where isBrought && isAsked {
      throw Fault(.command(.optionsExclude("--boundaries", option)), at: .typed("--boundaries"))
    }
    if template.template, package != nil {
      throw Fault(.command(.optionsExclude("--template", "--package")), at: .typed("--template"))
    }
  }

  func run() throws {
    if template.template {
      let output = try output.spreadsheetOnly(for: "--template")
      try output.check()
      return try TemplateFile(template, data: data).write(output)
    }
    try output.check(.rows)
    let set = try DataSet.read(data).brought(
      to: try boundaries.chosen(), fractions: .refused, threads: data.threadCount)
    guard let package else { return try write(set) }
    try write(set, toPackage: package)
  }

  private func write(_ set: DataSet, toPackage folder: String) throws {
    let overwriting: Overwriting = output.force ? .replace : .refuse
    var result = Output(table: ResultTable(columns: []))
    result.notes = set.notes
    if let package = set.package {
      try PackageCopy(cube: set.cube, package: package).write(to: folder, overwriting: overwriting)
    } else if set.paths.contains(where: { SourceBytes.kind(of: $0) == .folder }) {
      throw Fault(.dataApart(.oneOnly(.copy)), at: .typed("--data"))
    } else {
      let made = NewPackage(of: set.cube)
      try made.write(to: folder, overwriting: overwriting)
      result.notes += [made.note].compactMap { $0 }
    }
    if !output.quiet { result.writeNotes() }
  }

  private func write(_ set: DataSet) throws {
    var result = Output(table: .observations(set.cube))
    result.plan = [
      JSON.Member("verb", value: .string("export")), JSON.Member("data", value: set.plan),
    ]
    result.notes =
      set.notes
      + set.boundaryNotes(RowSelection(), measures: Array(set.cube.codebook.measures.positions))
    result.addNote("account", sentence: NoteSentence.account(set.cube.account))
    result.inputs = set.inputs(data)
    let sheet = SpreadsheetSheet.data(result.table)
    result.addSheets(output) { _ in [sheet] }
    result.text = CSVWriter().text(result.table)
    result.textContent = .data
    try result.write(output)
  }
}
