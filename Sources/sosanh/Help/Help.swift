import ArgumentParser
import IndicatorRender

/// What the help of a verb says: what it is for, how it behaves, and examples, which are tested.
struct VerbHelp {
  private let abstractWords: (english: String, vietnamese: String)
  private let discussionWords: (english: String, vietnamese: String)
  private let examples: [String]

  init(
    _ abstract: (english: String, vietnamese: String),
    discussion: (english: String, vietnamese: String), examples: [String]
  ) {
    abstractWords = abstract
    discussionWords = discussion
    self.examples = examples
  }

  /// One sentence.
  var abstract: String { Help.chosen(abstractWords.english, vi: abstractWords.vietnamese) }

  /// The behaviour and the examples.
  var discussion: String {
    let heading = Help.chosen("EXAMPLES:", vi: "VÍ DỤ:")
    let lines = examples.map { "  sosanh " + Self.inLanguage($0) }.joined(separator: "\n")
    return Help.chosen(discussionWords.english, vi: discussionWords.vietnamese)
      + "\n\n\(heading)\n\(lines)"
  }
}

extension VerbHelp {
  /// What the argument parser is told of a verb. One that has a tool above it is not asked for scripts that
  /// complete a shell's input, which would take longer than all else.
  func configuration(_ verb: Verb) -> CommandConfiguration {
    CommandConfiguration(
      commandName: verb.rawValue, _superCommandName: "sosanh", abstract: abstract,
      discussion: discussion)
  }

  /// An example with its verb in the language of the run.
  private static func inLanguage(_ example: String) -> String {
    let words = example.split(separator: " ", maxSplits: 1).map(String.init)
    guard let verb = words.first.flatMap(Verb.init), LanguageChoice.current == .vietnamese else {
      return example
    }
    return ([verb.alias] + words.dropFirst()).joined(separator: " ")
  }
}

/// The texts of the help, in the language of the run.
enum Help {
  /// One of two texts by the language of the run.
  @inline(never)
  static func chosen(_ english: String, vi vietnamese: String) -> String {
    LanguageChoice.current == .vietnamese ? vietnamese : english
  }

  /// Help for an option.
  @inline(never)
  static func option(
    _ english: String, vi vietnamese: String, value: String? = nil
  ) -> ArgumentHelp {
    ArgumentHelp(stringLiteral: chosen(english, vi: vietnamese))
      .named(value.map { HelpWords.valueName($0, in: LanguageChoice.current) })
  }

  static let tool = VerbHelp(
    (
      "Compare organisations over time, exactly and honestly.",
      "So sánh các tổ chức theo thời gian: đúng số, nói rõ chỗ không được so."
    ),
    discussion: (
      """
      Counts are kept as exact integers and indicators as exact ratios. What must not be compared is \
      said so beside the number. Tab completion: sosanh --generate-completion-script bash (or zsh, fish).
      """,
      """
      Số lượng giữ nguyên là số nguyên, tỷ lệ giữ nguyên là phân số. Chỗ nào không được so sánh thì ghi \
      ngay bên cạnh con số. Tên lệnh tiếng Việt: xem, kiemtra, sosanh, xephang, xuhuong, cocau, \
      doichieu (hoặc rasoat), giaithich, baocao, nhap, xuat, truyvan; viết có dấu hay gạch nối cũng được. Phím Tab \
      tự điền: sosanh --generate-completion-script bash (hoặc zsh, fish).
      """
    ),
    examples: [
      "show --data party-reports", "compare good_or_better --units hai_yen --periods 2021..2023",
      "rank member_density", "xephang good_days --level state --periods 2023 --top 10",
    ])
}

extension ArgumentHelp {
  /// The same help with a name for the value.
  fileprivate func named(_ value: String?) -> ArgumentHelp {
    var help = self
    help.valueName = value
    return help
  }
}
