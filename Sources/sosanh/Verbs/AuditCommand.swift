import ArgumentParser
import IndicatorCore
import IndicatorIntake
import IndicatorRender

struct AuditCommand: ParsableCommand {
  static let help = VerbHelp(
    (
      "Recompute what reports printed, and say which figure cannot be right.",
      "Đối chiếu số ghi trong báo cáo với số tính lại; chỉ ra số không thể đúng."
    ),
    discussion: (
      """
      Audits the claims of a package, the rows of any CSV file whose columns are named, or claims as \
      typed, or what a document (.docx, .pdf, .html, .md, .txt) says of its own numbers. Printed figures are text: 94,80 and 94,8 are different. Without a sign, the figures of rows \
      and typed shares above 1 are taken as per cent. Ends with 0 if all hold that could be checked, 1 if \
      some do not, 2 if nothing was checked.

      --units, --level and --periods choose among the claims of a package. --columns says which columns of \
      rows are unit=… and period=…, if they are not headed so. Claims that begin with a minus sign stand \
      behind --. A kind before a colon, such as attainment:, says what a typed figure is. A claim that \
      cannot be read is told at its place, and the others are audited. Of a document every number is \
      accounted for; a share whose base stands in another clause accuses no one, the base that would fit is told. \
      --package adds what was read to the claims of a data package, not to its figures.
      """,
      """
      Đối chiếu các số ghi trong báo cáo của bộ dữ liệu, các dòng của một tệp CSV có ghi rõ cột, phép tính gõ vào, hoặc các số trong chính một văn bản (.docx, .pdf, .html, .md, .txt). \
      Số ghi trong báo cáo được giữ nguyên cách viết: 94,80 khác 94,8. Số không kèm dấu trong tệp, và tỷ lệ gõ vào lớn hơn 1, được coi là \
      phần trăm. Kết thúc bằng 0 nếu mọi số kiểm được đều khớp, 1 nếu có số không khớp, 2 nếu không kiểm \
      được số nào.

      --units, --level và --periods chọn trong các số của bộ dữ liệu. --columns cho biết cột unit=… và \
      period=… của tệp CSV, nếu tiêu đề cột khác. Phép tính bắt đầu bằng dấu trừ phải đứng sau --. Loại số \
      đứng trước dấu hai chấm, như "thực hiện chỉ tiêu:". Phép nào không đọc được sẽ báo tại chỗ, các phép \
      khác vẫn được đối chiếu. Với văn bản, mọi số đều được kê lại; tỷ lệ có mẫu số nằm ở vế khác thì không \
      kết luận là sai, chỉ nêu mẫu số khớp được. --package ghi các số đọc được vào phần đối chiếu của bộ dữ liệu, \
      không ghi vào số liệu.
      """
    ),
    examples: [
      "audit --data party-reports",
      "audit '165/174 = 94,8%' '31+48-44-5-7 = 17' '138+39+5+15 = 198'",
    ])

  static var configuration: CommandConfiguration { help.configuration(.audit) }

  @Argument(
    help: Help.option(
      "Claims such as '165/174 = 94,8%', or documents; @FILE holds one a line, - is standard input; without any, those "
        + "of the data.",
      vi:
        "Phép tính như '165/174 = 94,8%', hoặc tệp văn bản; @TỆP có mỗi dòng một phép, - là đầu vào chuẩn; không ghi thì lấy "
        + "của dữ liệu.", value: "claim"))
  var claims: [String] = []

  @OptionGroup(title: Help.chosen("Data", vi: "Dữ liệu")) var data: DataOptions
  @OptionGroup(title: Help.chosen("Documents", vi: "Văn bản")) var documents: DocumentArguments
  @OptionGroup(title: Help.chosen("Selection", vi: "Lựa chọn")) var selection: SelectionOptions
  @OptionGroup(title: Help.chosen("Selection", vi: "Lựa chọn")) var boundaries: BoundaryOptions
  @OptionGroup(title: Help.chosen("Claims", vi: "Số ghi trong báo cáo")) var options: ClaimArguments
  @OptionGroup(title: Help.chosen("Output", vi: "Kết quả")) var output: OutputOptions

  func run() throws {
    try output.check()
    let paths = try documents.documents(among: claims)
    try SideFiles(output: output).check(
      [documents.claimsFile, documents.numbersFile], reading: paths)
    let written = try paths.isEmpty ? nil : DocumentJob(paths, package: documents.package)
    let job = try AuditJob(
      claims, data: data, options: options, selection: selection, boundaries: boundaries,
      documents: written)
    guard job.isSound else { Exit.with(job.faults) }
    let added = try written.flatMap { documents in
      try documents.package.map { try ClaimAppend(documents.found, to: $0, selection: selection) }
    }
    let report = job.report()
    var result = Output(table: written == nil ? .audit(report) : .documentAudit(report))
    result.plan = [
      JSON.Member("verb", value: .string(Verb.audit.rawValue)),
      JSON.Member("data", value: job.path.map(JSON.string) ?? .null),
      JSON.Member("claims", value: .array(claims.map(JSON.string))),
    ]
    result.inputs = job.inputs
    result.notes = job.notes + [added?.note].compactMap { $0 }
    result.add(report, names: job.unitNames, options: output)
    try added?.write()
    try result.write(output)
    try written?.write(documents, output: output)
    if !job.faults.isEmpty { Exit.with(job.faults) }
    if report.claims.contains(where: \.verdict.fails) { Exit.with(.foundProblems) }
    if report.checked == 0 { Exit.with(.nothingToCheck) }
  }
}

extension AuditCommand {
  /// A claim that begins with a minus sign is taken for an option unless it stands behind `--`.
  ///
  /// - Throws: a ``Fault`` at such a claim.
  static func checkMinusSigns(_ arguments: [String]) throws(Fault) {
    for text in arguments.prefix(while: { $0 != "--" }) {
      let first = text.dropFirst().first { $0 != " " }
      guard text.hasPrefix("-"), let first, first.isNumber,
        text.contains(where: "=<>~≈≤≥%".contains)
      else { continue }
      throw Fault(.claimFigures(.claimLikeOption(text)), at: .typed("claim"))
    }
  }
}

extension Output {
  /// Adds the claims that fail, the others, and what is said of the report as a whole.
  fileprivate mutating func add(
    _ report: AuditReport, names: [String: String], options: OutputOptions
  ) {
    let format = NumberFormat(language: LanguageChoice.current)
    if options.isForPeople {
      addText(report, names: names, as: format, options: options)
    } else {
      let claims = report.claims.filter(\.verdict.fails) + TextTable.auditOrder(report)
      rowNotes.see(claims.lazy.map { RowSaid(nil, caveats: $0.claim.caveats) })
    }
    addSheets(options) { notes in [.audit(report, as: format, notes: &notes)] }
    let sentences = [
      ("rounding", AuditSentence.rounding(report)), ("power", AuditSentence.power(report)),
    ]
    if report.readAsAttainments > 0 {
      addNote("read_as_attainment", sentence: AuditSentence.attainments(report.readAsAttainments))
    }
    for (name, values) in report.conflicts {
      addNote("printed_with_several_values", sentence: AuditSentence.conflict(name, values: values))
    }
    if !options.isForPeople {
      addNote("verdicts", sentence: AuditSentence.verdicts(report))
      for base in report.commonBases {
        addNote("common_base", sentence: AuditSentence.commonBase(base))
      }
    }
    for (code, sentence) in sentences { if let sentence { addNote(code, sentence: sentence) } }
  }

  private mutating func addText(
    _ report: AuditReport, names: [String: String], as format: NumberFormat,
    options: OutputOptions
  ) {
    for claim in report.claims where claim.verdict.fails {
      let name = names[claim.claim.unit] ?? claim.claim.unit
      let lines = TextTable.auditLines(claim, unit: name, as: format, notes: &rowNotes)
      addParagraph(lines, people: TextTable([]), options: options)
    }
    for base in report.commonBases {
      addParagraph(
        [AuditSentence.commonBase(base)[format.language]], people: TextTable([]), options: options)
    }
    let others = PeopleTable(TextTable.auditOrder(report), as: format, unitNames: names)
      .text(&rowNotes)
    addParagraph(
      [AuditSentence.verdicts(report)[format.language]], people: others, options: options)
    text = String(text.drop(while: \.isNewline))
  }
}
