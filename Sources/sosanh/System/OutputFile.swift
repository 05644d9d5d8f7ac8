import IndicatorCore
import IndicatorIntake
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
  case refuse
  /// By the user's leave, which does not reach to what this run reads.
  case replace
  /// The tool's own, which it has read in order to change it.
  case update
}

/// A file that is written whole or not at all: first beside its place, then moved there.
struct OutputFile {
  let path: String
  let overwriting: Overwriting

  /// Refuses early what would be refused at the end.
  func check() throws(Fault) {
    guard !isOpenAlready else { return }
    if overwriting == .refuse, exists { throw Fault(.output(.exists), at: .whole(path)) }
    if overwriting != .update, ReadFiles.contains(path) {
      throw Fault(.output(.outputIsInput), at: .whole(path))
    }
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
    try draft(bytes).move()
  }

  /// Writes the file beside its place, to be moved there together with others.
  ///
  /// - Throws: a ``Fault``; there is then no draft.
  func draft(_ bytes: [UInt8]) throws -> Draft {
    let draft = try Draft(of: self)
    try draft.write { $0.write(bytes).failure }
    return draft
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
    let draft = try Draft(of: self)
    try draft.write { descriptor in
      notes = try stream.run { block in
        let outcome = descriptor.write(block)
        if let reason = outcome.failure { failure.reason.withLock { $0 = reason } }
        return outcome == .done
      }
      return failure.reason.withLock { $0 }
    }
    try draft.move()
    return notes
  }

  private final class Failure: Sendable {
    let reason = Mutex<String?>(nil)
  }

  /// A device or pipe cannot be replaced: it is written to as it is.
  private func writeThrough(_ blocks: [[UInt8]]) throws(Fault) {
    let descriptor = openDescriptor.map(dup) ?? open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw Fault(.output(.cannotCreate(System.lastError)), at: .whole(path))
    }
    var failure: String?
    for block in blocks {
      let outcome = FileDescriptor(number: descriptor).write(block)
      failure = outcome.failure
      guard outcome == .done else { break }
    }
    if close(descriptor) != 0, errno != EINTR, failure == nil { failure = System.lastError }
    if let failure { throw Fault(.output(.cannotWrite(failure)), at: .whole(path)) }
  }

  // MARK: What stands there

  /// Whether it is a terminal, under whatever name.
  var isTerminal: Bool {
    if let openDescriptor { return isatty(openDescriptor) == 1 }
    guard status.map({ $0.st_mode & S_IFMT == S_IFCHR }) ?? false else { return false }
    let descriptor = open(path, O_WRONLY | O_NOCTTY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return isatty(descriptor) == 1
  }

  private var status: stat? {
    var status = stat()
    return stat(path, &status) == 0 ? status : nil
  }

  /// Whether a file is there.
  var exists: Bool { status.map { $0.st_mode & S_IFMT == S_IFREG } ?? false }

  /// Whether something other than a file stands there.
  private var isSpecial: Bool {
    isOpenAlready || (status.map { $0.st_mode & S_IFMT != S_IFREG } ?? false)
  }

  /// What a name such as `/dev/stdout` means in every program: what this one has open already.
  private var openDescriptor: Int32? {
    switch path {
    case "/dev/stdout": 1
    case "/dev/stderr": 2
    default: path.hasPrefix("/dev/fd/") ? Int32(path.dropFirst("/dev/fd/".count)) : nil
    }
  }

  private var isOpenAlready: Bool { openDescriptor != nil }
}
