internal import IndicatorCore

extension FaultSentence {
  /// What is wrong with what is asked of an engine: a database, or files that one reads.
  static func engine(_ fact: EngineFact) -> FaultSentence {
    switch fact {
    case .badSource(let text, let expected):
      FaultSentence(
        "bad_source", found: whatWasFound(quote(text)),
        expected: Words("expected \(expected)", vi: "cần \(expected)"), advice: .none)
    case .badCondition(let rest, let expected):
      FaultSentence(
        "bad_condition",
        found: rest.isEmpty ? Words("found the end", vi: "đã hết") : whatWasFound(quote(rest)),
        expected: Words(
          "expected \(expected.words[.english])", vi: "cần \(expected.words[.vietnamese])"),
        advice: Words(
          "write conditions as column=value|value, year>=2010; a name with such signs in double quotes",
          vi:
            "hãy ghi điều kiện như cột=giá trị|giá trị, nam>=2010; tên có các dấu đó thì đặt trong ngoặc kép"
        ))
    case .conditionNeedsNumber(let text, let column):
      FaultSentence(
        "condition_needs_number", found: whatWasFound(quote(text)),
        expected: Words(
          "expected a number, as \(quote(column)) holds numbers",
          vi: "cần một số, vì cột \(quote(column)) là số"),
        advice: Words("write it with a point at most", vi: "hãy viết số, phần lẻ sau dấu chấm"))
    case .needsEngine(let option, let source):
      FaultSentence(
        "needs_engine",
        found: Words(
          "found \(option) with \(quote(source))", vi: "có \(option) cùng \(quote(source))"),
        expected: Words(
          "expected figures in an engine, such as sqlite:figures.db#table",
          vi: "cần số liệu trong cơ sở dữ liệu, như sqlite:so-lieu.db#bang"),
        advice: Words(
          "leave it out, or name the file as duckdb:figures.csv.gz",
          vi: "hãy bỏ tùy chọn này, hoặc ghi tệp thành duckdb:so-lieu.csv.gz"))
    case .notPushedDown(let what): notPushedDown(what)
    case .noQuery(let path):
      FaultSentence(
        "no_query", found: whatWasFound(quote(path)),
        expected: Words(
          "expected a CSV file or a table in an engine",
          vi: "cần tệp CSV hoặc bảng trong cơ sở dữ liệu"
        ),
        advice: Words(
          "name the file whose columns the table has", vi: "hãy chỉ ra tệp có cột giống như bảng"))
    case .nulInName(let name):
      FaultSentence(
        "nul_in_name",
        found: Words("found a NUL in \(quote(name))", vi: "có ký tự NUL trong \(quote(name))"),
        expected: Words("expected a name without one", vi: "tên không được có ký tự này"),
        advice: .none)
    }
  }

  /// What is wrong with what an engine's client program answered.
  static func client(_ fact: ClientFact) -> FaultSentence {
    switch fact {
    case .clientMissing(let program, _):
      FaultSentence(
        "client_missing",
        found: Words(
          "found no program \(quote(program))", vi: "không có chương trình \(quote(program))"),
        expected: Words("expected it on PATH", vi: "cần có trong PATH"),
        advice: Words(
          "install it, or print the query with `sosanh query`, run it where it is, and read its result with --data -",
          vi:
            "hãy cài, hoặc in câu truy vấn bằng `sosanh truyvan`, chạy ở nơi có sẵn, rồi đọc kết quả bằng --data -"
        ))
    case .clientFailed(let program, let said):
      FaultSentence(
        "client_failed",
        found: Words("found that \(quote(program)) failed", vi: "\(quote(program)) bị lỗi")
          .followed(by: said.isEmpty ? "" : ": \(said.withoutControls)"),
        expected: .none,
        advice: Words(
          "check the address, the table, your rights and the server",
          vi: "hãy kiểm tra địa chỉ, tên bảng, quyền đọc và máy chủ"))
    case .resultCutOff:
      FaultSentence(
        "result_cut_off",
        found: Words("found a result without its last line", vi: "kết quả thiếu dòng cuối"),
        expected: Words("expected it whole", vi: "cần kết quả trọn vẹn"),
        advice: Words("run the query again", vi: "hãy chạy lại câu truy vấn"))
    case .damagedResult(let line):
      FaultSentence(
        "damaged_result",
        found: Words(
          "found a line \(line) that no query of sosanh wrote",
          vi: "dòng \(line) không phải do câu truy vấn của sosanh tạo ra"),
        expected: Words("expected its result unchanged", vi: "cần kết quả nguyên vẹn"),
        advice: Words(
          "save the result as CSV or text between bars, and do not edit it",
          vi: "hãy lưu kết quả thành CSV hoặc văn bản ngăn bằng dấu gạch đứng, không sửa"))
    case .noTable(let name):
      FaultSentence(
        "no_table",
        found: Words("found no table \(quote(name))", vi: "không có bảng \(quote(name))"),
        expected: Words("expected one", vi: "cần một bảng"),
        advice: Words(
          "check its name, schema and your rights", vi: "hãy kiểm tra tên bảng, schema và quyền đọc"
        ))
    case .measuresLeftOut(let names):
      FaultSentence(
        "measures_left_out",
        found: Words(
          "found that the query left out \(names.map { quote($0) }.joined(separator: ", "))",
          vi: "câu truy vấn đã bỏ \(names.map { quote($0) }.joined(separator: ", "))"),
        expected: Words(
          "expected every measure of the formula", vi: "cần đủ chỉ tiêu của công thức"),
        advice: Words(
          "write the measures as they are spelled there, and run the query again",
          vi: "hãy ghi tên chỉ tiêu đúng như ở đó, rồi chạy lại câu truy vấn"))
    }
  }

  /// What is wrong with rows that lie in an engine.
  static func engineRows(_ fact: EngineRowsFact) -> FaultSentence {
    switch fact {
    case .rows(let reason, let count, let first): rows(reason, count: count, first: first)
    case .floats(let column, let type):
      FaultSentence(
        "floats",
        found: Words(
          "found binary fractions (\(quote(type))) in \(quote(column))",
          vi: "cột \(quote(column)) là số thực nhị phân (\(quote(type)))"),
        expected: Words("expected whole or decimal numbers", vi: "cần số nguyên hoặc số thập phân"),
        advice: Words(
          "take the shortest decimal of each with --floats shortest",
          vi: "dùng --floats shortest để lấy số thập phân ngắn nhất của từng số"))
    case .notNumeric(let column, let type):
      FaultSentence(
        "not_numeric",
        found: Words(
          "found \(quote(type)) in \(quote(column))", vi: "cột \(quote(column)) là \(quote(type))"),
        expected: Words("expected numbers or texts", vi: "cần số hoặc văn bản"),
        advice: Words(
          "name the column of values with --columns", vi: "hãy chỉ ra cột giá trị bằng --columns"))
    }
  }

  private static func notPushedDown(_ what: NotPushedDown) -> FaultSentence {
    switch what {
    case .fileOrder:
      FaultSentence(
        "not_pushed_down", found: Words("found --sort file", vi: "có --sort file"),
        expected: Words(
          "expected --sort name or value, as an engine has no order of first rows",
          vi: "cần --sort name hoặc value, vì cơ sở dữ liệu không có thứ tự dòng đầu"),
        advice: .none)
    case .numberGrammar(let word):
      FaultSentence(
        "not_pushed_down",
        found: Words("found --input-numbers \(word)", vi: "có --input-numbers \(word)"),
        expected: Words(
          "expected plain numbers, as the engine itself sums them",
          vi: "cần số viết thường, vì cơ sở dữ liệu tự cộng"),
        advice: Words(
          "turn the column into numbers there, or export the rows as CSV",
          vi: "hãy đổi cột đó thành số ngay trong cơ sở dữ liệu, hoặc xuất các dòng ra CSV"))
    case .verb(let verb):
      FaultSentence(
        "not_pushed_down",
        found: Words(
          "found figures in an engine for \(quote(verb))",
          vi: "lệnh \(quote(verb)) không đọc cơ sở dữ liệu"),
        expected: Words(
          "expected a file or package, as it looks at every row",
          vi: "cần tệp hoặc bộ dữ liệu, vì phải xem từng dòng"),
        advice: Words("export the rows as CSV first", vi: "hãy xuất các dòng ra CSV trước"))
    }
  }

  private static func rows(_ reason: RowsAtFault, count: Int, first: [String]) -> FaultSentence {
    let shown = first.map { quote($0) }.joined(separator: "; ")
    let tail = shown.isEmpty ? "" : (count > first.count ? ": \(shown); …" : ": \(shown)")
    switch reason {
    case .duplicates:
      return FaultSentence(
        "duplicate",
        found: Words(
          "found \(count == 1 ? "1 figure" : "\(count) figures") in more than one row",
          vi: "\(count) số liệu có nhiều dòng"
        ).followed(by: tail),
        expected: Words("expected one row each", vi: "mỗi số liệu chỉ một dòng"),
        advice: Words(
          "remove the others, or add flows up with --duplicates sum",
          vi: "hãy bỏ dòng thừa, hoặc cộng số phát sinh bằng --duplicates sum"))
    case .unlikeRemarks:
      return FaultSentence(
        "unlike_remarks",
        found: Words(
          "found \(count == 1 ? "1 sum" : "\(count) sums") of rows with different qualifiers, status, sources or notes",
          vi: "\(count) tổng gồm các dòng khác nhau về tính chất, trạng thái, nguồn hoặc ghi chú"
        ).followed(by: tail),
        expected: Words(
          "expected the same in all rows of a figure",
          vi: "các dòng của một số liệu phải giống nhau"),
        advice: Words(
          "leave these columns out of the table, in a view of it",
          vi: "hãy bỏ các cột này khỏi bảng, bằng một khung nhìn (view)"))
    case .notNumbers:
      return FaultSentence(
        "bad_number",
        found: Words(
          count == 1
            ? "found 1 value that is no number" : "found \(count) values that are no numbers",
          vi: "\(count) giá trị không phải là số"
        ).followed(by: tail),
        expected: Words(
          "expected at most 18 digits and 12 behind the point",
          vi: "cần nhiều nhất 18 chữ số và 12 chữ số sau dấu chấm"),
        advice: Words(
          "correct them; binary fractions are read with --floats shortest",
          vi: "hãy sửa; số thực nhị phân thì đọc bằng --floats shortest"))
    case .unnamed(let column):
      return FaultSentence(
        "empty_field",
        found: Words(
          "found \(count == 1 ? "1 row" : "\(count) rows") with nothing in \(quote(column))",
          vi: "\(count) dòng để trống cột \(quote(column))"
        )
        .followed(by: tail),
        expected: Words("expected a name", vi: "cần một tên"),
        advice: Words(
          "fill them in, or leave them out with --where",
          vi: "hãy điền vào, hoặc bỏ đi bằng --where"))
    }
  }
}

extension ConditionExpectation {
  fileprivate var words: Words {
    switch self {
    case .column: Words("a column", vi: "một cột")
    case .comparison: Words("=, !=, <, <=, > or >=", vi: "=, !=, <, <=, > hoặc >=")
    case .value: Words("a value", vi: "một giá trị")
    case .closingQuote: Words("a closing quote", vi: "dấu ngoặc kép đóng")
    case .end: Words("a comma or the end", vi: "dấu phẩy hoặc hết")
    }
  }
}

extension Words {
  /// The same with a text behind it that is no language's.
  fileprivate func followed(by text: String) -> Words {
    Words(english: self[.english] + text, vietnamese: self[.vietnamese] + text)
  }
}
