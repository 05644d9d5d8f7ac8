internal import IndicatorCore

/// How a text in a sheet was read as a name.
enum NameReading: Hashable {
  /// The name as the codebook, or without one the sheet, has it.
  case exactly(String)
  /// A name that is spelled otherwise.
  case readAs(String)
  case ambiguous([String])
  case unknown(nearest: [String])

  /// The name, nil if there is none or more than one.
  var name: String? {
    switch self {
    case .exactly(let name), .readAs(let name): name
    case .ambiguous, .unknown: nil
    }
  }

  /// What a line of a mapping says about it; nil if there is nothing to say.
  var note: MappingNote? {
    switch self {
    case .exactly: nil
    case .readAs(let name): .readAs(name)
    case .ambiguous(let names): .ambiguous(names)
    case .unknown(let nearest): .unknown(nearest: nearest)
    }
  }

  /// The fault of a name that stands for nothing; nil if it stands for something.
  func fault(_ kind: NameKind, _ text: String) -> FaultFact? {
    switch self {
    case .exactly, .readAs: nil
    case .ambiguous(let names): .ambiguousInSheet(kind, text, matches: names)
    case .unknown(let nearest): .unknownInSheet(kind, text, nearest: nearest)
    }
  }
}

/// The names that a sheet may use: those of a codebook, or without one, any.
struct SheetNames {
  let codebook: Codebook?

  func unit(_ text: String) -> NameReading {
    guard let codebook else { return .exactly(text) }
    guard let found = try? codebook.findUnit(text) else {
      return .unknown(nearest: codebook.suggestUnit(text).map { [$0] } ?? [])
    }
    let unit = codebook.units[found]
    return (try? codebook.exactUnit(text)) == nil ? .readAs(unit.id) : .exactly(unit.id)
  }

  func measure(_ text: String) -> NameReading {
    guard let codebook else { return .exactly(text) }
    return Self.reading(text, codebook.measures.map { ($0.id, [$0.name, $0.nameEnglish]) })
  }

  /// Categories joined by `+` are each looked up.
  func category(_ text: String) -> NameReading {
    guard let codebook else { return .exactly(text) }
    return Self.reading(text, codebook.categories.map { ($0.id, [$0.name, $0.nameEnglish]) })
  }

  private static func reading(_ text: String, _ names: [(id: String, names: [String])])
    -> NameReading
  {
    if names.contains(where: { $0.id == text }) { return .exactly(text) }
    let exact = names.filter { $0.names.contains(text) }
    if exact.count == 1 { return .exactly(exact[0].id) }
    let folded = text.foldedForSearch
    let near = names.filter { $0.names.contains { $0.foldedForSearch == folded } }
    if near.count == 1 { return .readAs(near[0].id) }
    if near.count > 1 { return .ambiguous(near.map(\.id)) }
    let nearest = Suggestion.nearest(to: text, among: names.flatMap { [$0.id] + $0.names })
    return .unknown(
      nearest: names.filter { name in name.id == nearest || name.names.contains { $0 == nearest } }
        .map(\.id))
  }
}
