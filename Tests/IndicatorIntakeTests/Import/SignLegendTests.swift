import IndicatorCore
import Testing

@testable import IndicatorIntake

@Suite("What signs mean") struct SignLegendTests {
  @Test(
    "a legend explains its signs, in English and Vietnamese, one or several in a line",
    arguments: [
      ("D Withheld to avoid disclosing data", ["D": .suppressed]),
      ("NA: not available", ["NA": .notAvailable]),
      ("(X) Not applicable.", ["X": .notApplicable]), ("*: dữ liệu ước tính", ["*": .estimated]),
      ("... Số liệu chưa có", ["...": .notAvailable]),
      ("NA Not available. X Not applicable.", ["NA": .notAvailable, "X": .notApplicable]),
      ("Note: - Represents zero; Z Less than half the unit shown", ["-": .zero, "Z": .zero]),
      ("Ghi chú: \"..\" là chưa có số liệu", ["..": .notAvailable]),
      (": = không áp dụng", [":": .notApplicable]),
      ("p = provisional; r = revised", ["p": .provisional, "r": .revised]),
      ("[c] confidential", ["c": .suppressed]), ("K: giữ kín", ["K": .suppressed]),
      ("Data not available for 2003", [:]), ("1 Includes estimates", [:]),
      ("No data before 1990", [:]),
      ("Source: preliminary report", [:]), ("Tổng số ước tính", [:]), ("", [:]), (":", [:]),
    ] as [(String, [String: SignMeaning])])
  func legends(text: String, meanings: [String: SignMeaning]) {
    #expect(SignLegend.entries(in: [text]).mapValues(\.meaning) == meanings)
  }

  @Test("what a person says wins over the legend, the legend over what is usual")
  func order() {
    let notes = ["D Withheld", "x: not available"]
    let said = SignBook(asked: ["[D]": .missing], notes: notes)
    #expect(said["D"] == .sign(.missing))
    #expect(said["x"] == .sign(.notAvailable))
    let legend = SignBook(asked: [:], notes: notes)
    #expect(legend["(D)"] == .sign(.suppressed))
    #expect(SignBook(asked: [:], notes: [])["x"] == .sign(.notApplicable))
    #expect(legend["?"] == .unknown)
    #expect(legend["12a4"] == .broken)
  }

  @Test(
    "what stands behind a figure gives it a status, or takes it away",
    arguments: [
      ("12 p", "12", .provisional, ""), ("12e", "12", .estimated, ""),
      ("12 (b)", "12", .seriesBreak, ""),
      ("12u", "12", .lowReliability, ""), ("12 d", "12", .definitionDiffers, ""),
      ("12 c", nil, .suppressed, "12 c"), ("12 r", "12", .normal, "revised"),
      ("12*", "12", .normal, ""),
      ("12", "12", .normal, ""),
    ] as [(String, String?, ObservationStatus, String)])
  func behind(text: String, value: String?, status: ObservationStatus, note: String) throws {
    let read = SheetImport.read(
      Sheet("District | 2020 | 2021\nEast | \(text) | #6\nWest | #7 | #8"), .byStructure())
    let row = try #require(read.rows.first)
    #expect(row.value?.description == value)
    #expect(row.remark.status == status)
    #expect(row.remark.note == note)
  }

  @Test("a star is what the legend says")
  func star() throws {
    let drawn = "District | 2020 | 2021\nEast | 12* | #6\nWest | #7 | #8\n\n* Estimated"
    #expect(
      SheetImport.read(Sheet(drawn), ImportOptions.byStructure()).rows.first?.remark.status
        == .estimated)
  }
}
