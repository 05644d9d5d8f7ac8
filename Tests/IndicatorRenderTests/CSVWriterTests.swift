import IndicatorRender
import Testing

@Suite("CSV writer") struct CSVWriterTests {
  @Test("quotes only what needs quotes")
  func quotesOnlyWhatNeedsQuotes() {
    var table = ResultTable(columns: ["a", "b"])
    table.append([.text("x, y"), .text("say \"z\"")])
    table.append([.missing, .words(["one", "two"])])
    #expect(CSVWriter.text(table) == "a,b\n\"x, y\",\"say \"\"z\"\"\"\n,one;two\n")
  }
}
