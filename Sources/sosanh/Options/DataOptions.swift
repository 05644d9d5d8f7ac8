import ArgumentParser
import IndicatorCore
import IndicatorEngines
import IndicatorIntake

/// Where the figures come from and how they are read.
struct DataOptions: ParsableArguments {
  @Option(
    name: .long,
    help: Help.option(
      "A data package's folder, its name in ./Datasets, a CSV file, or - for standard input. Several are "
        + "read as one. Tables in engines: sqlite:FILE#TABLE, duckdb:FILES, postgresql://HOST/DB#TABLE, spark:FOLDER.",
      vi:
        "Thư mục bộ dữ liệu, tên bộ trong ./Datasets, tệp CSV, hoặc - là dữ liệu nhập chuẩn. Ghi nhiều lần thì "
        + "đọc chung làm một. Bảng trong cơ sở dữ liệu: sqlite:TỆP#BẢNG, duckdb:TỆP, postgresql://MÁY/CSDL#BẢNG, spark:THƯMỤC.",
      value: "path"))
  var data: [String] = []

  @Option(
    name: .long,
    help: Help.option(
      "Which columns of a CSV file hold what: unit=MADV,period=NAM; category=A+B names several.",
      vi: "Cột nào của tệp CSV là gì: unit=MADV,period=NAM; category=A+B là nhiều cột.",
      value: "role=header,..."))
  var columns: String?

  @Option(
    name: .long,
    help: Help.option(
      "The measure of all figures of CSV files without a column for it.",
      vi: "Chỉ tiêu chung cho mọi số của tệp CSV không có cột chỉ tiêu.", value: "name"))
  var measure: String?

  @Option(
    name: .long,
    help: Help.option(
      "The package whose units, measures and categories a CSV file refers to.",
      vi: "Bộ dữ liệu có danh mục đơn vị, chỉ tiêu, mức mà tệp CSV dùng.", value: "folder"))
  var codebook: String?

  @Option(
    name: .long,
    help: Help.option(
      "How numbers in a CSV file are written.", vi: "Cách viết số trong tệp CSV.", value: "grammar")
  )
  var inputNumbers: NumberInput = .auto

  @Option(
    name: .long,
    help: Help.option(
      "Whether a second row for one figure is refused or, for flows, added.",
      vi: "Hai dòng cho một số liệu: báo lỗi, hoặc cộng lại nếu là số phát sinh.", value: "rule"))
  var duplicates: DuplicateRule = .reject

  @Option(
    name: .long,
    help: Help.option(
      "How units of several files are taken to be one: spelled exactly alike, or by names nearly alike.",
      vi:
        "Đơn vị ở nhiều tệp được coi là một khi: viết giống hệt (exact), hoặc tên gần như nhau (names).",
      value: "rule"))
  var match: UnitMatch = .exact

  @Option(
    name: .long, parsing: .unconditionalSingleValue,
    help: Help.option(
      "Rows of a table in an engine that are read: region=north|south, year>=2010, note!=\"\". May be repeated.",
      vi:
        "Chỉ đọc các dòng nào của bảng trong cơ sở dữ liệu: vung=Bắc|Nam, nam>=2010. Dùng được nhiều lần.",
      value: "condition"))
  var `where`: [String] = []

  @Option(
    name: .long, parsing: .unconditional,
    help: Help.option(
      "Further arguments of the engine's client program: '--master spark://host:7077'.",
      vi: "Tham số thêm cho chương trình của cơ sở dữ liệu: '--master spark://may:7077'.",
      value: "arguments"))
  var engineOptions: String?

  @Option(
    name: .long,
    help: Help.option(
      "Whether binary fractions in an engine are refused or taken as their shortest decimal.",
      vi: "Số thực nhị phân trong cơ sở dữ liệu: báo lỗi, hoặc lấy số thập phân ngắn nhất.",
      value: "rule"))
  var floats: FloatRule = .reject

  @Option(
    name: .long, parsing: .unconditionalSingleValue,
    help: Help.option(
      "When years such as 2020/21 begin: 09-01. For fiscal years named by one number, one year and its "
        + "first day: FY2021=2020-10-01.",
      vi:
        "Những năm như 2020/21 bắt đầu ngày nào: 09-01. Năm tài chính gọi bằng một số thì ghi một năm và ngày "
        + "đầu: FY2021=2020-10-01.",
      value: "MM-DD"))
  var yearStarts: [String] = []

  @Option(
    name: .long,
    help: Help.option(
      "How many threads read a CSV file; as many as the machine runs at once if not given.",
      vi: "Số luồng đọc tệp CSV; không ghi thì bằng số luồng máy chạy cùng lúc.", value: "number"))
  var threads: Int?

  func validate() throws {
    try Fault.check(threads, of: "--threads")
    _ = try knownYearStarts()
  }

  /// What `--year-starts` says.
  ///
  /// - Throws: a ``Fault`` at a part that is no day.
  func knownYearStarts() throws(Fault) -> YearStarts { try YearStarts(typed: yearStarts) }

  /// How many threads take part.
  var threadCount: Int { threads ?? Workers.available }

  /// How the work of reading is done.
  var scanSettings: ScanSettings {
    ScanSettings(threads: threadCount, progress: Progress().report)
  }

  /// How a bare CSV file is to be read.
  func fileOptions(_ measures: Set<String>?) throws(Fault) -> BareFileOptions {
    var options = BareFileOptions(
      numbers: inputNumbers, duplicates: duplicates, measures: measures,
      yearStarts: try knownYearStarts())
    options.constantMeasure = measure
    for part in try columns(of: BareFile.requiredColumns + BareFile.optionalColumns) {
      if part.role == "category" {
        options.categoryColumns += part.header.split(separator: "+").map(String.init)
      } else {
        options.columns[part.role] = part.header
      }
    }
    return options
  }

  /// What `--columns` says: which header stands for which role.
  ///
  /// - Parameter roles: what a column can be.
  /// - Throws: a ``Fault`` at a part that names no role.
  func columns(of roles: [String]) throws(Fault) -> [(role: String, header: String)] {
    var named: [(role: String, header: String)] = []
    for part in TypedList(columns ?? "", option: "--columns").items {
      let sides = part.text.split(separator: "=", maxSplits: 1).map(String.init)
      guard sides.count == 2, roles.contains(sides[0]) else {
        throw part.fault(.column(.unknownColumnMapping(part.text, expected: roles)))
      }
      named.append((sides[0], sides[1]))
    }
    return named
  }
}

extension YearStarts {
  /// What the values of `--year-starts` say together.
  ///
  /// - Throws: a ``Fault`` at a part that is no day.
  init(typed values: [String]) throws(Fault) {
    var known = YearStarts.unknown
    for item in values.flatMap({ TypedList($0, option: "--year-starts").items }) {
      guard let starts = YearStarts(item.text) else {
        throw item.fault(.field(.badYearStart(item.text)))
      }
      // What names a fiscal year says more than the day alone.
      known = item.text.contains("=") ? starts.merging(known) : known.merging(starts)
    }
    self = known
  }
}
