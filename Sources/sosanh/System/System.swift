import IndicatorCore

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What the tool asks of the operating system besides reading and writing files.
enum System {
  /// A closed pipe and a full file are errors of a write, not the end of the program.
  static func ignoreBrokenPipes() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
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

  /// Writes to standard error, as far as that goes.
  static func writeError(_ text: String) {
    _ = FileDescriptor(number: 2).write(Array(text.utf8))
  }

  /// Creates a folder that is not there yet.
  ///
  /// - Throws: a ``Fault`` if it is there or cannot be created.
  static func createFolder(_ path: String) throws {
    guard mkdir(path, 0o777) != 0 else { return }
    let fact: FaultFact = errno == EEXIST ? .folderExists : .cannotCreate(lastError)
    throw Fault(fact, at: Place(source: path, line: 0, column: 0))
  }

  /// Whether two paths lead to one file.
  static func areOneFile(_ first: String, _ second: String) -> Bool {
    var (one, other) = (stat(), stat())
    return stat(first, &one) == 0 && stat(second, &other) == 0 && one.st_ino == other.st_ino
      && one.st_dev == other.st_dev && one.st_mode & S_IFMT == S_IFREG
  }

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
        return errno == EPIPE ? .closedPipe : .failed(System.lastError)
      }
      rest = rest.dropFirst(count)
    }
    return .done
  }
}

/// The system's `write`, under a name that the method above does not hide.
private let systemWrite: @Sendable (Int32, UnsafeRawPointer?, Int) -> Int = { write($0, $1, $2) }
