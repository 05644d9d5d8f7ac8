/// What the reading of a sheet took for granted because nothing in it says so.
public enum Assumption: Hashable, Sendable {
  /// All figures are of one unit, which the title, the sheet's name or the file's name gives.
  case unit(String, from: Source)
  /// All figures are of one period, found in a text beside the table.
  case period(String, in: String)
  /// Nothing says of which period the figures are.
  case noPeriod
  /// All figures are of one measure, which the title or the file's name gives.
  case measure(String, from: Source)
  /// Blank cells among the figures are missing figures.
  case blanks(Int)
  /// Signs that no one explains stand for missing figures.
  case unknownSign(String, count: Int)
  /// Several rows or columns have one name; they are told apart by what stands over them or by their place.
  case namesTold(count: Int, first: String)
  /// Units of several files have one name; they are told apart by the unit that each title or file names.
  case unitsTold(count: Int, first: String)
  /// Measures of several tables of one file have one name; they are told apart by the titles of the tables.
  case measuresTold(count: Int, first: String)
  /// Columns of some files are parts of the measure that they are parts of in the others: how many figures, and the
  /// first of their names.
  case partsAsElsewhere(count: Int, first: String, of: String)
  /// The whole of a form has another heading in some files, over the same parts: how many figures, the first of the
  /// headings, and the one that most files have.
  case wholesAsElsewhere(count: Int, first: String, of: String)
  /// Several columns have the same headings; they are told apart by their letters.
  case columnsTold(count: Int, first: String)
  /// Figures are counted by the thousand or so, and were multiplied.
  case scaled(String, by: Int)
  /// Numbers of one mark and three digits were read as thousands, because the sheet's language writes them so.
  case thousands(String)
  /// A column of whole numbers, all different, some with zeros in front: read as figures.
  case perhapsCodes(column: String, heading: String)
  /// A period that has two readings, and the one that was taken.
  case periodRead(String, as: String)
  /// A row of percentages among rows of other figures was left out.
  case percentRow(label: String, row: Int)
  /// Rows of percentages among rows of other figures were left out: how many, and the label of the first.
  case percentRows(count: Int, first: String)
  /// Rows without a number of their own below the total of all others were left out: how many, and the first.
  case belowTotal(count: Int, first: String)
  /// Rows that are the sum of others were left out: how many, and the first of their names.
  case totals(count: Int, names: [String])
  /// A column whose words name the same as another: its codes.
  case codes(column: String, heading: String)
  /// A column whose words belong to the names in another and are no codes, such as who leads them: not read.
  case besideNames(column: String, heading: String)
  /// A column of no figures among columns of figures, such as `1)`: not read.
  case unreadColumn(column: String, heading: String)
  /// Rows of the same names stand under several words: they are units, and the words what is counted of them.
  case groupsMeasure(first: String)
  /// Months or quarters of which nothing names the year, the first of them: read as categories.
  case withoutYear(String)
  /// Rows of the same names in several files, none of units by their heading: how many names, and the first.
  case partsOfFiles(count: Int, first: String)
  /// A total's figures in columns that do not add up were left out with it: its label, and the first column.
  case totalRates(label: String, heading: String)
  /// Figures were not multiplied though the title counts by the thousand or so, because the heading or the label over
  /// them is one of rates, ranks or averages: the first such word, and what the title says.
  case notScaled(String, scale: String)
  /// Rows with figures stand over rows set further in, of which they are not the sum: how many, and the first of them.
  case overOthers(count: Int, first: String)
  /// Rows of a list were counted by the words of one column, for the units of another; empty if all are of one.
  case counted(Int, by: String, units: String)
  /// Lines that begin with `#` and hold figures were left out as comments: how many, and how the first begins.
  case comments(count: Int, first: String)
  /// `--unit` or another option had no effect.
  case notUsed(option: String)

  /// The assumption without what differs from sheet to sheet though its cause is one.
  package var cause: Assumption {
    switch self {
    case .blanks: .blanks(0)
    case .unknownSign(let sign, _): .unknownSign(sign, count: 0)
    case .period(let period, _): .period(period, in: "")
    case .measure(_, let source): .measure("", from: source)
    case .unit(_, let source): .unit("", from: source)
    case .totals: .totals(count: 0, names: [])
    case .namesTold: .namesTold(count: 0, first: "")
    case .columnsTold: .columnsTold(count: 0, first: "")
    case .measuresTold: .measuresTold(count: 0, first: "")
    case .percentRows: .percentRows(count: 0, first: "")
    case .belowTotal: .belowTotal(count: 0, first: "")
    case .comments: .comments(count: 0, first: "")
    case .noPeriod, .unitsTold, .scaled, .thousands, .perhapsCodes, .periodRead, .percentRow,
      .codes, .besideNames, .unreadColumn, .groupsMeasure, .counted, .notUsed, .partsAsElsewhere,
      .wholesAsElsewhere, .withoutYear, .partsOfFiles, .totalRates,
      .notScaled, .overOthers:
      self
    }
  }

  /// The same of two sheets: numbers of cells and rows are added up.
  package func joined(with other: Assumption) -> Assumption {
    guard cause == other.cause, let own = count, let more = other.count else { return self }
    let sum = own + more
    return switch self {
    case .blanks: .blanks(sum)
    case .unknownSign(let sign, _): .unknownSign(sign, count: sum)
    case .totals(_, let names): .totals(count: sum, names: names)
    case .namesTold(_, let first): .namesTold(count: sum, first: first)
    case .columnsTold(_, let first): .columnsTold(count: sum, first: first)
    case .measuresTold(_, let first): .measuresTold(count: sum, first: first)
    case .percentRows(_, let first): .percentRows(count: sum, first: first)
    case .belowTotal(_, let first): .belowTotal(count: sum, first: first)
    case .comments(_, let first): .comments(count: sum, first: first)
    case .unit, .period, .measure, .noPeriod, .unitsTold, .scaled, .thousands, .perhapsCodes,
      .periodRead, .percentRow, .codes, .besideNames, .unreadColumn, .groupsMeasure, .counted,
      .notUsed,
      .partsAsElsewhere, .wholesAsElsewhere, .withoutYear, .partsOfFiles, .totalRates,
      .notScaled, .overOthers:
      self
    }
  }

  /// How many cells or rows of a sheet it is of; nil where sheets are not added up.
  private var count: Int? {
    switch self {
    case .blanks(let count), .unknownSign(_, let count), .totals(let count, _),
      .namesTold(let count, _), .columnsTold(let count, _), .measuresTold(let count, _),
      .percentRows(let count, _), .belowTotal(let count, _), .comments(let count, _):
      count
    case .unit, .period, .measure, .noPeriod, .unitsTold, .scaled, .thousands, .perhapsCodes,
      .periodRead, .percentRow, .codes, .besideNames, .unreadColumn, .groupsMeasure, .counted,
      .notUsed,
      .partsAsElsewhere, .wholesAsElsewhere, .withoutYear, .partsOfFiles, .totalRates,
      .notScaled, .overOthers:
      nil
    }
  }

  /// Whether a person could have it otherwise; else it is only said.
  package var isOpen: Bool {
    switch self {
    case .unit, .period, .noPeriod, .measure, .blanks, .unknownSign, .namesTold, .unitsTold,
      .columnsTold, .measuresTold, .scaled,
      .thousands, .perhapsCodes, .periodRead, .percentRow, .percentRows, .belowTotal, .withoutYear,
      .partsOfFiles, .totalRates, .notScaled, .overOthers, .comments:
      true
    case .codes, .besideNames, .unreadColumn, .groupsMeasure, .notUsed, .counted, .totals,
      .partsAsElsewhere,
      .wholesAsElsewhere:
      false
    }
  }

  /// Where a name was taken from.
  public enum Source: String, Hashable, Sendable, CaseIterable {
    case title, sheet, file
  }
}
