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
    Place(source: source.name, line: 0, column: 0)
  }

  /// Starts a client.
  ///
  /// - Throws: a ``Fault`` if there is no such program, or the system starts none.
  init(_ client: EngineClient, for source: EngineSource) throws(Fault) {
    (self.client, self.source) = (client, source)
    var ends: [Int32] = [0, 0]
    guard let errors = Self.nameless(), pipe(&ends) == 0 else {
      throw Fault(.cannotRead(System.lastError), at: Self.place(source))
    }
    self.errors = errors
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    output = ends[0]
    let (process, code) = Self.start(client, printing: ends[1], errors)
    close(ends[1])
    guard let process else {
      close(ends[0])
      close(errors)
      throw Fault(
        code == ENOENT || code == EACCES
          ? .engine(.clientMissing(client.program, source: source.name))
          : .cannotRead(String(cString: strerror(code))), at: Self.place(source))
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
      throw Fault(.engine(.clientFailed(client.program, said: said)), at: Self.place(source))
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

  // MARK: The start

  private static func start(
    _ client: EngineClient, printing output: Int32, _ errors: Int32
  ) -> (process: pid_t?, code: Int32) {
    var process: pid_t = 0
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, output, 1)
    posix_spawn_file_actions_adddup2(&actions, errors, 2)
    setSignals(&attributes)
    var words = ([client.program] + client.arguments).map { strdup($0) } + [nil]
    var variables = environment(client).map { strdup($0) } + [nil]
    defer { for word in words + variables { free(word) } }
    let code = posix_spawnp(&process, client.program, &actions, &attributes, &words, &variables)
    return (code == 0 ? process : nil, code)
  }

  /// A group of its own, so that one signal ends all that it starts, and the usual end at a closed pipe, which
  /// this tool has switched off for itself.
  private static func setSignals(_ attributes: inout posix_spawnattr_t) {
    var usual = sigset_t()
    sigemptyset(&usual)
    sigaddset(&usual, SIGPIPE)
    sigaddset(&usual, SIGXFSZ)
    // A shell lets what it starts behind ignore an interrupt, which is what ends a query.
    sigaddset(&usual, SIGINT)
    sigaddset(&usual, SIGTERM)
    posix_spawnattr_setsigdefault(&attributes, &usual)
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(
      &attributes,
      Int16(POSIX_SPAWN_SETPGROUP) | Int16(POSIX_SPAWN_SETSIGDEF) | Int16(POSIX_SPAWN_SETSIGMASK))
  }

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
