import IndicatorCore

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Waits until what was written is on the disk.
enum Disk {
  /// The last error, if it is one of the disk and not of what may be done where.
  static var failure: FaultFact? {
    [EIO, ENOSPC, EDQUOT, EFBIG].contains(errno) ? .output(.cannotWrite(System.lastError)) : nil
  }

  /// Why a file could not be put on the disk; nil if it was.
  static func flush(_ descriptor: Int32) -> String? {
    while fsync(descriptor) != 0 {
      if errno == EINTR { continue }
      // What is not on a disk cannot be put there.
      return [EINVAL, ENOTSUP, EOPNOTSUPP, ENOSYS, EROFS].contains(errno) ? nil : System.lastError
    }
    return nil
  }

  /// The same for the folder in which a file got its name. A folder that may be written to but not read
  /// cannot be asked.
  static func flush(folderOf path: String) -> String? {
    let folder = DraftName.split(path).folder
    let descriptor = open(folder.isEmpty ? "." : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    return flush(descriptor)
  }
}
