/// What became of every row that was read. Nothing is dropped silently:
/// read = used + not selected + without value + summed duplicates.
public struct Account: Equatable, Sendable {
  /// Data rows read, the header and blank lines not counted.
  public private(set) var read = 0
  /// Rows whose value is a cell of the cube.
  public private(set) var used = 0
  /// Rows of measures that were not asked for.
  public private(set) var notSelected = 0
  /// Rows with a reason in place of a value.
  public private(set) var withoutValue = 0
  /// Rows added to a cell that another row had filled.
  public private(set) var summedDuplicates = 0

  /// An account of no rows yet.
  public init() {}

  /// An account of rows that were counted elsewhere.
  ///
  /// - Parameters:
  ///   - used: rows whose value is a cell of the cube.
  ///   - notSelected: rows of measures that were not asked for.
  ///   - withoutValue: rows with a reason in place of a value.
  ///   - summedDuplicates: rows added to a cell that another row had filled.
  public init(used: Int, notSelected: Int, withoutValue: Int, summedDuplicates: Int) {
    read = used + notSelected + withoutValue + summedDuplicates
    self.used = used
    self.notSelected = notSelected
    self.withoutValue = withoutValue
    self.summedDuplicates = summedDuplicates
  }

  /// What became of one row.
  public enum Fate: Hashable, Sendable {
    case used, notSelected, withoutValue, summedDuplicate
  }

  /// Counts one row.
  public mutating func count(_ fate: Fate) {
    read += 1
    switch fate {
    case .used: used += 1
    case .notSelected: notSelected += 1
    case .withoutValue: withoutValue += 1
    case .summedDuplicate: summedDuplicates += 1
    }
  }

  /// Adds another account, of other rows.
  public mutating func merge(_ other: Account) {
    read += other.read
    used += other.used
    notSelected += other.notSelected
    withoutValue += other.withoutValue
    summedDuplicates += other.summedDuplicates
  }

  /// A row that another account had used turns out to fill a cell that was filled already.
  mutating func turnUsedIntoSummed() {
    used -= 1
    summedDuplicates += 1
  }

  /// Whether every row read is accounted for.
  public var addsUp: Bool { read == used + notSelected + withoutValue + summedDuplicates }
}
