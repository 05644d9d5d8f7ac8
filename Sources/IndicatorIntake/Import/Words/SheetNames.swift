internal import IndicatorCore

/// How a text in a sheet was read as a name.
enum NameReading: Hashable {
  /// The name as the codebook, or without one the sheet, has it.
  case exactly(String)
  /// A name that is spelled otherwise.
  case readAs(String, NameRead)
  case ambiguous([String])
  case unknown(nearest: [String])

  /// The identifier, nil if there is none or more than one.
  var name: String? {
    switch self {
    case .exactly(let name), .readAs(let name, _): name
    case .ambiguous, .unknown: nil
    }
  }

  /// What was read though it is spelled otherwise.
  var read: NameRead? {
    if case .readAs(_, let read) = self { read } else { nil }
  }

  /// What a line of a mapping says about it; nil if there is nothing to say.
  var note: MappingNote? {
    switch self {
    case .exactly: nil
    case .readAs(_, let read): .readAs(read)
    case .ambiguous(let names): .ambiguous(names)
    case .unknown(let nearest): .unknown(nearest: nearest)
    }
  }

  /// The fault of a name that stands for nothing; nil if it stands for something.
  func fault(_ kind: NameKind, text: String) -> FaultFact? {
    switch self {
    case .exactly, .readAs: nil
    case .ambiguous(let names): .sheet(.ambiguousInSheet(kind, text, matches: names))
    case .unknown(let nearest): .sheet(.unknownInSheet(kind, text, nearest: nearest))
    }
  }
}

/// The names that a sheet may use: those of a codebook, or without one, any.
struct SheetNames: Sendable {
  let codebook: Codebook?
  private let units: NameMatcher?
  private let measures: NameMatcher?
  private let categories: NameMatcher?

  init(codebook: Codebook?) {
    self.codebook = codebook
    units = codebook?.unitMatcher
    measures = codebook?.measureMatcher
    categories = codebook?.categoryMatcher
  }

  func unit(_ text: String) -> NameReading {
    reading(text, matcher: units) {
      codebook?.units[$0].id ?? ""
    } name: {
      codebook?.units[$0].name ?? ""
    }
  }

  func measure(_ text: String) -> NameReading {
    reading(text, matcher: measures) {
      codebook?.measures[$0].id ?? ""
    } name: {
      codebook?.measures[$0].name ?? ""
    }
  }

  func category(_ text: String) -> NameReading {
    reading(text, matcher: categories) {
      codebook?.categories[$0].id ?? ""
    } name: {
      codebook?.categories[$0].name ?? ""
    }
  }

  private func reading(
    _ text: String, matcher: NameMatcher?, id: (Int) -> String, name: (Int) -> String
  ) -> NameReading {
    guard let matcher else { return .exactly(text) }
    switch matcher.match(text) {
    case .exact(let position): return .exactly(id(position))
    case .near(let position, let rule):
      return .readAs(id(position), NameRead(written: text, meant: name(position), by: rule))
    case .ambiguous(let positions): return .ambiguous(positions.map(id))
    case .none(let nearest): return .unknown(nearest: nearest)
    }
  }
}
