import IndicatorRender
import TestSupport
import Testing

@testable import sosanh

@Suite("Help pages") struct HelpPageTests {
  /// What the argument parser says in English, on pages and in messages.
  static let parserWords = [
    "OVERVIEW", "USAGE", "ARGUMENTS", "OPTIONS", "SUBCOMMANDS", "EXAMPLES", "values:", "default:",
    "<subcommand>", "<options>", "Show the version", "Show help", "detailed help", "Usage:",
    "Error:",
    "Unknown option", "Unexpected argument", "Missing", "Did you mean", "is invalid for",
    "for more information", "Please provide",
  ]

  @Test(
    "in Vietnamese, no English word of the parser is left, however the language was chosen",
    arguments: [nil] + Verb.allCases.map(Optional.init))
  func vietnameseIsWhole(verb: Verb?) throws {
    let names = verb.map { [$0.alias, $0.rawValue] } ?? ["", ""]
    let page = try Shell.run("sosanh \(names[0]) --help --language vi").out
    for words in Self.parserWords { #expect(!page.contains(words), "\(names[0]): \(words)") }
    #expect(page.contains("CÁCH DÙNG: sosanh \(verb?.alias ?? "<lệnh>")"))
    #expect(page.contains("VÍ DỤ:\n  sosanh \(verb?.alias ?? "xem")"))
    let others = [
      "SOSANH_LANGUAGE=vi sosanh \(names[1]) --help", "sosanh help \(names[1]) --language=vi",
      "sosanh trợ giúp \(names[0])", "SOSANH_LANGUAGE=vi sosanh help \(names[1])",
      "sosanh --language vi \(names[1]) -h",
    ]
    for other in others { #expect(try Shell.run(other).out == page, "\(other)") }
  }

  @Test("every description is another one in Vietnamese", arguments: Verb.allCases)
  func everyDescriptionIsTranslated(verb: Verb) throws {
    func lines(_ language: String) throws -> Set<String> {
      let page = try Shell.run("COLUMNS=2000 sosanh \(verb.rawValue) --help --language \(language)")
      return Set(page.out.split(separator: "\n").map { String($0.drop { $0 == " " }) })
    }
    let same = try lines("en").intersection(try lines("vi"))
    // A line of both pages is an example that has no verb in English, or a label alone.
    for line in same { #expect(line.hasPrefix("sosanh ") || line.hasPrefix("-"), "\(line)") }
  }

  @Test("every name of a value has its Vietnamese word")
  func valueNamesAreKnown() {
    for verb in Verb.allCases {
      for argument in VerbArguments(verb).all where argument.kind != .flag {
        #expect(HelpWords.isKnown(valueName: argument.valueName), "\(argument.label)")
      }
    }
  }

  @Test("pages fit the width asked for, as far as words go", arguments: [40, 60, 80, 132])
  func pagesFit(width: Int) {
    for verb in Verb.allCases {
      let usage = verb.usage(VerbArguments(verb))
      let lines = HelpPage(verb).text(width: width).split(separator: "\n")
      for line in lines where line.count > width {
        let isExample = line.hasPrefix("  sosanh ") || line.hasSuffix(usage)
        let isOneWord = line.drop { $0 == " " }.allSatisfy { $0 != " " }
        let isLabel = line.hasPrefix("  -") || line.hasPrefix("  <")
        #expect(isExample || isOneWord || isLabel, "\(line)")
      }
    }
  }

  @Test(
    "text is cut at blanks; its own line ends are kept, and a word that is too long stands alone")
  func wrapping() {
    #expect("one two three".wrapped(to: 8, indent: 0) == "one two\nthree")
    #expect("one two three".wrapped(to: 10, indent: 2) == "  one two\n  three")
    #expect("a\n\nb c".wrapped(to: 80, indent: 1) == " a\n\n b c")
    #expect("a unbreakable b".wrapped(to: 4, indent: 0) == "a\nunbreakable\nb")
  }

  static let answers: [(command: String, status: Int, out: String, err: String)] = [
    ("sosanh --version", 0, "0.1.0\n", ""), ("sosanh rank --version", 0, "0.1.0\n", ""),
    (
      "sosanh --frob", 64, "",
      "--frob:1:1: found `--frob`, expected a known option, see `sosanh --help`\n"
    ),
    (
      "sosanh --halp", 64, "",
      "--halp:1:1: found `--halp`, expected a known option, did you mean `--help`?\n"
    ),
    (
      "sosanh help rnak", 64, "",
      "sosanh:1:1: found `rnak`, expected a known verb, did you mean `rank`?\n"
    ),
    (
      "sosanh --language fr rank x", 64, "",
      "--language:1:1: found `fr`, expected en or vi, choose one of these\n"
    ),
    (
      "sosanh --generate-completion-script csh", 64, "",
      "--generate-completion-script:1:1: found `csh`, expected bash, zsh or fish, choose one of these\n"
    ),
  ]

  @Test("what is asked without a verb is answered, or refused with a place", arguments: answers)
  func withoutAVerb(command: String, status: Int, out: String, err: String) throws {
    let expected = CommandResult(out: out, err: err, status: Int32(status))
    #expect(try Shell.run(command) == expected)
  }

  @Test("a language before the verb is that of the run")
  func languageBeforeTheVerb() throws {
    let words = "rank member_density --data party-reports"
    let before = try Shell.run("sosanh --language vi \(words)")
    #expect(before.status == 0)
    #expect(before == (try Shell.run("sosanh \(words) --language vi")))
  }

  @Test(
    "the manual names every verb and option, and marks no word of ours as a macro",
    arguments: [
      "en", "vi",
    ])
  func manual(language: String) throws {
    let page = try Shell.run("sosanh --language \(language) --generate-manual").out
    for verb in Verb.allCases {
      #expect(page.contains(language == "vi" ? verb.alias : verb.rawValue))
      for argument in VerbArguments(verb).all where argument.kind != .positional {
        #expect(
          page.contains("\\fB" + argument.names[0].replacing("-", with: "\\-")), "\(argument.name)")
      }
    }
    let macros = Set(
      page.split(separator: "\n").filter { $0.hasPrefix(".") || $0.hasPrefix("'") }
        .map { $0.prefix { $0 != " " } })
    #expect(macros == [".TH", ".SH", ".SS", ".PP", ".TP", ".nf", ".fi"])
  }
}
