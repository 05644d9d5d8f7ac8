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

/// Everything that can be wrong with input: a closed list of facts for each domain, without wording.
public enum FaultFact: Sendable {
  case text(TextFact)
  case quotes(QuotesFact)
  case encoding(EncodingFact)
  case damage(DamageFact)
  case column(ColumnFact)
  case field(FieldFact)
  case number(NumberFact)
  case figure(FigureFact)
  case codebook(CodebookFact)
  case name(NameFact)
  case sheet(SheetFact)
  case sheetCell(SheetCellFact)
  case sheetLayout(SheetLayoutFact)
  case sheetMeaning(SheetMeaningFact)
  case mapping(MappingFact)
  case formula(FormulaFact)
  case meaning(MeaningFact)
  case function(FunctionFact)
  case selection(SelectionFact)
  case claim(ClaimFact)
  case claimFigures(ClaimFiguresFact)
  case claimUse(ClaimUseFact)
  case sum(SumFact)
  case check(CheckFact)
  case boundary(BoundaryFact)
  case file(FileFact)
  case dataApart(DataApart)
  case output(OutputFact)
  case format(FormatFact)
  case command(CommandFact)
  case value(ValueFact)
  case estimate(EstimateFact)
  case workbook(WorkbookFact)
  case engine(EngineFact)
  case client(ClientFact)
  case engineRows(EngineRowsFact)
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
