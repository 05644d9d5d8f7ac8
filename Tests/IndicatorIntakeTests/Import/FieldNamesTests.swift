import IndicatorCore
import Testing

@testable import IndicatorIntake

/// Files whose columns are an observation's own fields, as programs write them: what stands there is what is meant.
@Suite("Names in files of observations") struct FieldNamesTests {
  private static let names = [
    "-A", "+D", "- Nữ", "L*", "L**", "5: B", "10. C", "1. A", "2. A", "1.2 Xã A", "II/ Khối xã",
    "a) Nữ",
    "(1) Xã A", "Xã  E", "#B", "# B", "A\u{B9}", "A\u{1D43}", "Tổng cộng", "Trong đó: nữ", "A (1)",
    "A [b]", "65+",
  ]

  private static func read(_ text: String, isStrict: Bool = true) throws -> SheetImport {
    var options = ImportOptions.byStructure()
    options.isStrict = isStrict
    return SheetImport.read(
      try Sheet.read(SourceBytes(name: "x.csv", bytes: Array(text.utf8))), options)
  }

  @Test("names of units are as they are", arguments: names)
  func units(name: String) throws {
    let read = try Self.read("unit,period,measure,category,value\nB,2021,m,,1\n\(name),2021,m,,2\n")
    #expect(read.faults.map(\.fact) == [])
    #expect(read.rows.map(\.key.unit) == ["B", name])
  }

  @Test("all of them beside one another are as many units, whatever the order of the columns")
  func together() throws {
    let lines = Self.names.map { "2,m,2021,\($0)\n" }.joined()
    let read = try Self.read("value,measure,period,unit\n2,m,2021,B\n" + lines)
    #expect(read.faults.map(\.fact) == [])
    #expect(read.rows.map(\.key.unit) == ["B"] + Self.names)
  }

  @Test("names of measures are as they are", arguments: names)
  func measures(name: String) throws {
    let read = try Self.read("unit,period,measure,category,value\nB,2021,m,,1\nB,2021,\(name),,2\n")
    #expect(read.faults.map(\.fact) == [])
    #expect(read.rows.map(\.key.measure) == ["m", name])
  }

  @Test("a line with fewer fields that begins with # is a comment")
  func comments() throws {
    let text =
      "# from 2021, by hand\nunit,period,measure,value\nB,2021,m,1\n#C,2021,m,2\n# 2022, none\n"
    let read = try Self.read(text)
    #expect(read.faults.map(\.fact) == [])
    #expect(read.rows.map(\.key.unit) == ["B", "#C"])
  }

  @Test(
    "elsewhere a line with figures that begins with # is left out and said, and refused where nothing may be assumed"
  )
  func commentsOfSheets() throws {
    let text = "Đơn vị,2021,2022\nXã A,1,2\n#Xã B,3,4\n# nothing\nXã C,3,4\n"
    let comments = Assumption.comments(count: 1, first: "#Xã B")
    let read = try Self.read(text, isStrict: false)
    #expect(read.rows.map(\.key.unit).uniqued == ["Xã A", "Xã C"])
    #expect(read.assumptions.contains(comments))
    let fault = try Self.read(text).faults.first { $0.fact == .sheetMeaning(.assumed(comments)) }
    #expect(fault?.place?.line == 3)
  }
}
