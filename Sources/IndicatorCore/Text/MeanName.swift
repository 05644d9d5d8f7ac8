/// Names that say that figures are means or ratios, which no sum of several is: `Thu nhập bình quân`, `Average age`, `Birth rate`.
enum MeanName {
  /// Whether a name says so. `Trung bình` is a grade as well: behind what is graded, and alone, it counts.
  static func says(_ name: String) -> Bool {
    let words = name.foldedForSearch.split { !$0.isLetter }
    for phrase in phrases {
      if let place = words.holds(phrase) { return !isCounted(by: words[..<place]) }
    }
    guard let place = words.holds(["trung", "binh"]), !isCounted(by: words[..<place]) else {
      return false
    }
    let (before, after) = (words[..<place].last, words[(place + 2)...].first)
    if let before { return !graded.contains(before) && !words[..<place].contains("loai") }
    return after.map { !grades.contains($0) } ?? false
  }

  private static let phrases: [[Substring]] = [
    ["binh", "quan"], ["average"], ["mean"], ["median"], ["rate"], ["rates"], ["ty", "le"],
    ["ti", "le"], ["ty", "suat"], ["ti", "suat"], ["per", "capita"], ["percentage"],
  ]

  /// Whether things are counted that have a mean of their own: `Số xã có thu nhập bình quân trên 50 triệu`.
  private static func isCounted(by words: ArraySlice<Substring>) -> Bool {
    guard words.first == "so", let place = words.lastIndex(of: "co"), place > 0 else {
      return false
    }
    let next = words[(place + 1)...].first
    return next.map { !["so", "quan", "cau"].contains($0) } ?? true
  }

  /// What stands in front of the grade `trung bình`, as the last word.
  private static let graded: Set<Substring> = [
    "loai", "sinh", "ho", "muc", "luc", "kiem", "xa", "phuong", "bo", "vi", "vien", "em", "truong",
    "song", "gia", "kha", "gioi", "tot", "dat",
  ]

  /// What stands behind it.
  private static let grades: Set<Substring> = ["kha", "yeu", "kem", "tro"]
}

extension [Substring] {
  /// Where words stand one behind the other.
  fileprivate func holds(_ phrase: [Substring]) -> Int? {
    guard phrase.count <= count else { return nil }
    return (0...count - phrase.count).first { self[$0..<$0 + phrase.count].elementsEqual(phrase) }
  }
}
