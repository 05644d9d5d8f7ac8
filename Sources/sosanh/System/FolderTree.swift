#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What stands in a folder, and in the folders within it as deep as programs make them.
enum FolderTree {
  private static let deepest = 64

  /// Removes a file, or a folder with everything in it; follows no link.
  static func remove(_ path: String, depth: Int = 0) {
    if unlink(path) == 0 || depth > deepest { return }
    for name in names(in: path) ?? [] { remove("\(path)/\(name)", depth: depth + 1) }
    rmdir(path)
  }

  /// Lets the entries of a folder stand in another one too: files and links under a second name, folders made again.
  ///
  /// - Parameter names: entries that are left out.
  /// - Returns: whether all do; else `errno` says why not.
  static func share(
    _ folder: String, with other: String, except names: [String], depth: Int = 0
  ) -> Bool {
    guard depth <= deepest, let all = Self.names(in: folder) else { return false }
    for name in all where !names.contains(name) {
      let (from, to) = ("\(folder)/\(name)", "\(other)/\(name)")
      Leftovers.add(to)
      guard isFolder(from) else {
        if linkat(AT_FDCWD, from, AT_FDCWD, to, 0) == 0 { continue }
        return false
      }
      guard mkdir(to, 0o700) == 0, share(from, with: to, except: [], depth: depth + 1) else {
        return false
      }
      FileAttributes(of: from)?.give(to: to)
    }
    return true
  }

  /// Moves what came into a folder, or was replaced there, after it was shared with another.
  static func moveNews(
    of folder: String, to other: String, except names: [String], depth: Int = 0
  ) {
    guard depth <= deepest else { return }
    for name in Self.names(in: folder) ?? [] where !names.contains(name) {
      let (from, to) = ("\(folder)/\(name)", "\(other)/\(name)")
      var (one, two) = (stat(), stat())
      let isThere = lstat(from, &one) == 0 && lstat(to, &two) == 0
      if isThere, isFolder(from), isFolder(to) {
        moveNews(of: from, to: to, except: [], depth: depth + 1)
      } else if !isThere || one.st_ino != two.st_ino {
        rename(from, to)
      }
    }
  }

  static func isFolder(_ path: String) -> Bool { kind(path) == S_IFDIR }

  static func isLink(_ path: String) -> Bool { kind(path) == S_IFLNK }

  private static func kind(_ path: String) -> mode_t? {
    var status = stat()
    return lstat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
  }

  /// The names in a folder; nil with `errno` if it cannot be read.
  private static func names(in path: String) -> [String]? {
    guard let folder = opendir(path) else { return nil }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { bytes in
        bytes.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }
}
