import CRename
import IndicatorCore

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

// Goals, in order of priority:
// 1. whoever ends the run and whenever: the folder is the old one whole or the new one whole;
// 2. what else stands in the folder stays, also what comes into it meanwhile;
// 3. the new files and the folder have the modes and owners of the old ones.
//
// A draft with the new files and second names of all others takes the folder's name, and the folder the draft's.
// Not every place can do that; then nothing has changed, and the caller replaces the files one by one.

/// A folder that takes the place of another one in one step. Whoever makes one moves or discards it.
struct FolderSwitch {
  /// Where it is filled.
  let path: String
  private let place: String
  private let name: String
  private let files: [String]

  /// Creates an empty draft; nil where a folder cannot be replaced in one step: one that is reached by `.`, in which
  /// a shell may stand, one with a file that is a link to elsewhere, one in a folder that this user may not change.
  ///
  /// - Parameters:
  ///   - name: the folder, by itself or by a link.
  ///   - files: the names of all files that are its own: no other one is replaced or taken away.
  /// - Throws: a ``Fault`` if the disk refuses.
  init?(of name: String, files: [String]) throws(Fault) {
    let trimmed = name.count > 1 && name.hasSuffix("/") ? String(name.dropLast()) : name
    guard let place = LinkedPath.end(of: trimmed),
      ![".", "..", ""].contains(DraftName.split(place).name),
      !files.contains(where: { FolderTree.isLink("\(place)/\($0)") })
    else { return nil }
    (self.place, self.name, self.files) = (place, name, files)
    guard let made = DraftName.create(beside: place, create: { mkdir($0, 0o700) }) else {
      if let failure = Disk.failure { throw Fault(failure, at: .whole(name)) }
      return nil
    }
    path = made.path
    for file in files { Leftovers.add("\(path)/\(file)") }
  }

  /// Puts the filled draft in the folder's place.
  ///
  /// - Returns: whether that can be done here; else the draft is gone and nothing has changed.
  /// - Throws: a ``Fault``; the draft is then gone and the folder the old one whole or the new one whole.
  func move() throws(Fault) -> Bool {
    defer { discard() }
    for file in files { FileAttributes(of: "\(place)/\(file)")?.give(to: "\(path)/\(file)") }
    guard FolderTree.share(place, with: path, except: files) else { return try isRefused() }
    FileAttributes(of: place)?.give(to: path)
    if let failure = Disk.flush(folderOf: path + "/") {
      throw Fault(.output(.cannotWrite(failure)), at: .whole(name))
    }
    guard exchange_names(path, place) == 0 else { return try isRefused() }
    FolderTree.moveNews(of: path, to: place, except: files)
    if let failure = Disk.flush(folderOf: place) {
      throw Fault(.output(.cannotWrite(failure)), at: .whole(name))
    }
    return true
  }

  /// Removes the draft, or the folder whose place it took.
  func discard() {
    FolderTree.remove(path)
    Leftovers.forget(below: path)
  }

  /// False for what cannot be done here, a fault for what the disk refused.
  private func isRefused() throws(Fault) -> Bool {
    if let failure = Disk.failure { throw Fault(failure, at: .whole(name)) }
    return false
  }
}
