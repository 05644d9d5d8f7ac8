internal import IndicatorCore

/// What stands between the fields of a file.
package enum Delimiter: UInt8, CaseIterable, Hashable, Sendable {
  case comma = 0x2C
  case semicolon = 0x3B
  case tab = 0x09
}

extension Delimiter {
  /// How many records are looked at.
  private static let sample = 64

  /// The delimiter under which the first records have the same number of fields, more than one; the
  /// largest number wins. If none is consistent, the one that cuts the header into most fields, so that
  /// the ragged row is reported; a comma if nothing is cut at all.
  static func detect(in source: TextSource, limits: ReadLimits = .usual) -> Delimiter {
    // What does not cut the header cuts the table in no way that is chosen: most files are decided by one line.
    let cutting = cuttingHeader(of: source, within: limits)
    guard cutting.count > 1 else { return cutting.first ?? .comma }
    let counts = cutting.map { ($0, fieldCounts(of: source, delimiter: $0, within: limits)) }
    let consistent = counts.filter { _, counts in Set(counts).count == 1 && counts[0] > 1 }
    let candidates = consistent.isEmpty ? counts : consistent
    return candidates.reduce((Delimiter.comma, 1)) { best, next in
      let fields = next.1.first ?? 0
      return fields > best.1 ? (next.0, fields) : best
    }.0
  }

  /// Whether the beginning of a text is enough to detect the delimiter: whatever follows, every reading has
  /// its sample, or ends at a fault before.
  static func isDecided(by beginning: TextSource, limits: ReadLimits = .usual) -> Bool {
    // A line of its own that names the delimiter stands in front of the header.
    declared(in: beginning) == nil && hasRecords(1, in: beginning, within: limits)
      && cuttingHeader(of: beginning, within: limits).count < 2
      || hasRecords(sample, in: beginning, within: limits)
  }

  /// Whether every reading has that many records in the beginning of a text, or ends at a fault before.
  private static func hasRecords(_ count: Int, in beginning: TextSource, within limits: ReadLimits)
    -> Bool
  {
    allCases.allSatisfy { delimiter in
      var reader = RecordReader(beginning, delimiter: delimiter, limits: limits)
      for _ in 0..<count where reader.offset <= limits.line {
        do {
          guard try reader.next() != nil else { return false }
        } catch {
          return reader.offset < beginning.bytes.count - 1
        }
      }
      return beginning.bytes[reader.offset - 1] == 0x0A
    }
  }

  /// The delimiter that a first line of its own names, as Excel writes it (`sep=;`), and where the table begins
  /// behind that line.
  static func declared(in source: TextSource) -> (delimiter: Delimiter, next: Int)? {
    let start = source.bytes.prefix(8)
    guard start.count > 4, String(decoding: start.prefix(4), as: UTF8.self).lowercased() == "sep=",
      let delimiter = Delimiter(rawValue: start[4])
    else { return nil }
    let rest = start.dropFirst(5)
    if rest.isEmpty { return (delimiter, 5) }
    if rest.first == 0x0A { return (delimiter, 6) }
    return rest.starts(with: [0x0D, 0x0A]) ? (delimiter, 7) : nil
  }

  /// The delimiters that cut the first record into more than one field.
  private static func cuttingHeader(of source: TextSource, within limits: ReadLimits) -> [Delimiter]
  {
    allCases.filter {
      (fieldCounts(of: source, delimiter: $0, within: limits, records: 1).first ?? 0) > 1
    }
  }

  private static func fieldCounts(
    of source: TextSource, delimiter: Delimiter, within limits: ReadLimits, records: Int = sample
  ) -> [Int] {
    var reader = RecordReader(source, delimiter: delimiter, limits: limits)
    var counts: [Int] = []
    while counts.count < records, reader.offset <= limits.line, let record = try? reader.next() {
      counts.append(record.fields.count)
    }
    return counts
  }
}
