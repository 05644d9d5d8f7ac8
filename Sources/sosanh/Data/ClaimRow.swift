import IndicatorCore
import IndicatorIntake

/// What a document says of its own numbers as a row of `claims.csv`: the formula has the figures themselves.
struct ClaimRow {
  let formula: String
  /// With a point.
  let printed: String
  let relation: String
  let per: String
  /// Whether the base stands elsewhere in the document.
  let isSuggested: Bool

  /// Nil if a base is not known, or figures have several powers of ten.
  init?(_ entry: DocumentClaims.Entry) {
    isSuggested = !entry.suggestion.isEmpty
    let text = isSuggested ? entry.suggestion : entry.text
    let words = text.split(separator: " ").map(String.init).filter { !$0.hasSuffix(":") }
    guard !words.contains(where: { $0.contains("?") }),
      let sign = words.lastIndex(where: { Qualifier(rawValue: $0) != nil || $0 == "<~" }),
      let (bare, hasPower) = Self.withoutPowers(words, isEven: sign)
    else { return nil }
    relation = words[sign] == "<~" ? "~" : words[sign]
    let place = bare.firstIndex(of: words[sign]) ?? 0
    let (left, right) = (bare[..<place], bare[(place + 1)...].first ?? "")
    let isHundred = entry.claim.kind == .hundred
    formula = isHundred ? "" : left.joined(separator: " ")
    printed = isHundred ? left.joined(separator: " ") : right
    let isShare = right.hasSuffix("%") && !isHundred
    per =
      isHundred || hasPower && !isShare ? "" : isShare ? "100" : right.hasSuffix("‰") ? "1000" : "1"
  }

  /// The words without powers of ten behind every figure of the left side, if they are one; nil if they differ.
  private static func withoutPowers(
    _ words: [String], isEven sign: Int
  ) -> (words: [String], hasPower: Bool)? {
    func isPower(_ word: String) -> Bool {
      word.first?.isLetter ?? false || word.contains { $0.isLetter }
    }
    let left = words[..<sign].joined(separator: " ").split { "+-/".contains($0) || $0 == ">" }
    let powers = left.map { term in
      term.split(separator: " ").filter { isPower(String($0)) }.joined(separator: " ")
    }
    guard Set(powers).count < 2 else { return nil }
    let right = words[(sign + 1)...].filter { isPower($0) && $0 != "points" }
    let power = powers.first ?? ""
    let isShare = words[(sign + 1)...].first.map { $0.hasSuffix("%") || $0.hasSuffix("‰") } ?? false
    guard isShare || right.joined(separator: " ") == power else { return nil }
    let bare = words.flatMap { word -> [String] in
      guard isPower(word) else { return [word] }
      // `12.6 tỷ/11.2 tỷ`: the stroke stands without blanks.
      let parts = word.split(separator: "/", omittingEmptySubsequences: false)
      return parts.count == 2 ? ["/", String(parts[1])] : []
    }
    return (bare, !power.isEmpty)
  }
}
