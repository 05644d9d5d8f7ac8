import IndicatorCore
import IndicatorRender

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What the tool asks of the operating system besides reading and writing files.
enum System {
  /// Puts right what a caller may have left in a way that would harm files. Comes before anything is opened.
  static func prepare() {
    // A closed pipe and a full file are errors of a write, not the end of the program.
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    keepStandardDescriptors()
  }

  /// Fills closed standard descriptors with what refuses to be used, else the next file opened would become
  /// one, and messages would be written into it.
  private static func keepStandardDescriptors() {
    for descriptor in Int32(0)...2 where fcntl(descriptor, F_GETFD) == -1 {
      // The lowest free number is given out first, and the lower ones are taken.
      _ = open("/dev/null", descriptor == 0 ? O_WRONLY : O_RDONLY)
    }
  }

  static func exit(_ code: Int32) -> Never {
    #if canImport(Darwin)
      Darwin.exit(code)
    #elseif canImport(Musl)
      Musl.exit(code)
    #else
      Glibc.exit(code)
    #endif
  }

  /// Whether the user may do everything.
  static var isRoot: Bool { geteuid() == 0 }

  /// The value of an environment variable, nil if it is not set or empty.
  static func environment(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
  }

  /// Whether the locale names an encoding that has no characters to draw with, such as `vi_VN.TCVN5712-1`.
  static var isWithoutUnicode: Bool {
    let locale = environment("LC_ALL") ?? environment("LC_CTYPE") ?? environment("LANG") ?? ""
    guard let encoding = locale.split(separator: "@").first?.split(separator: ".").dropFirst().first
    else { return false }
    return encoding.filter { $0 != "-" }.lowercased() != "utf8"
  }

  /// Writes lines to standard error, as far as that goes. All that people are told there goes this way, so
  /// that no text of data can steer a terminal.
  static func writeError(_ text: String) { steerError(text.legible(as: .lines)) }

  /// Writes to standard error what may steer a terminal.
  static func steerError(_ text: String) {
    _ = FileDescriptor(number: 2).write(Array(text.utf8))
  }

  /// Writes to standard output.
  ///
  /// - Returns: whether anybody reads on.
  /// - Throws: a ``Fault`` if it could not be written.
  @discardableResult
  static func write(_ bytes: [UInt8]) throws(Fault) -> Bool {
    let outcome = FileDescriptor(number: 1).write(bytes)
    if let failure = outcome.failure {
      throw Fault(.output(.cannotWrite(failure)), at: .whole("-"))
    }
    return outcome == .done
  }

  /// Whether two paths lead to one file, which need not be there yet.
  static func areOneFile(_ first: String, _ second: String) -> Bool {
    var (one, other) = (stat(), stat())
    guard stat(first, &one) == 0, stat(second, &other) == 0 else {
      return LinkedPath.areOnePlace(first, second)
    }
    return one.st_ino == other.st_ino && one.st_dev == other.st_dev
      && one.st_mode & S_IFMT == S_IFREG
  }

  /// The first bytes of a regular file; nil of anything else, which reading could stop or use up.
  static func beginning(of path: String, atMost limit: Int) -> [UInt8]? {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    let size = min(limit, Int(status.st_size))
    return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let taken = systemRead(descriptor, buffer.baseAddress.map { $0 + count }, size - count)
        guard taken > 0 else { return }
        count += taken
      }
    }
  }

  /// Removes a file; nothing happens if there is none.
  static func removeFile(_ path: String) { unlink(path) }

  /// The last error of the system in words.
  static var lastError: String { String(cString: strerror(errno)) }
}

/// An open file of the system.
struct FileDescriptor {
  let number: Int32

  /// How a write ended.
  enum Outcome: Equatable {
    case done
    /// The reader has gone: nothing to report.
    case closedPipe
    case failed(String)

    /// Why it failed, nil if it did not.
    var failure: String? {
      if case .failed(let reason) = self { reason } else { nil }
    }
  }

  /// Writes all bytes.
  func write(_ bytes: [UInt8]) -> Outcome {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { systemWrite(number, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        if errno == EAGAIN, waitUntilReady() { continue }
        return errno == EPIPE ? .closedPipe : .failed(System.lastError)
      }
      rest = rest.dropFirst(count)
    }
    return .done
  }

  /// Waits for a reader of a descriptor that somebody has told not to wait.
  private func waitUntilReady() -> Bool {
    var request = pollfd(fd: number, events: Int16(POLLOUT), revents: 0)
    return poll(&request, 1, -1) >= 0 || errno == EINTR
  }
}

/// The system's `write`, under a name that the method above does not hide.
private let systemWrite: @Sendable (Int32, UnsafeRawPointer?, Int) -> Int = { write($0, $1, $2) }

/// The system's `read`, beside it.
private let systemRead: @Sendable (Int32, UnsafeMutableRawPointer?, Int) -> Int = {
  read($0, $1, $2)
}
