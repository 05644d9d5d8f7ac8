import Testing

@testable import IndicatorIntake

@Suite("Row labels") struct RowLabelTests {
  @Test(
    "a running number is taken off the name behind it",
    arguments: [
      ("1. Xã Suối Mây", "Xã Suối Mây", .whole), ("1.Xã Suối Mây", "Xã Suối Mây", .whole),
      ("12) Xã Suối Mây", "Xã Suối Mây", .whole), ("(3) Xã Suối Mây", "Xã Suối Mây", .whole),
      ("01 - Xã Suối Mây", "Xã Suối Mây", .whole), ("1.2 Nữ", "Nữ", .decimal),
      ("1.2. Nữ", "Nữ", .decimal), ("I. Khối xã", "Khối xã", .roman),
      ("II/ Khối phường", "Khối phường", .roman), ("I-KHỐI XÃ", "KHỐI XÃ", .roman),
      ("IV - Khối xã", "Khối xã", .roman), ("a) Nữ", "Nữ", .letter), ("đ) Khác", "Khác", .letter),
      ("A. Tổ chức đảng", "Tổ chức đảng", .capital), ("- Nữ", "Nữ", .bullet),
      ("+ Nữ", "Nữ", .bullet), ("-Nữ", "Nữ", .bullet), ("  •  Nữ ", "Nữ", .bullet),
      ("12. Phường 3", "Phường 3", .whole), ("1/ Xã Suối Mây", "Xã Suối Mây", .whole),
    ] as [(String, String, RowLabel.Numbering)])
  func numbered(text: String, name: String, style: RowLabel.Numbering) {
    let label = RowLabel(text)
    #expect(label.name == name)
    #expect(label.numbering == style)
  }

  @Test(
    "names that look numbered are left whole",
    arguments: [
      "Xã Suối Mây", "X. Suối Mây", "P. Nà Hin", "P.1", "P.Nà Hin", "TT. Bản Chiềng", "H. Cao Mạ",
      "Phường 12", "19/5", "19-5", "Tổ 30/4", "A-Xing", "A Xing", "Chi bộ 1", "1.394", "3 tháng",
      "1", "II", "", "-", "Đ/c Bí thư", "V.A.C", "C1", "T.P", "Tổ 1. 2",
    ])
  func whole(text: String) {
    #expect(RowLabel(text).name == text)
    #expect(RowLabel(text).numbering == nil)
  }

  @Test(
    "a running number that stands alone",
    arguments: [
      ("1", .whole), ("01", .whole), ("1.", .whole), ("(1)", .whole), ("1.2", .decimal),
      ("I", .roman), ("XIV", .roman), ("IV.", .roman), ("a", .letter), ("b)", .letter),
      ("đ", .letter), ("B", .capital), ("", nil), ("Xã", nil), ("AB", nil), ("-", nil),
      ("1234567", nil), (".", nil), ("2023-2024", nil),
    ] as [(String, RowLabel.Numbering?)])
  func alone(text: String, style: RowLabel.Numbering?) {
    #expect(RowLabel.numbering(text) == style)
  }

  @Test("the upper styles stand over the lower ones")
  func order() {
    #expect(
      [RowLabel.Numbering.bullet, .letter, .decimal, .whole, .roman, .capital].sorted() == [
        .capital, .roman, .whole, .decimal, .letter, .bullet,
      ])
  }
}
