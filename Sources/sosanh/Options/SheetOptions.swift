import ArgumentParser
import IndicatorCore
import IndicatorIntake

/// How sheets are read.
struct SheetOptions: ParsableArguments {
  @Option(
    name: .long,
    help: Help.option(
      "A mapping that says how the sheets are read; what it does not say is proposed.",
      vi: "Tệp mapping nói cách đọc bảng; chỗ không ghi thì chương trình đề xuất.", value: "file"))
  var mapping: String?

  @Flag(
    name: .long,
    help: Help.option(
      "Print the mapping by which the sheets would be read, instead of figures.",
      vi: "In ra mapping mà chương trình sẽ dùng để đọc, thay cho số liệu."))
  var propose = false

  @Option(
    name: .long,
    help: Help.option(
      "The package whose units, measures and categories the sheets use.",
      vi: "Bộ dữ liệu có danh mục đơn vị, chỉ tiêu, mức mà bảng dùng.", value: "folder"))
  var codebook: String?

  @Option(
    name: .long,
    help: Help.option(
      "The sheet to read, else all.", vi: "Trang cần đọc; mặc định là mọi trang.", value: "name"))
  var sheet: String?

  @Option(
    name: .long,
    help: Help.option("The unit of all figures.", vi: "Đơn vị của mọi số liệu.", value: "unit"))
  var unit: String?

  @Option(
    name: .long,
    help: Help.option("The period of all figures.", vi: "Kỳ của mọi số liệu.", value: "period"))
  var period: String?

  @Option(
    name: .long,
    help: Help.option(
      "The measure of all figures.", vi: "Chỉ tiêu của mọi số liệu.", value: "measure"))
  var measure: String?

  @Option(
    name: .long, parsing: .unconditionalSingleValue,
    help: Help.option(
      "What a blank cell among figures is: missing or zero; of one column, COLUMN=zero. May be repeated.",
      vi:
        "Ô trống giữa các số là gì: missing (chưa có) hay zero (bằng 0); riêng một cột thì ghi CỘT=zero. "
        + "Ghi được nhiều lần.",
      value: "meaning"))
  var empty: [EmptyCells] = []

  @Option(
    name: .long,
    help: Help.option(
      "What signs in place of figures or behind them mean: c=suppressed,:=not_available. Else the legend "
        + "below the table says it.",
      vi:
        "Dấu thay cho số hoặc sau số nghĩa là gì: c=suppressed,:=not_available. Không ghi thì theo chú giải dưới "
        + "bảng.",
      value: "sign=meaning,..."))
  var signs: String?

  @Flag(
    name: .long,
    help: Help.option(
      "Count the rows of lists by unit and by the words of a column, such as ratings.",
      vi: "Đếm số dòng của danh sách theo đơn vị và theo chữ ở một cột, ví dụ cột xếp loại."))
  var count = false

  @Flag(
    name: .long,
    help: Help.option(
      "Refuse what nothing in the sheets says, instead of assuming it.",
      vi: "Không ngầm định: điều gì bảng không ghi thì báo lỗi."))
  var strict = false

  @Option(
    name: .long,
    help: Help.option(
      "How numbers in text are written.", vi: "Cách viết số dạng chữ.", value: "grammar"))
  var inputNumbers: NumberInput = .auto

  @Option(
    name: .long,
    help: Help.option(
      "How text is encoded; recognised if not given.",
      vi: "Bảng mã của chữ; không ghi thì tự nhận.",
      value: "encoding"))
  var encoding: TextEncoding?

  @Option(
    name: .long,
    help: Help.option(
      "Append the figures to this data package, whose codebook the sheets use.",
      vi: "Ghi tiếp số liệu vào bộ dữ liệu này; bảng dùng danh mục của bộ.", value: "folder"))
  var append: String?

  @Option(
    name: .long,
    help: Help.option(
      "Start a data package of the figures in this new folder; --force replaces one.",
      vi: "Lập bộ dữ liệu mới từ số liệu vào thư mục này; --force để thay bộ đã có.",
      value: "folder"))
  var package: String?

  @Option(
    name: .long, parsing: .unconditionalSingleValue,
    help: Help.option(
      "When years such as 2020/21 or FY2021 begin, for the package: 09-01, FY2021=2020-10-01.",
      vi:
        "Những năm như 2020/21 hoặc FY2021 bắt đầu ngày nào, để ghi vào bộ dữ liệu: 09-01, FY2021=2020-10-01.",
      value: "MM-DD"))
  var yearStarts: [String] = []

  @Option(
    name: .long,
    help: Help.option(
      "Write the stated totals beside the sums of their rows to a CSV file.",
      vi: "Ghi các dòng tổng bên cạnh tổng tính lại ra tệp CSV.", value: "file"))
  var totals: String?

  @Option(
    name: .long,
    help: Help.option(
      "Write what became of every row, by file and reason, to a CSV file.",
      vi: "Ghi kết quả đọc từng dòng, theo tệp và lý do, ra tệp CSV.", value: "file"))
  var account: String?

  @Option(
    name: .long,
    help: Help.option(
      "Write what every cell is, and which cells name each figure, to a CSV file.",
      vi: "Ghi từng ô là gì, và những ô nào gọi tên mỗi số, ra tệp CSV.", value: "file"))
  var cells: String?

  @Option(
    name: .long,
    help: Help.option(
      "Write all totals and shares that the sheets print, one a line, to a file for `audit @FILE`.",
      vi:
        "Ghi mọi dòng tổng và tỷ lệ in trong bảng, mỗi dòng một phép tính, ra tệp để dùng `kiemtoan @TỆP`.",
      value: "file"))
  var claims: String?

  func validate() throws {
    if append != nil, codebook != nil {
      throw Fault(.command(.optionsExclude("--append", "--codebook")), at: .typed("--append"))
    }
    if package != nil,
      let other = [
        ("--append", append != nil), ("--codebook", codebook != nil), ("--propose", propose),
      ]
      .first(where: \.1)?.0
    {
      throw Fault(.command(.optionsExclude("--package", other)), at: .typed("--package"))
    }
    _ = try YearStarts(typed: yearStarts)
    try Fault.refuse(
      "--year-starts", if: !yearStarts.isEmpty && package == nil, without: "--package")
  }

  /// - Throws: a ``Fault`` if the mapping or the codebook cannot be read.
  func importOptions() throws -> ImportOptions {
    var log = FaultLog(.stopAtFirst)
    let book = try (append ?? codebook).map { named in
      try DataPackage.readCodebook(try DataFinder(asked: []).path(named), into: &log)
    }
    let period = try period.map { text in
      guard let period = Period(text) else {
        throw Fault(.field(.badPeriod(text)), at: .typed("--period"))
      }
      return period.spelling
    }
    var options = ImportOptions(
      codebook: book, mapping: try mapping.map { try SheetMapping(try SourceBytes.read($0)) },
      asked: FigureMeaning(unit: unit, period: period, measure: measure),
      numbers: inputNumbers, blanks: empty.last { $0.heading == nil }?.rule)
    options.blanksUnder = empty.compactMap { item in item.heading.map { ($0, item.rule) } }
    options.signs = try meaningsOfSigns()
    options.isStrict = strict
    options.countsRows = count
    options.collectsClaims = claims != nil
    options.keepsCells = cells != nil
    options.keepsRules = propose
    return options
  }

  /// What `--signs` says: a sign may hold `=` itself.
  private func meaningsOfSigns() throws(Fault) -> [String: SignMeaning] {
    var meanings: [String: SignMeaning] = [:]
    for item in TypedList(signs ?? "", option: "--signs").items {
      let end = item.text.lastIndex(of: "=") ?? item.text.endIndex
      let word = item.text[end...].dropFirst()
      guard end > item.text.startIndex, let meaning = SignMeaning(rawValue: String(word)) else {
        throw item.fault(
          .field(
            .badChoice(
              item.text, column: "signs",
              expected: SignMeaning.allCases.map { "\(item.text[..<end])=\($0.rawValue)" })))
      }
      meanings[String(item.text[..<end])] = meaning
    }
    return meanings
  }
}

/// What `--empty` says of all blank cells, or of those in one column.
struct EmptyCells: ExpressibleByArgument {
  let heading: String?
  let rule: BlankRule

  init?(argument: String) {
    let cut = argument.lastIndex(of: "=")
    let word = cut.map { String(argument[argument.index(after: $0)...]) } ?? argument
    guard let rule = BlankRule(rawValue: word) else { return nil }
    self.rule = rule
    heading = cut.map { String(argument[..<$0]) }
  }

  static var allValueStrings: [String] { BlankRule.allCases.map(\.rawValue) }
}

extension SheetOptions {
  /// Refuses a column of `--empty` that no sheet has.
  func checkColumns(_ headings: [String]) throws(Fault) {
    for name in empty.compactMap(\.heading) where !headings.isEmpty {
      guard !headings.contains(where: { ImportOptions.isMeant(name, heading: $0) }) else {
        continue
      }
      throw Fault(.sheetLayout(.noSuchColumn(name, headings: headings)), at: .typed("--empty"))
    }
  }
}
