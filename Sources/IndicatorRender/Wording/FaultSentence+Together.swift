internal import IndicatorCore

extension FaultSentence {
  /// Why several sources cannot be read as one.
  static func dataApart(_ fact: DataApart) -> FaultSentence {
    switch fact {
    case .figuresDiffer(let key, let value, let first, let firstValue):
      let place = "\(first.source):\(first.line)"
      return FaultSentence(
        "figures_differ",
        found: Words("found \(value) for \(key)", vi: "có \(value) cho \(key)"),
        expected: Words(
          "expected \(firstValue) as in \(place)", vi: "cần \(firstValue) như ở \(place)"),
        advice: Words(
          "correct one of the two files, or leave one out",
          vi: "hãy sửa một trong hai tệp, hoặc bớt một tệp"))
    case .meanings(let kind, let name, let first, let other):
      return FaultSentence(
        "meanings_differ",
        found: Words(
          "found \(quote(first)) and \(quote(other)) with different entries for the "
            + "\(kind.words[.english]) \(quote(name))",
          vi: "\(quote(first)) và \(quote(other)) ghi khác nhau về \(kind.words[.vietnamese]) "
            + "\(quote(name))"),
        expected: Words("expected one meaning for one name", vi: "một mã phải có cùng một nghĩa"),
        advice: Words(
          "make the two entries alike, or name one package with --data",
          vi: "hãy sửa hai dòng cho giống nhau, hoặc chỉ dùng một bộ với --data"))
    case .standardInputTwice:
      return FaultSentence(
        "standard_input_twice",
        found: Words("found --data - twice", vi: "có --data - hai lần"),
        expected: Words("expected it once", vi: "chỉ được một lần"),
        advice: Words(
          "put what the other brings into a file", vi: "hãy ghi phần còn lại vào một tệp"))
    case .oneOnly(let use):
      return FaultSentence(
        "one_source_only",
        found: Words("found --data more than once", vi: "có nhiều --data"),
        expected: Words(
          "expected one, because \(use.words[.english])",
          vi: "chỉ được một, vì \(use.words[.vietnamese])"),
        advice: Words("name one at a time", vi: "hãy dùng từng nguồn một"))
    }
  }
}

extension DataUse {
  /// Why one source is all that can be taken.
  fileprivate var words: Words {
    switch self {
    case .audit: Words("an audit is of one source", vi: "mỗi lần chỉ đối chiếu một nguồn")
    case .describe:
      Words("a description is of one package", vi: "mỗi lần chỉ mô tả một bộ dữ liệu")
    case .check: Words("rows are checked one by one", vi: "mỗi lần chỉ kiểm tra một nguồn")
    case .query: Words("a query is of one table", vi: "mỗi lần chỉ viết truy vấn cho một bảng")
    case .copy: Words("packages are copied one by one", vi: "mỗi lần chỉ sao một bộ dữ liệu")
    }
  }
}
