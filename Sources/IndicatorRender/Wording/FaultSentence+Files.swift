internal import IndicatorCore

extension FaultSentence {
  /// The text of a file.
  static func text(_ fact: FaultFact) -> FaultSentence? {
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
    default: quotes(fact) ?? length(fact)
    }
  }

  private static func length(_ fact: FaultFact) -> FaultSentence? {
    switch fact {
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
    default: nil
    }
  }

  private static func size(_ bytes: Int) -> String {
    bytes % (1 << 20) == 0 ? "\(bytes >> 20) MiB" : "\(bytes) byte"
  }

  private static let checkFile = Words("check which file was sent", "hãy kiểm tra lại tệp đã gửi")

  private static func quotes(_ fact: FaultFact) -> FaultSentence? {
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
    default: nil
    }
  }

  /// How many columns are named in a message.
  private static let mostColumns = 30

  /// The columns of a table.
  static func column(_ fact: FaultFact) -> FaultSentence? {
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
    default: return nil
    }
  }

  /// Files and folders that are read.
  static func file(_ fact: FaultFact) -> FaultSentence? {
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
    default: together(fact) ?? fileOut(fact)
    }
  }

  private static func inFolder(_ path: String) -> String {
    (path.hasSuffix("/") ? path : path + "/") + "*.xlsx"
  }

  private static let nameData = Words("name one with --data", "hãy chỉ ra bằng --data")

  private static func fileOut(_ fact: FaultFact) -> FaultSentence? {
    switch fact {
    case .cannotCreate(let reason):
      FaultSentence(
        "cannot_create", Words("could not create it (\(reason))", "không tạo được (\(reason))"),
        .none,
        Words(
          "check that the folder exists and may be written to",
          "hãy kiểm tra thư mục có tồn tại và ghi được không"))
    case .outputIsInput:
      FaultSentence(
        "output_is_input", Words("found a file that is read", "là tệp đang được đọc"),
        Words("expected another file to write", "cần ghi ra tệp khác"),
        Words("choose another name", "hãy chọn tên khác"))
    case .outputTwice:
      FaultSentence(
        "output_twice",
        Words("found one file for two results", "hai kết quả cùng ghi vào một tệp"),
        Words("expected a file for each", "cần mỗi kết quả một tệp"),
        Words("choose another name", "hãy chọn tên khác"))
    case .exists:
      FaultSentence(
        "exists", Words("found a file that is already there", "đã có tệp này"),
        Words("expected none", ""),
        Words(
          "choose another name, or replace it with --force",
          "hãy chọn tên khác, hoặc ghi đè bằng --force"))
    case .folderExists:
      FaultSentence(
        "folder_exists",
        Words("found a folder that is already there", "đã có thư mục này"),
        Words("expected none", "cần thư mục chưa có"),
        Words(
          "choose another name, or replace a package with --force",
          "hãy chọn tên khác, hoặc thay bộ dữ liệu đã có bằng --force"))
    case .severalWide:
      FaultSentence(
        "several_wide",
        Words("found several indicators in one wide table", "có nhiều chỉ số trong một bảng rộng"),
        Words("expected one, so that every column says what it is", "cần một chỉ số một bảng"),
        Words(
          "ask for them one by one, or leave out --layout wide",
          "hãy hỏi từng chỉ số một"))
    case .cannotWrite(let reason):
      FaultSentence(
        "cannot_write",
        Words("could not write all of it (\(reason))", "không ghi được trọn vẹn (\(reason))"),
        .none, Words("make room and try again", "hãy giải phóng chỗ trống rồi thử lại"))
    default: clash(fact) ?? spreadsheet(fact)
    }
  }

  private static func clash(_ fact: FaultFact) -> FaultSentence? {
    switch fact {
    case .optionClash(let option, let path, let needsFile):
      FaultSentence(
        "option_clash",
        needsFile
          ? Words(
            "\(option) is for CSV files, and \(path) is a data package",
            "\(option) chỉ dùng cho tệp CSV, mà \(path) là bộ dữ liệu")
          : Words(
            "\(option) is for data packages, and \(path) is a file",
            "\(option) chỉ dùng cho bộ dữ liệu, mà \(path) là tệp"),
        .none, .none)
    default: nil
    }
  }

  private static func spreadsheet(_ fact: FaultFact) -> FaultSentence? {
    switch fact {
    case .spreadsheetLimit(let limit, let sheet, let found):
      FaultSentence(
        "spreadsheet_limit",
        Words(
          "found \(found) \(limit.noun[.english]) in the sheet \(quote(sheet))",
          "trang \(quote(sheet)) có \(found) \(limit.noun[.vietnamese])"),
        Words(
          "expected at most \(limit.largest), which is all that a spreadsheet holds",
          "bảng tính chỉ chứa được tối đa \(limit.largest)"),
        Words(
          "choose fewer units or periods, or write csv",
          "hãy chọn ít đơn vị hoặc ít kỳ hơn, hoặc xuất csv"))
    case .notForTerminal(let format):
      FaultSentence(
        "not_for_terminal",
        Words(
          "found the format \(format) and a terminal to write to",
          "dạng \(format) không hiện được trên màn hình"),
        Words("expected a file", "cần ghi ra tệp"),
        Words("say -o FILE.\(format)", "hãy thêm -o TỆP.\(format)"))
    case .formatClash(let option, let format, let expected):
      FaultSentence(
        "format_clash",
        Words(
          "found \(option) with the format \(format)", "có \(option) cùng dạng kết quả \(format)"),
        Words(
          "expected the format \(alternatives(expected)[.english])",
          "cần dạng \(alternatives(expected)[.vietnamese])"),
        Words(
          "leave out \(option), or name that format with --format or -o",
          "hãy bỏ \(option), hoặc chọn dạng đó bằng --format hay -o"))
    case .formatOfVerb(let format, let verb, let expected):
      FaultSentence(
        "format_of_verb", whatWasFound(quote(format)),
        Words(
          "expected \(alternatives(expected)[.english])",
          "cần \(alternatives(expected)[.vietnamese])"),
        Words(
          "choose one of these; `sosanh \(verb)` writes \(format)",
          "hãy chọn một trong số đó; dạng \(format) thì dùng lệnh `sosanh \(verb)`"))
    default: nil
    }
  }
}

extension SpreadsheetLimit {
  /// What is counted.
  fileprivate var noun: Words {
    switch self {
    case .rows: Words("rows", "dòng")
    case .columns: Words("columns", "cột")
    case .characters: Words("characters in one cell", "ký tự trong một ô")
    case .bytes: Words("bytes", "byte")
    }
  }
}
