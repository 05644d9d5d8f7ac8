/// Writes `xl/workbook.xml`: the list of sheets, and what is filtered and printed again on every page.
struct WorkbookPart {
  private let document: SpreadsheetDocument

  init(_ document: SpreadsheetDocument) {
    self.document = document
  }

  /// The part.
  var part: Markup {
    let sheets = document.sheets.enumerated().map { index, sheet in
      Markup(
        "sheet",
        attributes: [
          "name": sheet.name, "sheetId": String(index + 1),
          "state": sheet.visibility == .hidden ? "hidden" : "visible", "r:id": "rId\(index + 1)",
        ])
    }
    return Markup(
      "workbook", attributes: ["xmlns": Namespace.spreadsheet, "xmlns:r": Namespace.relationship],
      children: [
        Markup("bookViews", attributes: [:], children: [Markup("workbookView")]),
        Markup("sheets", attributes: [:], children: sheets),
        Markup("definedNames", attributes: [:], children: names),
      ])
  }

  private var names: [Markup] {
    document.sheets.enumerated().flatMap { index, sheet in
      let quoted = sheet.name.quotedForReference
      let rows = sheet.headingRows
      let columns = sheet.form.map { form in
        "\(quoted)!$A:$\(SheetPosition.letters(max(0, form.lockedColumns - 1))),"
      }
      let titles = name(
        "_xlnm.Print_Titles", sheet: index,
        cells: "\(columns ?? "")\(quoted)!$\(rows.lowerBound):$\(rows.upperBound)", isHidden: false)
      guard let filter = sheet.filterRange else { return [titles] }
      let cells = "\(quoted)!\(filter.first.fixedReference):\(filter.last.fixedReference)"
      return [name("_xlnm._FilterDatabase", sheet: index, cells: cells, isHidden: true), titles]
    }
  }

  private func name(_ name: String, sheet: Int, cells: String, isHidden: Bool) -> Markup {
    Markup(
      "definedName",
      attributes: ["name": name, "localSheetId": String(sheet), "hidden": isHidden ? "1" : "0"],
      text: cells)
  }
}
