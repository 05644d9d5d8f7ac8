import IndicatorCore
import TestSupport
import Testing

@testable import IndicatorIntake

@Suite("Several tables on a sheet") struct SheetTablesTests {
  private static func rows(_ tables: [SheetImport]) -> [String] {
    tables.flatMap(\.rows).map { SheetFolder.Row($0).description }
  }

  private static let members =
    "Bảng 1. Số đảng viên\nĐơn vị | #2021 | #2022\nXã Lụa | #81 | #83\nXã Gò | #47 | #45"
  private static let cells =
    "Bảng 2. Số chi bộ\nĐơn vị | #2021 | #2022\nXã Lụa | #8 | #8\nXã Gò | #5 | #6"
  private static let both = [
    "Xã Lụa,2021,Số đảng viên,,81,", "Xã Lụa,2022,Số đảng viên,,83,",
    "Xã Gò,2021,Số đảng viên,,47,", "Xã Gò,2022,Số đảng viên,,45,",
    "Xã Lụa,2021,Số chi bộ,,8,", "Xã Lụa,2022,Số chi bộ,,8,",
    "Xã Gò,2021,Số chi bộ,,5,", "Xã Gò,2022,Số chi bộ,,6,",
  ]

  @Test(
    "tables under titles of their own are read each for itself",
    arguments: ["\n", "\n\n", "\nNguồn: sổ đảng viên\n\n"])
  func below(gap: String) {
    let read = SheetImport.tables(
      of: Sheet(Self.members + gap + Self.cells), options: ImportOptions())
    #expect(read.flatMap(\.faults) == [])
    #expect(Self.rows(read) == Self.both)
    #expect(read.map(\.account.sheet) == ["x.xlsx!#1", "x.xlsx!#2"])
  }

  @Test("a title that says that the table goes on begins none")
  func goingOn() {
    let drawn = Self.members + "\nBảng 1 (tiếp theo)\nĐơn vị | #2021 | #2022\nXã Bến | #12 | #14"
    let read = SheetImport.tables(of: Sheet(drawn), options: ImportOptions())
    #expect(read.count == 1 && read[0].rows.count == 6)
    #expect(read[0].rows.allSatisfy { $0.key.measure == "Số đảng viên" })
  }

  /// Two drawn blocks side by side, an empty column between them.
  private static func beside(_ left: String, _ right: String) -> String {
    let lines = [left, right].map { block in
      block.split(separator: "\n", omittingEmptySubsequences: false).map { line in
        line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
      }
    }
    let width = lines[0].map(\.count).max() ?? 0
    return (0..<max(lines[0].count, lines[1].count)).map { row in
      let one = row < lines[0].count ? lines[0][row] : []
      let other = row < lines[1].count ? lines[1][row] : []
      return (one + Array(repeating: "", count: width - one.count + 1) + other)
        .joined(separator: "|")
    }.joined(separator: "\n")
  }

  @Test("tables side by side are read each for itself, with one height or two")
  func besideOneAnother() {
    let same = SheetImport.tables(
      of: Sheet(Self.beside(Self.members, Self.cells)), options: ImportOptions())
    #expect(same.flatMap(\.faults) == [])
    #expect(Self.rows(same) == Self.both)
    let other = "Chi bộ năm 2022\nXã | Chi bộ\nXã Đá | #7\nXã Tơ | #9\nXã Sim | #4"
    let read = SheetImport.tables(
      of: Sheet(Self.beside(Self.members, other)), options: ImportOptions())
    #expect(
      Self.rows(read)
        == Self.both.prefix(4) + [
          "Xã Đá,2022,Chi bộ,,7,", "Xã Tơ,2022,Chi bộ,,9,", "Xã Sim,2022,Chi bộ,,4,",
        ])
  }

  @Test("a list that goes on in panels is one table, with the places that its cells have")
  func panels() throws {
    let drawn = """
      NĂM 2022
      STT | Đơn vị | Số lượng | STT | Đơn vị | Số lượng
      #1 | Xã Lụa | #81 | #3 | Xã Đá | #7
      #2 | Xã Gò | #47 | #4 | Xã Tơ | #9
       | | | | Cộng | #144
      """
    let read = SheetImport.tables(of: Sheet(drawn), options: ImportOptions())
    #expect(read.count == 1 && read[0].faults == [])
    #expect(
      Self.rows(read) == [
        "Xã Lụa,2022,Số lượng,,81,", "Xã Gò,2022,Số lượng,,47,", "Xã Đá,2022,Số lượng,,7,",
        "Xã Tơ,2022,Số lượng,,9,",
      ])
    #expect(read[0].rows.map(\.place.line) == [3, 4, 3, 4])
    #expect(read[0].rows.map(\.place.column) == [3, 3, 6, 6])
    #expect(read[0].totals.map(\.agrees) == [true])
    let tora = try #require(read[0].cells.first { $0.text == "9" })
    #expect(tora.cell == "F4" && tora.labels == ["F2", "E4"])
  }

  @Test("measures of one name are told apart by the titles of their tables")
  func alike() {
    let drawn = """
      Bảng 1. Số đảng viên
      Đơn vị | Tổng số | Nam | Nữ
      Xã Lụa | #81 | #50 | #31
      Xã Gò | #47 | #20 | #27

      Bảng 2. Số cán bộ
      Đơn vị | Tổng số | Nam | Nữ
      Xã Lụa | #9 | #5 | #4
      Xã Gò | #7 | #4 | #3
      """
    let read = MeasuresOfTables(
      SheetImport.tables(of: Sheet(drawn), options: ImportOptions()), isStrict: false
    ).tables
    #expect(Set(read[0].rows.map(\.key.measure)) == ["Số đảng viên"])
    #expect(Set(read[1].rows.map(\.key.measure)) == ["Số cán bộ"])
    #expect(Set(read.flatMap(\.rows).map(\.key)).count == 12)
    #expect(
      read.allSatisfy { table in
        table.assumptions.contains { if case .measuresTold = $0 { true } else { false } }
      })
    let strict = MeasuresOfTables(
      SheetImport.tables(of: Sheet(drawn), options: ImportOptions()), isStrict: true
    ).tables
    #expect(strict.allSatisfy { $0.rows.isEmpty && !$0.faults.isEmpty })
  }

  /// A table of some units and years with a title of its own, and its rows by key and value.
  private static func block(_ number: Int, _ random: inout SplitMix64) -> String {
    let names = ["Lụa", "Gò", "Bến", "Đá", "Tơ", "Sim", "Mây"].shuffled(using: &random)
    let units = names.prefix(Int.random(in: 2...6, using: &random))
    let first = Int.random(in: 2005...2018, using: &random)
    let years = (0..<Int.random(in: 2...4, using: &random)).map { first + $0 }
    let what = ["đảng viên", "chi bộ", "hộ nghèo", "trường học"][number % 4]
    var lines = [
      "Bảng \(number). Số \(what)", "Đơn vị | " + years.map { "#\($0)" }.joined(separator: " | "),
    ]
    var totals = [Int](repeating: 0, count: years.count)
    for unit in units {
      let values = years.map { _ in Int.random(in: 11...980, using: &random) }
      totals = zip(totals, values).map(+)
      lines.append("Xã \(unit) | " + values.map { "#\($0)" }.joined(separator: " | "))
    }
    if Bool.random(using: &random) {
      lines.append("Cộng | " + totals.map { "#\($0)" }.joined(separator: " | "))
    }
    return lines.joined(separator: "\n")
  }

  @Test("tables on one sheet give what each gives alone, whatever stands where")
  func law() {
    for seed in UInt64(0)..<150 {
      var random = SplitMix64(seed: seed)
      let blocks = (1...Int.random(in: 2...4, using: &random)).map { Self.block($0, &random) }
      let alone = blocks.flatMap {
        Self.rows(SheetImport.tables(of: Sheet($0), options: ImportOptions()))
      }
      let drawn =
        Bool.random(using: &random)
        ? blocks.joined(separator: ["\n", "\n\n", "\n\n\n"].randomElement(using: &random) ?? "\n")
        : blocks.dropFirst().reduce(blocks[0]) { Self.beside($0, $1) }
      let read = SheetImport.tables(of: Sheet(drawn), options: ImportOptions())
      #expect(Self.rows(read) == alone, "seed \(seed)\n\(drawn)")
      #expect(read.allSatisfy { $0.faults == [] }, "seed \(seed)")
    }
  }
}
