import IndicatorCore
import IndicatorRender

extension Output {
  /// What a report holds beside the notes.
  struct Report {
    /// What it is about.
    var title = ""
    /// Who hands it in and what was found.
    var opening = ReportOpening()
    /// What was asked for, for people.
    var question: [ReportItem] = []
    /// In order.
    var sections: [ReportSection] = []
    /// How the figures are computed.
    private(set) var method: [ReportItem] = []

    /// Adds a sentence on how figures are computed, once.
    mutating func addMethod(_ item: ReportItem) {
      if !method.contains(item) { method.append(item) }
    }
  }

  /// Writes the report where the options say.
  func writeReport(_ options: OutputOptions) throws {
    let document = try reportDocument()
    switch options.chosenFormat {
    case .docx: try Self.write(try word(document, options: options), options: options)
    case .html: try Self.write(Array(HTMLReport(document).text.utf8), options: options)
    case .text, .csv, .json, .markdown, .svg, .png, .xlsx, .htmlTable:
      try Self.write(Array(markdown(document, options: options).text.utf8), options: options)
    }
  }

  private func word(
    _ document: ReportDocument, options: OutputOptions
  ) throws(Fault) -> [UInt8] {
    do {
      return try WordReport.bytes(document, look: try options.look())
    } catch {
      throw error.place == nil
        ? Fault(error.fact, at: .whole(options.output ?? "-")) : error
    }
  }

  private func markdown(_ document: ReportDocument, options: OutputOptions) -> MarkdownReport {
    guard let width = options.width else {
      return MarkdownReport(document, charset: options.drawing)
    }
    return MarkdownReport(document, charset: options.drawing, chartWidth: width)
  }

  /// The report with its notes, the question and the inputs.
  func reportDocument() throws(Fault) -> ReportDocument {
    let language = LanguageChoice.current
    var files: [Provenance.Input] = []
    for input in inputs {
      files.append(Provenance.Input(input, digest: try FileDigest.sha256(input)))
    }
    return ReportDocument(
      title: report.title, language: language, opening: report.opening,
      question: ReportQuestion(command: CommandLine.typedCommand, items: report.question),
      sections: report.sections, notes: rowNotes.notes, remarks: notes, method: report.method,
      provenance: Provenance(
        command: CommandLine.typedCommand, program: "sosanh \(Sosanh.version)", inputs: files))
  }
}
