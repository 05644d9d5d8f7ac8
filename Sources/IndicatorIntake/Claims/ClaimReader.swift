package import IndicatorCore

/// How claims that stand in no package are to be read.
package struct ClaimOptions: Equatable, Sendable {
  /// What the figures say they are; nil to tell from their form.
  package var kind: ClaimKind?
  /// What a value without a sign of its own is multiplied by; nil for 1 of typed claims, 100 of tables.
  package var per: Int64?
  /// How numbers are written.
  package var numbers: NumberInput

  /// The usual way unless said otherwise.
  package init(kind: ClaimKind? = nil, per: Int64? = nil, numbers: NumberInput = .auto) {
    self.kind = kind
    self.per = per
    self.numbers = numbers
  }
}

/// Claims with what must be said of how they were read.
package struct ClaimReading: Sendable {
  /// Why figures with two readings were read as they are.
  package enum Reason: Hashable, Sendable {
    /// Only so do their claims hold.
    case holds
    /// A count has no fraction, though other figures have a decimal sign like theirs.
    case count
    /// The power of ten behind the last figure is of all: 1.350/1.200 tỷ.
    case power
  }

  /// A figure with two readings.
  package struct Figure: Hashable, Sendable {
    /// As typed.
    package let text: String
    /// As read, with a point.
    package let plain: String
    /// Why.
    package let reason: Reason
  }

  /// All claims in their order, those that could not be read as malformed.
  package internal(set) var claims: [Claim] = []
  /// Why claims could not be read, each at its place.
  package internal(set) var faults: [Fault] = []
  /// The figures with two readings of which one was preferred.
  package internal(set) var figures: [Figure] = []
  /// How many claims the kind that was asked for was applied to; the others have a form that rules it out.
  package internal(set) var ofKind = 0
  /// How many claims have a form that rules it out.
  package internal(set) var ofOtherKinds = 0
}

/// Reads claims as typed: `165/174 = 94,8%`, `31+48-44-5-7 = 17`, `203/210 hộ (96,67%)`.
package struct ClaimReader {
  private let options: ClaimOptions
  private var evidence = SpellingEvidence()
  private var reading = ClaimReading()
  private var told: Set<ClaimReading.Figure> = []

  /// The claims of some texts; the first that cannot be read is a fault.
  ///
  /// - Throws: a ``Fault`` at `claim:number:column`.
  package static func claims(
    _ texts: [String], options: ClaimOptions
  ) throws(Fault) -> [Claim] {
    let typed = texts.enumerated().map { TypedClaim($0.element, number: $0.offset + 1) }
    let reading = try read(typed, options: options)
    if let fault = reading.faults.first { throw fault }
    return reading.claims
  }

  /// Reads claims, each for itself: one that cannot be read refuses no other.
  ///
  /// - Throws: a ``Fault`` at `--kind`, if no claim can be of that kind.
  package static func read(
    _ typed: [TypedClaim], options: ClaimOptions
  ) throws(Fault) -> ClaimReading {
    var reader = ClaimReader(options: options)
    var drafts: [Result<ClaimDraft, Fault>] = []
    for (index, claim) in typed.enumerated() {
      drafts.append(reader.draft(claim, number: index + 1))
    }
    let spellings = reader.spellings(of: drafts)
    for (index, spelling) in spellings.enumerated() {
      reader.add(typed[index], number: index + 1, draft: drafts[index], spelling: spelling)
    }
    if let fault = reader.kindFault, reader.reading.ofKind == 0 { throw fault }
    return reader.reading
  }

  private init(options: ClaimOptions) {
    self.options = options
  }

  /// The fault of the first claim that the kind asked for was ruled out of.
  private var kindFault: Fault?

  // MARK: Drafts

  private mutating func draft(_ typed: TypedClaim, number: Int) -> Result<ClaimDraft, Fault> {
    do {
      let text = try ClaimParser.parse(typed.text)
      let draft = ClaimDraft(typed: typed, number: number, text: text, options: options)
      if options.numbers == .auto { try see(draft) }
      return .success(draft)
    } catch {
      return .failure(Fault(error.fact, at: typed.place(error.place?.column ?? 1)))
    }
  }

  private mutating func see(_ draft: ClaimDraft) throws(Fault) {
    for item in draft.readings {
      if let earlier = evidence.see(item.readings, role: item.role, claim: draft.number) {
        throw Fault(
          .claimFigures(
            .mixedTyped(item.readings.text, decidedBy: earlier.text, claim: earlier.claim)),
          at: .typed("claim", column: item.column))
      }
    }
  }

  // MARK: Spellings

  /// How the open figures of each claim are read: claims that hold in one reading alone decide for the others.
  private mutating func spellings(
    of drafts: [Result<ClaimDraft, Fault>]
  ) -> [Result<FigureSpelling, Fault>?] {
    var found: [Result<FigureSpelling, Fault>?] = drafts.map { draft in
      guard let draft = try? draft.get() else { return nil }
      let isOpen = options.numbers == .auto && draft.readings.contains(where: \.readings.isOpen)
      return isOpen ? nil : .success(FigureSpelling(counts: .vietnamese, shares: .vietnamese))
    }
    for isLast in [false, true] {
      for index in drafts.indices where found[index] == nil {
        guard let draft = try? drafts[index].get() else { continue }
        let choice = SpellingChoice(draft, evidence: evidence)
        found[index] = isLast ? last(choice, draft: draft) : holding(choice, draft: draft)
      }
    }
    return found
  }

  private mutating func holding(
    _ choice: SpellingChoice, draft: ClaimDraft
  ) -> Result<FigureSpelling, Fault>? {
    guard let (spelling, isTold) = choice.holding else { return nil }
    if isTold { tell(draft, spelling: spelling, reason: .holds) }
    if isTold || !choice.isDecided {
      for item in draft.readings where item.readings.isOpen {
        evidence.settle(item.readings, role: item.role, as: spelling[item.role])
      }
    }
    return .success(spelling)
  }

  private mutating func last(
    _ choice: SpellingChoice, draft: ClaimDraft
  ) -> Result<FigureSpelling, Fault> {
    if choice.isDecided { return .success(choice.preferred) }
    if choice.isMixed {
      tell(draft, spelling: choice.preferred, reason: .count)
      return .success(choice.preferred)
    }
    guard choice.isDisputed, let item = draft.readings.first(where: \.readings.isOpen) else {
      return .success(choice.preferred)
    }
    let fact = FaultFact.claimFigures(
      .ambiguousTyped(
        item.readings.text, vietnamese: item.readings.plain(.vietnamese),
        english: item.readings.plain(.english)))
    return .failure(Fault(fact, at: draft.typed.place(item.column)))
  }

  private mutating func tell(
    _ draft: ClaimDraft, spelling: FigureSpelling, reason: ClaimReading.Reason
  ) {
    for item in draft.readings where item.readings.isOpen {
      let figure = ClaimReading.Figure(
        text: item.readings.text, plain: item.readings.plain(spelling[item.role]), reason: reason)
      if told.insert(figure).inserted { reading.figures.append(figure) }
    }
  }

  // MARK: Claims

  private mutating func add(
    _ typed: TypedClaim, number: Int, draft: Result<ClaimDraft, Fault>,
    spelling: Result<FigureSpelling, Fault>?
  ) {
    do {
      let draft = try draft.get()
      let found = try draft.claim(try spelling?.get() ?? FigureSpelling.usual)
      reading.claims.append(found.claim)
      for figure in try draft.sharingFigures(try spelling?.get() ?? FigureSpelling.usual)
      where told.insert(figure).inserted {
        reading.figures.append(figure)
      }
      if let fault = found.kindFault {
        kindFault = kindFault ?? fault
        reading.ofOtherKinds += 1
      } else if options.kind != nil {
        reading.ofKind += 1
      }
    } catch {
      reading.faults.append(error)
      reading.claims.append(Claim(malformed: typed, number: number))
    }
  }
}

extension FigureSpelling {
  /// Where nothing is open, either will do.
  static let usual = FigureSpelling(counts: .vietnamese, shares: .vietnamese)
}

extension Claim {
  /// A claim that could not be read.
  fileprivate init(malformed typed: TypedClaim, number: Int) {
    let isQuotient = typed.text.contains { "/:÷".contains($0) }
    self.init(
      id: String(number), kind: isQuotient ? .share : .sum, text: typed.text.trimmed, printed: nil,
      evidence: .missing(.notReported))
    source = typed.source
  }
}
