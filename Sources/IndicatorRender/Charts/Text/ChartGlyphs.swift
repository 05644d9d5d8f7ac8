/// The characters that charts are drawn with.
struct ChartGlyphs {
  /// From an eighth of a cell to a whole one, from the left.
  let eighths: [Character]
  /// The right half of a cell, and its right edge: for bars that end to the left of zero.
  let rightHalf: Character
  let rightEdge: Character
  /// What stands where a value is missing.
  let missing: Character
  let dot: Character
  let track: Character
  let target: Character
  /// Parts of a stack, told apart without colour.
  let textures: [Character]
  /// Points of lines.
  let points: [Character]
  let across: Character
  let upright: Character
  /// Slanting lines, and where two of them cross.
  let rising: Character
  let falling: Character
  let crossing: Character
  /// Corners of a line: down and right of the cell, down and left, up and right, up and left.
  let corners: [Character]
  /// Along an axis: its ends and its ticks.
  let axisStart: Character
  let axisTick: Character
  let axisEnd: Character
  let arrow: String

  /// One glyph for the n-th of a row of them; letters where it has no more.
  static func pick(_ index: Int, of glyphs: [Character]) -> Character {
    let letters = Array("abcdefghijklmnopqrstuvwxyz")
    return index < glyphs.count ? glyphs[index] : letters[(index - glyphs.count) % letters.count]
  }
}

extension Charset {
  /// The characters of the set.
  var glyphs: ChartGlyphs { self == .unicode ? .unicode : .ascii }
}

extension ChartGlyphs {
  fileprivate static let unicode = ChartGlyphs(
    eighths: Array("▏▎▍▌▋▊▉█"), rightHalf: "▐", rightEdge: "▕", missing: "·", dot: "●", track: "─",
    target: "┃", textures: Array("█▓▒░╳┼╱╲○□"), points: Array("●○■□▲△◆◇▼▽★☆"), across: "─",
    upright: "│", rising: "╱", falling: "╲", crossing: "╳", corners: Array("╭╮╰╯"), axisStart: "├",
    axisTick: "┼", axisEnd: "┤", arrow: "→")

  fileprivate static let ascii = ChartGlyphs(
    eighths: Array("---====#"), rightHalf: "=", rightEdge: "-", missing: ".", dot: "o", track: "-",
    target: "|", textures: Array("#=-.+x%*o:"), points: Array("ox*#%@$&ABCD"), across: "-",
    upright: "|", rising: "/", falling: "\\", crossing: "X", corners: Array("..''"), axisStart: "+",
    axisTick: "+",
    axisEnd: "+", arrow: "->")
}
