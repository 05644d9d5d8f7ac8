import Foundation
import TestSupport
import Testing

@testable import sosanh

@Suite("Completion") struct CompletionTests {
  /// What the tool offers for words behind its name, the last as far as it is typed.
  private func offered(_ words: [String], in folder: String = ".", shell: String = "zsh") throws
    -> [String]
  {
    let quoted = words.map { "'\($0.replacing("'", with: "'\\''"))'" }.joined(separator: " ")
    let result = try Shell.run("cd \"\(folder)\" && sosanh ---complete \(shell) \(quoted)")
    #expect(result.err.isEmpty)
    #expect(result.status == 0)
    return result.out.split(separator: "\n").map { String($0.prefix { $0 != "\t" }) }
  }

  static let offers: [(words: [String], expected: [String])] = [
    (["distr"], ["words", "distribution"]),
    (["doi"], ["words", "doichieu"]),
    (["xếp"], ["words", "xephang"]),
    (["so", "s"], ["words", "sánh"]),
    (["help", "sho"], ["words", "show"]),
    (["--ver"], ["words", "--version"]),
    (["--language", ""], ["words", "en", "vi"]),
    (["--generate-completion-script", "z"], ["words", "zsh"]),
    (["show", "--data", "party"], ["files", "party-reports"]),
    (
      ["kiemtra", "--data", ""],
      ["files", "air-quality", "party-reports", "vietnam-provinces"]
    ),
    (["compare", "member_den"], ["words", "member_density"]),
    (["so", "sánh", "member_den"], ["words", "member_density"]),
    (["compare", "--data", "air-quality", "good_d"], ["words", "good_days"]),
    (["distribution", "official_r"], ["words", "official_ratings", "official_ratings_share"]),
    (["rank", "member_density", "--ties", "d"], ["words", "dense"]),
    (["rank", "member_density", "--ties=d"], ["words", "--ties=dense"]),
    (
      ["rank", "member_density", "--rounding", "half-"],
      ["words", "half-away", "half-up", "half-even", "half-down"]
    ),
    (["compare", "member_density", "--units", "hai"], ["words", "hai_yen"]),
    (["compare", "member_density", "--units", "Hải"], ["words", "Hải Yến"]),
    (["compare", "member_density", "--units", "việt"], ["words", "viet_nam", "Việt Nam"]),
    (["compare", "member_density", "--units", "hai_yen,tay"], ["words", "hai_yen,tay_son"]),
    (["compare", "member_density", "--units", "hai_yen, hai"], ["words"]),
    (["compare", "member_density", "--units=hai"], ["words", "--units=hai_yen"]),
    (["compare", "x", "--units", "@un"], ["files"]),
    (["compare", "member_density", "--level", "prov"], ["words", "province"]),
    (["compare", "x", "--data", "air-quality", "--periods", "2023.."], ["words", "2023..2024"]),
    (
      ["compare", "x", "--data", "air-quality", "--periods", "2024,l"], ["words", "2024,latest"]
    ),
    (["compare", "x", "--columns", "unit=a,per"], ["words nospace", "unit=a,period="]),
    (["compare", "members / member_ratings_"], ["words", "members / member_ratings_share"]),
    (["compare", "member_ratings[good_or"], ["words", "member_ratings[good_or_better"]),
    (["report", "x", "--sections", "rank,s"], ["words", "rank,sources"]),
    (["export", "--templ"], ["words", "--template"]),
    (
      ["export", "--template", "--measures", "admissions,mediation_cases_"],
      ["words", "admissions,mediation_cases_share"]
    ),
    (["import", ""], ["files"]),
    (["import", "a", "--append", "par"], ["folders", "party-reports"]),
    (["compare", "x", "-o", ""], ["files"]),
    (["compare", "x", "--data", "no-such-data", "--units", ""], ["words"]),
    (["compare", "x", "--data", "-", "--units", ""], ["words"]),
    (["compare", "x", "--", "--for"], ["words"]),
    (["frob", "x", ""], ["words"]),
  ]

  @Test("offers what can stand there", arguments: offers)
  func offersWhatCanStandThere(words: [String], expected: [String]) throws {
    #expect(try offered(words) == expected)
  }

  @Test("an option that was given is not offered again, unless it may be repeated")
  func givenOptionsAreNotOfferedAgain() throws {
    let found = try offered(["rank", "x", "--top", "3", "--units", "hai_yen", "--"])
    #expect(!found.contains("--top"))
    #expect(found.contains("--units"))
    #expect(found.contains("--ties"))
  }

  @Test("names come from the file that the line names, in its own columns")
  func namesOfAFile() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).csv")
    defer { try? FileManager.default.removeItem(at: file) }
    let table =
      "Mã ĐV;NAM;measure;category;value\nXã Thượng;2024;members;;1.394\nXã Hạ;2025;members;;12\n"
    try table.write(to: file, atomically: true, encoding: .utf8)
    let data = ["compare", "members", "--data", file.path, "--columns"]
    #expect(
      try offered(data + ["unit="]) == [
        "words", "unit=Mã ĐV", "unit=NAM", "unit=measure", "unit=category", "unit=value",
      ])
    let columns = data + ["unit=Mã ĐV,period=NAM"]
    #expect(try offered(columns + ["--units", ""]) == ["words", "Xã Hạ", "Xã Thượng"])
    #expect(try offered(columns + ["--units", "xa thuong"]) == ["words", "Xã Thượng"])
    #expect(try offered(columns + ["--periods", ""]) == ["words", "2024", "2025", "latest"])
    #expect(try offered(data + ["x", "--units", ""]) == ["words"])
  }

  @Test("a name that would steer a terminal, or break a line, is not offered")
  func namesThatSteer() throws {
    let command = """
      cd "$SCRATCH" && printf 'unit,period,measure,category,value\\n"A\\nB",2024,m,,1\\n\\033[31mC,2024,m,,1\\nD,2024,m,,1\\n' > t.csv
      sosanh ---complete zsh compare m --data t.csv --units ''
      """
    #expect(try Shell.run(command) == CommandResult(out: "words\nD\n", err: "", status: 0))
  }

  @Test(
    "without data there is nothing to say, and nothing is said",
    arguments: [
      ["compare", ""], ["compare", "x", "--units", ""], ["show", "--data", ""],
      ["compare", "x", "--periods", ""],
    ])
  func silentWithoutData(words: [String]) throws {
    let found = try offered(words, in: "$SCRATCH")
    #expect(found.dropFirst().filter { $0 != "latest" }.isEmpty)
  }

  @Test("a damaged package and a folder that cannot be read are no reason to speak")
  func silentOnDamage() throws {
    let command = """
      cd "$SCRATCH" && mkdir -p Datasets/broken && for table in units measures categories observations; do
        printf 'a"b,\\xff\\n1' > Datasets/broken/$table.csv; done
      for words in "compare ''" "compare x --units ''" "compare x --periods ''" "show --data ''"; do
        eval sosanh ---complete fish $words; done
      """
    let result = try Shell.run(command)
    #expect(
      result
        == CommandResult(out: "words\nwords\nwords\nlatest\nfiles\nbroken\n", err: "", status: 0))
  }

  @Test(
    "bash gets what its readline puts in place of a word, with quotes where they are needed",
    arguments: [
      ("--units Hải", "Hải", #"Hải\ Yến"#),
      ("--units 'Hải", "Hải", "Hải Yến"),
      ("--units \"Hải", "\"Hải", "\"Hải Yến"),
      (#"--units Hải\ Y"#, #"Hải\ Y"#, #"Hải\ Yến"#),
      ("--units=hai", "hai", "hai_yen"),
      ("--units=", "", "an_khanh"),
      ("--units hai_yen,ta", "hai_yen,ta", "hai_yen,tay_son"),
    ])
  func bashReplies(words: String, current: String, expected: String) throws {
    let line = "sosanh compare member_density \(words)".replacing("'", with: "'\\''")
    let result = try Shell.run(
      "sosanh ---complete bash '\(line)' '\(current.replacing("'", with: "'\\''"))'")
    #expect(result.out.split(separator: "\n").dropFirst().first.map(String.init) == expected)
  }

  @Test("the script for bash answers from the words, with or without the line")
  func bashScript() throws {
    let script = """
      source <(sosanh --generate-completion-script bash)
      COMP_WORDS=(sosanh compare member_density --units Hải); COMP_CWORD=4; _sosanh; printf '%s|' "${COMPREPLY[@]}"
      COMP_LINE='sosanh rank x --ties de'; COMP_POINT=${#COMP_LINE}; COMP_WORDS=(sosanh rank x --ties de); COMP_CWORD=4
      _sosanh sosanh de --ties; printf '%s|' "${COMPREPLY[@]}"
      COMP_LINE='sosanh rank x --ties=de'; COMP_POINT=${#COMP_LINE}; COMP_WORDS=(sosanh rank x --ties = de); COMP_CWORD=5
      _sosanh sosanh de =; printf '%s|' "${COMPREPLY[@]}"; complete -p sosanh
      """
    let result = try Shell.run("export LC_ALL=C.UTF-8\n" + script)
    #expect(
      result
        == CommandResult(
          out: "Hải\\ Yến|dense|dense|complete -F _sosanh sosanh\n", err: "", status: 0))
  }

  @Test(
    "a line is cut into words as a shell does it",
    arguments: [
      ("a b", ["a"], "b"), ("a 'b c' \"d e\"f ", ["a", "b c", "d ef"], ""),
      (#"a b\ c \"d"#, ["a", "b c"], "\"d"), (#"a "b\"c"#, ["a"], "b\"c"), ("", [], ""),
      ("a '' b", ["a", ""], "b"),
    ])
  func lines(line: String, words: [String], current: String) {
    let cut = ShellLine(line)
    #expect(cut.words == words)
    #expect(cut.current == current)
  }

  @Test(
    "what is quoted is read back as it was",
    arguments: ["a b", "a'b", "a\"b$c`d\\e", "(a) [b]; c|d&e", "Xã Hạ*?", ""])
  func quotesAreReadBack(text: String) {
    for open in ["", "\""] {
      let quoted = ShellLine(open).quoted(text) + open
      #expect(ShellLine(quoted + " ").words == (text.isEmpty && open.isEmpty ? [] : [text]))
    }
  }
}
