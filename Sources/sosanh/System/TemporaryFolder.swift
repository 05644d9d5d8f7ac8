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
    Self.remove(path, depth: 0)
    Leftovers.forget(path)
  }

  /// Follows no link; folders within folders only as deep as programs make them.
  private static func remove(_ path: String, depth: Int) {
    if unlink(path) == 0 || depth > 64 { return }
    for name in names(in: path) where name != "." && name != ".." {
      remove("\(path)/\(name)", depth: depth + 1)
    }
    rmdir(path)
  }

  private static func names(in path: String) -> [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { bytes in
        bytes.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      names.append(name)
    }
    return names
  }
}
