internal import IndicatorCore

extension FaultSentence {
  /// What is wrong with the text of a file before it is a table.
  static func text(_ fact: TextFact) -> FaultSentence {
    switch fact {
    case .emptyFile:
      FaultSentence(
        "empty_file", found: Words("found an empty file", vi: "tệp rỗng"),
        expected: Words("expected a header and rows", vi: "cần dòng tiêu đề và các dòng số liệu"),
        advice: checkFile)
    case .emptyDocument:
      FaultSentence(
        "empty_document", found: Words("found an empty file", vi: "tệp rỗng"),
        expected: Words(
          "expected a text whose numbers are audited", vi: "cần văn bản có số để đối chiếu"),
        advice: checkFile)
    case .headerOnly:
      FaultSentence(
        "header_only", found: Words("found a header without rows", vi: "chỉ có dòng tiêu đề"),
        expected: Words("expected at least one row of figures", vi: "cần ít nhất một dòng số liệu"),
        advice: checkFile)
    case .invalidUTF8:
      FaultSentence(
        "invalid_utf8",
        found: Words("found bytes that are not UTF-8", vi: "có ký tự không phải UTF-8"),
        expected: Words("expected UTF-8 text", vi: "cần văn bản UTF-8"),
        advice: Words("save the file as CSV UTF-8", vi: "hãy lưu lại thành CSV UTF-8"))
    case .bareCarriageReturn:
      FaultSentence(
        "bare_carriage_return",
        found: Words("found a carriage return without a line feed", vi: "có ký tự CR không kèm LF"),
        expected: Words(
          "expected lines that end with LF or CRLF", vi: "cần dòng kết thúc bằng LF hoặc CRLF"),
        advice: Words("save the file with such line ends", vi: "hãy lưu lại với kiểu xuống dòng đó")
      )
    case .nul:
      FaultSentence(
        "nul_character",
        found: Words("found a NUL character (U+0000)", vi: "có ký tự điều khiển NUL (U+0000)"),
        expected: Words(
          "expected text without one, because many programs cut it there",
          vi: "chữ không được có ký tự này, vì nhiều chương trình sẽ cắt cụt ở đó"),
        advice: Words("remove it", vi: "hãy xóa ký tự đó"))
    case .lineTooLong(let limit):
      FaultSentence(
        "line_too_long",
        found: Words(
          "found a line of more than \(size(limit))", vi: "có dòng dài hơn \(size(limit))"),
        expected: Words("expected a table with line ends", vi: "cần bảng có xuống dòng"),
        advice: checkFile)
    case .fieldTooLong(let limit):
      FaultSentence(
        "field_too_long",
        found: Words(
          "found a field of more than \(size(limit))", vi: "có ô dài hơn \(size(limit))"),
        expected: Words("expected a short text", vi: "cần nội dung ngắn"),
        advice: Words(
          "check for a quote that is never closed, or a file that is no table",
          vi: "hãy xem có dấu ngoặc kép mở mà không đóng, hoặc tệp không phải bảng"))
    case .raggedRow(let found, let expected):
      raggedRow(found, expected: expected)
    }
  }

  /// A row with more fields than the header, or fewer.
  private static func raggedRow(_ found: Int, expected: Int) -> FaultSentence {
    FaultSentence(
      "ragged_row",
      found: Words(
        "found \(found == 1 ? "1 field" : "\(found) fields")", vi: "dòng có \(found) cột"),
      expected: Words(
        "expected \(expected) as in the header", vi: "cần \(expected) cột như dòng tiêu đề"),
      advice: found < expected
        ? Words("add what is missing", vi: "hãy bổ sung phần thiếu")
        : Words(
          "put fields that hold the delimiter in quotes",
          vi: "ô có dấu phân cách phải để trong dấu ngoặc kép"))
  }

  /// What is wrong with a field in quotes.
  static func quotes(_ fact: QuotesFact) -> FaultSentence {
    switch fact {
    case .unterminatedQuote:
      FaultSentence(
        "unterminated_quote",
        found: Words("found a quote that is never closed", vi: "có dấu ngoặc kép mở mà không đóng"),
        expected: Words("expected a closing quote", vi: "cần dấu ngoặc kép đóng"),
        advice: Words(
          "close it, or double the quotes inside the field",
          vi: "hãy đóng lại, hoặc viết đôi dấu ngoặc kép bên trong ô"))
    case .textAfterQuote:
      FaultSentence(
        "text_after_quote",
        found: Words("found text behind a closing quote", vi: "có chữ sau dấu ngoặc kép đóng"),
        expected: Words(
          "expected a delimiter or the end of the line", vi: "cần dấu phân cách hoặc hết dòng"),
        advice: Words(
          "double the quotes inside the field", vi: "hãy viết đôi dấu ngoặc kép bên trong ô"))
    case .quoteInsideField:
      FaultSentence(
        "quote_inside_field",
        found: Words(
          "found a quote inside a field that does not begin with one",
          vi: "có dấu ngoặc kép giữa ô không mở đầu bằng dấu đó"),
        expected: Words("expected no quote there", vi: "không được có dấu ngoặc kép ở đây"),
        advice: Words(
          "put the whole field in quotes and double those inside",
          vi: "hãy để cả ô trong dấu ngoặc kép và viết đôi dấu bên trong"))
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
        "missing_column", found: Words("found the columns \(list)", vi: "có các cột \(list)"),
        expected: Words("expected a column \(quote(name))", vi: "cần cột \(quote(name))"),
        advice: Words(
          "add it, or name the column that holds it with --columns \(name)=HEADER",
          vi: "hãy thêm cột, hoặc chỉ ra cột tương ứng bằng --columns \(name)=TIÊU_ĐỀ"))
    case .repeatedColumn(let name):
      return FaultSentence(
        "repeated_column",
        found: Words("found a second column \(quote(name))", vi: "có hai cột tên \(quote(name))"),
        expected: Words("expected each name once", vi: "mỗi tên chỉ được dùng một lần"),
        advice: Words("rename or remove one of them", vi: "hãy đổi tên hoặc bỏ bớt một cột"))
    case .unknownColumn(let name, let columns, let suggestion):
      let list = columns.joined(separator: ", ")
      return FaultSentence(
        "unknown_column",
        found: Words("found the column \(quote(name))", vi: "có cột \(quote(name))"),
        expected: Words("expected one of \(list)", vi: "cần một trong các cột \(list)"),
        advice: didYouMean(
          suggestion,
          else: Words(
            "remove it, or put its text into `note`", vi: "hãy bỏ cột, hoặc ghi vào `note`")))
    case .unknownColumnMapping(let text, let roles):
      let list = roles.joined(separator: ", ")
      return FaultSentence(
        "unknown_role", found: whatWasFound(quote(text)),
        expected: Words(
          "expected role=HEADER with a role of \(list)",
          vi: "cần dạng vai_trò=TIÊU_ĐỀ, vai trò là \(list)"),
        advice: Words("for example unit=MADV,period=NAM", vi: "ví dụ unit=MADV,period=NAM"))
    }
  }

  /// What is wrong with a file or folder that is read.
  static func file(_ fact: FileFact) -> FaultSentence {
    switch fact {
    case .fileMissing:
      FaultSentence(
        "file_missing",
        found: Words("found no such file or folder", vi: "không có tệp hoặc thư mục này"),
        expected: Words("expected one", vi: ""),
        advice: Words("check the path", vi: "hãy kiểm tra đường dẫn"))
    case .isFolder(let path):
      FaultSentence(
        "is_folder", found: Words("found a folder", vi: "đây là thư mục"),
        expected: Words("expected a file", vi: "cần một tệp"),
        advice: Words(
          "name the files in it, such as \(inFolder(path))",
          vi: "hãy chỉ ra các tệp bên trong, ví dụ \(inFolder(path))"))
    case .foreignFile(let kind, let path): foreign(kind, path: path)
    case .notAPackage(let missing):
      FaultSentence(
        "not_a_package",
        found: Words("found a folder without \(missing)", vi: "thư mục không có \(missing)"),
        expected: Words(
          "expected a data package with units.csv, measures.csv and observations.csv",
          vi: "cần bộ dữ liệu có units.csv, measures.csv và observations.csv"),
        advice: Words(
          "name the package's own folder, or a CSV file",
          vi: "hãy chỉ đúng thư mục của bộ dữ liệu, hoặc một tệp CSV"))
    case .cannotRead(let reason):
      FaultSentence(
        "cannot_read",
        found: Words("could not read it (\(reason))", vi: "không đọc được (\(reason))"),
        expected: .none,
        advice: Words("check its permissions", vi: "hãy kiểm tra quyền truy cập"))
    case .noData:
      FaultSentence(
        "no_data",
        found: Words(
          "found no data: no --data, no SOSANH_DATA and no package in ./Datasets",
          vi: "không có dữ liệu: không có --data, SOSANH_DATA hay bộ dữ liệu trong ./Datasets"),
        expected: Words("expected a data package or a CSV file", vi: "cần bộ dữ liệu hoặc tệp CSV"),
        advice: nameData)
    case .severalPackages(let names):
      FaultSentence(
        "several_packages",
        found: Words(
          "found several packages in ./Datasets: \(names.joined(separator: ", "))",
          vi: "có nhiều bộ dữ liệu trong ./Datasets: \(names.joined(separator: ", "))"),
        expected: Words("expected to be told which", vi: "cần biết dùng bộ nào"), advice: nameData)
    case .changedWhileRead:
      FaultSentence(
        "changed_while_read",
        found: Words(
          "found the file changed while it was read", vi: "tệp bị thay đổi trong lúc đang đọc"),
        expected: Words("expected it to stay as it is", vi: "cần tệp giữ nguyên"),
        advice: Words(
          "wait until it is written, then try again", vi: "hãy đợi ghi xong tệp rồi thử lại"))
    }
  }

  private static func size(_ bytes: Int) -> String {
    bytes % (1 << 20) == 0 ? "\(bytes >> 20) MiB" : "\(bytes) byte"
  }

  private static let checkFile = Words(
    "check which file was sent", vi: "hãy kiểm tra lại tệp đã gửi")

  /// How many columns are named in a message.
  private static let mostColumns = 30

  private static func inFolder(_ path: String) -> String {
    (path.hasSuffix("/") ? path : path + "/") + "*.xlsx"
  }

  private static let nameData = Words("name one with --data", vi: "hãy chỉ ra bằng --data")
}
