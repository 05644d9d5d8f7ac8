import ArgumentParser
import IndicatorCore
import IndicatorIntake
import IndicatorRender

/// What a result is written as.
enum OutputFormat: String, ArgumentChoice {
  case text, csv, json, markdown, html, svg, png, xlsx, docx
  case htmlTable = "html-table"

  /// The format of files with an extension, nil if there is none.
  init?(fileExtension: String) {
    switch fileExtension {
    case "txt": self = .text
    case "md": self = .markdown
    case "htm": self = .html
    case "tsv": self = .csv
    default: self.init(rawValue: fileExtension)
    }
  }
}

extension OutputFormat {
  /// The extensions of its files.
  var fileExtensions: [String] {
    switch self {
    case .text: ["txt"]
    case .markdown: ["md"]
    case .csv: ["csv", "tsv"]
    case .json, .html, .svg, .png, .xlsx, .docx: [rawValue]
    case .htmlTable: []
    }
  }

  /// Whether the result is text that can have columns.
  var isTextOfCells: Bool {
    switch self {
    case .text, .csv, .json, .markdown: true
    case .html, .svg, .png, .xlsx, .docx, .htmlTable: false
    }
  }

  /// Whether rows as data, which text shows as they are, stand one on a line.
  var isOfLines: Bool {
    switch self {
    case .text, .csv: true
    case .json, .markdown, .html, .svg, .png, .xlsx, .docx, .htmlTable: false
    }
  }

  /// Whether the result is made of sheets of cells.
  var isOfSheets: Bool {
    switch self {
    case .xlsx, .docx, .htmlTable: true
    case .text, .csv, .json, .markdown, .html, .svg, .png: false
    }
  }
}

/// When headings are set off.
enum ColorChoice: String, ArgumentChoice {
  case auto, always, never
}

/// Which characters text is drawn with.
enum CharsetChoice: String, ArgumentChoice {
  case auto, unicode, ascii
}

/// Where the result goes and what it looks like.
struct OutputOptions: ParsableArguments {
  @Option(
    name: .long,
    help: Help.option(
      "text, csv, json, markdown, xlsx, docx, or html-table for pasting; svg and png of charts; html of report; from the extension of --output if not given.",
      vi:
        "text, csv, json, markdown, xlsx, docx, hoặc html-table để dán vào văn bản; svg và png cho biểu đồ; html cho lệnh baocao; không ghi thì theo đuôi tệp của --output.",
      value: "format"))
  var format: OutputFormat?

  @Option(
    name: .long,
    help: Help.option(
      "How CSV is written: plain for programs, excel-vi or excel-en for spreadsheets, tsv.",
      vi: "Kiểu CSV: plain cho chương trình, excel-vi hoặc excel-en cho bảng tính, tsv.",
      value: "dialect"))
  var dialect: CSVDialect?

  @Option(
    name: .shortAndLong,
    help: Help.option(
      "A file to write instead of standard output.", vi: "Tệp kết quả, thay cho in ra màn hình.",
      value: "file"))
  var output: String?

  @Option(
    name: .long,
    help: Help.option(
      "A document of Word whose styles and page a docx takes over.",
      vi: "Tệp Word mẫu để tệp docx lấy kiểu trình bày và khổ giấy.", value: "file"))
  var referenceDoc: String?

  @Flag(
    name: .long, help: Help.option("Replace the file if it is there.", vi: "Ghi đè nếu đã có tệp."))
  var force = false

  @Option(
    name: .long,
    help: Help.option(
      "Columns that text may take; the terminal's, else 80.",
      vi: "Bề rộng của bảng chữ; mặc định theo màn hình, nếu không là 80.", value: "number"))
  var width: Int?

  @Option(
    name: .long,
    help: Help.option(
      "Draw with Unicode or with ASCII characters.", vi: "Vẽ bằng ký tự Unicode hay ASCII.",
      value: "charset"))
  var charset: CharsetChoice = .auto

  @Option(
    name: .long,
    help: Help.option(
      "Set off headings: auto on a terminal, always or never.",
      vi: "Làm nổi tiêu đề: auto khi là màn hình, always luôn luôn, never không.", value: "when"))
  var color: ColorChoice = .auto

  @Option(
    name: .long,
    help: Help.option(
      "The language of everything people read: en or vi.", vi: "Ngôn ngữ: en hoặc vi.",
      value: "language"))
  var language: Language?

  @Flag(
    name: .long,
    help: Help.option("Write no notes to standard error.", vi: "Không in ghi chú ra luồng lỗi."))
  var quiet = false

  func validate() throws {
    try Fault.check(width, of: "--width", least: 20)
  }

  /// The format asked for by name, by extension, or text.
  var chosenFormat: OutputFormat {
    format ?? OutputFormat(fileExtension: fileExtension) ?? (dialect == nil ? .text : .csv)
  }

  /// The same options for a result that can only be a spreadsheet: no format need be named.
  ///
  /// - Throws: a ``Fault`` if another one is.
  func spreadsheetOnly(for option: String) throws -> OutputOptions {
    let options = usually(.xlsx)
    guard options.chosenFormat == .xlsx else {
      throw Fault.clash(option, with: chosenFormat, expected: ["xlsx"])
    }
    return options
  }

  /// The same options for a verb whose usual format is not text.
  func usually(_ usual: OutputFormat) -> OutputOptions {
    var options = self
    if format == nil, fileExtension.isEmpty, dialect == nil { options.format = usual }
    return options
  }

  /// How people read the result as it is; nil for other formats.
  var readable: ReadableText? {
    switch chosenFormat {
    case .text: .plain(width: textWidth, style: style)
    case .markdown: .markdown
    case .csv, .json, .html, .svg, .png, .xlsx, .docx, .htmlTable: nil
    }
  }

  /// Whether people read the result as it is.
  var isForPeople: Bool { readable != nil }

  /// Whether all that is asked for becomes one table.
  var isOneTable: Bool { dataFormat != nil }

  /// Whether the result is a drawing.
  var isDrawing: Bool { [.svg, .png].contains(chosenFormat) }

  /// Whether the result is a page for a browser.
  var isPage: Bool { chosenFormat == .html }

  /// Whether the result is made of sheets: a spreadsheet, or each as a table for a document of Word.
  var isSpreadsheet: Bool { chosenFormat.isOfSheets }

  /// The dialect asked for, or that of the extension.
  var chosenDialect: CSVDialect { dialect ?? (fileExtension == "tsv" ? .tsv : .plain) }

  /// The format of data whose rows are written one by one; nil for others.
  var dataFormat: DataFormat? {
    switch chosenFormat {
    case .csv: .delimited(chosenDialect)
    case .json: .json
    case .text, .markdown, .svg, .html, .xlsx, .png, .docx, .htmlTable: nil
    }
  }

  var drawing: Charset {
    switch charset {
    case .unicode: .unicode
    case .ascii: .ascii
    case .auto: System.environment("TERM") == "linux" || System.isWithoutUnicode ? .ascii : .unicode
    }
  }

  /// What stands behind the last point of the file's name; empty if there is none.
  private var fileExtension: String {
    let name = output?.split(separator: "/").last ?? ""
    return name.contains(".") ? name.split(separator: ".").last.map { $0.lowercased() } ?? "" : ""
  }

  /// What a verb has to show.
  enum Content {
    case rows, table, tableAndChart, report

    /// The formats that it is written in.
    var formats: [OutputFormat] {
      switch self {
      case .rows: OutputFormat.allCases.filter { ![.html, .svg, .png, .markdown].contains($0) }
      case .table: OutputFormat.allCases.filter { ![.html, .svg, .png].contains($0) }
      case .tableAndChart: OutputFormat.allCases.filter { $0 != .html }
      case .report: [.html, .markdown, .docx]
      }
    }
  }

  /// Refuses, before any work is done, a format that the verb does not have and a file that could not be
  /// written.
  func check(_ content: Content = .table) throws {
    try checkExtension(content)
    try checkFormat(content)
    try checkDialect()
    try checkReference()
    try checkTerminal()
    try file?.check()
  }

  private func checkExtension(_ content: Content) throws {
    guard format == nil, output != "-", !fileExtension.isEmpty else { return }
    let known = OutputFormat(fileExtension: fileExtension)
    guard known.map(content.formats.contains) != true else { return }
    throw Fault.choice(
      ".\(fileExtension)", of: "--output",
      expected: content.formats.flatMap(\.fileExtensions).map { ".\($0)" })
  }

  private func checkFormat(_ content: Content) throws {
    guard !content.formats.contains(chosenFormat) else { return }
    if chosenFormat == .html {
      throw Fault(
        .format(
          .formatOfVerb(
            format: chosenFormat.rawValue, verb: Verb.report.rawValue,
            expected: content.formats.map(\.rawValue))),
        at: .typed("--format"))
    }
    throw Fault.choice(
      chosenFormat.rawValue, of: "--format", expected: content.formats.map(\.rawValue))
  }

  /// Only text of cells has a dialect.
  private func checkDialect() throws {
    guard let dialect, !chosenFormat.isTextOfCells else { return }
    throw Fault.clash("--dialect \(dialect.rawValue)", with: chosenFormat, expected: ["csv"])
  }

  /// Only documents of Word take over what others look like.
  private func checkReference() throws {
    guard referenceDoc != nil else { return }
    guard chosenFormat == .docx else {
      throw Fault.clash("--reference-doc", with: chosenFormat, expected: ["docx"])
    }
    _ = try look()
  }

  /// What documents of Word look like: as the one named, else as ours do.
  ///
  /// - Throws: a ``Fault`` if the one named is none.
  func look() throws(Fault) -> WordLook {
    guard let referenceDoc else { return .own }
    return WordLook(try WordTemplate.read(try SourceBytes.read(referenceDoc)))
  }

  /// A terminal cannot show a spreadsheet or a page.
  private func checkTerminal() throws {
    guard [.html, .png, .xlsx, .docx].contains(chosenFormat), isForTerminal else { return }
    throw Fault(.format(.notForTerminal(format: chosenFormat.rawValue)), at: .typed("--format"))
  }

  /// The file that is written; nil for standard output.
  var file: OutputFile? {
    guard let output, output != "-" else { return nil }
    return OutputFile(path: output, overwriting: force ? .replace : .refuse)
  }

  /// Whether the result goes to a terminal.
  var isForTerminal: Bool {
    file?.isTerminal ?? Terminal.isTerminal
  }

  var textWidth: Int { width ?? Terminal.width }

  var style: TextStyle {
    switch color {
    case .always: .terminal
    case .never: .plain
    case .auto: output == nil && Terminal.showsColor ? .terminal : .plain
    }
  }
}

/// How numbers are shown to people.
struct NumberOptions: ParsableArguments {
  @Option(
    name: .long,
    help: Help.option(
      "Digits after the point in text and spreadsheets, 0 to 9.",
      vi: "Số chữ số thập phân trong bảng chữ và bảng tính, 0 đến 9.", value: "number"))
  var digits = 2

  @Option(
    name: .long,
    help: Help.option(
      "What becomes of the digits that are not shown in text.", vi: "Cách làm tròn trong bảng chữ.",
      value: "rule"))
  var rounding: RoundingRule = .halfAway

  func validate() throws {
    try Fault.check(digits, of: "--digits", least: 0, most: Int64(RoundedNumber.largestDigits))
  }

  var format: NumberFormat {
    NumberFormat(digits: digits, rounding: rounding, language: LanguageChoice.current)
  }
}

extension WordLook {
  /// The look of a template.
  init(_ template: WordTemplate) {
    let page = template.page.map {
      Page(
        width: $0.width, height: $0.height,
        margins: Margins(top: $0.top, right: $0.right, bottom: $0.bottom, left: $0.left))
    }
    self.init(
      parts: Parts(
        styles: template.styles, numbering: template.numbering, theme: template.theme),
      page: page ?? .usual,
      styles: template.names.map { NamedStyle(name: $0.name, identifier: $0.identifier) })
  }
}
