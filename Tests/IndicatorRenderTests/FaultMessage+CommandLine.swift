import IndicatorCore

extension FaultMessage {
  static let commandLines = [
    FaultMessage(
      .command(.unknownOption("--unit", suggestion: "--units", help: "sosanh rank --help")),
      "unknown_option",
      "found `--unit`, expected a known option, did you mean `--units`?"),
    FaultMessage(
      .command(.unknownOption("--frob", suggestion: nil, help: "sosanh rank --help")),
      "unknown_option",
      "found `--frob`, expected a known option, see `sosanh rank --help`"),
    FaultMessage(
      .command(.optionWithoutValue("--top", value: "number")), "option_without_value",
      "found no value, expected `--top <number>`, write one behind the option; one that begins with "
        + "`-` as --top=…"),
    FaultMessage(
      .command(.flagWithValue("--quiet", value: "yes")), "flag_with_value",
      "found `yes`, expected `--quiet` without a value, leave the value out"),
    FaultMessage(
      .command(.missingArgument("<file>", help: "sosanh import --help")), "missing_argument",
      "found no <file>, expected at least one, see `sosanh import --help`"),
    FaultMessage(
      .command(.unexpectedArgument("2023", help: "sosanh check --help")), "unexpected_argument",
      "found `2023`, expected only options behind the verb, see `sosanh check --help`"),
    FaultMessage(
      .value(.notWhole("ten")), "not_whole",
      "found `ten`, expected a whole number, write digits only"),
    FaultMessage(
      .value(.outOfRange(0, least: 1, most: nil)), "out_of_range", "found `0`, expected 1 or more"),
    FaultMessage(
      .value(.outOfRange(12, least: 0, most: 9)), "out_of_range", "found `12`, expected 0 to 9"),
    FaultMessage(
      .value(.badConfidence("95")), "bad_confidence",
      "found `95`, expected a fraction above 0 and below 1, write 0.95 for 95 per cent"),
    FaultMessage(
      .value(.badFunnelLevel("100")), "bad_funnel_level",
      "found `100`, expected per cent above 0 and below 100, write levels as --funnel=95,99.8"),
    FaultMessage(
      .value(.badFraction("165")), "bad_fraction",
      "found `165`, expected a count over a base, write it as 165/174"),
    FaultMessage(
      .estimate(.twoDistributionsNeeded(3)), "two_distributions_needed",
      "found 3 distributions, expected two, choose one unit at two periods, or two units at one period, "
        + "with --units and --periods"),
    FaultMessage(
      .estimate(.tooManyRanked(501, most: 500)), "too_many_ranked",
      "found 501 units to compare by pairs, expected 500 at most, choose some with --units or --level"
    ),
    FaultMessage(
      .estimate(.twoPeriodsNeeded(1)), "two_periods_needed",
      "found 1 periods, expected two, the first and the last, write --periods 2021,2023"),
    FaultMessage(
      .estimate(.unitsToSplit(3)), "units_to_split",
      "found 3 units, expected one at two periods, or two at one period, choose with --units and --periods"
    ),
    FaultMessage(.estimate(.oneUnitNeeded(4)), "one_unit_needed", "found 4 units, expected one"),
    FaultMessage(
      .estimate(.noDecomposition(.tooFew)), "no_decomposition",
      "found no change to split: too few, expected numerators and bases of units at both periods, "
        + "ask for another indicator, level or periods"),
    FaultMessage(
      .estimate(.fractionCount(3, expected: 2)), "fraction_count", "found 3 fractions, expected 2"),
    FaultMessage(
      .command(.optionsExclude("--append", "--output")), "options_exclude",
      "found `--append` with `--output`, expected only one of the two, leave one of them out"),
  ]
}
