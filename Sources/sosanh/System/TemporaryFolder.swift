#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A folder of its own among the system's temporary files. Whoever makes one removes it.
struct TemporaryFolder {
  let path: String

  /// Creates an empty folder that only this user may enter; nil if the system gives none.
  init?() {
    let place = System.environment("TMPDIR") ?? "/tmp"
    var template = Array("\(place)/sosanh-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { return nil }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    Leftovers.add(path)
  }

  /// Writes a new file into the folder.
  ///
  /// - Returns: its path; nil if it could not be written.
  func write(_ bytes: [UInt8], named name: String) -> String? {
    let file = "\(path)/\(name)"
    let descriptor = open(file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    return FileDescriptor(number: descriptor).write(bytes) == .done ? file : nil
  }

  /// Removes the folder with everything in it.
  func remove() {
    FolderTree.remove(path)
    Leftovers.forget(path)
  }
}
