import IndicatorCore

extension FaultMessage {
  static let audits = [
    FaultMessage(
      .childrenDiffer(key: "H, 2022, members", stated: "238", children: "237"), "children_differ",
      "found 238 for H, 2022, members, expected 237, the sum of the units below it, check which "
        + "unit's figure is right"),
    FaultMessage(
      .flowsDiffer(key: "A, 2023, members", stated: "180", flows: "184"), "flows_differ",
      "found 180 for A, 2023, members, expected 184, the stock before and what came and went, "
        + "check the stocks and the movements"),
    FaultMessage(
      .badClaim("x"), "bad_claim",
      "found `x`, expected a claim such as `165/174 = 94,8%` or `31+48-44 = 35`, write figures, "
        + "signs and one printed figure"),
    FaultMessage(
      .badClaim(""), "bad_claim",
      "found the end, expected a claim such as `165/174 = 94,8%` or `31+48-44 = 35`, write "
        + "figures, signs and one printed figure"),
    FaultMessage(
      .badPrinted("0,1234567891"), "bad_printed",
      "found `0,1234567891`, expected a figure with at most nine digits after its decimal sign, "
        + "write it as it is printed, or say how with --input-numbers"),
    FaultMessage(
      .kindOfForm(.share, claim: "120 -> 150 = 25%", expected: [.growth]), "kind_of_form",
      "found the kind `share` for `120 -> 150 = 25%`, expected `growth`, leave out --kind, because "
        + "the form says what it is"),
    FaultMessage(
      .kindOfRows(.growth, expected: [.share, .attainment]), "kind_of_rows",
      "found `growth`, expected `share` or `attainment`, because a row is a numerator over a "
        + "denominator, type such a claim, or put it with its formula into claims.csv of a package"),
    FaultMessage(
      .missingOption("--numerator", needs: "--printed"), "missing_option",
      "found `--numerator`, expected `--printed` beside it"),
    FaultMessage(
      .typedBeside("--data"), "typed_beside",
      "found `--data`, expected either claims as typed or those of data, leave one of them out"),
  ]
}
