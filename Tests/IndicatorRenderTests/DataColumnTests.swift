import Testing

@testable import IndicatorRender

/// What columns are called: people's scripts rest on it, so a case that gets another name must show here.
@Suite("Columns of results") struct DataColumnTests {
  @Test("are called as their cases, with a low line in front of each word")
  func names() {
    #expect(
      ComparisonColumn.names.joined(separator: " ")
        == "indicator unit unit_name period numerator denominator denominator_period value per change "
        + "change_from relative_change_pct target attained to_target status caveats")
    #expect(
      TrendColumn.names.joined(separator: " ")
        == "indicator unit unit_name first_period last_period periods first_value last_value per change "
        + "slope_per_year direction status caveats")
    #expect(
      RankingColumn.names.joined(separator: " ")
        == "indicator period rank tied unit unit_name numerator denominator value per gap_to_first "
        + "rank_change status caveats")
    #expect(
      DistributionColumn.names.joined(separator: " ")
        == "measure unit unit_name period category category_name count base share cumulative_share "
        + "status caveats")
  }

  @Test("of what is inferred too")
  func inferred() {
    #expect(
      ComparedColumn.names.joined(separator: " ")
        == "measure classification unit period unit2 period2 base base2 chi_square degrees_of_freedom "
        + "chi_square_p g g_p cramers_v smallest_expected ridit cliffs_delta mann_whitney_z "
        + "mann_whitney_p largest_gap largest_gap_category dominance status")
    #expect(
      SpreadColumn.names.joined(separator: " ")
        == "measure period level category units missing total gini hhi k cr_k shannon evenness "
        + "effective_shannon effective_hhi status")
    #expect(
      PairEstimateColumn.names.joined(separator: " ")
        == "row numerator denominator numerator2 denominator2 difference difference_lower "
        + "difference_upper z p_value fisher_p fisher_less fisher_greater risk_ratio risk_ratio_lower "
        + "risk_ratio_upper odds_ratio odds_ratio_lower odds_ratio_upper cohen_h method confidence "
        + "status")
    #expect(
      TrendTestColumn.names.joined(separator: " ")
        == "kendall_s kendall_p kendall_form slope_lower slope_upper confidence armitage_z armitage_p "
        + "mantel_z mantel_p departure departure_df departure_p growth_per_year_pct "
        + "kendall_p_adjusted armitage_p_adjusted")
    #expect(
      DecompositionColumn.names.joined(separator: " ")
        == "group numerator_first denominator_first numerator_last denominator_last share_first "
        + "share_last rate_first rate_last rate_effect composition_effect contribution")
  }

  @Test("of figures, accounts and findings too")
  func figures() {
    #expect(
      ExplanationColumn.names.joined(separator: " ")
        == "indicator unit unit_name period value per status computed figure figure_value "
        + "reported_unit reported_period reported_category reported_value qualifier obs_status source "
        + "note caveats")
    #expect(
      AccountColumn.names.joined(separator: " ")
        == "file read used totals left_out figures refused reason count")
    #expect(
      TotalColumn.names.joined(separator: " ")
        == "file line column label period measure category stated sum_of_rows difference agrees")
    #expect(
      AuditColumn.names.joined(separator: " ")
        == "claim kind unit period formula inputs recomputed printed decimals verdict rounding "
        + "difference candidates diagnosis severity caveats source suggestion snippet")
  }
}
