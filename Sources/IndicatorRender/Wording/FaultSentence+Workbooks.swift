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
        found: Words(
          "found a file without its part \(quote(part))", vi: "tệp thiếu phần \(quote(part))"),
        expected: Words(
          "expected all parts that it refers to", vi: "cần đủ các phần mà tệp nhắc đến"),
        advice: savePackedAgain)
    case .workbookTooLarge(let limit): tooLarge(limit)
    case .badCell(let flaw): cell(flaw)
    }
  }

  private static let saveAgain = Words(
    "open it in a spreadsheet program and save it again as .xlsx",
    vi: "hãy mở bằng Excel hoặc LibreOffice rồi lưu lại thành .xlsx")
  /// What is packed may be a workbook or a document.
  private static let savePackedAgain = Words(
    "open it in an office program and save it again as .xlsx or .docx",
    vi: "hãy mở bằng Excel, Word hoặc LibreOffice rồi lưu lại thành .xlsx hoặc .docx")
  private static let sendAgain = Words(
    "have the file sent again", vi: "hãy xin gửi lại tệp")
  private static let doNotUse = Words(
    "do not use a file whose origin you do not know; \(savePackedAgain[.english])",
    vi: "đừng dùng tệp không rõ nguồn gốc; \(savePackedAgain[.vietnamese])")

  // MARK: Other files

  private static func foreign(_ kind: ForeignFile) -> FaultSentence {
    let found = kind.words
    let advice =
      switch kind {
      case .workbook: saveAgain
      case .oldExcel, .binaryExcel, .openDocument:
        Words(
          "\(saveAgain[.english]), or install LibreOffice, which then converts it",
          vi: "\(saveAgain[.vietnamese]), hoặc cài LibreOffice để tự chuyển")
      case .encrypted:
        Words(
          "open it with its password and save it as .xlsx without one",
          vi: "hãy mở bằng mật khẩu rồi lưu thành .xlsx không đặt mật khẩu")
      case .word, .otherDocument, .pdf, .picture:
        Words(
          "copy its table into a sheet and save that as .xlsx",
          vi: "hãy chép bảng sang trang tính rồi lưu thành .xlsx")
      case .archive, .gzip, .packed:
        Words(
          "unpack it and name the workbooks in it", vi: "hãy giải nén rồi chỉ ra từng tệp bên trong"
        )
      case .unknown: Words("check which file was sent", vi: "hãy kiểm tra lại tệp đã gửi")
      }
    return FaultSentence(
      "not_a_workbook", found: Words("found \(found[.english])", vi: "có \(found[.vietnamese])"),
      expected: Words("expected a workbook saved as .xlsx", vi: "cần tệp bảng tính lưu dạng .xlsx"),
      advice: advice)
  }

  private static func notADocument(_ kind: ForeignFile) -> FaultSentence {
    let found =
      kind == .oldExcel
      ? Words("an old office file (.doc, .xls, .ppt)", vi: "tệp Office đời cũ (.doc, .xls, .ppt)")
      : kind == .unknown
        ? Words("a file that is no document", vi: "tệp không phải văn bản") : kind.words
    let advice =
      switch kind {
      case .workbook, .binaryExcel:
        Words(
          "`sosanh import` reads its tables, with their totals and shares as claims",
          vi: "`sosanh import` đọc được các bảng trong đó, kèm tổng và tỷ lệ để đối chiếu")
      case .encrypted:
        Words(
          "open it with its password and save it as .docx without one",
          vi: "hãy mở bằng mật khẩu rồi lưu thành .docx không đặt mật khẩu")
      case .archive, .gzip, .packed:
        Words(
          "unpack it and name the documents in it", vi: "hãy giải nén rồi chỉ ra từng tệp bên trong"
        )
      case .oldExcel, .openDocument, .word, .otherDocument, .pdf:
        Words(
          "open it in an office program and save it again as .docx",
          vi: "hãy mở bằng Word hoặc LibreOffice rồi lưu lại thành .docx")
      case .picture: Words("recognise its text first", vi: "hãy nhận dạng chữ trước")
      case .unknown: Words("check which file was sent", vi: "hãy kiểm tra lại tệp đã gửi")
      }
    return FaultSentence(
      "not_a_document", found: Words("found \(found[.english])", vi: "có \(found[.vietnamese])"),
      expected: Words(
        "expected .docx, .pdf, .html, .md or text",
        vi: "cần .docx, .pdf, .html, .md hoặc văn bản thuần"
      ),
      advice: advice)
  }

  private static func noTextOfPDF(_ isProgramMissing: Bool) -> FaultSentence {
    FaultSentence(
      "no_text_of_pdf",
      found: isProgramMissing
        ? Words("found a PDF and no pdftotext", vi: "đây là tệp PDF, mà máy chưa có pdftotext")
        : Words(
          "found a PDF that pdftotext does not read",
          vi: "đây là tệp PDF mà pdftotext không đọc được"),
      expected: Words("expected a document with text", vi: "cần một văn bản có chữ"),
      advice: isProgramMissing
        ? Words(
          "install it (`apt install poppler-utils`, `brew install poppler`), or save the document as .docx",
          vi:
            "hãy cài nó (`apt install poppler-utils`, `brew install poppler`), hoặc lưu văn bản thành .docx"
        )
        : Words(
          "save the document as .docx, or recognise its pages first if they are pictures",
          vi: "hãy lưu văn bản thành .docx; nếu trang là ảnh thì nhận dạng chữ trước"))
  }

  private static func notConverted(_ kind: ForeignFile) -> FaultSentence {
    let found = kind.words
    return FaultSentence(
      "not_converted",
      found: Words(
        "found \(found[.english]) that LibreOffice did not convert",
        vi: "có \(found[.vietnamese]) mà LibreOffice không chuyển được"),
      expected: Words("expected a workbook saved as .xlsx", vi: "cần tệp bảng tính lưu dạng .xlsx"),
      advice: saveAgain)
  }

  // MARK: The archive

  private static func archive(_ flaw: ArchiveFlaw) -> FaultSentence {
    let found = found(flaw)
    return FaultSentence(
      "damaged_archive", found: Words("found \(found[.english])", vi: "có \(found[.vietnamese])"),
      expected: Words(
        "expected a sound .xlsx or .docx file", vi: "cần tệp .xlsx hoặc .docx nguyên vẹn"),
      advice: advice(flaw))
  }

  private static func found(_ flaw: ArchiveFlaw) -> Words {
    switch flaw {
    case .truncated: Words("a file whose end is missing", vi: "tệp bị cụt phần cuối")
    case .badDirectory: Words("a damaged list of parts", vi: "danh mục các phần bị hỏng")
    case .severalVolumes: Words("one volume of a split archive", vi: "một tập của tệp nén chia nhỏ")
    case .zip64: Words("an archive in zip64 form", vi: "tệp nén dạng zip64")
    case .unsafeName(let part):
      Words(
        "a part named \(quote(part)), which leads out of the file",
        vi: "phần tên \(quote(part)) dẫn ra ngoài tệp")
    case .repeatedName(let part):
      Words("two parts named \(quote(part))", vi: "hai phần cùng tên \(quote(part))")
    case .overlapping(let one, let other):
      Words(
        "the parts \(quote(one)) and \(quote(other)) over each other",
        vi: "hai phần \(quote(one)) và \(quote(other)) chồng lên nhau")
    case .outside(let part):
      Words(
        "no part \(quote(part)) where it should be", vi: "phần \(quote(part)) không đúng vị trí")
    case .otherName(let part):
      Words("a part \(quote(part)) with two names", vi: "phần \(quote(part)) mang hai tên")
    case .encrypted(let part):
      Words("a part \(quote(part)) locked with a password", vi: "phần \(quote(part)) có mật khẩu")
    case .unknownMethod(let method, let part):
      Words(
        "a part \(quote(part)) packed by method \(method)",
        vi: "phần \(quote(part)) nén theo kiểu \(method)")
    case .badPacking(let part):
      Words("a damaged part \(quote(part))", vi: "phần \(quote(part)) bị hỏng")
    case .wrongSize(let part):
      Words(
        "a part \(quote(part)) of another size than is stated",
        vi: "phần \(quote(part)) có kích thước khác với khai báo")
    case .wrongChecksum(let part):
      Words("a part \(quote(part)) that was changed", vi: "phần \(quote(part)) đã bị thay đổi")
    }
  }

  private static func advice(_ flaw: ArchiveFlaw) -> Words {
    switch flaw {
    case .truncated, .badDirectory, .badPacking, .wrongChecksum: sendAgain
    case .wrongSize, .unsafeName, .repeatedName, .overlapping, .outside, .otherName: doNotUse
    case .severalVolumes: Words("join the volumes first", vi: "hãy ghép các tập lại trước")
    case .encrypted, .unknownMethod, .zip64: savePackedAgain
    }
  }

  // MARK: Size

  private static func tooLarge(_ limit: WorkbookLimit) -> FaultSentence {
    let (found, most) = excess(limit)
    return FaultSentence(
      "workbook_too_large",
      found: Words("found \(found[.english])", vi: "có \(found[.vietnamese])"),
      expected: Words(
        "expected at most \(most[.english])", vi: "nhiều nhất là \(most[.vietnamese])"),
      advice: limit.isOfBytes
        ? Words(
          "copy the cells that count into a new workbook, or save the sheet as CSV",
          vi: "hãy chép phần cần dùng sang tệp mới, hoặc lưu trang tính thành CSV")
        : Words(
          "split the sheet, or save it as CSV", vi: "hãy tách nhỏ trang tính, hoặc lưu thành CSV"))
  }

  private static func excess(_ limit: WorkbookLimit) -> (Words, Words) {
    switch limit {
    case .bytes(let most):
      (Words("a file too large when unpacked", vi: "tệp quá lớn khi giải nén"), bytes(most))
    case .growth(let most, let part):
      (
        Words(
          "a part \(quote(part)) that grows beyond measure when unpacked",
          vi: "phần \(quote(part)) phình quá mức khi giải nén"),
        Words("\(most) times its packed size", vi: "\(most) lần kích thước nén")
      )
    case .cells(let most):
      (
        Words("too many cells", vi: "quá nhiều ô có dữ liệu"),
        Words("\(most) cells", vi: "\(most) ô")
      )
    case .text(let most): (Words("too much text", vi: "quá nhiều chữ"), bytes(most))
    case .merged(let most):
      (
        Words("too many merged blocks", vi: "quá nhiều vùng ô gộp"),
        Words("\(most) blocks", vi: "\(most) vùng")
      )
    case .sheets(let most):
      (
        Words("too many sheets", vi: "quá nhiều trang tính"),
        Words("\(most) sheets", vi: "\(most) trang")
      )
    case .styles(let most):
      (
        Words("too many cell styles", vi: "quá nhiều kiểu ô"),
        Words("\(most) styles", vi: "\(most) kiểu")
      )
    }
  }

  private static func bytes(_ count: Int) -> Words {
    Words("\(count >> 20) MiB", vi: "\(count >> 20) MiB")
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
