internal import IndicatorCore

/// What a cell's style says about the number in it.
enum NumberStyle: Hashable {
  /// A number as it is.
  case plain
  /// A share shown as a percentage.
  case percentage
  /// A day, a time or both.
  case date
  /// Hours, minutes or seconds that count on beyond a day.
  case elapsed

  /// The style of a number format that programs know by number; nil where a code must say.
  init(builtIn number: Int) {
    switch number {
    case 9, 10: self = .percentage
    case 46: self = .elapsed
    case 14...22, 27...36, 45, 47, 50...58: self = .date
    default: self = .plain
    }
  }

  /// The style that a format code such as `0.0%` or `[$-42A]dd/mm/yyyy;@` asks for.
  ///
  /// Only signs that ask for something count: not text in quotes, not a sign behind `\`, `_` or `*`, not
  /// colours, conditions and languages in brackets. Brackets with nothing but `h`, `m` or `s` count time.
  init(code: String) {
    var signs = code.makeIterator()
    var shown: Set<Character> = []
    var isElapsed = false
    while let sign = signs.next() {
      switch sign {
      case "\\", "_", "*": _ = signs.next()
      case "\"": Self.skip(to: "\"", &signs)
      case "[":
        let word = Self.skip(to: "]", &signs).lowercased()
        if !word.isEmpty, ["h", "m", "s"].contains(where: { Set($0) == Set(word) }) {
          isElapsed = true
        }
      default: shown.formUnion(sign.lowercased())
      }
    }
    if isElapsed {
      self = .elapsed
    } else if !shown.isDisjoint(with: "dmyhs"), !code.hasPrefix("General") {
      self = .date
    } else {
      self = shown.contains("%") ? .percentage : .plain
    }
  }

  @discardableResult
  private static func skip(to end: Character, _ signs: inout String.Iterator) -> String {
    var word = ""
    while let sign = signs.next(), sign != end { word.append(sign) }
    return word
  }
}

/// The styles of a workbook's cells, by the number that a cell has.
struct CellStyles {
  /// Nil for a workbook without styles, whose cells may have any number.
  private let styles: [NumberStyle]?

  /// No styles.
  static let none = CellStyles(styles: nil)

  /// The style of a number; nil if the workbook has no such style.
  func style(_ number: Int) -> NumberStyle? {
    guard let styles else { return .plain }
    return styles.indices.contains(number) ? styles[number] : number == 0 ? .plain : nil
  }

  private init(styles: [NumberStyle]?) { self.styles = styles }

  /// Reads a part of styles.
  init(_ reader: inout XMLReader, _ budget: WorkbookBudget) throws(Fault) {
    var codes: [Int: NumberStyle] = [:]
    var formats: [Int] = []
    try reader.enter("styleSheet")
    let depth = reader.depth
    while let name = try reader.child(at: depth) {
      if name == "numFmts" { try Self.readCodes(&reader, &codes, budget) }
      if name == "cellXfs" { try Self.readFormats(&reader, &formats, budget) }
    }
    try reader.finish()
    styles = formats.map { codes[$0] ?? NumberStyle(builtIn: $0) }
  }

  private static func readCodes(
    _ reader: inout XMLReader, _ codes: inout [Int: NumberStyle], _ budget: WorkbookBudget
  ) throws(Fault) {
    let depth = reader.depth
    while let name = try reader.child(at: depth) {
      guard name == "numFmt", let number = try reader.wholeAttribute("numFmtId") else { continue }
      codes[number] = NumberStyle(code: reader.attribute("formatCode") ?? "")
      if codes.count > budget.limits.styles { throw budget.fault(.styles(budget.limits.styles)) }
    }
  }

  private static func readFormats(
    _ reader: inout XMLReader, _ formats: inout [Int], _ budget: WorkbookBudget
  ) throws(Fault) {
    let depth = reader.depth
    while let name = try reader.child(at: depth) {
      guard name == "xf" else { continue }
      formats.append(try reader.wholeAttribute("numFmtId") ?? 0)
      if formats.count > budget.limits.styles { throw budget.fault(.styles(budget.limits.styles)) }
    }
  }
}
