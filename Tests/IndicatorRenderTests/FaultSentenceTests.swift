import IndicatorCore
import TestSupport
import Testing

@testable import IndicatorRender

/// A fact, its code and its message, word for word.
struct FaultMessage: CustomTestStringConvertible, Sendable {
  let fact: FaultFact
  let code: String
  let message: String

  init(_ fact: FaultFact, _ code: String, _ message: String) {
    (self.fact, self.code, self.message) = (fact, code, message)
  }

  var testDescription: String { code }

  static let all =
    engines + text + encodings + damages + columns + fields + numbers + names + formulas
    + selections + files
    + sheets + workbooks + audits + commandLines + data
}

extension FaultMessage {
  fileprivate static let text = [
    FaultMessage(
      .text(.emptyDocument), "empty_document",
      "found an empty file, expected a text whose numbers are audited, check which file was sent"),
    FaultMessage(
      .text(.emptyFile), "empty_file",
      "found an empty file, expected a header and rows, check which file was sent"),
    FaultMessage(
      .text(.headerOnly), "header_only",
      "found a header without rows, expected at least one row of figures, check which file "
        + "was sent"),
    FaultMessage(
      .text(.invalidUTF8), "invalid_utf8",
      "found bytes that are not UTF-8, expected UTF-8 text, save the file as CSV UTF-8"),
    FaultMessage(
      .quotes(.unterminatedQuote), "unterminated_quote",
      "found a quote that is never closed, expected a closing quote, close it, or double the "
        + "quotes inside the field"),
    FaultMessage(
      .quotes(.textAfterQuote), "text_after_quote",
      "found text behind a closing quote, expected a delimiter or the end of the line, "
        + "double the quotes inside the field"),
    FaultMessage(
      .quotes(.quoteInsideField), "quote_inside_field",
      "found a quote inside a field that does not begin with one, expected no quote there, "
        + "put the whole field in quotes and double those inside"),
    FaultMessage(
      .text(.bareCarriageReturn), "bare_carriage_return",
      "found a carriage return without a line feed, expected lines that end with LF or CRLF, "
        + "save the file with such line ends"),
    FaultMessage(
      .text(.raggedRow(found: 1, expected: 5)), "ragged_row",
      "found 1 field, expected 5 as in the header, add what is missing"),
    FaultMessage(
      .text(.raggedRow(found: 6, expected: 5)), "ragged_row",
      "found 6 fields, expected 5 as in the header, put fields that hold the delimiter in "
        + "quotes"),
  ]
}

extension FaultMessage {
  fileprivate static let encodings = [
    FaultMessage(
      .encoding(.undefinedByte("0x81", encoding: "tcvn3")), "undefined_byte",
      "found the byte 0x81, which tcvn3 does not have, expected text in tcvn3, say which it is "
        + "with --encoding, or save the file as CSV UTF-8"),
    FaultMessage(
      .encoding(.invalidUnit("0xD800")), "invalid_utf16",
      "found 0xD800, which stands for no letter in UTF-16, expected UTF-16 text, save the file as "
        + "CSV UTF-8"),
    FaultMessage(
      .encoding(.halfUnit), "half_utf16",
      "found an odd number of bytes in UTF-16, expected two bytes a letter, have the file sent "
        + "again"),
    FaultMessage(
      .encoding(.encodingContradicted(asked: "tcvn3", found: "utf-8")), "encoding_contradicted",
      "found text in utf-8, expected tcvn3, as asked, leave out --encoding for this file"),
    FaultMessage(
      .encoding(.unclearEncoding(windows1258: "Bé", tcvn3: "Bộ")), "unclear_encoding",
      "found bytes that are not UTF-8 and read `Bé` in windows-1258, `Bộ` in tcvn3, expected one "
        + "reading that is clearly Vietnamese, say which it is with --encoding, or save the file "
        + "as CSV UTF-8"),
    FaultMessage(
      .encoding(.unclearEncoding(windows1258: "tọ", tcvn3: "", windows1252: "tò")),
      "unclear_encoding",
      "found bytes that are not UTF-8 and read `tọ` in windows-1258, `tò` in windows-1252, expected "
        + "one clear reading, say which it is with --encoding, or save the file as CSV UTF-8"),
    FaultMessage(
      .encoding(.unclearEncoding(windows1258: "", tcvn3: "")), "unclear_encoding",
      "found bytes that are not UTF-8 and neither windows-1258 nor tcvn3, expected one reading "
        + "that is clearly Vietnamese, say which it is with --encoding, or save the file as CSV "
        + "UTF-8"),
  ]
}

extension FaultMessage {
  fileprivate static let damages = [
    FaultMessage(
      .encoding(.otherEncoding("tcvn3", path: "x.csv", reading: "Hai Yên")), "other_encoding",
      "found text that is not UTF-8 and reads `Hai Yên` in tcvn3, expected UTF-8 text, read it "
        + "with `sosanh import x.csv --encoding tcvn3 -o new.csv`, or save the file as CSV UTF-8"),
    FaultMessage(
      .damage(.misreadText("§¶ng", repaired: "Đảng", encoding: "tcvn3", path: "x.csv")),
      "misread_text",
      "found `§¶ng`, letters in tcvn3 that a program misread, expected `Đảng`, read it with "
        + "`sosanh import x.csv --encoding tcvn3 -o new.csv`, or save the file as CSV UTF-8"),
    FaultMessage(
      .damage(.replacementCharacters("H�i Y�n", words: 2)), "replacement_characters",
      "found `H�i Y�n`, with the sign � in place of letters in 2 words, expected the letters "
        + "themselves, save the original again as CSV UTF-8: what is lost cannot be brought back"),
    FaultMessage(
      .damage(.lostLetters("H?i Y?n", words: 2)), "lost_letters",
      "found `H?i Y?n`, with question marks in place of letters in 2 words, expected the letters "
        + "themselves, save the original again as CSV UTF-8: what is lost cannot be brought back"),
  ]
}

extension FaultMessage {
  fileprivate static let columns = [
    FaultMessage(
      .column(.missingColumn("unit", found: ["MADV", "NAM"])), "missing_column",
      "found the columns `MADV`, `NAM`, expected a column `unit`, add it, or name the column "
        + "that holds it with --columns unit=HEADER"),
    FaultMessage(
      .column(.repeatedColumn("unit")), "repeated_column",
      "found a second column `unit`, expected each name once, rename or remove one of them"),
    FaultMessage(
      .column(.unknownColumn("isuer", expected: ["source", "issuer"], suggestion: "issuer")),
      "unknown_column",
      "found the column `isuer`, expected one of source, issuer, did you mean `issuer`?"),
    FaultMessage(
      .column(.unknownColumn("weather", expected: ["source", "issuer"], suggestion: nil)),
      "unknown_column",
      "found the column `weather`, expected one of source, issuer, remove it, or put its "
        + "text into `note`"),
    FaultMessage(
      .column(.unknownColumnMapping("MADV", expected: ["unit", "period"])), "unknown_role",
      "found `MADV`, expected role=HEADER with a role of unit, period, for example "
        + "unit=MADV,period=NAM"),
  ]
}

extension FaultMessage {
  fileprivate static let fields = [
    FaultMessage(
      .field(.emptyField(column: "unit")), "empty_field",
      "found nothing, expected a unit, fill it in"),
    FaultMessage(
      .field(.badIdentifier("Members")), "bad_identifier",
      "found `Members`, expected an identifier of small letters, digits and _, beginning "
        + "with a letter, rename it and put the full name into `name`"),
    FaultMessage(
      .field(.badChoice("X", column: "status", expected: ["A", "B", "D"])), "bad_code",
      "found `X`, expected A, B or D, choose one of these"),
    FaultMessage(
      .field(.badWhole("1.5", column: "order")), "bad_whole",
      "found `1.5`, expected a whole number as order, write digits only"),
    FaultMessage(
      .field(.badPeriod("2021-13")), "bad_period",
      "found `2021-13`, expected a period such as 2021, 2020/21, 2021-Q1, 2021-07, 2026-03-01 or "
        + "2022/2025, correct the spelling"),
    FaultMessage(
      .field(.badYearStart("13-01")), "bad_year_start",
      "found `13-01`, expected the day on which years such as 2020/21 begin, 09-01, or one year and its "
        + "first day, FY2021=2020-10-01, correct the spelling"),
    FaultMessage(
      .figure(.missingValueWithoutStatus), "missing_value",
      "found no value, expected a value, or a status that says why there is none, set status "
        + "to L (not collected), M (cannot exist), O (missing) or Q (suppressed)"),
    FaultMessage(
      .figure(.valueWithMissingStatus("Q")), "value_with_missing_status",
      "found a value with status Q, expected no value with a status that says there is none, "
        + "remove one of the two"),
    FaultMessage(
      .figure(.duplicate(key: "A, 2021, members", firstLine: 7)), "duplicate",
      "found a second figure for A, 2021, members, expected one; the first is on line 7, "
        + "remove one (flows in a CSV file may be added up with --duplicates sum)"),
    FaultMessage(
      .figure(.duplicate(key: "A, 2021, members", firstLine: 0)), "duplicate",
      "found a second figure for A, 2021, members, expected one, remove one (flows in a CSV file may be "
        + "added up with --duplicates sum)"),
    FaultMessage(
      .figure(.duplicateStock(measure: "members")), "duplicate_stock",
      "found a second figure of members, expected one, because a stock cannot be added up "
        + "over rows, remove one"),
  ]
}

extension FaultMessage {
  fileprivate static let numbers = [
    FaultMessage(
      .number(.badNumber("năm")), "bad_number",
      "found `năm`, expected a number, write digits, with a decimal sign at most"),
    FaultMessage(
      .number(.ambiguousNumber("1.394", vietnamese: "1394", english: "1.394")), "ambiguous_number",
      "found `1.394`, which is 1394 in Vietnamese and 1.394 in English spelling, expected a "
        + "figure in the column that decides, say which it is with --input-numbers vi or "
        + "--input-numbers en"),
    FaultMessage(
      .number(.mixedNumbers("93.1", decidedBy: "93,1", decidedLine: 2)), "mixed_numbers",
      "found `93.1`, expected the same spelling of numbers as `93,1` on line 2, write all "
        + "numbers of the column alike"),
    FaultMessage(
      .number(.fractionalCount("1.5", measure: "members")), "fractional_count",
      "found `1.5` for members, expected a whole number, check whether a grouping point was "
        + "read as a decimal point"),
    FaultMessage(
      .sum(.totalDiffers(key: "A, 2021, members", stated: "198", parts: "197")), "total_differs",
      "found 198 stated for A, 2021, members, expected 197, the sum of its parts, check "
        + "which figure is right"),
    FaultMessage(
      .sum(.overflow("members / area")), "overflow",
      "found a result too large to be exact: members / area, expected figures of at most "
        + "9,223,372,036,854,775,807, check the figures, or use a coarser unit of measure"),
  ]
}

extension FaultMessage {
  fileprivate static let names = [
    FaultMessage(
      .name(.unknownName(.unit, "hai_yn", suggestion: "hai_yen")), "unknown_unit",
      "found `hai_yn`, expected a known unit, did you mean `hai_yen`?"),
    FaultMessage(
      .name(.unknownName(.unit, "x", suggestion: nil)), "unknown_unit",
      "found `x`, expected a known unit, see `sosanh show` for what there is"),
    FaultMessage(
      .name(.unknownName(.measure, "x", suggestion: nil)), "unknown_measure",
      "found `x`, expected a known measure, see `sosanh show` for what there is"),
    FaultMessage(
      .name(.unknownName(.source, "x", suggestion: nil)), "unknown_source",
      "found `x`, expected a known source, add it to sources.csv"),
    FaultMessage(
      .name(.unknownName(.function, "x", suggestion: nil)), "unknown_function",
      "found `x`, expected a known function, the functions are previous, per_year, total, share, index, "
        + "year_to_date, cumulative, moving or weighted"),
    FaultMessage(
      .name(.unknownName(.verb, "x", suggestion: nil)), "unknown_verb",
      "found `x`, expected a known verb, see `sosanh --help`"),
    FaultMessage(
      .name(.unknownName(.dataset, "x", suggestion: nil)), "unknown_dataset",
      "found `x`, expected a known dataset, see the folder ./Datasets"),
    FaultMessage(
      .name(.ambiguousName(.unit, "yen", matches: ["hai_yen", "an_yen", "yen_bai"])),
      "ambiguous_unit",
      "found `yen`, expected a name of one unit only, choose `hai_yen`, `an_yen` or "
        + "`yen_bai`"),
    FaultMessage(
      .codebook(.parentCycle(.category, "good")), "parent_cycle",
      "found category `good` below itself, expected a tree, correct its parent"),
    FaultMessage(
      .codebook(.parentElsewhere(category: "female", parent: "rated")), "parent_elsewhere",
      "found the parent `rated` of `female` in another classification, expected one in the "
        + "same, correct the parent or the classification"),
    FaultMessage(
      .codebook(.orderOnAggregate("rated")), "order_on_aggregate",
      "found an order on `rated`, which has parts, expected orders on leaves only, remove it"),
    FaultMessage(
      .codebook(.repeatedOrder(category: "fair", other: "good")), "repeated_order",
      "found the same order for `fair` and `good`, expected each order once, correct one of "
        + "them"),
    FaultMessage(
      .codebook(.joinedSameClassification("poor", classification: "rating")),
      "joined_same_classification",
      "found `poor` joined with another category of rating, expected one category of each "
        + "classification, remove one"),
  ]
}

extension FaultMessage {
  fileprivate static let formulas = [
    FaultMessage(
      .formula(.unexpectedText("//", expected: .name)), "unexpected_text",
      "found `//`, expected a name, write names of other shapes in braces: {Số đảng viên}"),
    FaultMessage(
      .formula(.unexpectedEnd(expected: .category)), "unexpected_end",
      "found the end, expected a category, complete the formula"),
    FaultMessage(
      .formula(.unclosed("(")), "unclosed",
      "found `(` without its partner, expected `)`, close it"),
    FaultMessage(
      .formula(.unclosed("[")), "unclosed",
      "found `[` without its partner, expected `]`, close it"),
    FaultMessage(
      .formula(.unclosed("{")), "unclosed",
      "found `{` without its partner, expected `}`, close it"),
    FaultMessage(
      .meaning(.unlikeUnits(left: "persons", right: "km2")), "unlike_units",
      "found persons and km2, expected the same unit on both sides of + or -, divide first, "
        + "or compare them apart"),
    FaultMessage(
      .meaning(.notSummable(measure: "members_share")), "not_summable",
      "found members_share in a sum, expected figures that may be added up, use the counts "
        + "behind the shares"),
    FaultMessage(
      .meaning(.noMeasure), "no_measure",
      "found a formula without a measure, expected at least one, see `sosanh show` for what "
        + "there is"),
    FaultMessage(
      .meaning(.notADistribution("a / b")), "not_a_distribution",
      "found `a / b`, expected a measure with categories, or measure[classification: *], name one; how a measure "
        + "without categories is spread over units says --concentration"),
    FaultMessage(
      .function(.needsFlow("per_year")), "needs_flow",
      "found per_year of something that is no flow, expected figures counted over a period, "
        + "use it on flows only"),
    FaultMessage(
      .function(.needsSum("total")), "needs_sum",
      "found total of a product, or of no figure, expected figures, their sums, or a quotient of "
        + "those, multiply outside: 2 * total(x)"),
    FaultMessage(
      .check(
        .ruleBroken(
          RuleBreach(
            rule: "excellent_cap", subject: "Hải Yến 2023", value: "25 (10 / 40)", limit: "<=20",
            needed: -2))),
      "rule_broken",
      "found 25 (10 / 40) for Hải Yến 2023, expected <=20 by the rule excellent_cap, 2 too many"),
    FaultMessage(
      .check(
        .ruleBroken(
          RuleBreach(rule: "fair_floor", subject: "Hải Yến", value: "5", limit: ">=6", needed: 1))),
      "rule_broken", "found 5 for Hải Yến, expected >=6 by the rule fair_floor, 1 too few"),
    FaultMessage(
      .function(.needsShare), "needs_share",
      "found a formula that is no share of a whole, expected share(x) or x / total(x), leave "
        + "--shares-add-up out"),
    FaultMessage(
      .function(.needsFigure("weighted")), "needs_figure",
      "found weighted of a formula, expected one figure and one weight, write weighted(x, by: "
        + "population)"),
    FaultMessage(
      .function(.nestedFunction("share", inside: "share")), "nested_function",
      "found share inside share, expected it outside, write share(x) once"),
    FaultMessage(
      .function(.nestedFunction("index", inside: "total")), "nested_function",
      "found index inside total, expected it outside, write index(total(x)), or one of them"),
    FaultMessage(
      .meaning(.indicatorInFormula("member_density")), "indicator_in_formula",
      "found the indicator `member_density`, expected a measure, write its formula instead"),
    FaultMessage(
      .formula(.formulaTooDeep), "formula_too_deep",
      "found more than 100 brackets inside one another, expected fewer, simplify the formula"),
  ]
}

extension FaultMessage {
  fileprivate static let selections = [
    FaultMessage(
      .selection(.notDisjoint("good", "rated")), "not_disjoint",
      "found `good` and `rated`, which overlap, expected categories without overlap, name "
        + "each category once"),
    FaultMessage(
      .selection(.unlikeClassifications("good", "female")), "unlike_classifications",
      "found `good` and `female` of different classifications, expected one classification, "
        + "add two figures with + instead"),
    FaultMessage(
      .selection(.noOrder(category: "female")), "no_order",
      "found `female` as the end of a range, expected a category with an order, list the "
        + "categories instead"),
    FaultMessage(
      .selection(.emptyRange("good..poor")), "empty_range",
      "found `good..poor`, which holds no category, expected the lower category first, swap "
        + "the ends"),
    FaultMessage(
      .selection(.noCategories(measure: "area")), "no_categories",
      "found a selection of area, which has no categories, expected a measure with "
        + "categories, leave the brackets out"),
    FaultMessage(
      .selection(.severalClassifications(measure: "members", classifications: ["rating", "sex"])),
      "several_classifications",
      "found `*` of members, which has the classifications rating, sex, expected to be told "
        + "which, write `members[rating: *]`"),
  ]
}

extension FaultMessage {
  fileprivate static let files = [
    FaultMessage(
      .output(.outputIsInput), "output_is_input",
      "found a file that is read, expected another file to write, choose another name"),
    FaultMessage(
      .output(.outputTwice), "output_twice",
      "found one file for two results, expected a file for each, choose another name"),
    FaultMessage(
      .check(.savedBySpreadsheet(["BOM", ";"])), "saved_by_spreadsheet",
      "found traces of a spreadsheet: BOM, ;, expected plain CSV with commas, LF and no byte "
        + "order mark, save it as CSV UTF-8 with commas, and check that leading zeros and dates "
        + "are as they were"),
    FaultMessage(
      .check(.descriptorStale(isMissing: true)), "descriptor",
      "found no datapackage.json, expected one that describes the tables as they are, write "
        + "it with `sosanh check --describe`"),
    FaultMessage(
      .check(.descriptorStale(isMissing: false)), "descriptor",
      "found an outdated datapackage.json, expected one that describes the tables as they "
        + "are, write it with `sosanh check --describe`"),
    FaultMessage(
      .file(.fileMissing), "file_missing",
      "found no such file or folder, expected one, check the path"),
    FaultMessage(
      .file(.notAPackage(missing: "units.csv")), "not_a_package",
      "found a folder without units.csv, expected a data package with units.csv, "
        + "measures.csv and observations.csv, name the package's own folder, or a CSV file"),
    FaultMessage(
      .file(.cannotRead("Permission denied")), "cannot_read",
      "could not read it (Permission denied), check its permissions"),
    FaultMessage(
      .file(.noData), "no_data",
      "found no data: no --data, no SOSANH_DATA and no package in ./Datasets, expected a "
        + "data package or a CSV file, name one with --data"),
    FaultMessage(
      .file(.severalPackages(["a", "b"])), "several_packages",
      "found several packages in ./Datasets: a, b, expected to be told which, name one with "
        + "--data"),
    FaultMessage(
      .output(.cannotCreate("No such file or directory")), "cannot_create",
      "could not create it (No such file or directory), check that the folder exists and may "
        + "be written to"),
    FaultMessage(
      .output(.exists), "exists",
      "found a file that is already there, expected none, choose another name, or replace it "
        + "with --force"),
    FaultMessage(
      .output(.cannotWrite("No space left on device")), "cannot_write",
      "could not write all of it (No space left on device), make room and try again"),
    FaultMessage(
      .command(.optionClash(option: "--columns", path: "d", needsFile: true)), "option_clash",
      "--columns is for CSV files, and d is a data package"),
    FaultMessage(
      .command(.optionClash(option: "--describe", path: "x.csv", needsFile: false)), "option_clash",
      "--describe is for data packages, and x.csv is a file"),
    FaultMessage(
      .output(.folderExists), "folder_exists",
      "found a folder that is already there, expected none, choose another name, or replace a "
        + "package with --force"),
    FaultMessage(
      .format(.severalWide), "several_wide",
      "found several indicators in one wide table, expected one, so that every column says what it "
        + "is, ask for them one by one, or leave out --layout wide"),
    FaultMessage(
      .format(.spreadsheetLimit(.rows, sheet: "observations", found: 1_048_576)),
      "spreadsheet_limit",
      "found 1048576 rows in the sheet `observations`, expected at most 1048575, which is all that "
        + "a spreadsheet holds, choose fewer units or periods, or write csv"),
    FaultMessage(
      .format(.spreadsheetLimit(.characters, sheet: "observations", found: 40_000)),
      "spreadsheet_limit",
      "found 40000 characters in one cell in the sheet `observations`, expected at most 32767, "
        + "which is all that a spreadsheet holds, choose fewer units or periods, or write csv"),
    FaultMessage(
      .format(.notForTerminal(format: "xlsx")), "not_for_terminal",
      "found the format xlsx and a terminal to write to, expected a file, say -o FILE.xlsx"),
    FaultMessage(
      .format(.formatOfVerb(format: "html", verb: "report", expected: ["text", "csv"])),
      "format_of_verb",
      "found `html`, expected text or csv, choose one of these; `sosanh report` writes html"),
    FaultMessage(
      .format(.formatClash(option: "--chart bar", format: "text", expected: ["xlsx"])),
      "format_clash",
      "found --chart bar with the format text, expected the format xlsx, leave out --chart bar, or "
        + "name that format with --format or -o"),
    FaultMessage(
      .number(.numberTooLarge("9223372036854775808")), "number_too_large",
      "found `9223372036854775808`, expected a number of at most 18 digits, check it, or use a "
        + "coarser unit of measure"),
    FaultMessage(
      .number(.negativeCount("-3", measure: "members")), "negative_count",
      "found `-3` for members, expected a count of 0 or more, check the figure"),
    FaultMessage(
      .figure(.repeatedKey("hai_yen", firstLine: 2)), "repeated_key",
      "found `hai_yen` again, expected it once; the first is on line 2, remove or rename one"),
    FaultMessage(
      .formula(.formulaTooLong), "formula_too_long",
      "found more than 1,000 operators, expected fewer, simplify the formula"),
  ]
}

@Suite("Fault sentences") struct FaultSentenceTests {
  @Test("say what was found, what was expected and what to do", arguments: FaultMessage.all)
  func message(_ expected: FaultMessage) {
    #expect(Fault(expected.fact).message(in: .english) == expected.message)
    #expect(FaultSentence(expected.fact).code == expected.code)
  }

  @Test("no two facts share a message", arguments: Language.allCases)
  func different(language: Language) {
    let messages = FaultMessage.all.map { Fault($0.fact).message(in: language) }
    #expect(Set(messages).count == messages.count)
  }

  @Test("every fact is said in Vietnamese too, with nothing left in English")
  func vietnamese() {
    for expected in FaultMessage.all {
      let message = Fault(expected.fact).message(in: .vietnamese)
      #expect(message != expected.message, "\(expected.code)")
      let words = [" found ", "expected", " the ", " with its "]
      #expect(!words.contains { message.contains($0) }, "\(message)")
    }
  }

  @Test(
    "stand behind their place: file, line and column, or the whole file",
    arguments: [
      (Place(source: "a/x.csv", line: 3, column: 7), "a/x.csv:3:7: "),
      (Place(source: "-", line: 3, column: 7), "-:3:7: "),
      (Place(source: "a", line: 0, column: 0), "a: "),
      (.typed("formula", column: 9), "formula:1:9: "),
      (.typed("--units", column: 3), "--units:1:3: "),
    ])
  func place(place: Place, prefix: String) {
    let fault = Fault(.output(.exists), at: place)
    #expect(fault.message(in: .english) == prefix + Fault(.output(.exists)).message(in: .english))
  }

  @Test("a message is one line, whatever was found", arguments: ["a\nb", "a\r\nb", "\u{2028}"])
  func oneLine(text: String) {
    let facts: [FaultFact] = [
      .number(.badNumber(text)), .figure(.duplicate(key: text, firstLine: 2)),
      .figure(.duplicateStock(measure: text)),
      .sum(.totalDiffers(key: text, stated: "1", parts: "2")), .file(.severalPackages([text])),
    ]
    for fact in facts {
      for language in Language.allCases {
        #expect(Fault(fact).message(in: language).allSatisfy { !$0.isNewline }, "\(fact)")
      }
    }
  }

  @Test("what was found is quoted, shortened where it is very long")
  func quoted() {
    #expect(quote("Hải Yến") == "`Hải Yến`")
    #expect(quote("Hải\r\nYến\n") == "`Hải Yến `")
    let sixty = String(repeating: "ế", count: 60)
    #expect(quote(sixty) == "`" + sixty + "`")
    #expect(quote(sixty + "x") == "`" + sixty.prefix(57) + "...`")
  }

  @Test(
    "alternatives are joined with commas and or",
    arguments: [
      ([], ""), (["a"], "a"), (["a", "b"], "a or b"), (["a", "b", "c"], "a, b or c"),
    ] as [([String], String)])
  func alternativesJoined(words: [String], text: String) {
    #expect(alternatives(words)[.english] == text)
  }
}
