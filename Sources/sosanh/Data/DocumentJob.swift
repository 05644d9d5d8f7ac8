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
      let text = try DocumentText.read(source, format, pdf: PDFText.read)
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
  func write(_ arguments: DocumentArguments, _ output: OutputOptions) throws {
    let beside = SideFiles(output: output)
    try beside.write(claimsTable, to: arguments.claimsFile)
    try beside.write(numbersTable, to: arguments.numbersFile)
  }

  private var numbersTable: ResultTable {
    var table = ResultTable(columns: ["file", "page", "line", "kind", "group", "text", "context"])
    for document in found {
      for number in document.numbers {
        table.append([
          .text(document.name), number.place.pageValue, .count(String(number.place.line)),
          .text(number.kind.rawValue), .text(number.group.rawValue), .text(number.text),
          .text(number.context),
        ])
      }
    }
    return table
  }

  private var claimsTable: ResultTable {
    var table = ResultTable(columns: [
      "file", "page", "line", "kind", "claim", "suggestion", "period", "snippet",
    ])
    for document in found {
      for entry in document.entries {
        table.append([
          .text(document.name), entry.place.pageValue, .count(String(entry.place.line)),
          .text(entry.claim.kind.rawValue), .text(entry.text),
          entry.suggestion.isEmpty ? .missing : .text(entry.suggestion),
          entry.period.isEmpty ? .missing : .text(entry.period), .text(entry.snippet),
        ])
      }
    }
    return table
  }
}

extension ProsePlace {
  fileprivate var pageValue: ResultValue { page > 0 ? .count(String(page)) : .missing }
}
