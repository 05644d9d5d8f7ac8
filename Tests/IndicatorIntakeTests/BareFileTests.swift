import Foundation
import IndicatorCore
import TestSupport
import Testing

@testable import IndicatorIntake

@Suite("Bare file: columns") struct BareFileColumnTests {
  @Test("columns stand in any order, and blanks around fields do not count")
  func anyOrder() {
    let file = BareText(
      text: "value; category ;unit;measure;period\n 1.394 ;f; Tây Sơn;m;2021\n9,5;;A;m;2021\n")
    #expect(file.outcome == .read(["A 2021 m=9.5", "Tây Sơn 2021 m[f]=1394"]))
  }

  @Test("headers of other names are mapped to their roles")
  func mapping() {
    let options = BareFileOptions(
      columns: ["unit": "MADV", "period": "NAM", "measure": "CHITIEU", "value": "SOLIEU"],
      categoryColumns: ["LOAI"])
    let file = BareText(text: "MADV,NAM,CHITIEU,LOAI,SOLIEU\n01,2021,m,x,5\n", options: options)
    #expect(file.outcome == .read(["01 2021 m[x]=5"]))
  }

  @Test("several category columns are as many classifications")
  func severalCategoryColumns() throws {
    let options = BareFileOptions(categoryColumns: ["rating", "sex"])
    let file = BareText(
      text: "unit,period,measure,rating,sex,value\nA,2021,m,good,female,5\nA,2021,m,,female,7\n",
      options: options)
    #expect(file.outcome == .read(["A 2021 m[good+female]=5", "A 2021 m[female]=7"]))
    #expect(try file.file().cube.codebook.tree.classifications == ["rating", "sex"])
  }

  @Test("a file whose figures are not broken down needs no column of categories")
  func withoutCategories() throws {
    let file = BareText(
      text: "unit,period,measure,value\nA,2021,m,5\nB,2021,m,7\nA,2021,n,\nB,2022,m,9\n")
    #expect(
      file.outcome
        == .read(["A 2021 m=5", "B 2021 m=7", "B 2022 m=9", "A 2021 n=not_reported"]))
    let twice = BareText(text: "unit,period,measure,sex,value\nA,2021,m,f,5\nA,2021,m,m,7\n")
    guard case .refused(.figure(.duplicate), _, _) = twice.outcome else {
      Issue.record("\(twice.outcome)")
      return
    }
  }

  @Test("a file without a column of measures is of the one that is said")
  func constantMeasure() throws {
    var options = BareFileOptions()
    options.constantMeasure = "births"
    var log = FaultLog(.stopAtFirst)
    func figures(_ text: String) throws -> [String] {
      let source = SourceBytes(name: "x.csv", bytes: Array(text.utf8))
      return try BareFile.read(source, options: options, into: &log).cube.figures.map(\.words)
    }
    #expect(
      try figures("unit,period,category,value\nA,2021,f,5\nB,2021,,7\n")
        == ["A 2021 births[f]=5", "B 2021 births=7"])
    #expect(
      try figures("unit,period,value\nA,2021,1.394\nB,2021,9,5\n".replacing("9,5", with: "\"9,5\""))
        .count == 2)
    // A column of measures goes before what is said.
    #expect(
      try figures("unit,period,measure,category,value\nA,2021,m,,5\n") == ["A 2021 m=5"])
  }

  @Test("the same category in two classifications is two categories")
  func sameNameInTwoClassifications() throws {
    let options = BareFileOptions(categoryColumns: ["a", "b"])
    let file = BareText(
      text: "unit,period,measure,a,b,value\nA,2021,m,x,,5\nA,2021,m,,x,7\n", options: options)
    #expect(try file.file().cube.codebook.categories.map(\.classification) == ["a", "b"])
    #expect(try file.file().cube.count == 2)
  }

  @Test(
    "columns that are not used are named",
    arguments: [
      ("unit,period,measure,category,value", []),
      ("unit,STT,period,measure,category,value,ghi chú", ["STT", "ghi chú"]),
      ("unit,period,measure,category,value,qualifier,status,source,note", []),
    ] as [(String, [String])])
  func unusedColumns(header: String, unused: [String]) throws {
    let row = header.split(separator: ",").map { name in
      name == "period"
        ? "2021" : name == "value" ? "5" : ["qualifier", "status"].contains(name) ? "" : "x"
    }
    let file = BareText(text: header + "\n" + row.joined(separator: ",") + "\n")
    #expect(try file.file().unusedColumns == unused)
  }

  @Test("every column that a file may have can be mapped, and one that is not there is missing")
  func mappedRemarks() throws {
    let options = BareFileOptions(columns: ["status": "FLAG", "note": "GHI", "qualifier": "DAU"])
    let header = "unit,period,measure,category,value,FLAG,GHI,DAU\n"
    let rows = "A,2021,m,,5,b,x,>=\nB,2021,m,,6,P,,\nC,2021,m,,,q,,\n"
    let file = try BareText(text: header + rows, options: options).file()
    #expect(file.unusedColumns == [])
    #expect(
      file.cube.figures.map(\.remark) == [
        Remark(qualifier: .atLeast, status: .seriesBreak, note: "x"), Remark(status: .provisional),
        Remark(status: .suppressed),
      ])
    let missing = BareText(
      text: "unit,period,measure,category,value\nA,2021,m,,5\n", options: options)
    #expect(
      missing.outcome
        == .refused(
          .column(.missingColumn("DAU", found: BareFile.requiredColumns)), line: 1, column: 1))
  }

  @Test(
    "a first line may name the delimiter, as Excel writes it",
    arguments: [
      "sep=;\nunit;period;measure;category;value\nA;2021;m;;1,5\n",
      "SEP=;\r\nunit;period;measure;category;value\r\nA;2021;m;;1,5\r\n",
      "\u{FEFF}sep=\t\nunit\tperiod\tmeasure\tcategory\tvalue\nA\t2021\tm\t\t1.5\n",
      "sep=,\nunit,period,measure,category,value\nA,2021,m,,1.5\n",
      "sep=;\n\nunit;period;measure;category;value\nA;2021;m;;1.5",
    ])
  func preamble(text: String) throws {
    let file = BareText(text: text)
    #expect(file.outcome == .read(["A 2021 m=1.5"]))
    #expect(try file.file().cube.figures.first?.line == (text.contains("\n\n") ? 4 : 3))
  }

  @Test(
    "what only looks like such a line is a header", arguments: ["sep=|\n", "sep=;x\n", "sep=\n"])
  func noPreamble(text: String) {
    let file = BareText(text: text + "unit;period;measure;category;value\nA;2021;m;;1\n")
    guard case .refused(.column(.missingColumn), _, _) = file.outcome else {
      Issue.record("\(file.outcome)")
      return
    }
  }

  @Test(
    "a NUL in a name or a note is refused at its place",
    arguments: [
      ("A\0b,2021,m,,1,,\n", 2, 1), ("A,2021,m\0,,1,,\n", 2, 8), ("A,2021,m,\0,1,,\n", 2, 10),
      ("A,2021,m,,1,r\0,\n", 2, 13), ("B,2021,m,,1,,\nA,2021,m,,1,,n\0\n", 3, 14),
      ("B,2021,m,,1,,\n\"A\n\0\",2021,m,,1,,n\n", 3, 1),
    ])
  func nul(rows: String, line: Int, column: Int) {
    let file = BareText(text: "unit,period,measure,category,value,source,note\n" + rows)
    #expect(file.outcome == .refused(.text(.nul), line: line, column: column))
  }

  @Test("a NUL in a header is refused; in a column that is not used it does no harm")
  func nulBeside() {
    let header = BareText(text: "unit,period,measure,category,value,x\0\nA,2021,m,,1,\n")
    #expect(header.outcome == .refused(.text(.nul), line: 1, column: 36))
    let beside = BareText(text: "unit,period,measure,category,value,x\nA,2021,m,,1,\0\n")
    #expect(beside.outcome == .read(["A 2021 m=1"]))
  }

  @Test("measures that are asked for are kept whatever their capitals and marks")
  func keptMeasures() {
    let options = BareFileOptions(measures: ["so dan"])
    let file = BareText.rows(["A,2021,Số dân,,5", "A,2021,Số hộ,,2"], options)
    #expect(file.outcome == .read(["A 2021 Số dân=5"]))
  }

  @Test(
    "a column that is missing is named, with those that were found",
    arguments: [
      "unit", "period", "measure", "value",
    ])
  func missingColumn(name: String) {
    let found = ["unit", "period", "measure", "category", "value"].filter { $0 != name }
    let file = BareText(text: found.joined(separator: ",") + "\n1,2,3,4\n")
    #expect(
      file.outcome == .refused(.column(.missingColumn(name, found: found)), line: 1, column: 1))
  }

  @Test("a mapped header that is missing is named as it was given")
  func missingMappedColumn() {
    let found = ["unit", "period", "measure", "category", "value"]
    for options in [
      BareFileOptions(columns: ["unit": "MADV"]), BareFileOptions(categoryColumns: ["MADV"]),
    ] {
      let file = BareText.rows(["A,2021,m,,5"], options)
      #expect(
        file.outcome == .refused(.column(.missingColumn("MADV", found: found)), line: 1, column: 1))
    }
  }

  @Test("a column named twice is refused at the second")
  func repeatedColumn() {
    let file = BareText(text: "unit,period,measure,category,value,unit\nA,2021,m,,5,B\n")
    #expect(file.outcome == .refused(.column(.repeatedColumn("unit")), line: 1, column: 36))
    let composed = BareText(text: "tỉnh,period,ti\u{309}nh\nA,2021,m\n")
    #expect(composed.outcome == .refused(.column(.repeatedColumn("tỉnh")), line: 1, column: 13))
  }

  @Test("columns without a name may be several")
  func namelessColumns() throws {
    let file = BareText(text: "unit,period,measure,category,value,,\nA,2021,m,,5,,\n")
    #expect(try file.file().unusedColumns == ["", ""])
  }

  @Test("a file without text is empty", arguments: ["", "\n", " \r\n\t\n", "\u{FEFF}"])
  func emptyFile(text: String) {
    #expect(BareText(text: text).outcome == .refused(.text(.emptyFile), line: 1, column: 1))
  }

  @Test(
    "a header without rows is refused",
    arguments: [
      BareText.header, String(BareText.header.dropLast()), BareText.header + "\n\r\n",
    ])
  func headerOnly(text: String) {
    #expect(BareText(text: text).outcome == .refused(.text(.headerOnly), line: 1, column: 1))
  }
}

@Suite("Bare file: rows") struct BareFileRowTests {
  @Test(
    "what is wrong with a row is said at its place",
    arguments: [
      ("A,2021,m,5", .text(.raggedRow(found: 4, expected: 5)), 1),
      ("A,2021,m,,5,6", .text(.raggedRow(found: 6, expected: 5)), 1),
      (",2021,m,,5", .field(.emptyField(column: "unit")), 1),
      ("A,2021,,,5", .field(.emptyField(column: "measure")), 8),
      ("A,2021-13,m,,5", .field(.badPeriod("2021-13")), 3),
      ("Xã,,m,,5", .field(.badPeriod("")), 4),
      ("A,2021,m,,năm", .number(.badNumber("năm")), 11),
      ("\"A\nB\",2021,m,,x", .number(.badNumber("x")), 12),
    ] as [(String, FaultFact, Int)])
  func faultOfARow(row: String, fact: FaultFact, column: Int) {
    let line = row.contains("\n") ? 4 : 3
    let outcome = BareText.rows(["B,2021,m,,1", row]).outcome
    #expect(outcome == .refused(fact, line: line, column: column))
  }

  @Test("every fault is reported where reading goes on, each at its place")
  func collectsFaults() throws {
    let rows = [
      "A,2021,m,,1", "A,2021", "A,x,m,,2", "B,2021,m,,y", "B,2021,m,,3", "A,2021,m,,4",
    ]
    let faults = try BareText.rows(rows).faults()
    #expect(
      faults.map(\.fact) == [
        .text(.raggedRow(found: 2, expected: 5)), .field(.badPeriod("x")), .number(.badNumber("y")),
        .figure(.duplicate(key: "A, 2021, m", firstLine: 2)),
      ])
    #expect(faults.map(\.position) == ["3:1", "4:3", "5:11", "7:1"])
  }

  @Test("codes beside a figure are kept, and checked")
  func remarks() throws {
    let header = "unit,period,measure,category,value,qualifier,status,source,note\n"
    let file = BareText(text: header + "A,2021,m,,5,>=,P,r#L7,ghi chú\nA,2022,m,,,,Q,,\n")
    let figures = Array(try file.file().cube.figures)
    #expect(
      figures.map(\.remark) == [
        Remark(qualifier: .atLeast, status: .provisional, source: "r#L7", note: "ghi chú"),
        Remark(status: .suppressed),
      ])
    let wrong = BareText(text: header + "A,2021,m,,5,=>,,,\n").outcome
    let qualifiers = FaultFact.field(
      .badChoice(
        "=>", column: "qualifier", expected: ["=", ">", ">=", "<", "<=", "~"]))
    #expect(wrong == .refused(qualifiers, line: 2, column: 13))
  }

  @Test(
    "an empty value is a missing figure, with the reason that its status gives",
    arguments: [
      ("", "not_reported"), ("O", "not_reported"), ("L", "not_collected"), ("M", "not_applicable"),
      ("Q", "suppressed"),
    ])
  func emptyValue(status: String, reason: String) {
    let file = BareText(text: "unit,period,measure,category,value,status\nA,2021,m,,,\(status)\n")
    #expect(file.outcome == .read(["A 2021 m=\(reason)"]))
  }

  @Test("canonically equal spellings of a unit are one, spelled composed")
  func canonicalSpellings() throws {
    let name = "Hải Yến"
    let decomposed = name.decomposedStringWithCanonicalMapping
    let file = BareText.rows(["\(decomposed),2021,m,,5", "\(name),2022,m,,6"])
    let units = try file.file().cube.codebook.units.map { [UInt8]($0.id.utf8) }
    let composed: [UInt8] = Array(name.precomposedStringWithCanonicalMapping.utf8)
    #expect(units == [composed])
    #expect(decomposed.utf8.count != name.utf8.count)
    let twice = BareText.rows(["\(decomposed),2021,m,,5", "\(name),2021,m,,6"]).outcome
    let fact = FaultFact.figure(.duplicate(key: "\(name), 2021, m", firstLine: 2))
    #expect(twice == .refused(fact, line: 3, column: 1))
  }

  @Test("a name in quotes of its own is another than the one that a field's quotes hold")
  func nameInQuotes() {
    for order in [["\"a\"", "\"\"\"a\"\"\""], ["\"\"\"a\"\"\"", "\"a\""]] {
      let rows = order.enumerated().map { "\($1),2021,m,,\($0)\n" }.joined()
      guard
        case .read(let figures) = BareText(text: "unit,period,measure,category,value\n" + rows)
          .outcome
      else {
        Issue.record("\(order)")
        return
      }
      #expect(figures.count == 2)
    }
  }

  @Test("two spellings of a period are one")
  func spellingsOfAPeriod() {
    let outcome = BareText.rows(["A,2021-Q1,m,,5", "A,2021Q1,m,,6"]).outcome
    let fact = FaultFact.figure(.duplicate(key: "A, 2021-Q1, m", firstLine: 2))
    #expect(outcome == .refused(fact, line: 3, column: 1))
  }

  @Test("the order of the rows does not matter")
  func orderOfRows() throws {
    var random = SplitMix64(seed: 7)
    let rows =
      (0..<40).map { "U\($0 % 5),\(2019 + $0 / 5),m,,\($0)" }
      + ["U9,2019,m,,93,5"]
      .map { $0.replacing("93,5", with: "\"93,5\"") }
    let expected = try BareText.rows(rows).figures().sorted()
    #expect(expected.count == 41)
    for round in 0..<20 {
      let file = BareText.rows(rows.shuffled(using: &random)).inRound(round)
      let shuffled = try file.figures().sorted()
      #expect(shuffled == expected, "seed 7, round \(round)")
    }
  }
}

@Suite("Bare file: numbers") struct BareFileNumberTests {
  @Test("one figure anywhere decides for all of the column", arguments: 0..<5)
  func oneFigureDecides(position: Int) {
    for (deciding, value, read) in [("\"93,1\"", "93.1", "1394"), ("93.1", "93.1", "1.394")] {
      var rows = (0..<4).map { "U\($0),2021,m,,1.394" }
      rows.insert("X,2021,m,,\(deciding)", at: position)
      let expected = (0..<4).map { "U\($0) 2021 m=\(read)" } + ["X 2021 m=\(value)"]
      #expect(BareText.rows(rows).outcome == .read(expected), "\(deciding) in row \(position)")
    }
  }

  @Test("mixed figures are refused at the later, naming the line that decided")
  func mixed() {
    let outcome = BareText.rows(["A,2021,m,,\"93,1\"", "B,2021,m,,7", "C,2021,m,,93.1"]).outcome
    let fact = FaultFact.number(.mixedNumbers("93.1", decidedBy: "93,1", decidedLine: 2))
    #expect(outcome == .refused(fact, line: 4, column: 11))
  }

  @Test("an ambiguous column is refused at its first disputed figure")
  func ambiguous() throws {
    let file = BareText.rows(["A,2021,m,,7", "B,2021,m,,1.394", "C,2021,m,,2.500"])
    let fact = FaultFact.number(.ambiguousNumber("1.394", vietnamese: "1394", english: "1.394"))
    #expect(file.outcome == .refused(fact, line: 3, column: 11))
    #expect(try file.faults().map(\.fact) == [fact])
  }

  @Test(
    "what a person says settles an ambiguous column",
    arguments: [
      (NumberInput.vi, "1394"), (.en, "1.394"), (.plain, "1.394"),
    ])
  func said(input: NumberInput, value: String) {
    let file = BareText.rows(["A,2021,m,,1.394"], BareFileOptions(numbers: input))
    #expect(file.outcome == .read(["A 2021 m=\(value)"]))
  }

  @Test("the numbers of rows that are not selected are not read")
  func rowsNotSelected() throws {
    let rows = ["A,2021,m,,1.394", "A,2021,n,,nonsense", "A,x,n,,", "B,2021,m,,\"93,1\""]
    let file = BareText.rows(rows, BareFileOptions(measures: ["m"]))
    #expect(file.outcome == .read(["A 2021 m=1394", "B 2021 m=93.1"]))
    #expect(try file.file().cube.account.notSelected == 2)
  }

  @Test(
    "the units of rows that are not selected are kept, whoever scans them and wherever they stand")
  func silentUnits() throws {
    let rows = [
      "C,2021,n,,1", "A,2021,n,,2", "A,2021,m,,3", "B,2021,m,,4", "B,2021,n,,5", "D,2021,n,,6",
      "\"E, ấp\",2021,n,,7", "D,2022,m,,8", ",2021,n,,9", "Xa\u{303},2021,n,,1", "Xã,2021,m,,2",
    ]
    let orders = [rows, rows.reversed(), rows.sorted(), rows.sorted().reversed()]
    for rows in orders {
      let file = try BareText.rows(rows, BareFileOptions(measures: ["m"])).file()
      let ids = file.cube.codebook.units.map(\.id)
      #expect(ids == ["A", "B", "C", "D", "E, ấp", "Xã"])
      let silent = ids.indices.filter {
        file.cube.periods(measure: MeasureIndex(0), unit: UnitIndex($0)).isEmpty
      }
      #expect(file.cube.account.used == 4, "\(silent)")
    }
    let none = try BareText.rows(rows, BareFileOptions(measures: ["q"])).file()
    #expect(none.cube.codebook.units.count == 6)
  }

  @Test(
    "figures with a per cent sign, or a name that says so, are rates, which are never added up",
    arguments: [
      ("A,2021,rate,,45.3%", true), ("A,2021,rate,,\"45,3 %\"", true),
      ("A,2021,income,,45.3", false),
      ("A,2021,rate,,45.3", true),
      ("A,2021,share (%),,45.3", true), ("A,2021,Tỷ lệ hộ nghèo,,5", true),
      ("A,2021,x,,7\nB,2021,x,,8%\nC,2021,x,,9", true), ("A,2021,x,,7\nB,2021,y,,8%", false),
    ])
  func percentMeasures(rows: String, isRate: Bool) throws {
    for names in [nil, Set(["rate", "income", "share (%)", "Tỷ lệ hộ nghèo", "x"])] {
      let file = try BareText.rows([rows], BareFileOptions(measures: names)).file()
      let measure = try #require(file.cube.codebook.measures.first)
      #expect(measure.additivity == (isRate ? .none : .flow))
      // A name that says so does not say of what.
      let unit = rows.hasSuffix("rate,,45.3") ? "number" : "percent"
      #expect(measure.unitOfMeasure == (isRate ? unit : "count"))
    }
  }

  @Test("a column printed wholly in one way, with one figure that decides, is read exactly")
  func readExactly() throws {
    for (seed, grammar) in [(UInt64(11), NumberGrammar.vietnamese), (12, .english)] {
      var random = SplitMix64(seed: seed)
      for round in 0..<200 {
        var values = (0..<Int.random(in: 1...8, using: &random)).map { _ in Self.value(&random) }
        // 0.5 has one reading in either way of writing.
        let place = Int.random(in: 0...values.count, using: &random)
        values.insert(ExactDecimal(significand: 5, scale: 1), at: place)
        let rows = values.enumerated().map { index, value in
          "U\(index + 100),2021,m,,\"\(Self.printed(value, grammar, &random))\""
        }
        let expected = values.enumerated().map { "U\($0 + 100) 2021 m=\($1)" }
        let outcome = BareText.rows(rows).inRound(round).outcome
        #expect(outcome == .read(expected), "seed \(seed), round \(round): \(rows)")
      }
    }
  }

  private static func value(_ random: inout SplitMix64) -> ExactDecimal {
    let magnitude = Int64(1) << Int64.random(in: 0...50, using: &random)
    return ExactDecimal(
      significand: Int64.random(in: -magnitude...magnitude, using: &random),
      scale: Int.random(in: 0...4, using: &random))
  }

  /// A value as a person prints it: grouped or not, with a sign of either kind.
  private static func printed(
    _ value: ExactDecimal, _ grammar: NumberGrammar, _ random: inout SplitMix64
  ) -> String {
    let isVietnamese = grammar == .vietnamese
    let parts = value.description.drop { $0 == "-" }.split(separator: ".")
    let mark = Bool.random(using: &random) ? (isVietnamese ? "." : ",") : ""
    var whole = ""
    for (index, digit) in parts[0].enumerated() {
      if index > 0, (parts[0].count - index) % 3 == 0 { whole += mark }
      whole.append(digit)
    }
    let sign = value.isNegative ? (Bool.random(using: &random) ? "-" : "\u{2212}") : ""
    return sign + whole + (parts.count == 2 ? (isVietnamese ? "," : ".") + parts[1] : "")
  }
}

@Suite("Bare file: duplicates and account") struct BareFileAccountTests {
  private let summing = BareFileOptions(duplicates: .sum)

  @Test(
    "a second row for a figure is refused, naming the first",
    arguments: [
      ["A,2021,m,,5", "B,2021,m,,1", "A,2021,m,,5"],
      ["A,2021,m,,1.394", "B,2021,m,,2.500", "A,2021,m,,1.394"],
      ["A,2021,m,,1.394", "B,2021,m,,7", "A,2021,m,,"],
    ])
  func duplicate(rows: [String]) {
    let fact = FaultFact.figure(.duplicate(key: "A, 2021, m", firstLine: 2))
    #expect(BareText.rows(rows).outcome == .refused(fact, line: 4, column: 1))
  }

  @Test(
    "flows are added up where a person says so, also before the column has decided",
    arguments: [
      (["A,2021,m,f,1.394", "A,2021,m,f,2.500", "A,2021,m,f,\"93,5\""], "3987.5"),
      (["A,2021,m,f,1.394", "A,2021,m,f,2.500", "A,2021,m,f,93.5"], "97.394"),
      (["A,2021,m,f,\"93,5\"", "A,2021,m,f,1.394", "A,2021,m,f,2"], "1489.5"),
    ])
  func summed(rows: [String], value: String) throws {
    let file = BareText.rows(rows, summing)
    #expect(file.outcome == .read(["A 2021 m[f]=\(value)"]))
    let account = try file.file().cube.account
    #expect(account.read == 3)
    #expect(account.used == 1)
    #expect(account.summedDuplicates == 2)
  }

  @Test("a stock of the codebook is never added up over rows")
  func stock() throws {
    let book = Codebook(
      units: [OrganisationUnit(id: "A")], measures: [Measure(id: "m", additivity: .stock)],
      categories: [])
    let file = BareText.rows(
      ["A,2021,m,,5", "A,2021,m,,6"], BareFileOptions(duplicates: .sum, codebook: book))
    #expect(file.outcome == .refused(.figure(.duplicateStock(measure: "m")), line: 3, column: 1))
  }

  @Test("a sum that does not fit is a fault")
  func overflow() {
    let rows = ["A,2021,m,,9223372036854775807", "A,2021,m,,1"]
    let fact = FaultFact.sum(.overflow("A, 2021, m"))
    #expect(BareText.rows(rows, summing).outcome == .refused(fact, line: 3, column: 1))
  }

  @Test("every row read is used, not selected, without value or summed")
  func addsUp() throws {
    var random = SplitMix64(seed: 3)
    for round in 0..<50 {
      let rows = (0..<60).map { _ in
        let unit = Int.random(in: 0...9, using: &random)
        let measure = ["m", "n"].randomElement(using: &random) ?? "m"
        return "U\(unit),2021,\(measure),,\(Int.random(in: 0...9, using: &random))"
      }
      let missing = (0..<4).map { "V\($0),2021,m,," }
      let options = BareFileOptions(duplicates: .sum, measures: ["m"])
      let file = BareText.rows((rows + missing).shuffled(using: &random), options)
      let account = try file.inRound(round).file().cube.account
      let selected = rows.filter { $0.contains(",m,") }
      let message = Comment(rawValue: "seed 3, round \(round)")
      #expect(account.read == 64, message)
      #expect(account.notSelected == rows.count - selected.count, message)
      #expect(account.withoutValue == 4, message)
      let units = Set(selected.map { $0.prefix(2) }).count
      #expect(account.used == units, message)
      #expect(account.summedDuplicates == selected.count - units, message)
      #expect(account.addsUp, message)
    }
  }
}

@Suite("Bare file: codebook") struct BareFileCodebookTests {
  private let options = BareFileOptions(
    codebook: Codebook(
      units: [
        OrganisationUnit(id: "hai_yen", name: "Hải Yến", code: "0123"),
        OrganisationUnit(id: "hai_yen_2", name: "Hải Yên"), OrganisationUnit(id: "an_khanh"),
      ],
      measures: [Measure(id: "members", additivity: .stock)],
      categories: [
        Category(id: "good", classification: "rating"),
        Category(id: "poor", classification: "rating"),
        Category(id: "female", classification: "sex"),
      ]))

  @Test(
    "units are found by identifier, code or name",
    arguments: [
      "hai_yen", "0123", "Hải Yến", "Hải Yến".decomposedStringWithCanonicalMapping,
    ])
  func unit(name: String) {
    let file = BareText.rows(["\(name),2021,members,,5"], options)
    #expect(file.outcome == .read(["hai_yen 2021 members=5"]))
  }

  @Test(
    "names that are not in it are refused at their place",
    arguments: [
      ("an_khan,2021,members,,5", .name(.unknownName(.unit, "an_khan", suggestion: "an_khanh")), 1),
      ("Z,2021,members,,5", .name(.unknownName(.unit, "Z", suggestion: nil)), 1),
      (
        "hai yen,2021,members,,5",
        .name(.unknownName(.unit, "hai yen", suggestion: "hai_yen")), 1
      ),
      ("0123,2021,member,,5", .name(.unknownName(.measure, "member", suggestion: "members")), 11),
      ("0123,2021,members,god,5", .name(.unknownName(.category, "god", suggestion: "good")), 19),
      (
        "0123,2021,members,good+poor,5",
        .codebook(.joinedSameClassification("poor", classification: "rating")), 19
      ),
      ("0123,2021,members,good+,5", .name(.unknownName(.category, "", suggestion: nil)), 19),
      ("0123,2021,members,+,5", .name(.unknownName(.category, "", suggestion: nil)), 19),
    ] as [(String, FaultFact, Int)])
  func unknown(row: String, fact: FaultFact, column: Int) {
    #expect(BareText.rows([row], options).outcome == .refused(fact, line: 2, column: column))
  }

  @Test("joined categories are taken in any order")
  func joined() {
    let rows = ["0123,2021,members,female+good,5", "0123,2022,members,good+female,6"]
    let expected = ["hai_yen 2021 members[good+female]=5", "hai_yen 2022 members[good+female]=6"]
    #expect(BareText.rows(rows, options).outcome == .read(expected))
  }

  @Test("categories of two columns join, and must be of two classifications")
  func categoryColumns() {
    var options = options
    options.categoryColumns = ["a", "b"]
    let header = "unit,period,measure,a,b,value\n"
    let sound = BareText(text: header + "0123,2021,members,good,female,5\n", options: options)
    #expect(sound.outcome == .read(["hai_yen 2021 members[good+female]=5"]))
    let wrong = BareText(text: header + "0123,2021,members,good,poor,5\n", options: options)
    let fact = FaultFact.codebook(.joinedSameClassification("poor", classification: "rating"))
    #expect(wrong.outcome == .refused(fact, line: 2, column: 24))
  }
}
