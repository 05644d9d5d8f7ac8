import ArgumentParser
import IndicatorCore
import IndicatorRender

/// What a result is written as.
enum OutputFormat: String, CaseIterable, ExpressibleByArgument {
  case text, csv, json

  /// The format of files with an extension, nil if there is none.
  init?(fileExtension: String) {
    self.init(rawValue: fileExtension == "txt" ? "text" : fileExtension)
  }
}

/// When headings are set off.
enum ColorChoice: String, CaseIterable, ExpressibleByArgument {
  case auto, always, never
}

/// Where the result goes and what it looks like.
struct OutputOptions: ParsableArguments {
  @Option(name: .long, help: "text, csv or json; from the extension of --output if not given.")
  var format: OutputFormat?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("A file to write instead of standard output.", valueName: "file"))
  var output: String?

  @Flag(name: .long, help: "Replace the file if it is there.")
  var force = false

  @Option(name: .long, help: "Columns that text may take; the terminal's, else 80.")
  var width: Int?

  @Option(name: .long, help: "Set off headings: auto on a terminal, always or never.")
  var color: ColorChoice = .auto

  @Flag(name: .long, help: "Write no notes to standard error.")
  var quiet = false

  func validate() throws {
    if let width, width < 20 { throw ValidationError("--width takes 20 or more.") }
  }

  /// The format asked for by name, by extension, or text.
  var chosenFormat: OutputFormat { format ?? OutputFormat(fileExtension: fileExtension) ?? .text }

  /// What stands behind the last point of the file's name; empty if there is none.
  private var fileExtension: String {
    let name = output?.split(separator: "/").last ?? ""
    return name.contains(".") ? name.split(separator: ".").last.map { $0.lowercased() } ?? "" : ""
  }

  /// Refuses, before any work is done, a file that could not be written.
  func check() throws {
    guard let output, output != "-" else { return }
    if format == nil, !fileExtension.isEmpty, OutputFormat(fileExtension: fileExtension) == nil {
      throw Fault(
        .badChoice(".\(fileExtension)", column: "output", expected: [".txt", ".csv", ".json"]),
        at: .typed("--output", column: 1))
    }
    try OutputFile(path: output, overwriting: force ? .replace : .refuse).check()
  }

  var textWidth: Int { width ?? Terminal.width }

  var style: TextStyle {
    switch color {
    case .always: .terminal
    case .never: .plain
    case .auto: output == nil && Terminal.showsColor ? .terminal : .plain
    }
  }
}

/// How numbers are shown to people.
struct NumberOptions: ParsableArguments {
  @Option(name: .long, help: "Digits after the point in text, 0 to 9.")
  var digits = 2

  @Option(name: .long, help: "What becomes of the digits that are not shown in text.")
  var rounding: RoundingRule = .halfAway

  func validate() throws {
    guard (0...RoundedNumber.largestDigits).contains(digits) else {
      throw ValidationError("--digits takes 0 to 9.")
    }
  }

  var format: NumberFormat { NumberFormat(digits: digits, rounding: rounding) }
}
