/// Bad input: a bare fact and where it was found. The sentences live in the render module.
public struct Fault: Error, Equatable, Sendable {
  /// What was found.
  public let fact: FaultFact
  /// Where; nil if the fault has no place in a text, such as a missing file.
  public let place: Place?

  /// A fault, placed if it stands in a text.
  public init(_ fact: FaultFact, at place: Place? = nil) {
    self.fact = fact
    self.place = place
  }
}

/// The kinds of name a person can write.
public enum NameKind: String, Hashable, Sendable {
  case unit, measure, category, classification, indicator, source, period, function, verb, dataset
}

/// What a formula could go on with.
public enum FormulaExpectation: String, Hashable, Sendable, CaseIterable {
  case name
  /// A name, a number or an opening bracket.
  case factor
  /// A name, a number or an operator.
  case word
  case bracedName
  case category
  /// A category, `*` or a range.
  case choice
  /// An operator or the end of the formula.
  case end
  /// An operator or `)`.
  case closingBracket
  /// `,` or `]`.
  case closingSelection
  /// `,` and the period of an index.
  case period
  /// `,` and how many periods.
  case count
  /// `,` and `by:` with what units are weighted by.
  case weights
}

/// What a spreadsheet file can hold only so much of.
public enum SpreadsheetLimit: String, Hashable, Sendable, CaseIterable {
  /// Rows below the headings.
  case rows
  case columns
  /// Characters of one cell, in UTF-16 units.
  case characters
  /// Bytes of one part of the file.
  case bytes

  /// The largest number there may be.
  public var largest: Int {
    switch self {
    case .rows: 1_048_575
    case .columns: 16_384
    case .characters: 32_767
    case .bytes: 4_294_967_295
    }
  }
}

/// Where claims stand that are not typed.
public enum ClaimSource: String, Hashable, Sendable, CaseIterable {
  /// The rows of a CSV file, each a claim.
  case rows
  /// The claims of a data package, each with its kind and formula.
  case package
  /// What a document says of its own numbers.
  case document
}

/// Everything that can be wrong with input. A closed list of facts without wording.
public enum FaultFact: Sendable {
  // The text of a file
  case emptyFile
  /// A document without a letter.
  case emptyDocument
  case headerOnly
  case invalidUTF8
  case nul
  case lineTooLong(limit: Int)
  case fieldTooLong(limit: Int)
  case unterminatedQuote
  case textAfterQuote
  case quoteInsideField
  case bareCarriageReturn
  case undefinedByte(String, encoding: String)
  case invalidUnit(String)
  case halfUnit
  case encodingContradicted(asked: String, found: String)
  case unclearEncoding(windows1258: String, tcvn3: String, windows1252: String = "")
  case otherEncoding(String, path: String, reading: String)
  case raggedRow(found: Int, expected: Int)

  // The columns of a table
  case missingColumn(String, found: [String])
  case repeatedColumn(String)
  case unknownColumn(String, expected: [String], suggestion: String?)
  case unknownColumnMapping(String, expected: [String])

  // The fields of a row
  case emptyField(column: String)
  case badIdentifier(String)
  case badChoice(String, column: String, expected: [String])
  case badWhole(String, column: String)
  case badNumber(String)
  case badShare(String)
  case numberTooLarge(String)
  case badPeriod(String)
  case badYearStart(String)
  case backwardRange(String, forward: String)
  case ambiguousNumber(String, vietnamese: String, english: String)
  case mixedNumbers(String, decidedBy: String, decidedLine: Int)
  case missingValueWithoutStatus
  case valueWithMissingStatus(String)
  case duplicate(key: String, firstLine: Int)
  case duplicateStock(measure: String)
  case repeatedKey(String, firstLine: Int)
  case unknownName(NameKind, String, suggestion: String?)
  case unknownNear(NameKind, String, nearest: [String])
  case ambiguousName(NameKind, String, matches: [String])
  case parentCycle(NameKind, String)
  case parentElsewhere(category: String, parent: String)
  case orderOnAggregate(String)
  case repeatedOrder(category: String, other: String)
  case joinedSameClassification(String, classification: String)

  // Sheets as people keep them
  case noTable
  case unknownSheet(String, sheets: [String])
  case formSheetMissing(String, sheets: [String])
  case dateAsFigure(String)
  case cellError(String)
  case formulaWithoutResult(String)
  case percentageAsCount(String)
  case fractionInSheet(String, measure: String)
  case figureWithoutName
  case sectionSays(NameKind, String)
  case mergedFigure(String)
  case headingsInside(String)
  case columnNotMapped(String, column: String)
  case partWithoutMeasure(String)
  case unitOrTotal(String, rows: String)
  case otherUnitOfMeasure(String, measure: String, expected: String)
  case nothingSays(NameKind, column: String, choices: [String])
  case unknownInSheet(NameKind, String, nearest: [String])
  case ambiguousInSheet(NameKind, String, matches: [String])
  case repeatedFigure(key: String, first: Place)
  case alreadyInPackage(key: String, value: String)
  case badRange(String)
  case mappingWithoutRows
  case mappingWithoutFigures
  /// Sheets that leave open what every figure needs, where a verb reads data.
  case sheetLeavesOpen(NameKind, path: String)
  /// A figure that does not follow from the cells of its row.
  case sheetDiffers(SheetFinding)
  /// A total that its rows do not add up to.
  case statedDiffers(label: String, of: String, stated: String, sum: String)
  /// A list whose rows can only be counted, by the words of a column.
  case wordsToCount(String, column: String, words: [String])
  /// A column that an option names and no sheet has.
  case noSuchColumn(String, headings: [String])
  /// What would have been taken for granted, had it not been forbidden.
  case assumed(Assumption)
  case headingDiffers(found: String, expected: String, column: String, mapping: String)

  // Formulas and selections
  case unexpectedText(String, expected: FormulaExpectation)
  case unexpectedEnd(expected: FormulaExpectation)
  case unclosed(String)
  case unlikeUnits(left: String, right: String)
  case notSummable(measure: String)
  case noMeasure
  case notADistribution(String)
  case needsFlow(String)
  /// A function of something that sums of figures do not make: a product of two.
  case needsSum(String)
  /// Shares are to add up, of a formula that is no share of a whole.
  case needsShare
  /// A function of something that is no single figure.
  case needsFigure(String)
  /// A function that may not stand inside another.
  case nestedFunction(String, inside: String)
  case notDisjoint(String, String)
  case unlikeClassifications(String, String)
  case noOrder(category: String)
  case emptyRange(String)
  case noCategories(measure: String)
  case severalClassifications(measure: String, classifications: [String])
  case indicatorInFormula(String)
  case formulaTooDeep
  case formulaTooLong

  // Claims
  case noClaims
  case badClaim(String)
  case unknownClaimWord(String, nearest: [String], vietnamese: [String], english: [String])
  case badPrinted(String)
  case printedTooLong(String)
  case printedOtherwise(String, plain: String)
  case mixedSigns(String, beside: String)
  case mixedUnits(String, beside: String)
  case ambiguousTyped(String, vietnamese: String, english: String)
  case mixedTyped(String, decidedBy: String, claim: Int)
  case claimLikeOption(String)
  case kindOfForm(ClaimKind, claim: String, expected: [ClaimKind])
  case kindOfClaim(ClaimKind, claim: String, expected: [ClaimKind])
  case kindOfRows(ClaimKind, expected: [ClaimKind])

  // Results, and what a check finds in sound files
  case overflow(String)
  case totalDiffers(key: String, stated: String, parts: String)
  case totalMayDiffer(key: String, stated: String, parts: String)
  case childrenDiffer(key: String, stated: String, children: String)
  case flowsDiffer(key: String, stated: String, flows: String)
  /// A flow of a period that is not what those of the shorter periods in it add up to.
  case periodDiffers(key: String, stated: String, parts: String)
  /// A unit that does not stand on the day whose units are shown; where it went, if that is known.
  case unitGone(String, heir: String?, boundaries: String)
  /// A unit that has gone into others and goes on reporting.
  case predecessorReports(unit: String, period: String, heirs: [String], date: String)
  /// A unit that has figures of a time before it was formed.
  case reportsBeforeFormation(unit: String, period: String, date: String)
  /// Parts of a unit that are not the whole of it.
  case sharesDiffer(unit: String, sum: String)
  /// A unit that became itself on one day by way of others.
  case changeCycle(unit: String, date: String)
  case fractionalCount(String, measure: String)
  case negativeCount(String, measure: String)
  case similarNames(SimilarNames.Kind, String, like: String, firstLine: Int)
  case savedBySpreadsheet([String])
  case descriptorStale(isMissing: Bool)
  case misreadText(String, repaired: String, encoding: String, path: String)
  case replacementCharacters(String, words: Int)
  case lostLetters(String, words: Int)

  // Files and folders
  case fileMissing
  case isFolder(String)
  case foreignFile(ForeignFile, path: String)
  case changedWhileRead
  case figuresDiffer(key: String, value: String, first: Place, firstValue: String)
  case dataApart(DataApart)
  case notAPackage(missing: String)
  case cannotRead(String)
  case noData
  case severalPackages([String])
  case cannotCreate(String)
  case exists
  case outputIsInput
  case outputTwice
  case folderExists
  case cannotWrite(String)
  case spreadsheetLimit(SpreadsheetLimit, sheet: String, found: Int)
  case notForTerminal(format: String)
  case severalWide
  case formatClash(option: String, format: String, expected: [String])
  /// A format that only another verb writes.
  case formatOfVerb(format: String, verb: String, expected: [String])
  case optionClash(option: String, path: String, needsFile: Bool)
  case missingOption(String, needs: String)
  /// A rule that a unit does not keep.
  case ruleBroken(RuleBreach)
  case typedBeside(String)
  case idleOption(String, beside: ClaimSource)
  case claimColumnsNeeded([String])

  // The command line, before anything is done
  /// An option that the verb does not have; `help` is the command that lists those it has.
  case unknownOption(String, suggestion: String?, help: String)
  case optionWithoutValue(String, value: String)
  case flagWithValue(String, value: String)
  case missingArgument(String, help: String)
  case unexpectedArgument(String, help: String)
  case notWhole(String)
  case outOfRange(Int64, least: Int64, most: Int64?)
  /// A level of confidence that does not lie between 0 and 1.
  case badConfidence(String)
  /// A level of a funnel's limits that does not lie between 0 and 100 per cent.
  case badFunnelLevel(String)
  /// A text that is no count over a base.
  case badFraction(String)
  /// So many distributions where two are needed.
  case twoDistributionsNeeded(Int)
  /// More units than are compared with each other.
  case tooManyRanked(Int, most: Int)
  /// So many periods where two are needed.
  case twoPeriodsNeeded(Int)
  /// So many units where one at two periods, or two at one, are needed.
  case unitsToSplit(Int)
  /// So many units where one is needed.
  case oneUnitNeeded(Int)
  /// A change that cannot be split.
  case noDecomposition(NoEstimate)
  /// So many fractions where another number of them is needed.
  case fractionCount(Int, expected: Int)
  /// Two options of which only one can be meant.
  case optionsExclude(String, String)

  // Workbooks
  case notAWorkbook(ForeignFile)
  /// A workbook of another kind that LibreOffice was asked to convert, and did not.
  case notConverted(ForeignFile)
  /// A PDF, of which no text can be had: no program is there that reads it, or it did not.
  case noTextOfPDF(isProgramMissing: Bool)
  /// A file whose styles were to be taken over, and that is no document of Word.
  case noReferenceDocument(ForeignFile)
  /// A picture that was asked for, where no program makes one of a drawing; nil if none is there, else which failed.
  case noPicture(failed: String?)
  case damagedArchive(ArchiveFlaw)
  case badMarkup(MarkupFlaw)
  case missingPart(String)
  case workbookTooLarge(WorkbookLimit)
  case badCell(CellFlaw)

  /// Figures that lie in a database, or in files that an engine reads.
  case engine(EngineFault)
}

extension FaultFact: Equatable {
  /// Whether both are the same fact with the same values, by how they are spelled: the compiler's own
  /// comparison of so many cases takes a thirtieth of this module's build, and faults are few.
  public static func == (one: FaultFact, other: FaultFact) -> Bool {
    one.spelling == other.spelling
  }

  /// The case and its values as Swift spells them: another one for every other fact.
  package var spelling: String { String(reflecting: self) }
}
