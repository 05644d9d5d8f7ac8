internal import IndicatorCore

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

// Goals, in order of priority:
// 1. honest: what cannot be read is a fault at the file, never a shorter file;
// 2. bounded: a file or stream of any length is read through the caller's own buffer;
// 3. fast: a file is read at any place by several threads at once, without being mapped (a mapped file
//    was half as fast, and its resident size is the file's).
//
// Advice to whoever changes this: a stream has one reader, who takes its bytes in order. Whatever asks
// for bytes out of order must ask `isSeekable` first.

/// Bytes that are made when they are read, the same every time, by several threads at once.
protocol MadeBytes: Sendable {
  var count: Int { get }

  /// Writes a part of the bytes into a buffer, and says how many there are.
  func read(_ part: Range<Int>, into buffer: Strip<UInt8>, to start: Int) -> Int
}

/// Where bytes come from: memory, a file that can be read at any place, a stream that is read once, or whoever
/// makes them.
final class InputBytes: @unchecked Sendable {
  private enum Kind {
    case memory([UInt8])
    case file(Int32, start: Int, size: Int)
    case stream(Int32)
    case made(any MadeBytes)
  }

  /// The path as given, or `-` for standard input.
  let name: String
  private let kind: Kind
  /// What a file was like when it was opened.
  private let state: FileState?
  // The two of a stream, which has one reader at a time: hence the unchecked conformance.
  private var given = 0
  private var isAtEnd = false
  /// What was looked at ahead of being read.
  private var ahead: [UInt8] = []

  /// The bytes of a pipe, which is closed behind them.
  init(pipe descriptor: Int32, name: String) {
    self.name = name
    kind = .stream(descriptor)
    state = nil
  }

  /// Bytes that are in memory already.
  init(_ source: SourceBytes) {
    name = source.name
    kind = .memory(source.bytes)
    state = nil
  }

  /// Bytes that are made when they are read.
  init(made bytes: any MadeBytes, name: String) {
    self.name = name
    kind = .made(bytes)
    state = nil
  }

  /// Opens a file, or standard input for `-`.
  ///
  /// - Throws: a ``Fault`` if the file is missing or cannot be read.
  convenience init(opening path: String) throws(Fault) {
    if KeptFiles.keepsAll, path != "-" {
      self.init(try SourceBytes.read(path))
    } else {
      try self.init(file: path)
    }
  }

  private init(file path: String) throws(Fault) {
    let descriptor = path == "-" ? 0 : unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      let fact =
        errno == ENOENT ? FaultFact.file(.fileMissing) : .file(.cannotRead(Self.systemMessage()))
      throw Fault(fact, at: .whole(path))
    }
    ReadFiles.note(descriptor)
    name = path
    kind = Self.kind(of: descriptor)
    state = FileState(of: descriptor)
  }

  /// - Throws: a ``Fault`` if a file is not as it was when it was opened: what was read of it may be of neither.
  func checkUnchanged() throws(Fault) {
    guard let state, case .file(let descriptor, _, _) = kind, state != FileState(of: descriptor)
    else { return }
    throw Fault(.file(.changedWhileRead), at: .whole(name))
  }

  deinit {
    switch kind {
    case .file(let descriptor, _, _), .stream(let descriptor):
      if descriptor != 0 { close(descriptor) }
    case .memory, .made: break
    }
  }

  /// Whether any place can be read, and read again.
  var isSeekable: Bool {
    if case .stream = kind { false } else { true }
  }

  /// How many bytes there are; nil for a stream.
  var size: Int? {
    switch kind {
    case .memory(let bytes): bytes.count
    case .file(_, _, let size): size
    case .stream: nil
    case .made(let bytes): bytes.count
    }
  }

  /// Reads at a place until a part of a buffer is full or the bytes are at their end.
  ///
  /// - Parameters:
  ///   - offset: where to read; of a stream, how far it was read before.
  ///   - buffer: what is filled.
  ///   - start: from which index on.
  ///   - count: how many bytes at most.
  /// - Returns: how many bytes were read; fewer than `count` only at the end.
  func read(
    at offset: Int, into buffer: Strip<UInt8>, from start: Int, count: Int
  ) throws(Fault) -> Int {
    switch kind {
    case .memory(let bytes):
      let length = max(0, min(count, bytes.count - offset))
      if length > 0 { buffer.copy(bytes, part: offset..<offset + length, to: start) }
      return length
    case .made(let bytes):
      return bytes.read(
        offset..<max(offset, min(bytes.count, offset + count)), into: buffer, to: start)
    case .file(let descriptor, let first, _):
      return unsafe try fill(buffer, from: start, count: count) { address, length, done in
        unsafe pread(descriptor, address, length, off_t(first + offset + done))
      }
    case .stream(let descriptor):
      precondition(offset == given, "a stream is read in order")
      var length = takeAhead(buffer, from: start, count: count)
      if length < count, !isAtEnd {
        let known = length
        length += unsafe try fill(buffer, from: start + known, count: count - known) {
          address, length, _ in
          unsafe systemRead(descriptor, address, length)
        }
        isAtEnd = length < count
      }
      given += length
      return length
    }
  }

  /// The first bytes, which are read again as if nobody had looked.
  ///
  /// - Precondition: of a stream, nothing has been read yet.
  func beginning(_ count: Int) throws(Fault) -> [UInt8] {
    let room = Memory<UInt8>(count: count, repeating: 0)
    let length = try read(at: 0, into: room.strip, from: 0, count: count)
    let bytes = room.strip.array(0, to: length)
    if !isSeekable { (ahead, given) = (bytes, 0) }
    return bytes
  }

  private func takeAhead(_ buffer: Strip<UInt8>, from start: Int, count: Int) -> Int {
    let length = min(count, ahead.count)
    guard length > 0 else { return 0 }
    buffer.copy(Array(ahead[..<length]), to: start)
    ahead.removeFirst(length)
    return length
  }

  /// All bytes at once.
  ///
  /// - Precondition: of a stream, nothing has been read yet.
  func whole() throws(Fault) -> SourceBytes {
    if case .memory(let bytes) = kind { return SourceBytes(name: name, bytes: bytes) }
    var bytes: [UInt8] = []
    let room = Memory<UInt8>(count: 1 << 16, repeating: 0)
    while true {
      let count = try read(at: bytes.count, into: room.strip, from: 0, count: room.strip.count)
      bytes += room.strip.array(0, to: count)
      if count < room.strip.count { return SourceBytes(name: name, bytes: bytes) }
    }
  }

  /// Reads what of a stream is there, of anything else as much as fits: what is wrong in the first lines should
  /// not wait for the last.
  ///
  /// - Returns: how many bytes were read; 0 only at the end.
  func readSome(
    at offset: Int, into buffer: Strip<UInt8>, from start: Int, count: Int
  ) throws(Fault) -> Int {
    guard case .stream(let descriptor) = kind, ahead.isEmpty, !isAtEnd else {
      return try read(
        at: offset, into: buffer, from: start,
        count: min(count, ahead.isEmpty ? .max : ahead.count))
    }
    precondition(offset == given, "a stream is read in order")
    while true {
      let length = unsafe buffer.withAddress(start, length: count) { address, length in
        unsafe systemRead(descriptor, address, length)
      }
      if length < 0 {
        if errno == EINTR { continue }
        throw Fault(.file(.cannotRead(Self.systemMessage())), at: .whole(name))
      }
      given += length
      isAtEnd = length == 0
      return length
    }
  }

  private func fill(
    _ buffer: Strip<UInt8>, from start: Int, count: Int,
    step: (UnsafeMutableRawPointer, Int, Int) -> Int
  ) throws(Fault) -> Int {
    var done = 0
    while done < count {
      let length = unsafe buffer.withAddress(start + done, length: count - done) {
        address, length in
        unsafe step(address, length, done)
      }
      if length == 0 { break }
      if length < 0 {
        if errno == EINTR { continue }
        throw Fault(.file(.cannotRead(Self.systemMessage())), at: .whole(name))
      }
      done += length
    }
    return done
  }

  /// A regular file of some size can be read at any place; all else is taken as a stream, also what says
  /// that it is empty, as files of the kernel do.
  private static func kind(of descriptor: Int32) -> Kind {
    var status = stat()
    let start = Int(lseek(descriptor, 0, SEEK_CUR))
    guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, start >= 0,
      Int(status.st_size) > start
    else { return .stream(descriptor) }
    return .file(descriptor, start: start, size: Int(status.st_size) - start)
  }

  private static func systemMessage() -> String { unsafe String(cString: strerror(errno)) }
}

/// The system's `read`, under a name that the method above does not hide.
private let systemRead: @Sendable (Int32, UnsafeMutableRawPointer?, Int) -> Int = {
  unsafe read($0, $1, $2)
}
