internal import IndicatorCore

/// Turns the cells of a sheet into values once all of them have been seen.
struct SheetValues {
  private let intake: SheetIntake
  private let options: ImportOptions
  private var numbers: SheetNumbers
  private(set) var faults: [Fault] = []

  init(_ intake: SheetIntake, _ options: ImportOptions) {
    self.intake = intake
    self.options = options
    numbers = SheetNumbers(options.numbers)
    for figure in intake.figures { see(figure) }
    for total in intake.totals {
      for column in intake.reading.figures {
        see(total.row.row, column.number, cell(total.row.row, column.number))
      }
    }
    for row in intake.dataRows {
      for column in intake.reading.shares { hint(row.row.row, column) }
    }
    numbers.close()
    faults += numbers.faults
  }

  private func cell(_ row: Int, _ column: Int) -> CellReading {
    intake.reading.grid.reading(row, column)
  }

  private func place(_ row: Int, _ column: Int) -> Place {
    intake.reading.grid.sheet.place(row: row, column: column)
  }

  private mutating func see(_ figure: SheetIntake.SheetFigure) {
    if case .printed(let text, _) = figure.reading, measure(figure.key)?.isCount == true {
      numbers.expectWhole(text, column: figure.column)
    }
    see(figure.row, figure.column, figure.reading)
  }

  private mutating func hint(_ row: Int, _ column: Int) {
    if case .printed(let text, _) = cell(row, column) { numbers.hint(text, column: column) }
  }

  private func measure(_ key: TidyRow.Key) -> Measure? {
    options.codebook.flatMap { book in book.measure(key.measure).map { book.measures[$0] } }
  }

  private mutating func see(_ row: Int, _ column: Int, _ reading: CellReading) {
    if case .printed(let text, _) = reading {
      numbers.see(text, column: column, at: place(row, column))
    }
  }

  /// The figure in a cell, nil if it has none.
  func value(row: Int, column: Int) -> ExactDecimal? {
    switch cell(row, column) {
    case .none: .zero
    case .plain(let digits, _): ExactDecimal(plain: digits)
    case .printed: numbers.value(at: place(row, column), column: column)
    case .blank: intake.blanks[column] == .zero ? .zero : nil
    case .noData, .cannotExist, .refused: nil
    }
  }

  mutating func rows() -> [TidyRow] {
    intake.figures.map { figure in
      let place = place(figure.row, figure.column)
      let value =
        figure.remark.status.reason == nil ? value(row: figure.row, column: figure.column) : nil
      if let fact = fault(figure, value) { faults.append(Fault(fact, at: place)) }
      return TidyRow(key: figure.key, value: value, remark: figure.remark, place: place)
    }
  }

  /// Whether a measure is one of percentages, by the codebook or by its own words.
  private func isOfPercentages(_ key: TidyRow.Key) -> Bool {
    guard options.codebook == nil else { return measure(key)?.unitOfMeasure == "percent" }
    return HeadingWords.arePercentages(key.measure)
  }

  /// What is wrong with a figure for its measure.
  private func fault(_ figure: SheetIntake.SheetFigure, _ value: ExactDecimal?) -> FaultFact? {
    if case .plain(let digits, _) = figure.reading, ExactDecimal(plain: digits) == nil {
      return .numberTooLarge(digits)
    }
    let measure = measure(figure.key)
    if figure.reading.isPercentage, !isOfPercentages(figure.key) {
      return .percentageAsCount(value?.description ?? "")
    }
    if let measure, measure.isCount, let value, !value.isWhole {
      return .fractionInSheet(value.description, measure: measure.id)
    }
    // What is counted at an instant is never below zero; a flow may be a net one.
    if let measure, measure.isCount, measure.additivity == .stock, let value, value.isNegative {
      return .negativeCount(value.description, measure: measure.id)
    }
    return nil
  }
}
