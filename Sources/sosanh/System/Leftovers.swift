import Synchronization

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

// Advice to whoever changes this: what a signal runs may call only what POSIX lists as safe there. It
// allocates nothing, takes no lock, and reads only what was written before `count` was raised.

/// What a run has begun to write and must not leave behind if a signal ends it.
enum Leftovers {
  /// How many drafts one run can have; what goes beyond it is left behind if a signal comes.
  private static let room = 64
  private static let count = Atomic<Int>(0)
  nonisolated(unsafe) private static let paths =
    UnsafeMutablePointer<UnsafeMutablePointer<CChar>>.allocate(capacity: room)

  /// The client of an engine that runs, 0 for none, and the signal that ends its query; one at a time.
  private static let process = Atomic<Int32>(0)
  private static let processSignal = Atomic<Int32>(0)

  /// Notes a process whose group is ended with the run.
  static func add(process number: pid_t, endsBy signal: Int32) {
    processSignal.store(signal, ordering: .relaxed)
    process.store(number, ordering: .releasing)
    if count.load(ordering: .relaxed) == 0 { listen() }
  }

  /// Forgets the process, which has ended.
  static func forgetProcess() { process.store(0, ordering: .releasing) }

  /// Notes a file, or a folder before the files in it.
  static func add(_ path: String) {
    let number = count.load(ordering: .relaxed)
    guard number < room, let copy = strdup(path) else { return }
    (paths + number).initialize(to: copy)
    count.store(number + 1, ordering: .releasing)
    // Behind the first use of both, for what a signal runs must not be the first to touch them.
    if number == 0 { listen() }
  }

  /// Forgets what is whole now, or gone: an empty path leads nowhere.
  static func forget(_ path: String) {
    for number in 0..<count.load(ordering: .relaxed) where strcmp(paths[number], path) == 0 {
      paths[number][0] = 0
    }
  }

  /// Forgets a folder and everything in it.
  static func forget(below folder: String) {
    for number in 0..<count.load(ordering: .relaxed) {
      if strncmp(paths[number], folder, folder.utf8.count) == 0 { paths[number][0] = 0 }
    }
  }

  /// Removes everything, the last first, so that folders are empty by their turn.
  private static func removeAll() {
    var number = count.load(ordering: .acquiring)
    while number > 0 {
      number -= 1
      if unlink(paths[number]) != 0 { rmdir(paths[number]) }
    }
  }

  /// Cleans up before one of the signals that end a run, which then ends it as if nobody had listened.
  /// What was started to go on without them (`nohup`) goes on.
  private static func listen() {
    for number in [SIGINT, SIGTERM, SIGHUP] {
      let before = signal(number) { number in
        let running = Leftovers.process.load(ordering: .acquiring)
        if running > 0 { kill(-running, Leftovers.processSignal.load(ordering: .relaxed)) }
        Leftovers.removeAll()
        signal(number, SIG_DFL)
        raise(number)
      }
      if unsafeBitCast(before, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) {
        signal(number, SIG_IGN)
      }
    }
  }
}
