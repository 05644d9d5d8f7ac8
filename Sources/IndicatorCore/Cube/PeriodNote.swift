/// What must be said of how the periods of a bare file were read.
public struct PeriodNote: Hashable, Sendable {
  /// What was done.
  public enum Fact: String, Hashable, Sendable, CaseIterable {
    /// Texts such as 2004-05 are years, because all of them can be.
    case readAsYears = "periods_read_as_years"
    /// Texts such as 2011-12 are months, because nothing says that they are years.
    case readAsMonths = "periods_read_as_months"
    /// Texts such as 2011/12 are months, because of others such as 2012/01.
    case slashedMonths = "periods_with_slash_are_months"
    /// Texts such as 2020-2021 are one year, because each names a year and the next.
    case readAsOneYear = "periods_read_as_one_year"
    /// Texts such as 2020-2021 are several years, because of others such as 2018-2020.
    case readAsSeveralYears = "periods_read_as_several_years"
    /// The days of fiscal years follow from an assumption.
    case fiscalYearAssumed = "fiscal_year_assumed"
  }

  /// What was done.
  public let fact: Fact
  /// The first text of which it was done.
  public let text: String
  /// What it was taken for, by its canonical spelling.
  public let meant: String

  /// A note with all its parts.
  public init(fact: Fact, text: String, meant: String) {
    self.fact = fact
    self.text = text
    self.meant = meant
  }
}
