import CRename
import IndicatorCore

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A folder that is filled beside its place and moved there when it is whole. Whoever makes one moves or
/// discards it.
struct DraftFolder {
  /// Where it is filled.
  let path: String
  private let place: String
  private let files: [String]

  /// Creates an empty folder.
  ///
  /// - Parameters:
  ///   - place: where it belongs.
  ///   - files: the names of all files that may come into it.
  /// - Throws: a ``Fault`` if the place is taken or nothing can be created there.
  init(of place: String, files: [String]) throws(Fault) {
    self.place = place.count > 1 && place.hasSuffix("/") ? String(place.dropLast()) : place
    self.files = files
    var status = stat()
    if lstat(self.place, &status) == 0 { throw Fault(.output(.folderExists), at: .whole(place)) }
    guard let made = DraftName.create(beside: self.place, create: { mkdir($0, 0o777) }) else {
      throw Fault(.output(.cannotCreate(System.lastError)), at: .whole(place))
    }
    path = made.path
    for file in files { Leftovers.add("\(path)/\(file)") }
  }

  /// Puts the filled folder in its place.
  ///
  /// - Throws: a ``Fault``; there is then no folder.
  func move() throws(Fault) {
    if let failure = Disk.flush(folderOf: path + "/") {
      discard()
      throw Fault(.output(.cannotWrite(failure)), at: .whole(place))
    }
    guard isMoved() else {
      let fact: FaultFact =
        [EEXIST, ENOTEMPTY].contains(errno)
        ? .output(.folderExists) : .output(.cannotCreate(System.lastError))
      discard()
      throw Fault(fact, at: .whole(place))
    }
    forget()
    if let failure = Disk.flush(folderOf: place) {
      throw Fault(.output(.cannotWrite(failure)), at: .whole(place))
    }
  }

  /// Removes the folder.
  func discard() {
    for file in files { unlink("\(path)/\(file)") }
    rmdir(path)
    forget()
  }

  /// Moves the folder to where nothing is; where a system cannot do that in one step, onto an empty folder
  /// that holds the place.
  private func isMoved() -> Bool {
    if rename_to_new(path, place) == 0 { return true }
    guard [EINVAL, ENOSYS, ENOTSUP, EOPNOTSUPP].contains(errno), mkdir(place, 0o777) == 0 else {
      return false
    }
    if rename(path, place) == 0 { return true }
    let reason = errno
    rmdir(place)
    errno = reason
    return false
  }

  private func forget() {
    Leftovers.forget(path)
    for file in files { Leftovers.forget("\(path)/\(file)") }
  }
}
