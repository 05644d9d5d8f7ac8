#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// How large a regular file is and when it was last written: what must be the same before and behind a reading.
struct FileState: Equatable, Sendable {
  let size: Int
  private let seconds: Int
  private let nanoseconds: Int

  /// The state of an open file; nil for what is no regular file, or says that it is empty, as files of the
  /// kernel do.
  init?(of descriptor: Int32) {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      status.st_size > 0
    else { return nil }
    size = Int(status.st_size)
    #if canImport(Darwin)
      let written = status.st_mtimespec
    #else
      let written = status.st_mtim
    #endif
    (seconds, nanoseconds) = (Int(written.tv_sec), Int(written.tv_nsec))
  }
}
