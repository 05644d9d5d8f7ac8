internal import IndicatorCore

/// Numbers for what figures are of.
struct NameNumbers {
  private var units: [String: UInt64] = [:]
  private var others: [TidyRow.Key: UInt64] = [:]
  private var lastUnit: (name: String, number: UInt64)?
  private var lastOther: [Int: (key: TidyRow.Key, number: UInt64)] = [:]

  mutating func number(of key: TidyRow.Key, column: Int) -> UInt64 {
    unit(key.unit) << 32 | other(key, column: column)
  }

  private mutating func unit(_ name: String) -> UInt64 {
    if let lastUnit, lastUnit.name == name { return lastUnit.number }
    let number = units[name] ?? UInt64(units.count)
    units[name] = number
    lastUnit = (name, number)
    return number
  }

  private mutating func other(_ key: TidyRow.Key, column: Int) -> UInt64 {
    if let last = lastOther[column], last.key.period == key.period,
      last.key.measure == key.measure, last.key.category == key.category
    {
      return last.number
    }
    let rest = TidyRow.Key(
      unit: "", period: key.period, measure: key.measure, category: key.category)
    let number = others[rest] ?? UInt64(others.count)
    others[rest] = number
    lastOther[column] = (rest, number)
    return number
  }
}
