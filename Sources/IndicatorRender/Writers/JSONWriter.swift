/// Writes results as one JSON object `{plan, notes, rows}`.
package enum JSONWriter {
  /// The largest whole number that every JSON reader keeps exact.
  private static let largestExact: Int64 = 1 << 53

  /// The whole result.
  ///
  /// - Parameters:
  ///   - plan: what was asked for, by name.
  ///   - notes: what must be said, as code and sentence.
  ///   - table: the rows.
  package static func text(plan: [JSON.Member], notes: [Note], _ table: ResultTable) -> String {
    let notes = notes.map { note in
      JSON.object([
        JSON.Member("code", .string(note.code)), JSON.Member("text", .string(note.text)),
      ])
    }
    let rows = table.rows.map { row in
      JSON.object(zip(table.columns, row).map { JSON.Member($0, value($1)) })
    }
    return JSON.object([
      JSON.Member("plan", .object(plan)), JSON.Member("notes", .array(notes)),
      JSON.Member("rows", .array(rows)),
    ]).text
  }

  private static func value(_ value: ResultValue) -> JSON {
    switch value {
    case .missing: .null
    case .text(let text): .string(text)
    case .number(let digits): .number(digits)
    case .count(let digits): isSafe(digits) ? .number(digits) : .string(digits)
    case .words(let words): .array(words.map(JSON.string))
    }
  }

  private static func isSafe(_ digits: String) -> Bool {
    guard let whole = Int64(digits.prefix { $0 != "." }) else { return false }
    return whole.magnitude <= largestExact.magnitude
  }
}
