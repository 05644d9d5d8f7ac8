/// How wide text is in a drawing, about: no font is at hand, so widths are those of a wide one.
enum SVGText {
  /// The pixels of a line at the usual size.
  static func width(of text: String) -> Int { (text.reduce(0) { $0 + tenths($1) } + 9) / 10 }

  /// The text in lines of at most so many pixels, broken between words; a longer word stands alone.
  static func wrapped(_ text: String, to pixels: Int) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, width(of: "\(last) \(word)") <= pixels {
        lines[lines.count - 1] = "\(last) \(word)"
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }

  private static func tenths(_ character: Character) -> Int {
    switch character.displayWidth {
    case 0: return 0
    case 2: return 130
    default: break
    }
    if " .,:;'|!()[]ijlt/".contains(character) { return 47 }
    if "mwMW%~→@".contains(character) { return 128 }
    return character.isUppercase ? 98 : 84
  }

  /// The text in at most so many pixels: what is too long ends in `~`.
  static func shortened(_ text: String, to pixels: Int) -> String {
    guard width(of: text) > pixels else { return text }
    if let tail = text.periodTail, width(of: tail) + 40 <= pixels {
      return shortened(String(text.dropLast(tail.count)), to: pixels - width(of: tail)) + tail
    }
    var kept = ""
    var used = 128
    for character in text {
      used += tenths(character)
      if used > pixels * 10 { break }
      kept.append(character)
    }
    return kept.withoutTrailingBlanks + "~"
  }
}

/// Fills that differ in colour and, on paper, in texture.
enum SVGFill {
  /// Colours that people with any kind of colour vision tell apart, and that differ in grey as well: a page is often
  /// copied without colours. Each has a lightness of its own, neighbours far apart.
  ///
  /// - References: after M. Okabe, K. Ito (2008), "Color Universal Design", some lighter or darker.
  static let colors = [
    "#0072B2", "#4CA3DA", "#F0E442", "#F2AE1C", "#D55E00", "#8B2F6B", "#1B9E77", "#C4C4C4",
  ]
  /// The inks that are read on them: white on what is dark.
  private static let inks = [
    "#FFFFFF", "#000000", "#000000", "#000000", "#FFFFFF", "#FFFFFF", "#000000", "#000000",
  ]
  /// What paper shows besides: the outlines of parts, and textures.
  static let printed =
    "@media print{.texture{display:inline}.part{stroke:currentColor;stroke-width:1}}"

  /// What is read on the n-th part.
  static func ink(_ index: Int) -> String { inks[index % inks.count] }

  /// What is above zero or rises, and what is below it, which paper shows hatched.
  static let positive = "#0072B2"
  static let negative = "#E69F00"
  /// What falls: an orange that a thin line can be seen in on white and on black.
  static let falling = "#D55E00"
  /// What does neither.
  static let level = "#777777"

  /// Strokes of a texture over eight by eight pixels; the first is none.
  private static let textures = [
    "", "M0 8L8 0", "M2 2h2M6 6h2", "M0 0L8 8", "M0 8L8 0M0 0L8 8", "M0 4h8", "M4 0v8",
    "M0 4h8M4 0v8",
  ]

  /// The colour and texture of the n-th part.
  static func pattern(_ index: Int, id: String) -> Markup {
    let color = colors[index % colors.count]
    let texture = textures[(index + index / textures.count) % textures.count]
    return pattern(id: id, color: color, texture: texture)
  }

  /// The hatching of bars below zero.
  static func hatching(id: String) -> Markup {
    pattern(id: id, color: negative, texture: textures[1])
  }

  private static func pattern(id: String, color: String, texture: String) -> Markup {
    var inside = [Markup("rect", attributes: ["width": "8", "height": "8", "fill": color])]
    if !texture.isEmpty {
      inside.append(
        Markup(
          "path",
          attributes: [
            "class": "texture", "display": "none", "d": texture, "stroke": "#000000",
            "stroke-width": "2", "fill": "none",
          ]))
    }
    return Markup(
      "pattern",
      attributes: ["id": id, "width": "8", "height": "8", "patternUnits": "userSpaceOnUse"],
      children: inside)
  }
}
