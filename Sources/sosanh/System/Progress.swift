import Synchronization

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A line on standard error that says how far reading has come: only on a terminal, and only if the work
/// lasts longer than a second.
final class Progress: Sendable {
  private struct State {
    /// When the next line is due, in milliseconds.
    var due = Progress.now + 1000
    var isShown = false
    var most = 0
  }

  private let state = Mutex(State())
  private let isVisible = isatty(2) == 1

  /// Says how many bytes were read; may be called by several threads.
  func report(_ read: Int, size: Int?) {
    guard isVisible else { return }
    state.withLock { state in
      state.most = max(state.most, read)
      let now = Self.now
      guard now >= state.due else { return }
      state.due = now + 200
      state.isShown = true
      let share = size.map { $0 > 0 ? " (\(state.most * 100 / $0) %)" : "" } ?? ""
      System.steerError("\r\(state.most / 1_000_000) MB\(share)\u{1B}[K")
    }
  }

  /// Wipes the line when nothing refers to it any longer.
  deinit {
    if state.withLock({ $0.isShown }) { System.steerError("\r\u{1B}[K") }
  }

  private static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int(time.tv_sec) * 1000 + Int(time.tv_nsec) / 1_000_000
  }
}
