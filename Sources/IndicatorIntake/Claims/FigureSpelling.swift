internal import IndicatorCore

/// What a figure of a claim is: a report that prints counts with points for thousands may print its shares with
/// a decimal point all the same.
enum FigureRole: CaseIterable, Hashable {
  case count
  case share
}

/// How figures are read that can be read in two ways.
struct FigureSpelling: Equatable {
  var counts: NumberGrammar
  var shares: NumberGrammar

  subscript(role: FigureRole) -> NumberGrammar {
    get { role == .count ? counts : shares }
    set { if role == .count { counts = newValue } else { shares = newValue } }
  }
}

/// A figure in both spellings: one sign with three digits behind it is a thousand in one and a decimal in the
/// other; all else is itself evidence of how it is read.
struct FigureReadings: Equatable {
  let text: String
  let vietnamese: PrintedNumber?
  let english: PrintedNumber?

  init(_ text: String) {
    self.text = text
    vietnamese = NumberGrammar.vietnamese.printed(text)
    english = NumberGrammar.english.printed(text)
  }

  /// Whether nothing in the figure says which of two readings it has.
  var isOpen: Bool { vietnamese != nil && english != nil && vietnamese != english }

  /// The only spelling in which it is a figure; nil if both are, or neither is.
  var only: NumberGrammar? {
    switch (vietnamese, english) {
    case (.some, nil): .vietnamese
    case (nil, .some): .english
    case (nil, nil), (.some, .some): nil
    }
  }

  /// The spelling in which an open figure is whole.
  var thousands: NumberGrammar { vietnamese?.decimals == 0 ? .vietnamese : .english }

  /// The figure, in a spelling if it is open.
  func number(_ grammar: NumberGrammar) -> PrintedNumber? {
    let fitting = grammar == .vietnamese ? vietnamese : english
    return fitting ?? vietnamese ?? english
  }

  /// The number in a spelling, with a point.
  func plain(_ grammar: NumberGrammar) -> String { number(grammar)?.description ?? text }
}

/// What figures say themselves of how they are written.
struct SpellingEvidence {
  /// A figure that can only be read so.
  struct Witness {
    let text: String
    let claim: Int
  }

  /// The spellings whose decimal sign stands in some figure, by what it is.
  private var decimals: [FigureRole: [NumberGrammar: Witness]] = [:]
  /// The spellings whose thousands sign does.
  private var thousands: [FigureRole: [NumberGrammar: Witness]] = [:]

  /// Takes note of a figure.
  ///
  /// - Returns: an earlier figure with the other decimal sign, or the other sign for thousands.
  mutating func see(_ readings: FigureReadings, role: FigureRole, claim: Int) -> Witness? {
    guard let grammar = readings.only, let number = readings.number(grammar) else { return nil }
    let other: NumberGrammar = grammar == .vietnamese ? .english : .vietnamese
    let witness = Witness(text: readings.text, claim: claim)
    let hasDecimals = number.decimals > 0
    let hasThousands = readings.text.contains(grammar == .vietnamese ? "." : ",")
    if hasDecimals, let earlier = first(decimals, grammar: other) { return earlier }
    if hasThousands, let earlier = first(thousands, grammar: other) { return earlier }
    if hasDecimals { note(grammar, role: role, witness: witness, in: &decimals) }
    if hasThousands { note(grammar, role: role, witness: witness, in: &thousands) }
    return nil
  }

  private func first(
    _ seen: [FigureRole: [NumberGrammar: Witness]], grammar: NumberGrammar
  ) -> Witness? {
    FigureRole.allCases.compactMap { seen[$0]?[grammar] }.min { $0.claim < $1.claim }
  }

  private func note(
    _ grammar: NumberGrammar, role: FigureRole, witness: Witness,
    in seen: inout [FigureRole: [NumberGrammar: Witness]]
  ) {
    seen[role, default: [:]][grammar] = seen[role]?[grammar] ?? witness
  }

  /// Takes note of how an open figure was read.
  mutating func settle(_ readings: FigureReadings, role: FigureRole, as grammar: NumberGrammar) {
    let witness = Witness(text: readings.text, claim: 0)
    if grammar == readings.thousands {
      note(grammar, role: role, witness: witness, in: &thousands)
    } else {
      note(grammar, role: role, witness: witness, in: &decimals)
    }
  }

  /// What decides how an open figure is read.
  enum Decision: Equatable {
    /// Figures of its role, or the decimal sign of the others.
    case decided(NumberGrammar)
    /// Figures of the other role use its sign for decimals: here it is a thousand all the same.
    case mixed
    /// Nothing.
    case open
  }

  /// How an open figure is read by the others.
  func decision(_ readings: FigureReadings, role: FigureRole) -> Decision {
    let (whole, broken) = (readings.thousands, readings.thousands.other)
    func has(_ grammar: NumberGrammar, _ role: FigureRole) -> Bool {
      decimals[role]?[grammar] != nil || thousands[role]?[grammar] != nil
    }
    switch (has(whole, role), has(broken, role)) {
    case (true, false): return .decided(whole)
    case (false, true): return .decided(broken)
    case (true, true): return .mixed
    case (false, false): break
    }
    let beside: FigureRole = role == .count ? .share : .count
    if has(whole, beside), !has(broken, beside) { return .decided(whole) }
    return has(broken, beside) ? .mixed : .open
  }
}

extension NumberGrammar {
  /// The spelling with the same signs the other way round.
  var other: NumberGrammar { self == .vietnamese ? .english : .vietnamese }
}
