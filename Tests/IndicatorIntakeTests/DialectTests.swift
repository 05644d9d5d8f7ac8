import IndicatorCore
import Testing

@testable import IndicatorIntake

@Suite("Delimiter") struct DialectTests {
  @Test(
    "is the one under which the records have the same number of fields",
    arguments: [
      ("a,b\n1,2\n", .comma),
      ("a;b\n1;2\n", .semicolon),
      ("a\tb\n1\t2\n", .tab),
      ("a;b;c\n1,5;2,5;x\n3;4;y\n", .semicolon),
      ("a;b\n1,5;2,5\n3,1;4,1\n", .semicolon),
      ("a,b\n\"1;2\",3\n\"4;5\",6\n", .comma),
      ("a\tb,c\n1\t2\n", .tab),
      ("\"a;b\";c\n1;2\n", .semicolon),
      ("a;b;c,d\n1;2;3,4\n", .semicolon),
      ("unit\n1\n", .comma),
      ("", .comma),
    ] as [(String, Delimiter)])
  func detect(text: String, delimiter: Delimiter) {
    #expect(Delimiter.detect(in: TextSource(text)) == delimiter)
  }

  @Test("is the one that cuts the header into most fields where a row is ragged")
  func detectWithARaggedRow() {
    #expect(Delimiter.detect(in: TextSource("a;b;c\n1;2\n3;4;5\n")) == .semicolon)
    #expect(Delimiter.detect(in: TextSource("a,b,c\n1,2\n3;4,5;6\n")) == .comma)
  }

  @Test("is found from the first 64 records")
  func detectFromASample() {
    let both = "a;b,c\n" + String(repeating: "1;2,3\n", count: 62)
    #expect(Delimiter.detect(in: TextSource(both)) == .comma)
    #expect(Delimiter.detect(in: TextSource(both + "1;2\n")) == .semicolon)
    #expect(Delimiter.detect(in: TextSource(both + "1;2,3\n1;2\n")) == .comma)
  }
}
