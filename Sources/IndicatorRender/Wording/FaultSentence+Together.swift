internal import IndicatorCore

extension FaultSentence {
  /// Why several sources cannot be read as one.
  static func dataApart(_ fact: DataApart) -> FaultSentence {
    switch fact {
    case .figuresDiffer(let key, let value, let first, let firstValue):
      let place = "\(first.source):\(first.line)"
      return FaultSentence(
        "figures_differ",
        Words("found \(value) for \(key)", "có \(value) cho \(key)"),
        Words(
          "expected \(firstValue) as in \(place)", "cần \(firstValue) như ở \(place)"),
        Words(
          "correct one of the two files, or leave one out",
          "hãy sửa một trong hai tệp, hoặc bớt một tệp"))
    case .meanings(let kind, let name, let first, let other):
      return FaultSentence(
        "meanings_differ",
        Words(
          "found \(quote(first)) and \(quote(other)) with different entries for the "
            + "\(kind.words[.english]) \(quote(name))",
          "\(quote(first)) và \(quote(other)) ghi khác nhau về \(kind.words[.vietnamese]) "
            + "\(quote(name))"),
        Words("expected one meaning for one name", "một mã phải có cùng một nghĩa"),
        Words(
          "make the two entries alike, or name one package with --data",
          "hãy sửa hai dòng cho giống nhau, hoặc chỉ dùng một bộ với --data"))
    case .standardInputTwice:
      return FaultSentence(
        "standard_input_twice",
        Words("found --data - twice", "có --data - hai lần"),
        Words("expected it once", "chỉ được một lần"),
        Words(
          "put what the other brings into a file", "hãy ghi phần còn lại vào một tệp"))
    case .oneOnly(let use):
      return FaultSentence(
        "one_source_only",
        Words("found --data more than once", "có nhiều --data"),
        Words(
          "expected one, because \(use.words[.english])",
          "chỉ được một, vì \(use.words[.vietnamese])"),
        Words("name one at a time", "hãy dùng từng nguồn một"))
    }
  }
}

extension DataUse {
  /// Why one source is all that can be taken.
  fileprivate var words: Words {
    switch self {
    case .audit: Words("an audit is of one source", "mỗi lần chỉ đối chiếu một nguồn")
    case .describe:
      Words("a description is of one package", "mỗi lần chỉ mô tả một bộ dữ liệu")
    case .check: Words("rows are checked one by one", "mỗi lần chỉ kiểm tra một nguồn")
    case .query: Words("a query is of one table", "mỗi lần chỉ viết truy vấn cho một bảng")
    case .copy: Words("packages are copied one by one", "mỗi lần chỉ sao một bộ dữ liệu")
    }
  }
}
