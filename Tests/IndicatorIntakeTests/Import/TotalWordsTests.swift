import Testing

@testable import IndicatorIntake

@Suite("Total words") struct TotalWordsTests {
  @Test(
    "labels of totals",
    arguments: [
      "Tổng", "TỔNG CỘNG", "Tổng cộng:", "Tổng số", "Cộng", "Cộng chung", "Toàn tỉnh",
      "Toàn huyện", "Toàn Đảng bộ", "TOÀN XÃ", "Tổng cộng toàn huyện", "Tổng toàn tỉnh",
      "Cộng (I+II)", "Tổng cộng (A + B)", "Tổng (1+2+3)", "Tong cong", "Cong", "Toan tinh",
      "Cộng toàn huyện", "Tổng số toàn huyện", "Total", "Toàn quốc", "Cộng các xã",
    ])
  func totals(label: String) {
    #expect(TotalWords.areIn(label))
    #expect(!TotalWords.arePartial(label))
  }

  @Test(
    "labels of totals of some rows",
    arguments: [
      "Cộng khối xã", "Tổng cộng khối phường", "Tổng khối xã", "Cộng mục I", "Cộng I", "Cộng (II)",
      "Cộng trang 1", "Cộng cụm số 2", "Subtotal", "Tổng số khối xã",
    ])
  func partial(label: String) {
    #expect(TotalWords.areIn(label))
    #expect(TotalWords.arePartial(label))
  }

  @Test(
    "names and measures that begin with the same letters",
    arguments: [
      "Cộng Hòa", "Xã Cộng Hòa", "Cộng Hoà", "Cộng Hiền", "Cộng Lạc", "Tổng Cọt", "Toàn Thắng",
      "Toàn Sơn", "Công an xã", "Công ty", "Cống Vị", "Cổng Trời", "Toán học", "Tổng số đảng viên",
      "Tổng số xã", "Tổng số chi bộ", "Tổng dân số", "Tổng đảng viên", "Cộng đồng", "Cộng tác viên",
      "Công chung", "", "Chung Chải", "Xã Toàn", "Tổng công ty", "Tổng đội",
    ])
  func others(label: String) {
    #expect(!TotalWords.areIn(label))
  }
}
