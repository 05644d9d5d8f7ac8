import CRename
import IndicatorCore

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A file that is written beside its place and moved there when it is whole. Whoever makes one moves or
/// discards it.
struct Draft {
  /// Where it belongs, with symbolic links followed.
  private let place: String
  /// What people call that.
  private let name: String
  private let overwriting: Overwriting
  private let path: String
  private let descriptor: Int32

  /// Creates an empty draft. What replaces a file is for nobody else's eyes until it has that file's mode.
  ///
  /// - Throws: a ``Fault`` if it cannot be created.
  init(of file: OutputFile) throws(Fault) {
    (name, overwriting) = (file.path, file.overwriting)
    guard let place = LinkedPath.end(of: file.path) else {
      throw Fault(.output(.cannotCreate(System.lastError)), at: .whole(file.path))
    }
    self.place = place
    let mode: mode_t = file.exists ? 0o600 : 0o666
    let made = DraftName.create(beside: place) { draft in
      open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    }
    guard let made else { throw Fault(Self.lastFact, at: .whole(file.path)) }
    (path, descriptor) = made
  }

  /// Writes all there is and puts it on the disk; on any failure the draft is gone.
  ///
  /// - Parameter body: writes, and says why it failed.
  /// - Throws: what `body` throws, or a ``Fault``.
  func write(_ body: (FileDescriptor) throws -> String?) throws {
    var failure: String?
    do {
      failure = try body(FileDescriptor(number: descriptor))
    } catch {
      close(descriptor)
      discard()
      throw error
    }
    if failure == nil {
      takeAttributes()
      failure = Disk.flush(descriptor)
    }
    // A file system may say only now that something was not written.
    if close(descriptor) != 0, errno != EINTR, failure == nil { failure = System.lastError }
    guard let failure else { return }
    discard()
    throw Fault(.output(.cannotWrite(failure)), at: .whole(name))
  }

  /// Puts the finished draft in its place.
  ///
  /// - Throws: a ``Fault``; the draft is then gone and what was there as it was.
  func move() throws(Fault) {
    defer { discard() }
    let isMoved =
      switch overwriting {
      case .replace, .update: rename(path, place) == 0
      case .refuse: moveToNewName()
      }
    guard isMoved else {
      throw Fault(errno == EEXIST ? .output(.exists) : Self.lastFact, at: .whole(name))
    }
    if let failure = Disk.flush(folderOf: place) {
      throw Fault(.output(.cannotWrite(failure)), at: .whole(name))
    }
  }

  /// Removes the draft if it is still there.
  func discard() {
    unlink(path)
    Leftovers.forget(path)
  }

  // MARK: Steps

  /// Moves the draft to where nothing is. Not every file system can do that in one step: then by a second
  /// name for the file, or where there is none by an empty file that holds the place.
  private func moveToNewName() -> Bool {
    if rename_to_new(path, place) == 0 { return true }
    guard errno != EEXIST, Self.isUnsupported else { return false }
    if link(path, place) == 0 { return true }
    guard errno != EEXIST, Self.isUnsupported else { return false }
    let holder = open(place, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard holder >= 0 else { return false }
    close(holder)
    Leftovers.add(place)
    defer { Leftovers.forget(place) }
    if rename(path, place) == 0 { return true }
    let reason = errno
    unlink(place)
    errno = reason
    return false
  }

  /// Gives the draft the owner and the mode of the file that it replaces.
  private func takeAttributes() {
    guard overwriting != .refuse else { return }
    FileAttributes(of: place)?.give(to: descriptor)
  }

  // MARK: Errors

  /// Whether the system said that it cannot do this here, and not that it failed.
  private static var isUnsupported: Bool {
    [EINVAL, ENOSYS, ENOTSUP, EOPNOTSUPP, EPERM, EMLINK, EXDEV].contains(errno)
  }

  /// The last error: of the disk, or of what may be created where.
  private static var lastFact: FaultFact {
    Disk.failure ?? .output(.cannotCreate(System.lastError))
  }
}
