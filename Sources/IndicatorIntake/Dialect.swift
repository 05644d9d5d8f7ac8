internal import IndicatorCore

/// What stands between the fields of a file.
public enum Delimiter: UInt8, CaseIterable, Hashable, Sendable {
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
  static func detect(in source: TextSource) -> Delimiter {
    let counts = allCases.map { ($0, fieldCounts(of: source, $0)) }
    let consistent = counts.filter { _, counts in Set(counts).count == 1 && counts[0] > 1 }
    let candidates = consistent.isEmpty ? counts : consistent
    return candidates.reduce((Delimiter.comma, 1)) { best, next in
      let fields = next.1.first ?? 0
      return fields > best.1 ? (next.0, fields) : best
    }.0
  }

  /// Whether the beginning of a text is enough to detect the delimiter: whatever follows, every reading has
  /// its sample, or ends at a fault before.
  static func isDecided(by beginning: TextSource) -> Bool {
    allCases.allSatisfy { delimiter in
      var reader = RecordReader(beginning, delimiter)
      for _ in 0..<sample {
        do {
          guard try reader.next() != nil else { return false }
        } catch {
          return reader.offset < beginning.bytes.count - 1
        }
      }
      return beginning.bytes[reader.offset - 1] == 0x0A
    }
  }

  private static func fieldCounts(of source: TextSource, _ delimiter: Delimiter) -> [Int] {
    var reader = RecordReader(source, delimiter)
    var counts: [Int] = []
    while counts.count < sample, let record = try? reader.next() {
      counts.append(record.fields.count)
    }
    return counts
  }
}
