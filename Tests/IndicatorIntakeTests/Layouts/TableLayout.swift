import TestSupport

/// How a generated table looks.
struct TableLayout {
  enum Order: CaseIterable { case yearsOutside, measuresOutside }
  enum Spanning: CaseIterable { case blank, merged, repeated }
  enum Totals: CaseIterable { case none, above, below }
  enum Sides: CaseIterable { case none, left, right }
  enum Numerals: CaseIterable { case plain, vietnamese, english, spaced }
  enum Grouping: CaseIterable {
    case none
    /// A column of groups, each written once or in every row.
    case columnOnce, columnRepeated
    /// Rows of names that stand over others.
    case rows, indentedRows
    /// A group's own figures are the sums of its units'.
    case totalsAbove, totalsAboveIndented, totalsBelow
  }
  enum Extra: CaseIterable { case none, shares, difference }
  enum Corner: CaseIterable { case none, top, bottom }

  var order = Order.yearsOutside
  /// Whether the years stand in the headings at all.
  var showsYears = true
  var spanning = Spanning.blank
  var grouping = Grouping.none
  var totals = Totals.none
  var sides = Sides.none
  var extra = Extra.none
  var numerals = Numerals.plain
  var corner = Corner.bottom
  var hasNumbers = false
  var hasCodes = false
  var hasLettersInCodes = false
  var titles = 0
  var notes = 0
  var hasGapBelowTitles = false
  var hasGapAboveNotes = false
  /// Blank columns before the first.
  var emptyColumns = 0
  /// Blank rows between the rows of figures.
  var hasGaps = false
  var repeatsHeadings = false

  init() {}

  init(_ random: inout SplitMix64, for logic: TableLogic) {
    func any<Choice: CaseIterable>(_: Choice.Type) -> Choice {
      Choice.allCases.randomElement(using: &random)!
    }
    order = any(Order.self)
    showsYears = logic.years.count > 1 || Bool.random(using: &random)
    spanning = any(Spanning.self)
    grouping = logic.groups.count > 1 ? any(Grouping.self) : .none
    totals = any(Totals.self)
    sides = any(Sides.self)
    extra = any(Extra.self)
    numerals = any(Numerals.self)
    corner = any(Corner.self)
    hasNumbers = Int.random(in: 0..<4, using: &random) == 0
    hasCodes = Int.random(in: 0..<4, using: &random) == 0
    hasLettersInCodes = Bool.random(using: &random)
    titles = Int.random(in: 0...2, using: &random)
    notes = Int.random(in: 0...2, using: &random)
    hasGapBelowTitles = Bool.random(using: &random)
    hasGapAboveNotes = Bool.random(using: &random)
    emptyColumns = [0, 0, 0, 1].randomElement(using: &random)!
    hasGaps = Int.random(in: 0..<6, using: &random) == 0
    repeatsHeadings = Int.random(in: 0..<6, using: &random) == 0
  }
}
