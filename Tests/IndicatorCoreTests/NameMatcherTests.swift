import TestSupport
import Testing

@testable import IndicatorCore

/// A text in a sheet, and the unit or term that it means.
struct NameCase: CustomTestStringConvertible, Sendable {
  let text: String
  let expected: NameMatch

  init(_ text: String, _ expected: NameMatch) {
    (self.text, self.expected) = (text, expected)
  }

  var testDescription: String { text.debugDescription }
}

@Suite("Name matcher, units") struct UnitMatcherTests {
  static let book = Codebook(
    units: [
      OrganisationUnit(
        id: "an_khanh_xa", name: "Xã An Khánh", code: "10531", level: "xã", parent: "hp"),
      OrganisationUnit(id: "an_khanh_ph", name: "Phường An Khánh", level: "xã", parent: "hp"),
      OrganisationUnit(
        id: "hai_yen", name: "Hải Yến", nameEnglish: "Hai Yen commune", code: "06181"),
      OrganisationUnit(id: "hoa_nghia", name: "Phường Hoà Nghĩa"),
      OrganisationUnit(id: "go_cong", name: "Thị xã Gò Công"),
      OrganisationUnit(id: "cao_loc", name: "Huyện Cao Lộc"),
      OrganisationUnit(id: "tt_cao_loc", name: "Thị trấn Cao Lộc", parent: "cao_loc"),
      OrganisationUnit(id: "hp", name: "Thành phố Hải Phòng"),
      OrganisationUnit(id: "tan_lap_1", name: "Xã Tân Lập", level: "xã", parent: "cao_loc"),
      OrganisationUnit(id: "tan_lap_2", name: "Xã Tân Lập", level: "xã", parent: "hp"),
      OrganisationUnit(id: "kim_lan", name: "Kim Lân"),
      OrganisationUnit(id: "ban_me", name: "Xã Bản Mế"),
      OrganisationUnit(id: "hleo", name: "Xã Ea H'leo"),
      OrganisationUnit(id: "u13", name: "Phường Đức Thắng"),
      OrganisationUnit(id: "lai_chau", name: "Tỉnh Lai Châu"),
      OrganisationUnit(id: "thuy_hung", name: "Xã Thụy Hùng"),
      OrganisationUnit(id: "thon_1", name: "Thôn 1"),
      OrganisationUnit(id: "cb_truong", name: "Chi bộ Trường học"),
      OrganisationUnit(id: "tuy", name: "Đảng bộ xã Tuy Lộc"),
    ], measures: [], categories: [])

  static func position(_ id: String) -> Int { book.unit(id)?.number ?? -1 }
  static func exact(_ id: String) -> NameMatch { .exact(position(id)) }
  static func near(_ id: String, _ rule: NameRule) -> NameMatch { .near(position(id), rule: rule) }
  static func several(_ ids: String...) -> NameMatch { .ambiguous(ids.map(position)) }

  static let exactly = [
    NameCase("hai_yen", exact("hai_yen")), NameCase("06181", exact("hai_yen")),
    NameCase(" Hải Yến\u{A0}", exact("hai_yen")), NameCase("Hai Yen commune", exact("hai_yen")),
    NameCase("Ha\u{309}i Ye\u{302}\u{301}n", exact("hai_yen")),
    NameCase("Xã An Khánh", exact("an_khanh_xa")),
    NameCase("Xã Tân Lập", several("tan_lap_1", "tan_lap_2")),
  ]

  static let letters = [
    NameCase("HẢI YẾN", near("hai_yen", .letters)), NameCase("hải  yến", near("hai_yen", .letters)),
    NameCase("Hải\u{A0}Yến", near("hai_yen", .letters)),
    NameCase("Hải-Yến", near("hai_yen", .letters)),
    NameCase("hai yen commune", near("hai_yen", .letters)),
    NameCase("Phường Hòa Nghĩa", near("hoa_nghia", .letters)),
    NameCase("PHƯỜNG HÒA NGHĨA", near("hoa_nghia", .letters)),
    NameCase("Xã Thuỵ Hùng", near("thuy_hung", .letters)),
    NameCase("Phường Ðức Thắng", near("u13", .letters)),
    NameCase("Xã Ea H’Leo", near("hleo", .letters)), NameCase("Xã Ea Hleo", near("hleo", .letters)),
    NameCase("“Hải Yến”", near("hai_yen", .letters)),
    NameCase("Hải\u{200B} Yến", near("hai_yen", .letters)),
    NameCase("Xã tân lập", several("tan_lap_1", "tan_lap_2")),
    NameCase("Hỉa Yến", .none(nearest: ["Hải Yến"])),
  ]

  static let kindWords = [
    NameCase("X. An Khánh", near("an_khanh_xa", .kindWord)),
    NameCase("X.An Khánh", near("an_khanh_xa", .kindWord)),
    NameCase("P An Khánh", near("an_khanh_ph", .kindWord)),
    NameCase("P.Hòa Nghĩa", near("hoa_nghia", .kindWord)),
    NameCase("TX. Gò Công", near("go_cong", .kindWord)),
    NameCase("TP Hải Phòng", near("hp", .kindWord)),
    NameCase("TT. Cao Lộc", near("tt_cao_loc", .kindWord)),
    NameCase("H. Cao Lộc", near("cao_loc", .kindWord)),
    NameCase("T. Lai Châu", near("lai_chau", .kindWord)),
    NameCase("CB trường học", near("cb_truong", .kindWord)),
    NameCase("Đảng uỷ xã Tuy Lộc", near("tuy", .kindWord)),
    NameCase("ĐU X. Tuy Lộc", near("tuy", .kindWord)),
    NameCase("X. Tân Lập", several("tan_lap_1", "tan_lap_2")),
    NameCase("T. 1", near("thon_1", .kindWord)),
  ]

  static let kindLeftOut = [
    NameCase("An Khánh", several("an_khanh_xa", "an_khanh_ph")),
    NameCase("Đảng bộ xã An Khánh", near("an_khanh_xa", .kindLeftOut)),
    NameCase("Đảng ủy phường An Khánh", near("an_khanh_ph", .kindLeftOut)),
    NameCase("ĐB P. An Khánh", near("an_khanh_ph", .kindLeftOut)),
    NameCase("Đảng bộ An Khánh", several("an_khanh_xa", "an_khanh_ph")),
    NameCase("Gò Công", near("go_cong", .kindLeftOut)),
    NameCase("Hòa nghĩa", near("hoa_nghia", .kindLeftOut)),
    NameCase("Xã Hải Yến", near("hai_yen", .kindLeftOut)),
    NameCase("Bản Mế", near("ban_me", .kindLeftOut)),
    NameCase("Chi bộ Hải Yến", near("hai_yen", .kindLeftOut)),
    NameCase("Tuy Lộc", near("tuy", .kindLeftOut)),
    NameCase("Xã Tuy Lộc", near("tuy", .kindLeftOut)),
    NameCase("Tỉnh uỷ Lai Châu", near("lai_chau", .kindLeftOut)),
    NameCase("Huyện ủy Cao Lộc", near("cao_loc", .kindLeftOut)),
    NameCase("Cao Lộc", several("cao_loc", "tt_cao_loc")),
    // Another kind is another unit, a committee is no cell, and a number is no name.
    NameCase("Phường Gò Công", .none(nearest: [])),
    NameCase("Đảng bộ Trường học", .none(nearest: [])),
    NameCase("Xã Hoà Nghĩa", .none(nearest: [])), NameCase("1", .none(nearest: [])),
  ]

  static let plain = [
    NameCase("Hai Yến", near("hai_yen", .withoutDiacritics)),
    NameCase("hai yen", near("hai_yen", .withoutDiacritics)),
    NameCase("Phuong Hoa Nghia", near("hoa_nghia", .withoutDiacritics)),
    NameCase("P. Duc Thang", near("u13", .withoutDiacritics)),
    NameCase("TP. Hai Phong", near("hp", .withoutDiacritics)),
    NameCase("THI XA GO CONG", near("go_cong", .withoutDiacritics)),
    NameCase("Duc Thang", near("u13", .withoutDiacriticsAndKind)),
    NameCase("Dang bo xa An Khanh", near("an_khanh_xa", .withoutDiacriticsAndKind)),
    NameCase("DU xa Tuy Loc", near("tuy", .withoutDiacritics)),
    NameCase("tinh uy Lai Chau", near("lai_chau", .withoutDiacriticsAndKind)),
    NameCase("an khanh", several("an_khanh_xa", "an_khanh_ph")),
    NameCase("kim lan", near("kim_lan", .withoutDiacritics)),
    NameCase("Kim-Lan", near("kim_lan", .withoutDiacritics)),
    NameCase("Đức Thang", near("u13", .withoutDiacriticsAndKind)),
    // A word with diacritics must have the same.
    NameCase("Hải Yên", .none(nearest: ["Hải Yến"])),
    NameCase("Kim Lấn", .none(nearest: ["Kim Lân"])),
    NameCase("Dức Thắng", .none(nearest: [])),
    NameCase("xa tan lap", several("tan_lap_1", "tan_lap_2")),
  ]

  @Test(
    "a table of names as people write them",
    arguments: exactly + letters + kindWords + kindLeftOut + plain)
  func table(_ name: NameCase) {
    #expect(Self.book.unitMatcher.match(name.text) == name.expected)
  }

  @Test("what is not found shows the nearest names, and nothing is taken for looking alike")
  func nearest() {
    #expect(Self.book.unitMatcher.match("") == .none(nearest: []))
    #expect(Self.book.unitMatcher.match(" .-") == .none(nearest: []))
    #expect(Self.book.unitMatcher.match("Hải Yếm") == .none(nearest: ["Hải Yến"]))
    #expect(Self.book.unitMatcher.match("Xã Tân Lậm") == .none(nearest: ["Xã Tân Lập"]))
    #expect(Self.book.unitMatcher.match("Tổng cộng") == .none(nearest: []))
  }

  @Test("a match has one position, or none")
  func position() {
    #expect(NameMatch.exact(3).position == 3)
    #expect(NameMatch.near(3, rule: .letters).position == 3)
    #expect(NameMatch.ambiguous([1, 2]).position == nil)
    #expect(NameMatch.none(nearest: []).position == nil)
  }
}

@Suite("Name matcher, measures and categories") struct TermMatcherTests {
  private static let book = Codebook(
    units: [],
    measures: [
      Measure(id: "members", name: "Số đảng viên", nameEnglish: "party members"),
      Measure(id: "staff", name: "Số cán bộ, công chức, viên chức"),
      Measure(id: "posts", name: "Số chức vụ"), Measure(id: "seats", name: "Số Chi Viện"),
    ],
    categories: [
      Category(id: "excellent", classification: "rating", name: "Hoàn thành xuất sắc nhiệm vụ"),
      Category(id: "good", classification: "rating", name: "Hoàn thành tốt nhiệm vụ"),
      Category(id: "done", classification: "rating", name: "Hoàn thành nhiệm vụ"),
      Category(id: "under_30", classification: "age", name: "<30"),
      Category(id: "over_30", classification: "age", name: ">30"),
      Category(id: "nam", classification: "sex", name: "Nam"),
      Category(id: "north", classification: "place", name: "Ngoài Ấp Mới"),
      Category(id: "dv", classification: "x", name: "Đảng viên"),
      Category(id: "good_2", classification: "other", name: "Hoàn thành tốt nhiệm vụ"),
    ])

  @Test(
    "categories",
    arguments: [
      NameCase("Hoàn thành xuất sắc nhiệm vụ", .exact(0)), NameCase("excellent", .exact(0)),
      NameCase("HOÀN THÀNH XUẤT SẮC NHIỆM VỤ", .near(0, rule: .letters)),
      NameCase("Hòan thành xuất sắc nhiệm vụ", .near(0, rule: .letters)),
      NameCase("Hoan thanh xuat sac nhiem vu", .near(0, rule: .withoutDiacritics)),
      NameCase("HTXSNV", .near(0, rule: .initials)),
      NameCase("H.T.X.S.N.V.", .near(0, rule: .initials)),
      NameCase("HTNV", .near(2, rule: .initials)), NameCase("HTTNV", .ambiguous([1, 8])),
      NameCase("ĐV", .near(7, rule: .initials)), NameCase("DV", .near(7, rule: .letters)),
      NameCase("<30", .exact(3)), NameCase("< 30", .near(3, rule: .letters)),
      NameCase("30", .none(nearest: [])),
      NameCase("NAM", .near(5, rule: .letters)), NameCase("htxsnv", .none(nearest: [])),
      NameCase("Hoàn thành xuất sắc", .none(nearest: ["Hoàn thành xuất sắc nhiệm vụ"])),
    ])
  func categories(_ name: NameCase) {
    #expect(Self.book.categoryMatcher.match(name.text) == name.expected)
  }

  @Test("two categories of one name are ambiguous")
  func classification() {
    let found = Self.book.categoryMatcher.match("Hoàn thành tốt nhiệm vụ")
    #expect(found == .ambiguous([1, 8]))
  }

  @Test(
    "measures",
    arguments: [
      NameCase("members", .exact(0)), NameCase("SỐ ĐẢNG VIÊN", .near(0, rule: .letters)),
      NameCase("so dang vien", .near(0, rule: .withoutDiacritics)),
      NameCase("Party Members", .near(0, rule: .letters)),
      NameCase("Số cán bộ - công chức - viên chức", .near(1, rule: .letters)),
      NameCase("SCBCCVC", .near(1, rule: .initials)), NameCase("SCV", .ambiguous([2, 3])),
      // What stands for a kind of unit is nothing of the sort in a measure.
      NameCase("Đảng bộ Số đảng viên", .none(nearest: [])),
    ])
  func measures(_ name: NameCase) {
    #expect(Self.book.measureMatcher.match(name.text) == name.expected)
  }
}
