internal import IndicatorCore

extension FaultSentence {
  /// A file that is no text, given where a table of text is read.
  static func foreign(_ kind: ForeignFile, path: String) -> FaultSentence {
    FaultSentence(
      "other_kind_of_file",
      found: Words("found \(kind.words[.english])", vi: "đây là \(kind.words[.vietnamese])"),
      expected: Words(
        "expected a CSV file or a data package", vi: "cần tệp CSV hoặc bộ dữ liệu"),
      advice: kind.advice(path))
  }
}

extension ForeignFile {
  /// What the file is.
  var words: Words {
    switch self {
    case .workbook: Words("an Excel workbook (.xlsx)", vi: "tệp bảng tính Excel (.xlsx)")
    case .oldExcel: Words("an old Excel file (.xls)", vi: "tệp Excel đời cũ (.xls)")
    case .encrypted: Words("a file locked with a password", vi: "tệp có đặt mật khẩu")
    case .binaryExcel: Words("a binary Excel file (.xlsb)", vi: "tệp Excel nhị phân (.xlsb)")
    case .openDocument: Words("an OpenDocument file (.ods)", vi: "tệp OpenDocument (.ods)")
    case .word: Words("a Word document", vi: "tệp văn bản Word")
    case .otherDocument: Words("a text document or slides", vi: "tệp văn bản hoặc trình chiếu")
    case .pdf: Words("a PDF file", vi: "tệp PDF")
    case .gzip: Words("a file compressed by gzip", vi: "tệp nén gzip")
    case .packed: Words("a compressed file", vi: "tệp nén")
    case .archive:
      Words("a zip archive that is no workbook", vi: "tệp nén zip, không phải bảng tính")
    case .picture: Words("a picture", vi: "tệp ảnh")
    case .unknown: Words("a file that is no workbook", vi: "tệp không phải bảng tính")
    }
  }

  /// What to do, to read the file at a path as a table.
  fileprivate func advice(_ path: String) -> Words {
    let path = path.asArgument
    let reading = Words(
      "sosanh import \(path) -o figures.csv", vi: "sosanh nhap \(path) -o so-lieu.csv")
    return switch self {
    case .workbook:
      Words(
        "turn it into CSV with `\(reading[.english])`",
        vi: "hãy chuyển thành CSV bằng `\(reading[.vietnamese])`")
    case .oldExcel, .encrypted, .binaryExcel, .openDocument:
      Words(
        "save it as .xlsx without a password, then `sosanh import FILE.xlsx -o figures.csv`",
        vi: "hãy lưu thành .xlsx không đặt mật khẩu, rồi `sosanh nhap TỆP.xlsx -o so-lieu.csv`")
    case .gzip:
      Words("unpack it with `gunzip -k \(path)`", vi: "hãy giải nén bằng `gunzip -k \(path)`")
    case .packed, .archive:
      Words("unpack it and name the files in it", vi: "hãy giải nén rồi chỉ ra từng tệp bên trong")
    case .word, .otherDocument, .pdf, .picture:
      Words(
        "copy its table into a sheet, save that as .xlsx, then "
          + "`sosanh import FILE.xlsx -o figures.csv`",
        vi: "hãy chép bảng sang trang tính, lưu thành .xlsx, rồi "
          + "`sosanh nhap TỆP.xlsx -o so-lieu.csv`")
    case .unknown: Words("check which file was sent", vi: "hãy kiểm tra lại tệp đã gửi")
    }
  }
}

extension String {
  /// The text as one word of a command.
  var asArgument: String {
    let isPlain = allSatisfy { $0.isLetter || $0.isNumber || "._-/+@:".contains($0) }
    return isPlain
      ? self
      : "'"
        + split(separator: "'", omittingEmptySubsequences: false)
        .joined(separator: "'\\''") + "'"
  }
}
