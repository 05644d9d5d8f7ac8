internal import IndicatorCore

/// What the cells of a column look like, in the rows of a table.
struct ColumnSurvey {
  private(set) var cells = 0
  private(set) var numbers = 0
  /// `-`, `...`
  private(set) var signs = 0
  /// `x`
  private(set) var crosses = 0
  /// Errors, and texts with digits.
  private(set) var broken = 0
  private(set) var dates = 0
  private(set) var texts = 0
  private(set) var numberings = 0
  private(set) var periods = 0
  private(set) var percentages = 0
  private(set) var labels: Set<String> = []

  mutating func add(_ cell: GridCell) {
    cells += 1
    if cell.text.utf8.count <= 10, RowLabel.numbering(cell.text) != nil { numberings += 1 }
    if PeriodWords.period(cell.text) != nil { periods += 1 }
    if cell.reading.isPercentage { percentages += 1 }
    if !cell.reading.isFigure { labels.insert(cell.text) }
    switch cell.reading {
    case .plain, .printed: numbers += 1
    case .none, .noData: signs += 1
    case .cannotExist: crosses += 1
    case .refused(let fact): add(fact, cell)
    case .blank: break
    }
  }

  private mutating func add(_ fact: FaultFact, _ cell: GridCell) {
    switch fact {
    case .dateAsFigure: dates += 1
    case .cellError: broken += 1
    default:
      texts += 1
      if cell.reading.isBroken { broken += 1 }
    }
  }

  /// Running numbers.
  var areNumberings: Bool { cells > 0 && numberings * 10 >= cells * 8 }

  /// Nothing but running numbers and texts, such as `Tổng cộng` across a merged block.
  var areNumberingsOrTexts: Bool { numberings > 0 && numberings >= numbers }

  /// Names: most of the cells could be no figure.
  var areNames: Bool { texts > numbers + signs }

  /// Most of the cells are periods.
  var arePeriods: Bool { periods * 2 >= cells }

  /// Whether anything in the column may be a figure: then it is one, and what is none in it is a fault that
  /// a person answers. A column of crosses ticks something off; one of dates alone under a heading that
  /// speaks of dates is none.
  func holdsFigures(below heading: String) -> Bool {
    if numbers > 0 || signs > 0 && texts == 0 { return true }
    let isAboutDates = WordList(["ngày", "thời gian", "thời điểm"]).begins(heading)
    if dates > 0 { return !isAboutDates && texts == 0 }
    return broken > 0 && texts <= broken
  }
}
