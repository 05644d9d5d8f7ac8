internal import Synchronization

/// What was read of files, kept for whoever reads them again in the same run, so that all that is said of a file is said of
/// the same bytes.
///
/// Nothing is kept until somebody asks for it: what writes files reads them again to see what it has written.
package enum KeptFiles {
  /// Which files are kept.
  package enum Rule: Int, Comparable, Sendable {
    case none, small, all

    package static func < (one: Rule, other: Rule) -> Bool { one.rawValue < other.rawValue }
  }

  private struct State {
    var rule = Rule.none
    var files: [String: [UInt8]] = [:]
  }

  private static let state = Mutex(State())
  /// The tables of a package beside its figures.
  private static let smallSize = 1 << 20

  /// Keeps from here on what is read, or more of it than before.
  package static func keep(_ rule: Rule) {
    state.withLock { $0.rule = max($0.rule, rule) }
  }

  /// The bytes that were read of a file; nil if they were not kept.
  package static func bytes(of path: String) -> [UInt8]? { state.withLock { $0.files[path] } }

  /// Whether every file is kept.
  static var keepsAll: Bool { state.withLock { $0.rule == .all } }

  /// Takes note of what was read.
  static func note(_ source: SourceBytes) {
    state.withLock { state in
      guard state.rule == .all || state.rule == .small && source.bytes.count <= smallSize else {
        return
      }
      state.files[source.name] = source.bytes
    }
  }
}
