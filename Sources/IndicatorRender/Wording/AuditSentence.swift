package import IndicatorCore

/// Sentences about an audit.
package enum AuditSentence {
  /// How many claims have each verdict.
  package static func verdicts(_ report: AuditReport) -> Words {
    func list(_ language: Language) -> String {
      report.counts.map { $0.verdict.counted($0.count)[language] }.joined(separator: "; ")
    }
    let count = report.claims.count
    if count == 0 {
      return Words("There are no claims.", vi: "Không có số nào ghi trong báo cáo để đối chiếu.")
    }
    return Words(
      "\(count) \(count == 1 ? "claim" : "claims"): \(list(.english)).",
      vi: "\(count) số ghi trong báo cáo: \(list(.vietnamese)).")
  }

  /// What became of the numbers of a document.
  ///
  /// - Parameters:
  ///   - groups: how many each group has; those of none are left out.
  ///   - name: the document, where there are several.
  package static func account(_ groups: [NumberCount], of name: String?) -> Words {
    func list(_ language: Language) -> String {
      let format = NumberFormat(language: language)
      let parts = groups.filter { $0.count > 0 }.map {
        "\($0.group.words[language]) \(format.grouped(String($0.count)))"
      }
      let total = format.grouped(String(groups.reduce(0) { $0 + $1.count }))
      return total + (parts.isEmpty ? "" : " = " + parts.joined(separator: " + "))
    }
    let whose = name.map { quote($0) + ": " } ?? ""
    return Words(
      "\(whose)numbers \(list(.english)).",
      vi: "\(whose)các số trong văn bản: \(list(.vietnamese)).")
  }

  /// A base that stands elsewhere in a document, and whether the figure would follow from it.
  static func suggestion(_ claim: Claim, as format: NumberFormat) -> Words {
    let text = claim.context.suggestion.localised(format)
    return claim.context.doesSuggestionHold
      ? Words("fits if it is \(text)", vi: "khớp nếu là \(text)")
      : Words("does not fit if it is \(text)", vi: "không khớp nếu là \(text)")
  }

  /// For each rounding rule, how many of the claims that can tell the difference it explains; nil if there
  /// are none.
  package static func rounding(_ report: AuditReport) -> Words? {
    guard report.tellingCount > 0 else { return nil }
    let list = report.explained.map { "`\($0.rule.rawValue)` \($0.count)" }.joined(separator: ", ")
    let count = report.tellingCount
    return Words(
      "Rounding rules, by how many of \(count) \(count == 1 ? "claim" : "claims") that can tell "
        + "them apart they explain: \(list).",
      vi:
        "Cách làm tròn, theo số lần giải thích được trong \(count) số phân biệt được cách làm tròn: \(list)."
    )
  }

  /// The share of one-digit slips that would have been caught; nil if none were tried.
  package static func power(_ report: AuditReport) -> Words? {
    let power = report.power
    guard power.tried > 0, let share = try? Ratio(Int64(power.caught), over: Int64(power.tried))
    else { return nil }
    func said(_ language: Language) -> (share: String, caught: String, tried: String) {
      let format = NumberFormat(digits: 1, language: language)
      return (
        format.text(share, times: 100), format.grouped(String(power.caught)),
        format.grouped(String(power.tried))
      )
    }
    let (english, vietnamese) = (said(.english), said(.vietnamese))
    return Words(
      "Power: of \(english.tried) slips of one digit in the figures that hold, the check would have "
        + "noticed \(english.caught) (\(english.share) %).",
      vi:
        "Khả năng phát hiện: trong \(vietnamese.tried) lỗi sai một chữ số ở các số khớp, phép kiểm sẽ "
        + "thấy \(vietnamese.caught) (\(vietnamese.share) %).")
  }

  /// Bases that could have produced a set of printed shares.
  ///
  /// - Parameter claim: whose shares they are; nil where that needs not be said.
  package static func bases(
    _ bases: [Int64], of shares: String, claim: String? = nil, upTo limit: Int64
  ) -> Words {
    let list = bases.map(String.init).joined(separator: ", ")
    let (english, vietnamese) = (
      quote(shares) + (claim.map { " of claim \(quote($0))" } ?? ""),
      quote(shares) + (claim.map { " ở số \(quote($0))" } ?? "")
    )
    guard !bases.isEmpty else {
      return Words(
        "No base up to \(limit) could have produced all of \(english).",
        vi: "Không có tổng số nào đến \(limit) cho ra được tất cả \(vietnamese).")
    }
    return Words(
      "The smallest bases that could have produced \(english): \(list); a suggestion, not a "
        + "finding.",
      vi:
        "Các tổng số nhỏ nhất có thể cho ra \(vietnamese): \(list); chỉ là gợi ý, không phải kết luận."
    )
  }

  /// A name that is printed with several values.
  package static func conflict(_ name: String, values: [ExactDecimal]) -> Words {
    func list(_ language: Language) -> String {
      let format = NumberFormat(language: language)
      let texts = values.map { Words("as ", vi: "là ")[language] + format.countText($0) }
      let and = Words(" and ", vi: " và ")[language]
      return texts.dropLast().joined(separator: ", ") + and + (texts.last ?? "")
    }
    return Words(
      "\(quote(name)) is printed \(list(.english)).",
      vi: "\(quote(name)) được ghi \(list(.vietnamese)).")
  }

  /// How many figures above the whole were read as attainments.
  package static func attainments(_ count: Int) -> Words {
    Words(
      "\(count) \(count == 1 ? "figure above the whole is" : "figures above the whole are") read as "
        + "attainment of a plan; --kind share says otherwise.",
      vi:
        "Có \(count) số lớn hơn tổng được hiểu là mức thực hiện so với kế hoạch; muốn khác hãy dùng "
        + "--kind share.")
  }

  /// A base that explains several claims.
  package static func commonBase(_ found: CommonBase) -> Words {
    func said(_ language: Language) -> (claims: String, base: String, meant: String) {
      let format = NumberFormat(language: language)
      let and = Words(" and ", vi: " và ")[language]
      let all = found.claims.dropLast().joined(separator: ", ") + and + (found.claims.last ?? "")
      return (all, format.grouped(String(found.base)), format.grouped(String(found.meant)))
    }
    let (english, vietnamese) = (said(.english), said(.vietnamese))
    return Words(
      "Claims \(english.claims): one other base fits them all, \(english.meant) instead of "
        + "\(english.base).",
      vi:
        "Các số ghi trong báo cáo \(vietnamese.claims): một tổng số khác khớp với tất cả, \(vietnamese.meant) thay cho "
        + "\(vietnamese.base).")
  }

  /// How many figures without a sign were taken as per cent.
  package static func assumed(_ count: Int) -> Words {
    Words(
      "\(count) \(count == 1 ? "figure without a sign is" : "figures without a sign are") taken as "
        + "per cent; --per says otherwise.",
      vi: "Có \(count) số không kèm dấu được coi là phần trăm; muốn khác hãy dùng --per.")
  }

  // MARK: Of one claim

  /// `printed 17, 6 less`.
  static func printed(_ claim: AuditedClaim, as format: NumberFormat) -> Words {
    if claim.claim.kind == .hundred, let whole = claim.claim.printed {
      return Words(
        "should be \(claim.claim.sign)\(whole)", vi: "phải là \(claim.claim.sign)\(whole)")
    }
    let text = claim.claim.sign + claim.claim.text
    guard let difference = claim.difference, difference.numerator != 0 else {
      return Words("printed \(text)", vi: "ghi \(text)")
    }
    let digits = claim.shownDigits
    let size = NumberFormat(digits: digits, language: format.language).text(difference.magnitude)
    return difference.numerator > 0
      ? Words("printed \(text), \(size) more", vi: "ghi \(text), nhiều hơn \(size)")
      : Words("printed \(text), \(size) less", vi: "ghi \(text), ít hơn \(size)")
  }

  /// What may explain a claim: `Possibly digits swapped: 45 > 54 = 17`, a sentence for all of one kind.
  static func diagnoses(
    _ diagnoses: [Diagnosis], claim: AuditedClaim, as format: NumberFormat
  ) -> [Words] {
    var groups: [[Diagnosis]] = []
    for diagnosis in diagnoses {
      if groups.last?.last?.kind == diagnosis.kind {
        groups[groups.count - 1].append(diagnosis)
      } else {
        groups.append([diagnosis])
      }
    }
    return groups.compactMap { group in
      group.first.map {
        sentence($0.kind, computations: group.map { computation($0, claim: claim, as: format) })
      }
    }
  }

  /// `45 → 54 = 17`.
  private static func computation(
    _ diagnosis: Diagnosis, claim: AuditedClaim, as format: NumberFormat
  ) -> String {
    let value = diagnosis.value.map { claim.valueText($0, as: format) }
    return [detail(diagnosis, claim: claim, as: format).withArrows, value].compactMap { $0 }
      .filter { !$0.isEmpty }.joined(separator: " = ")
  }

  private static func sentence(_ kind: Diagnosis.Kind, computations: [String]) -> Words {
    let computation = computations.filter { !$0.isEmpty }.joined(separator: "; ")
    if kind == .oneOf { return oneOf(computation) }
    let behind = computation.isEmpty ? "" : ": \(computation)"
    let words = kind.words
    guard
      ![.aboveWhole, .belowZero, .noNumerator, .noBase, .illegible, .tooLong, .far]
        .contains(kind)
    else {
      func sentence(_ language: Language) -> String {
        words[language].prefix(1).uppercased() + words[language].dropFirst() + behind + "."
      }
      return Words(english: sentence(.english), vietnamese: sentence(.vietnamese))
    }
    return Words(
      "Possibly \(words[.english])\(behind).", vi: "Có thể: \(words[.vietnamese])\(behind).")
  }

  /// How many slips are equally simple.
  private static func oneOf(_ count: String) -> Words {
    Words(
      "\(count) slips are equally simple; which of them it was cannot be told.",
      vi: "Có \(count) lỗi đơn giản như nhau; không thể biết là lỗi nào.")
  }

  /// The computation behind a diagnosis in the language's signs; a suggested base with the rule by which alone
  /// it gives the figure.
  static func detail(
    _ diagnosis: Diagnosis, claim: AuditedClaim, as format: NumberFormat
  ) -> String {
    if [.illegible, .tooLong].contains(diagnosis.kind) { return diagnosis.detail.withoutControls }
    var detail = diagnosis.detail.localised(format).withPlaces(format.language)
    guard diagnosis.kind == .possibleBase else { return detail }
    if detail.hasSuffix("..") {
      detail = detail.dropLast(2) + Words(" or more", vi: " trở lên")[format.language]
    }
    return ([detail] + [claim.condition?[format.language]].compactMap { $0 })
      .joined(separator: " ")
  }

  /// What a wrong figure changes; nil if it changes nothing that is known.
  static func severity(_ severities: [Severity]) -> Words? {
    guard !severities.isEmpty, severities != [.none] else { return nil }
    func list(_ language: Language) -> String {
      severities.map { $0.words[language] }.joined(separator: ", ")
    }
    return Words(
      "It changes \(list(.english)).", vi: "Làm đổi \(list(.vietnamese)).")
  }

  /// How many whole numerators give the figure; nil where that was not asked.
  static func candidates(_ claim: AuditedClaim, as format: NumberFormat) -> Words? {
    guard let count = claim.candidates, claim.verdict.holds else { return nil }
    let text = format.grouped(String(count))
    return Words(
      "\(text) whole \(count == 1 ? "numerator" : "numerators") possible",
      vi: "có \(text) tử số nguyên cho ra số này")
  }

  /// The changes that make the sums hold.
  ///
  /// - Parameter claim: of whose unit and period figures are where nothing else is said; nil to say it of all.
  package static func repairs(_ repairs: [Repair], of claim: Claim? = nil) -> Words? {
    guard let first = repairs.first else { return nil }
    func list(_ language: Language) -> String {
      let format = NumberFormat(language: language)
      let and = Words(" and ", vi: " và ")[language]
      return repairs.prefix(8).map { repair in
        repair.changes.map { $0.text(format, claim: claim) }.joined(separator: and)
      }.joined(separator: "; ")
    }
    let sums = first.edits
    let english = sums == 1 ? "the sum hold" : (sums == 2 ? "both" : "all \(sums)") + " sums hold"
    let vietnamese = sums == 1 ? "tổng này khớp" : "cả \(sums == 2 ? "hai" : "\(sums)") tổng khớp"
    if repairs.count == 1 {
      return Words(
        "Changing only \(list(.english)) makes \(english).",
        vi: "Chỉ sửa \(list(.vietnamese)) là \(vietnamese).")
    }
    return Words(
      "Any one of these makes \(english): \(list(.english)).",
      vi: "Sửa một trong các chỗ sau là \(vietnamese): \(list(.vietnamese)).")
  }
}

extension Repair.Change {
  /// `deaths (hai_yen, 2022) 7 → 13`.
  fileprivate func text(_ format: NumberFormat, claim: Claim?) -> String {
    let change = "\(format.countText(cell.value)) → \(format.countText(value))"
    let name =
      cell.name == "printed"
      ? Words("printed", vi: "số ghi trong báo cáo")[format.language] : cell.name
    let whose = cell.whose(beside: claim).joined(separator: ", ")
    return [name, whose.isEmpty ? "" : "(\(whose))", change].filter { !$0.isEmpty }
      .joined(separator: " ")
  }
}

extension EditCell {
  /// The unit and the period of a figure where they are not those of a claim.
  func whose(beside claim: Claim?) -> [String] {
    [unit == claim?.unit ? "" : unit, period == claim?.period ? "" : period].filter { !$0.isEmpty }
  }
}

extension Claim {
  /// The sign before a figure that is not printed as exact.
  fileprivate var sign: String { qualifier == .exactly ? "" : relation + " " }

  /// The figure as printed, a qualifier before it; what all shares together are is not printed.
  func qualifiedText(_ gap: String) -> String {
    qualifier == .exactly || kind == .hundred ? text : relation + gap + text
  }
}

extension AuditedClaim {
  /// `if cut off`: the likeliest of the rules that give the figure; nil if the usual one does, or none.
  var condition: Words? {
    guard !rules.contains(.halfAway), let rule = RoundingRule.usual.first(where: rules.contains)
    else { return nil }
    return Words("if \(rule.words[.english])", vi: "nếu \(rule.words[.vietnamese])")
  }

  /// Two digits more than are printed, so that people see why; none for whole numbers.
  var shownDigits: Int {
    let isWhole = try? value?.multiplied(by: Ratio(claim.per)).denominator == 1
    if isWhole == true, claim.printed?.decimals == 0 { return 0 }
    return min((claim.printed?.decimals ?? 0) + 2, RoundedNumber.largestDigits)
  }

  /// A value in the printed unit, with two digits more than are printed.
  func valueText(_ value: Ratio, as format: NumberFormat) -> String {
    let digits = min((claim.printed?.decimals ?? 0) + 2, RoundedNumber.largestDigits)
    let exact = try? value.multiplied(by: Ratio(claim.per))
    if let exact, exact.ends(within: digits) { return format.countText(exact) }
    return NumberFormat(digits: digits, language: format.language).text(value, times: claim.per)
  }
}

extension String {
  /// A row or claim in brackets in the language of the reader.
  func withPlaces(_ language: Language) -> String {
    [("[row ", Words("[row ", vi: "[dòng ")), ("[claim ", Words("[claim ", vi: "[phép tính "))]
      .reduce(self) {
        text, place in
        text.split(separator: place.0, omittingEmptySubsequences: false)
          .joined(separator: place.1[language])
      }
  }

  /// A change of figures, `45 > 54`, as people read it.
  var withArrows: String {
    split(separator: " ").map { $0 == ">" ? "→" : $0 }.joined(separator: " ")
  }
}

extension Ratio {
  /// Whether the ratio needs no more digits behind the point.
  fileprivate func ends(within digits: Int) -> Bool {
    // A whole number may be too large to be multiplied.
    denominator == 1
      || (try? multiplied(by: Ratio((0..<digits).reduce(1) { power, _ in power * 10 })))?
        .denominator
        == 1
  }
}

extension String {
  /// A computation with its plain numbers in the language's signs. What stands in square brackets is a name.
  func localised(_ format: NumberFormat) -> String {
    var text = ""
    var run = ""
    var depth = 0
    func flush() {
      let isNumber = depth == 0 && text.last.map { !$0.isLetter && $0 != "_" } ?? true
      text += isNumber && ExactDecimal(plain: run) != nil ? format.grouped(run) : run
      run = ""
    }
    for character in self {
      if character.isASCII, character.isNumber || character == "." {
        run.append(character)
        continue
      }
      flush()
      depth += character == "[" ? 1 : character == "]" ? -1 : 0
      text.append(character)
    }
    flush()
    return text
  }
}
