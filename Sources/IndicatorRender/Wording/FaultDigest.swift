package import IndicatorCore

/// Many faults in few lines: one message for one cause, with how often it occurs and where first, and of
/// causes of one kind the first ones. No file takes more lines than are read.
package struct FaultDigest: Sendable {
  /// The lines, files in the order of their first fault.
  package let lines: [String]

  /// The most lines for one file.
  static let linesOfFile = 40
  /// How many causes of one kind are told one by one.
  private static let causes = 5
  /// How many further places are named.
  static let places = 3

  /// The lines for some faults, whose order is kept.
  package init(_ faults: [Fault], in language: Language) {
    var order: [String] = []
    var files: [String: [Fault]] = [:]
    for fault in faults {
      if files[fault.file] == nil { order.append(fault.file) }
      files[fault.file, default: []].append(fault)
    }
    lines = order.flatMap { Self.lines($0, faults: files[$0] ?? [], in: language) }
  }

  private static func lines(_ file: String, faults: [Fault], in language: Language) -> [String] {
    let kinds = Self.kinds(faults, in: language)
    for most in stride(from: causes, through: 1, by: -1) {
      let lines = kinds.flatMap { $0.lines(file, most: most, in: language) }
      if lines.count <= linesOfFile { return lines }
    }
    var lines: [String] = []
    var rest = 0
    for kind in kinds {
      let own = kind.lines(file, most: 1, in: language)
      if lines.count + own.count < linesOfFile { lines += own } else { rest += kind.count }
    }
    let more = Words("\(rest) more of other kinds", vi: "còn \(rest) chỗ thuộc loại khác")
    return lines + [(file.isEmpty ? "" : file + ": ") + more[language]]
  }

  /// The faults by their codes, in the order of the first of each.
  private static func kinds(_ faults: [Fault], in language: Language) -> [FaultKind] {
    var order: [String] = []
    var kinds: [String: FaultKind] = [:]
    for fault in faults {
      let code = FaultSentence(fault.fact).code
      if kinds[code] == nil { order.append(code) }
      kinds[code, default: FaultKind()].add(fault)
    }
    return order.compactMap { kinds[$0] }
  }
}

/// The faults of a file that have one code.
private struct FaultKind {
  /// The faults of each cause.
  private var causes: [[Fault]] = []
  /// Where each cause stands, by the spelling of its fact.
  private var positions: [String: Int] = [:]

  var count: Int { causes.reduce(0) { $0 + $1.count } }

  mutating func add(_ fault: Fault) {
    let spelling = fault.fact.spelling
    if let known = positions[spelling] {
      causes[known].append(fault)
    } else {
      positions[spelling] = causes.count
      causes.append([fault])
    }
  }

  /// The first causes each in a line, the others counted in one.
  func lines(_ file: String, most: Int, in language: Language) -> [String] {
    // The line that counts would take as much room as the cause that it counts.
    let shown = causes.count == most + 1 ? most + 1 : most
    let rest = causes.dropFirst(shown).joined()
    let lines = causes.prefix(shown).map { Self.line($0, in: language) }
    return rest.isEmpty
      ? lines : lines + [Self.more(file, count: rest.count, faults: Array(rest), in: language)]
  }

  private static func line(_ faults: [Fault], in language: Language) -> String {
    let message = faults[0].message(in: language)
    guard faults.count > 1 else { return message }
    let places = Self.places(faults.dropFirst())
    let often = Words(
      " (\(faults.count) times in all; next: \(places))",
      vi: " (tất cả \(faults.count) chỗ; tiếp theo: \(places))")
    return message + often[language]
  }

  /// The line for what is not told one by one.
  private static func more(
    _ file: String, count: Int, faults: [Fault], in language: Language
  ) -> String {
    let places = ": " + Self.places(faults[...])
    let prefix = file.isEmpty ? "" : file + ": "
    return prefix
      + Words(
        "\(count) more of this kind\(places)", vi: "còn \(count) chỗ cùng loại\(places)")[language]
  }

  private static func places(_ faults: ArraySlice<Fault>) -> String {
    let named = faults.prefix(FaultDigest.places).map(\.position).filter { !$0.isEmpty }
    return named.joined(separator: ", ") + (faults.count > FaultDigest.places ? ", ..." : "")
  }
}

extension Fault {
  /// The file in which the fault stands; of a workbook the workbook.
  fileprivate var file: String {
    guard let place else { return "" }
    return place.source.split(separator: "!", maxSplits: 1).first.map(String.init) ?? place.source
  }

  /// Where in its file it stands.
  fileprivate var position: String {
    guard let place, place.line > 0 else { return "" }
    let parts = place.source.split(separator: "!", maxSplits: 1)
    let sheet = parts.count > 1 ? parts[1] + ":" : ""
    return "\(sheet)\(place.line):\(place.column)"
  }
}
