/// Something that must be said beside a result: a code for programs and a sentence for people.
public struct Note: Hashable, Sendable {
  /// A caveat's or reason's code, or the code of a note on the plan.
  public let code: String
  /// The sentence.
  public let text: String

  /// A note of the given parts.
  public init(code: String, text: String) {
    self.code = code
    self.text = text
  }
}
