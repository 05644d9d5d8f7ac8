package import IndicatorCore

/// Sentences that say a rate in people.
package enum PeopleSentence {
  /// `1 member = 0.57 points`: what one more in the numerator moves the rate; nil where that says nothing,
  /// because it is not counted in persons or the base is above 1,000.
  ///
  /// - Parameter measure: what numerator and base are counted in; nil if they are not alike.
  package static func worth(
    _ result: IndicatorResult, measure: Measure?, as format: NumberFormat, per: Int64
  ) -> Words? {
    guard let measure, measure.unitOfMeasure == "persons", let base = result.denominator,
      result.value != nil, base > Ratio(0), base <= Ratio(1000), base.denominator == 1,
      let share = try? Ratio(1, over: base.numerator)
    else { return nil }
    let unit = per == 100 ? Words("points", vi: "điểm phần trăm") : Words("", vi: "")
    func text(_ language: Language) -> String {
      let worth = NumberFormat(digits: format.digits, rounding: format.rounding, language: language)
        .text(share, times: per)
      let one = measure.one(in: language) ?? measure.id
      return "1 \(one) = \(worth) \(unit[language])".withoutTrailingBlanks
    }
    return Words(english: text(.english), vietnamese: text(.vietnamese))
  }

  /// The same for each row of a table, where the base is small enough for that to matter and there are few
  /// rows; else none.
  package static func worths(
    _ table: IndicatorTable, measure: Measure, as format: NumberFormat
  ) -> [String] {
    let worths = table.rows.compactMap { row in
      worth(row.result, measure: measure, as: format, per: table.indicator.per).map {
        "\(row.unit.name) \(row.period?.spelling ?? ""): \($0[format.language])"
      }
    }
    return worths.count <= mostWorths ? worths : []
  }

  private static let mostWorths = 12

  /// `needs 2 more members`, `met`, `not comparable`.
  package static func target(_ result: TargetResult, measure: Measure?) -> Words {
    let spelled = spelling(of: result.target)
    func said(_ english: String, _ vietnamese: String) -> Words {
      Words(english: spelled[.english] + english, vietnamese: spelled[.vietnamese] + vietnamese)
    }
    switch result.attained {
    case nil: return spelled
    case .yes: return said(": met", ": đạt")
    case .notComparable: return said(": not comparable", ": không so sánh được")
    case .no:
      let missing = result.stillNeeded.map { needed($0, measure: measure) } ?? .none
      return said(": not met" + missing[.english], ": chưa đạt" + missing[.vietnamese])
    }
  }

  /// `>=10.26 for 2025`, in the language's signs.
  static func spelling(of target: Target) -> Words {
    func text(_ language: Language) -> String {
      target.comparison.rawValue + NumberFormat(language: language).countText(target.value)
    }
    guard let period = target.period else {
      return Words(english: text(.english), vietnamese: text(.vietnamese))
    }
    return Words("\(text(.english)) for \(period)", vi: "\(text(.vietnamese)) (kỳ \(period))")
  }

  /// `, needs 2 more members`.
  static func needed(_ count: Int64, measure: Measure?) -> Words {
    func number(_ language: Language) -> String {
      NumberFormat(language: language).grouped(String(count.magnitude))
    }
    let one = measure?.one(in: .english)
    let noun = one.map { count.magnitude == 1 ? $0 : $0.plural } ?? ""
    let english = "\(number(.english)) \(count < 0 ? "fewer" : "more") \(noun)"
    let vietnamese = measure?.one(in: .vietnamese) ?? ""
    let verb = count < 0 ? "cần giảm" : "cần thêm"
    return Words(
      english: ", needs \(english)".withoutTrailingBlanks,
      vietnamese: ", \(verb) \(number(.vietnamese)) \(vietnamese)".withoutTrailingBlanks)
  }
}

extension String {
  /// The English plural of a regular noun.
  var plural: String {
    hasSuffix("y") && !hasSuffix("ay") && !hasSuffix("ey") ? dropLast() + "ies" : self + "s"
  }
}
