import ArgumentParser
import IndicatorCore
import IndicatorIntake
import IndicatorRender

struct ReportCommand: ParsableCommand {
  static let help = VerbHelp(
    (
      "Write a report as one HTML file, as a document of Word, or as Markdown.",
      "Lập báo cáo thành một tệp HTML, tệp Word, hoặc Markdown."
    ),
    discussion: (
      """
      It opens with what was found: the largest rise and fall, who leads, who missed the target and by how \
      many people, what may not be compared, which printed figure does not hold; the command stands at the end. \
      The page needs no network and no other file: tables that can be sorted, charts that can be saved as \
      pictures (in a document of Word, charts that Word can edit), numbered notes, the printed figures that do not hold, sources with lines, the method, and \
      the SHA-256 of the inputs. Sections: compare, rank, trend, decompose (of two periods), rules, audit, sources; without --sections a \
      ranking only where there is something to rank, and an audit only where something was printed.
      """,
      """
      Mở đầu là kết quả chính: tăng, giảm nhiều nhất, ai đứng đầu, ai chưa đạt chỉ tiêu và còn thiếu bao nhiêu \
      người, số nào không so sánh được, số nào ghi sai; câu lệnh nằm ở cuối. Trang báo cáo không cần mạng và không cần tệp nào khác: bảng sắp xếp được, biểu đồ lưu được thành \
      ảnh (tệp Word có biểu đồ sửa được trong Word), ghi chú đánh số, số không khớp, nguồn đến từng dòng, phương pháp, và SHA-256 của dữ liệu \
      vào. Các phần: compare so sánh, rank xếp hạng, trend xu hướng, decompose phân rã giữa hai kỳ, rules quy định, audit đối chiếu, sources nguồn; không \
      ghi --sections thì chỉ xếp hạng khi có cái để xếp, chỉ đối chiếu khi có số ghi trong báo cáo.
      """
    ),
    examples: [
      "report good_or_better --units hai_yen -o ratings.html",
      "report good_or_better -o ratings.docx --reference-doc template.docx",
      "report member_density admission_attainment -o density.html",
      "report good_days --level state --sections rank,trend -o air.md",
    ])

  private static let charts = ChartOptions.Known(
    drawn: [.bar, .dot, .line, .slope, .bullet, .funnel], sheets: [])

  static var configuration: CommandConfiguration { help.configuration(.report) }

  @OptionGroup var arguments: IndicatorArguments
  @OptionGroup(title: Help.chosen("Ranking", vi: "Xếp hạng")) var ranking: RankingOptions
  @OptionGroup var chartOptions: ChartOptions
  @OptionGroup(title: Help.chosen("Report", vi: "Báo cáo")) var options: ReportOptions

  func run() throws {
    // What the report says of its inputs, the digest as well, is said of the same bytes.
    KeptFiles.keep(.all)
    let output = arguments.output.usually(.html)
    try chartOptions.check(Self.charts, output: output)
    let sections = try options.chosenSections()
    try output.check(.report)
    let question = try arguments.question(.report, also: options.distribution)
    var result = question.output([])
    var builder = ReportBuilder(
      question, sections: sections, ranking: ranking, chart: chartOptions.chart)
    for word in arguments.indicators { try builder.add(word, into: &result) }
    for measure in options.distribution { try builder.add(distribution: measure, into: &result) }
    try builder.addRules(&result)
    try builder.finish(&result)
    result.report.title = options.chosenTitle ?? builder.title
    result.report.opening = ReportOpening(
      lines: [options.byline, builder.findings.scope].compactMap(\.self),
      author: options.chosenAuthor, findings: builder.findings.chosen)
    result.report.question = items(question.set.path)
    try result.writeReport(output)
  }

  /// What was asked for, for people.
  private func items(_ data: String) -> [ReportItem] {
    let language = LanguageChoice.current
    let selection = arguments.selection
    let all = ReportWords.all[language]
    func list(_ words: [String]) -> String { words.isEmpty ? all : words.joined(separator: ", ") }
    let asked = [
      (ReportWords.data, data),
      (ReportWords.indicators, arguments.indicators.joined(separator: "; ")),
      (ReportWords.units, list(selection.units)), (ReportWords.level, selection.level ?? ""),
      (ReportWords.periods, list(selection.periods)),
      (
        ReportWords.boundaries,
        arguments.boundaries.boundaries == "reported" ? "" : arguments.boundaries.boundaries
      ),
      (ReportWords.target, arguments.indicatorOptions.target ?? ""),
    ]
    return asked.filter { !$0.1.isEmpty }.map { ReportItem($0.0[language], text: $0.1) }
  }
}
