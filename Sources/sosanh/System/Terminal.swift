#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What standard output is connected to.
enum Terminal {
  /// The width of text where nothing says otherwise.
  static let usualWidth = 80

  /// Whether standard output is a terminal.
  static var isTerminal: Bool { isatty(1) == 1 }

  /// The width for text: `COLUMNS`, else that of the terminal, else 80.
  static var width: Int {
    if let columns = System.environment("COLUMNS").flatMap({ Int($0) }), columns > 0 {
      return columns
    }
    var size = winsize()
    guard isTerminal, ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return usualWidth
    }
    return Int(size.ws_col)
  }

  /// Whether a terminal that shows colours is there and nobody refused them.
  static var showsColor: Bool {
    isTerminal && System.environment("NO_COLOR") == nil && System.environment("TERM") != "dumb"
  }
}
