import ArgumentParser
import IndicatorCore
import IndicatorIntake

/// What an audit reads of documents, and what it writes of them beside its result.
struct DocumentArguments: ParsableArguments {
  @Option(
    name: .long,
    help: Help.option(
      "A document whose own numbers are audited: .docx, .pdf, .html, .md or text; - is standard input.",
      vi:
        "Văn bản cần đối chiếu các số trong đó: .docx, .pdf, .html, .md hoặc văn bản thuần; - là đầu vào chuẩn.",
      value: "file"))
  var document: String?

  @Option(
    name: .customLong("claims"),
    help: Help.option(
      "A file to write with the claims of a document, to be corrected and audited again as @FILE.",
      vi: "Tệp để ghi các phép tính đọc được từ văn bản; sửa lại rồi đối chiếu bằng @TỆP.",
      value: "file"))
  var claimsFile: String?

  @Option(
    name: .customLong("numbers"),
    help: Help.option(
      "A file to write with every number of a document and what it was taken for.",
      vi: "Tệp để ghi mọi số trong văn bản và số đó được hiểu là gì.", value: "file"))
  var numbersFile: String?

  @Option(
    name: .long,
    help: Help.option(
      "A data package to add the claims of a document to, unconfirmed; of --units and --periods where the text names none.",
      vi:
        "Bộ dữ liệu để ghi thêm các số đọc được từ văn bản, chờ xác nhận; --units và --periods cho biết đơn vị và kỳ nếu văn bản không nêu.",
      value: "folder"))
  var package: String?

  /// The documents among the arguments: paths of files whose ending says so. Then all must be documents.
  ///
  /// - Throws: a ``Fault`` at one that is none, or if a file is asked for that only documents give.
  func documents(among arguments: [String]) throws(Fault) -> [String] {
    if let missing = arguments.first(where: Self.isMissingFile) {
      throw Fault(.file(.fileMissing), at: Place(source: missing, line: 0, column: 0))
    }
    let named = arguments.filter(Self.isDocument)
    if named.isEmpty, document == nil {
      if let option = claimsFile.map({ _ in "--claims" }) ?? numbersFile.map({ _ in "--numbers" })
        ?? package.map({ _ in "--package" })
      {
        throw Fault(.command(.missingOption(option, needs: "--document")), at: .typed(option))
      }
      return []
    }
    if let other = arguments.first(where: { !Self.isDocument($0) }) {
      throw Fault(.file(.fileMissing), at: .whole(other))
    }
    return named + [document].compactMap { $0 }
  }

  /// Whether an argument is the name of a file, and there is none.
  private static func isMissingFile(_ argument: String) -> Bool {
    ending(ofName: argument) != nil && SourceBytes.kind(of: argument) == .missing
  }

  /// The ending of what looks like the name of a file: letters behind its last point, and nothing of a claim.
  private static func ending(ofName argument: String) -> Substring? {
    guard !argument.hasPrefix("@"), let point = argument.lastIndex(of: "."),
      !argument.contains(where: { "=<>~≈≤≥%".contains($0) })
    else { return nil }
    let ending = argument[argument.index(after: point)...]
    let isOne =
      (2...5).contains(ending.count) && ending.first?.isLetter == true
      && ending.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    return isOne ? ending : nil
  }

  /// Whether an argument names a file that is there, but a table of claims, which is named as `@FILE`.
  private static func isDocument(_ argument: String) -> Bool {
    guard SourceBytes.kind(of: argument) == .file else { return false }
    if DocumentFormat(path: argument) != nil { return true }
    return ending(ofName: argument).map { !["csv", "tsv"].contains($0.lowercased()) } ?? false
  }
}
