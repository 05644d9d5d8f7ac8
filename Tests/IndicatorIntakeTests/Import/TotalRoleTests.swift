import IndicatorCore
import Testing

@testable import IndicatorIntake

/// Totals that no run of rows beside them adds up to, and rows that only their names call totals.
@Suite("Totals across groups, means, and what the account says of them") struct TotalRoleTests {
  private func read(_ table: String) -> SheetImport {
    SheetImport.read(Sheet(table), ImportOptions())
  }

  private func roles(_ found: SheetImport, row: Int) -> Set<CellRole> {
    Set(found.cells.filter { $0.cell.dropFirst() == "\(row)" && $0.cell.first != "A" }.map(\.role))
  }

  private static let bySex = """
    Đơn vị | 2021 | 2022 | 2023
    Toàn vùng | #61207 | #62340 | #64128
    Nam | #30104 | #31007 | #32011
    Nữ | #31103 | #31333 | #32117
    Bình Lãng | #20210 | #20577 | #21043
    Nam | #10004 | #10201 | #10530
    Nữ | #10206 | #10376 | #10513
    Hải Yến | #22815 | #23206 | #23874
    Nam | #11043 | #11399 | #11760
    Nữ | #11772 | #11807 | #12114
    Tây Sơn | #18182 | #18557 | #19211
    Nam | #9057 | #9407 | #9721
    Nữ | #9125 | #9150 | #9490
    """

  @Test("men and women of the whole are the totals of those of its parts, and no units beside them")
  func crossing() {
    let found = read(Self.bySex)
    #expect(found.faults == [])
    for row in 2...4 { #expect(roles(found, row: row) == [.total]) }
    #expect(found.rows.count == 18)
    #expect(Set(found.rows.map(\.key.unit)).count == 6)
    #expect(found.totals.allSatisfy { $0.stated == $0.sum })
  }

  @Test("one slip in a total of men is a finding, and no unit") func slip() {
    let found = read(Self.bySex.replacing("#31007", with: "#31008"))
    #expect(roles(found, row: 3) == [.total])
    #expect(found.rows.count == 18)
    #expect(found.totals.contains { $0.label == "Nam" && $0.stated != $0.sum })
  }

  @Test("where the men do not add up, those of the whole stay figures") func unrelated() {
    let table = Self.bySex.replacing("#9057 | #9407 | #9721", with: "#9957 | #8407 | #7721")
    #expect(roles(read(table), row: 3) == [.figure])
  }

  @Test(
    "a total among its parts in every column is their mean: a total by its role, held against no sum"
  )
  func means() {
    let found = read(
      """
      Xã | Tỷ lệ 2022 | Tỷ lệ 2023
      Tổng cộng | #5.4 | #5.1
      Bình Lãng | #5.0 | #4.6
      Hải Yến | #5.8 | #6.3
      Tây Sơn | #5.3 | #4.2
      """)
    #expect(found.faults == [] && found.totals == [])
    #expect(roles(found, row: 2) == [.total])
    #expect(found.rows.count == 6)
  }

  @Test("the account of cells counts the figures that were written") func account() {
    for table in [Self.bySex, Self.bySex.replacing("Toàn vùng", with: "Tổng số")] {
      let found = read(table)
      #expect(found.cells.count { $0.role == .figure } == found.rows.count)
      #expect(found.cells.count { $0.role == .figure && $0.key == nil } == 0)
    }
  }

  @Test("a number that is written wrongly is a figure without a value, said and not lost")
  func miswritten() {
    let found = read(
      """
      Xã | 2022 | 2023
      Bình Lãng | 1,212,00 | #5
      Hải Yến | #7 | #8
      Tây Sơn | #9 | #11
      """)
    #expect(roles(found, row: 2) == [.figure])
    let row = found.rows.first { $0.place.column == 2 && $0.key.unit == "Bình Lãng" }
    #expect(row?.value == nil && row?.remark.status == .missing)
    #expect(found.assumptions.contains { "\($0)".contains("1,212,00") })
  }
}
