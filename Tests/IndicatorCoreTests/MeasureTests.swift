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

  @Test(
    "names of means and ratios say that they are not added up, and grades and counts are",
    arguments: [
      ("Thu nhập bình quân", true), ("Thu nhập bình quân đầu người", true), ("bình quân năm", true),
      ("Số người bình quân một hộ", true), ("Số xã có thu nhập bình quân trên 50 triệu", false),
      ("Tuổi trung bình", true), ("Trung bình năm", true), ("trung_binh_thang", true),
      ("Số năm đi học trung bình", true), ("Trung bình", false), ("Trung bình khá", false),
      ("Học sinh trung bình", false), ("Xếp loại trung bình", false), ("Hộ trung bình", false),
      ("Average income", true), ("average_income", true), ("mean age", true), ("Median", true),
      ("Birth rate", true), ("rated", false), ("GDP per capita", true), ("meaning", false),
      ("Cơ cấu, tỷ lệ", true), ("Số hộ có tỷ lệ", false), ("Số cơ sở", false), ("births", false),
      ("Số cơ quan, tỷ lệ", true), ("", false),
    ])
  func means(name: String, isMean: Bool) {
    #expect(MeanName.says(name) == isMean)
    let measure = Measure(discovered: name, isPercent: false)
    #expect(measure.isSummable == !isMean)
    #expect(measure.isCount == !isMean)
  }
}
