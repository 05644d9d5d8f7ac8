import IndicatorRender
import Testing

@Suite("CSV writer") struct CSVWriterTests {
  @Test("quotes only what needs quotes")
  func quotesOnlyWhatNeedsQuotes() {
    var table = ResultTable(columns: ["a", "b"])
    table.append([.text("x, y"), .text("say \"z\"")])
    table.append([.missing, .words(["one", "two"])])
    #expect(CSVWriter().text(table) == "a,b\n\"x, y\",\"say \"\"z\"\"\"\n,one;two\n")
  }

  @Test(
    "a field is quoted if it holds a comma, a quote or a line end",
    arguments: [
      ("x", "x"), ("", ""), (" x ", " x "), ("a;b", "a;b"), ("a\tb", "a\tb"), ("'", "'"),
      ("=1+1", "=1+1"), ("a,b", "\"a,b\""), ("\"", "\"\"\"\""), ("a\nb", "\"a\nb\""),
      ("a\rb", "\"a\rb\""), ("a\r\nb", "\"a\r\nb\""), ("\"\u{301}", "\"\"\"\u{301}\""),
      (",\u{301}", "\",\u{301}\""),
    ])
  func fields(field: String, written: String) {
    var table = ResultTable(columns: ["a", "b"])
    table.append([.text(field), .text("z")])
    let text = CSVWriter().text(table)
    #expect(text.unicodeScalars.elementsEqual(("a,b\n" + written + ",z\n").unicodeScalars))
  }

  @Test("values of every kind are written as they are")
  func kinds() {
    var table = ResultTable(columns: ["a", "b", "c", "d", "e", "f"])
    table.append([
      .missing, .text("x"), .number("-94.5"), .count("9223372036854775807"), .words([]),
      .words(["gap"]),
    ])
    #expect(CSVWriter().text(table) == "a,b,c,d,e,f\n,x,-94.5,9223372036854775807,,gap\n")
  }

  @Test("a header needs quotes as a field does")
  func header() {
    #expect(CSVWriter().text(ResultTable(columns: ["a,b", "c"])) == "\"a,b\",c\n")
  }

  @Test("an only field that is empty is quoted, for a blank line would be passed over")
  func onlyField() {
    var table = ResultTable(columns: ["a"])
    table.append([.missing])
    #expect(CSVWriter().text(table) == "a\n\"\"\n")
  }
}
