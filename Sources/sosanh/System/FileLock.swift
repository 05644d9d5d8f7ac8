import IndicatorCore

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Keeps other runs from changing what a file belongs to, for as long as it lives; a run that wants the same
/// waits. The system lifts it when the process ends, however it ends.
final class FileLock {
  private let descriptor: Int32

  /// Waits for its turn.
  ///
  /// - Throws: a ``Fault`` if the file cannot be locked.
  init(_ path: String) throws(Fault) {
    while true {
      // To write, because network file systems lock nothing else; a file that is only read will do elsewhere.
      var opened = open(path, O_RDWR | O_CLOEXEC)
      if opened < 0 { opened = open(path, O_RDONLY | O_CLOEXEC) }
      guard opened >= 0 else { throw Fault(.file(.cannotRead(System.lastError)), at: .whole(path)) }
      guard Self.wait(opened) else {
        let reason = System.lastError
        close(opened)
        throw Fault(.output(.cannotWrite(reason)), at: .whole(path))
      }
      if Self.isStill(path, descriptor: opened) {
        descriptor = opened
        return
      }
      close(opened)
    }
  }

  deinit { close(descriptor) }

  private static func wait(_ descriptor: Int32) -> Bool {
    while flock(descriptor, LOCK_EX) != 0 {
      guard errno == EINTR else { return false }
    }
    return true
  }

  /// Whether the file was not replaced by another while this run waited.
  private static func isStill(_ path: String, descriptor: Int32) -> Bool {
    var (mine, there) = (stat(), stat())
    return fstat(descriptor, &mine) == 0 && stat(path, &there) == 0 && mine.st_ino == there.st_ino
      && mine.st_dev == there.st_dev
  }
}
