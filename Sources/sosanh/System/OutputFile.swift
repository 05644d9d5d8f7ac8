import IndicatorCore

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Whether a file that is there may be replaced.
enum Overwriting {
  case refuse, replace
}

/// A file that is written whole or not at all: first beside its place, then moved there.
struct OutputFile {
  let path: String
  let overwriting: Overwriting

  /// Refuses early what would be refused at the end.
  func check() throws {
    if overwriting == .refuse, exists { throw fault(.exists) }
  }

  /// Writes text.
  ///
  /// - Throws: a ``Fault``; an earlier file is then as it was.
  func write(_ text: String) throws { try write(Array(text.utf8)) }

  /// Writes the file.
  ///
  /// - Throws: a ``Fault``; an earlier file is then as it was.
  func write(_ bytes: [UInt8]) throws {
    try check()
    if isSpecial { return try writeThrough(bytes) }
    let draft = path + ".sosanh-\(getpid())"
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw fault(.cannotCreate(System.lastError)) }
    let outcome = FileDescriptor(number: descriptor).write(bytes)
    let failure = outcome.failure ?? (fsync(descriptor) == 0 ? nil : System.lastError)
    close(descriptor)
    if let failure {
      unlink(draft)
      throw fault(.cannotWrite(failure))
    }
    try move(draft)
  }

  /// Puts the finished draft in its place; without leave to replace, in one step that cannot.
  private func move(_ draft: String) throws {
    defer { unlink(draft) }
    switch overwriting {
    case .replace:
      guard rename(draft, path) == 0 else { throw fault(.cannotCreate(System.lastError)) }
    case .refuse:
      guard link(draft, path) == 0 else {
        throw fault(errno == EEXIST ? .exists : .cannotCreate(System.lastError))
      }
    }
  }

  /// A device or pipe cannot be replaced: it is written to as it is.
  private func writeThrough(_ bytes: [UInt8]) throws {
    let descriptor = open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw fault(.cannotCreate(System.lastError)) }
    defer { close(descriptor) }
    if let failure = FileDescriptor(number: descriptor).write(bytes).failure {
      throw fault(.cannotWrite(failure))
    }
  }

  private var status: stat? {
    var status = stat()
    return stat(path, &status) == 0 ? status : nil
  }

  private var exists: Bool { status.map { $0.st_mode & S_IFMT == S_IFREG } ?? false }

  /// Whether something other than a file stands there.
  private var isSpecial: Bool { status.map { $0.st_mode & S_IFMT != S_IFREG } ?? false }

  private func fault(_ fact: FaultFact) -> Fault {
    Fault(fact, at: Place(source: path, line: 0, column: 0))
  }
}
