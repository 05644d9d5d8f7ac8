import IndicatorCore
import TestSupport
import Testing

@testable import IndicatorIntake

/// What a text is read as: `<name a=v>` begins an element, `</>` ends it, the rest is text.
private func events(_ text: [UInt8], deflated: Bool = true) throws -> [String] {
  var part = ArchiveText.Part("part.xml", repeating: text, count: 1)
  if !deflated { (part.packed, part.method) = (text, 0) }
  let archive = try ZipArchive(SourceBytes(name: "a.xlsx", bytes: ArchiveText([part]).bytes))
  let budget = WorkbookBudget(WorkbookLimits(), name: "a.xlsx")
  let entry = try #require(archive.entry("part.xml"))
  var reader = XMLReader(try PartReader(archive, entry: entry, budget: budget), of: "a.xlsx")
  var events: [String] = []
  while let event = try reader.next() {
    switch event {
    case .start(let name):
      let attributes = reader.attributes.map { " \($0.name)=\($0.value)" }.joined()
      events.append("<\(name)\(attributes)>")
    case .end: events.append("</>")
    case .text(let text): events.append(text)
    }
  }
  return events
}

@Suite("Reading XML") struct XMLReaderTests {
  @Test(
    "gives elements, attributes and text as they are meant",
    arguments: [
      ("<a/>", ["<a>", "</>"]),
      ("<a></a >\n", ["<a>", "</>"]),
      (
        "<?xml version=\"1.0\" encoding='utf-8'?><!-- - -- > --><a><?x ?>b</a><!---->",
        ["<a>", "b", "</>"]
      ),
      ("\u{FEFF}<a>Ế</a>", ["<a>", "Ế", "</>"]),
      ("<x:a xmlns:x='u' x:b=\"1\"><y:c/></x:a>", ["<a xmlns:x=u x:b=1>", "<c>", "</>", "</>"]),
      ("<a b = 'c>d' e=\"'\"\n/>", ["<a b=c>d e='>", "</>"]),
      ("<a>&amp;&lt;&gt;&quot;&apos;&#13;&#x1EBE;</a>", ["<a>", "&<>\"'\rẾ", "</>"]),
      ("<a>1\r\n2\r3\n4\t</a>", ["<a>", "1\n2\n3\n4\t", "</>"]),
      ("<a b='1\r\n2\t3&#10;'/>", ["<a b=1 2 3\n>", "</>"]),
      ("<a>b<![CDATA[<&amp;]] >]]]>c</a>", ["<a>", "b", "<&amp;]] >]", "c", "</>"]),
    ])
  func sound(text: String, expected: [String]) throws {
    #expect(try events(Array(text.utf8)) == expected)
    #expect(try events(Array(text.utf8), deflated: false) == expected)
  }

  /// Texts, what is wrong with them, and on which line.
  private static let wrong: [(String, MarkupFlaw, Int)] = [
    ("", .unexpectedEnd, 1), (" ", .unexpectedEnd, 1), ("<a>", .unexpectedEnd, 1),
    ("<a>\n<", .unexpectedEnd, 2), ("<a b='", .unexpectedEnd, 1), ("<!-- ", .unexpectedEnd, 1),
    ("<a/>\n\n<?x", .unexpectedEnd, 3), ("<a><![CDATA[]]", .unexpectedEnd, 1),
    ("x<a/>", .unexpected("x"), 1), ("<a/>x", .unexpected("x"), 1),
    ("<a/><b/>", .unexpected("<b"), 1), ("</a>", .unexpected("</"), 1),
    ("<a></b>", .wrongEndTag("b", open: "a"), 1), ("<x:a></a>", .wrongEndTag("a", open: "x:a"), 1),
    ("<a>\n</ a>", .wrongEndTag(" a", open: "a"), 2), ("< a/>", .unexpected("< a/"), 1),
    ("<a b/>", .unexpected("b"), 1), ("<a b=c/>", .unexpected("b="), 1),
    ("<a b='1'c='2'/>", .unexpected("c"), 1), ("<a b='1' b='2'/>", .repeatedAttribute("b"), 1),
    ("<a / >", .unexpected("/ "), 1), ("<a b='<'/>", .unexpected("<"), 1),
    ("<a>&nbsp;</a>", .unknownEntity("&nbsp;"), 1), ("<a>& b</a>", .unknownEntity("& b"), 1),
    ("<a>&#0;</a>", .unknownEntity("&#0;"), 1), ("<a>&#xD800;</a>", .unknownEntity("&#xD800;"), 1),
    ("<a>&#-5;</a>", .unknownEntity("&#-5;"), 1), ("<a>\u{1}</a>", .unexpected("&#1;"), 1),
    ("<!DOCTYPE a><a/>", .documentType, 1), ("<a><!x></a>", .unexpected("<!"), 1),
    ("<![CDATA[x]]><a/>", .unexpected("<!"), 1),
    ("<?xml version='1.0' encoding='UTF-16'?><a/>", .encoding("UTF-16"), 1),
    ("<?xml version='1.0' encoding=\"windows-1258\"?><a/>", .encoding("windows-1258"), 1),
  ]

  @Test("that is not well formed is a fault on its line", arguments: wrong.indices)
  func notWellFormed(index: Int) {
    let (text, flaw, line) = Self.wrong[index]
    let place = Place(source: "a.xlsx!part.xml", line: line, column: 0)
    #expect(throws: Fault(.workbook(.badMarkup(flaw)), at: place), "\(text)") {
      try events(Array(text.utf8))
    }
  }

  @Test("in another encoding is refused", arguments: [[0xFF, 0xFE], [0xFE, 0xFF]] as [[UInt8]])
  func encoding(mark: [UInt8]) {
    let place = Place(source: "a.xlsx!part.xml", line: 1, column: 0)
    #expect(throws: Fault(.workbook(.badMarkup(.encoding("UTF-16"))), at: place)) {
      try events(mark + [0x3C, 0])
    }
    #expect(throws: Fault(.workbook(.badMarkup(.encoding(""))), at: place)) {
      try events(Array("<a>".utf8) + [0xC3, 0x28] + Array("</a>".utf8))
    }
  }

  @Test("gives the same wherever a piece of 64 KiB ends")
  func pieces() throws {
    let text = "<a b='c>&lt;'>d &amp; Ế<![CDATA[e]]]>\r\n<f/></a><?g?>"
    let expected = try events(Array(text.utf8))
    for shift in -text.utf8.count...2 {
      let filler = String(repeating: "x", count: (1 << 16) - 7 + shift)
      #expect(
        try events(Array("<!--\(filler)-->\(text)".utf8)) == expected, "moved by \(shift)")
    }
  }

  @Test("names the line, however far behind it is")
  func line() {
    let lines = String(repeating: "<b/>\n<b c='\n'>\n</b>", count: 50_000)
    let place = Place(source: "a.xlsx!part.xml", line: 150_002, column: 0)
    #expect(throws: Fault(.workbook(.badMarkup(.wrongEndTag("d", open: "a"))), at: place)) {
      try events(Array("<a>\(lines)\n</d>".utf8))
    }
  }
}
