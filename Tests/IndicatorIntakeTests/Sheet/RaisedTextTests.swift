import Testing

@testable import IndicatorIntake

@Suite("Raised text") struct RaisedTextTests {
  @Test(
    "is a footnote mark at the end or the beginning of a text, and content as a power",
    arguments: [
      ("Đảng viên¹", "Đảng viên", "1"), ("Xã Gò²", "Xã Gò", "2"), ("110¹²", "110", "12"),
      ("Xã Gò¹,²", "Xã Gò", "1,2"), ("Xã Gò ⁽¹⁾ ", "Xã Gò ", "1"), ("Dân sốᵃ", "Dân số", "a"),
      ("¹ Không tính", "Không tính", "1"), ("²Kể cả", "Kể cả", "2"), ("Diện tích (km²)", nil, ""),
      ("km²", nil, ""), ("nghìn m³", nil, ""), ("R²", nil, ""), ("¹", nil, ""), ("", nil, ""),
      ("Hà Nội", nil, ""), ("Trà Vinh", nil, ""), ("10³", "10", "3"),
    ] as [(String, String?, String)])
  func signs(text: String, rest: String?, mark: String) {
    let (found, marks) = RaisedText.split(text)
    #expect(found == rest ?? text)
    #expect(marks == mark)
  }

  /// Runs, those in brackets raised, the text and the marks.
  private static let runs: [([String], String, String)] = [
    (["Đảng viên", "^1"], "Đảng viên", "1"), (["123", "^4"], "123", "4"),
    (["Xã ", "Gò", "^(2)"], "Xã Gò", "2"), (["Gò", "^a, b"], "Gò", "a,b"),
    (["km", "^2"], "km²", ""), (["10", "^6", " tấn"], "10⁶ tấn", ""), (["10", "^6"], "10", "6"),
    (["1", "^st", " quarter"], "1st quarter", ""), (["^1", " Không tính"], " Không tính", "1"),
    (["Gò", "^*", " (cũ)"], "Gò (cũ)", "*"), (["^3"], "³", ""), (["R", "^2"], "R²", ""),
    (["a", "^1", "^,", "^2"], "a", "1,2"),
  ]

  @Test("in runs is a mark if it looks like one", arguments: runs.indices)
  func run(index: Int) {
    let (drawn, text, mark) = Self.runs[index]
    var runs = TextRuns()
    for run in drawn {
      let isRaised = run.hasPrefix("^")
      runs.add(TextRun(text: isRaised ? String(run.dropFirst()) : run, isRaised: isRaised))
    }
    #expect(runs.marked == MarkedText(text: text, mark: mark), "\(drawn)")
  }

  @Test("many runs are parted in one go")
  func manyRuns() {
    var runs = TextRuns()
    for _ in 0..<50_000 {
      runs.add(TextRun(text: "a", isRaised: false))
      runs.add(TextRun(text: "1", isRaised: true))
      runs.add(TextRun(text: " ", isRaised: false))
    }
    #expect(runs.marked.mark.utf8.count == 99_999)
    #expect(runs.marked.text.utf8.count == 100_000)
  }
}
