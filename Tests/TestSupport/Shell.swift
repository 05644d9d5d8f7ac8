import Foundation

/// What a command line did.
public struct CommandResult: Equatable, Sendable {
  /// Standard output.
  public let out: String
  /// Standard error.
  public let err: String
  /// The exit code.
  public let status: Int32

  /// A result, such as the one expected.
  public init(out: String, err: String, status: Int32) {
    self.out = out
    self.err = err
    self.status = status
  }
}

/// Runs command lines in a fixed surrounding: the repository's top folder, the tool that is tested first
/// in the path, a fresh folder in `$SCRATCH`, no terminal, and none of the variables that the tool reads.
public enum Shell {
  /// Runs a command line and waits for its end.
  public static func run(_ command: String) throws -> CommandResult {
    let scratch = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: scratch) }
    let out = scratch.appending(path: ".out")
    let err = scratch.appending(path: ".err")
    for file in [out, err] { try Data().write(to: file) }
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = ["-c", command]
    process.currentDirectoryURL = Repository.root
    process.environment = [
      "PATH": Repository.tool.deletingLastPathComponent().path + ":/usr/local/bin:/usr/bin:/bin",
      "SCRATCH": scratch.path, "LC_ALL": "C",
    ]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: out)
    process.standardError = try FileHandle(forWritingTo: err)
    try process.run()
    process.waitUntilExit()
    return CommandResult(
      out: try text(out, scratch), err: try text(err, scratch), status: process.terminationStatus)
  }

  /// The text of a file; the scratch folder, which has another name each time, is written `$SCRATCH`.
  private static func text(_ file: URL, _ scratch: URL) throws -> String {
    String(decoding: try Data(contentsOf: file), as: UTF8.self)
      .replacingOccurrences(of: scratch.path, with: "$SCRATCH")
  }
}
