internal import IndicatorCore

extension FaultSentence {
  /// What is wrong with a file that is read as a workbook or a document.
  static func workbook(_ fact: WorkbookFact) -> FaultSentence {
    switch fact {
    case .notAWorkbook(let kind): foreign(kind)
    case .notADocument(let kind): notADocument(kind)
    case .notConverted(let kind): notConverted(kind)
    case .noTextOfPDF(let isMissing): noTextOfPDF(isMissing)
    case .damagedArchive(let flaw): archive(flaw)
    case .badMarkup(let flaw): markup(flaw)
    case .missingPart(let part):
      FaultSentence(
        "missing_part",
        Words("found a file without its part \(quote(part))", "tệp thiếu phần \(quote(part))"),
        Words("expected all parts that it refers to", "cần đủ các phần mà tệp nhắc đến"),
        savePackedAgain)
    case .workbookTooLarge(let limit): tooLarge(limit)
    case .badCell(let flaw): cell(flaw)
    }
  }

  private static let saveAgain = Words(
    "open it in a spreadsheet program and save it again as .xlsx",
    "hãy mở bằng Excel hoặc LibreOffice rồi lưu lại thành .xlsx")
  /// What is packed may be a workbook or a document.
  private static let savePackedAgain = Words(
    "open it in an office program and save it again as .xlsx or .docx",
    "hãy mở bằng Excel, Word hoặc LibreOffice rồi lưu lại thành .xlsx hoặc .docx")
  private static let sendAgain = Words(
    "have the file sent again", "hãy xin gửi lại tệp")
  private static let doNotUse = Words(
    "do not use a file whose origin you do not know; \(savePackedAgain[.english])",
    "đừng dùng tệp không rõ nguồn gốc; \(savePackedAgain[.vietnamese])")

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

  private static func notADocument(_ kind: ForeignFile) -> FaultSentence {
    let found =
      kind == .oldExcel
      ? Words("an old office file (.doc, .xls, .ppt)", "tệp Office đời cũ (.doc, .xls, .ppt)")
      : kind == .unknown
        ? Words("a file that is no document", "tệp không phải văn bản") : kind.words
    let advice =
      switch kind {
      case .workbook, .binaryExcel:
        Words(
          "`sosanh import` reads its tables, with their totals and shares as claims",
          "`sosanh import` đọc được các bảng trong đó, kèm tổng và tỷ lệ để đối chiếu")
      case .encrypted:
        Words(
          "open it with its password and save it as .docx without one",
          "hãy mở bằng mật khẩu rồi lưu thành .docx không đặt mật khẩu")
      case .archive, .gzip, .packed:
        Words(
          "unpack it and name the documents in it", "hãy giải nén rồi chỉ ra từng tệp bên trong")
      case .oldExcel, .openDocument, .word, .otherDocument, .pdf:
        Words(
          "open it in an office program and save it again as .docx",
          "hãy mở bằng Word hoặc LibreOffice rồi lưu lại thành .docx")
      case .picture: Words("recognise its text first", "hãy nhận dạng chữ trước")
      case .unknown: Words("check which file was sent", "hãy kiểm tra lại tệp đã gửi")
      }
    return FaultSentence(
      "not_a_document", Words("found \(found[.english])", "có \(found[.vietnamese])"),
      Words(
        "expected .docx, .pdf, .html, .md or text", "cần .docx, .pdf, .html, .md hoặc văn bản thuần"
      ),
      advice)
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
    let found = found(flaw)
    return FaultSentence(
      "damaged_archive", Words("found \(found[.english])", "có \(found[.vietnamese])"),
      Words("expected a sound .xlsx or .docx file", "cần tệp .xlsx hoặc .docx nguyên vẹn"),
      advice(flaw))
  }

  private static func found(_ flaw: ArchiveFlaw) -> Words {
    switch flaw {
    case .truncated: Words("a file whose end is missing", "tệp bị cụt phần cuối")
    case .badDirectory: Words("a damaged list of parts", "danh mục các phần bị hỏng")
    case .severalVolumes: Words("one volume of a split archive", "một tập của tệp nén chia nhỏ")
    case .zip64: Words("an archive in zip64 form", "tệp nén dạng zip64")
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
    case .encrypted(let part):
      Words("a part \(quote(part)) locked with a password", "phần \(quote(part)) có mật khẩu")
    case .unknownMethod(let method, let part):
      Words(
        "a part \(quote(part)) packed by method \(method)",
        "phần \(quote(part)) nén theo kiểu \(method)")
    case .badPacking(let part):
      Words("a damaged part \(quote(part))", "phần \(quote(part)) bị hỏng")
    case .wrongSize(let part):
      Words(
        "a part \(quote(part)) of another size than is stated",
        "phần \(quote(part)) có kích thước khác với khai báo")
    case .wrongChecksum(let part):
      Words("a part \(quote(part)) that was changed", "phần \(quote(part)) đã bị thay đổi")
    }
  }

  private static func advice(_ flaw: ArchiveFlaw) -> Words {
    switch flaw {
    case .truncated, .badDirectory, .badPacking, .wrongChecksum: sendAgain
    case .wrongSize, .unsafeName, .repeatedName, .overlapping, .outside, .otherName: doNotUse
    case .severalVolumes: Words("join the volumes first", "hãy ghép các tập lại trước")
    case .encrypted, .unknownMethod, .zip64: savePackedAgain
    }
  }

  // MARK: Size

  private static func tooLarge(_ limit: WorkbookLimit) -> FaultSentence {
    let (found, most) = excess(limit)
    return FaultSentence(
      "workbook_too_large", Words("found \(found[.english])", "có \(found[.vietnamese])"),
      Words("expected at most \(most[.english])", "nhiều nhất là \(most[.vietnamese])"),
      limit.isOfBytes
        ? Words(
          "copy the cells that count into a new workbook, or save the sheet as CSV",
          "hãy chép phần cần dùng sang tệp mới, hoặc lưu trang tính thành CSV")
        : Words(
          "split the sheet, or save it as CSV", "hãy tách nhỏ trang tính, hoặc lưu thành CSV"))
  }

  private static func excess(_ limit: WorkbookLimit) -> (Words, Words) {
    switch limit {
    case .bytes(let most):
      (Words("a file too large when unpacked", "tệp quá lớn khi giải nén"), bytes(most))
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
  /// Whether bytes are counted, not what is on the sheets.
  fileprivate var isOfBytes: Bool {
    switch self {
    case .bytes, .growth: true
    case .cells, .text, .merged, .sheets, .styles: false
    }
  }
}
