import IndicatorCore
import IndicatorIntake

/// LibreOffice, which turns workbooks of other kinds into `.xlsx` where it is installed.
enum LibreOffice {
  /// The names by which systems know it.
  private static let programs = [
    "soffice", "libreoffice", "/Applications/LibreOffice.app/Contents/MacOS/soffice",
  ]
  /// An office's largest workbooks take some seconds; the first start of the program takes more.
  private static let seconds = 90

  /// The ending by which it knows the kind of a file; nil for kinds that are not converted.
  private static func ending(of kind: ForeignFile, source: SourceBytes) -> String? {
    switch kind {
    case .oldExcel: "xls"
    case .binaryExcel: "xlsb"
    case .openDocument: source.bytes.starts(with: [0x50, 0x4B]) ? "ods" : "fods"
    case .workbook, .encrypted, .word, .otherDocument, .pdf, .gzip, .packed, .picture, .archive,
      .unknown:
      nil
    }
  }

  /// The workbook as `.xlsx`, under its own name in messages; nil if it is of no kind that is converted, or
  /// LibreOffice is not installed.
  ///
  /// It is converted in a folder of its own, with settings of its own: what a person has open is not touched.
  ///
  /// - Throws: a ``Fault`` if LibreOffice does not convert it.
  static func converted(_ source: SourceBytes, kind: ForeignFile) throws(Fault) -> SourceBytes? {
    guard let ending = ending(of: kind, source: source), let folder = TemporaryFolder() else {
      return nil
    }
    defer { folder.remove() }
    guard let input = folder.write(source.bytes, named: "sheet.\(ending)") else { return nil }
    switch run(input, in: folder.path) {
    case .missing: return nil
    case .failed, .tooSlow: break
    case .done:
      if let bytes = System.beginning(of: "\(folder.path)/sheet.xlsx", atMost: .max) {
        return SourceBytes(name: source.name, bytes: bytes)
      }
    }
    throw Fault(.workbook(.notConverted(kind)), at: .whole(source.name))
  }

  private static func run(_ input: String, in folder: String) -> ProgramRun.Outcome {
    let arguments = [
      "-env:UserInstallation=file://\(folder)/profile", "--headless", "--norestore",
      "--nolockcheck", "--convert-to", "xlsx", "--outdir", folder, input,
    ]
    for program in programs {
      let outcome = ProgramRun.run(program, arguments: arguments, atMost: seconds)
      if outcome != .missing { return outcome }
    }
    return .missing
  }
}
