extension ExactDecimal: Codable {
  /// Reads plain digits with a point from text, such as "27.94": a number would pass through binary fractions.
  ///
  /// - Throws: `DecodingError` for anything else, and for more digits than are held.
  public init(from decoder: any Decoder) throws {
    let field = try decoder.singleValueContainer()
    let text = try field.decode(String.self)
    guard let decimal = ExactDecimal(plain: text) else {
      throw DecodingError.dataCorruptedError(
        in: field, debugDescription: "expected digits such as 27.94, found \(text)")
    }
    self = decimal
  }

  /// Writes plain digits with a point as text.
  public func encode(to encoder: any Encoder) throws {
    var field = encoder.singleValueContainer()
    try field.encode(description)
  }
}
