import IndicatorCore
import TestSupport
import Testing

@testable import IndicatorRender
@testable import sosanh

@Suite("What is wrong with a command line") struct ArgumentDiagnosisTests {
  static let slips: [(arguments: String, english: String, vietnamese: String)] = [
    (
      "compare x --formt csv",
      "--formt:1:1: found `--formt`, expected a known option, did you mean `--format`?",
      "--formt:1:1: có `--formt`, cần tùy chọn đã có, có phải là `--format`?"
    ),
    (
      "rank x --format cvs",
      "--format:1:1: found `cvs`, expected text, csv, json, markdown, html, svg, png, xlsx, docx or html-table, choose one of these",
      "--format:1:1: có `cvs`, cần text, csv, json, markdown, html, svg, png, xlsx, docx hoặc html-table, hãy chọn một trong số đó"
    ),
    (
      "trend x --digits three",
      "--digits:1:1: found `three`, expected a whole number, write digits only",
      "--digits:1:1: có `three`, cần số nguyên, chỉ viết chữ số"
    ),
    (
      "trend x --digits=12", "--digits:1:1: found `12`, expected 0 to 9",
      "--digits:1:1: có `12`, cần từ 0 đến 9"
    ),
    (
      "rank x --top 0", "--top:1:1: found `0`, expected 1 or more",
      "--top:1:1: có `0`, cần 1 trở lên"
    ),
    (
      "check --data",
      "--data:1:1: found no value, expected `--data <path>`, write one behind the option; "
        + "one that begins with `-` as --data=…",
      "--data:1:1: chưa ghi giá trị, cần `--data <đường dẫn>`, hãy ghi ngay sau tùy chọn; giá trị bắt đầu "
        + "bằng `-` thì ghi --data=…"
    ),
    (
      "check nothing",
      "check:1:1: found `nothing`, expected only options behind the verb, see `sosanh check --help`",
      "kiemtra:1:1: có `nothing`, sau lệnh chỉ được ghi tùy chọn, hãy xem `sosanh kiemtra --help`"
    ),
    (
      "import", "import:1:1: found no <file>, expected at least one, see `sosanh import --help`",
      "nhap:1:1: chưa ghi <tệp>, cần ít nhất một, hãy xem `sosanh nhap --help`"
    ),
    (
      "show --quiet=1",
      "--quiet:1:1: found `1`, expected `--quiet` without a value, leave the value out",
      "--quiet:1:1: có `1`, `--quiet` không có giá trị đi kèm, hãy bỏ giá trị"
    ),
    (
      "compare x --total", "--total:1:1: found `--total`, expected `--layout wide` beside it",
      "--total:1:1: có `--total`, cần thêm `--layout wide`"
    ),
    (
      "import a.csv --append p -o b.csv",
      "--append:1:1: found `--append` with `--output`, expected only one of the two, leave one of them out",
      "--append:1:1: có `--append` cùng `--output`, chỉ được dùng một trong hai, hãy bỏ bớt một"
    ),
  ]

  @Test(
    "is said in one line with a place, in both languages, with exit 64", arguments: slips)
  func saidInOneLine(arguments: String, english: String, vietnamese: String) throws {
    for (language, message) in [("en", english), ("vi", vietnamese)] {
      let result = try Shell.run("SOSANH_LANGUAGE=\(language) sosanh \(arguments)")
      #expect(result == CommandResult(out: "", err: message + "\n", status: 64))
    }
  }

  @Test("whatever the parser refuses, the reason is found: no word of its own is shown")
  func everyReasonIsFound() {
    var seen: Set<String> = []
    for verb in Verb.allCases {
      let known = VerbArguments(verb)
      let needed = known.positionals.contains { !$0.isOptional } ? ["x"] : []
      for option in known.all where option.kind != .positional {
        guard seen.insert(option.name + option.valueName).inserted else { continue }
        for words in Self.slips(of: option) { check(verb, needed + words, option) }
      }
      check(verb, needed + ["--frob"], nil)
      check(verb, needed + ["-x"], nil)
      if known.positionals.isEmpty { check(verb, ["more"], nil) }
      if !needed.isEmpty { check(verb, [], nil) }
    }
    #expect(seen.count > 40)
  }

  /// Ways in which an option is wrong.
  private static func slips(of option: KnownArgument) -> [[String]] {
    guard option.kind == .option else { return [[option.name + "=yes"]] }
    let isNumber = option.valueName == "number"
    return [[option.name]] + (option.values.isEmpty ? [] : [[option.name, "nonsense"]])
      + (isNumber ? [[option.name, "many"], [option.name + "=1.5"]] : [])
      + (option.takesAnyWord ? [] : [[option.name, "--quiet"]])
  }

  private func check(_ verb: Verb, _ words: [String], _ option: KnownArgument?) {
    do {
      _ = try verb.parsed(words)
      Issue.record("\(verb) \(words) was taken")
    } catch {
      let fault = ArgumentDiagnosis(verb, words: words).fault(for: error) as? Fault
      #expect(fault?.place != nil, "\(verb) \(words): \(error)")
      if let option { #expect(fault?.place?.source == option.name, "\(verb) \(words)") }
    }
  }

  @Test("a fault that an option group throws comes out of the parser whole")
  func thrownFaultsComeOut() {
    do {
      _ = try Verb.compare.parsed(["x", "--threads", "0"])
    } catch {
      let fault =
        ArgumentDiagnosis(.compare, words: ["x", "--threads", "0"]).fault(for: error) as? Fault
      #expect(fault?.fact == .value(.outOfRange(0, least: 1, most: nil)))
    }
  }
}
