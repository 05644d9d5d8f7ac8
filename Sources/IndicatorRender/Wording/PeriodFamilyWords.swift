/// What periods are taken for that can be read in two ways.
package enum PeriodFamilyWords {
  /// The words for a reading by its name in the intake; the name where none is known.
  package static func words(_ name: String) -> Words {
    switch name {
    case "months": Words("a month", vi: "tháng")
    case "splitYears": Words("a year that spans two", vi: "năm vắt qua hai năm")
    case "severalYears": Words("several years taken together", vi: "gộp nhiều năm")
    case "dayFirst": Words("a date with the day first", vi: "ngày viết trước tháng")
    case "monthFirst": Words("a date with the month first", vi: "tháng viết trước ngày")
    case "fourMonths": Words("a third of a year", vi: "quãng bốn tháng")
    default: Words(english: name, vietnamese: name)
    }
  }
}
