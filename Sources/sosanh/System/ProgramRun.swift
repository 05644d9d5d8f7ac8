#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A run of another program, which says nothing and reads nothing.
enum ProgramRun {
  /// How a run ended.
  enum Outcome: Equatable {
    case done
    /// The program ended with another code than 0, or by a signal.
    case failed
    case tooSlow
    /// There is no such program.
    case missing
  }

  /// Runs a program, found as a shell finds it, and waits for it.
  ///
  /// - Parameters:
  ///   - seconds: when it is ended with all that it started.
  static func run(_ program: String, arguments: [String], atMost seconds: Int) -> Outcome {
    guard let process = ProgramStart.process([program] + arguments).process else { return .missing }
    var status: Int32 = 0
    let step: UInt32 = 20_000
    for _ in 0..<(seconds * 1_000_000 / Int(step)) {
      let ended = waitpid(process, &status, WNOHANG)
      if ended == process { return status == 0 ? .done : .failed }
      if ended < 0, errno != EINTR { return .failed }
      usleep(step)
    }
    // It has a group of its own, in which the programs are that it started.
    kill(-process, SIGKILL)
    waitpid(process, &status, 0)
    return .tooSlow
  }
}
