import IndicatorCore
import IndicatorIntake
import IndicatorRender

/// The claims that documents make, and the account of their numbers.
struct DocumentJob {
  let paths: [String]
  /// The package that the claims are added to.
  let package: String?
  private(set) var found: [DocumentClaims] = []

  /// Reads documents.
  ///
  /// - Throws: a ``Fault`` at one that cannot be read.
  init(_ paths: [String], package: String?) throws(Fault) {
    (self.paths, self.package) = (paths, package)
    for path in paths {
      let source = try SourceBytes.read(path)
      let own = DocumentFormat(of: source.bytes)
      // What a file is of itself goes before what its name says: a page of a browser is often called .doc.
      let format = own == .text ? DocumentFormat(path: path) ?? .text : own
      let text = try DocumentText.read(source, format: format, pdf: PDFText.read)
      found.append(DocumentClaims(text))
    }
  }

  /// The claims, numbered over all documents.
  var claims: [Claim] {
    found.flatMap(\.entries).enumerated().map { number, entry in
      var claim = entry.claim
      claim.id = String(number + 1)
      return claim
    }
  }

  /// What became of every number, a note for each document.
  var notes: [Note] {
    found.map { document in
      let sentence = AuditSentence.account(
        document.account, of: paths.count > 1 ? document.name : nil)
      return Note(code: "numbers", text: sentence[LanguageChoice.current])
    }
  }

  // MARK: Files beside the result

  /// Writes what was asked for beside the result.
  func write(_ arguments: DocumentArguments, output: OutputOptions) throws {
    let beside = SideFiles(output: output)
    try beside.write(claimsTable, to: arguments.claimsFile)
    try beside.write(numbersTable, to: arguments.numbersFile)
  }

  private var numbersTable: ResultTable {
    let rows = found.flatMap { document in document.numbers.map { (document.name, $0) } }
    return ResultTable(rows) { (row, column: ReadNumberColumn) in
      switch column {
      case .file: .text(row.0)
      case .page: row.1.place.pageValue
      case .line: .count(Int128(row.1.place.line))
      case .kind: .text(row.1.kind.rawValue)
      case .group: .text(row.1.group.rawValue)
      case .text: .text(row.1.text)
      case .context: .text(row.1.context)
      }
    }
  }

  private var claimsTable: ResultTable {
    let rows = found.flatMap { document in document.entries.map { (document.name, $0) } }
    return ResultTable(rows) { (row, column: FoundClaimColumn) in
      switch column {
      case .file: .text(row.0)
      case .page: row.1.place.pageValue
      case .line: .count(Int128(row.1.place.line))
      case .kind: .text(row.1.claim.kind.rawValue)
      case .claim: .text(row.1.text)
      case .suggestion: .text(row.1.suggestion.isEmpty ? nil : row.1.suggestion)
      case .period: .text(row.1.period.isEmpty ? nil : row.1.period)
      case .snippet: .text(row.1.snippet)
      }
    }
  }
}

/// The columns of the numbers of documents.
private enum ReadNumberColumn: String, DataColumn {
  case file, page, line, kind, group, text, context
}

/// The columns of the claims that documents make.
private enum FoundClaimColumn: String, DataColumn {
  case file, page, line, kind, claim, suggestion, period, snippet
}

extension ProsePlace {
  fileprivate var pageValue: ResultValue { page > 0 ? .count(Int128(page)) : .missing }
}
