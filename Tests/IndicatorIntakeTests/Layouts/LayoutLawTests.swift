import Testing

@testable import IndicatorIntake

@Suite("Laws of tables as people keep them") struct LayoutLawTests {
  @Test("every cell that is not blank has one role, the right one, and every figure its labels")
  func account() {
    LawBook.hold(LayoutLaw.account)
  }
}
