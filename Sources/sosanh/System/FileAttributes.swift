#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The mode and the owner of what stands at a path.
struct FileAttributes {
  private let former: stat

  /// Those of a file or folder, with symbolic links followed; nil if nothing is there.
  init?(of path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    former = status
  }

  /// Gives them to an open file or folder, as far as this user may. A group that cannot be kept must not become
  /// another one that may read.
  func give(to descriptor: Int32) {
    var own = stat()
    guard fstat(descriptor, &own) == 0 else { return }
    var mode = former.st_mode & 0o7777
    let isSameOwner = own.st_uid == former.st_uid && own.st_gid == former.st_gid
    if !isSameOwner, fchown(descriptor, former.st_uid, former.st_gid) != 0 {
      mode &= 0o777
      if fchown(descriptor, uid_t.max, former.st_gid) != 0 {
        mode &= ~0o070 | (mode & 0o007) << 3
      }
    }
    fchmod(descriptor, mode)
  }

  /// The same for what stands at a path.
  func give(to path: String) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    give(to: descriptor)
  }
}
