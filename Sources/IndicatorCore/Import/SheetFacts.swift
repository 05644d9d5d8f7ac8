/// What a sheet as people keep it lacks, or does not say clearly.
public enum SheetFact: Sendable {
  case noTable
  case unknownSheet(String, sheets: [String])
  case formSheetMissing(String, sheets: [String])
  case figureWithoutName
  case nothingSays(NameKind, column: String, choices: [String])
  case unknownInSheet(NameKind, String, nearest: [String])
  case ambiguousInSheet(NameKind, String, matches: [String])
}

/// A cell of a sheet that is no figure where one should be.
public enum SheetCellFact: Sendable {
  case dateAsFigure(String)
  case cellError(String)
  case formulaWithoutResult(String)
  case percentageAsCount(String)
  case fractionInSheet(String, measure: String)
  case repeatedFigure(key: String, first: Place)
  case alreadyInPackage(key: String, value: String)
}

/// Where the rows and columns of a sheet do not make one table of figures.
public enum SheetLayoutFact: Sendable {
  case mergedFigure(String)
  case headingsInside(String)
  case columnNotMapped(String, column: String)
  /// A list whose rows can only be counted, by the words of a column.
  case wordsToCount(String, column: String, words: [String])
  /// A column that an option names and no sheet has.
  case noSuchColumn(String, headings: [String])
}

/// Where a sheet leaves open what its figures are of.
public enum SheetMeaningFact: Sendable {
  case partWithoutMeasure(String)
  case sectionSays(NameKind, String)
  case unitOrTotal(String, rows: String)
  case otherUnitOfMeasure(String, measure: String, expected: String)
  /// Sheets that leave open what every figure needs, where a verb reads data.
  case sheetLeavesOpen(NameKind, path: String)
  /// What would have been taken for granted, had it not been forbidden.
  case assumed(Assumption)
}

/// What is wrong with a mapping, which says how a sheet is read.
public enum MappingFact: Sendable {
  case badRange(String)
  case mappingWithoutRows
  case mappingWithoutFigures
  case headingDiffers(found: String, expected: String, column: String, mapping: String)
}
