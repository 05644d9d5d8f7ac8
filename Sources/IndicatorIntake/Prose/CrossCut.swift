/// Attributes that cut across each other: women and young people among members are no parts that add up.
enum CrossCut {
  /// An attribute and the words of those who do not have it.
  private static let attributes: [(has: PhraseSet, lacks: PhraseSet)] = [
    (
      PhraseSet("nữ|phụ nữ|women|woman|female|females|girls"),
      PhraseSet("nam|nam giới|men|man|male|males|boys")
    ),
    (
      PhraseSet("dân tộc|dân tộc thiểu số|dtts|minority|minorities|ethnic"),
      PhraseSet("kinh|majority")
    ),
    (
      PhraseSet("trẻ|trẻ tuổi|thanh niên|young|youth|younger|under|dưới"),
      PhraseSet(
        "trên|từ|cao tuổi|trung niên|lớn tuổi|lớn|old|older|over|above|adults|elderly|aged|trở lên")
    ),
    (
      PhraseSet("tôn giáo|công giáo|theo đạo|religious|catholic"),
      PhraseSet("không|lương|non|không theo")
    ),
    (
      PhraseSet("tái cử|re - elected"), PhraseSet("lần đầu|mới|first|new|tham gia lần đầu")
    ),
    (PhraseSet("ngoài đảng"), PhraseSet("đảng viên|trong đảng")),
    (PhraseSet("đoàn viên"), PhraseSet("không|chưa|hội viên|đảng viên")),
  ]

  /// Whether there are two parts, one of women and one of men: these are always all.
  static func isOfBoth(_ parts: [[String]]) -> Bool {
    let (women, men) = attributes[0]
    func isOne(_ has: PhraseSet, _ other: PhraseSet) -> (_ words: [String]) -> Bool {
      { has.isIn($0[...]) && !other.isIn($0[...]) }
    }
    return parts.count == 2 && parts.contains(where: isOne(women, men))
      && parts.contains(where: isOne(men, women))
  }

  /// Whether some of the parts that words name have an attribute that none of the others is said to lack.
  static func isAmong(_ parts: [[String]]) -> Bool {
    attributes.contains { attribute in
      let having = parts.count { attribute.has.isIn($0[...]) }
      return having > 0 && having < parts.count
        && !parts.contains { attribute.lacks.isIn($0[...]) && !attribute.has.isIn($0[...]) }
    }
  }
}
