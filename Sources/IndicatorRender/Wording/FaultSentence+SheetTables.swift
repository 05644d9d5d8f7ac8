internal import IndicatorCore

extension FaultSentence {
  /// Where the rows and columns of a sheet do not make one table of figures.
  static func sheetLayout(_ fact: SheetLayoutFact) -> FaultSentence {
    switch fact {
    case .mergedFigure(let range):
      FaultSentence(
        "merged_figure",
        Words(
          "found one figure in the merged cells \(range)", "có một số nằm ở các ô gộp \(range)"),
        Words("expected a figure in each cell", "cần mỗi ô một số"),
        Words(
          "split the cells and write what each of them holds",
          "hãy bỏ gộp ô và ghi số vào từng ô"))
    case .headingsInside(let text):
      FaultSentence(
        "headings_inside",
        Words(
          "found `\(text)` like a heading in the middle of the figures",
          "có `\(text)` như tiêu đề cột ở giữa các dòng số liệu"),
        Words("expected one table on the sheet", "cần mỗi trang một bảng"),
        Words(
          "name the rows of one table in the mapping (role rows, such as 5:40), or leave this row out "
            + "(role skip with the row as range)",
          "hãy chỉ rõ các dòng của một bảng trong tệp cách đọc (vai trò `rows`, ví dụ 5:40), hoặc bỏ dòng "
            + "này (vai trò `skip`, ghi số dòng ở cột `range`)"))
    case .columnNotMapped(let heading, let column):
      FaultSentence(
        "column_not_mapped",
        Words(
          "found figures in column \(column) (\(heading.isEmpty ? "no heading" : heading))",
          "có số ở cột \(column) (\(heading.isEmpty ? "không có tiêu đề" : heading))"),
        Words(
          "expected none in a column that the mapping does not name",
          "cột có số phải có trong tệp cách đọc"),
        Words(
          "add a line for the column (role figure, share or skip), or propose a mapping for this file "
            + "with --propose",
          "hãy thêm dòng cho cột này (vai trò `figure`, `share` hoặc `skip`), hoặc tạo tệp cách đọc cho tệp "
            + "này bằng `--propose`"))
    case .wordsToCount(let heading, let column, let words):
      FaultSentence(
        "words_to_count",
        Words(
          "found no figures, but words in column \(column) \(quote(heading)): \(words.prefix(4).map(quote).joined(separator: ", "))",
          "không có số, chỉ có chữ ở cột \(column) \(quote(heading)): \(words.prefix(4).map(quote).joined(separator: ", "))"
        ),
        Words("expected figures", "cần số liệu"),
        Words(
          "say --count to count the rows of each word by unit",
          "hãy ghi `--count` để đếm số dòng của mỗi loại theo đơn vị"))
    case .noSuchColumn(let name, let headings):
      FaultSentence(
        "no_such_column",
        Words("found no column \(quote(name))", "không có cột \(quote(name))"),
        whatWasExpected(oneOf: headings.prefix(12).map(quote)),
        Words("write words of its heading", "hãy ghi chữ có trong đầu cột"))
    }
  }

  /// Where a sheet leaves open what its figures are of.
  static func sheetMeaning(_ fact: SheetMeaningFact) -> FaultSentence {
    switch fact {
    case .partWithoutMeasure(let text):
      FaultSentence(
        "part_without_measure",
        Words(
          "found `\(text)`, a part of nothing above it",
          "có `\(text)` nhưng phía trên không có chỉ tiêu"),
        Words("expected a row of its measure before it", "cần dòng chỉ tiêu ở phía trên"),
        Words(
          "write its measure into the mapping (role name, columns measure and category), or leave it "
            + "out (role skip)",
          "hãy ghi chỉ tiêu vào tệp cách đọc (vai trò `name`, cột `measure` và `category`), hoặc bỏ qua (vai "
            + "trò `skip`)"))
    case .sectionSays(let kind, let text):
      FaultSentence(
        "section_says",
        Words(
          "found `\(text)` as a heading over rows, which names a \(kind.words[.english])",
          "có `\(text)` là tiêu đề nhóm dòng, có vẻ chỉ \(kind.words[.vietnamese])"),
        Words(
          "expected to know whether it holds for the rows below",
          "cần biết nó có áp dụng cho các dòng bên dưới không"),
        Words(
          "write a line with role section and this text into the mapping, with the "
            + "\(kind.rawValue) if it holds, without it if not",
          "hãy thêm vào tệp cách đọc một dòng có vai trò `section` và chữ này, ghi cột "
            + "`\(kind.rawValue)` nếu áp dụng, để trống nếu không"))
    case .unitOrTotal(let text, let rows):
      FaultSentence(
        "unit_or_total",
        Words(
          "found figures of `\(text)`, which stands over the rows \(rows) that do not add up to it",
          "`\(text)` có số và đứng trên các dòng \(rows), nhưng cộng các dòng đó không bằng"),
        Words(
          "expected to know whether it is their total or a unit",
          "cần biết đây là dòng tổng hay là một đơn vị"),
        Words(
          "say it in the mapping: role total, or role name with the unit",
          "hãy ghi trong tệp cách đọc: vai trò `total`, hoặc vai trò `name` kèm đơn vị"))
    case .otherUnitOfMeasure(let text, let measure, let expected):
      FaultSentence(
        "other_unit_of_measure",
        Words(
          "found \(measure) measured in `\(text)`", "\(measure) được ghi theo đơn vị tính `\(text)`"
        ),
        Words("expected \(expected)", "cần \(expected)"),
        Words(
          "convert the figures in the sheet, or leave them out (role skip)",
          "hãy đổi số trong bảng về đúng đơn vị tính, hoặc bỏ qua (vai trò `skip`)"))
    case .sheetLeavesOpen(let kind, let path): leavesOpen(kind, path)
    case .assumed(let assumption): assumed(assumption)
    }
  }

  private static func leavesOpen(_ kind: NameKind, _ path: String) -> FaultSentence {
    let path = path.asArgument
    return FaultSentence(
      "sheet_leaves_open",
      Words(
        "found a sheet that does not say the \(kind.words[.english]) of its figures",
        "bảng không ghi \(kind.words[.vietnamese]) của số liệu"),
      Words("expected it in the table or its title", "cần ghi trong bảng hoặc tiêu đề"),
      Words(
        "make a package of it with `sosanh import \(path) --\(kind.rawValue) \(kind.rawValue.uppercased()) "
          + "--package FOLDER`, and name that with --data",
        "hãy lập bộ dữ liệu bằng `sosanh nhap \(path) --\(kind.rawValue) \(kind.rawValue.uppercased()) --package "
          + "THƯ_MỤC`, rồi dùng bộ đó với --data"))
  }
}
