import IndicatorCore
import TestSupport
import Testing

@testable import IndicatorIntake

@Suite("Batches of sheets") struct SheetBatchTests {
  private static let options = ImportOptions()

  private static func batch(_ drawn: String...) -> SheetBatch {
    SheetBatch(drawn.map { SheetImport.tables(of: Sheet($0), options: options) }, options: options)
  }

  private static func sheet(_ unit: String, _ figure: Int) -> String {
    """
    Số đảng viên năm 2024
    Đơn vị | Đảng viên
    \(unit) | #\(figure)
    Xã Gò | #7
    """
  }

  @Test("a name that two sheets spell otherwise has the spelling that stands first")
  func spelling() {
    let batch = Self.batch(Self.sheet("Xã Lụa", 3), Self.sheet("XÃ LỤA", 4))
    let units = batch.imports.joined().flatMap { $0.rows.map(\.key.unit) }.uniqued
    #expect(units == ["Xã Lụa", "Xã Gò"])
    #expect(batch.imports[1][0].readAs.map(\.written) == ["XÃ LỤA"])
  }

  @Test("a figure that another file has is found at its second place")
  func repeated() {
    let files = Self.batch(Self.sheet("Xã Lụa", 3), Self.sheet("Xã Mây", 4)).imports
    let places = Dictionary(uniqueKeysWithValues: files[0][0].rows.map { ($0.key, $0.place) })
    let faults = SheetBatch.repeated(in: files[1], after: places)
    let again = files[1][0].rows.filter { $0.key.unit == "Xã Gò" }
    #expect(faults.map(\.place) == again.map(\.place))
  }

  @Test("a figure keeps all but its key when it is renamed")
  func renamed() throws {
    let row = try #require(Self.batch(Self.sheet("Xã Lụa", 3)).imports[0][0].rows.first)
    let other = row.with(row.key.with(unit: "Xã Mây", parts: ["nữ", "trẻ"]))
    #expect(other.key.unit == "Xã Mây" && other.key.category == "nữ+trẻ")
    #expect(other.key.measure == row.key.measure && other.key.period == row.key.period)
    #expect(other.value == row.value && other.remark == row.remark && other.place == row.place)
    #expect(other.with(row.key) == row)
  }
}
