// How data were named, found and put together.

extension NoteSentence {
  /// The measure that all rows of a file are of.
  package static func constantMeasure(_ measure: String, of path: String) -> Words {
    Words(
      "\(path): every figure is taken as `\(measure)`, as --measure says.",
      vi: "\(path): mọi số được coi là `\(measure)`, theo --measure.")
  }

  /// Units that were asked for in another spelling: as typed, and what they were taken for.
  package static func unitsTaken(_ names: [(typed: String, meant: String)]) -> Words {
    let list = names.map { "\(quote($0.typed)) → \(quote($0.meant))" }.joined(separator: ", ")
    return Words(
      "Taken as the only unit spelled nearly so: \(list).",
      vi: "Hiểu là đơn vị duy nhất có tên gần như vậy: \(list).")
  }

  /// Units that report in part, and are spelled nearly as another that reports.
  package static func unitsAlike(_ pairs: [(first: String, other: String)]) -> Words {
    let most = 5
    let list = pairs.prefix(most).map { "\(quote($0.first)) ~ \(quote($0.other))" }
      .joined(separator: ", ")
    let rest = pairs.count - min(pairs.count, most)
    return Words(
      "Spelled so alike that they may be one unit, and something is not reported: \(list)"
        + (rest == 0 ? "" : ", and \(rest) more") + "; if they are one, write one name.",
      vi: "Tên gần như nhau, có thể là một đơn vị, mà còn thiếu số liệu: \(list)"
        + (rest == 0 ? "" : " và \(rest) cặp khác") + "; nếu là một thì hãy ghi cùng một tên.")
  }

  /// Figures that stand in several of the files read together.
  package static func sharedFigures(_ count: Int) -> Words {
    Words(
      count == 1
        ? "1 figure stands in more than one source, with the same value."
        : "\(count) figures stand in more than one source, with the same values.",
      vi: "\(count) số liệu có ở nhiều nguồn, giá trị như nhau.")
  }

  /// What a package made from a CSV file says that the file did not.
  package static func packageMade(shares: Int) -> Words {
    let share = Words(
      shares == 0 ? "" : "; names that end in _share are percentages, which are not added up",
      vi: shares == 0 ? "" : "; tên kết thúc bằng _share là tỷ lệ phần trăm, không cộng được")
    return Words(
      "Assumed, because the file does not say it: every measure is a flow that adds up over units and "
        + "periods\(share[.english]); units have no level and none above them; all categories are in "
        + "the base, without an order; a category that is not reported has no value, where the CSV file "
        + "counts it as 0. Correct measures.csv, units.csv and categories.csv, then run "
        + "`sosanh check --describe`.",
      vi: "Tạm coi vì tệp không ghi: mọi chỉ tiêu là số phát sinh, cộng được qua đơn vị và kỳ"
        + "\(share[.vietnamese]); đơn vị không có cấp và không trực thuộc; mọi mức đều tính vào tổng số, "
        + "không có thứ tự; mức không có số liệu thì không có giá trị, còn đọc tệp CSV thì tính là 0. "
        + "Hãy sửa measures.csv, units.csv, categories.csv rồi chạy `sosanh kiemtra --describe`.")
  }
}
