import IndicatorCore

@testable import IndicatorRender

extension FaultMessage {
  /// How data are named, found and put together.
  static let data = texts + asked + together + kindsOfFiles

  private static let texts = [
    FaultMessage(
      .text(.nul), "nul_character",
      "found a NUL character (U+0000), expected text without one, because many programs cut it "
        + "there, remove it"),
    FaultMessage(
      .text(.lineTooLong(limit: 1 << 24)), "line_too_long",
      "found a line of more than 16 MiB, expected a table with line ends, check which file was sent"
    ),
    FaultMessage(
      .text(.fieldTooLong(limit: 20)), "field_too_long",
      "found a field of more than 20 byte, expected a short text, check for a quote that is never "
        + "closed, or a file that is no table"),
    FaultMessage(
      .file(.changedWhileRead), "changed_while_read",
      "found the file changed while it was read, expected it to stay as it is, wait until it is "
        + "written, then try again"),
    FaultMessage(
      .file(.isFolder("xa")), "is_folder",
      "found a folder, expected a file, name the files in it, such as xa/*.xlsx"),
  ]

  private static let asked = [
    FaultMessage(
      .field(.backwardRange("2023..2021", forward: "2021..2023")), "backward_range",
      "found `2023..2021`, which runs backwards, expected the earlier period first, write 2021..2023"
    ),
    FaultMessage(
      .name(.unknownNear(.unit, "gja", nearest: ["Xã Gia", "Phường Gia"])), "unknown_unit",
      "found `gja`, expected a known unit, did you mean `Xã Gia` or `Phường Gia`?"),
  ]

  private static let together = [
    FaultMessage(
      .dataApart(
        .figuresDiffer(
          key: "A, 2021, m", value: "5", first: Place(source: "a.csv", line: 3, column: 1),
          firstValue: "4")), "figures_differ",
      "found 5 for A, 2021, m, expected 4 as in a.csv:3, correct one of the two files, or leave one out"
    ),
    FaultMessage(
      .dataApart(.meanings(.measure, "m", first: "one", other: "two")), "meanings_differ",
      "found `one` and `two` with different entries for the measure `m`, expected one meaning for one "
        + "name, make the two entries alike, or name one package with --data"),
    FaultMessage(
      .dataApart(.standardInputTwice), "standard_input_twice",
      "found --data - twice, expected it once, put what the other brings into a file"),
    FaultMessage(
      .dataApart(.oneOnly(.audit)), "one_source_only",
      "found --data more than once, expected one, because an audit is of one source, name one at a "
        + "time"),
    FaultMessage(
      .dataApart(.oneOnly(.describe)), "one_source_only",
      "found --data more than once, expected one, because a description is of one package, name one "
        + "at a time"),
    FaultMessage(
      .dataApart(.oneOnly(.copy)), "one_source_only",
      "found --data more than once, expected one, because packages are copied one by one, name one "
        + "at a time"),
  ]

  private static let copying =
    "copy its table into a sheet, save that as .xlsx, then `sosanh import FILE.xlsx -o figures.csv`"
  private static let saving =
    "save it as .xlsx without a password, then `sosanh import FILE.xlsx -o figures.csv`"
  private static let unpacking = "unpack it and name the files in it"

  private static let kindsOfFiles =
    ([
      (
        .workbook, "an Excel workbook (.xlsx)",
        "turn it into CSV with `sosanh import 'số liệu'\\''.x' -o figures.csv`"
      ),
      (.oldExcel, "an old Excel file (.xls)", saving),
      (.encrypted, "a file locked with a password", saving),
      (.binaryExcel, "a binary Excel file (.xlsb)", saving),
      (.openDocument, "an OpenDocument file (.ods)", saving), (.word, "a Word document", copying),
      (.otherDocument, "a text document or slides", copying), (.pdf, "a PDF file", copying),
      (.picture, "a picture", copying), (.packed, "a compressed file", unpacking),
      (.archive, "a zip archive that is no workbook", unpacking),
      (
        .gzip, "a file compressed by gzip", "unpack it with `gunzip -k 'số liệu'\\''.x'`"
      ), (.unknown, "a file that is no workbook", "check which file was sent"),
    ] as [(ForeignFile, String, String)])
    .map { kind, found, advice in
      FaultMessage(
        .file(.foreignFile(kind, path: "số liệu'.x")), "other_kind_of_file",
        "found \(found), expected a CSV file or a data package, \(advice)")
    }
}
