#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What a client reads that is asked twice: its first statement in a file without a name, its second through a pipe
/// that ends behind it.
struct ClientInput {
  /// The file, and the end of the pipe that the client reads: closed as soon as it has them.
  let first: Int32
  let readEnd: Int32
  /// The end that the second statement is written to.
  let writeEnd: Int32

  /// Nil if the system gives none.
  init?(_ text: String) {
    guard let file = ClientRun.nameless() else { return nil }
    defer { close(file) }
    // Above the numbers under which the client gets its own.
    let first = fcntl(file, F_DUPFD_CLOEXEC, 10)
    guard first >= 0 else { return nil }
    var ends: [Int32] = [0, 0]
    guard Self.write(text, to: first), lseek(first, 0, SEEK_SET) == 0, pipe(&ends) == 0 else {
      close(first)
      return nil
    }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    (self.first, readEnd, writeEnd) = (first, ends[0], ends[1])
  }

  func closeGiven() {
    close(first)
    close(readEnd)
  }

  /// Writes a text whole; false if nobody reads it any more, or there is no room for it.
  static func write(_ text: String, to descriptor: Int32) -> Bool {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes {
        systemWrite(descriptor, bytes: $0.baseAddress, count: $0.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }
}

/// The system's function, where a method has its name.
private func systemWrite(_ descriptor: Int32, bytes: UnsafeRawPointer?, count: Int) -> Int {
  write(descriptor, bytes, count)
}
