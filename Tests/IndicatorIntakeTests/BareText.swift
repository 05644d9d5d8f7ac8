import IndicatorCore
import Testing

@testable import IndicatorIntake

/// A bare CSV file in a test, and what reading it gives; every case is read by the plain reader too.
struct BareText {
  static let header = "unit,period,measure,category,value\n"

  let text: String
  var options = BareFileOptions()
  /// The sizes of pages in which it is scanned beside the plain reading.
  var pages = ScanCase.everyPage

  /// A file of rows under the usual header.
  static func rows(_ rows: [String], _ options: BareFileOptions = BareFileOptions()) -> BareText {
    BareText(text: header + rows.map { $0 + "\n" }.joined(), options: options)
  }

  /// The same file, scanned in pages of one size, another one for each round: for properties of many files.
  func inRound(_ round: Int) -> BareText {
    var file = self
    file.pages = [ScanCase.everyPage[round % ScanCase.everyPage.count]]
    return file
  }

  var source: SourceBytes { SourceBytes(name: "x.csv", bytes: Array(text.utf8)) }

  func file() throws(Fault) -> BareFile {
    var scans = ScanCase(text, options)
    scans.pages = pages
    #expect(scans.differences == [])
    var log = FaultLog(.stopAtFirst)
    return try BareFile.read(source, options: options, into: &log)
  }

  /// Every figure as `unit period measure[category]=value`, in the order of the cube.
  func figures() throws(Fault) -> [String] { try file().cube.figures.map(\.words) }

  var outcome: Outcome<[String]> { Outcome { () throws(Fault) in try figures() } }

  /// All faults, with reading going on behind each.
  func faults() throws(Fault) -> [Fault] {
    var log = FaultLog(.collect)
    _ = try BareFile.read(source, options: options, into: &log)
    return log.faults
  }
}

extension ReportedFigure {
  /// `A 2021 members[female]=56`, or the code of the reason in place of the value.
  var words: String {
    let figure: String
    switch cell {
    case .value(let value): figure = value.description
    case .missing(let reason): figure = reason.rawValue
    }
    let selection = category.isEmpty ? "" : "[\(category)]"
    return "\(unit.id) \(period.spelling) \(measure.id)\(selection)=\(figure)"
  }
}

extension Fault {
  /// Where the fault stands, as `line:column`.
  var position: String { place.map { "\($0.line):\($0.column)" } ?? "" }
}
