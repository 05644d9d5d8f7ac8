internal import IndicatorCore

extension FaultSentence {
  /// The text of a file.
  static func text(_ fact: FaultFact) -> FaultSentence? {
    switch fact {
    case .emptyFile:
      FaultSentence(
        "empty_file", "found an empty file", "expected a header and rows",
        "check which file was sent")
    case .headerOnly:
      FaultSentence(
        "header_only", "found a header without rows", "expected at least one row of figures",
        "check which file was sent")
    case .invalidUTF8:
      FaultSentence(
        "invalid_utf8", "found bytes that are not UTF-8", "expected UTF-8 text",
        "save the file as CSV UTF-8")
    case .unterminatedQuote:
      FaultSentence(
        "unterminated_quote", "found a quote that is never closed", "expected a closing quote",
        "close it, or double the quotes inside the field")
    case .textAfterQuote:
      FaultSentence(
        "text_after_quote", "found text behind a closing quote",
        "expected a delimiter or the end of the line", "double the quotes inside the field")
    case .quoteInsideField:
      FaultSentence(
        "quote_inside_field", "found a quote inside a field that does not begin with one",
        "expected no quote there", "put the whole field in quotes and double those inside")
    case .bareCarriageReturn:
      FaultSentence(
        "bare_carriage_return", "found a carriage return without a line feed",
        "expected lines that end with LF or CRLF", "save the file with such line ends")
    case .raggedRow(let found, let expected):
      FaultSentence(
        "ragged_row", "found \(fields(found))", "expected \(expected) as in the header",
        found < expected ? "add what is missing" : "put fields that hold the delimiter in quotes")
    default: nil
    }
  }

  private static func fields(_ count: Int) -> String { count == 1 ? "1 field" : "\(count) fields" }

  /// The columns of a table.
  static func column(_ fact: FaultFact) -> FaultSentence? {
    switch fact {
    case .missingColumn(let name, let found):
      FaultSentence(
        "missing_column", "found the columns \(found.map(quote).joined(separator: ", "))",
        "expected a column \(quote(name))",
        "add it, or name the column that holds it with --columns \(name)=HEADER")
    case .repeatedColumn(let name):
      FaultSentence(
        "repeated_column", "found a second column \(quote(name))", "expected each name once",
        "rename or remove one of them")
    case .unknownColumn(let name, let expected, let suggestion):
      FaultSentence(
        "unknown_column", "found the column \(quote(name))",
        "expected one of \(expected.joined(separator: ", "))",
        didYouMean(suggestion, else: "remove it, or put its text into `note`"))
    case .unknownColumnMapping(let text, let expected):
      FaultSentence(
        "unknown_role", "found \(quote(text))",
        "expected role=HEADER with a role of \(expected.joined(separator: ", "))",
        "for example unit=MADV,period=NAM")
    default: nil
    }
  }

  /// Files and folders.
  static func file(_ fact: FaultFact) -> FaultSentence? {
    switch fact {
    case .fileMissing:
      FaultSentence(
        "file_missing", "found no such file or folder", "expected one", "check the path")
    case .notAPackage(let missing):
      FaultSentence(
        "not_a_package", "found a folder without \(missing)",
        "expected a data package with units.csv, measures.csv and observations.csv",
        "name the package's own folder, or a CSV file")
    case .cannotRead(let reason):
      FaultSentence("cannot_read", "could not read it (\(reason))", "", "check its permissions")
    case .noData:
      FaultSentence(
        "no_data", "found no data: no --data, no SOSANH_DATA and no package in ./Datasets",
        "expected a data package or a CSV file", "name one with --data")
    case .severalPackages(let names):
      FaultSentence(
        "several_packages",
        "found several packages in ./Datasets: \(names.joined(separator: ", "))",
        "expected to be told which", "name one with --data")
    default: fileOut(fact)
    }
  }

  private static func fileOut(_ fact: FaultFact) -> FaultSentence? {
    switch fact {
    case .cannotCreate(let reason):
      FaultSentence(
        "cannot_create", "could not create it (\(reason))", "",
        "check that the folder exists and may be written to")
    case .exists:
      FaultSentence(
        "exists", "found a file that is already there", "expected none",
        "choose another name, or replace it with --force")
    case .cannotWrite(let reason):
      FaultSentence(
        "cannot_write", "could not write all of it (\(reason))", "",
        "make room and try again")
    case .optionClash(let what): FaultSentence("option_clash", what, "", "")
    default: nil
    }
  }
}
