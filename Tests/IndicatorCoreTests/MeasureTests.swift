import Testing

@testable import IndicatorCore

@Suite("Measure") struct MeasureTests {
  @Test(
    "a measure that no codebook describes is a rate if its name or its figures say so",
    arguments: [
      ("Households (%)", false, true), ("Sinh (‰)", false, true), ("Tỷ lệ hộ nghèo", false, true),
      ("tỉ suất sinh", false, true), ("percentage of women", false, true), ("births", false, false),
      ("ty_le_ho_ngheo", false, true), ("rate", true, true), ("Tỷ phú", false, false),
      ("Số hộ có tỷ lệ", false, false),
    ])
  func discovered(name: String, isPercent: Bool, isRate: Bool) {
    let measure = Measure(discovered: name, isPercent: isPercent)
    #expect(measure.isRate == isRate)
    #expect(measure.additivity == (isRate ? .none : .flow))
    #expect(measure.isSummable == !isRate)
  }
}
