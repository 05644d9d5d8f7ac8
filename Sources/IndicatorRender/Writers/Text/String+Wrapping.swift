/// Where a text may go on in the next line.
package enum LineBreaks: Hashable, Sendable {
  /// Between words.
  case betweenWords
  /// Between words and, where names are made of parts, behind `_`, `/`, `#` and `;`.
  case insideNames

  /// A word in the parts between which it may be broken.
  fileprivate func parts(of word: Substring) -> [Substring] {
    guard self == .insideNames else { return [word] }
    var parts: [Substring] = []
    var start = word.startIndex
    for position in word.indices where "_/#;".contains(word[position]) {
      let end = word.index(after: position)
      parts.append(word[start..<end])
      start = end
    }
    return start < word.endIndex || parts.isEmpty ? parts + [word[start...]] : parts
  }
}

extension String {
  /// The text in lines of at most `width` columns, broken between words; a longer word is broken inside.
  package func wrapped(to width: Int, breaks: LineBreaks = .betweenWords) -> [String] {
    withoutControls.wrappedAsIs(to: width, breaks: breaks)
  }

  private func wrappedAsIs(to width: Int, breaks: LineBreaks) -> [String] {
    if first != " ", displayWidth <= width { return [self] }
    var lines: [String] = []
    var current = ""
    var used = 0
    for word in split(separator: " ", omittingEmptySubsequences: false) {
      var blank = 1
      for piece in breaks.parts(of: word).flatMap({ $0.pieces(of: width) }) {
        let needed = piece.displayWidth
        if !current.isEmpty, used + blank + needed <= width {
          if blank > 0 { current += " " }
          current += piece
          used += blank + needed
        } else {
          if !current.isEmpty { lines.append(current) }
          (current, used) = (piece, needed)
        }
        blank = 0
      }
    }
    return lines + [current]
  }

  /// The columns that its longest part takes which is not broken.
  func longestPart(_ breaks: LineBreaks) -> Int {
    split(separator: " ").reduce(0) { longest, word in
      breaks.parts(of: word).reduce(longest) { max($0, $1.displayWidth) }
    }
  }

  /// The text without blanks at its end.
  var withoutTrailingBlanks: String {
    guard utf8.last == UInt8(ascii: " ") else { return self }
    var text = self[...]
    // Bytes suffice as long as no sign stands before them that a blank may be joined to.
    if let end = utf8.lastIndex(where: { $0 != 0x20 }), utf8[end] < 0x80 {
      return String(self[...end])
    }
    while text.last == " " { text = text.dropLast() }
    return String(text)
  }
}

extension Substring {
  /// The word in pieces of at most `width` columns.
  fileprivate func pieces(of width: Int) -> [String] {
    guard displayWidth > width, width > 0 else { return [String(self)] }
    var pieces: [String] = []
    var piece = ""
    var used = 0
    for character in self {
      let needed = character.displayWidth
      if used + needed > width, !piece.isEmpty {
        pieces.append(piece)
        (piece, used) = ("", 0)
      }
      piece.append(character)
      used += needed
    }
    return pieces + [piece]
  }
}
