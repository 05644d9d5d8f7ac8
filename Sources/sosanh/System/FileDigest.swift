import IndicatorCore
import IndicatorIntake

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The SHA-256 of a file's bytes, by which anybody can tell whether they hold the same file.
enum FileDigest {
  private static let blockSize = 1 << 20

  /// The digest of the bytes that were read in this run, else of those that are there, in hexadecimal; nil for what cannot be read a second time, such as a pipe.
  ///
  /// - Throws: a ``Fault`` if the file cannot be read.
  static func sha256(_ path: String) throws(Fault) -> String? {
    if let kept = KeptFiles.bytes(of: path) {
      var hash = SHA256()
      hash.update(kept[...])
      return text(hash)
    }
    var status = stat()
    guard path != "-", stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      return nil
    }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw fault(path) }
    defer { close(descriptor) }
    var hash = SHA256()
    var block = [UInt8](repeating: 0, count: blockSize)
    while true {
      let count = read(descriptor, &block, blockSize)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw fault(path) }
      if count == 0 { break }
      hash.update(block[..<count])
    }
    return text(hash)
  }

  private static func text(_ hash: SHA256) -> String {
    return hash.finalize().map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  private static func fault(_ path: String) -> Fault {
    Fault(.file(.cannotRead(System.lastError)), at: .whole(path))
  }
}
