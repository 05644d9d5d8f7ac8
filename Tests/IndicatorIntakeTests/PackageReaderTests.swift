import Foundation
import IndicatorCore
import TestSupport
import Testing

@testable import IndicatorIntake

@Suite("Data package") struct PackageReaderTests {
  @Test("reads units, measures, categories, figures and indicators")
  func reads() throws {
    let package = try PackageFolder().read()
    let book = package.cube.codebook
    #expect(book.units.map(\.id) == ["01", "0101", "0102"])
    #expect(book.units.map(\.parent) == ["", "01", "01"])
    #expect(book.measures.map(\.additivity) == [.stock, .flow])
    #expect(book.categories.map(\.order) == [nil, 2, 1, nil])
    #expect(book.absence == .noValue)
    #expect(
      package.cube.figures.map(\.words) == [
        "0101 2021 members=198", "0101 2021 members[female]=56",
        "0102 2021 members[good+female]=7", "0102 2022 members=suppressed",
      ])
    #expect(package.indicators.map(\.indicator.per) == [100])
    #expect(package.indicators.map(\.indicator.better) == [.higher])
  }

  @Test("says what became of every row, and selects measures")
  func account() throws {
    let all = try PackageFolder().read().cube.account
    #expect([all.read, all.used, all.withoutValue, all.notSelected].elementsEqual([4, 3, 1, 0]))
    let none = try PackageFolder().read(measures: ["admissions"]).cube.account
    #expect(
      [none.read, none.used, none.withoutValue, none.notSelected].elementsEqual([4, 0, 0, 4]))
  }

  @Test("remembers what it read of each file, and what shows that a spreadsheet saved it")
  func files() throws {
    let sources = "\u{FEFF}source;document\r\nhai_yen;report\r\n"
    let measures = PackageFolder.usual["measures.csv"]?.replacing(",", with: "\t")
    let package = try PackageFolder(["sources.csv": sources, "measures.csv": measures]).read()
    let optional: [PackageTable] = [
      .years, .unitChanges, .breaks, .targets, .rules, .claims,
    ]
    #expect(package.tables.map(\.table) == PackageTable.all.filter { !optional.contains($0) })
    #expect(package.tables.map(\.rows) == [3, 2, 4, 1, 4, 1])
    #expect(package.tables[3].columns == ["source", "document"])
    #expect(
      package.tables.map(\.spreadsheetTraces) == [
        [], ["TAB"], [], ["BOM", ";", "CRLF"], [], [],
      ])
  }

  @Test("needs no categories, sources or indicators")
  func needsOnlyThree() throws {
    let observations = "unit,period,measure,category,value\n0101,2021,members,,198\n"
    let package = try PackageFolder([
      "categories.csv": nil, "sources.csv": nil, "indicators.csv": nil,
      "observations.csv": observations,
    ]).read()
    #expect(package.cube.figures.map(\.words) == ["0101 2021 members=198"])
    #expect(package.tables.map(\.table.name) == ["units", "measures", "observations"])
  }

  @Test("sources are checked only where the package lists them")
  func withoutSources() throws {
    #expect(try PackageFolder(["sources.csv": nil]).firstFault() == nil)
  }

  @Test(
    "is no package without the files it must have",
    arguments: [
      "units.csv", "measures.csv", "observations.csv",
    ])
  func notAPackage(missing: String) throws {
    let folder = PackageFolder([missing: nil])
    #expect(try folder.firstFault() == PlacedFact(.file(.notAPackage(missing: missing)), ".", 0, 0))
    #expect(try !folder.with(DataPackage.isPackage))
    #expect(try PackageFolder().with(DataPackage.isPackage))
  }

  @Test("its name is the last of its path, a slash at the end does not count")
  func name() throws {
    let names = try PackageFolder().with { path in
      var log = FaultLog(.stopAtFirst)
      let package = try DataPackage.read(path + "/", into: &log)
      return [package.name, URL(filePath: path).lastPathComponent, package.path, path]
    }
    #expect(names[0] == names[1])
    #expect(names[2] == names[3])
  }

  @Test("names are kept composed, however they were typed")
  func composedNames() throws {
    let units = "unit,name\n0101,\("Hải Yến".decomposedStringWithCanonicalMapping)\n"
    let observations = "unit,period,measure,category,value\n0101,2021,members,,198\n"
    let package = try PackageFolder(["units.csv": units, "observations.csv": observations]).read()
    let bytes: [UInt8] = Array("Hải Yến".precomposedStringWithCanonicalMapping.utf8)
    #expect(package.cube.codebook.units.map { [UInt8]($0.name.utf8) } == [bytes])
  }

  @Test("the codebook alone serves figures that stand elsewhere")
  func codebookAlone() throws {
    let folder = PackageFolder(["observations.csv": nil])
    let book = try folder.with { path in
      var log = FaultLog(.stopAtFirst)
      return try DataPackage.readCodebook(path, into: &log)
    }
    #expect(book.units.count == 3)
    #expect(throws: Fault.self) {
      try PackageFolder(["units.csv": nil]).with { path in
        var log = FaultLog(.stopAtFirst)
        return try DataPackage.readCodebook(path, into: &log)
      }
    }
  }

  @Test("a fault in a formula is moved to the file in which it stands")
  func formulaPlace() throws {
    let indicator = try #require(try PackageFolder().read().indicators.first)
    let moved = indicator.placed(Fault(.meaning(.noMeasure), at: .typed("formula", column: 4)))
    #expect(moved.place?.source.hasSuffix("/indicators.csv") == true)
    #expect(moved.place?.line == 2)
    #expect(moved.place?.column == 16 + 3)
    #expect(moved.place?.origin == .file)
    let other = Fault(.meaning(.noMeasure), at: .typed("--per", column: 4))
    #expect(indicator.placed(other) == other)
  }
}

@Suite("Data package: faults") struct PackageFaultTests {
  /// A row too many in a file, and the fault that it is.
  struct Case: CustomTestStringConvertible, Sendable {
    let file: String
    let row: String
    let fault: PlacedFact

    init(_ file: String, _ row: String, _ fact: FaultFact, line: Int, column: Int) {
      (self.file, self.row) = (file, row)
      fault = PlacedFact(fact, file, line, column)
    }

    var testDescription: String { "\(file): \(row)" }
  }

  static let codebookCases = [
    Case(
      "units.csv", "0103,X,,,commune,011", .name(.unknownName(.unit, "011", suggestion: "01")),
      line: 5,
      column: 18),
    Case(
      "units.csv", "0103,X,,,commune,0103", .codebook(.parentCycle(.unit, "0103")), line: 5,
      column: 18),
    Case("units.csv", ",X,,,commune,01", .field(.emptyField(column: "unit")), line: 5, column: 1),
    Case(
      "units.csv", "0101,X,,,,", .figure(.repeatedKey("0101", firstLine: 3)), line: 5, column: 1),
    Case("units.csv", "0103,X", .text(.raggedRow(found: 2, expected: 6)), line: 5, column: 1),
    Case("measures.csv", "Cells,,units,stock", .field(.badIdentifier("Cells")), line: 4, column: 1),
    Case(
      "measures.csv", "1cells,,units,stock", .field(.badIdentifier("1cells")), line: 4, column: 1),
    Case(
      "measures.csv", "cells,,units,stck",
      .field(.badChoice("stck", column: "additive", expected: ["flow", "stock", "none"])), line: 4,
      column: 14),
    Case(
      "measures.csv", "cells,,,stock", .field(.emptyField(column: "unit_of_measure")), line: 4,
      column: 8),
    Case(
      "measures.csv", "members,,x,flow", .figure(.repeatedKey("members", firstLine: 2)), line: 4,
      column: 1),
    Case("categories.csv", "đỏ,rating,,,yes", .field(.badIdentifier("đỏ")), line: 6, column: 1),
    Case(
      "categories.csv", "fair,,,,yes", .field(.emptyField(column: "classification")), line: 6,
      column: 6),
    Case(
      "categories.csv", "fair,rating,ratd,,yes",
      .name(.unknownName(.category, "ratd", suggestion: "rated")), line: 6, column: 13),
    Case(
      "categories.csv", "male,sex,rated,,yes",
      .codebook(.parentElsewhere(category: "male", parent: "rated")),
      line: 6, column: 10),
    Case(
      "categories.csv", "fair,rating,fair,,yes", .codebook(.parentCycle(.category, "fair")),
      line: 6,
      column: 13),
    Case(
      "categories.csv", "fair,rating,rated,2,yes",
      .codebook(.repeatedOrder(category: "fair", other: "good")),
      line: 6, column: 19),
    Case(
      "categories.csv", "fair,rating,,1.5,yes", .field(.badWhole("1.5", column: "order")), line: 6,
      column: 14),
    Case(
      "categories.csv", "fair,rating,,,ja",
      .field(.badChoice("ja", column: "in_base", expected: ["yes", "no"])), line: 6, column: 15),
    Case(
      "categories.csv", "good,rating,,,yes", .figure(.repeatedKey("good", firstLine: 3)), line: 6,
      column: 1),
    Case("sources.csv", "r,", .field(.emptyField(column: "document")), line: 3, column: 3),
    Case(
      "sources.csv", "hai_yen,x", .figure(.repeatedKey("hai_yen", firstLine: 2)), line: 3, column: 1
    ),
    Case(
      "indicators.csv", "Share,,members,1,none", .field(.badIdentifier("Share")), line: 3, column: 1
    ),
    Case(
      "indicators.csv", "a,,,1,none", .field(.emptyField(column: "formula")), line: 3, column: 4),
    Case(
      "indicators.csv", "a,,members,x,none", .field(.badWhole("x", column: "per")), line: 3,
      column: 12),
    Case(
      "indicators.csv", "a,,members,0,none", .field(.badWhole("0", column: "per")), line: 3,
      column: 12),
    Case(
      "indicators.csv", "a,,members,1000000001,none",
      .field(.badWhole("1000000001", column: "per")),
      line: 3,
      column: 12),
    Case(
      "indicators.csv", "a,,members,1,up",
      .field(.badChoice("up", column: "better", expected: ["higher", "lower", "none"])), line: 3,
      column: 14
    ),
    Case(
      "indicators.csv", "share,,members,1,none", .figure(.repeatedKey("share", firstLine: 2)),
      line: 3,
      column: 1),
  ]

  static let observationCases = [
    ("0103,2021,members,,1,,,", .name(.unknownName(.unit, "0103", suggestion: "0101")), 1),
    (",2021,members,,1,,,", .field(.emptyField(column: "unit")), 1),
    ("0101,2021-13,members,,1,,,", .field(.badPeriod("2021-13")), 6),
    ("0101,,members,,1,,,", .field(.emptyField(column: "period")), 6),
    ("0101,2021,member,,1,,,", .name(.unknownName(.measure, "member", suggestion: "members")), 11),
    (
      "0101,2023,members,femal,1,,,", .name(.unknownName(.category, "femal", suggestion: "female")),
      19
    ),
    (
      "0101,2023,members,good+poor,1,,,",
      .codebook(.joinedSameClassification("poor", classification: "rating")), 19
    ),
    ("0101,2023,members,good+,1,,,", .name(.unknownName(.category, "", suggestion: nil)), 19),
    ("0101,2023,members,,\"1,394\",,,", .number(.badNumber("1,394")), 20),
    ("0101,2023,members,,1 394,,,", .number(.badNumber("1 394")), 20),
    ("0101,2023,members,,,,,", .figure(.missingValueWithoutStatus), 20),
    ("0101,2023,members,,,,P,", .figure(.missingValueWithoutStatus), 20),
    ("0101,2023,members,,5,,Q,", .figure(.valueWithMissingStatus("Q")), 20),
    (
      "0101,2023,members,,5,ca,,",
      .field(.badChoice("ca", column: "qualifier", expected: ["=", ">", ">=", "<", "<=", "~"])), 22
    ),
    (
      "0101,2023,members,,5,,Z,",
      .field(
        .badChoice(
          "Z", column: "status", expected: ["A", "B", "D", "E", "L", "M", "O", "P", "Q", "U"])), 23
    ),
    (
      "0101,2023,members,,5,,,hai_yn#L3",
      .name(.unknownName(.source, "hai_yn", suggestion: "hai_yen")), 24
    ),
    ("0101,2023,members,,5,,,hai_yen;x", .name(.unknownName(.source, "x", suggestion: nil)), 24),
    ("0101,2021,members,,199,,,", .figure(.duplicate(key: "0101, 2021, members", firstLine: 2)), 1),
    (
      "0102,2021,members,female+good,7,,,",
      .figure(.duplicate(key: "0102, 2021, members, good+female", firstLine: 4)), 1
    ),
    ("0101,2021,members", .text(.raggedRow(found: 3, expected: 8)), 1),
    ("0101,2021,members,\"x\"y,1,,,", .quotes(.textAfterQuote), 22),
  ].map { (row: String, fact: FaultFact, column: Int) in
    Case("observations.csv", row, fact, line: 6, column: column)
  }

  @Test("the usual package has none")
  func none() throws {
    #expect(try PackageFolder().firstFault() == nil)
    #expect(try PackageFolder().allFaults() == [])
  }

  @Test(
    "each is found alone, with file, line and column", arguments: codebookCases + observationCases)
  func each(_ wrong: Case) throws {
    let folder = PackageFolder(wrong.file, adding: wrong.row)
    #expect(try folder.firstFault() == wrong.fault)
    #expect(try folder.allFaults() == [wrong.fault])
  }

  @Test("units and categories in a ring are each below themselves")
  func rings() throws {
    let units = "unit,parent\n0101,0102\n0102,01\n01,0101\n0103,01\n"
    let inUnits = (0..<3).map { index in
      PlacedFact(
        .codebook(.parentCycle(.unit, ["0101", "0102", "01"][index])), "units.csv", index + 2,
        [6, 6, 4][index])
    }
    #expect(try PackageFolder(["units.csv": units]).allFaults() == inUnits)
    let ring =
      "category,classification,parent\ngood,a,rated\nrated,a,good\nfemale,sex,\nbelow,a,good\n"
    let inCategories = [
      PlacedFact(.codebook(.parentCycle(.category, "good")), "categories.csv", 2, 8),
      PlacedFact(.codebook(.parentCycle(.category, "rated")), "categories.csv", 3, 9),
    ]
    #expect(try PackageFolder(["categories.csv": ring]).allFaults() == inCategories)
  }

  @Test("an order on an aggregate is refused where the aggregate stands")
  func orderOnAggregate() throws {
    let categories = PackageFolder.usual["categories.csv"]?.replacing(
      "rated,rating,,,", with: "rated,rating,,3,")
    let fault = PlacedFact(.codebook(.orderOnAggregate("rated")), "categories.csv", 2, 15)
    #expect(try PackageFolder(["categories.csv": categories]).allFaults() == [fault])
  }

  @Test("columns that no table has are named, with the nearest")
  func unknownColumn() throws {
    let sources = "source,document,isuer,weather\nhai_yen,report,,\n"
    let columns = PackageTable.sources.columns.map(\.name)
    #expect(
      try PackageFolder(["sources.csv": sources]).allFaults() == [
        PlacedFact(
          .column(.unknownColumn("isuer", expected: columns, suggestion: "issuer")), "sources.csv",
          1, 17),
        PlacedFact(
          .column(.unknownColumn("weather", expected: columns, suggestion: nil)), "sources.csv", 1,
          23),
      ])
  }

  @Test("a further column of units groups them, one that is nearly another is a slip")
  func groupColumns() throws {
    let columns = PackageTable.units.columns.map(\.name)
    let units = PackageFolder.usual["units.csv"] ?? ""
    let lines = units.split(separator: "\n").map(String.init)
    func widened(_ heading: String) -> String {
      lines.enumerated().map { $1 + "," + ($0 == 0 ? heading : "North") }.joined(separator: "\n")
        + "\n"
    }
    #expect(try PackageFolder(["units.csv": widened("region")]).allFaults().isEmpty)
    let faults = try PackageFolder(["units.csv": widened("aliasses")]).allFaults()
    #expect(
      faults.map(\.fact) == [
        .column(.unknownColumn("aliasses", expected: columns, suggestion: "aliases"))
      ])
  }

  @Test("a missing column ends the reading, also where faults are collected")
  func missingColumn() throws {
    let folder = PackageFolder(["measures.csv": "measure,name\nmembers,\n"])
    let fact = FaultFact.column(.missingColumn("unit_of_measure", found: ["measure", "name"]))
    #expect(try folder.firstFault() == PlacedFact(fact, "measures.csv", 1, 1))
    #expect(throws: Fault.self) { try folder.allFaults() }
  }

  @Test("a table without text is empty, one with a name twice is refused")
  func headers() throws {
    let empty = PackageFolder(["indicators.csv": ""])
    #expect(try empty.allFaults() == [PlacedFact(.text(.emptyFile), "indicators.csv", 1, 1)])
    let twice = PackageFolder(["sources.csv": "source,source\nhai_yen,x\n"])
    #expect(
      try twice.allFaults() == [PlacedFact(.column(.repeatedColumn("source")), "sources.csv", 1, 8)]
    )
  }

  @Test("each repetition of a key names the first row that has it")
  func repeatedKey() throws {
    let units = "unit\n01\n0101\n0102\n01\n01\n"
    let fact = FaultFact.figure(.repeatedKey("01", firstLine: 2))
    #expect(
      try PackageFolder(["units.csv": units]).allFaults() == [
        PlacedFact(fact, "units.csv", 5, 1), PlacedFact(fact, "units.csv", 6, 1),
      ])
  }

  @Test("a slip in the codebook does not make the figures look wrong")
  func slipInTheCodebook() throws {
    let measures = "measure,unit_of_measure,additive\nmembers,persons,stck\n"
    let fact = FaultFact.field(
      .badChoice("stck", column: "additive", expected: ["flow", "stock", "none"]))
    #expect(
      try PackageFolder(["measures.csv": measures]).allFaults() == [
        PlacedFact(fact, "measures.csv", 2, 17)
      ])
  }

  @Test("a row of figures with two slips has each of them named, and is not used")
  func twoSlips() throws {
    let folder = PackageFolder("observations.csv", adding: "0101,2021,members,,x,ca,,")
    let qualifiers = ["=", ">", ">=", "<", "<=", "~"]
    #expect(
      try folder.allFaults() == [
        PlacedFact(.number(.badNumber("x")), "observations.csv", 6, 20),
        PlacedFact(
          .field(.badChoice("ca", column: "qualifier", expected: qualifiers)), "observations.csv",
          6, 22),
      ])
  }

  @Test("all are collected in the order of the files, the first alone stops")
  func collectedAndFirst() throws {
    var folder = PackageFolder("units.csv", adding: "0103,X,,,commune,77")
    let rows =
      "x,2021,members,,1,,,\n0101,2021,members,,2,,,\n0102,2023,members,,3,,,\n0102,y,members,,3,,,\n"
    folder.files["observations.csv"] = (PackageFolder.usual["observations.csv"] ?? "") + rows
    folder.files["indicators.csv"] = "indicator,formula,per\na,members,-1\n"
    let expected = [
      PlacedFact(.name(.unknownName(.unit, "77", suggestion: nil)), "units.csv", 5, 18),
      PlacedFact(.name(.unknownName(.unit, "x", suggestion: nil)), "observations.csv", 6, 1),
      PlacedFact(
        .figure(.duplicate(key: "0101, 2021, members", firstLine: 2)), "observations.csv", 7, 1),
      PlacedFact(.field(.badPeriod("y")), "observations.csv", 9, 6),
      PlacedFact(.field(.badWhole("-1", column: "per")), "indicators.csv", 2, 11),
    ]
    #expect(try folder.allFaults() == expected)
    #expect(try folder.firstFault() == expected[0])
  }

  @Test("damaged text ends its table and not the others")
  func damagedText() throws {
    var folder = PackageFolder("sources.csv", adding: "x,\"y")
    folder.files["indicators.csv"] = "indicator,formula\nA,members\n"
    #expect(
      try folder.allFaults() == [
        PlacedFact(.quotes(.unterminatedQuote), "sources.csv", 3, 3),
        PlacedFact(.field(.badIdentifier("A")), "indicators.csv", 2, 1),
      ])
  }
}

@Suite("The shipped data package") struct ShippedPackageTests {
  private static let path = Repository.root.appending(path: "Datasets/party-reports").path

  private func package() throws -> DataPackage {
    var log = FaultLog(.collect)
    let package = try DataPackage.read(Self.path, into: &log)
    #expect(log.faults == [])
    return package
  }

  /// The sum of all figures of one measure and category.
  private func total(_ measure: String, _ category: String, in cube: Cube) throws -> ExactDecimal {
    try cube.figures.filter { $0.measure.id == measure && $0.category == category }
      .compactMap(\.cell.value).reduce(.zero) { try $0.adding($1) }
  }

  @Test("reads without a fault")
  func readsWithoutAFault() throws {
    let package = try package()
    #expect(package.name == "party-reports")
    #expect(package.tables.map(\.rows) == [8, 9, 119, 165, 5, 318, 40, 55, 3, 83])
    #expect(package.tables.allSatisfy { $0.spreadsheetTraces.isEmpty })
    #expect(package.cube.account.read == 318)
    #expect(package.cube.account.withoutValue == 1)
    #expect(package.cube.account.addsUp)
  }

  @Test(
    "adds up to what was added up by hand",
    arguments: [
      // 1394 + 1239 + 190 + 198 + 2500 + 4663
      ("members", "", "10184"),
      // 174 + 177 + 180 and 165 + 174 + 178
      ("member_ratings", "rated", "531"), ("member_ratings", "good_or_better", "517"),
      // 12041 + 55734 + 1273 + 425 = 69473
      ("official_ratings", "rated", "69473"), ("official_ratings", "excellent", "12041"),
      ("official_ratings", "good", "55734"), ("official_ratings", "completed", "1273"),
      ("official_ratings", "not_completed", "425"),
      // 27.94 + 29.4412
      ("area", "", "57.3812"),
      // 103 + 196
      ("subordinate_organisations", "subordinate_cell+under_grassroots_committee", "299"),
      // 31 + 18 + 192 + 331
      ("admissions", "", "572"),
    ])
  func totals(measure: String, category: String, expected: String) throws {
    let cube = try package().cube
    #expect(try total(measure, category, in: cube).description == expected)
  }

  /// Worked out from the facts of the reports by themselves: every figure that is no date, restated ones
  /// once, hectares as km2; the document is that of the first source cited.
  @Test(
    "has as many figures of each document as it prints, and their sum",
    arguments: [
      ("an_khanh", 23, "3387.9"), ("duong_kinh", 64, "31287.74"), ("hai_yen", 75, "6006.2012"),
      ("lai_chau", 114, "1305378.1"), ("tay_son", 41, "11424.02"),
    ])
  func documents(document: String, count: Int, sum: String) throws {
    let figures = try package().cube.figures.filter {
      $0.remark.source.hasPrefix(document + "#") && $0.cell.value != nil
    }
    #expect(figures.count == count)
    let total = try figures.compactMap(\.cell.value).reduce(ExactDecimal.zero) { try $0.adding($1) }
    #expect(total.description == sum)
  }

  @Test("every figure names the line of the file on which it stands")
  func lines() throws {
    let lines = try package().cube.figures.map(\.line).sorted()
    #expect(lines == Array(2...319))
  }
}
