import IndicatorCore
import IndicatorEngines

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A run of an engine's client: what it prints comes through a pipe, what it says of faults is kept. Whoever
/// starts one ends it, by ``wait()`` or ``abandon()``.
struct ClientRun {
  /// What it prints; whoever reads it closes it.
  let output: Int32
  private let process: pid_t
  private let errors: Int32
  private let client: EngineClient
  private let source: EngineSource

  private static func place(_ source: EngineSource) -> Place {
    Place.whole(source.name)
  }

  /// Starts a client.
  ///
  /// - Throws: a ``Fault`` if there is no such program, or the system starts none.
  init(_ client: EngineClient, for source: EngineSource) throws(Fault) {
    (self.client, self.source) = (client, source)
    var ends: [Int32] = [0, 0]
    guard let errors = Self.nameless(), pipe(&ends) == 0 else {
      throw Fault(.file(.cannotRead(System.lastError)), at: Self.place(source))
    }
    self.errors = errors
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    output = ends[0]
    let (process, code) = ProgramStart.process(
      [client.program] + client.arguments, variables: Self.environment(client), output: ends[1],
      errors: errors)
    close(ends[1])
    guard let process else {
      close(ends[0])
      close(errors)
      throw Fault(
        code == ENOENT || code == EACCES
          ? .client(.clientMissing(client.program, source: source.name))
          : .file(.cannotRead(String(cString: strerror(code)))), at: Self.place(source))
    }
    self.process = process
    Leftovers.add(process: process, endsBy: client.endsByInterrupt ? SIGINT : SIGTERM)
  }

  /// A file without a name, for what a client says.
  private static func nameless() -> Int32? {
    var template = Array("\(System.environment("TMPDIR") ?? "/tmp")/sosanh-XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { return nil }
    unlink(&template)
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    return descriptor
  }

  // MARK: The end

  /// Waits for the end of a client whose output was read.
  ///
  /// - Throws: a ``Fault`` if it failed, whatever it had printed.
  func wait() throws(Fault) {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    Leftovers.forgetProcess()
    defer { close(errors) }
    guard status == 0 else {
      // SQLite sums whole numbers in 64 bits, and says so where they do not fit.
      if source.engine == .sqlite, said.contains("integer overflow") {
        throw Fault(.sum(.overflow(source.name)), at: Self.place(source))
      }
      throw Fault(.client(.clientFailed(client.program, said: said)), at: Self.place(source))
    }
  }

  /// Ends a client whose output is of no use, and its query.
  func abandon() {
    kill(-process, client.endsByInterrupt ? SIGINT : SIGTERM)
    var status: Int32 = 0
    for _ in 0..<250 {
      if waitpid(process, &status, WNOHANG) != 0 { break }
      usleep(20_000)
    }
    if waitpid(process, &status, WNOHANG) == 0 {
      kill(-process, SIGKILL)
      waitpid(process, &status, 0)
    }
    Leftovers.forgetProcess()
    close(errors)
  }

  /// The line that says most of what went wrong, without the password.
  private var said: String {
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = max(0, pread(errors, &bytes, bytes.count, 0))
    let lines = String(decoding: bytes[..<count], as: UTF8.self).split(whereSeparator: \.isNewline)
      .map(String.init).filter { !$0.allSatisfy(\.isWhitespace) }
    let telling = lines.first { line in
      ["rror", "xception", "FATAL", "LỖI"].contains { line.contains($0) } && !line.contains("WARN")
    }
    let line = String((telling ?? lines.first ?? "").prefix(300))
    guard let password = source.password, !password.isEmpty else { return line }
    return line.split(separator: password, omittingEmptySubsequences: false).joined(
      separator: "***")
  }

  // MARK: The environment

  private static func environment(_ client: EngineClient) -> [String] {
    var variables: [String] = []
    var index = 0
    while let entry = environ[index] {
      let text = String(cString: entry)
      let name = String(text.prefix { $0 != "=" })
      if client.environment[name] == nil { variables.append(text) }
      index += 1
    }
    for (name, value) in client.environment {
      // Of options there may be own ones: both hold.
      let own = name == "PGOPTIONS" ? System.environment(name).map { $0 + " " } ?? "" : ""
      variables.append("\(name)=\(own)\(value)")
    }
    return variables
  }
}
