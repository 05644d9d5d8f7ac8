internal import IndicatorCore

extension FaultSentence {
  /// A file that is no text, given where a table of text is read.
  static func foreign(_ kind: ForeignFile, path: String) -> FaultSentence {
    FaultSentence(
      "other_kind_of_file",
      Words("found \(kind.words[.english])", "đây là \(kind.words[.vietnamese])"),
      Words(
        "expected a CSV file or a data package", "cần tệp CSV hoặc bộ dữ liệu"),
      kind.advice(path))
  }
}

extension ForeignFile {
  /// What the file is.
  var words: Words {
    switch self {
    case .workbook: Words("an Excel workbook (.xlsx)", "tệp bảng tính Excel (.xlsx)")
    case .oldExcel: Words("an old Excel file (.xls)", "tệp Excel đời cũ (.xls)")
    case .encrypted: Words("a file locked with a password", "tệp có đặt mật khẩu")
    case .binaryExcel: Words("a binary Excel file (.xlsb)", "tệp Excel nhị phân (.xlsb)")
    case .openDocument: Words("an OpenDocument file (.ods)", "tệp OpenDocument (.ods)")
    case .word: Words("a Word document", "tệp văn bản Word")
    case .otherDocument: Words("a text document or slides", "tệp văn bản hoặc trình chiếu")
    case .pdf: Words("a PDF file", "tệp PDF")
    case .gzip: Words("a file compressed by gzip", "tệp nén gzip")
    case .packed: Words("a compressed file", "tệp nén")
    case .archive: Words("a zip archive that is no workbook", "tệp nén zip, không phải bảng tính")
    case .picture: Words("a picture", "tệp ảnh")
    case .unknown: Words("a file that is no workbook", "tệp không phải bảng tính")
    }
  }

  /// What to do, to read the file at a path as a table.
  fileprivate func advice(_ path: String) -> Words {
    let path = path.asArgument
    let reading = Words(
      "sosanh import \(path) -o figures.csv", "sosanh nhap \(path) -o so-lieu.csv")
    return switch self {
    case .workbook:
      Words(
        "turn it into CSV with `\(reading[.english])`",
        "hãy chuyển thành CSV bằng `\(reading[.vietnamese])`")
    case .oldExcel, .encrypted, .binaryExcel, .openDocument:
      Words(
        "save it as .xlsx without a password, then `sosanh import FILE.xlsx -o figures.csv`",
        "hãy lưu thành .xlsx không đặt mật khẩu, rồi `sosanh nhap TỆP.xlsx -o so-lieu.csv`")
    case .gzip:
      Words("unpack it with `gunzip -k \(path)`", "hãy giải nén bằng `gunzip -k \(path)`")
    case .packed, .archive:
      Words("unpack it and name the files in it", "hãy giải nén rồi chỉ ra từng tệp bên trong")
    case .word, .otherDocument, .pdf, .picture:
      Words(
        "copy its table into a sheet, save that as .xlsx, then "
          + "`sosanh import FILE.xlsx -o figures.csv`",
        "hãy chép bảng sang trang tính, lưu thành .xlsx, rồi "
          + "`sosanh nhap TỆP.xlsx -o so-lieu.csv`")
    case .unknown: Words("check which file was sent", "hãy kiểm tra lại tệp đã gửi")
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
