package import IndicatorCore

extension NoteSentence {
  /// What became of figures that were brought to other boundaries.
  ///
  /// - Parameters:
  ///   - note: what happened.
  ///   - unit: the name of the unit.
  ///   - periods: what it is about.
  package static func boundary(
    _ note: BoundaryNote, unit: String, periods: Set<Period>
  ) -> Words {
    let span = span(periods.min(), last: periods.max())
    switch note.kind {
    case .pooled(let names):
      let list = names.joined(separator: " + ")
      return Words(
        "\(unit) \(span) is put together: \(list).", vi: "\(unit) \(span) là gộp của: \(list).")
    case .incomplete(let period, let count, let all, let missing):
      let list = missing.joined(separator: ", ")
      return Words(
        "\(unit) \(period): \(count) of \(all) units that make it up reported; missing: \(list).",
        vi: "\(unit) \(period): \(count)/\(all) đơn vị hợp thành có số liệu; còn thiếu: \(list).")
    case .undivided(let obstacle): return undivided(obstacle, unit: unit)
    case .ownBefore(let period):
      return Words(
        "\(unit) \(period): its own figure is taken as it is, although it was formed later or those it was "
          + "formed from report too.",
        vi:
          "\(unit) \(period): lấy nguyên số của đơn vị, dù đơn vị thành lập sau đó hoặc các đơn vị cũ cũng có số "
          + "liệu.")
    }
  }

  private static func span(_ first: Period?, last: Period?) -> String {
    guard let first, let last else { return "" }
    return first == last ? "\(first)" : "\(first)..\(last)"
  }

  private static func undivided(_ obstacle: BoundaryObstacle, unit: String) -> Words {
    switch obstacle {
    case .shareNeeded(let predecessor, let heir, let date, let measure):
      Words(
        "\(unit) has no figure: only a part of \(predecessor) went into \(heir) on \(date.spelling); state "
          + "which part in unit_changes.csv (share, share_of \(measure)).",
        vi:
          "\(unit) chưa có số: chỉ một phần \(predecessor) nhập vào \(heir) ngày \(date.spelling); hãy ghi phần "
          + "đó trong unit_changes.csv (cột share, share_of \(measure)).")
    case .restNeeded(let unit, let date, let measure):
      Words(
        "\(unit) gave away a part on \(date.spelling): state what it kept in unit_changes.csv, in a row with "
          + "itself as predecessor (part, share, share_of \(measure)).",
        vi:
          "\(unit) bị tách một phần ngày \(date.spelling): hãy ghi phần còn lại trong unit_changes.csv, dòng có "
          + "đơn vị cũ là chính nó (part, share, share_of \(measure)).")
    case .severalPredecessors(let heir, let date):
      Words(
        "\(unit) has no figure: \(heir) was formed from several units on \(date.spelling) and reports only the "
          + "whole.",
        vi:
          "\(unit) không có số: \(heir) do nhiều đơn vị hợp thành ngày \(date.spelling) và chỉ có số chung."
      )
    case .endless(let predecessor, let share):
      Words(
        "\(unit) has no figure: \(share) of \(predecessor) is no decimal with an end; state a share that is.",
        vi:
          "\(unit) chưa có số: \(share) của \(predecessor) không phải số thập phân hữu hạn; hãy ghi phần khác."
      )
    }
  }

  /// Units that were meant by names that others bore at other times.
  package static func unitsOfOneName(_ units: [(typed: String, id: String)]) -> Words {
    let list = units.map { "\($0.typed) → \($0.id)" }.joined(separator: ", ")
    return Words(
      "Several units bore the name one after the other; taken: \(list).",
      vi: "Nhiều đơn vị lần lượt mang tên này; đã chọn: \(list).")
  }
}
