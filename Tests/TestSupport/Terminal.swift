/// A terminal for command lines, lent by the system's `script`.
public enum Terminal {
  /// What a command line writes to a terminal.
  public static func all(of command: String) throws -> String {
    let quoted = "'" + command.replacing("'", with: "'\\''") + "'"
    #if canImport(Darwin)
      return try Shell.run("script -q /dev/null /bin/bash -c \(quoted)").out
    #else
      return try Shell.run("script -qec \(quoted) /dev/null").out
    #endif
  }

  /// What it writes to a terminal as standard error; its standard output is thrown away.
  public static func errors(of command: String) throws -> String {
    try all(of: "{ \(command); } > /dev/null")
  }
}
