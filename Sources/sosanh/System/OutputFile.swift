import IndicatorCore
import Synchronization

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
    if isSpecial { return try writeThrough([bytes]) }
    try writeDraft { $0.write(bytes).failure }
  }

  /// Writes rows while they are computed.
  ///
  /// - Throws: a ``Fault``; an earlier file is then as it was.
  func write(_ stream: RowStream) throws -> RowStream.Notes {
    try check()
    if isSpecial {
      let (blocks, notes) = try stream.blocks()
      try writeThrough(blocks)
      return notes
    }
    var notes = RowStream.Notes()
    let failure = Failure()
    try writeDraft { descriptor in
      notes = try stream.run { block in
        let outcome = descriptor.write(block)
        if let reason = outcome.failure { failure.reason.withLock { $0 = reason } }
        return outcome == .done
      }
      return failure.reason.withLock { $0 }
    }
    return notes
  }

  private final class Failure: Sendable {
    let reason = Mutex<String?>(nil)
  }

  /// Writes a draft beside the file's place and moves it there.
  ///
  /// - Parameter body: writes all there is, and says why it failed.
  private func writeDraft(_ body: (FileDescriptor) throws -> String?) throws {
    let draft = path + ".sosanh-\(getpid())"
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw fault(.cannotCreate(System.lastError)) }
    let failure: String?
    do {
      failure =
        try body(FileDescriptor(number: descriptor))
        ?? flushed(descriptor)
    } catch {
      close(descriptor)
      unlink(draft)
      throw error
    }
    close(descriptor)
    if let failure {
      unlink(draft)
      throw fault(.cannotWrite(failure))
    }
    try move(draft)
  }

  /// Waits until a draft that will replace a file is on the disk, and says why it is not. A new file, for
  /// which nothing is given up, need not be waited for.
  private func flushed(_ descriptor: Int32) -> String? {
    !exists || fsync(descriptor) == 0 ? nil : System.lastError
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
  private func writeThrough(_ blocks: [[UInt8]]) throws {
    let descriptor = open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw fault(.cannotCreate(System.lastError)) }
    defer { close(descriptor) }
    for block in blocks {
      let outcome = FileDescriptor(number: descriptor).write(block)
      if let failure = outcome.failure { throw fault(.cannotWrite(failure)) }
      if outcome == .closedPipe { break }
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
