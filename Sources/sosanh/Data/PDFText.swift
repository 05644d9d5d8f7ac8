import IndicatorCore
import IndicatorIntake

/// The text of a PDF by `pdftotext` of Poppler, where it is installed.
enum PDFText {
  /// A report of some hundred pages takes a second.
  private static let seconds = 60

  /// The text, lines as they stand on the pages, which are parted by form feeds.
  ///
  /// - Throws: a ``Fault`` if the program is not there, or gives no text.
  static func read(_ source: SourceBytes) throws(Fault) -> SourceBytes {
    let place = Place.whole(source.name)
    guard let folder = TemporaryFolder() else {
      throw Fault(.workbook(.noTextOfPDF(isProgramMissing: false)), at: place)
    }
    defer { folder.remove() }
    guard let input = folder.write(source.bytes, named: "document.pdf") else {
      throw Fault(.workbook(.noTextOfPDF(isProgramMissing: false)), at: place)
    }
    let output = "\(folder.path)/document.txt"
    let outcome = ProgramRun.run(
      "pdftotext", arguments: ["-layout", "-enc", "UTF-8", input, output], atMost: seconds)
    if outcome == .done, let bytes = System.beginning(of: output, atMost: .max),
      bytes.contains(where: { $0 > 0x20 })
    {
      return SourceBytes(name: source.name, bytes: bytes)
    }
    throw Fault(.workbook(.noTextOfPDF(isProgramMissing: outcome == .missing)), at: place)
  }
}
