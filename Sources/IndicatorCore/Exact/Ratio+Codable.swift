extension Ratio: Codable {
  private enum CodingKeys: String, CodingKey {
    case numerator, denominator
  }

  /// Reads `{"numerator": 165, "denominator": 174}`, in lowest terms or not.
  ///
  /// - Throws: `DecodingError` if the denominator is not positive, or the reduced fraction does not fit.
  public init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    let numerator = try fields.decode(Int64.self, forKey: .numerator)
    let denominator = try fields.decode(Int64.self, forKey: .denominator)
    guard denominator > 0, let ratio = try? Ratio(numerator, over: denominator) else {
      throw DecodingError.dataCorruptedError(
        forKey: .denominator, in: fields,
        debugDescription: "expected a denominator above 0, found \(denominator)")
    }
    self = ratio
  }

  /// Writes numerator and denominator in lowest terms.
  public func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: CodingKeys.self)
    try fields.encode(numerator, forKey: .numerator)
    try fields.encode(denominator, forKey: .denominator)
  }
}
