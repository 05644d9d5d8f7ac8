import IndicatorCore

extension FaultMessage {
  static let audits = [
    FaultMessage(
      .sum(.childrenDiffer(key: "H, 2022, members", stated: "238", children: "237")),
      "children_differ",
      "found 238 for H, 2022, members, expected 237, the sum of the units below it, check which "
        + "unit's figure is right"),
    FaultMessage(
      .sum(.periodDiffers(key: "A, 2023, members", stated: "100", parts: "120")), "period_differs",
      "found 100 for A, 2023, members, expected 120, the sum of the shorter periods in it, check which period's "
        + "figure is right"),
    FaultMessage(
      .sum(.flowsDiffer(key: "A, 2023, members", stated: "180", flows: "184")), "flows_differ",
      "found 180 for A, 2023, members, expected 184, the stock before and what came and went, "
        + "check the stocks and the movements"),
    FaultMessage(
      .boundary(.unitGone("Hà Nam", heir: "Ninh Bình", boundaries: "current")), "unit_gone",
      "found `Hà Nam`, expected a unit that stands with --boundaries current, it went into `Ninh Bình`; "
        + "name that"),
    FaultMessage(
      .boundary(.unitGone("Hà Nam", heir: nil, boundaries: "2020-01-01")), "unit_gone",
      "found `Hà Nam`, expected a unit that stands with --boundaries 2020-01-01, see `sosanh show` for "
        + "who became whom"),
    FaultMessage(
      .boundary(
        .predecessorReports(
          unit: "ha_nam", period: "2026", heirs: ["ninh_binh"], date: "2025-07-01")),
      "predecessor_reports",
      "found figures of ha_nam for 2026, expected none since 2025-07-01, when it went into ninh_binh, "
        + "name the unit that reported them"),
    FaultMessage(
      .boundary(.reportsBeforeFormation(unit: "ninh_binh", period: "2020", date: "2025-07-01")),
      "reports_before_formation",
      "found figures of ninh_binh for 2020, expected none before 2025-07-01, when it was formed, name "
        + "the unit that reported them, or add a row that says that ninh_binh came out of itself"),
    FaultMessage(
      .boundary(.sharesDiffer(unit: "ha_nam", sum: "3/4")), "shares_differ",
      "found shares of ha_nam that add up to 3/4, expected 1, correct the column share"),
    FaultMessage(
      .boundary(.changeCycle(unit: "ha_nam", date: "2025-07-01")), "change_cycle",
      "found that ha_nam came out of itself by way of others on 2025-07-01, expected each change to "
        + "lead on, correct the rows of that day"),
    FaultMessage(
      .number(.badShare("2")), "bad_share",
      "found `2`, expected a part of 1 such as 0.25 or 1/3, write what part of the predecessor went "
        + "into the unit"),
    FaultMessage(
      .check(.similarNames(.unit, "hai yen", like: "Hải Yến", firstLine: 3)), "similar_units",
      "found the unit `hai yen`, expected one spelling; `Hải Yến` on line 3 differs from it only in "
        + "case, diacritics, blanks or hyphens, write them alike if they are one unit"),
    FaultMessage(
      .check(.similarNames(.measure, "Staff", like: "staff", firstLine: 3)), "similar_measures",
      "found the measure `Staff`, expected one spelling; `staff` on line 3 differs from it only in "
        + "case, diacritics, blanks or hyphens, write them alike if they are one measure"),
    FaultMessage(
      .check(.similarNames(.category, "Nữ", like: "nữ", firstLine: 3)), "similar_categories",
      "found the category `Nữ`, expected one spelling; `nữ` on line 3 differs from it only in "
        + "case, diacritics, blanks or hyphens, write them alike if they are one category"),
    FaultMessage(
      .sum(.totalMayDiffer(key: "A, 2021, members", stated: "100", parts: "70")),
      "total_may_differ",
      "found 100 stated for A, 2021, members, expected 70, the sum of its parts, if these are all "
        + "the parts, check which figure is right, or whether a part is left out"),
    FaultMessage(
      .claimFigures(.ambiguousTyped("1.234", vietnamese: "1234", english: "1.234")),
      "ambiguous_number",
      "found `1.234`, which is 1234 in Vietnamese and 1.234 in English spelling, expected a figure in "
        + "some claim that decides, say which it is with --input-numbers vi or --input-numbers en"),
    FaultMessage(
      .claimFigures(.mixedTyped("94.8", decidedBy: "93,1", claim: 1)), "mixed_numbers",
      "found `94.8`, expected the same spelling of numbers as `93,1` in claim 1, write the figures of "
        + "all claims alike"),
    FaultMessage(
      .claim(.badClaim("x")), "bad_claim",
      "found `x`, expected a claim such as `165/174 = 94,8%` or `31+48-44 = 35`, write figures, "
        + "signs and one printed figure"),
    FaultMessage(
      .claim(.badClaim("")), "bad_claim",
      "found the end, expected a claim such as `165/174 = 94,8%` or `31+48-44 = 35`, write "
        + "figures, signs and one printed figure"),
    FaultMessage(
      .claim(.noClaims), "no_claims",
      "found no claims, expected one a line, such as `165/174 = 94,8%`"),
    FaultMessage(
      .claim(
        .unknownClaimWord("gầm", nearest: ["gần"], vietnamese: ["trên", "gần"], english: ["over"])),
      "unknown_claim_word",
      "found `gầm`, expected `gần`, or another of the signs and words that are understood: +, -, x, /, ->, "
        + "=, ~, >, >=, <, <=, over, write it with one of these"),
    FaultMessage(
      .claim(.unknownClaimWord("=>", nearest: ["=", ">="], vietnamese: [], english: ["over"])),
      "unknown_claim_word",
      "found `=>`, expected `=` or `>=`, or another of the signs and words that are understood: +, -, x, "
        + "/, ->, =, ~, >, >=, <, <=, over, write it with one of these"),
    FaultMessage(
      .claim(.unknownClaimWord("x", nearest: [], vietnamese: [], english: ["over"])),
      "unknown_claim_word",
      "found `x`, expected one of the signs and words that are understood: +, -, x, /, ->, =, ~, >, >=, "
        + "<, <=, over, write it with one of these"),
    FaultMessage(
      .claim(.badPrinted("5.0.0%")), "bad_printed",
      "found `5.0.0%`, expected a figure such as `1.394` or `93,1`, write it as it is printed"),
    FaultMessage(
      .claim(.printedTooLong("42,857142857142857%")), "printed_too_long",
      "found `42,857142857142857%`, expected at most nine digits after the decimal sign and eighteen "
        + "in all, leave out the last ones"),
    FaultMessage(
      .claim(.printedOtherwise("94,8%", plain: "94.8")), "printed_otherwise",
      "found `94,8%`, expected it spelled like the other figures, or as --input-numbers says, if it "
        + "means `94.8`, write all figures one way and leave out --input-numbers"),
    FaultMessage(
      .claimFigures(.mixedSigns("177%", beside: "138")), "mixed_signs",
      "found `177%` beside `138`, expected a sign such as `%` behind all figures of a sum or change, "
        + "or behind none, write them alike"),
    FaultMessage(
      .claimFigures(.mixedUnits("300 ha", beside: "12 km2")), "mixed_units",
      "found `300 ha` beside `12 km2`, expected one unit of measurement, convert one of them"),
    FaultMessage(
      .claimFigures(.claimLikeOption("-1/300 = -0,0")), "claim_like_option",
      "found `-1/300 = -0,0`, expected claims that begin with a minus sign behind `--`, write `sosanh "
        + "audit -- '-1/300 = -0,0'`"),
    FaultMessage(
      .claimUse(.kindOfForm(.share, claim: "120 -> 150 = 25%", expected: [.growth])),
      "kind_of_form",
      "found the kind `share` for `120 -> 150 = 25%`, expected `growth`, leave out --kind, because "
        + "the form says what it is"),
    FaultMessage(
      .claimUse(
        .kindOfClaim(.attainment, claim: "attainment: 1+2 = 3", expected: [.sum, .balance])),
      "kind_of_form",
      "found the kind `attainment` for `attainment: 1+2 = 3`, expected `sum` or `balance`, leave out the "
        + "word before the colon, because the form says what it is"),
    FaultMessage(
      .claimUse(.kindOfRows(.growth, expected: [.share, .attainment])), "kind_of_rows",
      "found `growth`, expected `share` or `attainment`, because a row is a numerator over a "
        + "denominator, type such a claim, or put it with its formula into claims.csv of a package"),
    FaultMessage(
      .command(.missingOption("--numerator", needs: "--printed")), "missing_option",
      "found `--numerator`, expected `--printed` beside it"),
    FaultMessage(
      .claimUse(.typedBeside("--data")), "typed_beside",
      "found `--data`, expected either claims as typed or those of data, leave one of them out"),
    FaultMessage(
      .claimUse(.idleOption("--codebook", beside: .rows)), "idle_option",
      "found `--codebook`, expected none, because each row is a claim of its own, held against its own "
        + "figures, leave it out"),
    FaultMessage(
      .claimUse(.idleOption("--kind", beside: .package)), "idle_option",
      "found `--kind`, expected none, because claims.csv says it of each claim, leave it out"),
    FaultMessage(
      .claimUse(.idleOption("--per", beside: .document)), "idle_option",
      "found `--per`, expected none, because each claim is what the document says of its own numbers, "
        + "leave it out"),
    FaultMessage(
      .claimUse(.claimColumnsNeeded(["a", "b"])), "claim_columns_needed",
      "found a CSV file with the columns `a`, `b`, expected to be told which holds the figures as "
        + "printed, name it with --printed, and the counts with --numerator and --denominator"),
  ]
}
