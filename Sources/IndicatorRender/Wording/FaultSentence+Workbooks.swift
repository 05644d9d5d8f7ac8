internal import IndicatorCore

extension FaultSentence {
  /// Workbooks of spreadsheet programs.
  static func workbook(_ fact: FaultFact) -> FaultSentence? {
    switch fact {
    case .notAWorkbook(let kind): foreign(kind)
    case .notConverted(let kind): notConverted(kind)
    case .noTextOfPDF(let isMissing): noTextOfPDF(isMissing)
    case .noReferenceDocument(let kind): noReferenceDocument(kind)
    case .noPicture(let failed): noPicture(failed)
    case .foreignFile(let kind, let path): foreign(kind, path: path)
    case .damagedArchive(let flaw): archive(flaw)
    case .badMarkup(let flaw): markup(flaw)
    case .missingPart(let part):
      FaultSentence(
        "missing_part",
        Words("found a workbook without its part \(quote(part))", "tệp thiếu phần \(quote(part))"),
        Words("expected all parts that it refers to", "cần đủ các phần mà tệp nhắc đến"), saveAgain)
    case .workbookTooLarge(let limit): tooLarge(limit)
    case .badCell(let flaw): cell(flaw)
    default: nil
    }
  }

  private static let saveAgain = Words(
    "open it in a spreadsheet program and save it again as .xlsx",
    "hãy mở bằng Excel hoặc LibreOffice rồi lưu lại thành .xlsx")
  private static let sendAgain = Words(
    "have the file sent again", "hãy xin gửi lại tệp")
  private static let doNotUse = Words(
    "do not use a file whose origin you do not know; \(saveAgain[.english])",
    "đừng dùng tệp không rõ nguồn gốc; \(saveAgain[.vietnamese])")

  // MARK: Other files

  private static func foreign(_ kind: ForeignFile) -> FaultSentence {
    let found = kind.words
    let advice =
      switch kind {
      case .workbook: saveAgain
      case .oldExcel, .binaryExcel, .openDocument:
        Words(
          "\(saveAgain[.english]), or install LibreOffice, which then converts it",
          "\(saveAgain[.vietnamese]), hoặc cài LibreOffice để tự chuyển")
      case .encrypted:
        Words(
          "open it with its password and save it as .xlsx without one",
          "hãy mở bằng mật khẩu rồi lưu thành .xlsx không đặt mật khẩu")
      case .word, .otherDocument, .pdf, .picture:
        Words(
          "copy its table into a sheet and save that as .xlsx",
          "hãy chép bảng sang trang tính rồi lưu thành .xlsx")
      case .archive, .gzip, .packed:
        Words(
          "unpack it and name the workbooks in it", "hãy giải nén rồi chỉ ra từng tệp bên trong")
      case .unknown: Words("check which file was sent", "hãy kiểm tra lại tệp đã gửi")
      }
    return FaultSentence(
      "not_a_workbook", Words("found \(found[.english])", "có \(found[.vietnamese])"),
      Words("expected a workbook saved as .xlsx", "cần tệp bảng tính lưu dạng .xlsx"), advice)
  }

  private static func noTextOfPDF(_ isProgramMissing: Bool) -> FaultSentence {
    FaultSentence(
      "no_text_of_pdf",
      isProgramMissing
        ? Words("found a PDF and no pdftotext", "đây là tệp PDF, mà máy chưa có pdftotext")
        : Words(
          "found a PDF that pdftotext does not read", "đây là tệp PDF mà pdftotext không đọc được"),
      Words("expected a document with text", "cần một văn bản có chữ"),
      isProgramMissing
        ? Words(
          "install it (`apt install poppler-utils`, `brew install poppler`), or save the document as .docx",
          "hãy cài nó (`apt install poppler-utils`, `brew install poppler`), hoặc lưu văn bản thành .docx"
        )
        : Words(
          "save the document as .docx, or recognise its pages first if they are pictures",
          "hãy lưu văn bản thành .docx; nếu trang là ảnh thì nhận dạng chữ trước"))
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

  private static func notConverted(_ kind: ForeignFile) -> FaultSentence {
    let found = kind.words
    return FaultSentence(
      "not_converted",
      Words(
        "found \(found[.english]) that LibreOffice did not convert",
        "có \(found[.vietnamese]) mà LibreOffice không chuyển được"),
      Words("expected a workbook saved as .xlsx", "cần tệp bảng tính lưu dạng .xlsx"), saveAgain)
  }

  // MARK: The archive

  private static func archive(_ flaw: ArchiveFlaw) -> FaultSentence {
    let (found, advice) = damage(flaw) ?? hostile(flaw) ?? unusual(flaw)
    return FaultSentence(
      "damaged_archive", Words("found \(found[.english])", "có \(found[.vietnamese])"),
      Words("expected a sound .xlsx file", "cần tệp .xlsx nguyên vẹn"), advice)
  }

  private static func damage(_ flaw: ArchiveFlaw) -> (Words, Words)? {
    switch flaw {
    case .truncated:
      (Words("a file whose end is missing", "tệp bị cụt phần cuối"), sendAgain)
    case .badDirectory:
      (Words("a damaged list of parts", "danh mục các phần bị hỏng"), sendAgain)
    case .badPacking(let part):
      (Words("a damaged part \(quote(part))", "phần \(quote(part)) bị hỏng"), sendAgain)
    case .wrongChecksum(let part):
      (
        Words("a part \(quote(part)) that was changed", "phần \(quote(part)) đã bị thay đổi"),
        sendAgain
      )
    case .wrongSize(let part):
      (
        Words(
          "a part \(quote(part)) of another size than is stated",
          "phần \(quote(part)) có kích thước khác với khai báo"),
        doNotUse
      )
    default: nil
    }
  }

  private static func hostile(_ flaw: ArchiveFlaw) -> (Words, Words)? {
    let found: Words? =
      switch flaw {
      case .unsafeName(let part):
        Words(
          "a part named \(quote(part)), which leads out of the file",
          "phần tên \(quote(part)) dẫn ra ngoài tệp")
      case .repeatedName(let part):
        Words("two parts named \(quote(part))", "hai phần cùng tên \(quote(part))")
      case .overlapping(let one, let other):
        Words(
          "the parts \(quote(one)) and \(quote(other)) over each other",
          "hai phần \(quote(one)) và \(quote(other)) chồng lên nhau")
      case .outside(let part):
        Words("no part \(quote(part)) where it should be", "phần \(quote(part)) không đúng vị trí")
      case .otherName(let part):
        Words("a part \(quote(part)) with two names", "phần \(quote(part)) mang hai tên")
      default: nil
      }
    return found.map { ($0, doNotUse) }
  }

  private static func unusual(_ flaw: ArchiveFlaw) -> (Words, Words) {
    switch flaw {
    case .severalVolumes:
      (
        Words("one volume of a split archive", "một tập của tệp nén chia nhỏ"),
        Words("join the volumes first", "hãy ghép các tập lại trước")
      )
    case .encrypted(let part):
      (
        Words("a part \(quote(part)) locked with a password", "phần \(quote(part)) có mật khẩu"),
        saveAgain
      )
    case .unknownMethod(let method, let part):
      (
        Words(
          "a part \(quote(part)) packed by method \(method)",
          "phần \(quote(part)) nén theo kiểu \(method)"),
        saveAgain
      )
    default:
      (Words("an archive in zip64 form", "tệp nén dạng zip64"), saveAgain)
    }
  }

  // MARK: Size

  private static func tooLarge(_ limit: WorkbookLimit) -> FaultSentence {
    let (found, most) = excess(limit)
    let isBytes = [.bytes, .growth].contains(limit.kind)
    return FaultSentence(
      "workbook_too_large", Words("found \(found[.english])", "có \(found[.vietnamese])"),
      Words("expected at most \(most[.english])", "nhiều nhất là \(most[.vietnamese])"),
      isBytes
        ? Words(
          "copy the cells that count into a new workbook, or save the sheet as CSV",
          "hãy chép phần cần dùng sang tệp mới, hoặc lưu trang tính thành CSV")
        : Words(
          "split the sheet, or save it as CSV", "hãy tách nhỏ trang tính, hoặc lưu thành CSV"))
  }

  private static func excess(_ limit: WorkbookLimit) -> (Words, Words) {
    switch limit {
    case .bytes(let most):
      (Words("a workbook too large when unpacked", "tệp quá lớn khi giải nén"), bytes(most))
    case .growth(let most, let part):
      (
        Words(
          "a part \(quote(part)) that grows beyond measure when unpacked",
          "phần \(quote(part)) phình quá mức khi giải nén"),
        Words("\(most) times its packed size", "\(most) lần kích thước nén")
      )
    case .cells(let most):
      (Words("too many cells", "quá nhiều ô có dữ liệu"), Words("\(most) cells", "\(most) ô"))
    case .text(let most): (Words("too much text", "quá nhiều chữ"), bytes(most))
    case .merged(let most):
      (
        Words("too many merged blocks", "quá nhiều vùng ô gộp"),
        Words("\(most) blocks", "\(most) vùng")
      )
    case .sheets(let most):
      (Words("too many sheets", "quá nhiều trang tính"), Words("\(most) sheets", "\(most) trang"))
    case .styles(let most):
      (Words("too many cell styles", "quá nhiều kiểu ô"), Words("\(most) styles", "\(most) kiểu"))
    }
  }

  private static func bytes(_ count: Int) -> Words {
    Words("\(count >> 20) MiB", "\(count >> 20) MiB")
  }
}

extension WorkbookLimit {
  fileprivate enum Kind { case bytes, growth, other }

  fileprivate var kind: Kind {
    switch self {
    case .bytes: .bytes
    case .growth: .growth
    default: .other
    }
  }
}
