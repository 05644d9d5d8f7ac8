package import IndicatorCore

extension SourceBytes {
  /// Refuses what is no text.
  ///
  /// - Throws: a ``Fault`` that says what it is.
  package func checkText() throws(Fault) {
    guard let kind = FileSignature.notText(bytes) else { return }
    throw Fault(.file(.foreignFile(kind, path: name)), at: .whole(name))
  }
}
