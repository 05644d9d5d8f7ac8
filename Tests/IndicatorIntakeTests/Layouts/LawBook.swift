import Foundation
import Testing

/// Gathers the tables for which a law does not hold; the first of them go into the failure.
struct LawBook {
  private var broken: [(seed: UInt64, text: String)] = []

  /// How many tables each law is tried on: 200, or as many as `SOSANH_LAW_TABLES` says.
  static let count =
    ProcessInfo.processInfo.environment["SOSANH_LAW_TABLES"].flatMap { UInt64($0) } ?? 200

  /// Tries a law on tables of many seeds. A text is what is wrong, nil that the law holds.
  static func hold(
    _ count: UInt64 = Self.count, from first: UInt64 = 0,
    sourceLocation: SourceLocation = #_sourceLocation,
    _ law: (inout GeneratedTable) throws -> LawFinding
  ) rethrows {
    var book = LawBook()
    for seed in first..<(first + count) {
      var table = GeneratedTable(seed: seed)
      let (wrong, drawn) = try law(&table)
      guard !wrong.isEmpty else { continue }
      book.broken.append((seed, wrong.prefix(4).joined(separator: "\n") + "\n" + drawn.text(",")))
    }
    guard !book.broken.isEmpty else { return }
    let shown = book.broken.prefix(3).map { "seed \($0.seed): \($0.text)" }.joined(separator: "\n")
    Issue.record(
      "\(book.broken.count) of \(count) tables, seeds \(book.broken.prefix(12).map(\.seed))\n\(shown)",
      sourceLocation: sourceLocation)
  }
}
