internal import IndicatorCore

extension FaultSentence {
  private static let saveAgain = Words(
    "open the file in an office program and save it again",
    vi: "hãy mở tệp bằng Excel, Word hoặc LibreOffice rồi lưu lại")

  // MARK: The markup of a part

  static func markup(_ flaw: MarkupFlaw) -> FaultSentence {
    let (found, expected) = (found(flaw), expected(flaw))
    return FaultSentence(
      "bad_markup", found: Words("found \(found[.english])", vi: "có \(found[.vietnamese])"),
      expected: Words("expected \(expected[.english])", vi: "cần \(expected[.vietnamese])"),
      advice: saveAgain)
  }

  private static func found(_ flaw: MarkupFlaw) -> Words {
    switch flaw {
    case .documentType: Words("a document type (<!DOCTYPE)", vi: "khai báo <!DOCTYPE")
    case .encoding(""): Words("bytes that are not UTF-8", vi: "ký tự không phải UTF-8")
    case .encoding(let name): Words("XML in \(quote(name))", vi: "XML theo bảng mã \(quote(name))")
    case .tooDeep: Words("elements too deep in each other", vi: "phần tử lồng nhau quá sâu")
    case .tooLong: Words("one text or tag that does not end", vi: "một đoạn chữ hoặc thẻ quá dài")
    case .unexpectedEnd: Words("the end of a part too early", vi: "phần bị cụt giữa chừng")
    case .unexpected(let text): Words(english: quote(text), vietnamese: quote(text))
    case .wrongEndTag(let name, let open):
      Words("</\(name)> where <\(open)> is open", vi: "</\(name)> khi <\(open)> còn mở")
    case .unknownEntity(let text): Words("the entity \(quote(text))", vi: "thực thể \(quote(text))")
    case .repeatedAttribute(let name):
      Words("the attribute \(quote(name)) twice", vi: "thuộc tính \(quote(name)) hai lần")
    case .wrongRoot(let name, _): tag(name)
    case .missingAttribute(let name, let element):
      Words("<\(element)> without \(quote(name))", vi: "<\(element)> thiếu \(quote(name))")
    case .badAttribute(let text, let name):
      Words("\(name)=\(quote(text))", vi: "\(name)=\(quote(text))")
    }
  }

  private static func expected(_ flaw: MarkupFlaw) -> Words {
    switch flaw {
    case .documentType:
      Words("XML without one, because it may unpack without end", vi: "XML không có khai báo này")
    case .encoding: Words("UTF-8", vi: "UTF-8")
    case .tooDeep(let limit): Words("at most \(limit) levels", vi: "nhiều nhất \(limit) tầng")
    case .tooLong(let limit):
      Words("at most \(limit >> 20) MiB", vi: "nhiều nhất \(limit >> 20) MiB")
    case .unexpectedEnd, .unexpected, .wrongEndTag, .unknownEntity, .repeatedAttribute:
      Words("well-formed XML", vi: "XML đúng quy cách")
    case .wrongRoot(_, let expected): tag(expected)
    case .missingAttribute: Words("that attribute", vi: "thuộc tính này")
    case .badAttribute:
      Words("a value that the workbook knows, used once", vi: "giá trị mà tệp có, dùng một lần")
    }
  }

  private static func tag(_ name: String) -> Words { Words("<\(name)>", vi: "<\(name)>") }

  // MARK: The cells of a sheet

  static func cell(_ flaw: CellFlaw) -> FaultSentence {
    let (found, expected) = foundAndExpected(flaw)
    return FaultSentence(
      "bad_cell", found: Words("found \(found[.english])", vi: "có \(found[.vietnamese])"),
      expected: Words("expected \(expected[.english])", vi: "cần \(expected[.vietnamese])"),
      advice: saveAgain)
  }

  private static func foundAndExpected(_ flaw: CellFlaw) -> (Words, Words) {
    switch flaw {
    case .badNumber(let text):
      (
        Words("\(quote(text)) in a cell of numbers", vi: "\(quote(text)) trong ô kiểu số"),
        Words("a number of at most 308 digits", vi: "số có nhiều nhất 308 chữ số")
      )
    case .badTruth(let text):
      (
        Words(
          "\(quote(text)) in a cell of true or false", vi: "\(quote(text)) trong ô kiểu đúng/sai"),
        Words("0 or 1", vi: "0 hoặc 1")
      )
    case .unknownKind(let text):
      (
        Words("a cell of the kind \(quote(text))", vi: "ô thuộc kiểu \(quote(text))"),
        Words("a kind such as `n` or `s`", vi: "kiểu như `n` hoặc `s`")
      )
    case .noSharedText(let text):
      (
        Words("a cell with text number \(quote(text))", vi: "ô dùng chuỗi số \(quote(text))"),
        Words("a number in the list of shared texts", vi: "số có trong danh mục chuỗi dùng chung")
      )
    case .noStyle(let text):
      (
        Words("a cell of style number \(quote(text))", vi: "ô dùng kiểu số \(quote(text))"),
        Words("a number in the list of styles", vi: "số có trong danh mục kiểu ô")
      )
    case .badName(let name):
      (
        Words("a cell named \(quote(name))", vi: "ô tên \(quote(name))"),
        Words("a name such as C7", vi: "tên như C7")
      )
    case .beyondTheSheet(let name):
      (
        Words(
          "\(quote(name)) beyond the sheet's edge", vi: "\(quote(name)) vượt quá mép trang tính"),
        Words("at most 1048576 rows and 16384 columns", vi: "nhiều nhất 1048576 dòng và 16384 cột")
      )
    case .outOfOrder(let name):
      (Words("\(quote(name)) out of order", vi: "\(quote(name)) sai thứ tự"), inOrder)
    case .repeated(let name): (Words("\(quote(name)) twice", vi: "\(quote(name)) hai lần"), inOrder)
    case .badMerge(let text):
      (
        Words("merged cells \(quote(text))", vi: "vùng ô gộp \(quote(text))"),
        Words("a block such as B2:D3", vi: "vùng như B2:D3")
      )
    case .overlappingMerge(let one, let other):
      (
        Words(
          "merged cells \(quote(one)) and \(quote(other)) over each other",
          vi: "hai vùng ô gộp \(quote(one)) và \(quote(other)) chồng nhau"),
        Words("blocks that do not overlap", vi: "các vùng không chồng nhau")
      )
    }
  }

  private static let inOrder = Words(
    "rows and cells in order, each once", vi: "dòng và ô theo thứ tự, mỗi ô một lần")
}
