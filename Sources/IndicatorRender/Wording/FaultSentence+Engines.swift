internal import IndicatorCore

extension FaultSentence {
  /// What is wrong with what is asked of an engine: a database, or files that one reads.
  static func engine(_ fact: EngineFact) -> FaultSentence {
    switch fact {
    case .badSource(let text, let expected):
      FaultSentence(
        "bad_source", whatWasFound(quote(text)),
        Words("expected \(expected)", "cần \(expected)"), .none)
    case .badCondition(let rest, let expected):
      FaultSentence(
        "bad_condition",
        rest.isEmpty ? Words("found the end", "đã hết") : whatWasFound(quote(rest)),
        Words("expected \(expected.words[.english])", "cần \(expected.words[.vietnamese])"),
        Words(
          "write conditions as column=value|value, year>=2010; a name with such signs in double quotes",
          "hãy ghi điều kiện như cột=giá trị|giá trị, nam>=2010; tên có các dấu đó thì đặt trong ngoặc kép"
        ))
    case .conditionNeedsNumber(let text, let column):
      FaultSentence(
        "condition_needs_number", whatWasFound(quote(text)),
        Words(
          "expected a number, as \(quote(column)) holds numbers",
          "cần một số, vì cột \(quote(column)) là số"),
        Words("write it with a point at most", "hãy viết số, phần lẻ sau dấu chấm"))
    case .needsEngine(let option, let source):
      FaultSentence(
        "needs_engine",
        Words("found \(option) with \(quote(source))", "có \(option) cùng \(quote(source))"),
        Words(
          "expected figures in an engine, such as sqlite:figures.db#table",
          "cần số liệu trong cơ sở dữ liệu, như sqlite:so-lieu.db#bang"),
        Words(
          "leave it out, or name the file as duckdb:figures.csv.gz",
          "hãy bỏ tùy chọn này, hoặc ghi tệp thành duckdb:so-lieu.csv.gz"))
    case .notPushedDown(let what): notPushedDown(what)
    case .noQuery(let path):
      FaultSentence(
        "no_query", whatWasFound(quote(path)),
        Words(
          "expected a CSV file or a table in an engine", "cần tệp CSV hoặc bảng trong cơ sở dữ liệu"
        ),
        Words(
          "name the file whose columns the table has", "hãy chỉ ra tệp có cột giống như bảng"))
    case .nulInName(let name):
      FaultSentence(
        "nul_in_name", Words("found a NUL in \(quote(name))", "có ký tự NUL trong \(quote(name))"),
        Words("expected a name without one", "tên không được có ký tự này"), .none)
    }
  }

  /// What is wrong with what an engine's client program answered.
  static func client(_ fact: ClientFact) -> FaultSentence {
    switch fact {
    case .clientMissing(let program, _):
      FaultSentence(
        "client_missing",
        Words("found no program \(quote(program))", "không có chương trình \(quote(program))"),
        Words("expected it on PATH", "cần có trong PATH"),
        Words(
          "install it, or print the query with `sosanh query`, run it where it is, and read its result with --data -",
          "hãy cài, hoặc in câu truy vấn bằng `sosanh truyvan`, chạy ở nơi có sẵn, rồi đọc kết quả bằng --data -"
        ))
    case .clientFailed(let program, let said):
      FaultSentence(
        "client_failed",
        Words("found that \(quote(program)) failed", "\(quote(program)) bị lỗi")
          .followed(by: said.isEmpty ? "" : ": \(said.withoutControls)"),
        .none,
        Words(
          "check the address, the table, your rights and the server",
          "hãy kiểm tra địa chỉ, tên bảng, quyền đọc và máy chủ"))
    case .resultCutOff:
      FaultSentence(
        "result_cut_off",
        Words("found a result without its last line", "kết quả thiếu dòng cuối"),
        Words("expected it whole", "cần kết quả trọn vẹn"),
        Words("run the query again", "hãy chạy lại câu truy vấn"))
    case .damagedResult(let line):
      FaultSentence(
        "damaged_result",
        Words(
          "found a line \(line) that no query of sosanh wrote",
          "dòng \(line) không phải do câu truy vấn của sosanh tạo ra"),
        Words("expected its result unchanged", "cần kết quả nguyên vẹn"),
        Words(
          "save the result as CSV or text between bars, and do not edit it",
          "hãy lưu kết quả thành CSV hoặc văn bản ngăn bằng dấu gạch đứng, không sửa"))
    case .noTable(let name):
      FaultSentence(
        "no_table", Words("found no table \(quote(name))", "không có bảng \(quote(name))"),
        Words("expected one", "cần một bảng"),
        Words(
          "check its name, schema and your rights", "hãy kiểm tra tên bảng, schema và quyền đọc"))
    case .measuresLeftOut(let names):
      FaultSentence(
        "measures_left_out",
        Words(
          "found that the query left out \(names.map { quote($0) }.joined(separator: ", "))",
          "câu truy vấn đã bỏ \(names.map { quote($0) }.joined(separator: ", "))"),
        Words("expected every measure of the formula", "cần đủ chỉ tiêu của công thức"),
        Words(
          "write the measures as they are spelled there, and run the query again",
          "hãy ghi tên chỉ tiêu đúng như ở đó, rồi chạy lại câu truy vấn"))
    }
  }

  /// What is wrong with rows that lie in an engine.
  static func engineRows(_ fact: EngineRowsFact) -> FaultSentence {
    switch fact {
    case .rows(let reason, let count, let first): rows(reason, count, first)
    case .floats(let column, let type):
      FaultSentence(
        "floats",
        Words(
          "found binary fractions (\(quote(type))) in \(quote(column))",
          "cột \(quote(column)) là số thực nhị phân (\(quote(type)))"),
        Words("expected whole or decimal numbers", "cần số nguyên hoặc số thập phân"),
        Words(
          "take the shortest decimal of each with --floats shortest",
          "dùng --floats shortest để lấy số thập phân ngắn nhất của từng số"))
    case .notNumeric(let column, let type):
      FaultSentence(
        "not_numeric",
        Words("found \(quote(type)) in \(quote(column))", "cột \(quote(column)) là \(quote(type))"),
        Words("expected numbers or texts", "cần số hoặc văn bản"),
        Words("name the column of values with --columns", "hãy chỉ ra cột giá trị bằng --columns"))
    }
  }

  private static func notPushedDown(_ what: NotPushedDown) -> FaultSentence {
    switch what {
    case .fileOrder:
      FaultSentence(
        "not_pushed_down", Words("found --sort file", "có --sort file"),
        Words(
          "expected --sort name or value, as an engine has no order of first rows",
          "cần --sort name hoặc value, vì cơ sở dữ liệu không có thứ tự dòng đầu"), .none)
    case .numberGrammar(let word):
      FaultSentence(
        "not_pushed_down",
        Words("found --input-numbers \(word)", "có --input-numbers \(word)"),
        Words(
          "expected plain numbers, as the engine itself sums them",
          "cần số viết thường, vì cơ sở dữ liệu tự cộng"),
        Words(
          "turn the column into numbers there, or export the rows as CSV",
          "hãy đổi cột đó thành số ngay trong cơ sở dữ liệu, hoặc xuất các dòng ra CSV"))
    case .verb(let verb):
      FaultSentence(
        "not_pushed_down",
        Words(
          "found figures in an engine for \(quote(verb))",
          "lệnh \(quote(verb)) không đọc cơ sở dữ liệu"),
        Words(
          "expected a file or package, as it looks at every row",
          "cần tệp hoặc bộ dữ liệu, vì phải xem từng dòng"),
        Words("export the rows as CSV first", "hãy xuất các dòng ra CSV trước"))
    }
  }

  private static func rows(_ reason: RowsAtFault, _ count: Int, _ first: [String]) -> FaultSentence
  {
    let shown = first.map { quote($0) }.joined(separator: "; ")
    let tail = shown.isEmpty ? "" : (count > first.count ? ": \(shown); …" : ": \(shown)")
    switch reason {
    case .duplicates:
      return FaultSentence(
        "duplicate",
        Words(
          "found \(count == 1 ? "1 figure" : "\(count) figures") in more than one row",
          "\(count) số liệu có nhiều dòng"
        ).followed(by: tail),
        Words("expected one row each", "mỗi số liệu chỉ một dòng"),
        Words(
          "remove the others, or add flows up with --duplicates sum",
          "hãy bỏ dòng thừa, hoặc cộng số phát sinh bằng --duplicates sum"))
    case .unlikeRemarks:
      return FaultSentence(
        "unlike_remarks",
        Words(
          "found \(count == 1 ? "1 sum" : "\(count) sums") of rows with different qualifiers, status, sources or notes",
          "\(count) tổng gồm các dòng khác nhau về tính chất, trạng thái, nguồn hoặc ghi chú"
        ).followed(by: tail),
        Words(
          "expected the same in all rows of a figure", "các dòng của một số liệu phải giống nhau"),
        Words(
          "leave these columns out of the table, in a view of it",
          "hãy bỏ các cột này khỏi bảng, bằng một khung nhìn (view)"))
    case .notNumbers:
      return FaultSentence(
        "bad_number",
        Words(
          count == 1
            ? "found 1 value that is no number" : "found \(count) values that are no numbers",
          "\(count) giá trị không phải là số"
        ).followed(by: tail),
        Words(
          "expected at most 18 digits and 12 behind the point",
          "cần nhiều nhất 18 chữ số và 12 chữ số sau dấu chấm"),
        Words(
          "correct them; binary fractions are read with --floats shortest",
          "hãy sửa; số thực nhị phân thì đọc bằng --floats shortest"))
    case .unnamed(let column):
      return FaultSentence(
        "empty_field",
        Words(
          "found \(count == 1 ? "1 row" : "\(count) rows") with nothing in \(quote(column))",
          "\(count) dòng để trống cột \(quote(column))"
        )
        .followed(by: tail),
        Words("expected a name", "cần một tên"),
        Words(
          "fill them in, or leave them out with --where", "hãy điền vào, hoặc bỏ đi bằng --where"))
    }
  }
}

extension ConditionExpectation {
  fileprivate var words: Words {
    switch self {
    case .column: Words("a column", "một cột")
    case .comparison: Words("=, !=, <, <=, > or >=", "=, !=, <, <=, > hoặc >=")
    case .value: Words("a value", "một giá trị")
    case .closingQuote: Words("a closing quote", "dấu ngoặc kép đóng")
    case .end: Words("a comma or the end", "dấu phẩy hoặc hết")
    }
  }
}

extension Words {
  /// The same with a text behind it that is no language's.
  fileprivate func followed(by text: String) -> Words {
    Words(english: self[.english] + text, vietnamese: self[.vietnamese] + text)
  }
}
