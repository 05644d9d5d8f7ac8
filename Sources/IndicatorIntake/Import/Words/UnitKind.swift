internal import IndicatorCore

/// The kinds of unit that begin a name: `Xã Gò`, `Huyện Mây`.
package enum UnitKind: String, CaseIterable {
  case province, district, commune, village, cell

  private var words: WordList {
    switch self {
    case .province: WordList(["tỉnh", "thành phố", "tỉnh ủy", "đảng bộ tỉnh"])
    case .district: WordList(["huyện", "quận", "thị xã", "huyện ủy", "quận ủy", "đảng bộ huyện"])
    case .commune:
      WordList(["xã", "phường", "thị trấn", "đặc khu", "đảng bộ xã", "đảng bộ phường"])
    case .village: WordList(["thôn", "bản", "ấp", "tổ dân phố", "khu phố"])
    case .cell: WordList(["chi bộ"])
    }
  }

  /// How far down units of the kind stand.
  package var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  /// The kind with whose word a text begins; nil if with none.
  package init?(_ text: String) {
    guard let kind = Self.allCases.first(where: { $0.words.begins(text) }) else { return nil }
    self = kind
  }

  /// The unit in a line of a title: from the word for its kind on, without a period.
  ///
  /// `ĐẢNG ỦY XÃ LỤA` gives `Xã Lụa`.
  static func unit(in line: String) -> String? {
    let rest = WrittenPeriod.rest(of: line, without: WrittenPeriod.found(in: line))
    let words = SheetText.clean(rest).split(separator: " ").map(String.init)
    for start in words.indices.dropLast() where start < 6 {
      let name = words[start...].prefix(6).joined(separator: " ")
      guard let kind = UnitKind(name), kind != .cell, words.count - start <= 6,
        isName(words[(start + 1)...], kind: kind)
      else { continue }
      return name == name.uppercased()
        ? titled(name) : name.prefix(1).uppercased() + name.dropFirst()
    }
    return nil
  }

  /// Whether a name follows the word for a kind: `xã Hải Yến`, and not `xã của huyện`.
  private static func isName(_ words: ArraySlice<String>, kind: UnitKind) -> Bool {
    let rest = words.drop { ["bộ", "ủy", "trấn", "phố", "khu", "dân"].contains($0.lowercased()) }
    return rest.first?.first.map { $0.isUppercase || $0.isNumber } ?? false
  }

  private static func titled(_ text: String) -> String {
    text.lowercased().split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst() }
      .joined(separator: " ")
  }
}
