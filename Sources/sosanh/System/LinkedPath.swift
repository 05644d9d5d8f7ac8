#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Where symbolic links lead.
enum LinkedPath {
  /// As many links behind one another as systems follow.
  private static let longest = 40

  /// The path that a path leads to, whether something is there or not; nil with `errno` for links that lead
  /// nowhere but to one another.
  static func end(of path: String) -> String? {
    var path = path
    for _ in 0..<longest {
      var status = stat()
      guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFLNK else { return path }
      guard let next = target(of: path) else { return nil }
      path = next.hasPrefix("/") ? next : DraftName.split(path).folder + next
    }
    errno = ELOOP
    return nil
  }

  /// Whether two paths lead to one name in one folder, whether something is there or not.
  static func areOnePlace(_ first: String, _ second: String) -> Bool {
    guard let one = end(of: first).map(DraftName.split),
      let other = end(of: second).map(DraftName.split), one.name == other.name
    else { return false }
    var (folder, otherFolder) = (stat(), stat())
    return stat(one.folder.isEmpty ? "." : one.folder, &folder) == 0
      && stat(other.folder.isEmpty ? "." : other.folder, &otherFolder) == 0
      && folder.st_ino == otherFolder.st_ino && folder.st_dev == otherFolder.st_dev
  }

  private static func target(of link: String) -> String? {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink(link, &buffer, buffer.count)
    guard count >= 0 else { return nil }
    return String(decoding: buffer[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
