internal import IndicatorCore

extension FaultSentence {
  /// What a sheet as people keep it lacks, or does not say clearly.
  static func sheet(_ fact: SheetFact) -> FaultSentence {
    switch fact {
    case .noTable:
      return FaultSentence(
        "no_table", Words("found no table", "không thấy bảng số liệu"),
        Words(
          "expected a row of headings above rows of a name and figures",
          "cần một dòng tiêu đề cột, dưới là các dòng gồm tên và số"),
        Words(
          "name the rows and columns in a mapping (roles header, rows, unit, figure)",
          "hãy chỉ rõ dòng và cột trong tệp cách đọc --mapping (vai trò `header`, `rows`, `unit`, `figure`)"
        ))
    case .unknownSheet(let name, let sheets):
      return FaultSentence(
        "unknown_sheet", whatWasFound(quote(name)), whatWasExpected(oneOf: sheets.map(quote)),
        Words("name one of the file's sheets", "hãy ghi tên một trang của tệp"))
    case .formSheetMissing(let name, let sheets):
      return FaultSentence(
        "form_sheet_missing",
        sheets.isEmpty
          ? Words("found no sheet", "không có trang nào")
          : whatWasFound(sheets.map(quote).joined(separator: ", ")),
        Words("expected the form's sheet \(quote(name))", "cần trang biểu mẫu \(quote(name))"),
        Words(
          "give the sheet its name back, or name it with --sheet",
          "hãy đặt lại tên trang đó, hoặc ghi tên bằng --sheet"))
    case .figureWithoutName:
      return FaultSentence(
        "figure_without_name",
        Words("found figures in a row without a name", "dòng có số nhưng không có tên"),
        Words("expected the name of a unit", "cần tên đơn vị"),
        Words(
          "write the name into the row, or skip the row in the mapping (role skip)",
          "hãy ghi tên vào dòng này, hoặc bỏ dòng trong tệp cách đọc (vai trò `skip`)"))
    case .nothingSays(let kind, let column, let choices): return nothingSays(kind, column, choices)
    case .unknownInSheet(let kind, let text, let nearest):
      let what = kind.words
      let near = alternatives(nearest.map(quote))
      return FaultSentence(
        "unknown_name", whatWasFound(quote(text)),
        Words("expected a known \(what[.english])", "cần \(what[.vietnamese]) có trong danh mục")
          .followed(
            by: nearest.isEmpty
              ? .none : Words("nearest: \(near[.english])", "gần nhất: \(near[.vietnamese])")),
        advice(kind, text))
    case .ambiguousInSheet(let kind, let text, let matches):
      let what = kind.words
      let list = alternatives(matches.map(quote))
      return FaultSentence(
        "ambiguous_name",
        Words(
          "found \(quote(text)), which may be \(list[.english])",
          "có \(quote(text)), có thể là \(list[.vietnamese])"),
        Words("expected one \(what[.english])", "cần đúng một \(what[.vietnamese])"),
        advice(kind, text))
    }
  }

  /// A cell of a sheet that is no figure where one should be.
  static func sheetCell(_ fact: SheetCellFact) -> FaultSentence {
    switch fact {
    case .dateAsFigure(let text):
      FaultSentence(
        "date_as_figure", Words("found the date \(text)", "có ngày \(text)"),
        Words("expected a figure", "cần một số"),
        Words(
          "a spreadsheet may have taken the figure for a date: write it again as a number",
          "có thể bảng tính đã đổi số thành ngày: hãy gõ lại thành số"))
    case .cellError(let text):
      FaultSentence(
        "cell_error", Words("found the error \(quote(text))", "ô báo lỗi \(quote(text))"),
        Words("expected a figure", "cần một số"),
        Words(
          "correct the formula in the sheet, or write the figure in",
          "hãy sửa công thức trong bảng, hoặc gõ số vào"))
    case .formulaWithoutResult(let text):
      FaultSentence(
        "formula_without_result",
        Words(
          "found the formula \(quote(text)) without a result",
          "có công thức \(quote(text)) chưa được tính"),
        Words("expected a figure", "cần một số"),
        Words(
          "open the file in a spreadsheet program and save it again",
          "hãy mở tệp bằng Excel hoặc LibreOffice rồi lưu lại"))
    case .percentageAsCount(let text):
      FaultSentence(
        "percentage_as_count", Words("found the percentage \(text) %", "có tỷ lệ \(text) %"),
        Words("expected a count", "cần số lượng"),
        Words(
          "a percentage is never a count: skip the column in the mapping (role share), or name a "
            + "measure in percent",
          "tỷ lệ không phải số lượng: hãy bỏ cột trong tệp cách đọc (vai trò `share`), hoặc ghi chỉ tiêu tính "
            + "bằng phần trăm"))
    case .fractionInSheet(let text, let measure):
      FaultSentence(
        "fraction_in_sheet", Words("found \(text) for \(measure)", "có \(text) ở \(measure)"),
        Words("expected a whole number", "cần số nguyên"),
        Words(
          "a grouping point may have been read as a decimal sign: write the number again",
          "có thể dấu chấm phân nhóm đã bị hiểu là dấu thập phân: hãy gõ lại số"))
    case .repeatedFigure(let key, let first):
      FaultSentence(
        "repeated_figure", Words("found \(key) again", "\(key) bị lặp"),
        Words(
          "expected each figure once; the first stands at \(first.short)",
          "cần mỗi số một lần; lần đầu ở \(first.short)"),
        Words("leave one of them out", "hãy bỏ bớt một nơi"))
    case .alreadyInPackage(let key, let value):
      FaultSentence(
        "already_in_package", Words("found another figure for \(key)", "\(key) có số khác"),
        Words("expected \(value), as the package has it", "bộ dữ liệu đang có \(value)"),
        Words(
          "correct one of them, or keep the other as a claim",
          "hãy sửa một nơi, hoặc ghi số kia vào claims.csv"))
    }
  }

  /// What is wrong with a mapping, which says how a sheet is read.
  static func mapping(_ fact: MappingFact) -> FaultSentence {
    switch fact {
    case .badRange(let text):
      FaultSentence(
        "bad_range", whatWasFound(quote(text)),
        Words(
          "expected rows such as 5:40 or 5:, columns such as C or C:F, or cells such as A1:G1",
          "cần dòng như 5:40 hay 5:, cột như C hay C:F, hoặc ô như A1:G1"),
        Words("correct the range", "hãy sửa lại"))
    case .mappingWithoutRows:
      FaultSentence(
        "mapping_without_rows",
        Words("found no line that names the rows", "không có dòng nào chỉ rõ các dòng số liệu"),
        Words("expected a line with role rows", "cần một dòng có vai trò `rows`"),
        Words(
          "add one, such as 5: for row 5 and below", "hãy thêm, ví dụ 5: là từ dòng 5 trở xuống"))
    case .mappingWithoutFigures:
      FaultSentence(
        "mapping_without_figures", Words("found no column of figures", "không có cột số liệu nào"),
        Words("expected a line with role figure", "cần một dòng có vai trò `figure`"),
        Words("add one for each column of figures", "hãy thêm cho mỗi cột số liệu"))
    case .headingDiffers(let found, let expected, let column, let mapping):
      FaultSentence(
        "heading_differs",
        Words(
          "found \(quote(found)) above column \(column)", "tiêu đề cột \(column) là \(quote(found))"
        ),
        Words(
          "expected \(quote(expected)), as \(mapping) says", "\(mapping) ghi \(quote(expected))"),
        Words(
          "correct the line, or propose a mapping for this file with --propose",
          "hãy sửa dòng đó, hoặc tạo tệp cách đọc mới bằng --propose"))
    }
  }

  private static func nothingSays(
    _ kind: NameKind, _ column: String, _ choices: [String]
  ) -> FaultSentence {
    let what = kind.words
    let several = alternatives(choices)
    let found =
      choices.isEmpty
      ? Words(
        "found nothing that says which \(what[.english]) the figures of column \(column) are for",
        "không rõ số ở cột \(column) là của \(what[.vietnamese]) nào")
      : Words(
        "found \(several[.english]) as the \(what[.english]) of column \(column)",
        "cột \(column) có thể là \(what[.vietnamese]) \(several[.vietnamese])")
    return FaultSentence(
      "nothing_says", found,
      Words("expected one", "cần đúng một"),
      Words(
        "say it with --\(kind.rawValue), or in the mapping: column \(kind.rawValue) of the line for "
          + "\(column) or of the title",
        "hãy ghi bằng --\(kind.rawValue), hoặc trong tệp cách đọc: cột `\(kind.rawValue)` ở dòng của \(column) "
          + "hoặc dòng `title`"))
  }

  /// What to write into a mapping for a text that is no name.
  private static func advice(_ kind: NameKind, _ text: String) -> Words {
    Words(
      "write its name or identifier into the mapping (role name or figure, column \(kind.rawValue)), or leave it "
        + "out (role skip)",
      "hãy ghi mã vào tệp cách đọc (vai trò `name` hoặc `figure`, cột `\(kind.rawValue)`), hoặc bỏ qua (vai trò `skip`)"
    )
  }
}

extension Words {
  /// Two parts of a sentence, one behind the other.
  fileprivate func followed(by other: Words) -> Words {
    func joined(_ language: Language) -> String {
      [self[language], other[language]].filter { !$0.isEmpty }.joined(separator: ", ")
    }
    return Words(english: joined(.english), vietnamese: joined(.vietnamese))
  }
}

extension Place {
  /// `file:line`.
  fileprivate var short: String { line == 0 ? source : "\(source):\(line)" }
}
