import ArgumentParser
import IndicatorCore
import IndicatorIntake

/// How sheets are read.
struct SheetOptions: ParsableArguments {
  @Option(
    name: .long,
    help: Help.option(
      "A mapping that says how the sheets are read; what it does not say is proposed.",
      "Tệp mapping nói cách đọc bảng; chỗ không ghi thì chương trình đề xuất.", value: "file"))
  var mapping: String?

  @Flag(
    name: .long,
    help: Help.option(
      "Print the mapping by which the sheets would be read, instead of figures.",
      "In ra mapping mà chương trình sẽ dùng để đọc, thay cho số liệu."))
  var propose = false

  @Option(
    name: .long,
    help: Help.option(
      "The package whose units, measures and categories the sheets use.",
      "Bộ dữ liệu có danh mục đơn vị, chỉ tiêu, mức mà bảng dùng.", value: "folder"))
  var codebook: String?

  @Option(
    name: .long,
    help: Help.option(
      "The sheet to read, else all.", "Trang cần đọc; mặc định là mọi trang.", value: "name"))
  var sheet: String?

  @Option(
    name: .long,
    help: Help.option("The unit of all figures.", "Đơn vị của mọi số liệu.", value: "unit"))
  var unit: String?

  @Option(
    name: .long,
    help: Help.option("The period of all figures.", "Kỳ của mọi số liệu.", value: "period"))
  var period: String?

  @Option(
    name: .long,
    help: Help.option("The measure of all figures.", "Chỉ tiêu của mọi số liệu.", value: "measure"))
  var measure: String?

  @Option(
    name: .long,
    help: Help.option(
      "What a blank cell in a row with figures is: missing or zero.",
      "Ô trống trong dòng có số là gì: missing (chưa có) hay zero (bằng 0).", value: "meaning"))
  var empty: BlankRule?

  @Option(
    name: .long,
    help: Help.option(
      "How numbers in text are written.", "Cách viết số dạng chữ.", value: "grammar"))
  var inputNumbers: NumberInput = .auto

  @Option(
    name: .long,
    help: Help.option(
      "How text is encoded; recognised if not given.", "Bảng mã của chữ; không ghi thì tự nhận.",
      value: "encoding"))
  var encoding: TextEncoding?

  @Option(
    name: .long,
    help: Help.option(
      "Append the figures to this data package, whose codebook the sheets use.",
      "Ghi tiếp số liệu vào bộ dữ liệu này; bảng dùng danh mục của bộ.", value: "folder"))
  var append: String?

  @Option(
    name: .long,
    help: Help.option(
      "Write the stated totals beside the sums of their rows to a CSV file.",
      "Ghi các dòng tổng bên cạnh tổng tính lại ra tệp CSV.", value: "file"))
  var totals: String?

  @Option(
    name: .long,
    help: Help.option(
      "Write what became of every row, by file and reason, to a CSV file.",
      "Ghi kết quả đọc từng dòng, theo tệp và lý do, ra tệp CSV.", value: "file"))
  var account: String?

  @Option(
    name: .long,
    help: Help.option(
      "Write what every cell is, and which cells name each figure, to a CSV file.",
      "Ghi từng ô là gì, và những ô nào gọi tên mỗi số, ra tệp CSV.", value: "file"))
  var cells: String?

  func validate() throws {
    if append != nil, codebook != nil {
      throw Fault(
        .optionsExclude("--append", "--codebook"), at: .typed("--append", column: 1))
    }
  }

  /// - Throws: a ``Fault`` if the mapping or the codebook cannot be read.
  func importOptions() throws -> ImportOptions {
    var log = FaultLog(.stopAtFirst)
    let book = try (append ?? codebook).map { named in
      try DataPackage.readCodebook(try DataFinder(asked: []).path(named), &log)
    }
    let period = try period.map { text in
      guard let period = Period(text) else {
        throw Fault(.badPeriod(text), at: .typed("--period", column: 1))
      }
      return period.spelling
    }
    return ImportOptions(
      codebook: book, mapping: try mapping.map { try SheetMapping(try SourceBytes.read($0)) },
      asked: FigureMeaning(unit: unit, period: period, measure: measure),
      numbers: inputNumbers, blanks: empty)
  }
}
