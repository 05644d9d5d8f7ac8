internal import IndicatorCore

extension Verdict {
  /// What an audit says of a claim, in a few words.
  var words: Words {
    switch self {
    case .consistent: Words("holds", vi: "khớp")
    case .consistentOtherRounding:
      Words("holds by another rule", vi: "khớp theo cách làm tròn khác")
    case .consistentQualified: Words("holds as qualified", vi: "khớp như cách nói")
    case .inconsistent: Words("does not hold", vi: "không khớp")
    case .undetermined: Words("cannot be told", vi: "chưa đủ số liệu")
    case .noPower:
      Words("cannot be checked: any figure can occur", vi: "không kiểm được: số nào cũng có thể")
    case .undefined:
      Words("cannot be checked: the base is 0", vi: "không kiểm được: tổng số bằng 0")
    case .malformed: Words("is no figure", vi: "không đọc được")
    }
  }

  /// How many claims have the verdict.
  func counted(_ count: Int) -> Words {
    let english = count == 1 ? words : plural
    return Words("\(count) \(english[.english])", vi: "\(count) \(plural[.vietnamese])")
  }

  private var plural: Words {
    switch self {
    case .consistent: Words("hold", vi: "khớp")
    case .consistentOtherRounding:
      Words("hold by another rounding rule", vi: "khớp theo cách làm tròn khác")
    case .consistentQualified: Words("hold as qualified", vi: "khớp như cách nói")
    case .inconsistent: Words("do not hold", vi: "không khớp")
    case .undetermined: Words("cannot be told", vi: "chưa đủ số liệu")
    case .noPower:
      Words("cannot be checked: any figure can occur", vi: "không kiểm được: số nào cũng có thể")
    case .undefined: Words("have a base of 0", vi: "có tổng số bằng 0")
    case .malformed: Words("are no figures", vi: "không đọc được")
    }
  }
}

extension RoundingRule {
  /// How a figure is rounded, as it stands behind "if".
  var words: Words {
    switch self {
    case .halfAway: Words("rounded", vi: "làm tròn")
    case .halfUp: Words("rounded, halves up", vi: "làm tròn, nửa lên")
    case .halfEven: Words("rounded, halves to even", vi: "làm tròn, nửa về số chẵn")
    case .halfDown: Words("rounded, halves down", vi: "làm tròn, nửa xuống")
    case .truncate: Words("cut off", vi: "cắt bớt")
    case .floor: Words("always rounded down", vi: "luôn làm tròn xuống")
    case .ceiling: Words("always rounded up", vi: "luôn làm tròn lên")
    }
  }

  /// What is done to the digits that are not shown; in English the word that `--rounding` takes.
  var manner: Words {
    switch self {
    case .halfAway: Words("\(rawValue)", vi: "làm tròn thông thường")
    case .halfUp: Words("\(rawValue)", vi: "làm tròn, nửa đơn vị thì lấy số lớn hơn")
    case .halfEven: Words("\(rawValue)", vi: "làm tròn, nửa đơn vị thì lấy số chẵn")
    case .halfDown: Words("\(rawValue)", vi: "làm tròn, nửa đơn vị thì lấy số nhỏ hơn")
    case .truncate: Words("\(rawValue)", vi: "cắt bỏ, không làm tròn")
    case .floor: Words("\(rawValue)", vi: "luôn làm tròn xuống")
    case .ceiling: Words("\(rawValue)", vi: "luôn làm tròn lên")
    }
  }

  /// The rules by how likely it is that a person follows them.
  static let usual = allCases.sorted { $0.rarity < $1.rarity }

  private var rarity: Int {
    switch self {
    case .halfAway: 0
    case .truncate: 1
    case .halfEven: 2
    case .halfUp: 3
    case .halfDown: 4
    case .ceiling: 5
    case .floor: 6
    }
  }
}

extension Diagnosis.Kind {
  /// What may explain a figure.
  var words: Words {
    switch self {
    case .notAll:
      Words("all is printed, but not all are", vi: "ghi là tất cả nhưng chưa phải tất cả")
    case .notNone: Words("none is printed, but some are", vi: "ghi là không có nhưng vẫn có")
    case .exactDifference: Words("the exact difference", vi: "theo hiệu chính xác")
    case .printedDifference:
      Words("the difference of the printed values", vi: "theo hiệu của các số đã ghi")
    case .roundedParts: Words("the parts were rounded", vi: "các phần đã làm tròn")
    case .illegible: Words("no figure stands in", vi: "không có số trong")
    case .tooLong: Words("too many digits stand in", vi: "quá nhiều chữ số trong")
    case .tooLarge: Words("too large to be exact", vi: "quá lớn để tính chính xác")
    case .aboveWhole: Words("the part is above the whole", vi: "phần lớn hơn tổng")
    case .belowZero: Words("the part is below 0", vi: "phần nhỏ hơn 0")
    case .onlyRounded: Words("only the rounded value is", vi: "chỉ đúng sau khi làm tròn")
    case .far:
      Words(
        "the value is far from the figure", vi: "giá trị tính được cách xa số ghi trong báo cáo")
    case .noNumerator:
      Words(
        "no whole numerator gives it, the nearest is",
        vi: "không tử số nguyên nào cho ra số này, gần nhất là")
    case .noBase:
      Words(
        "no whole base gives it, the nearest is",
        vi: "không tổng số nguyên nào cho ra số này, gần nhất là")
    case .commonBase: Words("a base that all its shares fit", vi: "tổng số khớp với mọi tỷ lệ")
    case .oneOf: Words("one of several slips", vi: "một trong nhiều lỗi")
    case .digitsSwapped: Words("digits swapped", vi: "đảo chữ số")
    case .digitChanged: Words("one digit wrong", vi: "sai một chữ số")
    case .digitLeftOut: Words("one digit left out", vi: "thiếu một chữ số")
    case .digitAdded: Words("one digit too many", vi: "thừa một chữ số")
    case .numeratorOffByOne: Words("numerator off by one", vi: "tử số lệch một")
    case .complement: Words("the complement", vi: "phần còn lại")
    case .exchanged: Words("numerator and denominator exchanged", vi: "đổi chỗ tử số và mẫu số")
    case .factorTen: Words("factor ten", vi: "sai mười lần")
    case .factorHundred: Words("factor one hundred", vi: "sai một trăm lần")
    case .fractionAsPercent:
      Words("a fraction printed as per cent", vi: "phân số ghi thành phần trăm")
    case .withoutSign:
      Words("per cent or per mille without its sign", vi: "số phần trăm hoặc phần nghìn thiếu dấu")
    case .percentForPoints:
      Words("a relative change for points", vi: "tốc độ tăng, giảm thay cho điểm phần trăm")
    case .pointsForPercent:
      Words("a difference for a relative change", vi: "mức chênh lệch thay cho tốc độ tăng, giảm")
    case .signReversed: Words("the sign reversed", vi: "ngược dấu")
    case .otherBase:
      Words("another base of the report", vi: "lấy tổng số khác trong báo cáo")
    case .lastTotal: Words("another period's figure", vi: "lấy số của kỳ khác")
    case .shareOfSubset: Words("a share of a part", vi: "tỷ lệ trên một bộ phận")
    case .possibleNumerator:
      Words("a numerator that would give it", vi: "tử số có thể cho ra số này")
    case .possibleBase: Words("a base that would give it", vi: "tổng số có thể cho ra số này")
    case .repair: Words("figures that would make the sums hold", vi: "sửa số để các tổng khớp")
    }
  }
}

extension Severity {
  /// What a wrong figure changes.
  var words: Words {
    switch self {
    case .rank: Words("the rank", vi: "thứ hạng")
    case .target: Words("whether a target is met", vi: "việc đạt chỉ tiêu")
    case .sign: Words("the sign", vi: "dấu tăng giảm")
    case .none: Words("no rank, target or sign", vi: "không đổi thứ hạng, chỉ tiêu, dấu")
    }
  }
}
