import Synchronization

/// Counts the line ends of one text in steps, so that thousands of places cost little more than one.
package final class LineCounter: Sendable {
  private static let step = 1 << 12

  /// How many line ends stand before each step, as far as was asked for.
  private let known = Mutex<[Int]>([0])

  /// Nothing is counted yet.
  package init() {}

  /// How many line ends stand before a byte.
  package func count(before offset: Int, in bytes: [UInt8]) -> Int {
    let step = offset / Self.step
    let before = known.withLock { known in
      while known.count <= step {
        let start = (known.count - 1) * Self.step
        known.append(
          known[known.count - 1] + Self.lineEnds(bytes[start..<start + Self.step]))
      }
      return known[step]
    }
    return before + Self.lineEnds(bytes[step * Self.step..<offset])
  }

  private static func lineEnds(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce(0) { $1 == 0x0A ? $0 + 1 : $0 }
  }
}
