package import IndicatorCore

extension NameRule {
  /// By what a name was recognised, to stand behind "recognised".
  package var words: Words {
    switch self {
    case .letters:
      Words(
        "by its letters, whatever the capitals, blanks, signs and places of tone marks",
        vi: "theo mặt chữ, không kể chữ hoa, khoảng trắng, dấu câu và vị trí dấu thanh")
    case .kindWord:
      Words(
        "with the word for the kind of unit written otherwise (`X.`, `Xã`)",
        vi: "với từ chỉ loại đơn vị viết cách khác (`X.`, `Xã`)")
    case .kindLeftOut:
      Words(
        "without the word for the kind of unit (`Xã`, `Đảng bộ`), by the rest of the name alone",
        vi: "không kể từ chỉ loại đơn vị (`Xã`, `Đảng bộ`), chỉ theo phần tên còn lại")
    case .withoutDiacritics:
      Words("without diacritics", vi: "theo chữ không dấu")
    case .withoutDiacriticsAndKind:
      Words(
        "without diacritics and without the word for the kind of unit",
        vi: "theo chữ không dấu và không kể từ chỉ loại đơn vị")
    case .initials:
      Words("by its initials", vi: "theo chữ viết tắt")
    }
  }
}
