import IndicatorCore
import Testing

@testable import IndicatorRender

@Suite("Note numbers") struct NoteNumbersTests {
  @Test("notes are numbered as they are needed, each once")
  func numbered() {
    var notes = NoteNumbers()
    #expect(notes.numbers(nil, caveats: []) == "")
    #expect(notes.numbers(nil, caveats: [.gap]) == "1")
    #expect(notes.numbers(.notReported, caveats: []) == "2")
    #expect(notes.numbers(.notReported, caveats: [.estimated, .gap]) == "1 2 3")
    #expect(notes.numbers(nil, caveats: [.gap, .smallBase]) == "1 4")
    #expect(notes.notes.map(\.code) == ["gap", "not_reported", "estimated", "small_base"])
    #expect(
      notes.notes.map(\.text) == [
        Caveat.gap.sentence[.english], Reason.notReported.sentence[.english],
        Caveat.estimated.sentence[.english], Caveat.smallBase.sentence[.english],
      ])
  }

  @Test("each is a paragraph behind its number, wrapped beside it")
  func text() {
    var notes = NoteNumbers()
    _ = notes.numbers(.undefined, caveats: [.estimated])
    #expect(
      notes.text(width: 20) == """
        1 The base is 0, so
          there is no rate.
        2 A figure is an
          estimate.

        """)
    #expect(
      notes.text(width: 80) == "1 The base is 0, so there is no rate.\n2 A figure is an estimate.\n"
    )
    #expect(NoteNumbers().text(width: 80) == "")
  }

  @Test(
    "from ten notes on, the text stands one column further in, and no line is too wide",
    arguments: [20, 47, 120])
  func tenNotes(width: Int) {
    var notes = NoteNumbers()
    for caveat in Caveat.allCases {
      var one: Caveats = []
      one.insert(caveat)
      _ = notes.numbers(nil, caveats: one)
    }
    let lines = notes.text(width: width).split(separator: "\n")
    #expect(lines.first?.hasPrefix("1  ") == true)
    #expect(lines.contains { $0.hasPrefix("\(Caveat.allCases.count) ") })
    #expect(lines.allSatisfy { $0.displayWidth <= width })
    #expect(lines.allSatisfy { $0.dropFirst(2).first == " " })
  }
}
