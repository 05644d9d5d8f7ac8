/// Something that must be said beside a result: a code for programs and a sentence for people.
package struct Note: Hashable, Sendable {
  /// A caveat's or reason's code, or the code of a note on the plan.
  package let code: String
  /// The sentence.
  package let text: String

  /// A note of the given parts.
  package init(code: String, text: String) {
    self.code = code
    self.text = text
  }
}
