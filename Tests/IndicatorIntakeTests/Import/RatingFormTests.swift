import IndicatorCore
import Testing

@testable import IndicatorIntake

/// Forms of ratings as offices send them: a total, then each level as a count and its share.
@Suite("Rating forms") struct RatingFormTests {
  private static let head = """
    KẾT QUẢ XẾP LOẠI ĐẢNG VIÊN NĂM 2025
    STT | Chi bộ | Tổng số | Hoàn thành xuất sắc | | Hoàn thành tốt | | Hoàn thành | | Không hoàn thành |
     | | | SL | TL (%) | SL | TL (%) | SL | TL (%) | SL | TL (%)

    """

  private func read(_ rows: String) -> SheetImport {
    SheetImport.read(Sheet(Self.head + rows), ImportOptions(blanks: .zero))
  }

  @Test(
    "the total is a count, though it follows from any count and its share",
    arguments: [
      """
      #1 | Thôn 1 | #15 | #3 | 20,0 | #9 | 60,0 | #1 | 6,7 | #2 | 13,3
      #2 | Thôn 2 | #36 | #3 | 8,3 | #32 | 88,9 | #1 | 2,8 | | 0,0
      #3 | Thôn 3 | #44 | #1 | 2,3 | #36 | 81,8 | #7 | 15,9 | | 0,0
      """,
      """
      #1 | Thôn 1 | #31 | | 0,0 | #28 | 90,3 | #3 | 9,7 | | 0,0
      #2 | Thôn 2 | #28 | | 0,0 | #26 | 92,9 | #1 | 3,6 | #1 | 3,6
      #3 | Thôn 3 | #20 | | 0,0 | #18 | 90,0 | #2 | 10,0 | | 0,0
      """,
      "#1 | Thôn 1 | #120 | #10 | 8,3 | #80 | 66,7 | #28 | 23,3 | #2 | 1,7",
    ])
  func totals(rows: String) {
    let found = read(rows)
    #expect(found.faults == [])
    let count = rows.split(separator: "\n").count
    let totals = found.rows.filter { $0.key.category.isEmpty }
    #expect(totals.count == count && totals.allSatisfy { $0.key.measure == "Tổng số" })
    #expect(
      Set(found.rows.map(\.key.category)) == [
        "", "Hoàn thành xuất sắc", "Hoàn thành tốt", "Hoàn thành", "Không hoàn thành",
      ])
    #expect(found.rows.count == 5 * count)
    for (whole, parts) in Dictionary(grouping: found.rows, by: \.key.unit).values.map({ rows in
      (rows.filter { $0.key.category.isEmpty }, rows.filter { !$0.key.category.isEmpty })
    }) {
      let sum = parts.reduce(Int64(0)) { $0 + ($1.value?.significand ?? 0) }
      #expect(whole.map { $0.value?.significand } == [sum])
    }
  }

  @Test("a column of remarks that stands blank holds no figures")
  func remarks() {
    let sheet = Sheet(
      "NĂM 2025\nĐơn vị | Tổng số | Nam | Nữ | Ghi chú\nXã A | #10 | #6 | #4 |\nXã B | #9 | #5 | #4 |\nXã C | #7 | #3 | #4 |"
    )
    let found = SheetImport.read(sheet, ImportOptions())
    #expect(found.rows.count == 9 && found.assumptions.allSatisfy { $0 != .blanks(3) })
  }

  @Test("levels are found by the aliases of the codebook")
  func aliases() {
    let book = Codebook(
      units: [OrganisationUnit(id: "a", name: "Thôn 1")],
      measures: [Measure(id: "ratings", name: "Xếp loại", aliases: ["Tổng số"])],
      categories: [
        Category(id: "best", classification: "r", aliases: ["Hoàn thành xuất sắc", "HTXS"]),
        Category(id: "good", classification: "r", aliases: ["Hoàn thành tốt"]),
        Category(id: "fair", classification: "r", aliases: ["Hoàn thành"]),
        Category(id: "weak", classification: "r", aliases: ["Không hoàn thành"]),
      ])
    let rows = "#1 | Thôn 1 | #120 | #10 | 8,3 | #80 | 66,7 | #28 | 23,3 | #2 | 1,7"
    let asked = FigureMeaning(measure: "ratings")
    let found = SheetImport.read(
      Sheet(Self.head + rows), ImportOptions(codebook: book, asked: asked, blanks: .zero))
    #expect(found.faults == [])
    #expect(found.rows.map(\.key.category) == ["", "best", "good", "fair", "weak"])
  }
}
