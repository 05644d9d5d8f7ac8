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
  package static func text(plan: [JSON.Member], notes: [Note], table: ResultTable) -> String {
    let rows = table.lines(DataForm(.json, columns: table.columns))
    return String(decoding: blocks(plan: plan, notes: notes, rows: [rows]).joined(), as: UTF8.self)
  }

  /// The whole result around rows that were written one by one, each with a comma before it.
  package static func blocks(
    plan: [JSON.Member], notes: [Note], rows: [[UInt8]]
  ) -> [[UInt8]] {
    var rows = rows.filter { !$0.isEmpty }
    guard !rows.isEmpty else {
      return [
        Array(
          JSON.object(head(plan, notes: notes) + [JSON.Member("rows", value: .array([]))]).text.utf8
        )
      ]
    }
    rows[0].removeFirst()
    // What closes the object gives way to one more member.
    let before =
      JSON.object(head(plan, notes: notes)).text.dropLast("\n}\n".count) + ",\n  \"rows\": ["
    return [Array(before.utf8)] + rows + [Array("\n  ]\n}\n".utf8)]
  }

  private static func head(_ plan: [JSON.Member], notes: [Note]) -> [JSON.Member] {
    let notes = notes.map { note in
      JSON.object([
        JSON.Member("code", value: .string(note.code)),
        JSON.Member("text", value: .string(note.text)),
      ])
    }
    return [JSON.Member("plan", value: .object(plan)), JSON.Member("notes", value: .array(notes))]
  }

  /// Whether every reader keeps the digits of a count.
  static func isSafe(_ digits: String) -> Bool {
    guard let whole = Int64(digits.prefix { $0 != "." }) else { return false }
    return whole.magnitude <= largestExact.magnitude
  }
}
