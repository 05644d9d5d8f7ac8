import IndicatorCore

/// What became of the claims of documents that were to be added to a package.
package struct ClaimAppendCounts: Equatable, Sendable {
  /// New in the package.
  package var added = 0
  /// There already.
  package var known = 0
  /// Of no unit that the text or an option names.
  package var withoutUnit = 0
  /// Of no period that the text or an option names.
  package var withoutPeriod = 0
  /// Without a sure base or parts, or with figures of several powers of ten.
  package var withoutBase = 0

  /// None.
  package init() {}
}

extension AuditSentence {
  /// Claims of documents that were added to a package, and why others were not.
  package static func claimsAdded(_ counts: ClaimAppendCounts, to path: String) -> Words {
    let others: [(Int, Words)] = [
      (counts.known, Words("there already", vi: "đã có sẵn")),
      (counts.withoutUnit, Words("without a unit (--units)", vi: "chưa rõ đơn vị (--units)")),
      (counts.withoutPeriod, Words("without a period (--periods)", vi: "chưa rõ kỳ (--periods)")),
      (
        counts.withoutBase,
        Words("without a sure base or parts", vi: "chưa chắc mẫu số hoặc các phần")
      ),
    ].filter { $0.0 > 0 }
    func list(_ language: Language) -> String {
      others.isEmpty
        ? "" : "; " + others.map { "\($0.0) \($0.1[language])" }.joined(separator: ", ")
    }
    return Words(
      "Claims added to \(path) for a person to confirm: \(counts.added)\(list(.english)).",
      vi: "Đã ghi \(counts.added) số vào \(path), chờ người xác nhận\(list(.vietnamese)).")
  }
}
