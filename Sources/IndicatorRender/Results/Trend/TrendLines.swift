package import IndicatorCore

/// The rows of `trend` as data, some at a time.
package typealias TrendLines = TableLines<TrendRow>

extension TrendLines {
  /// Rows in a format, with what is added to them.
  package init(_ table: TrendTable, format: DataFormat, with added: [AddedColumns] = []) {
    let indicator = table.indicator
    self.init(
      table.rows, columns: added.names(with: TrendColumn.names), head: [indicator.id],
      format: format
    ) { place, row, lines throws(Fault) in
      do throws(ArithmeticOverflow) {
        try lines.append(
          endingIn: NoteKey(row.reason, caveats: row.caveats), with: added.fields(place)
        ) {
          column, fields throws(ArithmeticOverflow) in
          try row.add(column as TrendColumn, of: indicator, to: &fields)
        }
      } catch {
        throw Fault(.sum(.overflow(indicator.id)))
      }
      // What is said of a trend is more than its reason and its caveats.
      if row.reason == .notComparable || row.way?.direction == .mixed { lines.note(RowSaid(row)) }
    }
  }
}
