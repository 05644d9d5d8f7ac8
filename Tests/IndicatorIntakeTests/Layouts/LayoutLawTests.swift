import IndicatorCore
import Testing

@testable import IndicatorIntake

@Suite("Laws of tables as people keep them") struct LayoutLawTests {
  @Test(
    "every law holds for tables of any layout, in words that no list knows",
    arguments: LayoutLaw.allCases)
  func laws(law: LayoutLaw) throws {
    try LawBook.hold { table in try law.finding(&table) }
  }
}
