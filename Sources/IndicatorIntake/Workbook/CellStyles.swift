internal import IndicatorCore

/// The styles of a workbook's cells, by the number that a cell has.
struct CellStyles {
  /// At least one; cells of a workbook without styles may have any number, and all have the first.
  let styles: [CellStyle]
  private let hasAny: Bool

  /// No styles.
  static let none = CellStyles()

  private init() {
    styles = [.plain]
    hasAny = false
  }

  /// The index of a style by its number; nil if the workbook has no such style.
  func index(_ number: Int) -> UInt16? {
    guard hasAny else { return 0 }
    return number < styles.count ? UInt16(number) : nil
  }

  /// Reads a part of styles.
  init(_ reader: inout XMLReader, budget: WorkbookBudget) throws(Fault) {
    var part = StylePart(budget: budget)
    try reader.enter("styleSheet")
    let depth = reader.depth
    while let name = try reader.child(at: depth) {
      if name == "numFmts" { try part.readCodes(&reader) }
      if name == "fonts" { try part.readFonts(&reader) }
      if name == "cellXfs" { try part.readStyles(&reader) }
    }
    try reader.finish()
    styles = part.styles.isEmpty ? [.plain] : part.styles
    hasAny = true
  }
}

/// What was read of a part of styles so far: formats, fonts, then the styles that name them.
private struct StylePart {
  let budget: WorkbookBudget
  private var formats: [Int: CellFormat] = [:]
  private var fonts: [Font] = []
  private(set) var styles: [CellStyle] = []

  private struct Font {
    var isBold = false
    var isRaised = false
  }

  init(budget: WorkbookBudget) { self.budget = budget }

  mutating func readCodes(_ reader: inout XMLReader) throws(Fault) {
    let depth = reader.depth
    while let name = try reader.child(at: depth) {
      guard name == "numFmt", let number = try reader.wholeAttribute("numFmtId") else { continue }
      let code = reader.attribute("formatCode") ?? ""
      // A code is kept sign by sign.
      try budget.take(text: 32 * max(0, code.utf8.count - 64))
      formats[number] = CellFormat(code: code)
      try check(formats.count)
    }
  }

  mutating func readFonts(_ reader: inout XMLReader) throws(Fault) {
    let depth = reader.depth
    while let name = try reader.child(at: depth) {
      guard name == "font" else { continue }
      fonts.append(try font(&reader))
      try check(fonts.count)
    }
  }

  private func font(_ reader: inout XMLReader) throws(Fault) -> Font {
    let depth = reader.depth
    var font = Font()
    while let name = try reader.child(at: depth) {
      if name == "b" { font.isBold = reader.isTrueUnlessDenied }
      if name == "vertAlign" { font.isRaised = reader.attribute("val") == "superscript" }
    }
    return font
  }

  mutating func readStyles(_ reader: inout XMLReader) throws(Fault) {
    let depth = reader.depth
    while let name = try reader.child(at: depth) {
      guard name == "xf" else { continue }
      styles.append(try style(&reader))
      try check(styles.count)
    }
  }

  private mutating func style(_ reader: inout XMLReader) throws(Fault) -> CellStyle {
    let format = try format(try reader.wholeAttribute("numFmtId") ?? 0)
    let number = try reader.wholeAttribute("fontId") ?? 0
    let font = number < fonts.count ? fonts[number] : Font()
    let depth = reader.depth
    var indent = 0
    while let name = try reader.child(at: depth) {
      if name == "alignment" { indent = min(try reader.wholeAttribute("indent") ?? 0, 255) }
    }
    return CellStyle(
      format: format, indent: indent, isBold: font.isBold, isRaised: font.isRaised)
  }

  /// The format of a number, made once.
  private mutating func format(_ number: Int) throws(Fault) -> CellFormat {
    if let format = formats[number] { return format }
    let format = CellFormat(builtIn: number)
    formats[number] = format
    return format
  }

  private func check(_ count: Int) throws(Fault) {
    if count > budget.limits.styles { throw budget.fault(.styles(budget.limits.styles)) }
  }
}

extension XMLReader {
  /// Whether an element that says yes by being there does not say no by its value.
  var isTrueUnlessDenied: Bool { !["0", "false", "off", "none"].contains(attribute("val")) }
}
