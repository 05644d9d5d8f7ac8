package import IndicatorCore

extension NoEstimate {
  /// What stands in place of an estimate in tables for people.
  package var words: Words {
    switch self {
    case .undefined: Words("base is 0", vi: "tổng số bằng 0")
    case .noBase: Words("no count over a base", vi: "không phải số lượng trên tổng số")
    case .exceedsBase: Words("count above its base", vi: "số lượng lớn hơn tổng số")
    case .negative: Words("below 0", vi: "nhỏ hơn 0")
    case .beyondPopulation:
      Words("more chosen than there are to choose from", vi: "số được chọn nhiều hơn số để chọn")
    case .needsUnlimitedPopulation:
      Words("no form for a known population", vi: "không dùng được khi biết tổng thể")
    case .marginsTooLarge:
      Words("too many for Fisher's test", vi: "quá nhiều để kiểm định Fisher")
    case .tooFew: Words("too few", vi: "quá ít")
    case .tooMany: Words("too many to compare", vi: "quá nhiều để so sánh")
    case .notReported: Words("not reported", vi: "chưa có số liệu")
    case .malformed: Words("not a number", vi: "không phải số")
    case .notWhole: Words("not a whole number", vi: "không phải số nguyên")
    case .tooLarge: Words("number too large", vi: "số quá lớn")
    }
  }
}

/// What is said once beside estimates.
package enum EstimateSentence {
  /// What an interval of a full count speaks of, with the first row as the example.
  package static func fullCount(_ example: EstimateInput) -> Words {
    let (count, base) = (text(example.numerator), text(example.denominator))
    return Words(
      "\(count) of \(base) is a full count and has no error of sampling; the interval speaks of the process behind "
        + "it. If they were drawn from more people, say from how many with --sampled-from.",
      vi:
        "\(count) trên \(base) là đếm đủ, không có sai số chọn mẫu; khoảng tin cậy nói về quá trình làm nên con số. Nếu chỉ "
        + "là mẫu, hãy ghi tổng thể có bao nhiêu người bằng --sampled-from.")
  }

  /// What the interval speaks of when bases are samples.
  package static func sampled(from population: Int64) -> Words {
    Words(
      "The interval speaks of the \(population) people from whom each base was drawn by chance.",
      vi: "Khoảng tin cậy nói về \(population) người mà từ đó mỗi tổng số được chọn ngẫu nhiên.")
  }

  /// Why the normal approximation is no good choice.
  package static let wald = Words(
    "The interval of wald holds the truth far less often than it says near 0 and 1 and for small bases; wilson does not.",
    vi:
      "Khoảng wald chứa giá trị thật ít hơn nhiều so với độ tin cậy khi tỷ lệ gần 0 hoặc 1 và khi tổng số nhỏ; wilson thì không."
  )

  /// What is left out where bases are samples.
  package static let samplesWithoutTests = Words(
    "With --sampled-from only the difference is corrected; tests and bounds of ratios are left out.",
    vi:
      "Với --sampled-from chỉ khoảng của chênh lệch được hiệu chỉnh; không có kiểm định và khoảng của tỷ số."
  )

  private static func text(_ figure: EstimateFigure) -> String {
    figure.number?.description ?? "?"
  }
}

/// What is said once beside a decomposition.
package enum DecompositionSentence {
  /// How effects were counted.
  package static func form(_ form: RateDecomposition.Form) -> Words {
    switch form {
    case .uncentred:
      Words(
        "By rates: mean share times change of rate; by shares: mean rate times change of share (Kitagawa 1955). --centred "
          + "takes the mean total rate off, so that growth of an average group counts for nothing.",
        vi:
          "Do tỷ lệ: tỷ trọng trung bình nhân mức thay đổi tỷ lệ; do tỷ trọng: tỷ lệ trung bình nhân mức thay đổi tỷ trọng (Kitagawa 1955). "
          + "--centred trừ đi tỷ lệ chung trung bình, khi đó nhóm có tỷ lệ trung bình tăng tỷ trọng không tính là tác động."
      )
    case .centred:
      Words(
        "By rates: mean share times change of rate; by shares: mean rate less the mean total rate, times change of share.",
        vi:
          "Do tỷ lệ: tỷ trọng trung bình nhân mức thay đổi tỷ lệ; do tỷ trọng: tỷ lệ trung bình trừ tỷ lệ chung trung bình, nhân mức thay "
          + "đổi tỷ trọng.")
    }
  }

  /// Units that are no groups.
  package static func leftOut(_ names: [String]) -> Words {
    let list = names.joined(separator: ", ")
    return Words(
      "Left out, because a figure is missing at one of the periods: \(list).",
      vi: "Không tính vào vì thiếu số liệu ở một trong hai kỳ: \(list).")
  }

  /// Units of several levels.
  package static let mixesLevels = Words(
    "The groups are units of several levels, so people may be counted twice; --level chooses one.",
    vi: "Các nhóm thuộc nhiều cấp nên có thể có người tính hai lần; hãy chọn một cấp bằng --level.")
}
