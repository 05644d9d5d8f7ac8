import Foundation
import IndicatorCore
import TestSupport

@testable import IndicatorIntake

/// What reading a file gives, in full: the cube and the columns that were not used, or the fault.
enum Reading: Equatable {
  case read(Cube, unused: [String])
  case refused(Fault)

  init(_ step: () throws(Fault) -> BareFile) {
    do {
      let file = try step()
      self = .read(file.cube, unused: file.unusedColumns)
    } catch {
      self = .refused(error)
    }
  }

  /// As the plain reader reads.
  static func plainly(
    _ bytes: [UInt8], _ options: BareFileOptions, name: String = "x.csv",
    limits: ReadLimits = .usual
  ) -> Reading {
    Reading { () throws(Fault) in
      var log = FaultLog(.stopAtFirst)
      return try BareFile.readPlainly(
        SourceBytes(name: name, bytes: bytes), options: options, into: &log, within: limits)
    }
  }

  /// As the scan reads.
  static func scanned(
    _ bytes: [UInt8], _ options: BareFileOptions, _ settings: ScanSettings
  ) -> Reading {
    Reading { () throws(Fault) in
      var log = FaultLog(.stopAtFirst)
      return try BareFile.read(
        SourceBytes(name: "x.csv", bytes: bytes), options: options, into: &log, settings: settings)
    }
  }

  /// As the scan reads from a pipe, beside what the plain reader says of a file of the same name.
  static func piped(
    _ bytes: [UInt8], _ settings: ScanSettings
  ) -> (scanned: Reading, plain: Reading) {
    let pipe = Pipe()
    let path = "/dev/fd/\(pipe.fileHandleForReading.fileDescriptor)"
    let writer = pipe.fileHandleForWriting
    let writing = Thread {
      try? writer.write(contentsOf: bytes)
      try? writer.close()
    }
    writing.start()
    let scanned = Reading { () throws(Fault) in
      var log = FaultLog(.stopAtFirst)
      return try BareFile.read(
        path: path, options: BareFileOptions(), into: &log, settings: settings)
    }
    return (scanned, plainly(bytes, BareFileOptions(), name: path, limits: settings.limits))
  }

  /// In a few words, for failure texts.
  var words: String {
    switch self {
    case .refused(let fault): "\(fault.fact) at \(fault.position)"
    case .read(let cube, let unused):
      "\(cube.account) \(unused) "
        + cube.figures.prefix(8).map { "\($0.words)@\($0.line)" }
        .joined(separator: "; ")
    }
  }
}

/// A file of which the plain reading and every way of scanning must be the same.
struct ScanCase {
  let bytes: [UInt8]
  var options = BareFileOptions()
  /// Sizes of pages; small ones cut inside quotes, letters and line ends.
  static let everyPage = [1, 2, 3, 5, 7, 13, 64, 100, 4096]
  var pages = Self.everyPage
  var threads = [1, 2, 3]
  /// How long lines and fields may be.
  var limits = ReadLimits.usual

  init(_ text: String, _ options: BareFileOptions = BareFileOptions()) {
    self.init(bytes: Array(text.utf8), options)
  }

  init(bytes: [UInt8], _ options: BareFileOptions = BareFileOptions()) {
    self.bytes = bytes
    self.options = options
  }

  /// The ways of scanning whose result differs, with what they gave.
  var differences: [String] {
    let plain = Reading.plainly(bytes, options, limits: limits)
    var found: [String] = []
    for page in pages {
      for count in threads {
        var settings = ScanSettings(threads: count, pageSize: page)
        settings.limits = limits
        let scanned = Reading.scanned(bytes, options, settings)
        if scanned != plain {
          found.append(
            "pages of \(page), threads \(count): \(scanned.words) and not \(plain.words)")
        }
      }
    }
    return found
  }

  /// The file for failure texts.
  var text: String { String(decoding: bytes, as: UTF8.self).debugDescription }
}

/// Makes files of a few rows, sound and unsound, in every manner that a person or a program writes them.
struct RandomFile {
  private var random: SplitMix64
  /// How likely something unusual is, in per cent.
  private let oddity: Int
  /// Whether many rows are about the same.
  private let repeats: Bool

  init(seed: UInt64) {
    random = SplitMix64(seed: seed)
    repeats = Int.random(in: 0..<4, using: &random) == 0
    oddity = [0, 3, 15].randomElement(using: &random) ?? 0
  }

  private mutating func isOdd() -> Bool { Int.random(in: 0..<100, using: &random) < oddity }

  private mutating func pick(_ choices: [String]) -> String {
    choices.randomElement(using: &random) ?? ""
  }

  /// The file and how it is read.
  mutating func make() -> ScanCase {
    let delimiter = pick([",", ",", ";", "\t"])
    let end = pick(["\n", "\n", "\r\n"])
    let names = ["unit", "period", "measure", "category", "value"].shuffled(using: &random)
    let columns = names + (pick(["", "x"]) == "x" ? ["x"] : [])
    let grammar = pick(["whole", "whole", "en", "vi", "thousands"])
    var text = pick(["", "", "\u{FEFF}"]) + columns.joined(separator: delimiter) + end
    for row in 0..<Int.random(in: 0...30, using: &random) {
      let fields = columns.map { field($0, row, grammar, delimiter) }
      text += fields.joined(separator: delimiter) + (isOdd() ? delimiter + "more" : "")
      text += isOdd() ? pick(["", "\r", "\n\n", end + end, "\r\n"]) : end
    }
    if pick(["", "cut"]) == "cut" { text.removeLast() }
    if isOdd() { text += "\"A" }
    var bytes = Array(text.utf8)
    if isOdd(), let place = bytes.indices.randomElement(using: &random) {
      bytes[place] = UInt8.random(in: 0...255, using: &random)
    }
    return ScanCase(bytes: bytes, options())
  }

  private mutating func options() -> BareFileOptions {
    BareFileOptions(
      numbers: [.auto, .auto, .auto, .vi, .en, .plain].randomElement(using: &random) ?? .auto,
      duplicates: Bool.random(using: &random) ? .sum : .reject,
      measures: [nil, ["m"], ["m", "đảng viên"], ["none"]].randomElement(using: &random) ?? nil)
  }

  private mutating func field(
    _ column: String, _ row: Int, _ grammar: String, _ delimiter: String
  ) -> String {
    let text: String
    switch column {
    case "unit":
      let names = ["A", "B", "Xã Ấp", "Xa\u{303} A\u{302}\u{301}p", "Thị trấn Lương Bằng, huyện"]
      // A unit of its own for most rows, so that not every file has duplicates.
      text =
        pick(names) + (repeats || isOdd() ? "" : "\(row)")
        + (isOdd() ? pick(["\n2", "\"", "\r\n"]) : "")
    case "period":
      text = isOdd() ? pick(["2021Q5", ""]) : pick(["2021", "2022", "2021-Q1", "2021Q1"])
    case "measure": text = isOdd() ? "" : pick(["m", "n", "đảng viên", "m"])
    case "category": text = pick(["", "tốt", "kém", "to\u{302}\u{301}t", "a+b"])
    case "value":
      text = isOdd() ? pick(["", "x", "1e5", "1.5E+03", "2,5e2", " 7 ", "5%"]) : number(grammar)
    default: text = pick(["", "ghi chú", "say \"no\"", "two\nlines"])
    }
    return quoted(text, delimiter)
  }

  private mutating func number(_ grammar: String) -> String {
    let whole = String(Int.random(in: 0...5000, using: &random))
    let groups = "\(Int.random(in: 1...99, using: &random))"
    if isOdd() { return pick([groups + ".5", groups + ",5", groups + ".000", groups + ",000"]) }
    switch grammar {
    case "en": return pick([whole, whole + ".5", groups + ",000", groups + ",394.25"])
    case "vi": return pick([whole, whole + ",5", groups + ".000", groups + ".394,25"])
    case "thousands": return pick([groups + ".394", groups + ".500", whole])
    default: return pick([whole, "-" + whole, whole + "00000", "9223372036854775807"])
    }
  }

  private mutating func quoted(_ text: String, _ delimiter: String) -> String {
    let mustBe = text.contains(delimiter) || text.contains("\"") || text.contains("\n")
    guard mustBe != isOdd() || pick(["", "q"]) == "q" else { return text }
    var doubled = ""
    for scalar in text.unicodeScalars {
      doubled.unicodeScalars.append(scalar)
      if scalar == "\"" { doubled.unicodeScalars.append(scalar) }
    }
    return "\"" + doubled + "\""
  }
}
