import IndicatorCore
import Testing

@testable import IndicatorRender

@Suite("Sentences for caveats and reasons") struct SentenceTests {
  private static let all = Language.allCases.flatMap { language in
    Caveat.allCases.map { ("\($0.rawValue) \(language)", $0.sentence[language]) }
      + Reason.allCases.map { ("\($0.rawValue) \(language)", $0.sentence[language]) }
  }

  @Test("each begins with a capital, ends with a full stop and stands on one line", arguments: all)
  func sentence(code: String, sentence: String) {
    #expect(sentence.first?.isUppercase == true, "\(code)")
    #expect(sentence.hasSuffix("."), "\(code)")
    #expect(!sentence.contains { $0.isNewline }, "\(code)")
    #expect(!sentence.contains("  ") && sentence.count > 15, "\(code)")
  }

  @Test("no two are alike, and no two codes")
  func different() {
    #expect(Set(Self.all.map(\.1)).count == Self.all.count)
    #expect(Set(Self.all.map(\.0)).count == Self.all.count)
  }

  @Test(
    "what stands in place of a value is short, and different for each reason",
    arguments: Language.allCases)
  func words(language: Language) {
    let words = Reason.allCases.map { $0.words[language] }
    #expect(Set(words).count == words.count)
    #expect(words.allSatisfy { !$0.isEmpty && $0.count <= 24 })
    #expect(words.allSatisfy { $0.first?.isLowercase == true && !$0.hasSuffix(".") })
  }
}

@Suite("Notes on the plan") struct NoteSentenceTests {
  @Test(
    "say what became of the rows",
    arguments: [
      ([.used, .used], "2 rows read: 2 used."),
      (
        [.used, .withoutValue, .notSelected, .notSelected, .summedDuplicate],
        "5 rows read: 1 used, 1 without a value, 2 not selected, 1 added to others."
      ), ([.withoutValue], "1 row read: 0 used, 1 without a value."),
    ] as [([Account.Fate], String)])
  func account(fates: [Account.Fate], sentence: String) {
    var account = Account()
    for fate in fates { account.count(fate) }
    #expect(NoteSentence.account(account)[.english] == sentence)
  }

  @Test(
    "say what a check found",
    arguments: [
      (0, "No problems found in 89 figures."), (1, "1 problem found."), (2, "2 problems found."),
    ])
  func checked(problems: Int, sentence: String) {
    #expect(NoteSentence.checked(problems: problems, figures: 89)[.english] == sentence)
  }

  @Test("name what was left out, or taken without being named")
  func others() {
    #expect(NoteSentence.unusedColumns("STT, x")[.english] == "Columns that were not used: STT, x.")
    #expect(
      NoteSentence.package("Datasets/a")[.english]
        == "Data from Datasets/a, the only package that defines what was asked for.")
    #expect(
      NoteSentence.leftOut(["2022/2025"])[.english]
        == "1 period not wholly inside the range left out (2022/2025); ask by the exact spelling.")
    #expect(
      NoteSentence.leftOut(["2020/..", "2022/2025"])[.english]
        == "2 periods not wholly inside the range left out (2020/.., 2022/2025); "
        + "ask by the exact spelling.")
    #expect(
      NoteSentence.passedOver(["a 2021", "b 2022"])[.english]
        == "Not listed, because the figure is reported there only in parts or is better dated "
        + "elsewhere: a 2021; b 2022.")
    #expect(
      NoteSentence.notReported(["a 2021", "b 2022"])[.english]
        == "Asked for and not reported: a 2021, b 2022.")
    #expect(
      NoteSentence.notReported((1...21).map { "a \($0)" })[.english].hasSuffix(
        ", a 20, and 1 more."))
    #expect(
      NoteSentence.rankedLevel("commune")[.english]
        == "Units of several levels: only level commune is ranked, the others are listed without "
        + "a rank.")
    #expect(
      NoteSentence.cutOff(shown: 3, of: 9, keptTies: false)[.english]
        == "3 of 9 ranked units are shown.")
    #expect(
      NoteSentence.cutOff(shown: 3, of: 9, keptTies: true)[.english]
        == "3 of 9 ranked units are shown. Units tied with the last one are kept.")
  }
}
