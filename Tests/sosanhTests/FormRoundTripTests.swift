import Foundation
import IndicatorCore
@testable import IndicatorIntake
import TestSupport
import Testing

/// The law of forms: what is filled in comes back as it was, whoever saved the file.
@Suite("Forms, filled in and read back") struct FormRoundTripTests {
  /// What a package reports, by measure; figures without a value cannot be filled in.
  private struct Reported {
    var figures: [String: [TidyRow.Key: String]] = [:]
    var periods: [String: [String]] = [:]

    init(_ folder: String) throws {
      var log = FaultLog(.stopAtFirst)
      let path = Repository.root.appending(path: folder).path
      for figure in try DataPackage.read(path, into: &log).cube.figures {
        let (measure, period) = (figure.measure.id, figure.period.spelling)
        if periods[measure]?.contains(period) != true { periods[measure, default: []] += [period] }
        let key = TidyRow.Key(
          unit: figure.unit.id, period: period, measure: measure, category: figure.category)
        if let value = figure.cell.value { figures[measure, default: [:]][key] = "\(value)" }
      }
    }
  }

  /// A folder that is gone after the test.
  private func withFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }

  /// The figures of an imported file; those written as missing are left out.
  private func figures(_ path: URL) throws -> [TidyRow.Key: String] {
    var table = try TableReader(TextSource(try SourceBytes.read(path.path)))
    var figures: [TidyRow.Key: String] = [:]
    while let row = try table.next() {
      let key = TidyRow.Key(
        unit: row["unit"], period: row["period"], measure: row["measure"], category: row["category"]
      )
      if !row["value"].isEmpty { figures[key] = row["value"] }
    }
    return figures
  }

  @Test(
    "every figure of two packages comes back from a form for its measure, without a codebook",
    arguments: ["Datasets/party-reports", "Tests/Packages/four-states"])
  func everyMeasure(package: String) throws {
    let reported = try Reported(package)
    #expect(!reported.periods.isEmpty)
    try withFolder { folder in
      let exports = reported.periods.map { measure, periods in
        "sosanh export --template --quiet --data \(package) --categories reported --measures \(measure) "
          + "--periods '\(periods.joined(separator: ","))' -o '\(folder.path)/\(measure).xlsx'"
      }
      let made = try Shell.run(exports.joined(separator: "\n"))
      #expect(made.err.isEmpty && made.out.isEmpty)
      for (measure, figures) in reported.figures {
        let path = folder.appending(path: "\(measure).xlsx")
        var form = try FilledForm(path)
        try form.fill(figures)
        try form.write(to: path)
      }
      let imports = reported.figures.keys.map {
        "sosanh import '\(folder.path)/\($0).xlsx' --empty missing --quiet -o '\(folder.path)/\($0).csv'"
      }
      #expect(try Shell.run(imports.joined(separator: "\n")).err.isEmpty)
      for (measure, expected) in reported.figures {
        let found = try figures(folder.appending(path: "\(measure).csv"))
        #expect(found == expected, "\(measure)")
      }
    }
  }

  // MARK: What people do to a form

  /// A form with two units, filled in but for what a case leaves out, changed, and imported.
  private func imported(
    _ figures: [String: String], _ edits: [(String, String, String)], _ options: String = ""
  ) throws -> CommandResult {
    var result = CommandResult(out: "", err: "", status: -1)
    try withFolder { folder in
      let path = folder.appending(path: "mau.xlsx")
      let made = try Shell.run(
        "sosanh xuat --template --quiet --data party-reports --measures 'members[male, female]' "
          + "--periods 2027 --units an_khanh,hai_yen -o '\(path.path)'")
      #expect(made == CommandResult(out: "", err: "", status: 0))
      var form = try FilledForm(path)
      try form.fill(
        Dictionary(
          uniqueKeysWithValues: figures.map { name, value in
            let parts = name.split(separator: " ").map(String.init)
            return (
              TidyRow.Key(unit: parts[0], period: "2027", measure: "members", category: parts[1]),
              value
            )
          }))
      for (part, old, new) in edits {
        form.edit(part) { text in
          #expect(text.contains(old))
          return text.replacingOccurrences(of: old, with: new)
        }
      }
      try form.write(to: path)
      result = try Shell.run(
        "cp '\(path.path)' \"$SCRATCH/mau.xlsx\"; cd \"$SCRATCH\"; "
          + "sosanh import mau.xlsx --format csv \(options)")
    }
    return result
  }

  private static let all = [
    "an_khanh male": "812", "an_khanh female": "582", "hai_yen male": "119", "hai_yen female": "55",
  ]
  private static let sheet = "xl/worksheets/sheet1.xml"

  @Test("a form filled in whole needs no option")
  func whole() throws {
    let result = try imported(Self.all, [])
    #expect(
      result.out == """
        unit,period,measure,category,value,source
        an_khanh,2027,members,male,812,mau.xlsx!Biểu#L5
        an_khanh,2027,members,female,582,mau.xlsx!Biểu#L5
        hai_yen,2027,members,male,119,mau.xlsx!Biểu#L6
        hai_yen,2027,members,female,55,mau.xlsx!Biểu#L6

        """)
    #expect(
      result.err.hasPrefix("note: rows read 2 = used 2 + totals 0 + left out 0; figures 4.\n"))
    #expect(result.status == 0)
  }

  @Test("a unit whose row is blank has not sent")
  func blankRow() throws {
    let result = try imported(Self.all.filter { $0.key.hasPrefix("an_khanh") }, [])
    #expect(
      !result.out.contains("hai_yen") && result.out.contains("an_khanh,2027,members,male,812"))
    #expect(result.err.contains("Sent: 1 of 2 units. Not sent: Hải Yến."))
    #expect(result.status == 0)
  }

  @Test("a unit whose row was deleted has not sent either")
  func deletedRow() throws {
    let result = try imported(
      Self.all.filter { $0.key.hasPrefix("an_khanh") },
      [(Self.sheet, "<row r=\"6\"", "<!--"), (Self.sheet, "</sheetData>", "--></sheetData>")])
    #expect(result.err.contains("Sent: 1 of 2 units. Not sent: Hải Yến."))
    #expect(result.status == 0)
  }

  @Test("a blank in a row filled in partly is a missing figure, unless blank means none")
  func partlyBlankRow() throws {
    let figures = Self.all.filter { $0.key != "hai_yen female" }
    let missing = try imported(figures, [])
    #expect(missing.out.contains("hai_yen,2027,members,female,,O,") && missing.status == 0)
    #expect(missing.err.contains("1 blank cell among the figures"))
    let strict = try imported(figures, [], "--strict")
    #expect(strict.status == 65 && strict.out.isEmpty)
    let zero = try imported(figures, [], "--empty zero")
    #expect(zero.out.contains("hai_yen,2027,members,female,0,") && zero.status == 0)
  }

  @Test("a heading that was changed is refused with what it was")
  func changedHeading() throws {
    let result = try imported(Self.all, [(Self.sheet, ">Nam<", ">Nam giới<")])
    #expect(
      result.err.hasPrefix(
        "mau.xlsx!Biểu:4:3: found `Số đảng viên > Nam giới` above column C, expected "
          + "`Số đảng viên > Nam`, as mau.xlsx!sosanh:7 says"), "\(result.err)")
    #expect(result.status == 65 && result.out.isEmpty)
  }

  @Test("a unit's name with its tone mark elsewhere or none is read, and said so")
  func changedName() throws {
    let result = try imported(Self.all, [(Self.sheet, ">Hải Yến<", ">HAI YEN<")])
    #expect(result.out.contains("hai_yen,2027,members,male,119"))
    #expect(result.err.contains("`HAI YEN` → `Hải Yến`"), "\(result.err)")
    #expect(result.status == 0)
  }

  @Test("a name that the form does not have is refused with the nearest, never a new unit")
  func otherName() throws {
    let result = try imported(Self.all, [(Self.sheet, ">Hải Yến<", ">Hải Yên Đông<")])
    #expect(result.err.contains("mau.xlsx!Biểu:6:2: found"), "\(result.err)")
    #expect(result.status == 65 && result.out.isEmpty)
  }

  @Test("the only sheet is the form, whatever it is called now")
  func renamedSheet() throws {
    let result = try imported(Self.all, [("xl/workbook.xml", "name=\"Biểu\"", "name=\"An Khánh\"")])
    #expect(result.out.contains("an_khanh,2027,members,male,812,mau.xlsx!An Khánh#L5"))
    #expect(result.status == 0)
  }

  @Test("a unit that is called by a number is no numbering of columns")
  func numberedUnits() throws {
    try withFolder { folder in
      let data = folder.appending(path: "data.csv")
      let lines = [
        "unit,period,measure,category,value", "2,2026,a,,3", "2,2026,b,,4", "5,2026,a,,1",
      ]
      try Data(lines.joined(separator: "\n").utf8).write(to: data)
      let path = folder.appending(path: "form.xlsx")
      let made = try Shell.run(
        "sosanh export --template --data '\(data.path)' --measures a,b --periods 2027 --quiet -o "
          + "'\(path.path)'")
      #expect(made == CommandResult(out: "", err: "", status: 0))
      let expected = [("a", "3"), ("b", "4")].map { measure, value in
        (TidyRow.Key(unit: "2", period: "2027", measure: measure, category: ""), value)
      }
      let figures = Dictionary(uniqueKeysWithValues: expected)
      var form = try FilledForm(path)
      try form.fill(figures)
      try form.write(to: path)
      let read = folder.appending(path: "read.csv")
      let result = try Shell.run("sosanh import '\(path.path)' -o '\(read.path)'")
      #expect(result.err.contains("Sent: 1 of 2 units. Not sent: 5."))
      #expect(try self.figures(read) == figures)
    }
  }
}
