internal import IndicatorIntake

/// Names that a client has printed.
enum GroupedTextReading {
  static func plain(_ text: String, in engine: Engine) -> String? {
    // Spark prints names as they are.
    engine == .spark ? text.trimmedEnds : GroupedText.plain(text)
  }
}

extension StringProtocol {
  var trimmedEnds: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
