internal import IndicatorCore

extension FaultSentence {
  /// What is wrong with the text of a file before it is a table.
  static func text(_ fact: TextFact) -> FaultSentence {
    switch fact {
    case .emptyFile:
      FaultSentence(
        "empty_file", Words("found an empty file", "tệp rỗng"),
        Words("expected a header and rows", "cần dòng tiêu đề và các dòng số liệu"), checkFile)
    case .emptyDocument:
      FaultSentence(
        "empty_document", Words("found an empty file", "tệp rỗng"),
        Words("expected a text whose numbers are audited", "cần văn bản có số để đối chiếu"),
        checkFile)
    case .headerOnly:
      FaultSentence(
        "header_only", Words("found a header without rows", "chỉ có dòng tiêu đề"),
        Words("expected at least one row of figures", "cần ít nhất một dòng số liệu"), checkFile)
    case .invalidUTF8:
      FaultSentence(
        "invalid_utf8", Words("found bytes that are not UTF-8", "có ký tự không phải UTF-8"),
        Words("expected UTF-8 text", "cần văn bản UTF-8"),
        Words("save the file as CSV UTF-8", "hãy lưu lại thành CSV UTF-8"))
    case .bareCarriageReturn:
      FaultSentence(
        "bare_carriage_return",
        Words("found a carriage return without a line feed", "có ký tự CR không kèm LF"),
        Words("expected lines that end with LF or CRLF", "cần dòng kết thúc bằng LF hoặc CRLF"),
        Words("save the file with such line ends", "hãy lưu lại với kiểu xuống dòng đó"))
    case .nul:
      FaultSentence(
        "nul_character",
        Words("found a NUL character (U+0000)", "có ký tự điều khiển NUL (U+0000)"),
        Words(
          "expected text without one, because many programs cut it there",
          "chữ không được có ký tự này, vì nhiều chương trình sẽ cắt cụt ở đó"),
        Words("remove it", "hãy xóa ký tự đó"))
    case .lineTooLong(let limit):
      FaultSentence(
        "line_too_long",
        Words("found a line of more than \(size(limit))", "có dòng dài hơn \(size(limit))"),
        Words("expected a table with line ends", "cần bảng có xuống dòng"), checkFile)
    case .fieldTooLong(let limit):
      FaultSentence(
        "field_too_long",
        Words("found a field of more than \(size(limit))", "có ô dài hơn \(size(limit))"),
        Words("expected a short text", "cần nội dung ngắn"),
        Words(
          "check for a quote that is never closed, or a file that is no table",
          "hãy xem có dấu ngoặc kép mở mà không đóng, hoặc tệp không phải bảng"))
    case .raggedRow(let found, let expected):
      FaultSentence(
        "ragged_row",
        Words("found \(found == 1 ? "1 field" : "\(found) fields")", "dòng có \(found) cột"),
        Words("expected \(expected) as in the header", "cần \(expected) cột như dòng tiêu đề"),
        found < expected
          ? Words("add what is missing", "hãy bổ sung phần thiếu")
          : Words(
            "put fields that hold the delimiter in quotes",
            "ô có dấu phân cách phải để trong dấu ngoặc kép"))
    }
  }

  /// What is wrong with a field in quotes.
  static func quotes(_ fact: QuotesFact) -> FaultSentence {
    switch fact {
    case .unterminatedQuote:
      FaultSentence(
        "unterminated_quote",
        Words("found a quote that is never closed", "có dấu ngoặc kép mở mà không đóng"),
        Words("expected a closing quote", "cần dấu ngoặc kép đóng"),
        Words(
          "close it, or double the quotes inside the field",
          "hãy đóng lại, hoặc viết đôi dấu ngoặc kép bên trong ô"))
    case .textAfterQuote:
      FaultSentence(
        "text_after_quote",
        Words("found text behind a closing quote", "có chữ sau dấu ngoặc kép đóng"),
        Words(
          "expected a delimiter or the end of the line", "cần dấu phân cách hoặc hết dòng"),
        Words("double the quotes inside the field", "hãy viết đôi dấu ngoặc kép bên trong ô"))
    case .quoteInsideField:
      FaultSentence(
        "quote_inside_field",
        Words(
          "found a quote inside a field that does not begin with one",
          "có dấu ngoặc kép giữa ô không mở đầu bằng dấu đó"),
        Words("expected no quote there", "không được có dấu ngoặc kép ở đây"),
        Words(
          "put the whole field in quotes and double those inside",
          "hãy để cả ô trong dấu ngoặc kép và viết đôi dấu bên trong"))
    }
  }

  /// What is wrong with the columns of a table.
  static func column(_ fact: ColumnFact) -> FaultSentence {
    switch fact {
    case .missingColumn(let name, let columns):
      let more = columns.count - columns.prefix(mostColumns).count
      let list =
        columns.prefix(mostColumns).map(quote).joined(separator: ", ")
        + (more == 0 ? "" : ", … (+\(more))")
      return FaultSentence(
        "missing_column", Words("found the columns \(list)", "có các cột \(list)"),
        Words("expected a column \(quote(name))", "cần cột \(quote(name))"),
        Words(
          "add it, or name the column that holds it with --columns \(name)=HEADER",
          "hãy thêm cột, hoặc chỉ ra cột tương ứng bằng --columns \(name)=TIÊU_ĐỀ"))
    case .repeatedColumn(let name):
      return FaultSentence(
        "repeated_column",
        Words("found a second column \(quote(name))", "có hai cột tên \(quote(name))"),
        Words("expected each name once", "mỗi tên chỉ được dùng một lần"),
        Words("rename or remove one of them", "hãy đổi tên hoặc bỏ bớt một cột"))
    case .unknownColumn(let name, let columns, let suggestion):
      let list = columns.joined(separator: ", ")
      return FaultSentence(
        "unknown_column", Words("found the column \(quote(name))", "có cột \(quote(name))"),
        Words("expected one of \(list)", "cần một trong các cột \(list)"),
        didYouMean(
          suggestion,
          else: Words("remove it, or put its text into `note`", "hãy bỏ cột, hoặc ghi vào `note`")))
    case .unknownColumnMapping(let text, let roles):
      let list = roles.joined(separator: ", ")
      return FaultSentence(
        "unknown_role", whatWasFound(quote(text)),
        Words(
          "expected role=HEADER with a role of \(list)",
          "cần dạng vai_trò=TIÊU_ĐỀ, vai trò là \(list)"),
        Words("for example unit=MADV,period=NAM", "ví dụ unit=MADV,period=NAM"))
    }
  }

  /// What is wrong with a file or folder that is read.
  static func file(_ fact: FileFact) -> FaultSentence {
    switch fact {
    case .fileMissing:
      FaultSentence(
        "file_missing",
        Words("found no such file or folder", "không có tệp hoặc thư mục này"),
        Words("expected one", ""), Words("check the path", "hãy kiểm tra đường dẫn"))
    case .isFolder(let path):
      FaultSentence(
        "is_folder", Words("found a folder", "đây là thư mục"),
        Words("expected a file", "cần một tệp"),
        Words(
          "name the files in it, such as \(inFolder(path))",
          "hãy chỉ ra các tệp bên trong, ví dụ \(inFolder(path))"))
    case .foreignFile(let kind, let path): foreign(kind, path: path)
    case .notAPackage(let missing):
      FaultSentence(
        "not_a_package", Words("found a folder without \(missing)", "thư mục không có \(missing)"),
        Words(
          "expected a data package with units.csv, measures.csv and observations.csv",
          "cần bộ dữ liệu có units.csv, measures.csv và observations.csv"),
        Words(
          "name the package's own folder, or a CSV file",
          "hãy chỉ đúng thư mục của bộ dữ liệu, hoặc một tệp CSV"))
    case .cannotRead(let reason):
      FaultSentence(
        "cannot_read", Words("could not read it (\(reason))", "không đọc được (\(reason))"), .none,
        Words("check its permissions", "hãy kiểm tra quyền truy cập"))
    case .noData:
      FaultSentence(
        "no_data",
        Words(
          "found no data: no --data, no SOSANH_DATA and no package in ./Datasets",
          "không có dữ liệu: không có --data, SOSANH_DATA hay bộ dữ liệu trong ./Datasets"),
        Words("expected a data package or a CSV file", "cần bộ dữ liệu hoặc tệp CSV"), nameData)
    case .severalPackages(let names):
      FaultSentence(
        "several_packages",
        Words(
          "found several packages in ./Datasets: \(names.joined(separator: ", "))",
          "có nhiều bộ dữ liệu trong ./Datasets: \(names.joined(separator: ", "))"),
        Words("expected to be told which", "cần biết dùng bộ nào"), nameData)
    case .changedWhileRead:
      FaultSentence(
        "changed_while_read",
        Words(
          "found the file changed while it was read", "tệp bị thay đổi trong lúc đang đọc"),
        Words("expected it to stay as it is", "cần tệp giữ nguyên"),
        Words(
          "wait until it is written, then try again", "hãy đợi ghi xong tệp rồi thử lại"))
    }
  }

  private static func size(_ bytes: Int) -> String {
    bytes % (1 << 20) == 0 ? "\(bytes >> 20) MiB" : "\(bytes) byte"
  }

  private static let checkFile = Words("check which file was sent", "hãy kiểm tra lại tệp đã gửi")

  /// How many columns are named in a message.
  private static let mostColumns = 30

  private static func inFolder(_ path: String) -> String {
    (path.hasSuffix("/") ? path : path + "/") + "*.xlsx"
  }

  private static let nameData = Words("name one with --data", "hãy chỉ ra bằng --data")
}
