internal import IndicatorCore

extension FaultSentence {
  /// Where the rows and columns of a sheet do not make one table of figures.
  static func sheetLayout(_ fact: SheetLayoutFact) -> FaultSentence {
    switch fact {
    case .mergedFigure(let range):
      FaultSentence(
        "merged_figure",
        found: Words(
          "found one figure in the merged cells \(range)", vi: "có một số nằm ở các ô gộp \(range)"),
        expected: Words("expected a figure in each cell", vi: "cần mỗi ô một số"),
        advice: Words(
          "split the cells and write what each of them holds",
          vi: "hãy bỏ gộp ô và ghi số vào từng ô"))
    case .headingsInside(let text):
      FaultSentence(
        "headings_inside",
        found: Words(
          "found `\(text)` like a heading in the middle of the figures",
          vi: "có `\(text)` như tiêu đề cột ở giữa các dòng số liệu"),
        expected: Words("expected one table on the sheet", vi: "cần mỗi trang một bảng"),
        advice: Words(
          "name the rows of one table in the mapping (role rows, such as 5:40), or leave this row out "
            + "(role skip with the row as range)",
          vi:
            "hãy chỉ rõ các dòng của một bảng trong tệp cách đọc (vai trò `rows`, ví dụ 5:40), hoặc bỏ dòng "
            + "này (vai trò `skip`, ghi số dòng ở cột `range`)"))
    case .columnNotMapped(let heading, let column):
      FaultSentence(
        "column_not_mapped",
        found: Words(
          "found figures in column \(column) (\(heading.isEmpty ? "no heading" : heading))",
          vi: "có số ở cột \(column) (\(heading.isEmpty ? "không có tiêu đề" : heading))"),
        expected: Words(
          "expected none in a column that the mapping does not name",
          vi: "cột có số phải có trong tệp cách đọc"),
        advice: Words(
          "add a line for the column (role figure, share or skip), or propose a mapping for this file "
            + "with --propose",
          vi:
            "hãy thêm dòng cho cột này (vai trò `figure`, `share` hoặc `skip`), hoặc tạo tệp cách đọc cho tệp "
            + "này bằng `--propose`"))
    case .wordsToCount(let heading, let column, let words):
      FaultSentence(
        "words_to_count",
        found: Words(
          "found no figures, but words in column \(column) \(quote(heading)): \(words.prefix(4).map(quote).joined(separator: ", "))",
          vi:
            "không có số, chỉ có chữ ở cột \(column) \(quote(heading)): \(words.prefix(4).map(quote).joined(separator: ", "))"
        ),
        expected: Words("expected figures", vi: "cần số liệu"),
        advice: Words(
          "say --count to count the rows of each word by unit",
          vi: "hãy ghi `--count` để đếm số dòng của mỗi loại theo đơn vị"))
    case .noSuchColumn(let name, let headings):
      FaultSentence(
        "no_such_column",
        found: Words("found no column \(quote(name))", vi: "không có cột \(quote(name))"),
        expected: whatWasExpected(oneOf: headings.prefix(12).map(quote)),
        advice: Words("write words of its heading", vi: "hãy ghi chữ có trong đầu cột"))
    }
  }

  /// Where a sheet leaves open what its figures are of.
  static func sheetMeaning(_ fact: SheetMeaningFact) -> FaultSentence {
    switch fact {
    case .partWithoutMeasure(let text):
      FaultSentence(
        "part_without_measure",
        found: Words(
          "found `\(text)`, a part of nothing above it",
          vi: "có `\(text)` nhưng phía trên không có chỉ tiêu"),
        expected: Words(
          "expected a row of its measure before it", vi: "cần dòng chỉ tiêu ở phía trên"),
        advice: Words(
          "write its measure into the mapping (role name, columns measure and category), or leave it "
            + "out (role skip)",
          vi:
            "hãy ghi chỉ tiêu vào tệp cách đọc (vai trò `name`, cột `measure` và `category`), hoặc bỏ qua (vai "
            + "trò `skip`)"))
    case .sectionSays(let kind, let text):
      FaultSentence(
        "section_says",
        found: Words(
          "found `\(text)` as a heading over rows, which names a \(kind.words[.english])",
          vi: "có `\(text)` là tiêu đề nhóm dòng, có vẻ chỉ \(kind.words[.vietnamese])"),
        expected: Words(
          "expected to know whether it holds for the rows below",
          vi: "cần biết nó có áp dụng cho các dòng bên dưới không"),
        advice: Words(
          "write a line with role section and this text into the mapping, with the "
            + "\(kind.rawValue) if it holds, without it if not",
          vi: "hãy thêm vào tệp cách đọc một dòng có vai trò `section` và chữ này, ghi cột "
            + "`\(kind.rawValue)` nếu áp dụng, để trống nếu không"))
    case .unitOrTotal(let text, let rows):
      FaultSentence(
        "unit_or_total",
        found: Words(
          "found figures of `\(text)`, which stands over the rows \(rows) that do not add up to it",
          vi: "`\(text)` có số và đứng trên các dòng \(rows), nhưng cộng các dòng đó không bằng"),
        expected: Words(
          "expected to know whether it is their total or a unit",
          vi: "cần biết đây là dòng tổng hay là một đơn vị"),
        advice: Words(
          "say it in the mapping: role total, or role name with the unit",
          vi: "hãy ghi trong tệp cách đọc: vai trò `total`, hoặc vai trò `name` kèm đơn vị"))
    case .otherUnitOfMeasure(let text, let measure, let expected):
      FaultSentence(
        "other_unit_of_measure",
        found: Words(
          "found \(measure) measured in `\(text)`",
          vi: "\(measure) được ghi theo đơn vị tính `\(text)`"
        ),
        expected: Words("expected \(expected)", vi: "cần \(expected)"),
        advice: Words(
          "convert the figures in the sheet, or leave them out (role skip)",
          vi: "hãy đổi số trong bảng về đúng đơn vị tính, hoặc bỏ qua (vai trò `skip`)"))
    case .sheetLeavesOpen(let kind, let path): leavesOpen(kind, path: path)
    case .assumed(let assumption): assumed(assumption)
    }
  }

  private static func leavesOpen(_ kind: NameKind, path: String) -> FaultSentence {
    let path = path.asArgument
    return FaultSentence(
      "sheet_leaves_open",
      found: Words(
        "found a sheet that does not say the \(kind.words[.english]) of its figures",
        vi: "bảng không ghi \(kind.words[.vietnamese]) của số liệu"),
      expected: Words(
        "expected it in the table or its title", vi: "cần ghi trong bảng hoặc tiêu đề"),
      advice: Words(
        "make a package of it with `sosanh import \(path) --\(kind.rawValue) \(kind.rawValue.uppercased()) "
          + "--package FOLDER`, and name that with --data",
        vi:
          "hãy lập bộ dữ liệu bằng `sosanh nhap \(path) --\(kind.rawValue) \(kind.rawValue.uppercased()) --package "
          + "THƯ_MỤC`, rồi dùng bộ đó với --data"))
  }
}
