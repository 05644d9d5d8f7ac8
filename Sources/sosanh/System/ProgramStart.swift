#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The start of another program: found as a shell finds it, without a shell, in a group of its own, reading nothing
/// but what it is given.
enum ProgramStart {
  /// Starts a program.
  ///
  /// - Parameters:
  ///   - words: its name and its arguments.
  ///   - variables: its environment, an entry `NAME=value` each; this program's own if nil.
  ///   - input: what it reads; nothing if nil.
  ///   - output: where it prints to; nowhere if nil.
  ///   - errors: where it says what is wrong; nowhere if nil.
  ///   - further: a descriptor that it has beside these, and the number under which it has it.
  /// - Returns: the process, or the number of the error that the system gives.
  static func process(
    _ words: [String], variables: [String]? = nil, input: Int32? = nil, output: Int32? = nil,
    errors: Int32? = nil, further: (descriptor: Int32, number: Int32)? = nil
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
    for (number, descriptor) in [(Int32(0), input), (1, output), (2, errors)] {
      if let descriptor {
        posix_spawn_file_actions_adddup2(&actions, descriptor, number)
      } else {
        posix_spawn_file_actions_addopen(
          &actions, number, "/dev/null", number == 0 ? O_RDONLY : O_WRONLY, 0)
      }
    }
    if let further {
      posix_spawn_file_actions_adddup2(&actions, further.descriptor, further.number)
    }
    setSignals(&attributes)
    var texts = words.map { strdup($0) } + [nil]
    var entries = (variables ?? []).map { strdup($0) } + [nil]
    defer { for text in texts + entries { free(text) } }
    let code =
      variables == nil
      ? posix_spawnp(&process, words[0], &actions, &attributes, &texts, environ)
      : posix_spawnp(&process, words[0], &actions, &attributes, &texts, &entries)
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
}
