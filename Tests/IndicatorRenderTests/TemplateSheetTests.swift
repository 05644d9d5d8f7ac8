import Testing

@testable import IndicatorCore
@testable import IndicatorRender

@Suite("An empty form as a sheet") struct TemplateSheetTests {
  private static let good = Category(
    id: "good", classification: "rating", name: "Tốt", nameEnglish: "good")
  private static let poor = Category(
    id: "poor", classification: "rating", name: "Kém", nameEnglish: "poor")
  private static let members = Measure(
    id: "members", name: "Số đảng viên", nameEnglish: "party members", unitOfMeasure: "persons")
  private static let area = Measure(id: "area", name: "Diện tích", unitOfMeasure: "km2")
  private static let book = Codebook(
    units: [
      OrganisationUnit(id: "007", name: "=1+1"), OrganisationUnit(id: "b", name: "Hải <Yến> & Bắc"),
    ], measures: [members, area], categories: [good, poor])

  private func template(
    _ groups: [Template.Group], _ periods: [String],
    units: [UnitIndex] = [UnitIndex(0), UnitIndex(1)]
  ) -> Template {
    Template(
      units: units, groups: groups, periods: periods.compactMap { Period($0) }, in: Self.book)
  }

  @Test("one measure for one period has one row of headings, and the period stands in the title")
  func smallest() {
    let form = TemplateSheet(
      template([Template.Group(Self.members, categories: [[]])], ["2024"]), in: .vietnamese)
    #expect(form.title == "Biểu thu thập số liệu, kỳ 2024")
    #expect(form.headings == ["STT", "Đơn vị", "Số đảng viên"])
    #expect(form.headingRows == 3...3)
  }

  @Test("measures, periods and categories stand above one another, each as far as it goes")
  func headings() {
    let groups = [
      Template.Group(Self.members, categories: [[], [Self.good], [Self.good, Self.poor]]),
      Template.Group(Self.area, categories: [[]]),
    ]
    let form = TemplateSheet(template(groups, ["2023", "2024"]), in: .english)
    #expect(form.title == "Form for figures")
    #expect(
      form.headings == [
        "No.", "Unit", "Party members > 2023 > Total", "Party members > 2023 > good",
        "Party members > 2023 > good + poor", "Party members > 2024 > Total",
        "Party members > 2024 > good", "Party members > 2024 > good + poor",
        "Diện tích (km2) > 2023", "Diện tích (km2) > 2024",
      ])
    #expect(form.headingRows == 3...5)
  }

  @Test("the headings cover every cell above the columns once", arguments: 1...2, 1...3)
  func covered(periods: Int, categories: Int) throws {
    let choices = [[], [Self.good], [Self.poor]]
    let groups = [
      Template.Group(Self.area, categories: [[]]),
      Template.Group(Self.members, categories: Array(choices.prefix(categories))),
      Template.Group(Self.members, categories: [[Self.good]]),
    ]
    let sheet = TemplateSheet(
      template(groups, Array(["2023", "2024"].prefix(periods))), in: .vietnamese
    ).sheet
    let form = try #require(sheet.form)
    for row in 0..<form.headingCount {
      for column in sheet.columns.indices {
        let over = form.headings.filter { $0.rows.contains(row) && $0.columns.contains(column) }
        #expect(over.count == 1, "row \(row), column \(column)")
      }
    }
  }

  /// The parts of a written form.
  private func written(
    _ groups: [Template.Group], units: [UnitIndex] = [UnitIndex(0), UnitIndex(1)]
  ) throws -> Unzipped {
    let form = TemplateSheet(template(groups, ["2024"], units: units), in: .english)
    var document = SpreadsheetDocument()
    document.append(form.sheet)
    document.append(.hidden(ResultTable(columns: ["a"]), name: "sosanh"))
    return try Unzipped(try XLSXWriter.bytes(document))
  }

  @Test("figures are checked as they are typed, in runs of columns that take the same")
  func validations() throws {
    let share = Measure(id: "share", unitOfMeasure: "percent")
    let archive = try written([
      Template.Group(Self.members, categories: [[], [Self.good]]),
      Template.Group(Self.area, categories: [[]]),
      Template.Group(share, categories: [[]]),
      Template.Group(Self.members, categories: [[Self.poor]], sign: .any),
    ])
    let sheet = try WellFormed(Array(try archive.text("xl/worksheets/sheet1.xml").utf8))
    let rules = sheet.all("dataValidation").map { rule in
      ["sqref", "type", "operator"].map { rule.attributes[$0] ?? "" }
    }
    #expect(
      rules == [
        ["C5:D6", "whole", "greaterThanOrEqual"], ["E5:E6", "decimal", "greaterThanOrEqual"],
        ["F5:F6", "decimal", "between"], ["G5:G6", "whole", "between"],
      ])
    for rule in sheet.all("dataValidation") {
      #expect((rule.attributes["prompt"] ?? "").utf16.count < 256)
      #expect((rule.attributes["error"] ?? "").utf16.count < 256)
    }
  }

  @Test("only cells to fill in are unlocked, headings stay, and the mapping is hidden")
  func protection() throws {
    let archive = try written([Template.Group(Self.members, categories: [[]])])
    let text = try archive.text("xl/worksheets/sheet1.xml")
    let sheet = try WellFormed(Array(text.utf8))
    #expect(sheet.all("sheetProtection").first?.attributes["password"] == nil)
    #expect(sheet.all("sheetProtection").first?.attributes["sheet"] == "1")
    #expect(sheet.all("pane").first?.attributes["topLeftCell"] == "C4")
    #expect(sheet.all("f").isEmpty)
    let styles = try WellFormed(Array(try archive.text("xl/styles.xml").utf8))
    let unlocked = styles.all("protection").filter { $0.attributes["locked"] == "0" }
    #expect(unlocked.count == 1)
    let book = try WellFormed(Array(try archive.text("xl/workbook.xml").utf8))
    #expect(book.all("sheet").map { $0.attributes["state"] ?? "" } == ["visible", "hidden"])
  }

  @Test("a form without units has headings and nothing to check")
  func noUnits() throws {
    let archive = try written([Template.Group(Self.members, categories: [[]])], units: [])
    let sheet = try WellFormed(Array(try archive.text("xl/worksheets/sheet1.xml").utf8))
    #expect(sheet.all("dataValidation").isEmpty)
    #expect(sheet.all("row").count == 3)
  }

  @Test("the same form gives the same bytes")
  func sameBytes() throws {
    let form = TemplateSheet(
      template([Template.Group(Self.members, categories: [[]])], ["2024"]), in: .english)
    var document = SpreadsheetDocument()
    document.append(form.sheet)
    #expect(try XLSXWriter.bytes(document) == XLSXWriter.bytes(document))
  }
}
