/// What help pages and the manual say beside the words of each verb.
package enum HelpWords {
  package static let overview = Words("Overview", vi: "Giới thiệu")
  package static let usage = Words("Usage", vi: "Cách dùng")
  package static let arguments = Words("Arguments", vi: "Tham số")
  package static let options = Words("Options", vi: "Tùy chọn")
  package static let verbs = Words("Subcommands", vi: "Các lệnh")
  package static let examples = Words("Examples", vi: "Ví dụ")

  /// What stands for a verb in a line of usage.
  package static let verb = Words("<subcommand>", vi: "<lệnh>")
  /// What stands for options in a line of usage that shows no other argument.
  package static let someOptions = Words("<options>", vi: "<tùy chọn>")
  /// The list of values that an option takes, before the list.
  package static let values = Words("values", vi: "giá trị")
  /// The value that an option has where it is not given, before the value.
  package static let usually = Words("default", vi: "mặc định")

  package static let version = Words("Show the version.", vi: "Hiện phiên bản.")
  package static let help = Words("Show help information.", vi: "Hiện hướng dẫn này.")

  /// How to read more, below the list of verbs.
  package static let more = Words(
    "See 'sosanh help <subcommand>' for detailed help.",
    vi: "Gõ 'sosanh trogiup <lệnh>' để xem hướng dẫn từng lệnh.")
}

extension HelpWords {
  package static let manualName = Words("NAME", vi: "TÊN")
  package static let manualSynopsis = Words("SYNOPSIS", vi: "CÁCH DÙNG")
  package static let manualDescription = Words("DESCRIPTION", vi: "MÔ TẢ")
  package static let manualVerbs = Words("VERBS", vi: "CÁC LỆNH")
  package static let manualEnvironment = Words("ENVIRONMENT", vi: "BIẾN MÔI TRƯỜNG")
  package static let manualExit = Words("EXIT STATUS", vi: "MÃ KẾT THÚC")

  /// The variables that the tool reads, with what each is for.
  package static let environment: [(name: String, words: Words)] = [
    (
      "SOSANH_DATA",
      Words(
        "The data to read where --data is not given.", vi: "Dữ liệu cần đọc khi không ghi --data.")
    ),
    (
      "SOSANH_LANGUAGE",
      Words(
        "The language of everything people read: en or vi.", vi: "Ngôn ngữ hiển thị: en hoặc vi.")
    ),
    (
      "NO_COLOR",
      Words("If set, headings are not set off.", vi: "Nếu có thì không làm nổi tiêu đề.")
    ),
    (
      "COLUMNS",
      Words("How many columns text may take.", vi: "Bề rộng của bảng chữ, tính bằng số cột.")
    ),
  ]

  /// What each exit code says.
  package static let exitCodes: [(code: Int, words: Words)] = [
    (
      0,
      Words(
        "Done, also where a result holds only reasons.",
        vi: "Đã xong, kể cả khi kết quả chỉ có lý do chưa có số liệu.")
    ),
    (
      1, Words("check or audit found problems.", vi: "Lệnh kiemtra hoặc doichieu tìm thấy vấn đề.")
    ),
    (
      2,
      Words(
        "check or audit had nothing to check.",
        vi: "Lệnh kiemtra hoặc doichieu không có gì để kiểm tra.")
    ),
    (
      64,
      Words(
        "The command line is wrong: an option, a name or a formula as typed.",
        vi: "Dòng lệnh sai: tùy chọn, tên hoặc công thức gõ vào.")
    ),
    (
      65,
      Words("The data are wrong or ambiguous.", vi: "Dữ liệu sai hoặc có thể hiểu nhiều cách.")
    ),
    (
      66,
      Words(
        "The input is missing or empty, or a folder is no data package.",
        vi: "Không có dữ liệu, tệp rỗng, hoặc thư mục không phải bộ dữ liệu.")
    ),
    (70, Words("A mistake of the program.", vi: "Lỗi của chương trình.")),
    (73, Words("The output cannot be created.", vi: "Không tạo được tệp kết quả.")),
    (74, Words("Reading or writing failed.", vi: "Đọc hoặc ghi tệp không thành công.")),
  ]
}

extension HelpWords {
  /// What stands for an option's value in help, by its English name.
  ///
  /// A name that is not in the list is shown as it is, and a test refuses it.
  package static func valueName(_ name: String, in language: Language) -> String {
    switch language {
    case .english: name
    case .vietnamese: vietnameseValues[name] ?? name
    }
  }

  /// Whether a value's name is known in Vietnamese.
  package static func isKnown(valueName: String) -> Bool { vietnameseValues[valueName] != nil }

  private static let vietnameseValues = [
    "a,b": "a,b", "categories": "mức", "charset": "bộ ký tự", "chart": "biểu đồ",
    "arguments": "tham số", "claim": "phép tính", "column": "cột", "condition": "điều kiện",
    "confidence": "độ tin cậy", "dialect": "kiểu CSV",
    "direction": "chiều", "encoding": "bảng mã",
    "engine": "hệ", "file": "tệp", "folder": "thư mục", "format": "dạng", "grammar": "cách viết số",
    "fraction": "phân số", "header": "tiêu đề cột", "indicator or formula": "chỉ số hoặc công thức",
    "kind": "loại",
    "language": "ngôn ngữ", "layout": "bố cục", "level": "cấp", "m,n[a, b]": "m,n[a, b]",
    "method": "phương pháp", "levels": "các mức",
    "days": "ngày", "boundaries": "đơn vị", "base": "kỳ gốc",
    "meaning": "nghĩa",
    "measure": "chỉ tiêu", "name": "tên", "number": "số",
    "order": "thứ tự", "path": "đường dẫn", "period": "kỳ", "periods": "các kỳ",
    "role=header,...": "vai trò=tiêu đề,...", "rule": "quy tắc", "shell": "shell",
    "sign=meaning,...": "dấu=nghĩa,...",
    "target": "mức so sánh", "MM-DD": "tháng-ngày",
    "text": "chữ", "unit": "đơn vị", "values": "giá trị",
    "when": "khi nào",
  ]
}
