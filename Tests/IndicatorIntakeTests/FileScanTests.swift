import Foundation
import TestSupport
import Testing

@testable import IndicatorCore
@testable import IndicatorIntake

@Suite("File scan: the same as the plain reader") struct FileScanTests {
  private static let header = "unit,period,measure,category,value\n"

  /// Rows under the usual header that have something to them.
  static let nasty: [String] = [
    "A,2021,m,,5\n", "A,2021,m,,5", "A,2021,m,,5\r\n", "A,2021,m,,5\r", "\nA,2021,m,,5\n\n",
    "\r\n\r\nA,2021,m,x,5\r\n\r\nA,2021,m,y,6", "A,2021,m,,5\n\r", "A,2021,m,,5\rB,2021,m,,6\n",
    "\"A\",\"2021\",\"m\",\"\",\"5\"\n", "\"A,1\",2021,m,,5\n\"A\n2\",2021,m,,6\nB,2021,m,,7\n",
    "\"A\r\n1\",2021,m,,5\r\nB,2021,m,,x\r\n", "\"A\"\"1\",2021,m,,5\nA\"1,2021,m,,5\n",
    "\"A\"x,2021,m,,5\n", "\"A,2021,m,,5\n", "A,2021,m,\"x\"\"\",5\nA,2021,m,x\"\",6\n",
    "A,2021,m,\"\",5\nA,2021,m,,6\n", " A , 2021 , m , x , 5 \n\"A\",2021,m,x,6\n",
    "A,2021,m,,5\nA,2021,m\nB,2021,m,,6\n", "A,2021,m,,5\nA,2021,m,,5,6\n",
    "A,2021\nm,,5,6,7,8\nx,y,z\n", ",2021,m,,5\n", "A,2021,,,5\n", "A,,m,,5\n", "A,2021-13,m,,5\n",
    "A,2021,m,,\nB,2021,m,, \nC,2021,m,,\"\"\n", "A,2021,m,,x\n", "A,2021,m,,1 394\n",
    "A,2021,m,,5%\nB,2021,m,,+5\nC,2021,m,,-5\nD,2021,m,,−7\n", "A,2021,m,,-\n", "A,2021,m,,.5\n",
    "A,2021,m,,5.\n", "A,2021,m,,007\nB,2021,m,,0\nC,2021,m,,-0\n",
    "A,2021,m,,9223372036854775807\nB,2021,m,,-9223372036854775808\n",
    "A,2021,m,,9223372036854775808\n", "A,2021,m,,12345678\nB,2021,m,,123456789012345678\n",
    "A,2021,m,,0.000000000000000001\nB,2021,m,,0.0000000000000000001\n",
    "A,2021,m,,1.394\n", "A,2021,m,,1.394\nB,2021,m,,93.1\n",
    "A,2021,m,,1.394\nB,2021,m,,\"93,1\"\n",
    "A,2021,m,,93.1\nB,2021,m,,\"93,1\"\n", "A,2021,m,,\"1,394\"\nB,2021,m,,1.394.000\n",
    "A,2021,m,,1.394.000\nB,2021,m,,\"1,394.5\"\n", "A,2021,m,,0.123\nB,2021,m,,1.500\n",
    "A,2021,m,,1.500\nB,2021,n,,93.1\n", "A,2021,m,,1.500\nB,2021,n,,\"93,1\"\n",
    "A,2021,m,,1.500\nB,2021,n,,\"93,1\"\nC,2021,n,,93.1\n", "A,2021,n,,abc\nB,2021,n,,\n",
    "A,2021,m,,5\nA,2021,m,,5\n", "A,2021,m,x,5\nA,2021Q1,m,x,5\nA,2021-Q1,m,x,5\n",
    "A,2021,m,,5\nB,2021,m,,6\nA,2021,m,,\n", "A,2021,m,,\nA,2021,m,,5\n",
    "Ha\u{309}i,2021,m,,5\nHải,2022,m,,6\n", "Ha\u{309}i,2021,m,,5\nHải,2021,m,,6\n",
    "\u{212A},2021,m,,5\nK,2022,m,,6\nc\u{30C},2021,m,,1\nč,2022,m,,2\n",
    "K,2021,m,,5\n\u{212A},2022,m,,6\nč,2021,m,,1\nc\u{30C},2022,m,,2\n",
    "A,2021,me\u{302}\u{301},,5\nB,2021,mế,,6\n", "A,2021,m,x\u{309},5\nB,2021,m,x\u{309},6\n",
    "A,2021,m,o\u{309},5\nB,2021,m,ỏ,6\n", "\u{FEFF}A,2021,m,,5\n", "\u{FEFF}\n", "\0,2021,m,,5\n",
    "A,2021,officials of the province,a rather long category,5\nA,2022,officials of the province,a rather long category,6\nA,2022,officials of the province,a rather long categorx,6\n",
    "A unit with a name of many words and letters,2021,m,,5\nA unit with a name of many words and letterz,2021,m,,6\nA unit with a name of many words and letters,2021,m,,7\n",
    "A,2021,m,x;y,5\n", "A;2021;m;;5\n", "", "\n", "x\n",
  ]

  static let options: [BareFileOptions] = [
    BareFileOptions(), BareFileOptions(measures: ["m"]), BareFileOptions(duplicates: .sum),
    BareFileOptions(numbers: .vi, measures: ["m"]), BareFileOptions(numbers: .en),
    BareFileOptions(numbers: .plain, duplicates: .sum, measures: ["n"]),
  ]

  @Test("nasty files, in pages of every small size and with several threads", arguments: nasty)
  func nastyFiles(rows: String) {
    for options in Self.options {
      var file = ScanCase(Self.header + rows, options)
      file.pages = [1, 2, 3, 7, 64, 4096]
      #expect(file.differences == [], "\(file.text)")
    }
  }

  @Test(
    "headers, columns and beginnings",
    arguments: [
      "\u{FEFF}unit,period,measure,category,value\nA,2021,m,,5\n",
      "\n\nunit,period,measure,category,value\n\nA,2021,m,,5\n",
      "value;category;measure;period;unit;x\n5;a;m;2021;A;\"1\n2\"\n6;b;m;2021;A;\n",
      "unit\tperiod\tmeasure\tcategory\tvalue\nA\t2021\tm\t\t5,5\n",
      "unit,period,measure,category\nA,2021,m,\n", "unit,unit,period,measure,category,value\n",
      "\"un\nit\",unit,period,measure,category,value\nq,A,2021,m,,5\nq,A,2021,m,,x\n",
      "Unit,PERIOD,measure,category,value,Note\nA,2021,m,,5,ghi chú\n",
      "unit,period,measure,category,value", "unit,period,measure,category,value\r\n\r\n",
      "unit;period;measure;category;value\nA;2021;m;;\"5\n", " \n\t\n", "\u{FEFF}", "\"", "\"\n",
      "unit,period,measure,category,value\nA,2021,m,,\"5", "unit,period,measure,category,va\"lue\n",
      "x,category,unit,period,y,measure,value\n,,,,,,\n1,a,U,2021,2,m,3\n",
    ])
  func beginnings(text: String) {
    #expect(ScanCase(text).differences == [], "\(text.debugDescription)")
  }

  @Test(
    "what stands beside figures",
    arguments: [
      "A,2021,m,,5,>=,P,r#L7,ghi chú\nA,2022,m,,,,Q,,\nB,2021,m,,7,,,,\n",
      "A,2021,m,,5,=>,,,\n", "A,2021,m,,5,,X,,\n", "A,2021,m,,,,A,,\nB,2021,m,,5,,O,,\n",
      "A,2021,m,,5,,,first,\nA,2021,m,,6,~,,second,\n", "A,2021,m,,5,,,,\nA,2021,m,,6,~,,second,\n",
      "A,2021,m,,5, ,\"\",\" \",\n", "A,2021,n,,5,=>,X,,\nB,2021,m,,1,,,,\n",
    ])
  func remarks(rows: String) {
    let header = "unit,period,measure,category,value,qualifier,status,source,note\n"
    for options in Self.options {
      #expect(ScanCase(header + rows, options).differences == [], "\(rows.debugDescription)")
    }
  }

  @Test(
    "several category columns",
    arguments: [
      "A,2021,m,good,female,5\nA,2021,m,,female,7\nA,2021,m,female,good,1\nA,2021,m,,,9\n",
      "A,2021,m,x,,5\nA,2021,m,,x,7\nA,2021,m,x,x,1\nA,2021,m,x,x,2\n",
    ])
  func categoryColumns(rows: String) {
    let options = BareFileOptions(categoryColumns: ["rating", "sex"])
    let file = ScanCase("unit,period,measure,rating,sex,value\n" + rows, options)
    #expect(file.differences == [], "\(file.text)")
  }

  @Test(
    "names in a codebook",
    arguments: [
      "hai_yen,2021,members,,5\n0123,2022,members,,6\nHải Yến,2023,members,good,7\n",
      "hai_yen,2021,members,,5\nHải Yến,2021,members,,6\n",
      "hai_yen,2021,members,good+female,5\n0123,2021,members,female+good,6\n",
      "0123,2021,rows,,5\nhai_yen,2021,rows,,6\n", "an_khan,2021,members,,5\n",
      "0123,2021,member,,5\n", "0123,2021,members,god,5\n", "0123,2021,members,good+poor,5\n",
      "an_khanh,2021,members,,5\nan_khanh,2021,rows,,1.394\n0123,2021,rows,,\"93,1\"\n",
    ])
  func codebook(rows: String) {
    let book = Codebook(
      units: [
        OrganisationUnit(id: "hai_yen", name: "Hải Yến", code: "0123"),
        OrganisationUnit(id: "an_khanh"),
      ],
      measures: [Measure(id: "members", additivity: .stock), Measure(id: "rows")],
      categories: [
        Category(id: "good", classification: "rating"),
        Category(id: "poor", classification: "rating"),
        Category(id: "female", classification: "sex"),
      ])
    for duplicates in DuplicateRule.allCases {
      let options = BareFileOptions(duplicates: duplicates, codebook: book)
      #expect(ScanCase(Self.header + rows, options).differences == [], "\(rows.debugDescription)")
    }
  }

  @Test("a table that would be mostly empty is hashed", arguments: ["sound", "second", "remarked"])
  func sparse(kind: String) {
    // A period of its own for most units: 300 times 300 cells for some hundred figures.
    var rows = (0..<300).map {
      "U\($0),\(1500 + $0),m,\($0 % 3 == 0 ? "x" : ""),\($0).5,,,s#L\($0),\n"
    }
    rows += (0..<300).map { "U\($0),\(1500 + $0 / 2),n,,\($0),,\($0 % 50 == 0 ? "P" : ""),,\n" }
    if kind == "second" { rows.append("U7,1507,m,,1,,,,\n") }
    if kind == "remarked" { rows.append("U7,1999,m,,\"1,5\",~,,,\n") }
    let header = "unit,period,measure,category,value,qualifier,status,source,note\n"
    for options in Self.options {
      var file = ScanCase(header + rows.joined(), options)
      file.pages = [100, 4096, 1 << 20]
      #expect(file.differences == [])
    }
  }

  @Test("a table is hashed only where it would be mostly empty")
  func storage() throws {
    func cube(_ rows: [String]) throws -> Cube {
      try BareText.rows(rows).inRound(ScanCase.everyPage.count - 1).file().cube
    }
    func isTable(_ cube: Cube) -> Bool { if case .grid = cube.storage { true } else { false } }
    let full = (0..<300).flatMap { unit in (0..<4).map { "U\(unit),\(2000 + $0),m,,1" } }
    #expect(isTable(try cube(full)))
    #expect(!isTable(try cube((0..<300).map { "U\($0),\(1500 + $0),m,,1" })))
  }

  @Test("a byte that is no UTF-8, at every place", arguments: [0x80, 0xC0, 0xE1, 0xED, 0xF0, 0xFF])
  func badByte(byte: UInt8) {
    let text = Self.header + "Xã Ấp,2021,m,a,5\n\"Xã,Ấp\",2022,n,a,5\nB,2021,m,\"ễ\",1\n"
    let sound = Array(text.utf8)
    for place in sound.indices {
      var bytes = sound
      bytes[place] = byte
      var file = ScanCase(bytes: bytes, BareFileOptions(measures: ["m"]))
      file.pages = [1, 7, 64]
      file.threads = [1, 2]
      #expect(file.differences == [], "\(place)")
    }
  }

  @Test("a file cut off at every byte")
  func cutOff() {
    let text =
      "\u{FEFF}" + Self.header + "\"Xã \"\"Ấp\"\"\n1\",2021,m,a,\"1.394,5\"\r\n\r\nB,2021,m,ễ,1\r\n"
    let bytes = Array(text.utf8)
    for length in 0...bytes.count {
      var file = ScanCase(bytes: Array(bytes[..<length]))
      file.pages = [1, 5, 64]
      file.threads = [1, 2]
      #expect(file.differences == [], "\(length)")
    }
  }

  @Test("a stream is read as a file is, once", arguments: [1, 7, 4096])
  func stream(pageSize: Int) {
    for rows in Self.nasty {
      let bytes = Array((Self.header + rows).utf8)
      let (scanned, plain) = Reading.piped(bytes, ScanSettings(threads: 2, pageSize: pageSize))
      #expect(scanned == plain, "\(rows.debugDescription)")
    }
  }

  @Test("a file at a path is read as its bytes are", arguments: [1, 7, 4096])
  func path(pageSize: Int) throws {
    let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    defer { try? FileManager.default.removeItem(atPath: path) }
    for rows in Self.nasty {
      let bytes = Array((Self.header + rows).utf8)
      try Data(bytes).write(to: URL(filePath: path))
      let scanned = Reading { () throws(Fault) in
        var log = FaultLog(.stopAtFirst)
        return try BareFile.read(
          path: path, options: BareFileOptions(), into: &log,
          settings: ScanSettings(threads: 2, pageSize: pageSize))
      }
      let plain = Reading.plainly(bytes, BareFileOptions(), name: path)
      #expect(scanned == plain, "\(rows.debugDescription)")
    }
  }

  @Test("files made at random", arguments: 0..<16)
  func randomFiles(block: Int) {
    for number in 0..<100 {
      let seed = UInt64(block * 100 + number)
      var maker = RandomFile(seed: seed)
      var file = maker.make()
      file.pages = [[1, 7, 64, 2, 3, 7, 31, 64, 500, 4096][number % 10]]
      #expect(file.differences == [], "seed \(seed): \(file.text)")
    }
  }

  /// Rows of the same unit and measure are told by the bytes that they begin with, up to 48 of them; a byte that is
  /// another, wherever it stands, must be seen.
  @Test("rows that begin alike but for one byte", arguments: Array(1...46))
  func rowsThatBeginAlike(width: Int) {
    let unit = String(repeating: "u", count: width)
    var rows = ["\(unit),2021,n,,1", "\(unit),2021,n,,2"]
    for place in 0..<width {
      // One bit is another, which the number of bytes in a key's last byte could hide.
      let other = unit.prefix(place) + "e" + unit.dropFirst(place + 1)
      rows += ["\(other),2021,n,,3", "\(unit),2022,n,,4", "\(unit),2021,n,,5"]
    }
    for measure in ["m", "n", "o"] { rows.append("\(unit),2021,\(measure),,6") }
    var file = ScanCase(
      Self.header + rows.joined(separator: "\n"), BareFileOptions(measures: ["m"]))
    file.pages = [64, 4096]
    file.threads = [1]
    #expect(file.differences == [], "\(file.text)")
  }

  @Test(
    "thousands of units of every length, in order and in none",
    arguments: [["m"], ["q"], nil], [true, false])
  func manyUnits(measures: Set<String>?, isSorted: Bool) {
    var random = SplitMix64(seed: 48)
    // Fifteen bytes and sixteen are kept in different ways; the ends of many names are alike.
    let units = Set(
      (0..<1200).map { String("\($0)xã đảo phường thị trấn".prefix($0 % 23 + 1)) })
    var rows = units.sorted().flatMap { unit in
      ["m", "n", "o"].flatMap { measure in
        (2021...2022).map { "\(unit),\($0),\(measure),,7" }
      }
    }.shuffled(using: &random)
    // Many units have no figure of one measure.
    rows.removeLast(rows.count / 2)
    if isSorted { rows.sort() }
    var file = ScanCase(
      Self.header + rows.joined(separator: "\n"),
      BareFileOptions(measures: measures))
    file.pages = [4096, 1 << 20]
    file.threads = [1, 2]
    #expect(file.differences == [])
  }

  @Test("random files are of every kind")
  func randomFilesAreOfEveryKind() {
    var read = 0
    var facts: Set<String> = []
    for seed in 0..<1600 {
      var maker = RandomFile(seed: UInt64(seed))
      let file = maker.make()
      switch Reading.plainly(file.bytes, file.options) {
      case .read: read += 1
      case .refused(let fault):
        // `field(IndicatorCore.FieldFact.emptyField(column: "unit"))` is `emptyField`.
        let name = "\(fault.fact)".split(separator: "Fact.").dropFirst().first ?? ""
        facts.insert(String(name.prefix { $0.isLetter || $0.isNumber }))
      }
    }
    #expect(read > 400)
    #expect(
      facts.isSuperset(of: [
        "raggedRow", "duplicate", "badNumber", "badPeriod", "emptyField", "ambiguousNumber",
        "mixedNumbers", "overflow", "bareCarriageReturn", "quoteInsideField", "invalidUTF8",
        "textAfterQuote", "unterminatedQuote", "headerOnly",
      ]), "\(facts)")
  }
}
