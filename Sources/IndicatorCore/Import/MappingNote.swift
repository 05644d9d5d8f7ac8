/// Why a line of a mapping is proposed, or what is missing in it. A closed list of facts without wording.
package enum MappingNote: Hashable, Sendable {
  /// The period stands in this text: a title, the sheet's name or the file's name.
  case periodFound(String)
  /// The unit stands in this text: a title, the sheet's name or the file's name.
  case unitFound(String)
  /// The measure is the title's own text.
  case measureFromTitle
  /// Percentages that follow from the counts beside them.
  case percentages
  /// The text is read as a name that is spelled otherwise.
  case readAs(NameRead)
  /// The text is not known; the nearest names are.
  case unknown(nearest: [String])
  /// Several names may be meant.
  case ambiguous([String])
  /// Nothing says what stands here; the person must.
  case toFill(NameKind)
  /// What a person wrote.
  case remark(String)
}
