/// What is wrong with a file or folder that is read.
public enum FileFact: Sendable {
  case fileMissing
  case isFolder(String)
  case foreignFile(ForeignFile, path: String)
  case notAPackage(missing: String)
  case cannotRead(String)
  case noData
  case severalPackages([String])
  case changedWhileRead
}
