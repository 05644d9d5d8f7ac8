import Testing

@testable import sosanh

@Suite("The argument parser's description") struct DumpedValueTests {
  @Test("JSON is read as an encoder writes it")
  func jsonIsRead() {
    let value = DumpedValue(
      #"{"a" : [ "x\"\\\/\n\u1ea3\ud83d\ude00", true, -1.5e3, null ], "b" : { }, "c":[]}"#)
    #expect(value?["a"]?.items[0].text == "x\"\\/\nả😀")
    #expect(value?["a"]?.items.map(\.isTrue) == [false, true, false, false])
    #expect(value?["a"]?.items[2] == .word("-1.5e3"))
    #expect(value?["b"] == .object([:]))
    #expect(value?["c"] == .list([]))
    #expect(value?["d"] == nil)
  }

  @Test(
    "what is no JSON is nothing",
    arguments: ["", "{", "[1", "\"a", "{\"a\" 1}", "{\"a\":}", "\"\\"])
  func noJSON(text: String) {
    #expect(DumpedValue(text) == nil)
  }

  @Test("says of every verb what help needs", arguments: Verb.allCases)
  func everyVerbIsDescribed(verb: Verb) {
    let arguments = VerbArguments(verb)
    #expect(arguments["--help"]?.names == ["-h", "--help"])
    for argument in arguments.all { #expect(!argument.abstract.isEmpty, "\(argument.label)") }
    #expect(Set(arguments.all.flatMap(\.names)).count == arguments.all.flatMap(\.names).count)
    // A query is one text on standard output: it has no format, and no notes to be quiet about.
    guard verb != .query else { return }
    #expect(arguments["-o"]?.label == "-o, --output <file>")
    #expect(arguments["--format"]?.values == OutputFormat.allCases.map(\.rawValue))
    #expect(arguments["--quiet"]?.kind == .flag)
  }
}
