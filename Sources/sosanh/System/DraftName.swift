#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Names beside a path that nobody has yet: `out.csv.sosanh-1f3a90bc`.
enum DraftName {
  /// How often a name that is taken is replaced by another.
  private static let attempts = 100
  /// How many bytes of the path's own name are kept: file systems allow 255.
  private static let longest = 200

  /// Creates something under a new name, which a signal that ends the run removes.
  ///
  /// - Parameters:
  ///   - path: what it will become.
  ///   - create: creates it, or fails with `errno`.
  /// - Returns: its name and what `create` gave; nil with `errno`.
  static func create(
    beside path: String, create: (String) -> Int32
  ) -> (path: String, result: Int32)? {
    for _ in 0..<attempts {
      let draft = candidate(path)
      // Before it is there, so that no signal comes between.
      Leftovers.add(draft)
      let result = create(draft)
      if result >= 0 { return (draft, result) }
      let reason = errno
      Leftovers.forget(draft)
      errno = reason
      guard reason == EEXIST else { return nil }
    }
    return nil
  }

  private static func candidate(_ path: String) -> String {
    let (folder, name) = split(path)
    var kept = ""
    for character in name where kept.utf8.count + character.utf8.count <= longest {
      kept.append(character)
    }
    let number = String(UInt32.random(in: (1 << 28)...UInt32.max), radix: 16)
    return folder + kept + ".sosanh-" + number
  }

  /// A path's folder with its last slash, empty for the current one, and the name behind it.
  static func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return ("", path) }
    let start = path.utf8.index(after: slash)
    return (String(path[..<start]), String(path[start...]))
  }
}
