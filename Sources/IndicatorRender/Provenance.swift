/// Where a result comes from; nothing of the clock or the user.
public struct Provenance: Equatable, Sendable {
  /// The command as typed.
  public let command: String
  /// The program and its version.
  public let program: String
  /// The files that were read.
  public let inputs: [Input]

  /// One file that was read.
  public struct Input: Equatable, Sendable {
    /// Its path.
    public let name: String
    /// The SHA-256 of its bytes in hexadecimal; nil where nobody asked for it or it cannot be read again.
    public let digest: String?

    /// An input of the given parts.
    public init(_ name: String, digest: String? = nil) {
      self.name = name
      self.digest = digest
    }
  }

  /// A provenance of the given parts.
  public init(command: String, program: String, inputs: [Input]) {
    self.command = command
    self.program = program
    self.inputs = inputs
  }
}
