internal import IndicatorCore

/// A text and the footnote marks that were taken off it.
struct MarkedText: Hashable {
  let text: String
  let mark: String
}

/// The texts that cells refer to by number.
struct SharedText {
  /// The texts by their numbers.
  let pool: TextPool

  /// No texts.
  static let none = SharedText(pool: TextPool())

  private init(pool: TextPool) { self.pool = pool }

  /// Reads a part of shared texts.
  init(_ reader: inout XMLReader, budget: WorkbookBudget) throws(Fault) {
    var pool = TextPool()
    try reader.enter("sst")
    let depth = reader.depth
    while let name = try reader.child(at: depth) {
      guard name == "si" else { continue }
      let text = try reader.richText()
      try budget.take(text: text.text.utf8.count + text.mark.utf8.count)
      if !text.mark.isEmpty { pool.marks[pool.shared.count] = text.mark }
      pool.shared.append(text.text)
      if pool.count > budget.limits.cells { throw budget.fault(.cells(budget.limits.cells)) }
    }
    try reader.finish()
    self.pool = pool
  }
}

extension XMLReader {
  /// The text of the element that was entered: its `t` and the `t` of its runs, joined; readings that are
  /// printed above the text (`rPh`) are left out. Blanks count whether or not `xml:space` says so.
  mutating func richText() throws(Fault) -> MarkedText {
    let depth = depth
    var runs = TextRuns()
    while let name = try child(at: depth) {
      if name == "t" { try add(TextRun(text: try self.text(), isRaised: false), to: &runs) }
      if name == "r" { try add(try run(), to: &runs) }
    }
    return runs.marked
  }

  private func add(_ run: TextRun, to runs: inout TextRuns) throws(Fault) {
    runs.add(run)
    if runs.bytes > WorkbookLimits.token { throw fault(.tooLong(limit: WorkbookLimits.token)) }
  }

  private mutating func run() throws(Fault) -> TextRun {
    let depth = depth
    var run = TextRun(text: "", isRaised: false)
    while let name = try child(at: depth) {
      if name == "t" { try append(try self.text(), to: &run.text) }
      if name == "rPr" { run.isRaised = try isRaised() }
    }
    return run
  }

  /// Whether the properties that were entered raise text as footnote marks are.
  mutating func isRaised() throws(Fault) -> Bool {
    let depth = depth
    var isRaised = false
    while let name = try child(at: depth) {
      if name == "vertAlign" { isRaised = prefixed("val") == "superscript" }
    }
    return isRaised
  }

  /// The value of an attribute, with a prefix or without.
  func prefixed(_ name: String) -> String? { attribute(name) ?? prefixedAttribute(name) }
}

/// A run of text, as it stands or raised.
struct TextRun: Hashable {
  var text: String
  var isRaised: Bool
}

/// Runs of text one behind the other, to be parted into text and marks.
struct TextRuns: Hashable {
  private(set) var bytes = 0
  private var runs: [TextRun] = []
  /// Marks that are known as such, whatever they look like.
  private var marks: [String] = []

  /// Adds a run; neighbours alike become one.
  mutating func add(_ run: TextRun) {
    bytes += run.text.utf8.count
    guard !run.text.isEmpty else { return }
    if let last = runs.last, last.isRaised == run.isRaised {
      runs[runs.count - 1].text += run.text
    } else {
      runs.append(run)
    }
  }

  /// Adds a footnote mark, which is no text.
  mutating func addMark(_ mark: String) { marks.append(mark) }

  /// Whether raised text comes first and other text follows.
  var beginsRaised: Bool { runs.count > 1 && runs[0].isRaised }

  /// The text without its footnote marks, and these.
  var marked: MarkedText {
    let marked = markedText
    guard !marks.isEmpty else { return marked }
    let all = (marked.mark.isEmpty ? [] : [marked.mark]) + marks
    return MarkedText(text: marked.text, mark: all.joined(separator: ","))
  }

  private var markedText: MarkedText {
    let runs = runs.map {
      TextRun(
        text: UTF8Text.composedText($0.text.withoutSpreadsheetEscapes), isRaised: $0.isRaised)
    }
    guard let first = runs.first else { return MarkedText(text: "", mark: "") }
    if runs.count > 1 { return Self.parted(runs) }
    if first.isRaised { return MarkedText(text: RaisedText.power(first.text), mark: "") }
    let (text, mark) = RaisedText.split(first.text)
    return MarkedText(text: text, mark: mark)
  }

  private static func parted(_ runs: [TextRun]) -> MarkedText {
    var text = ""
    var marks: [String] = []
    let last = runs.lastIndex { !$0.text.isXMLBlank } ?? 0
    for (index, run) in runs.enumerated() {
      let hasMore = index < last
      if !run.isRaised {
        text += run.text
      } else if RaisedText.isMark(run.text, behind: text, hasMore: hasMore) {
        marks.append(RaisedText.plain(run.text))
      } else {
        text += RaisedText.power(run.text)
      }
    }
    return MarkedText(text: text, mark: marks.joined(separator: ","))
  }
}

extension String {
  /// The text with characters in place of escapes such as `_x000D_`, by which spreadsheet programs write
  /// what XML cannot hold; `_x005F_` is `_` itself.
  var withoutSpreadsheetEscapes: String {
    guard utf8.contains(where: { $0 == 0x5F }) else { return self }
    var units: [UInt16] = []
    var rest = Array(utf16)[...]
    while let first = rest.first {
      if let unit = Self.escape(rest.prefix(7)) {
        units.append(unit)
        rest = rest.dropFirst(7)
      } else {
        units.append(first)
        rest = rest.dropFirst()
      }
    }
    return String(validating: units, as: UTF16.self) ?? self
  }

  /// The sign that `_xHHHH_` stands for.
  private static func escape(_ units: ArraySlice<UInt16>) -> UInt16? {
    let signs = units.map { UInt8(exactly: $0) ?? 0 }
    guard signs.count == 7, signs[0] == 0x5F, signs[1] == 0x78, signs[6] == 0x5F else { return nil }
    let digits = String(decoding: signs[2..<6], as: UTF8.self)
    return digits.allSatisfy(\.isHexDigit) ? UInt16(digits, radix: 16) : nil
  }
}
