package import IndicatorCore

/// A period as a person wrote it: a whole one, or a part of a year that is named elsewhere, with what the
/// words beside it say.
///
/// One text may have several such readings (`2004-05` is May 2004 and the year 2004/05). ``readings(of:)`` gives
/// all of them and chooses none; ``PeriodDecision`` chooses among the texts of a column or row together.
package struct WrittenPeriod: Hashable, Sendable {
  /// What the text names.
  package enum Span: Hashable, Sendable {
    /// A period that needs nothing else.
    case whole(Period)
    /// A part of a year that another cell names.
    case part(PartOfYear)
  }

  /// What the words call a year that need not be one of the calendar.
  package enum YearWord: Hashable, Sendable {
    /// `năm học`, `school year`: it begins on 1 September unless someone says otherwise.
    case school
    /// `niên độ`, `FY`, `financial year`.
    case fiscal
  }

  /// What the text names.
  package var span: Span
  /// What the text says of its figures: `Sơ bộ 2023` is provisional, `2021e` estimated, `2020r` normal (revised);
  /// nil if it says nothing.
  package var status: ObservationStatus?
  /// Whether the text calls the year a school or a fiscal year; nil if it does not.
  package var yearWord: YearWord?

  package init(_ span: Span, status: ObservationStatus? = nil, yearWord: YearWord? = nil) {
    self.span = span
    self.status = status
    self.yearWord = yearWord
  }

  /// The period, nil if the text names only a part of a year.
  package var period: Period? {
    switch span {
    case .whole(let period): period
    case .part: nil
    }
  }

  /// The part of a year, nil if the text names a whole period.
  package var part: PartOfYear? {
    switch span {
    case .whole: nil
    case .part(let part): part
    }
  }

  /// The period, where a part of a year is one of `year`.
  ///
  /// - Parameter year: what the heading above, the title or the file says; a calendar year, or a split or
  ///   fiscal year, of which only the whole is known.
  /// - Returns: nil if `year` is no year, or has no such part.
  package func period(in year: Period) -> Period? {
    switch span {
    case .whole(let period): period
    case .part(let part): part.period(in: year)
    }
  }
}
