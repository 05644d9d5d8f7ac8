import IndicatorCore
import IndicatorIntake

/// Claims of sheets as the lines that `audit @FILE` reads, each behind a remark that says where it stands.
struct ClaimLines {
  private let claims: [SheetClaim]

  init(_ claims: [SheetClaim]) { self.claims = claims }

  var text: String {
    claims.map { claim in
      let place = "\(claim.place.source):\(claim.cell)"
      let names = [claim.label, claim.heading].filter { !$0.isEmpty }.joined(separator: ", ")
      return "# \(place) \(names)".map { $0.isNewline ? " " : String($0) }.joined()
        + "\n\(claim.text)\n"
    }
    .joined()
  }

  /// The claims as an audit takes them, each with the row in which it stands.
  var typed: [TypedClaim] {
    claims.map { TypedClaim($0.text, in: $0.place.source, line: $0.place.line) }
  }
}
