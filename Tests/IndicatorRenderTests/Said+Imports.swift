@testable import IndicatorCore
@testable import IndicatorRender

extension Said {
  /// What is said of an import, by the names in the source and what makes them differ.
  static let imports =
    [
      Said("account of, read", ImportSentence.account(of: account)),
      Said("account of, refused", ImportSentence.account(of: refused)),
      Said("account", ImportSentence.account([account, account])),
      Said("hiddenRows", ImportSentence.hiddenRows(2)),
      Said("hiddenSheets", ImportSentence.hiddenSheets(["2022"])),
      Said("sheetsWithoutCells", ImportSentence.sheetsWithoutCells(["2022"])),
      Said("converted", ImportSentence.converted(["a.xls"])),
      Said("passed_over", ImportSentence.passedOver(["xa/a.pdf", "xa/cu/"])),
      Said("otherSheets", ImportSentence.otherSheets(["2022"])),
      Said("sheetsBesideForm", ImportSentence.sheetsBesideForm(["2022"])),
      Said("notSent", ImportSentence.notSent(["Hòa Bình"], level: "xã", of: 12)),
      Said("silent", ImportSentence.silent(["Hòa Bình"])),
      Said("alike", ImportSentence.alike([["Hoà Bình", "Hòa Bình"]])),
      Said("total", ImportSentence.total(total)),
      Said("totals", ImportSentence.totals(agree: 7, differ: 1, untold: 0)),
      Said("appended", ImportSentence.appended(7, known: 0, to: "p")),
      Said("appended, known", ImportSentence.appended(7, known: 2, to: "p")),
      Said("refused", ImportSentence.refused(["a.csv"], of: 3)),
    ] + ImportSentence.cells([account]).enumerated().map { Said("cell \($0)", $1) }
    + mappingNotes.map { Said("note, \($0)", ImportSentence.note($0)) }

  private static let mappingNotes: [MappingNote] = [
    .periodFound("2023"), .unitFound("hoa_binh"), .measureFromTitle,
    .percentages,
    .readAs(NameRead(written: "HOÀ BÌNH", meant: "Hòa Bình", by: .letters)), .unknown(nearest: []),
    .unknown(nearest: ["hoa_binh"]), .ambiguous(["2022", "2023"]), .toFill(.period),
  ]

  /// One row of every fate and one cell of every kind.
  private static var account: SheetAccount {
    var account = SheetAccount(sheet: "x.csv")
    account.count(.used)
    account.count(.total)
    for reason in LeftOutRow.allCases { account.count(.leftOut(reason)) }
    for remark in CellRemark.allCases { account.count(remark) }
    return account
  }

  private static var refused: SheetAccount {
    var account = account
    account.isRefused = true
    return account
  }

  private static let total = StatedTotal(
    place: Place(source: "x.csv", line: 12, column: 3), label: "Tổng cộng", period: "2023",
    measure: "Đảng viên", category: "", stated: ExactDecimal(198), sum: ExactDecimal(197))
}
