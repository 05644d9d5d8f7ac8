import IndicatorCore

extension FaultMessage {
  /// Figures that lie in an engine.
  static let engines: [FaultMessage] = asked + answered + inRows

  private static let asked: [FaultMessage] = [
    FaultMessage(
      .engine(.badSource("sqlite:x.db", expected: "sqlite:figures.db#table")), "bad_source",
      "found `sqlite:x.db`, expected sqlite:figures.db#table"),
    FaultMessage(
      .engine(.badCondition("=x", expected: .column)), "bad_condition",
      "found `=x`, expected a column, write conditions as column=value|value, year>=2010; a name with such "
        + "signs in double quotes"),
    FaultMessage(
      .engine(.conditionNeedsNumber("x", column: "year")), "condition_needs_number",
      "found `x`, expected a number, as `year` holds numbers, write it with a point at most"),
    FaultMessage(
      .engine(.needsEngine(option: "--where", source: "a.csv")), "needs_engine",
      "found --where with `a.csv`, expected figures in an engine, such as sqlite:figures.db#table, leave it out, "
        + "or name the file as duckdb:figures.csv.gz"),
    FaultMessage(
      .engine(.notPushedDown(.fileOrder)), "not_pushed_down",
      "found --sort file, expected --sort name or value, as an engine has no order of first rows"),
    FaultMessage(
      .engine(.notPushedDown(.numberGrammar("vi"))), "not_pushed_down",
      "found --input-numbers vi, expected plain numbers, as the engine itself sums them, turn the column into "
        + "numbers there, or export the rows as CSV"),
    FaultMessage(
      .engine(.notPushedDown(.verb("check"))), "not_pushed_down",
      "found figures in an engine for `check`, expected a file or package, as it looks at every row, export the "
        + "rows as CSV first"),
    FaultMessage(
      .engine(.noQuery("party-reports")), "no_query",
      "found `party-reports`, expected a CSV file or a table in an engine, name the file whose columns the table "
        + "has"),
    FaultMessage(
      .engine(.nulInName("a\0b")), "nul_in_name",
      "found a NUL in `a\\u{0}b`, expected a name without one"),
  ]

  private static let answered: [FaultMessage] = [
    FaultMessage(
      .client(.clientMissing("psql", source: "x")), "client_missing",
      "found no program `psql`, expected it on PATH, install it, or print the query with `sosanh query`, run it "
        + "where it is, and read its result with --data -"),
    FaultMessage(
      .client(.clientFailed("psql", said: "no route")), "client_failed",
      "found that `psql` failed: no route, check the address, the table, your rights and the server"
    ),
    FaultMessage(
      .client(.resultCutOff), "result_cut_off",
      "found a result without its last line, expected it whole, run the query again"),
    FaultMessage(
      .client(.damagedResult(line: 7)), "damaged_result",
      "found a line 7 that no query of sosanh wrote, expected its result unchanged, save the result as CSV or text "
        + "between bars, and do not edit it"),
    FaultMessage(
      .client(.noTable("s.t")), "no_table",
      "found no table `s.t`, expected one, check its name, schema and your rights"),
    FaultMessage(
      .client(.measuresLeftOut(["Deaths"])), "measures_left_out",
      "found that the query left out `Deaths`, expected every measure of the formula, write the measures as they "
        + "are spelled there, and run the query again"),
  ]

  private static let inRows: [FaultMessage] = [
    FaultMessage(
      .engineRows(.rows(.duplicates, count: 2, first: ["A, 2020, m", "B, 2020, m"])), "duplicate",
      "found 2 figures in more than one row: `A, 2020, m`; `B, 2020, m`, expected one row each, remove the others, "
        + "or add flows up with --duplicates sum"),
    FaultMessage(
      .engineRows(.rows(.unlikeRemarks, count: 3, first: ["A"])), "unlike_remarks",
      "found 3 sums of rows with different qualifiers, status, sources or notes: `A`; …, expected the same in all "
        + "rows of a figure, leave these columns out of the table, in a view of it"),
    FaultMessage(
      .engineRows(.rows(.notNumbers, count: 1, first: ["n/a"])), "bad_number",
      "found 1 value that is no number: `n/a`, expected at most 18 digits and 12 behind the point, correct them; "
        + "binary fractions are read with --floats shortest"),
    FaultMessage(
      .engineRows(.rows(.unnamed(column: "unit"), count: 4, first: [])), "empty_field",
      "found 4 rows with nothing in `unit`, expected a name, fill them in, or leave them out with --where"
    ),
    FaultMessage(
      .engineRows(.floats(column: "value", type: "real")), "floats",
      "found binary fractions (`real`) in `value`, expected whole or decimal numbers, take the shortest decimal of "
        + "each with --floats shortest"),
    FaultMessage(
      .engineRows(.notNumeric(column: "value", type: "date")), "not_numeric",
      "found `date` in `value`, expected numbers or texts, name the column of values with --columns"
    ),
  ]
}
