/// Where a result comes from; nothing of the clock or the user.
package struct Provenance: Equatable, Sendable {
  /// The command as typed.
  package let command: String
  /// The program and its version.
  package let program: String
  /// The files that were read.
  package let inputs: [Input]

  /// One file that was read.
  package struct Input: Equatable, Sendable {
    /// Its path.
    package let name: String
    /// The SHA-256 of its bytes in hexadecimal; nil where nobody asked for it or it cannot be read again.
    package let digest: String?

    /// An input of the given parts.
    package init(_ name: String, digest: String? = nil) {
      self.name = name
      self.digest = digest
    }
  }

  /// A provenance of the given parts.
  package init(command: String, program: String, inputs: [Input]) {
    self.command = command
    self.program = program
    self.inputs = inputs
  }
}
