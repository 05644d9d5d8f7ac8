internal import IndicatorCore

extension FaultSentence {
  /// What is wrong with a file or folder that is written.
  static func output(_ fact: OutputFact) -> FaultSentence {
    switch fact {
    case .cannotCreate(let reason):
      FaultSentence(
        "cannot_create",
        found: Words("could not create it (\(reason))", vi: "không tạo được (\(reason))"),
        expected: .none,
        advice: Words(
          "check that the folder exists and may be written to",
          vi: "hãy kiểm tra thư mục có tồn tại và ghi được không"))
    case .exists:
      FaultSentence(
        "exists", found: Words("found a file that is already there", vi: "đã có tệp này"),
        expected: Words("expected none", vi: ""),
        advice: Words(
          "choose another name, or replace it with --force",
          vi: "hãy chọn tên khác, hoặc ghi đè bằng --force"))
    case .outputIsInput:
      FaultSentence(
        "output_is_input", found: Words("found a file that is read", vi: "là tệp đang được đọc"),
        expected: Words("expected another file to write", vi: "cần ghi ra tệp khác"),
        advice: Words("choose another name", vi: "hãy chọn tên khác"))
    case .outputTwice:
      FaultSentence(
        "output_twice",
        found: Words("found one file for two results", vi: "hai kết quả cùng ghi vào một tệp"),
        expected: Words("expected a file for each", vi: "cần mỗi kết quả một tệp"),
        advice: Words("choose another name", vi: "hãy chọn tên khác"))
    case .folderExists:
      FaultSentence(
        "folder_exists",
        found: Words("found a folder that is already there", vi: "đã có thư mục này"),
        expected: Words("expected none", vi: "cần thư mục chưa có"),
        advice: Words(
          "choose another name, or replace a package with --force",
          vi: "hãy chọn tên khác, hoặc thay bộ dữ liệu đã có bằng --force"))
    case .cannotWrite(let reason):
      FaultSentence(
        "cannot_write",
        found: Words(
          "could not write all of it (\(reason))", vi: "không ghi được trọn vẹn (\(reason))"),
        expected: .none,
        advice: Words("make room and try again", vi: "hãy giải phóng chỗ trống rồi thử lại"))
    }
  }

  /// What a format cannot hold, or a program cannot make.
  static func format(_ fact: FormatFact) -> FaultSentence {
    switch fact {
    case .severalWide:
      FaultSentence(
        "several_wide",
        found: Words(
          "found several indicators in one wide table", vi: "có nhiều chỉ số trong một bảng rộng"),
        expected: Words(
          "expected one, so that every column says what it is", vi: "cần một chỉ số một bảng"),
        advice: Words(
          "ask for them one by one, or leave out --layout wide",
          vi: "hãy hỏi từng chỉ số một"))
    case .spreadsheetLimit(let limit, let sheet, let found):
      FaultSentence(
        "spreadsheet_limit",
        found: Words(
          "found \(found) \(limit.noun[.english]) in the sheet \(quote(sheet))",
          vi: "trang \(quote(sheet)) có \(found) \(limit.noun[.vietnamese])"),
        expected: Words(
          "expected at most \(limit.largest), which is all that a spreadsheet holds",
          vi: "bảng tính chỉ chứa được tối đa \(limit.largest)"),
        advice: Words(
          "choose fewer units or periods, or write csv",
          vi: "hãy chọn ít đơn vị hoặc ít kỳ hơn, hoặc xuất csv"))
    case .notForTerminal(let format):
      FaultSentence(
        "not_for_terminal",
        found: Words(
          "found the format \(format) and a terminal to write to",
          vi: "dạng \(format) không hiện được trên màn hình"),
        expected: Words("expected a file", vi: "cần ghi ra tệp"),
        advice: Words("say -o FILE.\(format)", vi: "hãy thêm -o TỆP.\(format)"))
    case .formatOfVerb(let format, let verb, let expected):
      FaultSentence(
        "format_of_verb", found: whatWasFound(quote(format)),
        expected: Words(
          "expected \(alternatives(expected)[.english])",
          vi: "cần \(alternatives(expected)[.vietnamese])"),
        advice: Words(
          "choose one of these; `sosanh \(verb)` writes \(format)",
          vi: "hãy chọn một trong số đó; dạng \(format) thì dùng lệnh `sosanh \(verb)`"))
    case .formatClash(let option, let format, let expected):
      FaultSentence(
        "format_clash",
        found: Words(
          "found \(option) with the format \(format)",
          vi: "có \(option) cùng dạng kết quả \(format)"),
        expected: Words(
          "expected the format \(alternatives(expected)[.english])",
          vi: "cần dạng \(alternatives(expected)[.vietnamese])"),
        advice: Words(
          "leave out \(option), or name that format with --format or -o",
          vi: "hãy bỏ \(option), hoặc chọn dạng đó bằng --format hay -o"))
    case .noPicture(let failed): noPicture(failed)
    case .noReferenceDocument(let kind): noReferenceDocument(kind)
    }
  }

  private static func noReferenceDocument(_ kind: ForeignFile) -> FaultSentence {
    let found = kind.words
    return FaultSentence(
      "no_reference_document",
      found: Words("found \(found[.english])", vi: "có \(found[.vietnamese])"),
      expected: Words(
        "expected a document of Word whose styles are taken, saved as .docx",
        vi: "cần tệp Word mẫu lưu dạng .docx để lấy kiểu trình bày"),
      advice: Words("save the template as .docx", vi: "hãy lưu tệp mẫu thành .docx"))
  }

  private static func noPicture(_ failed: String?) -> FaultSentence {
    let program = failed.map { quote($0) } ?? ""
    return FaultSentence(
      "no_picture",
      found: failed == nil
        ? Words(
          "found neither rsvg-convert nor Chromium",
          vi: "máy chưa có rsvg-convert, cũng chưa có Chromium")
        : Words(
          "found that \(program) made no picture", vi: "\(program) không tạo được ảnh"),
      expected: Words("expected a program that draws PNG", vi: "cần một chương trình vẽ được PNG"),
      advice: Words(
        "install it (`apt install librsvg2-bin`, `brew install librsvg`), or write .svg",
        vi: "hãy cài nó (`apt install librsvg2-bin`, `brew install librsvg`), hoặc ghi ra .svg"))
  }
}

extension SpreadsheetLimit {
  /// What is counted.
  fileprivate var noun: Words {
    switch self {
    case .rows: Words("rows", vi: "dòng")
    case .columns: Words("columns", vi: "cột")
    case .characters: Words("characters in one cell", vi: "ký tự trong một ô")
    case .bytes: Words("bytes", vi: "byte")
    }
  }
}
