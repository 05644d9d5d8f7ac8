#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

// Goals, in order of priority:
// 1. deterministic: results come back in the order of their numbers, whichever thread was first;
// 2. plain: threads of the system, started for one task and joined at its end; no pool, no queue;
// 3. cheap: with one worker nothing is started at all.
//
// Advice to whoever changes this: a body must not wait for the body of a higher number, or nothing moves
// where threads cannot be started and the bodies run one behind the other.

/// Runs the same work on several threads of the system.
public enum Workers {
  /// How many threads run at once on this machine.
  public static var available: Int {
    let count = sysconf(Int32(_SC_NPROCESSORS_ONLN))
    return max(1, min(64, Int(count)))
  }

  /// The results of `body` for the numbers below `count`, each on a thread of its own.
  ///
  /// - Returns: the results in the order of the numbers.
  public static func map<Value: Sendable>(
    _ count: Int, body: @escaping @Sendable (Int) -> Value
  ) -> [Value] {
    guard count > 1 else { return (0..<count).map(body) }
    let tasks = (0..<count).map { number in Task { body(number) } }
    let threads = tasks.dropFirst().map(\.started)
    tasks[0].run()
    for (task, thread) in zip(tasks.dropFirst(), threads) {
      if let thread { join(thread) } else { task.run() }
    }
    return tasks.compactMap(\.value)
  }

  /// The results of two pieces of work, side by side where there is more than one thread.
  package static func both<One, Other: Sendable>(
    threads: Int, one: () -> One, other: @escaping @Sendable () -> Other
  ) -> (One, Other) {
    let task = Task(other)
    let thread = threads > 1 ? task.started : nil
    let first = one()
    if let thread { join(thread) }
    return (first, task.value ?? other())
  }

  /// Makes a value for each number below `count` on several threads, and hands them over one at a time in
  /// the order of their numbers. What is made ahead is bounded by the number of threads.
  ///
  /// - Parameters:
  ///   - count: how many values.
  ///   - threads: how many threads at most.
  ///   - make: makes one; may run at the same time as others.
  ///   - take: takes one; false ends it all.
  public static func inOrder<Value: Sendable>(
    _ count: Int, threads: Int, make: @escaping @Sendable (Int) -> Value,
    take: @escaping @Sendable (Value) -> Bool
  ) {
    let relay = Relay(0)
    _ = map(max(1, min(threads, count))) { _ in
      while let number = relay.claim(), number < count {
        let value = make(number)
        guard relay.take(number) != nil else { return }
        if take(value) { relay.pass(number, from: number) } else { relay.stop() }
      }
    }
  }

  /// The values of `make` for the numbers below `count`, in their order, made on several threads.
  public static func ordered<Value: Sendable>(
    _ count: Int, threads: Int, make: @escaping @Sendable (Int) -> Value
  ) -> [Value] {
    let relay = Relay<[Value]>([])
    _ = map(max(1, min(threads, count))) { _ in
      while let number = relay.claim(), number < count {
        let value = make(number)
        guard let before = relay.take(number) else { return }
        relay.pass(before + [value], from: number)
      }
    }
    return relay.last
  }

  /// One number's work. Its value is written by the thread that runs it and read behind the join: hence
  /// the unchecked conformance.
  private final class Task<Value: Sendable>: @unchecked Sendable {
    private let work: @Sendable () -> Value
    private(set) var value: Value?

    init(_ work: @escaping @Sendable () -> Value) { self.work = work }

    func run() { value = work() }

    /// The thread on which the work was started; nil if the system gave none.
    var started: pthread_t? {
      let box = Box { self.run() }
      let argument = unsafe Unmanaged.passRetained(box)
      #if canImport(Darwin)
        var thread: pthread_t?
      #else
        var thread = pthread_t()
      #endif
      let status = unsafe pthread_create(&thread, nil, threadBody, argument.toOpaque())
      guard status == 0 else {
        unsafe argument.release()
        return nil
      }
      return thread
    }
  }

  private static func join(_ thread: pthread_t) {
    #if canImport(Darwin)
      unsafe pthread_join(thread, nil)
    #else
      pthread_join(thread, nil)
    #endif
  }

  fileprivate final class Box: Sendable {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }
}

#if canImport(Darwin)
  private func threadBody(_ argument: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? {
    unsafe Unmanaged<Workers.Box>.fromOpaque(argument).takeRetainedValue().run()
    return nil
  }
#else
  private func threadBody(_ argument: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    if let argument = unsafe argument {
      unsafe Unmanaged<Workers.Box>.fromOpaque(argument).takeRetainedValue().run()
    }
    return nil
  }
#endif

/// Hands a value on from one step to the next, in the order of their numbers, among threads.
///
/// Its state is guarded by the system's mutex: hence the unchecked conformance.
@safe final class Relay<Value: Sendable>: @unchecked Sendable {
  private let mutex: UnsafeMutablePointer<pthread_mutex_t>
  private let changed: UnsafeMutablePointer<pthread_cond_t>
  private var claimed = 0
  private var turn = 0
  private var value: Value
  private var hasStopped = false

  init(_ value: Value) {
    self.value = value
    unsafe mutex = .allocate(capacity: 1)
    unsafe changed = .allocate(capacity: 1)
    unsafe pthread_mutex_init(mutex, nil)
    unsafe pthread_cond_init(changed, nil)
  }

  deinit {
    unsafe pthread_mutex_destroy(mutex)
    unsafe pthread_cond_destroy(changed)
    unsafe mutex.deallocate()
    unsafe changed.deallocate()
  }

  private func locked<Result>(_ body: () -> Result) -> Result {
    unsafe pthread_mutex_lock(mutex)
    defer { unsafe pthread_mutex_unlock(mutex) }
    return body()
  }

  /// The number of the next step that nobody has begun; nil if all is to stop.
  func claim() -> Int? {
    locked {
      guard !hasStopped else { return nil }
      defer { claimed += 1 }
      return claimed
    }
  }

  /// Waits for the value of the step before; nil if all is to stop.
  func take(_ step: Int) -> Value? {
    locked {
      while turn != step, !hasStopped { unsafe pthread_cond_wait(changed, mutex) }
      return hasStopped ? nil : value
    }
  }

  /// Hands the value on to the next step.
  func pass(_ value: Value, from step: Int) {
    locked {
      self.value = value
      turn = step + 1
      unsafe pthread_cond_broadcast(changed)
    }
  }

  /// Ends all waiting.
  func stop() {
    locked {
      hasStopped = true
      unsafe pthread_cond_broadcast(changed)
    }
  }

  /// Whether somebody has asked to stop.
  var isStopped: Bool { locked { hasStopped } }

  /// The last value that was handed on.
  var last: Value { locked { value } }
}
