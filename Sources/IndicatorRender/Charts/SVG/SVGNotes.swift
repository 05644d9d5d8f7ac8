/// Notes in a drawing: small raised numbers behind figures, and none that every figure has.
extension ChartDescription {
  /// The numbers of the notes that every figure has, if there are several.
  var commonNotes: Set<Substring> {
    let marks = series.flatMap(\.marks).filter { $0.value != nil }
    guard marks.count > 1 else { return [] }
    let first = Set(marks[0].noteNumbers.split(separator: " "))
    return marks.reduce(into: first) { common, mark in
      common.formIntersection(mark.noteNumbers.split(separator: " "))
    }
  }
}

extension ChartMark {
  /// What the mark says in a drawing: `94.83 (165/174) ¹`.
  func seen(_ common: Set<Substring>) -> String { figureWithCounts + raised(common) }

  /// Without counts.
  func seenAlone(_ common: Set<Substring>) -> String { figure + raised(common) }

  private func raised(_ common: Set<Substring>) -> String {
    let numbers = noteNumbers.split(separator: " ").filter { value == nil || !common.contains($0) }
    return numbers.map { " " + String($0).raised }.joined()
  }
}

extension ChartNote {
  /// The note with its number in front, unless every figure has it.
  func seen(_ common: Set<Substring>) -> String {
    guard let number, !common.contains(Substring(String(number))) else { return note.text }
    return "\(String(number).raised) \(note.text)"
  }
}

extension String {
  /// Digits as small raised ones.
  fileprivate var raised: String {
    let digits = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")
    return String(map { $0.wholeNumberValue.map { digits[$0] } ?? $0 })
  }
}
