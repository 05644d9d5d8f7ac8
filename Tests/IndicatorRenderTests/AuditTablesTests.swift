import IndicatorCore
import Testing

@testable import IndicatorRender

@Suite("Tables of an audit") struct AuditTablesTests {
  @Test("data have the columns of the contract and one row a claim, in the order given")
  func data() throws {
    let table = ResultTable.audit(AuditReport(AuditSample.claims))
    #expect(
      table.columns.joined(separator: ",")
        == "claim,kind,unit,period,formula,inputs,recomputed,printed,decimals,verdict,rounding,"
        + "difference,candidates,diagnosis,severity,caveats,source")
    #expect(table.rows.count == AuditSample.claims.count)
    let text = CSVWriter(.plain).text(table).split(separator: "\n").map(String.init)
    #expect(
      text[1]
        == "a,share,hai_yen,2021,good / members,165 / 174,94.827586,\"84,9%\",1,inconsistent,,"
        + "-9.927586,,digits_swapped:84.9>94.8=94.827586,target,,hai_yen#L97")
    #expect(
      text[3]
        == "c,share,,,good / members,178 / 180,98.888889,\"98,8%\",1,consistent_other_rounding,"
        + "truncate;floor,-0.088889,,,,date_imprecise,hai_yen#L97;hai_yen#L99")
    #expect(text[4].contains(",>94%,0,consistent_qualified,"))
    #expect(text[5].hasSuffix(",undetermined,truncate;floor,,1,possible_base:180,,,"))
    #expect(text[9].contains("85.7%") == false && text[9].contains(",1,,,,"))
    #expect(text[11].contains("numerator_off_by_one:165/174=94.827586"))
    #expect(
      text[12].contains(
        "repair:village_cells=138>139;repair:school_cells=59>60;repair:printed=198>197"))
  }

  @Test("people read the claims that fail first, with what may explain them")
  func lines() throws {
    let report = AuditReport(AuditSample.claims)
    let failing = report.claims.filter(\.verdict.fails)
    var notes = NoteNumbers(.english)
    #expect(
      TextTable.auditLines(failing[0], unit: "Hải Yến", as: NumberFormat(), notes: &notes) == [
        "a: does not hold", "  165 / 174 = 94.828; printed 84,9%, 9.928 less",
        "  Hải Yến, 2021, hai_yen#L97", "  Possibly digits swapped: 84.9 → 94.8 = 94.828.",
        "  It changes whether a target is met.",
      ])
    #expect(
      TextTable.auditLines(
        failing[0], unit: "Hải Yến", as: NumberFormat(language: .vietnamese), notes: &notes)
        == [
          "a: không khớp", "  165 / 174 = 94,828; ghi 84,9%, ít hơn 9,928",
          "  Hải Yến, 2021, hai_yen#L97", "  Có thể: đảo chữ số: 84,9 → 94,8 = 94,828.",
          "  Làm đổi việc đạt chỉ tiêu.",
        ])
    #expect(
      TextTable.auditLines(failing[2], unit: "", as: NumberFormat(), notes: &notes) == [
        "j: does not hold", "  180 / 178 = 101.12; printed 101%, 0.12 less",
        "  The part is above the whole.",
      ])
    #expect(
      TextTable.auditLines(failing[4], unit: "", as: NumberFormat(), notes: &notes) == [
        "l: does not hold", "  138 + 59 = 197; printed 198, 1 more",
        "  Any one of these makes the sum hold: village_cells 138 → 139; school_cells 59 → 60; "
          + "printed 198 → 197.",
      ])
  }

  @Test("the others stand in a table, those that are not plainly right first")
  func others() throws {
    let order = TextTable.auditOrder(AuditReport(AuditSample.claims))
    #expect(order.map(\.claim.id) == ["c", "e", "f", "g", "d", "b", "i"])
    var notes = NoteNumbers(.english)
    let table = PeopleTable(order, as: NumberFormat()).text(&notes)
    #expect(
      table.rows[0] == [
        "c", "", "", "178 / 180 = 98.889", "98,8%", "holds if cut off", "1",
        "hai_yen#L97; hai_yen#L99",
      ])
    #expect(table.rows[1][5] == "cannot be told; a base that would give it: 180 if cut off")
    #expect(table.rows[4][4] == "> 94%")
    #expect(table.rows[6][5] == "holds; 1 whole numerator possible")
  }

  @Test("equally simple slips are counted before they are told, in the reader's words")
  func several() throws {
    var share = AuditSample.claims[10]
    share.context.bases = [ClaimContext.Other("row 4", value: Ratio(173))]
    let row = try #require(AuditReport([share]).claims.first)
    var notes = NoteNumbers(.vietnamese)
    let lines = TextTable.auditLines(
      row, unit: "", as: NumberFormat(language: .vietnamese), notes: &notes)
    #expect(lines.contains("  Có 3 lỗi đơn giản như nhau; không thể biết là lỗi nào."))
    #expect(
      lines.contains("  Có thể: lấy tổng số khác trong báo cáo: 164 / 173 [dòng 4] = 94,798."))
  }

  @Test("a base that several claims share is said once, beside them")
  func commonBase() throws {
    let found = AuditSentence.commonBase(
      CommonBase(claims: ["1", "2", "5"], base: 1061, meant: 1063))
    #expect(
      found[.english]
        == "Claims 1, 2 and 5: one other base fits them all, 1,063 instead of 1,061.")
    #expect(
      found[.vietnamese]
        == "Các số ghi trong báo cáo 1, 2 và 5: một tổng số khác khớp với tất cả, 1.063 thay cho 1.061."
    )
  }

  @Test("rows say their claim, unit, period and source; numbered ones need no source")
  func labels() throws {
    var claim = AuditSample.claims[0]
    var notes = NoteNumbers(.english)
    func label(_ names: [String: String]) throws -> [String] {
      let report = AuditReport([claim])
      let row = PeopleTable(report.claims, as: NumberFormat(), unitNames: names).text(&notes).rows[
        0]
      return row.prefix(3) + row.suffix(1)
    }
    #expect(try label(["hai_yen": "Hải Yến"]) == ["a", "Hải Yến", "2021", "hai_yen#L97"])
    #expect(try label([:]) == ["a", "hai_yen", "2021", "hai_yen#L97"])
    claim.id = "7"
    #expect(try label([:]) == ["7", "hai_yen", "2021", ""])
  }

  @Test("a claim that fails has the notes on its inputs beside its place")
  func notes() throws {
    var claim = AuditSample.claims[0]
    claim.caveats = [.partYear, .smallBase]
    let row = try #require(AuditReport([claim]).claims.first)
    var notes = NoteNumbers(.english)
    let lines = TextTable.auditLines(row, unit: "Hải Yến", as: NumberFormat(), notes: &notes)
    #expect(lines[2] == "  Hải Yến, 2021, hai_yen#L97, note 1, 2")
    #expect(notes.notes.map(\.code) == ["part_year", "small_base"])
  }

  @Test("a spreadsheet has every claim, those that fail first")
  func sheet() throws {
    var notes = NoteNumbers(.vietnamese)
    let report = AuditReport(AuditSample.claims)
    let sheet = SpreadsheetSheet.audit(
      report, as: NumberFormat(language: .vietnamese), notes: &notes)
    #expect(sheet.rows.count == AuditSample.claims.count)
    #expect(sheet.columns.map(\.heading).prefix(2) == ["Số được đối chiếu", "Loại"])
    #expect(sheet.rows[0].cells[0] == .text("a"))
    #expect(sheet.rows[0].cells[7] == .words("không khớp"))
  }

  @Test("what is said of the whole report")
  func whole() throws {
    let report = AuditReport(AuditSample.claims)
    #expect(
      AuditSentence.verdicts(report)[.english]
        == "12 claims: 2 hold; 1 holds by another rule; 1 holds as qualified; 4 do not hold; "
        + "1 cannot be told; 1 cannot be checked: any figure can occur; 1 cannot be checked: the "
        + "base is 0; 1 is no figure.")
    #expect(AuditSentence.verdicts(AuditReport([]))[.english] == "There are no claims.")
    #expect(AuditSentence.power(AuditReport([])) == nil)
    #expect(AuditSentence.rounding(AuditReport([])) == nil)
  }

  @Test(
    "computations are in the language's signs, names are left as they are",
    arguments: [
      ("12041 / 69473", "12.041 / 69.473"), ("(1239 - 3) / 1239", "(1.239 - 3) / 1.239"),
      ("12.3 + 45.6", "12,3 + 45,6"), ("decrees_178_67[x+2022]", "decrees_178_67[x+2022]"),
      ("165 / 1177 [2022]", "165 / 1.177 [2022]"), ("previous(7)", "previous(7)"),
    ])
  func localised(text: String, expected: String) {
    #expect(text.localised(NumberFormat(language: .vietnamese)) == expected)
  }
}
