/// What stands in a document of Word, and how its pages are turned: a wide table turns its own pages and no other.
struct WordBody {
  /// Which way the page of a piece is turned.
  enum Need {
    /// As that of the piece before.
    case asBefore
    /// As that of the piece behind, if that asks for one: headings.
    case asBehind
    case upright
    case turned
  }

  /// What is not parted.
  struct Piece {
    let markup: [Markup]
    let need: Need

    init(_ markup: [Markup], need: Need = .asBefore) {
      (self.markup, self.need) = (markup, need)
    }
  }

  private var pieces: [Piece] = []

  mutating func append(_ piece: Piece) { pieces.append(piece) }

  mutating func append(_ markup: [Markup], need: Need = .asBefore) {
    pieces.append(Piece(markup, need: need))
  }

  /// All pieces; where the pages turn, a section ends.
  func markup(_ text: WordText) -> [Markup] {
    var all: [Markup] = []
    var isTurned: Bool?
    for (number, piece) in pieces.enumerated() {
      let turns = self.turns(number, behind: isTurned ?? false)
      if let isTurned, turns != isTurned { all.append(text.sectionEnd(isTurned: isTurned)) }
      all += piece.markup
      isTurned = turns
    }
    return all + [text.page(isTurned: isTurned ?? false)]
  }

  private func turns(_ number: Int, behind isTurned: Bool) -> Bool {
    switch pieces[number].need {
    case .upright: return false
    case .turned: return true
    case .asBefore: return isTurned
    case .asBehind:
      let next = pieces[number...].first { $0.need != .asBehind }
      return next?.need == .turned
    }
  }
}
