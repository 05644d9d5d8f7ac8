internal import Synchronization

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Every file that this process has opened to read, by what the system knows it by: no path, hard link or
/// symbolic link to it is another file.
///
/// They are noted where files are opened, so that no new way of reading can forget to.
package enum ReadFiles {
  /// What the system knows a file by.
  private struct Identity: Hashable {
    let device: UInt64
    let number: UInt64

    /// Nil for what is no regular file: a device or pipe loses nothing by being written to.
    init?(_ status: stat) {
      guard status.st_mode & S_IFMT == S_IFREG else { return nil }
      device = UInt64(truncatingIfNeeded: status.st_dev)
      number = UInt64(truncatingIfNeeded: status.st_ino)
    }

    init?(path: String) {
      var status = stat()
      guard unsafe stat(path, &status) == 0 else { return nil }
      self.init(status)
    }
  }

  private static let seen = Mutex<Set<Identity>>([])

  /// Notes a file that is being read.
  static func note(_ descriptor: Int32) {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0, let file = Identity(status) else { return }
    seen.withLock { _ = $0.insert(file) }
  }

  /// Notes a file that belongs to what is read, though nobody opens it.
  static func note(path: String) {
    guard let file = Identity(path: path) else { return }
    seen.withLock { _ = $0.insert(file) }
  }

  /// Whether a path leads to a file that was read.
  package static func contains(_ path: String) -> Bool {
    guard let file = Identity(path: path) else { return false }
    return seen.withLock { $0.contains(file) }
  }
}
