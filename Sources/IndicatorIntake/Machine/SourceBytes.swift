public import IndicatorCore

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The system's `read`, under a name that the methods below do not hide.
private let systemRead: @Sendable (Int32, UnsafeMutableRawPointer?, Int) -> Int = {
  unsafe read($0, $1, $2)
}

// The only file of the module that calls the operating system.

/// The bytes of an input and the name it goes by in messages.
public struct SourceBytes: Sendable {
  /// The path as given, or `-` for standard input.
  public let name: String
  /// The bytes.
  public let bytes: [UInt8]

  /// Bytes that are in memory already.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  /// Reads a file whole, or standard input for `-`.
  ///
  /// - Throws: a `Fault` if the file is missing or cannot be read.
  public static func read(_ path: String) throws(Fault) -> SourceBytes {
    try read(path, limits: .usual)
  }

  /// Reads a pipe to its end and closes it.
  ///
  /// - Throws: a `Fault` if it cannot be read.
  package static func read(pipe descriptor: Int32, name: String) throws(Fault) -> SourceBytes {
    defer { close(descriptor) }
    return SourceBytes(name: name, bytes: try contents(of: descriptor, path: name, within: .usual))
  }

  static func read(_ path: String, limits: ReadLimits) throws(Fault) -> SourceBytes {
    if let kept = KeptFiles.bytes(of: path) { return SourceBytes(name: path, bytes: kept) }
    if path != "-", kind(of: path) == .folder {
      throw Fault(.file(.isFolder(path)), at: .whole(path))
    }
    let descriptor = unsafe path == "-" ? 0 : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw Fault(
        errno == ENOENT ? .file(.fileMissing) : .file(.cannotRead(systemMessage())),
        at: .whole(path)
      )
    }
    defer { if descriptor != 0 { close(descriptor) } }
    ReadFiles.note(descriptor)
    let state = FileState(of: descriptor)
    let bytes = try contents(of: descriptor, path: path, within: limits)
    guard state == nil || state == FileState(of: descriptor) else {
      throw Fault(.file(.changedWhileRead), at: .whole(path))
    }
    let source = SourceBytes(name: path, bytes: bytes)
    // Of a regular file only: what else has a state can be read once.
    if state != nil, path != "-" { KeptFiles.note(source) }
    return source
  }

  /// Whether there is something at a path, and whether it is a folder. `-` is standard input, whatever stands in
  /// the folder under that name.
  public static func kind(of path: String) -> PathKind {
    var status = stat()
    guard path != "-", unsafe stat(path, &status) == 0 else { return .missing }
    return status.st_mode & S_IFMT == S_IFDIR ? .folder : .file
  }

  /// What stands at a path.
  public enum PathKind: Hashable, Sendable {
    case missing, file, folder
  }

  /// The names of the folders in a folder, sorted; empty if it cannot be read.
  public static func folders(in path: String) -> [String] { names(in: path, wanted: .folder) }

  /// The names of the files in a folder, sorted; empty if it cannot be read. Hidden ones are left out.
  public static func files(in path: String) -> [String] { names(in: path, wanted: .file) }

  private static func names(in path: String, wanted: PathKind) -> [String] {
    guard let folder = unsafe opendir(path) else { return [] }
    defer { unsafe closedir(folder) }
    var names: [String] = []
    while let entry = unsafe readdir(folder) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) {
          unsafe String(cString: $0)
        }
      }
      if !name.hasPrefix("."), kind(of: path + "/" + name) == wanted { names.append(name) }
    }
    return names.sorted()
  }

  private static func contents(
    of descriptor: Int32, path: String, within limits: ReadLimits
  ) throws(Fault) -> [UInt8] {
    var bytes: [UInt8] = []
    var gauge = LineGauge(limit: limits.line)
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe buffer.withUnsafeMutableBytes {
        unsafe systemRead(descriptor, $0.baseAddress, $0.count)
      }
      if count == 0 { return bytes }
      if count < 0 {
        if errno == EINTR { continue }
        throw Fault(.file(.cannotRead(systemMessage())), at: .whole(path))
      }
      bytes += buffer[..<count]
      if let line = gauge.excess(in: bytes, behind: bytes.count - count) {
        throw Fault(
          .text(.lineTooLong(limit: limits.line)), at: Place(source: path, line: line, column: 1))
      }
    }
  }

  private static func systemMessage() -> String { unsafe String(cString: strerror(errno)) }
}

/// Watches the lines of a text while it is read, so that one without an end is not read to the end of a file.
private struct LineGauge {
  let limit: Int
  /// The byte at which the line begins that has not ended.
  private var start = 0

  init(limit: Int) { self.limit = limit }

  /// The number of a line that is too long; nil if none is, or if the bytes are no text.
  ///
  /// - Parameter known: how many bytes were looked at before.
  mutating func excess(in bytes: [UInt8], behind known: Int) -> Int? {
    var next = known
    while true {
      let end = ByteSearch.first(0x0A, in: bytes, from: next, to: bytes.count)
      if (end ?? bytes.count) - start > limit {
        let isText = FileSignature.notText(Array(bytes.prefix(8))) == nil
        return isText ? ByteSearch.count(0x0A, in: bytes, to: start) + 1 : nil
      }
      guard let end else { return nil }
      // Lines that begin and end in one piece are shorter than it.
      let isShort = bytes.count - known <= limit
      start = (isShort ? bytes.lastIndex(of: 0x0A) ?? end : end) + 1
      next = start
    }
  }
}
