internal import IndicatorCore

extension FaultSentence {
  /// What is wrong with a file or folder that is written.
  static func output(_ fact: OutputFact) -> FaultSentence {
    switch fact {
    case .cannotCreate(let reason):
      FaultSentence(
        "cannot_create", Words("could not create it (\(reason))", "không tạo được (\(reason))"),
        .none,
        Words(
          "check that the folder exists and may be written to",
          "hãy kiểm tra thư mục có tồn tại và ghi được không"))
    case .exists:
      FaultSentence(
        "exists", Words("found a file that is already there", "đã có tệp này"),
        Words("expected none", ""),
        Words(
          "choose another name, or replace it with --force",
          "hãy chọn tên khác, hoặc ghi đè bằng --force"))
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
    case .folderExists:
      FaultSentence(
        "folder_exists",
        Words("found a folder that is already there", "đã có thư mục này"),
        Words("expected none", "cần thư mục chưa có"),
        Words(
          "choose another name, or replace a package with --force",
          "hãy chọn tên khác, hoặc thay bộ dữ liệu đã có bằng --force"))
    case .cannotWrite(let reason):
      FaultSentence(
        "cannot_write",
        Words("could not write all of it (\(reason))", "không ghi được trọn vẹn (\(reason))"),
        .none, Words("make room and try again", "hãy giải phóng chỗ trống rồi thử lại"))
    }
  }

  /// What a format cannot hold, or a program cannot make.
  static func format(_ fact: FormatFact) -> FaultSentence {
    switch fact {
    case .severalWide:
      FaultSentence(
        "several_wide",
        Words("found several indicators in one wide table", "có nhiều chỉ số trong một bảng rộng"),
        Words("expected one, so that every column says what it is", "cần một chỉ số một bảng"),
        Words(
          "ask for them one by one, or leave out --layout wide",
          "hãy hỏi từng chỉ số một"))
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
    case .formatOfVerb(let format, let verb, let expected):
      FaultSentence(
        "format_of_verb", whatWasFound(quote(format)),
        Words(
          "expected \(alternatives(expected)[.english])",
          "cần \(alternatives(expected)[.vietnamese])"),
        Words(
          "choose one of these; `sosanh \(verb)` writes \(format)",
          "hãy chọn một trong số đó; dạng \(format) thì dùng lệnh `sosanh \(verb)`"))
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
    case .noPicture(let failed): noPicture(failed)
    case .noReferenceDocument(let kind): noReferenceDocument(kind)
    }
  }

  private static func noReferenceDocument(_ kind: ForeignFile) -> FaultSentence {
    let found = kind.words
    return FaultSentence(
      "no_reference_document",
      Words("found \(found[.english])", "có \(found[.vietnamese])"),
      Words(
        "expected a document of Word whose styles are taken, saved as .docx",
        "cần tệp Word mẫu lưu dạng .docx để lấy kiểu trình bày"),
      Words("save the template as .docx", "hãy lưu tệp mẫu thành .docx"))
  }

  private static func noPicture(_ failed: String?) -> FaultSentence {
    let program = failed.map { quote($0) } ?? ""
    return FaultSentence(
      "no_picture",
      failed == nil
        ? Words(
          "found neither rsvg-convert nor Chromium",
          "máy chưa có rsvg-convert, cũng chưa có Chromium")
        : Words(
          "found that \(program) made no picture", "\(program) không tạo được ảnh"),
      Words("expected a program that draws PNG", "cần một chương trình vẽ được PNG"),
      Words(
        "install it (`apt install librsvg2-bin`, `brew install librsvg`), or write .svg",
        "hãy cài nó (`apt install librsvg2-bin`, `brew install librsvg`), hoặc ghi ra .svg"))
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
