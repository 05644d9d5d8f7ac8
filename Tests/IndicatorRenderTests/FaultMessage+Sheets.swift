import IndicatorCore

extension FaultMessage {
  /// Sheets as people keep them, and the mappings that say how they are read.
  static let sheets = [
    FaultMessage(
      .sheet(.noTable), "no_table",
      "found no table, expected a row of headings above rows of a name and figures, name the rows "
        + "and columns in a mapping (roles header, rows, unit, figure)"),
    FaultMessage(
      .sheetMeaning(.sheetLeavesOpen(.period, path: "a.xlsx")), "sheet_leaves_open",
      "found a sheet that does not say the period of its figures, expected it in the table or its title, "
        + "make a package of it with `sosanh import a.xlsx --period PERIOD --package FOLDER`, and name that "
        + "with --data"),
    FaultMessage(
      .sum(
        .sheetDiffers(
          SheetFinding(
            place: Place(source: "a.csv", line: 4, column: 2), cell: "B4", label: "Xã Gò",
            heading: "Đảng viên", printed: "14", computed: "15", from: ["C4", "D4"], kind: .sum))),
      "sheet_differs",
      "found 14 in B4 for `Xã Gò`, expected 15 = C4 + D4, correct one of these cells"),
    FaultMessage(
      .sum(.statedDiffers(label: "Tổng", of: "Đảng viên", stated: "58", sum: "57")),
      "stated_differs",
      "found 58 as `Tổng` of Đảng viên, expected 57, the sum of its rows, correct the total or one of its "
        + "rows"),
    FaultMessage(
      .sheetLayout(.wordsToCount("Xếp loại", column: "C", words: ["Tốt", "Khá"])), "words_to_count",
      "found no figures, but words in column C `Xếp loại`: `Tốt`, `Khá`, expected figures, say --count to "
        + "count the rows of each word by unit"),
    FaultMessage(
      .sheetLayout(.noSuchColumn("Sinh", headings: ["2022", "2023"])), "no_such_column",
      "found no column `Sinh`, expected `2022` or `2023`, write words of its heading"),
    FaultMessage(
      .sheetMeaning(.assumed(.blanks(3))), "assumed",
      "found 3 blank cells among the figures, expected the sheet or an option to say it (--strict), say "
        + "--empty missing or --empty zero"),
    FaultMessage(
      .sheet(.unknownSheet("Trang 9", sheets: ["2022", "2023"])), "unknown_sheet",
      "found `Trang 9`, expected `2022` or `2023`, name one of the file's sheets"),
    FaultMessage(
      .sheet(.formSheetMissing("Biểu", sheets: ["Trang 1", "Trang 2"])), "form_sheet_missing",
      "found `Trang 1`, `Trang 2`, expected the form's sheet `Biểu`, give the sheet its name back, or "
        + "name it with --sheet"),
    FaultMessage(
      .sheet(.formSheetMissing("Biểu", sheets: [])), "form_sheet_missing",
      "found no sheet, expected the form's sheet `Biểu`, give the sheet its name back, or name it with "
        + "--sheet"),
    FaultMessage(
      .sheet(.figureWithoutName), "figure_without_name",
      "found figures in a row without a name, expected the name of a unit, write the name into the "
        + "row, or skip the row in the mapping (role skip)"),
    FaultMessage(
      .sheetMeaning(.sectionSays(.category, "Nữ")), "section_says",
      "found `Nữ` as a heading over rows, which names a category, expected to know whether it holds for "
        + "the rows below, write a line with role section and this text into the mapping, with the "
        + "category if it holds, without it if not"),
    FaultMessage(
      .sheet(.nothingSays(.period, column: "C, D", choices: [])), "nothing_says",
      "found nothing that says which period the figures of column C, D are for, expected one, say it "
        + "with --period, or in the mapping: column period of the line for C, D or of the title"),
    FaultMessage(
      .sheet(.nothingSays(.period, column: "C", choices: ["2022", "2023"])), "nothing_says",
      "found 2022 or 2023 as the period of column C, expected one, say it with --period, or in the "
        + "mapping: column period of the line for C or of the title"),
    FaultMessage(
      .sheetLayout(.mergedFigure("C5:D5")), "merged_figure",
      "found one figure in the merged cells C5:D5, expected a figure in each cell, split the cells and "
        + "write what each of them holds"),
    FaultMessage(
      .sheetLayout(.headingsInside("Đơn vị")), "headings_inside",
      "found `Đơn vị` like a heading in the middle of the figures, expected one table on the sheet, name "
        + "the rows of one table in the mapping (role rows, such as 5:40), or leave this row out (role "
        + "skip with the row as range)"),
    FaultMessage(
      .sheetLayout(.columnNotMapped("Dân số", column: "H")), "column_not_mapped",
      "found figures in column H (Dân số), expected none in a column that the mapping does not name, add "
        + "a line for the column (role figure, share or skip), or propose a mapping for this file with "
        + "--propose"),
    FaultMessage(
      .sheetLayout(.columnNotMapped("", column: "H")), "column_not_mapped",
      "found figures in column H (no heading), expected none in a column that the mapping does not name, "
        + "add a line for the column (role figure, share or skip), or propose a mapping for this file "
        + "with --propose"),
    FaultMessage(
      .sheetMeaning(.partWithoutMeasure("nữ")), "part_without_measure",
      "found `nữ`, a part of nothing above it, expected a row of its measure before it, write its "
        + "measure into the mapping (role name, columns measure and category), or leave it out (role "
        + "skip)"),
    FaultMessage(
      .sheetMeaning(.unitOrTotal("Khối xã", rows: "6:9")), "unit_or_total",
      "found figures of `Khối xã`, which stands over the rows 6:9 that do not add up to it, expected to "
        + "know whether it is their total or a unit, say it in the mapping: role total, or role name "
        + "with the unit"),
    FaultMessage(
      .sheetMeaning(.otherUnitOfMeasure("ha", measure: "area", expected: "km2")),
      "other_unit_of_measure",
      "found area measured in `ha`, expected km2, convert the figures in the sheet, or leave them out "
        + "(role skip)"),
    FaultMessage(
      .sheetCell(.dateAsFigure("2024-04-03")), "date_as_figure",
      "found the date 2024-04-03, expected a figure, a spreadsheet may have taken the figure for a "
        + "date: write it again as a number"),
    FaultMessage(
      .sheetCell(.cellError("#REF!")), "cell_error",
      "found the error `#REF!`, expected a figure, correct the formula in the sheet, or write the "
        + "figure in"),
    FaultMessage(
      .sheetCell(.formulaWithoutResult("=B2+C2")), "formula_without_result",
      "found the formula `=B2+C2` without a result, expected a figure, open the file in a spreadsheet "
        + "program and save it again"),
    FaultMessage(
      .sheetCell(.percentageAsCount("94.8")), "percentage_as_count",
      "found the percentage 94.8 %, expected a count, a percentage is never a count: skip the column "
        + "in the mapping (role share), or name a measure in percent"),
    FaultMessage(
      .sheetCell(.fractionInSheet("1.394", measure: "members")), "fraction_in_sheet",
      "found 1.394 for members, expected a whole number, a grouping point may have been read as a "
        + "decimal sign: write the number again"),
    FaultMessage(
      .sheetCell(
        .repeatedFigure(
          key: "hai_yen 2023 members", first: Place(source: "a.csv", line: 7, column: 3))),
      "repeated_figure",
      "found hai_yen 2023 members again, expected each figure once; the first stands at a.csv:7, leave "
        + "one of them out"),
    FaultMessage(
      .sheetCell(.alreadyInPackage(key: "hai_yen 2023 members", value: "198")),
      "already_in_package",
      "found another figure for hai_yen 2023 members, expected 198, as the package has it, correct one "
        + "of them, or keep the other as a claim"),
    FaultMessage(
      .sheet(.unknownInSheet(.unit, "Hai Yn", nearest: ["hai_yen", "hai_an"])), "unknown_name",
      "found `Hai Yn`, expected a known unit, nearest: `hai_yen` or `hai_an`, write its name or identifier into "
        + "the mapping (role name or figure, column unit), or leave it out (role skip)"),
    FaultMessage(
      .sheet(.unknownInSheet(.measure, "Quân số", nearest: [])), "unknown_name",
      "found `Quân số`, expected a known measure, write its name or identifier into the mapping (role name or "
        + "figure, column measure), or leave it out (role skip)"),
    FaultMessage(
      .sheet(.ambiguousInSheet(.unit, "An Khánh", matches: ["xa_an_khanh", "phuong_an_khanh"])),
      "ambiguous_name",
      "found `An Khánh`, which may be `xa_an_khanh` or `phuong_an_khanh`, expected one unit, write its name or "
        + "identifier into the mapping (role name or figure, column unit), or leave it out (role skip)"
    ),
    FaultMessage(
      .mapping(.badRange("C-F")), "bad_range",
      "found `C-F`, expected rows such as 5:40 or 5:, columns such as C or C:F, or cells such as A1:G1, "
        + "correct the range"),
    FaultMessage(
      .mapping(.mappingWithoutRows), "mapping_without_rows",
      "found no line that names the rows, expected a line with role rows, add one, such as 5: for row 5 "
        + "and below"),
    FaultMessage(
      .mapping(.mappingWithoutFigures), "mapping_without_figures",
      "found no column of figures, expected a line with role figure, add one for each column of figures"
    ),
    FaultMessage(
      .mapping(
        .headingDiffers(
          found: "Dân số", expected: "Số đảng viên", column: "C", mapping: "m.csv:5")),
      "heading_differs",
      "found `Dân số` above column C, expected `Số đảng viên`, as m.csv:5 says, correct the line, or "
        + "propose a mapping for this file with --propose"),
  ]
}
