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
  /// Where a client that is asked twice gets its second statement, as long as it has not got it.
  private var input: Int32?
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
    let given = try Self.given(client, source: source)
    var ends: [Int32] = [0, 0]
    guard let errors = Self.nameless(), pipe(&ends) == 0 else {
      throw Fault(.file(.cannotRead(System.lastError)), at: Self.place(source))
    }
    self.errors = errors
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    Self.widen(ends[0])
    output = ends[0]
    input = given?.writeEnd
    let (process, code) = ProgramStart.process(
      [client.program] + client.arguments, variables: Self.environment(client),
      input: given?.readEnd, output: ends[1], errors: errors,
      further: given.map { ($0.first, EngineClient.descriptorOfFirst) })
    close(ends[1])
    given?.closeGiven()
    guard let process else {
      if let given { close(given.writeEnd) }
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

  private static func given(
    _ client: EngineClient, source: EngineSource
  ) throws(Fault) -> ClientInput? {
    guard let first = client.first else { return nil }
    guard let input = ClientInput(first) else {
      throw Fault(.file(.cannotRead(System.lastError)), at: place(source))
    }
    return input
  }

  /// Lets a pipe hold more, so that a client need not wait at each of its lines for who reads them.
  private static func widen(_ pipe: Int32) {
    #if os(Linux)
      // `F_SETPIPE_SZ`, which the system may refuse: then it stays as it is.
      _ = fcntl(pipe, 1031, Int32(1 << 20))
    #endif
  }

  /// A file without a name, for what a client says.
  static func nameless() -> Int32? {
    var template = Array("\(System.environment("TMPDIR") ?? "/tmp")/sosanh-XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { return nil }
    unlink(&template)
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    return descriptor
  }

  // MARK: Two statements in turn

  /// Reads the answer to the first statement, up to the line that is the mark of its end.
  ///
  /// - Throws: a ``Fault`` if it is not there whole, or the client prints what was not asked.
  func firstAnswer(upTo isMark: (ArraySlice<UInt8>) -> Bool) throws(Fault) -> [UInt8] {
    var bytes: [UInt8] = []
    var room = [UInt8](repeating: 0, count: 1 << 16)
    var (begin, lines) = (0, 0)
    while true {
      let count = read(output, &room, room.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw Fault(.client(.resultCutOff), at: Self.place(source)) }
      bytes += room[..<count]
      while let end = bytes[begin...].firstIndex(of: UInt8(ascii: "\n")) {
        lines += 1
        if isMark(bytes[begin..<end]) {
          if end + 1 == bytes.count { return Array(bytes[..<begin]) }
          throw Fault(.client(.damagedResult(line: lines + 1)), at: Self.place(source))
        }
        begin = end + 1
      }
    }
  }

  /// Asks the second statement. A client that has ended meanwhile answers nothing, and says why.
  mutating func ask(_ statement: String) {
    guard let input else { return }
    _ = ClientInput.write(statement, to: input)
    close(input)
    self.input = nil
  }

  // MARK: The end

  /// Waits for the end of a client whose output was read.
  ///
  /// - Throws: a ``Fault`` if it failed, whatever it had printed.
  func wait() throws(Fault) {
    if let input { close(input) }
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
    if let input { close(input) }
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
      // `[PATH_NOT_FOUND] …` is how Spark names what is wrong.
      line.first == "[" && !line.contains("WARN")
        || ["rror", "xception", "FATAL", "LỖI"].contains { line.contains($0) }
          && !line.contains("WARN")
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
